//! The joint calendar of those who work together: until when each page and each agency's record is to be checked again,
//! by when what was promised should be done, and from when to when campaigns go on.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{DataFile, uuid};
use crate::content::calendar::{self, Event};
use crate::content::commitment::FOLDER;
use crate::content::text::Localized;
use crate::site::Site;

/// True if there is any day to be in it.
pub(super) fn has_days(site: &Site) -> bool {
    all(site).next().is_some()
}

pub(super) fn file(site: &Site) -> DataFile {
    DataFile::new("calendar.ics", calendar::write(all(site)).into_bytes())
}

fn all(site: &Site) -> impl Iterator<Item = Event> + '_ {
    reviews(site).chain(numbers(site)).chain(promises(site)).chain(campaigns(site))
}

/// Where it is mended, and who answers for it.
fn told<'a>(file: &str, who: impl IntoIterator<Item = &'a String>) -> String {
    let who: Vec<&str> = who.into_iter().map(String::as_str).collect();
    if who.is_empty() { file.to_owned() } else { format!("{file}\n{}", who.join(", ")) }
}

/// A day that the calendar does not have is due on no day.
fn after(checked: Date, days: i64) -> Option<Date> {
    checked.checked_add(days.days()).ok()
}

fn name(site: &Site, text: &Localized) -> String {
    text.get(site.chain(site.config.default_language)).map_or_else(String::new, |(text, _)| text.to_owned())
}

fn reviews(site: &Site) -> impl Iterator<Item = Event> + '_ {
    site.pages.iter().filter_map(|page| {
        let checked = page.matter.reviewed?;
        let code = &site.languages()[page.language].code;
        Some(Event {
            id: uuid::of("check", &format!("{code}/{}", page.id)),
            stamp: checked,
            day: after(checked, site.config.checks.review_days)?,
            last: None,
            title: page.title.clone(),
            category: "REVIEW",
            text: told(page.file.as_str(), page.matter.maintained_by.iter().chain(&page.matter.reviewed_by)),
        })
    })
}

fn numbers(site: &Site) -> impl Iterator<Item = Event> + '_ {
    site.agencies.values().filter_map(|agency| {
        let checked = agency.checked?;
        Some(Event {
            id: uuid::of("check", &format!("agency:{}", agency.id)),
            stamp: checked,
            day: after(checked, site.config.checks.number_days)?,
            last: None,
            title: name(site, &agency.name),
            category: "NUMBERS",
            text: told(&format!("content/agencies/{}.toml", agency.id), &agency.provided_by),
        })
    })
}

fn promises(site: &Site) -> impl Iterator<Item = Event> + '_ {
    site.commitments.values().filter_map(|promise| {
        let by = promise.by.iter().map(|id| &id.value);
        Some(Event {
            id: uuid::of("promise", &promise.id),
            stamp: promise.updated(),
            day: promise.due.as_ref()?.last_day(),
            last: None,
            title: name(site, &promise.what),
            category: "PROMISE",
            text: told(&format!("{FOLDER}{}.toml", promise.id), by),
        })
    })
}

fn campaigns(site: &Site) -> impl Iterator<Item = Event> + '_ {
    site.pages.iter().filter_map(|page| {
        let campaign = &page.matter.campaign;
        let day = campaign.starts.or(campaign.ends)?;
        let code = &site.languages()[page.language].code;
        Some(Event {
            id: uuid::of("campaign", &format!("{code}/{}", page.id)),
            stamp: campaign.updates.first().map_or(day, |update| update.date),
            day,
            last: campaign.ends.filter(|_| campaign.starts.is_some()),
            title: page.title.clone(),
            category: "CAMPAIGN",
            text: told(page.file.as_str(), &campaign.partners),
        })
    })
}
