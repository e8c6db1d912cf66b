//! Brings the translations of a page together: the same anchors, and which is behind its original.

mod changes;
mod figures;
mod pairs;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub use changes::{Change, Kind, Parallel, Segmented};
pub(in crate::site) use pairs::Pair;

use crate::content::config::Config;
use crate::content::figures::Numerals;
use crate::content::record::{self, Record};
use crate::diagnostic::{Code, Diagnostic};
use crate::sources::Sources;

use super::Site;
use super::page::Page;
use super::tree::{Node, Tree};

/// For each page that was translated by record: what has changed in its original since.
pub(super) type Changes = BTreeMap<usize, Vec<Change>>;

/// What was found about the translations of one node: for each page what has changed in its original, and problems.
pub(super) type Compared = Vec<(usize, Option<Vec<Change>>, Vec<Diagnostic>)>;

/// Compares every translation with its original: what has changed since it was made, and whether both say the same
/// figures. Problems are by node.
pub(super) fn compare(
    sources: &Sources,
    config: &Config,
    pages: &[Page],
    tree: &Tree,
) -> (Changes, BTreeMap<usize, Vec<Diagnostic>>) {
    let numerals = numerals(config);
    let of_node = |node: &Node| compare_node(sources, config, &numerals, pages, &node.written);
    let all: Vec<_> = tree.nodes.par_iter().map(of_node).collect();
    let (mut changes, mut problems) = (Changes::new(), BTreeMap::new());
    for (node, found) in all.into_iter().enumerate() {
        for (index, found, wrong) in found {
            changes.extend(found.map(|found| (index, found)));
            if !wrong.is_empty() {
                problems.entry(node).or_insert_with(Vec::new).extend(wrong);
            }
        }
    }
    (changes, problems)
}

/// How each language writes its figures; none where they are not compared.
pub(super) fn numerals(config: &Config) -> Vec<Option<Numerals>> {
    let compared = config.checks.figures && config.languages.len() > 1;
    config.languages.iter().map(|language| compared.then(|| Numerals::new(&language.tag))).collect()
}

/// Compares the translations of one node with their original.
pub(super) fn compare_node(
    sources: &Sources,
    config: &Config,
    numerals: &[Option<Numerals>],
    pages: &[Page],
    written: &[Option<usize>],
) -> Compared {
    let mut found = Vec::new();
    let Some(original) = original(written, config.default_language) else { return found };
    let text = |page: &Page| sources.text(page.file.as_str()).unwrap_or_default();
    let one = &pages[original];
    // Divided once for all translations, and not at all where there is none.
    let mut shared: Option<(Arc<Segmented>, Option<figures::Original<'_>>)> = None;
    for index in written.iter().flatten().copied().filter(|index| *index != original) {
        let other = &pages[index];
        let (record, problems) = record(sources, config, other).unzip();
        let mut problems = problems.unwrap_or_default();
        if record.is_none() && numerals[other.language].is_none() {
            continue;
        }
        let (cut, figures) = shared.get_or_insert_with(|| {
            let cut = Segmented::of(text(one));
            let figures = numerals[one.language].as_ref().map(|from| figures::Original::new(one, text(one), &cut, from));
            (cut.into(), figures)
        });
        let parallel = Parallel::new(cut.clone(), Segmented::of(text(other)), record.as_ref());
        if let (Some(figures), Some(to)) = (figures, &numerals[other.language]) {
            problems.extend(figures::check(figures, (other, to), &parallel));
        }
        found.push((index, parallel.changes, problems));
    }
    found
}

/// What a page was translated from, and what is wrong with the record; none where nobody recorded it.
pub(super) fn record(sources: &Sources, config: &Config, page: &Page) -> Option<(Record, Vec<Diagnostic>)> {
    let file = record::path(&config.languages[page.language].code, &page.id);
    sources.text(&file).map(|text| record::parse(text, &file))
}

/// Index of the original of a node: the page of the default language, else of the first that has one.
pub(super) fn original(written: &[Option<usize>], default: usize) -> Option<usize> {
    written[default].or_else(|| written.iter().flatten().copied().next())
}

/// Gives the headings of each translation the ids of the original, so that `#lembur` works in all.
pub(super) fn share_anchors(pages: &mut [Page], tree: &Tree, default: usize) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for node in &tree.nodes {
        let Some(original) = original(&node.written, default) else { continue };
        let ids = pages[original].heading_ids.clone();
        for index in node.written.iter().flatten().copied().filter(|i| *i != original) {
            let (count, file) = (ids.len(), pages[original].file.to_string());
            let page = &mut pages[index];
            if page.heading_ids.len() == count {
                page.heading_ids.clone_from(&ids);
                continue;
            }
            problems.push(
                Diagnostic::new(Code::HeadingsDiffer, page.file.as_str())
                    .with("count", page.heading_ids.len().to_string())
                    .with("original", count.to_string())
                    .with("other", file),
            );
        }
    }
    problems
}

/// What a translation has not seen; none where nobody recorded what it was made from.
pub(super) fn changes<'a>(site: &'a Site, page: &Page) -> Option<&'a [Change]> {
    let node = site.tree.find(&page.id)?;
    let index = site.tree.nodes[node].written[page.language]?;
    site.changes.get(&index).map(Vec::as_slice)
}

/// If the days in both say that the original was changed after the translation: these days. A record knows it better.
pub(super) fn outdated(site: &Site, page: &Page) -> Option<(Date, Date, usize)> {
    if changes(site, page).is_some() {
        return None;
    }
    let node = site.tree.find(&page.id)?;
    let original = original(&site.tree.nodes[node].written, site.config.default_language)?;
    let (source, own) = (site.pages[original].matter.updated?, page.matter.updated?);
    (site.pages[original].language != page.language && source > own).then_some((source, own, original))
}
