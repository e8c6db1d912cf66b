//! Texts of pages in, the terms that tantivy indexes out.

use rustc_hash::FxHashMap;

use super::analysis;
use super::lexicon::Collector;

/// Texts to terms, separated by spaces. A piece between spaces that was seen before is not cut again, unless it has a
/// number: numbers may join over a space.
pub(super) struct Terms {
    collector: Collector,
    /// Where the groups of a piece stand.
    pieces: FxHashMap<String, (usize, usize)>,
    groups: Vec<usize>,
}

/// Longest piece that is remembered, in bytes: a word and its marks.
const REMEMBERED: usize = 32;

impl Terms {
    pub(super) fn new(tag: &str) -> Terms {
        Terms { collector: Collector::new(tag), pieces: FxHashMap::default(), groups: Vec::new() }
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
                if known.is_none() && piece.chars().any(char::is_numeric) {
                    numbers = Some((numbers.map_or(start, |(first, _)| first), start + piece.len()));
                    continue;
                }
                if let Some((from, to)) = numbers.take() {
                    self.once(&text[from..to], terms);
                }
                match known {
                    Some((from, to)) => self.push(from, to, terms),
                    None if piece.len() <= REMEMBERED => {
                        let from = self.groups.len();
                        self.cut(piece, terms);
                        self.pieces.insert(piece.to_owned(), (from, self.groups.len()));
                    }
                    None => self.once(piece, terms),
                }
            }
            if let Some((from, to)) = numbers {
                self.once(&text[from..to], terms);
            }
        }
    }

    /// The words that were taken, when all are.
    pub(super) fn collector(self) -> Collector {
        self.collector
    }

    /// Cuts a piece that is not remembered.
    fn once(&mut self, piece: &str, terms: &mut String) {
        analysis::tokens(piece, |token| {
            self.collector.write(token, terms);
            terms.push(' ');
        });
    }

    /// Cuts a piece; its groups stand at the end of the list.
    fn cut(&mut self, piece: &str, terms: &mut String) {
        let from = self.groups.len();
        analysis::tokens(piece, |token| self.groups.push(self.collector.take(token)));
        self.push(from, self.groups.len(), terms);
    }

    fn push(&self, from: usize, to: usize, terms: &mut String) {
        for group in &self.groups[from..to] {
            terms.push_str(self.collector.term(*group));
            terms.push(' ');
        }
    }
}
