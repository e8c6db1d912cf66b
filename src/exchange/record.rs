//! An agency as a record of plain values: the fields of its TOML file, as JSON and as TOML again.

use serde_json::{Map, Value, json};

use crate::content::agency::{Agency, Line};
use crate::content::text::Localized;

/// Fields and what they hold.
pub(crate) type Record = Map<String, Value>;

/// The fields of an agency's file in the order in which they are written, those that hold tables last.
pub(crate) const FIELDS: [&str; 25] = [
    "kind",
    "name",
    "aliases",
    "country",
    "serves",
    "area",
    "city",
    "address",
    "geo",
    "hours",
    "languages",
    "services",
    "whatsapp",
    "email",
    "web",
    "source_date",
    "confidence",
    "checked",
    "provided_by",
    "sources",
    "recorded",
    "directory",
    "context",
    "note",
    "phones",
];

/// The fields of a number, in order.
pub(crate) const LINE_FIELDS: [&str; 7] = ["number", "label", "hours", "toll_free", "reachable_from", "basis", "source_date"];

/// What the file of an agency says, field by field, without its id.
pub(crate) fn record(agency: &Agency) -> Record {
    let mut record = Record::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            record.insert(name.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(Value::from);
    put("kind", Some(agency.kind.as_str().into()));
    put("name", Some(localized(&agency.name)));
    put("aliases", list(&agency.aliases));
    put("country", Some(agency.country.as_str().into()));
    put("serves", list(&agency.serves).filter(|_| agency.serves != [agency.country.clone()]));
    put("area", agency.area.as_ref().map(localized));
    put("city", text(&agency.city));
    put("address", text(&agency.address));
    put("geo", agency.geo.map(|(lat, lon)| format!("{lat}, {lon}").into()));
    put("hours", agency.hours.as_ref().map(localized));
    put("languages", list(&agency.languages));
    put("services", localized_list(&agency.services));
    put("whatsapp", agency.whatsapp.as_ref().map(|phone| phone.dial.as_str().into()));
    put("email", text(&agency.email));
    put("web", text(&agency.web));
    put("source_date", agency.source_date.as_ref().map(|date| date.as_str().into()));
    put("confidence", agency.two_sources.then(|| "two-sources".into()));
    put("checked", agency.checked.map(|day| day.to_string().into()));
    put("provided_by", list(&agency.provided_by));
    for (name, kind) in [("sources", "source"), ("recorded", "recorded"), ("directory", "directory"), ("context", "context")] {
        let urls: Vec<String> = agency.sources.iter().filter(|e| e.kind == kind).map(|e| e.url.clone()).collect();
        put(name, list(&urls));
    }
    put("note", agency.note.as_ref().map(localized));
    put("phones", Some(agency.phones.iter().map(line).collect::<Vec<Value>>().into()).filter(|_| !agency.phones.is_empty()));
    record
}

fn line(line: &Line) -> Value {
    let mut value = json!({"number": line.phone.dial, "basis": line.basis.as_str()});
    let mut put = |name: &str, found: Option<Value>| {
        if let Some(found) = found {
            value[name] = found;
        }
    };
    put("label", line.label.as_ref().map(localized));
    put("hours", line.hours.as_ref().map(localized));
    put("toll_free", line.toll_free.map(Value::from));
    put("reachable_from", line.reachable_from.as_deref().map(Value::from));
    put("source_date", Some(line.date.as_ref().map_or("undated", |date| date.as_str()).into()));
    value
}

/// A text for all languages, or one for each.
pub(crate) fn localized(text: &Localized) -> Value {
    match text.exact("") {
        Some(everywhere) => everywhere.into(),
        None => {
            text.codes().zip(text.texts()).map(|(code, text)| (code.to_owned(), Value::from(text))).collect::<Record>().into()
        }
    }
}

fn list(items: &[String]) -> Option<Value> {
    (!items.is_empty()).then(|| items.to_vec().into())
}

/// Texts by language, each language with its list.
fn localized_list(items: &[Localized]) -> Option<Value> {
    let mut by_language = Record::new();
    for item in items {
        for (code, text) in item.codes().zip(item.texts()) {
            if let Value::Array(texts) = by_language.entry(code).or_insert_with(|| json!([])) {
                texts.push(text.into());
            }
        }
    }
    match by_language.remove("") {
        Some(everywhere) if by_language.is_empty() => Some(everywhere),
        _ => (!by_language.is_empty()).then(|| by_language.into()),
    }
}

/// The file that says the same: fields in their usual order, one after another.
pub(crate) fn toml(record: &Record) -> String {
    let mut document = toml_edit::DocumentMut::new();
    for name in FIELDS.iter().filter(|name| **name != "phones") {
        if let Some(value) = record.get(*name).and_then(value) {
            document.insert(name, toml_edit::Item::Value(value));
        }
    }
    let lines = record.get("phones").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let tables: toml_edit::ArrayOfTables = lines.map(line_table).collect();
    if !tables.is_empty() {
        document.insert("phones", toml_edit::Item::ArrayOfTables(tables));
    }
    document.to_string()
}

/// A number as a table of the file.
pub(crate) fn line_table(line: &Record) -> toml_edit::Table {
    let mut table = toml_edit::Table::new();
    for name in LINE_FIELDS {
        if let Some(value) = line.get(name).and_then(value) {
            table.insert(name, toml_edit::Item::Value(value));
        }
    }
    table
}

/// The same value in TOML; none for what TOML does not have.
pub(crate) fn value(value: &Value) -> Option<toml_edit::Value> {
    Some(match value {
        Value::String(text) => text.as_str().into(),
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => number.as_i64().map_or_else(|| number.as_f64().unwrap_or_default().into(), Into::into),
        Value::Array(items) => toml_edit::Value::Array(items.iter().filter_map(self::value).collect()),
        Value::Object(fields) => {
            let fields = fields.iter().filter_map(|(name, item)| Some((name.as_str(), self::value(item)?)));
            toml_edit::Value::InlineTable(fields.collect())
        }
        Value::Null => return None,
    })
}
