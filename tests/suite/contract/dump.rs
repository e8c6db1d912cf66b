//! Reads Tera's print of its data: as JSON, but for strings written as Rust writes them, and for nothing
//! where there is no value.

use std::collections::BTreeMap;

use super::Shape;

#[derive(Debug)]
enum Value {
    Map(Vec<(String, Value)>),
    List(Vec<Value>),
    Other(String),
}

/// Adds the fields of one page: of `page` by the name of its template, of all else by their own name.
pub(super) fn collect(text: &str, shapes: &mut BTreeMap<String, Shape>) {
    let mut reader = Reader { rest: text.trim() };
    let Value::Map(context) = reader.value() else { panic!("no map: {text}") };
    assert!(reader.rest.is_empty(), "not read: {}", reader.rest);
    for (name, value) in context {
        let place = match (&value, name.as_str()) {
            (Value::Map(page), "page") => template(page),
            _ => name,
        };
        shapes.entry(place).or_default().merge(shape(&value));
    }
}

fn template(page: &[(String, Value)]) -> String {
    match page.iter().find(|(name, _)| name == "template") {
        Some((_, Value::Other(name))) => name.clone(),
        _ => panic!("page.template is a text"),
    }
}

/// The fields of a value; a list has those of all its items.
fn shape(value: &Value) -> Shape {
    let mut fields = Shape::default();
    match value {
        Value::Map(entries) => {
            for (name, value) in entries {
                fields.insert(name, shape(value));
                let empty = match value {
                    Value::Other(text) => text.is_empty(),
                    Value::List(items) => items.is_empty(),
                    Value::Map(_) => false,
                };
                if !empty {
                    fields.fill(name);
                }
            }
        }
        Value::List(items) => items.iter().for_each(|item| fields.merge(shape(item))),
        Value::Other(_) => {}
    }
    fields
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, sign: char) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    fn value(&mut self) -> Value {
        if self.take('{') {
            let mut entries = Vec::new();
            while !self.take('}') {
                let name = self.string();
                assert!(self.take(':'), "a colon before {}", self.rest);
                entries.push((name, self.value()));
                self.take(',');
            }
            return Value::Map(entries);
        }
        if self.take('[') {
            let mut items = Vec::new();
            while !self.take(']') {
                items.push(self.value());
                self.take(',');
            }
            return Value::List(items);
        }
        if self.rest.starts_with('"') {
            return Value::Other(self.string());
        }
        let end = self.rest.find([',', ']', '}']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Value::Other(word.trim().to_owned())
    }

    fn string(&mut self) -> String {
        let inside = self.rest.strip_prefix('"').unwrap_or_else(|| panic!("a string at {:.80}", self.rest));
        let mut escaped = false;
        let end = inside.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let end = end.expect("the end of a string");
        self.rest = inside[end + 1..].trim_start();
        inside[..end].to_owned()
    }
}
