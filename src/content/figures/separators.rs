//! Numbers with thousands and decimals, as a language separates them (CLDR).

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;

use super::{digit, plain_number};

/// Signs that stand inside of numbers somewhere in the world.
const SIGNS: &str = ".,'\u{2019}\u{66b}\u{66c}\u{a0}\u{202f}";

/// The signs of one language, with its own and with European digits. Unicode has Arabic signs that mean one thing alone.
pub(super) struct Separators {
    groups: Vec<char>,
    decimals: Vec<char>,
}

impl Separators {
    pub(super) fn new(tag: &str) -> Separators {
        let mut separators = Separators { groups: vec!['\u{66c}'], decimals: vec!['\u{66b}'] };
        for variant in [tag.to_owned(), format!("{tag}-u-nu-latn")] {
            let formatter =
                variant.parse::<Locale>().ok().and_then(|l| DecimalFormatter::try_new(l.into(), Default::default()).ok());
            let (Some(formatter), Ok(sample)) = (formatter, "1234567.5".parse::<Decimal>()) else { continue };
            let signs: Vec<char> = formatter.format_to_string(&sample).chars().filter(|c| digit(*c).is_none()).collect();
            if let Some((decimal, groups)) = signs.split_last() {
                separators.decimals.push(*decimal);
                separators.groups.extend(groups);
            }
        }
        separators
    }

    /// Reads digits and the signs between them from `at`; gives the end, and the number, or several where the signs
    /// make no number of this language (`18.2`, `24/7`).
    pub(super) fn read(&self, text: &[char], at: usize) -> (usize, Vec<String>) {
        let (mut groups, mut signs) = (vec![String::new()], Vec::new());
        let mut end = at;
        while let Some(c) = text.get(end) {
            match digit(*c) {
                Some(value) => {
                    let last = groups.len() - 1;
                    groups[last].push(char::from_digit(value, 10).unwrap_or('0'));
                }
                None if SIGNS.contains(*c) && text.get(end + 1).copied().and_then(digit).is_some() => {
                    signs.push(*c);
                    groups.push(String::new());
                }
                None => break,
            }
            end += 1;
        }
        (end, self.number(&groups, &signs).map_or_else(|| groups.iter().map(|g| plain_number(g)).collect(), |n| vec![n]))
    }

    fn number(&self, groups: &[String], signs: &[char]) -> Option<String> {
        let (last, between) = match signs.split_last() {
            Some((last, between)) if self.decimals.contains(last) => (Some(last), between),
            _ => (None, signs),
        };
        let whole = if last.is_some() { &groups[..groups.len() - 1] } else { groups };
        let grouped = between.iter().all(|sign| self.groups.contains(sign))
            && (whole.len() == 1 || whole[0].len() <= 3 && whole[1..].iter().all(|group| group.len() == 3));
        let whole = grouped.then(|| plain_number(&whole.concat()))?;
        let fraction = last.and(groups.last()).map_or("", |group| group.trim_end_matches('0'));
        Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
    }
}
