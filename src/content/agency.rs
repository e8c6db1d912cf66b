//! An agency: one TOML file in `content/agencies/`. A telephone number is written here and nowhere else.

use std::ops::Range;

use jiff::civil::Date;

use super::date::PartialDate;
use super::fields::{Fields, Spanned};
use super::phone::{self, Phone};
use super::text::Localized;
use super::value::{Key, Node};
use super::{language, personal, toml};
use crate::diagnostic::{Code, Diagnostic};

/// What an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum AgencyKind {
    PoliceEmergency,
    Embassy,
    Consulate,
    Ministry,
    ProvinceOffice,
    LabourAuthority,
    Hotline,
    Ngo,
    LegalAid,
    Un,
}

impl AgencyKind {
    /// All kinds, in the order in which a country's page shows them, by the word that editors write.
    pub const ALL: [(&'static str, AgencyKind); 10] = [
        ("police-emergency", AgencyKind::PoliceEmergency),
        ("embassy", AgencyKind::Embassy),
        ("consulate", AgencyKind::Consulate),
        ("labour-authority", AgencyKind::LabourAuthority),
        ("hotline", AgencyKind::Hotline),
        ("ngo", AgencyKind::Ngo),
        ("legal-aid", AgencyKind::LegalAid),
        ("ministry", AgencyKind::Ministry),
        ("province-office", AgencyKind::ProvinceOffice),
        ("un", AgencyKind::Un),
    ];

    /// The word that editors write.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// Place in the order of a country's page.
    pub fn order(self) -> usize {
        Self::ALL.iter().position(|(_, kind)| *kind == self).unwrap_or(usize::MAX)
    }

    /// True for bodies of a state, false for associations.
    pub fn is_government(self) -> bool {
        !matches!(self, AgencyKind::Ngo | AgencyKind::LegalAid | AgencyKind::Un)
    }
}

/// Where a number was seen, from strong to weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// A page of the organisation itself.
    Official,
    /// An official page as a third party recorded it.
    OfficialRecorded,
    /// News, pages of firms, guides.
    Press,
    /// An undated copy of a ministry's directory.
    MinistryDirectoryCopy,
    /// A public data set.
    DataFile,
}

impl Basis {
    /// All bases by the word that editors write.
    pub const ALL: [(&'static str, Basis); 5] = [
        ("official", Basis::Official),
        ("official-recorded", Basis::OfficialRecorded),
        ("press", Basis::Press),
        ("ministry-directory-copy", Basis::MinistryDirectoryCopy),
        ("data-file", Basis::DataFile),
    ];

    /// The word that editors write.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, basis)| *basis == self).map_or("", |(word, _)| word)
    }
}

/// An office that a worker can turn to.
#[derive(Debug, Clone)]
pub struct Agency {
    /// Name of its file.
    pub id: String,
    /// What it is.
    pub kind: AgencyKind,
    /// Its name.
    pub name: Localized,
    /// Other names that people use.
    pub aliases: Vec<String>,
    /// Where it is (ISO 3166).
    pub country: String,
    /// Countries whose workers it serves; `*` for all.
    pub serves: Vec<String>,
    /// Area served inside the country.
    pub area: Option<Localized>,
    /// City.
    pub city: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// Latitude and longitude, in degrees (WGS 84).
    pub geo: Option<(f64, f64)>,
    /// Opening hours of the office.
    pub hours: Option<Localized>,
    /// Languages that it speaks, as BCP 47 codes.
    pub languages: Vec<String>,
    /// What it does.
    pub services: Vec<Localized>,
    /// Number for WhatsApp.
    pub whatsapp: Option<Phone>,
    /// Mail address.
    pub email: Option<String>,
    /// Home page.
    pub web: Option<String>,
    /// Date of the sources.
    pub source_date: Option<PartialDate>,
    /// True if two independent places agree on the main number.
    pub two_sources: bool,
    /// Day on which the sources were read.
    pub checked: Option<Date>,
    /// Who provided the record: ids of agencies, or names.
    pub provided_by: Vec<String>,
    /// Where it was seen.
    pub sources: Vec<Evidence>,
    /// What a reader must know of the number or the office.
    pub note: Option<Localized>,
    /// Its numbers.
    pub phones: Vec<Line>,
}

