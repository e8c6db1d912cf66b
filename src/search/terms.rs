//! Texts of pages in, the terms that tantivy indexes out.

use rustc_hash::FxHashMap;

use super::collector::Collector;
use super::{analysis, char_class};

/// Texts to terms, separated by spaces. A piece between spaces that was seen before is not cut again, unless it has a
/// number: numbers may join over a space.
pub(super) struct Terms {
    collector: Collector,
    /// Where in `written` the terms of a piece stand.
    pieces: FxHashMap<String, (usize, usize)>,
    written: String,
}

/// Longest piece that is remembered, in bytes: a word and its marks.
const REMEMBERED: usize = 32;

impl Terms {
    pub(super) fn new(tag: &str) -> Terms {
        Terms { collector: Collector::new(tag), pieces: FxHashMap::default(), written: String::new() }
    }

    /// Replaces `terms` by those of the texts, each with a space behind it.
    pub(super) fn write<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>, terms: &mut String) {
        terms.clear();
        for text in texts {
            let mut numbers: Option<(usize, usize)> = None;
            let mut at = 0;
            for part in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
                let (start, piece) = (at, part.trim_ascii_end());
                at += part.len();
                if piece.is_empty() {
                    continue;
                }
                let known = self.pieces.get(piece).copied();
                if known.is_none() && piece.chars().any(|c| char_class::of(c) & char_class::NUMBER != 0) {
                    numbers = Some((numbers.map_or(start, |(first, _)| first), start + piece.len()));
                    continue;
                }
                if let Some((from, to)) = numbers.take() {
                    self.cut(&text[from..to], terms);
                }
                if let Some((from, to)) = known {
                    terms.push_str(&self.written[from..to]);
                    continue;
                }
                let begin = terms.len();
                self.cut(piece, terms);
                if piece.len() <= REMEMBERED {
                    let from = self.written.len();
                    self.written.push_str(&terms[begin..]);
                    self.pieces.insert(piece.to_owned(), (from, self.written.len()));
                }
            }
            if let Some((from, to)) = numbers {
                self.cut(&text[from..to], terms);
            }
        }
    }

    /// The words that were taken, when all are.
    pub(super) fn collector(self) -> Collector {
        self.collector
    }

    fn cut(&mut self, piece: &str, terms: &mut String) {
        analysis::tokens(piece, |token| {
            self.collector.write(token, terms);
            terms.push(' ');
        });
    }
}
