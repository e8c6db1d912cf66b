//! What was answered on which day: a file beside the content, so that a second check asks only for what is new or old.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::date::days_between;

/// Name of the file, in the folder of the site.
pub const FILE: &str = ".suluh-links.json";

/// What a host said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The day on which it was asked.
    pub day: String,
    /// Status of HTTP (RFC 9110), after all redirects.
    pub status: u16,
    /// Where the page is for good now; none if it has not moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<String>,
}

impl Answer {
    /// True if the page is there.
    pub fn is_fine(&self) -> bool {
        self.status < 400
    }

    /// True where the host answers browsers alone, is busy or wants somebody to log in: then nothing is known.
    pub fn is_unsure(&self) -> bool {
        matches!(self.status, 401 | 402 | 403 | 405 | 406 | 407 | 408 | 425 | 429 | 451 | 503 | 520..=530 | 600..)
    }
}

/// Answers by address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory(BTreeMap<String, Answer>);

impl Memory {
    /// Reads the file. One that cannot be read holds nothing that could not be asked for again.
    pub fn read(text: &str) -> Memory {
        Memory(serde_json::from_str(text).unwrap_or_default())
    }

    /// The file: an address a line.
    pub fn write(&self) -> String {
        let line = |(address, answer): (&String, &Answer)| {
            let answer = serde_json::to_string(answer).unwrap_or_default();
            format!("{}: {answer}", serde_json::Value::from(address.as_str()))
        };
        let lines: Vec<String> = self.0.iter().map(line).collect();
        format!("{{\n{}\n}}\n", lines.join(",\n"))
    }

    /// The answer for an address, if it need not be asked for again.
    pub(super) fn recent(&self, address: &str, today: Date, days: i64) -> Option<&Answer> {
        let answer = self.0.get(address)?;
        // Who has mended something wants to see it the next day at the latest.
        let days = if answer.is_fine() { days } else { days.min(1) };
        (0..days).contains(&days_between(answer.day.parse().ok()?, today)).then_some(answer)
    }

    pub(super) fn keep(&mut self, address: &str, answer: &Answer) {
        self.0.insert(address.to_owned(), answer.clone());
    }

    /// Drops what the site no longer links to.
    pub(super) fn forget(&mut self, gone: impl Fn(&str) -> bool) {
        self.0.retain(|address, _| !gone(address));
    }
}
