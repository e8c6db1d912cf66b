//! `suluh new`

use std::path::PathBuf;

use clap::Args;

use crate::content::language;
use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::output;

use super::{DONE, starter};

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder to make; it must be missing or empty
    folder: PathBuf,
    /// Codes of the languages, the default one first
    #[arg(long, value_delimiter = ',', default_value = "id,en")]
    languages: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    for code in &arguments.languages {
        if language::known(code).is_none() {
            return Err(Failure::new(format!("--languages {code}: not a BCP 47 code of a language (id, en, ar, zh-Hant, …)")));
        }
    }
    let today = super::common::today(None)?;
    output::write_new(&arguments.folder, &starter::files(&arguments.languages, &today.to_string()))?;
    let where_ = arguments.folder.display().to_string();
    let messages = Messages::new(ui);
    println!("{}", messages.say("created", &[("where", where_)]));
    let untranslated: Vec<&str> = arguments.languages.iter().map(String::as_str).filter(|c| !starter::speaks(c)).collect();
    if !untranslated.is_empty() {
        println!("{}", messages.say("created-untranslated", &[("languages", untranslated.join(", "))]));
    }
    Ok(DONE)
}
