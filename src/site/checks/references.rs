//! Names in front matter, `site.toml` and country files that must exist, and pages that nothing leads to.

use crate::content::Spanned;
use crate::content::commitment::FOLDER;
use crate::content::config::FILE;
use crate::content::front_matter::Kind;
use crate::content::sheet;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::{Resolved, Site};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    names(site, &mut problems);
    forms(site, &mut problems);
    orphans(site, &mut problems);
    problems
}

fn names(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut agencies = |file: &str, names: &[Spanned<String>]| {
        for name in names.iter().filter(|n| !site.agencies.contains_key(&n.value)) {
            problems.push(
                Diagnostic::new(Code::LinkAgency, file)
                    .at(name.span.clone())
                    .with("target", &*name.value)
                    .suggest(&name.value, site.agencies.keys().map(String::as_str)),
            );
        }
    };
    agencies(FILE, &site.config.help);
    for country in site.countries.values() {
        let file = format!("content/countries/{}.toml", country.code);
        agencies(&file, &country.emergency);
        agencies(&file, &country.first_contacts);
    }
    for page in &site.pages {
        agencies(page.file.as_str(), &page.matter.procedure.agencies);
        agencies(page.file.as_str(), &page.matter.campaign.addressees);
    }
    for commitment in site.commitments.values() {
        agencies(&format!("{FOLDER}{}.toml", commitment.id), &commitment.by);
    }
    let mut sources = |file: &str, name: &Spanned<String>| {
        if !site.sources.contains_key(&name.value) {
            let problem = Diagnostic::new(Code::LinkSource, file).at(name.span.clone()).with("target", &*name.value);
            problems.push(problem.suggest(&name.value, site.sources.keys().map(String::as_str)));
        }
    };
    for commitment in site.commitments.values() {
        let file = format!("{FOLDER}{}.toml", commitment.id);
        commitment.all_sources().for_each(|name| sources(&file, name));
    }
    for page in &site.pages {
        page.matter.procedure.legal_basis.iter().for_each(|name| sources(page.file.as_str(), name));
    }
    let handed = site.pages.iter().flat_map(|page| page.matter.hand_out.iter().map(move |name| (page.file.as_str(), name)));
    for (file, name) in handed.filter(|(_, name)| site.tree.find(&name.value).is_none()) {
        let problem = Diagnostic::new(Code::LinkPage, file).at(name.span.clone()).with("target", &*name.value);
        problems.push(problem.suggest(&name.value, site.tree.ids()));
    }
    let own = [&site.config.triage, &site.config.about].into_iter().flatten();
    let named = site.config.problems.iter().map(|p| &p.page).chain(own).chain(&site.config.offline.not_carried);
    for name in named.filter(|n| site.tree.find(&n.value).is_none()) {
        let problem = Diagnostic::new(Code::LinkPage, FILE).at(name.span.clone()).with("target", &*name.value);
        problems.push(problem.suggest(&name.value, site.tree.ids()));
    }
    for page in &site.pages {
        for code in page.matter.countries.iter().filter(|c| !site.countries.contains_key(&c.value)) {
            let problem = Diagnostic::new(Code::LinkCountry, page.file.as_str()).at(code.span.clone());
            let codes = site.countries.keys().map(String::as_str);
            problems.push(problem.with("target", &*code.value).suggest(&code.value, codes));
        }
    }
}

/// The form that a page shows, and what forms rest on.
fn forms(site: &Site, problems: &mut Vec<Diagnostic>) {
    for page in &site.pages {
        for name in page.matter.form.iter().filter(|n| !site.forms.contains_key(&n.value)) {
            let problem = Diagnostic::new(Code::FormUnknown, page.file.as_str()).at(name.span.clone());
            problems.push(problem.with("form", &*name.value).suggest(&name.value, site.forms.keys().map(String::as_str)));
        }
    }
    for form in site.forms.values() {
        let file = format!("{}{}.toml", sheet::FOLDER, form.id);
        let named = |code, name: &Spanned<String>| {
            Diagnostic::new(code, file.as_str()).at(name.span.clone()).with("target", &*name.value)
        };
        for limit in &form.limits {
            if !site.sources.contains_key(&limit.source.value) {
                let problem = named(Code::LinkSource, &limit.source);
                problems.push(problem.suggest(&limit.source.value, site.sources.keys().map(String::as_str)));
            }
            for code in limit.country.iter().filter(|c| !site.countries.contains_key(&c.value)) {
                let problem = named(Code::LinkCountry, code);
                problems.push(problem.suggest(&code.value, site.countries.keys().map(String::as_str)));
            }
        }
    }
}

/// Sections list their pages by themselves; what counts is that somebody's text leads there. Looked at
/// in the default language, since translations have the same links.
fn orphans(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut reached = vec![false; site.tree.nodes.len()];
    let named = site.config.problems.iter().map(|p| &p.page).chain(&site.config.triage).chain(&site.config.about);
    for node in named.filter_map(|n| site.tree.find(&n.value)).chain([site.tree.home()]) {
        reached[node] = true;
    }
    for (own, node) in site.tree.nodes.iter().enumerate() {
        for link in node.written.iter().flatten().flat_map(|page| site.pages[*page].all_links()) {
            if let Resolved::Page { node, .. } = link {
                reached[*node] |= *node != own;
            }
        }
    }
    for (index, node) in site.tree.nodes.iter().enumerate() {
        let Some(page) = node.written[site.config.default_language].map(|p| &site.pages[p]) else { continue };
        if page.kind != Kind::Section && !reached[index] {
            problems.push(Diagnostic::new(Code::PageOrphan, page.file.as_str()));
        }
    }
}
