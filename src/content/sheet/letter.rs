//! A letter with gaps: text in which `{name}` stands for the answer to the question of that id.

use super::{Reading, Sheet, Table};
use crate::content::fields::Fields;
use crate::content::text::Localized;
use crate::content::value::Value;
use crate::diagnostic::{Code, Diagnostic};

/// A letter that is made of the answers.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// Its text in the languages in which it can be written; an empty line begins a paragraph.
    pub text: Localized,
}

/// A part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands.
    Text(&'a str),
    /// A gap for the answer to a question, or for `today`.
    Gap(&'a str),
}

/// The gap for the day on which the letter is made.
pub(super) const TODAY: &str = "today";

/// Divides a text at its gaps. A brace that is never closed begins a gap that nobody can fill.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let gap = &rest[at + 1..];
        let end = gap.find(['}', '\n']).unwrap_or(gap.len());
        if at > 0 {
            found.push(Piece::Text(&rest[..at]));
        }
        found.push(Piece::Gap(&gap[..end]));
        rest = gap[end..].strip_prefix('}').unwrap_or(&gap[end..]);
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest));
    }
    found
}

impl Reading<'_> {
    pub(super) fn letter(&mut self, (span, entries): Table, sheet: &Sheet) -> Option<Letter> {
        let mut nested = Vec::new();
        let mut item = Fields::new(self.file, "[[letter]]", span, entries, &mut nested);
        let id = self.id(&mut item, "letter");
        let title = item.localized("title");
        if title.is_none() {
            item.missing("title", "title = { id = \"…\", en = \"…\" }");
        }
        let mut text = Localized::default();
        match item.take("text").map(|node| node.value) {
            Some(Value::Table(languages)) => {
                for (key, node) in languages {
                    let Value::Text(words) = node.value else {
                        item.value("text", node.span, &key.name, "\"\"\"…\"\"\"", &[]);
                        continue;
                    };
                    for gap in unknown_gaps(&words, sheet) {
                        // In the file the text may be written with escapes; then the whole text is shown.
                        let written = format!("{{{gap}");
                        let at = self.text[node.span.clone()].find(&written).map_or(node.span.clone(), |at| {
                            let start = node.span.start + at;
                            start..start + written.len()
                        });
                        let known: Vec<&str> = sheet.fields().map(|f| f.id.as_str()).chain([TODAY]).collect();
                        let problem = Diagnostic::new(Code::LetterGap, self.file).at(at).with("field", gap);
                        item.report(problem.with("known", known.join(", ")).suggest(gap, known));
                    }
                    text.insert(&key.name, words.trim().to_owned());
                }
            }
            _ => item.missing("text", "text = { id = \"\"\"…\"\"\" }"),
        }
        item.finish();
        self.problems.append(&mut nested);
        let (id, title) = (id?.value, title?);
        let empty = text.texts().next().is_none();
        (!empty).then_some(Letter { id, title, text })
    }
}

fn unknown_gaps<'t>(text: &'t str, sheet: &Sheet) -> Vec<&'t str> {
    let gaps = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Gap(name) => Some(name),
        Piece::Text(_) => None,
    });
    gaps.filter(|name| *name != TODAY && sheet.field(name).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_divided_at_its_gaps() {
        let divided = pieces("Saya {nama}, {today}.{");
        let expected =
            [Piece::Text("Saya "), Piece::Gap("nama"), Piece::Text(", "), Piece::Gap("today"), Piece::Text("."), Piece::Gap("")];
        assert_eq!(divided, expected);
        assert_eq!(pieces("{a\nb}"), [Piece::Gap("a"), Piece::Text("\nb}")]);
        assert_eq!(pieces(""), []);
    }
}
