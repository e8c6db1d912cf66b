//! Problems as values: what was wrong, where, and how to mend it.
//!
//! Rooms that read content return a [`Diagnostic`] for each problem and go on; the command line
//! shows all of them together. A failure of the environment (disk full, no permission) is a
//! [`Failure`] and ends the run.

mod catalogue;
mod failure;
mod print;
mod summary;
mod text;

use std::ops::Range;

pub use catalogue::Code;
pub use failure::{Context, Failure};
pub use print::{Format, SourceText, print};
pub use summary::summarise;
pub use text::{Messages, UiLanguage};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// The site is published; somebody should look.
    Warning,
}

impl Severity {
    /// The word used in JSON and in GitHub annotations.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One problem of the content, in a file of the site folder.
///
/// The text is not stored: it is made from `code` and `args` in the language of whoever reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem; also decides the severity.
    pub code: Code,
    /// Slash path from the root of the site folder.
    pub file: String,
    /// Bytes of the file that are at fault; none when the whole file is.
    pub span: Option<Range<usize>>,
    /// Values for the placeholders of the message.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// A problem of a whole file.
    pub fn new(code: Code, file: impl Into<String>) -> Self {
        Diagnostic { code, file: file.into(), span: None, args: Vec::new() }
    }

    /// Points at bytes of the file.
    #[must_use]
    pub fn at(mut self, span: Range<usize>) -> Self {
        self.span = Some(span);
        self
    }

    /// Fills a placeholder of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Fills the placeholder `suggestion` with the candidate nearest to `typed`, if one is near.
    #[must_use]
    pub fn suggest<'a>(self, typed: &str, among: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(typed, among) {
            Some(found) => self.with("suggestion", found),
            None => self,
        }
    }

    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Sorts problems the way they are shown: by file, then place, then code.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        let start = |d: &Diagnostic| d.span.as_ref().map_or(0, |s| s.start);
        (&a.file, start(a), a.code.as_str(), &a.args).cmp(&(&b.file, start(b), b.code.as_str(), &b.args))
    });
}

/// True if anything in the list stops a build.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    has_error(diagnostics)
}

/// True if anything among these stops a build.
pub fn has_error<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> bool {
    diagnostics.into_iter().any(|d| d.severity() == Severity::Error)
}

/// The candidate that a typing error most likely meant: Damerau-Levenshtein distance at most a
/// third of its length, compared without case; or one that begins with what was typed.
fn nearest<'a>(typed: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let allowed = (typed.chars().count() / 3).max(1);
    among
        .into_iter()
        .filter(|c| c.chars().count().abs_diff(typed.chars().count()) <= allowed)
        .map(|c| (strsim::osa_distance(&typed, &c.to_lowercase()), c))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, c)| c)
}
