//! All words of a language's index in one sorted list: which stem each belongs to, which words mean the
//! same, and where the list is cut into slices.

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::content::synonyms::{Group as Everyday, Synonyms};

use super::analysis;
use super::stems::Stems;

/// Most tokens of an everyday phrase.
pub(super) const PHRASE: usize = 6;

/// Most words of the pages that an everyday word stands for at once.
const TARGET: usize = 4;

/// Most words of the pages that an everyday word leads to, one or the other.
const REACHED: usize = 4;

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

/// Collects words while the index is being built.
pub(super) struct Collector {
    stems: Stems,
    /// Surface words with the group of their stem.
    surfaces: Vec<(String, usize)>,
    known: FxHashMap<String, usize>,
    groups: Vec<Group>,
    by_stem: FxHashMap<String, usize>,
    /// Pairs of characters that were taken and are their own term, as most are: a text without spaces has one at each
    /// character, and they are seen here without looking at a string.
    pairs: FxHashSet<u64>,
}

/// A word of two characters beyond ASCII as a number.
fn pair(word: &str) -> Option<u64> {
    let mut characters = word.chars();
    let (first, second) = (characters.next().filter(|c| !c.is_ascii())?, characters.next()?);
    characters.next().is_none().then_some(u64::from(u32::from(first)) << 32 | u64::from(u32::from(second)))
}

/// A stem.
#[derive(Default)]
struct Group {
    term: String,
    used: bool,
    links: Vec<Vec<usize>>,
}

impl Collector {
    pub(super) fn new(tag: &str) -> Collector {
        Collector {
            stems: Stems::new(tag),
            surfaces: Vec::new(),
            known: FxHashMap::default(),
            groups: Vec::new(),
            by_stem: FxHashMap::default(),
            pairs: FxHashSet::default(),
        }
    }

    /// Takes a word of a page and writes the term of its stem.
    pub(super) fn write(&mut self, word: &str, terms: &mut String) {
        let pair = pair(word);
        if pair.is_some_and(|pair| self.pairs.contains(&pair)) {
            terms.push_str(word);
            return;
        }
        let group = self.group(word);
        let group = &mut self.groups[group];
        group.used = true;
        terms.push_str(&group.term);
        self.pairs.extend(pair.filter(|_| group.term == word));
    }

    /// The group of a word, made if it is new.
    fn group(&mut self, word: &str) -> usize {
        if let Some(surface) = self.known.get(word) {
            return self.surfaces[*surface].1;
        }
        let term = self.stems.stem(word);
        let group = match self.by_stem.get(&term) {
            Some(group) => *group,
            None => {
                self.groups.push(Group { term: term.clone(), ..Group::default() });
                self.by_stem.insert(term, self.groups.len() - 1);
                self.groups.len() - 1
            }
        };
        self.add(word, group);
        group
    }

    fn add(&mut self, surface: &str, group: usize) {
        self.known.insert(surface.to_owned(), self.surfaces.len());
        self.surfaces.push((surface.to_owned(), group));
    }

    /// Adds everyday words; gives the groups of them that lead to no word of any page.
    pub(super) fn synonyms<'a>(&mut self, synonyms: &'a Synonyms) -> Vec<&'a Everyday> {
        let mut lost = Vec::new();
        for everyday in &synonyms.groups {
            let members: Vec<Vec<String>> = std::iter::once(&everyday.word)
                .chain(&everyday.others)
                .map(|text| analysis::query(text, PHRASE + 1).into_iter().map(|t| t.text).collect())
                .collect();
            let targets: Vec<Option<Vec<usize>>> = members.iter().map(|tokens| self.target(tokens)).collect();
            if targets.iter().all(Option::is_none) {
                lost.push(everyday);
            }
            for (index, tokens) in members.iter().enumerate() {
                // A word that pages have leads to the main word of its group alone; one that they lack to any.
                let reached: Vec<Vec<usize>> = match (&targets[0], &targets[index]) {
                    (Some(main), Some(_)) if index > 0 => vec![main.clone()],
                    (_, Some(_)) => Vec::new(),
                    (_, None) => targets.iter().flatten().take(REACHED).cloned().collect(),
                };
                if !reached.is_empty() && (1..=PHRASE).contains(&tokens.len()) {
                    self.link(tokens, reached);
                }
            }
        }
        lost
    }

    /// The groups of all words of a phrase, if pages have them all.
    fn target(&self, tokens: &[String]) -> Option<Vec<usize>> {
        let groups: Option<Vec<usize>> = tokens
            .iter()
            .map(|token| {
                let known = self.known.get(token).map(|surface| self.surfaces[*surface].1);
                known.or_else(|| self.by_stem.get(&self.stems.stem(token)).copied()).filter(|group| self.groups[*group].used)
            })
            .collect();
        groups.filter(|groups| !groups.is_empty()).map(|mut groups| {
            groups.truncate(TARGET);
            groups
        })
    }

    fn link(&mut self, tokens: &[String], reached: Vec<Vec<usize>>) {
        let group = if let [token] = tokens {
            self.group(token)
        } else {
            // The first word of a phrase stands before it, so that both are in one slice.
            self.group(&tokens[0]);
            let phrase = tokens.join(" ");
            match self.known.get(&phrase) {
                Some(surface) => self.surfaces[*surface].1,
                None => {
                    self.groups.push(Group::default());
                    self.add(&phrase, self.groups.len() - 1);
                    self.groups.len() - 1
                }
            }
        };
        for target in reached {
            let links = &mut self.groups[group].links;
            if target != [group] && !links.contains(&target) {
                links.push(target);
            }
        }
    }

    /// Sorts everything. `facets` are words that begin with `=` and have no stem.
    pub(super) fn finish(mut self, facets: &BTreeSet<String>) -> Lexicon {
        for facet in facets {
            self.groups.push(Group { term: facet.clone(), used: true, links: Vec::new() });
            let group = self.groups.len() - 1;
            self.add(facet, group);
        }
        sort(&mut self.surfaces, |(text, _)| text);
        // The shortest word of a stem is mostly the one that is typed.
        let mut homes: Vec<Option<(usize, usize)>> = vec![None; self.groups.len()];
        for (index, (text, group)) in self.surfaces.iter().enumerate() {
            let length = text.chars().count();
            if homes[*group].is_none_or(|(shortest, _)| length < shortest) {
                homes[*group] = Some((length, index));
            }
        }
        let home = |group: usize| homes[group].map_or(0, |(_, index)| index);
        let words = self
            .surfaces
            .iter()
            .enumerate()
            .map(|(index, (text, group))| {
                let mut word = Word { text: text.clone(), home: home(*group), ..Word::default() };
                if word.home == index {
                    let group = &self.groups[*group];
                    if group.used {
                        word.term.clone_from(&group.term);
                    }
                    word.links = group.links.iter().map(|link| link.iter().map(|g| home(*g)).collect()).collect();
                }
                word
            })
            .collect();
        Lexicon { words, slices: Vec::new() }
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
