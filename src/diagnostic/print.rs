//! Writes problems for people (excerpt and caret, as rustc does), for programs (one JSON object a
//! line) and for GitHub (workflow commands that annotate a pull request).

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Messages, Severity, summarise};

/// Looks a file's text up for the excerpt; none where there is no text (a folder, a picture).
pub type SourceText<'a> = dyn Fn(&str) -> Option<&'a str> + 'a;

/// How problems are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// With excerpt and caret.
    #[default]
    Human,
    /// One object a line: `{code, severity, file, line, column, message, hint}`.
    Json,
    /// `::error file=…,line=…::…`
    Github,
}

/// Longest line that is shown whole in an excerpt, in bytes.
const EXCERPT_LINE: usize = 400;

/// Writes all problems, which must be sorted. `all` lists even the hundredth of one kind; JSON
/// always does.
pub fn print(
    out: &mut dyn Write,
    diagnostics: &[Diagnostic],
    messages: &Messages,
    source: &SourceText<'_>,
    format: Format,
    all: bool,
) -> io::Result<()> {
    let (shown, hidden) = summarise(diagnostics, all || format == Format::Json);
    for d in shown {
        match format {
            Format::Human => human(out, d, messages, source(&d.file))?,
            Format::Json => json(out, d, messages, source(&d.file))?,
            Format::Github => github(out, d, messages, source(&d.file))?,
        }
    }
    for (code, count) in hidden {
        let line = messages.say("and-more", &[("count", count.to_string()), ("code", code.as_str().to_owned())]);
        match format {
            Format::Github => writeln!(out, "::notice::{}", escape_github(&line))?,
            _ => writeln!(out, "{line}")?,
        }
    }
    Ok(())
}

fn human(out: &mut dyn Write, d: &Diagnostic, messages: &Messages, source: Option<&str>) -> io::Result<()> {
    let level = match d.severity() {
        Severity::Error => Level::ERROR.with_name(messages.say("word-error", &[])),
        Severity::Warning => Level::WARNING.with_name(messages.say("word-warning", &[])),
    };
    let message = messages.message(d);
    let hint = messages.hint(d);
    let title = level.primary_title(message.as_str()).id(d.code.as_str());
    let mut group = match (source, &d.span) {
        (Some(text), Some(span)) => {
            let (text, span, first_line) = excerpt(text, span.clone());
            title.element(
                Snippet::source(text).path(d.file.as_str()).line_start(first_line).annotation(AnnotationKind::Primary.span(span)),
            )
        }
        _ => title.element(annotate_snippets::Origin::path(d.file.as_str())),
    };
    if !hint.is_empty() {
        group = group.element(Level::HELP.with_name(messages.say("word-help", &[])).message(hint.as_str()));
    }
    writeln!(out, "{}\n", Renderer::styled().render(&[group]))
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    hint: String,
}

fn json(out: &mut dyn Write, d: &Diagnostic, messages: &Messages, source: Option<&str>) -> io::Result<()> {
    let place = place(d, source);
    let value = JsonDiagnostic {
        code: d.code.as_str(),
        severity: d.severity().as_str(),
        file: &d.file,
        line: place.map(|p| p.0),
        column: place.map(|p| p.1),
        message: messages.message(d),
        hint: messages.hint(d),
    };
    serde_json::to_writer(&mut *out, &value)?;
    writeln!(out)
}

fn github(out: &mut dyn Write, d: &Diagnostic, messages: &Messages, source: Option<&str>) -> io::Result<()> {
    let place = place(d, source).map(|(line, column)| format!(",line={line},col={column}")).unwrap_or_default();
    let text = format!("{} {}", messages.message(d), messages.hint(d));
    let file = d.file.replace('%', "%25").replace(',', "%2C").replace(':', "%3A");
    writeln!(out, "::{} file={file}{place},title={}::{}", d.severity().as_str(), d.code.as_str(), escape_github(text.trim()))
}

fn escape_github(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Line and column of a problem, both from 1; columns count characters, as editors do.
fn place(d: &Diagnostic, source: Option<&str>) -> Option<(usize, usize)> {
    let (text, span) = (source?, d.span.as_ref()?);
    let before = &text[..floor_boundary(text, span.start)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    Some((line, column))
}

/// The lines around a span, so that an excerpt of a 10 MB line or file stays small.
fn excerpt(text: &str, span: std::ops::Range<usize>) -> (&str, std::ops::Range<usize>, usize) {
    let at = floor_boundary(text, span.start);
    let line_start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    let start = if at - line_start > EXCERPT_LINE { floor_boundary(text, at - EXCERPT_LINE / 2) } else { line_start };
    let end = floor_boundary(text, line_end.min(at + EXCERPT_LINE));
    let stop = floor_boundary(text, span.end).clamp(at, end.max(at));
    let first_line = text[..at].matches('\n').count() + 1;
    (&text[start..end.max(at)], at - start..stop - start, first_line)
}

fn floor_boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}
