//! Commands: each parses its arguments, calls one function and prints.

mod build;
mod check;
mod common;
mod data;
mod new;
mod outward;
mod pack;
mod printed;
mod search;
mod serve;
mod translate;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::diagnostic::{Failure, UiLanguage};

/// Exit status: done; problems in the content; wrong usage or a failure of the environment.
const DONE: u8 = 0;
const PROBLEMS: u8 = 1;
const FAILED: u8 = 2;

#[derive(Parser)]
#[command(name = "suluh", version, about = "Makes a small multilingual site of Markdown guides and agency records.")]
struct Arguments {
    /// Language of messages [default: the locale's]
    #[arg(long, global = true, value_enum)]
    ui_language: Option<UiLanguageArgument>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
enum UiLanguageArgument {
    Id,
    En,
}

#[derive(Subcommand)]
enum Command {
    /// Make a new site to begin with
    New(new::Arguments),
    /// Make the site
    Build(build::Arguments),
    /// Show the site in a browser while it is written
    Serve(serve::Arguments),
    /// Find everything that should be mended; write nothing
    Check(check::Arguments),
    /// Say whether a published folder or a zip is as it was published
    Verify(verify::Arguments),
    /// Make files that carry the site to where there is no network
    Pack(pack::Arguments),
    /// Follow translations, and hand them to translators' programs
    Translate(translate::Arguments),
    /// Bring in and hand out records: contacts of other offices, open data
    Data(data::Arguments),
    /// Answer a query as the site's own search does
    Search(search::Arguments),
}

/// Runs the command line and gives its exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { FAILED } else { DONE });
        }
    };
    let language = ui_language(arguments.ui_language);
    let result = match arguments.command {
        Command::New(arguments) => new::run(&arguments, language),
        Command::Build(arguments) => build::run(&arguments, language),
        Command::Serve(arguments) => serve::run(&arguments, language),
        Command::Check(arguments) => check::run(&arguments, language),
        Command::Pack(arguments) => pack::run(&arguments, language),
        Command::Verify(arguments) => verify::run(&arguments, language),
        Command::Translate(arguments) => translate::run(&arguments, language),
        Command::Data(arguments) => data::run(&arguments, language),
        Command::Search(arguments) => search::run(&arguments, language),
    };
    let lost = printed::lost().map(|cause| Failure::new(format!("print: {cause}")));
    match result.and_then(|status| lost.map_or(Ok(status), Err)) {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            report(&failure, language);
            ExitCode::from(FAILED)
        }
    }
}

fn report(failure: &Failure, language: UiLanguage) {
    let word = match language {
        UiLanguage::English => "error",
        UiLanguage::Indonesian => "galat",
    };
    printed::line(anstream::stderr().lock(), format_args!("\u{1b}[1;31m{word}\u{1b}[0m: {failure}"));
}

/// What was asked for, else what the locale says (POSIX: LC_ALL, then LC_MESSAGES, then LANG).
fn ui_language(argument: Option<UiLanguageArgument>) -> UiLanguage {
    match argument {
        Some(UiLanguageArgument::Id) => UiLanguage::Indonesian,
        Some(UiLanguageArgument::En) => UiLanguage::English,
        None => ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
            .map_or(UiLanguage::English, |locale| UiLanguage::from_locale(&locale)),
    }
}
