//! Resolves links when all ids are known: from what was written to what it means.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::agency::Agency;
use crate::content::chart::Shape;
use crate::content::country::Country;
use crate::content::glossary::{SourceRecord, Term};
use crate::content::markdown::{self, Link, Target};
use crate::diagnostic::{Code, Diagnostic};
use crate::sources::{SitePath, Sources};

use super::page::Page;
use super::tree::Tree;

/// What a link means, in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// A page of the site, and an anchor on it.
    Page {
        /// Index of the node.
        node: usize,
        /// Id of a heading.
        anchor: Option<String>,
    },
    /// An agency.
    Agency(String),
    /// A term.
    Term(String),
    /// A source.
    Source(String),
    /// A country.
    Country(String),
    /// A file of the site folder that is published as it is.
    File(SitePath),
    /// A picture of the site folder.
    Image(SitePath),
    /// Figures of the site folder, and how they are drawn.
    Chart(SitePath, Shape),
    /// An address outside of the site.
    External(String),
    /// Leads nowhere; reported.
    Broken,
}

/// Everything that a link can lead to.
pub(super) struct Index<'a> {
    pub(super) sources: &'a Sources,
    pub(super) pages: &'a [Page],
    pub(super) tree: &'a Tree,
    pub(super) agencies: &'a BTreeMap<String, Agency>,
    pub(super) countries: &'a BTreeMap<String, Country>,
    pub(super) terms: &'a BTreeMap<String, Term>,
    pub(super) records: &'a BTreeMap<String, SourceRecord>,
    /// Folders of languages: `content/id`.
    pub(super) folders: &'a [String],
}

const IMAGES: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "svg"];

/// Kinds of files that are published as they are. None of them runs in a browser as a page of the site,
/// as an HTML file would.
const FILES: [&str; 3] = ["pdf", "csv", "txt"];

