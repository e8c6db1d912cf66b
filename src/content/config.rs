//! `site.toml`: what the site is called, its languages, its limits.

mod beside;
mod languages;
mod upkeep;

use std::collections::BTreeMap;
use std::ops::Range;

pub use upkeep::{Checks, Owner, Plain};

use super::fields::{Fields, Spanned};
use super::language::Language;
use super::text::Localized;
use super::toml;
use crate::diagnostic::Diagnostic;

/// The file's name.
pub const FILE: &str = "site.toml";

/// Everything that `site.toml` says, with defaults filled in.
#[derive(Debug, Clone)]
pub struct Config {
    /// Name of the site.
    pub title: Localized,
    /// One sentence about it.
    pub description: Option<Localized>,
    /// Index of the default language in `languages`.
    pub default_language: usize,
    /// Languages in the order of the file, never empty.
    pub languages: Vec<Language>,
    /// Absolute address of the site, ending with a slash.
    pub base_url: Option<String>,
    /// Name of a folder below `themes/`.
    pub theme: Option<Spanned<String>>,
    /// Accent colour, `#rrggbb`.
    pub accent: Option<Spanned<String>>,
    /// Path of a picture in `content/`.
    pub logo: Option<Spanned<String>>,
    /// Where “leave this page” goes.
    pub leave_url: String,
    /// Page id of the guided help that the home page offers first.
    pub triage: Option<Spanned<String>>,
    /// Page id of the page about the site.
    pub about: Option<Spanned<String>>,
    /// Ids of the agencies that are shown first everywhere.
    pub help: Vec<Spanned<String>>,
    /// What can have happened to a reader: tiles of the home page.
    pub problems: Vec<Problem>,
    /// Limits on the size of what is published.
    pub budgets: Budgets,
    /// Limits on age.
    pub checks: Checks,
    /// How plain the words of a language should be, by its code as in `languages`.
    pub plain: BTreeMap<String, Plain>,
    /// Who looks after what, where a page names nobody with `maintained_by`; the first that fits is meant.
    pub owners: Vec<Owner>,
    /// What readers may keep on their phones.
    pub offline: Offline,
    /// Public key (minisign) of whoever publishes the site.
    pub public_key: Option<Spanned<String>>,
    /// What is published for other programs.
    pub data: Data,
    /// Indices of languages whose pages are also shown side by side, each pair once.
    pub side_by_side: Vec<(usize, usize)>,
    /// True where links are to have pictures.
    pub share_images: bool,
}

/// A tile of the home page.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Name of an icon of the theme.
    pub icon: String,
    /// Id of the page that it leads to.
    pub page: Spanned<String>,
}

/// Largest sizes, in bytes after gzip.
#[derive(Debug, Clone, Copy)]
pub struct Budgets {
    /// A page's HTML: one initial congestion window of TCP is 10 segments, about 14 kB (RFC 6928).
    pub page: u64,
    /// All that a first visit loads.
    pub first_visit: u64,
}

/// What readers may keep on their phones, and how it looks there.
#[derive(Debug, Clone)]
pub struct Offline {
    /// False retires the service worker of every reader at the next visit.
    pub keep: bool,
    /// A name that tells nobody what the site is about, for the home screen of a phone.
    pub name: Option<Localized>,
    /// Path of a picture in `content/`, for the same.
    pub icon: Option<Spanned<String>>,
    /// Ids of pages and sections that are no part of what is handed on as a file, such as a handbook for editors.
    pub not_carried: Vec<Spanned<String>>,
}

/// What is published for other programs, and on what terms.
#[derive(Debug, Clone)]
pub struct Data {
    /// False publishes none.
    pub publish: bool,
    /// Licence of the content (an SPDX identifier, such as `CC-BY-4.0`).
    pub licence: Option<String>,
}

/// Reads `site.toml`. The configuration is always usable: where something is wrong it holds a default,
/// and the problem is in the list.
pub fn parse(text: &str) -> (Config, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, FILE);
    let config = read(entries, &mut problems);
    (config, problems)
}

fn read(entries: Vec<(super::value::Key, super::value::Node)>, problems: &mut Vec<Diagnostic>) -> Config {
    let mut nested = Vec::new();
    let mut fields = Fields::new(FILE, FILE, 0..0, entries, problems);
    let title = fields.localized("title").unwrap_or_else(|| {
        fields.missing("title", "title = \"…\"");
        Localized::everywhere("Suluh".into())
    });
    let default_code = fields.text("default_language");
    if default_code.is_none() {
        fields.missing("default_language", "default_language = \"id\"");
    }
    let tables = fields.tables("languages");
    if tables.is_empty() {
        fields.missing("languages", "[[languages]] code = \"id\"");
    }
    let languages = languages::languages(tables, &mut nested);
    let default_language = languages::default_language(default_code, &languages, &mut nested);
    let help = fields.table("help").map_or_else(Vec::new, |(span, entries)| {
        let mut help = Fields::new(FILE, "[help]", span, entries, &mut nested);
        let agencies = help.texts("agencies");
        help.finish();
        agencies
    });
    let problem_tables = fields.tables("problems");
    let owner_tables = fields.tables("owners");
    let plain = upkeep::plain(&mut fields, &languages, &mut nested);
    let side_by_side = beside::pairs(&mut fields, &languages, &mut nested);
    let config = Config {
        title,
        description: fields.localized("description"),
        default_language,
        languages,
        base_url: base_url(&mut fields),
        theme: fields.text("theme"),
        accent: fields.text("accent"),
        logo: fields.text("logo"),
        leave_url: leave_url(&mut fields),
        triage: fields.text("triage"),
        about: fields.text("about"),
        help,
        problems: problem_tables.into_iter().filter_map(|(span, entries)| tile(span, entries, &mut nested)).collect(),
        budgets: budgets(&mut fields, &mut nested),
        checks: upkeep::checks(&mut fields, &mut nested),
        plain,
        owners: owner_tables.into_iter().filter_map(|(span, entries)| upkeep::owner(span, entries, &mut nested)).collect(),
        offline: offline(&mut fields, &mut nested),
        public_key: public_key(&mut fields),
        data: data(&mut fields, &mut nested),
        side_by_side,
        share_images: share_images(&mut fields, &mut nested),
    };
    fields.finish();
    problems.append(&mut nested);
    config
}

