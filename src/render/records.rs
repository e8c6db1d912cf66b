//! Pages of agencies and countries.

use std::collections::BTreeMap;

use crate::content::agency::Agency;
use crate::diagnostic::Diagnostic;
use crate::exchange;
use crate::site::Site;
use crate::theme::view::{AgencyView, ContactGroupView, CountryFactsView, CountryView, LinkView};

use super::context::{Shared, described};
use super::frame::{Head, finish, generated};
use super::reader::{agency_path, country_path};
use super::{File, RenderedPage, commitments, json_ld, lists, phrases};

/// The page of an agency.
pub(super) fn agency(shared: &Shared<'_>, language: usize, id: &str) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let site = shared.site;
    let (Some(agency), Some(contact)) = (site.agencies.get(id), shared.reader(language).contacts.get(id)) else {
        return Ok(None);
    };
    let path = agency_path(site, language, id);
    let name = name(site, language, agency);
    let mut frame = generated(shared, language, "agency.html", &format!("agency:{id}"), &path, name);
    frame.languages = shared.everywhere.agency(id);
    frame.breadcrumbs.extend(lists::crumb(shared, language, lists::List::Directory));
    frame.description = Some(description(shared, language, agency));
    let pages: Vec<LinkView> =
        site.mentions.get(id).into_iter().flatten().filter_map(|node| described(site, language, *node)).collect();
    let country = site.countries.contains_key(&agency.country);
    let view = AgencyView {
        agency: contact.clone(),
        country: country.then(|| shared.reader(language).country_link(site, language, &agency.country)),
        pages,
        commitments: commitments::path(site, language, Some(id)),
        vcard: (!site.carried).then(|| vcard_path(site, language, id)),
        frame,
    };
    let source = format!("content/agencies/{id}.toml");
    let head = Head { json_ld: Some(json_ld::agency(shared, agency, &view.frame)), noindex: false, source };
    finish(shared, language, &view, head)
}

/// What the office is and where: its kind, city and country, in the reader's words.
fn description(shared: &Shared<'_>, language: usize, agency: &Agency) -> String {
    let reader = shared.reader(language);
    let kind = reader.word(&format!("kind-{}", agency.kind.as_str()));
    let country = reader.country_name(shared.site, language, &agency.country);
    // Hong Kong is city and country in one.
    let city = agency.city.as_deref().filter(|city| *city != country);
    [Some(kind.as_str()), city, Some(country.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The vCard of an agency in a reader's words.
pub(super) fn vcard(shared: &Shared<'_>, language: usize, id: &str) -> Option<RenderedPage> {
    let (site, reader) = (shared.site, shared.reader(language));
    let agency = site.agencies.get(id)?;
    let text = |t: &crate::content::text::Localized| t.get(site.chain(language)).map(|(text, _)| text.to_owned());
    let labels: Vec<String> = agency
        .phones
        .iter()
        .map(|line| {
            let label = line.label.as_ref().and_then(text).unwrap_or_default();
            let date = line.date.as_ref().map_or_else(|| reader.word("undated"), |d| d.as_str().to_owned());
            match site.doubt(agency, line) {
                None => format!("{label} ({date})"),
                Some(_) => format!("{label} ({date}, {})", reader.word("not-verified")),
            }
        })
        .collect();
    let note = agency.note.as_ref().and_then(text).unwrap_or_default();
    let revised = agency.checked.map_or_else(|| "19700101".to_owned(), |d| d.to_string().replace('-', ""));
    let card = exchange::vcard(agency, &name(site, language, agency), &labels, &note, &revised);
    let file = File::new(&vcard_path(site, language, id), card)?;
    Some(RenderedPage { file, source: format!("content/agencies/{id}.toml") })
}

pub(super) fn vcard_path(site: &Site, language: usize, id: &str) -> String {
    agency_path(site, language, id).replace(".html", ".vcf")
}

pub(super) fn name(site: &Site, language: usize, agency: &Agency) -> String {
    agency.name.get(site.chain(language)).map_or_else(|| agency.id.clone(), |(name, _)| name.to_owned())
}

/// The page of a country.
pub(super) fn country(shared: &Shared<'_>, language: usize, code: &str) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let (site, reader) = (shared.site, shared.reader(language));
    let Some(country) = site.countries.get(code) else { return Ok(None) };
    let path = country_path(site, language, code);
    let name = reader.country_name(site, language, code);
    let mut frame = generated(shared, language, "country.html", &format!("country:{code}"), &path, name.clone());
    frame.languages = shared.everywhere.country(code);
    frame.breadcrumbs.extend(lists::crumb(shared, language, lists::List::Countries));
    frame.description = Some(reader.strings.text("country-description", &[("country", name.clone().into())]));
    let first: Vec<&str> = country.emergency.iter().chain(&country.first_contacts).map(|id| id.value.as_str()).collect();
    let others = site
        .agencies
        .values()
        .filter(|a| (a.country == code || a.serves.iter().any(|s| s == code)) && !first.contains(&a.id.as_str()));
    let pages = (0..site.tree.nodes.len())
        .filter(|node| {
            let page = site.entry(*node, language).and_then(|e| site.page(e));
            page.is_some_and(|p| p.matter.countries.iter().any(|c| c.value == code))
        })
        .filter_map(|node| described(site, language, node))
        .collect();
    let dialling = country.dialling.as_ref();
    let view = CountryView {
        country: CountryFactsView {
            code: code.to_owned(),
            name,
            dialling: dialling.map(|d| d.code.clone()),
            exit_prefix: dialling.and_then(|d| d.exit_prefix.clone()),
            timezone: country.timezone.clone(),
        },
        emergency: reader.cards(country.emergency.iter().map(|id| id.value.as_str())),
        first_contacts: reader.cards(country.first_contacts.iter().map(|id| id.value.as_str())),
        groups: groups(shared, language, others),
        pages,
        phrases: phrases::of_country(shared, language, code),
        frame,
    };
    let data = json_ld::breadcrumbs(shared, &view.frame);
    let head = Head { json_ld: data, noindex: false, source: format!("content/countries/{code}.toml") };
    finish(shared, language, &view, head)
}

/// Agencies by kind, in the order of kinds, each in the order of the reader's alphabet.
fn groups<'a>(shared: &Shared<'_>, language: usize, agencies: impl Iterator<Item = &'a Agency>) -> Vec<ContactGroupView> {
    let reader = shared.reader(language);
    let mut kinds: BTreeMap<usize, Vec<&Agency>> = BTreeMap::new();
    for agency in agencies {
        kinds.entry(agency.kind.order()).or_default().push(agency);
    }
    kinds
        .into_values()
        .map(|mut agencies| {
            agencies.sort_by(|a, b| reader.compare(&name(shared.site, language, a), &name(shared.site, language, b)));
            let kind = agencies[0].kind.as_str();
            ContactGroupView {
                kind,
                title: reader.word(&format!("kinds-{kind}")),
                agencies: reader.cards(agencies.iter().map(|a| a.id.as_str())),
            }
        })
        .collect()
}
