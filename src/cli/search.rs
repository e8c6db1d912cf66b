//! `suluh search`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::build;
use crate::diagnostic::{self, Failure, Format, Severity, UiLanguage};
use crate::search::query::{self, Answer, Request};
use crate::search::{CLOSE, Index, excerpt};
use crate::site::Site;

use super::common::{options, print_list};
use super::printed::out;
use super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct Arguments {
    /// Words to look for; `-` reads a query from each line of standard input, and prints a line of JSON for each
    query: String,
    /// Code of the language
    #[arg(long)]
    lang: String,
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Most results
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// Only what is about a country (ISO 3166)
    #[arg(long)]
    country: Option<String>,
    /// Only results of a kind (guide, procedure, agency, country, term, …)
    #[arg(long)]
    kind: Option<String>,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Show how each score came to be
    #[arg(long)]
    explain: bool,
}

/// A result in JSON.
#[derive(Serialize)]
struct Found<'a> {
    url: &'a str,
    anchor: &'a str,
    title: &'a str,
    section: &'a str,
    score: f64,
    excerpt: String,
    lang: &'a str,
    kind: &'a str,
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    let options = options(arguments.today.as_deref(), false, None)?;
    let searchable = build::index(&arguments.site, &options)?;
    if diagnostic::has_errors(&searchable.problems) {
        let errors = searchable.problems.into_iter().filter(|d| d.severity() == Severity::Error).collect::<Vec<_>>();
        print_list(&errors, &searchable.sources, ui, Format::Human, false);
        return Ok(PROBLEMS);
    }
    let languages = searchable.site.languages();
    let Some(language) = languages.iter().position(|l| l.code.eq_ignore_ascii_case(&arguments.lang)) else {
        let codes = languages.iter().map(|l| l.code.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Failure::new(format!("--lang {}: {codes}", arguments.lang)));
    };
    let index = &searchable.indexes[language];
    let facets: Vec<String> = arguments.country.iter().chain(&arguments.kind).map(|f| format!("={}", f.to_lowercase())).collect();
    let ask = |text: &str| query::search(index, &Request { text, limit: arguments.limit, facets: facets.clone() });
    if arguments.query == "-" {
        for line in std::io::stdin().lines() {
            let line = line.map_err(|e| Failure::new(format!("read standard input: {e}")))?;
            let found = found(&searchable.site, index, &ask(&line));
            out!("{}", serde_json::to_string(&found).unwrap_or_default());
        }
        return Ok(DONE);
    }
    let answer = ask(&arguments.query);
    if arguments.json {
        let found = found(&searchable.site, index, &answer);
        out!("{}", serde_json::to_string_pretty(&found).unwrap_or_default());
        return Ok(DONE);
    }
    for (number, hit) in answer.hits.iter().enumerate() {
        let page = &index.pages[hit.page];
        let section = section(index, hit);
        let heading = if section.heading.is_empty() { String::new() } else { format!(" › {}", section.heading) };
        let anchor = if section.anchor.is_empty() { String::new() } else { format!("#{}", section.anchor) };
        out!("{:>2}. {}{heading} ({})\n    {}{anchor}  {:.3}", number + 1, page.title, page.kind, page.url, hit.score);
        out!("    {}", excerpt(index, &answer, hit));
        if arguments.explain {
            explain(index, &answer, hit);
        }
    }
    Ok(DONE)
}

fn found<'a>(site: &'a Site, index: &'a Index, answer: &Answer) -> Vec<Found<'a>> {
    let results = answer.hits.iter().map(|hit| {
        let page = &index.pages[hit.page];
        let section = section(index, hit);
        Found {
            url: &page.url,
            anchor: &section.anchor,
            title: &page.title,
            section: &section.heading,
            score: hit.score,
            excerpt: excerpt(index, answer, hit),
            lang: &site.languages()[page.language].tag,
            kind: page.kind,
        }
    });
    results.collect()
}

fn section<'a>(index: &'a Index, hit: &query::Hit) -> &'a crate::search::Section {
    &index.pages[hit.page].sections[(hit.section - index.starts[hit.page]) as usize]
}

/// The parts of a score: what the page holds of the query, how much of it stands in one sentence, and what each word gave.
fn explain(index: &Index, answer: &query::Answer, hit: &query::Hit) {
    out!("      page  cover {:.3} × {} = {:.3}", hit.cover, query::PAGE, hit.cover * query::PAGE);
    out!("      close {:.3} × {CLOSE} = {:.3}", hit.close, hit.close * CLOSE);
    for (slot, score, words) in query::explain(index, answer, hit) {
        let words = words.join(" + ");
        out!("      {:<20} weight {:>7.3}  score {score:>7.3}  {words}", slot.text, slot.weight);
    }
}
