//! The links to a page's languages. They are the same in all of its languages but for one mark, so they are
//! written once: in a site of forty languages they would else be most of the work.

use std::sync::Arc;

use tera::{Context, Value};

use crate::diagnostic::Diagnostic;
use crate::theme::Renderer;
use crate::theme::view::{FrameView, Switch};

use super::context::Shared;

/// The template: a list of links, from `root` and `languages`.
const TEMPLATE: &str = "fragments/languages.html";

/// Writes the links to `languages`, from a page at `root`.
pub(super) fn write(renderer: &Renderer, languages: &Value, root: String, page: &str) -> Result<Switch, Box<Diagnostic>> {
    let mut context = Context::new();
    context.insert_value("root", Value::normal_string(&root));
    context.insert_value("languages", languages.clone());
    let html = renderer.render(TEMPLATE, &context, page).map_err(Box::new)?;
    Ok(Switch { root, html: Arc::from(String::from_utf8_lossy(&html)) })
}

/// The links for one page, its own marked as the current one; none where it has no other language.
pub(super) fn links(shared: &Shared<'_>, language: usize, frame: &FrameView, root: &str) -> Result<Value, Box<Diagnostic>> {
    if frame.languages.is_none() {
        return Ok(Value::none());
    }
    let written;
    let switch = match &frame.switch {
        Some(switch) if switch.root == root => switch,
        // The page stands deeper or higher than the one that they were written for.
        _ => {
            written = write(&shared.reader(language).renderer, &frame.languages, root.to_owned(), &frame.path)?;
            &written
        }
    };
    Ok(Value::safe_string(&mark(&switch.html, &format!("href=\"{root}{}\"", escaped(&frame.path)))))
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
