//! A book for each language: EPUB 3.3 (W3C Recommendation).
//!
//! The container (OCF) begins with `mimetype`, stored; every page is an XHTML document under its path on the site, so
//! that its links hold; contacts are the appendix. Files carry no times and stand in a fixed order: the same content
//! gives the same bytes.
//!
//! | part | file |
//! | --- | --- |
//! | the zip | `container.rs` |
//! | metadata, manifest, spine | `package.rs` |
//! | table of contents and landmarks | `navigation.rs` |
//! | cover and title page | `front.rs` |
//! | pages as XHTML | `chapters.rs` |

mod chapters;
mod container;
mod front;
mod navigation;
mod package;

use crate::diagnostic::Failure;
use crate::render::{Dress, Shared};

use super::{Carrier, Kind, Made, Material};

/// A file of the book.
#[derive(Debug, Clone)]
struct Item {
    /// Its path in the folder of the book.
    path: String,
    /// Its media type.
    media: &'static str,
    /// What the package says of it (`nav`, `cover-image`, `svg`); may be empty.
    properties: &'static str,
    /// True for what is read one after another.
    linear: bool,
    /// Its bytes.
    bytes: Vec<u8>,
}

/// What is the same in all files of a book.
struct Book<'a> {
    material: &'a Material<'a>,
    shared: &'a Shared<'a>,
    language: usize,
    /// Name of its file.
    name: &'a str,
    title: String,
}

impl Book<'_> {
    fn word(&self, id: &str) -> String {
        self.shared.text(self.language, id, &[])
    }

    fn tag(&self) -> &str {
        &self.shared.site.languages()[self.language].tag
    }

    fn dir(&self) -> &'static str {
        self.shared.site.languages()[self.language].dir.as_str()
    }
}

/// Makes a book for each language of the selection.
pub fn make(material: &Material<'_>) -> Result<Made, Failure> {
    let site = material.site();
    let shared = material.dressed(Dress::Book)?;
    let mut made = Made::default();
    for language in &site.published {
        let name = material.file_name(&[*language], "epub");
        let title = shared.site_title(*language);
        let book = Book { material, shared: &shared, language: *language, name: &name, title };
        match chapters::chapters(&book)? {
            Ok(chapters) => {
                let bytes = container::zip(&items(&book, chapters))?;
                made.carriers.push(Carrier { name, kind: Kind::Epub, language: Some(*language), bytes });
            }
            Err(problem) => made.problems.push(*problem),
        }
    }
    Ok(made)
}

/// Every file in the order of the book: cover, title page, table of contents, pages, then what they need.
fn items(book: &Book<'_>, chapters: chapters::Chapters) -> Vec<Item> {
    let mut items = front::front(book);
    items.push(navigation::navigation(book, &chapters.outline));
    items.extend(chapters.items);
    let package = package::package(book, &items);
    items.insert(0, package);
    items
}
