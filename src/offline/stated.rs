//! What every carrier says of itself: from which day it is, which version, and where the newest one is.

use crate::theme::view::StatedView;

use super::Material;

/// For templates. `name` is the carrier's file name.
pub(super) fn stated_view(material: &Material<'_>, language: usize, name: &str) -> StatedView {
    StatedView {
        date: material.shared.day(language, material.date),
        version: material.version.clone(),
        newest: material.newest(name),
    }
}

/// As sentences in a reader's words.
pub(super) fn stated(material: &Material<'_>, language: usize, name: &str) -> String {
    let view = stated_view(material, language, name);
    let text = |id: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]| material.shared.text(language, id, args);
    let mut said = text("carrier-stated", &[("date", view.date.into()), ("version", view.version.into())]);
    if let Some(newest) = view.newest {
        said.push_str(&format!(" {}", text("pack-newest", &[("url", newest.into())])));
    }
    said
}
