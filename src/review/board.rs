//! What is due and who looks after it: a linked site in, rows out, sorted by owner, day and place.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content::config::Owner;
use crate::site::{Page, Site};

/// Why something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A telephone number is not verified.
    Number,
    /// A page is to be checked again.
    Review,
    /// A translation is behind its original, or nobody has read it.
    Translation,
}

impl Reason {
    /// The word by which calendars group it.
    pub(super) fn category(self) -> &'static str {
        match self {
            Reason::Number => "NUMBERS",
            Reason::Review => "REVIEW",
            Reason::Translation => "TRANSLATION",
        }
    }

    /// The word in files and in the catalogue of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::Number => "number",
            Reason::Review => "review",
            Reason::Translation => "translation",
        }
    }
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// Name of whoever looks after it; empty where nobody does.
    pub owner: String,
    /// The day; none where it is due at once.
    pub day: Option<Date>,
    /// The file.
    pub file: String,
    /// Why.
    pub reason: Reason,
    /// Title of the page, or the office and its number.
    pub title: String,
}

/// Everything that is due, and the day on which it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The day.
    pub today: Date,
    /// What is due, by owner, then day.
    pub rows: Vec<Due>,
}

impl Board {
    /// True for what is due on the day of the board.
    pub fn is_late(&self, due: &Due) -> bool {
        due.day.is_none_or(|day| day <= self.today)
    }

    /// The board as CSV (RFC 4180). What a spreadsheet would take for a formula is led by an apostrophe.
    pub fn csv(&self) -> String {
        let mut csv = String::from("owner,reason,day,late,title,file\r\n");
        for due in &self.rows {
            let day = due.day.map_or(String::new(), |day| day.to_string());
            let late = if self.is_late(due) { "yes" } else { "no" };
            let cells = [&due.owner, due.reason.as_str(), &day, late, &due.title, &due.file].map(cell);
            csv.push_str(&cells.join(","));
            csv.push_str("\r\n");
        }
        csv
    }
}

fn cell(text: &str) -> String {
    let safe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// Makes the board of a site.
pub fn board(site: &Site) -> Board {
    let mut rows = Vec::new();
    let after = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(day);
    for page in &site.pages {
        let mut add = |reason, day| {
            let named = page.matter.maintained_by.first();
            let owner = named.cloned().unwrap_or_else(|| owner(site, |owner| owns_page(owner, page, site)));
            rows.push(Due { owner, day, file: page.file.to_string(), reason, title: page.title.clone() });
        };
        if page.kind.is_advice() {
            add(Reason::Review, page.matter.reviewed.map(|day| after(day, site.config.checks.review_days + 1)));
        }
        if site.is_outdated(page) || page.matter.machine_made || page.matter.awaiting_review {
            add(Reason::Translation, None);
        }
    }
    for agency in site.agencies.values() {
        for line in agency.phones.iter().filter(|line| site.doubt(agency, line).is_some()) {
            let name = agency.name.get(site.chain(site.config.default_language)).map_or(agency.id.as_str(), |(name, _)| name);
            rows.push(Due {
                owner: owner(site, |owner| owner.agencies.iter().any(|id| id == "*" || *id == agency.id)),
                day: None,
                file: format!("content/agencies/{}.toml", agency.id),
                reason: Reason::Number,
                title: format!("{name} {}", line.phone.display),
            });
        }
    }
    rows.sort();
    Board { today: site.today, rows }
}

/// The first owner in `site.toml` for whom `owns` is true.
fn owner(site: &Site, owns: impl Fn(&Owner) -> bool) -> String {
    site.config.owners.iter().find(|owner| owns(owner)).map_or_else(String::new, |owner| owner.name.clone())
}

/// An owner of pages has those whose id begins so, in her languages; one of languages alone has all pages of them.
fn owns_page(owner: &Owner, page: &Page, site: &Site) -> bool {
    let code = &site.languages()[page.language].code;
    let spoken = owner.languages.iter().any(|language| language.eq_ignore_ascii_case(code));
    match (owner.pages.is_empty(), owner.languages.is_empty()) {
        (true, true) => false,
        (true, false) => spoken,
        (false, no_language) => {
            let begins = |prefix: &String| page.id.starts_with(prefix.trim_end_matches("index"));
            owner.pages.iter().any(begins) && (no_language || spoken)
        }
    }
}
