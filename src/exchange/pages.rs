//! Guides, procedures and campaigns of a language as JSON, with their text as it was written.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{DataFile, is_data};
use crate::content::Spanned;
use crate::content::front_matter::Kind;
use crate::site::{Page, Resolved, Site};
use crate::sources::Sources;

/// A page for other programs. Its texts are Markdown; links to `agency:`, `term:` and `source:` name records of the other
/// files.
#[derive(Serialize)]
struct PageRecord<'a> {
    id: &'a str,
    language: &'a str,
    kind: &'static str,
    title: &'a str,
    /// Where it is published, from the root of the site.
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    applies_to: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    countries: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed_by: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    maintained_by: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    approved_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    approved: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    awaiting_review: bool,
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_limit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    documents: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    agencies: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    legal_basis: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    if_refused: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    demand: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    addressees: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    partners: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    starts: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<String>,
    /// Of a campaign, on the day of the build.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    results: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    updates: Vec<UpdateRecord<'a>>,
    /// Ids of all sources that it names.
    sources: BTreeSet<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<&'a str>,
    text: &'a str,
}

/// What happened in a campaign.
#[derive(Serialize)]
struct UpdateRecord<'a> {
    date: String,
    text: &'a str,
}

/// The path of the file of a language.
pub(super) fn path(site: &Site, language: usize) -> String {
    format!("pages-{}.json", site.languages()[language].code)
}

/// The guides, procedures and campaigns that are written in `language`.
pub(super) fn file(site: &Site, sources: &Sources, language: usize) -> DataFile {
    let pages = site.pages.iter().filter(|page| page.language == language && is_data(page));
    DataFile::records(&path(site, language), pages.map(|page| record(site, sources, page)))
}

fn record<'a>(site: &'a Site, sources: &'a Sources, page: &'a Page) -> PageRecord<'a> {
    let (matter, fields, campaign) = (&page.matter, &page.matter.procedure, &page.matter.campaign);
    let text = |text: &'a Option<Spanned<String>>| text.as_ref().map(|text| text.value.as_str());
    let texts = |texts: &'a [Spanned<String>]| texts.iter().map(|text| text.value.as_str()).collect::<Vec<_>>();
    let node = site.tree.find(&page.id);
    let named = page.all_links().filter_map(|link| match link {
        Resolved::Source(id) => Some(id.as_str()),
        _ => None,
    });
    PageRecord {
        id: &page.id,
        language: &site.languages()[page.language].tag,
        kind: page.kind.as_str(),
        title: &page.title,
        path: node.and_then(|node| site.entry(node, page.language)).map(|entry| entry.address.as_str()),
        description: page.description(),
        applies_to: matter.applies_to.as_deref(),
        countries: texts(&matter.countries),
        reviewed: matter.reviewed.map(|day| day.to_string()),
        reviewed_by: matter.reviewed_by.as_deref(),
        maintained_by: &matter.maintained_by,
        approved_by: matter.approved_by.as_deref(),
        approved: matter.approved.map(|day| day.to_string()),
        updated: matter.updated.map(|day| day.to_string()),
        awaiting_review: matter.awaiting_review,
        place: text(&fields.place),
        time_limit: text(&fields.time_limit),
        cost: text(&fields.cost),
        documents: texts(&fields.documents),
        agencies: texts(&fields.agencies),
        legal_basis: texts(&fields.legal_basis),
        if_refused: text(&fields.if_refused),
        demand: text(&campaign.demand),
        addressees: texts(&campaign.addressees),
        partners: &campaign.partners,
        starts: campaign.starts.map(|day| day.to_string()),
        ends: campaign.ends.map(|day| day.to_string()),
        state: (page.kind == Kind::Campaign).then(|| campaign.state(site.today)),
        results: text(&campaign.results),
        updates: campaign.updates.iter().map(|u| UpdateRecord { date: u.date.to_string(), text: &u.text.value }).collect(),
        sources: named.chain(texts(&fields.legal_basis)).collect(),
        licence: site.config.data.licence.as_deref(),
        text: sources.text(page.file.as_str()).and_then(|text| text.get(page.start..)).unwrap_or_default().trim(),
    }
}
