//! Agencies in Suluh's own form, which loses nothing, and as a sheet with a row for each number.

use serde_json::Value;

use super::DataFile;
use super::record::{FIELDS, LINE_FIELDS, Record, record};
use super::table::Table;
use crate::content::text::Localized;
use crate::site::Site;

/// Between several texts in a cell.
pub(crate) const BETWEEN: &str = "; ";

/// How a number's own fields are called where the agency has one of the same name.
pub(crate) const OF_NUMBER: [(&str, &str); 2] = [("hours", "number_hours"), ("source_date", "number_date")];

pub(super) fn files(site: &Site) -> Vec<DataFile> {
    let records: Vec<Record> = site.agencies.values().map(|agency| with_id(site, &agency.id, record(agency))).collect();
    vec![DataFile::records("agencies.json", &records), DataFile::new("agencies.csv", sheet(site, &records).csv())]
}

/// The record with its id before it and its licence behind it.
fn with_id(site: &Site, id: &str, fields: Record) -> Record {
    let mut whole = Record::from_iter([("id".to_owned(), Value::from(id))]);
    whole.extend(fields);
    whole.extend(site.config.data.licence.as_ref().map(|licence| ("licence".to_owned(), Value::from(licence.as_str()))));
    whole
}

/// A row for each number, and one for each agency without any.
fn sheet(site: &Site, records: &[Record]) -> Table {
    let languages: Vec<&str> = site.languages().iter().map(|language| language.code.as_str()).collect();
    let mut columns = vec!["id".to_owned()];
    for name in FIELDS.iter().filter(|name| !["name", "phones"].contains(name)) {
        columns.push((*name).to_owned());
        if *name == "kind" {
            columns.push("name".to_owned());
            columns.extend(languages.iter().map(|code| format!("name:{code}")));
        }
    }
    columns.extend(LINE_FIELDS.iter().map(|name| of_number(name).to_owned()));
    columns.push("licence".to_owned());
    let mut rows = Vec::new();
    for record in records {
        let lines: Vec<Value> = record.get("phones").and_then(Value::as_array).cloned().unwrap_or_default();
        let lines = if lines.is_empty() { vec![Value::Null] } else { lines };
        for line in lines {
            let own = |column: &String| match OF_NUMBER.iter().find(|(_, name)| name == column) {
                Some((name, _)) => line.get(*name).cloned(),
                None if LINE_FIELDS.contains(&column.as_str()) && !FIELDS.contains(&column.as_str()) => line.get(column).cloned(),
                None => match column.strip_prefix("name:") {
                    Some(code) => record.get("name").and_then(|name| name.get(code.to_lowercase())).cloned(),
                    None => record.get(column).filter(|value| column != "name" || value.is_string()).cloned(),
                },
            };
            rows.push(columns.iter().map(|column| own(column).map_or_else(String::new, |value| cell(site, &value))).collect());
        }
    }
    Table { columns, rows }
}

/// The column of a field of a number.
fn of_number(name: &'static str) -> &'static str {
    OF_NUMBER.iter().find(|(own, _)| *own == name).map_or(name, |(_, column)| column)
}

/// A value in a cell: lists in one line, and of several languages the site's own.
fn cell(site: &Site, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(|item| cell(site, item)).collect::<Vec<_>>().join(BETWEEN),
        Value::Object(texts) => {
            let mut all = Localized::default();
            for (code, text) in texts {
                all.insert(code, cell(site, text));
            }
            all.get(site.chain(site.config.default_language)).map_or_else(String::new, |(text, _)| text.to_owned())
        }
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
