//! What a change of files would come to, before anything is written.

use crate::diagnostic::{Diagnostic, Severity};
use crate::sources::{SitePath, Sources};

use super::{Options, assemble};

/// The sources with these files in the place of what they have there, and the errors that the site would have with them
/// and has not without.
pub fn new_errors(sources: &Sources, options: &Options, files: &[(SitePath, String)]) -> (Sources, Vec<Diagnostic>) {
    let mut changed = sources.clone();
    for (path, text) in files {
        changed.put_text(path.clone(), text);
    }
    let (_, before) = assemble(sources, options);
    let (_, after) = assemble(&changed, options);
    let is_new = |problem: &Diagnostic| problem.severity() == Severity::Error && !before.contains(problem);
    let found = after.into_iter().filter(is_new).collect();
    (changed, found)
}
