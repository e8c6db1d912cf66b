//! Checks beyond broken references: what an editor should look at.

mod charts;
mod freshness;
mod numbers;
mod phrases;
mod references;
mod translations;
mod triage;

use crate::diagnostic::Diagnostic;

use super::Site;

/// Runs every check on a linked site.
pub(super) fn all(site: &Site) -> Vec<Diagnostic> {
    let mut problems = references::check(site);
    problems.extend(phrases::check(site));
    problems.extend(numbers::check(site));
    problems.extend(freshness::check(site));
    problems.extend(translations::check(site));
    problems.extend(triage::check(site));
    problems.extend(charts::check(site));
    problems
}
