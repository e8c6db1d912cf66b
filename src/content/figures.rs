//! The figures of a text, so that a translation can be held to its original: a text and its language in, the values of
//! its numbers out, whatever digits, separators, names of months or words for thousands they are written with.

mod separators;
mod words;

use std::collections::BTreeSet;

use super::markdown::plain;
use separators::Separators;
use words::Words;

/// How a language writes numbers.
pub struct Numerals {
    separators: Separators,
    words: Words,
}

/// What is counted in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Values that are written with digits: `7500000`, `7.5`; a date is its parts.
    pub values: BTreeSet<String>,
    /// Multipliers that were applied, and the numbers before them, for “3–15 million”.
    parts: BTreeSet<String>,
}

impl Figures {
    /// These and those of another text.
    #[must_use]
    pub fn with(mut self, other: Figures) -> Figures {
        self.values.extend(other.values);
        self.parts.extend(other.parts);
        self
    }
}

/// What one text says and the other does not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// In the original alone.
    pub original: Vec<String>,
    /// In the translation alone.
    pub translation: Vec<String>,
}

impl Difference {
    /// True if both say the same.
    pub fn is_none(&self) -> bool {
        self.original.is_empty() && self.translation.is_empty()
    }
}

impl Numerals {
    /// How the language with this BCP 47 tag writes numbers: separators and months from CLDR.
    pub fn new(tag: &str) -> Numerals {
        Numerals { separators: Separators::new(tag), words: Words::new(tag) }
    }

    /// The values that some Markdown says in words, or that grammar alone says (a dual): each can stand for one in digits.
    pub fn spelt(&self, markdown: &str) -> BTreeSet<String> {
        self.words.spelt(&plain::line(markdown))
    }

    /// The figures of some Markdown. Where a link leads says nothing; its words do.
    pub fn figures(&self, markdown: &str) -> Figures {
        let text: Vec<char> = plain::line(markdown).chars().collect();
        let mut figures = Figures::default();
        let mut at = 0;
        while at < text.len() {
            if digit(text[at]).is_none() {
                at += 1;
                continue;
            }
            let end = self.number(&text, at, &mut figures);
            at = end;
        }
        figures
    }

    /// Reads the number at `at`; gives where it ends.
    fn number(&self, text: &[char], at: usize, figures: &mut Figures) -> usize {
        if let Some((end, digits)) = phone(text, at) {
            figures.values.insert(digits);
            return end;
        }
        let (end, read) = self.separators.read(text, at);
        if in_a_name(text, at, end) {
            return end;
        }
        let (last, before) = match read.split_last() {
            Some(split) => split,
            None => return end,
        };
        figures.values.extend(before.iter().cloned());
        figures.parts.extend(before.iter().cloned());
        // A multiplier belongs to the number that it follows.
        match self.words.multiplier(text, end) {
            Some((zeros, after)) => {
                figures.parts.insert(last.clone());
                figures.parts.insert(format!("×10^{zeros}"));
                let (value, after) = self.sum(text, times(last, zeros), zeros, after);
                figures.values.insert(value);
                after
            }
            None => {
                figures.values.insert(last.clone());
                figures.parts.insert(last.clone());
                if let Some(month) = self.words.month_beside(text, at, end) {
                    figures.values.insert(month.to_string());
                    figures.parts.insert(month.to_string());
                }
                end
            }
        }
    }
}

impl Numerals {
    /// The number of a month by its name, or by its first three letters or more.
    pub fn month(&self, name: &str) -> Option<usize> {
        self.words.month(&name.trim_end_matches('.').to_lowercase())
    }

    /// Adds the smaller units that follow a larger one where a language writes them so: 9 億 6,800 萬 is 968 million.
    fn sum(&self, text: &[char], value: String, zeros: usize, at: usize) -> (String, usize) {
        let start = at + usize::from(text.get(at).is_some_and(|c| c.is_whitespace()));
        if !self.words.adds_up() || text.get(start).copied().and_then(digit).is_none() {
            return (value, at);
        }
        let (end, read) = self.separators.read(text, start);
        let (Some((less, after)), [number]) = (self.words.multiplier(text, end).filter(|(less, _)| *less < zeros), &read[..])
        else {
            return (value, at);
        };
        match (value.parse::<u128>(), times(number, less).parse::<u128>()) {
            (Ok(value), Ok(more)) => self.sum(text, value.saturating_add(more).to_string(), less, after),
            _ => (value, at),
        }
    }
}

