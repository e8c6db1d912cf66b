//! An index in, classic scripts out that a browser can load from a host and from a memory card alike.

mod head;
mod numbers;
mod text;
mod words;

use rayon::prelude::*;

use crate::site::Site;
use crate::sources::SitePath;

use super::Words;
use super::index::Index;

/// Version of the format.
const VERSION: u32 = 1;

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
    let word_slices: Vec<String> = (0..index.lexicon.slices.len())
        .into_par_iter()
        .map(|number| {
            let (words, numbers) = words::slice(index, number);
            format!("suluh.words({},{number},{},{});\n", json(code), json(&words), json(&numbers))
        })
        .collect();
    let (starts, texts) = text::slices(index, site);
    let text_slices: Vec<String> = texts
        .into_par_iter()
        .enumerate()
        .map(|(number, text)| format!("suluh.text({},{number},{text});\n", json(code)))
        .collect();
    let countries = format!("suluh.countries({},{});\n", json(code), head::countries(site, index));
    let hashes = |slices: &[String]| slices.iter().map(|s| hash(s)).collect::<String>();
    let parts = head::Parts {
        words: hashes(&word_slices),
        texts: hashes(&text_slices),
        text_starts: starts,
        countries: hash(&countries),
    };
    let head = format!("suluh.head({},{});\n", json(code), head::head(site, index, words, &parts));
    let named = |kind: char| {
        move |(number, text): (usize, String)| (format!("{FOLDER}/{code}/{kind}{number}-{}.js", hash(&text)), text, false)
    };
    let files = word_slices.into_iter().enumerate().map(named('w'));
    let files = files.chain(text_slices.into_iter().enumerate().map(named('t')));
    let files = files.chain([
        (format!("{FOLDER}/{code}/c-{}.js", hash(&countries)), countries, false),
        (format!("{FOLDER}/{code}.js"), head, true),
    ]);
    files.filter_map(|(path, text, head)| Some(Script { path: SitePath::new(&path)?, text, head })).collect()
}

/// Four characters that change when the text does. They only have to differ from those of earlier versions
/// of the same slice.
fn hash(text: &str) -> String {
    let bytes = blake3::hash(text.as_bytes());
    let number = bytes.as_bytes()[..4].iter().fold(0u32, |n, byte| n << 8 | u32::from(*byte));
    (0..4).map(|place| char::from_digit(number / 36u32.pow(place) % 36, 36).unwrap_or('0')).collect()
}

/// A string of JavaScript. JSON is one, since 2019; the two separators of lines are escaped for older browsers.
fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
