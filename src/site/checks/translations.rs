//! Translations that are missing or behind their original.

use crate::diagnostic::{Code, Diagnostic};
use crate::site::{Site, translations};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for node in &site.tree.nodes {
        let Some(original) = translations::original(&node.written, site.config.default_language) else { continue };
        let original = &site.pages[original];
        for (language, written) in site.languages().iter().zip(&node.written) {
            if written.is_none() {
                problems.push(
                    Diagnostic::new(Code::TranslationMissing, original.file.as_str())
                        .with("language", language.code.as_str())
                        .with("path", format!("{}/{}.md", language.code, node.id)),
                );
            }
        }
    }
    for page in &site.pages {
        if let Some((source, own, original)) = translations::outdated(site, page) {
            problems.push(
                Diagnostic::new(Code::TranslationOutdated, page.file.as_str())
                    .with("original", source.to_string())
                    .with("date", own.to_string())
                    .with("other", site.pages[original].file.as_str()),
            );
        }
    }
    problems.extend(behind(site));
    problems
}

/// One problem for each passage that the original has changed since it was translated.
fn behind(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (index, changes) in &site.changes {
        let page = &site.pages[*index];
        let original = site.tree.find(&page.id).and_then(|node| site.original(node));
        let other = original.map_or("", |page| page.file.as_str());
        for change in changes {
            let text = |text: &Option<String>| text.as_deref().map_or_else(|| "–".to_owned(), shortened);
            let mut problem = Diagnostic::new(Code::PassageOutdated, page.file.as_str());
            problem.span.clone_from(&change.translation);
            problems.push(
                problem
                    .with("kind", change.kind.as_str())
                    .with("old", text(&change.old))
                    .with("new", text(&change.new))
                    .with("other", other),
            );
        }
    }
    problems
}

/// The beginning of a passage, in one line.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 160;
    let line = text.replace('\n', " ");
    line.char_indices().nth(LONGEST).map_or_else(|| line.clone(), |(end, _)| format!("{}…", &line[..end]))
}
