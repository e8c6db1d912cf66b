//! Agencies, countries, terms and sources of a generated site.
//!
//! In: how many. Out: the TOML files that pages refer to. Names of real offices are not
//! used, and numbers are from 555 blocks, so that a generated site shown by mistake sends
//! nobody in need to a wrong line.

use std::path::Path;

use crate::languages::Language;
use crate::random::Random;
use crate::vocabulary::Vocabulary;
use crate::writer::Writer;
use crate::{Result, files};

/// Terms in the glossary; few pages explain more than these.
pub(crate) const TERMS: usize = 40;
/// Records of evidence.
pub(crate) const SOURCES: usize = 120;
/// Names and definitions are given in the first languages of a site, as in real ones.
const NAMED: usize = 5;

/// Code, time zone, and a number up to its last three digits.
const COUNTRIES: &[(&str, &str, &str)] = &[
    ("ID", "Asia/Jakarta", "+622155550"),
    ("MY", "Asia/Kuala_Lumpur", "+6035555 0"),
    ("SG", "Asia/Singapore", "+65 6555 0"),
    ("HK", "Asia/Hong_Kong", "+852 2555 0"),
    ("TW", "Asia/Taipei", "+886 2 5555 0"),
    ("SA", "Asia/Riyadh", "+966 11 555 0"),
    ("KR", "Asia/Seoul", "+82 2 555 0"),
    ("JP", "Asia/Tokyo", "+81 3 5555 0"),
    ("AE", "Asia/Dubai", "+971 4 555 0"),
    ("QA", "Asia/Qatar", "+974 4455 0"),
];

const KINDS: &[&str] = &["police-emergency", "embassy", "consulate", "labour-authority", "ngo", "legal-aid"];

pub(crate) fn agency(number: usize) -> String {
    format!("office-{number:03}")
}

pub(crate) fn term(number: usize) -> String {
    format!("term-{number:02}")
}

pub(crate) fn source(number: usize) -> String {
    format!("law-{number:03}")
}

/// Writes `agencies/`, `countries/`, `glossary.toml` and `sources.toml` under `content`.
pub(crate) fn write(content: &Path, agencies: usize, languages: &[Language], seed: u64) -> Result<()> {
    let named = &languages[..languages.len().min(NAMED)];
    let vocabularies: Vec<Vocabulary<'_>> = named.iter().map(|language| Vocabulary::new(language, seed)).collect();
    let mut writers: Vec<Writer<'_>> =
        vocabularies.iter().map(|vocabulary| Writer::new(vocabulary, seed, Random::of(&[seed, 5]))).collect();
    let mut say = |words: usize, sentence: bool| {
        let texts = named.iter().zip(&mut writers).map(|(language, writer)| {
            let text = if sentence { writer.sentence(words) } else { writer.phrase(words) };
            format!("\"{}\" = \"{text}\"", language.code)
        });
        format!("{{ {} }}", texts.collect::<Vec<_>>().join(", "))
    };

    for number in 0..agencies {
        let text = agency_file(number, &say(3, false), &say(1, false));
        files::write(&content.join(format!("agencies/{}.toml", agency(number))), &text)?;
    }
    for (order, (code, timezone, _)) in COUNTRIES.iter().enumerate().take(agencies) {
        // The first agencies are one in each country, all of them of the first kind.
        let text = format!(
            "emergency = [\"{0}\"]\ntimezone = \"{timezone}\"\norder = {order}\nfirst_contacts = [\"{0}\"]\n",
            agency(order),
        );
        files::write(&content.join(format!("countries/{code}.toml")), &text)?;
    }
    let terms: String = (0..TERMS)
        .map(|number| {
            let (id, name, definition) = (term(number), say(2, false), say(10, true));
            format!(
                "[[term]]\nid = \"{id}\"\ngroup = \"documents\"\nname = {name}\ndefinition = {definition}\nreviewed = true\n\n"
            )
        })
        .collect();
    files::write(&content.join("glossary.toml"), &terms)?;
    let sources: String = (0..SOURCES)
        .map(|number| {
            let (id, title) = (source(number), say(5, false));
            format!("[[source]]\nid = \"{id}\"\ntitle = {title}\ndate = \"2019-08\"\nseen = \"2026-11-20\"\nmarks = [\"firm\"]\nurls = [\"https://example.org/{id}\"]\n\n")
        })
        .collect();
    files::write(&content.join("sources.toml"), &sources)
}

fn agency_file(number: usize, name: &str, label: &str) -> String {
    let (code, _, prefix) = COUNTRIES[number % COUNTRIES.len()];
    let prefix = prefix.replace(' ', "");
    let kind = KINDS[number / COUNTRIES.len() % KINDS.len()];
    let id = agency(number);
    format!(
        "kind = \"{kind}\"\nname = {name}\ncountry = \"{code}\"\nserves = [\"{code}\"]\n\
         city = \"City {number}\"\naddress = \"{number} Example Road\"\nemail = \"{id}@example.org\"\n\
         web = \"https://{id}.example.org\"\nsource_date = \"2026-10-12\"\nconfidence = \"two-sources\"\n\
         checked = \"2026-11-20\"\nsources = [\"https://example.org/{id}\"]\n\n\
         [[phones]]\nnumber = \"{prefix}{:03}\"\nlabel = {label}\nreachable_from = \"worldwide\"\n\
         basis = \"official\"\nsource_date = \"2026-10-12\"\n",
        number % 1_000,
    )
}
