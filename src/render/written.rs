//! Pages that somebody wrote: home, sections, guides, procedures.

use crate::content::date::PartialDate;
use crate::content::front_matter::Kind;
use crate::content::language;
use crate::content::markdown::{Block, Cut};
use crate::diagnostic::Diagnostic;
use crate::site::{Entry, Page};
use crate::theme::view::{
    BodyView, FormView, FrameView, GuideView, HomeView, LinkView, OfflineView, PieceView, ProcedureView, SectionView, ShareView,
    SourceView, StepView,
};

use super::context::{Shared, described, link};
use super::frame::{Head, absolute, finish, home_crumb};
use super::text::{TextContext, toc};
use super::{RenderedPage, beside, campaign, form, json_ld, records, triage};

/// Renders what `language` publishes under `node`.
pub(super) fn render(shared: &Shared<'_>, language: usize, node: usize) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let Some(entry) = shared.site.entry(node, language) else { return Ok(None) };
    let page = shared.site.page(entry);
    let kind = page.map_or(Kind::Section, |p| p.kind);
    let template = match kind {
        _ if shared.site.tree.nodes[node].parent.is_none() => "home.html",
        Kind::Guide => "guide.html",
        Kind::Procedure => "procedure.html",
        Kind::Triage => "triage.html",
        Kind::Section => "section.html",
        Kind::Form => "form.html",
        Kind::Campaign => "campaign.html",
        Kind::Outreach => "outreach.html",
        Kind::Page => "page.html",
    };
    let frame = frame(shared, language, node, entry, template);
    let source = page.map_or_else(|| crate::content::config::FILE.to_owned(), |p| p.file.to_string());
    let head = |json_ld: Option<String>| Head { json_ld, noindex: false, source: source.clone() };
    let mut text = TextContext::new(shared, language, &frame.path);
    match template {
        "home.html" => {
            let view = home(shared, language, frame, page, &mut text);
            finish(shared, language, &view, head(None))
        }
        "section.html" => {
            let body = body(page, &mut text);
            let pages = children(shared, language, node);
            let sources = text.sources();
            let view = SectionView { toc: page.map(toc).unwrap_or_default(), body, pages, sources, frame };
            let data = json_ld::breadcrumbs(shared, &view.frame);
            finish(shared, language, &view, head(data))
        }
        "procedure.html" => {
            let Some(page) = page else { return Ok(None) };
            let view = procedure(shared, language, node, frame, page, &mut text);
            let data = json_ld::how_to(shared, &view);
            finish(shared, language, &view, head(data))
        }
        "triage.html" => {
            let Some(page) = page else { return Ok(None) };
            let view = triage::view(shared, language, node, frame, page, None);
            let data = json_ld::breadcrumbs(shared, &view.guide.frame);
            finish(shared, language, &view, head(data))
        }
        "form.html" => {
            let sheet = page.and_then(|p| Some((p, shared.site.forms.get(&p.matter.form.as_ref()?.value)?)));
            let Some((page, sheet)) = sheet else { return Ok(None) };
            let body = text.blocks(page, Cut::Nothing);
            let body = text.pieces(body);
            let form = form::view(shared, language, sheet, &mut text);
            let guide = guide(shared, language, node, frame, page, body, text.sources());
            let view = FormView { guide, form };
            let data = json_ld::breadcrumbs(shared, &view.guide.frame);
            finish(shared, language, &view, head(data))
        }
        "campaign.html" => {
            let Some(page) = page else { return Ok(None) };
            let view = campaign::view(shared, language, node, frame, page, &mut text);
            let data = json_ld::breadcrumbs(shared, &view.guide.frame);
            finish(shared, language, &view, head(data))
        }
        "outreach.html" => {
            let Some(page) = page else { return Ok(None) };
            let view = campaign::outreach(shared, language, node, frame, page, &mut text);
            let data = json_ld::breadcrumbs(shared, &view.guide.frame);
            finish(shared, language, &view, head(data))
        }
        _ => {
            let Some(page) = page else { return Ok(None) };
            let body = body(Some(page), &mut text);
            let view = guide(shared, language, node, frame, page, body, text.sources());
            let data = json_ld::breadcrumbs(shared, &view.frame);
            finish(shared, language, &view, head(data))
        }
    }
}

