//! The joint calendar (iCalendar, RFC 5545) of those who look after a site: until when each page and each agency's record
//! is to be checked again.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::{DataFile, uuid};
use crate::content::lines::{escape, line};
use crate::site::Site;

/// A day on which something is due.
struct Due {
    /// What is due; the same in every export.
    key: String,
    title: String,
    /// Where it is mended.
    file: String,
    /// Who answers for it.
    who: Vec<String>,
    /// Last check.
    checked: Date,
    /// Days until the next one.
    days: i64,
    category: &'static str,
}

/// True if there is anything to check again.
pub(super) fn has_days(site: &Site) -> bool {
    site.pages.iter().any(|page| page.matter.reviewed.is_some()) || site.agencies.values().any(|agency| agency.checked.is_some())
}

pub(super) fn file(site: &Site) -> DataFile {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Suluh//Suluh//EN\r\n");
    for due in all(site) {
        // A day that the calendar does not have is due on no day.
        if let Ok(day) = due.checked.checked_add(span(due.days)) {
            event(&mut text, &due, day);
        }
    }
    text.push_str("END:VCALENDAR\r\n");
    DataFile::new("calendar.ics", text.into_bytes())
}

fn span(days: i64) -> Span {
    days.days()
}

fn all(site: &Site) -> Vec<Due> {
    let pages = site.pages.iter().filter_map(|page| {
        let checked = page.matter.reviewed?;
        let who = page.matter.maintained_by.iter().chain(&page.matter.reviewed_by).cloned().collect();
        let code = &site.languages()[page.language].code;
        Some(Due {
            key: format!("{code}/{}", page.id),
            title: page.title.clone(),
            file: page.file.to_string(),
            who,
            checked,
            days: site.config.checks.review_days,
            category: "REVIEW",
        })
    });
    let agencies = site.agencies.values().filter_map(|agency| {
        let name = agency.name.get(site.chain(site.config.default_language)).map_or(agency.id.as_str(), |(name, _)| name);
        Some(Due {
            key: format!("agency:{}", agency.id),
            title: name.to_owned(),
            file: format!("content/agencies/{}.toml", agency.id),
            who: agency.provided_by.clone(),
            checked: agency.checked?,
            days: site.config.checks.number_days,
            category: "NUMBERS",
        })
    });
    pages.chain(agencies).collect()
}

fn event(text: &mut String, due: &Due, day: Date) {
    let compact = |day: Date| day.to_string().replace('-', "");
    line(text, "BEGIN", "VEVENT");
    line(text, "UID", &uuid::of("check", &due.key));
    // The record is as old as the check that it follows from, so that every export has the same bytes.
    line(text, "DTSTAMP", &format!("{}T000000Z", compact(due.checked)));
    line(text, "DTSTART;VALUE=DATE", &compact(day));
    line(text, "SUMMARY", &escape(&due.title));
    line(text, "CATEGORIES", due.category);
    let who = if due.who.is_empty() { String::new() } else { format!("\n{}", due.who.join(", ")) };
    line(text, "DESCRIPTION", &escape(&format!("{}{who}", due.file)));
    line(text, "TRANSP", "TRANSPARENT");
    line(text, "END", "VEVENT");
}
