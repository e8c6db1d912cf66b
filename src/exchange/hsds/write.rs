//! A site in, records of HSDS out.

use super::model::{
    Address, Attribute, CostOption, Identifier, Language, Location, Organization, Phone, RequiredDocument, Schedule, Service,
    ServiceArea, ServiceAtLocation,
};
use super::terms::attribute;
use crate::content::agency::{Agency, Line};
use crate::content::front_matter::Kind;
use crate::content::language::{self, CountryNames};
use crate::content::markdown::plain;
use crate::content::text::Localized;
use crate::exchange::uuid;
use crate::site::{Page, Site};

/// The kind of an identifier that is an agency's name in Suluh.
pub(super) const SCHEME: &str = "suluh";

/// What a number for messages is called.
pub(super) const WHATSAPP: &str = "WhatsApp";

/// Every agency.
pub(super) fn organizations(site: &Site) -> Vec<Organization> {
    site.agencies.values().map(|agency| organization(site, agency)).collect()
}

/// The help of every agency, then every procedure at each agency in charge of it.
pub(super) fn services(site: &Site) -> Vec<Service> {
    let names = CountryNames::new(site.tags(site.config.default_language));
    let help = site.agencies.values().map(|agency| help(site, agency, &names));
    help.chain(procedures(site)).collect()
}

/// A text in the site's own language.
fn text(site: &Site, text: &Localized) -> String {
    text.get(site.chain(site.config.default_language)).map_or_else(String::new, |(text, _)| text.to_owned())
}

fn name(site: &Site, agency: &Agency) -> String {
    text(site, &agency.name)
}

