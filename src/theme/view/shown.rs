//! What templates of cards to show and of pages side by side get as `page`.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use super::{CountryLinkView, FrameView, LinkView, SourceView};

/// `phrases.html`
#[derive(Debug, Clone, Serialize)]
pub struct PhrasesView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The languages in which cards are shown; each is described by the countries where it is of use.
    pub shown: Vec<LinkView>,
}

/// `phrase-cards.html`
#[derive(Debug, Clone, Serialize)]
pub struct PhraseCardsView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The language in which they are shown (BCP 47).
    pub tag: String,
    /// Its direction.
    pub shown_dir: &'static str,
    /// Countries where they are of use.
    pub countries: Vec<CountryLinkView>,
    /// True if native readers of both languages have checked all sentences.
    pub checked: bool,
    /// The sentences, by whom they are shown to.
    pub situations: Vec<SituationView>,
    /// Cards in other languages.
    pub others: Vec<LinkView>,
}

/// Somebody to whom sentences are shown.
#[derive(Debug, Clone, Serialize)]
pub struct SituationView {
    /// Anchor.
    pub id: String,
    /// To whom.
    pub title: String,
    /// Name of an icon.
    pub icon: String,
    /// What is shown.
    pub phrases: Vec<PhraseView>,
}

/// A sentence to show.
#[derive(Debug, Clone, Serialize)]
pub struct PhraseView {
    /// Anchor.
    pub id: String,
    /// In the language in which it is shown.
    pub text: String,
    /// In the reader's language, or in one that she is shown instead.
    pub own: String,
    /// That language, where it is not the reader's.
    pub own_lang: Option<String>,
    /// Its direction.
    pub own_dir: Option<&'static str>,
    /// Names of the countries in which alone it is of use.
    pub only: Vec<String>,
}

/// `beside.html`
#[derive(Debug, Clone, Serialize)]
pub struct BesideView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The two texts, the reader's first.
    pub sides: Vec<SideView>,
    /// What stands beside each other, a [`RowView`] each.
    #[serde(skip)]
    pub rows: Vec<RowView>,
    /// What both rest on.
    pub sources: Vec<SourceView>,
}

/// One of two texts that stand beside each other.
#[derive(Debug, Clone, Serialize)]
pub struct SideView {
    /// BCP 47.
    pub tag: String,
    /// Direction.
    pub dir: &'static str,
    /// Name of the language in itself.
    pub name: String,
    /// Title of the text.
    pub title: String,
    /// The page with this text alone, from the root.
    pub path: String,
    /// What must be known of it first, in its own language.
    pub notices: Vec<String>,
}

/// What stands beside each other: a cell for each of the sides. Templates get a map of its fields.
#[derive(Debug, Clone)]
pub struct RowView {
    /// `field`, `text`, `agencies`, or `heading`.
    pub kind: &'static str,
    /// One for each side.
    pub cells: Vec<CellView>,
}

/// A passage of one of the sides. Templates get a map of its fields.
#[derive(Debug, Clone, Default)]
pub struct CellView {
    /// What the field is called, in the language of the side.
    pub label: Option<String>,
    /// The text; HTML.
    pub html: Option<String>,
    /// Contacts, where the row is a list of them.
    pub agencies: Vec<Value>,
    /// Says, in the language of the side, that it has no such passage.
    pub missing: Option<String>,
}

impl From<&RowView> for Value {
    fn from(row: &RowView) -> Value {
        let cell = |cell: &CellView| {
            let text = |text: &Option<String>| text.as_deref().map_or_else(Value::none, Value::from);
            Value::from(BTreeMap::from([
                ("label", text(&cell.label)),
                ("html", cell.html.as_deref().map_or_else(Value::none, Value::safe_string)),
                ("agencies", Value::from(cell.agencies.as_slice())),
                ("missing", text(&cell.missing)),
            ]))
        };
        let cells: Vec<Value> = row.cells.iter().map(cell).collect();
        Value::from(BTreeMap::from([("kind", Value::from(row.kind)), ("cells", Value::from(cells))]))
    }
}
