//! What every page has around its text: the way back to the root, the head, breadcrumbs.

use serde::Serialize;
use tera::{Context, Map, Value};

use crate::diagnostic::Diagnostic;
use crate::sources::SitePath;
use crate::theme::view::{FrameView, Languages, LinkView, View};

use super::context::{Shared, link};
use super::{File, RenderedPage, languages, share, squeeze};

/// `head` in templates.
#[derive(Debug, Serialize)]
struct HeadView<'a> {
    title: String,
    description: Option<&'a str>,
    canonical: Option<String>,
    json_ld: Option<String>,
    csp: &'a str,
    noindex: bool,
    image: Option<String>,
}

/// What differs between pages of the same frame.
pub(super) struct Head {
    /// Structured data.
    pub(super) json_ld: Option<String>,
    /// Not for search engines.
    pub(super) noindex: bool,
    /// File of the site folder, for problems.
    pub(super) source: String,
}

/// The way from a page back to the root: `../` for each folder.
pub(super) fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The frame of a generated page, in the reader's own language.
pub(super) fn generated(
    shared: &Shared<'_>,
    language: usize,
    template: &'static str,
    id: &str,
    path: &str,
    title: String,
) -> FrameView {
    let own = &shared.site.languages()[language];
    FrameView {
        template,
        id: id.to_owned(),
        path: path.to_owned(),
        title,
        description: None,
        lang: own.tag.clone(),
        dir: own.dir.as_str(),
        fallback: false,
        fallback_name: None,
        languages: Languages::default(),
        breadcrumbs: home_crumb(shared, language).into_iter().collect(),
        section: Value::none(),
    }
}

pub(super) fn home_crumb(shared: &Shared<'_>, language: usize) -> Option<LinkView> {
    let mut crumb = link(shared.site, language, shared.site.tree.home())?;
    crumb.title = shared.reader(language).word("home");
    crumb.lang = None;
    crumb.dir = None;
    Some(crumb)
}

/// Renders a page with its template.
pub(super) fn finish<V: View>(
    shared: &Shared<'_>,
    language: usize,
    view: &V,
    head: Head,
) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    finish_as(shared, language, view, head, Some(&view.frame().path))
}

/// Renders a page that stands for another one, whose path is `canonical`, or for none at all.
pub(super) fn finish_as<V: View>(
    shared: &Shared<'_>,
    language: usize,
    view: &V,
    head: Head,
    canonical: Option<&str>,
) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let frame = view.frame();
    let Some(path) = SitePath::new(&frame.path) else { return Ok(None) };
    let reader = shared.reader(language);
    let site_title = shared.site.config.title.get(shared.site.chain(language)).map_or("", |(title, _)| title);
    let title = if frame.title == site_title { frame.title.clone() } else { format!("{} – {site_title}", frame.title) };
    let base = shared.site.config.base_url.as_ref().filter(|_| !frame.fallback);
    let head_view = HeadView {
        title,
        description: frame.description.as_deref().filter(|_| !shared.site.carried),
        canonical: base.zip(canonical).map(|(base, path)| absolute(base, path)),
        // No search engine reads a memory card.
        json_ld: head.json_ld.filter(|_| !shared.site.carried),
        csp: if view.sends_nothing() { &shared.critical.silent } else { &shared.critical.policy },
        noindex: head.noindex || frame.fallback,
        image: share::address(shared, language, frame),
    };
    let mut context = Context::new();
    let prefix = if frame.template == "not-found.html" { base_path(shared) } else { root(&frame.path) };
    context.insert_value("root", Value::normal_string(&prefix));
    context.insert_value("head", Value::from_serializable(&head_view));
    context.insert_value("page", page_value(view, &prefix));
    let mut bytes = reader.renderer.render(frame.template, context, &frame.path).map_err(Box::new)?;
    if shared.site.carried {
        bytes = squeeze::page(&String::from_utf8_lossy(&bytes)).into_bytes();
    }
    let file = File { path, bytes, order: crate::output::Order::Page };
    Ok(Some(RenderedPage { file, source: head.source }))
}

/// `page` in templates.
fn page_value<V: View>(view: &V, root: &str) -> Value {
    let frame = view.frame();
    let mut page: Map = Value::from_serializable(view).into_map().unwrap_or_default();
    for (name, part) in view.parts() {
        page.insert(name.into(), part);
    }
    page.insert("language_links".into(), languages::links(frame, root));
    page.insert("language_count".into(), Value::from(frame.languages.count));
    page.insert("languages".into(), frame.languages.list.clone().unwrap_or_else(Value::none));
    page.insert("section".into(), frame.section.clone());
    Value::from(page)
}

/// The root as an absolute path on its host: the page for missing addresses is shown at any depth.
pub(super) fn base_path(shared: &Shared<'_>) -> String {
    let base = shared.site.config.base_url.as_deref().and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
    base.find('/').map_or_else(|| "/".to_owned(), |at| base[at..].to_owned())
}

/// An absolute address, percent-encoded (RFC 3986).
pub fn absolute(base: &str, path: &str) -> String {
    let mut url = String::from(base);
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let digit = |four: u8| char::from_digit(four.into(), 16).unwrap_or('0').to_ascii_uppercase();
            url.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    url
}
