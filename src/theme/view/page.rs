//! What templates of texts and lists get as `page`.

use serde::Serialize;
use tera::Value;

use super::{AlternateView, CountryLinkView, DateView, FrameView, LinkView, PieceView, SourceView, StepView};

/// `guide.html` and `page.html`.
#[derive(Debug, Clone, Serialize)]
pub struct GuideView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// For whom.
    pub applies_to: Option<String>,
    /// Last checked.
    pub reviewed: Option<DateView>,
    /// Last changed.
    pub updated: Option<DateView>,
    /// By whom.
    pub reviewed_by: Option<String>,
    /// Who looks after it.
    pub maintained_by: Vec<BodyView>,
    /// When it was approved.
    pub approved: Option<DateView>,
    /// By whom.
    pub approved_by: Option<BodyView>,
    /// Not checked for too long.
    pub review_due: bool,
    /// Not read by a native speaker.
    pub awaiting_review: bool,
    /// Translated by a machine.
    pub machine_made: bool,
    /// The original has changed since.
    pub outdated: bool,
    /// The original.
    pub original: Option<LinkView>,
    /// Headings of level 2 with those of level 3.
    pub toc: Vec<TocView>,
    /// The text.
    #[serde(skip)]
    pub body: Vec<PieceView>,
    /// Countries that it is about.
    pub countries: Vec<CountryLinkView>,
    /// What it rests on.
    pub sources: Vec<SourceView>,
    /// The page before.
    pub previous: Option<LinkView>,
    /// The page after.
    pub next: Option<LinkView>,
    /// The same page beside another language, named by that language.
    pub beside: Vec<LinkView>,
    /// For sharing.
    pub share: ShareView,
}

/// An organisation that answers for a page.
#[derive(Debug, Clone, Serialize)]
pub struct BodyView {
    /// Its name.
    pub name: String,
    /// Its page, from the root; none for one that is no agency of the site.
    pub path: Option<String>,
}

/// A heading with those below it.
#[derive(Debug, Clone, Serialize)]
pub struct TocView {
    /// Its anchor.
    pub id: String,
    /// Its text.
    pub title: String,
    /// Headings below.
    pub children: Vec<TocView>,
}

/// What to hand on.
#[derive(Debug, Clone, Serialize)]
pub struct ShareView {
    /// Absolute address; none without a `base_url`.
    pub url: Option<String>,
    /// Title and address, percent-encoded for links to chat apps.
    pub text: String,
    /// Address that hands them to WhatsApp; none without a `base_url`.
    pub whatsapp: Option<String>,
    /// Address that hands them to Telegram.
    pub telegram: Option<String>,
    /// Address that hands them to a text message.
    pub sms: Option<String>,
}

/// `procedure.html`
#[derive(Debug, Clone, Serialize)]
pub struct ProcedureView {
    /// As a guide, with an empty body.
    #[serde(flatten)]
    pub guide: GuideView,
    /// Where to go; HTML.
    #[serde(rename = "where")]
    pub place: Option<Value>,
    /// Until when; HTML.
    pub time_limit: Option<Value>,
    /// What it costs; HTML.
    pub cost: Option<Value>,
    /// If the office refuses; HTML.
    pub if_refused: Option<Value>,
    /// What to bring; HTML each.
    pub documents: Vec<Value>,
    /// Who is in charge.
    #[serde(skip)]
    pub agencies: Vec<Value>,
    /// Sources of the rule.
    pub legal_basis: Vec<SourceView>,
    /// What stands before the first step.
    #[serde(skip)]
    pub intro: Vec<PieceView>,
    /// The steps.
    #[serde(skip)]
    pub steps: Vec<StepView>,
}

/// `section.html`
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The text.
    #[serde(skip)]
    pub body: Vec<PieceView>,
    /// What is below.
    pub pages: Vec<LinkView>,
    /// Headings.
    pub toc: Vec<TocView>,
    /// What it rests on.
    pub sources: Vec<SourceView>,
}

/// `home.html`
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The text.
    #[serde(skip)]
    pub body: Vec<PieceView>,
    /// Guided help: questions that lead to who can help.
    pub triage: Option<LinkView>,
    /// What can have happened.
    pub problems: Vec<LinkView>,
    /// Where the reader can be.
    pub countries: Vec<CountryLinkView>,
    /// Sections.
    pub sections: Vec<LinkView>,
    /// The site's help lines.
    pub emergency: Vec<Value>,
    /// What the text rests on.
    pub sources: Vec<SourceView>,
    /// How to read it without a network.
    pub offline: Option<OfflineView>,
}

