//! The records of a file: fields as the site's own records have them, whatever the file was.

use serde_json::{Value, json};

use super::columns::{self, Matched};
use super::sheet::{self, Sheet};
use super::{Change, Refusal, Request};
use crate::content::personal;
use crate::content::{agency, phone};
use crate::diagnostic::{Diagnostic, Severity};
use crate::exchange::agencies::{BETWEEN, OF_NUMBER};
use crate::exchange::hsds;
use crate::exchange::record::{self, FIELDS, LINE_FIELDS, Record};
use crate::site::Site;

/// What a file holds: of each record its line, its id where the file tells one, and its fields.
#[derive(Default)]
pub(super) struct Incoming {
    pub(super) columns: Vec<Matched>,
    pub(super) merged: usize,
    pub(super) others: usize,
    pub(super) records: Vec<(usize, Option<String>, Record)>,
}

/// Fields whose cells hold several texts.
const LISTS: [&str; 9] =
    ["aliases", "serves", "languages", "services", "provided_by", "sources", "recorded", "directory", "context"];

pub(super) fn read(site: &Site, request: &Request<'_>) -> Result<Incoming, Vec<Refusal>> {
    let name = request.name.to_lowercase();
    let one = |refusal| vec![refusal];
    if name.ends_with(".json") {
        let value: Value =
            serde_json::from_slice(request.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(request.bytes)).map_err(|error| {
                one(Refusal::new("import-json").with("line", error.line().to_string()).with("cause", error.to_string()))
            })?;
        return json_records(site, &value, request);
    }
    let sheet = match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("xlsx") => sheet::xlsx(request.bytes).map_err(one)?,
        Some("csv" | "tsv" | "txt") => sheet::csv(request.bytes).map_err(one)?,
        _ => return Err(one(Refusal::new("import-format"))),
    };
    rows(site, sheet, request)
}

fn json_records(site: &Site, value: &Value, request: &Request<'_>) -> Result<Incoming, Vec<Refusal>> {
    let mut refused = Vec::new();
    persons(value, "", &mut refused);
    if !refused.is_empty() {
        return Err(refused);
    }
    if hsds::is_hsds(value) {
        let chain: Vec<&str> = site.chain(site.config.default_language).collect();
        let (found, others) = hsds::records(value, &chain);
        let records = found.into_iter().enumerate().map(|(number, (id, record))| (number + 1, id, record)).collect();
        return Ok(Incoming { others, records, ..Incoming::default() });
    }
    let Some(items) = value.as_array().filter(|items| !items.is_empty()) else { return Err(vec![Refusal::new("import-empty")]) };
    // Our own records have names of fields and lists of numbers; anything else is a sheet that was written as JSON.
    if items.iter().any(|item| item.get("phones").is_some_and(Value::is_array) || item["name"].is_object()) {
        let own = |(number, item): (usize, &Value)| {
            let mut record = item.as_object().cloned().unwrap_or_default();
            let id = record.remove("id").and_then(|id| id.as_str().map(str::to_owned));
            record.remove("licence");
            (number + 1, id, record)
        };
        return Ok(Incoming { records: items.iter().enumerate().map(own).collect(), ..Incoming::default() });
    }
    let mut columns: Vec<String> = Vec::new();
    for name in items.iter().filter_map(Value::as_object).flat_map(|item| item.keys()) {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    let text = |value: &Value| {
        value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
    };
    let rows = items.iter().enumerate();
    let rows =
        rows.map(|(number, item)| (number + 1, columns.iter().map(|column| text(&item[column.as_str()])).collect())).collect();
    self::rows(site, Sheet { columns, rows, merged: 0 }, request)
}

/// Refuses every text of a file that holds the number of a person.
fn persons(value: &Value, place: &str, refused: &mut Vec<Refusal>) {
    match value {
        Value::String(text) if personal(text) => {
            refused.push(Refusal::new("import-personal").with("line", "?").with("column", place));
        }
        Value::Number(number) if personal::is_identity(&number.to_string()) => {
            refused.push(Refusal::new("import-personal").with("line", "?").with("column", place));
        }
        Value::Array(items) => items.iter().for_each(|item| persons(item, place, refused)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| persons(item, name, refused)),
        _ => {}
    }
}

fn personal(text: &str) -> bool {
    personal::is_passport(text) || !personal::find(text).is_empty()
}

fn rows(site: &Site, sheet: Sheet, request: &Request<'_>) -> Result<Incoming, Vec<Refusal>> {
    let columns = columns::matched(&sheet.columns, request.columns)
        .map_err(|(column, field)| vec![Refusal::new("import-column").with("column", column).with("field", field)])?;
    if !columns.iter().any(|matched| matched.field.as_deref().is_some_and(|f| f == "id" || f.starts_with("name"))) {
        return Err(vec![Refusal::new("import-nameless").with("columns", sheet.columns.join(", "))]);
    }
    let mut refused = Vec::new();
    let mut records: Vec<(usize, Option<String>, Record)> = Vec::new();
    let own = site.languages()[site.config.default_language].code.to_lowercase();
    for (line, cells) in sheet.rows {
        for (matched, cell) in columns.iter().zip(&cells).filter(|(_, cell)| personal(cell)) {
            let refusal = Refusal::new("import-personal").with("line", line.to_string()).with("column", matched.column.clone());
            refused.push(refusal);
            debug_assert!(!cell.is_empty(), "an empty cell is nobody's number");
        }
        let filled = columns.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty());
        let fields: Vec<(&str, &str)> = filled.filter_map(|(m, cell)| Some((m.field.as_deref()?, cell.as_str()))).collect();
        let country = fields.iter().find(|(field, _)| *field == "country").map(|(_, cell)| *cell).or(request.country);
        let (id, record) = row(&fields, country, &own, line, &mut refused);
        // A row for each number: those of one agency belong together.
        let same = |(_, other, known): &&mut (usize, Option<String>, Record)| match (&id, other) {
            (Some(id), Some(other)) => id == other,
            (None, None) => {
                known.get("name") == record.get("name")
                    && known.get("country") == record.get("country")
                    && known.get("city") == record.get("city")
            }
            _ => false,
        };
        match records.last_mut().filter(|last| same(last)) {
            Some((_, _, known)) => {
                let more = record.get("phones").and_then(Value::as_array).cloned().unwrap_or_default();
                if let Value::Array(lines) = known.entry("phones").or_insert_with(|| json!([])) {
                    lines.extend(more);
                }
            }
            None => records.push((line, id, record)),
        }
    }
    if refused.is_empty() { Ok(Incoming { columns, merged: sheet.merged, others: 0, records }) } else { Err(refused) }
}

