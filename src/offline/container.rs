//! A zip that is the same bytes whenever it is written: entries in the order that is given, none with a time.

use std::io::{Cursor, Write};

use rayon::prelude::*;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::diagnostic::Failure;

/// Pictures do not become smaller by packing; everything else does.
const PACKED: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

/// The first file of a container of the kind of EPUB (OCF 3.3), which must be read without unpacking.
pub(super) const MIMETYPE: &str = "mimetype";

/// Up to so many bytes are packed as small as they can be; more would take minutes.
const THOROUGHLY: usize = 16_000_000;

/// Above 9, levels are turns of Zopfli, which finds a smaller form that every program reads: this is 15.
const SMALLEST: i64 = 24;

/// Packs files by their paths. Fails only where memory does.
pub(super) fn zip<'a>(entries: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, Failure> {
    write(&entries.into_iter().collect::<Vec<_>>()).map_err(|error| Failure::new(format!("zip: {error}")))
}

fn write(entries: &[(&str, &[u8])]) -> ZipResult<Vec<u8>> {
    let size: usize = entries.iter().map(|(_, bytes)| bytes.len()).sum();
    let level = if size > THOROUGHLY { 9 } else { SMALLEST };
    // Each file is packed alone, so that all processors can do it, and is put into the whole as it is.
    let packed = entries.par_iter().map(|(path, bytes)| one(path, bytes, level)).collect::<ZipResult<Vec<_>>>()?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for archive in packed {
        writer.raw_copy_file(ZipArchive::new(Cursor::new(archive))?.by_index_raw(0)?)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// One file as an archive of its own.
fn one(path: &str, bytes: &[u8], level: i64) -> ZipResult<Vec<u8>> {
    // The time is zip's zero, 1980.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default()).unix_permissions(0o644);
    let packed = path == MIMETYPE || path.rsplit_once('.').is_some_and(|(_, kind)| PACKED.contains(&kind));
    let options = match packed {
        true => options.compression_method(CompressionMethod::Stored),
        false => options.compression_method(CompressionMethod::Deflated).compression_level(Some(level)),
    };
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file(path, options)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?.into_inner())
}
