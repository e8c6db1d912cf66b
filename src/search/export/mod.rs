//! An index in, classic scripts out that a browser can load from a host and from a memory card alike.
//!
//! # Format, version 2
//!
//! All below `search/`, for the language `id`:
//!
//! | file | calls | holds |
//! | --- | --- | --- |
//! | `id.js` | `suluh.head("id", {…})` | the head; keeps its name, so that no page changes with it |
//! | `id/wN-HASH.js` | `suluh.words("id", N, WORDS, NUMBERS)` | a range of the sorted words with their postings |
//! | `id/rN-HASH.js` | `suluh.ends("id", N, WORDS)` | a range of the words by their ends |
//! | `id/tN-HASH.js` | `suluh.text("id", N, PAGES)` | a range of sections: title, address, kind, text |
//! | `id/c-HASH.js` | `suluh.countries("id", […])` | countries for the filter, with whom to call first |
//! | `id/k-KEY-HASH.js` | `suluh.piece("id", KEY, WORDS, NUMBERS)` | the words of a few pages, for a copy of all |
//! | `id/k.js` | `suluh.head("id", {…})` | the head of a copy that is kept: what of it changes with pages |
//! | `id/j-HASH.js` | `suluh.lasting("id", {…})` | the rest of that head, and the script that makes slices of pieces |
//!
//! A *section* is the text from a heading to the next one; sections are numbered through, page by page. Numbers are
//! written as `numbers.rs` says, sorted words as `words.rs` says.
//!
//! The head: `v` version; `n` number of sections; `f` tokens of title, other names, headings and bodies in all
//! sections together; `p` sections of each page; `l` length of each body where there are at most 1,500 sections, else
//! empty; `w` first word of each word slice, `wh` their hashes, four characters each; `r` and `rh` the same of the words by their ends; `t` first section of each text
//! slice, as the difference to the one before, `th` their hashes; `c` hash of the countries; `b`, `e` rules for what
//! stands before and behind a word, `from>to`; `x` fillers; `d` words of distress; `s` strings; `o` other languages,
//! as code, name, tag and direction. From `b` on they last while pages change.
//!
//! NUMBERS of a word slice: first a table, its size and as many pairs of a frequency and a field's length (0 where
//! the head has it). Then for each word what it has:
//!
//! - 33: it is found under another word of its stem: slice + 1 (0 for this slice) and place in it.
//! - 32: a facet (`=my`, `=agency`): count, and pages, each as the difference to one more than the one before.
//! - else the sum of 1 body, 2 headings, 4 title, 8 other names, 16 synonyms. For each field in this order: count,
//!   and for each posting the section (for title and other names the page) as such a difference, twice it where its
//!   pair is the first of the table, else twice it and 1, and the place of its pair less 1. For synonyms: count, and for each how many words stand together, and slice and place of each.
//!
//! Where a language has at most 1,500 sections, a copy of it has pieces in place of slices of words and ends, and a head
//! with `k`, key and hash of each piece, four characters each, `kp`, the number of pages of each, and `kj`, the hash of
//! the script, in place of `wh` and `rh`. A carrier has nothing else; its head is `id.js`. WORDS of a piece: for each stem its key, and then the words
//! of it that these pages have, but for the key. NUMBERS: the table, then for each stem what it has, as above (32 a
//! facet); twice the number of words but the key, and 1 if the key is a word too; pages of a facet; postings as above,
//! pages and sections counted from the piece's first; for synonyms the places of stems in this piece. The last
//! pieces have no pages, but the synonyms and the words that no page has.
//!
//! WORDS by their ends are words of five characters or more, each written backwards, sorted, like all sorted words.
//!
//! PAGES of a text slice: `[first section, title, address, kind, language if another, [[anchor, heading, text], …]]`.
//!
//! # Example
//!
//! Two pages, “Gaji” with the text “Simpan slip gaji.” and “Paspor” with “Simpan.”, and `upah` for `gaji`. The words
//! are `=page`, `gaji`, `paspor`, `simpan`, `slip` and `upah`:
//!
//! ```text
//! suluh.words("id",0,"A=pageAgajiApasporAsimpanBlipAupah","%$#$$C%##($#$$#'$&#$%##$$#3$$#$")
//! ```
//!
//! `%` is 2: two pairs, `$#` (1, 0) and `$$` (1, 1). Then `=page`: `C` 32, a facet; `%` two pages, `#` 0 and `#` the
//! next. `gaji`: `(` 5, body and title; body `$` one posting, `#` 0: section 0 with the first pair; title `$` one, `$` 1:
//! page 0 with another pair, `#` the second. And so on; `upah` is `3`, 16: `$` one synonym of `$` one word, `#` in this slice, `$` place 1.