/// The fields of a row.
fn row(
    fields: &[(&str, &str)],
    country: Option<&str>,
    own: &str,
    line: usize,
    refused: &mut Vec<Refusal>,
) -> (Option<String>, Record) {
    let (mut record, mut of_line) = (Record::new(), Record::new());
    let (mut names, mut numbers, mut id) = (Record::new(), Vec::new(), None);
    let normal = |number: &str, refused: &mut Vec<Refusal>| match phone::normal(number, country) {
        Ok(phone) => Some(phone.dial),
        Err(cause) => {
            refused.push(Refusal::new("import-phone").with("line", line.to_string()).with("number", number).with("cause", cause));
            None
        }
    };
    for (field, cell) in fields {
        match *field {
            "id" => id = Some((*cell).to_owned()),
            "number" => {
                let each = cell.split([';', '/', '\n', ',']).map(str::trim).filter(|number| !number.is_empty());
                numbers.extend(each.filter_map(|number| normal(number, refused)));
            }
            "whatsapp" => record.extend(normal(cell, refused).map(|number| ("whatsapp".to_owned(), Value::from(number)))),
            "toll_free" => {
                let free = ["true", "ya", "yes", "1", "gratis", "free"].contains(&cell.to_lowercase().as_str());
                of_line.insert("toll_free".to_owned(), free.into());
            }
            "web" => {
                let whole = if cell.contains("://") { (*cell).to_owned() } else { format!("https://{cell}") };
                record.insert("web".to_owned(), whole.into());
            }
            "country" => drop(record.insert("country".to_owned(), cell.to_uppercase().into())),
            name if LISTS.contains(&name) => {
                let items: Vec<&str> = cell.split(BETWEEN.trim()).map(str::trim).filter(|item| !item.is_empty()).collect();
                record.insert(name.to_owned(), json!(items));
            }
            name if name.starts_with("name:") => drop(names.insert(name["name:".len()..].to_lowercase(), (*cell).into())),
            name => {
                let line_field = OF_NUMBER.iter().find(|(_, column)| *column == name).map(|(own, _)| *own);
                let line_field = line_field.or_else(|| (!FIELDS.contains(&name) && LINE_FIELDS.contains(&name)).then_some(name));
                match line_field {
                    Some(own) => of_line.insert(own.to_owned(), (*cell).into()),
                    None => record.insert(name.to_owned(), (*cell).into()),
                };
            }
        }
    }
    if !names.is_empty() {
        if let Some(name) = record.get("name").cloned() {
            names.entry(own.to_owned()).or_insert(name);
        }
        record.insert("name".to_owned(), names.into());
    }
    let lines: Vec<Value> = numbers
        .into_iter()
        .map(|number| {
            let mut line = of_line.clone();
            line.insert("number".to_owned(), number.into());
            line.into()
        })
        .collect();
    if !lines.is_empty() {
        record.insert("phones".to_owned(), lines.into());
    }
    (id, record)
}

