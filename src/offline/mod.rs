//! A built site in, the ways to have it without a network out: carriers that are handed on as files.
//!
//! A carrier is made from [`Material`]: a [`Selection`] of the site that was built by the build's own functions into a
//! folder of its own, so that its pages, links and search are those of the site, and every link of what is carried
//! leads to something that is carried too, else to the site on the network, else nowhere (its words stay).
//!
//! Each kind is one function `make(&Material) -> Result<Vec<Carrier>, Failure>` in a module of its own. What it makes
//! depends on the material alone: the same material gives the same bytes, and no clock is read.

mod address;
pub mod cards;
pub mod checksums;
pub mod epub;
pub mod manifest;
mod markup;
pub mod page;
pub mod signature;
mod stated;
pub mod verify;
pub mod zim;
pub mod zip;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::content::markdown::slug;
use crate::diagnostic::Diagnostic;
use crate::output::Published;
use crate::render::Shared;
use crate::site::Site;

pub use crate::site::Selection;

/// Kinds of carriers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The folder, for any browser.
    Zip,
    /// One HTML file, for chat apps.
    Page,
    /// A book (EPUB 3.3).
    Epub,
    /// An archive for Kiwix (openZIM 6.1).
    Zim,
    /// Call cards to print.
    Cards,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Kind; 5] = [Kind::Zip, Kind::Page, Kind::Epub, Kind::Zim, Kind::Cards];

    /// Its name on the command line and in ids of strings (`pack-zip`).
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Zip => "zip",
            Kind::Page => "page",
            Kind::Epub => "epub",
            Kind::Zim => "zim",
            Kind::Cards => "cards",
        }
    }
}

/// A file to hand on.
#[derive(Debug, Clone)]
pub struct Carrier {
    /// Its name, without a folder.
    pub name: String,
    /// What kind of file it is.
    pub kind: Kind,
    /// Its language, by index; none where it holds several.
    pub language: Option<usize>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What came of making carriers.
#[derive(Debug, Default)]
pub struct Made {
    /// The files.
    pub carriers: Vec<Carrier>,
    /// What stands in the way of others: what is too large, what a template cannot show.
    pub problems: Vec<Diagnostic>,
}

/// Folder of a published site where the newest carriers are.
pub const FOLDER: &str = "packs";

/// What carriers are made of.
pub struct Material<'a> {
    /// The site (with what is left out), its theme, words and pictures. `shared.site.published` are the languages.
    pub shared: &'a Shared<'a>,
    /// The pages of the selection and all that they need, as they were built.
    pub published: &'a Published,
    /// What was selected.
    pub selection: &'a Selection,
    /// The day that the carrier states: the one that was asked for, else the newest date of its pages.
    pub date: Date,
    /// The version that the carrier states: the first 12 hex digits of the BLAKE3 of all it is made of.
    pub version: String,
}

impl<'a> Material<'a> {
    /// Describes what was published of `shared.site`. `dated` is true if `today` was asked for.
    pub fn new(shared: &'a Shared<'a>, published: &'a Published, selection: &'a Selection, dated: bool) -> Material<'a> {
        let site = shared.site;
        let date = if dated { site.today } else { newest_date(site).unwrap_or(site.today) };
        let mut hasher = blake3::Hasher::new();
        for file in published.files() {
            hasher.update(file.path.as_str().as_bytes()).update(&[0]).update(file.hash.as_bytes());
        }
        let version = hasher.finalize().to_hex()[..12].to_owned();
        Material { shared, published, selection, date, version }
    }

    /// The linked site.
    pub fn site(&self) -> &'a Site {
        self.shared.site
    }

    /// The name of a carrier, without a folder: what the site is called, then language, country and section,
    /// `suluh-id-my-masalah.zip`. It stays the same from version to version. `languages` are indices.
    pub fn file_name(&self, languages: &[usize], extension: &str) -> String {
        let site = self.site();
        let title = site.config.title.get(site.chain(site.config.default_language)).map_or("suluh", |(title, _)| title);
        let mut name = slug(title);
        let all = languages.len() == site.languages().len() && languages.len() > 1;
        for language in languages.iter().filter(|_| !all) {
            name.push('-');
            name.push_str(&site.languages()[*language].code);
        }
        for part in self.selection.country.iter().chain(&self.selection.section) {
            name.push('-');
            name.push_str(&slug(part));
        }
        format!("{name}.{extension}")
    }

    /// Where the newest carrier of this name is; none without a `base_url`.
    pub fn newest(&self, name: &str) -> Option<String> {
        self.site().config.base_url.as_ref().map(|base| crate::render::absolute(base, &format!("{FOLDER}/{name}")))
    }
}

/// The newest day on which a page was checked or changed.
fn newest_date(site: &Site) -> Option<Date> {
    let shown: BTreeSet<usize> = site.entries.iter().flatten().flatten().filter_map(|entry| entry.page).collect();
    shown.into_iter().flat_map(|page| [site.pages[page].matter.reviewed, site.pages[page].matter.updated]).flatten().max()
}
