//! The words of a few pages at a time, for a copy that has all of them: kept on a telephone or carried as files.
//!
//! Slices of words hold the words from one letter to the next, so that a reader on the network loads few of them for a
//! query. A page that changes changes as many of them as it has words. In pieces what belongs to a page stands together:
//! a page that changes changes one. `pieces.js` makes the slices of them where they are read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::output::minified;

use super::super::analysis;
use super::super::index::{Index, PAGE_FIELDS};
use super::super::lexicon::cuts;
use super::numbers::Numbers;
use super::words::{Coded, FACET, LINKS, ORDER, Table, coded, fronted};

/// Puts slices together.
const SCRIPT: &str = include_str!("pieces.js");

/// The texts of a piece's pages, in bytes, roughly.
const PIECE: usize = 5_000;

/// The same where pieces are not sent one by one but lie in one folder.
const CARRIED: usize = 500_000;

/// Pieces of what belongs to no page. A word that a page is the first or the last to have changes what its everyday group
/// leads to, and so one of these.
const PAGELESS: usize = 5;

/// The pieces of a language.
pub(super) struct Pieces {
    /// Number of pages of each.
    pub(super) pages: Numbers,
    /// The key of each, and its words and numbers.
    pub(super) parts: Vec<(String, String, String)>,
}

/// What a piece says of a stem.
#[derive(Default)]
struct Group {
    /// Words of the stem, by index, that these pages have.
    words: BTreeSet<usize>,
    /// Postings in the order of `ORDER`, counted from the piece's first page and section.
    lists: [Vec<Coded>; 4],
    /// Pages that a facet holds for, counted so.
    pages: Vec<u32>,
    /// Homes of words that mean the same.
    links: Vec<Vec<usize>>,
}

/// By home.
type Piece = BTreeMap<usize, Group>;

/// The script as it is sent: the same for all languages.
pub(super) fn script() -> &'static str {
    static MINIFIED: LazyLock<String> =
        LazyLock::new(|| String::from_utf8_lossy(&minified(SCRIPT.as_bytes())).into_owned() + "\n");
    &MINIFIED
}

/// Divides the index by pages. The last pieces have no page: they have the everyday words, and what means the same.
pub(super) fn pieces(index: &Index, carried: bool) -> Pieces {
    let begins = begins(index, if carried { CARRIED } else { PIECE });
    let ends = begins.iter().copied().skip(1).chain([index.pages.len()]);
    let ranges: Vec<std::ops::Range<usize>> = begins.iter().zip(ends).map(|(begin, end)| *begin..end).collect();
    let owner: Vec<usize> = ranges.iter().enumerate().flat_map(|(piece, pages)| pages.clone().map(move |_| piece)).collect();
    let mut pieces: Vec<Piece> = (0..ranges.len() + PAGELESS).map(|_| Piece::new()).collect();
    postings(index, &ranges, &owner, &mut pieces);
    spellings(index, &owner, &mut pieces);
    let mut parts = Vec::new();
    let mut pages = Numbers::default();
    let mut keys = BTreeSet::new();
    for (number, piece) in pieces.iter().enumerate() {
        let range = ranges.get(number).cloned().unwrap_or_default();
        if range.is_empty() && piece.is_empty() {
            continue;
        }
        pages.push(range.len());
        let name = range.clone().next().map_or("", |page| index.pages[page].url.as_str());
        let key = (0..).map(|salt| super::hash(&format!("{name} {salt}"))).find(|key| !keys.contains(key)).unwrap_or_default();
        keys.insert(key.clone());
        let (words, numbers) = written(index, piece);
        parts.push((key, words, numbers));
    }
    Pieces { pages, parts }
}

/// First page of each piece. Where a piece ends is decided by its pages, so that a change moves few ends.
fn begins(index: &Index, most: usize) -> Vec<usize> {
    let mut begins = Vec::new();
    let mut size = most * 2;
    for (number, page) in index.pages.iter().enumerate() {
        if size >= most * 2 || size >= most && cuts(&page.url, 2) {
            begins.push(number);
            size = 0;
        }
        size += page.sections.iter().map(|section| section.text.len() + section.hidden.len()).sum::<usize>();
    }
    begins
}

