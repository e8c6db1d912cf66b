//! What the fuzz targets do with a text, on the texts of this repository: so they compile whenever the parsers change, and
//! begin from texts in which there is nothing to find.

#[path = "../../fuzz/bodies/agency.rs"]
mod agency;
#[path = "../../fuzz/bodies/front_matter.rs"]
mod front_matter;
#[path = "../../fuzz/bodies/markdown.rs"]
mod markdown;

use crate::site::{repository, tree};

#[test]
fn seeds_have_no_fault() {
    let files = tree(&repository().join("content"));
    let texts = || files.values().filter_map(|bytes| std::str::from_utf8(bytes).ok());
    assert!(texts().count() > 200);
    for text in texts() {
        agency::run(text);
        front_matter::run(text);
        markdown::run(text);
    }
}
