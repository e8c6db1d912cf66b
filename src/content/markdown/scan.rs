//! Goes through a text once and keeps what other rooms must know of it.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::anchors::{Anchors, slug};
use super::{Document, Heading, Link, Target, events, raw_html};
use crate::diagnostic::{Code, Diagnostic};

/// Deepest nesting of quotes and lists. Browsers cut trees off near 500.
const DEEPEST: usize = 64;

/// Longest excerpt, in characters.
const EXCERPT: usize = 180;

/// Reads `text[start..]` of `file`; spans count from the beginning of the file.
pub fn scan(text: &str, start: usize, file: &str) -> (Document, Vec<Diagnostic>) {
    let mut scan = Scan { start, file, ..Scan::default() };
    for (event, range) in events(&text[start..]) {
        scan.event(event, range.start + start..range.end + start);
        if scan.stopped {
            break;
        }
    }
    (scan.document, scan.problems)
}

#[derive(Default)]
struct Scan<'a> {
    start: usize,
    file: &'a str,
    document: Document,
    problems: Vec<Diagnostic>,
    anchors: Anchors,
    heading: Option<Heading>,
    explicit: Option<String>,
    /// Images whose description is being read: index of the link, and whether any text came.
    images: Vec<(usize, bool)>,
    depth: usize,
    last_level: u8,
    paragraph: bool,
    /// True at the first sign of a paragraph that stands in no other block.
    begins: bool,
    /// The chart of this paragraph, as long as no source was named.
    chart: Option<std::ops::Range<usize>>,
    excerpt_done: bool,
    stopped: bool,
}

impl Scan<'_> {
    fn event(&mut self, event: Event<'_>, span: std::ops::Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    let problem = Diagnostic::new(Code::NestingTooDeep, self.file).at(span.start..span.start + 1);
                    self.problems.push(problem.with("depth", self.depth.to_string()).with("limit", DEEPEST.to_string()));
                    self.stopped = true;
                    return;
                }
                self.start_tag(tag, span);
            }
            Event::End(tag) => {
                self.depth -= 1;
                self.end_tag(tag);
            }
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(html) | Event::InlineHtml(html) => {
                self.document.has_html = true;
                if let Some(removed) = raw_html::first_forbidden(&html) {
                    let problem = Diagnostic::new(Code::HtmlRemoved, self.file).at(span);
                    self.problems.push(problem.with("html", removed));
                }
            }
            _ => {}
        }
    }

    fn start_tag(&mut self, tag: Tag<'_>, span: std::ops::Range<usize>) {
        let begins = std::mem::take(&mut self.begins);
        match tag {
            Tag::Heading { level, id, .. } => {
                let level = level_number(level);
                // The title is level 1, so the first heading of a text may be level 1 or 2.
                if level > self.last_level.max(1) + 1 {
                    let problem = Diagnostic::new(Code::HeadingSkipped, self.file).at(span.clone());
                    self.problems.push(
                        problem
                            .with("from", self.last_level.max(1).to_string())
                            .with("to", level.to_string())
                            .with("next", (self.last_level.max(1) + 1).to_string()),
                    );
                }
                self.last_level = level;
                self.explicit = id.map(CowStr::into_string);
                self.heading = Some(Heading { level, id: String::new(), text: String::new(), span });
            }
            Tag::Link { dest_url, .. } => {
                self.link(&dest_url, span, None);
                let cites = self.document.links.last().is_some_and(|link| matches!(link.target, Target::Source(_)));
                self.chart.take_if(|_| cites);
            }
            Tag::Image { dest_url, title, .. } => {
                self.images.push((self.document.links.len(), false));
                self.link(&dest_url, span, Some(title.into_string()));
                self.chart(begins);
            }
            Tag::Paragraph => {
                self.begins = self.depth == 1;
                self.paragraph = !self.excerpt_done && self.depth == 1;
            }
            _ => {}
        }
    }

    /// A chart is a block of its own, below which its source is named.
    fn chart(&mut self, begins: bool) {
        let Some(link) = self.document.links.last().filter(|link| link.is_chart()) else { return };
        let span = link.span.clone();
        match begins {
            true => self.chart = Some(span),
            false => self.problems.push(Diagnostic::new(Code::ChartPlace, self.file).at(span)),
        }
    }

    fn end_tag(&mut self, tag: TagEnd) {
        if let Some(span) = self.chart.take_if(|_| tag == TagEnd::Paragraph) {
            self.problems.push(Diagnostic::new(Code::ChartSource, self.file).at(span));
        }
        match tag {
            TagEnd::Heading(_) => {
                if let Some(mut heading) = self.heading.take() {
                    let text = heading.text.trim().to_owned();
                    let wanted = self.explicit.take().filter(|id| !id.is_empty()).unwrap_or_else(|| slug(&text));
                    heading.id = self.anchors.unique(wanted);
                    heading.text = text;
                    self.document.headings.push(heading);
                }
            }
            TagEnd::Image => {
                if let Some((index, false)) = self.images.pop() {
                    let span = self.document.links[index].span.clone();
                    self.problems.push(Diagnostic::new(Code::ImageAlt, self.file).at(span));
                }
            }
            TagEnd::Paragraph if self.paragraph => {
                self.paragraph = false;
                let text = self.document.excerpt.trim();
                self.excerpt_done = !text.is_empty();
                self.document.excerpt = shorten(text);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.begins = false;
        if let Some((_, described)) = self.images.last_mut() {
            *described |= !text.trim().is_empty();
            return;
        }
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        } else if self.paragraph && self.document.excerpt.len() < EXCERPT * 8 {
            self.document.excerpt.push_str(text);
        }
    }

    /// Notes a link, or an image with its title.
    fn link(&mut self, destination: &str, span: std::ops::Range<usize>, title: Option<String>) {
        debug_assert!(span.start >= self.start, "spans count from the beginning of the file");
        let image = title.is_some();
        self.document.links.push(Link { target: Target::parse(destination), image, title: title.unwrap_or_default(), span });
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// Cuts at a word where a text is longer than an excerpt may be.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        None => text.to_owned(),
        Some((end, _)) => {
            let cut = text[..end].rfind(' ').unwrap_or(end);
            format!("{}…", text[..cut].trim_end_matches([',', ';', ':', ' ']))
        }
    }
}
