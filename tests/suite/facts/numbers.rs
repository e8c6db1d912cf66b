//! Telephone numbers. A wrong one sends a person in danger to nobody, so every number that a page shows
//! must be in the record of an agency.

use std::collections::BTreeSet;

use crate::published::{assert_none, published};

/// All numbers of all records, as digits: as dialled abroad, at home, and as written.
fn known() -> BTreeSet<String> {
    let agencies = published().report.site.agencies.values();
    let phones = agencies.flat_map(|agency| agency.phones.iter().map(|line| &line.phone).chain(&agency.whatsapp));
    let phones = phones.flat_map(|phone| [Some(&phone.dial), Some(&phone.display), phone.national.as_ref()]);
    // Postal codes look like numbers, too.
    let addresses = published().report.site.agencies.values().filter_map(|agency| agency.address.as_deref());
    let codes = addresses.flat_map(like_a_number).map(|code| digits(&code));
    phones.flatten().map(|number| digits(number)).chain(codes).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Sequences of at least seven digits, with what people write between them, that can be a number to
/// dial. Days, years, sums of money with thousands and addresses of laws are none.
fn like_a_number(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run = String::new();
    for c in line.chars().chain(['\n']) {
        // A plus sign and a parenthesis begin a number; an area code in parentheses goes on behind them.
        let area = c == ')' && run.starts_with('(') && digits(&run).len() <= 4;
        if matches!(c, '+' | '(') {
            found.extend(number_in(&std::mem::take(&mut run)));
        }
        if c.is_ascii_digit() || "+-( .\u{2011}\u{a0}".contains(c) || area {
            run.push(c);
        } else {
            found.extend(number_in(&std::mem::take(&mut run)));
        }
    }
    found
}

fn number_in(run: &str) -> Option<String> {
    let text = run.trim_matches(|c: char| !c.is_ascii_digit() && !"+(".contains(c));
    if digits(text).len() < 7 || is_day(text) || is_sum(text) {
        return None;
    }
    // “2026 2025”: several days, years or sums in a row are no number either.
    let plain = |part: &str| is_day(part) || is_sum(part) || is_day(part.trim_matches('.'));
    let several = text.split(' ').filter(|part| !part.is_empty()).all(plain);
    (!several).then(|| text.to_owned())
}

/// `2026-11-24`, `2026-11`, `2025-2026`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    parts.len() <= 3
        && parts.first().is_some_and(|part| year(part))
        && parts[1..].iter().all(|part| part.len() == 2 || year(part))
}

/// `10.000.000`, `10 000 000`.
fn is_sum(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['.', ' ', '\u{a0}']).collect();
    parts.len() > 1
        && (1..=3).contains(&parts[0].len())
        && parts[1..].iter().all(|part| part.len() == 3)
        && !text.contains(['+', '(', '-'])
}

#[test]
fn every_number_that_a_page_shows_is_in_a_record() {
    let known = known();
    let mut faults = BTreeSet::new();
    for (path, text) in published().reader.texts() {
        // The handbook shows how numbers are written.
        let lines = text.lines().filter(|_| !path.contains("/editor/"));
        for number in lines.flat_map(like_a_number) {
            if !known.contains(&digits(&number)) {
                faults.insert(format!("{path}: {number}"));
            }
        }
    }
    assert_none(&faults.into_iter().collect::<Vec<_>>());
}

#[test]
fn every_number_that_can_be_dialled_with_a_touch_is_in_a_record() {
    let known = known();
    let wrong = published().reader.telephones().filter(|(_, number)| !known.contains(&digits(number)));
    assert_none(&wrong.map(|(path, number)| format!("{path}: tel:{number}")).collect::<Vec<_>>());
}

#[test]
fn numbers_are_told_from_days_and_sums() {
    for line in ["Telp. 0800-1000", "+60 3-2116 4016", "(021) 2924 4800", "5777 08001000"] {
        assert_eq!(like_a_number(line).len(), 1, "{line}");
    }
    for line in ["2026-11-24", "UU 18/2017", "Rp10.000.000", "2025-2026", "1 2 3", "tahun 2025. 2026"] {
        assert!(like_a_number(line).is_empty(), "{line}: {:?}", like_a_number(line));
    }
}
