//! What templates of promises get as `page`.

use serde::Serialize;

use super::{BodyView, DateView, FrameView, LinkView, SourceView};

/// `commitments.html`
#[derive(Debug, Clone, Serialize)]
pub struct CommitmentsView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// Whose promises these are, with its page; none on the page of all.
    pub body: Option<LinkView>,
    /// Every agency that promised something, with its promises; only on the page of all.
    pub bodies: Vec<LinkView>,
    /// Promises by what became of them.
    pub groups: Vec<PromiseGroupView>,
    /// The Atom feed; none in a carrier.
    pub feed: Option<String>,
    /// What they rest on.
    pub sources: Vec<SourceView>,
}

/// Promises of which the same became.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseGroupView {
    /// `overdue`, `broken`, `under-way`, `made`, `kept`.
    pub state: &'static str,
    /// In words.
    pub title: String,
    /// The promises, the newest first.
    pub promises: Vec<PromiseView>,
}

/// A promise.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseView {
    /// Its anchor.
    pub id: String,
    /// What was promised.
    pub what: String,
    /// Language of its texts, where it is not the reader's.
    pub lang: Option<String>,
    /// Direction of its texts, where it is not the reader's.
    pub dir: Option<&'static str>,
    /// Agencies that made it.
    pub by: Vec<BodyView>,
    /// Others who made it.
    pub by_others: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// When.
    pub made: DateView,
    /// By when.
    pub due: Option<DateView>,
    /// What shows that it was made.
    pub cites: Vec<CiteView>,
    /// What happened since, by date.
    pub history: Vec<PromiseStepView>,
}

/// Something that happened to a promise.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseStepView {
    /// When.
    pub date: DateView,
    /// What it was then, in words; none where that did not change.
    pub state: Option<String>,
    /// What happened.
    pub note: Option<String>,
    /// What shows it.
    pub cites: Vec<CiteView>,
}

/// A source of the page, where it is named.
#[derive(Debug, Clone, Serialize)]
pub struct CiteView {
    /// Its number on the page.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// Text where it is not firm.
    pub label: Option<String>,
}
