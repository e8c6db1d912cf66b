//! Guided help: the words of its list in, questions and answers out, with the cards of those who help.

use std::collections::VecDeque;

use crate::content::markdown::{Block, Run, Spoken};
use crate::content::triage::{Answer, Question};
use crate::site::{Page, Resolved};
use crate::theme::view::{AnswerView, PieceView, QuestionView};

use super::text::TextContext;

/// The parts of a page of guided help.
pub(super) struct Parts {
    pub(super) before: Vec<PieceView>,
    pub(super) answers: Vec<AnswerView>,
    pub(super) after: Vec<PieceView>,
}

/// Takes the blocks of a page apart.
pub(super) fn parts(page: &Page, blocks: Vec<Block>, text: &TextContext<'_>) -> Parts {
    let mut blocks = VecDeque::from(blocks);
    let at = blocks.iter().position(|block| matches!(block, Block::Tree(_))).unwrap_or(blocks.len());
    let after = blocks.split_off(at);
    let mut after = after.into_iter();
    let spoken = match after.next() {
        Some(Block::Tree(spoken)) => spoken,
        _ => Vec::new(),
    };
    let tree = Tree { page, spoken, text };
    let answers = page.triage.iter().flat_map(|triage| &triage.answers).map(|answer| tree.answer(answer)).collect();
    Parts { before: text.pieces(blocks), answers, after: text.pieces(after) }
}

struct Tree<'a> {
    page: &'a Page,
    /// HTML of each run of the list.
    spoken: Vec<Spoken>,
    text: &'a TextContext<'a>,
}

impl Tree<'_> {
    fn answer(&self, answer: &Answer) -> AnswerView {
        let words = self.spoken.get(answer.words.index);
        // What is hit to choose an answer holds nothing else to hit; a link among its words is the first thing behind it.
        let own = words.filter(|words| words.linked).map(|_| &answer.words);
        AnswerView {
            title: words.map_or_else(String::new, |words| words.plain.trim().to_owned()),
            body: self.pieces(own.into_iter().chain(&answer.advice).chain(&answer.leads)),
            question: answer.question.as_ref().map(|question| self.question(question)),
        }
    }

    fn question(&self, question: &Question) -> QuestionView {
        QuestionView {
            title: self.spoken.get(question.words.index).map_or_else(String::new, |words| words.html.clone()),
            body: self.pieces(question.advice.iter()),
            answers: question.answers.iter().map(|answer| self.answer(answer)).collect(),
        }
    }

    /// Agencies that stand by themselves become cards, all else paragraphs.
    fn pieces<'r>(&self, runs: impl Iterator<Item = &'r Run>) -> Vec<PieceView> {
        let mut blocks: Vec<Block> = Vec::new();
        for run in runs {
            match (self.agencies(run), blocks.last_mut()) {
                (Some(more), Some(Block::Cards(cards))) => cards.extend(more),
                (Some(cards), _) => blocks.push(Block::Cards(cards)),
                (None, _) => {
                    let html = self.spoken.get(run.index).map_or("", |words| words.html.as_str());
                    blocks.push(Block::Html(format!("<p>{html}</p>")));
                }
            }
        }
        self.text.pieces(blocks)
    }

    /// The agencies of a run that holds nothing else.
    fn agencies(&self, run: &Run) -> Option<Vec<String>> {
        let links = self.page.links.get(run.links.clone()).filter(|links| !links.is_empty() && !run.words)?;
        let agency = |link: &Resolved| match link {
            Resolved::Agency(id) => Some(id.clone()),
            _ => None,
        };
        links.iter().map(agency).collect()
    }
}
