//! The fields of a page that are translated.

use std::ops::Range;

use super::split::split;
use crate::content::value::{Node, Value};

/// Fields that are written in the language of the page, in the order of a procedure's page.
const TEXTS: [&str; 13] = [
    "title",
    "short_title",
    "description",
    "applies_to",
    "where",
    "time_limit",
    "cost",
    "if_refused",
    "demand",
    "subject",
    "message",
    "script",
    "results",
];

/// Lists of them; of a list of tables, the field `text` of each.
const LISTS: [&str; 2] = ["documents", "updates"];

/// True for the translated fields that are Markdown.
pub fn is_markdown(field: &str) -> bool {
    matches!(field, "where" | "time_limit" | "cost" | "if_refused" | "demand" | "results")
        || LISTS.iter().any(|list| field.starts_with(list))
}

/// A field that a translator translates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldText {
    /// `title`, or `documents 2` for the second of a list.
    pub name: String,
    /// Its text; Markdown in the fields of a procedure.
    pub value: String,
    /// Its bytes in the file, with the quotation marks.
    pub span: Range<usize>,
}

/// The fields of a file that are translated, and where its text begins. What cannot be read is left out; [`parse`](super::parse)
/// reports it.
pub fn texts(text: &str) -> (Vec<FieldText>, usize) {
    let (entries, start, _) = split(text, "");
    let mut entries = entries.map(|(_, entries)| entries).unwrap_or_default();
    let mut found = Vec::new();
    for name in TEXTS.iter().chain(&LISTS) {
        let Some(index) = entries.iter().position(|(key, _)| key.name == *name) else { continue };
        let (_, node) = entries.swap_remove(index);
        let one = |name: String, node: Node| match node.value {
            Value::Text(value) if !value.trim().is_empty() => {
                Some(FieldText { name, value: value.trim().into(), span: node.span })
            }
            Value::Table(fields) => {
                fields.into_iter().find(|(key, _)| key.name == "text").and_then(|(_, text)| match text.value {
                    Value::Text(value) if !value.trim().is_empty() => {
                        Some(FieldText { name, value: value.trim().into(), span: text.span })
                    }
                    _ => None,
                })
            }
            _ => None,
        };
        match node.value {
            Value::List(items) if LISTS.contains(name) => {
                found.extend(items.into_iter().zip(1..).filter_map(|(item, at)| one(format!("{name} {at}"), item)));
            }
            _ => found.extend(one((*name).to_owned(), node)),
        }
    }
    (found, start)
}