/// `glossary.html`
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// Terms by group.
    pub groups: Vec<TermGroupView>,
}

/// A group of terms.
#[derive(Debug, Clone, Serialize)]
pub struct TermGroupView {
    /// Its id.
    pub id: String,
    /// In words.
    pub title: String,
    /// Its terms, in the order of the reader's alphabet.
    pub terms: Vec<TermView>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// Its anchor: `term-` and its id, so that no term takes the name of another part of the page.
    pub id: String,
    /// In the reader's language.
    pub name: String,
    /// One sentence.
    pub definition: Option<String>,
    /// In the other languages.
    pub translations: Vec<TranslationView>,
    /// Read by native speakers.
    pub reviewed: bool,
}

/// A term in another language.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationView {
    /// BCP 47.
    pub tag: String,
    /// Direction.
    pub dir: &'static str,
    /// Name of the language in the reader's.
    pub language: String,
    /// The word.
    pub name: String,
}

/// `az.html`
#[derive(Debug, Clone, Serialize)]
pub struct AzView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// All first letters, and where each begins.
    pub jump: Vec<JumpView>,
    /// What stands on this page, by first letter.
    pub letters: Vec<LetterView>,
    /// The page with what stands before, named by its letters.
    pub previous: Option<LinkView>,
    /// The page with what comes after.
    pub next: Option<LinkView>,
}

/// A letter and where its entries begin.
#[derive(Debug, Clone, Serialize)]
pub struct JumpView {
    /// As shown.
    pub letter: String,
    /// From the root, with its anchor.
    pub path: String,
}

/// A letter and what begins with it.
#[derive(Debug, Clone, Serialize)]
pub struct LetterView {
    /// As shown.
    pub letter: String,
    /// Its anchor.
    pub id: String,
    /// Entries.
    pub entries: Vec<LinkView>,
}

/// `carry.html`
#[derive(Debug, Clone, Serialize)]
pub struct CarryView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The pages can be kept on the phone.
    pub keep: bool,
    /// Carriers to download.
    pub files: Vec<CarrierView>,
    /// Public key of the site (minisign).
    pub key: Option<String>,
}

/// A file to hand on.
#[derive(Debug, Clone, Serialize)]
pub struct CarrierView {
    /// `zip`, `page`, `epub`, `zim`, `cards`.
    pub kind: &'static str,
    /// In words.
    pub title: String,
    /// From the root.
    pub path: String,
    /// As the reader's language writes it.
    pub size: String,
    /// The day that it states.
    pub date: DateView,
    /// The version that it states.
    pub version: String,
    /// BLAKE3 in hex.
    pub hash: String,
}

/// `data.html`
#[derive(Debug, Clone, Serialize)]
pub struct DataView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// The data, piece by piece.
    pub groups: Vec<DataGroupView>,
    /// Licence of the content (SPDX).
    pub licence: Option<String>,
}

/// A piece of the site's data.
#[derive(Debug, Clone, Serialize)]
pub struct DataGroupView {
    /// `agencies`, `hsds`, `glossary`, `sources`, `pages`, `calendar`, `schemas`.
    pub kind: &'static str,
    /// In words.
    pub title: String,
    /// What it is and how it is used.
    pub text: String,
    /// Its files.
    pub files: Vec<DataFileView>,
}

/// A file of data.
#[derive(Debug, Clone, Serialize)]
pub struct DataFileView {
    /// Its name, with the folder in which it stands.
    pub name: String,
    /// From the root.
    pub path: String,
}

/// Where the home page says how to read without a network.
#[derive(Debug, Clone, Serialize)]
pub struct OfflineView {
    /// The page on it, from the root.
    pub path: String,
}

/// `search.html`
#[derive(Debug, Clone, Serialize)]
pub struct PlainView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// Path of the root on its host; only for `not-found.html`.
    pub base: Option<String>,
}

/// `redirect.html`
#[derive(Debug, Clone, Serialize)]
pub struct RedirectView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// Where it leads, from the root.
    pub target: String,
}

/// Keeps the documentation of `languages` honest.
pub type Alternates = Vec<AlternateView>;
