//! What a character is to the search, looked up once for each and kept: the tables of Unicode are searched step by step,
//! and every character of every page is asked for.

use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfd_quick, is_nfkc_quick};

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

/// Characters up to here are kept; what comes after is rare.
const KEPT: u32 = 0x1_0000;

static CLASSES: LazyLock<Vec<u8>> = LazyLock::new(|| (0..KEPT).map(|c| char::from_u32(c).map_or(0, look_up)).collect());

/// The classes of a character, added up.
pub(super) fn of(c: char) -> u8 {
    CLASSES.get(c as usize).copied().unwrap_or_else(|| look_up(c))
}

fn look_up(c: char) -> u8 {
    let class = |holds: bool, class: u8| if holds { class } else { 0 };
    let mut text = [0; 4];
    let text: &str = c.encode_utf8(&mut text);
    // What has no case and no parts is folded by no rule but those for single characters.
    let plain = is_nfd_quick(text.chars()) == IsNormalized::Yes && c.to_lowercase().eq([c]);
    let folded = || if plain { analysis::is_kept(c) } else { analysis::folded_by_rule(text) == text };
    let settled = is_nfkc_quick(text.chars()) == IsNormalized::Yes && folded();
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
    use unicode_normalization::{IsNormalized, is_nfkc_quick};

    use super::super::analysis;
    use super::{NUMBER, SETTLED, of};

    #[test]
    fn a_character_is_settled_where_the_rules_of_folding_leave_it() {
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            let text = c.to_string();
            let settled = is_nfkc_quick(text.chars()) == IsNormalized::Yes && analysis::folded_by_rule(&text) == text;
            assert_eq!(of(c) & SETTLED != 0, settled, "{c:?}");
            assert_eq!(of(c) & NUMBER != 0, c.is_numeric(), "{c:?}");
        }
    }
}