/// A page that a fact was read from.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Its address.
    pub url: String,
    /// `source`, `recorded`, `directory` or `context`.
    pub kind: &'static str,
}

/// A telephone line.
#[derive(Debug, Clone)]
pub struct Line {
    /// The number.
    pub phone: Phone,
    /// Where the number stands in the file.
    pub span: Range<usize>,
    /// What answers.
    pub label: Option<Localized>,
    /// When it answers.
    pub hours: Option<Localized>,
    /// Free of charge; none where the source does not say.
    pub toll_free: Option<bool>,
    /// Country from which it can be dialled; none for worldwide.
    pub reachable_from: Option<String>,
    /// Strength of the evidence.
    pub basis: Basis,
    /// Date of the evidence; none where the source is undated.
    pub date: Option<PartialDate>,
}

/// Why a number is not called verified. A number can be called so only if two places agree on it,
/// the better one is not a mere copy or data file, and its date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Seen in one place only.
    OneSource,
    /// Seen only in a copy of a directory or a data file.
    WeakBasis,
    /// The source has no date.
    Undated,
    /// The date is too long ago.
    Old,
}

impl Line {
    /// What speaks against calling the number verified on `today`, the age limit being `days`.
    pub fn doubt(&self, agency: &Agency, today: Date, days: i64) -> Option<Doubt> {
        if !agency.two_sources {
            return Some(Doubt::OneSource);
        }
        if matches!(self.basis, Basis::DataFile | Basis::MinistryDirectoryCopy) {
            return Some(Doubt::WeakBasis);
        }
        match &self.date {
            None => Some(Doubt::Undated),
            Some(date) if date.days_before(today) > days => Some(Doubt::Old),
            Some(_) => None,
        }
    }
}

impl Doubt {
    /// The word used in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Doubt::OneSource => "one-source",
            Doubt::WeakBasis => "weak-basis",
            Doubt::Undated => "undated",
            Doubt::Old => "old",
        }
    }
}

/// Reads the file of an agency; `None` only if it lacks what an agency cannot be without.
pub fn parse(text: &str, file: &str, id: &str) -> (Option<Agency>, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut found = Vec::new();
    let agency = read(entries, file, id, &mut found);
    problems.append(&mut found);
    problems.extend(personal::check(text, file));
    (agency, problems)
}

fn read(entries: Vec<(Key, Node)>, file: &str, id: &str, problems: &mut Vec<Diagnostic>) -> Option<Agency> {
    let mut nested = Vec::new();
    let mut fields = Fields::new(file, file, 0..0, entries, problems);
    let kind = fields.choice("kind", &AgencyKind::ALL);
    let name = fields.localized("name");
    let country = country(&mut fields, "country");
    for (missing, field, example) in [
        (kind.is_none(), "kind", "kind = \"embassy\""),
        (name.is_none(), "name", "name = { id = \"…\", en = \"…\" }"),
        (country.is_none(), "country", "country = \"MY\""),
    ] {
        if missing {
            fields.missing(field, example);
        }
    }
    let plain = |text: Option<Spanned<String>>| text.map(|t| t.value);
    let words = |texts: Vec<Spanned<String>>| texts.into_iter().map(|t| t.value).collect::<Vec<_>>();
    let serves = serves(&mut fields);
    let geo = geo(&mut fields);
    let mut sources = Vec::new();
    for (field, kind) in [("sources", "source"), ("recorded", "recorded"), ("directory", "directory"), ("context", "context")] {
        sources.extend(fields.texts(field).into_iter().filter(|t| !t.value.is_empty()).map(|t| Evidence { url: t.value, kind }));
    }
    let whatsapp = fields.text("whatsapp").and_then(|t| match phone::parse(&t.value) {
        Ok(phone) => Some(phone),
        Err(cause) => {
            invalid_phone(&mut fields, &t, &cause);
            None
        }
    });
    let two_sources = fields.choice("confidence", &[("two-sources", true), ("one-source", false)]).unwrap_or(false);
    let lines = fields.tables("phones");
    let aliases = words(fields.texts("aliases"));
    let agency = Agency {
        id: id.to_owned(),
        kind: kind.unwrap_or(AgencyKind::Ngo),
        name: name.clone().unwrap_or_default(),
        aliases,
        country: country.clone().unwrap_or_default(),
        serves: if serves.is_empty() { country.iter().cloned().collect() } else { serves },
        area: fields.localized("area"),
        city: plain(fields.text("city")),
        address: plain(fields.text("address")),
        geo,
        hours: fields.localized("hours"),
        languages: words(fields.texts("languages")),
        services: fields.localized_lists("services"),
        whatsapp,
        email: plain(fields.text("email")),
        web: web(&mut fields),
        source_date: PartialDate::field(&mut fields, "source_date"),
        two_sources,
        checked: fields.date("checked"),
        provided_by: words(fields.texts("provided_by")),
        sources,
        note: fields.localized("note"),
        phones: lines.into_iter().filter_map(|(span, entries)| line(file, span, entries, &mut nested)).collect(),
    };
    // Kept for editors; never published.
    let _ = fields.localized("editor_note");
    fields.finish();
    problems.append(&mut nested);
    (kind.is_some() && name.is_some() && country.is_some()).then_some(agency)
}

