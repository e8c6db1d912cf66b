//! What a text is rendered from and to: links and words in, blocks out.

/// A part of a rendered text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Finished HTML.
    Html(String),
    /// A paragraph or list made only of links to agencies, by their ids.
    Cards(Vec<String>),
    /// A second-level heading: its id and its content as HTML. Only where steps are asked for.
    Step {
        /// Id of the heading.
        id: String,
        /// Content of the heading.
        title: String,
    },
    /// The first list: the words of its items and of those below them, in the order of the text. Only where it is asked
    /// for; [`tree`](super::tree()) says how they hang together.
    Tree(Vec<Spoken>),
}

/// Words of an item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken {
    /// As HTML.
    pub html: String,
    /// As text without marks.
    pub plain: String,
    /// True if there is something in them that a finger can hit.
    pub linked: bool,
}

/// A link as the reader's page needs it; one for each link of the document, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Linked {
    /// A plain link.
    Anchor {
        /// Relative or absolute address.
        href: String,
        /// Class for the style sheet; empty for none.
        class: &'static str,
    },
    /// A link to an agency, which can become a card.
    Agency {
        /// Id of the agency.
        id: String,
        /// Address of its page.
        href: String,
        /// Its numbers. A link whose words are one of them calls it.
        numbers: Vec<Callable>,
    },
    /// A word with its definition, opened in place by the browser's own popover.
    Term {
        /// Id of the term.
        id: String,
        /// Its entry in the glossary.
        href: String,
        /// What it means; none makes it a plain link.
        definition: Option<String>,
        /// True for the first mention on the page, which carries the definition.
        first: bool,
    },
    /// A reference to a source at the foot of the page.
    Cite {
        /// Id of the source.
        id: String,
        /// Its number on the page.
        number: usize,
        /// A label where the fact is not firm.
        mark: Option<String>,
    },
    /// An image.
    Image {
        /// The larger size.
        src: String,
        /// Both sizes, if there are two.
        srcset: Option<String>,
        /// Width in pixels, where known.
        width: Option<u32>,
        /// Height in pixels, where known.
        height: Option<u32>,
    },
    /// Figures, drawn.
    Chart {
        /// The drawing, without the beginning of its first tag: `class="…">…</svg>`.
        drawing: String,
        /// The same figures as a table; HTML.
        table: String,
    },
    /// Leads nowhere; the problem has been reported.
    Broken,
}

/// A number that can be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callable {
    /// The number as an editor may write it, its digits alone.
    pub digits: String,
    /// The number for a `tel:` link (RFC 3966).
    pub dial: String,
    /// True if it has been checked well enough to be called verified.
    pub verified: bool,
}

/// Words in the language of the text that HTML needs beyond the text.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Name of a table for screen readers.
    pub table: String,
    /// Titles of alerts: note, tip, important, warning, caution.
    pub alerts: [String; 5],
    /// “In the glossary”.
    pub glossary: String,
    /// Name of the list of footnotes.
    pub footnotes: String,
    /// “Back to the text”.
    pub footnote_back: String,
}
