//! Calendars (iCalendar, RFC 5545): days on which something is due or goes on, for any calendar program.

use jiff::ToSpan;
use jiff::civil::Date;

use super::lines::{escape, line};

/// Something on a day, or from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same in every export.
    pub id: String,
    /// Day of the record that it comes from, so that every export has the same bytes.
    pub stamp: Date,
    /// The day, or the first of them.
    pub day: Date,
    /// The last day, where there are more.
    pub last: Option<Date>,
    /// What it is.
    pub title: String,
    /// A word by which programs group it.
    pub category: &'static str,
    /// More about it, in lines.
    pub text: String,
}

/// Writes a calendar of these events.
pub fn write(events: impl IntoIterator<Item = Event>) -> String {
    let compact = |day: Date| day.to_string().replace('-', "");
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Suluh//Suluh//EN\r\n");
    for event in events {
        line(&mut text, "BEGIN", "VEVENT");
        line(&mut text, "UID", &event.id);
        line(&mut text, "DTSTAMP", &format!("{}T000000Z", compact(event.stamp)));
        line(&mut text, "DTSTART;VALUE=DATE", &compact(event.day));
        // An end is the first day on which it is over. The calendar has a last day, which nothing lasts beyond.
        if let Some(end) = event.last.and_then(|last| last.checked_add(1.day()).ok()) {
            line(&mut text, "DTEND;VALUE=DATE", &compact(end));
        }
        line(&mut text, "SUMMARY", &escape(&event.title));
        line(&mut text, "CATEGORIES", event.category);
        line(&mut text, "DESCRIPTION", &escape(&event.text));
        line(&mut text, "TRANSP", "TRANSPARENT");
        line(&mut text, "END", "VEVENT");
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}
