//! Pages that Suluh makes in each language: directory, countries, help, glossary, A–Z, search.

use std::collections::BTreeMap;

use crate::content::agency::Agency;
use crate::content::language;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::theme::view::{
    CountriesView, DirectoryCountryView, DirectoryGroupView, DirectoryView, FrameView, GlossaryView, HelpCountryView, HelpView,
    LinkView, PlainView, TermGroupView, TermView, TranslationView,
};

use super::context::Shared;
use super::frame::{Head, finish, generated};
use super::languages::languages;
use super::reader::{Reader, agency_path};
use super::{RenderedPage, az};

/// A generated page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum List {
    Directory,
    Countries,
    Help,
    Glossary,
    Az,
    Search,
}

impl List {
    /// All of them.
    pub const ALL: [List; 6] = [List::Directory, List::Countries, List::Help, List::Glossary, List::Az, List::Search];

    /// Its template, its id, the string of its title.
    pub(super) fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            List::Directory => ("directory.html", "directory", "directory"),
            List::Countries => ("countries.html", "countries", "countries"),
            List::Help => ("help.html", "help", "help-now"),
            List::Glossary => ("glossary.html", "glossary", "glossary"),
            List::Az => ("az.html", "az", "az"),
            List::Search => ("search.html", "search", "search"),
        }
    }

    /// Its path in a language.
    pub(super) fn path(self, reader: &Reader) -> &str {
        let links = &reader.links;
        match self {
            List::Directory => &links.directory,
            List::Countries => &links.countries,
            List::Help => &links.help,
            List::Glossary => &links.glossary,
            List::Az => &links.az,
            List::Search => &links.search,
        }
    }
}

/// A link to a generated page, for breadcrumbs.
pub(super) fn crumb(shared: &Shared<'_>, language: usize, list: List) -> Option<LinkView> {
    let reader = shared.reader(language);
    Some(plain_link(reader.word(list.names().2), list.path(reader).to_owned()))
}

/// Renders a further part of a list that is too long for one page.
pub(super) fn az_part(shared: &Shared<'_>, language: usize, part: usize) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let (frame, head) = framed(shared, language, List::Az)?;
    let path = shared.site.az_path(language, part);
    az::finished(shared, language, part, FrameView { path, ..frame }, head)
}

/// Renders a generated page.
pub(super) fn render(shared: &Shared<'_>, language: usize, list: List) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let reader = shared.reader(language);
    let (frame, head) = framed(shared, language, list)?;
    match list {
        List::Directory => {
            let view = DirectoryView { countries: directory(shared, language), frame };
            finish(shared, language, &view, head)
        }
        List::Countries => {
            let view = CountriesView { countries: reader.country_links(shared.site, language), frame };
            finish(shared, language, &view, head)
        }
        List::Help => {
            let view = help(shared, language, frame);
            finish(shared, language, &view, head)
        }
        List::Glossary => {
            let view = GlossaryView { groups: glossary(shared, language), frame };
            finish(shared, language, &view, head)
        }
        List::Az => az::finished(shared, language, 0, frame, head),
        List::Search => {
            let view = PlainView { base: None, frame };
            finish(shared, language, &view, head)
        }
    }
}

/// What a generated page has around its list.
fn framed(shared: &Shared<'_>, language: usize, list: List) -> Result<(FrameView, Head), Box<Diagnostic>> {
    let reader = shared.reader(language);
    let (template, id, title) = list.names();
    let mut frame = generated(shared, language, template, id, list.path(reader), reader.word(title));
    let place = |other| Some((list.path(shared.reader(other)).to_owned(), false));
    frame.languages = languages(shared.site, &reader.renderer, place)?;
    frame.description = Some(reader.word(&format!("{id}-description")));
    let head = Head { json_ld: None, noindex: list == List::Search, source: crate::content::config::FILE.to_owned() };
    Ok((frame, head))
}

pub(super) fn plain_link(title: String, path: String) -> LinkView {
    LinkView { title, path, description: None, icon: None, kind: None, lang: None, dir: None, city: None }
}

