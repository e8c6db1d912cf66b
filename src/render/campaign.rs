//! Campaigns and sessions of outreach: what stands on their pages beside the text.

use jiff::civil::Date;

use crate::content::front_matter::Kind;
use crate::content::markdown::plain::{Said, aloud};
use crate::site::{Page, Site};
use crate::theme::view::{
    CampaignView, FrameView, HandedView, LetterToView, OutreachView, PapersView, ShareView, ShelfView, UpdateView,
};

use super::context::{Shared, described};
use super::feed::{self, Item};
use super::papers::{self, Paper, own_page};
use super::text::TextContext;
use super::written::{body, body_view, guide};
use super::{RenderedPage, records, spoken};

/// True for a campaign, in whatever language.
pub(super) fn is_one(site: &Site, node: usize) -> bool {
    site.tree.nodes[node].written.iter().flatten().any(|page| site.pages[*page].kind == Kind::Campaign)
}

/// A campaign's page.
pub(super) fn view(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    frame: FrameView,
    page: &Page,
    text: &mut TextContext<'_>,
) -> CampaignView {
    let (site, reader) = (shared.site, shared.reader(language));
    let fields = &page.matter.campaign;
    let demand = text.field(page, &fields.demand);
    let results = text.field(page, &fields.results);
    let updates = fields.updates.iter().zip(1..).map(|(update, number): (_, usize)| UpdateView {
        id: anchor(fields.updates.len(), number),
        date: reader.dates.day(update.date),
        text: text.inline(page, &update.text),
    });
    let updates = updates.collect();
    let body = body(Some(page), text);
    let state = fields.state(site.today);
    let guide = guide(shared, language, node, frame, page, body, text.sources());
    CampaignView {
        demand,
        addressees: reader.cards(fields.addressees.iter().map(|id| id.value.as_str())),
        partners: fields.partners.iter().map(|name| body_view(shared, language, name)).collect(),
        starts: fields.starts.map(|day| reader.dates.day(day)),
        ends: fields.ends.map(|day| reader.dates.day(day)),
        state,
        state_title: reader.word(&format!("campaign-{state}")),
        letters: letters(shared, language, page),
        message: fields.message.clone(),
        script: fields.script.clone(),
        pass_on: pass_on(page, &guide.share),
        results,
        updates,
        feed: site.entry(node, language).and_then(|entry| feed_path(site, entry.written_in, node)),
        papers: papers(site, language, node),
        guide,
    }
}

/// Updates keep their anchors when a newer one is written: they are counted from the oldest.
fn anchor(all: usize, number: usize) -> String {
    format!("update-{}", all + 1 - number)
}

/// Links that write to each addressee what the campaign asks for.
fn letters(shared: &Shared<'_>, language: usize, page: &Page) -> Vec<LetterToView> {
    let site = shared.site;
    let fields = &page.matter.campaign;
    let Some(message) = &fields.message else { return Vec::new() };
    let subject = fields.subject.as_ref().unwrap_or(&page.title);
    let mut letters = Vec::new();
    for agency in fields.addressees.iter().filter_map(|id| site.agencies.get(&id.value)) {
        let name = records::name(site, language, agency);
        letters.extend(agency.email.as_ref().map(|address| LetterToView {
            channel: "email",
            name: name.clone(),
            // Lines of a mail end in CR LF (RFC 6068, section 5).
            url: format!("mailto:{address}?subject={}&body={}", encoded(subject), encoded(&message.trim().replace('\n', "\r\n"))),
            display: address.clone(),
            verified: false,
        }));
        letters.extend(agency.whatsapp.as_ref().map(|phone| LetterToView {
            channel: "whatsapp",
            name: name.clone(),
            url: format!("https://wa.me/{}?text={}", phone.dial.trim_start_matches('+'), encoded(message.trim())),
            display: phone.display.clone(),
            verified: false,
        }));
    }
    letters
}

/// Hands the campaign to somebody on WhatsApp: what it asks for, and where it stands.
fn pass_on(page: &Page, share: &ShareView) -> String {
    let demand = page.matter.campaign.demand.as_ref().map(|demand| without_sources(&demand.value));
    let lines = [Some(page.title.clone()), demand, share.url.clone()];
    format!("https://wa.me/?text={}", encoded(&lines.into_iter().flatten().collect::<Vec<_>>().join("\n\n")))
}

