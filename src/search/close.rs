//! How near to each other the words of a query stand in a section.
//!
//! An index without positions is half as large, and the texts of the first results are read anyway, for their
//! excerpts. So the first results, and they alone, are put in order by their texts, too.
//!
//! `themes/suluh/assets/search.js` does the same; what is changed here is changed there.

use super::analysis;
use super::index::Index;
use super::query::{Slot, Target};

/// Results that are looked into.
pub(super) const FIRST: usize = 5;

/// What a section gains in which all words stand together.
pub const CLOSE: f64 = 30.0;

/// Tokens that count as standing together, and what is left of the weight of a word so many tokens away.
const WINDOW: usize = 24;
const FAR: f64 = 0.5;

/// What another form of a word counts, beside the word as it was typed.
const FORM: f64 = 0.7;

/// Shortest word, in UTF-16 code units, that is also recognised inside of a longer one.
const INSIDE: usize = 4;

/// How much of a section is read, in UTF-16 code units.
const READ: usize = 4_000;

/// The largest part of the query's weight that stands near one place, or in title and heading, 0 to 1.
pub(super) fn closeness(index: &Index, slots: &[Slot], page: usize, section: u32) -> f64 {
    let total: f64 = slots.iter().map(weight).sum();
    let headed: Vec<f64> = slots.iter().map(|slot| headed(index, slot, section)).collect();
    let mut last: Vec<Option<(usize, f64)>> = vec![None; slots.len()];
    let tally = |at: usize, last: &[Option<(usize, f64)>]| {
        let mut sum = 0.0;
        for ((slot, headed), last) in slots.iter().zip(&headed).zip(last) {
            let near = last.map_or(0.0, |(place, strength)| strength * nearness(at - place));
            sum += weight(slot) * headed.max(near);
        }
        sum / total
    };
    let mut best = tally(0, &last);
    let text = &index.pages[page].sections[(section - index.starts[page]) as usize].text;
    for (at, token) in analysis::texts(beginning(text)).iter().enumerate() {
        let mut any = false;
        for (slot, last) in slots.iter().zip(&mut last) {
            let strength = strength(index, slot, token);
            if strength > 0.0 && last.is_none_or(|(place, before)| at - place >= WINDOW || before <= strength) {
                *last = Some((at, strength));
                any = true;
            }
        }
        if any {
            best = best.max(tally(at, &last));
        }
    }
    best
}

/// What counts of a word so many tokens away.
fn nearness(distance: usize) -> f64 {
    if distance < WINDOW { 1.0 - FAR * distance as f64 / WINDOW as f64 } else { 0.0 }
}

/// Fillers count as words here: a sentence that has them too is more likely the one that is meant.
fn weight(slot: &Slot) -> f64 {
    slot.weight / slot.part
}

/// What title, other names and heading hold of a slot.
fn headed(index: &Index, slot: &Slot, section: u32) -> f64 {
    let holds = |target: &&Target| {
        target.homes.iter().all(|home| {
            let first = index.starts[index.page_of(section)];
            [section, first, section].into_iter().enumerate().any(|(field, section)| index.holds(field, *home, section))
        })
    };
    slot.targets.iter().filter(holds).map(|target| target.weight).fold(0.0, f64::max)
}

fn strength(index: &Index, slot: &Slot, token: &str) -> f64 {
    if token == slot.text {
        return 1.0;
    }
    let form = slot.targets.iter().flat_map(|target| &target.homes).any(|home| {
        let word = &index.lexicon.words[*home].text;
        token == word || (word.encode_utf16().count() >= INSIDE && token.contains(word.as_str()))
    });
    if form { FORM } else { 0.0 }
}

fn beginning(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > READ
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}