/// Compares the figures of an original with those of its translation; `known` are values that may differ. The values that
/// both say in words are asked only where digits alone differ, since few passages do and reading words is slow.
pub fn compare(
    original: &Figures,
    translation: &Figures,
    known: &BTreeSet<String>,
    spelt: impl FnOnce() -> (BTreeSet<String>, BTreeSet<String>),
) -> Difference {
    // Of “3 to 15 million” a language may say “million” once or twice.
    if original.parts == translation.parts && original.values.len() == translation.values.len() {
        return Difference::default();
    }
    let lacks = |one: &Figures, other: &Figures| -> Vec<String> {
        one.values.iter().filter(|v| !other.values.contains(*v) && !known.contains(*v)).cloned().collect()
    };
    let mut difference = Difference { original: lacks(original, translation), translation: lacks(translation, original) };
    if !difference.is_none() {
        let (in_original, in_translation) = spelt();
        difference.original.retain(|value| !in_translation.contains(value));
        difference.translation.retain(|value| !in_original.contains(value));
    }
    difference
}

/// True if a text has a digit, so that it may have a figure: most passages have none, and need not be read for them.
pub fn has_digits(text: &str) -> bool {
    if text.is_ascii() { text.bytes().any(|b| b.is_ascii_digit()) } else { text.chars().any(|c| digit(c).is_some()) }
}

/// The values of figures that an editor lists as they are written, each also in its parts: `1.91` stands for 1 and 91
/// where a point is no decimal.
pub fn known<'a>(listed: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let mut values = BTreeSet::new();
    // How English writes numbers is loaded for the few pages that list any.
    let mut english = None;
    for text in listed {
        values.extend(english.get_or_insert_with(|| Numerals::new("en")).figures(text).values);
        values.extend(text.split(|c: char| digit(c).is_none()).filter(|part| !part.is_empty()).map(plain_number));
        values.insert(text.trim().to_owned());
    }
    values
}

/// The value of a digit of any script (Unicode's decimal digits).
fn digit(c: char) -> Option<u32> {
    const ZEROS: [u32; 11] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0x0be6, 0x0c66, 0xff10];
    let code = u32::from(c);
    // Most characters are asked in vain: those of Latin texts and of Chinese ones are known at once.
    match code {
        ..0x660 => return c.to_digit(10),
        0x17ea..0xff10 => return None,
        _ => {}
    }
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| code - zero)
}

/// Digits alone, without leading zeros: `007` is 7.
fn plain_number(digits: &str) -> String {
    let rest = digits.trim_start_matches('0');
    if rest.is_empty() { "0".into() } else { rest.into() }
}

/// A number times a power of ten, in decimal digits: `7.4` and 9 are `7400000000`.
fn times(number: &str, zeros: usize) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if fraction.len() <= zeros {
        return plain_number(&format!("{whole}{fraction}{}", "0".repeat(zeros - fraction.len())));
    }
    let (moved, rest) = fraction.split_at(zeros);
    format!("{}.{rest}", plain_number(&format!("{whole}{moved}")))
}

/// A telephone number: begins with `+`, `(` or a zero and has seven digits or more, with single signs between them.
/// All its digits are one value, since its groups are written in many ways.
fn phone(text: &[char], at: usize) -> Option<(usize, String)> {
    let sign = at.checked_sub(1).map(|before| text[before]);
    if !(matches!(sign, Some('+' | '(')) || text[at] == '0') {
        return None;
    }
    let (mut digits, mut end, mut signs) = (String::new(), at, 0);
    for (index, c) in text.iter().enumerate().skip(at) {
        match digit(*c) {
            Some(value) => {
                digits.push(char::from_digit(value, 10).unwrap_or('0'));
                (end, signs) = (index + 1, 0);
            }
            None if " -()\u{a0}\u{2011}\u{202f}".contains(*c) && signs < 2 => signs += 1,
            None => break,
        }
    }
    (digits.len() >= 7).then(|| (end, plain_number(&digits)))
}

