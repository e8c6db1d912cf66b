//! Decides what each language publishes, and where.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::content::config::{Config, is_slug};
use crate::content::language::Language;
use crate::content::markdown::slug;
use crate::diagnostic::{Code, Diagnostic};
use crate::sources::SitePath;

use super::page::{Page, title_from_name};
use super::tree::{Entry, Tree};

/// What the languages publish, and the redirects to it.
pub(super) struct Addresses {
    pub(super) entries: Vec<Vec<Option<Entry>>>,
    pub(super) redirects: Vec<(SitePath, SitePath)>,
}

/// Gives every page of every language its address. `generated` lists, for a language, the addresses of
/// pages that Suluh makes and the file that they come from.
pub(super) fn assign(
    config: &Config,
    pages: &[Page],
    tree: &Tree,
    generated: impl Fn(&Language) -> Vec<(String, String)> + Sync,
    problems: &mut Vec<Diagnostic>,
) -> Addresses {
    let results: Vec<_> = (0..config.languages.len())
        .into_par_iter()
        .map(|language| {
            let mut found = Vec::new();
            let entries = publish(config, pages, tree, language, &mut found);
            let reserved = generated(&config.languages[language]);
            let redirects = check(config, pages, tree, language, &entries, reserved, &mut found);
            (entries, redirects, found)
        })
        .collect();
    let mut addresses = Addresses { entries: Vec::new(), redirects: Vec::new() };
    for (entries, redirects, found) in results {
        addresses.entries.push(entries);
        addresses.redirects.extend(redirects);
        problems.extend(found);
    }
    addresses
}

fn publish(config: &Config, pages: &[Page], tree: &Tree, language: usize, problems: &mut Vec<Diagnostic>) -> Vec<Option<Entry>> {
    let own = &config.languages[language];
    let mut order = vec![language];
    order.extend(own.fallback.iter().filter_map(|code| config.languages.iter().position(|l| l.code == *code)));
    let mut entries: Vec<Option<Entry>> = vec![None; tree.nodes.len()];
    // Walks down from the home page: the folder of a section is known before its pages.
    let mut stack = vec![(tree.home(), own.code.clone())];
    while let Some((index, folder)) = stack.pop() {
        let node = &tree.nodes[index];
        let found = order.iter().find_map(|l| node.written[*l].map(|page| (*l, page)));
        let part = match node.written[language].and_then(|page| pages[page].matter.slug.as_ref().map(|s| (page, s))) {
            Some((_, slug)) if is_slug(&slug.value) => slug.value.clone(),
            Some((page, slug)) => {
                let problem = Diagnostic::new(Code::SlugInvalid, pages[page].file.as_str()).at(slug.span.clone());
                problems.push(problem.with("slug", &*slug.value));
                node.name().to_owned()
            }
            None => node.name().to_owned(),
        };
        let part = if is_slug(&part) { part } else { slug(&part) };
        let path = match (node.is_section(), node.parent) {
            (true, None) => format!("{folder}/index.html"),
            (true, Some(_)) => format!("{folder}/{part}/index.html"),
            (false, _) => format!("{folder}/{part}.html"),
        };
        let Some(address) = SitePath::new(&path) else { continue };
        let below = address.folder().to_owned();
        stack.extend(node.children.iter().map(|child| (*child, below.clone())));
        entries[index] = match found {
            Some((written_in, page)) => Some(Entry { page: Some(page), written_in, address, title: pages[page].title.clone() }),
            None if node.is_section() => {
                let title = if node.parent.is_none() {
                    let default = &config.languages[config.default_language].code;
                    let chain = std::iter::once(&own.code).chain(&own.fallback).chain(std::iter::once(default));
                    config.title.get(chain.map(String::as_str)).map_or_else(String::new, |(title, _)| title.to_owned())
                } else {
                    title_from_name(&node.id)
                };
                Some(Entry { page: None, written_in: language, address, title })
            }
            None => None,
        };
    }
    prune_empty_sections(tree, &mut entries);
    entries
}

/// A section without a text is published only where something below it is.
fn prune_empty_sections(tree: &Tree, entries: &mut [Option<Entry>]) {
    let mut changed = true;
    while changed {
        changed = false;
        for (index, node) in tree.nodes.iter().enumerate() {
            let bare = entries[index].as_ref().is_some_and(|e| e.page.is_none()) && node.parent.is_some();
            if bare && node.children.iter().all(|child| entries[*child].is_none()) {
                entries[index] = None;
                changed = true;
            }
        }
    }
}

/// Finds two pages with one address, and collects the redirects.
fn check(
    config: &Config,
    pages: &[Page],
    tree: &Tree,
    language: usize,
    entries: &[Option<Entry>],
    reserved: Vec<(String, String)>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(SitePath, SitePath)> {
    let own = &config.languages[language];
    // Lower case: on many disks and hosts, addresses that differ in case are one.
    let mut taken: BTreeMap<String, String> =
        reserved.into_iter().map(|(address, file)| (address.to_lowercase(), file)).collect();
    for (index, entry) in entries.iter().enumerate() {
        let Some(entry) = entry else { continue };
        let file =
            entry.page.map_or_else(|| format!("content/{}/{}", own.code, tree.nodes[index].id), |p| pages[p].file.to_string());
        if let Some(other) = taken.insert(entry.address.as_str().to_lowercase(), file.clone()) {
            let problem = Diagnostic::new(Code::AddressClash, file);
            problems.push(problem.with("address", entry.address.as_str()).with("other", other));
        }
    }
    let mut redirects = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let (Some(entry), Some(page)) = (entry, tree.nodes[index].written[language]) else { continue };
        let page = &pages[page];
        for alias in &page.matter.aliases {
            let problem = |code| Diagnostic::new(code, page.file.as_str()).at(alias.span.clone());
            let plain = alias.value.trim_start_matches('/').trim_end_matches(".html").trim_end_matches('/');
            let parts_fine = plain.split('/').all(is_slug);
            let address = SitePath::new(&format!("{}/{plain}.html", own.code)).filter(|_| parts_fine);
            let Some(address) = address else {
                problems.push(problem(Code::AliasInvalid).with("alias", &*alias.value));
                continue;
            };
            match taken.insert(address.as_str().to_lowercase(), page.file.to_string()) {
                Some(other) => problems.push(problem(Code::AddressClash).with("address", address.as_str()).with("other", other)),
                None => redirects.push((address, entry.address.clone())),
            }
        }
    }
    redirects
}

/// Entries of the A–Z on a page: with more its weight would be over the budget of a page.
pub const AZ_ENTRIES: usize = 400;

/// Where a language has its cards to show: in the language `tag`, or in all.
pub(super) fn phrases_path(language: &Language, tag: Option<&str>) -> String {
    let name = tag.map_or_else(|| "index".to_owned(), str::to_lowercase);
    format!("{}/{}/{name}.html", language.code, language.addresses.phrases)
}

/// Where a part of a language's A–Z is published, counted from 0.
pub(super) fn az_path(language: &Language, part: usize) -> String {
    let (code, name) = (&language.code, &language.addresses.az);
    if part == 0 { format!("{code}/{name}.html") } else { format!("{code}/{name}-{}.html", part + 1) }
}
