//! A form that readers fill in: one TOML file in `content/forms/`, named by its id. Fields with their labels in all
//! languages, letters that are made of the answers, and time limits that are counted from a day.
//!
//! Whoever reads it in two languages sees two labels; so a text that other labels have and this one lacks is told.

mod letter;
mod limit;

use std::collections::{BTreeMap, BTreeSet};

pub use letter::{Letter, Piece, pieces};
pub use limit::{Limit, Unit};

use super::config::is_slug;
use super::fields::{Fields, Spanned};
use super::text::Localized;
use super::toml;
use crate::diagnostic::{Code, Diagnostic};

/// Folder of the files.
pub const FOLDER: &str = "content/forms/";

/// A form.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its id: the name of its file.
    pub id: String,
    /// Raised when answers no longer mean what they meant.
    pub version: i64,
    /// The oldest version whose answers still mean the same.
    pub since: i64,
    /// Languages whose texts no native speaker has read.
    pub awaiting_review: Vec<String>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// Letters that are made of the answers.
    pub letters: Vec<Letter>,
    /// Time limits.
    pub limits: Vec<Limit>,
}

/// A part of a form.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its title.
    pub label: Localized,
    /// What to know before answering.
    pub help: Option<Localized>,
    /// What is asked.
    pub fields: Vec<Field>,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its id, the only one in the form; of a column, the only one in its rows.
    pub id: String,
    /// What may be answered.
    pub kind: Kind,
    /// The question.
    pub label: Localized,
    /// How to answer.
    pub help: Option<Localized>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// Currencies that can be chosen (ISO 4217).
    pub currencies: Vec<String>,
    /// What is asked in each row.
    pub columns: Vec<Field>,
    /// Rows that a blank form has.
    pub rows: usize,
}

/// An answer that can be chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id, the only one in its field.
    pub id: String,
    /// Its words.
    pub label: Localized,
}

/// What may be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line.
    Text,
    /// Several lines.
    Long,
    /// A day.
    Date,
    /// A sum with its currency.
    Money,
    /// One of a few.
    Choice,
    /// Any of a few.
    Choices,
    /// Yes or no.
    YesNo,
    /// The same questions several times, such as events.
    Rows,
}

impl Kind {
    /// All kinds by the word that editors write.
    pub const ALL: [(&'static str, Kind); 8] = [
        ("text", Kind::Text),
        ("long", Kind::Long),
        ("date", Kind::Date),
        ("money", Kind::Money),
        ("choice", Kind::Choice),
        ("choices", Kind::Choices),
        ("yes-no", Kind::YesNo),
        ("rows", Kind::Rows),
    ];

    /// The word that editors write.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }
}

impl Sheet {
    /// All questions, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// A question by its id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }
}

/// Reads a form.
pub fn parse(text: &str, file: &str, id: &str) -> (Sheet, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut reading = Reading { file, text, ids: BTreeSet::new(), labels: Vec::new(), problems: Vec::new() };
    let mut fields = Fields::new(file, file, 0..0, entries, &mut problems);
    let version = fields.integer("version", 1..=1_000).unwrap_or(1);
    let mut sheet = Sheet {
        id: id.to_owned(),
        version,
        since: fields.integer("since", 1..=version).unwrap_or(version),
        awaiting_review: fields.texts("awaiting_review").into_iter().map(|code| code.value).collect(),
        sections: fields.tables("section").into_iter().filter_map(|table| reading.section(table)).collect(),
        letters: Vec::new(),
        limits: Vec::new(),
    };
    // Letters name fields, so the fields come first.
    for table in fields.tables("letter") {
        sheet.letters.extend(reading.letter(table, &sheet));
    }
    for table in fields.tables("limit") {
        sheet.limits.extend(reading.limit(table));
    }
    fields.finish();
    reading.missing_labels();
    problems.append(&mut reading.problems);
    (sheet, problems)
}

/// A table of the file.
type Table = super::fields::Table;

/// What is known of a file while it is read.
struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    /// Ids that are taken, each with the kind of thing that it names.
    ids: BTreeSet<String>,
    /// Every label and where it stands.
    labels: Vec<(std::ops::Range<usize>, Localized)>,
    problems: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn section(&mut self, (span, entries): Table) -> Option<Section> {
        let mut nested = Vec::new();
        let mut item = Fields::new(self.file, "[[section]]", span, entries, &mut nested);
        let named = self.named(&mut item, "section");
        let help = item.localized("help");
        let tables = item.tables("field");
        item.finish();
        self.problems.append(&mut nested);
        let fields = tables.into_iter().filter_map(|table| self.field(table, "")).collect();
        let (id, label) = named?;
        Some(Section { id, label, help, fields })
    }

