//! What all pages of a site share: readers of each language, assets, pictures, and lists that are the
//! same on many pages and are made once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use ab_glyph::FontVec;
use fluent_bundle::FluentValue;
use rayon::prelude::*;
use tera::Value;

use crate::diagnostic::{self, Diagnostic, Failure};
use crate::site::Site;
use crate::sources::{SitePath, Sources};
use crate::theme::view::{LinkView, SectionRailView};
use crate::theme::{Accent, Theme, accent, compile, icons};

use super::assets::Assets;
use super::carry::{self, Offered};
use super::critical::Critical;
use super::languages::Everywhere;
use super::media::Media;
use super::reader::{Common, Reader};
use super::share;

/// What pages are rendered for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dress {
    /// The site itself.
    #[default]
    Site,
    /// One file that holds all pages: what stands on many of them is said briefly, and nothing opens in place.
    OneFile,
    /// A book: nothing opens in place.
    Book,
    /// An archive: the site's own pages, without what only a telephone's browser can open.
    Archive,
}

impl Dress {
    /// What templates call it; empty for the site itself.
    fn as_str(self) -> &'static str {
        match self {
            Dress::Site => "",
            Dress::OneFile => "page",
            Dress::Book => "epub",
            Dress::Archive => "zim",
        }
    }

    /// True where a long list is divided into pages.
    pub(super) fn has_pages(self) -> bool {
        matches!(self, Dress::Site | Dress::Archive)
    }
}

/// Everything that rendering a page needs.
pub struct Shared<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its files.
    pub sources: &'a Sources,
    prepared: Arc<Prepared>,
}

impl Deref for Shared<'_> {
    type Target = Prepared;

    fn deref(&self) -> &Prepared {
        &self.prepared
    }
}

/// What is made once for all pages, and stays right as long as a page changes in nothing that others show of it.
pub struct Prepared {
    /// Published assets of the theme.
    pub assets: Assets,
    /// The style in line, and the policy of every page.
    pub(super) critical: Critical,
    /// Published pictures and files.
    pub media: Media,
    /// What pages are rendered for.
    pub(super) dress: Dress,
    /// For each language what its readers share.
    pub(super) readers: Vec<Reader>,
    /// In which languages each page is.
    pub(super) everywhere: Everywhere,
    /// For each language and section its pages.
    rails: Vec<BTreeMap<usize, Rail>>,
    /// The font of pictures that links are shown with; none where the site wants none.
    pub(super) share_font: Option<FontVec>,
    /// Carriers to download.
    pub(super) offered: Vec<Offered>,
}

impl<'a> Shared<'a> {
    /// Prepares the rendering of a site with a theme; `offered` are the carriers to download.
    pub fn new(
        site: &'a Site,
        sources: &'a Sources,
        theme: &Theme,
        offered: Vec<Offered>,
    ) -> Result<(Shared<'a>, Vec<Diagnostic>), Failure> {
        Shared::dressed(site, sources, theme, offered, Dress::Site)
    }

    /// Prepares the rendering of a site for a carrier.
    pub fn dressed(
        site: &'a Site,
        sources: &'a Sources,
        theme: &Theme,
        offered: Vec<Offered>,
        dress: Dress,
    ) -> Result<(Shared<'a>, Vec<Diagnostic>), Failure> {
        let (prepared, problems) = Prepared::new(site, sources, theme, offered, dress, None)?;
        Ok((Arc::new(prepared).shared(site, sources), problems))
    }
}

/// What was prepared before, and the files that have changed since.
pub type Before<'a> = (&'a Prepared, &'a BTreeSet<SitePath>);

impl Prepared {
    /// Makes what all pages share; pictures that are as they were `before` are not encoded again.
    pub fn new(
        site: &Site,
        sources: &Sources,
        theme: &Theme,
        offered: Vec<Offered>,
        dress: Dress,
        before: Option<Before<'_>>,
    ) -> Result<(Prepared, Vec<Diagnostic>), Failure> {
        // A book's readers and one file cannot be relied on to draw icons by a style sheet of their own.
        let drawn = site.carried && matches!(dress, Dress::Site | Dress::Archive);
        let (templates, mut problems) = compile(theme, drawn);
        let colour: Option<Accent> = match site.config.accent.as_ref().map(accent) {
            Some(Ok(colour)) => Some(colour),
            Some(Err(problem)) => {
                problems.push(problem);
                None
            }
            None => None,
        };
        let critical = Critical::new(theme, colour.as_ref(), site.carried);
        // What is carried has no slow line to wait for, and is smaller with one style sheet for all pages.
        let linked = site.carried.then(|| critical.css.clone() + &icons::rules(&theme.icons));
        let assets = Assets::new(theme, linked.as_deref(), site.whole);
        let (media, found) = Media::new(site, sources, before.map(|(prepared, changed)| (&prepared.media, changed)))?;
        problems.extend(found);
        let logo = media.logo(site);
        let carry = carry::is_published(site, &offered);
        let (accent, logo, carrier) = (colour.as_ref(), logo.as_ref(), dress.as_str());
        let common = Common { assets: &assets, critical: &critical, accent, logo, carry, carrier };
        let readers: Vec<Reader> = (0..site.languages().len())
            .into_par_iter()
            .map(|language| Reader::new(site, theme, &templates, language, &common))
            .collect();
        // Without its templates nothing of a theme can be rendered, and what is wrong with them is known already.
        let sound = readers.first().filter(|_| !diagnostic::has_errors(&problems));
        let everywhere = match sound.map(|reader| Everywhere::new(site, &reader.renderer)).transpose() {
            Ok(everywhere) => everywhere.unwrap_or_default(),
            Err(problem) => {
                problems.push(*problem);
                Everywhere::default()
            }
        };
        let share_font = share::font(site, theme);
        let rails = (0..site.languages().len()).into_par_iter().map(|language| rails(site, language)).collect();
        Ok((Prepared { assets, critical, media, dress, readers, everywhere, rails, share_font, offered }, problems))
    }

