//! A part of a site: some languages, one country, one section. What is left out is linked on line.

use std::collections::BTreeSet;

use crate::diagnostic::Failure;

use super::{Entry, Resolved, Site};

/// Which part of a site is wanted. The default is all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Codes of languages, as in `site.toml`; empty for all.
    pub languages: Vec<String>,
    /// ISO 3166 code: what is about other countries only is left out.
    pub country: Option<String>,
    /// Id of a section (`masalah`): other sections are left out.
    pub section: Option<String>,
    /// True if what is carried has all that the site has for people: also what `not_carried` names, posters, leaflets, and
    /// texts to read aloud.
    pub whole: bool,
}

impl Site {
    /// The same site, publishing only what is selected. Links of what stays keep working: what is left out is
    /// found with [`Site::left_out`]. Fails for a language, country or section that the site does not have.
    pub fn restricted(mut self, selection: &Selection) -> Result<Site, Failure> {
        let not_carried: Vec<usize> = match self.carried && !selection.whole {
            true => self.config.offline.not_carried.iter().filter_map(|id| self.tree.find(&id.value)).collect(),
            false => Vec::new(),
        };
        if *selection == Selection::default() && not_carried.is_empty() {
            return Ok(self);
        }
        let languages = self.selected_languages(selection)?;
        if let Some(code) = &selection.country {
            let known: Vec<&str> = self.countries.keys().map(String::as_str).collect();
            if !self.countries.contains_key(&code.to_uppercase()) {
                return Err(Failure::new(format!("--country {code}: {}", known.join(", "))));
            }
        }
        let country = selection.country.as_ref().map(|code| code.to_uppercase());
        let section = selection.section.as_deref().map(|id| self.selected_section(id)).transpose()?;
        let carried = |node: usize| !not_carried.iter().any(|above| self.is_above(*above, node));
        let stays = |node: usize| carried(node) && self.stays(node, country.as_deref(), section);
        let kept: Vec<bool> = (0..self.tree.nodes.len()).map(stays).collect();
        self.left_out = vec![vec![None; self.tree.nodes.len()]; self.entries.len()];
        for (language, entries) in self.entries.iter_mut().enumerate() {
            for (node, entry) in entries.iter_mut().enumerate() {
                if !kept[node] || !languages.contains(&language) {
                    self.left_out[language][node] = entry.take();
                }
            }
        }
        let published: BTreeSet<&str> = self.entries.iter().flatten().flatten().map(|e| e.address.as_str()).collect();
        self.redirects.retain(|(_, to)| published.contains(to.as_str()));
        self.published = languages;
        if let Some(code) = &country {
            self.countries.retain(|other, _| other == code);
        }
        if country.is_some() || section.is_some() {
            // Promises are about no country or section more than about another.
            self.commitments.clear();
            let agencies = self.agencies_that_stay(country.as_deref());
            self.agencies.retain(|id, _| agencies.contains(id));
        }
        Ok(self)
    }

    /// What would be published under `node` if it were selected: in `language`, else in the first that has it.
    pub fn left_out(&self, node: usize, language: usize) -> Option<&Entry> {
        let at = |language: usize| self.left_out.get(language)?.get(node)?.as_ref();
        at(language).or_else(|| (0..self.left_out.len()).find_map(at))
    }

    fn selected_languages(&self, selection: &Selection) -> Result<Vec<usize>, Failure> {
        let mut languages = BTreeSet::new();
        for code in &selection.languages {
            let found = self.languages().iter().position(|l| l.code.eq_ignore_ascii_case(code));
            let codes = || self.languages().iter().map(|l| l.code.as_str()).collect::<Vec<_>>().join(", ");
            languages.insert(found.ok_or_else(|| Failure::new(format!("--lang {code}: {}", codes())))?);
        }
        Ok(if languages.is_empty() { self.published.clone() } else { languages.into_iter().collect() })
    }

    fn selected_section(&self, id: &str) -> Result<usize, Failure> {
        let sections = || self.tree.nodes.iter().filter(|n| n.is_section() && n.parent.is_some());
        self.tree.find(id.trim_matches('/')).filter(|node| self.tree.nodes[*node].is_section()).ok_or_else(|| {
            let ids: Vec<&str> = sections().map(|n| n.id.trim_end_matches("/index")).collect();
            Failure::new(format!("--section {id}: {}", ids.join(", ")))
        })
    }

    /// The home page, the page about the site, the section with all above and below it; without what is only
    /// about other countries.
    fn stays(&self, node: usize, country: Option<&str>, section: Option<usize>) -> bool {
        let about = self.config.about.as_ref().and_then(|id| self.tree.find(&id.value)) == Some(node);
        if self.tree.nodes[node].parent.is_none() || about {
            return true;
        }
        let here = |code: &str| {
            let mut pages = self.tree.nodes[node].written.iter().flatten().map(|page| &self.pages[*page].matter.countries);
            pages.all(|countries| countries.is_empty() || countries.iter().any(|c| c.value == code))
        };
        let below = |section: usize| self.is_above(section, node) || self.is_above(node, section);
        country.is_none_or(here) && section.is_none_or(below)
    }

    /// True if `above` is `node` or a section that holds it.
    fn is_above(&self, above: usize, node: usize) -> bool {
        std::iter::successors(Some(node), |node| self.tree.nodes[*node].parent).any(|found| found == above)
    }

    /// Agencies that a page names, that the site puts first, or that a country needs.
    fn agencies_that_stay(&self, country: Option<&str>) -> BTreeSet<String> {
        let mut ids: BTreeSet<String> = self.config.help.iter().map(|id| id.value.clone()).collect();
        for page in self.entries.iter().flatten().flatten().filter_map(|entry| self.page(entry)) {
            ids.extend(page.all_links().filter_map(|link| match link {
                Resolved::Agency(id) => Some(id.clone()),
                _ => None,
            }));
            ids.extend(page.matter.agencies().map(|id| id.value.clone()));
        }
        for known in self.countries.values() {
            ids.extend(known.emergency.iter().chain(&known.first_contacts).map(|id| id.value.clone()));
        }
        if let Some(code) = country {
            let local = self.agencies.values().filter(|a| a.country == code || a.serves.iter().any(|s| s == code));
            ids.extend(local.map(|agency| agency.id.clone()));
        }
        ids
    }
}