fn country(fields: &mut Fields<'_>, name: &'static str) -> Option<String> {
    let text = fields.text(name)?;
    if language::is_country(&text.value) {
        return Some(text.value);
    }
    let file = fields.file();
    fields.report(Diagnostic::new(Code::CountryUnknown, file).at(text.span).with("code", text.value));
    None
}

fn serves(fields: &mut Fields<'_>) -> Vec<String> {
    let mut serves = Vec::new();
    for text in fields.texts("serves") {
        if text.value == "*" || language::is_country(&text.value) {
            serves.push(text.value);
        } else {
            let file = fields.file();
            fields.report(Diagnostic::new(Code::CountryUnknown, file).at(text.span).with("code", text.value));
        }
    }
    serves
}

fn geo(fields: &mut Fields<'_>) -> Option<(f64, f64)> {
    let text = fields.text("geo")?;
    let pair = text.value.split_once(',').and_then(|(lat, lon)| Some((lat.trim().parse().ok()?, lon.trim().parse().ok()?)));
    match pair {
        Some((lat, lon)) if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) => Some((lat, lon)),
        _ => {
            fields.value("geo", text.span, &text.value, "\"-6.2443, 106.8437\"", &[]);
            None
        }
    }
}

fn web(fields: &mut Fields<'_>) -> Option<String> {
    let text = fields.text("web")?;
    if text.value.starts_with("https://") || text.value.starts_with("http://") {
        return Some(text.value);
    }
    fields.value("web", text.span, &text.value, "https://…", &[]);
    None
}

fn line(file: &str, span: Range<usize>, entries: Vec<(Key, Node)>, problems: &mut Vec<Diagnostic>) -> Option<Line> {
    let mut fields = Fields::new(file, "[[phones]]", span, entries, problems);
    let number = fields.text("number");
    let basis = fields.choice("basis", &Basis::ALL);
    let label = fields.localized("label");
    let hours = fields.localized("hours");
    let toll_free = fields.optional_flag("toll_free");
    let date = PartialDate::field(&mut fields, "source_date");
    let reachable = fields.text("reachable_from");
    let reachable_from = match reachable {
        Some(text) if text.value == "worldwide" => None,
        Some(text) if language::is_country(&text.value) => Some(text.value),
        Some(text) => {
            fields.report(Diagnostic::new(Code::CountryUnknown, file).at(text.span).with("code", text.value));
            None
        }
        None => None,
    };
    if number.is_none() {
        fields.missing("number", "number = \"+62 21 2924 4800\"");
    }
    if basis.is_none() {
        fields.missing("basis", "basis = \"official\"");
    }
    let line = number.and_then(|number| match phone::parse(&number.value) {
        Ok(phone) => Some(Line {
            phone,
            span: number.span,
            label,
            hours,
            toll_free,
            reachable_from,
            basis: basis.unwrap_or(Basis::DataFile),
            date,
        }),
        Err(cause) => {
            invalid_phone(&mut fields, &number, &cause);
            None
        }
    });
    fields.finish();
    line
}

fn invalid_phone(fields: &mut Fields<'_>, number: &Spanned<String>, cause: &str) {
    let file = fields.file();
    fields.report(
        Diagnostic::new(Code::PhoneInvalid, file).at(number.span.clone()).with("number", &*number.value).with("cause", cause),
    );
}
