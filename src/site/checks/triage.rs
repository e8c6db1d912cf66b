//! Guided help whose ends name nobody to call, or that leads back to where it came from.

use std::ops::Range;

use crate::content::triage::Answer;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::{Page, Resolved, Site};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for page in &site.pages {
        let Some(triage) = &page.triage else { continue };
        for end in triage.ends() {
            let own: Vec<&Resolved> = links(page, end).map(|(_, link)| link).collect();
            // What leads nowhere, or is no link at all, has been reported.
            let reported = own.is_empty() || own.iter().any(|link| matches!(link, Resolved::Broken));
            if !reported && !own.iter().any(|link| reaches(site, page.language, link)) {
                problems.push(Diagnostic::new(Code::TriageNobody, page.file.as_str()).at(end.words.span.clone()));
            }
        }
        for (span, target) in leads_on(site, page) {
            if comes_back(site, target, page) {
                let title = target.title.as_str();
                problems.push(Diagnostic::new(Code::TriageLoop, page.file.as_str()).at(span).with("title", title));
            }
        }
    }
    problems
}

/// The links that stand with an answer, each with the bytes of the words around it.
fn links<'a>(page: &'a Page, answer: &'a Answer) -> impl Iterator<Item = (Range<usize>, &'a Resolved)> {
    answer.runs().flat_map(|run| {
        let links = page.links.get(run.links.clone()).unwrap_or_default();
        links.iter().map(|link| (run.span.clone(), link))
    })
}

/// True if a reader who follows the link finds a number to call. Other guided help is looked at by itself.
fn reaches(site: &Site, language: usize, link: &Resolved) -> bool {
    let callable = |id: &str| site.agencies.get(id).is_some_and(|agency| !agency.phones.is_empty());
    match link {
        Resolved::Agency(id) => callable(id),
        Resolved::Country(code) => site.countries.get(code).is_some_and(|country| {
            let named = country.emergency.iter().chain(&country.first_contacts).any(|agency| callable(&agency.value));
            named || site.agencies.values().any(|agency| agency.country == *code && callable(&agency.id))
        }),
        Resolved::Page { node, .. } => written(site, *node, language).is_some_and(|page| {
            let linked = page.all_links().any(|link| matches!(link, Resolved::Agency(id) if callable(id)));
            page.triage.is_some() || linked || page.matter.procedure.agencies.iter().any(|agency| callable(&agency.value))
        }),
        _ => false,
    }
}

/// What a reader of `language` finds under a node.
fn written(site: &Site, node: usize, language: usize) -> Option<&Page> {
    site.page(site.nearest(node, language)?.1)
}

/// The guided help that the answers of a page lead to, each with where it is written.
fn leads_on<'a>(site: &'a Site, page: &'a Page) -> Vec<(Range<usize>, &'a Page)> {
    let ends = page.triage.iter().flat_map(|triage| triage.ends());
    let targets = ends.flat_map(|end| links(page, end)).filter_map(|(span, link)| match link {
        Resolved::Page { node, .. } => Some((span, written(site, *node, page.language)?)),
        _ => None,
    });
    targets.filter(|(_, target)| target.triage.is_some()).collect()
}

/// True if the answers of `from`, and of the guided help behind it, lead to `page`.
fn comes_back(site: &Site, from: &Page, page: &Page) -> bool {
    let (mut seen, mut next) = (Vec::new(), vec![from]);
    while let Some(other) = next.pop() {
        if other.file == page.file {
            return true;
        }
        if !seen.contains(&&other.file) {
            seen.push(&other.file);
            next.extend(leads_on(site, other).into_iter().map(|(_, target)| target));
        }
    }
    false
}
