//! Suluh's texts as Hugo reads them.
//!
//! In: Markdown with front matter, and TOML records. Out: the same in Hugo's terms.
//! It reads line by line what `site::generate` writes (one key a line), not TOML at large:
//! a parser would be a dependency for the sake of a comparison.

use crate::languages;

/// The explicit ids of a page's headings, in order.
pub(crate) type Headings = Vec<Option<String>>;

/// All values of a key that holds a quoted text.
pub(crate) fn values<'a>(toml: &'a str, key: &str) -> Vec<&'a str> {
    toml.lines().filter_map(|line| value(line, key)).map(|value| value.trim_matches('"')).collect()
}

fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.trim_start().strip_prefix('=').map(str::trim)
}

/// The text of `code` in `key = { "id" = "…", "en" = "…" }`, else that of `default`.
pub(crate) fn named<'a>(toml: &'a str, key: &str, code: &str, default: &str) -> &'a str {
    let table = toml.lines().find_map(|line| value(line, key)).unwrap_or_default();
    let text = |code: &str| {
        let start = format!("\"{code}\" = \"");
        let rest = &table[table.find(&start)? + start.len()..];
        rest.split('"').next()
    };
    text(code).or_else(|| text(default)).unwrap_or_default()
}

/// Whether the language is one that we generate in a script from right to left.
pub(crate) fn right_to_left(code: &str) -> bool {
    languages::right_to_left(code.split('-').next().unwrap_or_default())
}

pub(crate) fn headings(text: &str) -> Headings {
    text.lines()
        .filter(|line| line.starts_with("##"))
        .map(|line| Some(line.rsplit_once("{#")?.1.trim_end_matches('}').to_owned()))
        .collect()
}

/// A page. `ids` are the headings' ids in the default language, which Suluh takes over by
/// itself and Hugo must be told; `depth` is how many folders below its language it lies.
pub(crate) fn page(text: &str, ids: &Headings, depth: usize) -> String {
    let (front, body) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")).unwrap_or(("", text));
    let mut sources = Vec::new();
    let body = links(body, &"../".repeat(depth), &mut sources);
    let mut head = String::new();
    let mut parameters = String::new();
    for line in front.lines() {
        let key = line.split([' ', '=']).next().unwrap_or_default();
        match key {
            "title" | "description" | "weight" | "draft" | "aliases" | "slug" => head += &format!("{line}\n"),
            "reviewed" => head += &format!("date{}\n", &line[key.len()..]),
            _ => parameters += &format!("{line}\n"),
        }
    }
    let sources: Vec<String> = sources.iter().map(|id| format!("\"{id}\"")).collect();
    let mut page = format!("+++\n{head}[params]\n{parameters}sources = [{}]\n+++\n", sources.join(", "));
    let mut ids = ids.iter();
    for line in body.lines() {
        page += line;
        if line.starts_with("##")
            && let Some(Some(id)) = ids.next()
            && !line.ends_with('}')
        {
            page += &format!(" {{#{id}}}");
        }
        page += "\n";
    }
    page
}

/// Turns `agency:`, `country:`, `term:` and `source:` into links to pages and their anchors.
fn links<'a>(body: &'a str, up: &str, sources: &mut Vec<&'a str>) -> String {
    let mut parts = body.split("](");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text += "](";
        let Some((scheme, (id, rest))) = part.split_once(':').and_then(|(scheme, rest)| Some((scheme, rest.split_once(')')?)))
        else {
            text += part;
            continue;
        };
        match scheme {
            "agency" => text += &format!("{up}agencies/{id}.md){rest}"),
            "country" => text += &format!("{up}countries/{id}.md){rest}"),
            "term" => text += &format!("{up}glossary.md#{id}){rest}"),
            "source" => {
                if !sources.contains(&id) {
                    sources.push(id);
                }
                text += &format!("#source-{id}){rest}");
            }
            _ => text += part,
        }
    }
    text
}

/// The glossary as a page with a heading for each term.
pub(crate) fn glossary(terms: &str, code: &str, default: &str) -> String {
    let mut page = "+++\ntitle = \"Glossary\"\n+++\n".to_owned();
    for term in terms.split("[[term]]").skip(1) {
        let id = values(term, "id").first().copied().unwrap_or_default();
        let name = named(term, "name", code, default);
        let definition = named(term, "definition", code, default);
        page += &format!("\n## {name} {{#{id}}}\n\n{definition}\n");
    }
    page
}

/// A list of tables as one table by `id`, so that a template finds an entry at once.
pub(crate) fn keyed(toml: &str, table: &str) -> String {
    let mut text = String::new();
    for entry in toml.split(table).skip(1) {
        let id = values(entry, "id").first().copied().unwrap_or_default();
        text += &format!("[\"{id}\"]\n{}\n\n", entry.trim());
    }
    text
}
