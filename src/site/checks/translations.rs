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
    problems
}
