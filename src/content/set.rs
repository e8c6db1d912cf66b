//! Sets one field of a page or record in its own text, and leaves every other byte as somebody wrote it.

use std::ops::Range;

use serde_json::Value as Json;

use super::form::Form;
use super::front_matter;
use super::value::{Key, Node, Value};
use super::{toml, yaml};

/// The values of all fields, by name; none where the fields cannot be read.
pub fn values(text: &str, is_page: bool) -> Option<Vec<(String, Json)>> {
    let fields = Fields::read(text, is_page)?;
    Some(fields.entries.iter().map(|(key, node)| (key.name.clone(), json(node))).collect())
}

/// The text with a field set to `value`, or without it where `value` is null or empty. `None` where that cannot be done
/// without touching anything else; then it has to be done by hand.
pub fn set(text: &str, is_page: bool, name: &str, form: &Form, value: &Json) -> Option<String> {
    let fields = Fields::read(text, is_page)?;
    let literal = literal(form, value)?;
    let old = fields.entries.iter().find(|(key, _)| key.name == name);
    let sign = if fields.yaml { ": " } else { " = " };
    let mut new = text.to_owned();
    match (old, &literal) {
        (None, None) => return Some(new),
        (Some((_, node)), Some(literal)) => new.replace_range(node.span.clone(), literal),
        (Some((key, node)), None) => {
            let start = text[..key.span.start].rfind('\n').map_or(0, |at| at + 1);
            let end = text[node.span.end.max(key.span.end)..]
                .find('\n')
                .map_or(text.len(), |at| node.span.end.max(key.span.end) + at + 1);
            new.replace_range(start..end, "");
        }
        (None, Some(literal)) if fields.fenced => new.insert_str(fields.insert_at(text), &format!("{name}{sign}{literal}\n")),
        (None, Some(literal)) => new.insert_str(0, &format!("+++\n{name} = {literal}\n+++\n\n")),
    }
    // Nothing but this one field may be another now, and the text behind the fields must be the same.
    let others = |entries: &[(Key, Node)]| -> Vec<(String, Json)> {
        entries.iter().filter(|(key, _)| key.name != name).map(|(key, node)| (key.name.clone(), json(node))).collect()
    };
    let after = Fields::read(&new, is_page)?;
    let found = after.entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| json(node));
    let wanted = literal.is_some().then(|| value.clone());
    let same_text =
        text[fields.region.end..].trim_start_matches(['+', '\n']) == new[after.region.end..].trim_start_matches(['+', '\n']);
    (others(&fields.entries) == others(&after.entries) && same(&found, &wanted) && same_text).then_some(new)
}

/// The fields of a text and where they stand.
struct Fields {
    entries: Vec<(Key, Node)>,
    /// The lines of the fields, without fences.
    region: Range<usize>,
    yaml: bool,
    /// False for a page without any front matter.
    fenced: bool,
}

impl Fields {
    fn read(text: &str, is_page: bool) -> Option<Fields> {
        if !is_page {
            let (entries, problems) = toml::parse(text, 0, "");
            return problems.is_empty().then_some(Fields { entries, region: 0..text.len(), yaml: false, fenced: true });
        }
        let Some((yaml, region)) = front_matter::region(text) else {
            return Some(Fields { entries: Vec::new(), region: 0..0, yaml: false, fenced: false });
        };
        let parse = if yaml { yaml::parse } else { toml::parse };
        let (entries, problems) = parse(&text[region.clone()], region.start, "");
        problems.is_empty().then_some(Fields { entries, region, yaml, fenced: true })
    }

    /// Where a new field goes: after the others, and in TOML before the first table.
    fn insert_at(&self, text: &str) -> usize {
        let lines = &text[self.region.clone()];
        let table =
            (!self.yaml).then(|| if lines.starts_with('[') { Some(0) } else { lines.find("\n[").map(|at| at + 1) }).flatten();
        let end = table.unwrap_or(lines.len());
        // An empty line before a table stays there.
        let used = lines[..end].trim_end();
        self.region.start + if used.is_empty() { 0 } else { used.len() + lines[used.len()..].find('\n').map_or(0, |at| at + 1) }
    }
}

