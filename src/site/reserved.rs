//! Addresses that Suluh's own pages take: no written page may have them.

use std::collections::BTreeMap;

use crate::content::agency::Agency;
use crate::content::commitment::{self, Commitment};
use crate::content::config;
use crate::content::country::Country;
use crate::content::language::Language;

use super::addresses::{AZ_ENTRIES, az_path, phrases_path};

/// Pages of the A–Z that Suluh makes of several records: of the cards to show, and of promises.
const MADE: usize = 2;

/// Addresses of the pages that Suluh makes in a language, and the file each comes from; `others` is the number of pages
/// and terms.
pub(super) fn generated(
    language: &Language,
    agencies: &BTreeMap<String, Agency>,
    countries: &BTreeMap<String, Country>,
    others: usize,
) -> Vec<(String, String)> {
    let (code, names) = (&language.code, &language.addresses);
    let mut addresses = vec![(format!("{code}/feed.xml"), config::FILE.to_owned())];
    for name in [&names.glossary, &names.az, &names.help, &names.search, &names.carry, &names.data] {
        addresses.push((format!("{code}/{name}.html"), config::FILE.to_owned()));
    }
    for part in 1..(others + agencies.len() + countries.len() + MADE).div_ceil(AZ_ENTRIES) {
        addresses.push((az_path(language, part), config::FILE.to_owned()));
    }
    for folder in [&names.agencies, &names.countries] {
        addresses.push((format!("{code}/{folder}/index.html"), config::FILE.to_owned()));
    }
    for id in agencies.keys() {
        addresses.push((format!("{code}/{}/{id}.html", names.agencies), format!("content/agencies/{id}.toml")));
    }
    for id in countries.keys() {
        let file = format!("content/countries/{id}.toml");
        addresses.push((format!("{code}/{}/{}.html", names.countries, id.to_lowercase()), file));
    }
    addresses
}

/// Addresses of the cards to show in a language, each with the file that asks for them.
pub(super) fn phrases(language: &Language, countries: &BTreeMap<String, Country>) -> BTreeMap<String, String> {
    let shown = countries.values().flat_map(|country| {
        let file = format!("content/countries/{}.toml", country.code);
        country.shown_in().into_iter().map(move |tag| (phrases_path(language, Some(&tag)), file.clone()))
    });
    shown.chain([(phrases_path(language, None), config::FILE.to_owned())]).collect()
}

/// Addresses of the pages of promises in a language, and the file each comes from.
pub(super) fn commitments(language: &Language, commitments: &BTreeMap<String, Commitment>) -> Vec<(String, String)> {
    let folder = format!("{}/{}", language.code, language.addresses.commitments);
    let mut addresses = BTreeMap::new();
    for (id, commitment) in commitments {
        let file = format!("{}{id}.toml", commitment::FOLDER);
        for by in &commitment.by {
            addresses.insert(format!("{folder}/{}.html", by.value), file.clone());
        }
        addresses.insert(format!("{folder}/index.html"), file);
    }
    addresses.into_iter().collect()
}
