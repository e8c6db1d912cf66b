//! A promise: one TOML file in `content/commitments/`. Who promised what to whom, when, by when, and what became of it.
//!
//! Its state is not written a second time: it is the last one of its history, and a promise without a history has been
//! made and no more. Every entry names what it rests on.

use jiff::civil::Date;

use super::date::PartialDate;
use super::fields::{Fields, Spanned};
use super::text::Localized;
use super::{personal, toml};
use crate::diagnostic::{Code, Diagnostic};

/// The folder of all promises.
pub const FOLDER: &str = "content/commitments/";

/// What became of a promise, as far as evidence goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Its day has passed, and nothing shows that it was kept. Never written: it follows from the day.
    Overdue,
    /// Not kept.
    Broken,
    /// Begun.
    UnderWay,
    /// Made, and no more is known.
    Made,
    /// Kept.
    Kept,
}

impl State {
    /// Those that an editor writes.
    pub const WRITTEN: [(&'static str, State); 4] =
        [("made", State::Made), ("under-way", State::UnderWay), ("kept", State::Kept), ("broken", State::Broken)];

    /// All of them, in the order in which pages show them: what a reader can ask about comes first.
    pub const ALL: [State; 5] = [State::Overdue, State::Broken, State::UnderWay, State::Made, State::Kept];

    /// The word in files and in the theme's strings (`promise-WORD`).
    pub fn as_str(self) -> &'static str {
        Self::WRITTEN.iter().find(|(_, state)| *state == self).map_or("overdue", |(word, _)| word)
    }
}

/// A promise.
#[derive(Debug, Clone)]
pub struct Commitment {
    /// Name of its file.
    pub id: String,
    /// Agencies that made it.
    pub by: Vec<Spanned<String>>,
    /// Others who made it.
    pub by_others: Option<Localized>,
    /// To whom.
    pub to: Option<Localized>,
    /// What was promised.
    pub what: Localized,
    /// When.
    pub made: PartialDate,
    /// By when.
    pub due: Option<PartialDate>,
    /// Sources that show that it was made.
    pub sources: Vec<Spanned<String>>,
    /// What happened since, by date.
    pub history: Vec<Step>,
}

/// Something that happened to a promise.
#[derive(Debug, Clone)]
pub struct Step {
    /// When.
    pub date: PartialDate,
    /// What the promise was then; none where that did not change.
    pub state: Option<State>,
    /// What happened.
    pub note: Option<Localized>,
    /// Sources.
    pub sources: Vec<Spanned<String>>,
}

impl Commitment {
    /// What it is on `today`.
    pub fn state(&self, today: Date) -> State {
        let last = self.history.iter().rev().find_map(|step| step.state).unwrap_or(State::Made);
        let open = matches!(last, State::Made | State::UnderWay);
        let late = self.due.as_ref().is_some_and(|due| due.last_day() < today);
        if open && late { State::Overdue } else { last }
    }

    /// The day of the newest thing that is known of it.
    pub fn updated(&self) -> Date {
        self.history.last().map_or(self.made.first_day(), |step| step.date.first_day())
    }

    /// All sources that it names.
    pub fn all_sources(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.sources.iter().chain(self.history.iter().flat_map(|step| &step.sources))
    }
}

/// Reads the file of a promise; `None` only if it lacks what a promise cannot be without.
pub fn parse(text: &str, file: &str, id: &str) -> (Option<Commitment>, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut nested = Vec::new();
    let mut fields = Fields::new(file, file, 0..0, entries, &mut problems);
    let (by, by_others) = (fields.texts("by"), fields.localized("by_others"));
    if by.is_empty() && by_others.is_none() {
        fields.missing("by", "by = [\"kp2mi\"]");
    }
    let what = fields.localized("what");
    if what.is_none() {
        fields.missing("what", "what = { id = \"…\", en = \"…\" }");
    }
    let made = PartialDate::field(&mut fields, "made");
    if made.is_none() {
        fields.missing("made", "made = \"2025-06-12\"");
    }
    let due = PartialDate::spanned(&mut fields, "due");
    let to = fields.localized("to");
    let sources = evidence(&mut fields, file, 0..0);
    let mut history: Vec<Step> = Vec::new();
    for (span, entries) in fields.tables("history") {
        let mut step = Fields::new(file, "[[history]]", span.clone(), entries, &mut nested);
        let date = PartialDate::spanned(&mut step, "date");
        match (&date, &made) {
            (None, _) => step.missing("date", "date = \"2025-06-12\""),
            (Some(date), Some(made)) => step.report_if(reversed(file, made, date)),
            _ => {}
        }
        let state = step.choice("state", &State::WRITTEN);
        let note = step.localized("note");
        let sources = evidence(&mut step, file, span);
        step.finish();
        history.extend(date.map(|date| Step { date: date.value, state, note, sources }));
    }
    if let (Some(made), Some(due)) = (&made, &due) {
        fields.report_if(reversed(file, made, due));
    }
    fields.finish();
    problems.append(&mut nested);
    problems.extend(personal::check(text, file));
    history.sort_by_key(|step| step.date.first_day());
    let due = due.map(|due| due.value);
    let commitment =
        what.zip(made).map(|(what, made)| Commitment { id: id.to_owned(), by, by_others, to, what, made, due, sources, history });
    (commitment, problems)
}

/// The sources of an entry, of which there must be at least one.
fn evidence(fields: &mut Fields<'_>, file: &str, place: std::ops::Range<usize>) -> Vec<Spanned<String>> {
    let sources = fields.texts("sources");
    if sources.is_empty() {
        fields.report(Diagnostic::new(Code::EvidenceMissing, file).at(place));
    }
    sources
}

/// A day that lies before the one on which it begins.
fn reversed(file: &str, start: &PartialDate, end: &Spanned<PartialDate>) -> Option<Diagnostic> {
    (end.value.last_day() < start.first_day()).then(|| {
        let problem = Diagnostic::new(Code::DatesReversed, file).at(end.span.clone());
        problem.with("start", start.as_str()).with("end", end.value.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROMISE: &str = "by = [\"kp2mi\"]\nwhat = \"A\"\nmade = \"2025-03\"\ndue = \"2025-06\"\nsources = [\"s\"]\n";

    fn read(text: &str) -> Commitment {
        let (commitment, problems) = parse(text, "a.toml", "a");
        assert_eq!(problems, []);
        commitment.expect("a promise")
    }

    #[test]
    fn a_promise_for_june_is_late_in_july() {
        let promise = read(PROMISE);
        let day = |text: &str| text.parse().expect("a day");
        assert_eq!(promise.state(day("2025-06-30")), State::Made);
        assert_eq!(promise.state(day("2025-07-01")), State::Overdue);
    }

    #[test]
    fn the_last_state_of_its_history_is_the_state() {
        let step = |day: &str, rest: &str| format!("[[history]]\ndate = {day}\n{rest}\nsources = [\"s\"]\n");
        let late = "2026-01-01".parse().expect("a day");
        let kept = step("2025-05-02", "state = \"kept\"") + &step("2025-04-01", "state = \"under-way\"");
        assert_eq!(read(&format!("{PROMISE}{kept}")).state(late), State::Kept);
        let begun = step("2025-04-01", "state = \"under-way\"") + &step("2025-05-02", "note = \"B\"");
        let begun = read(&format!("{PROMISE}{begun}"));
        assert_eq!((begun.state(late), begun.updated().to_string()), (State::Overdue, "2025-05-02".to_owned()));
    }
}
