//! A file's path in, who keeps it and in which part of the copy out (`manifest.rs`).

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange;
use crate::render::{self, Shared};
use crate::site::Site;

use super::kept::{self, Kept};

/// Whose file a file is.
pub(super) enum Owner<'a> {
    /// Readers of the language with this code: its pages and their search.
    Language(&'a str),
    /// All readers.
    All,
    /// No reader: it is for hosts and other programs, or too large to be kept.
    Nobody,
}

pub(super) fn owner<'a>(path: &'a str, codes: &BTreeSet<&str>) -> Owner<'a> {
    let Some((folder, rest)) = path.split_once('/') else {
        return if path == "index.html" { Owner::All } else { Owner::Nobody };
    };
    if render::is_beside_pages(path, codes) && !render::is_beside_for_readers(path) {
        return Owner::Nobody;
    }
    match folder {
        "search" => Owner::Language(rest.split_once('/').map_or_else(|| rest.trim_end_matches(".js"), |(code, _)| code)),
        _ if codes.contains(folder) => Owner::Language(folder),
        // Data for other programs is no page: kept, every reader would pay for it and none would open it.
        kept::FOLDER | super::FOLDER | exchange::FOLDER => Owner::Nobody,
        _ => Owner::All,
    }
}

/// The part of pages for paper and in two languages, and the one of texts to be read aloud; this one is kept only if a
/// reader asks for it.
const PAPERS: &str = "papers";
pub(super) const TEXTS: &str = "texts";

/// What the lists need to know of the pages, for each language.
#[derive(Debug)]
pub struct Names {
    /// Address of the page for what is not kept.
    pub(super) carry: Vec<String>,
    /// Names of the countries, by code.
    countries: Vec<BTreeMap<String, String>>,
    /// What the parts of papers and of texts are called.
    papers: Vec<[String; 2]>,
}

impl Names {
    /// Collects the names, for when what pages share is no longer there.
    pub fn new(shared: &Shared<'_>) -> Names {
        let site = shared.site;
        let all = 0..site.languages().len();
        let name = |language, code: &String| (code.clone(), shared.country_name(language, code));
        Names {
            carry: all.clone().map(|language| shared.carry_path(language).unwrap_or_default().to_owned()).collect(),
            countries: all.clone().map(|language| site.countries.keys().map(|code| name(language, code)).collect()).collect(),
            papers: all.map(|language| ["keep-papers", "keep-texts"].map(|id| shared.word(language, id))).collect(),
        }
    }
}

/// Which part a file belongs to.
pub(super) struct Divide<'a> {
    /// What the parts of papers and of texts are called.
    papers: &'a [String; 2],
    /// True where readers choose by country and topic.
    large: bool,
    /// Folder of the language's pages.
    folder: String,
    /// Titles of sections by their folder; empty where there is nothing to choose.
    titles: BTreeMap<String, String>,
    /// Name and title of the part for the page of a country, those of its agencies, and those about it alone; empty as
    /// above.
    records: BTreeMap<String, (String, String)>,
}

impl<'a> Divide<'a> {
    pub(super) fn new(site: &Site, names: &'a Names, language: usize, large: bool) -> Divide<'a> {
        let folder = format!("{}/", site.languages()[language].code);
        let papers = &names.papers[language];
        let mut divide = Divide { papers, large, folder, titles: BTreeMap::new(), records: BTreeMap::new() };
        if !large {
            return divide;
        }
        for child in &site.tree.nodes[site.tree.home()].children {
            let Some(entry) = site.entry(*child, language).filter(|_| site.tree.nodes[*child].is_section()) else { continue };
            divide.titles.extend(divide.section(entry.address.as_str()).map(|name| (name.to_owned(), entry.title.clone())));
        }
        for (code, name) in &names.countries[language] {
            let part = (format!("c-{}", code.to_lowercase()), name.clone());
            divide.records.insert(site.country_path(language, code), part.clone());
            for agency in site.agencies.values().filter(|agency| agency.country == *code) {
                let path = site.agency_path(language, &agency.id);
                divide.records.insert(path.replace(".html", ".vcf"), part.clone());
                divide.records.insert(path, part.clone());
            }
        }
        // A page about one country alone goes with that country, whatever its section.
        for entry in (0..site.tree.nodes.len()).filter_map(|node| site.entry(node, language)) {
            let about = site.page(entry).map_or(&[][..], |page| &page.matter.countries);
            if let [country] = about
                && let Some(part) = divide.records.get(&site.country_path(language, &country.value)).cloned()
            {
                divide.records.insert(entry.address.to_string(), part);
            }
        }
        divide
    }

    /// The first folder below the language's own.
    fn section<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(&self.folder)?.split_once('/').map(|(folder, _)| folder)
    }

    /// Name of the part, and its title where a reader can choose.
    pub(super) fn part(&self, kept: &Kept<'_>) -> (String, Option<String>) {
        let path = kept.path.as_str();
        let [papers, texts] = self.papers;
        match &kept.base {
            _ if path.starts_with(&self.folder) && path.ends_with(".txt") => (TEXTS.to_owned(), Some(texts.clone())),
            // A paper goes with its page.
            Some(base) if self.large => self.part_of_page(base),
            None if self.large || !render::is_of_papers(path) => self.part_of_page(path),
            _ => (PAPERS.to_owned(), Some(papers.clone())),
        }
    }

    fn part_of_page(&self, path: &str) -> (String, Option<String>) {
        if let Some((name, title)) = self.records.get(path) {
            return (name.clone(), Some(title.clone()));
        }
        match self.section(path) {
            Some(section) => (format!("s-{section}"), self.titles.get(section).cloned()),
            None if path.starts_with("search/") => ("search".to_owned(), None),
            None => ("base".to_owned(), None),
        }
    }
}
