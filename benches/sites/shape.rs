//! What stands on a page, before it is said in any language.
//!
//! Headings, paragraphs, lists, tables and links, as values; `frame` chooses them, `page`
//! says them in a language. Translations share a shape, as the translations of a real
//! guide do: the same headings in the same order, the same tables, the same links.

use clap::ValueEnum;

/// How pages are built.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Style {
    /// A note of two to four headings.
    Short,
    /// A chapter of six to fourteen headings at two levels, with more tables and lists.
    Long,
}

impl Style {
    /// Words of an average page where none are asked for.
    pub(crate) fn words(self) -> usize {
        match self {
            Self::Short => 60,
            Self::Long => 700,
        }
    }
}

/// Where a link leads.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    /// A page by its number, and one of its headings (from 1) or its top.
    Page(usize, Option<usize>),
    Agency(usize),
    Term(usize),
    Source(usize),
}

pub(crate) enum Block {
    Paragraph {
        words: usize,
        links: Vec<Target>,
    },
    List {
        items: usize,
        words: usize,
        links: Vec<Target>,
    },
    Table {
        rows: usize,
        columns: usize,
    },
    /// A list of nothing but agencies, which Suluh shows as contact cards.
    Cards(Vec<usize>),
    /// A GitHub alert.
    Note {
        words: usize,
    },
}

pub(crate) struct Part {
    /// 2 or 3.
    pub(crate) level: usize,
    pub(crate) blocks: Vec<Block>,
}

pub(crate) struct Shape {
    pub(crate) procedure: bool,
    pub(crate) lead: usize,
    pub(crate) parts: Vec<Part>,
    /// Agencies in charge, for a procedure.
    pub(crate) agencies: Vec<usize>,
}
