//! The board as a calendar (iCalendar, RFC 5545): one event of a day for each thing that is due.

use crate::content::lines::{escape, line};
use crate::diagnostic::Messages;

use super::Board;

/// Writes the calendar in the language of `messages`. What is due at once stands on the day of the board.
pub fn calendar(board: &Board, messages: &Messages) -> String {
    let day = |date: jiff::civil::Date| date.to_string().replace('-', "");
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Suluh//Suluh//EN\r\n");
    for due in &board.rows {
        let what = messages.say(&format!("due-{}", due.reason.as_str()), &[]);
        let id = blake3::hash(format!("{} {} {}", due.reason.as_str(), due.file, due.title).as_bytes()).to_hex();
        line(&mut text, "BEGIN", "VEVENT");
        line(&mut text, "UID", &format!("{}@suluh", &id[..32]));
        line(&mut text, "DTSTAMP", &format!("{}T000000Z", day(board.today)));
        line(&mut text, "DTSTART;VALUE=DATE", &day(due.day.unwrap_or(board.today)));
        line(&mut text, "SUMMARY", &escape(&format!("{what}: {}", due.title)));
        let owner = if due.owner.is_empty() { messages.say("owner-none", &[]) } else { due.owner.clone() };
        line(&mut text, "DESCRIPTION", &escape(&format!("{owner}\n{}", due.file)));
        line(&mut text, "END", "VEVENT");
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}
