//! A country: one TOML file in `content/countries/`, named by its ISO 3166 code.
//!
//! Its name comes from CLDR and its dialling prefixes from libphonenumber; the file says who answers.

use super::fields::{Fields, Spanned};
use super::phone::{self, Dialling};
use super::text::Localized;
use super::{language, toml};
use crate::diagnostic::{Code, Diagnostic};

/// A country that workers go to, or come from.
#[derive(Debug, Clone)]
pub struct Country {
    /// ISO 3166 code, upper case.
    pub code: String,
    /// A name in place of CLDR's.
    pub name: Option<Localized>,
    /// Agencies whose numbers are shown first.
    pub emergency: Vec<Spanned<String>>,
    /// Whom to call next, in order.
    pub first_contacts: Vec<Spanned<String>>,
    /// BCP 47 tags of the languages in which cards are shown there, the nearest first; empty for CLDR's.
    pub languages: Vec<String>,
    /// IANA name of its time zone.
    pub timezone: Option<String>,
    /// Order on the home page, ascending.
    pub order: i64,
    /// How it is dialled.
    pub dialling: Option<Dialling>,
}

/// Reads the file of a country; `None` if its name is no code of a country.
pub fn parse(text: &str, file: &str, code: &str) -> (Option<Country>, Vec<Diagnostic>) {
    if !language::is_country(code) {
        return (None, vec![Diagnostic::new(Code::CountryUnknown, file).with("code", code)]);
    }
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut fields = Fields::new(file, file, 0..0, entries, &mut problems);
    let country = Country {
        code: code.to_owned(),
        name: fields.localized("name"),
        emergency: fields.texts("emergency"),
        first_contacts: fields.texts("first_contacts"),
        languages: languages(&mut fields),
        timezone: fields.text("timezone").map(|t| t.value),
        order: fields.integer("order", 0..=1_000_000).unwrap_or(1_000),
        dialling: phone::dialling(code),
    };
    fields.finish();
    (Some(country), problems)
}

fn languages(fields: &mut Fields<'_>) -> Vec<String> {
    let mut tags = Vec::new();
    for code in fields.texts("languages") {
        match language::known(&code.value) {
            Some(known) if !tags.contains(&known.tag) => tags.push(known.tag),
            known => {
                let fault = if known.is_some() { Code::LanguageDuplicate } else { Code::LanguageUnknown };
                let problem = Diagnostic::new(fault, fields.file()).at(code.span);
                fields.report(problem.with("code", code.value));
            }
        }
    }
    tags
}

impl Country {
    /// The languages in which cards are shown there, the nearest first.
    pub fn shown_in(&self) -> Vec<String> {
        if self.languages.is_empty() { language::spoken_in(&self.code).into_iter().collect() } else { self.languages.clone() }
    }
}
