//! A page as plain text: to be read on the radio or aloud, or in pieces that a chat takes.
//!
//! It is made of the events of its Markdown, as the page is. Every fact keeps the number of its source, and the sources
//! with their days stand at the end, so that who reads it aloud can say where it comes from.

use std::collections::BTreeSet;

use crate::content::Spanned;
use crate::content::front_matter::Kind;
use crate::content::markdown::plain::{Piece, Said, aloud};
use crate::site::{Page, Resolved, Site};

use super::context::Shared;
use super::papers::own_page;
use super::text::TextContext;
use super::{File, RenderedPage, absolute, records};

/// Characters in a message: a screen of a small telephone or two, so that nobody has to scroll far in a chat.
const MESSAGE: usize = 900;

/// Numbers of an office that are read out; the others stand on its page.
const NUMBERS: usize = 2;

/// Where the text of a page is; none for what is not handed out.
pub(super) fn path(site: &Site, language: usize, node: usize, chat: bool) -> Option<String> {
    own_page(site, language, node).filter(|_| site.handed_out.contains(&node))?;
    let end = if chat { ".chat.txt" } else { ".txt" };
    Some(site.entry(node, language)?.address.as_str().replace(".html", end))
}

/// Writes it.
pub(super) fn render(shared: &Shared<'_>, language: usize, node: usize, chat: bool) -> Option<RenderedPage> {
    let site = shared.site;
    let (path, page) = (path(site, language, node, chat)?, own_page(site, language, node)?);
    let address = site.entry(node, language)?.address.as_str();
    let pieces = Speaker { shared, language, page, text: TextContext::new(shared, language, &path) }.all(address);
    let text = if chat { messages(&page.title, &pieces) } else { whole(&page.title, &pieces) };
    Some(RenderedPage { file: File::new(&path, text)?, source: page.file.to_string() })
}

struct Speaker<'a> {
    shared: &'a Shared<'a>,
    language: usize,
    page: &'a Page,
    text: TextContext<'a>,
}

impl Speaker<'_> {
    fn all(mut self, address: &str) -> Vec<Piece> {
        let (shared, page) = (self.shared, self.page);
        let (reader, matter) = (shared.reader(self.language), &page.matter);
        let mut pieces: Vec<Piece> = matter.description.as_deref().map(block).into_iter().collect();
        pieces.extend(matter.applies_to.as_ref().map(|text| block(&format!("{} {text}", reader.word("applies-to")))));
        let fields = &matter.procedure;
        for (name, field) in [("where", &fields.place), ("time-limit", &fields.time_limit), ("cost", &fields.cost)] {
            let said = field.as_ref().map(|field| self.field(field));
            pieces.extend(said.map(|said| block(&format!("{}: {said}", reader.word(name)))));
        }
        pieces.extend(matter.campaign.demand.as_ref().map(|demand| block(&self.field(demand))));
        if !fields.documents.is_empty() {
            pieces.push(heading(reader.word("documents")));
            pieces.push(block(&fields.documents.iter().map(|d| format!("- {}", self.field(d))).collect::<Vec<_>>().join("\n")));
        }
        let source = shared.sources.text(page.file.as_str()).unwrap_or_default();
        let mut body = self.speak(source.get(page.start..).unwrap_or_default(), &page.links);
        if page.kind == Kind::Procedure {
            let steps = body.iter_mut().filter(|piece| piece.heading);
            steps.zip(1..).for_each(|(step, number): (_, usize)| step.text = format!("{number}. {}", step.text));
        }
        pieces.extend(body);
        if let Some(field) = &fields.if_refused {
            pieces.extend([heading(reader.word("if-refused")), block(&self.field(field))]);
        }
        if let Some(script) = &matter.campaign.script {
            pieces.extend([heading(reader.word("campaign-script")), block(script)]);
        }
        pieces.extend(self.contacts());
        pieces.extend(self.sources());
        pieces.push(block(&self.foot(address)));
        pieces
    }

    /// What is said of a text whose links lead to `links`.
    fn speak(&mut self, text: &str, links: &[Resolved]) -> Vec<Piece> {
        let mut links = links.iter();
        let context = &mut self.text;
        let mut said = |_: &str| match links.next() {
            Some(Resolved::Source(id)) => {
                let number = context.number(id);
                Said::Instead(context.mark(id).map_or_else(|| format!("[{number}]"), |mark| format!("[{number}: {mark}]")))
            }
            _ => Said::Words,
        };
        aloud(text, &self.shared.reader(self.language).words.alerts, &mut said)
    }

    fn field(&mut self, field: &Spanned<String>) -> String {
        let page = self.page;
        let links = page.field_links.get(&field.span.start).map_or(&[][..], Vec::as_slice);
        self.speak(&field.value, links).into_iter().map(|piece| piece.text).collect::<Vec<_>>().join("\n")
    }

    /// The offices that the page names, each with its first numbers, and how sure these are.
    fn contacts(&self) -> Vec<Piece> {
        let (site, reader) = (self.shared.site, self.shared.reader(self.language));
        let linked = self.page.all_links().filter_map(|link| match link {
            Resolved::Agency(id) => Some(id.as_str()),
            _ => None,
        });
        let mut seen = BTreeSet::new();
        let named = linked.chain(self.page.matter.agencies().map(|id| id.value.as_str())).filter(|id| seen.insert(*id));
        let lines = named.filter_map(|id| site.agencies.get(id)).map(|agency| {
            let numbers = agency.phones.iter().take(NUMBERS).map(|line| {
                let sure = if site.doubt(agency, line).is_none() { "verified" } else { "not-verified" };
                let date = line.date.as_ref().map_or_else(|| reader.word("undated"), |date| reader.dates.view(date).text);
                format!("{} ({}, {date})", line.phone.display, reader.word(sure))
            });
            let mut ways: Vec<String> = numbers.collect();
            if ways.is_empty() {
                ways.push(agency.web.clone().unwrap_or_else(|| reader.word("no-number")));
            }
            format!("- {}: {}", records::name(site, self.language, agency), ways.join("; "))
        });
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() { Vec::new() } else { vec![heading(reader.word("contact")), block(&lines.join("\n"))] }
    }

    fn sources(&self) -> Vec<Piece> {
        let sources = self.text.sources();
        let lines = sources.iter().map(|source| {
            let date = source.date.as_ref().or(source.seen.as_ref()).map_or_else(String::new, |date| format!(" ({})", date.text));
            let mut hosts: Vec<&str> = Vec::new();
            for url in &source.urls {
                if !hosts.contains(&url.host.as_str()) {
                    hosts.push(&url.host);
                }
            }
            format!("[{}] {}{date}: {}", source.number, source.title, hosts.join(", "))
        });
        let lines: Vec<String> = lines.collect();
        let title = self.shared.reader(self.language).word("sources");
        if lines.is_empty() { Vec::new() } else { vec![heading(title), block(&lines.join("\n"))] }
    }

    /// Who publishes the page, of which day it is, and where it stands.
    fn foot(&self, address: &str) -> String {
        let (site, reader) = (self.shared.site, self.shared.reader(self.language));
        let mut lines = vec![self.shared.site_title(self.language)];
        lines.extend(self.page.matter.reviewed.map(|day| format!("{} {}", reader.word("reviewed"), reader.dates.day(day).text)));
        lines.extend(site.config.base_url.as_ref().map(|base| absolute(base, address)));
        lines.join("\n")
    }
}

