//! The text of a page for one reader: where each link leads from here, its cards and its sources.

use std::collections::{BTreeMap, BTreeSet};

use tera::Value;

use crate::content::Spanned;
use crate::content::escape::escape;
use crate::content::glossary::{Mark, SourceRecord};
use crate::content::markdown::{self, Block, Callable, Cut, Linked, Marks, Part};
use crate::site::{Page, Resolved, Site};
use crate::theme::view::{PieceView, SourceView, TocView, UrlView, host};

use super::charts;
use super::context::{Dress, Shared};
use super::frame;
use super::media;
use super::reader::{agency_path, country_path};

/// Turns the links of a page into addresses, and counts its sources.
pub(super) struct TextContext<'a> {
    shared: &'a Shared<'a>,
    language: usize,
    root: String,
    /// Number of each source on the page, in order of first mention.
    numbers: BTreeMap<String, usize>,
    /// Terms whose definition already stands on the page.
    defined: BTreeSet<String>,
    /// Whether a term opens its definition in place; else it is a link into the glossary.
    opens: bool,
}

impl<'a> TextContext<'a> {
    pub(super) fn new(shared: &'a Shared<'a>, language: usize, path: &str) -> Self {
        let opens = !matches!(shared.dress, Dress::Book | Dress::OneFile);
        TextContext { shared, language, root: frame::root(path), numbers: BTreeMap::new(), defined: BTreeSet::new(), opens }
    }

    /// The same, where nothing opens in place: of two texts on a page, both may define a term.
    pub(super) fn closed(self) -> Self {
        TextContext { opens: false, ..self }
    }

