//! All words of a language's index in one sorted list (`collector` makes it): which stem each belongs to, which words mean
//! the same, and where the list is cut into slices.

use std::ops::Range;

/// Most tokens of an everyday phrase.
pub(super) const PHRASE: usize = 6;

/// Size of a slice before compression, in bytes, roughly.
const SLICE: usize = 2_000;

/// A word, or an everyday phrase of several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// Folded; the tokens of a phrase are separated by a space.
    pub text: String,
    /// Index of the word under which its stem's postings stand.
    pub home: usize,
    /// The term of the tantivy index, in a word that is its own home; empty where no page has it.
    pub term: String,
    /// In a home: homes of words that mean the same. Words of one list must stand together.
    pub links: Vec<Vec<usize>>,
}

/// All words, sorted by UTF-16 code units, as JavaScript compares.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// The list.
    pub words: Vec<Word>,
    /// How it is cut.
    pub slices: Vec<Range<usize>>,
}

impl Lexicon {
    /// Index of a word or phrase.
    pub fn find(&self, text: &str) -> Option<usize> {
        self.words.binary_search_by(|word| compare(&word.text, text)).ok()
    }

    /// The slice in which a word stands or would stand.
    pub fn slice_of(&self, text: &str) -> usize {
        self.slices.partition_point(|s| compare(&self.words[s.start].text, text).is_le()).saturating_sub(1)
    }

    /// The slice and the place in it of a word.
    pub fn place(&self, word: usize) -> (usize, usize) {
        let slice = self.slices.partition_point(|s| s.start <= word).saturating_sub(1);
        (slice, word - self.slices[slice].start)
    }

    /// Cuts the list into slices; `cost` gives the number of postings of a word by its index. Where a slice ends is
    /// decided by the words around it and not by what stands before, so that a change moves the ends of few slices,
    /// and whoever keeps the site loads few of them again.
    pub(super) fn cut(&mut self, cost: impl Fn(usize) -> usize) {
        self.slices.clear();
        let (mut start, mut size) = (0, 0);
        for (index, word) in self.words.iter().enumerate() {
            // A phrase stays with its first word, and the facets, which begin with `=`, stay together.
            let bound = word.text.contains(' ') || word.text.starts_with('=');
            let wanted = size > SLICE * 3 / 4 && cuts(&word.text, 32) || size > SLICE * 5 / 4;
            if wanted && !bound {
                self.slices.push(start..index);
                (start, size) = (index, 0);
            }
            size += word.text.len() / 2 + 3 + 2 * cost(index);
        }
        if start < self.words.len() {
            self.slices.push(start..self.words.len());
        }
    }
}

/// True for one text in `many`, a power of two, always the same ones: FNV-1a, whose constants are part of its definition.
pub(super) fn cuts(text: &str, many: u32) -> bool {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash >> 16) % many == 0
}

/// Sorts as JavaScript does: by bytes, which is quicker, where no character is beyond U+FFFF.
pub(super) fn sort<T>(list: &mut [T], text: impl Fn(&T) -> &str) {
    if list.iter().any(|one| text(one).bytes().any(|byte| byte >= 0xf0)) {
        list.sort_unstable_by(|a, b| compare(text(a), text(b)));
    } else {
        list.sort_unstable_by(|a, b| text(a).cmp(text(b)));
    }
}

/// The order of JavaScript's `<`, which compares UTF-16 code units. It is the order of the bytes of UTF-8, but
/// that characters from U+10000 on, whose first byte is 0xf0 or more, stand before U+E000 to U+FFFF.
pub(super) fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    let rank = |byte: u8| match byte {
        0xee | 0xef => u16::from(byte) + 0x100,
        _ => u16::from(byte),
    };
    match a.bytes().zip(b.bytes()).find(|(a, b)| a != b) {
        Some((a, b)) => rank(a).cmp(&rank(b)),
        None => a.len().cmp(&b.len()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_compared_as_javascript_does(
            a in "[a-c\u{e000}-\u{e003}\u{fffd}\u{10000}-\u{10003}é薪]{0,3}",
            b in "[a-c\u{e000}-\u{e003}\u{fffd}\u{10000}-\u{10003}é薪]{0,3}",
        ) {
            prop_assert_eq!(super::compare(&a, &b), a.encode_utf16().cmp(b.encode_utf16()));
            let mut sorted = [a.as_str(), &b];
            super::sort(&mut sorted, |text| text);
            prop_assert!(sorted[0].encode_utf16().le(sorted[1].encode_utf16()));
        }
    }
}
