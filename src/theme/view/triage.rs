//! What the template of guided help gets as `page`.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use super::LinkView;
use super::frame::{FrameView, PieceView, View, text};
use super::page::GuideView;

/// `triage.html`
#[derive(Debug, Clone, Serialize)]
pub struct TriageView {
    /// As a guide; its body is what stands before the answers.
    #[serde(flatten)]
    pub guide: GuideView,
    /// The answers to the question that is the page's title.
    #[serde(skip)]
    pub answers: Vec<AnswerView>,
    /// What stands behind them.
    #[serde(skip)]
    pub after: Vec<PieceView>,
    /// Where the page is that of a later question: the answers so far, each with the page on which it was chosen.
    pub chosen: Vec<LinkView>,
    /// Where the page is that of a later question: this question.
    #[serde(skip)]
    pub question: Option<QuestionView>,
}

impl View for TriageView {
    fn frame(&self) -> &FrameView {
        &self.guide.frame
    }

    fn parts(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("body", text(&self.guide.body)),
            ("answers", answers(&self.answers)),
            ("after", text(&self.after)),
            ("question", self.question.as_ref().map_or_else(Value::none, Value::from)),
        ]
    }
}

/// An answer. Templates get a map of its fields.
#[derive(Debug, Clone)]
pub struct AnswerView {
    /// Its words.
    pub title: String,
    /// What a reader should know, and where to turn.
    pub body: Vec<PieceView>,
    /// What is asked next.
    pub question: Option<QuestionView>,
    /// The page that asks what is next, from the root, where it has one; all else of the answer is there.
    pub path: Option<String>,
}

/// A question behind the first one. Templates get a map of its fields.
#[derive(Debug, Clone)]
pub struct QuestionView {
    /// Its words; HTML.
    pub title: String,
    /// What helps to answer it.
    pub body: Vec<PieceView>,
    /// Its answers.
    pub answers: Vec<AnswerView>,
}

fn answers(list: &[AnswerView]) -> Value {
    Value::from(list.iter().map(Value::from).collect::<Vec<_>>())
}

impl From<&AnswerView> for Value {
    fn from(answer: &AnswerView) -> Value {
        Value::from(BTreeMap::from([
            ("title", Value::from(answer.title.as_str())),
            ("body", text(&answer.body)),
            ("path", answer.path.as_deref().map_or_else(Value::none, Value::from)),
            ("question", answer.question.as_ref().map_or_else(Value::none, Value::from)),
        ]))
    }
}

impl From<&QuestionView> for Value {
    fn from(question: &QuestionView) -> Value {
        Value::from(BTreeMap::from([
            ("title", Value::safe_string(&question.title)),
            ("body", text(&question.body)),
            ("answers", answers(&question.answers)),
        ]))
    }
}
