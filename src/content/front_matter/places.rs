//! Where fields stand in a file, for whoever writes into it.

use std::ops::Range;

use super::split::{closing, split};
use crate::content::value::Key;

/// Whole lines of the fields of these names, in bytes of the file.
pub fn entries(text: &str, names: &[&str]) -> Vec<Range<usize>> {
    let (entries, start, _) = split(text, "");
    let entries = entries.map(|(_, entries)| entries).unwrap_or_default();
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |at: usize| text[at..start].find('\n').map_or(start, |found| at + found + 1);
    let named = entries.into_iter().filter(|(key, _)| names.contains(&key.name.as_str()));
    named.map(|(key, node)| line_start(key.span.start)..line_end(node.span.end.max(key.span.end).min(start))).collect()
}

/// Where the line begins that ends the front matter; none where there is no front matter.
fn closing_fence(text: &str) -> Option<usize> {
    let (entries, start, _) = split(text, "");
    entries?;
    let head = text[..start].trim_end();
    Some(head.rfind('\n').map_or(0, |at| at + 1))
}

/// Where a new field goes: behind the others, and before the first table, whose field it would be else; none where there
/// is no front matter.
pub fn next_field(text: &str) -> Option<usize> {
    let (entries, ..) = split(text, "");
    let line = |key: &Key| text[..key.span.start].rfind('\n').map_or(0, |at| at + 1);
    let tables = entries?.1.into_iter().map(|(key, _)| line(&key)).filter(|at| text[*at..].starts_with('['));
    tables.min().or_else(|| closing_fence(text))
}

/// The lines of the fields, without their fences, and whether they are YAML; none for a page without fields.
pub(in crate::content) fn region(text: &str) -> Option<(bool, Range<usize>)> {
    let yaml = text.starts_with("---");
    let fence = if yaml { "---" } else { "+++" };
    let rest = text.strip_prefix(fence)?;
    let rest = rest.strip_prefix('\n').or_else(|| rest.strip_prefix("\r\n"))?;
    let start = text.len() - rest.len();
    closing(rest, fence).map(|(length, _)| (yaml, start..start + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_field_stands_before_the_first_table() {
        let page = "+++\ntitle = \"A\"\nmessage = \"\"\"\n[x]\n\"\"\"\n\n[[updates]]\ndate = 2026-01-01\n+++\nIsi\n";
        assert_eq!(next_field(page), page.find("[[updates]]"));
        assert_eq!(next_field("+++\ntitle = \"A\"\n+++\n"), Some(16));
        assert_eq!(next_field("---\ntitle: A\nlist: [1]\n---\n"), Some(23));
        assert_eq!(next_field("# A\n"), None);
    }
}