/// What it does, line by line.
fn deeds(site: &Site, agency: &Agency) -> Option<String> {
    let lines: Vec<String> = agency.services.iter().map(|service| text(site, service)).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn description(site: &Site, agency: &Agency) -> String {
    let note = agency.note.as_ref().map(|note| text(site, note));
    note.or_else(|| deeds(site, agency)).unwrap_or_else(|| agency.kind.as_str().to_owned())
}

fn organization(site: &Site, agency: &Agency) -> Organization {
    let id = uuid::of("organization", &agency.id);
    let identifier = Identifier {
        id: Some(uuid::of("identifier", &agency.id)),
        identifier_scheme: Some(SCHEME.to_owned()),
        identifier_type: Some(SCHEME.to_owned()),
        identifier: Some(agency.id.clone()),
    };
    Organization {
        name: Some(name(site, agency)),
        alternate_name: Some(agency.aliases.join("; ")).filter(|names| !names.is_empty()),
        description: Some(description(site, agency)),
        email: agency.email.clone(),
        website: agency.web.clone(),
        phones: phones(site, agency),
        locations: location(agency).into_iter().collect(),
        organization_identifiers: vec![identifier],
        attributes: provenance(site, agency, &id),
        id: Some(id),
    }
}

fn provenance(site: &Site, agency: &Agency, id: &str) -> Vec<Attribute> {
    let mut found = vec![("kind".to_owned(), agency.kind.as_str().to_owned()), ("country".to_owned(), agency.country.clone())];
    found.extend(agency.note.as_ref().map(|note| ("note".to_owned(), text(site, note))));
    let own = &site.languages()[site.config.default_language].code;
    for (code, name) in agency.name.codes().zip(agency.name.texts()).filter(|(code, _)| !code.is_empty()) {
        if !own.eq_ignore_ascii_case(code) {
            found.push((format!("name-{code}"), name.to_owned()));
        }
    }
    found.extend(agency.sources.iter().map(|evidence| (evidence.kind.to_owned(), evidence.url.clone())));
    found.extend(agency.source_date.as_ref().map(|date| ("source-date".to_owned(), date.as_str().to_owned())));
    let confidence = if agency.two_sources { "two-sources" } else { "one-source" };
    found.push(("confidence".to_owned(), confidence.to_owned()));
    found.extend(agency.provided_by.iter().map(|by| ("provided-by".to_owned(), by.clone())));
    found.extend(licence(site));
    found.iter().map(|(code, value)| attribute("organization", id, code, value)).collect()
}

fn licence(site: &Site) -> Option<(String, String)> {
    site.config.data.licence.clone().map(|licence| ("licence".to_owned(), licence))
}

fn phones(site: &Site, agency: &Agency) -> Vec<Phone> {
    let mut phones: Vec<Phone> = agency.phones.iter().map(|line| phone(site, agency, line)).collect();
    phones.extend(agency.whatsapp.as_ref().map(|number| Phone {
        id: Some(uuid::of("phone", &format!("{} whatsapp {}", agency.id, number.dial))),
        number: Some(number.dial.clone()),
        r#type: Some("text".to_owned()),
        description: Some(WHATSAPP.to_owned()),
        attributes: Vec::new(),
    }));
    phones
}

fn phone(site: &Site, agency: &Agency, line: &Line) -> Phone {
    let id = uuid::of("phone", &format!("{} {}", agency.id, line.phone.dial));
    let date = line.date.as_ref().map_or("undated", |date| date.as_str());
    let mut found = vec![("basis", line.basis.as_str().to_owned()), ("source-date", date.to_owned())];
    found.extend(line.hours.as_ref().map(|hours| ("hours", text(site, hours))));
    found.extend(line.toll_free.map(|free| ("toll-free", free.to_string())));
    found.extend(line.reachable_from.clone().map(|country| ("reachable-from", country)));
    Phone {
        number: Some(line.phone.dial.clone()),
        r#type: Some("voice".to_owned()),
        description: line.label.as_ref().map(|label| text(site, label)),
        attributes: found.iter().map(|(code, value)| attribute("phone", &id, code, value)).collect(),
        id: Some(id),
    }
}

/// Where it is; none for a body of which only the country is known.
fn location(agency: &Agency) -> Option<Location> {
    let known = agency.address.is_some() || agency.city.is_some();
    if !known && agency.geo.is_none() {
        return None;
    }
    let address = Address {
        id: uuid::of("address", &agency.id),
        address_1: agency.address.clone().unwrap_or_default(),
        city: agency.city.clone().unwrap_or_default(),
        country: agency.country.clone(),
        address_type: "physical".to_owned(),
        ..Address::default()
    };
    Some(Location {
        id: Some(uuid::of("location", &agency.id)),
        location_type: Some("physical".to_owned()),
        name: None,
        latitude: agency.geo.map(|(latitude, _)| latitude),
        longitude: agency.geo.map(|(_, longitude)| longitude),
        addresses: if known { vec![address] } else { Vec::new() },
        phones: Vec::new(),
    })
}

fn help(site: &Site, agency: &Agency, names: &CountryNames) -> Service {
    let id = |kind: &str, part: &str| Some(uuid::of(kind, format!("{} {part}", agency.id).trim_end()));
    let mut areas: Vec<ServiceArea> = agency
        .serves
        .iter()
        .map(|code| ServiceArea {
            id: id("service-area", code),
            name: (code != "*").then(|| names.get(code)),
            extent: Some(code.clone()),
            extent_type: Some("text".to_owned()),
        })
        .collect();
    areas.extend(agency.area.as_ref().map(|area| ServiceArea {
        id: id("service-area", "area"),
        name: Some(text(site, area)),
        extent: None,
        extent_type: None,
    }));
    let spoken = agency.languages.iter().map(|code| Language {
        id: id("language", code),
        name: Some(language::name_in(code, "en")),
        code: Some(code.clone()),
    });
    let at = location(agency).map(|location| ServiceAtLocation { id: id("service-at-location", ""), location: Some(location) });
    let hours = agency.hours.as_ref().map(|hours| Schedule { id: id("schedule", ""), description: Some(text(site, hours)) });
    // The place stands where the service is offered, and need not be said of the organisation once more.
    let organization = Organization { locations: Vec::new(), ..organization(site, agency) };
    Service {
        id: id("service", ""),
        name: Some(name(site, agency)),
        description: deeds(site, agency),
        status: Some("active".to_owned()),
        assured_date: agency.checked.map(|day| day.to_string()),
        schedules: hours.into_iter().collect(),
        service_areas: areas,
        service_at_locations: at.into_iter().collect(),
        languages: spoken.collect(),
        organization: Some(organization),
        ..Service::default()
    }
}

/// Every procedure, in the site's own language or the nearest, at each agency in charge.
fn procedures(site: &Site) -> Vec<Service> {
    let language = site.config.default_language;
    let nodes = 0..site.tree.nodes.len();
    let pages = nodes.filter_map(|node| site.page(site.nearest(node, language)?.1)).filter(|page| page.kind == Kind::Procedure);
    pages
        .flat_map(|page| {
            let agencies = page.matter.procedure.agencies.iter().filter_map(|id| site.agencies.get(&id.value));
            agencies.map(|agency| procedure(site, page, agency)).collect::<Vec<_>>()
        })
        .collect()
}

fn procedure(site: &Site, page: &Page, agency: &Agency) -> Service {
    let key = format!("{}@{}", page.id, agency.id);
    let id = uuid::of("service", &key);
    let fields = &page.matter.procedure;
    let line = |text: &Option<crate::content::Spanned<String>>| text.as_ref().map(|text| plain::line(&text.value));
    let mut found = Vec::new();
    for record in fields.legal_basis.iter().filter_map(|source| site.sources.get(&source.value)) {
        found.extend(record.urls.iter().map(|url| ("source".to_owned(), url.clone())));
        found.extend(record.date.iter().map(|date| ("source-date".to_owned(), date.as_str().to_owned())));
        found.extend(record.marks.iter().map(|mark| ("basis".to_owned(), mark.as_str().to_owned())));
    }
    found.sort();
    found.dedup();
    found.extend(licence(site));
    let documents = fields.documents.iter().enumerate().map(|(number, document)| RequiredDocument {
        id: Some(uuid::of("document", &format!("{key} {number}"))),
        document: Some(plain::line(&document.value)),
    });
    let cost = line(&fields.cost)
        .map(|text| CostOption { id: Some(uuid::of("cost", &key)), amount_description: Some(text) })
        .into_iter()
        .collect();
    Service {
        name: Some(page.title.clone()),
        description: page.description().map(str::to_owned),
        status: Some("active".to_owned()),
        application_process: line(&fields.place),
        eligibility_description: page.matter.applies_to.clone(),
        assured_date: page.matter.reviewed.map(|day| day.to_string()),
        cost_options: cost,
        required_documents: documents.collect(),
        organization: Some(Organization {
            id: Some(uuid::of("organization", &agency.id)),
            name: Some(name(site, agency)),
            description: Some(description(site, agency)),
            ..Organization::default()
        }),
        attributes: found.iter().map(|(code, value)| attribute("service", &id, code, value)).collect(),
        id: Some(id),
        ..Service::default()
    }
}
