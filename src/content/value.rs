//! What TOML and YAML have in common: a tree of values that know where they stand in the file.

use std::ops::Range;

use jiff::civil::Date;

/// A value and the bytes of the file that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Where it stands.
    pub(crate) span: Range<usize>,
    /// What it is.
    pub(crate) value: Value,
}

/// A value of a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// `true` or `false`.
    Flag(bool),
    /// A day.
    Date(Date),
    /// YAML's `null`, or a field with nothing behind its colon.
    Empty,
    /// Several values.
    List(Vec<Node>),
    /// Fields with names, in the order of the file.
    Table(Vec<(Key, Node)>),
}

/// The name of a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key {
    /// The name.
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) span: Range<usize>,
}

impl Value {
    /// What the value is, in words for people, in English and Indonesian.
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Value::Text(_) => "“text”",
            Value::Integer(_) | Value::Float(_) => "123",
            Value::Flag(_) => "true/false",
            Value::Date(_) => "2026-11-24",
            Value::Empty => "∅",
            Value::List(_) => "[…, …]",
            Value::Table(_) => "{ … }",
        }
    }
}
