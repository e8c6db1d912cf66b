//! The board as a calendar: one event of a day for each thing that is due.

use crate::content::calendar::{self, Event};
use crate::diagnostic::Messages;

use super::Board;

/// Writes the calendar in the language of `messages`. What is due at once stands on the day of the board.
pub fn calendar(board: &Board, messages: &Messages) -> String {
    calendar::write(board.rows.iter().map(|due| {
        let what = messages.say(&format!("due-{}", due.reason.as_str()), &[]);
        let id = blake3::hash(format!("{} {} {}", due.reason.as_str(), due.file, due.title).as_bytes()).to_hex();
        let owner = if due.owner.is_empty() { messages.say("owner-none", &[]) } else { due.owner.clone() };
        Event {
            id: format!("{}@suluh", &id[..32]),
            stamp: board.today,
            day: due.day.unwrap_or(board.today),
            last: None,
            title: format!("{what}: {}", due.title),
            category: due.reason.category(),
            text: format!("{owner}\n{}", due.file),
        }
    }))
}
