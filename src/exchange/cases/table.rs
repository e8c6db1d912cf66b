//! Records as a table: a row for each, a column for each question of their forms.

use serde_json::Value;

use super::Case;
use crate::content::sheet::{Field, Kind, Sheet};
use crate::content::text::Localized;
use crate::exchange::table::Table;
use crate::site::Site;

/// The columns before the answers.
const ABOUT: [&str; 4] = ["file", "form", "version", "language"];

/// Records of several forms stand below one another, with the questions of all of them beside one another.
pub(super) fn table(site: &Site, cases: &[Case], language: Option<&str>) -> Table {
    let forms: Vec<&Sheet> = site.forms.values().filter(|form| cases.iter().any(|case| case.form == form.id)).collect();
    let words = Words { language };
    let mut columns: Vec<String> = ABOUT.iter().map(|name| (*name).to_owned()).collect();
    for field in forms.iter().flat_map(|form| form.fields()) {
        columns.push(words.of(&field.label, &field.id));
    }
    let rows = cases.iter().map(|case| {
        let about = [case.file.clone(), case.form.clone(), case.version.to_string(), case.language.clone()];
        let answers = forms.iter().flat_map(|form| form.fields().map(move |field| (form, field)));
        let cells = answers.map(|(form, field)| match case.answers.get(&field.id).filter(|_| case.form == form.id) {
            Some(answer) => words.cell(field, answer),
            None => String::new(),
        });
        about.into_iter().chain(cells).collect()
    });
    Table { rows: rows.collect(), columns }
}

/// What a sheet says: ids for programs, or the words of a language for people.
struct Words<'a> {
    language: Option<&'a str>,
}

impl Words<'_> {
    fn of(&self, label: &Localized, id: &str) -> String {
        let text = self.language.and_then(|code| label.exact(code).or(label.exact("")));
        text.unwrap_or(id).to_owned()
    }

    /// Several choices are divided by semicolons, several rows by lines.
    fn cell(&self, field: &Field, answer: &Value) -> String {
        let choice = |id: &str| {
            let known = field.choices.iter().find(|choice| choice.id == id);
            known.map_or_else(|| id.to_owned(), |choice| self.of(&choice.label, id))
        };
        let texts = |values: &[Value], each: &dyn Fn(&Value) -> String, between: &str| {
            values.iter().map(each).collect::<Vec<_>>().join(between)
        };
        match (field.kind, answer) {
            (Kind::Choices, Value::Array(chosen)) => texts(chosen, &|id| choice(id.as_str().unwrap_or_default()), "; "),
            (Kind::Rows, Value::Array(rows)) => texts(rows, &|row| row_text(field, row), "\n"),
            (Kind::Choice, Value::String(id)) => choice(id),
            (_, Value::String(text)) => text.clone(),
            _ => String::new(),
        }
    }
}

fn row_text(field: &Field, row: &Value) -> String {
    let cells = field.columns.iter().filter_map(|column| row.get(&column.id).and_then(Value::as_str));
    cells.collect::<Vec<_>>().join(" – ")
}
