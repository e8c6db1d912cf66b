//! Figures that cannot be drawn as a page asks for.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::site::{Page, Resolved, Site};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let drawn: BTreeSet<_> = (site.pages.iter().flat_map(Page::all_links))
        .filter_map(|link| match link {
            Resolved::Chart(path, shape) => Some((path, *shape)),
            _ => None,
        })
        .collect();
    drawn.into_iter().filter_map(|(path, shape)| site.charts.get(path)?.check(shape, path.as_str())).collect()
}