pub(super) fn body(page: Option<&Page>, text: &mut TextContext<'_>) -> Vec<PieceView> {
    let blocks = page.map(|p| text.blocks(p, Cut::Nothing)).unwrap_or_default();
    text.pieces(blocks)
}

/// What a page has around its text.
pub(super) fn frame(shared: &Shared<'_>, language: usize, node: usize, entry: &Entry, template: &'static str) -> FrameView {
    let site = shared.site;
    let (own, written) = (&site.languages()[language], &site.languages()[entry.written_in]);
    let fallback = entry.written_in != language;
    let parent = site.tree.nodes[node].parent;
    let mut breadcrumbs = Vec::new();
    let mut above = parent;
    while let Some(section) = above {
        let crumb =
            if site.tree.nodes[section].parent.is_none() { home_crumb(shared, language) } else { link(site, language, section) };
        breadcrumbs.extend(crumb);
        above = site.tree.nodes[section].parent;
    }
    breadcrumbs.reverse();
    FrameView {
        template,
        id: site.tree.nodes[node].id.clone(),
        path: entry.address.to_string(),
        title: entry.title.clone(),
        description: site.page(entry).and_then(|p| p.description()).map(str::to_owned),
        lang: written.tag.clone(),
        dir: written.dir.as_str(),
        fallback,
        fallback_name: fallback.then(|| language::name_in(&written.tag, &own.tag)),
        languages: shared.everywhere.page(node),
        breadcrumbs,
        section: shared.rail(language, parent, node),
    }
}

fn home(shared: &Shared<'_>, language: usize, frame: FrameView, page: Option<&Page>, text: &mut TextContext<'_>) -> HomeView {
    let (site, reader) = (shared.site, shared.reader(language));
    let problems = site
        .config
        .problems
        .iter()
        .filter_map(|tile| {
            let mut view = link(site, language, site.tree.find(&tile.page.value)?)?;
            view.icon = Some(tile.icon.clone());
            Some(view)
        })
        .collect();
    let home = site.tree.home();
    let triage = site.config.triage.as_ref().and_then(|id| described(site, language, site.tree.find(&id.value)?));
    let body = body(page, text);
    HomeView {
        triage,
        body,
        sources: text.sources(),
        problems,
        countries: reader.country_links(site, language),
        sections: children(shared, language, home),
        emergency: reader.cards(site.config.help.iter().map(|id| id.value.as_str())),
        offline: reader.links.carry.clone().map(|path| OfflineView { path }),
        frame,
    }
}

fn children(shared: &Shared<'_>, language: usize, node: usize) -> Vec<LinkView> {
    shared.site.tree.nodes[node].children.iter().filter_map(|child| described(shared.site, language, *child)).collect()
}

pub(super) fn guide(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    frame: FrameView,
    page: &Page,
    body: Vec<PieceView>,
    sources: Vec<SourceView>,
) -> GuideView {
    let (site, reader) = (shared.site, shared.reader(language));
    let day =
        |date: Option<jiff::civil::Date>| date.and_then(|d| PartialDate::parse(&d.to_string())).map(|d| reader.dates.view(&d));
    let siblings: Vec<usize> = site.tree.nodes[node]
        .parent
        .map(|parent| &site.tree.nodes[parent].children)
        .into_iter()
        .flatten()
        .copied()
        .filter(|child| site.entry(*child, language).is_some())
        .collect();
    let at = siblings.iter().position(|child| *child == node);
    let neighbour = |step: isize| {
        let index = at?.checked_add_signed(step)?;
        link(site, language, *siblings.get(index)?)
    };
    let outdated = site.is_outdated(page);
    GuideView {
        applies_to: page.matter.applies_to.clone(),
        reviewed: day(page.matter.reviewed),
        updated: day(page.matter.updated),
        reviewed_by: page.matter.reviewed_by.as_deref().map(|name| body_view(shared, language, name).name),
        maintained_by: page.matter.maintained_by.iter().map(|name| body_view(shared, language, name)).collect(),
        approved: day(page.matter.approved),
        approved_by: page.matter.approved_by.as_deref().map(|name| body_view(shared, language, name)),
        review_due: site.is_review_due(page),
        awaiting_review: page.matter.awaiting_review,
        machine_made: page.matter.machine_made,
        outdated,
        original: (outdated || frame.fallback || page.matter.awaiting_review || page.matter.machine_made)
            .then(|| original(shared, node))
            .flatten(),
        toc: toc(page),
        body,
        countries: page.matter.countries.iter().map(|c| reader.country_link(site, language, &c.value)).collect(),
        sources,
        previous: neighbour(-1),
        next: neighbour(1),
        beside: if frame.fallback { Vec::new() } else { beside::links(shared, node, language) },
        share: share(shared, &frame),
        frame,
    }
}

