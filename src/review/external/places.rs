//! Every address of another site that this one links to, cites or names, and where it is written.

use std::ops::Range;

use crate::content::markdown::{self, Target};
use crate::content::toml;
use crate::content::value::{Node, Value};
use crate::site::Site;
use crate::sources::{Source, Sources};

/// An address in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// What is asked for: without what follows `#`, which no host is told.
    pub(super) address: String,
    /// As it is written.
    pub(super) written: String,
    pub(super) file: String,
    pub(super) span: Range<usize>,
}

/// All of them, by file. Of pages the text and the fields of a procedure, of records every field.
pub(super) fn places(site: &Site, sources: &Sources) -> Vec<Place> {
    let mut places = Vec::new();
    for page in &site.pages {
        let file = page.file.as_str();
        let text = sources.text(file).unwrap_or_default();
        places.extend(linked(text, page.start, file, None));
        for field in page.matter.procedure.texts() {
            places.extend(linked(&field.value, 0, file, Some(&field.span)));
        }
    }
    for (path, source) in sources.under("content/") {
        if let (Source::Text(text), "toml") = (source, path.extension().as_str()) {
            let (entries, _) = toml::parse(text, 0, path.as_str());
            entries.iter().for_each(|(_, node)| named(node, path.as_str(), &mut places));
        }
    }
    places.sort_by(|a, b| (&a.file, a.span.start, &a.written).cmp(&(&b.file, b.span.start, &b.written)));
    places.dedup();
    places
}

fn named(node: &Node, file: &str, places: &mut Vec<Place>) {
    match &node.value {
        Value::Text(text) if is_web(text) && !text.contains(char::is_whitespace) => {
            places.push(place(text, file, node.span.clone()));
        }
        // Notes and descriptions are Markdown.
        Value::Text(text) => places.extend(linked(text, 0, file, Some(&node.span))),
        Value::List(items) => items.iter().for_each(|item| named(item, file, places)),
        Value::Table(entries) => entries.iter().for_each(|(_, item)| named(item, file, places)),
        _ => {}
    }
}

/// The links of a Markdown text; those of a field stand where the field stands.
fn linked(text: &str, start: usize, file: &str, field: Option<&Range<usize>>) -> Vec<Place> {
    if !text.contains("://") {
        return Vec::new();
    }
    let (document, _) = markdown::scan(text, start, file);
    let web = document.links.into_iter().filter(|link| !link.image).filter_map(|link| match link.target {
        Target::External(address) if is_web(&address) => Some((address, link.span)),
        _ => None,
    });
    web.map(|(address, span)| place(&address, file, field.cloned().unwrap_or(span))).collect()
}

fn is_web(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| scheme == "https" || scheme == "http")
}

fn place(written: &str, file: &str, span: Range<usize>) -> Place {
    let address = written.split('#').next().unwrap_or(written).to_owned();
    Place { address, written: written.to_owned(), file: file.to_owned(), span }
}