impl Index<'_> {
    /// Resolves all links of a page.
    pub(super) fn resolve_all(&self, page: &Page) -> (Vec<Resolved>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let resolved = page
            .document
            .links
            .iter()
            .map(|link| {
                self.resolve(page, link).unwrap_or_else(|problem| {
                    problems.push(*problem);
                    Resolved::Broken
                })
            })
            .collect();
        (resolved, problems)
    }

    /// Resolves the links in the fields of a page, by where each field stands in its file.
    pub(super) fn resolve_fields(&self, page: &Page) -> (BTreeMap<usize, Vec<Resolved>>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut fields = BTreeMap::new();
        for field in page.matter.markdown() {
            let (document, found) = markdown::scan(&field.value, 0, page.file.as_str());
            // What is wrong in a field is shown at the field: its text may be written with escapes.
            problems.extend(found.into_iter().map(|problem| problem.at(field.span.clone())));
            let links = document.links.into_iter().map(|link| Link { span: field.span.clone(), ..link });
            let resolved = links.map(|link| {
                self.resolve(page, &link).unwrap_or_else(|problem| {
                    problems.push(*problem);
                    Resolved::Broken
                })
            });
            fields.insert(field.span.start, resolved.collect());
        }
        (fields, problems)
    }

    /// Resolves one link of a page.
    pub(super) fn resolve(&self, page: &Page, link: &Link) -> Result<Resolved, Box<Diagnostic>> {
        let problem = |code| Diagnostic::new(code, page.file.as_str()).at(link.span.clone());
        let named = |code, target: &str| problem(code).with("target", target);
        let known =
            |code, id: &str, ids: &mut dyn Iterator<Item = &str>| Box::new(named(code, id).suggest(id, ids.collect::<Vec<_>>()));
        match &link.target {
            Target::Forbidden(scheme) => Err(Box::new(problem(Code::LinkScheme).with("scheme", scheme.as_str()))),
            Target::External(url) if link.image => Err(Box::new(named(Code::ImageForeign, url))),
            Target::External(url) => Ok(Resolved::External(url.clone())),
            Target::Outside(path) if link.image && path.starts_with("//") => Err(Box::new(named(Code::ImageForeign, path))),
            Target::Outside(path) => Err(Box::new(named(Code::LinkOutside, path))),
            Target::Agency(id) if self.agencies.contains_key(id) => Ok(Resolved::Agency(id.clone())),
            Target::Agency(id) => Err(known(Code::LinkAgency, id, &mut self.agencies.keys().map(String::as_str))),
            Target::Term(id) if self.terms.contains_key(id) => Ok(Resolved::Term(id.clone())),
            Target::Term(id) => Err(known(Code::LinkTerm, id, &mut self.terms.keys().map(String::as_str))),
            Target::Source(id) if self.records.contains_key(id) => Ok(Resolved::Source(id.clone())),
            Target::Source(id) => Err(known(Code::LinkSource, id, &mut self.records.keys().map(String::as_str))),
            Target::Country(code) if self.countries.contains_key(code) => Ok(Resolved::Country(code.clone())),
            Target::Country(code) => Err(known(Code::LinkCountry, code, &mut self.countries.keys().map(String::as_str))),
            Target::File(path) => {
                let file = SitePath::resolve(page.file.folder(), path)
                    .filter(|f| f.as_str().starts_with("content/"))
                    .ok_or_else(|| Box::new(named(Code::LinkOutside, path)))?;
                if !self.sources.has(&file) {
                    let near: Vec<&str> = self.sources.under("content/").map(|(p, _)| p.name()).collect();
                    return Err(Box::new(named(Code::LinkFile, path).suggest(file.name(), near)));
                }
                let extension = file.extension();
                let picture = IMAGES.contains(&extension.as_str());
                if link.is_chart() {
                    let shape = Shape::ALL.iter().find(|(word, _)| link.title.is_empty() || *word == link.title);
                    return shape.map(|(_, shape)| Resolved::Chart(file, *shape)).ok_or_else(|| {
                        let words = Shape::ALL.map(|(word, _)| word);
                        let problem = problem(Code::ChartKind).with("kind", link.title.as_str());
                        Box::new(problem.with("known", words.join(", ")).suggest(&link.title, words))
                    });
                }
                match link.image {
                    true if picture => Ok(Resolved::Image(file)),
                    true => Err(Box::new(problem(Code::ImageBroken).with("cause", format!(".{extension}")))),
                    false if picture || FILES.contains(&extension.as_str()) => Ok(Resolved::File(file)),
                    false => Err(Box::new(problem(Code::FileIgnored).with("extension", extension))),
                }
            }
            Target::Page { path, .. } if link.image => Err(Box::new(named(Code::LinkFile, path))),
            Target::Page { path, anchor } => self.page(page, link, path, anchor.as_deref()),
        }
    }

    fn page(&self, page: &Page, link: &Link, path: &str, anchor: Option<&str>) -> Result<Resolved, Box<Diagnostic>> {
        let problem = |code| Diagnostic::new(code, page.file.as_str()).at(link.span.clone());
        let node = if path.is_empty() {
            self.tree.find(&page.id)
        } else {
            let file = SitePath::resolve(page.file.folder(), path)
                .filter(|f| f.as_str().starts_with("content/"))
                .ok_or_else(|| Box::new(problem(Code::LinkOutside).with("target", path)))?;
            let id = self.folders.iter().find_map(|folder| file.as_str().strip_prefix(folder)?.strip_prefix('/'));
            let id = id.unwrap_or(file.as_str()).trim_end_matches(".md");
            self.tree
                .find(id)
                .ok_or_else(|| {
                    let ids: Vec<&str> = self.tree.ids().collect();
                    let near = |d: Diagnostic| d.suggest(id, ids.iter().copied());
                    Box::new(near(problem(Code::LinkPage).with("target", path)))
                })?
                .into()
        };
        let Some(node) = node else { return Ok(Resolved::Broken) };
        if let Some(anchor) = anchor {
            let known: BTreeSet<&str> = self.tree.nodes[node]
                .written
                .iter()
                .flatten()
                .flat_map(|p| self.pages[*p].heading_ids.iter().map(String::as_str))
                .collect();
            if !known.contains(anchor) {
                let list: Vec<&str> = known.iter().copied().take(12).collect();
                return Err(Box::new(
                    problem(Code::LinkAnchor)
                        .with("page", self.tree.nodes[node].id.as_str())
                        .with("anchor", anchor)
                        .with("known", list.join(", "))
                        .suggest(anchor, known.iter().copied()),
                ));
            }
        }
        Ok(Resolved::Page { node, anchor: anchor.map(str::to_owned) })
    }
}
