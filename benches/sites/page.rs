//! A page as Markdown.
//!
//! In: a shape and a writer of one language. Out: the text of the file.

use std::fmt::Write as _;

use crate::frame::Frame;
use crate::records;
use crate::shape::{Block, Shape, Target};
use crate::writer::Writer;

/// Pages in a section.
pub(crate) const SECTION: usize = 50;

/// Where a page lies under `content/<lang>/`, without `.md`.
pub(crate) fn path(page: usize) -> String {
    format!("s{:02}/p{page:04}", page / SECTION)
}

/// From one page to another, as an editor would write it.
fn relative(from: usize, to: usize) -> String {
    if from / SECTION == to / SECTION { format!("p{to:04}.md") } else { format!("../{}.md", path(to)) }
}

/// What a page is about: a third of its section is about the same.
pub(crate) fn topic(frame: &Frame, page: usize) -> u64 {
    frame.seed.wrapping_mul(1_000_003) + (page / SECTION * 3 + page % 3) as u64
}

/// The file of a page. Ids of headings are written in the default language alone: the
/// translations take them over.
pub(crate) fn write(page: usize, shape: &Shape, default: bool, mut writer: Writer<'_>) -> String {
    let mut text = front_matter(shape, &mut writer);
    let lead = writer.sentences(shape.lead).join(writer.gap());
    text += &writer.figured(lead);
    text += "\n";
    for (number, part) in (1..).zip(&shape.parts) {
        let words = writer.random.between(2, 5);
        let title = writer.phrase(words);
        let marks = "#".repeat(part.level);
        let id = if default { format!(" {{#b{number}}}") } else { String::new() };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "\n{marks} {title}{id}");
        for block in &part.blocks {
            text += "\n";
            write_block(page, block, &mut writer, &mut text);
        }
    }
    text
}

/// Every word is made of letters, so nothing has to be escaped for TOML.
fn front_matter(shape: &Shape, writer: &mut Writer<'_>) -> String {
    let words = writer.random.between(2, 4);
    let title = writer.phrase(words);
    let description = writer.sentence(9);
    let kind = if shape.procedure { "procedure" } else { "guide" };
    let mut text = format!("+++\ntitle = \"{title}\"\ndescription = \"{description}\"\nkind = \"{kind}\"\n");
    let day = writer.random.between(1, 20);
    let _ = writeln!(text, "reviewed = 2026-11-{day:02}");
    if shape.procedure {
        let place = writer.phrase(4);
        let cost = writer.phrase(3);
        let documents: Vec<String> = (0..3).map(|_| format!("\"{}\"", writer.phrase(2))).collect();
        let agencies: Vec<String> = shape.agencies.iter().map(|&agency| format!("\"{}\"", records::agency(agency))).collect();
        let _ = write!(
            text,
            "where = \"{place}\"\ncost = \"{cost}\"\ndocuments = [{}]\nagencies = [{}]\n",
            documents.join(", "),
            agencies.join(", "),
        );
    }
    text + "+++\n"
}

fn write_block(page: usize, block: &Block, writer: &mut Writer<'_>, text: &mut String) {
    match block {
        Block::Paragraph { words, links } => {
            let mut sentences = writer.sentences(*words);
            for link in links {
                let place = writer.random.below(sentences.len());
                let link = write_link(page, *link, writer);
                let sentence = &mut sentences[place];
                *sentence = format!("{sentence} {link}");
            }
            *text += &writer.figured(sentences.join(writer.gap()));
            *text += "\n";
        }
        Block::List { items, words, links } => {
            let mut links = links.iter();
            for _ in 0..*items {
                let item = writer.sentence(*words);
                let item = writer.figured(item);
                let link = links.next().map_or_else(String::new, |&link| format!(" {}", write_link(page, link, writer)));
                let _ = writeln!(text, "- {item}{link}");
            }
            for link in links {
                let _ = writeln!(text, "- {}", write_link(page, *link, writer));
            }
        }
        Block::Table { rows, columns } => {
            for row in 0..=*rows {
                for _ in 0..*columns {
                    let _ = write!(text, "| {} ", writer.phrase(2));
                }
                *text += "|\n";
                if row == 0 {
                    *text += &"| --- ".repeat(*columns);
                    *text += "|\n";
                }
            }
        }
        Block::Cards(agencies) => {
            for &agency in agencies {
                let _ = writeln!(text, "- {}", write_link(page, Target::Agency(agency), writer));
            }
        }
        Block::Note { words } => {
            let _ = writeln!(text, "> [!NOTE]\n> {}", writer.sentence(*words));
        }
    }
}

fn write_link(page: usize, target: Target, writer: &mut Writer<'_>) -> String {
    let words = writer.random.between(1, 3);
    let text = writer.phrase(words);
    match target {
        Target::Page(other, None) => format!("[{text}]({})", relative(page, other)),
        Target::Page(other, Some(heading)) => {
            format!("[{text}]({}#b{heading})", relative(page, other))
        }
        Target::Agency(agency) => format!("[{text}](agency:{})", records::agency(agency)),
        Target::Term(term) => format!("[{text}](term:{})", records::term(term)),
        Target::Source(source) => format!("[{text}](source:{})", records::source(source)),
    }
}