/// An organisation that answers for a page: an agency of the site by its id, else the name as it stands.
pub(super) fn body_view(shared: &Shared<'_>, language: usize, name: &str) -> BodyView {
    match shared.site.agencies.get(name) {
        Some(agency) => {
            BodyView { name: records::name(shared.site, language, agency), path: Some(shared.site.agency_path(language, name)) }
        }
        None => BodyView { name: name.to_owned(), path: None },
    }
}

/// The page in the default language.
fn original(shared: &Shared<'_>, node: usize) -> Option<LinkView> {
    let default = shared.site.config.default_language;
    let mut view = link(shared.site, default, node)?;
    let language = &shared.site.languages()[default];
    view.lang = Some(language.tag.clone());
    view.dir = Some(language.dir.as_str());
    Some(view)
}

fn share(shared: &Shared<'_>, frame: &FrameView) -> ShareView {
    let url = shared.site.config.base_url.as_ref().map(|base| absolute(base, &frame.path));
    // Percent-encoded with the letters of any script spelt out, as chat apps expect.
    let encoded = |text: &str| absolute("", text).replace('/', "%2F");
    let title = encoded(&frame.title);
    let link = url.as_deref().map(encoded);
    let text = link.as_ref().map_or_else(|| title.clone(), |link| format!("{title}%20{link}"));
    let ready = |address: &str| link.as_ref().map(|_| format!("{address}{text}"));
    ShareView {
        whatsapp: ready("https://wa.me/?text="),
        telegram: link.as_ref().map(|link| format!("https://t.me/share/url?url={link}&text={title}")),
        sms: ready("sms:?body="),
        text,
        url,
    }
}

fn procedure(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    frame: FrameView,
    page: &Page,
    text: &mut TextContext<'_>,
) -> ProcedureView {
    let reader = shared.reader(language);
    let fields = &page.matter.procedure;
    let place = text.field(page, &fields.place);
    let time_limit = text.field(page, &fields.time_limit);
    let cost = text.field(page, &fields.cost);
    let documents = fields.documents.iter().map(|d| text.inline(page, d)).collect();
    let blocks = text.blocks(page, Cut::Steps);
    let if_refused = text.field(page, &fields.if_refused);
    let mut intro = Vec::new();
    let mut steps: Vec<(String, String, Vec<Block>)> = Vec::new();
    for block in blocks {
        match (block, steps.last_mut()) {
            (Block::Step { id, title }, _) => steps.push((id, title, Vec::new())),
            (block, Some((_, _, body))) => body.push(block),
            (block, None) => intro.push(block),
        }
    }
    let intro = text.pieces(intro);
    let steps = steps.into_iter().map(|(id, title, body)| StepView { id, title, body: text.pieces(body) }).collect();
    let legal_basis = fields
        .legal_basis
        .iter()
        .filter_map(|id| {
            let record = shared.site.sources.get(&id.value)?;
            let number = text.number(&id.value);
            Some(text.source(record, number))
        })
        .collect();
    ProcedureView {
        place,
        time_limit,
        cost,
        if_refused,
        documents,
        agencies: reader.cards(fields.agencies.iter().map(|a| a.value.as_str())),
        legal_basis,
        intro,
        steps,
        guide: guide(shared, language, node, frame, page, Vec::new(), text.sources()),
    }
}
