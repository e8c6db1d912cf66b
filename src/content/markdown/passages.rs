//! A text as translators work on it: one passage for each heading, paragraph, item or cell, from the parser's events.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::events;

/// What a passage is in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph, also inside of a quote or an item.
    Paragraph,
    /// The words of a list item that is written without empty lines.
    Item,
    /// A cell of a table.
    Cell,
    /// The lines of a block of code.
    Code,
    /// A block of HTML.
    Html,
}

/// The smallest part of a text that is translated by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub role: Role,
    /// Its bytes: what stands between the marks of its block.
    pub span: Range<usize>,
    /// Its Markdown without the line ends and quotation marks of the block around it, so that a paragraph that is only
    /// wrapped anew is the same. A forced line break is a backslash and a line feed.
    pub text: String,
    /// What begins each further line of it in the file: the quotation marks and indents around it.
    pub indent: String,
}

impl Passage {
    /// Role and text in one line of Markdown (more for code): two passages with the same are the same.
    pub fn marked(&self) -> String {
        let mark = match self.role {
            Role::Heading(level) => format!("{} ", "#".repeat(usize::from(level))),
            Role::Item => "- ".into(),
            Role::Cell => "| ".into(),
            Role::Code => "```".into(),
            Role::Paragraph | Role::Html => String::new(),
        };
        mark + &self.text
    }

    /// First 16 digits of the BLAKE3 of [`Passage::marked`], in hex: enough to tell the passages of a site apart.
    pub fn hash(&self) -> String {
        short_hash(&self.marked())
    }

    /// True for what people read: not code, not markup.
    pub fn is_prose(&self) -> bool {
        !matches!(self.role, Role::Code | Role::Html)
    }
}

/// The hash of [`Passage::hash`] for a marked text.
pub fn short_hash(marked: &str) -> String {
    blake3::hash(marked.as_bytes()).to_hex()[..16].to_owned()
}

/// The role that [`Passage::marked`] wrote in front of a text.
pub fn role_of(marked: &str) -> Role {
    let level = marked.bytes().take_while(|b| *b == b'#').count();
    match marked {
        _ if (1..=6).contains(&level) && marked[level..].starts_with(' ') => Role::Heading(level as u8),
        _ if marked.starts_with("- ") => Role::Item,
        _ if marked.starts_with("| ") => Role::Cell,
        _ if marked.starts_with("```") => Role::Code,
        _ if marked.starts_with('<') => Role::Html,
        _ => Role::Paragraph,
    }
}

/// The passages of `text[start..]` in order; spans count from the beginning of `text`.
pub fn passages(text: &str, start: usize) -> Vec<Passage> {
    let body = text.get(start..).unwrap_or_default();
    let mut runs = Runs::default();
    let mut found = Vec::new();
    for (event, range) in events(body) {
        found.extend(runs.event(&event, range, body).and_then(|run| run.passage(body, start)));
    }
    found
}

/// Where the links and images of some Markdown lead, as written, in order.
pub fn destinations(text: &str) -> Vec<String> {
    let destination = |event: Event<'_>| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    };
    events(text).filter_map(|(event, _)| destination(event)).collect()
}

/// The tails of the inline links and images of some Markdown, from `](` to `)`, in order of their ends.
pub fn link_tails(text: &str) -> Vec<Range<usize>> {
    use pulldown_cmark::{LinkType, TagEnd};
    let mut tails = Vec::new();
    // For each open link: whether it is written in line, and where its words end so far.
    let mut open: Vec<(bool, usize)> = Vec::new();
    for (event, range) in events(text) {
        match event {
            Event::Start(Tag::Link { link_type, .. }) => open.push((link_type == LinkType::Inline, range.start + 1)),
            Event::Start(Tag::Image { link_type, .. }) => open.push((link_type == LinkType::Inline, range.start + 2)),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let inline = open.pop().filter(|(inline, _)| *inline).map(|(_, words)| words..range.end);
                let whole = |tail: &Range<usize>| text.get(tail.clone()).is_some_and(|t| t.starts_with("](") && t.ends_with(')'));
                tails.extend(inline.filter(whole));
                if let Some((_, words)) = open.last_mut() {
                    *words = (*words).max(range.end);
                }
            }
            _ => {
                if let Some((_, words)) = open.last_mut() {
                    *words = (*words).max(range.end);
                }
            }
        }
    }
    tails
}

/// Follows the events of a text and says when a passage has ended.
#[derive(Default)]
pub(super) struct Runs {
    /// The blocks around.
    around: Vec<Option<Role>>,
    open: Option<Run>,
}

/// A passage that has ended.
pub(super) struct Run {
    pub(super) role: Role,
    pub(super) span: Range<usize>,
    /// Line ends in it: where each begins, where the text goes on, and whether it is forced.
    breaks: Vec<(usize, usize, bool)>,
    /// Text of code and HTML, whose lines are kept.
    lines: String,
}

