//! Events to HTML. Where a link leads was decided before; here it only gets its words and classes.
//!
//! A text becomes a list of [`Block`]s, because some things in it are not HTML yet: contact cards,
//! which a template draws, second-level headings, where a procedure is cut into steps, and the list
//! of a guided help, of which a template makes questions and answers.

mod cut;

use std::collections::VecDeque;

use pulldown_cmark::html::push_html;
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, Tag, TagEnd};

use crate::content::escape::escape;

use super::footnotes::Footnotes;
use super::parts::{Block, Linked, Words};
use super::passages::{Role, Runs};
use super::{Document, events, highlight, lone, numbers, raw_html};

pub use cut::{Part, apart};

/// Passages that are marked, and with what.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// Where each begins, in bytes of the text; in order.
    pub starts: Vec<usize>,
    /// What is written behind the words of each; HTML.
    pub html: String,
}

/// Stands for a mark among events. No text holds a NUL, since the parser replaces it.
const MARK: &str = "\0";

/// What is cut out of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// Nothing: the text is whole.
    Nothing,
    /// Second-level headings become [`Block::Step`].
    Steps,
    /// The first list becomes [`Block::Tree`].
    Tree,
}

/// Renders `text`, whose document is `document`, with the given heading ids and links.
pub fn render(
    text: &str,
    document: &Document,
    heading_ids: &[String],
    linked: &[Linked],
    words: &Words,
    cut: Cut,
    marks: &Marks,
) -> Vec<Block> {
    let mut writer = Writer::new(heading_ids, linked, words, cut, numbers::has_right_to_left(text));
    writer.mark = &marks.html;
    let (mut runs, mut behind) = (Runs::default(), false);
    let mut blocks = Blocks { done: Vec::new(), html: String::with_capacity(text.len() * 3 / 2), sanitise: document.has_html };
    let mut group = Vec::new();
    let mut depth = 0usize;
    for (event, range) in events(text) {
        let ended = if marks.starts.is_empty() { None } else { runs.event(&event, range, text) };
        match ended.filter(|run| marks.starts.binary_search(&run.span.start).is_ok()) {
            Some(run) if matches!(run.role, Role::Paragraph | Role::Item) => group.push(html(MARK.into())),
            // Headings, tables and code have no place for a sentence; it stands behind them.
            Some(_) => behind = true,
            None => {}
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        group.push(event);
        if depth == 0 {
            writer.top_level(std::mem::take(&mut group), std::mem::take(&mut behind), &mut blocks);
        }
    }
    blocks.flush();
    blocks.done.extend(writer.footnotes.finish(words).map(Block::Html));
    blocks.done
}

/// Renders a line of Markdown without its paragraph, for texts of the front matter.
pub fn inline(text: &str, linked: &[Linked], words: &Words) -> String {
    let mut writer = Writer::new(&[], linked, words, Cut::Nothing, numbers::has_right_to_left(text));
    let mut html = String::new();
    let mut inside: Vec<_> = events(text).map(|(event, _)| event).collect();
    writer.lone = lone::links(&inside);
    inside.retain(|e| !matches!(e, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
    let mut mapped = Vec::new();
    for event in inside {
        writer.map(event, &mut mapped);
    }
    write_html(&mut html, mapped, true);
    raw_html::sanitise(html.trim())
}

/// Collects finished parts; HTML that follows HTML is joined.
struct Blocks {
    done: Vec<Block>,
    html: String,
    sanitise: bool,
}

impl Blocks {
    fn push(&mut self, block: Block) {
        self.flush();
        self.done.push(block);
    }

    fn flush(&mut self) {
        let html = std::mem::take(&mut self.html);
        if !html.trim().is_empty() {
            self.done.push(Block::Html(if self.sanitise { raw_html::sanitise(&html) } else { html }));
        }
    }
}

pub(super) struct Writer<'a> {
    heading_ids: std::slice::Iter<'a, String>,
    pub(super) linked: std::slice::Iter<'a, Linked>,
    pub(super) words: &'a Words,
    /// What is written for each [`MARK`].
    mark: &'a str,
    cut: Cut,
    /// Whether some of the text runs from right to left.
    right_to_left: bool,
    /// What is known of each link that is to come.
    pub(super) lone: VecDeque<lone::LinkWords>,
    /// True inside of a block of code.
    code: bool,
    /// What to write when each open link or image ends.
    pub(super) open: Vec<String>,
    /// How many images are open.
    pub(super) images: usize,
    footnotes: Footnotes,
}

impl<'a> Writer<'a> {
    fn new(heading_ids: &'a [String], linked: &'a [Linked], words: &'a Words, cut: Cut, right_to_left: bool) -> Self {
        Writer {
            heading_ids: heading_ids.iter(),
            linked: linked.iter(),
            words,
            mark: "",
            cut,
            right_to_left,
            lone: VecDeque::new(),
            code: false,
            open: Vec::new(),
            images: 0,
            footnotes: Footnotes::default(),
        }
    }

    /// Writes a block of the first level, and the mark behind it where that is asked for.
    fn top_level(&mut self, group: Vec<Event<'a>>, behind: bool, blocks: &mut Blocks) {
        let cards = matches!(group.first(), Some(Event::Start(Tag::Paragraph | Tag::List(_)))) && only_agencies(&group).is_some();
        let marked = behind || (cards && group.iter().any(is_mark));
        self.block(group, blocks);
        if marked {
            // Marked, it is not taken for an editor's HTML.
            write_html(&mut blocks.html, vec![html(format!("<p>{}</p>\n", self.mark.trim_start()))], blocks.sanitise);
        }
    }

    fn block(&mut self, group: Vec<Event<'a>>, blocks: &mut Blocks) {
        if self.cut == Cut::Tree && matches!(group.first(), Some(Event::Start(Tag::List(_)))) {
            self.cut = Cut::Nothing;
            let runs = self.tree(group, blocks.sanitise);
            return blocks.push(Block::Tree(runs));
        }
        if let Some(figure) = self.figure(&group, blocks.sanitise) {
            return blocks.push(Block::Html(figure));
        }
        if let Some(count) = only_agencies(&group) {
            let ids: Option<Vec<String>> = self.linked.as_slice()[..count.min(self.linked.len())]
                .iter()
                .map(|l| match l {
                    Linked::Agency { id, .. } => Some(id.clone()),
                    _ => None,
                })
                .collect();
            if let Some(ids) = ids.filter(|ids| ids.len() == count) {
                self.linked.nth(count - 1);
                blocks.push(Block::Cards(ids));
                return;
            }
        }
        self.lone = lone::links(&group);
        let is_step = self.cut == Cut::Steps
            && matches!(group.first(), Some(Event::Start(Tag::Heading { level, .. })) if *level as u8 == 2);
        let mut mapped = Vec::with_capacity(group.len() + 4);
        if is_step {
            let id = self.heading_ids.next().cloned().unwrap_or_default();
            let last = group.len().saturating_sub(1);
            for event in group.into_iter().take(last).skip(1) {
                self.map(event, &mut mapped);
            }
            let mut title = String::new();
            write_html(&mut title, mapped, blocks.sanitise);
            blocks.push(Block::Step { id, title: if blocks.sanitise { raw_html::sanitise(&title) } else { title } });
            return;
        }
        if let Some(Event::Start(Tag::FootnoteDefinition(name))) = group.first() {
            let (name, last) = (name.to_string(), group.len().saturating_sub(1));
            for event in group.into_iter().take(last).skip(1) {
                self.map(event, &mut mapped);
            }
            let mut text = String::new();
            write_html(&mut text, mapped, blocks.sanitise);
            // Alone, so that what an editor left open in it ends with it.
            self.footnotes.define(&name, if blocks.sanitise { raw_html::sanitise(&text) } else { text });
            return;
        }
        for event in group {
            self.map(event, &mut mapped);
        }
        write_html(&mut blocks.html, mapped, blocks.sanitise);
    }

    pub(super) fn map(&mut self, event: Event<'a>, out: &mut Vec<Event<'a>>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let id = self.heading_ids.next().map_or("", String::as_str);
                // The page's title is its only first-level heading.
                let level = (level as u8).max(2);
                out.push(html(format!("<h{level} id=\"{}\">", escape(id))));
                self.open.push(format!(
                    " <a class=\"anchor\" href=\"#{}\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h{level}>\n",
                    escape(id)
                ));
            }
            Event::End(TagEnd::Heading(_)) => out.push(html(self.open.pop().unwrap_or_default())),
            Event::Start(Tag::Link { .. }) if self.images == 0 => self.start_link(out),
            Event::End(TagEnd::Link) if self.images == 0 => out.push(html(self.open.pop().unwrap_or_default())),
            Event::Start(Tag::Image { title, .. }) if self.images == 0 => self.start_image(&title, out),
            Event::Start(Tag::Image { .. }) => {
                self.linked.next();
                self.images += 1;
            }
            Event::End(TagEnd::Image) if self.images > 1 => self.images -= 1,
            Event::End(TagEnd::Image) => {
                self.images = self.images.saturating_sub(1);
                out.push(html(self.open.pop().unwrap_or_default()));
            }
            // Inside of an image stands its description, which becomes an attribute: text alone.
            Event::Text(text) | Event::Code(text) if self.images > 0 => out.push(html(escape(&text))),
            Event::Start(Tag::Link { .. }) if self.images > 0 => {
                self.linked.next();
                self.lone.pop_front();
            }
            Event::SoftBreak | Event::HardBreak if self.images > 0 => out.push(html(" ".into())),
            Event::Start(_) | Event::End(_) | Event::Html(_) | Event::InlineHtml(_) if self.images > 0 => {}
            Event::Start(Tag::Table(alignments)) => {
                let label = escape(&self.words.table);
                out.push(html(format!("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">")));
                // Alignment would be an inline style, which the page's own policy forbids.
                out.push(Event::Start(Tag::Table(vec![pulldown_cmark::Alignment::None; alignments.len()])));
            }
            Event::End(TagEnd::Table) => {
                out.push(event);
                out.push(html("</div>\n".into()));
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                let (class, index) = alert(kind);
                let title = escape(&self.words.alerts[index]);
                out.push(html(format!(
                    "<aside class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{title}</p>\n"
                )));
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => out.push(html("</aside>\n".into())),
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or_default().to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.open.push(language);
                self.code = true;
                out.push(html(String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                let language = self.open.pop().unwrap_or_default();
                self.code = false;
                let code = collect_code(out);
                let inner = highlight::highlight(&code, &language).unwrap_or_else(|| escape(&code));
                out.push(html(format!("<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code>{inner}</code></pre>\n")));
            }
            Event::TaskListMarker(done) => {
                if let Some(item) = out.iter_mut().rev().find(|event| matches!(event, Event::Start(Tag::Item))) {
                    *item = html("<li class=\"task\">".into());
                }
                out.push(html(if done { "☑ " } else { "☐ " }.into()));
            }
            Event::Start(Tag::FootnoteDefinition(name)) => out.push(html(self.footnotes.begin_inside(&name))),
            Event::End(TagEnd::FootnoteDefinition) => out.push(html("</div>\n".into())),
            Event::FootnoteReference(name) => out.push(html(self.footnotes.mention(&name))),
            Event::End(TagEnd::HtmlBlock) => {
                let first = out.iter().rposition(|event| !matches!(event, Event::Html(_))).map_or(0, |at| at + 1);
                let lines = out.drain(first..).filter_map(|event| match event {
                    Event::Html(line) => Some(line),
                    _ => None,
                });
                let block = lines.collect::<Vec<_>>().concat();
                out.push(Event::Html(raw_html::closed(&block).into()));
                out.push(Event::End(TagEnd::HtmlBlock));
            }
            Event::Text(text) if self.right_to_left && !self.code => {
                out.extend(numbers::parts(&text).into_iter().map(|(part, number)| {
                    let part = escape(part);
                    html(if number { format!("<bdi dir=\"ltr\">{part}</bdi>") } else { part })
                }));
            }
            mark if is_mark(&mark) => out.push(html(self.mark.to_owned())),
            // An editor's HTML is told from ours by its event.
            // None of these tags is allowed; left in, it would take the text up to its end, which is another event, along.
            Event::InlineHtml(tag) if raw_html::swallows(&tag) => {}
            Event::InlineHtml(html) => out.push(Event::Html(html)),
            other => out.push(other),
        }
    }
}

/// The class of an alert, and which of the titles is its.
fn alert(kind: BlockQuoteKind) -> (&'static str, usize) {
    match kind {
        BlockQuoteKind::Note => ("note", 0),
        BlockQuoteKind::Tip => ("tip", 1),
        BlockQuoteKind::Important => ("important", 2),
        BlockQuoteKind::Warning => ("warning", 3),
        BlockQuoteKind::Caution => ("caution", 4),
    }
}

/// Takes the text events back that belong to the code block that just ended.
fn collect_code(out: &mut Vec<Event<'_>>) -> String {
    let mut parts: Vec<CowStr<'_>> = Vec::new();
    while let Some(event) = out.pop() {
        match event {
            Event::Text(text) => parts.push(text),
            _ => break,
        }
    }
    parts.reverse();
    parts.concat()
}

/// The number of links in a paragraph or list that holds nothing else, if it is one.
fn only_agencies(group: &[Event<'_>]) -> Option<usize> {
    if !matches!(group.first(), Some(Event::Start(Tag::Paragraph | Tag::List(_)))) {
        return None;
    }
    let (mut links, mut inside) = (0, false);
    for event in group {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("agency:") => {
                links += 1;
                inside = true;
            }
            Event::End(TagEnd::Link) => inside = false,
            Event::Start(Tag::Paragraph | Tag::List(_) | Tag::Item)
            | Event::End(TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Item)
            | Event::SoftBreak
            | Event::HardBreak => {}
            mark if is_mark(mark) => {}
            Event::Text(text) if inside || text.chars().all(|c| c.is_whitespace() || ",;·".contains(c)) => {}
            _ if inside => {}
            _ => return None,
        }
    }
    (links > 0).then_some(links)
}

pub(super) fn is_mark(event: &Event<'_>) -> bool {
    matches!(event, Event::InlineHtml(text) if &**text == MARK)
}

/// Writes events as HTML. Where it will be sanitised, what we wrote is marked.
pub(super) fn write_html(html: &mut String, events: Vec<Event<'_>>, sanitise: bool) {
    let marked = |event| match event {
        Event::InlineHtml(ours) if sanitise => Event::InlineHtml(raw_html::marked(&ours).into()),
        other => other,
    };
    push_html(html, events.into_iter().map(marked));
}

pub(super) fn html(text: String) -> Event<'static> {
    Event::InlineHtml(text.into())
}
