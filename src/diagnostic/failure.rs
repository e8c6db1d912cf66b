//! Failures of the environment: what was tried, on what, and why it did not work.

use std::fmt;
use std::path::Path;

/// Something outside of the content went wrong; the run ends with exit status 2.
#[derive(Debug)]
pub struct Failure {
    what: String,
    cause: Option<String>,
}

impl Failure {
    /// A failure that is its own explanation.
    pub fn new(what: impl Into<String>) -> Self {
        Failure { what: what.into(), cause: None }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Some(cause) => write!(f, "{}: {cause}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

impl std::error::Error for Failure {}

/// Names the path that an I/O error is about, which [`std::io::Error`] does not.
pub trait Context<T> {
    /// Turns the error into a [`Failure`] that says `verb` and the path.
    fn context(self, verb: &str, path: &Path) -> Result<T, Failure>;
}

impl<T, E: fmt::Display> Context<T> for Result<T, E> {
    fn context(self, verb: &str, path: &Path) -> Result<T, Failure> {
        self.map_err(|e| Failure { what: format!("{verb} {}", path.display()), cause: Some(e.to_string()) })
    }
}
