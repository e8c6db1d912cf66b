//! A zip that is the same bytes whenever it is written: entries in the order that is given, none with a time.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::diagnostic::Failure;

/// Pictures do not become smaller by packing; everything else does.
const PACKED: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

/// The first file of a container of the kind of EPUB (OCF 3.3), which must be read without unpacking.
pub(super) const MIMETYPE: &str = "mimetype";

/// Packs files by their paths. Fails only where memory does.
pub(super) fn zip<'a>(entries: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, Failure> {
    write(entries).map_err(|error| Failure::new(format!("zip: {error}")))
}

fn write<'a>(entries: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // The time is zip's zero, 1980.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default()).unix_permissions(0o644);
    for (path, bytes) in entries {
        let packed = path == MIMETYPE || path.rsplit_once('.').is_some_and(|(_, kind)| PACKED.contains(&kind));
        let options = match packed {
            true => options.compression_method(CompressionMethod::Stored),
            false => options.compression_method(CompressionMethod::Deflated).compression_level(Some(9)),
        };
        writer.start_file(path, options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
