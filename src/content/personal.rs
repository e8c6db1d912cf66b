//! Numbers that name a person: what must never stand on a site or in its records.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// Indonesian identity number (NIK): 16 digits, of which six are a place and six a day of birth.
    Identity,
    /// Passport: one or two letters and six or seven digits.
    Passport,
}

impl Personal {
    /// The word used in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Personal::Identity => "identity",
            Personal::Passport => "passport",
        }
    }
}

/// Fewest digits of such a number.
const SHORTEST: usize = 6;

/// How far from its number the word “passport” may stand, in bytes.
const NEAR: usize = 48;

/// So far back an address is looked for, in bytes: whatever a text is, looking takes no longer than reading.
const LONGEST_ADDRESS: usize = 500;

/// Finds such numbers in a text. A passport is told from other numbers by the word that stands near it, on the same line.
pub fn find(text: &str) -> Vec<(Range<usize>, Personal)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    // A run that counts and begins at `at` or less than so many bytes behind it has a digit at the place looked at.
    while let Some(byte) = bytes.get(at + SHORTEST - 1) {
        if !byte.is_ascii_digit() {
            at += SHORTEST;
            continue;
        }
        let (before, behind) = bytes.split_at(at + SHORTEST - 1);
        let start = before.len() - digits(before[at..].iter().rev());
        at = before.len() + digits(behind.iter());
        let alone = !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        match at - start {
            16 if alone && !is_inside_word(bytes, start) && is_identity(&text[start..at]) && !is_address(text, start) => {
                found.push((start..at, Personal::Identity));
            }
            6 | 7 if alone => {
                let example = bytes[start..at].iter().all(|digit| *digit == b'0');
                let first = letters_before(bytes, start).filter(|first| !example && is_passport_near(text, *first, at));
                if let Some(first) = first {
                    found.push((first..at, Personal::Passport));
                }
            }
            _ => {}
        }
    }
    found
}

/// How many digits there are before anything else.
fn digits<'a>(bytes: impl Iterator<Item = &'a u8>) -> usize {
    bytes.take_while(|byte| byte.is_ascii_digit()).count()
}

/// The problems that such numbers are in a file.
pub fn check(text: &str, file: &str) -> Vec<Diagnostic> {
    let problem =
        |(at, kind): (Range<usize>, Personal)| Diagnostic::new(Code::PersonalData, file).at(at).with("kind", kind.as_str());
    find(text).into_iter().map(problem).collect()
}

/// True for a number of the shape of an identity number, whatever stands around it.
pub fn is_identity(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    // Women's days of birth are written with 40 added.
    let day = match part(6..8) {
        day @ 41..=71 => day - 40,
        day => day,
    };
    digits.len() == 16 && (11..=99).contains(&part(0..2)) && (1..=31).contains(&day) && (1..=12).contains(&part(8..10))
}

/// True for a cell that is nothing but a passport number.
pub fn is_passport(cell: &str) -> bool {
    let cell: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = cell.trim_start_matches(|c: char| c.is_ascii_uppercase());
    (1..=2).contains(&(cell.len() - digits.len()))
        && (6..=7).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_inside_word(bytes: &[u8], start: usize) -> bool {
    start > 0 && bytes[start - 1].is_ascii_alphanumeric()
}

/// Where one or two capital letters begin that stand before a number, with a space between them at most.
fn letters_before(bytes: &[u8], start: usize) -> Option<usize> {
    let end = if start > 0 && bytes[start - 1] == b' ' { start - 1 } else { start };
    let count = bytes[..end].iter().rev().take(3).take_while(|b| b.is_ascii_uppercase()).count();
    let first = end.checked_sub(count)?;
    ((1..=2).contains(&count) && !is_inside_word(bytes, first)).then_some(first)
}

fn is_passport_near(text: &str, start: usize, end: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(NEAR));
    let from = text[from..start].rfind('\n').map_or(from, |at| from + at + 1);
    let to = text.ceil_char_boundary((end + NEAR).min(text.len()));
    let to = text[end..to].find('\n').map_or(to, |at| end + at);
    let around = text[from..to].to_lowercase();
    ["paspor", "passport", "pasport", "護照", "جواز"].iter().any(|word| around.contains(word))
}

/// True inside of a web address, where such numbers name articles.
fn is_address(text: &str, start: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(LONGEST_ADDRESS));
    let before = &text[from..start];
    let word = before.rfind(|c: char| c.is_whitespace() || "\"'(<".contains(c)).map_or(0, |at| at + 1);
    before[word..].contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_persons_are_told_from_other_numbers() {
        let kinds = |text: &str| find(text).into_iter().map(|(_, kind)| kind).collect::<Vec<_>>();
        assert_eq!(kinds("NIK 3204110609970001."), [Personal::Identity]);
        assert_eq!(kinds("NIK 3204114609970001"), [Personal::Identity], "a woman's");
        assert_eq!(kinds("Nomor paspor: B 1234567"), [Personal::Passport]);
        assert_eq!(kinds("passport C1234567"), [Personal::Passport]);
        for place in 0..2 * SHORTEST {
            let text = format!("{}12 NIK 3204110609970001, paspor B1234567", "x".repeat(place));
            assert_eq!(find(&text).into_iter().map(|(at, _)| at.start - place).collect::<Vec<_>>(), [7, 32], "{text}");
        }
        for text in [
            "https://news.example/3204110609970001",
            "9999999999999999",
            "PO B 123456",
            "+6281234567890",
            "UU 18/2017",
            "paspor A 0000000",
            "",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
        assert!(is_passport("A 1234567") && !is_passport("KBRI") && !is_passport("0812345"));
    }
}
