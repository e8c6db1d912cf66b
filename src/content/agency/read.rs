//! The file of an agency in, its record and what is wrong with it out.

use std::ops::Range;

use super::{Agency, AgencyKind, Basis, Evidence, Line};
use crate::content::date::PartialDate;
use crate::content::fields::{Fields, Spanned};
use crate::content::value::{Key, Node};
use crate::content::{language, personal, phone, toml};
use crate::diagnostic::{Code, Diagnostic};

/// Reads the file of an agency; `None` only if it lacks what an agency cannot be without.
pub fn parse(text: &str, file: &str, id: &str) -> (Option<Agency>, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let agency = read(entries, file, id, &mut problems);
    problems.extend(personal::check(text, file));
    (agency, problems)
}

fn read(entries: Vec<(Key, Node)>, file: &str, id: &str, problems: &mut Vec<Diagnostic>) -> Option<Agency> {
    let mut nested = Vec::new();
    let mut fields = Fields::new(file, file, 0..0, entries, problems);
    let kind = fields.choice("kind", &AgencyKind::ALL);
    let name = fields.localized("name");
    let country = country(&mut fields, "country");
    for (missing, field, example) in [
        (kind.is_none(), "kind", "kind = \"embassy\""),
        (name.is_none(), "name", "name = { id = \"…\", en = \"…\" }"),
        (country.is_none(), "country", "country = \"MY\""),
    ] {
        if missing {
            fields.missing(field, example);
        }
    }
    let plain = |text: Option<Spanned<String>>| text.map(|t| t.value);
    let words = |texts: Vec<Spanned<String>>| texts.into_iter().map(|t| t.value).collect::<Vec<_>>();
    let serves = serves(&mut fields);
    let geo = geo(&mut fields);
    let mut sources = Vec::new();
    for (field, kind) in [("sources", "source"), ("recorded", "recorded"), ("directory", "directory"), ("context", "context")] {
        sources.extend(fields.texts(field).into_iter().filter(|t| !t.value.is_empty()).map(|t| Evidence { url: t.value, kind }));
    }
    let whatsapp = fields.text("whatsapp").and_then(|t| match phone::parse(&t.value) {
        Ok(phone) => Some(phone),
        Err(cause) => {
            invalid_phone(&mut fields, &t, &cause);
            None
        }
    });
    let two_sources = fields.choice("confidence", &[("two-sources", true), ("one-source", false)]).unwrap_or(false);
    let lines = fields.tables("phones");
    let aliases = words(fields.texts("aliases"));
    let agency = Agency {
        id: id.to_owned(),
        kind: kind.unwrap_or(AgencyKind::Ngo),
        name: name.clone().unwrap_or_default(),
        aliases,
        country: country.clone().unwrap_or_default(),
        serves: if serves.is_empty() { country.iter().cloned().collect() } else { serves },
        area: fields.localized("area"),
        city: plain(fields.text("city")),
        address: plain(fields.text("address")),
        geo,
        hours: fields.localized("hours"),
        languages: words(fields.texts("languages")),
        services: fields.localized_lists("services"),
        whatsapp,
        email: plain(fields.text("email")),
        web: web(&mut fields),
        source_date: PartialDate::field(&mut fields, "source_date"),
        two_sources,
        checked: fields.date("checked"),
        provided_by: words(fields.texts("provided_by")),
        sources,
        note: fields.localized("note"),
        phones: lines.into_iter().filter_map(|(span, entries)| line(file, span, entries, &mut nested)).collect(),
    };
    // Kept for editors; never published.
    let _ = fields.localized("editor_note");
    fields.finish();
    problems.append(&mut nested);
    (kind.is_some() && name.is_some() && country.is_some()).then_some(agency)
}

fn country(fields: &mut Fields<'_>, name: &'static str) -> Option<String> {
    let text = fields.text(name)?;
    if language::is_country(&text.value) {
        return Some(text.value);
    }
    let file = fields.file();
    fields.report(Diagnostic::new(Code::CountryUnknown, file).at(text.span).with("code", text.value));
    None
}

fn serves(fields: &mut Fields<'_>) -> Vec<String> {
    let mut serves = Vec::new();
    for text in fields.texts("serves") {
        if text.value == "*" || language::is_country(&text.value) {
            serves.push(text.value);
        } else {
            let file = fields.file();
            fields.report(Diagnostic::new(Code::CountryUnknown, file).at(text.span).with("code", text.value));
        }
    }
    serves
}

fn geo(fields: &mut Fields<'_>) -> Option<(f64, f64)> {
    let text = fields.text("geo")?;
    let pair = text.value.split_once(',').and_then(|(lat, lon)| Some((lat.trim().parse().ok()?, lon.trim().parse().ok()?)));
    match pair {
        Some((lat, lon)) if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) => Some((lat, lon)),
        _ => {
            fields.value("geo", text.span, &text.value, "\"-6.2443, 106.8437\"", &[]);
            None
        }
    }
}

fn web(fields: &mut Fields<'_>) -> Option<String> {
    let text = fields.text("web")?;
    if text.value.starts_with("https://") || text.value.starts_with("http://") {
        return Some(text.value);
    }
    fields.value("web", text.span, &text.value, "https://…", &[]);
    None
}

fn line(file: &str, span: Range<usize>, entries: Vec<(Key, Node)>, problems: &mut Vec<Diagnostic>) -> Option<Line> {
    let mut fields = Fields::new(file, "[[phones]]", span, entries, problems);
    let number = fields.text("number");
    let basis = fields.choice("basis", &Basis::ALL);
    let label = fields.localized("label");
    let hours = fields.localized("hours");
    let toll_free = fields.optional_flag("toll_free");
    let date = PartialDate::field(&mut fields, "source_date");
    let reachable = fields.text("reachable_from");
    let reachable_from = match reachable {
        Some(text) if text.value == "worldwide" => None,
        Some(text) if language::is_country(&text.value) => Some(text.value),
        Some(text) => {
            fields.report(Diagnostic::new(Code::CountryUnknown, file).at(text.span).with("code", text.value));
            None
        }
        None => None,
    };
    if number.is_none() {
        fields.missing("number", "number = \"+62 21 2924 4800\"");
    }
    if basis.is_none() {
        fields.missing("basis", "basis = \"official\"");
    }
    let line = number.and_then(|number| match phone::parse(&number.value) {
        Ok(phone) => Some(Line {
            phone,
            span: number.span,
            label,
            hours,
            toll_free,
            reachable_from,
            basis: basis.unwrap_or(Basis::DataFile),
            date,
        }),
        Err(cause) => {
            invalid_phone(&mut fields, &number, &cause);
            None
        }
    });
    fields.finish();
    line
}

fn invalid_phone(fields: &mut Fields<'_>, number: &Spanned<String>, cause: &str) {
    let file = fields.file();
    fields.report(
        Diagnostic::new(Code::PhoneInvalid, file).at(number.span.clone()).with("number", &*number.value).with("cause", cause),
    );
}