/// True for the digits of a name such as KP2MI or COVID19: Latin letters touch them, and are no currency.
fn in_a_name(text: &[char], at: usize, end: usize) -> bool {
    let latin = |c: &char| c.is_ascii_alphabetic();
    if text.get(end).is_some_and(latin) {
        return true;
    }
    let before: String = text[..at].iter().rev().take_while(|c| latin(c)).collect::<Vec<_>>().into_iter().rev().collect();
    let currency = matches!(before.as_str(), "RM" | "Rp" | "NT" | "HK" | "S")
        || (before.len() == 3 && before.chars().all(|c| c.is_ascii_uppercase()));
    !before.is_empty() && !currency
}

#[cfg(test)]
mod tests {
    use super::{Difference, Numerals, compare};

    fn values(tag: &str, text: &str) -> Vec<String> {
        Numerals::new(tag).figures(text).values.into_iter().collect()
    }

    fn difference(original: (&str, &str), translation: (&str, &str)) -> Difference {
        let figures = |(tag, text): (&str, &str)| Numerals::new(tag).figures(text);
        let spelt = |(tag, text): (&str, &str)| Numerals::new(tag).spelt(text);
        let words = || (spelt(original), spelt(translation));
        compare(&figures(original), &figures(translation), &Default::default(), words)
    }

    #[test]
    fn a_number_is_the_same_however_a_language_writes_it() {
        assert_eq!(values("id", "HK$15.000, Rp7,4 miliar"), ["15000", "7400000000"]);
        assert_eq!(values("en", "HK$15,000, 7.4 billion rupiah"), ["15000", "7400000000"]);
        assert_eq!(values("ar", "15,000 دولار و7.4 مليار"), ["15000", "7400000000"]);
        assert_eq!(values("ar", "١٥٬٠٠٠ دولار و٧٫٤ مليار"), ["15000", "7400000000"]);
        assert_eq!(values("zh-Hant", "港幣 15,000 元、74 億"), ["15000", "7400000000"]);
        assert_eq!(values("zh-Hant", "港幣 1 萬 5 千、9 億 6,800 萬"), ["15000", "968000000"]);
        assert_eq!(values("id", "+62 21 2924 4800 atau 0800-1000"), ["622129244800", "8001000"]);
        assert_eq!(values("en", "KP2MI, P3MI, COVID-19"), ["19"]);
    }

    #[test]
    fn dates_and_laws_are_the_same_in_any_order() {
        for (original, translation) in [
            (("id", "UU 18/2017"), ("zh-Hant", "2017 年第 18 號法律")),
            (("id", "24 November 2026"), ("zh-Hant", "2026 年 11 月 24 日")),
            (("id", "24 November 2026"), ("ar", "٢٤ نوفمبر ٢٠٢٦")),
            (("id", "Mei 2024"), ("en", "May 2024")),
            (("id", "setiap September"), ("zh-Hant", "每年 9 月")),
            (("id", "2026-05-01"), ("ms", "1 Mei 2026")),
            (("id", "dalam 2 minggu"), ("ar", "خلال أسبوعين")),
            (("id", "dua minggu, 1 bulan"), ("zh-Hant", "2 週、一個月")),
            (("id", "12 bulan"), ("en", "twelve months")),
            (("id", "20 sampai 600 juta"), ("en", "20 million to 600 million")),
        ] {
            let found = difference(original, translation);
            assert!(found.is_none(), "{original:?} {translation:?} {found:?}");
        }
    }

    #[test]
    fn a_figure_that_was_changed_is_found() {
        let found = difference(("id", "Telepon 1955, UU 18/2017"), ("en", "Call 1995, Law 18/2017"));
        assert_eq!((found.original, found.translation), (vec!["1955".to_owned()], vec!["1995".to_owned()]));
        assert!(!difference(("id", "RM1.500"), ("en", "RM1.500")).is_none(), "a point is no thousand in English");
        assert!(!difference(("id", "5 ribu"), ("en", "5 million")).is_none());
        assert!(!difference(("id", "3 Mei"), ("en", "3 June")).is_none());
    }
}
