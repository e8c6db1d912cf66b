//! Days that are written in another form than 2026-11-24, where only one day can be meant.

use std::ops::Range;

use jiff::civil::Date;

use super::{Edit, Place};
use crate::content::figures::Numerals;
use crate::content::form::{self, Form};
use crate::content::front_matter::Kind;
use crate::diagnostic::Code;

/// Fields of records that are days, or may be.
const OTHERS: [&str; 3] = ["source_date", "date", "seen"];

/// The mend of a day; none if the problem is another.
pub(super) fn mend(place: &Place<'_>) -> Option<Edit> {
    if place.problem.code == Code::SyntaxToml {
        return unquoted(place);
    }
    let expected = place.argument("expected");
    if !expected.contains("2026-11-24") && !expected.contains("2025-06-12") {
        return None;
    }
    let written = place.written();
    let inner = written.trim_matches(['"', '\'']);
    let at = place.span.start + written.find(inner)?;
    Some(Edit { span: at..at + inner.len(), new: canonical(inner)?.to_string() })
}

/// `reviewed = 24-11-2026`: TOML knows no such value, so all of the line is at fault.
fn unquoted(place: &Place<'_>) -> Option<Edit> {
    let start = place.text.get(..place.span.start)?.rfind('\n').map_or(0, |at| at + 1);
    let line = place.text[start..].lines().next()?;
    let (name, value) = line.split_once('=')?;
    let is_day = |name: &str| {
        let of = |fields: Vec<form::Field>| fields.into_iter().any(|field| field.name == name && field.form == Form::Day);
        OTHERS.contains(&name) || of(form::page(Kind::Page)) || of(form::agency())
    };
    let value = value.split('#').next().unwrap_or(value).trim();
    let new = canonical(value).filter(|_| is_day(name.trim()))?;
    let at = start + line.len() - line.split_once('=')?.1.len() + line.split_once('=')?.1.find(value)?;
    let span: Range<usize> = at..at + value.len();
    Some(Edit { span, new: new.to_string() })
}

/// The day that a text can only mean. Which of 3/4/2026 is the month nobody can say.
fn canonical(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.len() <= 4);
    let day = |year: i16, month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let month = |name: &str| {
        let of = |tag: &str| Numerals::new(tag).month(name).and_then(|number| i16::try_from(number).ok());
        ["id", "en"].into_iter().find_map(of)
    };
    match (number(first), number(second), number(third)) {
        (Some(y), Some(m), Some(d)) if first.len() == 4 => day(y, m, d),
        (Some(d), Some(m), Some(y)) if third.len() == 4 && (d > 12 || d == m) => day(y, m, d),
        (Some(d), None, Some(y)) if third.len() == 4 => day(y, month(second)?, d),
        (None, Some(d), Some(y)) if third.len() == 4 => day(y, month(first)?, d),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn only_a_day_that_is_certain_is_written_anew() {
        for (text, expected) in [
            ("2026-1-5", Some("2026-01-05")),
            ("2026/11/24", Some("2026-11-24")),
            ("24-11-2026", Some("2026-11-24")),
            ("24.11.2026", Some("2026-11-24")),
            ("24 November 2026", Some("2026-11-24")),
            ("5 Agustus 2026", Some("2026-08-05")),
            ("5 Agt 2026", None),
            ("Aug 5, 2026", Some("2026-08-05")),
            ("3/4/2026", None),
            ("11/24/2026", None),
            ("31/02/2026", None),
            ("24-11-26", None),
            ("kemarin", None),
        ] {
            assert_eq!(canonical(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }
}
