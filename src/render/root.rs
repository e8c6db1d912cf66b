//! Pages at the root: the language chooser, the page for missing addresses; and redirects.

use crate::diagnostic::Diagnostic;
use crate::theme::view::{PlainView, RedirectView};

use super::RenderedPage;
use super::context::Shared;
use super::frame::{Head, base_path, finish, finish_as, generated};

/// `/index.html`: names of languages, nothing else.
pub(super) fn chooser(shared: &Shared<'_>) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let language = shared.site.front_language();
    let title = shared.site.config.title.get(shared.site.chain(language)).map_or("", |(title, _)| title);
    let mut frame = generated(shared, language, "chooser.html", "", "index.html", title.to_owned());
    frame.breadcrumbs.clear();
    let description = shared.site.config.description.as_ref();
    frame.description = description.and_then(|d| d.get(shared.site.chain(language))).map(|(text, _)| text.to_owned());
    let view = PlainView { base: None, frame };
    finish(shared, language, &view, head(false))
}

/// `/404.html`: shown by hosts at any address, so that its own addresses are absolute.
pub(super) fn not_found(shared: &Shared<'_>) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let language = shared.site.front_language();
    let title = shared.reader(language).word("not-found");
    let mut frame = generated(shared, language, "not-found.html", "404", "404.html", title);
    frame.breadcrumbs.clear();
    let view = PlainView { base: Some(base_path(shared)), frame };
    finish_as(shared, language, &view, head(true), None)
}

/// An old address that leads to the new one, without script.
pub(super) fn redirect(shared: &Shared<'_>, index: usize) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let Some((from, to)) = shared.site.redirects.get(index) else { return Ok(None) };
    let code = from.as_str().split('/').next().unwrap_or_default();
    let language = shared.site.languages().iter().position(|l| l.code == code).unwrap_or(0);
    lead(shared, language, from.as_str(), to.as_str())
}

/// A page that leads on.
pub(super) fn lead(shared: &Shared<'_>, language: usize, from: &str, to: &str) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let title = shared.reader(language).word("moved");
    let frame = generated(shared, language, "redirect.html", "redirect", from, title);
    let view = RedirectView { target: to.to_owned(), frame };
    finish_as(shared, language, &view, head(true), Some(to))
}

fn head(noindex: bool) -> Head {
    Head { json_ld: None, noindex, source: crate::content::config::FILE.to_owned() }
}
