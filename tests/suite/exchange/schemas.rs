//! The JSON Schemas say what the strict readers say: the files of this repository are valid by them, and what a reader
//! refuses they refuse.

use serde_json::{Value, json};

use super::json as published_json;
use crate::site::repository;

/// A judge of the parts of JSON Schema 2020-12 that the schemas use; an unknown word is a fault of the test.
fn valid(schema: &Value, value: &Value) -> bool {
    let rules = schema.as_object().expect("a schema");
    rules.iter().all(|(rule, wanted)| match rule.as_str() {
        "$schema" | "title" => true,
        "format" => value.as_str().is_none_or(|text| text.len() == 10),
        "const" => value == wanted,
        "enum" => wanted.as_array().expect("words").contains(value),
        "type" => match wanted.as_str().expect("a type") {
            "string" => value.is_string(),
            "integer" => value.is_i64(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            other => panic!("type {other}"),
        },
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| valid(wanted, item))),
        "anyOf" => wanted.as_array().expect("schemas").iter().any(|schema| valid(schema, value)),
        "required" => value.as_object().is_none_or(|object| {
            wanted.as_array().expect("names").iter().all(|name| object.contains_key(name.as_str().expect("a name")))
        }),
        "properties" => value
            .as_object()
            .is_none_or(|object| object.iter().all(|(name, item)| wanted.get(name).is_none_or(|schema| valid(schema, item)))),
        "additionalProperties" => value.as_object().is_none_or(|object| {
            let known = |name: &String| rules.get("properties").is_some_and(|all| all.get(name).is_some());
            object.iter().filter(|(name, _)| !known(name)).all(|(_, item)| wanted.is_object() && valid(wanted, item))
        }),
        other => panic!("rule {other}"),
    })
}

fn toml(text: &str) -> Value {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(day) => Value::from(day.to_string()),
            toml::Value::Array(items) => items.into_iter().map(plain).collect(),
            toml::Value::Table(table) => Value::Object(table.into_iter().map(|(name, value)| (name, plain(value))).collect()),
            other => serde_json::to_value(other).expect("plain"),
        }
    }
    plain(toml::Value::Table(text.parse().expect("TOML")))
}

fn schema(name: &str) -> Value {
    published_json(&format!("schemas/{name}.json"))
}

#[test]
fn the_files_of_this_repository_are_valid() {
    let content = crate::site::tree(&repository().join("content"));
    let text = |path: &str| String::from_utf8(content[path].clone()).expect("UTF-8");
    let mut faults = Vec::new();
    let mut judge = |name: &str, path: &str, value: &Value| {
        if !valid(&schema(name), value) {
            faults.push(format!("{path} is no {name}"));
        }
    };
    judge("site", "site.toml", &toml(&std::fs::read_to_string(repository().join("site.toml")).expect("site.toml")));
    judge("glossary", "glossary.toml", &toml(&text("glossary.toml")));
    judge("sources", "sources.toml", &toml(&text("sources.toml")));
    for path in content.keys() {
        match path.split('/').next() {
            Some("agencies") => judge("agency", path, &toml(&text(path))),
            Some("countries") => judge("country", path, &toml(&text(path))),
            Some("phrases") => judge("phrases", path, &toml(&text(path))),
            _ if path.ends_with(".md") => {
                let text = text(path);
                let Some(matter) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++")) else { continue };
                let matter = toml(matter.0);
                let kind =
                    matter["kind"].as_str().unwrap_or(if path.ends_with("index.md") { "section" } else { "page" }).to_owned();
                let mut matter = matter;
                matter["kind"] = json!(kind);
                judge(&kind, path, &matter);
            }
            _ => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_reader_refuses_a_schema_refuses() {
    let agency = |more: &str| toml(&format!("kind = \"ngo\"\nname = \"A\"\ncountry = \"MY\"\n{more}"));
    assert!(valid(&schema("agency"), &agency("")));
    for more in [
        "fax = \"1\"",
        "phones = [{ basis = \"official\" }]",
        "phones = [{ number = \"999\", basis = \"rumour\" }]",
        "services = 1",
        "[name2]\nid = \"x\"",
    ] {
        assert!(!valid(&schema("agency"), &agency(more)), "{more}");
    }
    assert!(!valid(&schema("agency"), &toml("name = \"A\"\ncountry = \"MY\"")), "kind is missing");
    assert!(!valid(&schema("guide"), &json!({"kind": "guide", "documents": ["x"]})), "only procedures have documents");
    assert!(valid(&schema("procedure"), &json!({"kind": "procedure", "documents": ["x"]})));
    let site = |more: &str| toml(&format!("title = \"A\"\ndefault_language = \"id\"\n{more}"));
    assert!(valid(&schema("site"), &site("[[languages]]\ncode = \"id\"\naddresses = { az = \"indeks\" }")));
    assert!(!valid(&schema("site"), &site("[[languages]]\ncode = \"id\"\naddresses = { zoo = \"x\" }")));
    assert!(!valid(&schema("site"), &site("")), "a site has languages");
    assert!(!valid(&schema("glossary"), &toml("[[term]]\nid = \"a\"\nname = { id = \"A\" }\nreviewed = \"yes\"")));
}

#[test]
fn the_words_that_are_meant_are_listed_for_completion() {
    let agency = schema("agency");
    let words = agency["properties"]["kind"]["enum"].as_array().expect("kinds");
    assert!(words.contains(&json!("embassy")) && words.len() == 10, "{words:?}");
    let basis = &agency["properties"]["phones"]["items"]["properties"]["basis"]["enum"];
    assert!(basis.as_array().is_some_and(|words| words.contains(&json!("press"))), "{basis}");
    assert_eq!(agency["properties"]["checked"], json!({"type": "string", "format": "date"}));
}
