//! What a form offers is what the strict readers take.

use std::collections::BTreeMap;

use super::*;
use crate::content::value::{Key, Node, Value as Read};
use crate::content::{agency, country, front_matter, glossary, yaml};
use crate::diagnostic::{Code, Diagnostic};
use crate::site::{Options, Selection, assemble};

type Table = BTreeMap<String, Node>;

fn table(entries: &[(Key, Node)]) -> Table {
    entries.iter().map(|(key, node)| (key.name.clone(), node.clone())).collect()
}

fn maps(node: &Node) -> Vec<Table> {
    let Read::List(items) = &node.value else { panic!("no list: {node:?}") };
    items
        .iter()
        .map(|item| match &item.value {
            Read::Table(entries) => table(entries),
            other => panic!("no table: {other:?}"),
        })
        .collect()
}

fn word<'a>(table: &'a Table, name: &str) -> &'a str {
    match table.get(name).map(|node| &node.value) {
        Some(Read::Text(text)) => text,
        other => panic!("{name}: {other:?} in {table:?}"),
    }
}

fn is_set(table: &Table, name: &str) -> bool {
    matches!(table.get(name).map(|node| &node.value), Some(Read::Flag(true)))
}

fn collections() -> Vec<Table> {
    let site = "title = \"T\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"zh-Hant\"\n";
    let sources = Sources::from_texts([
        ("site.toml", site),
        ("content/id/index.md", "# Awal\n"),
        ("content/id/hak/index.md", "+++\ntitle = \"Hak: \\\"semua\\\"\"\nkind = \"section\"\n+++\n"),
        ("content/id/hak/gaji.md", "+++\ntitle = \"Gaji\"\nkind = \"guide\"\n+++\n"),
    ]);
    let today = "2026-11-24".parse().expect("a day");
    let selection = Selection::default();
    let options = Options { today, drafts: false, base_url: None, selection, dated: true, carried: false };
    let text = config(&assemble(&sources, &options).0, &sources, "owner/site", "main");
    let (entries, problems) = yaml::parse(&text, 0, "config.yml");
    assert_eq!(problems, [], "{text}");
    let all = table(&entries);
    let Read::Table(backend) = &all["backend"].value else { panic!("{text}") };
    assert_eq!(word(&table(backend), "repo"), "owner/site");
    maps(&all["collections"])
}

/// What an editor's form would write into a field: the file that comes of it.
fn sample(field: &Table) -> String {
    let fields = || {
        let inner: Vec<String> =
            maps(&field["fields"]).iter().map(|f| format!("\"{}\" = {}", word(f, "name"), sample(f))).collect();
        format!("{{ {} }}", inner.join(", "))
    };
    match word(field, "widget") {
        "string" | "text" => "\"zz\"".to_owned(),
        "hidden" => format!("\"{}\"", word(field, "default")),
        "datetime" => "\"2026-11-24\"".to_owned(),
        "boolean" => "true".to_owned(),
        "number" => "7".to_owned(),
        "select" => {
            let Read::List(options) = &field["options"].value else { panic!("{field:?}") };
            let Read::Text(first) = &options[0].value else { panic!("{field:?}") };
            if is_set(field, "multiple") { format!("[\"{first}\"]") } else { format!("\"{first}\"") }
        }
        "list" if field.contains_key("fields") => format!("[{}]", fields()),
        "list" => "[\"zz\"]".to_owned(),
        "object" => fields(),
        other => panic!("widget {other}"),
    }
}

/// What the strict reader of a collection's files says to a text.
fn ask(collection: &str, text: &str) -> Vec<Diagnostic> {
    let page = |kind: &str| front_matter::parse(&format!("+++\n{text}\n+++\n"), "a.md", kind == "section").2;
    match collection {
        "agencies" => agency::parse(text, "a.toml", "a").1,
        "countries" => country::parse(text, "MY.toml", "MY").1,
        "glossary-file" => glossary::parse_terms(text, "glossary.toml").1,
        "sources-file" => glossary::parse_sources(text, "sources.toml").1,
        name => page(name.rsplit('-').next().unwrap_or(name)),
    }
}

fn fields_of(collection: &Table) -> Vec<Table> {
    let fields = match collection.get("files") {
        Some(files) => maps(&maps(files)[0]["fields"]),
        None => maps(&collection["fields"]),
    };
    fields.into_iter().filter(|field| word(field, "name") != "body").collect()
}

#[test]
fn the_strict_readers_take_every_field_that_a_form_offers_and_know_no_other() {
    let collections = collections();
    let names: Vec<&str> = collections.iter().map(|c| word(c, "name")).collect();
    assert_eq!(
        names,
        [
            "guide",
            "procedure",
            "section",
            "hak-guide",
            "hak-procedure",
            "hak-section",
            "agencies",
            "countries",
            "glossary-file",
            "sources-file"
        ]
    );
    for collection in &collections {
        let name = word(collection, "name");
        let fields = fields_of(collection);
        let lines: Vec<String> = fields.iter().map(|f| format!("{} = {}", word(f, "name"), sample(f))).collect();
        let wrong =
            |p: &Diagnostic| matches!(p.code, Code::FieldUnknown | Code::FieldType | Code::FieldMissing | Code::SyntaxToml);
        let found: Vec<_> = ask(name, &lines.join("\n")).into_iter().filter(wrong).collect();
        assert_eq!(found, [], "{name}:\n{}", lines.join("\n"));
        // And the other way round: what the reader knows is offered.
        let kind =
            fields.iter().find(|f| word(f, "widget") == "hidden").map_or_else(String::new, |f| format!("kind = {}\n", sample(f)));
        let asked = ask(name, &format!("{kind}zz_unknown = 1\n"));
        let unknown = asked.iter().find(|p| p.code == Code::FieldUnknown).expect("an unknown field");
        let known = unknown.args.iter().find(|(name, _)| *name == "known").expect("the known ones").1.split(", ");
        let mut known: Vec<&str> = known.collect();
        let mut offered: Vec<&str> = fields.iter().map(|f| word(f, "name")).collect();
        known.sort_unstable();
        offered.sort_unstable();
        assert_eq!(offered, known, "{name}");
    }
}

#[test]
fn a_page_is_written_where_the_site_reads_it() {
    let collections = collections();
    let guide = collections.iter().find(|c| word(c, "name") == "hak-guide").expect("guides on rights");
    assert_eq!(word(guide, "folder"), "content/{{locale}}/hak");
    assert_eq!(word(guide, "public_folder"), "../../media");
    assert_eq!(word(guide, "label"), "Hak: \"semua\": guide");
    assert_eq!(word(guide, "format"), "toml-frontmatter");
    let title = fields_of(guide).into_iter().next().expect("a field");
    assert_eq!((word(&title, "name"), is_set(&title, "required"), is_set(&title, "i18n")), ("title", true, true));
}
