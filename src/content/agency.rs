//! An agency: one TOML file in `content/agencies/`. A telephone number is written here and nowhere else.

mod read;

use std::ops::Range;

use jiff::civil::Date;

pub use read::parse;

use super::date::PartialDate;
use super::phone::Phone;
use super::text::Localized;

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
