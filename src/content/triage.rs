//! Guided help: a nested list in, questions and answers out.
//!
//! The page's title is the first question, and the items of its first list are the answers to it. Below an answer stands
//! what it leads to, links, or the next question, and below a question its answers.

use std::ops::Range;

use super::markdown::{Item, Run, tree};
use crate::diagnostic::{Code, Diagnostic};

/// Most questions that a reader is asked one after another.
const LONGEST: usize = 8;

/// Most ends of a tree that stands on one page; a page of more would be over its budget.
const WHOLE: usize = 120;

/// The answers to the first question, with all that follows from them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Triage {
    /// The bytes of the list in the file.
    pub span: Range<usize>,
    /// In order.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its bytes in the file, with all that follows from it.
    pub span: Range<usize>,
    /// Its words.
    pub words: Run,
    /// What a reader should know who has chosen it: further paragraphs.
    pub advice: Vec<Run>,
    /// Where it leads: each has a link.
    pub leads: Vec<Run>,
    /// What is asked next.
    pub question: Option<Question>,
}

/// A question behind the first one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Its words.
    pub words: Run,
    /// Further paragraphs.
    pub advice: Vec<Run>,
    /// Its answers.
    pub answers: Vec<Answer>,
}

/// A question that has a page of its own.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// The answers that lead to it, from the first to the one before it.
    pub chosen: Vec<&'a Answer>,
    /// The question.
    pub question: &'a Question,
}

impl Answer {
    /// All words that stand with the answer itself.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        std::iter::once(&self.words).chain(&self.advice).chain(&self.leads)
    }
}

impl Triage {
    /// Every answer after which nothing more is asked, in the order of the text.
    pub fn ends(&self) -> Vec<&Answer> {
        ends(&self.answers)
    }

    /// The words of its answers and questions with what is said of them, where its links lead aside, in the order of the
    /// text.
    pub fn words(&self) -> Vec<&Run> {
        words(&self.answers)
    }

    /// The questions that have pages of their own, in the order of the text: none of them in a tree that one page holds,
    /// all of them in a larger one.
    pub fn steps(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        if self.ends().len() > WHOLE {
            below(&self.answers, &[], &mut steps);
        }
        steps
    }
}

fn ends(answers: &[Answer]) -> Vec<&Answer> {
    let mut found = Vec::new();
    for answer in answers {
        match &answer.question {
            Some(question) => found.extend(ends(&question.answers)),
            None => found.push(answer),
        }
    }
    found
}

fn words(answers: &[Answer]) -> Vec<&Run> {
    let mut found = Vec::new();
    for answer in answers {
        found.extend(std::iter::once(&answer.words).chain(&answer.advice));
        if let Some(question) = &answer.question {
            found.extend(std::iter::once(&question.words).chain(&question.advice));
            found.extend(words(&question.answers));
        }
    }
    found
}

fn below<'a>(answers: &'a [Answer], chosen: &[&'a Answer], steps: &mut Vec<Step<'a>>) {
    for answer in answers {
        let Some(question) = &answer.question else { continue };
        let chosen: Vec<&Answer> = chosen.iter().copied().chain([answer]).collect();
        steps.push(Step { chosen: chosen.clone(), question });
        below(&question.answers, &chosen, steps);
    }
}

/// Reads the tree of `text[start..]`. It is always usable; what does not lead on is in the list of problems.
pub fn parse(text: &str, start: usize, file: &str) -> (Triage, Vec<Diagnostic>) {
    let mut reader = Reader { file, problems: Vec::new() };
    let list = tree(text, start).unwrap_or_default();
    if list.items.is_empty() {
        reader.report(Code::TriageEmpty, 0..start.min(3));
    }
    let span = list.span.clone();
    let answers = list.items.into_iter().filter_map(|item| reader.answer(item, 1)).collect();
    (Triage { span, answers }, reader.problems)
}

