//! Values for a YAML file that people read and change: entries in their order, every text in quotation marks, so that
//! `no` and `1.0` stay texts.

use saphyr::{Scalar, Yaml, YamlEmitter};

pub(super) type Value = Yaml<'static>;

pub(super) fn text(value: &str) -> Value {
    Yaml::Value(Scalar::String(value.to_owned().into()))
}

pub(super) fn flag(value: bool) -> Value {
    Yaml::Value(Scalar::Boolean(value))
}

pub(super) fn number(value: i64) -> Value {
    Yaml::Value(Scalar::Integer(value))
}

pub(super) fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Yaml::Sequence(values.into_iter().collect())
}

pub(super) fn map<N: AsRef<str>>(entries: impl IntoIterator<Item = (N, Value)>) -> Value {
    Yaml::Mapping(entries.into_iter().map(|(name, value)| (text(name.as_ref()), value)).collect())
}

/// The document.
pub(super) fn write(value: &Value) -> String {
    let mut document = String::new();
    let mut emitter = YamlEmitter::new(&mut document);
    emitter.quoted_value(true);
    // Memory does not fail.
    let _ = emitter.dump(value);
    let body = document.strip_prefix("---\n").unwrap_or(&document);
    format!("{}\n", body.trim_end())
}
