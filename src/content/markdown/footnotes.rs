//! Footnotes: numbered in the order of their first mention, listed at the end of the text, each with
//! the way back to where it was mentioned.

use std::collections::{BTreeMap, HashMap};

use super::Words;
use crate::content::escape::escape;

/// The footnotes of a text while it is being written.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: HashMap<String, usize>,
    /// Numbers that the text mentions; only the first mention is led back to.
    mentioned: Vec<usize>,
    /// HTML by number.
    texts: BTreeMap<usize, String>,
    /// Numbers of footnotes that stand inside of a quote or list.
    inside: Vec<usize>,
}

impl Footnotes {
    /// The number of a footnote, in the order of first mention.
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
        if !self.inside.contains(&number) {
            self.texts.entry(number).or_insert(html);
        }
    }

    /// Begins a footnote that stands inside of a quote or list, and stays there.
    pub(super) fn begin_inside(&mut self, name: &str) -> String {
        let number = self.number(name);
        let first = !self.inside.contains(&number) && !self.texts.contains_key(&number);
        self.inside.push(number);
        let id = if first { format!(" id=\"fn-{number}\"") } else { String::new() };
        format!("<div{id}><sup>{number}</sup>")
    }

    /// The list of all footnotes; none if there are none.
    pub(super) fn finish(&self, words: &Words) -> Option<String> {
        if self.texts.is_empty() {
            return None;
        }
        let mut html = format!("<section class=\"footnotes\" aria-label=\"{}\"><ol>\n", escape(&words.footnotes));
        for (number, text) in &self.texts {
            let label = escape(&words.footnote_back);
            let back = match self.mentioned.contains(number) {
                true => {
                    format!(" <a class=\"footnote-back\" href=\"#fnref-{number}\" aria-label=\"{label}\">\u{21a9}\u{fe0e}</a>")
                }
                false => String::new(),
            };
            let text = text.trim();
            let (text, end) = text.strip_suffix("</p>").map_or((text, ""), |text| (text, "</p>"));
            html.push_str(&format!("<li id=\"fn-{number}\" value=\"{number}\">{text}{back}{end}</li>\n"));
        }
        html.push_str("</ol></section>\n");
        Some(html)
    }
}