/// Puts the postings of every home, its facets and what means the same into their pieces.
fn postings(index: &Index, ranges: &[std::ops::Range<usize>], owner: &[usize], pieces: &mut [Piece]) {
    let number = |page: usize| u32::try_from(page).unwrap_or(u32::MAX);
    for (home, word) in index.lexicon.words.iter().enumerate().filter(|(at, word)| word.home == *at) {
        if word.text.starts_with('=') {
            for page in index.facet(&word.term) {
                let piece = owner[page];
                pieces[piece].entry(home).or_default().pages.push(number(page - ranges[piece].start));
            }
        } else if !word.term.is_empty() {
            for (slot, (_, field)) in ORDER.iter().enumerate() {
                for (at, pair) in coded(index, home, *field) {
                    let page = if *field < PAGE_FIELDS { at as usize } else { index.page_of(at) };
                    let piece = owner[page];
                    let first = ranges[piece].start;
                    let first = if *field < PAGE_FIELDS { number(first) } else { index.starts[first] };
                    pieces[piece].entry(home).or_default().lists[slot].push((at - first, pair));
                }
            }
        }
        if let Some(main) = word.links.iter().flatten().next() {
            let piece = pageless(index, *main, pieces);
            piece.entry(home).or_default().links.clone_from(&word.links);
            for target in word.links.iter().flatten() {
                piece.entry(*target).or_default();
            }
        }
    }
}

/// Puts every word into the pieces whose pages have it; what no page has, into the last ones.
fn spellings(index: &Index, owner: &[usize], pieces: &mut [Piece]) {
    let words = &index.lexicon.words;
    let mut seen: FxHashSet<usize> = FxHashSet::default();
    for (page, piece) in index.pages.iter().zip(owner) {
        let texts = page.sections.iter().flat_map(|section| [&section.heading, &section.text, &section.hidden]);
        for text in texts.chain([&page.title]).chain(&page.others) {
            analysis::tokens(text, |token| {
                if let Some(word) = index.lexicon.find(token) {
                    seen.insert(word);
                    pieces[*piece].entry(words[word].home).or_default().words.insert(word);
                }
            });
        }
    }
    for piece in pieces.iter_mut() {
        for (home, group) in piece.iter_mut().filter(|(home, _)| words[**home].text.starts_with('=')) {
            group.words.insert(*home);
            seen.insert(*home);
        }
    }
    for (word, home) in words.iter().map(|word| word.home).enumerate().filter(|(word, _)| !seen.contains(word)) {
        let main = words[home].links.iter().flatten().next().copied();
        pageless(index, main.unwrap_or(home), pieces).entry(home).or_default().words.insert(word);
    }
}

/// The piece without pages for all that leads to a home: always the same, whatever other words there are.
fn pageless<'p>(index: &Index, home: usize, pieces: &'p mut [Piece]) -> &'p mut Piece {
    let number = usize::from(blake3::hash(key(index, home).as_bytes()).as_bytes()[0]) % PAGELESS;
    let first = pieces.len() - PAGELESS;
    &mut pieces[first + number]
}

/// What a stem is called in all pieces: its term, which no other word changes.
fn key(index: &Index, home: usize) -> String {
    let word = &index.lexicon.words[home];
    if word.term.is_empty() { format!("+{}", word.text) } else { word.term.clone() }
}

/// The words and the numbers of a piece.
fn written(index: &Index, piece: &Piece) -> (String, String) {
    let mut groups: Vec<(String, usize, &Group)> = piece.iter().map(|(home, group)| (key(index, *home), *home, group)).collect();
    groups.sort_by(|a, b| a.0.cmp(&b.0));
    let places: FxHashMap<usize, usize> = groups.iter().map(|(_, home, _)| *home).zip(0..).collect();
    let mut numbers = Numbers::default();
    let table = Table::new(piece.values().flat_map(|group| &group.lists).flatten(), &mut numbers);
    let mut texts: Vec<&str> = Vec::new();
    for (key, _, group) in &groups {
        let spelt: Vec<&str> = group.words.iter().map(|word| index.lexicon.words[*word].text.as_str()).collect();
        let others = spelt.iter().copied().filter(|word| word != key);
        let before = texts.len();
        texts.push(key);
        texts.extend(others);
        let others = texts.len() - before - 1;
        let present = ORDER.iter().zip(&group.lists).filter(|(_, list)| !list.is_empty()).map(|((bit, _), _)| *bit);
        let facet = if group.pages.is_empty() { 0 } else { FACET };
        let links = if group.links.is_empty() { 0 } else { LINKS };
        numbers.push(present.sum::<u32>() + facet + links);
        numbers.push(2 * others + usize::from(others < spelt.len()));
        if facet > 0 {
            numbers.gaps(&group.pages);
        }
        group.lists.iter().filter(|list| !list.is_empty()).for_each(|list| table.write(list, &mut numbers));
        if links > 0 {
            numbers.push(group.links.len());
            for link in &group.links {
                numbers.push(link.len());
                link.iter().for_each(|home| numbers.push(places[home]));
            }
        }
    }
    (fronted(texts), numbers.0)
}
