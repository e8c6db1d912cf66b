//! A text in several languages, such as the name of an agency.

use std::collections::BTreeMap;

/// A text by language code, compared without case. The empty code holds for every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localized(BTreeMap<String, String>);

impl Localized {
    /// The same text in every language.
    pub fn everywhere(text: String) -> Self {
        Localized(BTreeMap::from([(String::new(), text)]))
    }

    /// Adds the text of one language.
    pub fn insert(&mut self, code: &str, text: String) {
        self.0.insert(code.to_lowercase(), text);
    }

    /// The text of the first language of `chain` that has one, with the language's code as given
    /// in `chain`; else any, with no code. None only if there is no text at all.
    pub fn get<'a>(&'a self, chain: impl IntoIterator<Item = &'a str>) -> Option<(&'a str, Option<&'a str>)> {
        for code in chain {
            if let Some(text) = self.0.get(&code.to_lowercase()) {
                return Some((text, Some(code)));
            }
        }
        // What is written for all languages has no language of its own.
        self.0.values().next().map(|text| (text.as_str(), None))
    }

    /// The text in exactly this language.
    pub fn exact(&self, code: &str) -> Option<&str> {
        self.0.get(&code.to_lowercase()).map(String::as_str)
    }

    /// The languages it is written in, in lower case.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}
