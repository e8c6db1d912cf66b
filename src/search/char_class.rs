//! What a character is to the search, looked up once for each that is met and kept: the tables of Unicode are searched
//! step by step, and every character of every page is asked for.

use std::sync::atomic::{AtomicU8, Ordering};

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfkc_quick};

use super::analysis;

/// A letter or a number, by Unicode's `Alphabetic` and general category `N`.
pub(super) const LETTER: u8 = 1;

/// A mark that combines with the character before (general category `M`).
pub(super) const MARK: u8 = 2;

/// Of a script that is written without spaces between words, or Hangul, whose words carry their particles.
pub(super) const PAIR: u8 = 4;

/// Folding leaves it as it is, and no neighbour composes with it (`NFKC_QC=Yes`, UAX 15).
pub(super) const SETTLED: u8 = 8;

/// A number (general category `N`), which is a [`LETTER`] too.
pub(super) const NUMBER: u8 = 16;

/// It was looked up.
const KNOWN: u8 = 128;

/// Characters up to here are kept; what comes after is rare.
const KEPT: usize = 0x1_0000;

/// The classes of each character that was asked for. Whoever asks at the same time finds the same.
static CLASSES: [AtomicU8; KEPT] = [const { AtomicU8::new(0) }; KEPT];

/// The classes of a character, added up.
pub(super) fn of(c: char) -> u8 {
    let Some(kept) = CLASSES.get(c as usize) else { return look_up(c) };
    match kept.load(Ordering::Relaxed) {
        0 => {
            let classes = look_up(c) | KNOWN;
            kept.store(classes, Ordering::Relaxed);
            classes
        }
        classes => classes,
    }
}

fn look_up(c: char) -> u8 {
    let class = |holds: bool, class: u8| if holds { class } else { 0 };
    let mut text = [0; 4];
    let text: &str = c.encode_utf8(&mut text);
    let settled = is_nfkc_quick(text.chars()) == IsNormalized::Yes && analysis::folded_by_rule(text) == text;
    let (letter, number) = (class(c.is_alphanumeric(), LETTER), class(c.is_numeric(), NUMBER));
    letter | number | class(is_combining_mark(c), MARK) | class(is_pair(c), PAIR) | class(settled, SETTLED)
}

/// Han, Kana, Hangul, Thai, Lao, Khmer and Burmese.
fn is_pair(c: char) -> bool {
    matches!(c as u32, 0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3005..=0x3007 | 0x3041..=0x30ff | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xa9e0..=0xa9ff | 0xaa60..=0xaa7f | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0x20000..=0x323af)
}

#[cfg(test)]
mod tests {
    use super::{LETTER, NUMBER, PAIR, of};

    #[test]
    fn what_is_kept_is_what_was_looked_up() {
        for c in ['a', '7', '٧', '薪', '①', '\u{1d7d9}', ' '] {
            let (first, second) = (of(c), of(c));
            assert_eq!(first, second, "{c}");
            let has = |class| second & class != 0;
            assert_eq!((has(LETTER), has(NUMBER), has(PAIR)), (c.is_alphanumeric(), c.is_numeric(), c == '薪'), "{c}");
        }
    }
}
