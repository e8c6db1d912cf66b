//! Ids of headings, unique within a document.

use std::collections::HashMap;

/// Ids of the frame around a text: its main part, its search field, its lists of languages and pages.
const RESERVED: [&str; 6] = ["main", "q", "languages", "other-languages", "rail-title", "where"];

/// Beginnings of ids that are made: of sources, terms, cards and footnotes.
const PREFIXES: [&str; 5] = ["source-", "term-", "agency-", "fn-", "fnref-"];

/// Hands out ids that have not been used yet in a document.
#[derive(Default)]
pub(super) struct Anchors {
    /// For each id: the number to try next, so that 10,000 equal headings take 10,000 steps.
    used: HashMap<String, usize>,
}

impl Anchors {
    /// The id itself if it is free, else with the next free number behind it.
    pub(super) fn unique(&mut self, wanted: String) -> String {
        let next = match self.used.get(&wanted).copied() {
            Some(next) => next,
            None if RESERVED.contains(&wanted.as_str()) || PREFIXES.iter().any(|prefix| wanted.starts_with(prefix)) => 2,
            None => {
                self.used.insert(wanted.clone(), 2);
                return wanted;
            }
        };
        let mut number = next;
        let mut id = format!("{wanted}-{number}");
        while self.used.contains_key(&id) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        self.used.insert(wanted, number + 1);
        self.used.insert(id.clone(), 2);
        id
    }
}

/// Makes an id of a text: letters and digits of any script in lower case, hyphens between.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && (c.is_whitespace() || c.is_ascii_punctuation()) {
            slug.push('-');
        }
        if slug.len() > 80 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section".into() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Anchors, slug};

    #[test]
    fn equal_headings_get_ids_of_their_own() {
        let mut anchors = Anchors::default();
        let ids: Vec<String> = ["gaji", "gaji-2", "gaji", "gaji"].map(|id| anchors.unique(id.into())).to_vec();
        assert_eq!(ids, ["gaji", "gaji-2", "gaji-3", "gaji-4"]);
        assert_eq!(
            (slug("Paspor & izin"), slug("工資 2026"), slug("?!")),
            ("paspor-izin".into(), "工資-2026".into(), "section".into())
        );
    }
}
