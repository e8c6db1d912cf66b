//! Text in one language.
//!
//! In: a vocabulary, a topic. Out: phrases and sentences whose words are as frequent as in
//! natural text: few function words everywhere, Zipf's tail, and the words of the topic
//! again and again, which is what makes one page findable among thousands.

use crate::random::Random;
use crate::vocabulary::{Vocabulary, split};

/// Writes the text of one page.
pub(crate) struct Writer<'a> {
    vocabulary: &'a Vocabulary<'a>,
    pub(crate) random: Random,
    /// Ranks of the words that this page is about.
    topic: Vec<usize>,
    /// The figures of the page, which are those of its translations.
    figures: Random,
}

impl<'a> Writer<'a> {
    /// `topic` numbers what the text is about: texts of one topic share words.
    pub(crate) fn new(vocabulary: &'a Vocabulary<'a>, topic: u64, random: Random) -> Self {
        let mut chosen = Random::of(&[2, topic]);
        let topic = (0..24).map(|_| chosen.below(vocabulary.stems.len())).collect();
        let figures = random.clone();
        Self { vocabulary, random, topic, figures }
    }

    /// Takes figures from a list that all translations of a page share.
    pub(crate) fn with_figures(self, figures: Random) -> Self {
        Self { figures, ..self }
    }

    /// Text that carries a figure now and then, at the same places in every language.
    pub(crate) fn figured(&mut self, text: String) -> String {
        let (chance, figure) = (self.figures.chance(30), self.figures.between(2, 60));
        if chance { format!("{text} ({figure})") } else { text }
    }

    fn stem(&mut self) -> String {
        let rank = if self.random.chance(30) && !self.topic.is_empty() {
            self.topic[self.random.below(self.topic.len())]
        } else {
            self.vocabulary.stem_ranks.draw(&mut self.random)
        };
        let stem = &self.vocabulary.stems[rank];
        if !self.random.chance(25) {
            return stem.clone();
        }
        let (prefixes, suffixes) = self.vocabulary.language.affixes();
        let prefix = self.random.skewed(&split(prefixes));
        let suffix = self.random.skewed(&split(suffixes));
        format!("{prefix}{stem}{suffix}")
    }

    fn word(&mut self) -> String {
        match self.random.below(100) {
            0..38 => {
                let rank = self.vocabulary.function_ranks.draw(&mut self.random);
                self.vocabulary.function[rank].clone()
            }
            _ => self.stem(),
        }
    }

    /// Content words only, with a capital: a title or a heading.
    pub(crate) fn phrase(&mut self, words: usize) -> String {
        let words: Vec<String> = (0..words.max(1)).map(|_| self.stem()).collect();
        capital(&words.join(self.vocabulary.language.script.space))
    }

    /// One sentence, without the space after it.
    pub(crate) fn sentence(&mut self, words: usize) -> String {
        let script = self.vocabulary.language.script;
        let mut text = capital(&self.stem());
        for position in 1..words {
            let pause = position % 7 == 6 && position + 2 < words;
            text += if pause { script.comma } else { script.space };
            text += &self.word();
        }
        text + script.stop.trim_end()
    }

    /// Sentences of 6 to 16 words, `words` in all, each followed by what the script puts between them.
    pub(crate) fn sentences(&mut self, words: usize) -> Vec<String> {
        let mut left = words.max(4);
        let mut sentences = Vec::new();
        while left > 0 {
            let length = self.random.between(6, 16).min(left);
            // A rest of three words is not a sentence.
            let length = if left - length < 4 { left } else { length };
            sentences.push(self.sentence(length));
            left -= length;
        }
        sentences
    }

    /// What stands between two sentences: a space, or nothing after a Han stop.
    pub(crate) fn gap(&self) -> &'static str {
        if self.vocabulary.language.script.stop.ends_with(' ') { " " } else { "" }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
