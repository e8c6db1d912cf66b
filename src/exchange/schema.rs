//! JSON Schemas (2020-12) of the files of a site, so that editors complete and check while one writes.
//!
//! They are not written a second time by hand: the strict readers of `content` are asked. Each is given a field that
//! nobody knows, and answers with the names that it does know; then each of these with values of every type, and answers
//! which it takes; then with nothing, and answers what must be there. So a schema says what the reader says, always.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::DataFile;
use crate::content::front_matter::{self, Kind};
use crate::content::{agency, commitment, config, country, glossary, phrases, sheet};
use crate::diagnostic::{Code, Diagnostic};

/// A reader that is asked: TOML in, what is wrong with it out.
type Ask = fn(&str) -> Vec<Diagnostic>;

/// The formats that have a schema, and who reads them.
const FORMATS: [(&str, Ask); 16] = [
    ("site", |text| config::parse(text).1),
    ("agency", |text| agency::parse(text, "agency", "agency").1),
    ("country", |text| country::parse(text, "country", "MY").1),
    ("phrases", |text| phrases::parse(text, "phrases", "phrases").1),
    ("commitment", |text| commitment::parse(text, "commitment", "commitment").1),
    ("glossary", |text| glossary::parse_terms(text, "glossary").1),
    ("sources", |text| glossary::parse_sources(text, "sources").1),
    ("guide", |text| front_matter(Kind::Guide, text)),
    ("procedure", |text| front_matter(Kind::Procedure, text)),
    ("triage", |text| front_matter(Kind::Triage, text)),
    ("section", |text| front_matter(Kind::Section, text)),
    ("form", |text| front_matter(Kind::Form, text)),
    ("campaign", |text| front_matter(Kind::Campaign, text)),
    ("outreach", |text| front_matter(Kind::Outreach, text)),
    ("page", |text| front_matter(Kind::Page, text)),
    ("sheet", |text| sheet::parse(text, "sheet", "sheet").1),
];

/// The field that nobody knows.
const UNKNOWN: &str = "zz_unknown";

/// Tables with a table for each language: which languages there are, only a site knows.
const BY_LANGUAGE: [&str; 2] = ["plain", "side_by_side"];

/// The names of the schemas.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|(name, _)| *name)
}

/// The schema of a format.
pub(super) fn of(name: &str) -> Option<Value> {
    FORMATS.iter().find(|(known, _)| *known == name).map(|(name, ask)| schema(name, *ask))
}

pub(super) fn files() -> Vec<DataFile> {
    FORMATS.iter().map(|(name, ask)| DataFile::json(&format!("schemas/{name}.json"), &schema(name, *ask))).collect()
}

fn schema(name: &str, ask: Ask) -> Value {
    let mut schema = Level { ask, around: Vec::new(), base: Vec::new() }.describe();
    if let Some((word, _)) = Kind::ALL.iter().find(|(word, _)| *word == name) {
        schema["properties"]["kind"] = json!({"const": word});
    }
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = format!("Suluh: {name}").into();
    schema
}

/// The kind of page decides what else it may say.
fn front_matter(kind: Kind, text: &str) -> Vec<Diagnostic> {
    let kind_line = if text.contains("kind = ") { String::new() } else { format!("kind = \"{}\"\n", kind.as_str()) };
    front_matter::parse(&format!("+++\n{kind_line}{text}\n+++\n"), "page", kind == Kind::Section).2
}

/// A table of a file: the tables around it, from outside in, and the lines that it cannot be without.
#[derive(Clone)]
struct Level {
    ask: Ask,
    around: Vec<Around>,
    base: Vec<(String, String)>,
}

/// A table, or a list of tables, in which another stands.
#[derive(Clone)]
struct Around {
    name: String,
    list: bool,
    base: Vec<(String, String)>,
}

impl Level {
    /// What the reader says to this table with `lines` in it.
    fn asked(&self, lines: &[(String, String)]) -> Vec<Diagnostic> {
        let join = |lines: &[(String, String)], between: &str| {
            lines.iter().map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(between)
        };
        let mut own = lines.to_vec();
        for around in self.around.iter().rev() {
            let inner = format!("{{ {} }}", join(&own, ", "));
            let value = if around.list { format!("[{inner}]") } else { inner };
            own = around.base.iter().filter(|(name, _)| *name != around.name).cloned().collect();
            own.push((around.name.clone(), value));
        }
        (self.ask)(&join(&own, "\n"))
    }

    /// The same with one field, and what the table cannot be without.
    fn asked_of(&self, name: &str, value: &str) -> Vec<Diagnostic> {
        let mut lines: Vec<_> = self.base.iter().filter(|(other, _)| other != name).cloned().collect();
        lines.push((name.to_owned(), value.to_owned()));
        self.asked(&lines)
    }

