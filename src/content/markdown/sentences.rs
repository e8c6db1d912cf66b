//! The sentences of a text, as people read them: headings, tables and code are none, an item of a list is one at least.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events;

/// A sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Its words and signs without marks.
    pub text: String,
    /// The bytes that its paragraph or item comes from, up to its end.
    pub span: Range<usize>,
}

impl Sentence {
    /// Words that hold a letter or a digit.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let word = |word: &&str| word.chars().any(char::is_alphanumeric);
        self.text.split_whitespace().filter(word)
    }
}

/// The sentences of `text[start..]` in order; spans count from the beginning of `text`. The words of a link to a source
/// are no part of the sentence before it.
pub fn sentences(text: &str, start: usize) -> Vec<Sentence> {
    let (mut found, mut current, mut skipped) = (Vec::new(), Sentence::default(), 0u32);
    // For each open link whether it names a source.
    let mut links = Vec::new();
    for (event, range) in events(text.get(start..).unwrap_or_default()) {
        let range = range.start + start..range.end + start;
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Table(_) | Tag::CodeBlock(_)) => skipped += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Table | TagEnd::CodeBlock) => skipped = skipped.saturating_sub(1),
            Event::Start(Tag::Item) | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                cut(&std::mem::take(&mut current), &mut found);
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push(dest_url.starts_with("source:"));
                skipped += u32::from(dest_url.starts_with("source:"));
            }
            Event::End(TagEnd::Link) => skipped = skipped.saturating_sub(u32::from(links.pop() == Some(true))),
            Event::Text(part) | Event::Code(part) if skipped == 0 => {
                if current.text.is_empty() {
                    current.span.start = range.start;
                }
                current.span.end = range.end;
                current.text.push_str(&part);
            }
            Event::SoftBreak | Event::HardBreak => current.text.push(' '),
            _ => {}
        }
    }
    cut(&current, &mut found);
    found
}

/// Cuts a paragraph at the signs that end a sentence, before a capital letter or a digit.
fn cut(paragraph: &Sentence, found: &mut Vec<Sentence>) {
    let letters: Vec<char> = paragraph.text.chars().collect();
    let mut sentence = String::new();
    let mut push = |text: String| {
        let sentence = Sentence { text, span: paragraph.span.clone() };
        if sentence.words().next().is_some() {
            found.push(sentence);
        }
    };
    for (at, c) in letters.iter().enumerate() {
        sentence.push(*c);
        let next: Vec<&char> = letters[at + 1..].iter().take(2).collect();
        let ends = ".?!:".contains(*c)
            && matches!(next.as_slice(), [' ', c] if c.is_uppercase() || c.is_ascii_digit() || "“\"(".contains(**c));
        if ends {
            push(std::mem::take(&mut sentence));
        }
    }
    push(sentence);
}

#[cfg(test)]
mod tests {
    #[test]
    fn sentences_are_counted_as_people_read_them() {
        let text = "## Judul panjang sekali\n\nSimpan bukti. Datang ke KBRI [Pasal 6](source:id-07).\n\n- Bawa [paspor](term:p)\n- Bawa kontrak\n\n| a | b |\n|---|---|\n| c | d |\n";
        let found = super::sentences(text, 0);
        let lengths: Vec<usize> = found.iter().map(|sentence| sentence.words().count()).collect();
        assert_eq!(lengths, [2, 3, 2, 2], "{found:?}");
        assert!(text[found[0].span.clone()].starts_with("Simpan bukti."));
    }
}
