//! `suluh new`

mod begin;
mod hosting;
mod starter;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::printed::out;
use crate::content::language;
use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::output;

use super::DONE;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
    /// Folder to make a site in; it must be missing or empty (a folder of the name of a command: ./page)
    #[arg(required = true)]
    folder: Option<PathBuf>,
    /// Codes of the languages, the default one first
    #[arg(long, value_delimiter = ',', default_value = "id,en")]
    languages: Vec<String>,
}

#[derive(Subcommand)]
enum What {
    /// Begin a page
    Page(begin::PageArguments),
    /// Begin a procedure: steps, with what to bring, what it costs and who is in charge
    Procedure(begin::ProcedureArguments),
    /// Begin the record of an agency
    Agency(begin::AgencyArguments),
    /// Begin a translation from its original, and record what it is made from
    Translation(begin::TranslationArguments),
    /// Let GitHub build the site and publish it on Pages
    Workflow(hosting::WorkflowArguments),
    /// Let people write in a browser, with Sveltia CMS (or Decap CMS)
    Cms(hosting::CmsArguments),
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    match (&arguments.what, &arguments.folder) {
        (Some(What::Page(page)), _) => begin::page(page, ui),
        (Some(What::Procedure(procedure)), _) => begin::procedure(procedure, ui),
        (Some(What::Agency(agency)), _) => begin::agency(agency, ui),
        (Some(What::Translation(translation)), _) => begin::translation(translation, ui),
        (Some(What::Workflow(workflow)), _) => hosting::workflow(workflow, ui),
        (Some(What::Cms(cms)), _) => hosting::cms(cms, ui),
        (None, Some(folder)) => site(folder, &arguments.languages, ui),
        // clap asks for one of the two.
        (None, None) => Err(Failure::new("suluh new DIR")),
    }
}

fn site(folder: &std::path::Path, languages: &[String], ui: UiLanguage) -> Result<u8, Failure> {
    for code in languages {
        if language::known(code).is_none() {
            return Err(Failure::new(format!("--languages {code}: not a BCP 47 code of a language (id, en, ar, zh-Hant, …)")));
        }
    }
    let today = super::common::today(None)?;
    output::write_new(folder, &starter::files(languages, &today.to_string()))?;
    let messages = Messages::new(ui);
    out!("{}", messages.say("created", &[("where", folder.display().to_string())]));
    let untranslated: Vec<&str> = languages.iter().map(String::as_str).filter(|c| !starter::speaks(c)).collect();
    if !untranslated.is_empty() {
        out!("{}", messages.say("created-untranslated", &[("languages", untranslated.join(", "))]));
    }
    Ok(DONE)
}
