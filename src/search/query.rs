//! A query and an index in, ranked pages out.
//!
//! Every token of the query becomes a slot: words of the index that may be meant, each with a weight. A slot's
//! part in the query is its inverse document frequency, three tenths of it for fillers. Sections that hold more of the
//! query stand first, then pages that do, and among equals BM25 decides, each slot counted in its best field
//! (disjunction max). A page is as good as its best section. The first results are then put in order by how near to
//! each other the words stand (`close`).
//!
//! `themes/suluh/assets/search.js` does the same over the exported slices; what is changed here is changed there.

use super::analysis::{self, Kind, TAIL, Token};
use super::close::{self, CLOSE};
use super::edit;
use super::index::{Index, WEIGHTS};
use super::lexicon::{PHRASE, compare};

/// Most tokens of a query that count.
pub const TOKENS: usize = 32;

/// Most characters of a query that are read.
pub const CHARACTERS: usize = 1_000;

/// Weight of what is not the word itself: a synonym, a word without its affixes, a word that begins so, one
/// or two typing errors.
const SYNONYM: f64 = 0.8;
const AFFIX: f64 = 0.9;
const PREFIX: f64 = 0.3;
const ERROR: [f64; 3] = [1.0, 0.9, 0.7];

/// Most words that a beginning or a misspelt word stands for.
const BEGINNINGS: usize = 8;
const CORRECTIONS: usize = 3;

/// Shortest word, in UTF-16 code units, in which two errors are corrected.
const LONG: usize = 7;

/// Most words that are weighed as corrections of a misspelt one.
const CANDIDATES: usize = 8;

/// BM25 (Robertson & Zaragoza 2009) with tantivy's parameters.
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// What a page gains that holds all of the query's weight, and what more if one section holds it.
pub const PAGE: f64 = 10.0;
const SECTION: f64 = 30.0;

/// What is left of the weight and the score of a filler word.
const FILLER: f64 = 0.3;

/// Longest word, in characters, that people write apart from the next: `di tahan`.
const SPLIT: usize = 3;

/// What the reader asks for.
#[derive(Debug, Clone, Default)]
pub struct Request<'a> {
    /// As typed.
    pub text: &'a str,
    /// Most results.
    pub limit: usize,
    /// Facets that must hold: `=my`, `=agency`.
    pub facets: Vec<String>,
}

/// Why a word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was typed, or has the same stem.
    Typed,
    /// An everyday word stands for it.
    Synonym,
    /// It is what is left without affixes.
    Affix,
    /// It begins so.
    Beginning,
    /// It differs by typing errors.
    Error,
}

/// Words of the index, all of which must be in a section.
#[derive(Debug, Clone)]
pub struct Target {
    /// Indices of their homes.
    pub homes: Vec<usize>,
    /// What a match counts.
    pub weight: f64,
    /// Why.
    pub reason: Reason,
}

/// A token of the query and what may be meant by it.
#[derive(Debug, Clone)]
pub struct Slot {
    /// The token.
    pub text: String,
    /// What may be meant, strongest first.
    pub targets: Vec<Target>,
    /// What counts of its score: little for filler words.
    pub part: f64,
    /// Its part in the weight of the query.
    pub weight: f64,
}

/// A page that answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Index of the page.
    pub page: usize,
    /// Number of its best section.
    pub section: u32,
    /// Its score.
    pub score: f64,
    /// Part of the query's weight that the page holds, 0 to 1.
    pub cover: f64,
    /// Part of the query's weight that stands together in the section, 0 to 1; 0 beyond the first results.
    pub close: f64,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// Pages, best first.
    pub hits: Vec<Hit>,
    /// How the query was understood.
    pub slots: Vec<Slot>,
    /// True for a word of distress.
    pub distress: bool,
}

/// Answers a query.
pub fn search(index: &Index, request: &Request<'_>) -> Answer {
    let text: String = request.text.chars().take(CHARACTERS).collect();
    let tokens = analysis::query(&text, TOKENS);
    let open = text.chars().last().is_some_and(char::is_alphanumeric);
    let slots = slots(index, &tokens, open);
    let distress = index.distress.iter().any(|phrase| {
        tokens.windows(phrase.len()).any(|window| window.iter().zip(phrase).all(|(token, word)| token.text == *word))
    });
    let hits = rank(index, &slots, request);
    Answer { hits, slots, distress }
}

