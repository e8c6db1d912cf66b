//! What templates of carriers get as `page`.

use serde::Serialize;
use tera::Value;

use super::DateView;

/// What a carrier says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct StatedView {
    /// The day that it shows, as the reader's language writes it.
    pub date: String,
    /// Its version, 12 hex digits.
    pub version: String,
    /// Where the newest one is; none without a `base_url`.
    pub newest: Option<String>,
}

/// `one-file.html`: all pages of a language in one file.
#[derive(Debug, Clone, Serialize)]
pub struct OneFileView {
    /// Name of the template.
    pub template: &'static str,
    /// What it says of itself.
    pub stated: StatedView,
    /// Its own policy (CSP): exactly what stands in it.
    pub csp: String,
    /// Style sheet.
    pub style: Value,
    /// Script.
    pub script: Value,
    /// Drawings that pages use by their number.
    pub drawings: Value,
    /// Anchor of the home page.
    pub home: String,
    /// Anchor of the page with all numbers.
    pub help: String,
    /// Anchor of the list of all pages.
    pub all: String,
    /// Anchor of the search.
    pub search: String,
    /// Its pages in reading order.
    pub pages: Vec<CarriedPageView>,
}

/// A page inside of one file.
#[derive(Debug, Clone, Serialize)]
pub struct CarriedPageView {
    /// Its anchor.
    pub anchor: String,
    /// Its address on the site, from the root.
    pub path: String,
    /// HTML.
    pub body: Value,
}

/// `call-cards.html`: cards to print, eight to a sheet.
#[derive(Debug, Clone, Serialize)]
pub struct CallCardsView {
    /// Name of the template.
    pub template: &'static str,
    /// What they say of themselves.
    pub stated: StatedView,
    /// Their own policy (CSP).
    pub csp: String,
    /// Style sheet.
    pub style: Value,
    /// A sheet for each country.
    pub sheets: Vec<SheetView>,
}

/// A sheet of eight equal cards.
#[derive(Debug, Clone, Serialize)]
pub struct SheetView {
    /// ISO 3166.
    pub code: String,
    /// Country in the reader's language.
    pub name: String,
    /// QR code (ISO/IEC 18004) of the country's page, as an SVG `<symbol>` of the id `qr-CODE`; none without a `base_url`.
    pub qr: Option<Value>,
    /// Address of the country's page; none without a `base_url`.
    pub url: Option<String>,
    /// One for each of the eight cards.
    pub copies: Vec<usize>,
    /// Numbers, the most urgent first.
    pub lines: Vec<CardLineView>,
}

/// A number on a card.
#[derive(Debug, Clone, Serialize)]
pub struct CardLineView {
    /// Who answers.
    pub name: String,
    /// Language of the name, where it is not the reader's.
    pub name_lang: Option<String>,
    /// Direction of the name, where it is not the reader's.
    pub name_dir: Option<&'static str>,
    /// What is answered; none where the source does not say.
    pub label: Option<String>,
    /// As dialled in that country.
    pub number: String,
    /// Two places agree, recently enough.
    pub verified: bool,
    /// Date of the evidence.
    pub date: Option<DateView>,
    /// Police, ambulance, fire.
    pub urgent: bool,
}
