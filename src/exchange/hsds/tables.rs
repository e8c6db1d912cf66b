//! The same records as tables: one CSV for each, and a `datapackage.json` (Frictionless, Tabular Data Package) that says
//! how they hang together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::model::{Organization, Service};
use super::terms::TAXONOMY;
use crate::exchange::table::Table;
use crate::exchange::{DataFile, uuid};

/// A table: its name, its file, its columns (those that must be filled are marked `!`), and the list in which its
/// records stand.
struct Layout {
    name: &'static str,
    file: &'static str,
    list: &'static str,
    columns: &'static [&'static str],
}

/// Tables in the order of the specification, with the columns that Suluh fills.
const LAYOUTS: [Layout; 15] = [
    Layout {
        name: "organization",
        file: "organizations",
        list: "organization",
        columns: &["id!", "name!", "alternate_name", "description!", "email", "website"],
    },
    Layout {
        name: "service",
        file: "services",
        list: "service",
        columns: &[
            "id!",
            "organization_id!",
            "name!",
            "description",
            "url",
            "status!",
            "application_process",
            "eligibility_description",
            "assured_date",
        ],
    },
    Layout {
        name: "attribute",
        file: "attributes",
        list: "attributes",
        columns: &["id!", "link_id!", "taxonomy_term_id!", "link_entity!", "value"],
    },
    Layout {
        name: "service_at_location",
        file: "service_at_location",
        list: "service_at_locations",
        columns: &["id!", "service_id!", "location_id!"],
    },
    Layout {
        name: "location",
        file: "locations",
        list: "locations",
        columns: &["id!", "location_type!", "organization_id", "latitude", "longitude"],
    },
    Layout {
        name: "phone",
        file: "phones",
        list: "phones",
        columns: &["id!", "organization_id", "number!", "type", "description"],
    },
    Layout {
        name: "address",
        file: "addresses",
        list: "addresses",
        columns: &["id!", "location_id", "address_1!", "city!", "state_province!", "postal_code!", "country!", "address_type!"],
    },
    Layout { name: "schedule", file: "schedules", list: "schedules", columns: &["id!", "service_id", "description"] },
    Layout {
        name: "service_area",
        file: "service_areas",
        list: "service_areas",
        columns: &["id!", "service_id", "name", "extent", "extent_type"],
    },
    Layout {
        name: "required_document",
        file: "required_documents",
        list: "required_documents",
        columns: &["id!", "service_id", "document"],
    },
    Layout { name: "language", file: "languages", list: "languages", columns: &["id!", "service_id", "name", "code"] },
    Layout {
        name: "taxonomy_term",
        file: "taxonomy_terms",
        list: "taxonomy_term",
        columns: &["id!", "code", "name!", "description!", "taxonomy", "taxonomy_id"],
    },
    Layout {
        name: "cost_option",
        file: "cost_options",
        list: "cost_options",
        columns: &["id!", "service_id!", "amount_description"],
    },
    Layout {
        name: "organization_identifier",
        file: "organization_identifiers",
        list: "organization_identifiers",
        columns: &["id!", "organization_id!", "identifier_scheme", "identifier_type!", "identifier!"],
    },
    Layout { name: "taxonomy", file: "taxonomies", list: "taxonomy", columns: &["id!", "name!", "description!"] },
];

/// Rows by table and identifier: a record that stands in several places is one row.
type Rows = BTreeMap<&'static str, BTreeMap<String, Map<String, Value>>>;