    /// What is prepared, together with the site that it was prepared for.
    pub fn shared<'a>(self: &Arc<Self>, site: &'a Site, sources: &'a Sources) -> Shared<'a> {
        Shared { site, sources, prepared: Arc::clone(self) }
    }
}

impl Shared<'_> {
    /// The style that every page has in line, which `style.css` goes on from.
    pub fn style_in_line(&self) -> &str {
        &self.critical.css
    }

    /// A string of the theme in the words of a language's readers.
    pub fn text(&self, language: usize, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.readers[language].strings.text(id, args)
    }

    /// The name of the site for a language's readers.
    pub fn site_title(&self, language: usize) -> String {
        self.site.config.title.get(self.site.chain(language)).map_or_else(String::new, |(title, _)| title.to_owned())
    }

    /// The name of a country in a language.
    pub fn country_name(&self, language: usize, code: &str) -> String {
        self.readers[language].country_name(self.site, language, code)
    }

    /// A sentence of the theme in a language.
    pub fn word(&self, language: usize, id: &str) -> String {
        self.readers[language].word(id)
    }

    /// Where a language has its page on reading without a network; none where it has none.
    pub fn carry_path(&self, language: usize) -> Option<&str> {
        self.readers[language].links.carry.as_deref()
    }

    /// A day as a language's readers write it.
    pub fn day(&self, language: usize, day: jiff::civil::Date) -> String {
        self.readers[language].dates.day(day).text
    }

    pub(super) fn reader(&self, language: usize) -> &Reader {
        &self.readers[language]
    }

    /// The rail of a page: its section, and there the pages next to it.
    pub(super) fn rail(&self, language: usize, section: Option<usize>, node: usize) -> Value {
        let rail = section.and_then(|s| self.rails[language].get(&s));
        rail.map_or_else(Value::none, |rail| rail.around(self.site, language, node).into())
    }
}

/// A section and its pages in one language.
struct Rail {
    title: String,
    path: String,
    /// Nodes of its pages.
    pages: Vec<usize>,
}

/// A section with more pages than this shows only some in its rail, so that a page's weight does not grow
/// with the number of its neighbours.
const LONGEST_RAIL: usize = 24;

/// So many pages before the current one are shown, and so many after it.
const NEIGHBOURS: usize = 6;

impl Rail {
    fn around(&self, site: &Site, language: usize, node: usize) -> SectionRailView {
        let count = self.pages.len();
        let shown = if count <= LONGEST_RAIL {
            0..count
        } else {
            let at = self.pages.iter().position(|page| *page == node).unwrap_or(0);
            let start = at.saturating_sub(NEIGHBOURS).min(count - 2 * NEIGHBOURS - 1);
            start..start + 2 * NEIGHBOURS + 1
        };
        let pages = self.pages[shown].iter().filter_map(|page| {
            let link = link(site, language, *page)?;
            Some(Value::from(BTreeMap::from([("title", Value::from(link.title)), ("path", Value::from(link.path))])))
        });
        let pages = pages.collect();
        SectionRailView { title: self.title.clone(), path: self.path.clone(), pages, count }
    }
}

fn rails(site: &Site, language: usize) -> BTreeMap<usize, Rail> {
    let mut rails = BTreeMap::new();
    for (index, node) in site.tree.nodes.iter().enumerate() {
        // The home page's rail would be the list of all sections, which the menu already is.
        if !node.is_section() || node.parent.is_none() {
            continue;
        }
        let Some(entry) = site.entry(index, language) else { continue };
        let pages = node.children.iter().copied().filter(|child| site.entry(*child, language).is_some()).collect();
        rails.insert(index, Rail { title: entry.title.clone(), path: entry.address.to_string(), pages });
    }
    rails
}

/// A link to a page of the tree, for readers of `language`, without its description.
pub(super) fn link(site: &Site, language: usize, node: usize) -> Option<LinkView> {
    let entry = site.entry(node, language)?;
    let page = site.page(entry);
    let foreign = (entry.written_in != language).then(|| &site.languages()[entry.written_in]);
    Some(LinkView {
        title: page.map_or(entry.title.as_str(), |p| p.short_title()).to_owned(),
        path: entry.address.to_string(),
        description: None,
        icon: None,
        kind: page.map(|p| p.kind.as_str()),
        lang: foreign.map(|l| l.tag.clone()),
        dir: foreign.map(|l| l.dir.as_str()),
        city: None,
    })
}

/// A link with its description.
pub(super) fn described(site: &Site, language: usize, node: usize) -> Option<LinkView> {
    let mut view = link(site, language, node)?;
    let page = site.entry(node, language).and_then(|e| site.page(e));
    view.description = page.and_then(|p| p.description()).map(str::to_owned);
    view.title = site.entry(node, language).map_or(view.title, |e| e.title.clone());
    Some(view)
}