    /// The same place in another language, for a second text of the page: it goes on counting sources where this one is.
    pub(super) fn fellow(&self, language: usize) -> TextContext<'a> {
        let (numbers, defined) = (self.numbers.clone(), BTreeSet::new());
        TextContext { shared: self.shared, language, root: self.root.clone(), numbers, defined, opens: self.opens }
    }

    /// Takes over the sources that the second text has added.
    pub(super) fn learn(&mut self, fellow: &TextContext<'_>) {
        self.numbers.clone_from(&fellow.numbers);
    }

    /// The links of a page as its HTML needs them.
    fn linked(&mut self, page: &Page, links: &[Resolved]) -> Vec<Linked> {
        links.iter().map(|link| self.one(page, link)).collect()
    }

    fn one(&mut self, page: &Page, link: &Resolved) -> Linked {
        let site = self.shared.site;
        match link {
            Resolved::Page { node, anchor } => match self.page_address(*node, anchor.as_deref()) {
                Some(href) => Linked::Anchor { href, class: "" },
                None => self.on_line(site.left_out(*node, self.language).map(|entry| entry.address.as_str())),
            },
            Resolved::Agency(id) => {
                let href = format!("{}{}", self.root, agency_path(site, self.language, id));
                Linked::Agency { id: id.clone(), href, numbers: self.numbers_of(id) }
            }
            Resolved::Country(code) if !site.countries.contains_key(code) => {
                self.on_line(Some(&country_path(site, self.language, code)))
            }
            Resolved::Country(code) => {
                Linked::Anchor { href: format!("{}{}", self.root, country_path(site, self.language, code)), class: "" }
            }
            Resolved::Term(id) => {
                let definition = site.terms.get(id).filter(|_| self.opens).and_then(|t| t.definition.as_ref());
                let definition = definition.and_then(|d| d.get(site.chain(self.language))).map(|(text, _)| text.to_owned());
                let glossary = &self.shared.reader(self.language).links.glossary;
                Linked::Term {
                    id: id.clone(),
                    href: format!("{}{glossary}#{}", self.root, Site::term_anchor(id)),
                    definition,
                    first: self.defined.insert(id.clone()),
                }
            }
            Resolved::Source(id) => Linked::Cite { number: self.number(id), mark: self.mark(id), id: id.clone() },
            Resolved::File(path) => {
                Linked::Anchor { href: format!("{}{}", self.root, escape_path(&media::published(path))), class: "file" }
            }
            Resolved::Chart(path, shape) => match site.charts.get(path) {
                Some(chart) => charts::linked(self.shared, self.language, &site.languages()[page.language], chart, *shape),
                None => Linked::Broken,
            },
            Resolved::Image(path) => match self.shared.media.picture(path) {
                Some(picture) => Linked::Image {
                    src: format!("{}{}", self.root, picture.path),
                    srcset: picture.small.as_ref().map(|(small, width)| {
                        let large = picture.width.unwrap_or(*width);
                        format!("{0}{small} {width}w, {0}{1} {large}w", self.root, picture.path)
                    }),
                    width: picture.width,
                    height: picture.height,
                },
                None => Linked::Broken,
            },
            Resolved::External(url) => Linked::Anchor { href: url.clone(), class: "external" },
            Resolved::Broken => Linked::Broken,
        }
    }

    /// The numbers of an agency in every form that an editor may have written.
    fn numbers_of(&self, id: &str) -> Vec<Callable> {
        let site = self.shared.site;
        let Some(agency) = site.agencies.get(id) else { return Vec::new() };
        let forms =
            agency.phones.iter().flat_map(|line| {
                let (phone, verified) = (&line.phone, site.doubt(agency, line).is_none());
                [Some(&phone.dial), Some(&phone.display), phone.national.as_ref()].into_iter().flatten().map(move |form| {
                    Callable { digits: form.chars().filter(char::is_ascii_digit).collect(), dial: phone.dial.clone(), verified }
                })
            });
        forms.filter(|number| !number.digits.is_empty()).collect()
    }

    /// The address of a page of the tree, from here; the anchor only where the page shown has it.
    fn page_address(&self, node: usize, anchor: Option<&str>) -> Option<String> {
        let (_, entry) = self.shared.site.nearest(node, self.language)?;
        let page = self.shared.site.page(entry);
        let anchor = anchor.filter(|a| page.is_some_and(|p| p.heading_ids.iter().any(|id| id == a)));
        let anchor = anchor.map_or(String::new(), |a| format!("#{a}"));
        Some(format!("{}{}{anchor}", self.root, escape_path(entry.address.as_str())))
    }

    /// A link to what a selection leaves out: to the site on the network, if it has an address there, else the text alone.
    fn on_line(&self, path: Option<&str>) -> Linked {
        match (&self.shared.site.config.base_url, path) {
            (Some(base), Some(path)) => Linked::Anchor { href: frame::absolute(base, path), class: "external" },
            _ => Linked::Broken,
        }
    }

    /// The number of a source on this page.
    pub(super) fn number(&mut self, id: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(id.to_owned()).or_insert(next)
    }

    /// Text for a fact that is not firm.
    pub(super) fn mark(&self, id: &str) -> Option<String> {
        let record = self.shared.site.sources.get(id)?;
        label(self.shared, self.language, record)
    }

    /// All sources that were mentioned, in order.
    pub(super) fn sources(&self) -> Vec<SourceView> {
        let mut views: Vec<SourceView> = self
            .numbers
            .iter()
            .filter_map(|(id, number)| Some(self.source(self.shared.site.sources.get(id)?, *number)))
            .collect();
        views.sort_by_key(|v| v.number);
        views
    }

    pub(super) fn source(&self, record: &SourceRecord, number: usize) -> SourceView {
        let (site, reader) = (self.shared.site, self.shared.reader(self.language));
        SourceView {
            number,
            id: record.id.clone(),
            title: record.title.get(site.chain(self.language)).map_or_else(|| record.id.clone(), |(t, _)| t.to_owned()),
            date: record.date.as_ref().map(|d| reader.dates.view(d)),
            seen: record.seen.map(|d| reader.dates.day(d)),
            marks: record.marks.iter().map(|m| m.as_str()).collect(),
            label: label(self.shared, self.language, record),
            urls: record.urls.iter().map(|url| UrlView { url: url.clone(), host: host(url) }).collect(),
        }
    }

    /// Renders the text of a page.
    pub(super) fn blocks(&mut self, page: &Page, cut: Cut) -> Vec<Block> {
        let text = self.shared.sources.text(page.file.as_str()).unwrap_or_default();
        let linked = self.linked(page, &page.links);
        let words = &self.shared.reader(self.language).words;
        let marks = self.marks(page);
        markdown::render(&text[page.start..], &page.document, &page.heading_ids, &linked, words, cut, &marks)
    }

    /// Cuts the text of a page into parts, each as HTML.
    pub(super) fn parts(&mut self, page: &Page, anchors: bool) -> Vec<Part> {
        let text = self.shared.sources.text(page.file.as_str()).unwrap_or_default();
        let linked = self.linked(page, &page.links);
        let ids = if anchors { page.heading_ids.as_slice() } else { &[] };
        let words = &self.shared.reader(self.language).words;
        markdown::apart(&text[page.start..], &page.document, ids, &linked, words, &self.marks(page))
    }

    /// Marks the passages of a translation whose original says something else by now, with the way to the original.
    fn marks(&self, page: &Page) -> Marks {
        let (site, reader) = (self.shared.site, self.shared.reader(self.language));
        let changes = site.changes(page).unwrap_or_default();
        let spans = changes.iter().filter(|change| change.field.is_none()).filter_map(|change| change.translation.as_ref());
        let mut starts: Vec<usize> = spans.filter_map(|span| span.start.checked_sub(page.start)).collect();
        starts.sort_unstable();
        if starts.is_empty() {
            return Marks::default();
        }
        let address = site.tree.find(&page.id).and_then(|node| {
            let original = site.original(node)?;
            let entry = site.entry(node, original.language)?;
            let tag = &site.languages()[original.language].tag;
            Some((format!("{}{}", self.root, escape_path(entry.address.as_str())), tag))
        });
        let link = address.map_or_else(String::new, |(href, tag)| {
            format!(" <a href=\"{}\" hreflang=\"{tag}\">{}</a>", escape(&href), escape(&reader.word("read-original")))
        });
        let html = format!(" <small class=\"mark outdated\">{}{link}</small>", escape(&reader.word("outdated-part")));
        Marks { starts, html }
    }

    /// Renders a field of the front matter that may be missing.
    pub(super) fn field(&mut self, page: &Page, field: &Option<Spanned<String>>) -> Option<Value> {
        field.as_ref().map(|field| self.inline(page, field))
    }

    /// Renders a field of the front matter.
    pub(super) fn inline(&mut self, page: &Page, field: &Spanned<String>) -> Value {
        Value::safe_string(&self.inline_html(page, field))
    }

    /// The same, as HTML.
    pub(super) fn inline_html(&mut self, page: &Page, field: &Spanned<String>) -> String {
        let linked = page.field_links.get(&field.span.start).map(|links| self.linked(page, links)).unwrap_or_default();
        markdown::inline(&field.value, &linked, &self.shared.reader(self.language).words)
    }

    /// Blocks as templates get them.
    pub(super) fn pieces(&self, blocks: impl IntoIterator<Item = Block>) -> Vec<PieceView> {
        let reader = self.shared.reader(self.language);
        blocks
            .into_iter()
            .map(|block| match block {
                Block::Html(html) | Block::Step { title: html, .. } => PieceView::Html(html),
                Block::Cards(ids) => PieceView::Cards(reader.finished_cards(&ids, &self.root)),
                // Only guided help asks for a tree, and takes it out.
                Block::Tree(words) => PieceView::Html(words.into_iter().map(|words| words.html).collect()),
            })
            .collect()
    }
}

