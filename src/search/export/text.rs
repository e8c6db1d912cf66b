//! Slices of sections: what a result shows.

use serde_json::Value;

use crate::site::Site;

use super::super::index::Index;
use super::super::lexicon::cuts;
use super::super::units::Section;
use super::numbers::Numbers;

/// Size of a slice before compression, in bytes, roughly.
const SLICE: usize = 2_800;

/// The same where slices are not sent one by one but lie in one folder.
const CARRIED: usize = 64_000;

/// Anchor, heading and text of a section.
type Part<'a> = (&'a str, &'a str, &'a str);

/// A page in a slice: its first section there, title, address, kind, language if another, sections.
type View<'a> = (u32, &'a str, &'a str, &'a str, &'a str, Vec<Part<'a>>);

/// Where each slice begins (differences between numbers of sections), and the slices.
///
/// A page that fills slices of its own begins one, and the page after it the next; where short pages are divided, their
/// addresses decide. So a change of one page moves no slice but its own.
pub(super) fn slices(index: &Index, site: &Site) -> (String, Vec<String>) {
    let most = if site.carried { CARRIED } else { SLICE };
    let mut out = Slices::default();
    // Size of the page before, if it stands in the last slice.
    let mut before = 0;
    for (number, page) in index.pages.iter().enumerate() {
        let length: usize = page.sections.iter().map(size).sum();
        let full = out.size > most || out.size > most / 2 && cuts(&page.url, 8);
        if full || length > most || before > most {
            out.close();
        }
        before = length;
        let foreign = (page.language != index.language).then(|| site.languages()[page.language].tag.as_str());
        let view = |first| (first, &*page.title, &*page.url, page.kind, foreign.unwrap_or(""), Vec::new());
        for (at, (section, number)) in page.sections.iter().zip(index.starts[number]..).enumerate() {
            if length > most && out.size > most {
                out.close();
            }
            if at == 0 || out.pages.is_empty() {
                out.size += page.title.len() + page.url.len() + 20;
                out.begin.get_or_insert(number);
                out.pages.push(view(number));
            }
            out.size += size(section);
            if let Some((.., sections)) = out.pages.last_mut() {
                sections.push((&section.anchor, &section.heading, &section.text));
            }
        }
    }
    out.close();
    (out.starts.0, out.slices)
}

/// What a section takes in a slice, in bytes.
fn size(section: &Section) -> usize {
    section.text.len() + section.heading.len() + section.anchor.len() + 10
}

/// Slices that are finished, and the one that is being filled.
#[derive(Default)]
struct Slices<'a> {
    starts: Numbers,
    slices: Vec<String>,
    /// First section of the last finished slice.
    last: u32,
    /// First section of the slice that is being filled.
    begin: Option<u32>,
    pages: Vec<View<'a>>,
    size: usize,
}

impl Slices<'_> {
    fn close(&mut self) {
        if let Some(begin) = self.begin.take() {
            self.starts.push(begin - self.last);
            self.last = begin;
            self.slices.push(written(&std::mem::take(&mut self.pages)));
            self.size = 0;
        }
    }
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