/// Finds out what each token may mean.
fn slots(index: &Index, tokens: &[Token], open: bool) -> Vec<Slot> {
    let mut slots: Vec<Slot> = tokens
        .iter()
        .enumerate()
        .map(|(i, token)| {
            let mut finder = Finder { index, targets: Vec::new() };
            finder.find(token, open && i + 1 == tokens.len());
            Slot { text: token.text.clone(), targets: finder.targets, part: 1.0, weight: 0.0 }
        })
        .collect();
    phrases(index, tokens, &mut slots);
    for (slot, token) in slots.iter_mut().zip(tokens) {
        slot.targets.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        slot.part = if index.fillers.contains(&token.text.as_str()) { FILLER } else { 1.0 };
        slot.weight = importance(index, slot) * slot.part;
    }
    slots
}

/// Everyday phrases stand for words of the pages in all of their tokens.
fn phrases(index: &Index, tokens: &[Token], slots: &mut [Slot]) {
    for start in 0..tokens.len() {
        // A prefix that was written apart.
        if let [first, second, ..] = &tokens[start..]
            && first.kind == Kind::Word
            && second.kind == Kind::Word
            && first.text.chars().count() <= SPLIT
        {
            let mut finder = Finder { index, targets: Vec::new() };
            finder.exact(&format!("{}{}", first.text, second.text), AFFIX, Reason::Affix);
            for target in finder.targets {
                for slot in &mut slots[start..start + 2] {
                    add(&mut slot.targets, target.homes.clone(), target.weight, target.reason);
                }
            }
        }
        for end in start + 2..=tokens.len().min(start + PHRASE) {
            let phrase = tokens[start..end].iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ");
            let Some(word) = index.lexicon.find(&phrase) else { continue };
            for link in &index.lexicon.words[word].links {
                for slot in &mut slots[start..end] {
                    add(&mut slot.targets, link.clone(), SYNONYM, Reason::Synonym);
                }
            }
        }
    }
}

fn add(targets: &mut Vec<Target>, homes: Vec<usize>, weight: f64, reason: Reason) {
    match targets.iter_mut().find(|t| t.homes == homes) {
        Some(target) if target.weight < weight => (target.weight, target.reason) = (weight, reason),
        Some(_) => {}
        None => targets.push(Target { homes, weight, reason }),
    }
}

struct Finder<'a> {
    index: &'a Index,
    targets: Vec<Target>,
}

