//! Reads the fields that `themes/README.md` promises.
//!
//! Names stand between backticks. `*contact*` names a kind of value with a section of its own, and a shape
//! is written in place: `{id, title, children: [{id, title}]}`.

use std::collections::BTreeMap;

use super::Shape;

/// Fields of values by the name of their kind.
type Kinds = BTreeMap<String, Shape>;

/// What each template gets as `page`, and what every template gets besides, by name.
pub(super) fn shapes(text: &str) -> BTreeMap<String, Shape> {
    let kinds = kinds(text);
    let mut shapes = BTreeMap::new();
    let common = rows(text, "## Every template gets");
    for (names, description) in &common {
        for name in names.iter().filter(|name| name.chars().all(|c| c.is_ascii_lowercase())) {
            // Here the description itself lists the fields.
            let shape = if matches!(name.as_str(), "site" | "links" | "head") {
                named(description, &kinds)
            } else {
                shape(description, &kinds)
            };
            shapes.insert(name.clone(), shape);
        }
    }
    let mut frame = Shape::default();
    for (names, description) in rows(text, "## `page`, on every page") {
        names.iter().for_each(|name| frame.insert(name, shape(&description, &kinds)));
        // A second field in the same row.
        let more = description.split("; `").skip(1).filter_map(|rest| rest.split('`').next());
        more.for_each(|name| frame.insert(name, Shape::default()));
    }
    let pages = templates(&part(text, "## Templates and what `page` adds", "\n### "), &kinds);
    shapes.extend(templates(&part(text, "## Templates of files to hand on", "\n## "), &kinds));
    for (template, mut own) in pages {
        own.merge(frame.clone());
        shapes.insert(template, own);
    }
    shapes
}

/// The templates of a section, each with the fields that it names, and with those of others that it names.
fn templates(section: &str, kinds: &Kinds) -> BTreeMap<String, Shape> {
    let mut templates: BTreeMap<String, Shape> = BTreeMap::new();
    for paragraph in section.split("\n\n") {
        let Some((titles, body)) = paragraph.trim().strip_prefix("**").and_then(|rest| rest.split_once("**")) else { continue };
        let mut own = named(body, kinds);
        own.0.remove("root");
        for other in template_names(body).iter().filter_map(|name| templates.get(name)) {
            own.merge(other.clone());
        }
        for title in template_names(titles) {
            templates.insert(title, own.clone());
        }
    }
    templates
}

fn kinds(text: &str) -> Kinds {
    let mut kinds = Kinds::new();
    for line in text.lines() {
        if let Some((kind, rest)) = line.strip_prefix('*').and_then(|rest| rest.split_once("*: ")) {
            let shape = named(rest, &kinds);
            kinds.insert(kind.to_owned(), shape);
        }
    }
    // In an order in which each knows those that it holds.
    for kind in ["date", "number", "contact", "country link", "source", "body"] {
        let shape = named(&part(text, &format!("### {kind}\n"), "\n##"), &kinds);
        kinds.insert(kind.to_owned(), shape);
    }
    kinds
}

/// What the words behind a name say of the value.
fn shape(description: &str, kinds: &Kinds) -> Shape {
    let description = description.trim();
    if let Some(at) = description.find('{') {
        return braces(&description[at..], kinds).0;
    }
    if description.starts_with('`') {
        return named(description, kinds);
    }
    let words = description.trim_start_matches("list of ").trim_start_matches(['[', '*']);
    let starred = kinds.iter().find(|(kind, _)| description.contains(&format!("*{kind}*")));
    let plain = kinds.iter().find(|(kind, _)| words.starts_with(kind.as_str()) && matches!(kind.as_str(), "contact" | "link"));
    let mut shape = starred.or(plain).map_or_else(Shape::default, |(_, shape)| shape.clone());
    let more = words.split_once(" with ").filter(|_| plain.is_some()).map_or("", |(_, more)| more);
    more.split([' ', ']', '`'])
        .filter(|word| !word.is_empty() && *word != "and")
        .for_each(|name| shape.insert(name, Shape::default()));
    shape
}

/// Reads `{id, title, children: [{id, title}]}` and gives what follows it.
fn braces<'a>(text: &'a str, kinds: &Kinds) -> (Shape, &'a str) {
    let mut shape = Shape::default();
    let mut rest = text.trim_start_matches('{');
    loop {
        let end = rest.find([',', ':', '}']).unwrap_or(rest.len());
        let name = rest[..end].split('(').next().unwrap_or_default().trim().to_owned();
        let sign = rest[end..].chars().next();
        rest = rest.get(end + 1..).unwrap_or_default();
        let mut value = Shape::default();
        if sign == Some(':') {
            let stop = rest.find(['{', ',', '}']).unwrap_or(rest.len());
            if rest[stop..].starts_with('{') {
                (value, rest) = braces(&rest[stop..], kinds);
                rest = rest.trim_start_matches(']');
            } else {
                value = self::shape(&rest[..stop], kinds);
                rest = &rest[stop..];
            }
            shape.insert(&name, value);
            let ends = !rest.starts_with(',');
            rest = rest.get(1..).unwrap_or_default();
            if ends {
                return (shape, rest);
            }
            continue;
        }
        if !name.is_empty() {
            shape.insert(&name, value);
        }
        if sign != Some(',') {
            return (shape, rest);
        }
    }
}

/// Names between backticks outside of parentheses, each with what the parentheses behind it say. Names
/// that only commas divide share them: `reviewed`, `updated` (a *date* or none).
fn named(text: &str, kinds: &Kinds) -> Shape {
    let mut fields = Shape::default();
    let mut waiting: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['`', '(']) {
        let between = &rest[..at];
        if !between.trim().chars().all(|c| c == ',') {
            waiting.drain(..).for_each(|name| fields.insert(&name, Shape::default()));
        }
        if rest[at..].starts_with('(') {
            let end = at + closing(&rest[at..]);
            let inside = shape(&rest[at + 1..end], kinds);
            waiting.drain(..).for_each(|name| fields.insert(&name, inside.clone()));
            rest = rest.get(end + 1..).unwrap_or_default();
            continue;
        }
        let word = rest[at + 1..].split('`').next().unwrap_or_default();
        rest = rest.get(at + word.len() + 2..).unwrap_or_default();
        let name = word.strip_prefix("page.").unwrap_or(word);
        if word.starts_with('{') {
            // What parentheses behind a shape say, they say of its fields.
            waiting.extend(braces(word, kinds).0.0.into_keys());
        } else if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            waiting.push(name.to_owned());
        }
    }
    waiting.drain(..).for_each(|name| fields.insert(&name, Shape::default()));
    fields
}

/// Where the parenthesis ends that the text begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    let end = text.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    });
    end.unwrap_or(text.len())
}

/// `guide.html`, `page.html` in a text.
fn template_names(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).filter(|word| word.ends_with(".html")).map(str::to_owned).collect()
}

/// The rows of the table below a heading: the names in the first cell, the words in the second.
fn rows(text: &str, heading: &str) -> Vec<(Vec<String>, String)> {
    let table = part(text, heading, "\n## ");
    let rows = table.lines().filter(|line| line.starts_with("| `")).filter_map(|row| {
        let (names, description) = row.trim_matches('|').split_once(" | ")?;
        let names = names.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        Some((names, description.trim_end_matches(" |").to_owned()))
    });
    rows.collect()
}

fn part(text: &str, from: &str, to: &str) -> String {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("themes/README.md has no part {from:?}")).1;
    rest.split(to).next().unwrap_or_default().to_owned()
}
