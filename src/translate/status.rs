//! The state of every translation: a linked site in, one entry for each page and language out.

use serde::Serialize;

use crate::content::markdown::passages::short_hash;
use crate::site::{Change, Page, Site};
use crate::sources::Sources;

/// The state of a translation, from the best to the worst. It has the worst that is true of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It says what its original says.
    Current,
    /// No native speaker has read it.
    AwaitingReview,
    /// A machine made it, and nobody has read it.
    MachineMade,
    /// Its original has changed since.
    Outdated,
    /// There is none.
    Missing,
}

impl State {
    /// All states in their order.
    pub const ALL: [State; 5] = [State::Current, State::AwaitingReview, State::MachineMade, State::Outdated, State::Missing];

    /// The word used in JSON and in the catalogue of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Current => "current",
            State::AwaitingReview => "awaiting-review",
            State::MachineMade => "machine-made",
            State::Outdated => "outdated",
            State::Missing => "missing",
        }
    }
}

/// One page in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Code of the language.
    pub language: String,
    /// Id of the page.
    pub id: String,
    /// Title, of the original where there is no translation.
    pub title: String,
    /// Its file, or the file that should be written.
    pub file: String,
    /// File of the original.
    pub original: String,
    /// The worst that is true of it.
    pub state: State,
    /// Waits for a native speaker.
    pub awaiting_review: bool,
    /// Made by a machine.
    pub machine_made: bool,
    /// True if it is known what it was made from.
    pub recorded: bool,
    /// What has changed since; empty for a page without record, of which only the dates are known.
    pub outdated: Vec<Outdated>,
}

/// A passage or field that has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outdated {
    /// `changed`, `added` or `removed`.
    pub kind: &'static str,
    /// Name of the field; none for a passage of the text.
    pub field: Option<String>,
    /// The original when it was translated, and its hash.
    pub old: Option<Text>,
    /// The original now.
    pub new: Option<Text>,
    /// What the translation says.
    pub translation: Option<String>,
    /// Line of the translation, from 1.
    pub line: Option<usize>,
    /// Line of the original, from 1.
    pub original_line: Option<usize>,
}

/// A text and its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Text {
    /// First 16 digits of its BLAKE3.
    pub hash: String,
    /// Its Markdown.
    pub text: String,
}

impl Text {
    fn new(text: &str) -> Text {
        Text { hash: short_hash(text), text: text.to_owned() }
    }
}

/// The state of all translations, by language in the order of `site.toml`, then by id; originals are not in it.
pub fn status(site: &Site, sources: &Sources) -> Vec<Status> {
    let mut all = Vec::new();
    for (language, known) in site.languages().iter().enumerate() {
        for (node, entry) in site.tree.nodes.iter().enumerate() {
            let Some(original) = site.original(node).filter(|original| original.language != language) else { continue };
            let page = entry.written[language].map(|index| &site.pages[index]);
            let code = known.code.clone();
            all.push(match page {
                Some(page) => written(site, sources, code, page, original),
                None => Status {
                    file: format!("content/{code}/{}.md", entry.id),
                    language: code,
                    id: entry.id.clone(),
                    title: original.title.clone(),
                    original: original.file.to_string(),
                    state: State::Missing,
                    awaiting_review: false,
                    machine_made: false,
                    recorded: false,
                    outdated: Vec::new(),
                },
            });
        }
    }
    all
}

fn written(site: &Site, sources: &Sources, language: String, page: &Page, original: &Page) -> Status {
    let matter = &page.matter;
    let state = match (site.is_outdated(page), matter.machine_made, matter.awaiting_review) {
        (true, ..) => State::Outdated,
        (_, true, _) => State::MachineMade,
        (.., true) => State::AwaitingReview,
        _ => State::Current,
    };
    let changes = site.changes(page);
    let text = |page: &Page| sources.text(page.file.as_str()).unwrap_or_default();
    let (own, source) = (text(page), text(original));
    let outdated = changes.unwrap_or_default().iter().map(|change| passage(change, own, source)).collect();
    Status {
        language,
        id: page.id.clone(),
        title: page.title.clone(),
        file: page.file.to_string(),
        original: original.file.to_string(),
        state,
        awaiting_review: matter.awaiting_review,
        machine_made: matter.machine_made,
        recorded: changes.is_some(),
        outdated,
    }
}

fn passage(change: &Change, own: &str, source: &str) -> Outdated {
    let line = |text: &str, at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    Outdated {
        kind: change.kind.as_str(),
        field: change.field.clone(),
        old: change.old.as_deref().map(Text::new),
        new: change.new.as_deref().map(Text::new),
        translation: change.translation.as_ref().and_then(|span| own.get(span.clone())).map(str::to_owned),
        line: change.translation.as_ref().map(|span| line(own, span.start)),
        original_line: change.original.as_ref().map(|span| line(source, span.start)),
    }
}
