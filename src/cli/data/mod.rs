//! `suluh data`

mod cases;
mod export;
mod import;

use clap::{Args, Subcommand};

use crate::diagnostic::{Failure, UiLanguage};

#[derive(Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare a sheet of contacts with the site's, and take over what is new
    Import(Box<import::Arguments>),
    /// Write the site's records for other programs
    Export(export::Arguments),
    /// Turn filled-in forms, as files or scanned, into a sheet
    Cases(cases::Arguments),
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    match &arguments.command {
        Command::Import(arguments) => import::run(arguments, language),
        Command::Export(arguments) => export::run(arguments, language),
        Command::Cases(arguments) => cases::run(arguments, language),
    }
}
