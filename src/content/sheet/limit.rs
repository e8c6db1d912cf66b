//! A time limit: so many days, months or years from an event, by a rule that a source gives.

use super::{Reading, Table};
use crate::content::fields::{Fields, Spanned};
use crate::content::text::Localized;

/// A time limit.
#[derive(Debug, Clone)]
pub struct Limit {
    /// Its id.
    pub id: String,
    /// What has to be done until then.
    pub label: Localized,
    /// The rule in a sentence, which stands on the page without a script.
    pub rule: Localized,
    /// The event from which it is counted.
    pub from: Localized,
    /// How many units.
    pub count: i64,
    /// Of what.
    pub unit: Unit,
    /// Country in which it holds.
    pub country: Option<Spanned<String>>,
    /// What it rests on.
    pub source: Spanned<String>,
}

/// What a limit is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days, each of them.
    Days,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

impl Unit {
    /// All units by the field that editors write.
    pub const ALL: [(&'static str, Unit); 3] = [("days", Unit::Days), ("months", Unit::Months), ("years", Unit::Years)];

    /// The word that editors write.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, unit)| *unit == self).map_or("", |(word, _)| word)
    }
}

impl Reading<'_> {
    pub(super) fn limit(&mut self, (span, entries): Table) -> Option<Limit> {
        let mut nested = Vec::new();
        let mut item = Fields::new(self.file, "[[limit]]", span, entries, &mut nested);
        let named = self.named(&mut item, "limit");
        let (rule, from) = (item.localized("rule"), item.localized("from"));
        let counts: Vec<(i64, Unit)> =
            Unit::ALL.into_iter().filter_map(|(name, unit)| Some((item.integer(name, 1..=3_650)?, unit))).collect();
        let country = item.text("country");
        let source = item.text("source");
        if rule.is_none() {
            item.missing("rule", "rule = { id = \"…\", en = \"…\" }");
        }
        if from.is_none() {
            item.missing("from", "from = { id = \"…\", en = \"…\" }");
        }
        if counts.len() != 1 {
            item.missing("days", "days = 14 / months = 12 / years = 2");
        }
        if source.is_none() {
            item.missing("source", "source = \"hk-06\"");
        }
        item.finish();
        self.problems.append(&mut nested);
        let (id, label) = named?;
        let (count, unit) = counts.first().copied()?;
        Some(Limit { id, label, rule: rule?, from: from?, count, unit, country, source: source? })
    }
}
