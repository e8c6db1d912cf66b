//! A text passage by passage, each as HTML that stands by itself, so that two languages can stand beside each other.
//!
//! The whole text is parsed, and only then cut, so that a link finds its definition wherever that is. A table stays
//! whole, since its cells mean nothing without each other.

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use crate::content::escape::escape;
use crate::content::markdown::passages::{Role, Run, Runs};
use crate::content::markdown::{Document, Linked, Words, events, lone, numbers, raw_html};

use super::{Cut, Marks, Writer, alert, html, write_html};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where the passages begin that it holds, in bytes of the text: one, or all cells of a table.
    pub starts: Vec<usize>,
    /// True for a heading.
    pub heading: bool,
    /// Finished HTML.
    pub html: String,
}

/// Cuts `text`, whose document is `document`. Without `heading_ids` headings are no anchors.
pub fn apart(
    text: &str,
    document: &Document,
    heading_ids: &[String],
    linked: &[Linked],
    words: &Words,
    marks: &Marks,
) -> Vec<Part> {
    let mut writer = Writer::new(heading_ids, linked, words, Cut::Nothing, numbers::has_right_to_left(text));
    writer.lone = lone::links(&events(text).map(|(event, _)| event).collect::<Vec<_>>());
    let mut cutter = Cutter {
        writer,
        marks,
        sanitise: document.has_html,
        around: Vec::new(),
        open: Vec::new(),
        cells: None,
        parts: Vec::new(),
    };
    let mut runs = Runs::default();
    for (event, range) in events(text) {
        let ended = runs.event(&event, range, text);
        // What closes code and HTML completes them; any other event stands behind the passage that has ended.
        if matches!(event, Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock)) {
            cutter.event(event);
            ended.into_iter().for_each(|run| cutter.end(&run));
        } else {
            ended.into_iter().for_each(|run| cutter.end(&run));
            cutter.event(event);
        }
    }
    cutter.parts
}

/// A block that others stand in.
enum Around {
    /// The number of its next item, if it has numbers.
    List(Option<u64>),
    /// What its first passage begins with, until that is written.
    Item(Option<Option<u64>>),
    /// What kind of quote it is, and whether its title is still to be written.
    Quote(Option<BlockQuoteKind>, bool),
    /// The number of a footnote, until it is written.
    Footnote(Option<usize>),
}

struct Cutter<'a> {
    writer: Writer<'a>,
    marks: &'a Marks,
    sanitise: bool,
    around: Vec<Around>,
    /// Events of the passage that is open, or of the table.
    open: Vec<Event<'a>>,
    /// Where the cells of an open table begin.
    cells: Option<Vec<usize>>,
    parts: Vec<Part>,
}

impl<'a> Cutter<'a> {
    fn event(&mut self, event: Event<'a>) {
        match &event {
            Event::Start(Tag::Table(_)) => {
                self.cells = Some(Vec::new());
                self.writer.map(event, &mut self.open);
            }
            Event::End(TagEnd::Table) => {
                self.writer.map(event, &mut self.open);
                let starts = self.cells.take().unwrap_or_default();
                let table = self.written();
                let mark = if starts.iter().any(|start| self.is_marked(*start)) { self.mark() } else { String::new() };
                self.parts.push(Part { starts, heading: false, html: table + &mark });
            }
            _ if self.cells.is_some() => self.writer.map(event, &mut self.open),
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) | Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                self.writer.map(event, &mut self.open);
            }
            Event::Start(Tag::List(first)) => self.around.push(Around::List(*first)),
            Event::Start(Tag::Item) => {
                let number = match self.around.last_mut() {
                    Some(Around::List(Some(next))) => {
                        *next += 1;
                        Some(*next - 1)
                    }
                    _ => None,
                };
                self.around.push(Around::Item(Some(number)));
            }
            Event::Start(Tag::BlockQuote(kind)) => self.around.push(Around::Quote(*kind, true)),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let number = self.writer.footnotes.number(name);
                self.around.push(Around::Footnote(Some(number)));
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) | Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => {}
            Event::End(TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                self.around.pop();
            }
            Event::FootnoteReference(name) => {
                // There is one list of footnotes for two texts, and it is the texts themselves.
                let number = self.writer.footnotes.number(name);
                self.open.push(html(format!("<sup>{number}</sup>")));
            }
            Event::Rule => {}
            _ => self.writer.map(event, &mut self.open),
        }
    }

    /// Writes the passage that has ended.
    fn end(&mut self, run: &Run) {
        let start = run.span.start;
        if let Some(cells) = &mut self.cells {
            cells.push(start);
            return;
        }
        let inner = self.written();
        let mark = if self.is_marked(start) { self.mark() } else { String::new() };
        let (heading, block) = match run.role {
            Role::Heading(level) => {
                let level = level.max(2);
                let id = self.writer.heading_ids.next().map_or_else(String::new, |id| format!(" id=\"{}\"", escape(id)));
                (true, format!("<h{level}{id}>{inner}</h{level}>{mark}"))
            }
            Role::Code | Role::Html => (false, inner + &mark),
            Role::Paragraph | Role::Item | Role::Cell => {
                let words = [self.note(), inner, mark].concat();
                (false, self.in_item(&words))
            }
        };
        let html = self.in_quotes(block);
        self.parts.push(Part { starts: vec![start], heading, html });
    }

    /// The HTML of what is open.
    fn written(&mut self) -> String {
        let mut html = String::new();
        write_html(&mut html, std::mem::take(&mut self.open), self.sanitise);
        let html = if self.sanitise { raw_html::sanitise(&html) } else { html };
        html.trim().to_owned()
    }

    fn is_marked(&self, start: usize) -> bool {
        self.marks.starts.binary_search(&start).is_ok()
    }

    fn mark(&self) -> String {
        self.marks.html.clone()
    }

    /// The number of a footnote, before its first words.
    fn note(&mut self) -> String {
        let number = self.around.iter_mut().rev().find_map(|around| match around {
            Around::Footnote(number) => number.take(),
            _ => None,
        });
        number.map_or_else(String::new, |number| format!("<sup>{number}</sup> "))
    }

    /// A paragraph, or an item where it is the first of one.
    fn in_item(&mut self, words: &str) -> String {
        let item = match self.around.last_mut() {
            Some(Around::Item(first)) => first.take(),
            _ => None,
        };
        match item {
            Some(Some(number)) => format!("<ol start=\"{number}\"><li>{words}</li></ol>"),
            Some(None) => format!("<ul><li>{words}</li></ul>"),
            None => format!("<p>{words}</p>"),
        }
    }

    fn in_quotes(&mut self, mut block: String) -> String {
        for around in self.around.iter_mut().rev() {
            let Around::Quote(kind, first) = around else { continue };
            block = match kind {
                Some(kind) => {
                    let (class, index) = alert(*kind);
                    let title = escape(&self.writer.words.alerts[index]);
                    let title = if *first { format!("<p class=\"alert-title\">{title}</p>") } else { String::new() };
                    format!("<div class=\"alert alert-{class}\">{title}{block}</div>")
                }
                None => format!("<blockquote>{block}</blockquote>"),
            };
            *first = false;
        }
        block
    }
}
