//! How the cost grows with the size, and what a second build costs.
//!
//! In: sizes and a recipe. Out: tables of Suluh's times, memory and files written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use clap::Args;

use crate::lab::{Lab, Options};
use crate::measure::{Series, megabytes, ratio};
use crate::site::Recipe;
use crate::{Result, files};

/// Options of the measurement by size.
#[derive(Args)]
pub(crate) struct Linear {
    /// Pages in all languages together, one site each.
    #[arg(long, value_delimiter = ',', default_value = "2000,20000,200000")]
    sizes: Vec<usize>,
    #[command(flatten)]
    recipe: Recipe,
    #[command(flatten)]
    options: Options,
}

impl Linear {
    pub(crate) fn run(&self) -> Result<()> {
        let lab = Lab::open(&self.options)?;
        let suluh = lab.suluh()?;
        lab.introduce();
        println!("| pages | seconds | range | CPU s | pages/s | peak MB | pages × | time × | memory × |");
        println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        let mut before: Option<(f64, f64, Option<f64>)> = None;
        for &size in &self.sizes {
            let pages = lab.generate(size, &self.recipe)?.pages;
            let mut series = Series::default();
            for _ in 0..self.options.runs {
                series.add(lab.build_anew(&suluh, pages)?);
            }
            let (count, seconds, memory) = (pages as f64, series.seconds(), series.megabytes());
            // Each ratio is to the line above.
            println!(
                "| {pages} | {seconds:.2} | {} | {} | {:.0} | {} | {} | {} | {} |",
                series.range(),
                series.processor(),
                count / seconds,
                megabytes(memory),
                ratio(Some(count), before.map(|before| before.0)),
                ratio(Some(seconds), before.map(|before| before.1)),
                ratio(memory, before.and_then(|before| before.2)),
            );
            before = Some((count, seconds, memory));
        }
        Ok(())
    }
}

/// Options of the measurement of a second build.
#[derive(Args)]
pub(crate) struct Again {
    /// Pages in all languages together.
    #[arg(long, default_value_t = 40_000)]
    pages: usize,
    #[command(flatten)]
    recipe: Recipe,
    #[command(flatten)]
    options: Options,
}

impl Again {
    pub(crate) fn run(&self) -> Result<()> {
        let lab = Lab::open(&self.options)?;
        let suluh = lab.suluh()?;
        let summary = lab.generate(self.pages, &self.recipe)?;
        let (mut first, mut second) = (Series::default(), Series::default());
        let mut touched = Changes::default();
        for _ in 0..self.options.runs {
            first.add(lab.build_anew(&suluh, summary.pages)?);
            let before = times(&lab.public())?;
            second.add(lab.build(&suluh)?);
            touched = Changes::between(&before, &times(&lab.public())?);
            touched.files = before.len();
        }
        println!("{summary}.");
        lab.introduce();
        println!("| build | seconds | range | CPU s | peak MB | files | written | removed |");
        println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        let files = touched.files;
        println!(
            "| first | {:.2} | {} | {} | {} | {files} | {files} | 0 |",
            first.seconds(),
            first.range(),
            first.processor(),
            megabytes(first.megabytes()),
        );
        println!(
            "| again | {:.2} | {} | {} | {} | {files} | {} | {} |",
            second.seconds(),
            second.range(),
            second.processor(),
            megabytes(second.megabytes()),
            touched.written,
            touched.removed,
        );
        println!("\nAgain ÷ first: {}", ratio(Some(second.seconds()), Some(first.seconds())));
        Ok(())
    }
}

#[derive(Default)]
struct Changes {
    files: usize,
    written: usize,
    removed: usize,
}

type Times = BTreeMap<String, SystemTime>;

impl Changes {
    /// A file that was written again has another time, even where its bytes are the same.
    fn between(before: &Times, after: &Times) -> Self {
        Self {
            files: after.len(),
            written: after.iter().filter(|(name, time)| before.get(*name) != Some(time)).count(),
            removed: before.keys().filter(|name| !after.contains_key(*name)).count(),
        }
    }
}

fn times(folder: &Path) -> Result<Times> {
    files::list(folder)?.into_iter().map(|(name, path)| Ok((name, fs::metadata(path)?.modified()?))).collect()
}
