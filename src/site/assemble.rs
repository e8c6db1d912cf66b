//! Sources in, a linked [`Site`] and all problems out.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::content::chart::Chart;
use crate::content::config::{self, Config};
use crate::content::glossary::{self, SourceRecord, Term};
use crate::content::language::Language;
use crate::content::synonyms::{self, Synonyms};
use crate::content::{agency, chart, commitment, country, phone, phrases, sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::sources::{SitePath, Source, Sources};

use super::links::{Index, Resolved};
use super::page::Page;
use super::selection::Selection;
use super::tree::Tree;
use super::{Site, addresses, checks, relations, reserved, translations};

/// What the command line decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day from which ages are counted.
    pub today: Date,
    /// Publish drafts too.
    pub drafts: bool,
    /// In place of `base_url` of `site.toml`.
    pub base_url: Option<String>,
    /// What is published of the site.
    pub selection: Selection,
    /// True if `today` was asked for, and is not the clock's: then carriers carry it.
    pub dated: bool,
    /// True for what is handed on as a file: it neither offers carriers nor to be kept.
    pub carried: bool,
}

/// What was found while a site was linked, by where it comes from, so that one page's can be replaced.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    /// Of the text of each written page and its links.
    pub(super) texts: BTreeMap<SitePath, Vec<Diagnostic>>,
    /// Of the translations of each node beside its original.
    pub(super) pairs: BTreeMap<usize, Vec<Diagnostic>>,
    /// Of everything else that is read, and of how it hangs together.
    pub(super) rest: Vec<Diagnostic>,
    /// Of the checks of the linked site.
    pub(super) checks: Vec<Diagnostic>,
}

impl Problems {
    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.texts.values().chain(self.pairs.values()).flatten().chain(&self.rest).chain(&self.checks)
    }
}

/// Reads all texts and links them. There is always a site; whether it may be published is decided by
/// the problems.
pub fn assemble(sources: &Sources, options: &Options) -> (Site, Vec<Diagnostic>) {
    let (site, found) = link(sources, options);
    (site, found.texts.into_values().chain(found.pairs.into_values()).flatten().chain(found.rest).chain(found.checks).collect())
}

/// Does the same, and keeps the problems apart.
pub fn link(sources: &Sources, options: &Options) -> (Site, Problems) {
    let mut texts = BTreeMap::new();
    let mut problems = Vec::new();
    let (mut config, mut found) = match sources.text(config::FILE) {
        Some(text) => config::parse(text),
        None => {
            let (config, _) = config::parse("title = \"Suluh\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n");
            (config, vec![Diagnostic::new(Code::ConfigMissing, config::FILE)])
        }
    };
    problems.append(&mut found);
    if options.base_url.is_some() {
        config.base_url.clone_from(&options.base_url);
    }
    // Pages first: numbers of agencies wait for the metadata of telephone numbers, which another processor still loads.
    let mut pages = pages(sources, &config, options.drafts, &mut texts, &mut problems);
    phone::warm_up();
    let agencies = records(sources, "content/agencies/", agency::parse, &mut problems);
    let countries = records(sources, "content/countries/", country::parse, &mut problems);
    let phrases = records(sources, phrases::FOLDER, phrases::parse, &mut problems);
    let forms = self::records(
        sources,
        sheet::FOLDER,
        |text, file, id| {
            let (sheet, found) = sheet::parse(text, file, id);
            (Some(sheet), found)
        },
        &mut problems,
    );
    let commitments = records(sources, commitment::FOLDER, commitment::parse, &mut problems);
    let (terms, records) = glossaries(sources, &mut problems);
    if pages.is_empty() {
        let code = &config.languages[config.default_language].code;
        problems.push(Diagnostic::new(Code::NothingPublished, "content").with("language", code.as_str()));
    }
    let tree = Tree::build(&pages, config.languages.len());
    problems.extend(translations::share_anchors(&mut pages, &tree, config.default_language));
    let folders: Vec<String> = config.languages.iter().map(|l| format!("content/{}", l.code)).collect();
    let index = Index {
        sources,
        pages: &pages,
        tree: &tree,
        agencies: &agencies,
        countries: &countries,
        terms: &terms,
        records: &records,
        folders: &folders,
    };
    let links: Vec<_> = pages.par_iter().map(|page| (index.resolve_all(page), index.resolve_fields(page))).collect();
    for (page, ((links, found), (field_links, found_in_fields))) in pages.iter_mut().zip(links) {
        page.links = links;
        // Only their targets are needed from here on; of tens of thousands of pages they would be a tenth of the memory.
        page.document.links = Vec::new();
        page.field_links = field_links;
        texts.entry(page.file.clone()).or_default().extend(found.into_iter().chain(found_in_fields));
    }
    let charts = charts(sources, &pages, &mut problems);
    let generated = |language: &Language| {
        let mut addresses = reserved::generated(language, &agencies, &countries, tree.nodes.len() + terms.len());
        if !phrases.is_empty() {
            addresses.extend(reserved::phrases(language, &countries));
        }
        addresses.extend(reserved::commitments(language, &commitments));
        addresses
    };
    let synonyms = config.languages.iter().map(|language| synonyms(sources, language, &mut problems)).collect();
    let addresses = addresses::assign(&config, &pages, &tree, generated, &mut problems);
    let mentions = relations::mentions(&pages, &tree);
    let handed_out = relations::handed_out(&pages, &tree);
    let (changes, pairs) = translations::compare(sources, &config, &pages, &tree);
    let published = (0..config.languages.len()).collect();
    let site = Site {
        config,
        today: options.today,
        pages,
        tree,
        entries: addresses.entries,
        agencies,
        commitments,
        countries,
        terms,
        sources: records,
        charts,
        phrases,
        forms,
        synonyms,
        redirects: addresses.redirects,
        mentions,
        changes,
        published,
        handed_out,
        left_out: Vec::new(),
        carried: options.carried,
        whole: !options.carried || options.selection.whole,
    };
    texts.retain(|_, found| !found.is_empty());
    let checks = checks::all(&site);
    (site, Problems { texts, pairs, rest: problems, checks })
}

