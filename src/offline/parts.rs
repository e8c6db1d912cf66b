//! A file's path in, who keeps it and in which part of the copy out (`manifest.rs`).

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange;
use crate::render;
use crate::site::Site;

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
        "offline" | super::FOLDER | exchange::FOLDER => Owner::Nobody,
        _ => Owner::All,
    }
}

/// Which part a file belongs to.
pub(super) struct Divide {
    /// Folder of the language's pages.
    pub(super) folder: String,
    /// Titles of sections by their folder; empty where there is nothing to choose.
    titles: BTreeMap<String, String>,
    /// Name and title of the part for the page of a country, those of its agencies, and those about it alone; empty as
    /// above.
    records: BTreeMap<String, (String, String)>,
}

impl Divide {
    pub(super) fn new(site: &Site, countries: &BTreeMap<String, String>, language: usize, large: bool) -> Divide {
        let folder = format!("{}/", site.languages()[language].code);
        let mut divide = Divide { folder, titles: BTreeMap::new(), records: BTreeMap::new() };
        if !large {
            return divide;
        }
        for child in &site.tree.nodes[site.tree.home()].children {
            let Some(entry) = site.entry(*child, language).filter(|_| site.tree.nodes[*child].is_section()) else { continue };
            divide.titles.extend(divide.section(entry.address.as_str()).map(|name| (name.to_owned(), entry.title.clone())));
        }
        for (code, name) in countries {
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

    pub(super) fn part(&self, path: &str) -> (String, Option<String>) {
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
