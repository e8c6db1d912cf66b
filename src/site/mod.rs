//! All that is known of a site, typed and linked: built once by [`assemble`], never changed after.
//!
//! Pages are kept as they were written; [`Entry`] says what each language publishes of them.

mod addresses;
mod assemble;
mod beside;
mod checks;
mod links;
mod page;
mod phrases;
mod relations;
mod renew;
mod reserved;
mod selection;
mod translations;
mod tree;
mod trial;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub use addresses::AZ_ENTRIES;
pub use assemble::{Options, Problems, assemble, link};
pub use beside::Beside;
pub use links::Resolved;
pub use page::{Page, title_from_name};
pub use phrases::Shown;
pub use renew::Renewed;
pub use selection::Selection;
pub use translations::{Change, Kind as ChangeKind, Parallel, Segmented};
pub use tree::{Entry, Node, Tree};
pub use trial::new_errors;

use crate::content::agency::{Agency, Doubt, Line};
use crate::content::chart::Chart;
use crate::content::commitment::Commitment;
use crate::content::config::Config;
use crate::content::country::Country;
use crate::content::glossary::{SourceRecord, Term};
use crate::content::language::Language;
use crate::content::phrases::Situation;
use crate::content::sheet::Sheet;
use crate::content::synonyms::Synonyms;
use crate::content::triage::{Step, Triage};
use crate::sources::SitePath;

/// Everything that is published, before it is rendered.
#[derive(Debug)]
pub struct Site {
    /// `site.toml`.
    pub config: Config,
    /// The day from which ages are counted.
    pub today: Date,
    /// Written pages, sorted by id and language.
    pub pages: Vec<Page>,
    /// Ids and how they hang together, the same in every language.
    pub tree: Tree,
    /// What each language publishes, in the order of `config.languages`.
    pub entries: Vec<Vec<Option<Entry>>>,
    /// Agencies by id.
    pub agencies: BTreeMap<String, Agency>,
    /// Promises by id.
    pub commitments: BTreeMap<String, Commitment>,
    /// Countries by ISO 3166 code.
    pub countries: BTreeMap<String, Country>,
    /// Terms by id.
    pub terms: BTreeMap<String, Term>,
    /// Sources by id.
    pub sources: BTreeMap<String, SourceRecord>,
    /// The figures that pages draw, by their files.
    pub charts: BTreeMap<SitePath, Chart>,
    /// Cards to show, by the name of their file.
    pub phrases: BTreeMap<String, Situation>,
    /// Forms by id.
    pub forms: BTreeMap<String, Sheet>,
    /// Redirects: address and where it leads.
    pub redirects: Vec<(SitePath, SitePath)>,
    /// Everyday words of each language, in the order of `config.languages`.
    pub synonyms: Vec<Synonyms>,
    /// Agencies by the pages that name them: node indices, in order.
    pub mentions: BTreeMap<String, Vec<usize>>,
    /// For each translation, by its index in `pages`, what has changed in its original since it was made. Translations
    /// of which nobody recorded what they were made from are not here.
    pub changes: BTreeMap<usize, Vec<Change>>,
    /// Indices of the languages that are published: all of them but in a selection.
    pub published: Vec<usize>,
    /// Nodes of the pages that are handed out in a session of outreach.
    pub handed_out: BTreeSet<usize>,
    /// True for what is handed on as a file.
    pub carried: bool,
    /// True where all is published that the site has for people, and not for readers alone: papers, texts to read aloud,
    /// the promises of each office by themselves.
    pub whole: bool,
    /// What a selection leaves out of `entries`; empty where all is published.
    left_out: Vec<Vec<Option<Entry>>>,
}

impl Site {
    /// The languages of the site.
    pub fn languages(&self) -> &[Language] {
        &self.config.languages
    }

    /// The page that is written and published in a language.
    pub fn written(&self, node: usize, language: usize) -> Option<&Page> {
        let entry = self.entry(node, language).filter(|entry| entry.written_in == language)?;
        self.page(entry)
    }

    /// The language of the pages at the root: the default one, else the first that is published.
    pub fn front_language(&self) -> usize {
        let default = self.config.default_language;
        if self.published.contains(&default) { default } else { self.published.first().copied().unwrap_or(default) }
    }

    /// The codes in which a text is looked for, for a reader of `language`: its own, its fallbacks,
    /// then the site's default.
    pub fn chain(&self, language: usize) -> impl Iterator<Item = &str> {
        let own = &self.config.languages[language];
        let default = &self.config.languages[self.config.default_language];
        std::iter::once(own.code.as_str())
            .chain(own.fallback.iter().map(String::as_str))
            .chain(std::iter::once(default.code.as_str()))
    }