impl Runs {
    /// Takes the next event; gives the passage that ended before it.
    pub(super) fn event(&mut self, event: &Event<'_>, range: Range<usize>, text: &str) -> Option<Run> {
        match event {
            Event::Start(tag) if !is_inline(tag) => {
                let ended = self.open.take();
                self.around.push(role(tag));
                ended
            }
            Event::End(tag) if !is_inline_end(*tag) => {
                self.around.pop();
                self.open.take()
            }
            Event::Rule => self.open.take(),
            Event::TaskListMarker(_) => None,
            Event::SoftBreak | Event::HardBreak => {
                if let Some(run) = &mut self.open {
                    run.breaks.push((range.start, range.end, matches!(event, Event::HardBreak)));
                }
                None
            }
            inline => {
                self.inline(inline, range, text);
                None
            }
        }
    }

    fn inline(&mut self, event: &Event<'_>, mut range: Range<usize>, text: &str) {
        // What stands in a block of its own is its text; in a quote or a footnote there is always a paragraph between.
        let Some(role) = self.around.last().copied().flatten() else { return };
        // The backslash of an escaped sign is no part of the event.
        if text.as_bytes().get(range.start.wrapping_sub(1)) == Some(&b'\\') && !matches!(role, Role::Code | Role::Html) {
            range.start -= 1;
        }
        let run = self.open.get_or_insert_with(|| Run { role, span: range.clone(), breaks: Vec::new(), lines: String::new() });
        if let Some((_, next, _)) = run.breaks.last_mut().filter(|(_, next, _)| *next <= range.start && run.span.end <= *next) {
            *next = range.start;
        }
        run.span.end = run.span.end.max(range.end);
        if let (Role::Code | Role::Html, Event::Text(part) | Event::Html(part)) = (role, event) {
            run.lines.push_str(part);
        }
    }
}

impl Run {
    /// The passage; none where there is no word.
    fn passage(self, body: &str, start: usize) -> Option<Passage> {
        let first = self.breaks.first().map_or("", |(from, next, _)| &body[*from..(*next).max(*from)]);
        let indent = first.rsplit('\n').next().unwrap_or_default().to_owned();
        let text = match self.role {
            Role::Code | Role::Html => self.lines.trim_end_matches('\n').to_owned(),
            _ => {
                let mut line = String::with_capacity(self.span.len());
                let mut at = self.span.start;
                for (from, next, forced) in
                    self.breaks.iter().filter(|(from, next, _)| *from >= self.span.start && *next <= self.span.end)
                {
                    line.push_str(body.get(at..*from).unwrap_or_default().trim_end());
                    line.push_str(if *forced { "\\\n" } else { " " });
                    at = *next;
                }
                line.push_str(body.get(at..self.span.end).unwrap_or_default());
                line.trim().to_owned()
            }
        };
        let span = self.span.start + start..self.span.end + start;
        (!text.trim().is_empty()).then_some(Passage { role: self.role, span, text, indent })
    }
}

fn role(tag: &Tag<'_>) -> Option<Role> {
    match tag {
        Tag::Heading { level, .. } => Some(Role::Heading(*level as u8)),
        Tag::Paragraph => Some(Role::Paragraph),
        Tag::Item => Some(Role::Item),
        Tag::TableCell => Some(Role::Cell),
        Tag::CodeBlock(_) => Some(Role::Code),
        Tag::HtmlBlock => Some(Role::Html),
        _ => None,
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    is_inline_end(tag.to_end())
}

fn is_inline_end(tag: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(tag, Emphasis | Strong | Strikethrough | Link | Image | Superscript | Subscript)
}

#[cfg(test)]
mod tests {
    use super::{Role, passages, role_of};

    #[test]
    fn a_text_is_cut_where_a_translator_would_cut_it() {
        let text = "+++\n## Satu {#a}\n\nDua\n*tiga*.\n\n> [!NOTE]\n> Empat\n> lima\\\n> enam\n\n- \\#tujuh\n  - [ ] delapan\n\n| a | b |\n|---|---|\n| c | |\n\n```sh\nx\n\ny\n```\n";
        let found = passages(text, 4);
        let marked: Vec<String> = found.iter().map(super::Passage::marked).collect();
        assert_eq!(
            marked,
            ["## Satu", "Dua *tiga*.", "Empat lima\\\nenam", "- \\#tujuh", "- delapan", "| a", "| b", "| c", "```x\n\ny"]
        );
        assert_eq!(&text[found[0].span.clone()], "Satu");
        assert_eq!(found[2].indent, "> ");
        for passage in &found {
            assert_eq!(role_of(&passage.marked()), passage.role);
        }
        assert_eq!(role_of("#hashtag"), Role::Paragraph);
    }

    #[test]
    fn wrapping_a_paragraph_anew_changes_nothing() {
        let hashes = |text: &str| passages(text, 0).iter().map(super::Passage::hash).collect::<Vec<_>>();
        assert_eq!(hashes("Simpan bukti lalu adukan.\n"), hashes("Simpan bukti\nlalu\nadukan."));
        assert_ne!(hashes("Simpan bukti."), hashes("- Simpan bukti."));
    }
}
