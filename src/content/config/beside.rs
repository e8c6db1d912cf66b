//! `[side_by_side]` of `site.toml`: in which two languages a page can be read at once.

use super::FILE;
use crate::content::fields::Fields;
use crate::content::language::Language;
use crate::content::value::{Key, Node, Value};
use crate::diagnostic::{Code, Diagnostic};

/// Indices of the languages of each pair, the reader's first, in the order of the file.
pub(super) fn pairs(fields: &mut Fields<'_>, languages: &[Language], problems: &mut Vec<Diagnostic>) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let find = |code: &str| languages.iter().position(|l| l.code.eq_ignore_ascii_case(code));
    let codes = || languages.iter().map(|l| l.code.as_str());
    for (key, node) in fields.table("side_by_side").map(|(_, entries)| entries).unwrap_or_default() {
        let Some(one) = find(&key.name) else {
            let known = codes().collect::<Vec<_>>().join(", ");
            let problem = Diagnostic::new(Code::FieldUnknown, FILE).at(key.span).with("field", &*key.name);
            problems.push(problem.with("where", "[side_by_side]").with("known", known).suggest(&key.name, codes()));
            continue;
        };
        for (code, span) in texts(&key, node, problems) {
            match find(&code) {
                Some(other) if other != one && !pairs.contains(&(one, other)) && !pairs.contains(&(other, one)) => {
                    pairs.push((one, other));
                }
                _ => {
                    let problem = Diagnostic::new(Code::SideBySide, FILE).at(span).with("code", &*code);
                    problems.push(problem.with("other", &*key.name).suggest(&code, codes()));
                }
            }
        }
    }
    pairs
}

/// The codes behind a key: a list of texts, or one.
fn texts(key: &Key, node: Node, problems: &mut Vec<Diagnostic>) -> Vec<(String, std::ops::Range<usize>)> {
    let items = match node.value {
        Value::List(items) => items,
        _ => vec![node],
    };
    let mut texts = Vec::new();
    for item in items {
        match item.value {
            Value::Text(text) => texts.push((text, item.span)),
            other => {
                let problem = Diagnostic::new(Code::FieldType, FILE).at(item.span).with("field", &*key.name);
                let problem = problem.with("expected", "[\"…\", \"…\"]").with("found", other.describe());
                problems.push(problem.with("example", format!("{} = [\"ar\"]", key.name)));
            }
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use crate::content::config;
    use crate::diagnostic::Code;

    #[test]
    fn each_pair_is_named_once() {
        let languages = "title = \"A\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"ar\"\n";
        let read = |table: &str| {
            let (config, problems) = config::parse(&format!("{languages}[side_by_side]\n{table}\n"));
            (config.side_by_side, problems.iter().map(|p| p.code).collect::<Vec<_>>())
        };
        assert_eq!(read("id = [\"ar\"]"), (vec![(0, 1)], vec![]));
        assert_eq!(read("ar = \"id\""), (vec![(1, 0)], vec![]));
        assert_eq!(read("id = [\"ar\"]\nar = [\"id\"]"), (vec![(0, 1)], vec![Code::SideBySide]));
        assert_eq!(read("id = [\"id\", \"fr\"]"), (vec![], vec![Code::SideBySide, Code::SideBySide]));
        assert_eq!(read("fr = [\"id\"]"), (vec![], vec![Code::FieldUnknown]));
        assert_eq!(read("id = 1"), (vec![], vec![Code::FieldType]));
    }
}
