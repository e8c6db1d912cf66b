//! `suluh translate`

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::diagnostic::{self, Failure, Format, Messages, Severity, UiLanguage};
use crate::output;
use crate::site::{self, Site};
use crate::sources::{self, Sources};
use crate::translate::{self, State, Status};

use super::common::{options, print_list};
use super::printed::out;
use super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show which translations are current, outdated (and in which passages), missing, made by a machine, or wait for review
    Status(StatusArguments),
    /// Record that translations say what their originals say now
    Accept(AcceptArguments),
    /// Write all texts for translators: gettext (.po) or XLIFF 2.1 (.xlf)
    Export(ExportArguments),
    /// Take translations back; what was broken is named and left out
    Import(ImportArguments),
}

#[derive(Args)]
struct SiteArguments {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Look at drafts too
    #[arg(long)]
    drafts: bool,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
}

#[derive(Args)]
struct StatusArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Only these languages
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// One JSON list on standard output
    #[arg(long)]
    json: bool,
    /// Write a page that shows old and new side by side
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

#[derive(Args)]
struct AcceptArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Ids of pages or sections (masalah/gaji, masalah) [default: all]
    pages: Vec<String>,
    /// Only these languages
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
}

#[derive(Args)]
struct ExportArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Language to translate into
    #[arg(long)]
    lang: String,
    /// File to write; .xlf and .xliff are XLIFF, all others gettext
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Args)]
struct ImportArguments {
    /// The file
    file: PathBuf,
    #[command(flatten)]
    site: SiteArguments,
    /// Language that it translates into
    #[arg(long)]
    lang: String,
    /// A machine made it: new pages say so until somebody has read them
    #[arg(long)]
    machine: bool,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    match &arguments.what {
        What::Status(arguments) => status(arguments, language),
        What::Accept(arguments) => accept(arguments, language),
        What::Export(arguments) => export(arguments, language),
        What::Import(arguments) => import(arguments, language),
    }
}

/// Reads and links the site; errors of the content are shown, and end the run where `strict`.
fn load(arguments: &SiteArguments, language: UiLanguage) -> Result<(Site, Sources, bool), Failure> {
    let options = options(arguments.today.as_deref(), arguments.drafts, None)?;
    let (sources, mut problems) = sources::read(&arguments.site)?;
    let (site, found) = site::assemble(&sources, &options);
    problems.extend(found);
    problems.retain(|problem| problem.severity() == Severity::Error);
    diagnostic::sort(&mut problems);
    print_list(&problems, &sources, language, Format::Human, false);
    Ok((site, sources, problems.is_empty()))
}

fn status(arguments: &StatusArguments, language: UiLanguage) -> Result<u8, Failure> {
    let (site, sources, whole) = load(&arguments.site, language)?;
    let messages = Messages::new(language);
    let mut all = translate::status(&site, &sources);
    let wanted = |code: &str| arguments.lang.is_empty() || arguments.lang.iter().any(|l| l.eq_ignore_ascii_case(code));
    all.retain(|status| wanted(&status.language));
    if let Some(file) = &arguments.html {
        write(file, translate::html(&site, &all, &messages, language.tag()).as_bytes())?;
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&all).map_err(|e| Failure::new(e.to_string()))?;
        out!("{text}");
    } else if arguments.html.is_none() {
        out!("{}", table(&site, &all, &messages).trim_end());
    }
    Ok(if whole { DONE } else { PROBLEMS })
}

