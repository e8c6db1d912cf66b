//! Dates as sources give them: a day, a month, a year, or nothing.

use jiff::civil::Date;

use super::fields::Fields;
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
            fields.value(name, node.span, &text, "\"2025\", \"2025-06\", \"2025-06-12\", \"undated\"", &[]);
        }
        date
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day that it can mean.
    pub fn first_day(&self) -> Date {
        self.first_day
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
