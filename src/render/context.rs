//! What all pages of a site share: readers of each language, assets, pictures, and lists that are the
//! same on many pages and are made once.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use rayon::prelude::*;
use tera::Value;

use crate::diagnostic::{Diagnostic, Failure};
use crate::site::Site;
use crate::sources::Sources;
use crate::theme::view::{AlternateView, LinkView, SectionRailView};
use crate::theme::{Accent, Theme, accent, compile};

use super::assets::Assets;
use super::media::Media;
use super::reader::Reader;

/// Everything that rendering a page needs.
pub struct Shared<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its files.
    pub sources: &'a Sources,
    /// Published assets of the theme.
    pub assets: Assets,
    /// Published pictures and files.
    pub media: Media,
    /// For each language what its readers share.
    pub(super) readers: Vec<Reader>,
    /// For each node the list of languages that publish it.
    alternates: Vec<Value>,
    /// For each language and section the rail of its pages.
    rails: Vec<BTreeMap<usize, Value>>,
}

impl<'a> Shared<'a> {
    /// Prepares the rendering of a site with a theme.
    pub fn new(site: &'a Site, sources: &'a Sources, theme: &Theme) -> Result<(Shared<'a>, Vec<Diagnostic>), Failure> {
        let (renderer, mut problems) = compile(theme);
        let colour: Option<Accent> = match site.config.accent.as_ref().map(accent) {
            Some(Ok(colour)) => Some(colour),
            Some(Err(problem)) => {
                problems.push(problem);
                None
            }
            None => None,
        };
        let assets = Assets::new(theme, colour.as_ref());
        let (media, found) = Media::new(site, sources)?;
        problems.extend(found);
        let logo = media.logo(site);
        let readers: Vec<Reader> = (0..site.languages().len())
            .into_par_iter()
            .map(|language| Reader::new(site, theme, &renderer, language, &assets, colour.as_ref(), logo.as_ref()))
            .collect();
        let alternates = (0..site.tree.nodes.len()).into_par_iter().map(|node| alternates(site, node)).collect();
        let rails = (0..site.languages().len()).into_par_iter().map(|language| rails(site, language)).collect();
        Ok((Shared { site, sources, assets, media, readers, alternates, rails }, problems))
    }

    /// A string of the theme in the words of a language's readers.
    pub fn text(&self, language: usize, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.readers[language].strings.text(id, args)
    }

    pub(super) fn reader(&self, language: usize) -> &Reader {
        &self.readers[language]
    }

    pub(super) fn alternates(&self, node: usize) -> Value {
        self.alternates[node].clone()
    }

    pub(super) fn rail(&self, language: usize, section: Option<usize>) -> Value {
        section.and_then(|s| self.rails[language].get(&s)).cloned().unwrap_or_else(Value::none)
    }
}

fn alternates(site: &Site, node: usize) -> Value {
    let list: Vec<AlternateView> = site
        .languages()
        .iter()
        .enumerate()
        .filter_map(|(index, language)| {
            let entry = site.entry(node, index)?;
            Some(AlternateView {
                code: language.code.clone(),
                tag: language.tag.clone(),
                dir: language.dir.as_str(),
                name: language.name.clone(),
                path: entry.address.to_string(),
                fallback: entry.written_in != index,
            })
        })
        .collect();
    Value::from_serializable(&list)
}

fn rails(site: &Site, language: usize) -> BTreeMap<usize, Value> {
    let mut rails = BTreeMap::new();
    for (index, node) in site.tree.nodes.iter().enumerate() {
        // The home page's rail would be the list of all sections, which the menu already is.
        if !node.is_section() || node.parent.is_none() {
            continue;
        }
        let Some(entry) = site.entry(index, language) else { continue };
        let pages: Vec<LinkView> = node.children.iter().filter_map(|child| link(site, language, *child)).collect();
        let rail = SectionRailView { title: entry.title.clone(), path: entry.address.to_string(), pages };
        rails.insert(index, Value::from_serializable(&rail));
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
