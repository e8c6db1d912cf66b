//! Open formats in and out: what other programs read, and what they write.
//!
//! [`parts`] divides what a site publishes for them into pieces that are made one after another or side by side, once
//! for the site and never once for a language that only reads.

mod agencies;
mod calendar;
pub mod cases;
pub mod cms;
mod commitments;
mod glossary;
mod hsds;
pub mod import;
mod pages;
mod record;
mod schema;
mod table;
mod text;
mod uuid;
mod vcard;
mod yaml;

use std::collections::BTreeSet;

use serde::Serialize;

pub use vcard::vcard;

use crate::content::front_matter::Kind;
use crate::site::{Page, Site};
use crate::sources::Sources;

/// Folder of the data in the published site.
pub const FOLDER: &str = "data";

/// A file of data.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Its path below [`FOLDER`].
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl DataFile {
    fn new(path: &str, bytes: Vec<u8>) -> DataFile {
        DataFile { path: path.to_owned(), bytes }
    }

    /// A list of records as JSON, a record a line: small, and a change of a record is a line in a comparison.
    fn records(path: &str, records: impl IntoIterator<Item = impl Serialize>) -> DataFile {
        let mut bytes = vec![b'['];
        for record in records {
            bytes.extend_from_slice(if bytes.len() == 1 { b"\n" } else { b",\n" });
            // Memory does not fail, and no record has keys that are no texts.
            let _ = serde_json::to_writer(&mut bytes, &record);
        }
        bytes.extend_from_slice(b"\n]\n");
        DataFile::new(path, bytes)
    }

    /// JSON, indented so that a change is a line in a comparison.
    fn json(path: &str, value: &impl Serialize) -> DataFile {
        let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
        bytes.push(b'\n');
        DataFile::new(path, bytes)
    }
}

/// A piece of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Agencies, in Suluh's own form and as a sheet.
    Agencies,
    /// Agencies and procedures in the form of other directories.
    Hsds,
    /// Words in all languages.
    Glossary,
    /// What facts rest on.
    Sources,
    /// Promises.
    Commitments,
    /// Guides, procedures and campaigns written in a language.
    Pages(usize),
    /// Until when pages and records are to be checked again, what was promised by when, and when campaigns go on.
    Calendar,
    /// What the files of a site may hold.
    Schemas,
}

impl Part {
    /// The name by which the theme's strings know it: `data-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Part::Agencies => "agencies",
            Part::Hsds => "hsds",
            Part::Glossary => "glossary",
            Part::Sources => "sources",
            Part::Commitments => "commitments",
            Part::Pages(_) => "pages",
            Part::Calendar => "calendar",
            Part::Schemas => "schemas",
        }
    }

    /// The files that a person is led to, as paths below [`FOLDER`].
    pub fn entrances(self, site: &Site) -> Vec<String> {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        match self {
            Part::Agencies => owned(&["agencies.csv", "agencies.json"]),
            Part::Hsds => owned(&["hsds/organizations.json", "hsds/services.json", "hsds/datapackage.json"]),
            Part::Glossary => owned(&["glossary.csv", "glossary.tbx"]),
            Part::Sources => owned(&["sources.json"]),
            Part::Commitments => owned(&["commitments.csv", "commitments.json"]),
            Part::Pages(language) => vec![pages::path(site, language)],
            Part::Calendar => owned(&["calendar.ics"]),
            Part::Schemas => schema::names().map(|name| format!("schemas/{name}.json")).collect(),
        }
    }
}

/// The pieces that a site has; none for what is carried as a file, whose readers have no programs.
pub fn parts(site: &Site) -> Vec<Part> {
    if site.carried || !site.config.data.publish {
        return Vec::new();
    }
    let mut parts = Vec::new();
    if !site.agencies.is_empty() {
        parts.extend([Part::Agencies, Part::Hsds]);
    }
    if !site.terms.is_empty() {
        parts.push(Part::Glossary);
    }
    if !site.sources.is_empty() {
        parts.push(Part::Sources);
    }
    if !site.commitments.is_empty() {
        parts.push(Part::Commitments);
    }
    let written: BTreeSet<usize> = site.pages.iter().filter(|page| is_data(page)).map(|page| page.language).collect();
    parts.extend(site.published.iter().copied().filter(|language| written.contains(language)).map(Part::Pages));
    if !parts.is_empty() && calendar::has_days(site) {
        parts.push(Part::Calendar);
    }
    if !parts.is_empty() {
        parts.push(Part::Schemas);
    }
    parts
}

/// True for guides, procedures and campaigns.
fn is_data(page: &Page) -> bool {
    matches!(page.kind, Kind::Guide | Kind::Procedure | Kind::Campaign)
}

/// The files of a piece.
pub fn files(site: &Site, sources: &Sources, part: Part) -> Vec<DataFile> {
    match part {
        Part::Agencies => agencies::files(site),
        Part::Hsds => hsds::files(site),
        Part::Glossary => glossary::files(site),
        Part::Sources => vec![DataFile::records("sources.json", glossary::sources(site))],
        Part::Commitments => commitments::files(site),
        Part::Pages(language) => vec![pages::file(site, sources, language)],
        Part::Calendar => vec![calendar::file(site)],
        Part::Schemas => schema::files(),
    }
}
