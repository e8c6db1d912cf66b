//! `suluh data export`

use std::path::PathBuf;

use clap::Args;

use crate::cli::common::{options, print_list};
use crate::cli::printed::out;
use crate::cli::{DONE, PROBLEMS};
use crate::diagnostic::{Code, Failure, Format, Messages, Severity, UiLanguage};
use crate::exchange;
use crate::output;
use crate::site;
use crate::sources;

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Folder to write to
    #[arg(long, default_value = "data")]
    out: PathBuf,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let options = options(arguments.today.as_deref(), false, None)?;
    let (sources, mut problems) = sources::read(&arguments.site)?;
    let (site, found) = site::assemble(&sources, &options);
    problems.extend(found);
    // Records alone make no site, and can be handed out all the same.
    problems.retain(|problem| problem.severity() == Severity::Error && problem.code != Code::NothingPublished);
    if !problems.is_empty() {
        print_list(&problems, &sources, language, Format::Human, false);
        return Ok(PROBLEMS);
    }
    let mut count = 0;
    for part in exchange::parts(&site) {
        for file in exchange::files(&site, &sources, part) {
            let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
            output::write_carrier(&arguments.out.join(folder), name, &file.bytes)?;
            count += 1;
        }
    }
    let args = [("count", count.to_string()), ("out", arguments.out.display().to_string())];
    out!("{}", Messages::new(language).say("export-made", &args));
    Ok(DONE)
}
