//! Lines on the terminal, or wherever they are led.
//!
//! The macros of the standard library panic when nobody reads any more, as in `suluh check | head`. Here the work goes
//! on, and its exit status counts; only a line that could not be written for another reason is a failure.

use std::fmt;
use std::io::{self, Write};
use std::sync::OnceLock;

/// Why a line was lost.
static LOST: OnceLock<String> = OnceLock::new();

/// Prints a line to the standard output.
macro_rules! out {
    ($($told:tt)*) => { $crate::cli::printed::line(std::io::stdout().lock(), format_args!($($told)*)) };
}

/// Prints a line to the standard error.
macro_rules! err {
    ($($told:tt)*) => { $crate::cli::printed::line(std::io::stderr().lock(), format_args!($($told)*)) };
}

pub(super) use {err, out};

/// Writes a line.
pub(in crate::cli) fn line(mut to: impl Write, told: fmt::Arguments<'_>) {
    note(writeln!(to, "{told}"));
}

/// Writes to the standard output what is no line.
pub(in crate::cli) fn bytes(bytes: &[u8]) {
    note(io::stdout().write_all(bytes));
}

fn note(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        let _ = LOST.set(error.to_string());
    }
}

/// Why what was told did not get to where it was led; none if it did, or if nobody wanted it.
pub(super) fn lost() -> Option<&'static String> {
    // What waits for the end of a line is written now.
    let _ = io::stdout().flush();
    LOST.get()
}
