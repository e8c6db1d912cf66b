//! The bench that measurements are made on.
//!
//! In: options that all measurements share. Out: a folder for sites, a meter, and Suluh's
//! builds in it.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::measure::{Meter, Run};
use crate::site::{self, Recipe, Summary};
use crate::{Result, files, tools};

/// The day that builds take for today: a little after the reviews of the generated pages.
pub(crate) const TODAY: &str = "2026-11-24";

/// How to measure.
#[derive(Args, Clone)]
pub(crate) struct Options {
    /// Builds of each kind; the median is told.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..))]
    pub(crate) runs: u8,
    /// The binary to measure [default: the one of this build].
    #[arg(long, value_name = "PATH")]
    pub(crate) suluh: Option<PathBuf>,
    /// One more argument for `suluh build`; may be repeated.
    #[arg(long, value_name = "ARGUMENT", allow_hyphen_values = true)]
    suluh_argument: Vec<String>,
    /// Where sites are made [default: the RAM disk, else the system's temporary folder].
    #[arg(long, value_name = "DIR")]
    work: Option<PathBuf>,
    /// Leave the sites there.
    #[arg(long)]
    keep: bool,
}

/// A folder that nobody else uses, and what is measured in it.
pub(crate) struct Lab {
    options: Options,
    pub(crate) root: PathBuf,
    pub(crate) meter: Meter,
}

impl Lab {
    pub(crate) fn open(options: &Options) -> Result<Self> {
        let disk = options.work.clone().unwrap_or_else(|| {
            // A disk would be measured instead of the programs.
            let ram = Path::new("/dev/shm");
            if ram.is_dir() { ram.to_owned() } else { std::env::temp_dir() }
        });
        let root = std::path::absolute(disk)?.join(format!("suluh-bench-{}", std::process::id()));
        files::claim(&root)?;
        let meter = Meter::find(&root);
        Ok(Self { options: options.clone(), root, meter })
    }

    /// Says under which conditions the figures below it came about.
    pub(crate) fn introduce(&self) {
        println!("{}; median of {} runs.\n", self.conditions(), self.options.runs);
    }

    /// On what it is measured.
    pub(crate) fn conditions(&self) -> String {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let place = if self.root.starts_with("/dev/shm") { "a RAM disk" } else { "a disk" };
        format!("{cores} cores, {place}, {}", std::env::consts::OS)
    }

    /// A new site in place of the one before.
    pub(crate) fn generate(&self, pages: usize, recipe: &Recipe) -> Result<Summary> {
        files::remove(&self.site())?;
        files::remove(&self.public())?;
        let summary = site::generate(&self.site(), pages, recipe)?;
        eprintln!("{summary}");
        Ok(summary)
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("site")
    }

    /// Where Suluh publishes.
    pub(crate) fn public(&self) -> PathBuf {
        self.root.join("public")
    }

    /// One build by Suluh, over what is in the output folder.
    pub(crate) fn build(&self, suluh: &Path) -> Result<Run> {
        let (site, public) = (self.site(), self.public());
        let (site, public) = (site.to_string_lossy(), public.to_string_lossy());
        let mut arguments = vec!["build", "--site", &site, "--out", &public, "--today", TODAY];
        arguments.extend(["--base-url", "https://example.org/"]);
        arguments.extend(self.options.suluh_argument.iter().map(String::as_str));
        self.meter.run(suluh, &arguments)
    }

    /// One build by Suluh from nothing, and a look at whether it did its work.
    pub(crate) fn build_anew(&self, suluh: &Path, expected: usize) -> Result<Run> {
        files::remove(&self.public())?;
        let run = self.build(suluh)?;
        enough("Suluh", files::weigh(&self.public())?.html, expected)?;
        Ok(run)
    }

    pub(crate) fn suluh(&self) -> Result<PathBuf> {
        tools::suluh(self.options.suluh.as_deref())
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        if !self.options.keep
            && let Err(error) = files::remove(&self.root)
        {
            eprintln!("{error}");
        }
    }
}

/// A program that publishes less than it was given is fast for nothing.
pub(crate) fn enough(name: &str, html: usize, expected: usize) -> Result<()> {
    if html < expected {
        return Err(format!("{name} published {html} pages where {expected} were written").into());
    }
    Ok(())
}
