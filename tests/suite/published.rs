//! The site of this repository, built once for all tests that read it.

use std::sync::OnceLock;

use suluh::build::{self, Report};
use tempfile::TempDir;

use crate::program::problems;
use crate::site::{Site, options, repository, tree};
use crate::stranger::Reader;

/// The published site and what the build knew of it.
pub(crate) struct Published {
    pub(crate) reader: Reader,
    pub(crate) report: Report,
    pub(crate) dir: TempDir,
}

/// Builds the repository's site, at the first call.
pub(crate) fn published() -> &'static Published {
    static PUBLISHED: OnceLock<Published> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let report = build::build(repository(), dir.path(), &options(), false, &|_| {}).expect("the disk works");
        assert!(report.written.is_some(), "{:#?}", problems(&report));
        Published { reader: Reader::new(tree(dir.path()), "/"), report, dir }
    })
}

#[test]
fn every_link_of_the_published_site_resolves() {
    assert_none(&published().reader.broken());
}

#[test]
fn no_published_page_loads_anything_from_another_host() {
    assert_none(&published().reader.foreign());
}

#[test]
fn every_published_page_is_well_formed() {
    assert_none(&published().reader.ill_formed());
}

#[test]
fn a_long_a_to_z_is_turned_like_a_book_and_lists_every_page_once() {
    let mut site = Site::new();
    for number in 0..900 {
        let letter = char::from(b'a' + u8::try_from(number % 26).expect("a letter"));
        site = site.file(&format!("content/id/h{number}.md"), format!("# {letter}huruf {number}\n\nIsi.\n"));
    }
    let folder = site.write();
    folder.publish();
    let parts = ["id/a-z.html", "id/a-z-2.html", "id/a-z-3.html"].map(|path| folder.page(path));
    for number in 0..900 {
        let title = format!("huruf {number}<");
        assert_eq!(parts.iter().map(|part| part.matches(&title).count()).sum::<usize>(), 1, "{title}");
    }
    assert!(parts[0].contains("rel=\"next\"") && !parts[0].contains("rel=\"prev\""));
    assert!(parts[2].contains("rel=\"prev\"") && !parts[2].contains("rel=\"next\""));
    assert!(!folder.tree().contains_key("id/a-z-4.html"));
    assert_none(&Reader::new(folder.tree(), "/").broken());
}

/// Shows at most a hundred faults.
pub(crate) fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(100)].join("\n"));
}
