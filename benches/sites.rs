//! Makes sites of any size, and measures how long Suluh and others need for them.
//!
//! In: a command and its options. Out: a folder, or a table in Markdown on standard output.
//! Run as `cargo bench --bench sites -- COMMAND`; see `benches/README.md`.
//!
//! A benchmark is a program that a person reads the output of, and it measures a
//! *finished binary* from outside, as a shell would. So nothing here is linked to the
//! crate: what is timed is what is shipped, start-up and exit included.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a tool for the terminal that makes and measures folders; it is not part of the product"
)]

// The modules stand in a folder of their own because Cargo would take every file that
// lies directly in `benches/` for one more benchmark.
#[path = "sites/compare.rs"]
mod compare;
#[path = "sites/files.rs"]
mod files;
#[path = "sites/frame.rs"]
mod frame;
#[path = "sites/hugo.rs"]
mod hugo;
#[path = "sites/hugo_text.rs"]
mod hugo_text;
#[path = "sites/lab.rs"]
mod lab;
#[path = "sites/languages.rs"]
mod languages;
#[path = "sites/measure.rs"]
mod measure;
#[path = "sites/page.rs"]
mod page;
#[path = "sites/random.rs"]
mod random;
#[path = "sites/records.rs"]
mod records;
#[path = "sites/reload.rs"]
mod reload;
#[path = "sites/scale.rs"]
mod scale;
#[path = "sites/scripts.rs"]
mod scripts;
#[path = "sites/serve.rs"]
mod serve;
#[path = "sites/shape.rs"]
mod shape;
#[path = "sites/site.rs"]
mod site;
#[path = "sites/tools.rs"]
mod tools;
#[path = "sites/vocabulary.rs"]
mod vocabulary;
#[path = "sites/writer.rs"]
mod writer;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// Anything that can go wrong here ends the run with one sentence.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Sites of any size, and how long Suluh and others need for them.
#[derive(Parser)]
#[command(name = "sites", bin_name = "cargo bench --bench sites --")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// `cargo bench` adds this word to the arguments of every benchmark.
    #[arg(long, hide = true, global = true)]
    bench: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Write a site of Suluh: the same arguments give the same bytes.
    Generate {
        /// The folder to write; it must be empty or missing.
        dir: PathBuf,
        /// Pages in all languages together, without homes and sections.
        #[arg(long, default_value_t = 1_000)]
        pages: usize,
        #[command(flatten)]
        recipe: site::Recipe,
    },
    /// Write the pages of a generated site as a Hugo site.
    ExportHugo {
        /// The folder of the Suluh site.
        site: PathBuf,
        /// The folder to write; it must be empty or missing.
        dir: PathBuf,
        #[arg(long, value_enum, default_value = "full")]
        theme: hugo::Theme,
    },
    /// Build the same pages with Suluh, and with Hugo and then Pagefind.
    Compare(compare::Compare),
    /// Time and memory of Suluh at several sizes, and how they grow.
    Linear(scale::Linear),
    /// A second build with nothing changed: what it writes and what it takes.
    Again(scale::Again),
    /// What a person who writes waits for: Suluh's preview beside Hugo's.
    Serve(serve::Serve),
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<()> {
    match arguments.command {
        Some(Command::Generate { dir, pages, recipe }) => {
            println!("{}", site::generate(&dir, pages, &recipe)?);
            Ok(())
        }
        Some(Command::ExportHugo { site, dir, theme }) => {
            println!("{} Markdown files", hugo::export(&site, &dir, theme)?);
            Ok(())
        }
        Some(Command::Compare(compare)) => compare.run(),
        Some(Command::Linear(linear)) => linear.run(),
        Some(Command::Again(again)) => again.run(),
        Some(Command::Serve(serve)) => serve.run(),
        // A plain `cargo bench` runs every benchmark of the crate without arguments.
        None => Ok(Arguments::command().print_help()?),
    }
}
