//! What several commands share: options, dates, the progress bar, the list of problems.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use crate::build::{Progress, Report};
use crate::content::config;
use crate::diagnostic::{self, Failure, Format, Messages, Severity, UiLanguage};
use crate::offline::signature::Signer;
use crate::site::{Options, Selection};
use crate::sources;

/// Day from which ages are counted: the argument, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else
/// the clock, in UTC.
pub(super) fn today(argument: Option<&str>) -> Result<Date, Failure> {
    if let Some(text) = argument {
        return text.parse().map_err(|e| Failure::new(format!("--today {text}: {e}")));
    }
    if let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") {
        let moment = epoch.parse::<i64>().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        let moment = moment.ok_or_else(|| Failure::new(format!("SOURCE_DATE_EPOCH {epoch}: not a number of seconds")))?;
        return Ok(moment.to_zoned_datetime(jiff::tz::TimeZone::UTC).date());
    }
    Ok(jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date())
}

/// What `assemble` must know.
pub(super) fn options(today_argument: Option<&str>, drafts: bool, base_url: Option<&str>) -> Result<Options, Failure> {
    let base_url = base_url
        .map(|url| config::normal_base_url(url).ok_or_else(|| Failure::new(format!("--base-url {url}: expected https://…"))))
        .transpose()?;
    let dated = today_argument.is_some() || std::env::var_os("SOURCE_DATE_EPOCH").is_some();
    Ok(Options { today: today(today_argument)?, drafts, base_url, selection: Selection::default(), dated, carried: false })
}

/// Who signs: the key in the file that was named, else the one in `SULUH_SIGNING_KEY`; none without either.
pub(super) fn signer(file: Option<&Path>) -> Result<Option<Signer>, Failure> {
    let text = match file {
        Some(file) => Some(sources::text_file(file)?),
        None => std::env::var("SULUH_SIGNING_KEY").ok().filter(|text| !text.is_empty()),
    };
    let password = std::env::var("SULUH_SIGNING_PASSWORD").ok();
    text.map(|text| Signer::new(&text, password.as_deref())).transpose()
}

/// Work shorter than this shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A progress bar that appears on a terminal when the work takes longer than a second.
pub(super) fn with_bar<T>(work: impl FnOnce(&(dyn Fn(Progress) + Sync)) -> T) -> T {
    let bar: OnceLock<ProgressBar> = OnceLock::new();
    let terminal = io::stderr().is_terminal();
    let started = Instant::now();
    let result = work(&|progress| match progress {
        Progress::Begin(pages) => {
            let hidden = ProgressBar::hidden();
            hidden.set_length(pages as u64);
            let style = ProgressStyle::with_template("{bar:40} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
            hidden.set_style(style);
            let _ = bar.set(hidden);
        }
        Progress::Step => {
            if let Some(bar) = bar.get().filter(|_| terminal) {
                bar.inc(1);
                if bar.is_hidden() && started.elapsed() > PATIENCE {
                    bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
                }
            }
        }
    });
    if let Some(bar) = bar.get() {
        bar.finish_and_clear();
    }
    result
}

/// Prints problems on standard error, as far as `wanted` lets them through.
pub(super) fn print_problems(
    report: &Report,
    language: UiLanguage,
    format: Format,
    all: bool,
    wanted: impl Fn(&diagnostic::Diagnostic) -> bool,
) {
    let problems: Vec<_> = report.problems.iter().filter(|d| wanted(d)).cloned().collect();
    print_list(&problems, &report.sources, language, format, all);
}

/// Prints these problems on standard error.
pub(super) fn print_list(
    problems: &[diagnostic::Diagnostic],
    sources: &crate::sources::Sources,
    language: UiLanguage,
    format: Format,
    all: bool,
) {
    let messages = Messages::new(language);
    let mut out = anstream::AutoStream::auto(io::stderr());
    let source = |file: &str| sources.text(file);
    // Nobody can be told that standard error is closed.
    let _ = diagnostic::print(&mut out, problems, &messages, &source, format, all);
    let _ = out.flush();
}

/// Number of errors and of warnings.
pub(super) fn count(report: &Report) -> (usize, usize) {
    let errors = report.problems.iter().filter(|d| d.severity() == Severity::Error).count();
    (errors, report.problems.len() - errors)
}

/// `12.3 kB`, `4.5 MB`: decimal, as networks and shops count.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..=999 => format!("{bytes} B"),
        1_000..=999_999 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}
