//! `suluh data import`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde_json::Value;

use crate::cli::common::options;
use crate::cli::printed::{err, out};
use crate::cli::{DONE, PROBLEMS};
use crate::content::agency::Basis;
use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::exchange::import::{self, Change, Refusal, Request, Review, Verdict};
use crate::output;
use crate::site;
use crate::sources;

#[derive(Args)]
pub(super) struct Arguments {
    /// CSV, .xlsx or JSON (also HSDS)
    file: PathBuf,
    /// Who provided it: id of an agency, or a name
    #[arg(long)]
    from: Option<String>,
    /// Page on which it stands
    #[arg(long, value_name = "URL")]
    source: Option<String>,
    /// Its date (YYYY-MM-DD)
    #[arg(long)]
    date: Option<String>,
    /// Strength of the evidence: official, official-recorded, press, ministry-directory-copy, data-file
    #[arg(long, default_value = "data-file")]
    basis: String,
    /// Kind of the offices that tell none
    #[arg(long)]
    kind: Option<String>,
    /// Country of the offices that tell none (ISO 3166)
    #[arg(long)]
    country: Option<String>,
    /// What a column is, in place of what its name says
    #[arg(long = "column", value_name = "COLUMN=FIELD")]
    columns: Vec<String>,
    /// Write what is new and what may replace
    #[arg(long)]
    write: bool,
    /// List every difference, not the first hundred alone
    #[arg(long)]
    all: bool,
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
}

/// So many differences are listed unless all are asked for.
const LISTED: usize = 100;

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let messages = Messages::new(language);
    let wrong = |option: &str, value: &str| Failure::new(format!("--{option} {value}"));
    let date = arguments.date.as_deref().map(|text| text.parse::<Date>().map_err(|_| wrong("date", text))).transpose()?;
    let basis = Basis::ALL.iter().find(|(word, _)| *word == arguments.basis).map(|(_, basis)| *basis);
    let basis = basis.ok_or_else(|| wrong("basis", &arguments.basis))?;
    let column =
        |text: &String| text.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).ok_or_else(|| wrong("column", text));
    let columns = arguments.columns.iter().map(column).collect::<Result<Vec<_>, _>>()?;
    if let Some(source) = arguments.source.as_deref().filter(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        return Err(wrong("source", source));
    }
    let bytes = sources::bytes_file(&arguments.file)?;
    let name = arguments.file.to_string_lossy();
    let vouched = arguments.from.is_some() && arguments.source.is_some() && date.is_some();
    // JSON tells of each record where it is from; a sheet does not.
    if !vouched && !name.to_lowercase().ends_with(".json") {
        err!("{}", messages.say("import-vouch", &[]));
        return Ok(PROBLEMS);
    }
    let request = Request {
        name: &name,
        bytes: &bytes,
        from: arguments.from.as_deref(),
        source: arguments.source.as_deref(),
        date,
        basis,
        kind: arguments.kind.as_deref(),
        country: arguments.country.as_deref(),
        columns: &columns,
    };
    let (sources, _) = sources::read(&arguments.site)?;
    let (site, _) = site::assemble(&sources, &options(arguments.today.as_deref(), false, None)?);
    let review = match import::review(&site, &request) {
        Ok(review) => review,
        Err(refused) => return Ok(refuse(&refused, &messages, &name, arguments.all)),
    };
    print(&review, &messages, &name, arguments.all);
    let files = import::files(&site, &sources, &request, &review);
    if arguments.write {
        for (path, text) in &files {
            let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
            output::write_carrier(&arguments.site.join(folder), file, text.as_bytes())?;
        }
        out!("{}", messages.say("import-written", &[("count", files.len().to_string())]));
    } else if !files.is_empty() {
        out!("{}", messages.say("import-ask", &[]));
    }
    Ok(DONE)
}

fn refuse(refused: &[Refusal], messages: &Messages, file: &str, all: bool) -> u8 {
    let shown = if all { refused.len() } else { LISTED };
    for refusal in refused.iter().take(shown) {
        err!("{file}: {}", messages.say(refusal.message, &refusal.args));
    }
    err!("{}", messages.say("import-refused", &[("count", refused.len().to_string()), ("file", file.to_owned())]));
    PROBLEMS
}

fn print(review: &Review, messages: &Messages, file: &str, all: bool) {
    let count = |count: usize| ("count", count.to_string());
    out!("{}", messages.say("import-preview", &[("file", file.to_owned()), count(review.entries.len())]));
    for matched in &review.columns {
        let column = ("column", matched.column.clone());
        match &matched.field {
            Some(field) => out!("  {}", messages.say("import-is", &[column, ("field", field.clone())])),
            None => out!("  {}", messages.say("import-unused", &[column])),
        }
    }
    for (id, number) in [("import-merged", review.merged), ("import-others", review.others)] {
        if number > 0 {
            out!("{}", messages.say(id, &[count(number)]));
        }
    }
    let mut lines = Vec::new();
    for entry in &review.entries {
        let id = ("id", entry.id.clone());
        if entry.new {
            lines.push(messages.say("import-new", &[id.clone(), ("line", entry.line.to_string())]));
        }
        lines.extend(entry.changes.iter().map(|change| difference(change, id.clone(), messages)));
    }
    lines.extend(review.missing.iter().map(|id| messages.say("import-missing", &[("id", id.clone())])));
    let shown = if all { lines.len() } else { LISTED.min(lines.len()) };
    lines[..shown].iter().for_each(|line| out!("{line}"));
    if shown < lines.len() {
        out!("… {} (--all)", lines.len() - shown);
    }
    let entries =
        |wanted: &dyn Fn(&&import::Entry) -> bool| review.entries.iter().filter(|entry| wanted(entry)).count().to_string();
    let args = [
        ("new", entries(&|entry| entry.new)),
        ("changed", entries(&|entry| entry.is_change() && !entry.is_conflict())),
        ("same", entries(&|entry| !entry.new && entry.changes.is_empty())),
        ("missing", review.missing.len().to_string()),
        ("conflicts", entries(&|entry| entry.is_conflict())),
    ];
    out!("{}", messages.say("import-summary", &args));
}

fn difference(change: &Change, id: (&'static str, String), messages: &Messages) -> String {
    let shown = |value: Option<&Value>| match value {
        None => "–".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(line)) if change.field == "number" => line.get("number").map_or_else(String::new, Value::to_string),
        Some(other) => other.to_string(),
    };
    let field = change.number.as_ref().map_or_else(|| change.field.clone(), |number| format!("{number} {}", change.field));
    let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "?".to_owned());
    let message = match change.verdict {
        Verdict::Added => "import-added",
        Verdict::Replaced => "import-replaced",
        Verdict::Kept => "import-kept",
    };
    let (old, new) = (shown(change.old.as_ref()), shown(Some(&change.value)));
    let args =
        [id, ("field", field), ("old", old), ("old_date", day(&change.old_date)), ("new", new), ("date", day(&change.date))];
    messages.say(message, &args)
}
