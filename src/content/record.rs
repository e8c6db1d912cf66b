//! What a translation was made from: `translated/<lang>/<id>.toml`, one passage of the original a line.
//!
//! The record stands beside `content/`, not in it: editors, translators and their programs see pages alone, and no page
//! holds marks that a person could break. It keeps the words of the original, not only their hashes, so that old and
//! new can be shown side by side in a folder without git. Every translation has a file of its own and every passage a
//! line of its own: two people who translate two pages, or two paragraphs of one, meet in no line when they merge.

use super::fields::Fields;
use super::value::{Node, Value};
use super::{front_matter, toml};
use crate::diagnostic::Diagnostic;

/// The folder of all records.
pub const FOLDER: &str = "translated/";

/// What a page was translated from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Fields of the original by name (`title`, `documents 2`), in their order.
    pub fields: Vec<(String, String)>,
    /// Its passages, each as [`Passage::marked`](super::markdown::passages::Passage::marked) writes it.
    pub blocks: Vec<String>,
}

/// Where the record of a page is.
pub fn path(language: &str, id: &str) -> String {
    format!("{FOLDER}{language}/{id}.toml")
}

/// Reads a record; what cannot be read is left out and reported.
pub fn parse(text: &str, file: &str) -> (Record, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut fields = Fields::new(file, file, 0..0, entries, &mut problems);
    let blocks = fields.texts("blocks").into_iter().map(|text| text.value).collect();
    let texts = fields.table("fields").map(|(_, entries)| entries).unwrap_or_default();
    let text = |(key, node): (super::value::Key, Node)| match node.value {
        Value::Text(text) => Some((key.name, text)),
        _ => None,
    };
    let record = Record { fields: texts.into_iter().filter_map(text).collect(), blocks };
    fields.finish();
    (record, problems)
}

impl Record {
    /// What a page is made of now.
    pub fn of(text: &str) -> Record {
        let (fields, start) = front_matter::texts(text);
        let fields = fields.into_iter().map(|field| (field.name, field.value)).collect();
        let passages = super::markdown::passages::passages(text, start);
        Record { fields, blocks: passages.iter().map(super::markdown::passages::Passage::marked).collect() }
    }

    /// The file.
    pub fn write(&self) -> String {
        let mut file = String::from("# What this page was translated from. “suluh translate accept” writes it.\nblocks = [\n");
        for block in &self.blocks {
            file.push_str(&format!("  {},\n", toml::quoted(block)));
        }
        file.push_str("]\n\n[fields]\n");
        for (name, value) in &self.fields {
            file.push_str(&format!("{} = {}\n", toml::quoted(name), toml::quoted(value)));
        }
        file
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, parse};

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record = Record::of("+++\ntitle = \"A \\\"b\\\"\"\n+++\n\n## Satu\n\nDua \\\ntiga\u{7f}\\n\n\n- empat\n");
        assert_eq!(record.blocks.len(), 3);
        let file = record.write();
        assert_eq!(file.lines().count(), 3 + 4 + 2, "{file}");
        assert_eq!(parse(&file, "r.toml"), (record, Vec::new()));
        assert!(!parse("<<<<<<< HEAD\n", "r.toml").1.is_empty());
    }
}
