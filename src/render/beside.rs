//! A page in two languages at once, passage by passage, for two people who read it together.
//!
//! It is not a page of its own for search engines: all that it says stands on the pages of the two languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Spanned;
use crate::content::escape::escape;
use crate::content::front_matter;
use crate::content::markdown::{Part, passages};
use crate::diagnostic::Diagnostic;
use crate::site::Page;
use crate::theme::view::{BesideView, CellView, LinkView, RowView, SideView};

use super::RenderedPage;
use super::context::{Shared, link};
use super::frame::{Head, finish_as};
use super::lists::plain_link;
use super::text::TextContext;
use super::written;

/// Renders the pair of languages `pair` of a page.
pub(super) fn render(shared: &Shared<'_>, node: usize, pair: (usize, usize)) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let site = shared.site;
    let found = (site.written(node, pair.0), site.written(node, pair.1), site.beside_path(node, pair), site.entry(node, pair.0));
    let (Some(one), Some(other), Some(path), Some(entry)) = found else { return Ok(None) };
    let Some(beside) = site.beside(shared.sources, node, pair) else { return Ok(None) };
    let mut frame = written::frame(shared, pair.0, node, entry, "beside.html");
    frame.breadcrumbs.push(plain_link(one.short_title().to_owned(), frame.path.clone()));
    frame.path = path.to_string();
    frame.title = format!("{} · {}", one.title, other.title);
    let first = Side::new(shared, one, TextContext::new(shared, pair.0, &frame.path).closed());
    let second = Side::new(shared, other, first.text.fellow(pair.1));
    let mut sides = [first, second];
    let mut rows = fields_before(&mut sides);
    let [first, second] = &mut sides;
    first.cut(true);
    second.text.learn(&first.text);
    second.cut(false);
    rows.extend(beside.rows.into_iter().filter_map(|(one, other)| text(&mut sides, [one, other])));
    rows.extend(field("if-refused", &mut sides, |page| page.matter.procedure.if_refused.as_ref()));
    rows.extend(agencies(&sides));
    let [Side { text: mut sources, .. }, second] = sides;
    sources.learn(&second.text);
    for id in &one.matter.procedure.legal_basis {
        sources.number(&id.value);
    }
    let view =
        BesideView { sides: vec![side(shared, node, one), side(shared, node, other)], rows, sources: sources.sources(), frame };
    finish_as(shared, pair.0, &view, Head { json_ld: None, noindex: true, source: one.file.to_string() }, None)
}

/// Links from a page in `language` to all pairs in which it stands; a book and one file have none, as they are of one language.
pub(super) fn links(shared: &Shared<'_>, node: usize, language: usize) -> Vec<LinkView> {
    let site = shared.site;
    let pairs = site.pairs(node).filter(|(one, other)| *one == language || *other == language);
    let link = |pair: (usize, usize)| {
        let other = &site.languages()[if pair.0 == language { pair.1 } else { pair.0 }];
        let link = plain_link(other.name.clone(), site.beside_path(node, pair)?.to_string());
        Some(LinkView { lang: Some(other.tag.clone()), dir: Some(other.dir.as_str()), ..link })
    };
    pairs.filter(|_| shared.dress.has_pages()).filter_map(link).collect()
}

/// One of the two texts while it is written.
struct Side<'a> {
    shared: &'a Shared<'a>,
    page: &'a Page,
    text: TextContext<'a>,
    /// The parts of its text.
    parts: Vec<Part>,
    /// For each of its passages the part that holds it.
    holder: Vec<Option<usize>>,
    /// Parts that have been shown.
    shown: BTreeSet<usize>,
}

impl<'a> Side<'a> {
    fn new(shared: &'a Shared<'a>, page: &'a Page, text: TextContext<'a>) -> Side<'a> {
        Side { shared, page, text, parts: Vec::new(), holder: Vec::new(), shown: BTreeSet::new() }
    }

    /// A word in the language of the text.
    fn word(&self, id: &str) -> String {
        self.shared.reader(self.page.language).word(id)
    }

    /// Cuts the text. With `anchors`, its headings are those that links lead to.
    fn cut(&mut self, anchors: bool) {
        self.parts = self.text.parts(self.page, anchors);
        let starts: BTreeMap<usize, usize> =
            self.parts.iter().enumerate().flat_map(|(part, held)| held.starts.iter().map(move |start| (*start, part))).collect();
        let file = self.shared.sources.text(self.page.file.as_str()).unwrap_or_default();
        let (_, begin) = front_matter::texts(file);
        let place = |passage: passages::Passage| {
            // A heading that became the title is shown above.
            passage.span.start.checked_sub(self.page.start).and_then(|start| starts.get(&start).copied())
        };
        self.holder = passages::passages(file, begin).into_iter().map(place).collect();
    }

    /// The part that holds a passage, unless it has been shown with an earlier one.
    fn take(&mut self, passage: Option<usize>) -> Option<&Part> {
        let part = *self.holder.get(passage?)?.as_ref()?;
        self.shown.insert(part).then(|| self.parts.get(part))?
    }

    /// True if the passage is shown, here or before.
    fn has(&self, passage: Option<usize>) -> bool {
        passage.and_then(|at| self.holder.get(at)).is_some_and(Option::is_some)
    }

    fn missing(&self) -> CellView {
        CellView { missing: Some(self.word("beside-missing")), ..CellView::default() }
    }
}

