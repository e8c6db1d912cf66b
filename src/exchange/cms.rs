//! The configuration of a content management system (Sveltia CMS; Decap CMS reads the same fields) for a site: its
//! sections with the fields of each kind of page, its agencies, countries, words and sources.
//!
//! The fields are those of the JSON Schemas, which the strict readers were asked for, so that a form offers what a build
//! takes. Their order, and which are long, is that of the preview's forms.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::schema;
use super::yaml::{self, flag, list, map, number, text};
use crate::content::form::{self, Field, Form};
use crate::content::front_matter::Kind;
use crate::site::Site;
use crate::sources::{Source, Sources};

/// Fields that are the same in all languages of a page.
const SHARED: [&str; 5] = ["kind", "weight", "countries", "agencies", "legal_basis"];

/// The configuration, as YAML.
pub fn config(site: &Site, sources: &Sources, repository: &str, branch: &str) -> String {
    let cms = Cms { site, format: format(sources) };
    let codes = || site.languages().iter().map(|language| text(&language.code));
    let default = &site.languages()[site.config.default_language].code;
    let mut collections = cms.pages();
    collections.push(cms.agencies());
    collections.push(cms.countries());
    for (name, file, label) in [("glossary", "content/glossary.toml", "Glossary"), ("sources", "content/sources.toml", "Sources")]
    {
        collections.push(cms.file(name, file, label));
    }
    let config = map(vec![
        ("backend", map([("name", text("github")), ("repo", text(repository)), ("branch", text(branch))])),
        ("media_folder", text("content/media")),
        // Sveltia takes no relative one here; each collection of pages has its own.
        ("public_folder", text("/content/media")),
        ("i18n", map([("structure", text("multiple_folders")), ("locales", list(codes())), ("default_locale", text(default))])),
        // An empty date is none to a reader that is strict.
        ("output", map([("omit_empty_optional_fields", flag(true))])),
        ("collections", list(collections)),
    ]);
    format!("# Made by “suluh new cms” from the fields that “suluh build” takes.\n{}", yaml::write(&config))
}

/// The form in which most pages have their fields.
fn format(sources: &Sources) -> &'static str {
    let (mut toml, mut yaml) = (0, 0);
    for (path, source) in sources.under("content/") {
        if let (Source::Text(text), "md") = (source, path.extension().as_str()) {
            toml += usize::from(text.starts_with("+++"));
            yaml += usize::from(text.starts_with("---"));
        }
    }
    if yaml > toml { "yaml-frontmatter" } else { "toml-frontmatter" }
}

struct Cms<'a> {
    site: &'a Site,
    format: &'static str,
}

