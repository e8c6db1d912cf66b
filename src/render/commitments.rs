//! Promises: a page of all, one for each agency that made some, and their feed.

use crate::content::Spanned;
use crate::content::commitment::{Commitment, FOLDER, State};
use crate::content::text::Localized;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::theme::view::{BodyView, CiteView, CommitmentsView, LinkView, PromiseGroupView, PromiseStepView, PromiseView};

use super::context::Shared;
use super::feed::{self, Item};
use super::frame::{Head, finish, generated};
use super::languages::languages;
use super::text::TextContext;
use super::{RenderedPage, json_ld, lists, records};

/// Id of the page of all, and the string of its title.
pub(super) const ID: &str = "commitments";

/// Where the promises of an agency are published, or those of all; none where there are none. A carrier for readers
/// alone has one page of them all.
pub(super) fn path(site: &Site, language: usize, agency: Option<&str>) -> Option<String> {
    let there = match agency {
        None => !site.commitments.is_empty(),
        Some(id) => site.whole && site.committed().contains(id),
    };
    there.then(|| site.commitments_path(language, agency))
}

/// Where the feed of promises is; none in a carrier.
pub(super) fn feed_path(site: &Site, language: usize) -> Option<String> {
    let index = path(site, language, None).filter(|_| !site.carried)?;
    Some(index.replace("index.html", "feed.xml"))
}

/// The promises of an agency, or of all.
pub(super) fn render(
    shared: &Shared<'_>,
    language: usize,
    agency: Option<&str>,
) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let (site, reader) = (shared.site, shared.reader(language));
    let Some(path) = path(site, language, agency) else { return Ok(None) };
    let body = agency.and_then(|id| site.agencies.get(id)).map(|agency| lists::agency_link(shared, language, agency));
    let title = match &body {
        Some(body) => reader.strings.text("commitments-of", &[("name", body.title.clone().into())]),
        None => reader.word(ID),
    };
    let id = agency.map_or_else(|| ID.to_owned(), |id| format!("{ID}:{id}"));
    let mut frame = generated(shared, language, "commitments.html", &id, &path, title);
    frame.languages = languages(site, &reader.renderer, |other| Some((self::path(site, other, agency)?, false)))?;
    frame.description = Some(reader.word("commitments-description"));
    if agency.is_some() {
        frame.breadcrumbs.extend(reader.links.commitments.clone().map(|path| lists::plain_link(reader.word(ID), path)));
    }
    let mut text = TextContext::new(shared, language, &path);
    let groups = groups(shared, language, agency, &mut text);
    let bodies = if agency.is_none() { bodies(shared, language) } else { Vec::new() };
    let view = CommitmentsView { body, bodies, groups, feed: feed_path(site, language), sources: text.sources(), frame };
    let first = of(site, agency).next().map_or_else(|| FOLDER.to_owned(), |first| format!("{FOLDER}{}.toml", first.id));
    let head = Head { json_ld: json_ld::breadcrumbs(shared, &view.frame), noindex: false, source: first };
    finish(shared, language, &view, head)
}

/// The promises of an agency, or all.
fn of<'a>(site: &'a Site, agency: Option<&'a str>) -> impl Iterator<Item = &'a Commitment> {
    site.commitments.values().filter(move |promise| agency.is_none_or(|id| promise.by.iter().any(|by| by.value == id)))
}

/// Who promised something and has a page of it.
fn bodies(shared: &Shared<'_>, language: usize) -> Vec<LinkView> {
    let site = shared.site;
    let link = |id: &str| {
        let path = path(site, language, Some(id))?;
        Some(LinkView { path, ..lists::agency_link(shared, language, site.agencies.get(id)?) })
    };
    let mut bodies: Vec<LinkView> = site.committed().into_iter().filter_map(link).collect();
    bodies.sort_by(|a, b| shared.reader(language).compare(&a.title, &b.title));
    bodies
}

