//! Markdown: a text in, a [`Document`] out, and later its HTML from the same events.
//!
//! CommonMark with GFM's tables, footnotes, task lists, strikethrough and alerts, and heading ids
//! `{#id}`. What a page *is* (headings, links, first sentence) is kept; its HTML is made when it is
//! needed, since parsing costs almost nothing.

mod anchors;
mod destination;
mod figure;
mod footnotes;
mod highlight;
mod html;
mod links;
mod lone;
mod numbers;
mod parts;
pub mod passages;
pub mod plain;
mod raw_html;
mod scan;
pub mod sentences;
mod target;
mod tree;

use std::ops::Range;

use pulldown_cmark::{OffsetIter, Options, Parser};

pub use anchors::slug;
pub use destination::{destination, encoded};
pub use html::{Cut, Marks, Part, apart, inline, render};
pub use parts::{Block, Callable, Linked, Spoken, Words};
pub use scan::scan;
pub use target::Target;
pub use tree::{Item, List, Run, tree};

/// What a text is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Links and images in order of their beginning.
    pub links: Vec<Link>,
    /// The first paragraph as plain text, for lists and feeds where a page has no description.
    pub excerpt: String,
    /// True if there is HTML in the text, which must be sanitised.
    pub has_html: bool,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Given with `{#id}`, else made from the text; unique in the document.
    pub id: String,
    /// Without marks.
    pub text: String,
    /// Bytes of the file.
    pub span: Range<usize>,
}

/// A link or an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// True for an image.
    pub image: bool,
    /// The title of an image; empty for none, and for links.
    pub title: String,
    /// Bytes of the file.
    pub span: Range<usize>,
}

impl Link {
    /// True for an image of figures, which becomes a chart.
    pub fn is_chart(&self) -> bool {
        self.image && matches!(&self.target, Target::File(path) if path.to_ascii_lowercase().ends_with(".csv"))
    }
}

/// The events of a text with the bytes they come from.
fn events(text: &str) -> OffsetIter<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    Parser::new_ext(text, options).into_offset_iter()
}