impl Cms<'_> {
    /// For each section and kind of page in it a collection.
    fn pages(&self) -> Vec<yaml::Value> {
        let mut kinds: BTreeMap<&str, BTreeSet<Kind>> = BTreeMap::new();
        for page in &self.site.pages {
            let folder = page.id.rsplit_once('/').map_or("", |(folder, _)| folder);
            kinds.entry(folder).or_insert_with(|| BTreeSet::from([Kind::Guide, Kind::Procedure])).insert(page.kind);
        }
        let all = kinds.iter().flat_map(|(folder, kinds)| kinds.iter().map(|kind| self.section(folder, *kind)));
        all.collect()
    }

    fn section(&self, folder: &str, kind: Kind) -> yaml::Value {
        let site = self.site;
        let node = site.tree.find(if folder.is_empty() { "index" } else { folder });
        let title = node.and_then(|node| site.entry(node, site.config.default_language)).map_or(folder, |entry| &entry.title);
        let path = if folder.is_empty() { "content/{{locale}}".to_owned() } else { format!("content/{{{{locale}}}}/{folder}") };
        let up = "../".repeat(path.matches('/').count());
        let mut fields = self.fields(kind.as_str(), &form::page(kind), true);
        fields.push(map([("name", text("body")), ("label", text("Text")), ("widget", text("markdown")), ("i18n", flag(true))]));
        let name = folder.split('/').chain([kind.as_str()]).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        map([
            ("name", text(&name)),
            ("label", text(&format!("{title}: {}", kind.as_str()))),
            ("folder", text(&path)),
            ("filter", map([("field", text("kind")), ("value", text(kind.as_str()))])),
            // Where a section is, its folder says.
            ("create", flag(kind != Kind::Section)),
            ("extension", text("md")),
            ("format", text(self.format)),
            ("media_folder", text("/content/media")),
            ("public_folder", text(&format!("{up}media"))),
            ("i18n", flag(true)),
            ("fields", list(fields)),
        ])
    }

    fn agencies(&self) -> yaml::Value {
        let name = format!("name.{}", self.site.languages()[self.site.config.default_language].code);
        map([
            ("name", text("agencies")),
            ("label", text("Agencies")),
            ("folder", text("content/agencies")),
            ("create", flag(true)),
            ("identifier_field", text(&name)),
            ("slug", text(&format!("{{{{fields.{name}}}}}"))),
            ("extension", text("toml")),
            ("format", text("toml")),
            ("fields", list(self.fields("agency", &form::agency(), false))),
        ])
    }

    fn countries(&self) -> yaml::Value {
        map([
            ("name", text("countries")),
            ("label", text("Countries")),
            ("folder", text("content/countries")),
            // Its file is called after its code.
            ("create", flag(false)),
            ("summary", text("{{slug}}")),
            ("extension", text("toml")),
            ("format", text("toml")),
            ("fields", list(self.fields("country", &[], false))),
        ])
    }

    fn file(&self, name: &str, file: &str, label: &str) -> yaml::Value {
        let fields = self.fields(name, &[], false);
        let file = map([
            ("name", text(name)),
            ("label", text(label)),
            ("file", text(file)),
            ("format", text("toml")),
            ("fields", list(fields)),
        ]);
        map([("name", text(&format!("{name}-file"))), ("label", text(label)), ("files", list(vec![file]))])
    }

    /// The fields of a format; `ordered` come first, in their order.
    fn fields(&self, format: &str, ordered: &[Field], page: bool) -> Vec<yaml::Value> {
        let Some(schema) = schema::of(format) else { return Vec::new() };
        self.properties(&schema, ordered, page)
    }

    fn properties(&self, schema: &Value, ordered: &[Field], page: bool) -> Vec<yaml::Value> {
        let Some(properties) = schema["properties"].as_object() else { return Vec::new() };
        let is_required = |name: &str| schema["required"].as_array().is_some_and(|list| list.iter().any(|known| known == name));
        let place = |name: &str| ordered.iter().position(|field| field.name == name).unwrap_or(usize::MAX);
        let mut names: Vec<&String> = properties.keys().collect();
        names.sort_by_key(|name| (place(name), !is_required(name)));
        let one = |name: &String| {
            let long = ordered.iter().any(|field| field.name == name && field.form == Form::Long);
            let mut entries = vec![("name".to_owned(), text(name)), ("label".to_owned(), text(&label(name)))];
            entries.extend(self.widget(&properties[name.as_str()], long));
            // A page without a title has the name of its file; nobody can leave out what is not asked.
            if properties[name.as_str()]["const"].is_null() {
                entries.push(("required".to_owned(), flag(is_required(name) || (page && name == "title"))));
            }
            if page {
                let shared = SHARED.contains(&name.as_str());
                entries.push(("i18n".to_owned(), if shared { text("duplicate") } else { flag(true) }));
            }
            map(entries)
        };
        names.into_iter().map(one).collect()
    }

    /// The input of a field: where several types will do, the one that can say most.
    fn widget(&self, schema: &Value, long: bool) -> Vec<(String, yaml::Value)> {
        let single = std::slice::from_ref(schema);
        let types = schema["anyOf"].as_array().map_or(single, Vec::as_slice);
        let kind = |kind: &str| types.iter().find(|one| one["type"] == kind);
        let options = |one: &Value| list(one["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).map(text));
        let entries: Vec<(&str, yaml::Value)> = if let Some(word) = schema["const"].as_str() {
            vec![("widget", text("hidden")), ("default", text(word))]
        } else if let Some(several) = kind("array") {
            let items = &several["items"];
            match items["properties"].is_object() {
                true => vec![("widget", text("list")), ("fields", list(self.properties(items, &[], false)))],
                false if items["enum"].is_array() => {
                    vec![("widget", text("select")), ("multiple", flag(true)), ("options", options(items))]
                }
                false => vec![("widget", text("list"))],
            }
        } else if let Some(table) = kind("object") {
            let fields = if table["properties"].is_object() { self.properties(table, &[], false) } else { self.languages(table) };
            vec![("widget", text("object")), ("collapsed", flag(true)), ("fields", list(fields))]
        } else if let Some(one) = types.iter().find(|one| one["enum"].is_array()) {
            vec![("widget", text("select")), ("options", options(one))]
        } else if types.iter().any(|one| one["format"] == "date") {
            let day = || text("YYYY-MM-DD");
            vec![("widget", text("datetime")), ("format", day()), ("date_format", day()), ("time_format", flag(false))]
        } else if kind("boolean").is_some() {
            vec![("widget", text("boolean"))]
        } else if kind("integer").is_some() && kind("string").is_none() {
            vec![("widget", text("number")), ("value_type", text("int")), ("step", number(1))]
        } else {
            vec![("widget", text(if long { "text" } else { "string" }))]
        };
        entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// A text, or a list of texts, in each language of the site.
    fn languages(&self, table: &Value) -> Vec<yaml::Value> {
        let inner = &table["additionalProperties"];
        let one = |language: &crate::content::language::Language| {
            let mut entries = vec![("name".to_owned(), text(&language.code)), ("label".to_owned(), text(&language.name))];
            entries.extend(self.widget(inner, false));
            entries.push(("required".to_owned(), flag(false)));
            map(entries)
        };
        self.site.languages().iter().map(one).collect()
    }
}

fn label(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
