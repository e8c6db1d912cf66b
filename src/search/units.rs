//! A site in, what can be found in one of its languages out, in sections: its written pages, and what
//! [`records`](super::records) adds.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::content::front_matter::Kind;
use crate::content::language::CountryNames;
use crate::content::markdown::{Target, plain};
use crate::content::triage::Triage;
use crate::site::{Entry, Page as Written, Site};
use crate::sources::Sources;

use super::Words;

/// Something that can be found, on one address.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Id of a page, else `agency:ID`, `country:CODE`, `term:ID`, `commitments`, `phrases`, `phrases:TAG`.
    pub id: String,
    /// From the root of the site, without anchor.
    pub url: String,
    /// `guide`, `procedure`, `section`, `page`, `agency`, `country` or `term`.
    pub kind: &'static str,
    /// Index of the language of its text.
    pub language: usize,
    /// Its title or name.
    pub title: String,
    /// Titles of its translations, other names.
    pub others: Vec<String>,
    /// Countries that it is about (ISO 3166).
    pub countries: Vec<String>,
    /// Its text, never empty.
    pub sections: Vec<Section>,
}

/// A part of a page that a result can lead to.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Anchor of its heading; empty for the beginning of the page.
    pub anchor: String,
    /// Its heading; empty for the beginning of the page.
    pub heading: String,
    /// What is searched and shown.
    pub text: String,
    /// What is searched and not shown.
    pub hidden: String,
}

/// Most names in other languages of one thing: each makes the index of every language larger.
const OTHERS: usize = 8;

/// The names of countries in every language of a site.
pub struct Names(pub(super) Vec<CountryNames>);

impl Names {
    /// Loads them.
    pub fn new(site: &Site) -> Names {
        Names(site.languages().iter().map(|l| CountryNames::new([l.tag.as_str()])).collect())
    }
}

/// Everything that `language` publishes.
pub(super) fn pages(site: &Site, sources: &Sources, foreign: &Names, language: usize, words: &Words) -> Vec<Page> {
    let names = CountryNames::new(site.tags(language));
    // The languages of the fallback chain come first: they are those that readers are most likely to type in.
    let (near, far): (Vec<usize>, Vec<usize>) =
        (0..site.languages().len()).partition(|l| site.chain(language).any(|code| code == site.languages()[*l].code));
    let order = near.into_iter().chain(far).collect();
    let called = called(site, sources, language);
    let maker = Maker { site, sources, language, words, names, foreign, order, called };
    let nodes = site.tree.nodes.len();
    let jobs = (0..nodes).into_par_iter().with_min_len(super::job_size(site, nodes));
    let mut pages: Vec<Page> = jobs.filter_map(|node| maker.written(node, site.entry(node, language)?)).collect();
    pages.extend(site.agencies.values().map(|agency| maker.agency(agency)));
    pages.extend(site.countries.keys().map(|code| maker.country(code)));
    pages.extend(site.terms.keys().map(|id| maker.term(id)));
    pages.extend(maker.commitments());
    pages.extend(maker.phrases());
    pages
}

/// Makes what can be found in one language.
pub(super) struct Maker<'a> {
    pub(super) site: &'a Site,
    sources: &'a Sources,
    pub(super) language: usize,
    pub(super) words: &'a Words,
    /// Names of countries for the reader, and in each language of the site.
    pub(super) names: CountryNames,
    pub(super) foreign: &'a Names,
    /// All languages, those of the fallback chain first.
    pub(super) order: Vec<usize>,
    /// What the pages call each agency.
    pub(super) called: BTreeMap<&'a str, Vec<String>>,
}