type Parse<T> = fn(&str, &str, &str) -> (Option<T>, Vec<Diagnostic>);

/// Reads a folder of TOML files, one record each, named by the file.
fn records<T: Send>(sources: &Sources, folder: &str, parse: Parse<T>, problems: &mut Vec<Diagnostic>) -> BTreeMap<String, T> {
    let files: Vec<(&SitePath, &Source)> = sources.under(folder).collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .filter_map(|(path, source)| match source {
            Source::Text(text) if path.extension() == "toml" => {
                let id = path.name().trim_end_matches(".toml");
                Some((id.to_owned(), parse(text, path.as_str(), id)))
            }
            _ => None,
        })
        .collect();
    let mut records = BTreeMap::new();
    for (id, (record, found)) in parsed {
        problems.extend(found);
        if let Some(record) = record {
            records.insert(id, record);
        }
    }
    records
}

type Glossaries = (BTreeMap<String, Term>, BTreeMap<String, SourceRecord>);

fn glossaries(sources: &Sources, problems: &mut Vec<Diagnostic>) -> Glossaries {
    let mut result: Glossaries = Default::default();
    for (file, target) in [("content/glossary.toml", 0), ("content/sources.toml", 1)] {
        let Some(text) = sources.text(file) else { continue };
        if target == 0 {
            let (terms, found) = glossary::parse_terms(text, file);
            result.0 = terms;
            problems.extend(found);
        } else {
            let (records, found) = glossary::parse_sources(text, file);
            result.1 = records;
            problems.extend(found);
        }
    }
    result
}

/// The figures that pages draw.
fn charts(sources: &Sources, pages: &[Page], problems: &mut Vec<Diagnostic>) -> BTreeMap<SitePath, Chart> {
    let mut charts = BTreeMap::new();
    for link in pages.iter().flat_map(Page::all_links) {
        let Resolved::Chart(path, _) = link else { continue };
        if !charts.contains_key(path) {
            let (chart, found) = chart::parse(sources.text(path.as_str()).unwrap_or_default(), path.as_str());
            problems.extend(found);
            charts.insert(path.clone(), chart);
        }
    }
    charts
}

fn synonyms(sources: &Sources, language: &Language, problems: &mut Vec<Diagnostic>) -> Synonyms {
    let file = format!("content/{}/{}", language.code, synonyms::FILE);
    let (found, wrong) = sources.text(&file).map(|text| synonyms::parse(text, &file)).unwrap_or_default();
    problems.extend(wrong);
    found
}

/// Folders of `content/` that belong to no language.
const SHARED: [&str; 6] = ["agencies", "commitments", "countries", "forms", "media", "phrases"];

fn pages(
    sources: &Sources,
    config: &Config,
    drafts: bool,
    texts: &mut BTreeMap<SitePath, Vec<Diagnostic>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Page> {
    let mut files = Vec::new();
    let mut unlisted: BTreeMap<&str, &SitePath> = BTreeMap::new();
    for (path, source) in sources.under("content/") {
        let rest = path.as_str().strip_prefix("content/").unwrap_or_default();
        let Some((folder, rest)) = rest.split_once('/') else { continue };
        if SHARED.contains(&folder) {
            continue;
        }
        match config.languages.iter().position(|l| l.code == folder) {
            Some(language) => {
                if let (Source::Text(text), Some(id)) = (source, rest.strip_suffix(".md")) {
                    files.push((id, language, path, text));
                }
            }
            None => drop(unlisted.entry(folder).or_insert(path)),
        }
    }
    for (folder, path) in unlisted {
        let codes = config.languages.iter().map(|l| l.code.as_str()).chain(SHARED);
        let file = format!("content/{folder}");
        debug_assert!(path.as_str().starts_with(&file), "the file is in the folder");
        problems.push(Diagnostic::new(Code::LanguageUnlisted, file).with("code", folder).suggest(folder, codes));
    }
    // Into two lists at once, and sorted in place: a second list of tens of thousands of pages would be 60 MB.
    let (mut pages, mut found) = (Vec::new(), Vec::new());
    let parse = |(id, language, path, text): (_, _, &SitePath, &Arc<str>)| Page::parse(text, path, id, language);
    files.into_par_iter().map(parse).unzip_into_vecs(&mut pages, &mut found);
    texts.extend(pages.iter().map(|page| page.file.clone()).zip(found));
    pages.retain(|page| drafts || !page.matter.draft);
    pages.sort_unstable_by(|a, b| (&a.id, a.language).cmp(&(&b.id, b.language)));
    pages
}
