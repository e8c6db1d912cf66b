//! A built site in, the ways to have it without a network out: carriers that are handed on as files.
//!
//! A carrier is made from [`Material`]: a [`Selection`] of the site that was built by the build's own functions into a
//! folder of its own, so that its pages, links and search are those of the site, and every link of what is carried
//! leads to something that is carried too, else to the site on the network, else nowhere (its words stay).
//!
//! Each kind is one function `make(&Material) -> Result<Made, Failure>` in a module of its own. What it makes depends on
//! the material alone: the same material gives the same bytes, and no clock is read.

mod address;
mod bundle;
pub mod cards;
pub mod checksums;
mod container;
pub mod epub;
mod kept;
pub mod manifest;
mod markup;
pub mod page;
mod parts;
mod recipe;
pub mod signature;
mod stated;
pub mod verify;
pub mod zim;
pub mod zip;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::content::markdown::slug;
use crate::diagnostic::{Diagnostic, Failure};
use crate::output::{Published, PublishedFile};
use crate::render::{Dress, Offered, Shared};
use crate::site::Site;
use crate::theme;

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

impl Made {
    fn one(carrier: Carrier) -> Made {
        Made { carriers: vec![carrier], problems: Vec::new() }
    }

    /// The files as a site offers them, with what it says of each.
    pub fn offered(self, material: &Material<'_>) -> Vec<(Offered, Vec<u8>)> {
        let about = |carrier: &Carrier| Offered {
            kind: carrier.kind.as_str(),
            language: carrier.language,
            path: format!("{FOLDER}/{}", carrier.name),
            size: carrier.bytes.len() as u64,
            date: material.date,
            version: material.version.clone(),
            hash: blake3::hash(&carrier.bytes).to_hex().to_string(),
        };
        self.carriers.into_iter().map(|carrier| (about(&carrier), carrier.bytes)).collect()
    }
}

/// Makes the carriers of some kinds.
pub fn make(kinds: &[Kind], material: &Material<'_>) -> Result<Made, Failure> {
    let mut all = Made::default();
    for kind in kinds {
        let made = match kind {
            Kind::Zip => zip::make(material),
            Kind::Page => page::make(material),
            Kind::Epub => epub::make(material),
            Kind::Zim => zim::make(material),
            Kind::Cards => cards::make(material),
        }?;
        all.carriers.extend(made.carriers);
        all.problems.extend(made.problems);
    }
    Ok(all)
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
    /// `suluh-id-my-masalah.zip`, and whether it is whole. It stays the same from version to version. `languages` are indices.
    pub fn file_name(&self, languages: &[usize], extension: &str) -> String {
        let site = self.site();
        let mut name = slug(&self.shared.site_title(site.config.default_language));
        let all = languages.len() == site.languages().len() && languages.len() > 1;
        for language in languages.iter().filter(|_| !all) {
            name.push('-');
            name.push_str(&site.languages()[*language].code);
        }
        let whole = self.selection.whole.then(|| "whole".to_owned());
        for part in self.selection.country.iter().chain(&self.selection.section).chain(&whole) {
            name.push('-');
            name.push_str(&slug(part));
        }
        format!("{name}.{extension}")
    }

    /// Where the newest carrier of this name is; none without a `base_url`. A site offers those of its languages
    /// (`build --packs`): who has another one is led to its home page.
    pub fn newest(&self, name: &str) -> Option<String> {
        let offered = Selection { languages: self.selection.languages.clone(), ..Selection::default() };
        let home = || format!("{}/index.html", self.site().languages()[self.site().front_language()].code);
        let path = if *self.selection == offered { format!("{FOLDER}/{name}") } else { home() };
        self.online(&path, None)
    }

    /// A path of the site, and a part of it, as an address on the network; none without a `base_url`.
    fn online(&self, path: &str, fragment: Option<&str>) -> Option<String> {
        let address = crate::render::absolute(self.site().config.base_url.as_ref()?, path);
        Some(fragment.map_or_else(|| address.clone(), |fragment| format!("{address}#{fragment}")))
    }

    /// The one language that is carried; none where there are several.
    fn language(&self) -> Option<usize> {
        match self.site().published.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// What is carried of the published files: all but what only a host or a search engine reads.
    fn files(&self) -> impl Iterator<Item = &PublishedFile> {
        let for_hosts = |path: &str| {
            ["robots.txt", "_headers", ".nojekyll", "404.html", checksums::FILE].contains(&path) || path.starts_with("sitemap")
        };
        self.published.files().iter().filter(move |file| !for_hosts(file.path.as_str()))
    }

    /// The site, to be rendered anew for a carrier.
    fn dressed(&self, dress: Dress) -> Result<Shared<'a>, Failure> {
        // What is wrong with the theme was told when the site was built.
        let (theme, _) = theme::load(&self.site().config, self.shared.sources)?;
        let (shared, _) = Shared::dressed(self.shared.site, self.shared.sources, &theme, Vec::new(), dress)?;
        Ok(shared)
    }
}

/// The newest day on which a page was checked or changed.
fn newest_date(site: &Site) -> Option<Date> {
    let shown: BTreeSet<usize> = site.entries.iter().flatten().flatten().filter_map(|entry| entry.page).collect();
    shown.into_iter().flat_map(|page| [site.pages[page].matter.reviewed, site.pages[page].matter.updated]).flatten().max()
}