impl Maker<'_> {
    fn written(&self, node: usize, entry: &Entry) -> Option<Page> {
        let page = self.site.page(entry)?;
        let titles = (self.order.iter().filter(|other| **other != entry.written_in))
            .filter_map(|other| self.site.tree.nodes[node].written[*other].map(|p| self.site.pages[p].title.clone()));
        let others = different(titles, &entry.title);
        let home = self.site.tree.nodes[node].parent.is_none();
        // A page in another language is found by its title; its text belongs to that language's index.
        let sections = if entry.written_in == self.language { self.sections(page) } else { vec![self.first(page)] };
        Some(Page {
            id: page.id.clone(),
            url: entry.address.to_string(),
            kind: match page.kind {
                _ if home => "section",
                // A reader chooses among few kinds.
                Kind::Campaign | Kind::Outreach => Kind::Page.as_str(),
                kind => kind.as_str(),
            },
            language: entry.written_in,
            title: entry.title.clone(),
            others,
            countries: page.matter.countries.iter().map(|c| c.value.clone()).collect(),
            sections,
        })
    }

    fn first(&self, page: &Written) -> Section {
        Section { text: page.description().map(plain::line).unwrap_or_default(), ..Section::default() }
    }

    /// The sections of a page; the facts of a procedure stand before its first heading.
    fn sections(&self, page: &Written) -> Vec<Section> {
        let text = self.sources.text(page.file.as_str()).unwrap_or_default();
        let body = match &page.triage {
            Some(triage) => Cow::Owned(said_once(text, page.start, triage)),
            None => Cow::Borrowed(text.get(page.start..).unwrap_or_default()),
        };
        let mut sections: Vec<Section> = plain::sections(&body)
            .into_iter()
            .map(|section| match section.heading {
                None => Section { text: section.text, ..Section::default() },
                Some(index) => Section {
                    anchor: page.heading_ids.get(index).cloned().unwrap_or_default(),
                    heading: page.document.headings.get(index).map(|h| h.text.clone()).unwrap_or_default(),
                    text: section.text,
                    hidden: String::new(),
                },
            })
            .collect();
        let procedure = &page.matter.procedure;
        let facts = [&procedure.place, &procedure.time_limit, &procedure.cost, &procedure.if_refused];
        let facts = facts.into_iter().flatten().chain(&procedure.documents).chain(page.matter.campaign.texts());
        let facts = facts.map(|t| t.value.as_str());
        let lines: Vec<String> = page
            .matter
            .description
            .as_deref()
            .into_iter()
            .chain(page.matter.applies_to.as_deref())
            .chain(facts)
            .map(plain::line)
            .collect();
        if let Some(first) = sections.first_mut() {
            let mut text = lines.join("\n");
            if !first.text.is_empty() && !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&first.text);
            first.text = text;
        }
        sections
    }
}

/// The text of guided help in which each answer stands once: the same countries and offices follow from many of them, and
/// are found by their own pages.
fn said_once(text: &str, start: usize, triage: &Triage) -> String {
    let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let words = triage.words().into_iter().map(|run| part(run.span.clone())).filter(|words| seen.insert(*words));
    let words: Vec<&str> = words.collect();
    let end = triage.span.end.max(start);
    format!("{}\n\n{}\n\n{}", part(start..triage.span.start.max(start)), words.join("\n\n"), part(end..text.len()))
}

/// What the pages of a language call each agency: the words of their links to it, which are in that language even
/// where the agency's record has no name in it.
fn called<'a>(site: &'a Site, sources: &Sources, language: usize) -> BTreeMap<&'a str, Vec<String>> {
    let mut called: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for page in site.tree.nodes.iter().filter_map(|node| node.written[language]).map(|page| &site.pages[page]) {
        let text = sources.text(page.file.as_str()).unwrap_or_default();
        for link in &page.document.links {
            let Target::Agency(id) = &link.target else { continue };
            let Some((words, _)) = text.get(link.span.clone()).and_then(|link| link.strip_prefix('[')?.rsplit_once("](")) else {
                continue;
            };
            let words = plain::line(words);
            let known = called.entry(id).or_default();
            if !words.is_empty() && !known.contains(&words) {
                known.push(words);
            }
        }
    }
    called
}

/// Names that are not the title, each once, at most [`OTHERS`].
pub(super) fn different(names: impl Iterator<Item = String>, title: &str) -> Vec<String> {
    let mut others: Vec<String> = Vec::new();
    for name in names {
        if name != title && !others.contains(&name) {
            others.push(name);
        }
        if others.len() == OTHERS {
            break;
        }
    }
    others
}
