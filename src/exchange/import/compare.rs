//! A record of the site beside one of a file: what is new, what may replace, what is in conflict.

use jiff::civil::Date;
use serde_json::Value;

use super::Request;
use crate::content::agency::{Agency, Basis};
use crate::content::date::PartialDate;
use crate::content::phone;
use crate::exchange::record::{Record, record};
use crate::site::Site;

/// What becomes of a value of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The site had none.
    Added,
    /// It is newer, and not weaker.
    Replaced,
    /// The site's own stays: it is newer, or better supported. A person must decide.
    Kept,
}

/// A difference.
#[derive(Debug, Clone)]
pub struct Change {
    /// The field.
    pub field: String,
    /// The number that it is a field of; none for a field of the agency.
    pub number: Option<String>,
    /// What the site says.
    pub old: Option<Value>,
    /// Of which day; none if it does not say.
    pub old_date: Option<String>,
    /// What the file says.
    pub value: Value,
    /// Of which day.
    pub date: Option<String>,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// Fields that say where the others come from. They follow what is taken, and are no facts to compare.
const PROVENANCE: [&str; 8] =
    ["source_date", "confidence", "checked", "provided_by", "sources", "recorded", "directory", "context"];

/// How well a value is supported.
struct Support {
    basis: Basis,
    date: Option<PartialDate>,
}

impl Support {
    /// True if what this supports may take the place of what `old` supports. Nobody who vouches for nothing replaces
    /// anything.
    fn beats(&self, old: &Support) -> bool {
        let newer = match (&self.date, &old.date) {
            (Some(new), Some(old)) => new.first_day() > old.first_day(),
            (Some(_), None) => true,
            (None, _) => false,
        };
        newer && self.basis <= old.basis
    }

    fn date(&self) -> Option<String> {
        self.date.as_ref().map(|date| date.as_str().to_owned())
    }
}

/// Everything in which the file's record differs from the site's.
pub(super) fn changes(site: &Site, agency: &Agency, incoming: &Record, request: &Request<'_>) -> Vec<Change> {
    let own = record(agency);
    let day = |day: Date| PartialDate::parse(&day.to_string());
    let told = incoming.get("source_date").and_then(Value::as_str).and_then(PartialDate::parse);
    let best = agency.phones.iter().map(|line| line.basis).min().unwrap_or(Basis::DataFile);
    let old = Support { basis: best, date: agency.source_date.clone().or_else(|| agency.checked.and_then(day)) };
    let new = Support { basis: request.basis, date: told.or_else(|| request.date.and_then(day)) };
    let mut found = Vec::new();
    for (field, value) in incoming.iter().filter(|(name, _)| !PROVENANCE.contains(&name.as_str()) && *name != "phones") {
        // Where the site says nothing of the countries served, it is the agency's own.
        if field == "serves" && !own.contains_key("serves") && *value == serde_json::json!([agency.country]) {
            continue;
        }
        found.extend(change(site, field, None, own.get(field), value, &old, &new));
    }
    let lines = incoming.get("phones").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    for line in lines {
        let Some(number) = line.get("number").and_then(Value::as_str) else { continue };
        let dial = phone::parse(number).map_or_else(|_| number.to_owned(), |phone| phone.dial);
        let new = line_support(line, &new);
        let Some(known) = agency.phones.iter().find(|known| known.phone.dial == dial) else {
            let value = Value::from(dial.as_str());
            let field = "number".to_owned();
            let whole = Some(line.clone());
            let added =
                Change { field, number: None, old: None, old_date: None, value, date: new.date(), verdict: Verdict::Added };
            found.push(Change { value: whole.map_or(added.value.clone(), Value::Object), ..added });
            continue;
        };
        let old = Support { basis: known.basis, date: known.date.clone() };
        let own_line = own.get("phones").and_then(Value::as_array).into_iter().flatten().find(|line| line["number"] == *dial);
        let mut of_line = Vec::new();
        for (field, value) in line.iter().filter(|(name, _)| !["number", "basis", "source_date"].contains(&name.as_str())) {
            let known = own_line.and_then(|line| line.get(field));
            of_line.extend(change(site, field, Some(&dial), known, value, &old, &new));
        }
        // A number that is seen again, and later, is confirmed.
        if new.beats(&old) && !of_line.iter().any(|change| change.verdict == Verdict::Kept) {
            of_line.push(Change {
                field: "source_date".to_owned(),
                number: Some(dial.clone()),
                old: own_line.and_then(|line| line.get("source_date")).cloned(),
                old_date: old.date(),
                value: new.date().into(),
                date: new.date(),
                verdict: Verdict::Replaced,
            });
        }
        found.extend(of_line);
    }
    found
}

/// What supports a number of the file: what it says itself, else what is vouched for.
fn line_support(line: &Record, whole: &Support) -> Support {
    let text = |name: &str| line.get(name).and_then(Value::as_str);
    let basis = text("basis").and_then(|word| Basis::ALL.iter().find(|(known, _)| *known == word)).map(|(_, basis)| *basis);
    // What says of itself that it has no date has none.
    let date = text("source_date").map_or_else(|| whole.date.clone(), PartialDate::parse);
    Support { basis: basis.unwrap_or(whole.basis), date }
}

fn change(
    site: &Site,
    field: &str,
    number: Option<&str>,
    own: Option<&Value>,
    value: &Value,
    old: &Support,
    new: &Support,
) -> Option<Change> {
    let verdict = match (own, value) {
        (None, _) => Verdict::Added,
        (Some(own), value) if same(own, value) => return None,
        // Lists grow; that something is not in a list of somebody else's says nothing.
        (Some(Value::Array(_)), Value::Array(_)) => Verdict::Added,
        // A language that the site lacks.
        (Some(Value::Object(own)), Value::Object(more))
            if more.iter().all(|(code, text)| own.get(code).is_none_or(|o| o == text)) =>
        {
            Verdict::Added
        }
        _ if new.beats(old) => Verdict::Replaced,
        _ => Verdict::Kept,
    };
    let value = merged(site, own, value);
    let number = number.map(str::to_owned);
    Some(Change { field: field.to_owned(), number, old: own.cloned(), old_date: old.date(), value, date: new.date(), verdict })
}

/// True if the file's value says nothing that the site's does not say.
fn same(own: &Value, value: &Value) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match (own, value) {
        (Value::String(own), Value::String(value)) => plain(own) == plain(value),
        (Value::Array(own), Value::Array(value)) => value.iter().all(|item| own.contains(item)),
        (Value::Object(own), Value::String(_)) => own.values().any(|text| same(text, value)),
        (Value::Object(own), Value::Array(_)) => own.values().any(|list| same(list, value)),
        (Value::Object(own), Value::Object(value)) => {
            value.iter().all(|(code, text)| own.get(code).is_some_and(|own| same(own, text)))
        }
        (Value::String(_), Value::Object(value)) => value.values().all(|text| same(own, text)),
        (own, value) => own == value,
    }
}

/// The site's value with the file's in it: other languages and other items stay.
fn merged(site: &Site, own: Option<&Value>, value: &Value) -> Value {
    match (own, value) {
        (Some(Value::Array(own)), Value::Array(more)) => {
            own.iter().chain(more.iter().filter(|item| !own.contains(item))).cloned().collect()
        }
        (Some(Value::Object(own)), Value::Object(more)) => {
            let mut all = own.clone();
            all.extend(more.clone());
            all.into()
        }
        (Some(Value::Object(own)), one) => {
            let mut all = own.clone();
            all.insert(site.languages()[site.config.default_language].code.to_lowercase(), one.clone());
            all.into()
        }
        _ => value.clone(),
    }
}