/// A row of the texts; none where all of it has been shown.
fn text(sides: &mut [Side<'_>; 2], passages: [Option<usize>; 2]) -> Option<RowView> {
    let (mut kind, mut fresh) = ("text", false);
    let mut cells = Vec::new();
    for (side, passage) in sides.iter_mut().zip(passages) {
        let known = side.has(passage);
        cells.push(match side.take(passage) {
            Some(part) => {
                fresh = true;
                kind = if part.heading { "heading" } else { kind };
                CellView { html: Some(part.html.clone()), ..CellView::default() }
            }
            // A table of which this is another cell stands above.
            None if known => CellView::default(),
            None => side.missing(),
        });
    }
    fresh.then_some(RowView { kind, cells })
}

/// What the fields of the two pages say before their texts.
fn fields_before(sides: &mut [Side<'_>; 2]) -> Vec<RowView> {
    let plain = |text: Option<&String>| text.map(|text| escape(text));
    let mut rows = Vec::new();
    rows.extend(row("", sides, |side| plain(side.page.matter.description.as_ref())));
    rows.extend(row("applies-to", sides, |side| plain(side.page.matter.applies_to.as_ref())));
    rows.extend(field("where", sides, |page| page.matter.procedure.place.as_ref()));
    rows.extend(field("time-limit", sides, |page| page.matter.procedure.time_limit.as_ref()));
    rows.extend(field("cost", sides, |page| page.matter.procedure.cost.as_ref()));
    let count = sides.iter().map(|side| side.page.matter.procedure.documents.len()).max().unwrap_or(0);
    for at in 0..count {
        let label = if at == 0 { "documents" } else { "" };
        rows.extend(field(label, sides, |page| page.matter.procedure.documents.get(at)));
    }
    rows
}

/// A field that is Markdown.
fn field(label: &str, sides: &mut [Side<'_>; 2], pick: impl Fn(&Page) -> Option<&Spanned<String>>) -> Option<RowView> {
    row(label, sides, |side| pick(side.page).map(|text| side.text.inline_html(side.page, text)))
}

fn row(label: &str, sides: &mut [Side<'_>; 2], mut write: impl FnMut(&mut Side<'_>) -> Option<String>) -> Option<RowView> {
    let texts: Vec<Option<String>> = sides.iter_mut().map(&mut write).collect();
    if texts.iter().all(Option::is_none) {
        return None;
    }
    let cells = sides.iter().zip(texts).map(|(side, html)| match html {
        Some(_) => CellView { label: (!label.is_empty()).then(|| side.word(label)), html, ..CellView::default() },
        None => side.missing(),
    });
    Some(RowView { kind: "field", cells: cells.collect() })
}

/// Who helps with a procedure.
fn agencies(sides: &[Side<'_>; 2]) -> Option<RowView> {
    let cells = sides.iter().map(|side| {
        let ids = side.page.matter.procedure.agencies.iter().map(|id| id.value.as_str());
        let agencies = side.shared.reader(side.page.language).cards(ids);
        CellView { label: Some(side.word("who-helps")), agencies, ..CellView::default() }
    });
    let cells: Vec<CellView> = cells.collect();
    cells.iter().any(|cell| !cell.agencies.is_empty()).then_some(RowView { kind: "agencies", cells })
}

fn side(shared: &Shared<'_>, node: usize, page: &Page) -> SideView {
    let (site, own) = (shared.site, &shared.site.languages()[page.language]);
    let notices = [
        ("outdated", site.is_outdated(page)),
        ("review-due", site.is_review_due(page)),
        ("machine-made", page.matter.machine_made),
        ("awaiting-review", page.matter.awaiting_review && !page.matter.machine_made),
    ];
    let words = shared.reader(page.language);
    SideView {
        tag: own.tag.clone(),
        dir: own.dir.as_str(),
        name: own.name.clone(),
        title: page.title.clone(),
        path: link(site, page.language, node).map_or_else(String::new, |link| link.path),
        notices: notices.into_iter().filter(|(_, applies)| *applies).map(|(word, _)| words.word(word)).collect(),
    }
}
