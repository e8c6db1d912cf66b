//! `content/glossary.toml` (words and what they mean) and `content/sources.toml` (what a fact rests on).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::date::PartialDate;
use super::fields::Fields;
use super::text::Localized;
use super::toml;
use crate::diagnostic::{Code, Diagnostic};

/// A word of the trade.
#[derive(Debug, Clone)]
pub struct Term {
    /// What `term:` links name.
    pub id: String,
    /// Heading under which the glossary lists it.
    pub group: String,
    /// The word in each language.
    pub name: Localized,
    /// One plain sentence.
    pub definition: Option<Localized>,
    /// Read by native speakers.
    pub reviewed: bool,
}

/// How well a fact is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Two independent pages, or the authority itself.
    Firm,
    /// One page only.
    Single,
    /// More than about two years old.
    Old,
    /// A commercial, anonymous or copied page.
    Weak,
    /// Sources disagree.
    Conflict,
}

impl Mark {
    /// All marks by the word that editors write.
    pub const ALL: [(&'static str, Mark); 5] =
        [("firm", Mark::Firm), ("single", Mark::Single), ("old", Mark::Old), ("weak", Mark::Weak), ("conflict", Mark::Conflict)];

    /// The word that editors write.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, mark)| *mark == self).map_or("", |(word, _)| word)
    }
}

/// What a statement on a page rests on.
#[derive(Debug, Clone)]
pub struct SourceRecord {
    /// What `source:` links name.
    pub id: String,
    /// What it is about.
    pub title: Localized,
    /// Date that it carries.
    pub date: Option<PartialDate>,
    /// Day on which it was read.
    pub seen: Option<Date>,
    /// How well it supports the fact.
    pub marks: Vec<Mark>,
    /// Pages.
    pub urls: Vec<String>,
}

/// Reads the glossary.
pub fn parse_terms(text: &str, file: &str) -> (BTreeMap<String, Term>, Vec<Diagnostic>) {
    parse_list(text, file, "term", "[[term]]", |fields, id| {
        let term = Term {
            id,
            group: fields.text("group").map_or_else(String::new, |t| t.value),
            name: fields.localized("name").unwrap_or_default(),
            definition: fields.localized("definition"),
            reviewed: fields.flag("reviewed"),
        };
        // For editors alone.
        let _ = fields.localized("note");
        if term.name.texts().next().is_none() {
            fields.missing("name", "name = { id = \"…\", en = \"…\" }");
        }
        term
    })
}

/// Reads the sources.
pub fn parse_sources(text: &str, file: &str) -> (BTreeMap<String, SourceRecord>, Vec<Diagnostic>) {
    parse_list(text, file, "source", "[[source]]", |fields, id| {
        let title = fields.localized("title").unwrap_or_else(|| Localized::everywhere(id.clone()));
        let date = PartialDate::field(fields, "date");
        let seen = fields.date("seen");
        let mut marks = Vec::new();
        for text in fields.texts("marks") {
            match Mark::ALL.iter().find(|(word, _)| *word == text.value) {
                Some((_, mark)) => marks.push(*mark),
                None => {
                    let words: Vec<&str> = Mark::ALL.iter().map(|(word, _)| *word).collect();
                    fields.value("marks", text.span, &text.value, &words.join(", "), &words);
                }
            }
        }
        let mut urls = Vec::new();
        for text in fields.texts("urls") {
            if text.value.starts_with("https://") || text.value.starts_with("http://") {
                urls.push(text.value);
            } else {
                fields.value("urls", text.span, &text.value, "https://…", &[]);
            }
        }
        SourceRecord { id, title, date, seen, marks, urls }
    })
}

fn parse_list<T>(
    text: &str,
    file: &str,
    list: &'static str,
    place: &str,
    read: impl Fn(&mut Fields<'_>, String) -> T,
) -> (BTreeMap<String, T>, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut found = Vec::new();
    let mut nested = Vec::new();
    let mut items = BTreeMap::new();
    let mut fields = Fields::new(file, file, 0..0, entries, &mut found);
    for (span, entries) in fields.tables(list) {
        let mut item = Fields::new(file, place, span.clone(), entries, &mut nested);
        let Some(id) = item.text("id") else {
            item.missing("id", "id = \"…\"");
            continue;
        };
        if items.contains_key(&id.value) {
            item.report(Diagnostic::new(Code::IdDuplicate, file).at(id.span.clone()).with("id", &*id.value));
        }
        let value = read(&mut item, id.value.clone());
        item.finish();
        items.entry(id.value).or_insert(value);
    }
    fields.finish();
    problems.append(&mut found);
    problems.append(&mut nested);
    (items, problems)
}
