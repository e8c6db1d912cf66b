//! Which pages name which agencies, and which are handed out.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::front_matter::Kind;

use super::links::Resolved;
use super::page::Page;
use super::tree::Tree;

/// What is handed out in any session of outreach: the pages that it names, and those of the sections that it names.
pub(super) fn handed_out(pages: &[Page], tree: &Tree) -> BTreeSet<usize> {
    let named = pages.iter().flat_map(|page| &page.matter.hand_out).filter_map(|id| tree.find(&id.value));
    let mut waiting: Vec<usize> = named.collect();
    let mut found = BTreeSet::new();
    while let Some(node) = waiting.pop() {
        waiting.extend(&tree.nodes[node].children);
        let kinds = tree.nodes[node].written.iter().flatten().map(|page| pages[*page].kind);
        let paper = |kind| matches!(kind, Kind::Guide | Kind::Procedure | Kind::Campaign);
        if kinds.into_iter().any(paper) {
            found.insert(node);
        }
    }
    found
}

/// Which pages name which agency, in any language.
pub(super) fn mentions(pages: &[Page], tree: &Tree) -> BTreeMap<String, Vec<usize>> {
    let mut mentions: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for page in pages {
        let Some(node) = tree.find(&page.id) else { continue };
        let named = page.all_links().filter_map(|link| match link {
            Resolved::Agency(id) => Some(id.as_str()),
            _ => None,
        });
        for id in named.chain(page.matter.agencies().map(|a| a.value.as_str())) {
            let nodes = mentions.entry(id.to_owned()).or_default();
            if !nodes.contains(&node) {
                nodes.push(node);
            }
        }
    }
    mentions
}
