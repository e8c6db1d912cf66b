//! Slices of sections: what a result shows.

use serde_json::Value;

use crate::site::Site;

use super::super::index::Index;
use super::numbers::Numbers;

/// Size of a slice before compression, in bytes, roughly.
const SLICE: usize = 2_800;

/// Anchor, heading and text of a section.
type Part<'a> = (&'a str, &'a str, &'a str);

/// A page in a slice: its first section there, title, address, kind, language if another, sections.
type View<'a> = (u32, &'a str, &'a str, &'a str, &'a str, Vec<Part<'a>>);

/// Where each slice begins (differences between numbers of sections), and the slices.
pub(super) fn slices(index: &Index, site: &Site) -> (String, Vec<String>) {
    let mut slices = Vec::new();
    let mut starts = Numbers::default();
    let mut last = 0;
    let mut pages: Vec<View<'_>> = Vec::new();
    let mut size = 0;
    let mut begin = 0;
    for (number, page) in index.pages.iter().enumerate() {
        let mut sections: Vec<Part<'_>> = Vec::new();
        let foreign = (page.language != index.language).then(|| site.languages()[page.language].tag.as_str());
        let view = |first, sections| (first, &*page.title, &*page.url, page.kind, foreign.unwrap_or(""), sections);
        let mut first = index.starts[number];
        for (section, at) in page.sections.iter().zip(index.starts[number]..) {
            if size > SLICE {
                if !sections.is_empty() {
                    pages.push(view(first, std::mem::take(&mut sections)));
                }
                starts.push(begin - last);
                last = begin;
                slices.push(written(&std::mem::take(&mut pages)));
                (begin, first, size) = (at, at, 0);
            }
            if sections.is_empty() {
                size += page.title.len() + page.url.len() + 20;
                first = at;
            }
            size += section.text.len() + section.heading.len() + section.anchor.len() + 10;
            sections.push((&section.anchor, &section.heading, &section.text));
        }
        if !sections.is_empty() {
            pages.push(view(first, sections));
        }
    }
    if !pages.is_empty() {
        starts.push(begin - last);
        slices.push(written(&pages));
    }
    (starts.0, slices)
}

fn written(pages: &[View<'_>]) -> String {
    super::json(pages)
}

/// A slice of texts, as it is published, without the texts themselves: for a file that holds the pages too. `None` for
/// what is no such slice.
pub fn without_texts(slice: &str) -> Option<String> {
    let (call, rest) = slice.split_once('[')?;
    let end = rest.rfind(");")?;
    let mut pages: Vec<Value> =
        serde_json::from_str(&format!("[{}", &rest[..end])).ok().filter(|_| call.starts_with("suluh.text("))?;
    for section in pages.iter_mut().filter_map(|page| page.get_mut(5)?.as_array_mut()).flatten() {
        section[2] = Value::from("");
    }
    Some(format!("{call}{});\n", super::json(&pages)))
}
