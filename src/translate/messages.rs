//! Everything that can be translated into a language, as messages: fields and passages of pages, texts of agencies.

use std::collections::BTreeMap;

use crate::content::front_matter;
use crate::content::markdown::passages::{Role, passages};
use crate::content::record::{self, Record};
use crate::site::{ChangeKind, Page, Parallel, Segmented, Site};
use crate::sources::Sources;

use super::agencies;
use super::placeholders::{Shielded, shield};

/// One text to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it belongs to, unique with `source`: `masalah/gaji`, `masalah/gaji#title`, `agency:kbri-riyadh#name`.
    pub context: String,
    /// The original, with placeholders.
    pub source: String,
    /// What the placeholders stand for.
    pub targets: Vec<String>,
    /// The translation, with the same placeholders; none where there is none.
    pub translation: Option<String>,
    /// The translation as its file says it, without placeholders.
    pub written: Option<String>,
    /// True if the original has changed since, or a whole page is behind.
    pub fuzzy: bool,
    /// What the original said when it was translated, where that is known and different.
    pub previous: Option<String>,
    /// What a translator should know: the page's title and address, the role of the text, what placeholders stand for.
    pub comments: Vec<String>,
    /// File of the original and line, from 1.
    pub place: (String, usize),
    /// Where the translation is written.
    pub home: Home,
}

/// Where a text lives.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// A field of a page: index of the node, name of the field.
    Field(usize, String),
    /// A passage of a page: index of the node, of the passage in the original.
    Passage(usize, usize, Role),
    /// A text of an agency: its id, name of the text.
    Agency(String, String),
}

/// The messages for the language with this index, in the order of the pages' ids, then of the agencies'.
pub fn messages(site: &Site, sources: &Sources, language: usize) -> Vec<Message> {
    let mut all = Vec::new();
    for node in 0..site.tree.nodes.len() {
        if let Some(original) = site.original(node).filter(|original| original.language != language) {
            page(site, sources, language, (node, original), &mut all);
        }
    }
    agencies::messages(site, sources, language, &mut all);
    all
}

/// The original and the translation of a node, cut and paired; an empty translation where there is none.
pub(super) fn parallel(site: &Site, sources: &Sources, language: usize, node: usize) -> Option<(Parallel, Option<Record>)> {
    let original = site.original(node)?;
    let text = |page: &Page| sources.text(page.file.as_str()).unwrap_or_default();
    let translation = site.tree.nodes[node].written[language].map(|index| &site.pages[index]);
    let file = record::path(&site.languages()[language].code, &site.tree.nodes[node].id);
    let record = translation.and_then(|_| sources.text(&file)).map(|text| record::parse(text, &file).0);
    Some((
        Parallel::new(Segmented::of(text(original)).into(), Segmented::of(translation.map_or("", text)), record.as_ref()),
        record,
    ))
}

