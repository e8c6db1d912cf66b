//! The rules of XLIFF 2.1's schema and its constraints that its core has beyond the schema, on what we write (OASIS
//! XLIFF 2.1, sections 4.2 and 4.3). The schema itself is in no registry.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::Loaded;
use crate::published::published;

/// An element with what stands in it; text is left out.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn all<'a>(&'a self, found: &mut Vec<&'a Element>) {
        for child in &self.children {
            found.push(child);
            child.all(found);
        }
    }
}

fn parse(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    let element = |start: &quick_xml::events::BytesStart<'_>| Element {
        name: start.name().0.to_owned(),
        attributes: start
            .attributes()
            .map(|a| a.expect("an attribute"))
            .map(|a| (a.key.0.to_owned(), a.value.into_owned()))
            .collect(),
        children: Vec::new(),
    };
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => open.last_mut().expect("open").children.push(element(&start)),
            Event::End(_) => {
                let done = open.pop().expect("open");
                open.last_mut().expect("open").children.push(done);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    open.remove(0).children.remove(0)
}

/// Children in this order: those with a star may be missing, the last may be repeated where it has a plus.
fn in_order(element: &Element, order: &[&str]) -> bool {
    let mut rest = element.children.iter().map(|child| child.name.as_str()).peekable();
    for rule in order {
        let name = rule.trim_end_matches(['*', '+']);
        let mut count = 0;
        while rest.next_if_eq(&name).is_some() {
            count += 1;
        }
        let fits = if rule.ends_with('*') {
            count <= 1
        } else if rule.ends_with('+') {
            count >= 1
        } else {
            count == 1
        };
        if !fits {
            return false;
        }
    }
    rest.next().is_none()
}

fn is_nmtoken(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "._-:".contains(c))
}

fn unique<'a>(ids: impl IntoIterator<Item = Option<&'a str>>) -> bool {
    let mut seen = BTreeSet::new();
    ids.into_iter().all(|id| id.is_some_and(|id| is_nmtoken(id) && seen.insert(id.to_owned())))
}

fn check_unit(unit: &Element) {
    let name = unit.get("name").unwrap_or_default();
    assert!(
        in_order(unit, &["notes*", "originalData*", "segment+"]) || in_order(unit, &["notes*", "originalData*", "segment"]),
        "{name}: order"
    );
    let data: Vec<&str> = unit
        .children
        .iter()
        .filter(|c| c.name == "originalData")
        .flat_map(|data| data.children.iter().map(|d| d.get("id").expect("an id")))
        .collect();
    assert!(unique(data.iter().map(|id| Some(*id))), "{name}: ids of data");
    for segment in unit.children.iter().filter(|c| c.name == "segment") {
        assert!(in_order(segment, &["source", "target*"]), "{name}: source, then target");
        let state = segment.get("state").expect("a state");
        assert!(["initial", "translated", "reviewed", "final"].contains(&state), "{name}: {state}");
        if let Some(sub) = segment.get("subState") {
            let (prefix, value) = sub.split_once(':').expect("prefix:value");
            assert!(!prefix.is_empty() && !value.is_empty() && prefix != "xlf");
        }
        let codes = |element: &Element| -> Vec<(String, Option<String>)> {
            let mut all = Vec::new();
            element.all(&mut all);
            for code in &all {
                assert!(["pc", "ph", "cp"].contains(&code.name.as_str()), "{name}: <{}> in a text", code.name);
                for (key, value) in &code.attributes {
                    match key.as_str() {
                        "dataRef" | "dataRefStart" | "dataRefEnd" => {
                            assert!(data.contains(&value.as_str()), "{name}: {key} {value}");
                        }
                        "id" => assert!(is_nmtoken(value)),
                        "hex" => assert!(u32::from_str_radix(value, 16).is_ok()),
                        other => panic!("{name}: attribute {other}"),
                    }
                }
            }
            let kinds = all.iter().filter(|code| code.name != "cp");
            kinds.map(|code| (code.get("id").expect("an id").to_owned(), code.get("dataRefEnd").map(str::to_owned))).collect()
        };
        let source = codes(&segment.children[0]);
        assert!(unique(source.iter().map(|(id, _)| Some(id.as_str()))), "{name}: ids of the source");
        if let Some(target) = segment.children.get(1) {
            let target = codes(target);
            assert!(unique(target.iter().map(|(id, _)| Some(id.as_str()))), "{name}: ids of the target");
            for (id, end) in target {
                let fellow = source.iter().find(|(other, _)| *other == id);
                assert!(fellow.is_none_or(|(_, other)| *other == end), "{name}: {id} is another code than in the source");
            }
        }
    }
}

#[test]
fn what_is_written_keeps_the_rules_of_xliff() {
    for code in ["en", "ar", "zh-Hant"] {
        let loaded = Loaded::new(published().report.sources.clone(), code);
        let root = parse(&loaded.xliff());
        assert_eq!((root.name.as_str(), root.get("version")), ("xliff", Some("2.1")));
        assert_eq!(root.get("xmlns"), Some("urn:oasis:names:tc:xliff:document:2.0"));
        assert_eq!((root.get("srcLang"), root.get("trgLang")), (Some("id"), Some(code)));
        assert!(in_order(&root, &["file+"]) && unique(root.children.iter().map(|file| file.get("id"))));
        let mut units = 0;
        for file in &root.children {
            assert!(in_order(file, &["unit+"]) && unique(file.children.iter().map(|unit| unit.get("id"))));
            file.children.iter().for_each(check_unit);
            units += file.children.len();
        }
        assert_eq!(units, loaded.messages().len());
    }
}