/// The tables that have rows, and the description of all of them.
pub(super) fn files(organizations: &[Organization], services: &[Service]) -> Vec<DataFile> {
    let mut rows = Rows::new();
    for organization in organizations {
        collect(&json!(organization), "organization", None, &mut rows);
    }
    for service in services {
        collect(&json!(service), "service", None, &mut rows);
    }
    if rows.contains_key("taxonomy_term") {
        let id = uuid::of("taxonomy", TAXONOMY);
        let list = json!({"id": id, "name": TAXONOMY, "description": "What Suluh tells of a record beyond HSDS"});
        collect(&list, "taxonomy", None, &mut rows);
    }
    let mut files = Vec::new();
    let mut resources = Vec::new();
    let present: BTreeSet<&str> = rows.keys().copied().collect();
    for layout in LAYOUTS.iter().filter(|layout| present.contains(layout.name)) {
        let columns: Vec<String> = layout.columns.iter().map(|column| column.trim_end_matches('!').to_owned()).collect();
        let cell = |row: &Map<String, Value>, column: &String| match row.get(column) {
            Some(Value::String(text)) => text.clone(),
            Some(other) if !other.is_null() => other.to_string(),
            _ => String::new(),
        };
        let found = rows.get(layout.name).into_iter().flat_map(BTreeMap::values);
        let table = Table { rows: found.map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect(), columns };
        files.push(DataFile::new(&format!("hsds/{}.csv", layout.file), table.csv()));
        resources.push(resource(layout, &present));
    }
    files.push(DataFile::json(
        "hsds/datapackage.json",
        &json!({
            "profile": "tabular-data-package",
            "name": "human_services_data",
            "title": "Human Services Data",
            "version": "3.0.0",
            "resources": resources,
        }),
    ));
    files
}

/// Takes a record apart: what is plain is its row, what is a list or a record goes to the table of its own.
fn collect(record: &Value, list: &str, parent: Option<(&'static str, &str)>, rows: &mut Rows) {
    let Some(layout) = LAYOUTS.iter().find(|layout| layout.list == list) else { return };
    let (Some(fields), Some(id)) = (record.as_object(), record["id"].as_str()) else { return };
    let mut row = Map::new();
    if let Some((column, parent)) = parent {
        row.insert(column.to_owned(), parent.into());
    }
    for (name, value) in fields {
        match value {
            Value::Array(items) => {
                let column = format!("{}_id", layout.name);
                let known = LAYOUTS.iter().flat_map(|l| l.columns).find(|c| c.trim_end_matches('!') == column);
                let parent = known.map(|column| (column.trim_end_matches('!'), id));
                items.iter().for_each(|item| collect(item, name, parent, rows));
            }
            Value::Object(_) => {
                let (list, column) = match name.as_str() {
                    "location" => ("locations", "location_id"),
                    "organization" => ("organization", "organization_id"),
                    "taxonomy_term" => ("taxonomy_term", "taxonomy_term_id"),
                    other => (other, ""),
                };
                row.insert(column.to_owned(), value["id"].clone());
                collect(value, list, None, rows);
            }
            _ => drop(row.insert(name.clone(), value.clone())),
        }
    }
    if layout.name == "taxonomy_term" {
        row.insert("taxonomy_id".to_owned(), uuid::of("taxonomy", TAXONOMY).into());
    }
    let own = rows.entry(layout.name).or_default().entry(id.to_owned()).or_default();
    for (name, value) in row {
        // The same record may be told briefly in another place.
        own.entry(name).or_insert(value);
    }
}

fn resource(layout: &Layout, present: &BTreeSet<&str>) -> Value {
    let columns = layout.columns.iter().map(|column| (column.trim_end_matches('!'), column.ends_with('!')));
    let fields: Vec<Value> = columns
        .clone()
        .map(|(name, required)| {
            let kind = match name {
                "latitude" | "longitude" => "number",
                "assured_date" => "date",
                _ => "string",
            };
            json!({"name": name, "type": kind, "constraints": {"required": required, "unique": name == "id"}})
        })
        .collect();
    let keys: Vec<Value> = columns
        .filter_map(|(name, _)| {
            let target = name.strip_suffix("_id").filter(|target| present.contains(target))?;
            Some(json!({"fields": name, "reference": {"resource": target, "fields": "id"}}))
        })
        .collect();
    let mut schema = json!({"fields": fields, "primaryKey": "id"});
    if !keys.is_empty() {
        schema["foreignKeys"] = keys.into();
    }
    if layout.name == "address" {
        // The specification asks for all parts of an address. An empty part is one that the source does not tell, and a
        // value all the same.
        schema["missingValues"] = json!([]);
    }
    json!({
        "name": layout.name,
        "path": format!("{}.csv", layout.file),
        "format": "csv",
        "mediatype": "text/csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": schema,
    })
}