fn page(site: &Site, sources: &Sources, language: usize, (node, original): (usize, &Page), all: &mut Vec<Message>) {
    let id = &site.tree.nodes[node].id;
    let text = sources.text(original.file.as_str()).unwrap_or_default();
    let Some((parallel, _)) = parallel(site, sources, language, node) else { return };
    let translation = site.tree.nodes[node].written[language].map(|index| &site.pages[index]);
    // Of a page without record it is only known that it is behind, not where.
    let behind = parallel.changes.is_none() && translation.is_some_and(|page| site.is_outdated(page));
    let changes = parallel.changes.as_deref().unwrap_or_default();
    let address = site.entry(node, original.language).map_or("", |entry| entry.address.as_str());
    let about = format!("{} · {address}", original.title);
    let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    for field in &parallel.original.fields {
        let own = parallel.translated_field(&field.name);
        let changed = changes.iter().find(|c| c.field.as_deref() == Some(field.name.as_str()));
        let plain = || Shielded { text: field.value.clone(), targets: Vec::new() };
        let shielded = if front_matter::is_markdown(&field.name) { shield(&field.value, &[], false) } else { plain() };
        let own = own.map(|own| own.value.clone());
        all.push(Message {
            context: format!("{id}#{}", field.name),
            translation: own.as_deref().map(|own| shield(own, &shielded.targets, true).text),
            written: own,
            fuzzy: behind || changed.is_some(),
            previous: changed.and_then(|c| c.old.as_deref()).map(|old| shield(old, &shielded.targets, true).text),
            comments: comments(&about, &field.name, &shielded),
            place: (original.file.to_string(), line(field.span.start)),
            home: Home::Field(node, field.name.clone()),
            source: shielded.text,
            targets: shielded.targets,
        });
    }
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, fellow) in parallel.pairs.iter().filter_map(|(original, fellow)| Some(((*original)?, *fellow))) {
        let passage = &parallel.original.passages[index];
        if says_the_same_everywhere(&passage.text) {
            continue;
        }
        let count = seen.entry(&passage.text).or_default();
        *count += 1;
        let context = if *count == 1 { id.clone() } else { format!("{id}#{count}") };
        let changed = changes.iter().find(|c| c.kind != ChangeKind::Removed && c.original.as_ref() == Some(&passage.span));
        let plain = |text: &str| Shielded { text: text.to_owned(), targets: Vec::new() };
        let shielded = if passage.is_prose() { shield(&passage.text, &[], false) } else { plain(&passage.text) };
        let own = |text: &str| if passage.is_prose() { shield(text, &shielded.targets, true).text } else { text.to_owned() };
        all.push(Message {
            context,
            translation: fellow.map(|at| own(&parallel.translation.passages[at].text)),
            written: fellow.map(|at| parallel.translation.passages[at].text.clone()),
            fuzzy: behind || changed.is_some(),
            previous: changed.and_then(|c| c.old.as_deref()).map(|old| own(unmarked(old))),
            comments: comments(&about, role(passage.role), &shielded),
            place: (original.file.to_string(), line(passage.span.start)),
            home: Home::Passage(node, index, passage.role),
            source: shielded.text,
            targets: shielded.targets,
        });
    }
}

/// A text without blanks around it; the lines of code keep theirs.
pub(super) fn trimmed(role: Role, text: &str) -> &str {
    if matches!(role, Role::Code | Role::Html) { text.trim_end_matches('\n') } else { text.trim() }
}

/// True for whole numbers and signs: without a letter, and without signs between digits, which each language writes in
/// its own way.
pub(super) fn says_the_same_everywhere(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let separated = |three: &[char]| three[0].is_numeric() && !three[1].is_alphanumeric() && three[2].is_numeric();
    !text.chars().any(char::is_alphabetic) && !letters.windows(3).any(separated)
}

/// The text behind the mark of its role.
fn unmarked(marked: &str) -> &str {
    marked.trim_start_matches('#').trim_start_matches("- ").trim_start_matches("| ").trim_start_matches("```").trim_start()
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Heading(_) => "heading",
        Role::Paragraph => "paragraph",
        Role::Item => "item",
        Role::Cell => "cell",
        Role::Code => "code",
        Role::Html => "html",
    }
}

/// Comments for a translator: what the page is, what the text is, where links lead.
fn comments(about: &str, role: &str, shielded: &Shielded) -> Vec<String> {
    let mut comments = vec![about.to_owned(), role.to_owned()];
    comments.extend(shielded.targets.iter().zip(1..).map(|(target, number)| format!("[{number}] = {target}")));
    comments
}

/// The passages and fields of a file, to see that what was written is what was meant.
pub(super) fn read_back(text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let (fields, start) = front_matter::texts(text);
    let fields = fields.into_iter().map(|field| (field.name, field.value)).collect();
    (fields, passages(text, start).iter().map(|passage| passage.marked()).collect())
}
