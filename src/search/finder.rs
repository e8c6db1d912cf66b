//! A token of a query in, the words of the index that may be meant by it out.

use super::analysis::{Kind, TAIL, Token};
use super::edit;
use super::index::{Index, WEIGHTS};
use super::lexicon::compare;
use super::query::{Reason, Target};

/// Weight of what is not the word itself: a synonym, a word without its affixes, a word that begins so, one
/// or two typing errors.
pub(super) const SYNONYM: f64 = 0.8;
pub(super) const AFFIX: f64 = 0.9;
const PREFIX: f64 = 0.3;
const ERROR: [f64; 3] = [1.0, 0.9, 0.7];

/// Most words that a beginning or a misspelt word stands for.
const BEGINNINGS: usize = 8;
const CORRECTIONS: usize = 3;

/// Shortest word, in UTF-16 code units, in which two errors are corrected.
const LONG: usize = 7;

/// Most words that are weighed as corrections of a misspelt one.
const CANDIDATES: usize = 8;

/// Adds a meaning, or the greater weight of one that is known.
pub(super) fn add(targets: &mut Vec<Target>, homes: Vec<usize>, weight: f64, reason: Reason) {
    match targets.iter_mut().find(|t| t.homes == homes) {
        Some(target) if target.weight < weight => (target.weight, target.reason) = (weight, reason),
        Some(_) => {}
        None => targets.push(Target { homes, weight, reason }),
    }
}

/// What a token may mean.
pub(super) struct Finder<'a> {
    index: &'a Index,
    pub(super) targets: Vec<Target>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(index: &'a Index) -> Finder<'a> {
        Finder { index, targets: Vec::new() }
    }

    /// Looks for the meanings of a token; the word of an `open` one may go on.
    pub(super) fn find(&mut self, token: &Token, open: bool) {
        self.exact(&token.text, 1.0, Reason::Typed);
        if token.kind == Kind::Phone {
            // Not yet typed to its end.
            if self.targets.is_empty() && token.whole.len() > TAIL {
                self.beginnings(&token.whole);
            }
            return;
        }
        let units: Vec<u16> = token.text.encode_utf16().collect();
        if token.kind == Kind::Pair {
            if self.targets.is_empty() {
                self.beginnings(&token.text);
            }
            return;
        }
        if open && units.len() >= 2 {
            self.beginnings(&token.text);
        }
        if !self.targets.is_empty() {
            return;
        }
        for rest in self.index.affixes.rests(&token.text) {
            self.exact(&rest, AFFIX, Reason::Affix);
            if !self.targets.is_empty() {
                return;
            }
        }
        let number = token.text.bytes().all(|b| b.is_ascii_digit());
        if units.len() >= 4 && !number {
            self.errors(&token.text, &units);
        }
    }

    /// A word of the index, and what it stands for.
    pub(super) fn exact(&mut self, text: &str, weight: f64, reason: Reason) {
        if let Some(word) = self.index.lexicon.find(text) {
            self.word(word, weight, reason);
        }
    }

    fn word(&mut self, word: usize, weight: f64, reason: Reason) {
        let home = self.index.lexicon.words[word].home;
        if !self.index.lexicon.words[home].term.is_empty() {
            add(&mut self.targets, vec![home], weight, reason);
        }
        for link in &self.index.lexicon.words[home].links {
            let reason = if reason == Reason::Typed { Reason::Synonym } else { reason };
            add(&mut self.targets, link.clone(), weight * SYNONYM, reason);
        }
    }

    /// Words that begin so and have their postings near: in the slice where they stand, or in the next.
    fn beginnings(&mut self, beginning: &str) {
        let lexicon = &self.index.lexicon;
        let first = lexicon.slice_of(beginning);
        let last = lexicon.slice_of(&format!("{beginning}\u{ffff}")).min(first + 1);
        let Some(range) = lexicon.slices.get(first).zip(lexicon.slices.get(last)).map(|(a, b)| a.start..b.end) else { return };
        let mut found: Vec<(u32, usize)> = range
            .clone()
            .filter(|word| {
                let Some(entry) = lexicon.words.get(*word) else { return false };
                let home = entry.home;
                entry.text.starts_with(beginning)
                    && entry.text.len() > beginning.len()
                    && range.contains(&home)
                    && !lexicon.words[home].term.is_empty()
            })
            .map(|word| (frequency(self.index, lexicon.words[word].home), word))
            .collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, word) in found.into_iter().take(BEGINNINGS) {
            let home = lexicon.words[word].home;
            add(&mut self.targets, vec![home], PREFIX, Reason::Beginning);
        }
    }

    /// Words that begin or end alike and differ by few typing errors: the nearest, then those with the same first
    /// letter, then the commonest.
    fn errors(&mut self, text: &str, units: &[u16]) {
        let most = if units.len() >= LONG { 2 } else { 1 };
        let lexicon = &self.index.lexicon;
        let slice = lexicon.slices.get(lexicon.slice_of(text)).cloned().unwrap_or_default();
        let near = slice.map(|word| lexicon.words[word].text.clone()).chain(self.index.ends.near(text));
        let mut found: Vec<(usize, bool, String)> = near
            .filter(|word| !word.contains([' ', '=']))
            .filter_map(|word| {
                let other: Vec<u16> = word.encode_utf16().collect();
                let errors = edit::distance(units, &other, most);
                (errors <= most).then(|| (errors, other.first() != units.first(), word))
            })
            .collect();
        found.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| compare(&a.2, &b.2)));
        found.dedup();
        let least = found.first().map_or(0, |f| f.0);
        let mut known: Vec<(bool, std::cmp::Reverse<u32>, usize)> = Vec::new();
        for (_, first, text) in found.into_iter().take_while(|f| f.0 == least).take(CANDIDATES) {
            let Some(word) = lexicon.find(&text) else { continue };
            let home = lexicon.words[word].home;
            if !lexicon.words[home].term.is_empty() || !lexicon.words[home].links.is_empty() {
                known.push((first, std::cmp::Reverse(frequency(self.index, home)), word));
            }
        }
        // The lexicon is sorted, so that the place of a word stands for its text.
        known.sort();
        for (_, _, word) in known.into_iter().take(CORRECTIONS) {
            self.word(word, ERROR[least.min(2)], Reason::Error);
        }
    }
}

/// In how many sections a home's words stand, in its commonest field.
pub(super) fn frequency(index: &Index, home: usize) -> u32 {
    (0..WEIGHTS.len()).map(|field| index.count(field, home)).max().unwrap_or(0)
}
