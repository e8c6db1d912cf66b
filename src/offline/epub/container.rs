//! The zip of a book (EPUB 3.3, “OCF ZIP container”).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::diagnostic::Failure;

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
    write(items).map_err(|e| Failure::new(format!("EPUB: {e}")))
}

fn write(items: &[Item]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The time is zip's zero, 1980: a file has no other time than its book's.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let stored = options.compression_method(CompressionMethod::Stored);
    let deflated = options.compression_method(CompressionMethod::Deflated);
    zip.start_file("mimetype", stored)?;
    zip.write_all(b"application/epub+zip")?;
    zip.start_file("META-INF/container.xml", deflated)?;
    zip.write_all(CONTAINER.as_bytes())?;
    for item in items {
        let packed = matches!(item.media, "image/png" | "image/jpeg" | "image/webp" | "image/gif");
        zip.start_file(format!("{FOLDER}/{}", item.path), if packed { stored } else { deflated })?;
        zip.write_all(&item.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
