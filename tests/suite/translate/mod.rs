//! Translations: what is outdated, how it is told, and that figures are those of the original.

mod staleness;

use crate::site::Site;

/// A home page and a page, each with its translation and a record of what that was made from.
pub(super) fn translated(original: &str, record: &str, translation: &str) -> Site {
    Site::empty()
        .languages(&["id", "en"])
        .file("content/id/index.md", "# Awal\n\n[Satu](a.md)\n")
        .file("content/en/index.md", "# Start\n\n[One](a.md)\n")
        .file("content/id/a.md", original)
        .file("content/en/a.md", translation)
        .file("translated/en/a.toml", suluh::content::record::Record::of(record).write())
}
