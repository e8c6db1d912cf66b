//! The board as a page of HTML that loads nothing: one table for each owner, what is late first.

use std::fmt::Write;

use crate::content::escape::escape;
use crate::diagnostic::Messages;

use super::{Board, Due};

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:64rem;margin:1rem auto;padding:0 1rem}\
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.375rem .5rem;\
border:1px solid #767676}.late{font-weight:700}:root{color-scheme:light dark}";

/// Writes the page in the language of `messages`, whose BCP 47 tag is `lang`.
pub fn page(board: &Board, messages: &Messages, lang: &str) -> String {
    let say = |id: &str| escape(&messages.say(id, &[]));
    let title = escape(&messages.say("board-title", &[("date", board.today.to_string())]));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head>\n<body><main>\n<h1>{title}</h1>\n"
    );
    for rows in board.rows.chunk_by(|one, other| one.owner == other.owner) {
        let owner = if rows[0].owner.is_empty() { say("owner-none") } else { escape(&rows[0].owner) };
        let late = rows.iter().filter(|due| board.is_late(due)).count().to_string();
        let count = escape(&messages.say("board-late", &[("count", late)]));
        let _ = writeln!(page, "<h2>{owner}</h2>\n<p>{count}</p>\n<table><thead><tr>");
        for head in ["board-day", "board-what", "board-where"] {
            let _ = write!(page, "<th scope=\"col\">{}</th>", say(head));
        }
        page.push_str("</tr></thead><tbody>\n");
        rows.iter().for_each(|due| row(&mut page, board, due, &say));
        page.push_str("</tbody></table>\n");
    }
    page.push_str("</main></body></html>\n");
    page
}

fn row(page: &mut String, board: &Board, due: &Due, say: &dyn Fn(&str) -> String) {
    let day = due.day.map_or_else(|| say("board-now"), |day| day.to_string());
    let class = if board.is_late(due) { " class=\"late\"" } else { "" };
    let what = say(&format!("due-{}", due.reason.as_str()));
    let _ = writeln!(
        page,
        "<tr><td{class}>{day}</td><td>{what}: {}</td><td><code>{}</code></td></tr>",
        escape(&due.title),
        escape(&due.file)
    );
}
