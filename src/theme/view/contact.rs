//! An agency as a card or a page shows it.

use serde::Serialize;

use super::DateView;

/// An agency.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    /// Its id.
    pub id: String,
    /// Its page, from the root.
    pub path: String,
    /// Kind (`embassy`).
    pub kind: &'static str,
    /// Kind in the reader's language.
    pub kind_title: String,
    /// Name in the reader's language, or the nearest.
    pub name: String,
    /// Name in the office's own language, where it differs.
    pub own_name: Option<String>,
    /// Language of `name`, where it is not the reader's.
    pub name_lang: Option<String>,
    /// Direction of `name`, where it is not the reader's.
    pub name_dir: Option<&'static str>,
    /// ISO 3166.
    pub country: String,
    /// In the reader's language.
    pub country_name: String,
    /// City.
    pub city: Option<String>,
    /// Area served.
    pub area: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// `geo:` address (RFC 5870).
    pub geo: Option<GeoView>,
    /// Opening hours.
    pub hours: Option<String>,
    /// IANA time zone of the office.
    pub timezone: Option<String>,
    /// Names of languages spoken.
    pub languages: Vec<String>,
    /// What it does.
    pub services: Vec<String>,
    /// What the reader must know.
    pub note: Option<String>,
    /// Its numbers.
    pub numbers: Vec<NumberView>,
    /// WhatsApp.
    pub whatsapp: Option<WhatsAppView>,
    /// Mail.
    pub email: Option<EmailView>,
    /// Home page.
    pub web: Option<String>,
    /// True if at least one number is verified.
    pub verified: bool,
    /// Date of the sources.
    pub date: Option<DateView>,
    /// Where it was seen.
    pub sources: Vec<EvidenceView>,
    /// `two-sources` or `one-source`.
    pub confidence: &'static str,
    /// In a text, where the same offices stand on many pages, the finished card; none elsewhere.
    pub card: Option<String>,
}

/// A place on the map.
pub type GeoView = String;

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct NumberView {
    /// For `tel:` (RFC 3966).
    pub tel: String,
    /// For eyes, international.
    pub display: String,
    /// As dialled inside the country.
    pub national: Option<String>,
    /// What answers.
    pub label: Option<String>,
    /// When it answers.
    pub hours: Option<String>,
    /// Free of charge; none where the source does not say.
    pub toll_free: Option<bool>,
    /// `worldwide`, or the name of the country from which it can be dialled.
    pub reachable_from: String,
    /// True if it can be dialled from anywhere.
    pub worldwide: bool,
    /// Two places agree, recently enough.
    pub verified: bool,
    /// The only doubt is its age.
    pub old: bool,
    /// Date of the evidence.
    pub date: Option<DateView>,
    /// Basis of the evidence.
    pub basis: &'static str,
    /// Basis in words.
    pub basis_title: String,
}

/// A number for WhatsApp.
#[derive(Debug, Clone, Serialize)]
pub struct WhatsAppView {
    /// `https://wa.me/…`
    pub url: String,
    /// For eyes.
    pub display: String,
    /// Never true: the sources give it no basis of its own.
    pub verified: bool,
}

/// A mail address.
#[derive(Debug, Clone, Serialize)]
pub struct EmailView {
    /// The address.
    pub address: String,
    /// Never true: the sources give it no basis of its own.
    pub verified: bool,
}

/// A page on which the agency was seen.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceView {
    /// Its address.
    pub url: String,
    /// Its host, to show.
    pub host: String,
    /// `source`, `recorded`, `directory` or `context`.
    pub kind: &'static str,
}
