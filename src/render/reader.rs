//! What all readers of one language share: templates with their words, names of countries, contacts.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale;
use serde::Serialize;
use tera::Value;

use crate::content::language::{CountryNames, Language};
use crate::content::markdown::Words;
use crate::site::Site;
use crate::theme::view::{CountryLinkView, LanguageView};
use crate::theme::{Accent, Dates, Renderer, Strings, Templates, Theme};

use super::assets::Assets;
use super::az::Az;
use super::commitments;
use super::contact::{self, Cards};
use super::critical::Critical;
use super::media::Picture;

/// A language's share of the work.
pub(super) struct Reader {
    pub(super) renderer: Renderer,
    pub(super) strings: Arc<Strings>,
    pub(super) countries: CountryNames,
    pub(super) dates: Dates,
    pub(super) collator: Option<CollatorBorrowed<'static>>,
    /// Words that Markdown needs.
    pub(super) words: Words,
    /// Every agency as a card, made once.
    pub(super) contacts: BTreeMap<String, Value>,
    /// The same with the finished card, for texts.
    cards: BTreeMap<String, Cards>,
    /// Paths of the language's own pages.
    pub(super) links: Links,
    /// Its A–Z, made when it is first asked for.
    pub(super) az: OnceLock<Az>,
}

/// Paths of a language's own pages, from the root.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Links {
    pub(super) home: String,
    pub(super) help: String,
    pub(super) search: String,
    pub(super) carry: Option<String>,
    pub(super) data: Option<String>,
    pub(super) phrases: Option<String>,
    pub(super) commitments: Option<String>,
    pub(super) directory: String,
    pub(super) countries: String,
    pub(super) glossary: String,
    pub(super) az: String,
    pub(super) about: Option<String>,
    pub(super) feed: String,
    pub(super) manifest: String,
    pub(super) chooser: String,
}

/// `site` in templates.
#[derive(Serialize)]
struct SiteView<'a> {
    title: &'a str,
    description: Option<&'a str>,
    base_url: Option<&'a str>,
    leave_url: &'a str,
    keep: bool,
    carried: bool,
    accent: Option<&'a Accent>,
    logo: Option<LogoView<'a>>,
    languages: Vec<LanguageView>,
}

#[derive(Serialize)]
struct LogoView<'a> {
    path: &'a str,
    width: u32,
    height: u32,
}

/// What the readers of all languages get.
pub(super) struct Common<'a> {
    pub(super) assets: &'a Assets,
    pub(super) critical: &'a Critical,
    pub(super) accent: Option<&'a Accent>,
    pub(super) logo: Option<&'a Picture>,
    /// True if there is a page on reading without a network.
    pub(super) carry: bool,
    /// What pages are rendered for, as templates call it.
    pub(super) carrier: &'static str,
}

impl Reader {
    pub(super) fn new(site: &Site, theme: &Theme, templates: &Arc<Templates>, language: usize, common: &Common<'_>) -> Reader {
        let Common { assets, critical, accent, logo, carry, carrier } = *common;
        let own = &site.languages()[language];
        let tags: Vec<&str> = site.tags(language).collect();
        let strings = Arc::new(Strings::new(theme, tags.iter().copied()));
        let countries = CountryNames::new(tags.iter().copied());
        let links = links(site, language, carry);
        let languages = language_views(site);
        let lang = Value::from_serializable(&language_view(own));
        let text = |localized: &crate::content::text::Localized| {
            localized.get(site.chain(language)).map_or(String::new(), |(text, _)| text.to_owned())
        };
        let title = text(&site.config.title);
        let description = site.config.description.as_ref().map(text);
        let site_view = SiteView {
            title: &title,
            description: description.as_deref(),
            base_url: site.config.base_url.as_deref(),
            leave_url: &site.config.leave_url,
            keep: site.config.offline.keep && !site.carried,
            carried: site.carried,
            accent,
            logo: logo.map(|l| LogoView { path: &l.path, width: l.width.unwrap_or(40), height: l.height.unwrap_or(40) }),
            languages,
        };
        let shared = vec![
            ("t", Value::from_serializable(&strings.plain())),
            ("site", Value::from_serializable(&site_view)),
            ("lang", lang),
            ("carrier", Value::from_serializable(&carrier)),
            ("links", Value::from_serializable(&links)),
            ("assets", Value::from_serializable(&assets.paths)),
            ("critical", Value::safe_string(&critical.css)),
        ];
        let mut reader = Reader {
            renderer: Renderer::new(templates, Arc::clone(&strings), shared),
            words: words(&strings),
            strings,
            countries,
            dates: Dates::new(&own.tag),
            collator: collator(&own.tag),
            contacts: BTreeMap::new(),
            cards: site.agencies.keys().map(|id| (id.clone(), Cards::default())).collect(),
            links,
            az: OnceLock::new(),
        };
        reader.contacts = site
            .agencies
            .values()
            .map(|a| (a.id.clone(), Value::from_serializable(&contact::view(site, &reader, language, a))))
            .collect();
        reader
    }

