//! What all pages have, and the parts that are handed to templates without a copy.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::Value;

use super::LinkView;

/// A page's data. Serialising copies; what many pages share, or what is large, is handed over as it is.
pub trait View: Serialize {
    /// What every page has.
    fn frame(&self) -> &FrameView;

    /// Fields that are not serialised, by name.
    fn parts(&self) -> Vec<(&'static str, Value)> {
        Vec::new()
    }

    /// True for a page on which somebody writes what is nobody's business: its policy lets nothing out.
    fn sends_nothing(&self) -> bool {
        false
    }
}

/// A part of a text. Templates get a map of which exactly one is there: `html`, or `cards`.
#[derive(Debug, Clone)]
pub enum PieceView {
    /// Finished HTML.
    Html(String),
    /// Contacts, each a `ContactView`; prepared once for a language and shared.
    Cards(Vec<Value>),
}

impl From<&PieceView> for Value {
    fn from(piece: &PieceView) -> Value {
        let (html, cards) = match piece {
            PieceView::Html(html) => (Value::safe_string(html), Value::none()),
            PieceView::Cards(cards) => (Value::none(), Value::from(cards.as_slice())),
        };
        Value::from(BTreeMap::from([("html", html), ("cards", cards)]))
    }
}

/// A text as templates get it.
pub(super) fn text(pieces: &[PieceView]) -> Value {
    Value::from(pieces.iter().map(Value::from).collect::<Vec<_>>())
}

/// What every page has.
#[derive(Debug, Clone, Serialize)]
pub struct FrameView {
    /// Name of the template.
    pub template: &'static str,
    /// Id without language.
    pub id: String,
    /// Its address, from the root.
    pub path: String,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub description: Option<String>,
    /// Language of the text (BCP 47).
    pub lang: String,
    /// Direction of the text.
    pub dir: &'static str,
    /// In another language than the reader's.
    pub fallback: bool,
    /// That language's name in the reader's.
    pub fallback_name: Option<String>,
    /// The languages that publish it.
    #[serde(skip)]
    pub languages: Languages,
    /// From the home page to the parent.
    pub breadcrumbs: Vec<LinkView>,
    /// The section and its pages, a [`SectionRailView`].
    #[serde(skip)]
    pub section: Value,
}

/// A section for the rail. Templates get a map of its fields.
#[derive(Debug, Clone)]
pub struct SectionRailView {
    /// Its title.
    pub title: String,
    /// From the root.
    pub path: String,
    /// Title and path of its pages; of a large section those next to the page.
    pub pages: Vec<Value>,
    /// How many pages the section has.
    pub count: usize,
}

impl From<SectionRailView> for Value {
    fn from(rail: SectionRailView) -> Value {
        Value::from(BTreeMap::from([
            ("title", Value::from(rail.title)),
            ("path", Value::from(rail.path)),
            ("pages", Value::from(rail.pages)),
            ("count", Value::from(rail.count)),
        ]))
    }
}

/// The languages that publish a page, the reader's own included. The same for all of them, and shared between them.
#[derive(Debug, Clone, Default)]
pub struct Languages {
    /// How many.
    pub count: usize,
    /// A list of [`AlternateView`](super::AlternateView); none where they are many, which only the links show.
    pub list: Option<Value>,
    /// The links to all of them, for each depth at which one of them has the page.
    pub links: Vec<Switch>,
}

/// Links to all languages of a page, from pages that stand equally deep.
#[derive(Debug, Clone)]
pub struct Switch {
    /// The way to the root that its addresses begin with.
    pub root: String,
    /// `fragments/languages.html`, rendered.
    pub html: Arc<str>,
}

/// A step of a procedure. Templates get a map of its fields.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Its anchor.
    pub id: String,
    /// Its heading; HTML.
    pub title: String,
    /// Its text.
    pub body: Vec<PieceView>,
}

impl From<&StepView> for Value {
    fn from(step: &StepView) -> Value {
        Value::from(BTreeMap::from([
            ("id", Value::from(step.id.as_str())),
            ("title", Value::safe_string(&step.title)),
            ("body", text(&step.body)),
        ]))
    }
}
