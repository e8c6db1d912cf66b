//! What templates of agencies and countries get as `page`.

use serde::Serialize;
use tera::Value;

use super::{CountryLinkView, FrameView, LinkView};

/// `agency.html`
#[derive(Debug, Clone, Serialize)]
pub struct AgencyView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The agency.
    #[serde(skip)]
    pub agency: Value,
    /// Its country.
    pub country: Option<CountryLinkView>,
    /// Guides that name it.
    pub pages: Vec<LinkView>,
    /// Its promises, from the root.
    pub commitments: Option<String>,
    /// Its vCard, from the root.
    pub vcard: Option<String>,
}

/// `country.html`
#[derive(Debug, Clone, Serialize)]
pub struct CountryView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The country.
    pub country: CountryFactsView,
    /// Numbers to call first.
    pub emergency: Vec<Value>,
    /// Whom to call next.
    pub first_contacts: Vec<Value>,
    /// Everybody else, by kind.
    pub groups: Vec<ContactGroupView>,
    /// Guides about it.
    pub pages: Vec<LinkView>,
    /// Cards to show in its languages.
    pub phrases: Vec<LinkView>,
}

/// A country and how it is dialled.
#[derive(Debug, Clone, Serialize)]
pub struct CountryFactsView {
    /// ISO 3166.
    pub code: String,
    /// In the reader's language.
    pub name: String,
    /// `+60`
    pub dialling: Option<String>,
    /// `00`
    pub exit_prefix: Option<String>,
    /// IANA time zone.
    pub timezone: Option<String>,
}

/// Agencies of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct ContactGroupView {
    /// Kind.
    pub kind: &'static str,
    /// In words.
    pub title: String,
    /// Contacts.
    pub agencies: Vec<Value>,
}

/// `countries.html`
#[derive(Debug, Clone, Serialize)]
pub struct CountriesView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// All of them.
    pub countries: Vec<CountryLinkView>,
}

/// `directory.html`
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// Countries with their agencies.
    pub countries: Vec<DirectoryCountryView>,
}

/// A country of the directory.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryCountryView {
    /// In the reader's language.
    pub name: String,
    /// Its page; none where the site has none.
    pub path: Option<String>,
    /// Agencies by kind.
    pub groups: Vec<DirectoryGroupView>,
}

/// Agencies of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryGroupView {
    /// Kind in words.
    pub title: String,
    /// Links to agencies.
    pub agencies: Vec<LinkView>,
}

/// `help.html`
#[derive(Debug, Clone, Serialize)]
pub struct HelpView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The site's own help lines.
    pub emergency: Vec<Value>,
    /// Countries with whom to call there.
    pub countries: Vec<HelpCountryView>,
}

/// A country of the help page.
#[derive(Debug, Clone, Serialize)]
pub struct HelpCountryView {
    /// ISO 3166.
    pub code: String,
    /// In the reader's language.
    pub name: String,
    /// Its page, from the root.
    pub path: String,
    /// Numbers to call first.
    pub emergency: Vec<Value>,
    /// Whom to call next.
    pub first_contacts: Vec<Value>,
}
