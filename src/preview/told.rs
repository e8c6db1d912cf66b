//! Problems in the words of the command line.

use serde_json::Value;

use crate::diagnostic::{self, Diagnostic, Format, Messages};
use crate::sources::Sources;

/// What the command line would print of these problems, without its colours.
pub(super) fn text(problems: &[Diagnostic], messages: &Messages, sources: &Sources) -> String {
    String::from_utf8_lossy(&print(problems, messages, sources, Format::Human)).trim_end().to_owned()
}

/// Each problem as an object: `{code, severity, file, line, column, message, hint}`.
pub(super) fn objects(problems: &[Diagnostic], messages: &Messages, sources: &Sources) -> Vec<Value> {
    let lines = print(problems, messages, sources, Format::Json);
    lines.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

fn print(problems: &[Diagnostic], messages: &Messages, sources: &Sources, format: Format) -> Vec<u8> {
    let mut out = anstream::StripStream::new(Vec::new());
    // Memory does not fail.
    let _ = diagnostic::print(&mut out, problems, messages, &|file| sources.text(file), format, false);
    out.into_inner()
}
