//! Brings the translations of a page together: the same anchors, and which is behind its original.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};

use super::Site;
use super::page::Page;
use super::tree::Tree;

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

/// If the original was changed after the translation: the days of both.
pub(super) fn outdated(site: &Site, page: &Page) -> Option<(Date, Date, usize)> {
    let node = site.tree.find(&page.id)?;
    let original = original(&site.tree.nodes[node].written, site.config.default_language)?;
    let (source, own) = (site.pages[original].matter.updated?, page.matter.updated?);
    (site.pages[original].language != page.language && source > own).then_some((source, own, original))
}