    /// The names that the reader knows here, and what it calls this table; none where any name will do.
    fn known(&self) -> Option<(Vec<String>, String)> {
        let problems = self.asked_of(UNKNOWN, "\"x\"");
        let unknown = problems.iter().find(|p| p.code == Code::FieldUnknown && argument(p, "field") == UNKNOWN)?;
        let names = argument(unknown, "known").split(", ").filter(|name| !name.is_empty()).map(str::to_owned);
        Some((names.collect(), argument(unknown, "where").to_owned()))
    }

    /// Finds out what must be there: some readers ask for the next field only when they have the first.
    fn complete(&mut self, outside: &[Diagnostic]) -> BTreeSet<String> {
        let mut required = BTreeSet::new();
        for _ in 0..8 {
            let missing: Vec<Diagnostic> = self.asked(&self.base).into_iter().filter(|p| p.code == Code::FieldMissing).collect();
            let new: Vec<_> = missing
                .iter()
                .filter(|p| !outside.contains(p) && required.insert(argument(p, "field").to_owned()))
                .filter_map(|p| argument(p, "example").split_once(" = "))
                .filter(|(name, _)| !name.contains(' '))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            if new.is_empty() {
                break;
            }
            self.base.extend(new);
        }
        required
    }

    fn describe(mut self) -> Value {
        let outside: Vec<Diagnostic> = match self.around.split_last() {
            None => Vec::new(),
            Some((own, outer)) => Level { ask: self.ask, around: outer.to_vec(), base: Vec::new() }.asked(&own.base),
        };
        let required = self.complete(&outside);
        let Some((names, _)) = self.known() else { return json!({"type": "object"}) };
        let properties: Map<String, Value> = names.iter().map(|name| (name.clone(), self.field(name))).collect();
        let mut schema = json!({"type": "object", "properties": properties, "additionalProperties": false});
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema
    }

    /// True if the reader takes a value of this type. A word that is none of the few that are meant is still a word.
    fn takes(&self, name: &str, value: &str, strictly: bool) -> bool {
        let wrong = |p: &Diagnostic| p.code == Code::FieldType || (strictly && p.code == Code::FieldValue);
        !self.asked_of(name, value).iter().any(|p| wrong(p) && argument(p, "field") == name)
    }

    fn field(&self, name: &str) -> Value {
        let mut types = Vec::new();
        if self.takes(name, "\"zz\"", false) {
            types.push(self.words(name, "\"zz\"").unwrap_or_else(|| json!({"type": "string"})));
        } else if self.takes(name, "\"2026-11-24\"", true) {
            types.push(json!({"type": "string", "format": "date"}));
        }
        // A year is too much for some numbers, and a small number for no year.
        for (values, kind) in [(&["2025", "7"][..], "integer"), (&["true"], "boolean")] {
            if values.iter().any(|value| self.takes(name, value, true)) {
                types.push(json!({"type": kind}));
            }
        }
        let list = self.takes(name, "[\"zz\"]", false);
        if list {
            let items = self.words(name, "[\"zz\"]").unwrap_or_else(|| json!({"type": "string"}));
            types.push(json!({"type": "array", "items": items}));
        }
        if !list && self.takes(name, "[{}]", false) {
            types.push(json!({"type": "array", "items": self.below(name, true).describe()}));
        }
        if self.takes(name, &format!("{{ {UNKNOWN} = \"zz\" }}"), false) {
            let below = self.below(name, false);
            types.push(match below.known() {
                Some((names, _)) if BY_LANGUAGE.contains(&name) && self.around.is_empty() => {
                    let any = names.first().map_or(Value::Bool(true), |language| below.field(language));
                    json!({"type": "object", "additionalProperties": any})
                }
                Some(_) => below.describe(),
                None => json!({"type": "object", "additionalProperties": {"type": "string"}}),
            });
        } else if self.takes(name, &format!("{{ {UNKNOWN} = [\"zz\"] }}"), false) {
            types.push(json!({"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}}));
        }
        match types.len() {
            1 => types.remove(0),
            _ => json!({"anyOf": types}),
        }
    }

    fn below(&self, name: &str, list: bool) -> Level {
        let mut around = self.around.clone();
        around.push(Around { name: name.to_owned(), list, base: self.base.clone() });
        Level { ask: self.ask, around, base: Vec::new() }
    }

    /// The few words that are meant, where the reader lists them and takes each.
    fn words(&self, name: &str, value: &str) -> Option<Value> {
        let problems = self.asked_of(name, value);
        let problem = problems.iter().find(|p| p.code == Code::FieldValue && argument(p, "field") == name)?;
        let words: Vec<&str> = argument(problem, "expected").split(", ").collect();
        let plain = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let fine = words.len() > 1 && words.iter().all(plain);
        let taken = |word: &&str| self.takes(name, &value.replace("zz", word), true);
        (fine && words.iter().all(taken)).then(|| json!({"enum": words}))
    }
}

/// The value of a placeholder of the message.
fn argument<'a>(problem: &'a Diagnostic, name: &str) -> &'a str {
    problem.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
}
