//! Papers of a page: a poster of a campaign for a wall, a leaflet of whatever is handed out. Made of the page's own text,
//! with a QR code that leads to it.

use std::collections::BTreeSet;

use tera::Value;

use crate::content::front_matter::Kind;
use crate::diagnostic::Diagnostic;
use crate::site::{Page, Site};
use crate::theme::view::{FactView, LinkView, PaperView};

use super::context::{Shared, link};
use super::frame::{Head, absolute, finish_as};
use super::text::TextContext;
use super::written::{body, frame};
use super::{RenderedPage, qr};

/// A paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// One sheet (A4) to be read from afar.
    Poster,
    /// The whole text.
    Leaflet,
}

impl Paper {
    fn template(self) -> &'static str {
        match self {
            Paper::Poster => "poster.html",
            Paper::Leaflet => "leaflet.html",
        }
    }
}

/// Where a paper is; none where there is none: a poster of what is no campaign, a leaflet of what nobody hands out, any
/// paper in a carrier that is for readers alone, or in another language than its text's.
pub(super) fn path(site: &Site, language: usize, node: usize, paper: Paper) -> Option<String> {
    let page = own_page(site, language, node)?;
    let campaign = page.kind == Kind::Campaign;
    let made = campaign || (paper == Paper::Leaflet && site.handed_out.contains(&node));
    let address = site.entry(node, language).filter(|_| made)?.address.as_str();
    Some(format!("{}.{}", address.trim_end_matches(".html"), paper.template()))
}

/// True for what is made of pages for paper, for the radio, for other programs, and for two readers at once; `codes` are
/// those of the site's languages.
pub fn is_beside_pages(path: &str, codes: &BTreeSet<&str>) -> bool {
    const ENDS: [&str; 3] = [".txt", "feed.xml", ".share.png"];
    match path.split('/').next().unwrap_or_default() {
        "assets" => is_of_papers(path),
        folder => codes.contains(folder) && (ENDS.iter().any(|end| path.ends_with(end)) || made_of(path, codes).is_some()),
    }
}

/// True for the style sheet of papers.
pub fn is_of_papers(path: &str) -> bool {
    path.starts_with("assets/paper-") && path.ends_with(".css")
}

/// The page that one for paper or in two languages is made of.
pub fn made_of(path: &str, codes: &BTreeSet<&str>) -> Option<String> {
    let (page, made) = path.strip_suffix(".html")?.rsplit_once('.')?;
    (["poster", "leaflet"].contains(&made) || codes.contains(made)).then(|| format!("{page}.html"))
}

/// True for what of this is read by people.
pub fn is_beside_for_readers(path: &str) -> bool {
    [".html", ".txt", ".css"].iter().any(|end| path.ends_with(end))
}

/// The page that a language's readers have of a node in their own language, where something is made of it; nothing is in
/// a carrier that is for readers alone.
pub(super) fn own_page(site: &Site, language: usize, node: usize) -> Option<&Page> {
    site.written(node, language).filter(|_| site.whole)
}

/// Renders one.
pub(super) fn render(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    paper: Paper,
) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let site = shared.site;
    let (Some(path), Some(page)) = (path(site, language, node, paper), own_page(site, language, node)) else { return Ok(None) };
    let (Some(entry), Some(original)) = (site.entry(node, language), link(site, language, node)) else { return Ok(None) };
    let mut frame = frame(shared, language, node, entry, paper.template());
    frame.path = path;
    frame.languages = Default::default();
    let mut text = TextContext::new(shared, language, &frame.path);
    let (reader, fields) = (shared.reader(language), &page.matter.procedure);
    let fact = |title: &str, value| Some(FactView { title: reader.word(title), text: value? });
    let facts = [
        fact("where", text.field(page, &fields.place)),
        fact("time-limit", text.field(page, &fields.time_limit)),
        fact("cost", text.field(page, &fields.cost)),
    ];
    let demand = text.field(page, &page.matter.campaign.demand);
    let documents = fields.documents.iter().map(|document| text.inline(page, document)).collect();
    let body = if paper == Paper::Leaflet { body(Some(page), &mut text) } else { Vec::new() };
    let if_refused = text.field(page, &fields.if_refused);
    let url = site.config.base_url.as_ref().map(|base| absolute(base, entry.address.as_str()));
    let view = PaperView {
        kind: page.kind.as_str(),
        demand,
        facts: facts.into_iter().flatten().collect(),
        documents,
        if_refused,
        body,
        contacts: reader.cards(page.matter.agencies().map(|id| id.value.as_str())),
        script: page.matter.campaign.script.clone(),
        sources: text.sources(),
        reviewed: page.matter.reviewed.or(page.matter.updated).map(|day| reader.dates.day(day)),
        original: LinkView { title: entry.title.clone(), ..original },
        qr: url.as_deref().and_then(qr::picture).map(|svg| Value::safe_string(&svg)),
        url,
        frame,
    };
    let head = Head { json_ld: None, noindex: true, source: page.file.to_string() };
    finish_as(shared, language, &view, head, Some(entry.address.as_str()))
}