    /// The canonical tags of the languages of [`Site::chain`].
    pub fn tags(&self, language: usize) -> impl Iterator<Item = &str> {
        let tag = |code| self.languages().iter().find(|l| l.code == code).map(|l| l.tag.as_str());
        self.chain(language).filter_map(tag)
    }

    /// The anchor of a term in the glossary; the beginning keeps it apart from the page's own anchors.
    pub fn term_anchor(id: &str) -> String {
        format!("term-{id}")
    }

    /// Where a part of a language's A–Z is published, counted from 0.
    pub fn az_path(&self, language: usize, part: usize) -> String {
        addresses::az_path(&self.languages()[language], part)
    }

    /// On how many pages a language has its A–Z.
    pub fn az_parts(&self, language: usize) -> usize {
        let pages = (0..self.tree.nodes.len()).filter(|node| self.entry(*node, language).is_some()).count();
        let terms = self.terms.values().filter(|term| term.name.get(self.chain(language)).is_some()).count();
        let made = usize::from(!self.shown(language).is_empty()) + usize::from(!self.commitments.is_empty());
        (pages + terms + self.agencies.len() + self.countries.len() + made).div_ceil(AZ_ENTRIES).max(1)
    }

    /// Where the page of an agency is published in a language.
    pub fn agency_path(&self, language: usize, id: &str) -> String {
        let language = &self.config.languages[language];
        format!("{}/{}/{id}.html", language.code, language.addresses.agencies)
    }

    /// Where the page of a country is published in a language.
    pub fn country_path(&self, language: usize, code: &str) -> String {
        let language = &self.config.languages[language];
        format!("{}/{}/{}.html", language.code, language.addresses.countries, code.to_lowercase())
    }

    /// The questions of guided help that have pages of their own, as `language` publishes them under `node`.
    pub fn steps(&self, node: usize, language: usize) -> Vec<Step<'_>> {
        let page = self.entry(node, language).and_then(|entry| self.page(entry));
        page.and_then(|page| page.triage.as_ref()).map(Triage::steps).unwrap_or_default()
    }

    /// Where such a question is published, counted from 0. No page has a dot in its name, so that it takes no other's place.
    pub fn step_path(entry: &Entry, step: usize) -> String {
        let address = entry.address.as_str();
        format!("{}.{}.html", address.strip_suffix(".html").unwrap_or(address), step + 1)
    }

    /// Where the promises of an agency are published in a language, or those of all.
    pub fn commitments_path(&self, language: usize, agency: Option<&str>) -> String {
        let language = &self.config.languages[language];
        format!("{}/{}/{}.html", language.code, language.addresses.commitments, agency.unwrap_or("index"))
    }

    /// The agencies that made a promise, in order.
    pub fn committed(&self) -> BTreeSet<&str> {
        let by = self.commitments.values().flat_map(|commitment| &commitment.by);
        by.map(|id| id.value.as_str()).filter(|id| self.agencies.contains_key(*id)).collect()
    }

    /// What `language` publishes under `node`.
    pub fn entry(&self, node: usize, language: usize) -> Option<&Entry> {
        self.entries[language][node].as_ref()
    }

    /// Where a reader of `language` is led for `node`: to her language, else to the first that has it.
    pub fn nearest(&self, node: usize, language: usize) -> Option<(usize, &Entry)> {
        self.entry(node, language)
            .map(|e| (language, e))
            .or_else(|| (0..self.entries.len()).find_map(|other| self.entry(node, other).map(|e| (other, e))))
    }

    /// The page that an entry shows; none for a section that nobody wrote a text for.
    pub fn page(&self, entry: &Entry) -> Option<&Page> {
        entry.page.map(|index| &self.pages[index])
    }

    /// Why a number is not called verified today.
    pub fn doubt(&self, agency: &Agency, line: &Line) -> Option<Doubt> {
        line.doubt(agency, self.today, self.config.checks.number_days)
    }

    /// True if the original has been changed since this translation was.
    pub fn is_outdated(&self, page: &Page) -> bool {
        self.changes(page).is_some_and(|changes| !changes.is_empty()) || translations::outdated(self, page).is_some()
    }

    /// What the translation has not seen of its original; none where nobody recorded what it was made from, and for
    /// originals.
    pub fn changes(&self, page: &Page) -> Option<&[Change]> {
        translations::changes(self, page)
    }

    /// The page that the others of its id are translated from: that of the default language, else the first that is
    /// written.
    pub fn original(&self, node: usize) -> Option<&Page> {
        translations::original(&self.tree.nodes[node].written, self.config.default_language).map(|index| &self.pages[index])
    }

    /// True if nobody has checked the page for longer than the site allows.
    pub fn is_review_due(&self, page: &Page) -> bool {
        page.matter
            .reviewed
            .is_some_and(|day| crate::content::date::days_between(day, self.today) > self.config.checks.review_days)
    }
}
