//! `[[languages]]` of `site.toml`: codes, fallback chains, words in addresses.

use std::ops::Range;

use super::{Entries, FILE, is_slug};
use crate::content::fields::{Fields, Spanned};
use crate::content::language::{self, Addresses, Direction, Language};
use crate::diagnostic::{Code, Diagnostic};

/// The languages in the order of the file, never empty.
pub(super) fn languages(tables: Vec<(Range<usize>, Entries)>, problems: &mut Vec<Diagnostic>) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    let mut chains: Vec<Vec<Spanned<String>>> = Vec::new();
    for (span, entries) in tables {
        let mut fields = Fields::new(FILE, "[[languages]]", span.clone(), entries, problems);
        let code = fields.text("code");
        let name = fields.text("name");
        let fallback = fields.texts("fallback");
        let addresses = fields.table("addresses");
        if code.is_none() {
            fields.missing("code", "code = \"id\"");
        }
        fields.finish();
        let Some(code) = code else { continue };
        let Some(known) = language::known(&code.value) else {
            let common = ["id", "en", "ar", "ms", "zh-Hant", "jv", "su", "th", "vi", "tl", "my", "km", "hi", "ne", "bn"];
            problems.push(
                Diagnostic::new(Code::LanguageUnknown, FILE)
                    .at(code.span)
                    .with("code", &*code.value)
                    .suggest(&code.value, common),
            );
            continue;
        };
        if languages.iter().any(|l| l.tag == known.tag) {
            problems.push(Diagnostic::new(Code::LanguageDuplicate, FILE).at(code.span).with("code", &*code.value));
            continue;
        }
        let addresses = addresses.map_or_else(Addresses::default, |(span, entries)| read_addresses(span, entries, problems));
        languages.push(Language {
            code: code.value,
            tag: known.tag,
            dir: known.dir,
            name: name.map_or(known.name, |n| n.value),
            fallback: Vec::new(),
            addresses,
        });
        chains.push(fallback);
    }
    link_fallbacks(&mut languages, chains, problems);
    if languages.is_empty() {
        // Something must carry on, so that the rest of the site is checked too.
        languages.push(Language {
            code: "id".into(),
            tag: "id".into(),
            dir: Direction::Ltr,
            name: "Indonesia".into(),
            fallback: Vec::new(),
            addresses: Addresses::default(),
        });
    }
    languages
}

/// A chain is written out whole, so a loop is a language that stands in its own chain, or twice in one.
fn link_fallbacks(languages: &mut [Language], chains: Vec<Vec<Spanned<String>>>, problems: &mut Vec<Diagnostic>) {
    let codes: Vec<String> = languages.iter().map(|l| l.code.clone()).collect();
    for (index, chain) in chains.into_iter().enumerate() {
        for entry in chain {
            let Some(found) = codes.iter().find(|c| c.eq_ignore_ascii_case(&entry.value)) else {
                problems.push(
                    Diagnostic::new(Code::FallbackUnknown, FILE)
                        .at(entry.span)
                        .with("code", &*entry.value)
                        .suggest(&entry.value, codes.iter().map(String::as_str)),
                );
                continue;
            };
            if *found == codes[index] || languages[index].fallback.contains(found) {
                problems.push(Diagnostic::new(Code::FallbackLoop, FILE).at(entry.span).with("code", found.as_str()));
                continue;
            }
            languages[index].fallback.push(found.clone());
        }
    }
}

/// Index of the default language; the first where the file names none that it lists.
pub(super) fn default_language(code: Option<Spanned<String>>, languages: &[Language], problems: &mut Vec<Diagnostic>) -> usize {
    let Some(code) = code else { return 0 };
    languages.iter().position(|l| l.code.eq_ignore_ascii_case(&code.value)).unwrap_or_else(|| {
        let codes: Vec<&str> = languages.iter().map(|l| l.code.as_str()).collect();
        problems.push(
            Diagnostic::new(Code::FieldValue, FILE)
                .at(code.span)
                .with("field", "default_language")
                .with("value", &*code.value)
                .with("expected", codes.join(", "))
                .suggest(&code.value, codes.iter().copied()),
        );
        0
    })
}

fn read_addresses(span: Range<usize>, entries: Entries, problems: &mut Vec<Diagnostic>) -> Addresses {
    let defaults = Addresses::default();
    let mut fields = Fields::new(FILE, "addresses", span, entries, problems);
    let mut word = |name: &'static str, default: String| match fields.text(name) {
        Some(text) if is_slug(&text.value) => text.value,
        Some(text) => {
            fields.report(Diagnostic::new(Code::SlugInvalid, FILE).at(text.span).with("slug", text.value));
            default
        }
        None => default,
    };
    let addresses = Addresses {
        agencies: word("agencies", defaults.agencies),
        countries: word("countries", defaults.countries),
        glossary: word("glossary", defaults.glossary),
        az: word("az", defaults.az),
        help: word("help", defaults.help),
        search: word("search", defaults.search),
        carry: word("carry", defaults.carry),
        data: word("data", defaults.data),
        phrases: word("phrases", defaults.phrases),
        commitments: word("commitments", defaults.commitments),
    };
    fields.finish();
    addresses
}