type Entries = Vec<(super::value::Key, super::value::Node)>;

/// True for a text that can be one part of an address on any host: letters of any script, digits,
/// hyphens and underscores.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 120
        && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_' || is_mark(c))
        && text.starts_with(char::is_alphanumeric)
}

/// Vowel signs of Thai, Khmer or Hindi are part of words though no letters.
fn is_mark(c: char) -> bool {
    use icu::properties::{CodePointMapData, props::GeneralCategory};
    matches!(CodePointMapData::<GeneralCategory>::new().get(c), GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark)
}

fn base_url(fields: &mut Fields<'_>) -> Option<String> {
    let text = fields.text("base_url")?;
    match normal_base_url(&text.value) {
        Some(url) => Some(url),
        None => {
            fields.value("base_url", text.span, &text.value, "https://example.org/", &[]);
            None
        }
    }
}

/// An absolute http or https address without query, ending with a slash; `None` for anything else.
pub fn normal_base_url(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let fine = !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ', '"', '<', '>', '\\']);
    fine.then(|| format!("{}/", text.trim_end_matches('/')))
}

fn leave_url(fields: &mut Fields<'_>) -> String {
    const NEUTRAL: &str = "https://www.google.com/";
    let Some(text) = fields.text("leave_url") else { return NEUTRAL.into() };
    if text.value.starts_with("https://") {
        return text.value;
    }
    fields.value("leave_url", text.span, &text.value, "https://…", &[]);
    NEUTRAL.into()
}

fn tile(span: Range<usize>, entries: Entries, problems: &mut Vec<Diagnostic>) -> Option<Problem> {
    let mut fields = Fields::new(FILE, "[[problems]]", span, entries, problems);
    let icon = fields.text("icon").map_or_else(|| "info".to_owned(), |t| t.value);
    let page = fields.text("page");
    if page.is_none() {
        fields.missing("page", "page = \"masalah/gaji\"");
    }
    fields.finish();
    Some(Problem { icon, page: page? })
}

fn budgets(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Budgets {
    let mut budgets = Budgets { page: 14_000, first_visit: 30_000 };
    if let Some((span, entries)) = fields.table("budgets") {
        let mut fields = Fields::new(FILE, "[budgets]", span, entries, problems);
        let mut bytes = |name, default: u64| fields.integer(name, 1..=1_000_000_000).map_or(default, |n| n as u64);
        budgets = Budgets { page: bytes("page", budgets.page), first_visit: bytes("first_visit", budgets.first_visit) };
        fields.finish();
    }
    budgets
}

fn offline(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Offline {
    let mut offline = Offline { keep: true, name: None, icon: None, not_carried: Vec::new() };
    if let Some((span, entries)) = fields.table("offline") {
        let mut fields = Fields::new(FILE, "[offline]", span, entries, problems);
        offline = Offline {
            keep: fields.optional_flag("keep").unwrap_or(true),
            name: fields.localized("name"),
            icon: fields.text("icon"),
            not_carried: fields.texts("not_carried"),
        };
        fields.finish();
    }
    offline
}

fn data(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Data {
    let mut data = Data { publish: true, licence: None };
    if let Some((span, entries)) = fields.table("data") {
        let mut fields = Fields::new(FILE, "[data]", span, entries, problems);
        data.publish = fields.optional_flag("publish").unwrap_or(true);
        data.licence = fields.text("licence").map(|text| text.value);
        fields.finish();
    }
    data
}

fn share_images(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> bool {
    let Some((span, entries)) = fields.table("outreach") else { return false };
    let mut fields = Fields::new(FILE, "[outreach]", span, entries, problems);
    let wanted = fields.flag("share_images");
    fields.finish();
    wanted
}

/// A public key as minisign writes it: 42 bytes in base64 (RFC 4648), of which the first two say “Ed”.
fn public_key(fields: &mut Fields<'_>) -> Option<Spanned<String>> {
    let text = fields.text("public_key")?;
    let base64 = |c: char| c.is_ascii_alphanumeric() || c == '+' || c == '/';
    if text.value.len() == 56 && text.value.starts_with("RW") && text.value.chars().all(base64) {
        return Some(text);
    }
    fields.value("public_key", text.span, &text.value, "RW…", &[]);
    None
}
