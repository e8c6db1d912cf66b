//! The words of one language.
//!
//! In: a language, a seed. Out: its function words and its stems, most frequent first:
//! the real ones that we know, then such as the sounds of its script allow.

use std::collections::HashSet;

use crate::languages::Language;
use crate::random::{Random, Zipf};

/// Different stems in a language.
const STEMS: usize = 20_000;
/// Function words where no real ones are known.
const FUNCTION_WORDS: usize = 30;

/// The words of a language, most frequent first.
pub(crate) struct Vocabulary<'a> {
    pub(crate) language: &'a Language,
    pub(crate) function: Vec<String>,
    pub(crate) function_ranks: Zipf,
    pub(crate) stems: Vec<String>,
    pub(crate) stem_ranks: Zipf,
}

impl<'a> Vocabulary<'a> {
    /// Spells out the words; the same seed and language give the same words.
    pub(crate) fn new(language: &'a Language, seed: u64) -> Self {
        let name = language.code.bytes().fold(0, |sum: u64, byte| sum * 131 + u64::from(byte));
        let mut random = Random::of(&[seed, 1, name]);
        // Each language prefers other sounds, so that two of one script do not share their words.
        let mut sounds = [language.script.onsets, language.script.nuclei, language.script.codas].map(split);
        for list in &mut sounds {
            random.shuffle(list);
        }
        let mut seen = HashSet::new();
        let mut function = known(language.function_words(), &mut seen);
        while function.len() < FUNCTION_WORDS {
            function.push(spell(&sounds, 1, 1 + function.len() / 20, &mut seen, &mut random));
        }
        let mut stems = known(language.subject_words(), &mut seen);
        while stems.len() < STEMS {
            let longest = if stems.len() < 400 { 2 } else { language.script.longest };
            stems.push(spell(&sounds, 2.min(longest), longest, &mut seen, &mut random));
        }
        Self { language, function_ranks: Zipf::new(function.len()), function, stem_ranks: Zipf::new(stems.len()), stems }
    }
}

/// Sounds or affixes as a list; `_` is none.
pub(crate) fn split(sounds: &'static str) -> Vec<&'static str> {
    sounds.split(' ').map(|sound| if sound == "_" { "" } else { sound }).collect()
}

fn known(words: &str, seen: &mut HashSet<String>) -> Vec<String> {
    words.split_whitespace().filter(|word| seen.insert((*word).to_owned())).map(str::to_owned).collect()
}

/// A new word; it grows until it is one that was not there yet.
fn spell(sounds: &[Vec<&str>; 3], shortest: usize, longest: usize, seen: &mut HashSet<String>, random: &mut Random) -> String {
    let mut word = String::new();
    let [onsets, nuclei, codas] = sounds;
    let syllables = random.between(shortest, longest);
    let mut written = 0;
    while written < syllables || word.chars().count() < 2 || seen.contains(&word) {
        word += random.skewed(onsets);
        word += random.skewed(nuclei);
        // Words end in a consonant more often than syllables inside them do.
        if written + 1 >= syllables || random.chance(25) {
            word += random.skewed(codas);
        }
        written += 1;
    }
    seen.insert(word.clone());
    word
}
