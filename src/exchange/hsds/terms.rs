//! Attributes: what HSDS has no field for, above all where a fact comes from.

use super::model::{Attribute, Term};
use crate::exchange::uuid;

/// Name of the list of these terms.
pub(crate) const TAXONOMY: &str = "suluh";

/// Codes, and what each means.
const TERMS: [(&str, &str); 15] = [
    ("kind", "What the body is"),
    ("country", "Country in which the body is (ISO 3166)"),
    ("note", "What a reader must know of the body or of its numbers"),
    ("source", "Page that the fact was read from"),
    ("recorded", "Page that others recorded; not opened"),
    ("directory", "Page that a ministry's directory names; not opened"),
    ("context", "Page about the body without a number"),
    ("source-date", "Date of the source, ISO 8601, to the precision of the source"),
    ("basis", "Strength of the evidence"),
    ("confidence", "Whether two independent sources agree"),
    ("licence", "Licence of the record (SPDX)"),
    ("provided-by", "Body that provided the record"),
    ("hours", "When the line answers"),
    ("toll-free", "Whether the call is free"),
    ("reachable-from", "Country from which the number can be dialled (ISO 3166)"),
];

/// An attribute of a record.
pub(super) fn attribute(entity: &str, id: &str, code: &str, value: &str) -> Attribute {
    let meaning = TERMS.iter().find(|(known, _)| *known == code).map(|(_, meaning)| (*meaning).to_owned());
    // A name in another language has a term for each language.
    let meaning = meaning.unwrap_or_else(|| code.replacen("name-", "Name in the language ", 1));
    let term = Term {
        id: Some(uuid::of("taxonomy-term", code)),
        code: Some(code.to_owned()),
        name: Some(code.to_owned()),
        description: Some(meaning),
        taxonomy: Some(TAXONOMY.to_owned()),
    };
    Attribute {
        id: Some(uuid::of("attribute", &format!("{id} {code} {value}"))),
        link_id: Some(id.to_owned()),
        link_entity: Some(entity.to_owned()),
        value: Some(value.to_owned()),
        taxonomy_term: Some(term),
    }
}

/// The values of a code, in order.
pub(super) fn values<'a>(attributes: &'a [Attribute], code: &'a str) -> impl Iterator<Item = &'a str> {
    attributes
        .iter()
        .filter(move |a| a.taxonomy_term.as_ref().and_then(|t| t.code.as_deref()) == Some(code))
        .filter_map(|a| a.value.as_deref())
}
