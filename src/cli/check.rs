//! `suluh check`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::build;
use crate::diagnostic::{Failure, Format, Messages, UiLanguage};

use super::common::{count, options, print_problems, with_bar};
use super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// How problems are written
    #[arg(long, value_enum, default_value_t = FormatArgument::Human)]
    format: FormatArgument,
    /// Let warnings count
    #[arg(long)]
    strict: bool,
    /// Look at drafts too
    #[arg(long)]
    drafts: bool,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
    /// List every problem, not the first of each kind alone
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatArgument {
    Human,
    Json,
    Github,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let options = options(arguments.today.as_deref(), arguments.drafts, None)?;
    let report = with_bar(|progress| build::check(&arguments.site, &options, progress))?;
    let format = match arguments.format {
        FormatArgument::Human => Format::Human,
        FormatArgument::Json => Format::Json,
        FormatArgument::Github => Format::Github,
    };
    print_problems(&report, language, format, arguments.all, |_| true);
    let (errors, warnings) = count(&report);
    if format == Format::Human {
        let args = [("pages", report.pages.to_string()), ("errors", errors.to_string()), ("warnings", warnings.to_string())];
        println!("{}", Messages::new(language).say("checked", &args));
    }
    Ok(if errors > 0 || (arguments.strict && warnings > 0) { PROBLEMS } else { DONE })
}