    /// A string without variables.
    pub(super) fn word(&self, id: &str) -> String {
        self.strings.text(id, &[])
    }

    /// Compares two texts in the order of the reader's alphabet (Unicode collation, UTS 10).
    pub(super) fn compare(&self, a: &str, b: &str) -> std::cmp::Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }

    /// Cards of agencies, in order; unknown ids have been reported and are passed over.
    pub(super) fn cards<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Vec<Value> {
        ids.into_iter().filter_map(|id| self.contacts.get(id).cloned()).collect()
    }

    /// The same, finished for a text on a page from which `root` leads back to the root.
    pub(super) fn finished_cards(&self, ids: &[String], root: &str) -> Vec<Value> {
        let card = |id: &String| Some(self.cards.get(id)?.of(self.contacts.get(id)?, &self.renderer, root));
        ids.iter().filter_map(card).collect()
    }

    /// All countries of the site, in their order.
    pub(super) fn country_links(&self, site: &Site, language: usize) -> Vec<CountryLinkView> {
        let mut countries: Vec<_> = site.countries.values().collect();
        countries.sort_by_key(|c| (c.order, &c.code));
        countries.into_iter().map(|c| self.country_link(site, language, &c.code)).collect()
    }

    /// A country in the reader's words.
    pub(super) fn country_link(&self, site: &Site, language: usize, code: &str) -> CountryLinkView {
        CountryLinkView {
            code: code.to_owned(),
            name: self.country_name(site, language, code),
            path: country_path(site, language, code),
        }
    }

    /// The name of a country: the site's own, else CLDR's.
    pub(super) fn country_name(&self, site: &Site, language: usize, code: &str) -> String {
        let own = site.countries.get(code).and_then(|c| c.name.as_ref()).and_then(|n| n.get(site.chain(language)));
        own.map_or_else(|| self.countries.get(code), |(name, _)| name.to_owned())
    }
}

/// Where the page of a country is published.
pub(super) fn country_path(site: &Site, language: usize, code: &str) -> String {
    site.country_path(language, code)
}

/// Where the page of an agency is published.
pub(super) fn agency_path(site: &Site, language: usize, id: &str) -> String {
    site.agency_path(language, id)
}

pub(super) fn language_views(site: &Site) -> Vec<LanguageView> {
    site.published.iter().map(|index| language_view(&site.languages()[*index])).collect()
}

fn language_view(l: &Language) -> LanguageView {
    LanguageView {
        code: l.code.clone(),
        tag: l.tag.clone(),
        dir: l.dir.as_str(),
        name: l.name.clone(),
        path: format!("{}/index.html", l.code),
    }
}

fn links(site: &Site, language: usize, carry: bool) -> Links {
    let own = &site.languages()[language];
    let page = |name: &str| format!("{}/{name}.html", own.code);
    let names = &own.addresses;
    let about = site.config.about.as_ref().and_then(|id| site.entry(site.tree.find(&id.value)?, language));
    Links {
        home: page("index"),
        help: page(&names.help),
        search: page(&names.search),
        carry: carry.then(|| page(&names.carry)),
        data: (!crate::exchange::parts(site).is_empty()).then(|| page(&names.data)),
        phrases: (!site.shown(language).is_empty()).then(|| site.phrases_path(language, None)),
        commitments: commitments::path(site, language, None),
        directory: page(&format!("{}/index", names.agencies)),
        countries: page(&format!("{}/index", names.countries)),
        glossary: page(&names.glossary),
        az: page(&names.az),
        about: about.map(|e| e.address.to_string()),
        feed: format!("{}/feed.xml", own.code),
        manifest: format!("{}/manifest.webmanifest", own.code),
        chooser: "index.html".into(),
    }
}

fn words(strings: &Strings) -> Words {
    let word = |id: &str| strings.text(id, &[]);
    Words {
        table: word("table"),
        alerts: ["note", "tip", "important", "warning", "caution"].map(|kind| word(&format!("alert-{kind}"))),
        glossary: word("glossary"),
        footnotes: word("footnotes"),
        footnote_back: word("footnote-back"),
    }
}

fn collator(tag: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = tag.parse().ok()?;
    Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()).ok()
}
