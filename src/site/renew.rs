//! One page in the place of its older self, where nothing but its text has changed.
//!
//! Whoever writes saves the same page again and again. What other pages show of a page (its title, its fields, its
//! anchors, the agencies that it names) seldom changes with it; as long as it does not, the site needs no linking anew.

use std::collections::BTreeSet;

use crate::diagnostic::{self, Diagnostic};
use crate::sources::{SitePath, Sources};

use super::assemble::Problems;
use super::links::{Index, Resolved};
use super::page::Page;
use super::{Change, Site, checks, translations};

/// A page that can take the place of its older self.
#[derive(Debug)]
pub struct Renewed {
    index: usize,
    node: usize,
    page: Page,
    problems: Vec<Diagnostic>,
    /// Problems of the translations of its node.
    pairs: Vec<Diagnostic>,
    /// For each of these translations what its original has changed.
    changes: Vec<(usize, Option<Vec<Change>>)>,
}

impl Renewed {
    /// What is wrong with the page itself.
    pub fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.problems.iter().chain(self.pairs.iter().filter(|problem| problem.file == self.page.file.as_str()))
    }

    /// True if the checks of the site may find something else than before: the page leads to other pages, or something
    /// else of a translation is outdated. Its fields, which they look at too, are the same.
    fn concerns_others(&self, site: &Site) -> bool {
        linked(&self.page) != linked(&site.pages[self.index])
            || self.changes.iter().any(|(index, changes)| site.changes.get(index) != changes.as_ref())
    }
}

impl Site {
    /// Changes places with the older self of a page: once, and it is shown; twice, and nothing has happened.
    pub fn swap(&mut self, renewed: &mut Renewed) {
        std::mem::swap(&mut self.pages[renewed.index], &mut renewed.page);
        for (index, changes) in &mut renewed.changes {
            let old = self.changes.remove(index);
            if let Some(new) = changes.take() {
                self.changes.insert(*index, new);
            }
            *changes = old;
        }
    }

    /// The page that is written in `file`.
    fn page_of(&self, file: &SitePath) -> Option<usize> {
        let (code, id) = file.as_str().strip_prefix("content/")?.split_once('/')?;
        let language = self.languages().iter().position(|language| language.code == code)?;
        let wanted = (id.strip_suffix(".md")?, language);
        self.pages.binary_search_by(|page| (page.id.as_str(), page.language).cmp(&wanted)).ok()
    }

    /// Reads the text of `file` again. `None` if more may have changed with it than this one page, so that the site must
    /// be linked anew.
    pub fn renewed(&self, sources: &Sources, file: &SitePath) -> Option<Renewed> {
        let index = self.page_of(file)?;
        let old = &self.pages[index];
        let (mut page, mut problems) = Page::parse(sources.text(file.as_str())?, file, &old.id, old.language);
        let node = self.tree.find(&old.id)?;
        let written = &self.tree.nodes[node].written;
        let original = translations::original(written, self.config.default_language)?;
        if index != original && page.heading_ids.len() == self.pages[original].heading_ids.len() {
            page.heading_ids.clone_from(&self.pages[original].heading_ids);
        }
        let same = (&page.matter, page.kind, &page.title, &page.document.excerpt, &page.heading_ids)
            == (&old.matter, old.kind, &old.title, &old.document.excerpt, &old.heading_ids);
        if !same {
            return None;
        }
        let folders: Vec<String> = self.languages().iter().map(|l| format!("content/{}", l.code)).collect();
        let links = Index {
            sources,
            pages: &self.pages,
            tree: &self.tree,
            agencies: &self.agencies,
            countries: &self.countries,
            terms: &self.terms,
            records: &self.sources,
            folders: &folders,
        };
        let (found, wrong) = links.resolve_all(&page);
        let (in_fields, wrong_in_fields) = links.resolve_fields(&page);
        page.links = found;
        page.field_links = in_fields;
        page.document.links = Vec::new();
        problems.extend(wrong.into_iter().chain(wrong_in_fields));
        if shown_elsewhere(&page) != shown_elsewhere(old) {
            return None;
        }
        let numerals = translations::numerals(&self.config);
        let compared = translations::compare_node(sources, &self.config, &numerals, &self.pages, written);
        let (mut pairs, mut changes) = (Vec::new(), Vec::new());
        for (index, found, wrong) in compared {
            // Where a translation is outdated, other languages and lists may say so.
            if found.as_ref().is_some_and(|found| !found.is_empty())
                != self.changes.get(&index).is_some_and(|known| !known.is_empty())
            {
                return None;
            }
            pairs.extend(wrong);
            changes.push((index, found));
        }
        Some(Renewed { index, node, page, problems, pairs, changes })
    }

    /// Puts renewed pages in their places and keeps `problems`, among which there is no error, true. If one of the pages
    /// has an error, or the site has one with them, all stays as it was, and all problems that there would be are given
    /// back.
    pub fn renew(&mut self, mut renewed: Vec<Renewed>, problems: &mut Problems) -> Result<(), Problems> {
        // Every page is looked at in a check of the site; of tens of thousands that takes longer than all else.
        let others = renewed.iter().any(|new| new.concerns_others(self));
        for new in &mut renewed {
            self.swap(new);
        }
        let checks = others.then(|| checks::all(self));
        let own = || renewed.iter().flat_map(|new| new.problems.iter().chain(&new.pairs));
        let wrong = diagnostic::has_error(own().chain(checks.iter().flatten()));
        let mut found = if wrong { problems.clone() } else { std::mem::take(problems) };
        found.checks = checks.unwrap_or(found.checks);
        for new in &mut renewed {
            found.pairs.insert(new.node, std::mem::take(&mut new.pairs));
            let own = std::mem::take(&mut new.problems);
            let file = self.pages[new.index].file.clone();
            match own.is_empty() {
                true => drop(found.texts.remove(&file)),
                false => drop(found.texts.insert(file, own)),
            }
        }
        if wrong {
            for new in renewed.iter_mut().rev() {
                self.swap(new);
            }
            return Err(found);
        }
        *problems = found;
        Ok(())
    }
}

/// The pages that a page leads to.
fn linked(page: &Page) -> BTreeSet<usize> {
    let nodes = page.all_links().filter_map(|link| match link {
        Resolved::Page { node, .. } => Some(*node),
        _ => None,
    });
    nodes.collect()
}

/// What other pages, or files that are published beside them, have of a page's links.
fn shown_elsewhere(page: &Page) -> BTreeSet<(u8, &str)> {
    let links = page.all_links().filter_map(|link| match link {
        Resolved::Agency(id) => Some((0, id.as_str())),
        Resolved::File(path) => Some((1, path.as_str())),
        Resolved::Image(path) => Some((2, path.as_str())),
        Resolved::Chart(path, _) => Some((3, path.as_str())),
        _ => None,
    });
    links.collect()
}
