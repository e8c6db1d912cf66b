//! Languages as editors name them and as browsers must be told: BCP 47, direction, own name.
//!
//! All of it comes from CLDR through ICU4X; there is no table of our own.

use icu::experimental::displaynames::multi::{LanguageDisplayNames, LocaleDisplayNamesFormatter, RegionDisplayNames};
use icu::locale::{Direction as IcuDirection, Locale, LocaleCanonicalizer, LocaleDirectionality};

/// Direction of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// A language of the site.
#[derive(Debug, Clone)]
pub struct Language {
    /// As `site.toml` spells it; also the name of its folders.
    pub code: String,
    /// Canonical BCP 47 tag, for `lang` attributes.
    pub tag: String,
    /// Direction of its script.
    pub dir: Direction,
    /// Its name in itself.
    pub name: String,
    /// Codes of the languages to fall back to, nearest first, as `site.toml` spells them.
    pub fallback: Vec<String>,
    /// Last parts of the addresses of pages that Suluh makes.
    pub addresses: Addresses,
}

/// Last parts of the addresses of generated pages; localised in `site.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// Folder of the agencies and their directory.
    pub agencies: String,
    /// Folder of the countries.
    pub countries: String,
    /// The glossary.
    pub glossary: String,
    /// The A–Z index.
    pub az: String,
    /// The page with everybody to call.
    pub help: String,
    /// The search page.
    pub search: String,
    /// The page on reading without a network.
    pub carry: String,
    /// Page on the site's data.
    pub data: String,
    /// Folder of the cards to show.
    pub phrases: String,
    /// Folder of the promises.
    pub commitments: String,
}

impl Default for Addresses {
    fn default() -> Self {
        let word = str::to_owned;
        Addresses {
            agencies: word("agencies"),
            countries: word("countries"),
            glossary: word("glossary"),
            az: word("a-z"),
            help: word("help"),
            search: word("search"),
            carry: word("carry"),
            data: word("data"),
            phrases: word("phrases"),
            commitments: word("promises"),
        }
    }
}

/// What CLDR knows of a language code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Canonical tag.
    pub tag: String,
    /// Direction of its script.
    pub dir: Direction,
    /// Name in itself, with a capital letter where the script has them.
    pub name: String,
}

/// Looks a BCP 47 code up; `None` if it is no code or no language that CLDR has a name for.
pub fn known(code: &str) -> Option<Known> {
    let mut locale: Locale = code.parse().ok()?;
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let english = LanguageDisplayNames::try_new(icu::locale::locale!("en").into(), Default::default()).ok()?;
    let english_name = english.of(locale.id.language)?;
    let dir = match LocaleDirectionality::new_extended().get(&locale.id) {
        Some(IcuDirection::RightToLeft) => Direction::Rtl,
        _ => Direction::Ltr,
    };
    // Where CLDR has no name of a language in itself, it gives back the code or another language's.
    let own = LocaleDisplayNamesFormatter::try_new(locale.clone().into(), Default::default())
        .ok()
        .map(|names| names.of(&locale).into_owned())
        .filter(|name| !name.eq_ignore_ascii_case(code))
        .unwrap_or_else(|| english_name.to_owned());
    Some(Known { tag: locale.to_string(), dir, name: capitalised(&own) })
}

/// Names of countries in one language, from CLDR.
pub struct CountryNames {
    names: Vec<RegionDisplayNames>,
}

impl CountryNames {
    /// Prepares the names for the first of `tags` (BCP 47) that CLDR has.
    pub fn new<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let load = |tag: &str| {
            let locale: Locale = tag.parse().ok()?;
            RegionDisplayNames::try_new(locale.into(), Default::default()).ok()
        };
        CountryNames { names: tags.into_iter().chain(["en"]).filter_map(load).collect() }
    }

    /// The name of an ISO 3166 code; the code itself where CLDR has none.
    pub fn get(&self, code: &str) -> String {
        let Ok(region) = code.parse() else { return code.to_owned() };
        self.names.iter().find_map(|names| names.of(region)).map_or_else(|| code.to_owned(), str::to_owned)
    }
}

/// True for an ISO 3166 code that CLDR has a name for.
pub fn is_country(code: &str) -> bool {
    let english = RegionDisplayNames::try_new(icu::locale::locale!("en").into(), Default::default());
    let region = code.parse::<icu::locale::subtags::Region>();
    match (english, region) {
        (Ok(names), Ok(region)) => code.len() == 2 && names.of(region).is_some(),
        _ => false,
    }
}

/// The language that most people of a country read (CLDR's likely subtags), as a BCP 47 tag with its
/// script where that is not the language's usual one.
pub fn spoken_in(country: &str) -> Option<String> {
    let mut id: icu::locale::LanguageIdentifier = format!("und-{country}").parse().ok()?;
    let expander = icu::locale::LocaleExpander::new_extended();
    expander.maximize(&mut id);
    id.region = None;
    expander.minimize_favor_script(&mut id);
    Some(id.to_string())
}

/// The name of a language in another, such as `Arab` for `ar` in Indonesian; the tag where CLDR has none.
pub fn name_in(tag: &str, reader: &str) -> String {
    let (Ok(locale), Ok(reader)) = (tag.parse::<Locale>(), reader.parse::<Locale>()) else { return tag.to_owned() };
    LocaleDisplayNamesFormatter::try_new(reader.into(), Default::default())
        .map_or_else(|_| tag.to_owned(), |names| names.of(&locale).into_owned())
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_from_noise() {
        let arabic = known("ar").expect("Arabic");
        assert_eq!((arabic.tag.as_str(), arabic.dir), ("ar", Direction::Rtl));
        assert_eq!(known("zh-hant").expect("Chinese").tag, "zh-Hant");
        assert_eq!(known("in").expect("old code of Indonesian").tag, "id");
        assert_eq!(known("id").expect("Indonesian").name, "Indonesia");
        assert_eq!(known("qx"), None);
        assert_eq!(known("not a code"), None);
    }

    #[test]
    fn countries_have_names_in_many_languages() {
        assert_eq!(CountryNames::new(["id"]).get("SA"), "Arab Saudi");
        assert_eq!(CountryNames::new(["zh-Hant"]).get("MY"), "馬來西亞");
        assert!(is_country("HK") && !is_country("ZZ9") && !is_country("hongkong"));
    }
}
