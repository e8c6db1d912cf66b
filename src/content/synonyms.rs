//! `content/<lang>/synonyms.toml`: everyday words for the words that pages use, and words of distress.

use super::toml;
use super::value::Value;
use crate::diagnostic::{Code, Diagnostic};

/// Name of the file in the folder of a language.
pub const FILE: &str = "synonyms.toml";

/// Words that mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The word that the pages use.
    pub word: String,
    /// Other words that people type.
    pub others: Vec<String>,
    /// Where the group stands in the file.
    pub at: std::ops::Range<usize>,
}

/// The everyday words of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// Groups in the order of the file.
    pub groups: Vec<Group>,
    /// Words for which emergency contacts come first.
    pub distress: Vec<String>,
}

/// Reads the file of a language.
pub fn parse(text: &str, file: &str) -> (Synonyms, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut synonyms = Synonyms::default();
    let wrong = |span: &std::ops::Range<usize>, field: &str, found: &Value| {
        let problem = Diagnostic::new(Code::FieldType, file).at(span.clone()).with("field", field);
        let example = format!("{field} = [\"…\", \"…\"]");
        problem.with("expected", "[\"…\", \"…\"]").with("found", found.describe()).with("example", example)
    };
    for (key, node) in entries {
        match node.value {
            Value::List(items) => {
                let mut others = Vec::new();
                for item in items {
                    match item.value {
                        Value::Text(text) => others.push(text),
                        other => problems.push(wrong(&item.span, &key.name, &other)),
                    }
                }
                synonyms.groups.push(Group { word: key.name, others, at: key.span });
            }
            Value::Table(fields) if key.name == "distress" => {
                for (field, node) in fields {
                    match node.value {
                        Value::List(items) if field.name == "words" => {
                            for item in items {
                                match item.value {
                                    Value::Text(text) => synonyms.distress.push(text),
                                    other => problems.push(wrong(&item.span, "words", &other)),
                                }
                            }
                        }
                        other => problems.push(wrong(&field.span, &field.name, &other)),
                    }
                }
            }
            other => problems.push(wrong(&key.span, &key.name, &other)),
        }
    }
    (synonyms, problems)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn groups_and_distress_words_are_read_and_noise_is_reported() {
        let (synonyms, problems) = parse("gaji = [\"upah\", 3]\nx = 1\n[distress]\nwords = [\"dipukul\"]\n", "s.toml");
        assert_eq!((synonyms.groups[0].word.as_str(), &synonyms.groups[0].others[..]), ("gaji", &["upah".to_owned()][..]));
        assert_eq!(synonyms.distress, ["dipukul"]);
        assert_eq!(problems.len(), 2);
    }
}
