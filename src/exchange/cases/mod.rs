//! Filled-in forms in, a table for an office's own sheet out.
//!
//! # Format
//!
//! `themes/suluh/assets/sheet.js/2-record.js` writes what this reads, so that a page without a network and an office
//! without a server understand one another. A record is JSON: `f` the id of the form, `v` its version, `l` the language in
//! which it was read, `a` the answers by id of the question: a text, a list of choices, or a list of rows. It is written in
//! ASCII and divided into lines, in any order and anywhere in a text:
//!
//! `SULUH1 LINE NUMBER/COUNT WHOLE PART`
//!
//! `1` is the version of the format, `LINE` the CRC-32 of all that follows it in the line, `WHOLE` that of the whole record,
//! by which its lines are found, both in eight digits. A checksum finds a slip of a scanner or a hand, not a forger.

mod pieces;
mod table;

use serde_json::{Map, Value};

use crate::content::sheet::{Field, Kind, Sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;

/// A file in which records are looked for.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// As it was named.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl CaseFile {
    /// A file of any program: UTF-8 or UTF-16 with a mark, else what old Windows programs write. Records are ASCII in all
    /// of them.
    pub fn new(name: &str, bytes: &[u8]) -> CaseFile {
        CaseFile { name: name.to_owned(), text: super::text::decode(bytes).into_owned() }
    }
}

/// Filled-in forms as a sheet.
#[derive(Debug, Clone)]
pub struct CaseSheet {
    /// CSV (RFC 4180).
    pub csv: Vec<u8>,
    /// How many forms it holds.
    pub count: usize,
}

/// A filled-in form.
struct Case {
    /// The file in which it begins.
    file: String,
    /// Id of its form.
    form: String,
    /// Version of its form.
    version: i64,
    /// Language in which it was read.
    language: String,
    /// Answers by id of the question.
    answers: Map<String, Value>,
}

/// All records of some files as a sheet, or everything that is wrong with them. With `language`, heads and choices are in
/// its words, else ids.
pub fn sheet(site: &Site, files: &[CaseFile], language: Option<&str>) -> Result<CaseSheet, Vec<Diagnostic>> {
    let (records, mut problems) = pieces::collect(files);
    let mut cases = Vec::new();
    for record in records {
        match case(site, &record) {
            Ok(case) => cases.push(case),
            Err(found) => problems.extend(found),
        }
    }
    match problems.is_empty() {
        true => Ok(CaseSheet { csv: table::table(site, &cases, language).csv(), count: cases.len() }),
        false => Err(problems),
    }
}

/// Reads a whole record.
fn case(site: &Site, record: &pieces::Whole) -> Result<Case, Vec<Diagnostic>> {
    let problem = |code| Diagnostic::new(code, record.file.as_str()).at(record.at.clone());
    // Its checksum is right, so whoever wrote it was no form of ours.
    let parsed: Option<Map<String, Value>> = serde_json::from_str(&record.json).ok();
    let taken = parsed.and_then(|mut parsed| {
        let text = |value: Option<Value>| value.and_then(|value| value.as_str().map(str::to_owned));
        let (form, language) = (text(parsed.remove("f"))?, text(parsed.remove("l"))?);
        let version = parsed.remove("v")?.as_i64()?;
        let Some(Value::Object(answers)) = parsed.remove("a") else { return None };
        Some(Case { file: record.file.clone(), form, version, language, answers })
    });
    let Some(case) = taken else { return Err(vec![problem(Code::CaseAltered).with("cause", "JSON")]) };
    let Some(form) = site.forms.get(&case.form) else {
        let forms = site.forms.keys().map(String::as_str);
        return Err(vec![problem(Code::CaseForm).with("form", &*case.form).suggest(&case.form, forms)]);
    };
    if !(form.since..=form.version).contains(&case.version) {
        let problem = problem(Code::CaseVersion).with("found", case.version.to_string());
        return Err(vec![problem.with("known", form.version.to_string())]);
    }
    let wrong: Vec<Diagnostic> = case
        .answers
        .iter()
        .filter(|(id, answer)| !fits(form, id, answer))
        .map(|(id, _)| problem(Code::CaseAnswer).with("field", id.as_str()).with("form", &*case.form))
        .collect();
    if wrong.is_empty() { Ok(case) } else { Err(wrong) }
}

/// True for an answer that the question can have.
fn fits(form: &Sheet, id: &str, answer: &Value) -> bool {
    let Some(field) = form.field(id) else { return false };
    let chosen = |choice: &str| field.choices.iter().any(|known| known.id == choice);
    match (field.kind, answer) {
        (Kind::Rows, Value::Array(rows)) => rows.iter().all(|row| row_fits(field, row)),
        (Kind::Choices, Value::Array(choices)) => choices.iter().all(|choice| choice.as_str().is_some_and(chosen)),
        (Kind::Choice, Value::String(choice)) => chosen(choice),
        (Kind::YesNo, Value::String(word)) => ["yes", "no"].contains(&word.as_str()),
        (Kind::Text | Kind::Long | Kind::Date | Kind::Money, Value::String(_)) => true,
        _ => false,
    }
}

fn row_fits(field: &Field, row: &Value) -> bool {
    let known = |(id, cell): (&String, &Value)| cell.is_string() && field.columns.iter().any(|column| column.id == *id);
    row.as_object().is_some_and(|row| row.iter().all(known))
}
