//! What a reader types in, pages out: in Rust over tantivy, in the browser over exported slices.
//!
//! - `units`: what can be found, from the same parsed documents as the pages
//! - `analysis`, `stems`, `fillers`: text to tokens, words to stems, and the words that say little
//! - `terms`: texts to terms; `index`: the tantivy index of a language, in memory; `collector`: its words and everyday words;
//!   `lexicon`: the sorted list of them and its slices; `ends`: the words by their ends, for typing errors
//! - [`query`]: the ranking, with `finder` for what each word may mean, `edit` for typing errors and `close` for the
//!   order of the first results; `themes/suluh/assets/search.js/` repeats them, and `tests/browser/search.mjs` compares
//!   the two
//! - `export`: the slices, their format and an example
//! - [`quality`]: questions whose answers are known

mod analysis;
mod char_class;
mod close;
mod collector;
mod edit;
mod ends;
mod excerpt;
mod export;
mod fillers;
mod finder;
mod index;
mod lexicon;
pub mod quality;
pub mod query;
mod records;
mod stems;
mod terms;
mod units;

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use rayon::prelude::*;

pub use close::CLOSE;
pub use excerpt::excerpt;
pub use export::{Script, export, kept_as, left_on_network, without_texts};
pub use index::{Index, build};
pub use units::{Names, Page, Section};

use crate::content::agency::AgencyKind;
use crate::diagnostic::{Diagnostic, Failure};
use crate::site::Site;
use crate::sources::Sources;

/// Strings of the theme that the browser shows.
const STRINGS: [&str; 22] = [
    "search-none",
    "search-wait",
    "search-failed",
    "search-all",
    "search-every-country",
    "search-every-kind",
    "search-in-language",
    "search-instead",
    "search-danger",
    "search-choose-country",
    "search-results",
    "search-kind-guide",
    "search-kind-procedure",
    "search-kind-triage",
    "search-kind-section",
    "search-kind-form",
    "search-kind-page",
    "search-kind-agency",
    "search-kind-country",
    "search-kind-term",
    "search-filter-country",
    "search-filter-kind",
];

/// Strings that the index alone has: titles and descriptions of pages that Suluh makes, and what people call a number.
const INDEXED: [&str; 5] = ["commitments", "commitments-description", "phrases", "phrases-description", "number-asked"];

/// Strings with a variable, which stands in the second place.
const FILLED: [(&str, &str); 2] = [("country-description", "country"), ("phrases-in", "language")];

/// Words of the theme in one language that search needs, by the id of the string.
#[derive(Debug, Clone, Default)]
pub struct Words(pub BTreeMap<String, String>);

impl Words {
    /// Collects the strings; `text` gives one by its id and its variables.
    pub fn new(text: impl Fn(&str, &[(&str, FluentValue<'_>)]) -> String) -> Words {
        let agencies = AgencyKind::ALL.iter().map(|(kind, _)| format!("kind-{kind}"));
        let mut words: BTreeMap<String, String> =
            STRINGS.iter().map(|id| (*id).to_owned()).chain(agencies).map(|id| (id.clone(), text(&id, &[]))).collect();
        for id in INDEXED {
            words.insert(id.to_owned(), text(id, &[]));
        }
        for (id, variable) in FILLED {
            words.insert(id.to_owned(), text(id, &[(variable, "{}".into())]));
        }
        Words(words)
    }

    fn get(&self, id: &str) -> String {
        self.0.get(id).cloned().unwrap_or_default()
    }

    /// A string of [`FILLED`] with its variable.
    fn filled(&self, id: &str, value: &str) -> String {
        self.get(id).replace("{}", value)
    }
}

/// Indexes every language that is published, in parallel.
pub fn index(site: &Site, sources: &Sources, words: &[Words]) -> Result<(Vec<Index>, Vec<Diagnostic>), Failure> {
    let names = Names::new(site);
    let results: Vec<_> = site.published.par_iter().map(|l| build(site, sources, &names, *l, &words[*l])).collect();
    let mut indexes = Vec::new();
    let mut problems = Vec::new();
    for result in results {
        let (index, found) = result?;
        indexes.push(index);
        problems.extend(found);
    }
    Ok((indexes, problems))
}

/// How many parts of a language one job takes at least. Where languages keep all processors busy, a language is one job:
/// a job that waits for its parts would begin another language meanwhile, and then more of them are in memory than there
/// are processors.
fn job_size(site: &Site, parts: usize) -> usize {
    if site.published.len() < rayon::current_num_threads() { 1 } else { parts.max(1) }
}
