//! The fields of a campaign: what is demanded of whom, from when to when, what a reader can do, and what came of it.

use jiff::civil::Date;

use super::fields::{Fields, Spanned};
use crate::diagnostic::{Code, Diagnostic};

/// The fields of a page with `kind = "campaign"`. `demand`, `results` and the updates are Markdown; the texts that a
/// reader sends or says are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Campaign {
    /// What is asked for.
    pub demand: Option<Spanned<String>>,
    /// Agencies of which it is asked.
    pub addressees: Vec<Spanned<String>>,
    /// Who takes part: ids of agencies, or names.
    pub partners: Vec<String>,
    /// First day.
    pub starts: Option<Date>,
    /// Last day.
    pub ends: Option<Date>,
    /// How it ended, where its days do not tell.
    pub outcome: Option<Outcome>,
    /// Subject of a mail to the addressees.
    pub subject: Option<String>,
    /// What a reader writes to them.
    pub message: Option<String>,
    /// What a reader says on the telephone.
    pub script: Option<String>,
    /// What came of it.
    pub results: Option<Spanned<String>>,
    /// What happened, by day.
    pub updates: Vec<Update>,
}

/// How a campaign ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What was asked for was done.
    Reached,
    /// It was given up.
    Stopped,
}

/// Something that happened in a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The day.
    pub date: Date,
    /// What happened; Markdown.
    pub text: Spanned<String>,
}

impl Campaign {
    /// Its fields that are Markdown.
    pub fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.demand.iter().chain(&self.results).chain(self.updates.iter().map(|update| &update.text))
    }

    /// How it stands on `today`: `planned`, `running`, `ended`, `reached` or `stopped`.
    pub fn state(&self, today: Date) -> &'static str {
        match self.outcome {
            Some(Outcome::Reached) => "reached",
            Some(Outcome::Stopped) => "stopped",
            None if self.starts.is_some_and(|day| today < day) => "planned",
            None if self.ends.is_some_and(|day| day < today) => "ended",
            None => "running",
        }
    }
}

/// Takes the fields of a campaign.
pub(super) fn read(fields: &mut Fields<'_>) -> Campaign {
    let file = fields.file();
    let plain = |text: Option<Spanned<String>>| text.map(|text| text.value);
    let demand = fields.text("demand");
    if demand.is_none() {
        fields.missing("demand", "demand = \"…\"");
    }
    let addressees = fields.texts("addressees");
    if addressees.is_empty() {
        fields.missing("addressees", "addressees = [\"kp2mi\"]");
    }
    let (starts, ends) = (fields.date("starts"), fields.dated("ends"));
    if let (Some(starts), Some(ends)) = (starts, ends.as_ref().filter(|ends| starts.is_some_and(|starts| ends.value < starts))) {
        let problem = Diagnostic::new(Code::DatesReversed, file).at(ends.span.clone());
        fields.report(problem.with("start", starts.to_string()).with("end", ends.value.to_string()));
    }
    let mut updates: Vec<Update> = Vec::new();
    let mut found = Vec::new();
    for (span, entries) in fields.tables("updates") {
        let mut update = Fields::new(file, "[[updates]]", span, entries, &mut found);
        let (date, text) = (update.date("date"), update.text("text"));
        if date.is_none() {
            update.missing("date", "date = 2026-11-24");
        }
        if text.is_none() {
            update.missing("text", "text = \"…\"");
        }
        update.finish();
        updates.extend(date.zip(text).map(|(date, text)| Update { date, text }));
    }
    found.into_iter().for_each(|problem| fields.report(problem));
    // The newest first, as they are shown.
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    Campaign {
        demand,
        addressees,
        partners: fields.texts("partners").into_iter().map(|text| text.value).collect(),
        starts,
        ends: ends.map(|ends| ends.value),
        outcome: fields.choice("outcome", &[("reached", Outcome::Reached), ("stopped", Outcome::Stopped)]),
        subject: plain(fields.text("subject")),
        message: plain(fields.text("message")),
        script: plain(fields.text("script")),
        results: fields.text("results"),
        updates,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_a_campaign_say_how_it_stands() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let mut campaign = Campaign { starts: Some(day("2026-03-01")), ends: Some(day("2026-03-31")), ..Campaign::default() };
        let states = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(|today| campaign.state(day(today)));
        assert_eq!(states, ["planned", "running", "running", "ended"]);
        campaign.outcome = Some(Outcome::Reached);
        assert_eq!(campaign.state(day("2026-03-02")), "reached");
    }
}
