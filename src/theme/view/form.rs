//! What `form.html` gets as `page`.

use serde::Serialize;

use super::{CountryLinkView, GuideView};

/// `form.html`
#[derive(Debug, Clone, Serialize)]
pub struct FormView {
    /// As a guide.
    #[serde(flatten)]
    pub guide: GuideView,
    /// What is filled in.
    pub form: FormSheetView,
}

/// A form with its labels in two languages.
#[derive(Debug, Clone, Serialize)]
pub struct FormSheetView {
    /// Its id.
    pub id: String,
    /// Language of the labels (BCP 47).
    pub lang: String,
    /// Direction of the labels.
    pub dir: &'static str,
    /// Language of the second labels; none where there is one language only.
    pub second: Option<SecondView>,
    /// Languages that the second labels can be in.
    pub languages: Vec<SecondView>,
    /// No native speaker has read the labels.
    pub awaiting_review: bool,
    /// Its parts.
    pub sections: Vec<SheetSectionView>,
    /// Letters that are made of the answers.
    pub letters: Vec<FormLetterView>,
    /// Time limits.
    pub limits: Vec<LimitView>,
    /// All texts in all languages, as JSON for the script of the page.
    pub data: String,
}

/// A language beside the reader's.
#[derive(Debug, Clone, Serialize)]
pub struct SecondView {
    /// As in `site.toml`.
    pub code: String,
    /// BCP 47.
    pub tag: String,
    /// Direction.
    pub dir: &'static str,
    /// In itself.
    pub name: String,
}

/// A text in the reader's language and in the second one.
#[derive(Debug, Clone, Serialize)]
pub struct LabelView {
    /// What the script calls it.
    pub key: String,
    /// In the language of the labels.
    pub text: String,
    /// In the second language.
    pub second: Option<String>,
}

/// A part of a form.
#[derive(Debug, Clone, Serialize)]
pub struct SheetSectionView {
    /// Its title.
    pub label: LabelView,
    /// What to know before answering.
    pub help: Option<String>,
    /// What is asked.
    pub fields: Vec<SheetFieldView>,
}

/// A question.
#[derive(Debug, Clone, Serialize)]
pub struct SheetFieldView {
    /// Its id.
    pub id: String,
    /// `text`, `long`, `date`, `money`, `choice`, `choices`, `yes-no`, `rows`.
    pub kind: &'static str,
    /// The question.
    pub label: LabelView,
    /// How to answer.
    pub help: Option<String>,
    /// What can be chosen; `yes` and `no` too.
    pub choices: Vec<ChoiceView>,
    /// Currencies.
    pub currencies: Vec<String>,
    /// What is asked in each row.
    pub columns: Vec<ColumnView>,
    /// Numbers of the rows of a blank form.
    pub rows: Vec<usize>,
}

/// An answer to choose.
#[derive(Debug, Clone, Serialize)]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: LabelView,
}

/// A question of each row.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnView {
    /// Its id.
    pub id: String,
    /// `text`, `long`, `date`.
    pub kind: &'static str,
    /// The question.
    pub label: LabelView,
}

/// A letter with gaps.
#[derive(Debug, Clone, Serialize)]
pub struct FormLetterView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Language of its text, as in `site.toml`.
    pub code: String,
    /// The same (BCP 47).
    pub lang: String,
    /// Direction of its text.
    pub dir: &'static str,
    /// Its text.
    pub paragraphs: Vec<Vec<LetterPieceView>>,
}

/// A part of a letter: exactly one is not none.
#[derive(Debug, Clone, Serialize)]
pub struct LetterPieceView {
    /// As it stands.
    pub text: Option<String>,
    /// The question whose answer stands here.
    pub gap: Option<String>,
}

/// A time limit.
#[derive(Debug, Clone, Serialize)]
pub struct LimitView {
    /// Its id.
    pub id: String,
    /// What has to be done until then.
    pub label: String,
    /// The rule in a sentence.
    pub rule: String,
    /// The event from which it is counted.
    pub from: String,
    /// How many units.
    pub count: i64,
    /// `days`, `months`, `years`.
    pub unit: &'static str,
    /// Country in which it holds.
    pub country: Option<CountryLinkView>,
    /// Id of its source.
    pub source: String,
    /// Number of its source on the page.
    pub number: usize,
    /// Text where the source is not firm.
    pub mark: Option<String>,
}
