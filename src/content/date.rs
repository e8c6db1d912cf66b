//! Dates as sources give them: a day, a month, a year, or nothing.

use jiff::civil::Date;

use super::fields::{Fields, Spanned};
use super::value::Value;

/// A date that may lack its day or month (ISO 8601 reduced precision: `2025`, `2025-06`, `2025-06-12`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartialDate {
    text: String,
    first_day: Date,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let full = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.to_owned(),
        };
        Some(PartialDate { text: text.to_owned(), first_day: full.parse().ok()? })
    }

    /// Takes a date field; `"undated"` is none, and anything else is reported.
    pub(crate) fn field(fields: &mut Fields<'_>, name: &'static str) -> Option<Self> {
        Self::spanned(fields, name).map(|date| date.value)
    }

    /// Does the same, and says where the date stands.
    pub(crate) fn spanned(fields: &mut Fields<'_>, name: &'static str) -> Option<Spanned<Self>> {
        let node = fields.take(name)?;
        let text = match &node.value {
            Value::Date(date) => date.to_string(),
            Value::Integer(year) => year.to_string(),
            Value::Text(text) if text == "undated" => return None,
            Value::Text(text) => text.clone(),
            other => other.describe().to_owned(),
        };
        let date = PartialDate::parse(&text);
        if date.is_none() {
            fields.value(name, node.span.clone(), &text, "\"2025\", \"2025-06\", \"2025-06-12\", \"undated\"", &[]);
        }
        Some(Spanned { span: node.span, value: date? })
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day that it can mean.
    pub fn first_day(&self) -> Date {
        self.first_day
    }

    /// The last day that it can mean: what is to be done in June is late in July.
    pub fn last_day(&self) -> Date {
        match self.text.len() {
            4 => self.first_day.last_of_year(),
            7 => self.first_day.last_of_month(),
            _ => self.first_day,
        }
    }

    /// Days from the first day that it can mean to `today`: the careful reading of its age.
    pub fn days_before(&self, today: Date) -> i64 {
        days_between(self.first_day, today)
    }
}

/// Whole days from one day to another; negative if `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
