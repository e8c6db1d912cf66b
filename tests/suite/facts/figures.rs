//! Figures in guides, which the next regulation changes. A sum of money stands in a paragraph, list item
//! or table row that names its source, before a paragraph that does, or in a list or table whose
//! introduction or conclusion does. A year stands below a heading below which a source is named, or in the
//! section that says what is not known.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::published::{assert_none, published};

/// A part of a text that stands for itself.
#[derive(Debug, Default, Clone)]
struct Block {
    text: String,
    /// True if it links to a source.
    sourced: bool,
    /// True for an item of a list or a row of a table.
    inner: bool,
    /// Number of the list or table that it belongs to.
    group: usize,
    /// Number of the heading above it; 0 for none.
    section: usize,
    line: usize,
}

/// Words and signs of money, before or after a number.
const MONEY: [&str; 31] = [
    "rp", "rm", "s$", "sgd", "hk$", "hkd", "nt$", "twd", "sar", "aed", "krw", "jpy", "usd", "us$", "bnd", "kwd", "rupiah",
    "ringgit", "dolar", "dollar", "riyal", "dirham", "won", "yen", "dinar", "¥", "₩", "港元", "元", "令吉", "ريال",
];

fn words(text: &str) -> Vec<String> {
    let words = text.to_lowercase();
    let words = words.split(|c: char| c.is_whitespace() || "()[],;:–—。，；：（）、".contains(c)).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn has_money(text: &str) -> bool {
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let words = words(text);
    words.iter().enumerate().any(|(at, word)| {
        let glued = MONEY.iter().any(|sign| word.strip_prefix(sign).is_some_and(number));
        let beside = words.get(at + 1).is_some_and(|w| number(w)) || (at > 0 && number(&words[at - 1]));
        glued || (MONEY.contains(&word.as_str()) && beside)
    })
}

/// A year; a line that is dialled (1955 in Taiwan) is none.
fn has_year(text: &str, lines: &BTreeSet<String>) -> bool {
    words(text).iter().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.parse::<u16>().is_ok()
            && !lines.contains(word)
    })
}

/// Cuts a text into blocks.
fn blocks(text: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut blocks: Vec<Block> = Vec::new();
    let (mut group, mut section, mut depth, mut heading) = (0, 0, 0, false);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::List(_) | Tag::Table(_) | Tag::BlockQuote(_)) => {
                group += usize::from(depth == 0);
                depth += 1;
            }
            Event::End(TagEnd::List(_) | TagEnd::Table | TagEnd::BlockQuote(_)) => {
                depth -= 1;
                group += usize::from(depth == 0);
            }
            Event::Start(Tag::Heading { .. }) => heading = true,
            Event::End(TagEnd::Heading(_)) => {
                heading = false;
                // A list after a heading has no introduction.
                group += 1;
                section += 1;
                blocks.push(Block { group, section, ..Block::default() });
            }
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableRow | Tag::TableHead) => {
                let line = text[..range.start].matches('\n').count() + 1;
                blocks.push(Block { inner: depth > 0, group, section, line, ..Block::default() });
            }
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("source:") => {
                blocks.last_mut().iter_mut().for_each(|block| block.sourced = true);
            }
            Event::Text(text) | Event::Code(text) if !heading => {
                blocks.last_mut().iter_mut().for_each(|block| {
                    block.text.push_str(&text);
                    block.text.push(' ');
                });
            }
            _ => {}
        }
    }
    blocks
}

/// The section in which a page says what it does not know. It has no source, by its nature.
const UNKNOWN: &str = "belum-tahu";

/// Lines of a text with a figure that rests on nothing. `ids` are those of its headings.
fn unsupported(text: &str, ids: &[String], lines: &BTreeSet<String>) -> Vec<(usize, String)> {
    let blocks: Vec<Block> = blocks(text);
    let mut faults = Vec::new();
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| !block.sourced) {
        let same = |other: &&Block| block.inner && other.inner && other.group == block.group;
        let before = blocks[..at].iter().rev().find(|other| !same(other)).is_some_and(|other| other.sourced);
        let after = blocks[at + 1..].iter().find(|other| !same(other)).is_some_and(|other| other.sourced);
        let beside = after || (block.inner && before);
        // A year dates itself; its source may stand anywhere below the same heading.
        let section = blocks.iter().any(|other| other.section == block.section && other.sourced);
        let unknown = block.section.checked_sub(1).and_then(|index| ids.get(index)).is_some_and(|id| id == UNKNOWN);
        if (has_money(&block.text) && !beside) || (has_year(&block.text, lines) && !section && !unknown) {
            faults.push((block.line, block.text.trim().chars().take(90).collect()));
        }
    }
    faults
}

#[test]
fn money_and_years_stand_beside_their_source() {
    let report = &published().report;
    let phones = report.site.agencies.values().flat_map(|agency| &agency.phones);
    let lines: BTreeSet<String> = phones.map(|line| line.phone.dial.clone()).collect();
    let mut faults = Vec::new();
    let guides = report.site.pages.iter().filter(|page| page.kind.is_advice());
    for page in guides.filter(|page| !page.id.starts_with("editor/")) {
        let text = report.sources.text(page.file.as_str()).expect("a page is a text");
        let first = text[..page.start].matches('\n').count();
        let found = unsupported(&text[page.start..], &page.heading_ids, &lines);
        faults.extend(found.into_iter().map(|(line, text)| format!("{}:{}: {text}", page.file, first + line)));
    }
    assert_none(&faults);
}

#[test]
fn figures_are_found_and_their_sources_too() {
    let lines = BTreeSet::from(["1955".to_owned()]);
    for text in ["Gaji RM1.700 sebulan", "upah minimum 1.700 ringgit", "NT$ 29.500"] {
        assert!(has_money(text) && !has_year(text, &lines), "{text}");
    }
    assert!(has_year("sejak 2017", &lines) && has_year("(2026)", &lines));
    for text in ["telepon 999", "8 jam sehari", "won the case", "hubungi 1955", "rm"] {
        assert!(!has_money(text) && !has_year(text, &lines), "{text}");
    }
    for (text, count) in [
        ("Gaji RM1.700.\n", 1),
        ("Gaji RM1.700 [x](source:a).\n", 0),
        ("Biaya [x](source:a):\n\n- RM1\n- RM2\n", 0),
        ("Biaya:\n\n- RM1\n- RM2 [x](source:a)\n", 1),
        ("Aturan [x](source:a).\n\nBerubah sejak 2020.\n", 0),
        ("Aturan [x](source:a).\n\n## Lain\n\nBerubah sejak 2020.\n", 1),
        ("Aturan [x](source:a).\n\nUpah RM1.700.\n", 1),
    ] {
        assert_eq!(unsupported(text, &[], &lines).len(), count, "{text}");
    }
}
