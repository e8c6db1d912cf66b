//! Dates as the readers of a language write them (CLDR, by ICU4X).

use icu::datetime::fieldsets::{YM, YMD};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu::locale::Locale;

use crate::content::date::PartialDate;

use super::view::DateView;

/// Formats dates in one language.
pub struct Dates {
    day: Option<DateTimeFormatter<YMD>>,
    month: Option<DateTimeFormatter<YM>>,
}

impl Dates {
    /// Prepares the formats of a language (BCP 47).
    pub fn new(tag: &str) -> Dates {
        // Evidence carries Gregorian dates; another calendar would hide that two dates are the same.
        let locale: Option<Locale> = format!("{tag}-u-ca-gregory").parse().ok();
        let preferences = |l: &Locale| DateTimeFormatterPreferences::from(l);
        Dates {
            day: locale.as_ref().and_then(|l| DateTimeFormatter::try_new(preferences(l), YMD::long()).ok()),
            month: locale.as_ref().and_then(|l| DateTimeFormatter::try_new(preferences(l), YM::long()).ok()),
        }
    }

    /// A date for a page: the form for machines and the one for people.
    pub fn view(&self, date: &PartialDate) -> DateView {
        let iso = date.as_str().to_owned();
        let first = date.first_day();
        let day =
            icu::calendar::Date::try_new_iso(i32::from(first.year()), first.month().unsigned_abs(), first.day().unsigned_abs());
        let text = match (iso.len(), day) {
            (10, Ok(day)) => self.day.as_ref().map(|f| f.format(&day).to_string()),
            (7, Ok(day)) => self.month.as_ref().map(|f| f.format(&day).to_string()),
            _ => None,
        };
        DateView { text: text.unwrap_or_else(|| iso.clone()), iso }
    }

    /// A whole day.
    pub fn day(&self, date: jiff::civil::Date) -> DateView {
        let iso = date.to_string();
        PartialDate::parse(&iso).map_or_else(|| DateView { text: iso.clone(), iso }, |d| self.view(&d))
    }
}