mod head;
mod numbers;
mod pieces;
mod text;
mod words;

use rayon::prelude::*;
use serde_json::{Map, Value};

pub use text::without_texts;

use crate::site::Site;
use crate::sources::SitePath;

use super::index::Index;
use super::{Words, job_size};

/// Version of the format.
const VERSION: u32 = 2;

/// Folder of everything below.
const FOLDER: &str = "search";

/// A published file.
#[derive(Debug, Clone)]
pub struct Script {
    /// Where.
    pub path: SitePath,
    /// Its text.
    pub text: String,
    /// True for the one file of a language that keeps its name: it refers to all others.
    pub head: bool,
}

/// The scripts of a language.
pub fn export(site: &Site, index: &Index, words: &Words) -> Vec<Script> {
    let code = &site.languages()[index.language].code;
    let count = index.lexicon.slices.len();
    let word_slices: Vec<String> = (0..count)
        .into_par_iter()
        .with_min_len(job_size(site, count))
        .map(|number| {
            let (words, numbers) = words::slice(index, number);
            format!("suluh.words({},{number},{},{});\n", json(code), json(&words), json(&numbers))
        })
        .collect();
    let end_slices: Vec<String> = (index.ends.slices.iter().enumerate())
        .map(|(number, slice)| {
            let words = words::fronted(index.ends.words[slice.clone()].iter().map(String::as_str));
            format!("suluh.ends({},{number},{});\n", json(code), json(&words))
        })
        .collect();
    let (starts, texts) = text::slices(index, site);
    let count = texts.len();
    let text_slices: Vec<String> = texts
        .into_par_iter()
        .with_min_len(job_size(site, count))
        .enumerate()
        .map(|(number, text)| format!("suluh.text({},{number},{text});\n", json(code)))
        .collect();
    let countries = format!("suluh.countries({},{});\n", json(code), head::countries(site, index));
    let hashes = |slices: &[String]| slices.iter().map(|s| hash(s)).collect::<String>();
    let mut parts = head::Parts {
        words: hashes(&word_slices),
        ends: hashes(&end_slices),
        texts: hashes(&text_slices),
        text_starts: starts,
        countries: hash(&countries),
        pieces: None,
    };
    let file = |name: String, text: String| Some(Script { path: SitePath::new(&format!("{FOLDER}/{name}"))?, text, head: false });
    let named =
        |kind: char| move |(number, text): (usize, String)| file(format!("{code}/{kind}{number}-{}.js", hash(&text)), text);
    let mut files: Vec<Script> = text_slices.into_iter().enumerate().filter_map(named('t')).collect();
    files.extend(file(format!("{code}/c-{}.js", hash(&countries)), countries));
    let lasting = head::lasting(site, index, words);
    let call = |name: &str, fields: Map<String, Value>| format!("suluh.{name}({},{});\n", json(code), Value::Object(fields));
    let whole = |parts: &head::Parts| call("head", head::changing(index, parts).into_iter().chain(lasting.clone()).collect());
    let mut head = (!copies(site, index) || !site.carried).then(|| whole(&parts));
    if head.is_some() {
        files.extend(word_slices.into_iter().enumerate().filter_map(named('w')));
        files.extend(end_slices.into_iter().enumerate().filter_map(named('r')));
    }
    if copies(site, index) {
        let (names, pages, pieces) = pieces(index, code, site.carried);
        files.extend(pieces.into_iter().filter_map(|(name, text)| file(name, text)));
        // A carrier is never updated; in a copy, what lasts is not loaded again with what changes.
        let lasting = if site.carried { String::new() } else { call("lasting", lasting.clone()) };
        let joiner = pieces::script().to_owned() + &lasting;
        parts.pieces = Some(head::Pieces { names, pages, joiner: hash(&joiner) });
        files.extend(file(format!("{code}/j-{}.js", hash(&joiner)), joiner));
        match &head {
            Some(_) => {
                let copy = call("head", head::changing(index, &parts));
                files.extend(file(copy_head(code), copy).map(|script| Script { head: true, ..script }));
            }
            None => head = Some(whole(&parts)),
        }
    }
    files.extend(file(format!("{code}.js"), head.unwrap_or_default()).map(|script| Script { head: true, ..script }));
    files
}

