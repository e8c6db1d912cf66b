//! A whole site of Suluh.
//!
//! In: how many pages, and a recipe. Out: a folder with `site.toml` and `content/`.

use std::path::Path;

use clap::Args;

use crate::frame::Frame;
use crate::languages::{self, Language};
use crate::page::{self, SECTION};
use crate::random::Random;
use crate::shape::Style;
use crate::vocabulary::Vocabulary;
use crate::writer::Writer;
use crate::{Result, files, records};

/// All that decides what a site holds, but for its size.
#[derive(Args, Clone)]
pub(crate) struct Recipe {
    /// Languages; the first is Indonesian, the default.
    #[arg(long, default_value_t = 5)]
    pub(crate) languages: usize,
    /// Words of an average page [default: 60, or 700 where pages are long].
    #[arg(long)]
    words: Option<usize>,
    /// Another seed, another site.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 60)]
    agencies: usize,
    #[arg(long, value_enum, default_value = "short")]
    style: Style,
    /// Percent of the translations that are missing, so that fallbacks show.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
    gaps: u8,
}

/// What was written.
pub(crate) struct Summary {
    /// Pages that a generator publishes for them, fallbacks included, without homes and sections.
    pub(crate) pages: usize,
    languages: usize,
    sections: usize,
    missing: usize,
    bytes: usize,
}

impl std::fmt::Display for Summary {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let each = self.pages / self.languages;
        let (languages, sections, missing) = (self.languages, self.sections, self.missing);
        let megabytes = self.bytes as f64 / 1e6;
        write!(
            out,
            "{} pages ({each} in each of {languages} languages, in {sections} sections, \
             {missing} translations missing), {megabytes:.1} MB of Markdown",
            self.pages,
        )
    }
}

/// Writes the site into `dir`.
///
/// All languages get the same pages, so their number is rounded down to full translations
/// (but at least one page in each language).
///
/// # Errors
/// Where `dir` is not empty or cannot be written, or where there are not so many languages.
pub(crate) fn generate(dir: &Path, pages: usize, recipe: &Recipe) -> Result<Summary> {
    let languages = languages::first(recipe.languages)?;
    files::claim(dir)?;
    let frame = Frame {
        seed: recipe.seed,
        style: recipe.style,
        words: recipe.words.unwrap_or(recipe.style.words()),
        pages: (pages / languages.len()).max(1),
        agencies: recipe.agencies,
        terms: records::TERMS,
        sources: records::SOURCES,
    };
    files::write(&dir.join("site.toml"), &site_toml(&languages))?;
    let content = dir.join("content");
    records::write(&content, recipe.agencies, &languages, recipe.seed)?;

    let mut summary = Summary {
        pages: frame.pages * languages.len(),
        languages: languages.len(),
        sections: frame.pages.div_ceil(SECTION),
        missing: 0,
        bytes: 0,
    };
    for (index, language) in languages.iter().enumerate() {
        let folder = content.join(&language.code);
        let vocabulary = Vocabulary::new(language, recipe.seed);
        write_indexes(&folder, &frame, &vocabulary, index)?;
        for page in 0..frame.pages {
            let mut random = Random::of(&[frame.seed, 7, page as u64, index as u64]);
            if index > 0 && random.chance(usize::from(recipe.gaps)) {
                summary.missing += 1;
                continue;
            }
            let figures = Random::of(&[frame.seed, 8, page as u64]);
            let writer = Writer::new(&vocabulary, page::topic(&frame, page), random).with_figures(figures);
            let text = page::write(page, &frame.shape(page), index == 0, writer);
            summary.bytes += text.len();
            files::write(&folder.join(format!("{}.md", page::path(page))), &text)?;
        }
    }
    Ok(summary)
}

/// The home of a language and the page of each of its sections.
fn write_indexes(folder: &Path, frame: &Frame, vocabulary: &Vocabulary<'_>, index: usize) -> Result<()> {
    let sections = frame.pages.div_ceil(SECTION);
    let names = (0..sections).map(|section| format!("s{section:02}/index.md"));
    for (number, name) in std::iter::once("index.md".to_owned()).chain(names).enumerate() {
        let random = Random::of(&[frame.seed, 6, number as u64, index as u64]);
        let mut writer = Writer::new(vocabulary, page::topic(frame, number * SECTION), random);
        let title = writer.phrase(2);
        let description = writer.sentence(8);
        let lead = writer.sentence(14);
        let text = format!(
            "+++\ntitle = \"{title}\"\ndescription = \"{description}\"\nkind = \"section\"\nweight = {number}\n+++\n{lead}\n",
        );
        files::write(&folder.join(name), &text)?;
    }
    Ok(())
}

fn site_toml(languages: &[Language]) -> String {
    let default = languages.first().map_or("", |language| language.code.as_str());
    let mut text = format!("title = \"Suluh bench\"\ndefault_language = \"{default}\"\n");
    for language in languages {
        let chain: Vec<String> = language.fallback(default).into_iter().map(|code| format!("\"{code}\"")).collect();
        text += &format!("\n[[languages]]\ncode = \"{}\"\n", language.code);
        if !chain.is_empty() {
            text += &format!("fallback = [{}]\n", chain.join(", "));
        }
    }
    text
}
