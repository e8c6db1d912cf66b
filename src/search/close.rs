//! How much of a query stands together in one sentence of a section.
//!
//! An index without positions is half as large, and the texts of the first results are read anyway, for their
//! excerpts. So the first results, and they alone, are put in order by their texts, too.
//!
//! Words that belong together stand in one sentence: a word of the sentence before counts for nothing, however near it is.
//! Of two sentences that hold the whole query, the shorter one says more of it and less of anything else; in a language
//! model of each sentence it is the likelier one to give the query (Ponte & Croft 1998). The length counts by the cube of
//! what the sentence holds, for a short one with a part of the query must not go before a longer one with all of it. Of two
//! texts that are equal so far, the one of fewer sentences goes first: by the same model, its sentence is the likelier one.
//!
//! `themes/suluh/assets/search.js` does the same; what is changed here is changed there.

use super::analysis::{self, Kind, Token};
use super::index::Index;
use super::query::{Slot, Target};

/// Results that are looked into.
pub(super) const FIRST: usize = 5;

/// What a section gains by a sentence in which all words stand together; for a short one, nearly twice as much.
pub const CLOSE: f64 = 40.0;

/// So many words further on, a word counts half; a sentence of so many words gains half of what the shortest does.
const HALF: f64 = 36.0;

/// What a text loses for each time that its sentences are e times as many: so little that it parts equals alone.
const MANY: f64 = 0.003;

/// How many words a pair of characters is: in a text without spaces one begins at each character, and a word has about
/// two of them.
const PAIR: f64 = 0.5;

/// What another form of a word counts, beside the word as it was typed.
const FORM: f64 = 0.7;

/// Shortest word, in UTF-16 code units, that is also recognised inside of a longer one.
const INSIDE: usize = 4;

/// How much of a section is read, in UTF-16 code units.
const READ: usize = 4_000;

/// Marks that end a sentence in folded text, as the end of a line does.
const ENDS: [char; 9] = ['\n', '!', '?', '。', '؟', '۔', '।', '။', '។'];

/// How much of the query stands together in the best sentence, and how short that is, 0 to 2. What title and heading hold
/// counts in each sentence, and is a sentence without words, too. Less a trifle for the length of the text.
pub(super) fn closeness(index: &Index, slots: &[Slot], page: usize, section: u32) -> f64 {
    let headed: Vec<f64> = slots.iter().map(|slot| headed(index, slot, section)).collect();
    let text = &index.pages[page].sections[(section - index.starts[page]) as usize].text;
    let text = analysis::fold(beginning(text));
    let sentences: Vec<&str> = std::iter::once("").chain(sentences(&text)).collect();
    let each = sentences.iter().map(|text| sentence(index, slots, &headed, &analysis::cut(text)));
    each.fold(0.0, f64::max) - MANY * (sentences.len() as f64).ln()
}

/// The largest part of the query's weight that stands near one place of a sentence, and for how short the sentence is.
fn sentence(index: &Index, slots: &[Slot], headed: &[f64], tokens: &[Token]) -> f64 {
    let total: f64 = slots.iter().map(weight).sum();
    // What counts of each slot at this place.
    let mut near = headed.to_vec();
    let sum = |near: &[f64]| slots.iter().zip(near).map(|(slot, near)| near * weight(slot)).sum::<f64>() / total;
    let mut most = sum(&near);
    // The end of a sentence is a word too.
    let mut length = 1.0;
    for token in tokens {
        let step = if token.kind == Kind::Pair { PAIR } else { 1.0 };
        length += step;
        for ((slot, headed), near) in slots.iter().zip(headed).zip(&mut near) {
            *near = (*near * 0.5_f64.powf(step / HALF)).max(*headed).max(strength(index, slot, &token.text));
        }
        most = most.max(sum(&near));
    }
    most + most.powi(3) / (1.0 + length / HALF)
}

/// The sentences of a folded text, without the marks that end them. A full stop before a letter or a digit is one of a
/// number or an address.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(|c| c == '.' || ENDS.contains(&c)) {
        let next = at + mark.len();
        if mark != "." || !text[next..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            sentences.push(&text[start..at]);
            start = next;
        }
    }
    sentences.push(&text[start..]);
    sentences
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

#[cfg(test)]
mod tests {
    use super::super::index::from_pages;
    use super::super::query::{Request, search};
    use super::super::units::{Page, Section};
    use super::sentences;
    use crate::content::synonyms;

    #[test]
    fn a_full_stop_in_a_number_or_an_address_ends_no_sentence() {
        assert_eq!(sentences("bayar rp1.500. lapor ke kemnaker.go.id!"), ["bayar rp1.500", " lapor ke kemnaker.go.id", ""]);
        assert_eq!(sentences("薪水沒給?去申訴。\nمن انت؟"), ["薪水沒給", "去申訴", "", "من انت", ""]);
    }

    /// The titles of the pages with these texts, best first.
    fn order(tag: &str, texts: &[(&str, &str)], query: &str) -> Vec<String> {
        let page = |(title, text): &(&str, &str)| Page {
            id: (*title).into(),
            title: (*title).into(),
            kind: "guide",
            sections: vec![Section { text: (*text).into(), ..Section::default() }],
            ..Page::default()
        };
        let synonyms = synonyms::parse("", "s").0;
        let index = from_pages(texts.iter().map(page).collect(), tag, &synonyms, "s", 0).expect("an index in memory").0;
        let answer = search(&index, &Request { text: query, limit: 10, facets: Vec::new() });
        answer.hits.iter().map(|hit| index.pages[hit.page].title.clone()).collect()
    }

    #[test]
    fn one_sentence_with_all_words_goes_before_two_neighbours() {
        let texts = [("a", "Simpan paspor. Majikan pergi ke pasar."), ("b", "Majikan simpan paspor. Pekerja pergi ke pasar.")];
        assert_eq!(order("id", &texts, "paspor majikan"), ["b", "a"]);
    }

    #[test]
    fn of_two_sentences_with_all_words_the_shorter_one_goes_first() {
        let long = "雇主把護照放在家裡的櫃子裡面。今天下雨";
        let short = "雇主拿護照。今天下雨了我們把東西放在家裡的";
        assert_eq!(order("zh-Hant", &[("a", long), ("b", short)], "護照 雇主"), ["b", "a"]);
        assert_eq!(order("zh-Hant", &[("b", short), ("a", long)], "護照 雇主"), ["b", "a"]);
    }

    #[test]
    fn of_two_texts_with_the_same_sentence_the_one_of_fewer_sentences_goes_first() {
        let (many, few) = ("Simpan paspor. Catat. Hitung jam kerja.", "Simpan paspor. Catat hitung jam kerja.");
        assert_eq!(order("id", &[("a", many), ("b", few)], "simpan paspor"), ["b", "a"]);
    }
}