/// True if copies of a language have its words in pieces: where it is so small that all can be read at once.
fn copies(site: &Site, index: &Index) -> bool {
    words::lengths_in_head(index) && (site.carried || site.config.offline.keep)
}

/// Below the folder, the head of a copy that is kept, which stands there for the language's own head.
fn copy_head(code: &str) -> String {
    format!("{code}/k.js")
}

/// How the file of a copy that is kept is called on the network, if this is the head's address and copies have another.
/// `there` says whether there is a file.
pub fn kept_as(path: &str, there: impl Fn(&str) -> bool) -> Option<String> {
    let code = path.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(".js")?;
    Some(format!("{FOLDER}/{}", copy_head(code))).filter(|copy| !code.contains('/') && there(copy))
}

/// True for slices by words, where a copy has pieces instead; `there` as above.
pub fn left_on_network(path: &str, there: impl Fn(&str) -> bool) -> bool {
    let Some((code, name)) = path.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/')?.split_once('/')) else {
        return false;
    };
    name == "k.js" || (name.starts_with(['w', 'r']) && there(&format!("{FOLDER}/{}", copy_head(code))))
}

/// Keys with hashes, number of pages, and each piece by its name.
fn pieces(index: &Index, code: &str, carried: bool) -> (String, String, Vec<(String, String)>) {
    let made = pieces::pieces(index, carried);
    let mut names = String::new();
    let mut files = Vec::new();
    for (key, words, numbers) in made.parts {
        let text = format!("suluh.piece({},{},{},{});\n", json(code), json(&key), json(&words), json(&numbers));
        let hash = hash(&text);
        names.push_str(&key);
        names.push_str(&hash);
        files.push((format!("{code}/k-{key}-{hash}.js"), text));
    }
    (names, made.pages.0, files)
}

/// Four characters that change when the text does. They only have to differ from those of earlier versions
/// of the same slice.
fn hash(text: &str) -> String {
    let bytes = blake3::hash(text.as_bytes());
    let number = bytes.as_bytes()[..4].iter().fold(0u32, |n, byte| n << 8 | u32::from(*byte));
    (0..4).map(|place| char::from_digit(number / 36u32.pow(place) % 36, 36).unwrap_or('0')).collect()
}

/// A value of JavaScript. JSON is one, since 2019; the two separators of lines are escaped for older browsers.
fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    if text.contains(['\u{2028}', '\u{2029}']) {
        text.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::super::index::from_pages;
    use super::super::units::{Page, Section};
    use super::words;
    use crate::content::synonyms;

    #[test]
    fn the_example_of_the_format_is_true() {
        let page = |title: &str, text: &str| Page {
            title: title.into(),
            kind: "page",
            sections: vec![Section { text: text.into(), ..Section::default() }],
            ..Page::default()
        };
        let pages = vec![page("Gaji", "Simpan slip gaji."), page("Paspor", "Simpan.")];
        let everyday = synonyms::parse("gaji = [\"upah\"]\n", "s").0;
        let (index, _) = from_pages(pages, "id", &everyday, "s", 0).expect("an index in memory");
        let (text, numbers) = words::slice(&index, 0);
        let example = include_str!("mod.rs");
        let line = format!("suluh.words(\"id\",0,\"{text}\",\"{numbers}\")");
        assert!(example.lines().any(|l| l == format!("//! {line}")), "{line}");
    }
}
