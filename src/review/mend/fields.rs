//! Fields: a name, or one of a few words, with a letter wrong.

use super::{Edit, Place, near};
use crate::content::toml::quoted;

/// The name of a field that nobody knows.
pub(super) fn name(place: &Place<'_>) -> Option<Edit> {
    let new = near::only(place.argument("field"), place.argument("known").split(", "))?;
    place.instead(place.argument("field"), new)
}

/// A word that is none of the few that are meant.
pub(super) fn word(place: &Place<'_>) -> Option<Edit> {
    let words: Vec<&str> = place.argument("expected").split(", ").collect();
    let plain = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    if words.len() < 2 || !words.iter().all(plain) {
        return None;
    }
    let (value, new) = (place.argument("value"), near::only(place.argument("value"), words)?);
    match place.written().starts_with(['"', '\'']) {
        true if place.written().len() == value.len() + 2 => Some(Edit { span: place.span.clone(), new: quoted(new) }),
        true => None,
        false => place.instead(value, new),
    }
}
