//! A sheet or file of somebody's contacts in, a comparison with the site out, and the files to write if it is agreed.
//!
//! Nothing is decided silently: a value replaces another only if it is newer and not weaker, and every difference is told
//! with both values and their dates.

mod columns;
mod compare;
mod incoming;
mod sheet;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub use columns::Matched;
pub use compare::{Change, Verdict};

use super::record::Record;
use crate::content::agency::Basis;
use crate::content::markdown::slug;
use crate::site::Site;
use crate::sources::Sources;

/// What is imported, and what whoever imports it vouches for.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// Name of the file, which tells its format.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Who provided it: id of an agency, or a name.
    pub from: Option<&'a str>,
    /// Page that it was read from.
    pub source: Option<&'a str>,
    /// Its date.
    pub date: Option<Date>,
    /// Strength of the evidence.
    pub basis: Basis,
    /// Kind of those that tell none.
    pub kind: Option<&'a str>,
    /// Country of those that tell none.
    pub country: Option<&'a str>,
    /// Columns and the fields that they are, in place of what their names say.
    pub columns: &'a [(String, String)],
}

/// Why something cannot be imported: a message of the catalogue and its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Name of the message.
    pub message: &'static str,
    /// Its values.
    pub args: Vec<(&'static str, String)>,
}

impl Refusal {
    fn new(message: &'static str) -> Refusal {
        Refusal { message, args: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Refusal {
        self.args.push((name, value.into()));
        self
    }
}

/// An agency of the file, beside the site's own.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id, on the site or to be.
    pub id: String,
    /// Line of the file, or the place in its list.
    pub line: usize,
    /// True if the site does not have it.
    pub new: bool,
    /// What differs; of a new one nothing.
    pub changes: Vec<Change>,
    /// Of a new one what it says.
    record: Record,
}

impl Entry {
    /// True if the site keeps another value than the file's.
    pub fn is_conflict(&self) -> bool {
        self.changes.iter().any(|change| change.verdict == Verdict::Kept)
    }

    /// True if something would be written to the site's record.
    pub fn is_change(&self) -> bool {
        self.changes.iter().any(|change| change.verdict != Verdict::Kept)
    }
}

/// The file compared with the site.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// Which column is what; empty for files that are no sheets.
    pub columns: Vec<Matched>,
    /// Merged cells that were filled.
    pub merged: usize,
    /// Records of the file that are no agencies.
    pub others: usize,
    /// Agencies of the file.
    pub entries: Vec<Entry>,
    /// Agencies of the site that one would expect in the file and that it does not have.
    pub missing: Vec<String>,
}

/// Compares a file with the site. The error is everything for which it is refused.
pub fn review(site: &Site, request: &Request<'_>) -> Result<Review, Vec<Refusal>> {
    let read = incoming::read(site, request)?;
    let mut review = Review { columns: read.columns, merged: read.merged, others: read.others, ..Review::default() };
    let index = Index::new(site);
    let mut refused = Vec::new();
    let mut taken: BTreeSet<String> = site.agencies.keys().cloned().collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (line, id, record) in read.records {
        let found = index.find(site, id.as_deref(), &record);
        let entry = match found.and_then(|id| site.agencies.get(&id)) {
            Some(agency) => {
                let changes = compare::changes(site, agency, &record, request);
                Entry { id: agency.id.clone(), line, new: false, changes, record: Record::new() }
            }
            None => {
                let record = incoming::complete(record, request);
                refused.extend(incoming::faults(&record, line));
                let id = free(id.unwrap_or_else(|| slug(incoming::name(&record))), &taken);
                taken.insert(id.clone());
                Entry { id, line, new: true, changes: Vec::new(), record }
            }
        };
        if !entry.new {
            for change in &entry.changes {
                refused.extend(incoming::fault_of(change, line));
            }
        }
        seen.insert(entry.id.clone());
        review.entries.push(entry);
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    review.missing = missing(site, request, &seen);
    Ok(review)
}

/// The files that the review asks for, by path in the site folder: new agencies, and changed ones with all else as it was.
pub fn files(site: &Site, sources: &Sources, request: &Request<'_>, review: &Review) -> Vec<(String, String)> {
    write::files(site, sources, request, review)
}

/// The agencies that whoever provided the file has provided before, or those of the countries and kinds that it covers.
fn missing(site: &Site, request: &Request<'_>, seen: &BTreeSet<String>) -> Vec<String> {
    let known = |id: &String| site.agencies.get(id);
    let covered: BTreeSet<(&str, &str)> =
        seen.iter().filter_map(known).map(|agency| (agency.country.as_str(), agency.kind.as_str())).collect();
    let provided = |by: &[String]| request.from.is_some_and(|from| by.iter().any(|other| other == from));
    let before = site.agencies.values().any(|agency| provided(&agency.provided_by));
    let expected = site.agencies.values().filter(|agency| match before {
        true => provided(&agency.provided_by),
        false => covered.contains(&(agency.country.as_str(), agency.kind.as_str())),
    });
    expected.map(|agency| agency.id.clone()).filter(|id| !seen.contains(id)).collect()
}

/// An id that no other agency has.
fn free(wanted: String, taken: &BTreeSet<String>) -> String {
    let wanted = if wanted.is_empty() { "agency".to_owned() } else { wanted };
    if !taken.contains(&wanted) {
        return wanted;
    }
    (2..).map(|number| format!("{wanted}-{number}")).find(|id| !taken.contains(id)).unwrap_or(wanted)
}

/// Agencies by their names and numbers.
struct Index {
    names: BTreeMap<String, Vec<String>>,
    numbers: BTreeMap<String, Vec<String>>,
}

impl Index {
    fn new(site: &Site) -> Index {
        let mut index = Index { names: BTreeMap::new(), numbers: BTreeMap::new() };
        for agency in site.agencies.values() {
            for name in agency.name.texts().chain(agency.aliases.iter().map(String::as_str)) {
                index.names.entry(plain(name)).or_default().push(agency.id.clone());
            }
            // A short number is many offices'.
            for line in agency.phones.iter().filter(|line| line.phone.dial.starts_with('+')) {
                index.numbers.entry(line.phone.dial.clone()).or_default().push(agency.id.clone());
            }
        }
        index
    }

    /// By id, else by a name in the same country, else by a number that is one agency's alone.
    fn find(&self, site: &Site, id: Option<&str>, record: &Record) -> Option<String> {
        if let Some(id) = id {
            return site.agencies.contains_key(id).then(|| id.to_owned());
        }
        let country = record.get("country").and_then(|country| country.as_str());
        let here = |id: &&String| country.is_none_or(|country| site.agencies.get(*id).is_some_and(|a| a.country == country));
        for name in incoming::names(record) {
            if let Some(id) = self.names.get(&plain(name)).and_then(|ids| ids.iter().find(here)) {
                return Some(id.clone());
            }
        }
        incoming::numbers(record).find_map(|number| match self.numbers.get(number).map(Vec::as_slice) {
            Some([id]) => Some(id.clone()).filter(|id| here(&id)),
            _ => None,
        })
    }
}

/// A name without case and signs.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