fn table(site: &Site, all: &[Status], messages: &Messages) -> String {
    let mut out = String::new();
    for status in all.iter().filter(|status| !matches!(status.state, State::Current | State::Missing)) {
        let state = messages.say(&format!("state-{}", status.state.as_str()), &[]);
        let _ = writeln!(out, "{:<8} {:<32} {state}", status.language, status.id);
        for passage in &status.outdated {
            let place = match (&passage.field, passage.line) {
                (Some(field), _) => field.clone(),
                (None, Some(line)) => format!("{}:{line}", status.file),
                (None, None) => status.file.clone(),
            };
            let _ = writeln!(out, "         {} {place}", messages.say(&format!("change-{}", passage.kind), &[]));
            for (mark, text) in [('-', &passage.old), ('+', &passage.new)] {
                if let Some(text) = text {
                    let _ = writeln!(out, "           {mark} {}", text.text.replace('\n', " "));
                }
            }
        }
    }
    for language in site.languages() {
        let own = || all.iter().filter(|status| status.language == language.code);
        if own().next().is_none() {
            continue;
        }
        let count = |state: State| (state.as_str(), own().filter(|status| status.state == state).count().to_string());
        let args: Vec<(&'static str, String)> =
            std::iter::once(("language", language.code.clone())).chain(State::ALL.into_iter().map(count)).collect();
        let _ = writeln!(out, "{}", messages.say("status-line", &args));
    }
    out
}

fn accept(arguments: &AcceptArguments, language: UiLanguage) -> Result<u8, Failure> {
    let (site, sources, _) = load(&arguments.site, language)?;
    let accepted = translate::accept(&site, &sources, &arguments.lang, &arguments.pages)?;
    for (path, text) in &accepted.written {
        output::replace(&arguments.site.site, path, text)?;
    }
    for path in &accepted.removed {
        output::remove(&arguments.site.site, path)?;
    }
    let args = [("count", accepted.pages.to_string()), ("written", accepted.written.len().to_string())];
    out!("{}", Messages::new(language).say("accepted", &args));
    Ok(DONE)
}

/// The index of a language by its code.
fn find(site: &Site, code: &str) -> Result<usize, Failure> {
    let found = site.languages().iter().position(|language| language.code.eq_ignore_ascii_case(code));
    let codes = || site.languages().iter().map(|l| l.code.as_str()).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| Failure::new(format!("--lang {code}: {}", codes())))
}

fn is_xliff(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlf") || extension.eq_ignore_ascii_case("xliff"))
}

fn export(arguments: &ExportArguments, language: UiLanguage) -> Result<u8, Failure> {
    let (site, sources, _) = load(&arguments.site, language)?;
    let to = find(&site, &arguments.lang)?;
    let messages = translate::messages(&site, &sources, to);
    let (tag, default) = (&site.languages()[to].tag, site.config.default_language);
    let text = if is_xliff(&arguments.out) {
        translate::xliff::write(&messages, &site.languages()[default].tag, tag)
    } else {
        let title = site.config.title.get(site.chain(default)).map_or("", |(title, _)| title);
        translate::gettext::write(&messages, title, tag, &site.today.to_string())
    };
    write(&arguments.out, text.as_bytes())?;
    let args = [
        ("count", messages.len().to_string()),
        ("language", site.languages()[to].code.clone()),
        ("out", arguments.out.display().to_string()),
    ];
    out!("{}", Messages::new(language).say("exported", &args));
    Ok(DONE)
}

fn import(arguments: &ImportArguments, language: UiLanguage) -> Result<u8, Failure> {
    let (site, sources, whole) = load(&arguments.site, language)?;
    let to = find(&site, &arguments.lang)?;
    let text = sources::text_file(&arguments.file)?;
    let name = arguments.file.display().to_string();
    let (entries, mut problems) =
        if is_xliff(&arguments.file) { translate::xliff::read(&text, &name) } else { translate::gettext::read(&text, &name) };
    let imported = translate::import(&site, &sources, to, &entries, translate::From { file: &name, machine: arguments.machine });
    for (path, text) in &imported.files {
        output::replace(&arguments.site.site, path, text)?;
    }
    problems.extend(imported.problems);
    diagnostic::sort(&mut problems);
    let messages = Messages::new(language);
    let mut err = anstream::AutoStream::auto(std::io::stderr());
    let _ =
        diagnostic::print(&mut err, &problems, &messages, &|file| (file == name).then_some(text.as_str()), Format::Human, false);
    let args = [
        ("taken", imported.taken.to_string()),
        ("same", imported.same.to_string()),
        ("unfinished", imported.unfinished.to_string()),
        ("refused", problems.len().to_string()),
        ("files", imported.files.len().to_string()),
    ];
    out!("{}", messages.say("imported", &args));
    Ok(if whole && !diagnostic::has_errors(&problems) { DONE } else { PROBLEMS })
}

/// Writes a file that was asked for by name.
fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let name = file.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Failure::new(format!("{}: not a name of a file", file.display())))?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    output::write_carrier(folder, name, bytes).map(|_| ())
}
