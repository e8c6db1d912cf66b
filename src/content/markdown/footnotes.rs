//! Footnotes: numbered in the order of their first mention, listed at the end of the text, each with
//! the way back to where it was mentioned.

use std::collections::{BTreeMap, HashMap};

use super::Words;
use super::html::escape;

/// The footnotes of a text while it is being written.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: HashMap<String, usize>,
    /// Numbers that the text mentions; only the first mention is led back to.
    mentioned: Vec<usize>,
    /// HTML by number.
    texts: BTreeMap<usize, String>,
}

impl Footnotes {
    /// The number of a footnote.
    pub(super) fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name.to_owned()).or_insert(next)
    }

    /// HTML of a mention.
    pub(super) fn mention(&mut self, name: &str) -> String {
        let number = self.number(name);
        let id = if self.mentioned.contains(&number) { String::new() } else { format!(" id=\"fnref-{number}\"") };
        self.mentioned.push(number);
        format!("<sup class=\"footnote-ref\"><a href=\"#fn-{number}\"{id}>{number}</a></sup>")
    }

    /// Keeps the text of a footnote until the end. Of two with one name the first counts.
    pub(super) fn define(&mut self, name: &str, html: String) {
        let number = self.number(name);
        self.texts.entry(number).or_insert(html);
    }

    /// The list of all footnotes; none if there are none.
    pub(super) fn finish(&self, words: &Words) -> Option<String> {
        if self.texts.is_empty() {
            return None;
        }
        let mut html = format!("<section class=\"footnotes\" aria-label=\"{}\"><ol>\n", escape(&words.footnotes));
        for (number, text) in &self.texts {
            let text = text.trim();
            let back = if self.mentioned.contains(number) {
                let label = escape(&words.footnote_back);
                format!(" <a class=\"footnote-back\" href=\"#fnref-{number}\" aria-label=\"{label}\">\u{21a9}\u{fe0e}</a>")
            } else {
                String::new()
            };
            match text.strip_suffix("</p>") {
                Some(text) => html.push_str(&format!("<li id=\"fn-{number}\" value=\"{number}\">{text}{back}</p></li>\n")),
                None => html.push_str(&format!("<li id=\"fn-{number}\" value=\"{number}\">{text}{back}</li>\n")),
            }
        }
        html.push_str("</ol></section>\n");
        Some(html)
    }
}