pub(super) fn agency_link(shared: &Shared<'_>, language: usize, agency: &Agency) -> LinkView {
    let site = shared.site;
    let (name, code) = agency.name.get(site.chain(language)).unwrap_or((&agency.id, None));
    let own = &site.languages()[language].code;
    let foreign = code.filter(|c| c != own).and_then(|c| site.languages().iter().find(|l| l.code == c));
    LinkView {
        kind: Some("agency"),
        lang: foreign.map(|l| l.tag.clone()),
        dir: foreign.map(|l| l.dir.as_str()),
        city: agency.city.clone(),
        ..plain_link(name.to_owned(), agency_path(site, language, &agency.id))
    }
}

fn directory(shared: &Shared<'_>, language: usize) -> Vec<DirectoryCountryView> {
    let (site, reader) = (shared.site, shared.reader(language));
    let mut by_country: BTreeMap<(i64, &str), BTreeMap<usize, Vec<&Agency>>> = BTreeMap::new();
    for agency in site.agencies.values() {
        let order = site.countries.get(&agency.country).map_or(i64::MAX, |c| c.order);
        by_country.entry((order, &agency.country)).or_default().entry(agency.kind.order()).or_default().push(agency);
    }
    by_country
        .into_iter()
        .map(|((_, code), kinds)| DirectoryCountryView {
            name: reader.country_name(site, language, code),
            path: site.countries.contains_key(code).then(|| super::reader::country_path(site, language, code)),
            groups: kinds
                .into_values()
                .map(|agencies| {
                    let title = reader.word(&format!("kinds-{}", agencies[0].kind.as_str()));
                    let mut links: Vec<LinkView> = agencies.iter().map(|a| agency_link(shared, language, a)).collect();
                    links.sort_by(|a, b| reader.compare(&a.title, &b.title));
                    DirectoryGroupView { title, agencies: links }
                })
                .collect(),
        })
        .collect()
}

fn help(shared: &Shared<'_>, language: usize, frame: FrameView) -> HelpView {
    let (site, reader) = (shared.site, shared.reader(language));
    let countries = reader
        .country_links(site, language)
        .into_iter()
        .filter_map(|link| {
            let country = site.countries.get(&link.code)?;
            Some(HelpCountryView {
                emergency: reader.cards(country.emergency.iter().map(|id| id.value.as_str())),
                first_contacts: reader.cards(country.first_contacts.iter().map(|id| id.value.as_str())),
                code: link.code,
                name: link.name,
                path: link.path,
            })
        })
        .collect();
    HelpView { emergency: reader.cards(site.config.help.iter().map(|id| id.value.as_str())), countries, frame }
}

fn glossary(shared: &Shared<'_>, language: usize) -> Vec<TermGroupView> {
    let (site, reader) = (shared.site, shared.reader(language));
    let own = &site.languages()[language];
    let mut groups: BTreeMap<&str, Vec<TermView>> = BTreeMap::new();
    for term in site.terms.values() {
        let Some((name, _)) = term.name.get(site.chain(language)) else { continue };
        let translations = site
            .languages()
            .iter()
            .filter(|l| l.code != own.code)
            .filter_map(|l| {
                Some(TranslationView {
                    tag: l.tag.clone(),
                    dir: l.dir.as_str(),
                    language: language::name_in(&l.tag, &own.tag),
                    name: term.name.exact(&l.code)?.to_owned(),
                })
            })
            .collect();
        groups.entry(&term.group).or_default().push(TermView {
            id: Site::term_anchor(&term.id),
            name: name.to_owned(),
            definition: term.definition.as_ref().and_then(|d| d.get(site.chain(language))).map(|(text, _)| text.to_owned()),
            translations,
            reviewed: term.reviewed,
        });
    }
    groups
        .into_iter()
        .map(|(id, mut terms)| {
            terms.sort_by(|a, b| reader.compare(&a.name, &b.name));
            let key = format!("glossary-{id}");
            let title = reader.word(if reader.strings.has(&key) { &key } else { "glossary-other" });
            TermGroupView { id: format!("group-{id}"), title, terms }
        })
        .collect()
}
