//! Guided help: the words of its list in, questions and answers out, with the cards of those who help.

use std::collections::{BTreeMap, VecDeque};

use crate::content::markdown::{Block, Cut, Run, Spoken};
use crate::content::triage::{Answer, Question};
use crate::diagnostic::Diagnostic;
use crate::site::{Page, Resolved, Site};
use crate::theme::view::{AnswerView, FrameView, LinkView, PieceView, QuestionView, TriageView};

use super::RenderedPage;
use super::context::{Shared, link};
use super::frame::{Head, finish};
use super::text::TextContext;
use super::written::{frame, guide};

/// A page of guided help; with `step`, that of a later question.
pub(super) fn view(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    frame: FrameView,
    page: &Page,
    step: Option<usize>,
) -> TriageView {
    let mut text = TextContext::new(shared, language, &frame.path);
    let mut blocks = VecDeque::from(text.blocks(page, Cut::Tree));
    let at = blocks.iter().position(|block| matches!(block, Block::Tree(_))).unwrap_or(blocks.len());
    let mut after = blocks.split_off(at).into_iter();
    let spoken = match after.next() {
        Some(Block::Tree(spoken)) => spoken,
        _ => Vec::new(),
    };
    // Where there is one page alone, all questions are on it.
    let steps = if shared.dress.has_pages() { shared.site.steps(node, language) } else { Vec::new() };
    let entry = shared.site.entry(node, language);
    let path = |step| entry.map_or_else(String::new, |entry| Site::step_path(entry, step));
    let paths =
        (steps.iter().enumerate()).filter_map(|(index, step)| Some((step.chosen.last()?.span.start, path(index)))).collect();
    let tree = Tree { page, spoken, text: &text, paths };
    let guide = |body| guide(shared, language, node, frame, page, body, text.sources());
    let Some(step) = step.and_then(|step| steps.get(step)) else {
        let answers = page.triage.iter().flat_map(|triage| &triage.answers).map(|answer| tree.answer(answer)).collect();
        let guide = guide(text.pieces(blocks));
        return TriageView { answers, after: text.pieces(after), chosen: Vec::new(), question: None, guide };
    };
    // Every answer was chosen on the page that the one before it leads to, and the first on the page of the node.
    let first = entry.map(|entry| entry.address.to_string());
    let asked = first.into_iter().chain(step.chosen.iter().filter_map(|answer| tree.paths.get(&answer.span.start).cloned()));
    let chosen = step.chosen.iter().zip(asked).map(|(answer, path)| LinkView { path, ..tree.link(answer) }).collect();
    let body = step.chosen.last().map(|answer| tree.body(answer)).unwrap_or_default();
    let question = Some(tree.question(step.question));
    TriageView { answers: Vec::new(), after: text.pieces(after), chosen, question, guide: guide(body) }
}

/// Renders the page of a later question of a large tree.
pub(super) fn step(
    shared: &Shared<'_>,
    language: usize,
    node: usize,
    step: usize,
) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let site = shared.site;
    let Some(entry) = site.entry(node, language) else { return Ok(None) };
    let Some(page) = site.page(entry).filter(|_| step < site.steps(node, language).len()) else { return Ok(None) };
    let mut frame = frame(shared, language, node, entry, "triage.html");
    frame.breadcrumbs.extend(link(site, language, node));
    frame.path = Site::step_path(entry, step);
    let view = view(shared, language, node, frame, page, Some(step));
    // Whoever searches begins with the first question.
    let head = Head { json_ld: None, noindex: true, source: page.file.to_string() };
    finish(shared, language, &view, head)
}

struct Tree<'a> {
    page: &'a Page,
    /// HTML of each run of the list.
    spoken: Vec<Spoken>,
    text: &'a TextContext<'a>,
    /// The pages of later questions, by where the answer begins that leads there.
    paths: BTreeMap<usize, String>,
}

impl Tree<'_> {
    fn answer(&self, answer: &Answer) -> AnswerView {
        let path = self.paths.get(&answer.span.start).cloned();
        let here = path.is_none();
        AnswerView {
            title: self.title(answer),
            body: if here { self.body(answer) } else { Vec::new() },
            question: answer.question.as_ref().filter(|_| here).map(|question| self.question(question)),
            path,
        }
    }

    fn title(&self, answer: &Answer) -> String {
        self.spoken.get(answer.words.index).map_or_else(String::new, |words| words.plain.trim().to_owned())
    }

    /// An answer as a link that leads nowhere yet.
    fn link(&self, answer: &Answer) -> LinkView {
        let title = self.title(answer);
        LinkView { title, path: String::new(), description: None, icon: None, kind: None, lang: None, dir: None, city: None }
    }

    /// What follows from an answer. What is hit to choose it holds nothing else to hit; a link among its words is the first
    /// thing behind it.
    fn body(&self, answer: &Answer) -> Vec<PieceView> {
        let own = self.spoken.get(answer.words.index).filter(|words| words.linked).map(|_| &answer.words);
        self.pieces(own.into_iter().chain(&answer.advice).chain(&answer.leads))
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
