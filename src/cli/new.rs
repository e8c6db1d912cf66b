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
    println!("{}", Messages::new(ui).say("created", &[("where", where_)]));
    Ok(DONE)
}
