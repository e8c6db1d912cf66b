//! Records of HSDS in, records of agencies out.

use serde_json::{Value, json};

use super::model::{Address, Organization, Phone, Service};
use super::terms::values;
use super::write::{SCHEME, WHATSAPP};
use crate::exchange::record::Record;
use crate::exchange::uuid;

/// True for a list of organisations or services, or one page of them as the API of HSDS gives it.
pub(crate) fn is_hsds(value: &Value) -> bool {
    let first = contents(value).first().cloned().unwrap_or_default();
    let has = |names: &[&str]| names.iter().any(|name| first.get(*name).is_some());
    has(&["organization", "organization_identifiers", "alternate_name", "organization_id", "locations"])
        || (has(&["description"]) && has(&["phones", "website"]))
}

fn contents(value: &Value) -> &[Value] {
    let list = value.get("contents").unwrap_or(value);
    list.as_array().map_or(&[], Vec::as_slice)
}

/// The agencies, each with its id where the file names one, and how many records were passed over because they are no
/// agencies: procedures are pages. `chain` are the languages in which the site looks for a name.
pub(crate) fn records(value: &Value, chain: &[&str]) -> (Vec<(Option<String>, Record)>, usize) {
    let mut found: Vec<(Option<String>, Record)> = Vec::new();
    let mut others = 0;
    for item in contents(value) {
        let service = item.get("organization").map(|_| serde_json::from_value::<Service>(item.clone()).unwrap_or_default());
        let organization = match &service {
            Some(service) => service.organization.clone().unwrap_or_default(),
            None => serde_json::from_value::<Organization>(item.clone()).unwrap_or_default(),
        };
        let id = organization.organization_identifiers.iter().find(|i| i.identifier_type.as_deref() == Some(SCHEME));
        let id = id.and_then(|i| i.identifier.clone());
        if let Some(service) = &service {
            let help = id.as_ref().map(|id| uuid::of("service", id));
            let theirs = id.is_none() && !(service.cost_options.is_empty() && service.required_documents.is_empty());
            if theirs || (id.is_some() && help != service.id) || organization.name.is_none() {
                others += 1;
                continue;
            }
            if id.is_none() && organization.attributes.is_empty() && organization.phones.is_empty() && service.phones.is_empty() {
                others += 1;
                continue;
            }
        }
        let record = record(&organization, service.as_ref(), chain);
        // Several services of one body are one agency.
        let same = |(other, known): &&mut (Option<String>, Record)| *other == id && known.get("name") == record.get("name");
        match found.iter_mut().find(same) {
            Some((_, known)) => merge(known, record),
            None => found.push((id, record)),
        }
    }
    (found, others)
}

/// Adds what another service of the same body tells.
fn merge(known: &mut Record, other: Record) {
    for (name, value) in other {
        match (known.get_mut(&name), value) {
            (Some(Value::Array(list)), Value::Array(more)) => {
                let new: Vec<Value> = more.into_iter().filter(|item| !list.contains(item)).collect();
                list.extend(new);
            }
            (Some(_), _) => {}
            (None, value) => drop(known.insert(name, value)),
        }
    }
}

