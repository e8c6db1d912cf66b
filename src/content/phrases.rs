//! Cards to show: `content/phrases/*.toml`, one file for each person that a reader shows them to.
//!
//! A sentence is written in the languages of the site and in any others that such a person may read.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fields::{Fields, Spanned};
use super::text::Localized;
use super::value::{Node, Value};
use super::{language, toml};
use crate::diagnostic::{Code, Diagnostic};

/// The folder of all of them.
pub const FOLDER: &str = "content/phrases/";

/// Somebody to whom sentences are shown: a police officer, a doctor.
#[derive(Debug, Clone)]
pub struct Situation {
    /// Name of the file.
    pub id: String,
    /// To whom, in the words of readers.
    pub title: Localized,
    /// Name of an icon of the theme.
    pub icon: String,
    /// Order on the page, ascending.
    pub order: i64,
    /// Languages, by their BCP 47 tags, in which a native reader has checked all sentences.
    pub reviewed: Vec<String>,
    /// The sentences, in the order of the file.
    pub phrases: Vec<Phrase>,
}

/// A sentence to show.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// The sentence by BCP 47 tag.
    pub text: Localized,
    /// Where it stands in the file.
    pub span: Range<usize>,
    /// Countries in which alone it is of use; empty for all.
    pub countries: Vec<Spanned<String>>,
}

/// Reads the file of a situation.
pub fn parse(text: &str, file: &str, id: &str) -> (Option<Situation>, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let mut nested = Vec::new();
    let mut fields = Fields::new(file, file, 0..0, entries, &mut problems);
    let mut situation = Situation {
        id: id.to_owned(),
        title: fields.localized("title").unwrap_or_default(),
        icon: fields.text("icon").map_or_else(|| "message".to_owned(), |text| text.value),
        order: fields.integer("order", 0..=1_000_000).unwrap_or(1_000),
        reviewed: Vec::new(),
        phrases: Vec::new(),
    };
    if situation.title.texts().next().is_none() {
        fields.missing("title", "title = { id = \"…\", en = \"…\" }");
    }
    for code in fields.texts("reviewed") {
        situation.reviewed.extend(tag(&code.value, code.span, file, &mut nested));
    }
    let tables = fields.tables("phrase");
    if tables.is_empty() {
        fields.missing("phrase", "[[phrase]] text = { id = \"…\", en = \"…\" }");
    }
    let mut said = Said::new();
    for (span, entries) in tables {
        let mut phrase = Fields::new(file, "[[phrase]]", span.clone(), entries, &mut nested);
        let (node, countries) = (phrase.take("text"), phrase.texts("countries"));
        if node.is_none() {
            phrase.missing("text", "text = { id = \"…\", en = \"…\" }");
        }
        phrase.finish();
        let text = node.map(|node| sentence(node, file, &mut said, &mut nested)).unwrap_or_default();
        situation.phrases.push(Phrase { text, span, countries });
    }
    fields.finish();
    problems.append(&mut nested);
    (Some(situation), problems)
}

/// The canonical tag of a language; one that is none is reported.
fn tag(code: &str, span: Range<usize>, file: &str, problems: &mut Vec<Diagnostic>) -> Option<String> {
    let known = language::known(code);
    if known.is_none() {
        problems.push(Diagnostic::new(Code::LanguageUnknown, file).at(span).with("code", code));
    }
    known.map(|known| known.tag)
}

/// Sentences that were said before, each with its language.
type Said = BTreeSet<(String, String)>;

/// A sentence in each of its languages. There is no sentence for all languages, so a plain text is refused.
fn sentence(node: Node, file: &str, said: &mut Said, problems: &mut Vec<Diagnostic>) -> Localized {
    let mut text = Localized::default();
    let wrong = |span: Range<usize>, found: &Value| {
        let problem = Diagnostic::new(Code::FieldType, file).at(span).with("field", "text").with("found", found.describe());
        problem.with("expected", "{ id = \"…\", en = \"…\" }").with("example", "text = { id = \"…\", en = \"…\" }")
    };
    let entries = match node.value {
        Value::Table(entries) => entries,
        other => {
            problems.push(wrong(node.span, &other));
            return text;
        }
    };
    for (key, item) in entries {
        let Some(tag) = tag(&key.name, key.span.clone(), file, problems) else { continue };
        let sentence = match item.value {
            Value::Text(sentence) => sentence.trim().to_owned(),
            other => {
                problems.push(wrong(item.span, &other));
                continue;
            }
        };
        let problem = |code| Diagnostic::new(code, file);
        if text.exact(&tag).is_some() {
            problems.push(problem(Code::LanguageDuplicate).at(key.span).with("code", &*key.name));
        } else if sentence.is_empty() {
            problems.push(problem(Code::PhraseEmpty).at(item.span).with("language", &*key.name));
        } else if !said.insert((tag.clone(), sentence.clone())) {
            problems.push(problem(Code::IdDuplicate).at(item.span).with("id", &*sentence));
        } else {
            text.insert(&tag, sentence);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::diagnostic::Code;

    #[test]
    fn a_sentence_is_kept_in_each_of_its_languages() {
        let file = "title = \"Polisi\"\nreviewed = [\"id\"]\n[[phrase]]\ntext = { id = \"Tolong\", zh-hant = \"請\" }\n";
        let (situation, problems) = parse(file, "police.toml", "police");
        assert!(problems.is_empty(), "{problems:?}");
        let situation = situation.expect("a situation");
        assert_eq!(situation.reviewed, ["id"]);
        assert_eq!(situation.phrases[0].text.exact("zh-Hant"), Some("請"));
    }

    #[test]
    fn what_cannot_be_shown_is_told() {
        let codes = |text: &str| {
            let file = format!("title = \"A\"\n[[phrase]]\n{text}\n");
            parse(&file, "a.toml", "a").1.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
        };
        assert_eq!(codes("text = { id = \" \" }"), [Code::PhraseEmpty]);
        assert_eq!(codes("text = { qx = \"a\" }"), [Code::LanguageUnknown]);
        assert_eq!(codes("text = { zh-Hant = \"a\", zh-hant = \"b\" }"), [Code::LanguageDuplicate]);
        assert_eq!(codes("text = { id = \"a\" }\n[[phrase]]\ntext = { id = \"a\" }"), [Code::IdDuplicate]);
        assert_eq!(codes("text = \"a\""), [Code::FieldType]);
        assert_eq!(codes("words = \"a\""), [Code::FieldMissing, Code::FieldUnknown]);
    }
}
