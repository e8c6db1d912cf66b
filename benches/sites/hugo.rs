//! The pages of a Suluh site as a Hugo site.
//!
//! In: the folder of a Suluh site as `site::generate` writes it. Out: a folder that Hugo
//! builds. With the full theme Hugo is asked for the same work: every page in every language, agencies and
//! countries and glossary as pages of their own, links to pages resolved and broken ones
//! refused, navigation, breadcrumbs, contents, alternates, sitemap, feed. It is spared
//! what it has no notion of: anchors are not checked, contact cards are plain links.

use std::collections::BTreeMap;
use std::path::Path;

use clap::ValueEnum;

use crate::hugo_text::{self, Headings};
use crate::{Result, files};

/// How much Hugo puts on a page.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// The parts that Suluh's theme has, so that the same work is compared.
    Full,
    /// Title and text alone: what no site can do without, a lower bound that leaves no doubt.
    Bare,
}

/// The templates, in files of their own so that they can be read and judged.
const FULL: &[(&str, &str)] = &[
    ("baseof.html", include_str!("hugo/full/baseof.html")),
    ("home.html", include_str!("hugo/full/home.html")),
    ("section.html", include_str!("hugo/full/section.html")),
    ("page.html", include_str!("hugo/full/page.html")),
    ("agency.html", include_str!("hugo/full/agency.html")),
    ("country.html", include_str!("hugo/full/country.html")),
    ("404.html", include_str!("hugo/full/404.html")),
    ("_partials/rail.html", include_str!("hugo/full/_partials/rail.html")),
    ("_partials/contact.html", include_str!("hugo/full/_partials/contact.html")),
    ("_markup/render-link.html", include_str!("hugo/full/_markup/render-link.html")),
];

const BARE: &[(&str, &str)] =
    &[("page.html", include_str!("hugo/bare/page.html")), ("list.html", include_str!("hugo/bare/list.html"))];

/// Writes the Hugo site and returns how many Markdown files it has.
///
/// # Errors
/// Where `dir` is not empty, or `site` is not a site.
pub(crate) fn export(site: &Path, dir: &Path, theme: Theme) -> Result<usize> {
    let settings = files::read(&site.join("site.toml"))?;
    let codes: Vec<&str> = hugo_text::values(&settings, "code");
    let default = *hugo_text::values(&settings, "default_language")
        .first()
        .ok_or_else(|| format!("{}: no default_language in site.toml", site.display()))?;
    files::claim(dir)?;
    files::write(&dir.join("hugo.toml"), &config(&codes, default))?;
    let layouts = match theme {
        Theme::Full => FULL,
        Theme::Bare => BARE,
    };
    for (name, text) in layouts {
        files::write(&dir.join("layouts").join(name), text)?;
    }
    let content = site.join("content");
    let mut written = 0;

    // What is missing in a language is published there from the default one, as Suluh does.
    let originals = pages(&content.join(default))?;
    let headings: BTreeMap<&str, Headings> =
        originals.iter().map(|(name, text)| (name.as_str(), hugo_text::headings(text))).collect();
    let none = Headings::new();
    for code in &codes {
        let mut here = if *code == default { BTreeMap::new() } else { pages(&content.join(code))? };
        for (name, original) in &originals {
            here.entry(name.clone()).or_insert_with(|| original.clone());
        }
        for (name, text) in &here {
            let ids = headings.get(name.as_str()).unwrap_or(&none);
            let page = hugo_text::page(text, ids, name.matches('/').count());
            let name = match name.strip_suffix("index.md") {
                Some(folder) if folder.is_empty() || folder.ends_with('/') => {
                    format!("{folder}_index.md")
                }
                _ => name.clone(),
            };
            files::write(&dir.join("content").join(code).join(name), &page)?;
            written += 1;
        }
    }
    Ok(written + records(&content, dir, &codes, default)?)
}

/// The pages of one language by their path below its folder.
fn pages(folder: &Path) -> Result<BTreeMap<String, String>> {
    files::list(folder)?
        .into_iter()
        .filter(|(name, _)| name.ends_with(".md"))
        .map(|(name, path)| Ok((name, files::read(&path)?)))
        .collect()
}

/// Agencies, countries and the glossary: data for the templates, and pages in each language.
fn records(content: &Path, dir: &Path, codes: &[&str], default: &str) -> Result<usize> {
    let mut written = 0;
    let mut page = |code: &str, name: &str, text: &str| {
        written += 1;
        files::write(&dir.join("content").join(code).join(name), text)
    };
    let mut by_country: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, path) in files::list(&content.join("agencies"))? {
        let text = files::read(&path)?;
        let id = name.trim_end_matches(".toml");
        files::write(&dir.join("data/agencies").join(&name), &text)?;
        if let Some(country) = hugo_text::values(&text, "country").first() {
            by_country.entry((*country).to_owned()).or_default().push(format!("\"{id}\""));
        }
        for code in codes {
            let title = hugo_text::named(&text, "name", code, default);
            let text = format!("+++\ntitle = \"{title}\"\nlayout = \"agency\"\n[params]\nagency = \"{id}\"\n+++\n");
            page(code, &format!("agencies/{id}.md"), &text)?;
        }
    }
    for (country, agencies) in &by_country {
        let list = agencies.join(", ");
        let text = format!("+++\ntitle = \"{country}\"\nlayout = \"country\"\n[params]\nagencies = [{list}]\n+++\n");
        for code in codes {
            page(code, &format!("countries/{country}.md"), &text)?;
        }
    }
    let terms = files::read(&content.join("glossary.toml"))?;
    for code in codes {
        page(code, "glossary.md", &hugo_text::glossary(&terms, code, default))?;
    }
    let sources = files::read(&content.join("sources.toml"))?;
    files::write(&dir.join("data/sources.toml"), &hugo_text::keyed(&sources, "[[source]]"))?;
    Ok(written)
}

fn config(codes: &[&str], default: &str) -> String {
    let mut text = format!(
        "baseURL = \"https://example.org/\"\ntitle = \"Suluh bench\"\n\
         defaultContentLanguage = \"{}\"\ndefaultContentLanguageInSubdir = true\n\
         disableKinds = [\"taxonomy\", \"term\"]\nenableRobotsTXT = true\n\
         # File names as Suluh writes them: page.html, not page/index.html.\nuglyURLs = true\n\
         # Dates of the generated pages do not depend on the day of the run.\nbuildFuture = true\n\n\
         [outputs]\nhome = [\"html\", \"rss\"]\nsection = [\"html\"]\npage = [\"html\"]\n",
        default.to_lowercase(),
    );
    for (weight, code) in (1..).zip(codes) {
        let direction = if hugo_text::right_to_left(code) { "rtl" } else { "ltr" };
        text += &format!(
            "\n[languages.{}]\ncontentDir = \"content/{code}\"\nlocale = \"{code}\"\nlabel = \"{code}\"\n\
             direction = \"{direction}\"\nweight = {weight}\n",
            code.to_lowercase(),
        );
    }
    text
}
