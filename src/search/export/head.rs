//! The head of a language: what every query needs, and the names of all slices.

use serde_json::{Map, Value, json};

use crate::content::agency::Agency;
use crate::site::Site;

use super::super::Words;
use super::super::index::{FIELDS, Index};
use super::VERSION;
use super::numbers::Numbers;
use super::words::{fronted, lengths_in_head};

/// What the head says of the slices.
pub(super) struct Parts {
    pub(super) words: String,
    pub(super) ends: String,
    pub(super) texts: String,
    pub(super) text_starts: String,
    pub(super) countries: String,
    /// For a copy.
    pub(super) pieces: Option<Pieces>,
}

/// What it says of pieces.
pub(super) struct Pieces {
    /// Key and hash of each.
    pub(super) names: String,
    /// How many pages each has.
    pub(super) pages: String,
    /// Hash of the script that joins them.
    pub(super) joiner: String,
}

/// The fields that change when a page does.
pub(super) fn changing(index: &Index, parts: &Parts) -> Map<String, Value> {
    let mut pages = Numbers::default();
    for pair in index.starts.windows(2) {
        pages.push(pair[1] - pair[0]);
    }
    let mut lengths = Numbers::default();
    if lengths_in_head(index) {
        (0..index.sections()).for_each(|section| lengths.push(index.length(FIELDS.len() - 1, section).1));
    }
    let firsts = index.lexicon.slices.iter().map(|s| index.lexicon.words[s.start].text.as_str());
    let lasts = index.ends.slices.iter().map(|s| index.ends.words[s.start].as_str());
    let mut head = object([
        ("v", VERSION.into()),
        ("n", index.sections().into()),
        ("f", json!(index.totals)),
        ("p", pages.0.into()),
        ("l", lengths.0.into()),
        ("w", fronted(firsts).into()),
        ("r", fronted(lasts).into()),
        ("t", parts.text_starts.as_str().into()),
        ("th", parts.texts.as_str().into()),
        ("c", parts.countries.as_str().into()),
    ]);
    head.extend(match &parts.pieces {
        Some(pieces) => object(
            [("k", &pieces.names), ("kp", &pieces.pages), ("kj", &pieces.joiner)]
                .map(|(name, text)| (name, text.as_str().into())),
        ),
        None => object([("wh", parts.words.as_str().into()), ("rh", parts.ends.as_str().into())]),
    });
    head
}

/// The fields that stay while pages change.
pub(super) fn lasting(site: &Site, index: &Index, words: &Words) -> Map<String, Value> {
    let rules = |rules: &[(&str, &str)]| rules.iter().map(|(from, to)| format!("{from}>{to}")).collect::<Vec<_>>().join(" ");
    let strings = words.0.iter().filter_map(|(id, text)| Some((id.strip_prefix("search-")?, text.as_str().into())));
    let others: Vec<Value> = site
        .published
        .iter()
        .filter(|number| **number != index.language)
        .map(|number| &site.languages()[*number])
        .map(|l| json!([l.code, l.name, l.tag, l.dir.as_str()]))
        .collect();
    object([
        ("b", rules(&index.affixes.before).into()),
        ("e", rules(&index.affixes.behind).into()),
        ("x", index.fillers.join(" ").into()),
        ("d", index.distress.iter().map(|tokens| tokens.join(" ")).collect::<Vec<_>>().into()),
        ("s", Value::Object(object(strings))),
        ("o", others.into()),
    ])
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The countries by which results are filtered, with whom to call first in an emergency.
pub(super) fn countries(site: &Site, index: &Index) -> String {
    let mut list: Vec<_> = site.countries.values().collect();
    list.sort_by_key(|c| (c.order, &c.code));
    let ids = index.ids();
    let list: Vec<Value> = list
        .into_iter()
        .filter_map(|country| {
            let page = &index.pages[*ids.get(format!("country:{}", country.code).as_str())?];
            let contacts: Vec<Value> = country
                .emergency
                .iter()
                .chain(country.first_contacts.iter().take(2))
                .filter_map(|id| contact(site, index, site.agencies.get(&id.value)?))
                .collect();
            Some(json!([country.code.to_lowercase(), page.title, page.url, contacts]))
        })
        .collect();
    Value::from(list).to_string()
}

/// Name, address and first numbers of an agency.
fn contact(site: &Site, index: &Index, agency: &Agency) -> Option<Value> {
    let name = agency.name.get(site.chain(index.language)).map(|(name, _)| name)?;
    let lines: Vec<Value> = agency
        .phones
        .iter()
        .take(2)
        .map(|line| {
            let label = line.label.as_ref().and_then(|l| l.get(site.chain(index.language))).map_or("", |(label, _)| label);
            json!([line.phone.dial, line.phone.display, label])
        })
        .collect();
    Some(json!([name, site.agency_path(index.language, &agency.id), lines]))
}