fn heading(text: String) -> Piece {
    Piece { heading: true, text }
}

fn block(text: &str) -> Piece {
    Piece { heading: false, text: text.trim().to_owned() }
}

fn whole(title: &str, pieces: &[Piece]) -> String {
    let mut text = format!("{title}\n");
    for piece in pieces {
        text.push_str(if piece.heading { "\n\n" } else { "\n" });
        text.push_str(&piece.text);
        text.push('\n');
    }
    text
}

/// The text in messages, each with its number and the title, between lines that are not sent.
fn messages(title: &str, pieces: &[Piece]) -> String {
    let mut messages: Vec<String> = vec![String::new()];
    let mut waiting = String::new();
    for piece in pieces {
        // A heading goes with what stands below it.
        if piece.heading {
            waiting.push_str(&piece.text);
            waiting.push('\n');
            continue;
        }
        for part in parts(&format!("{}{}", std::mem::take(&mut waiting), piece.text)) {
            let fits = messages.last().is_some_and(|last| last.chars().count() + part.chars().count() < MESSAGE);
            match messages.last_mut().filter(|last| fits || last.is_empty()) {
                Some(last) if last.is_empty() => last.push_str(&part),
                Some(last) => last.push_str(&format!("\n\n{part}")),
                None => messages.push(part),
            }
        }
    }
    let all = messages.len();
    let numbered = messages.iter().zip(1..).map(|(text, number): (_, usize)| format!("({number}/{all}) {title}\n\n{text}\n"));
    numbered.collect::<Vec<_>>().join("\n----------\n\n")
}

/// A block in parts that fit into a message: at the ends of lines, else of sentences, else of words.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while let Some((end, _)) = rest.char_indices().nth(MESSAGE) {
        let head = &rest[..end];
        let sentence =
            head.rfind(". ").or_else(|| head.rfind('。')).map(|at| at + head[at..].chars().next().map_or(1, char::len_utf8));
        let cut = head.rfind('\n').or(sentence).or_else(|| head.rfind(' ')).filter(|at| *at > 0).unwrap_or(end);
        parts.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    parts.push(rest.to_owned());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_numbered_and_no_word_is_lost() {
        let long = "Kalimat yang sama. ".repeat(120);
        let pieces = [block("Awal."), heading("Bab".into()), block(&long), block("Akhir.")];
        let text = messages("Judul", &pieces);
        let sent: Vec<&str> = text.split("\n----------\n\n").collect();
        assert!(sent.len() > 2 && sent[0].starts_with(&format!("(1/{}) Judul\n\nAwal.", sent.len())), "{text}");
        assert!(sent.iter().all(|message| message.chars().count() < MESSAGE + 40), "{text}");
        assert_eq!(text.matches("Kalimat yang sama.").count(), 120);
        assert!(sent[sent.len() - 1].contains("Akhir."));
    }
}
