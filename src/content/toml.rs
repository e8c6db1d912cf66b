//! TOML (toml.io, version 1.1) into a tree of nodes.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use jiff::civil::Date;

use super::escape;
use super::value::{Key, Node, Value};
use crate::diagnostic::{Code, Diagnostic};

/// Parses `text`, which begins at byte `offset` of `file`. What can be read is returned even where
/// other lines are wrong; each wrong line is a problem.
pub(crate) fn parse(text: &str, offset: usize, file: &str) -> (Vec<(Key, Node)>, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let problems = errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or(0..0);
            Diagnostic::new(Code::SyntaxToml, file)
                .at(span.start + offset..span.end + offset)
                .with("cause", error.message().lines().next().unwrap_or_default())
        })
        .collect();
    (fields(table.into_inner(), offset), problems)
}

/// A text between quotation marks, in one line: a basic string of TOML, which YAML reads the same when it is quoted.
pub fn quoted(text: &str) -> String {
    // Line ends to YAML 1.1, noise to people.
    let is_odd = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    escape::quoted(text, |c| is_odd(c).then(|| format!("\\u{:04X}", u32::from(c))))
}

fn fields(table: DeTable<'_>, offset: usize) -> Vec<(Key, Node)> {
    let mut fields: Vec<_> = table
        .into_iter()
        .map(|(key, value)| {
            let span = key.span();
            let key = Key { name: key.into_inner().into_owned(), span: span.start + offset..span.end + offset };
            (key, node(value, offset))
        })
        .collect();
    // The parser's map is sorted by name; problems and lists read better in the order of the file.
    fields.sort_by_key(|(key, _)| key.span.start);
    fields
}

fn node(value: Spanned<DeValue<'_>>, offset: usize) -> Node {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Integer(i64::MAX), Value::Integer)
        }
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(moment) => moment.date.map_or_else(
            || Value::Text(moment.to_string()),
            |d| {
                Date::new(i16::try_from(d.year).unwrap_or(0), d.month as i8, d.day as i8)
                    .map_or_else(|_| Value::Text(d.to_string()), Value::Date)
            },
        ),
        DeValue::Array(items) => Value::List(items.into_iter().map(|item| node(item, offset)).collect()),
        DeValue::Table(table) => Value::Table(fields(table, offset)),
    };
    Node { span: span.start + offset..span.end + offset, value }
}
