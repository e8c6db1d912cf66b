//! Words of pages and everyday words in, one after the other; the lexicon of the language out.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::content::synonyms::{Group as Everyday, Synonyms};

use super::analysis;
use super::lexicon::{Lexicon, PHRASE, Word, sort};
use super::stems::Stems;

/// Most words of the pages that an everyday word stands for at once.
const TARGET: usize = 4;

/// Most words of the pages that an everyday word leads to, one or the other.
const REACHED: usize = 4;

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

/// A word of two characters, the first beyond ASCII, as a number.
fn pair(word: &str) -> Option<u64> {
    let mut characters = word.chars();
    let (first, second) = (characters.next().filter(|c| !c.is_ascii())?, characters.next()?);
    characters.next().is_none().then_some(u64::from(u32::from(first)) << 32 | u64::from(u32::from(second)))
}
