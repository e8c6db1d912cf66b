//! The site as a zip: unpacked on any phone or computer, it opens from the disk with its search.
//!
//! Entries are sorted and carry no time, so that the same pages give the same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::diagnostic::Failure;
use crate::output::PublishedFile;
use crate::render;
use crate::sources::SitePath;

use super::{Carrier, Kind, Material, checksums};

/// Makes one zip of all languages of the material.
pub fn make(material: &Material<'_>) -> Result<Vec<Carrier>, Failure> {
    let name = material.file_name(&material.site().published, "zip");
    let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
    for language in &material.site().published {
        entries.extend(start(material, *language, &name));
    }
    for file in material.published.files().iter().filter(|file| is_read_from_disk(file)) {
        entries.push((file.path.to_string(), material.published.bytes(&file.path)?));
    }
    entries.sort();
    entries.dedup_by(|a, b| a.0 == b.0);
    let listed = entries.iter().map(|(path, bytes)| (path.as_str(), blake3::hash(bytes)));
    let list = checksums::list(listed);
    entries.push((checksums::FILE.to_owned(), list.into_bytes()));
    let bytes = pack(&entries).map_err(|error| Failure::new(format!("zip: {error}")))?;
    let language = match material.site().published.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    Ok(vec![Carrier { name, kind: Kind::Zip, language, bytes }])
}

/// What only a host or a search engine reads stays at home.
fn is_read_from_disk(file: &PublishedFile) -> bool {
    let path = file.path.as_str();
    let for_hosts = ["robots.txt", "_headers", ".nojekyll", "404.html", checksums::FILE].contains(&path);
    !for_hosts && !path.starts_with("sitemap") && !path.starts_with("offline/") && path != "sw.js"
}

/// Two files that a person finds at the top: one that opens the start in her language, and one that says what this
/// is, of which day, and where the newest is.
fn start(material: &Material<'_>, language: usize, name: &str) -> Vec<(String, Vec<u8>)> {
    let shared = material.shared;
    let word = |id: &str| shared.text(language, id, &[]);
    let args = [
        ("title", shared.site_title(language).into()),
        ("date", shared.day(language, material.date).into()),
        ("version", material.version.as_str().into()),
        ("file", format!("{}.html", word("pack-start-file")).into()),
    ];
    let mut text = shared.text(language, "pack-about", &args);
    if let Some(url) = material.newest(name) {
        text = format!("{text}\n\n{}", shared.text(language, "pack-newest", &[("url", url.into())]));
    }
    let home = format!("{}/index.html", material.site().languages()[language].code);
    let page = SitePath::new(&format!("{}.html", word("pack-start-file")));
    let page = page.and_then(|path| Some((path.to_string(), render::lead(shared, language, path.as_str(), &home)?)));
    let about = SitePath::new(&format!("{}.txt", word("pack-about-file")));
    // Windows' Notepad of old shows one line without carriage returns.
    let about = about.map(|path| (path.to_string(), format!("{text}\n").replace('\n', "\r\n").into_bytes()));
    page.into_iter().chain(about).collect()
}

/// Pictures do not become smaller by packing; everything else does.
fn pack(entries: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default()).unix_permissions(0o644);
    for (path, bytes) in entries {
        let packed = ["png", "jpg", "jpeg", "webp", "gif"].iter().any(|kind| path.ends_with(&format!(".{kind}")));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let level = (!packed).then_some(9);
        writer.start_file(path.as_str(), options.compression_method(method).compression_level(level))?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