struct Reader<'a> {
    file: &'a str,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn report(&mut self, code: Code, span: Range<usize>) {
        self.problems.push(Diagnostic::new(code, self.file).at(span));
    }

    /// The words of an item, and its further paragraphs.
    fn words(&mut self, item: &mut Item) -> Option<(Run, Vec<Run>)> {
        if let Some(foreign) = item.foreign.take() {
            self.report(Code::TriageForeign, foreign);
        }
        let mut runs = std::mem::take(&mut item.runs).into_iter();
        let Some(words) = runs.next() else {
            self.report(Code::TriageDeadEnd, item.span.clone());
            return None;
        };
        Some((words, runs.collect()))
    }

    fn answer(&mut self, mut item: Item, depth: usize) -> Option<Answer> {
        let (words, advice) = self.words(&mut item)?;
        let mut answer = Answer { span: item.span.clone(), words, advice, ..Answer::default() };
        let mut reported = false;
        for mut below in item.items {
            if below.items.is_empty() {
                let Some((lead, more)) = self.words(&mut below) else { continue };
                if lead.links.is_empty() && more.iter().all(|run| run.links.is_empty()) {
                    reported = true;
                    self.report(Code::TriageDeadEnd, lead.span.clone());
                }
                answer.leads.push(lead);
                answer.leads.extend(more);
            } else if answer.question.is_some() {
                self.report(Code::TriageQuestions, line(&below));
            } else if depth == LONGEST {
                let problem = Diagnostic::new(Code::NestingTooDeep, self.file).at(line(&below));
                reported = true;
                self.problems.push(problem.with("depth", (depth + 1).to_string()).with("limit", LONGEST.to_string()));
            } else {
                answer.question = self.question(below, depth);
            }
        }
        let leads_on = answer.question.is_some() || answer.runs().any(|run| !run.links.is_empty());
        if !leads_on && !reported {
            self.report(Code::TriageUnlinked, answer.words.span.clone());
        }
        Some(answer)
    }

    fn question(&mut self, mut item: Item, depth: usize) -> Option<Question> {
        let (words, advice) = self.words(&mut item)?;
        let answers = item.items.into_iter().filter_map(|below| self.answer(below, depth + 1)).collect();
        Some(Question { words, advice, answers })
    }
}

/// The bytes of an item's own words.
fn line(item: &Item) -> Range<usize> {
    item.runs.first().map_or_else(|| item.span.clone(), |run| run.span.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<(Code, usize)> {
        let (_, problems) = parse(text, 0, "a.md");
        let line = |problem: &Diagnostic| text[..problem.span.clone().unwrap_or_default().start].lines().count();
        problems.iter().map(|problem| (problem.code, line(problem))).collect()
    }

    #[test]
    fn answers_lead_to_questions_and_to_links() {
        let text = "Pilih.\n\n- Gaji\n  - Di mana?\n    - Malaysia\n      - [a](a.md)\n      - [b](b.md)\n    - [Taiwan](c.md)\n- Paspor\n\n  Jangan bayar.\n\n  - [d](d.md)\n";
        let (triage, problems) = parse(text, 0, "a.md");
        assert!(problems.is_empty(), "{problems:?}");
        let words = |run: &Run| text[run.span.clone()].to_owned();
        let ends: Vec<_> = triage.ends().into_iter().map(|end| (words(&end.words), end.leads.len())).collect();
        assert_eq!(ends, [("Malaysia".into(), 2), ("[Taiwan](c.md)".into(), 0), ("Paspor".into(), 1)]);
        assert_eq!(words(&triage.answers[0].question.as_ref().expect("a question").words), "Di mana?");
        assert_eq!(words(&triage.answers[1].advice[0]), "Jangan bayar.");
    }

    #[test]
    fn what_leads_nowhere_is_named() {
        assert_eq!(codes("Pilih.\n"), [(Code::TriageEmpty, 0)]);
        assert_eq!(codes("- Gaji\n"), [(Code::TriageUnlinked, 1)]);
        assert_eq!(codes("- Gaji\n  - Di mana?\n"), [(Code::TriageDeadEnd, 2)]);
        assert_eq!(codes("- Gaji\n  - Di mana?\n    - [a](a)\n  - Kapan?\n    - [a](a)\n"), [(Code::TriageQuestions, 4)]);
        assert_eq!(codes("- Gaji\n  - [a](a)\n\n  > b\n"), [(Code::TriageForeign, 4)]);
        let deep: String = (0..20).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
        assert_eq!(codes(&deep).first().map(|(code, _)| *code), Some(Code::NestingTooDeep));
    }
}