fn groups(shared: &Shared<'_>, language: usize, agency: Option<&str>, text: &mut TextContext<'_>) -> Vec<PromiseGroupView> {
    let (site, reader) = (shared.site, shared.reader(language));
    let group = |state: State| {
        let mut found: Vec<&Commitment> = of(site, agency).filter(|promise| promise.state(site.today) == state).collect();
        found.sort_by_key(|promise| (std::cmp::Reverse(promise.made.first_day()), &promise.id));
        PromiseGroupView {
            state: state.as_str(),
            title: reader.word(&format!("promise-{}", state.as_str())),
            promises: found.into_iter().map(|found| promise(shared, language, found, text)).collect(),
        }
    };
    State::ALL.into_iter().map(group).filter(|group| !group.promises.is_empty()).collect()
}

fn promise(shared: &Shared<'_>, language: usize, promise: &Commitment, text: &mut TextContext<'_>) -> PromiseView {
    let (site, reader) = (shared.site, shared.reader(language));
    let own = &site.languages()[language].code;
    let (what, code) = promise.what.get(site.chain(language)).unwrap_or_default();
    let foreign = code.filter(|code| code != own).and_then(|code| site.languages().iter().find(|l| l.code == code));
    let words = |text: &Localized| text.get(site.chain(language)).map(|(text, _)| text.to_owned());
    let by = promise.by.iter().filter_map(|id| site.agencies.get(&id.value)).map(|agency| BodyView {
        name: records::name(site, language, agency),
        path: Some(site.agency_path(language, &agency.id)),
    });
    PromiseView {
        id: promise.id.clone(),
        what: what.to_owned(),
        lang: foreign.map(|l| l.tag.clone()),
        dir: foreign.map(|l| l.dir.as_str()),
        by: by.collect(),
        by_others: promise.by_others.as_ref().and_then(words),
        to: promise.to.as_ref().and_then(words),
        made: reader.dates.view(&promise.made),
        due: promise.due.as_ref().map(|due| reader.dates.view(due)),
        cites: cites(&promise.sources, text),
        history: promise
            .history
            .iter()
            .map(|step| PromiseStepView {
                date: reader.dates.view(&step.date),
                state: step.state.map(|state| reader.word(&format!("promise-{}", state.as_str()))),
                note: step.note.as_ref().and_then(words),
                cites: cites(&step.sources, text),
            })
            .collect(),
    }
}

fn cites(ids: &[Spanned<String>], text: &mut TextContext<'_>) -> Vec<CiteView> {
    let cite =
        |id: &Spanned<String>| CiteView { number: text.number(&id.value), label: text.mark(&id.value), id: id.value.clone() };
    ids.iter().map(cite).collect()
}

/// The feed of all promises: what was made, and what became known of it.
pub(super) fn feed(shared: &Shared<'_>, language: usize) -> Option<RenderedPage> {
    let (site, reader) = (shared.site, shared.reader(language));
    let (path, home) = (feed_path(site, language)?, path(site, language, None)?);
    let words = |text: &Localized| text.get(site.chain(language)).map(|(text, _)| text.to_owned());
    let items = site.commitments.values().map(|promise| {
        let state = reader.word(&format!("promise-{}", promise.state(site.today).as_str()));
        let note = promise.history.last().and_then(|step| step.note.as_ref()).and_then(words);
        Item {
            title: words(&promise.what).unwrap_or_default(),
            path: home.clone(),
            anchor: Some(promise.id.clone()),
            id: format!("{}/{ID}/{}", site.languages()[language].code, promise.id),
            updated: promise.updated(),
            summary: Some(note.map_or_else(|| state.clone(), |note| format!("{state}: {note}"))),
        }
    });
    let title = format!("{} – {}", reader.word(ID), shared.site_title(language));
    let items = items.collect();
    feed::write(shared, language, &feed::Feed { path, home, title, items })
}