impl Finder<'_> {
    fn find(&mut self, token: &Token, open: bool) {
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
    fn exact(&mut self, text: &str, weight: f64, reason: Reason) {
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
fn frequency(index: &Index, home: usize) -> u32 {
    (0..WEIGHTS.len()).map(|field| index.count(field, home)).max().unwrap_or(0)
}

/// Rare words say more.
fn importance(index: &Index, slot: &Slot) -> f64 {
    let Some(top) = slot.targets.first().map(|t| t.weight) else { return 0.0 };
    let strongest = slot.targets.iter().filter(|t| t.weight == top);
    let common = strongest.filter_map(|t| t.homes.iter().map(|home| frequency(index, *home)).min()).max().unwrap_or(0);
    idf(index, common)
}

fn idf(index: &Index, frequency: u32) -> f64 {
    let (all, with) = (f64::from(index.sections()), f64::from(frequency));
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// BM25 of a home in each section, in its best field; 0 where it does not stand.
fn scores(index: &Index, home: usize) -> Vec<f64> {
    let mut scores = vec![0.0; index.sections() as usize];
    for (field, weight) in WEIGHTS.iter().enumerate() {
        for (section, score) in field_scores(index, field, home) {
            let best = &mut scores[section as usize];
            if weight * score > *best {
                *best = weight * score;
            }
        }
    }
    scores
}

/// BM25 of a home in a field, without the field's weight.
pub(super) fn field_scores(index: &Index, field: usize, home: usize) -> Vec<(u32, f64)> {
    let postings = index.postings(field, home);
    let weight = idf(index, u32::try_from(postings.len()).unwrap_or(u32::MAX)) * (1.0 + K1);
    let average = index.average(field);
    let score = |(section, times): (u32, u32)| {
        let (length, times) = (f64::from(index.length(field, section).1), f64::from(times));
        (section, weight * times / (times + K1 * (1.0 - B + B * length / average)))
    };
    postings.into_iter().map(score).collect()
}

fn rank(index: &Index, slots: &[Slot], request: &Request<'_>) -> Vec<Hit> {
    let total: f64 = slots.iter().map(|s| s.weight).sum();
    if total <= 0.0 {
        return Vec::new();
    }
    let mut sums = vec![0.0; index.sections() as usize];
    let mut covers = vec![0.0; index.pages.len()];
    for slot in slots {
        let (best, cover) = slot_scores(index, slot, total);
        for (sum, score) in sums.iter_mut().zip(&best) {
            *sum += score;
        }
        for (sum, cover) in covers.iter_mut().zip(&cover) {
            *sum += slot.weight * cover / total;
        }
    }
    let allowed: Vec<Vec<usize>> = request.facets.iter().map(|facet| index.facet(facet)).collect();
    let mut hits: Vec<Hit> = (0..index.pages.len())
        .filter(|page| covers[*page] > 0.0 && allowed.iter().all(|pages| pages.binary_search(page).is_ok()))
        .map(|page| {
            let range = index.starts[page]..index.starts[page + 1];
            let mut section = range.start;
            for other in range {
                if sums[other as usize] > sums[section as usize] {
                    section = other;
                }
            }
            Hit { page, section, score: PAGE * covers[page] + sums[section as usize], cover: covers[page], close: 0.0 }
        })
        .collect();
    hits.sort_by(better);
    let first = hits.len().min(close::FIRST);
    for hit in &mut hits[..first] {
        hit.close = close::closeness(index, slots, hit.page, hit.section);
        hit.score += CLOSE * hit.close;
    }
    hits[..first].sort_by(better);
    hits.truncate(request.limit);
    hits
}

fn better(a: &Hit, b: &Hit) -> std::cmp::Ordering {
    b.score.total_cmp(&a.score).then(a.page.cmp(&b.page))
}

/// What a section gains by a target whose words have a mean BM25 of `score` in it: for holding the slot, and for
/// how well.
fn gain(slot: &Slot, weight: f64, score: f64, total: f64) -> f64 {
    weight * (slot.part * score + SECTION * slot.weight / total)
}

/// Best score of a slot in each section, and best weight in each page.
fn slot_scores(index: &Index, slot: &Slot, total: f64) -> (Vec<f64>, Vec<f64>) {
    let mut best = vec![0.0; index.sections() as usize];
    let mut cover = vec![0.0; index.pages.len()];
    for target in &slot.targets {
        let parts: Vec<Vec<f64>> = target.homes.iter().map(|home| scores(index, *home)).collect();
        let mut page = 0;
        for section in 0..index.sections() {
            while index.starts[page + 1] <= section {
                page += 1;
            }
            let scores = parts.iter().map(|p| p[section as usize]);
            if scores.clone().any(|score| score <= 0.0) {
                continue;
            }
            let score = gain(slot, target.weight, scores.sum::<f64>() / parts.len() as f64, total);
            if score > best[section as usize] {
                best[section as usize] = score;
            }
            if target.weight > cover[page] {
                cover[page] = target.weight;
            }
        }
    }
    (best, cover)
}

/// How much each slot gave to a hit, and through which words.
pub fn explain<'a>(index: &'a Index, answer: &'a Answer, hit: &Hit) -> Vec<(&'a Slot, f64, Vec<&'a str>)> {
    let total: f64 = answer.slots.iter().map(|s| s.weight).sum();
    let each = answer.slots.iter().map(|slot| {
        let (best, _) = slot_scores(index, slot, total);
        let score = best[hit.section as usize];
        let word = slot.targets.iter().find(|target| {
            let parts: Vec<f64> = target.homes.iter().map(|home| scores(index, *home)[hit.section as usize]).collect();
            let sum = gain(slot, target.weight, parts.iter().sum::<f64>() / parts.len() as f64, total);
            parts.iter().all(|p| *p > 0.0) && (sum - score).abs() < 1e-9
        });
        let words = word.map(|t| t.homes.iter().map(|home| index.lexicon.words[*home].text.as_str()).collect());
        (slot, score, words.unwrap_or_default())
    });
    each.collect()
}
