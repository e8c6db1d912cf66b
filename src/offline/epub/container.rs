//! The zip of a book (EPUB 3.3, “OCF ZIP container”).

use crate::diagnostic::Failure;
use crate::offline::container;

use super::Item;

/// Folder of the book in its container.
const FOLDER: &str = "EPUB";

/// Leads a reader to the package.
const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"#;

/// Writes the container. Fails only where memory does.
pub(super) fn zip(items: &[Item]) -> Result<Vec<u8>, Failure> {
    let paths: Vec<String> = items.iter().map(|item| format!("{FOLDER}/{}", item.path)).collect();
    let first: [(&str, &[u8]); 2] =
        [(container::MIMETYPE, b"application/epub+zip"), ("META-INF/container.xml", CONTAINER.as_bytes())];
    container::zip(first.into_iter().chain(paths.iter().zip(items).map(|(path, item)| (path.as_str(), item.bytes.as_slice()))))
}
