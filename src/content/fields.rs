//! Reads the fields of one table, strictly: each field is asked for by name and type, what nobody
//! asked for is an error with the nearest name, and all problems of a table are found at once.

use std::ops::Range;

use jiff::civil::Date;

use super::text::Localized;
use super::value::{Key, Node, Value};
use crate::diagnostic::{Code, Diagnostic};

/// A table inside of another: where it stands, and its fields.
pub(crate) type Table = (Range<usize>, Vec<(Key, Node)>);

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// Bytes of the file.
    pub span: Range<usize>,
    /// The value.
    pub value: T,
}

/// The fields of a table that nobody has asked for yet.
pub(crate) struct Fields<'a> {
    file: &'a str,
    /// What the table is, for messages: `site.toml`, `[[phones]]`.
    place: &'a str,
    /// Where to point when a field is missing.
    start: Range<usize>,
    entries: Vec<(Key, Node)>,
    asked: Vec<&'static str>,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(
        file: &'a str,
        place: &'a str,
        start: Range<usize>,
        entries: Vec<(Key, Node)>,
        problems: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Fields { file, place, start, entries, asked: Vec::new(), problems }
    }

    /// Takes a field out whatever its type.
    pub(crate) fn take(&mut self, name: &'static str) -> Option<Node> {
        self.asked.push(name);
        let index = self.entries.iter().position(|(key, _)| key.name == name)?;
        let (_, node) = self.entries.remove(index);
        (node.value != Value::Empty).then_some(node)
    }

    pub(crate) fn text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let node = self.take(name)?;
        match node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(Spanned { span: node.span, value: text.trim().to_owned() }),
            Value::Text(_) => None,
            // `title: 2026` in YAML is a number to the parser and a title to everybody else.
            Value::Integer(number) => Some(Spanned { span: node.span, value: number.to_string() }),
            _ => self.wrong(name, &node, "“text”", "\"…\""),
        }
    }

    pub(crate) fn flag(&mut self, name: &'static str) -> bool {
        let Some(node) = self.take(name) else { return false };
        match node.value {
            Value::Flag(flag) => flag,
            _ => self.wrong(name, &node, "true/false", "true").unwrap_or(false),
        }
    }

    pub(crate) fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        let node = self.take(name)?;
        match node.value {
            Value::Flag(flag) => Some(flag),
            _ => self.wrong(name, &node, "true/false", "true"),
        }
    }

    pub(crate) fn integer(&mut self, name: &'static str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let node = self.take(name)?;
        match node.value {
            Value::Integer(number) if range.contains(&number) => Some(number),
            Value::Integer(number) => {
                let expected = format!("{} … {}", range.start(), range.end());
                self.value(name, node.span, &number.to_string(), &expected, &[]);
                None
            }
            _ => self.wrong(name, &node, "123", "10"),
        }
    }

    pub(crate) fn date(&mut self, name: &'static str) -> Option<Date> {
        self.dated(name).map(|date| date.value)
    }

    /// A day, and where it stands.
    pub(crate) fn dated(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        let node = self.take(name)?;
        let date = match &node.value {
            Value::Date(date) => Some(*date),
            Value::Text(text) => match text.parse() {
                Ok(date) => Some(date),
                Err(_) => self.wrong(name, &node, "2026-11-24", "2026-11-24"),
            },
            _ => self.wrong(name, &node, "2026-11-24", "2026-11-24"),
        };
        Some(Spanned { span: node.span, value: date? })
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(&mut self, name: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(name)?;
        match choices.iter().find(|(word, _)| *word == text.value) {
            Some((_, choice)) => Some(*choice),
            None => {
                let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
                self.value(name, text.span, &text.value, &words.join(", "), &words);
                None
            }
        }
    }

    /// A list of texts; a single text is a list of one.
    pub(crate) fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let items = match node.value {
            Value::List(items) => items,
            Value::Text(_) => vec![node],
            _ => return self.wrong(name, &node, "[\"…\", \"…\"]", "[\"…\"]").unwrap_or_default(),
        };
        let mut texts = Vec::new();
        for item in items {
            match item.value {
                Value::Text(text) => texts.push(Spanned { span: item.span, value: text }),
                _ => drop(self.wrong::<()>(name, &item, "“text”", "\"…\"")),
            }
        }
        texts
    }

    /// A text for all languages, or a table of texts by language code.
    pub(crate) fn localized(&mut self, name: &'static str) -> Option<Localized> {
        let node = self.take(name)?;
        match node.value {
            Value::Text(text) if text.trim().is_empty() => None,
            Value::Text(text) => Some(Localized::everywhere(text)),
            Value::Table(entries) => {
                let mut localized = Localized::default();
                for (key, item) in entries {
                    match item.value {
                        Value::Text(text) => localized.insert(&key.name, text),
                        _ => drop(self.wrong::<()>(name, &item, "“text”", "\"…\"")),
                    }
                }
                let empty = localized.texts().next().is_none();
                (!empty).then_some(localized)
            }
            _ => self.wrong(name, &node, "“text” / { id = \"…\", en = \"…\" }", "{ id = \"…\", en = \"…\" }"),
        }
    }

    /// A table of lists of texts by language code, or one list for all languages.
    pub(crate) fn localized_lists(&mut self, name: &'static str) -> Vec<Localized> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let mut lists: Vec<Localized> = Vec::new();
        let columns = match node.value {
            Value::Table(entries) => entries.into_iter().map(|(key, item)| (key.name, item)).collect(),
            Value::List(_) => vec![(String::new(), node)],
            _ => {
                let _: Option<()> = self.wrong(name, &node, "{ id = [\"…\"], en = [\"…\"] }", "{ id = [\"…\"] }");
                return lists;
            }
        };
        for (language, item) in columns {
            let Value::List(items) = item.value else {
                let _: Option<()> = self.wrong(name, &item, "[\"…\", \"…\"]", "[\"…\"]");
                continue;
            };
            for (index, entry) in items.into_iter().enumerate() {
                let Value::Text(text) = entry.value else {
                    let _: Option<()> = self.wrong(name, &entry, "“text”", "[\"…\"]");
                    continue;
                };
                if lists.len() <= index {
                    lists.resize(index + 1, Localized::default());
                }
                lists[index].insert(&language, text);
            }
        }
        lists.retain(|entry| entry.texts().next().is_some());
        lists
    }

    /// The fields of a table inside of this one.
    pub(crate) fn table(&mut self, name: &'static str) -> Option<Table> {
        let node = self.take(name)?;
        match node.value {
            Value::Table(entries) => Some((node.span, entries)),
            _ => self.wrong(name, &node, "{ … }", &format!("[{name}]")),
        }
    }

    /// The tables of a list (`[[phones]]`).
    pub(crate) fn tables(&mut self, name: &'static str) -> Vec<Table> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let Value::List(items) = node.value else {
            return self.wrong(name, &node, "[[…]]", &format!("[[{name}]]")).unwrap_or_default();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.value {
                Value::Table(entries) => tables.push((item.span, entries)),
                _ => drop(self.wrong::<()>(name, &item, "{ … }", &format!("[[{name}]]"))),
            }
        }
        tables
    }

    /// Reports a field that must be there.
    pub(crate) fn missing(&mut self, name: &'static str, example: &str) {
        self.problems.push(
            Diagnostic::new(Code::FieldMissing, self.file)
                .at(self.start.clone())
                .with("field", name)
                .with("where", self.place)
                .with("example", example),
        );
    }

    /// Reports a value that a field cannot have.
    pub(crate) fn value(&mut self, name: &str, span: Range<usize>, value: &str, expected: &str, among: &[&str]) {
        self.problems.push(
            Diagnostic::new(Code::FieldValue, self.file)
                .at(span)
                .with("field", name)
                .with("value", value)
                .with("expected", expected)
                .suggest(value, among.iter().copied()),
        );
    }

    /// Reports any other problem of this file.
    pub(crate) fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Reports a problem where there is one.
    pub(crate) fn report_if(&mut self, problem: Option<Diagnostic>) {
        self.problems.extend(problem);
    }

    /// The file that is being read.
    pub(crate) fn file(&self) -> &'a str {
        self.file
    }

    /// Reports every field that nobody asked for.
    pub(crate) fn finish(self) {
        let known = self.asked.join(", ");
        for (key, _) in &self.entries {
            self.problems.push(
                Diagnostic::new(Code::FieldUnknown, self.file)
                    .at(key.span.clone())
                    .with("field", key.name.as_str())
                    .with("where", self.place)
                    .with("known", known.as_str())
                    .suggest(&key.name, self.asked.iter().copied()),
            );
        }
    }

    fn wrong<T>(&mut self, name: &str, node: &Node, expected: &str, example: &str) -> Option<T> {
        // What is no TOML (the 45th of a month) has been named already, with its cause.
        let at = |span: &Range<usize>| span.start < node.span.end && node.span.start < span.end;
        if self.problems.iter().any(|p| p.code == Code::SyntaxToml && p.span.as_ref().is_some_and(at)) {
            return None;
        }
        self.problems.push(
            Diagnostic::new(Code::FieldType, self.file)
                .at(node.span.clone())
                .with("field", name)
                .with("expected", expected)
                .with("found", node.value.describe())
                .with("example", format!("{name} = {example}")),
        );
        None
    }
}
