//! A page as somebody wrote it, in one language.

use std::collections::BTreeMap;

use crate::content::front_matter::{self, FrontMatter, Kind};
use crate::content::markdown::{self, Document};
use crate::content::personal;
use crate::content::triage::{self, Triage};
use crate::diagnostic::{Code, Diagnostic};
use crate::sources::SitePath;

use super::links::Resolved;

/// A written page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Path without language and `.md`: `hak/gaji`, `hak/index`.
    pub id: String,
    /// Index of its language.
    pub language: usize,
    /// Its file.
    pub file: SitePath,
    /// Its fields.
    pub matter: FrontMatter,
    /// What kind it is.
    pub kind: Kind,
    /// Title, from the front matter, the first heading or the file's name.
    pub title: String,
    /// What its text is made of.
    pub document: Document,
    /// Where its text begins in the file, in bytes.
    pub start: usize,
    /// Anchors of its headings: those of the original where the two match.
    pub heading_ids: Vec<String>,
    /// Where its links lead, in the order of the text; `document.links` is empty once they are resolved.
    pub links: Vec<Resolved>,
    /// Where the links in its fields lead, by the byte at which each field stands.
    pub field_links: BTreeMap<usize, Vec<Resolved>>,
    /// Its questions and answers, where it is guided help.
    pub triage: Option<Triage>,
}

impl Page {
    /// Reads a file. The page is always usable; problems are in the list.
    pub fn parse(text: &str, file: &SitePath, id: &str, language: usize) -> (Page, Vec<Diagnostic>) {
        let is_index = file.name() == "index.md";
        let (matter, mut start, mut problems) = front_matter::parse(text, file.as_str(), is_index);
        let (mut document, mut found) = markdown::scan(text, start, file.as_str());
        let title = matter.title.clone().unwrap_or_else(|| {
            title_from_text(text, &mut start, &mut document).unwrap_or_else(|| {
                found.push(Diagnostic::new(Code::TitleMissing, file.as_str()));
                title_from_name(id)
            })
        });
        let kind = matter.kind.unwrap_or(if is_index { Kind::Section } else { Kind::Page });
        if kind == Kind::Procedure && !document.headings.iter().any(|h| h.level == 2) {
            found.push(Diagnostic::new(Code::StepsMissing, file.as_str()).at(0..3.min(text.len())));
        }
        let triage = (kind == Kind::Triage).then(|| {
            let (triage, mut wrong) = triage::parse(text, start, file.as_str());
            found.append(&mut wrong);
            triage
        });
        problems.append(&mut found);
        problems.extend(personal::check(text, file.as_str()));
        // Of tens of thousands of pages, what is not needed and what is reserved for more would be much.
        if matter.description.is_some() {
            document.excerpt = String::new();
        }
        document.headings.shrink_to_fit();
        let heading_ids = document.headings.iter_mut().map(|h| std::mem::take(&mut h.id)).collect();
        let page = Page {
            id: id.to_owned(),
            language,
            file: file.clone(),
            matter,
            kind,
            title,
            document,
            start,
            heading_ids,
            links: Vec::new(),
            field_links: BTreeMap::new(),
            triage,
        };
        (page, problems)
    }

    /// Where all its links lead, in its text and in its fields.
    pub fn all_links(&self) -> impl Iterator<Item = &Resolved> {
        self.links.iter().chain(self.field_links.values().flatten())
    }

    /// One sentence about the page: its description, or how it begins.
    pub fn description(&self) -> Option<&str> {
        let text = self.matter.description.as_deref().unwrap_or(&self.document.excerpt);
        (!text.is_empty()).then_some(text)
    }

    /// The title for navigation.
    pub fn short_title(&self) -> &str {
        self.matter.short_title.as_deref().unwrap_or(&self.title)
    }
}

/// Takes the first heading as title. Where the text begins with it, the text is what follows.
fn title_from_text(text: &str, start: &mut usize, document: &mut Document) -> Option<String> {
    let first = document.headings.iter().find(|h| !h.text.is_empty())?;
    let title = first.text.clone();
    let leads = document.headings.first().is_some_and(|h| h.level == 1 && text[*start..h.span.start].trim().is_empty());
    if leads {
        let heading = document.headings.remove(0);
        document.links.retain(|link| link.span.start >= heading.span.end);
        *start = heading.span.end;
    }
    Some(title)
}

/// Makes a title of a name: `sebelum-berangkat` becomes `Sebelum berangkat`.
pub fn title_from_name(id: &str) -> String {
    let mut parts = id.rsplit('/');
    let name = match parts.next() {
        Some("index") => parts.next().unwrap_or("index"),
        Some(name) => name,
        None => id,
    };
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
