//! `tests/queries/<lang>.toml`: questions as people type them, and the pages that answer.

use std::ops::Range;

use super::fields::Fields;
use super::toml;
use crate::diagnostic::Diagnostic;

/// Folder of the files.
pub const FOLDER: &str = "tests/queries/";

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// As typed.
    pub text: String,
    /// Ids of pages, `agency:ID`, `country:CODE` or `term:ID`; one of them should be among the first results.
    pub pages: Vec<String>,
    /// Where it stands in the file.
    pub at: Range<usize>,
}

/// Reads a file.
pub fn parse(text: &str, file: &str) -> (Vec<Question>, Vec<Diagnostic>) {
    let (entries, mut problems) = toml::parse(text, 0, file);
    let (mut found, mut nested) = (Vec::new(), Vec::new());
    let mut questions = Vec::new();
    let mut fields = Fields::new(file, file, 0..0, entries, &mut found);
    for (span, entries) in fields.tables("query") {
        let mut item = Fields::new(file, "[[query]]", span, entries, &mut nested);
        let text = item.text("text");
        let pages = item.texts("pages").into_iter().map(|t| t.value).collect();
        if text.is_none() {
            item.missing("text", "text = \"…\"");
        }
        item.finish();
        questions.extend(text.map(|text| Question { text: text.value, pages, at: text.span }));
    }
    fields.finish();
    problems.append(&mut found);
    problems.append(&mut nested);
    (questions, problems)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_question_names_its_pages() {
        let (questions, problems) = super::parse("[[query]]\ntext = \"gaji\"\npages = [\"hak/gaji\"]\n[[query]]\n", "q.toml");
        assert_eq!((questions.len(), questions[0].pages[0].as_str(), problems.len()), (1, "hak/gaji", 1));
    }
}
