//! Slices of words with their postings.

use rustc_hash::FxHashMap;

use super::super::index::{Index, PAGE_FIELDS};
use super::super::lexicon::Word;
use super::numbers::Numbers;

/// What a word has: bits for its fields, body first, and for words that mean the same.
const BODY: u32 = 1;
const HEADING: u32 = 2;
const TITLE: u32 = 4;
const OTHER: u32 = 8;
pub(super) const LINKS: u32 = 16;
pub(super) const FACET: u32 = 32;
const MOVED: u32 = 33;

/// The fields in the order in which a word's postings stand, with their place in the index.
pub(super) const ORDER: [(u32, usize); 4] = [(BODY, 3), (HEADING, 2), (TITLE, 0), (OTHER, 1)];

/// Lengths of the bodies of so many sections stand in the head, where each is written once; of more they
/// stand in the postings, so that the head stays small.
const LENGTHS_IN_HEAD: u32 = 1_500;

/// True if the head holds the lengths of bodies.
pub(super) fn lengths_in_head(index: &Index) -> bool {
    index.sections() <= LENGTHS_IN_HEAD
}

/// A posting: page or section, and the pair of frequency and length.
pub(super) type Coded = (u32, (u32, u32));

/// The words and the numbers of a slice.
pub(super) fn slice(index: &Index, number: usize) -> (String, String) {
    let range = index.lexicon.slices[number].clone();
    let words = &index.lexicon.words[range.clone()];
    let postings: Vec<[Vec<Coded>; 4]> = range.map(|word| ORDER.map(|(_, field)| coded(index, word, field))).collect();
    let mut numbers = Numbers::default();
    let table = Table::new(postings.iter().flatten().flatten(), &mut numbers);
    for (word, postings) in words.iter().zip(&postings) {
        write(index, number, word, postings, &table, &mut numbers);
    }
    (fronted(words.iter().map(|w| w.text.as_str())), numbers.0)
}

/// The pairs of frequency and length of some postings, with their places in a table, the most frequent first.
pub(super) struct Table(FxHashMap<(u32, u32), u32>);

impl Table {
    /// Collects the pairs and writes them.
    pub(super) fn new<'a>(postings: impl Iterator<Item = &'a Coded>, numbers: &mut Numbers) -> Table {
        let mut counts: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        for (_, pair) in postings {
            *counts.entry(*pair).or_default() += 1;
        }
        let mut pairs: Vec<(u32, u32)> = counts.keys().copied().collect();
        pairs.sort_by_key(|pair| (std::cmp::Reverse(counts[pair]), *pair));
        numbers.push(pairs.len());
        for (times, length) in &pairs {
            numbers.push(*times);
            numbers.push(*length);
        }
        Table(pairs.into_iter().zip(0..).collect())
    }

    /// Writes a list of postings.
    pub(super) fn write(&self, list: &[Coded], numbers: &mut Numbers) {
        numbers.push(list.len());
        let mut next = 0;
        for (at, pair) in list {
            let code = self.0[pair];
            numbers.push(2 * (at - next) + u32::from(code > 0));
            if code > 0 {
                numbers.push(code - 1);
            }
            next = at + 1;
        }
    }
}

fn write(index: &Index, number: usize, word: &Word, postings: &[Vec<Coded>; 4], table: &Table, numbers: &mut Numbers) {
    let home = &index.lexicon.words[word.home];
    if home.text != word.text {
        let (slice, place) = index.lexicon.place(word.home);
        numbers.push(MOVED);
        numbers.push(if slice == number { 0 } else { slice + 1 });
        numbers.push(place);
        return;
    }
    if word.text.starts_with('=') {
        let pages = index.facet(&word.term);
        numbers.push(FACET);
        numbers.gaps(&pages.into_iter().map(|page| u32::try_from(page).unwrap_or(u32::MAX)).collect::<Vec<_>>());
        return;
    }
    let present = ORDER.iter().zip(postings).filter(|(_, list)| !list.is_empty());
    let links = if word.links.is_empty() { 0 } else { LINKS };
    numbers.push(present.map(|((bit, _), _)| *bit).sum::<u32>() + links);
    postings.iter().filter(|list| !list.is_empty()).for_each(|list| table.write(list, numbers));
    if links > 0 {
        numbers.push(word.links.len());
        for link in &word.links {
            numbers.push(link.len());
            for home in link {
                let (slice, place) = index.lexicon.place(*home);
                numbers.push(if slice == number { 0 } else { slice + 1 });
                numbers.push(place);
            }
        }
    }
}

/// The postings of a word in a field: pages for fields that belong to pages, else sections.
pub(super) fn coded(index: &Index, word: usize, field: usize) -> Vec<Coded> {
    let by_page = field < PAGE_FIELDS;
    let in_head = field == 3 && lengths_in_head(index);
    let mut list: Vec<Coded> = Vec::new();
    for (section, times) in index.postings(field, word) {
        let at = if by_page { u32::try_from(index.page_of(section)).unwrap_or(u32::MAX) } else { section };
        if by_page && list.last().is_some_and(|(last, _)| *last == at) {
            continue;
        }
        let length = if in_head { 0 } else { index.length(field, section).1 };
        list.push((at, (times, length)));
    }
    list
}

/// Sorted words, each as a capital letter for the number of UTF-16 code units that it shares with the word
/// before (`A` for none, at most 25), and the rest of it. Folded words have no capitals.
pub(super) fn fronted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    let mut last: &str = "";
    for word in words {
        let mut bytes = 0;
        let mut units = 0;
        for (a, b) in last.chars().zip(word.chars()) {
            if a != b || units + a.len_utf16() > 25 {
                break;
            }
            bytes += a.len_utf8();
            units += a.len_utf16();
        }
        text.push(char::from(b'A' + u8::try_from(units).unwrap_or(0)));
        text.push_str(&word[bytes..]);
        last = word;
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_share_their_beginnings() {
        assert_eq!(super::fronted(["gaji", "gajian", "hak"]), "AgajiEanAhak");
    }
}
