//! A page in two languages at once: which pages there are, where, and which passage stands beside which.

use std::sync::Arc;

use crate::content::front_matter::Kind;
use crate::sources::{SitePath, Sources};

use super::translations::{self, Pair, Parallel, Segmented};
use super::{Page, Site};

/// Two texts of a page, passage by passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// In their order: a passage of the one text and its fellow in the other, each by its number in its own text. One of
    /// them is none where the other text does not have it.
    pub rows: Vec<(Option<usize>, Option<usize>)>,
}

impl Site {
    /// The pairs of languages in which a page is shown side by side.
    pub fn pairs(&self, node: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let whole = move |language: usize| self.written(node, language).is_some_and(|page| page.kind != Kind::Section);
        // Whoever carries one language carries no second copy of its texts.
        let there = |language: &usize| !self.carried || self.published.contains(language);
        let pairs = self.config.side_by_side.iter().copied().filter(move |(one, other)| there(one) && there(other));
        pairs.filter(move |(one, other)| whole(*one) && whole(*other))
    }

    /// Where a pair is published: beside the page of the first language, with the code of the second. No other page can
    /// have such an address, since none has a dot in its name.
    pub fn beside_path(&self, node: usize, (one, other): (usize, usize)) -> Option<SitePath> {
        let address = self.entry(node, one)?.address.as_str();
        SitePath::new(&format!("{}.{}.html", address.strip_suffix(".html")?, self.languages()[other].code))
    }

    /// Puts the passages of two texts of a page beside each other, as each was translated from the original.
    pub fn beside(&self, sources: &Sources, node: usize, (one, other): (usize, usize)) -> Option<Beside> {
        let original = self.original(node)?;
        let text = |page: &Page| sources.text(page.file.as_str()).unwrap_or_default();
        let cut = Arc::new(Segmented::of(text(original)));
        let along = |language: usize| {
            let page = self.written(node, language)?;
            let record = translations::record(sources, &self.config, page).map(|(record, _)| record);
            let record = record.filter(|_| page.language != original.language);
            Some(along(&Parallel::new(cut.clone(), Segmented::of(text(page)), record.as_ref()).pairs))
        };
        Some(Beside { rows: rows(&along(one)?, &along(other)?) })
    }
}

/// For each passage of the original what stands before it in another text alone, and its fellow there; a last entry
/// without fellow has what stands behind all.
type Along = Vec<(Vec<usize>, Option<usize>)>;

fn along(pairs: &[Pair]) -> Along {
    let mut along = vec![(Vec::new(), None)];
    for (original, fellow) in pairs {
        let Some(last) = along.last_mut() else { continue };
        match original {
            Some(_) => {
                last.1 = *fellow;
                along.push((Vec::new(), None));
            }
            None => last.0.extend(fellow),
        }
    }
    along
}

fn rows(one: &Along, other: &Along) -> Vec<(Option<usize>, Option<usize>)> {
    let mut rows = Vec::with_capacity(one.len().max(other.len()));
    for ((before_one, one), (before_other, other)) in one.iter().zip(other) {
        rows.extend(before_one.iter().map(|at| (Some(*at), None)));
        rows.extend(before_other.iter().map(|at| (None, Some(*at))));
        if one.is_some() || other.is_some() {
            rows.push((*one, *other));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{along, rows};

    #[test]
    fn two_translations_meet_at_their_original() {
        let one = along(&[(Some(0), Some(0)), (Some(1), None), (None, Some(1)), (Some(2), Some(2))]);
        let other = along(&[(Some(0), Some(0)), (Some(1), Some(1)), (Some(2), Some(2)), (None, Some(3))]);
        let expected = [(Some(0), Some(0)), (None, Some(1)), (Some(1), None), (Some(2), Some(2)), (None, Some(3))];
        assert_eq!(rows(&one, &other), expected);
        assert_eq!(rows(&along(&[]), &along(&[(None, Some(0))])), [(None, Some(0))]);
    }
}
