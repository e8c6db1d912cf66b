//! How well an index answers questions whose answers are known.

use rayon::prelude::*;

use crate::content::questions::Question;

use super::index::Index;
use super::query::{self, Request};

/// Results that a reader looks at.
const FIRST: usize = 3;

/// Results that count for the mean reciprocal rank.
const DEEPEST: usize = 10;

/// How a question was answered.
#[derive(Debug, Clone)]
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Question,
    /// Place of the first page that answers, from 1; none beyond the tenth.
    pub rank: Option<usize>,
    /// Ids of the first results.
    pub first: Vec<&'a str>,
}

impl Answered<'_> {
    /// True if a reader sees the answer.
    pub fn is_found(&self) -> bool {
        self.rank.is_some_and(|rank| rank <= FIRST)
    }
}

/// Asks all questions.
pub fn ask<'a>(index: &'a Index, questions: &'a [Question]) -> Vec<Answered<'a>> {
    questions
        .par_iter()
        .map(|question| {
            let request = Request { text: &question.text, limit: DEEPEST, facets: Vec::new() };
            let ids: Vec<&str> =
                query::search(index, &request).hits.iter().map(|hit| index.pages[hit.page].id.as_str()).collect();
            let rank = ids.iter().position(|id| question.pages.iter().any(|page| page == id)).map(|at| at + 1);
            Answered { question, rank, first: ids.into_iter().take(FIRST).collect() }
        })
        .collect()
}

/// Mean reciprocal rank over the first ten results, 0 to 1.
pub fn mean_reciprocal_rank(answered: &[Answered<'_>]) -> f64 {
    let sum: f64 = answered.iter().filter_map(|a| a.rank).map(|rank| 1.0 / rank as f64).sum();
    sum / answered.len().max(1) as f64
}
