//! A text as somebody reads it aloud, or sends it in a chat: no marks, lists and tables as lines, each block a piece.

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::super::events;

/// A block of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// True for a heading.
    pub heading: bool,
    /// Its words; the lines of a list or table stand below each other.
    pub text: String,
}

/// What is said of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Its own words.
    Words,
    /// Something else.
    Instead(String),
    /// Nothing.
    Nothing,
}

/// Divides a text into what is said. `alerts` are the titles of alerts (note, tip, important, warning, caution); `link`
/// is asked for every link and image, in their order, with its destination.
pub fn aloud(text: &str, alerts: &[String; 5], link: &mut dyn FnMut(&str) -> Said) -> Vec<Piece> {
    let mut speaker = Speaker::new(alerts);
    for (event, _) in events(text) {
        speaker.event(event, link);
    }
    speaker.flush(false);
    speaker.pieces
}

struct Speaker<'a> {
    alerts: &'a [String; 5],
    pieces: Vec<Piece>,
    text: String,
    /// The next number of each open list; none for a list of points.
    lists: Vec<Option<u64>>,
    quotes: usize,
    /// Whether each open link or image is left out.
    links: Vec<bool>,
    head: Vec<String>,
    row: Vec<String>,
    /// Where the open cell begins.
    cell: usize,
}

impl<'a> Speaker<'a> {
    fn new(alerts: &'a [String; 5]) -> Self {
        Speaker {
            alerts,
            pieces: Vec::new(),
            text: String::new(),
            lists: Vec::new(),
            quotes: 0,
            links: Vec::new(),
            head: Vec::new(),
            row: Vec::new(),
            cell: 0,
        }
    }

    fn event(&mut self, event: Event<'_>, link: &mut dyn FnMut(&str) -> Said) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let said = link(&dest_url);
                self.links.push(said != Said::Words);
                if let Said::Instead(words) = said
                    && self.links[..self.links.len() - 1].iter().all(|left_out| !left_out)
                {
                    self.text.push_str(&words);
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => drop(self.links.pop()),
            Event::Text(words) | Event::Code(words) => self.say(&words),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::TaskListMarker(done) => self.say(if done { "[x] " } else { "[ ] " }),
            Event::FootnoteReference(name) => self.say(&format!("[{name}]")),
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Rule => self.flush(false),
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        if self.links.iter().all(|left_out| !left_out) {
            self.text.push_str(words);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Table(_) => self.line_or_piece(),
            Tag::List(first) => {
                self.line();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.line();
                self.text.push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        self.text.push_str(&format!("{number}. "));
                        *number += 1;
                    }
                    _ => self.text.push_str("- "),
                }
            }
            Tag::BlockQuote(kind) => {
                self.quotes += 1;
                let title = kind.map(|kind| match kind {
                    BlockQuoteKind::Note => &self.alerts[0],
                    BlockQuoteKind::Tip => &self.alerts[1],
                    BlockQuoteKind::Important => &self.alerts[2],
                    BlockQuoteKind::Warning => &self.alerts[3],
                    BlockQuoteKind::Caution => &self.alerts[4],
                });
                self.text.extend(title.map(|title| format!("{title}: ")));
            }
            Tag::FootnoteDefinition(name) => self.text.push_str(&format!("[{name}] ")),
            Tag::TableCell => self.cell = self.text.len(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.flush(true),
            TagEnd::List(_) => {
                self.lists.pop();
                self.line_or_piece();
            }
            TagEnd::BlockQuote(_) => {
                self.quotes = self.quotes.saturating_sub(1);
                self.line_or_piece();
            }
            TagEnd::TableCell => {
                let cell = self.text.split_off(self.cell.min(self.text.len()));
                self.row.push(cell.trim().to_owned());
            }
            TagEnd::TableHead => self.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                let cells = self.head.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
                let cells = cells.map(|(head, cell)| if head.is_empty() { cell.clone() } else { format!("{head}: {cell}") });
                self.text.push_str(&cells.collect::<Vec<_>>().join("; "));
                self.line();
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::Table | TagEnd::FootnoteDefinition => {
                self.line_or_piece();
            }
            _ => {}
        }
    }

    /// Ends a line inside of a list or quotation, and a piece outside.
    fn line_or_piece(&mut self) {
        if self.lists.is_empty() && self.quotes == 0 { self.flush(false) } else { self.line() }
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn flush(&mut self, heading: bool) {
        let text = std::mem::take(&mut self.text);
        let lines = text.lines().map(|line| {
            let words = line.trim_start();
            let indent = &line[..line.len() - words.len()];
            // Where a link is left out, two spaces meet.
            format!("{indent}{}", words.split_whitespace().collect::<Vec<_>>().join(" "))
        });
        let text = lines.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n");
        if !text.is_empty() {
            self.pieces.push(Piece { heading, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let alerts = ["Note", "Tip", "Important", "Warning", "Caution"].map(str::to_owned);
        let mut link = |to: &str| match to {
            "source:a" => Said::Instead("[1]".into()),
            "source:b" => Said::Nothing,
            _ => Said::Words,
        };
        aloud(text, &alerts, &mut link).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn a_text_is_read_without_its_marks() {
        let text =
            "Simpan **bukti** [UU](source:a) dan [b](source:b) [lapor](x.md).\n\n## Hitung\n\n1. satu\n2. dua\n   - tiga\n";
        assert_eq!(said(text), ["Simpan bukti [1] dan lapor.", "Hitung", "1. satu\n2. dua\n  - tiga"]);
        assert_eq!(said("| Di | Gaji |\n|---|---|\n| MY | 1 |\n"), ["Di: MY; Gaji: 1"]);
        assert_eq!(said("> [!WARNING]\n> Awas.\n> Ya.\n"), ["Warning: Awas. Ya."]);
        assert_eq!(said("- [ ] a\n- b\n\nc[^1]\n\n[^1]: d\n"), ["- [ ] a\n- b", "c[1]", "[1] d"]);
    }
}
