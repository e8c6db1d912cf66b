//! A query and an index in, ranked pages out.
//!
//! Every token of the query becomes a slot: words of the index that may be meant, each with a weight. A slot's
//! part in the query is its inverse document frequency, three tenths of it for fillers. Sections that hold more of the
//! query stand first, then pages that do, and among equals BM25 decides, each slot counted in its best field
//! (disjunction max). A page is as good as its best section. The first results are then put in order by how much of the
//! query stands together in one sentence (`close`).
//!
//! `themes/suluh/assets/search.js` does the same over the exported slices; what is changed here is changed there.

use super::analysis::{self, Kind, Token};
use super::close::{self, CLOSE};
use super::finder::{AFFIX, Finder, SYNONYM, add, frequency};
use super::index::{Index, WEIGHTS};
use super::lexicon::PHRASE;

/// Most tokens of a query that count.
pub const TOKENS: usize = 32;

/// Most characters of a query that are read.
pub const CHARACTERS: usize = 1_000;

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
    /// How much of the query stands together in a sentence of the section, 0 to 2; 0 beyond the first results.
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
            let mut finder = Finder::new(index);
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
            let mut finder = Finder::new(index);
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
