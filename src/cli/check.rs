//! `suluh check`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::build;
use crate::content::questions;
use crate::diagnostic::{Failure, Format, Messages, Severity, UiLanguage};
use crate::output::write_carrier;
use crate::review;
use crate::search::quality;
use crate::site::Options;

use super::common::{count, options, print_list, print_problems, with_bar};
use super::printed::{err, out};
use super::{DONE, PROBLEMS, outward};

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// How problems are written
    #[arg(long, value_enum, default_value_t = FormatArgument::Human)]
    format: FormatArgument,
    /// Let warnings count
    #[arg(long)]
    strict: bool,
    /// Look at drafts too
    #[arg(long)]
    drafts: bool,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
    /// List every problem, not the first of each kind alone
    #[arg(long)]
    all: bool,
    /// Ask the questions of tests/queries and show which are not answered by the first three results
    #[arg(long)]
    search: bool,
    /// Mend first what can be meant in one way only: links to pages that have moved, names with a letter wrong, days and
    /// telephone numbers in another form
    #[arg(long, conflicts_with = "search")]
    fix: bool,
    /// Ask other sites whether their pages are still there; answers are kept for so many days in .suluh-links.json
    #[arg(long, value_name = "DAYS", num_args = 0..=1, default_missing_value = "7", value_parser = clap::value_parser!(i64).range(0..=3650), conflicts_with = "search")]
    external: Option<i64>,
    /// Write what is due and who looks after it into this folder: board.html, board.csv, board.ics
    #[arg(long, value_name = "DIR")]
    board: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatArgument {
    Human,
    Json,
    Github,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let options = options(arguments.today.as_deref(), arguments.drafts, None)?;
    if arguments.search {
        return questions(arguments, &options, language);
    }
    if arguments.fix {
        outward::fix(&arguments.site, &options, language)?;
    }
    let mut report = with_bar(|progress| build::check(&arguments.site, &options, progress))?;
    let format = match arguments.format {
        FormatArgument::Human => Format::Human,
        FormatArgument::Json => Format::Json,
        FormatArgument::Github => Format::Github,
    };
    if let Some(days) = arguments.external {
        outward::external(&mut report, &arguments.site, days, format, language)?;
    }
    print_problems(&report, language, format, arguments.all, |_| true);
    if let Some(folder) = &arguments.board {
        board(&report, folder, language)?;
    }
    let (errors, warnings) = count(&report);
    if format == Format::Human {
        let args = [("pages", report.pages.to_string()), ("errors", errors.to_string()), ("warnings", warnings.to_string())];
        out!("{}", Messages::new(language).say("checked", &args));
    }
    Ok(if errors > 0 || (arguments.strict && warnings > 0) { PROBLEMS } else { DONE })
}

/// Writes the freshness board.
fn board(report: &build::Report, folder: &Path, ui: UiLanguage) -> Result<(), Failure> {
    let (board, messages) = (review::board(&report.site), Messages::new(ui));
    let files = [
        ("board.html", review::page(&board, &messages, ui.tag())),
        ("board.csv", board.csv()),
        ("board.ics", review::calendar(&board, &messages)),
    ];
    for (name, text) in files {
        write_carrier(folder, name, text.as_bytes())?;
    }
    let late = board.rows.iter().filter(|due| board.is_late(due)).count();
    let args = [("count", board.rows.len().to_string()), ("late", late.to_string()), ("out", folder.display().to_string())];
    err!("{}", messages.say("board-made", &args));
    Ok(())
}

/// Asks every question of `tests/queries/<lang>.toml`, and prints the mean reciprocal rank and what was missed.
fn questions(arguments: &Arguments, options: &Options, ui: UiLanguage) -> Result<u8, Failure> {
    let searchable = build::index(&arguments.site, options)?;
    let messages = Messages::new(ui);
    let mut problems: Vec<_> = searchable.problems.into_iter().filter(|d| d.severity() == Severity::Error).collect();
    let mut missed = 0;
    for (language, index) in searchable.site.languages().iter().zip(&searchable.indexes) {
        let file = format!("{}{}.toml", questions::FOLDER, language.code);
        let Some(text) = searchable.sources.text(&file) else { continue };
        let (questions, found) = questions::parse(text, &file);
        problems.extend(found);
        let answered = quality::ask(index, &questions);
        let lost: Vec<_> = answered.iter().filter(|a| !a.is_found()).collect();
        for answer in &lost {
            let rank = answer.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let args = [
                ("language", language.code.clone()),
                ("query", answer.question.text.clone()),
                ("rank", rank),
                ("wanted", answer.question.pages.join(", ")),
                ("found", answer.first.join(", ")),
            ];
            out!("{}", messages.say("search-missed", &args));
        }
        missed += lost.len();
        let args = [
            ("language", language.code.clone()),
            ("count", questions.len().to_string()),
            ("found", (questions.len() - lost.len()).to_string()),
            ("mrr", format!("{:.3}", quality::mean_reciprocal_rank(&answered))),
        ];
        out!("{}", messages.say("search-quality", &args));
    }
    print_list(&problems, &searchable.sources, ui, Format::Human, arguments.all);
    Ok(if !problems.is_empty() || (arguments.strict && missed > 0) { PROBLEMS } else { DONE })
}