/// A value as the file has it; JSON's quoted texts and lists are those of TOML and YAML too. The outer none is a value
/// that the field cannot have, the inner one that there is none.
fn literal(form: &Form, value: &Json) -> Option<Option<String>> {
    let quoted = |text: &str| Json::from(text).to_string().replace('\u{7f}', "\\u007f");
    let text = match (form, value) {
        (_, Json::Null) => return Some(None),
        (Form::Flag, Json::Bool(flag)) => flag.then(|| "true".to_owned()),
        (Form::Number, Json::Number(number)) => number.as_i64().map(|n| n.to_string()),
        (Form::Day, Json::String(day)) if day.is_empty() => None,
        (Form::Day, Json::String(day)) => Some(day.parse::<jiff::civil::Date>().ok()?.to_string()),
        (Form::Text | Form::Long | Form::Choice(_) | Form::Localized, Json::String(text)) => {
            (!text.trim().is_empty()).then(|| quoted(text))
        }
        (Form::Texts, Json::Array(texts)) => {
            let texts: Option<Vec<String>> = texts.iter().map(|text| Some(quoted(text.as_str()?))).collect();
            let texts = texts?;
            (!texts.is_empty()).then(|| format!("[{}]", texts.join(", ")))
        }
        (Form::Localized, Json::Object(texts)) => {
            let key = |code: &str| {
                if code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') { code.to_owned() } else { quoted(code) }
            };
            let texts: Option<Vec<String>> =
                texts.iter().map(|(code, text)| Some(format!("{} = {}", key(code), quoted(text.as_str()?)))).collect();
            let texts = texts?;
            (!texts.is_empty()).then(|| format!("{{ {} }}", texts.join(", ")))
        }
        _ => return None,
    };
    Some(text)
}

fn json(node: &Node) -> Json {
    match &node.value {
        Value::Text(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(number) => (*number).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Date(date) => date.to_string().into(),
        Value::Empty => Json::Null,
        Value::List(list) => list.iter().map(json).collect(),
        Value::Table(fields) => Json::Object(fields.iter().map(|(key, node)| (key.name.clone(), json(node))).collect()),
    }
}

fn same(found: &Option<Json>, wanted: &Option<Json>) -> bool {
    // A flag that is not set is not written.
    found.as_ref().filter(|value| **value != Json::Bool(false)) == wanted.as_ref().filter(|value| **value != Json::Bool(false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn a_field_is_set_where_it_stands() {
        let page = "+++\n# Why.\ntitle = 'A'  # kept\nweight = 3\n+++\nIsi +++\n";
        let set = |name, form, value: Json| super::set(page, true, name, &form, &value);
        assert_eq!(
            set("title", Form::Text, json!("B")).as_deref(),
            Some("+++\n# Why.\ntitle = \"B\"  # kept\nweight = 3\n+++\nIsi +++\n")
        );
        assert_eq!(set("weight", Form::Number, Json::Null).as_deref(), Some("+++\n# Why.\ntitle = 'A'  # kept\n+++\nIsi +++\n"));
        let added = set("updated", Form::Day, json!("2026-11-24"));
        assert_eq!(added.as_deref(), Some("+++\n# Why.\ntitle = 'A'  # kept\nweight = 3\nupdated = 2026-11-24\n+++\nIsi +++\n"));
        assert_eq!(set("updated", Form::Day, json!("kemarin")), None);
    }

    #[test]
    fn other_forms_of_front_matter_stay_what_they_are() {
        let yaml = "---\ntitle: A\naliases:\n  - x\n---\nIsi\n";
        assert_eq!(
            set(yaml, true, "title", &Form::Text, &json!("B: c")).as_deref(),
            Some("---\ntitle: \"B: c\"\naliases:\n  - x\n---\nIsi\n")
        );
        assert_eq!(set("# A\n", true, "draft", &Form::Flag, &json!(true)).as_deref(), Some("+++\ndraft = true\n+++\n\n# A\n"));
        let agency = "kind = \"ngo\"\n\n[[phones]]\nnumber = \"1\"\n";
        assert_eq!(
            set(agency, false, "name", &Form::Localized, &json!({"id": "K", "zh-Hant": "工"})).as_deref(),
            Some("kind = \"ngo\"\nname = { id = \"K\", zh-Hant = \"工\" }\n\n[[phones]]\nnumber = \"1\"\n")
        );
    }

    proptest! {
        #[test]
        fn whatever_is_typed_into_a_form_can_be_read_again(text in "\\PC{0,40}", fence in 0usize..2, body in "\\PC{0,20}") {
            let page = [format!("+++\nweight = 1\n+++\n{body}\n"), format!("---\nweight: 1\n---\n{body}\n")][fence].clone();
            if let Some(new) = set(&page, true, "title", &Form::Text, &json!(text)) {
                let values = values(&new, true).expect("fields");
                let found = values.iter().find(|(name, _)| name == "title").map(|(_, value)| value.clone());
                prop_assert_eq!(found, (!text.trim().is_empty()).then(|| json!(text)));
                prop_assert!(new.ends_with(&page[page.len() - body.len() - 1..]));
            } else {
                prop_assert!(false, "not set: {text:?}");
            }
        }
    }
}
