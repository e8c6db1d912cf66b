//! How hard guides are to read: the length of their sentences, in words, as the reader's events of
//! Markdown give them. Primary-school reading is the measure (`content/id/editor`).

use suluh::content::markdown::sentences::sentences;

use crate::published::{assert_none, published};

/// Checks the guides of a language: half of the sentences may have `median` words, none more than `site.toml` says.
fn check(code: &str, median: usize) {
    let report = &published().report;
    let most = report.site.config.plain.get(code).and_then(|plain| plain.longest).expect("a limit in site.toml");
    let language = report.site.languages().iter().position(|l| l.code == code).expect("a language of the site");
    let mut lengths = Vec::new();
    let mut faults = Vec::new();
    let guides = report.site.pages.iter().filter(|page| page.kind.is_advice());
    for page in guides.filter(|page| page.language == language && !page.id.starts_with("editor/")) {
        let text = report.sources.text(page.file.as_str()).expect("a page is a text");
        for sentence in sentences(text, page.start) {
            let length = sentence.words().count();
            lengths.push(length);
            if length > most {
                faults.push(format!("{}: {length} words: {}", page.file, sentence.text.trim()));
            }
        }
    }
    lengths.sort_unstable();
    assert!(lengths.len() > 500, "only {} sentences were found", lengths.len());
    let middle = lengths[lengths.len() / 2];
    assert!(middle <= median, "half of the sentences in {code} are longer than {middle} words");
    assert_none(&faults);
}

#[test]
fn indonesian_guides_are_easy_to_read() {
    check("id", 14);
}

#[test]
fn english_guides_are_easy_to_read() {
    check("en", 15);
}