/// A new record with what the request says of all of them, where it says nothing itself.
pub(super) fn complete(mut record: Record, request: &Request<'_>) -> Record {
    let date = request.date.map(|day| day.to_string());
    for (name, value) in [("kind", request.kind), ("country", request.country), ("source_date", date.as_deref())] {
        if let Some(value) = value {
            record.entry(name).or_insert_with(|| value.into());
        }
    }
    for (name, value) in [("sources", request.source), ("provided_by", request.from)] {
        if let Some(value) = value {
            record.entry(name).or_insert_with(|| json!([value]));
        }
    }
    if let Some(lines) = record.get_mut("phones").and_then(Value::as_array_mut) {
        for line in lines.iter_mut().filter_map(Value::as_object_mut) {
            line.entry("basis").or_insert_with(|| request.basis.as_str().into());
            line.entry("source_date").or_insert_with(|| date.as_deref().unwrap_or("undated").into());
        }
    }
    record
}

/// What the strict reader finds wrong with a new record.
pub(super) fn faults(record: &Record, line: usize) -> Vec<Refusal> {
    let known = |name: &&String| FIELDS.contains(&name.as_str());
    let unknown = record
        .keys()
        .find(|name| !known(name))
        .map(|name| Refusal::new("import-record").with("line", line.to_string()).with("field", name.clone()).with("cause", "?"));
    let (_, problems) = agency::parse(&record::toml(record), "", "");
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    unknown.into_iter().chain(errors.map(|problem| refusal(problem, line))).collect()
}

/// A change that would make the site's record wrong.
pub(super) fn fault_of(change: &Change, line: usize) -> Option<Refusal> {
    let value = match (change.field.as_str(), &change.number) {
        ("country" | "kind" | "geo" | "web" | "whatsapp", None) => change.value.clone(),
        _ => return None,
    };
    let mut record =
        Record::from_iter([("kind", "ngo"), ("name", "x"), ("country", "ID")].map(|(k, v)| (k.to_owned(), Value::from(v))));
    record.insert(change.field.clone(), value);
    faults(&record, line).into_iter().next()
}

fn refusal(problem: &Diagnostic, line: usize) -> Refusal {
    let argument = |name: &str| problem.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let field = argument("field").or_else(|| argument("code")).or_else(|| argument("number")).unwrap_or_default();
    let cause = argument("expected").or_else(|| argument("cause")).or_else(|| argument("example")).unwrap_or_default();
    Refusal::new("import-record").with("line", line.to_string()).with("field", field).with("cause", cause)
}

/// The names of a record.
pub(super) fn names(record: &Record) -> Vec<&str> {
    let aliases = record.get("aliases").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    match record.get("name") {
        Some(Value::String(name)) => std::iter::once(name.as_str()).chain(aliases).collect(),
        Some(Value::Object(names)) => names.values().filter_map(Value::as_str).chain(aliases).collect(),
        _ => aliases.collect(),
    }
}

pub(super) fn name(record: &Record) -> &str {
    names(record).first().copied().unwrap_or_default()
}

/// The numbers of a record that can be dialled from anywhere.
pub(super) fn numbers(record: &Record) -> impl Iterator<Item = &str> {
    let lines = record.get("phones").and_then(Value::as_array).into_iter().flatten();
    lines.filter_map(|line| line["number"].as_str()).filter(|number| number.starts_with('+'))
}
