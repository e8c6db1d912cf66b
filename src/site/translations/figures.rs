//! Holds the figures of a translation to those of its original.

use std::ops::Range;

use crate::content::figures::{Difference, Figures, Numerals, compare, has_digits, known};
use crate::content::markdown::passages::Passage;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::page::Page;

use super::{Kind, Parallel};

/// One problem for each passage or field whose figures are not those of the original.
pub(super) fn check(
    (original, text, from): (&Page, &str, &Numerals),
    (translation, to): (&Page, &Numerals),
    parallel: &Parallel,
) -> Vec<Diagnostic> {
    let listed = original.matter.own_figures.iter().chain(&translation.matter.own_figures);
    let known = known(listed.map(|own| own.value.as_str()));
    let mut problems = Vec::new();
    let mut report = |difference: Difference, there: &Range<usize>, here: Option<Range<usize>>| {
        if difference.is_none() {
            return;
        }
        let list = |values: &[String]| if values.is_empty() { "–".to_owned() } else { values.join(", ") };
        let line = text[..there.start.min(text.len())].matches('\n').count() + 1;
        let mut problem = Diagnostic::new(Code::FiguresDiffer, translation.file.as_str());
        problem.span = here;
        problems.push(
            problem
                .with("original", list(&difference.original))
                .with("here", list(&difference.translation))
                .with("other", format!("{}:{line}", original.file)),
        );
    };
    for field in &parallel.original_fields {
        let own = parallel.translated_field(&field.name);
        let Some(own) = own.filter(|own| has_digits(&own.value) || has_digits(&field.value)) else { continue };
        let difference = compare(&from.figures(&field.value), &to.figures(&own.value), &known);
        let pending = is_pending(parallel, |change| change.field.as_deref() == Some(field.name.as_str()));
        report(lenient(difference, pending), &field.span, Some(own.span.clone()));
    }
    for group in groups(parallel) {
        if !group.original.iter().chain(&group.translation).any(|passage| has_digits(&passage.text)) {
            continue;
        }
        let (there, here) = (gather(&group.original, from), gather(&group.translation, to));
        let Some(first) = group.original.first().or(group.translation.first()) else { continue };
        let pending = is_pending(parallel, |change| {
            let ours =
                |span: &Option<Range<usize>>, passages: &[&Passage]| passages.iter().any(|p| span.as_ref() == Some(&p.span));
            ours(&change.original, &group.original) || ours(&change.translation, &group.translation)
        });
        let place = if group.original.is_empty() { 0..0 } else { first.span.clone() };
        report(lenient(compare(&there, &here, &known), pending), &place, group.translation.first().map(|p| p.span.clone()));
    }
    problems
}

/// Passages that are compared together: a pair, and what has no fellow beside it.
#[derive(Default)]
struct Group<'a> {
    original: Vec<&'a Passage>,
    translation: Vec<&'a Passage>,
}

/// Where one language has two paragraphs for one of the other, the figures of both count.
fn groups(parallel: &Parallel) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (original, translation) in &parallel.pairs {
        let (original, translation) =
            (original.map(|at| &parallel.original[at]), translation.map(|at| &parallel.translation[at]));
        let both = original.is_some() && translation.is_some();
        let complete = groups.last().is_none_or(|last| !last.original.is_empty() && !last.translation.is_empty());
        if both && complete || groups.is_empty() {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut() {
            group.original.extend(original.filter(|p| p.is_prose()));
            group.translation.extend(translation.filter(|p| p.is_prose()));
        }
    }
    groups
}

fn gather(passages: &[&Passage], numerals: &Numerals) -> Figures {
    passages.iter().fold(Figures::default(), |figures, passage| figures.with(numerals.figures(&passage.text)))
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
