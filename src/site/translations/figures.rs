//! Holds the figures of a translation to those of its original.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::content::figures::{Difference, Figures, Numerals, compare, has_digits, known};
use crate::content::markdown::passages::Passage;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::page::Page;

use super::{Kind, Parallel, Segmented};

/// The original of a page, with the figures of its passages, which are read once for all translations.
pub(super) struct Original<'a> {
    pub(super) page: &'a Page,
    text: &'a str,
    numerals: &'a Numerals,
    figures: Vec<Figures>,
}

impl<'a> Original<'a> {
    pub(super) fn new(page: &'a Page, text: &'a str, cut: &Segmented, numerals: &'a Numerals) -> Original<'a> {
        Original { page, text, numerals, figures: cut.passages.iter().map(|passage| figures(passage, numerals)).collect() }
    }
}

/// One problem for each passage or field whose figures are not those of the original.
pub(super) fn check(original: &Original<'_>, (translation, to): (&Page, &Numerals), parallel: &Parallel) -> Vec<Diagnostic> {
    let from = original.numerals;
    let listed = original.page.matter.own_figures.iter().chain(&translation.matter.own_figures);
    // A text that is still the original's own says what it says, in the original's way of writing figures.
    let untranslated = |there: &str, here: &str| translation.matter.awaiting_review && said(there) == said(here);
    let known = known(listed.map(|own| own.value.as_str()));
    let mut problems = Vec::new();
    let mut report = |difference: Difference, there: &Range<usize>, here: Option<Range<usize>>| {
        if difference.is_none() {
            return;
        }
        let list = |values: &[String]| if values.is_empty() { "–".to_owned() } else { values.join(", ") };
        let line = original.text[..there.start.min(original.text.len())].matches('\n').count() + 1;
        let mut problem = Diagnostic::new(Code::FiguresDiffer, translation.file.as_str());
        problem.span = here;
        problems.push(
            problem
                .with("original", list(&difference.original))
                .with("here", list(&difference.translation))
                .with("other", format!("{}:{line}", original.page.file)),
        );
    };
    for field in &parallel.original.fields {
        let own = parallel.translated_field(&field.name);
        let Some(own) = own.filter(|own| has_digits(&own.value) || has_digits(&field.value)) else { continue };
        if untranslated(&field.value, &own.value) {
            continue;
        }
        let words = || (from.spelt(&field.value), to.spelt(&own.value));
        let difference = compare(&from.figures(&field.value), &to.figures(&own.value), &known, words);
        let pending = is_pending(parallel, |change| change.field.as_deref() == Some(field.name.as_str()));
        report(lenient(difference, pending), &field.span, Some(own.span.clone()));
    }
    for group in groups(parallel) {
        let there = group.original.iter().fold(Figures::default(), |sum, at| sum.with(original.figures[*at].clone()));
        let here = group.translation.iter().fold(Figures::default(), |sum, passage| sum.with(figures(passage, to)));
        let theirs: Vec<&Passage> = group.original.iter().map(|at| &parallel.original.passages[*at]).collect();
        let words = || (spelt(&theirs, from), spelt(&group.translation, to));
        let difference = compare(&there, &here, &known, words);
        if difference.is_none() {
            continue;
        }
        let text_of = |passages: &[&Passage]| passages.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n");
        if untranslated(&text_of(&theirs), &text_of(&group.translation)) {
            continue;
        }
        let pending = is_pending(parallel, |change| {
            let ours =
                |span: &Option<Range<usize>>, passages: &[&Passage]| passages.iter().any(|p| span.as_ref() == Some(&p.span));
            ours(&change.original, &theirs) || ours(&change.translation, &group.translation)
        });
        let place = theirs.first().map_or(0..0, |passage| passage.span.clone());
        report(lenient(difference, pending), &place, group.translation.first().map(|p| p.span.clone()));
    }
    problems
}

/// A passage without the destinations of its links, which are others from another folder.
fn said(text: &str) -> String {
    let mut pieces = text.split("](");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |said, piece| said + "](" + piece.split_once(')').map_or("", |(_, rest)| rest))
}

/// Passages that are compared together: a pair, and what has no fellow beside it.
#[derive(Default)]
struct Group<'a> {
    /// Indices of passages.
    original: Vec<usize>,
    translation: Vec<&'a Passage>,
}

/// Where one language has two paragraphs for one of the other, the figures of both count.
fn groups(parallel: &Parallel) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (original, translation) in &parallel.pairs {
        let translation = translation.map(|at| &parallel.translation.passages[at]);
        let both = original.is_some() && translation.is_some();
        let complete = groups.last().is_none_or(|last| !last.original.is_empty() && !last.translation.is_empty());
        if both && complete || groups.is_empty() {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut() {
            group.original.extend(original.filter(|at| parallel.original.passages[*at].is_prose()));
            group.translation.extend(translation.filter(|p| p.is_prose()));
        }
    }
    groups
}

fn figures(passage: &Passage, numerals: &Numerals) -> Figures {
    if has_digits(&passage.text) { numerals.figures(&passage.text) } else { Figures::default() }
}

fn spelt(passages: &[&Passage], numerals: &Numerals) -> BTreeSet<String> {
    passages.iter().flat_map(|passage| numerals.spelt(&passage.text)).collect()
}

/// True if the original has changed there since: the page says so, and a translator will come.
fn is_pending(parallel: &Parallel, here: impl Fn(&super::Change) -> bool) -> bool {
    parallel.changes.iter().flatten().any(|change| change.kind != Kind::Removed && here(change))
}

/// What is missing in a passage that waits for its translator is no fault yet; a figure that the original no longer
/// has is, since readers would act on it.
fn lenient(difference: Difference, pending: bool) -> Difference {
    if pending && difference.translation.is_empty() { Difference::default() } else { difference }
}