/// The label of a fact that is not firm, in the reader's words.
fn label(shared: &Shared<'_>, language: usize, record: &SourceRecord) -> Option<String> {
    let reader = shared.reader(language);
    let marks: Vec<String> =
        record.marks.iter().filter(|m| **m != Mark::Firm).map(|m| reader.word(&format!("mark-{}", m.as_str()))).collect();
    (!marks.is_empty()).then(|| marks.join(" · "))
}

/// Headings of level 2 with those of level 3 below.
pub(super) fn toc(page: &Page) -> Vec<TocView> {
    let mut toc: Vec<TocView> = Vec::new();
    // A heading without a word has nothing to be shown as.
    for (heading, id) in page.document.headings.iter().zip(&page.heading_ids).filter(|(heading, _)| !heading.text.is_empty()) {
        let entry = TocView { id: id.clone(), title: heading.text.clone(), children: Vec::new() };
        match (heading.level, toc.last_mut()) {
            (1 | 2, _) | (3, None) => toc.push(entry),
            (3, Some(above)) => above.children.push(entry),
            _ => {}
        }
    }
    toc
}

/// Characters that would end a path in an address.
pub(super) fn escape_path(path: &str) -> String {
    if path.bytes().any(|b| b"%?# \"".contains(&b)) {
        path.replace('%', "%25").replace('?', "%3F").replace('#', "%23").replace(' ', "%20").replace('"', "%22")
    } else {
        path.to_owned()
    }
}
