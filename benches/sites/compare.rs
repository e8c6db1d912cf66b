//! The same pages with Suluh, and with Hugo and then Pagefind.
//!
//! In: a size and a recipe. Out: a table with times, memory and ratios.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::files::{self, Content};
use crate::lab::{Lab, Options, enough};
use crate::measure::{Run, Series, megabytes, ratio};
use crate::site::Recipe;
use crate::{Result, hugo, tools};

/// What Suluh is compared with.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Tool {
    /// Makes the pages.
    Hugo,
    /// Makes the search, from Hugo's pages (so Hugo is run with it).
    Pagefind,
}

/// Options of the comparison.
#[derive(Args)]
pub(crate) struct Compare {
    /// Pages in all languages together.
    #[arg(long, default_value_t = 40_000)]
    pages: usize,
    #[command(flatten)]
    recipe: Recipe,
    #[command(flatten)]
    options: Options,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "hugo,pagefind")]
    tools: Vec<Tool>,
    #[arg(long, value_enum, default_value = "full")]
    theme: hugo::Theme,
    /// Measure the others alone.
    #[arg(long)]
    without_suluh: bool,
    /// Where the other programs are kept [default: beside what Cargo builds].
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
}

/// A line of the table.
#[derive(Default)]
struct Line {
    series: Series,
    /// What the last run wrote.
    content: Content,
}

impl Line {
    /// Notes a run, and what it wrote into `folder`.
    fn note(&mut self, run: Run, folder: &Path) -> Result<()> {
        self.series.add(run);
        self.content = files::weigh(folder)?;
        Ok(())
    }
}

impl Compare {
    pub(crate) fn run(&self) -> Result<()> {
        let suluh = if self.without_suluh { None } else { Some(tools::suluh(self.options.suluh.as_deref())?) };
        let cache = tools::cache(self.cache.as_deref());
        let hugo = if self.tools.is_empty() { None } else { Some(tools::hugo(&cache)?) };
        let pagefind = if self.tools.contains(&Tool::Pagefind) { Some(tools::pagefind(&cache)?) } else { None };

        let lab = Lab::open(&self.options)?;
        let summary = lab.generate(self.pages, &self.recipe)?;
        let source = lab.root.join("hugo");
        let pages = lab.root.join("hugo-public");
        let index = lab.root.join("pagefind");
        if hugo.is_some() {
            hugo::export(&lab.site(), &source, self.theme)?;
        }
        let [mut ours, mut theirs, mut search] = [(); 3].map(|()| Line::default());
        // In turns, so that a machine that grows slower or busier does so for all.
        for run in 1..=self.options.runs {
            eprintln!("run {run} of {}", self.options.runs);
            if let Some(suluh) = &suluh {
                ours.note(lab.build_anew(suluh, summary.pages)?, &lab.public())?;
            }
            if let Some(hugo) = &hugo {
                files::remove(&pages)?;
                let (source, to) = (source.to_string_lossy(), pages.to_string_lossy());
                let arguments = ["--source", &source, "--destination", &to, "--noBuildLock", "--quiet"];
                theirs.note(lab.meter.run(hugo, &arguments)?, &pages)?;
                enough("Hugo", theirs.content.html, summary.pages)?;
            }
            if let Some(pagefind) = &pagefind {
                files::remove(&index)?;
                let (from, to) = (pages.to_string_lossy(), index.to_string_lossy());
                let arguments = ["--site", &from, "--output-path", &to, "--silent"];
                search.note(lab.meter.run(pagefind, &arguments)?, &index)?;
            }
        }

        let theme = match self.theme {
            hugo::Theme::Full => "full",
            hugo::Theme::Bare => "bare",
        };
        println!("{summary}. Hugo's theme: {theme}.");
        lab.introduce();
        print(suluh.map(|_| &ours), hugo.map(|_| &theirs), pagefind.map(|_| &search));
        Ok(())
    }
}

/// Ratios are to Suluh, which makes pages and search in one run; so the others' times are
/// added up, while of their memory the larger counts, since one runs after the other.
fn print(ours: Option<&Line>, theirs: Option<&Line>, search: Option<&Line>) {
    let base = ours.map(|line| line.series.seconds());
    let base_memory = ours.and_then(|line| line.series.megabytes());
    println!("| | seconds | range | CPU s | peak MB | HTML files | output MB | time × Suluh | memory × Suluh |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (name, line) in [("Suluh", ours), ("Hugo", theirs), ("Pagefind", search)] {
        let Some(line) = line else { continue };
        let (seconds, memory) = (line.series.seconds(), line.series.megabytes());
        println!(
            "| {name} | {seconds:.2} | {} | {} | {} | {} | {:.1} | {} | {} |",
            line.series.range(),
            line.series.processor(),
            megabytes(memory),
            line.content.html,
            line.content.bytes as f64 / 1e6,
            ratio(Some(seconds), base),
            ratio(memory, base_memory),
        );
    }
    if let (Some(theirs), Some(search)) = (theirs, search) {
        let seconds = theirs.series.seconds() + search.series.seconds();
        let memory = [theirs, search].iter().filter_map(|line| line.series.megabytes()).reduce(f64::max);
        let bytes = theirs.content.bytes + search.content.bytes;
        println!(
            "| Hugo + Pagefind | {seconds:.2} | | | {} | {} | {:.1} | {} | {} |",
            megabytes(memory),
            theirs.content.html,
            bytes as f64 / 1e6,
            ratio(Some(seconds), base),
            ratio(memory, base_memory),
        );
    }
}
