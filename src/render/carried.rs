//! A carrier's own template: one file of all pages, cards to print.

use serde::Serialize;
use tera::{Context, Value};

use crate::diagnostic::Diagnostic;

use super::context::Shared;
use super::squeeze;

/// Renders `template` for the readers of a language. `name` is the carrier's, for problems.
pub fn carried<V: Serialize>(
    shared: &Shared<'_>,
    language: usize,
    template: &str,
    name: &str,
    view: &V,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut context = Context::new();
    context.insert_value("root", Value::normal_string(""));
    context.insert_value("page", Value::from_serializable(view));
    let bytes = shared.reader(language).renderer.render(template, context, name).map_err(Box::new)?;
    Ok(squeeze::page(&String::from_utf8_lossy(&bytes)).into_bytes())
}
