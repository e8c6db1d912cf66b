//! Words of an index by their ends: what was meant by a word with an error near its beginning.
//!
//! One typing error leaves the first or the second half of a word as it is. In the lexicon the words that begin alike
//! stand together; here those that end alike do.

use std::ops::Range;

use super::analysis;
use super::lexicon::{Word, compare, sort};

/// Shortest word, in characters.
const SHORTEST: usize = 5;

/// Size of a slice before compression, in bytes, roughly.
const SLICE: usize = 4_000;

/// Words, each reversed, sorted by UTF-16 code units.
#[derive(Debug, Clone, Default)]
pub struct Ends {
    /// The list.
    pub words: Vec<String>,
    /// How it is cut.
    pub slices: Vec<Range<usize>>,
}

impl Ends {
    /// Takes the words in which people make typing errors: no numbers, phrases or pairs of characters.
    pub(super) fn new(words: &[Word]) -> Ends {
        let spelt = words.iter().filter(|word| {
            let home = &words[word.home];
            (!home.term.is_empty() || !home.links.is_empty())
                && word.text.chars().count() >= SHORTEST
                && word.text.chars().all(|c| !c.is_numeric() && c != ' ' && c != '=' && !analysis::is_pair_script(c))
        });
        let mut words: Vec<String> = spelt.map(|word| reversed(&word.text)).collect();
        sort(&mut words, |word| word);
        let mut slices = Vec::new();
        let (mut start, mut size) = (0, 0);
        for (index, word) in words.iter().enumerate() {
            if size > SLICE {
                slices.push(start..index);
                (start, size) = (index, 0);
            }
            let before = if index > start { words[index - 1].as_str() } else { "" };
            size += 1 + word.len() - before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        }
        if start < words.len() {
            slices.push(start..words.len());
        }
        Ends { words, slices }
    }

    /// The words of the slice in which a word stands or would stand.
    pub(super) fn near(&self, word: &str) -> impl Iterator<Item = String> {
        let word = reversed(word);
        let slice = self.slices.partition_point(|s| compare(&self.words[s.start], &word).is_le()).saturating_sub(1);
        self.slices.get(slice).cloned().unwrap_or_default().map(|index| reversed(&self.words[index]))
    }
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{Ends, Word};

    #[test]
    fn words_that_end_alike_stand_together() {
        let texts = ["gaji", "majikan", "makan", "paspor", "薪水水水水", "12345"];
        let word = |(home, text): (usize, &&str)| Word { text: (*text).into(), home, term: "x".into(), ..Word::default() };
        let ends = Ends::new(&texts.iter().enumerate().map(word).collect::<Vec<_>>());
        assert_eq!(ends.near("xajikan").collect::<Vec<_>>(), ["makan", "majikan", "paspor"]);
        assert_eq!(Ends::default().near("x").count(), 0);
    }
}
