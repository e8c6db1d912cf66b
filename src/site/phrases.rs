//! In which languages cards are shown, where they are of use, and where they are published.

use crate::content::phrases::{Phrase, Situation};

use super::{Site, addresses};

/// A language in which cards are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// BCP 47.
    pub tag: String,
    /// Codes of the countries where they are of use, in the order of the site.
    pub countries: Vec<String>,
}

impl Site {
    /// The languages in which cards are shown to readers of `language`, in the order of the countries.
    pub fn shown(&self, language: usize) -> Vec<Shown> {
        if self.phrases.is_empty() {
            return Vec::new();
        }
        let own = &self.languages()[language].tag;
        let mut countries: Vec<_> = self.countries.values().collect();
        countries.sort_by_key(|country| (country.order, &country.code));
        let mut shown: Vec<Shown> = Vec::new();
        for country in countries {
            for tag in country.shown_in().into_iter().filter(|tag| tag != own && self.says_something(tag)) {
                match shown.iter_mut().find(|known| known.tag == tag) {
                    Some(known) => known.countries.push(country.code.clone()),
                    None => shown.push(Shown { tag, countries: vec![country.code.clone()] }),
                }
            }
        }
        shown
    }

    /// Where a language has its cards in the language `tag`; without one, the page that leads to all of them.
    pub fn phrases_path(&self, language: usize, tag: Option<&str>) -> String {
        addresses::phrases_path(&self.languages()[language], tag)
    }

    /// The situations in their order, each with the sentences that there are in the language `tag`.
    pub fn situations(&self, tag: &str) -> Vec<(&Situation, Vec<&Phrase>)> {
        let mut situations: Vec<&Situation> = self.phrases.values().collect();
        situations.sort_by_key(|situation| (situation.order, &situation.id));
        let mut found: Vec<(&Situation, Vec<&Phrase>)> = Vec::new();
        for situation in situations {
            let phrases: Vec<&Phrase> = situation.phrases.iter().filter(|phrase| phrase.text.exact(tag).is_some()).collect();
            if !phrases.is_empty() {
                found.push((situation, phrases));
            }
        }
        found
    }

    fn says_something(&self, tag: &str) -> bool {
        self.phrases.values().flat_map(|situation| &situation.phrases).any(|phrase| phrase.text.exact(tag).is_some())
    }
}
