//! What `suluh check` looks at, and who is told: `[checks]`, `[plain]` and `[[owners]]` of `site.toml`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Entries, FILE};
use crate::content::fields::Fields;
use crate::content::language::Language;
use crate::content::value::Value;
use crate::diagnostic::{Code, Diagnostic};

/// Ages after which the build says that something should be looked at again, in days, and what else it looks at.
#[derive(Debug, Clone, Copy)]
pub struct Checks {
    /// A telephone number.
    pub number_days: i64,
    /// A page.
    pub review_days: i64,
    /// Whether the figures of translations must be those of their originals.
    pub figures: bool,
}

/// Levels of plain language; what is none is not looked at.
#[derive(Debug, Clone, Default)]
pub struct Plain {
    /// Most words of a sentence.
    pub longest: Option<usize>,
    /// Most passives with *di-* in a sentence.
    pub passives: Option<usize>,
    /// Hard words or phrases, each with a plain one.
    pub words: Vec<(String, String)>,
}

/// Who looks after a part of the site.
#[derive(Debug, Clone)]
pub struct Owner {
    /// A person or a group.
    pub name: String,
    /// How the ids of their pages begin; with `languages`, in these alone.
    pub pages: Vec<String>,
    /// Codes of their languages.
    pub languages: Vec<String>,
    /// Ids of their agencies; `*` for all.
    pub agencies: Vec<String>,
}

pub(super) fn checks(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Checks {
    let mut checks = Checks { number_days: 730, review_days: 365, figures: true };
    if let Some((span, entries)) = fields.table("checks") {
        let mut fields = Fields::new(FILE, "[checks]", span, entries, problems);
        checks.number_days = fields.integer("number_days", 1..=36_500).unwrap_or(checks.number_days);
        checks.review_days = fields.integer("review_days", 1..=36_500).unwrap_or(checks.review_days);
        checks.figures = fields.optional_flag("figures").unwrap_or(checks.figures);
        fields.finish();
    }
    checks
}

/// The tables of `[plain]`, one a language.
pub(super) fn plain(fields: &mut Fields<'_>, languages: &[Language], problems: &mut Vec<Diagnostic>) -> BTreeMap<String, Plain> {
    let mut plain = BTreeMap::new();
    for (key, node) in fields.table("plain").map(|(_, entries)| entries).unwrap_or_default() {
        let Some(language) = languages.iter().find(|l| l.code.eq_ignore_ascii_case(&key.name)) else {
            let codes: Vec<&str> = languages.iter().map(|l| l.code.as_str()).collect();
            let problem =
                Diagnostic::new(Code::FieldUnknown, FILE).at(key.span).with("field", &*key.name).with("where", "[plain]");
            problems.push(problem.with("known", codes.join(", ")).suggest(&key.name, codes));
            continue;
        };
        let Value::Table(entries) = node.value else {
            let problem =
                Diagnostic::new(Code::FieldType, FILE).at(node.span).with("field", &*key.name).with("expected", "{ … }");
            problems.push(problem.with("found", node.value.describe()).with("example", format!("[plain.{}]", key.name)));
            continue;
        };
        let mut fields = Fields::new(FILE, "[plain.…]", node.span, entries, problems);
        let mut number = |name| fields.integer(name, 0..=1_000).and_then(|n| usize::try_from(n).ok());
        let (longest, passives) = (number("longest"), number("passives"));
        let words = fields.table("words").map(|(_, words)| words).unwrap_or_default();
        fields.finish();
        let mut level = Plain { longest, passives, words: Vec::new() };
        for (key, node) in words {
            match node.value {
                Value::Text(text) => level.words.push((key.name, text)),
                other => {
                    let problem = Diagnostic::new(Code::FieldType, FILE).at(node.span).with("field", &*key.name);
                    let problem = problem.with("expected", "\"…\"").with("found", other.describe());
                    problems.push(problem.with("example", format!("\"{}\" = \"…\"", key.name)));
                }
            }
        }
        plain.insert(language.code.clone(), level);
    }
    plain
}

pub(super) fn owner(span: Range<usize>, entries: Entries, problems: &mut Vec<Diagnostic>) -> Option<Owner> {
    let mut fields = Fields::new(FILE, "[[owners]]", span, entries, problems);
    let mut list = |name| fields.texts(name).into_iter().map(|text| text.value).collect::<Vec<_>>();
    let (pages, languages, agencies) = (list("pages"), list("languages"), list("agencies"));
    let name = fields.text("name");
    if name.is_none() {
        fields.missing("name", "name = \"…\"");
    }
    fields.finish();
    Some(Owner { name: name?.value, pages, languages, agencies })
}

#[cfg(test)]
mod tests {
    use crate::content::config;
    use crate::diagnostic::Code;

    #[test]
    fn a_hard_word_whose_plain_one_is_no_text_is_told() {
        let languages = "title = \"A\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n";
        let (config, problems) =
            config::parse(&format!("{languages}[plain.id]\nwords = {{ bilamana = \"kalau\", \"dalam rangka\" = 1 }}\n"));
        assert_eq!(config.plain["id"].words, [("bilamana".to_owned(), "kalau".to_owned())]);
        assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::FieldType]);
    }
}
