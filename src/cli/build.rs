//! `suluh build`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use crate::build::{self, Release, Report};
use crate::diagnostic::{self, Code, Failure, Format, Messages, Severity, UiLanguage};

use super::common::{count, options, print_problems, signer, size, with_bar};
use super::printed::{err, out};
use super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Folder to publish
    #[arg(long)]
    out: Option<PathBuf>,
    /// Absolute address of the site, in place of site.toml's
    #[arg(long)]
    base_url: Option<String>,
    /// Publish drafts too
    #[arg(long)]
    drafts: bool,
    /// Let warnings stop the build
    #[arg(long)]
    strict: bool,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
    /// Show where the time went; search and render run at the same time, and so do data and offline
    #[arg(long)]
    timings: bool,
    /// Make the files that carry the site too, and offer them on the page for taking it with you
    #[arg(long)]
    packs: bool,
    /// Sign checksums.txt with this secret key of minisign [default: the key in SULUH_SIGNING_KEY; its password in
    /// SULUH_SIGNING_PASSWORD]
    #[arg(long, value_name = "FILE")]
    sign: Option<PathBuf>,
    /// List every problem, not the first of each kind alone
    #[arg(long)]
    all: bool,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let options = options(arguments.today.as_deref(), arguments.drafts, arguments.base_url.as_deref())?;
    let out = arguments.out.clone().unwrap_or_else(|| arguments.site.join("public"));
    let signer = signer(arguments.sign.as_deref())?;
    let (carriers, missing) = if arguments.packs { super::pack::offered(&arguments.site, &options)? } else { Default::default() };
    let release = Release { signer: signer.as_ref(), carriers: &carriers };
    let mut report = with_bar(|progress| build::publish(&arguments.site, &out, &options, arguments.strict, release, progress))?;
    report.problems.extend(missing);
    diagnostic::sort(&mut report.problems);
    let messages = Messages::new(language);
    let (errors, warnings) = count(&report);
    let stopped = report.written.is_none();
    print_problems(&report, language, Format::Human, arguments.all, |d| {
        d.severity() == Severity::Error || arguments.strict || arguments.all
    });
    if arguments.timings {
        for timing in &report.timings {
            out!("{:<10} {:>8.1} ms", timing.stage, timing.time.as_secs_f64() * 1e3);
        }
        let bytes = report.written.map_or(0, |w| w.bytes);
        out!("{:<10} {:>8} pages, {}", "total", report.pages, size(bytes));
    }
    if stopped {
        let count = if errors > 0 { errors } else { warnings };
        err!("{}", messages.say("build-stopped", &[("count", count.to_string())]));
        return Ok(PROBLEMS);
    }
    if warnings > 0 && !arguments.strict && !arguments.all {
        let args = [("count", warnings.to_string()), ("detail", kinds(&report))];
        err!("{}", messages.say("build-warnings", &args));
    }
    if let Some(signer) = &signer {
        out!("{}", messages.say("pack-signed-by", &[("key", signer.public_key())]));
    }
    closing(&report, &messages, &out.display().to_string());
    // The process ends here: the system takes back tens of thousands of pages faster than they are taken apart.
    std::mem::forget(report);
    Ok(DONE)
}

/// The kinds of warnings and how many there are of each.
fn kinds(report: &Report) -> String {
    let mut kinds: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in &report.problems {
        *kinds.entry(problem.code).or_default() += 1;
    }
    kinds.iter().map(|(code, n)| format!("{} {n}", code.as_str())).collect::<Vec<_>>().join(", ")
}

/// What was made, for whom, and where.
fn closing(report: &Report, messages: &Messages, out: &str) {
    let site = &report.site;
    let detail: Vec<String> = site
        .languages()
        .iter()
        .enumerate()
        .map(|(index, language)| {
            let entries = site.entries[index].iter().flatten();
            let own = entries.clone().filter(|e| e.page.is_some() && e.written_in == index);
            let outdated = own.clone().filter(|e| site.page(e).is_some_and(|p| site.is_outdated(p))).count();
            let fallback = entries.clone().filter(|e| e.written_in != index).count();
            messages.say(
                "built-language",
                &[
                    ("language", language.code.clone()),
                    ("pages", entries.count().to_string()),
                    ("translated", own.count().to_string()),
                    ("fallback", fallback.to_string()),
                    ("outdated", outdated.to_string()),
                ],
            )
        })
        .collect();
    // A site of forty languages says how many; the table of each is for a few.
    let shown = if detail.len() <= 12 { detail.join("; ") } else { format!("{}; …", detail[..6].join("; ")) };
    let languages = if site.languages().len() <= 12 {
        site.languages().iter().map(|l| l.code.as_str()).collect::<Vec<_>>().join(", ")
    } else {
        site.languages().len().to_string()
    };
    let args = [("pages", report.pages.to_string()), ("languages", languages), ("detail", shown)];
    out!("{}", messages.say("built", &args));
    if let Some(summary) = report.written {
        let args = [
            ("bytes", size(summary.bytes)),
            ("files", summary.files.to_string()),
            ("written", summary.written.to_string()),
            ("out", out.to_owned()),
        ];
        let line = if summary.written == 0 && summary.removed == 0 { "unchanged" } else { "built-where" };
        out!("{}", messages.say(line, &args));
    }
}