/// A line of Markdown as words alone. What leads to a source says nothing without its list.
pub(super) fn without_sources(text: &str) -> String {
    let mut said = |to: &str| if to.starts_with("source:") { Said::Nothing } else { Said::Words };
    let pieces = aloud(text, &Default::default(), &mut said);
    pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ")
}

/// Percent-encoded for a query (RFC 3986).
fn encoded(text: &str) -> String {
    super::absolute("", text).replace('/', "%2F")
}

/// What can be printed of a page, or read aloud: in the language of its text, which may not be the reader's.
fn papers(site: &Site, reader: usize, node: usize) -> Option<PapersView> {
    let language = site.entry(node, reader)?.written_in;
    Some(PapersView {
        poster: papers::path(site, language, node, Paper::Poster),
        leaflet: papers::path(site, language, node, Paper::Leaflet)?,
        text: spoken::path(site, language, node, false),
        chat: spoken::path(site, language, node, true),
    })
}

/// A session of outreach.
pub(super) fn outreach(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    frame: FrameView,
    page: &Page,
    text: &mut TextContext<'_>,
) -> OutreachView {
    let site = shared.site;
    let mut shelves: Vec<ShelfView> = Vec::new();
    for named in page.matter.hand_out.iter().filter_map(|id| site.tree.find(&id.value)) {
        let mut handed = Vec::new();
        below(site, named, &mut handed);
        let pages: Vec<HandedView> = handed
            .into_iter()
            .filter(|node| site.handed_out.contains(node))
            .filter_map(|node| Some(HandedView { page: described(site, language, node)?, papers: papers(site, language, node) }))
            .collect();
        let section = if site.tree.nodes[named].is_section() { Some(named) } else { site.tree.nodes[named].parent };
        let title = section.and_then(|section| site.entry(section, language)).map_or_else(String::new, |e| e.title.clone());
        match shelves.last_mut().filter(|shelf| shelf.title == title) {
            Some(shelf) => shelf.pages.extend(pages),
            None if pages.is_empty() => {}
            None => shelves.push(ShelfView { title, pages }),
        }
    }
    let body = body(Some(page), text);
    OutreachView { shelves, guide: guide(shared, language, node, frame, page, body, text.sources()) }
}

/// A page or a section with all that is below it, in its order.
fn below(site: &Site, node: usize, found: &mut Vec<usize>) {
    found.push(node);
    site.tree.nodes[node].children.iter().for_each(|child| below(site, *child, found));
}

/// Where the feed of a campaign is; a carrier has none.
pub(super) fn feed_path(site: &Site, language: usize, node: usize) -> Option<String> {
    own_page(site, language, node).filter(|page| page.kind == Kind::Campaign && !site.carried)?;
    Some(site.entry(node, language)?.address.as_str().replace(".html", ".feed.xml"))
}

/// The feed of a campaign: its updates, and that it began.
pub(super) fn feed(shared: &Shared<'_>, language: usize, node: usize) -> Option<RenderedPage> {
    let site = shared.site;
    let (path, page) = (feed_path(site, language, node)?, own_page(site, language, node)?);
    let entry = site.entry(node, language)?;
    let fields = &page.matter.campaign;
    let code = &site.languages()[language].code;
    let item = |anchor: Option<String>, updated: Date, title: String, summary: Option<String>| Item {
        id: format!("{code}/{}{}", page.id, anchor.as_ref().map_or_else(String::new, |anchor| format!("/{anchor}"))),
        title,
        path: entry.address.to_string(),
        anchor,
        updated,
        summary,
    };
    let begun = fields.starts.or(page.matter.updated).map(|day| {
        let demand = fields.demand.as_ref().map(|demand| without_sources(&demand.value));
        item(None, day, entry.title.clone(), demand)
    });
    let updates = fields.updates.iter().zip(1..).map(|(update, number): (_, usize)| {
        let title = without_sources(&update.text.value);
        item(Some(anchor(fields.updates.len(), number)), update.date, title, None)
    });
    let title = format!("{} – {}", entry.title, shared.site_title(language));
    let home = entry.address.to_string();
    feed::write(shared, language, &feed::Feed { path, home, title, items: begun.into_iter().chain(updates).collect() })
}
