//! Promises as JSON, with their history and sources, and as a sheet with a row for each.

use serde_json::{Value, json};

use super::DataFile;
use super::agencies::BETWEEN;
use super::record::{Record, localized};
use super::table::Table;
use crate::content::Spanned;
use crate::content::commitment::Commitment;
use crate::content::text::Localized;
use crate::site::Site;

pub(super) fn files(site: &Site) -> Vec<DataFile> {
    let records = site.commitments.values().map(|promise| record(site, promise));
    vec![DataFile::records("commitments.json", records), DataFile::new("commitments.csv", sheet(site).csv())]
}

fn record(site: &Site, promise: &Commitment) -> Value {
    let ids = |ids: &[Spanned<String>]| ids.iter().map(|id| Value::from(id.value.as_str())).collect::<Value>();
    let mut record = Record::from_iter([
        ("id".to_owned(), promise.id.as_str().into()),
        ("by".to_owned(), ids(&promise.by)),
        ("what".to_owned(), localized(&promise.what)),
        ("made".to_owned(), promise.made.as_str().into()),
        ("state".to_owned(), promise.state(site.today).as_str().into()),
        ("as_of".to_owned(), site.today.to_string().into()),
        ("sources".to_owned(), ids(&promise.sources)),
    ]);
    record.extend(promise.by_others.as_ref().map(|text| ("by_others".to_owned(), localized(text))));
    record.extend(promise.to.as_ref().map(|text| ("to".to_owned(), localized(text))));
    record.extend(promise.due.as_ref().map(|due| ("due".to_owned(), due.as_str().into())));
    let steps = promise.history.iter().map(|step| {
        let mut told = Record::from_iter([("date".to_owned(), step.date.as_str().into())]);
        told.extend(step.state.map(|state| ("state".to_owned(), state.as_str().into())));
        told.extend(step.note.as_ref().map(|note| ("note".to_owned(), localized(note))));
        told.insert("sources".to_owned(), ids(&step.sources));
        Value::Object(told)
    });
    record.insert("history".to_owned(), steps.collect());
    record.extend(site.config.data.licence.as_ref().map(|licence| ("licence".to_owned(), json!(licence))));
    Value::Object(record)
}

/// A row for each promise; the addresses of its sources stand in it, since a sheet is often read alone.
fn sheet(site: &Site) -> Table {
    let languages: Vec<&str> = site.languages().iter().map(|language| language.code.as_str()).collect();
    let mut columns: Vec<String> =
        ["id", "by", "by_others", "made", "due", "state", "as_of", "updated"].map(str::to_owned).into();
    columns.extend(languages.iter().flat_map(|code| [format!("what:{code}"), format!("to:{code}")]));
    columns.extend(["sources", "licence"].map(str::to_owned));
    let rows = site.commitments.values().map(|promise| {
        let by: Vec<&str> = promise.by.iter().map(|id| id.value.as_str()).collect();
        let others = promise.by_others.as_ref().and_then(|text| text.get(site.chain(site.config.default_language)));
        let mut row = vec![
            promise.id.clone(),
            by.join(BETWEEN),
            others.map_or_else(String::new, |(text, _)| text.to_owned()),
            promise.made.as_str().to_owned(),
            promise.due.as_ref().map_or_else(String::new, |due| due.as_str().to_owned()),
            promise.state(site.today).as_str().to_owned(),
            site.today.to_string(),
            promise.updated().to_string(),
        ];
        for code in &languages {
            // What is written for all languages holds in each.
            let own = |text: &Localized| text.exact(code).or_else(|| text.exact("")).unwrap_or_default().to_owned();
            row.extend([own(&promise.what), promise.to.as_ref().map_or_else(String::new, own)]);
        }
        let urls = promise.all_sources().filter_map(|id| site.sources.get(&id.value)).flat_map(|source| &source.urls);
        let mut seen: Vec<&str> = urls.map(String::as_str).collect();
        seen.dedup();
        row.push(seen.join(BETWEEN));
        row.push(site.config.data.licence.clone().unwrap_or_default());
        row
    });
    Table { rows: rows.collect(), columns }
}
