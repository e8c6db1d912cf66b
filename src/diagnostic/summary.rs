//! Keeps a long list readable: of each kind of problem the first few, and how many more.

use std::collections::BTreeMap;

use super::{Code, Diagnostic};

/// How many problems of one code are listed before they are only counted.
const LISTED_PER_CODE: usize = 20;

/// Splits a sorted list into what is shown and how many of each code are left out.
pub fn summarise(diagnostics: &[Diagnostic], all: bool) -> (Vec<&Diagnostic>, BTreeMap<Code, usize>) {
    let mut seen: BTreeMap<Code, usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for diagnostic in diagnostics {
        let count = seen.entry(diagnostic.code).or_default();
        *count += 1;
        if all || *count <= LISTED_PER_CODE {
            shown.push(diagnostic);
        }
    }
    let hidden = if all {
        BTreeMap::new()
    } else {
        seen.into_iter().filter(|(_, n)| *n > LISTED_PER_CODE).map(|(code, n)| (code, n - LISTED_PER_CODE)).collect()
    };
    (shown, hidden)
}