    /// A question; `above` is the field whose rows it is a column of, or empty.
    fn field(&mut self, (span, entries): Table, above: &str) -> Option<Field> {
        let (mut nested, column) = (Vec::new(), !above.is_empty());
        let place = if column { "[[section.field.column]]" } else { "[[section.field]]" };
        let mut item = Fields::new(self.file, place, span, entries, &mut nested);
        let scope = if column { format!("column of {above}") } else { "field".to_owned() };
        let named = self.named(&mut item, &scope);
        let kind = kind(&mut item, column);
        let help = item.localized("help");
        // Only what a kind uses is asked for, so that what means nothing there is an error.
        let currencies = if kind == Kind::Money { item.texts("currencies") } else { Vec::new() };
        let choices = if matches!(kind, Kind::Choice | Kind::Choices) { item.tables("choice") } else { Vec::new() };
        let columns = if kind == Kind::Rows { item.tables("column") } else { Vec::new() };
        let rows = if kind == Kind::Rows { item.integer("rows", 1..=30) } else { None };
        match kind {
            Kind::Choice | Kind::Choices if choices.is_empty() => item.missing("choice", "[[section.field.choice]]"),
            Kind::Rows if columns.is_empty() => item.missing("column", "[[section.field.column]]"),
            Kind::Money if currencies.is_empty() => item.missing("currencies", "currencies = [\"IDR\"]"),
            _ => {}
        }
        item.finish();
        self.problems.append(&mut nested);
        let own = named.as_ref().map_or_else(String::new, |(id, _)| id.clone());
        let choices = choices.into_iter().filter_map(|table| self.choice(table, &own)).collect();
        let columns = columns.into_iter().filter_map(|table| self.field(table, &own)).collect();
        let currencies = currencies.into_iter().map(|code| code.value).collect();
        let rows = rows.and_then(|rows| usize::try_from(rows).ok()).unwrap_or(DEFAULT_ROWS);
        let (id, label) = named?;
        Some(Field { id, kind, label, help, choices, currencies, columns, rows })
    }

    fn choice(&mut self, (span, entries): Table, field: &str) -> Option<Choice> {
        let mut nested = Vec::new();
        let mut item = Fields::new(self.file, "[[section.field.choice]]", span, entries, &mut nested);
        let named = self.named(&mut item, &format!("choice of {field}"));
        item.finish();
        self.problems.append(&mut nested);
        named.map(|(id, label)| Choice { id, label })
    }

    /// Id and label, which everything has. An id is taken once among things of its scope.
    fn named(&mut self, item: &mut Fields<'_>, scope: &str) -> Option<(String, Localized)> {
        let id = self.id(item, scope);
        let label = item.localized("label");
        match (&label, &id) {
            (None, _) => item.missing("label", "label = { id = \"…\", en = \"…\" }"),
            (Some(label), Some(id)) => self.labels.push((id.span.clone(), label.clone())),
            _ => {}
        }
        Some((id?.value, label?))
    }

    fn id(&mut self, item: &mut Fields<'_>, scope: &str) -> Option<Spanned<String>> {
        let Some(id) = item.text("id") else {
            item.missing("id", "id = \"name\"");
            return None;
        };
        if !is_slug(&id.value) || !id.value.is_ascii() {
            item.value("id", id.span, &id.value, "a-z 0-9 -", &[]);
            return None;
        }
        if !self.ids.insert(format!("{scope} {}", id.value)) {
            item.report(Diagnostic::new(Code::IdDuplicate, self.file).at(id.span).with("id", &*id.value));
            return None;
        }
        Some(id)
    }

    /// A language is offered when it has every label; one that lacks a few was surely meant to have them.
    fn missing_labels(&mut self) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for code in self.labels.iter().flat_map(|(_, label)| label.codes()).filter(|code| !code.is_empty()) {
            *counts.entry(code).or_default() += 1;
        }
        for (code, _) in counts {
            let lacking = self.labels.iter().filter(|(_, label)| label.exact(code).is_none() && label.exact("").is_none());
            let problem = |(at, _): &(std::ops::Range<usize>, Localized)| {
                Diagnostic::new(Code::FormLabel, self.file).at(at.clone()).with("language", code)
            };
            self.problems.extend(lacking.map(problem));
        }
    }
}

/// What may be answered to a question; a line where the file does not say it rightly.
fn kind(item: &mut Fields<'_>, column: bool) -> Kind {
    let Some(word) = item.text("type") else {
        item.missing("type", "type = \"text\"");
        return Kind::Text;
    };
    let kinds: Vec<(&'static str, Kind)> = Kind::ALL.into_iter().filter(|(_, kind)| !column || in_rows(*kind)).collect();
    if let Some((_, kind)) = kinds.iter().find(|(known, _)| *known == word.value) {
        return *kind;
    }
    let words: Vec<&str> = kinds.iter().map(|(known, _)| *known).collect();
    item.value("type", word.span, &word.value, &words.join(", "), &words);
    Kind::Text
}

/// Rows of a blank form where the file does not say.
const DEFAULT_ROWS: usize = 4;

/// True for what fits into a row.
fn in_rows(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Long | Kind::Date)
}
