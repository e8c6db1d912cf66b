//! The pages of a language in reading order, as a list of contents names them.

use crate::site::Site;

use super::commitments;
use super::context::Shared;
use super::generated::{self, Job};
use super::lists::List;
use super::{phrases, records};

/// A page of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlined {
    /// What renders it.
    pub job: Job,
    /// Its id without language: `hak/gaji`, `agency:kp2mi`, `country:MY`, `help`.
    pub id: String,
    /// Where it is published, from the root.
    pub path: String,
    /// Its title.
    pub title: String,
    /// How deep it lies: 0 for what stands directly in the list of contents.
    pub depth: usize,
}

/// Every page of a language: home, help, sections and what is below them, countries, cards to show, glossary, A–Z, the
/// directory with
/// every agency, search.
pub fn outline(shared: &Shared<'_>, language: usize) -> Vec<Outlined> {
    let site = shared.site;
    let mut pages = vec![written(site, language, site.tree.home(), 0)];
    pages.push(Some(list(shared, language, List::Help)));
    for section in &site.tree.nodes[site.tree.home()].children {
        below(shared, language, *section, 0, &mut pages);
    }
    pages.push(Some(list(shared, language, List::Countries)));
    let reader = shared.reader(language);
    pages.extend(reader.country_links(site, language).into_iter().map(|country| {
        let id = format!("country:{}", country.code);
        let job = Job::Country { language, code: country.code };
        Some(Outlined { job, id, path: country.path, title: country.name, depth: 1 })
    }));
    pages.extend(phrases::outline(shared, language).into_iter().map(Some));
    pages.extend([List::Glossary, List::Az].map(|which| Some(list(shared, language, which))));
    if shared.dress.has_pages() {
        pages.extend((1..site.az_parts(language)).map(|part| {
            let whole = list(shared, language, List::Az);
            Some(Outlined { job: Job::AzPart { language, part }, path: site.az_path(language, part), ..whole })
        }));
    }
    pages.push(Some(list(shared, language, List::Directory)));
    let mut agencies: Vec<_> = site.agencies.values().map(|agency| (records::name(site, language, agency), agency)).collect();
    agencies.sort_by(|(a, x), (b, y)| reader.compare(a, b).then_with(|| x.id.cmp(&y.id)));
    pages.extend(agencies.into_iter().map(|(title, agency)| {
        let job = Job::Agency { language, id: agency.id.clone() };
        let path = site.agency_path(language, &agency.id);
        Some(Outlined { job, id: format!("agency:{}", agency.id), path, title, depth: 1 })
    }));
    pages.extend(reader.links.commitments.clone().map(|path| {
        let job = Job::Commitments { language, agency: None };
        Some(Outlined { job, id: commitments::ID.to_owned(), path, title: reader.word(commitments::ID), depth: 0 })
    }));
    pages.push(Some(list(shared, language, List::Search)));
    pages.into_iter().flatten().collect()
}

fn below(shared: &Shared<'_>, language: usize, node: usize, depth: usize, pages: &mut Vec<Option<Outlined>>) {
    let site = shared.site;
    let page = written(site, language, node, depth);
    let steps = if shared.dress.has_pages() { site.steps(node, language).len() } else { 0 };
    for step in 0..steps {
        let job = Job::Step { language, node, step };
        let path = generated::path(shared, &job).map(|path| path.into_owned());
        pages.push(page.clone().zip(path).map(|(page, path)| Outlined { job, path, depth: depth + 1, ..page }));
    }
    pages.insert(pages.len() - steps, page);
    for child in &site.tree.nodes[node].children {
        below(shared, language, *child, depth + 1, pages);
    }
}

fn written(site: &Site, language: usize, node: usize, depth: usize) -> Option<Outlined> {
    let entry = site.entry(node, language)?;
    Some(Outlined {
        job: Job::Entry { language, node },
        id: site.tree.nodes[node].id.clone(),
        path: entry.address.to_string(),
        title: entry.title.clone(),
        depth,
    })
}

fn list(shared: &Shared<'_>, language: usize, list: List) -> Outlined {
    let (_, id, title) = list.names();
    let reader = shared.reader(language);
    Outlined {
        job: Job::List { language, list },
        id: id.to_owned(),
        path: list.path(reader).to_owned(),
        title: reader.word(title),
        depth: 0,
    }
}
