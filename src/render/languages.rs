//! The languages of a page and the links to them. They are the same in all of its languages but for one mark, so they are
//! made once: in a site of forty languages they would else be most of the work, and most of the memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Value};

use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::theme::Renderer;
use crate::theme::view::{AlternateView, FrameView, Languages, Switch};

use super::frame;
use super::reader::{agency_path, country_path};

/// The template: a list of links, from `root` and `languages`.
const TEMPLATE: &str = "fragments/languages.html";

/// Pages in more languages than this have the links alone, and no list of their languages.
const LISTED: usize = 12;

/// The languages of every page that all of them may have.
#[derive(Default)]
pub(super) struct Everywhere {
    /// By node.
    pages: Vec<Languages>,
    agencies: BTreeMap<String, Languages>,
    countries: BTreeMap<String, Languages>,
}

impl Everywhere {
    /// Makes them; the error is the template's.
    pub(super) fn new(site: &Site, renderer: &Renderer) -> Result<Everywhere, Box<Diagnostic>> {
        let node = |node: usize| {
            let entry = |language| site.entry(node, language).map(|e| (e.address.to_string(), e.written_in != language));
            languages(site, renderer, entry)
        };
        let agency = |id: &String| Ok((id.clone(), languages(site, renderer, |l| Some((agency_path(site, l, id), false)))?));
        let country =
            |code: &String| Ok((code.clone(), languages(site, renderer, |l| Some((country_path(site, l, code), false)))?));
        Ok(Everywhere {
            pages: (0..site.tree.nodes.len()).into_par_iter().map(node).collect::<Result<_, _>>()?,
            agencies: site.agencies.keys().map(agency).collect::<Result<_, Box<Diagnostic>>>()?,
            countries: site.countries.keys().map(country).collect::<Result<_, Box<Diagnostic>>>()?,
        })
    }

    pub(super) fn page(&self, node: usize) -> Languages {
        self.pages.get(node).cloned().unwrap_or_default()
    }

    pub(super) fn agency(&self, id: &str) -> Languages {
        self.agencies.get(id).cloned().unwrap_or_default()
    }

    pub(super) fn country(&self, code: &str) -> Languages {
        self.countries.get(code).cloned().unwrap_or_default()
    }
}

/// The languages of a page. `place` gives its address in a language that publishes it, and whether it is a fallback there.
pub(super) fn languages(
    site: &Site,
    renderer: &Renderer,
    place: impl Fn(usize) -> Option<(String, bool)>,
) -> Result<Languages, Box<Diagnostic>> {
    let published = site.published.iter().filter_map(|index| Some((&site.languages()[*index], place(*index)?)));
    let list: Vec<AlternateView> = published
        .map(|(language, (path, fallback))| AlternateView {
            code: language.code.clone(),
            tag: language.tag.clone(),
            dir: language.dir.as_str(),
            name: language.name.clone(),
            path,
            fallback,
        })
        .collect();
    let value = Value::from_serializable(&list);
    let roots: BTreeMap<String, &str> = list.iter().map(|l| (frame::root(&l.path), l.path.as_str())).collect();
    let links = roots.into_iter().map(|(root, page)| write(renderer, &value, root, page)).collect::<Result<_, _>>()?;
    let count = list.len();
    Ok(Languages { count, list: (count <= LISTED).then_some(value), links })
}

fn write(renderer: &Renderer, languages: &Value, root: String, page: &str) -> Result<Switch, Box<Diagnostic>> {
    let mut context = Context::new();
    context.insert_value("root", Value::normal_string(&root));
    context.insert_value("languages", languages.clone());
    let html = renderer.render(TEMPLATE, context, page).map_err(Box::new)?;
    Ok(Switch { root, html: Arc::from(String::from_utf8_lossy(&html)) })
}

/// The links for one page, its own marked as the current one; none where it has no languages.
pub(super) fn links(frame: &FrameView, root: &str) -> Value {
    let links = frame.languages.links.iter().find(|links| links.root == root);
    links.map_or_else(Value::none, |links| {
        Value::safe_string(&mark(&links.html, &format!("href=\"{root}{}\"", escaped(&frame.path))))
    })
}

/// Puts `aria-current` behind the attribute `href`, which leads to the page itself.
fn mark(html: &str, href: &str) -> String {
    match html.find(href).map(|at| at + href.len()) {
        Some(end) => [&html[..end], " aria-current=\"true\"", &html[end..]].concat(),
        None => html.to_owned(),
    }
}

/// A path as templates write it into an attribute.
fn escaped(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    // Writing into memory cannot fail.
    let _ = tera::escape_html(path, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}
