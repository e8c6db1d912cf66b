//! Identifiers that are the same in every export (UUID version 5, RFC 9562).

use ::uuid::Uuid;

/// The identifier of a record: of the same kind and name it is the same on every site, so that two sites that know one
/// office agree on it.
pub(crate) fn of(kind: &str, name: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("urn:suluh:{kind}:{name}").as_bytes()).to_string()
}
