//! The files of agencies as they would be after an import. What is not changed stays as it was written, comments too.

use serde_json::{Value, json};
use toml_edit::{Array, DocumentMut, Item};

use super::{Change, Entry, Request, Review, Verdict};
use crate::content::agency::Basis;
use crate::content::phone;
use crate::exchange::record::{self, Record};
use crate::site::Site;
use crate::sources::Sources;

pub(super) fn files(site: &Site, sources: &Sources, request: &Request<'_>, review: &Review) -> Vec<(String, String)> {
    let path = |id: &str| format!("content/agencies/{id}.toml");
    let mut files = Vec::new();
    for entry in &review.entries {
        let path = path(&entry.id);
        if entry.new {
            files.push((path, record::toml(&entry.record)));
        } else if entry.is_change() {
            let changed = sources.text(&path).and_then(|text| edited(site, text, request, entry));
            files.extend(changed.map(|text| (path, text)));
        }
    }
    files
}

/// The text with what is taken in it; none for a file that cannot be edited.
fn edited(site: &Site, text: &str, request: &Request<'_>, entry: &Entry) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let taken: Vec<&Change> = entry.changes.iter().filter(|change| change.verdict != Verdict::Kept).collect();
    for change in &taken {
        match &change.number {
            Some(number) => line(&mut document, number, change, request),
            None if change.field == "number" => add_line(&mut document, change, request),
            None => {
                if let Some(value) = record::value(&change.value) {
                    document.insert(&change.field, Item::Value(value));
                }
            }
        }
    }
    provenance(site, &mut document, request, entry, &taken);
    Some(document.to_string())
}

/// Who provided what was taken, and from where.
fn provenance(site: &Site, document: &mut DocumentMut, request: &Request<'_>, entry: &Entry, taken: &[&Change]) {
    let agency = site.agencies.get(&entry.id);
    let mut push = |field: &str, value: Option<&str>, known: bool| {
        let Some(value) = value.filter(|_| !known) else { return };
        match document.get_mut(field).and_then(Item::as_array_mut) {
            Some(list) => list.push(value),
            None => drop(document.insert(field, Item::Value(Array::from_iter([value]).into()))),
        }
    };
    let source = request.source.is_some_and(|source| agency.is_some_and(|a| a.sources.iter().any(|e| e.url == source)));
    push("sources", request.source, source);
    let provided = request.from.is_some_and(|from| agency.is_some_and(|a| a.provided_by.iter().any(|by| by == from)));
    push("provided_by", request.from, provided);
    // The day of the agency's own fields, where one of them was replaced.
    if let Some(date) = request.date.filter(|_| taken.iter().any(|c| c.number.is_none() && c.verdict == Verdict::Replaced)) {
        document.insert("source_date", toml_edit::value(date.to_string()));
    }
}

fn line(document: &mut DocumentMut, number: &str, change: &Change, request: &Request<'_>) {
    let Some(lines) = document.get_mut("phones").and_then(Item::as_array_of_tables_mut) else { return };
    let is = |table: &&mut toml_edit::Table| {
        let text = table.get("number").and_then(Item::as_str).unwrap_or_default();
        phone::parse(text).is_ok_and(|phone| phone.dial == number)
    };
    let Some(table) = lines.iter_mut().find(is) else { return };
    if let Some(value) = record::value(&change.value) {
        table.insert(&change.field, Item::Value(value));
    }
    if change.field == "source_date" {
        let known = table.get("basis").and_then(Item::as_str).and_then(|word| Basis::ALL.iter().find(|(k, _)| *k == word));
        if known.is_none_or(|(_, basis)| request.basis <= *basis) {
            table.insert("basis", toml_edit::value(request.basis.as_str()));
        }
    }
}

fn add_line(document: &mut DocumentMut, change: &Change, request: &Request<'_>) {
    let mut line: Record = change.value.as_object().cloned().unwrap_or_default();
    line.entry("basis").or_insert_with(|| request.basis.as_str().into());
    let date = request.date.map_or_else(|| "undated".to_owned(), |day| day.to_string());
    line.entry("source_date").or_insert_with(|| json!(date));
    debug_assert!(line.get("number").is_some_and(Value::is_string), "a line has a number");
    let lines = document.entry("phones").or_insert_with(|| Item::ArrayOfTables(toml_edit::ArrayOfTables::new()));
    if let Some(lines) = lines.as_array_of_tables_mut() {
        lines.push(record::line_table(&line));
    }
}
