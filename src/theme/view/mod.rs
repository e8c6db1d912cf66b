//! The data that templates get: plain, serialisable, with nothing left to look up.
//!
//! `themes/README.md` lists every field; a test renders them all.

mod campaign;
mod carried;
mod contact;
mod form;
mod frame;
mod page;
mod parts;
mod promises;
mod records;
mod shown;
mod triage;

use serde::Serialize;

pub use campaign::*;
pub use carried::*;
pub use contact::{ContactView, EmailView, EvidenceView, GeoView, NumberView, WhatsAppView};
pub use form::*;
pub use frame::{FrameView, Languages, PieceView, SectionRailView, StepView, Switch, View};
pub use page::*;
pub use promises::*;
pub use records::*;
pub use shown::*;
pub use triage::{AnswerView, QuestionView, TriageView};

/// A date for machines and for people.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct DateView {
    /// `2026-11-24`, `2026-11` or `2026`.
    pub iso: String,
    /// As the reader's language writes it.
    pub text: String,
}

/// A language in which the site can be read.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageView {
    /// As in `site.toml`.
    pub code: String,
    /// BCP 47.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// In itself.
    pub name: String,
    /// Its home page, from the root.
    pub path: String,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateView {
    /// As in `site.toml`.
    pub code: String,
    /// BCP 47.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// In itself.
    pub name: String,
    /// From the root.
    pub path: String,
    /// True if that page too is in another language.
    pub fallback: bool,
}

/// A link to a page of the site.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Its title.
    pub title: String,
    /// From the root.
    pub path: String,
    /// One sentence.
    pub description: Option<String>,
    /// Name of an icon.
    pub icon: Option<String>,
    /// Kind of page.
    pub kind: Option<&'static str>,
    /// Language of the title, where it is not the reader's.
    pub lang: Option<String>,
    /// Direction of the title, where it is not the reader's.
    pub dir: Option<&'static str>,
    /// City, in lists of agencies.
    pub city: Option<String>,
}

/// A country to choose.
#[derive(Debug, Clone, Serialize)]
pub struct CountryLinkView {
    /// ISO 3166.
    pub code: String,
    /// In the reader's language.
    pub name: String,
    /// From the root.
    pub path: String,
}

/// What a statement rests on.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its number on the page.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Date that it carries.
    pub date: Option<DateView>,
    /// Day on which it was read.
    pub seen: Option<DateView>,
    /// `firm`, `single`, `old`, `weak`, `conflict`.
    pub marks: Vec<&'static str>,
    /// Text where it is not firm.
    pub label: Option<String>,
    /// Pages.
    pub urls: Vec<UrlView>,
}

/// An address outside of the site.
#[derive(Debug, Clone, Serialize)]
pub struct UrlView {
    /// The address.
    pub url: String,
    /// Its host, to show.
    pub host: String,
}

/// The host of an address, without `www.`.
pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest).trim_start_matches("www.").to_owned()
}
