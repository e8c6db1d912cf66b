//! Events to plain text: section by section for search and excerpts, and as a text that is read aloud.

mod aloud;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

pub use aloud::{Piece, Said, aloud};

use super::events;

/// The text from a heading to the next one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Index of its heading in the document; none for what stands before the first one.
    pub heading: Option<usize>,
    /// Its text without marks; blocks are separated by a line feed.
    pub text: String,
}

/// Divides a text at its headings. The first section has no heading, and may be empty. Fenced blocks of code are
/// left out: they are to be copied, and nobody asks for what stands in them. An indented block is mostly text that
/// somebody moved too far to the right.
pub fn sections(text: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut headings = 0;
    let mut in_heading = false;
    let mut in_code = false;
    for (event, _) in events(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                in_heading = true;
                sections.push(Section { heading: Some(headings), text: String::new() });
                headings += 1;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            // The heading's words are in the document already.
            _ if in_heading || in_code => {}
            event => {
                if let Some(section) = sections.last_mut() {
                    write(&mut section.text, &event);
                }
            }
        }
    }
    for section in &mut sections {
        section.text.truncate(section.text.trim_end().len());
    }
    sections
}

/// A line of Markdown without its marks, for texts of the front matter.
pub fn line(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (event, _) in events(text) {
        write(&mut plain, &event);
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Appends what an event says, without its marks.
pub(super) fn write(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(part) | Event::Code(part) => text.push_str(part),
        Event::SoftBreak | Event::HardBreak => text.push(' '),
        Event::End(TagEnd::TableCell) => text.push(' '),
        Event::End(end) if is_block(*end) && !text.is_empty() && !text.ends_with('\n') => text.push('\n'),
        _ => {}
    }
}

fn is_block(end: TagEnd) -> bool {
    !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image | TagEnd::TableCell)
}

#[cfg(test)]
mod tests {
    use super::{Section, line, sections};

    #[test]
    fn marks_are_left_out_and_words_stay() {
        let found = sections(
            "Simpan **bukti**,\n[lalu](a.md) `adukan`.\n\n## Hitung {#hitung}\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n- f\n",
        );
        let section = |heading, text: &str| Section { heading, text: text.to_owned() };
        assert_eq!(found, [section(None, "Simpan bukti, lalu adukan."), section(Some(0), "a b \nc d \ne\nf")]);
        assert_eq!(line("Gratis ([JTKSM](source:my-06))"), "Gratis (JTKSM)");
    }
}