fn record(organization: &Organization, service: Option<&Service>, chain: &[&str]) -> Record {
    let mut record = Record::new();
    let attributes = &organization.attributes;
    let one = |code| values(attributes, code).next().map(Value::from);
    let many =
        |code| Some(values(attributes, code).map(Value::from).collect::<Vec<_>>()).filter(|v| !v.is_empty()).map(Value::from);
    let text = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(Value::from);
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            record.insert(name.to_owned(), value);
        }
    };
    let described = one("kind").is_some();
    put("kind", one("kind"));
    put("name", names(organization, chain));
    let aliases = organization.alternate_name.as_deref().unwrap_or_default().split("; ");
    let aliases: Vec<&str> = aliases.filter(|alias| !alias.is_empty()).collect();
    put("aliases", Some(json!(aliases)).filter(|_| !aliases.is_empty()));
    put("note", if described { one("note") } else { text(&organization.description) });
    put("email", text(&organization.email));
    put("web", text(&organization.website));
    for (code, name) in [("source", "sources"), ("recorded", "recorded"), ("directory", "directory"), ("context", "context")] {
        put(name, many(code));
    }
    put("provided_by", many("provided-by"));
    put("source_date", one("source-date"));
    put("confidence", one("confidence").filter(|value| value == "two-sources"));
    let mut places = organization.locations.clone();
    let mut phones: Vec<&Phone> = organization.phones.iter().collect();
    if let Some(service) = service {
        places.extend(service.service_at_locations.iter().filter_map(|at| at.location.clone()));
        phones.extend(&service.phones);
        put("checked", service.assured_date.as_deref().and_then(|day| day.get(..10)).map(Value::from));
        put("hours", service.schedules.iter().find_map(|schedule| text(&schedule.description)));
        let deeds: Vec<&str> = match described {
            true => service.description.iter().flat_map(|text| text.lines()).collect(),
            false => service.name.iter().map(String::as_str).collect(),
        };
        put("services", Some(json!(deeds)).filter(|_| !deeds.is_empty()));
        let spoken: Vec<&str> = service.languages.iter().filter_map(|language| language.code.as_deref()).collect();
        put("languages", Some(json!(spoken)).filter(|_| !spoken.is_empty()));
        let serves: Vec<&str> = service.service_areas.iter().filter_map(|area| area.extent.as_deref()).collect();
        let serves: Vec<&str> = serves.into_iter().filter(|code| *code == "*" || code.len() == 2).collect();
        let area = service.service_areas.iter().find(|area| area.extent.is_none()).and_then(|area| text(&area.name));
        put("area", area);
        put("serves", Some(json!(serves)).filter(|_| !serves.is_empty()));
    }
    phones.extend(places.iter().flat_map(|place| &place.phones));
    if let Some(place) = places.first() {
        let geo = place.latitude.zip(place.longitude).map(|(lat, lon)| format!("{lat}, {lon}"));
        put("geo", geo.map(Value::from));
        if let Some(address) = place.addresses.first() {
            let filled = |text: &str| (!text.is_empty()).then(|| Value::from(text));
            put("city", filled(&address.city));
            put("address", filled(&whole(address)));
            put("country", filled(&address.country));
        }
    }
    put("country", one("country"));
    let messages = |phone: &&&Phone| phone.description.as_deref() == Some(WHATSAPP);
    put("whatsapp", phones.iter().find(messages).and_then(|phone| phone.number.as_deref()).map(Value::from));
    let lines: Vec<Value> = phones.iter().filter(|phone| !messages(phone)).filter_map(|phone| line(phone)).collect();
    put("phones", Some(json!(lines)).filter(|_| !lines.is_empty()));
    record
}

/// An address in a line, as Suluh writes it.
fn whole(address: &Address) -> String {
    let parts = [&address.address_1, &address.state_province, &address.postal_code];
    parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn names(organization: &Organization, chain: &[&str]) -> Option<Value> {
    let name = organization.name.as_deref()?;
    let mut all = Record::new();
    for attribute in &organization.attributes {
        let code = attribute.taxonomy_term.as_ref().and_then(|t| t.code.as_deref()).and_then(|code| code.strip_prefix("name-"));
        if let (Some(code), Some(value)) = (code, &attribute.value) {
            all.insert(code.to_owned(), value.as_str().into());
        }
    }
    if all.is_empty() {
        return Some(name.into());
    }
    // What the site would show anyway, from another language, is not its own language's name.
    let shown = chain.iter().find_map(|code| all.get(&code.to_lowercase()));
    if shown.is_none_or(|shown| shown != name) {
        all.insert(chain.first().copied().unwrap_or_default().to_lowercase(), name.into());
    }
    Some(all.into())
}

fn line(phone: &Phone) -> Option<Value> {
    let mut line = Record::new();
    line.insert("number".into(), phone.number.as_deref()?.into());
    if let Some(label) = phone.description.as_deref().filter(|label| !label.is_empty()) {
        line.insert("label".into(), label.into());
    }
    for (code, name) in
        [("basis", "basis"), ("source-date", "source_date"), ("hours", "hours"), ("reachable-from", "reachable_from")]
    {
        if let Some(value) = values(&phone.attributes, code).next() {
            line.insert(name.into(), value.into());
        }
    }
    if let Some(free) = values(&phone.attributes, "toll-free").next() {
        line.insert("toll_free".into(), (free == "true").into());
    }
    Some(line.into())
}
