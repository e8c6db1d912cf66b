//! What templates of campaigns and of outreach get as `page`.

use serde::Serialize;
use tera::Value;

use super::{BodyView, DateView, FrameView, GuideView, LinkView, PieceView, SourceView};

/// `campaign.html`
#[derive(Debug, Clone, Serialize)]
pub struct CampaignView {
    /// As a guide.
    #[serde(flatten)]
    pub guide: GuideView,
    /// What is asked for; HTML.
    pub demand: Option<Value>,
    /// Of whom.
    #[serde(skip)]
    pub addressees: Vec<Value>,
    /// Who takes part.
    pub partners: Vec<BodyView>,
    /// First day.
    pub starts: Option<DateView>,
    /// Last day.
    pub ends: Option<DateView>,
    /// `planned`, `running`, `ended`, `reached`, `stopped`.
    pub state: &'static str,
    /// In words.
    pub state_title: String,
    /// Ready links that write to an addressee.
    pub letters: Vec<LetterToView>,
    /// What to write, for a reader who writes by another way.
    pub message: Option<String>,
    /// What to say on the telephone.
    pub script: Option<String>,
    /// Address that hands the campaign to WhatsApp.
    pub pass_on: String,
    /// What came of it; HTML.
    pub results: Option<Value>,
    /// What happened, the newest first.
    pub updates: Vec<UpdateView>,
    /// The Atom feed; none in a carrier.
    pub feed: Option<String>,
    /// Papers to print; none in a carrier.
    pub papers: Option<PapersView>,
}

/// A message that is written already.
#[derive(Debug, Clone, Serialize)]
pub struct LetterToView {
    /// `email` or `whatsapp`.
    pub channel: &'static str,
    /// To whom.
    pub name: String,
    /// Address of the link.
    pub url: String,
    /// Mail address or number, as shown.
    pub display: String,
    /// True if it has been checked well enough to be called verified.
    pub verified: bool,
}

/// Something that happened in a campaign.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateView {
    /// Its anchor.
    pub id: String,
    /// The day.
    pub date: DateView,
    /// What happened; HTML.
    pub text: Value,
}

/// What can be printed or read aloud of a page, from the root.
#[derive(Debug, Clone, Serialize)]
pub struct PapersView {
    /// To put on a wall; only of a campaign.
    pub poster: Option<String>,
    /// To hand out.
    pub leaflet: String,
    /// Plain text to read aloud; only of what is handed out in a session of outreach.
    pub text: Option<String>,
    /// The same in pieces for chat messages.
    pub chat: Option<String>,
}

/// `outreach.html`
#[derive(Debug, Clone, Serialize)]
pub struct OutreachView {
    /// As a guide; the text is the agenda.
    #[serde(flatten)]
    pub guide: GuideView,
    /// What is handed out, by section.
    pub shelves: Vec<ShelfView>,
}

/// The pages of a section that are handed out.
#[derive(Debug, Clone, Serialize)]
pub struct ShelfView {
    /// Title of the section.
    pub title: String,
    /// Its pages.
    pub pages: Vec<HandedView>,
}

/// A page that is handed out.
#[derive(Debug, Clone, Serialize)]
pub struct HandedView {
    /// The page itself.
    pub page: LinkView,
    /// What there is of it on paper; none in a carrier.
    pub papers: Option<PapersView>,
}

/// A line of a procedure's summary.
#[derive(Debug, Clone, Serialize)]
pub struct FactView {
    /// In words.
    pub title: String,
    /// HTML.
    pub text: Value,
}

/// `poster.html` and `leaflet.html`
#[derive(Debug, Clone, Serialize)]
pub struct PaperView {
    /// What every page has.
    #[serde(flatten)]
    pub frame: FrameView,
    /// `campaign`, or the kind of guide.
    pub kind: &'static str,
    /// What is asked for; HTML. Only of a campaign.
    pub demand: Option<Value>,
    /// Where to go, until when, what it costs: only of a procedure.
    pub facts: Vec<FactView>,
    /// What to bring; HTML each. Only of a procedure.
    pub documents: Vec<Value>,
    /// If the office refuses; HTML. Only of a procedure.
    pub if_refused: Option<Value>,
    /// The text.
    #[serde(skip)]
    pub body: Vec<PieceView>,
    /// Whom to ask.
    #[serde(skip)]
    pub contacts: Vec<Value>,
    /// What to say on the telephone; only of a campaign.
    pub script: Option<String>,
    /// What it rests on.
    pub sources: Vec<SourceView>,
    /// Last checked.
    pub reviewed: Option<DateView>,
    /// The page that it is made of, from the root.
    pub original: LinkView,
    /// Its address; none without a `base_url`.
    pub url: Option<String>,
    /// The address as a QR code: an SVG.
    pub qr: Option<Value>,
}
