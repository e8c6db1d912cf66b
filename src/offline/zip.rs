//! The site as a zip: unpacked on any phone or computer, it opens from the disk with its search.
//!
//! Entries are sorted, so that the same pages give the same bytes.

use crate::diagnostic::Failure;
use crate::render;
use crate::sources::SitePath;

use super::{Carrier, Kind, Made, Material, checksums, container};

/// Makes one zip of all languages of the material.
pub fn make(material: &Material<'_>) -> Result<Made, Failure> {
    let name = material.file_name(&material.site().published, "zip");
    let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
    for language in &material.site().published {
        entries.extend(start(material, *language, &name));
    }
    for file in material.files() {
        entries.push((file.path.to_string(), material.published.bytes(&file.path)?));
    }
    entries.sort();
    entries.dedup_by(|a, b| a.0 == b.0);
    let listed = entries.iter().map(|(path, bytes)| (path.as_str(), blake3::hash(bytes)));
    let list = checksums::list(listed);
    entries.push((checksums::FILE.to_owned(), list.into_bytes()));
    let bytes = container::zip(entries.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))?;
    Ok(Made::one(Carrier { name, kind: Kind::Zip, language: material.language(), bytes }))
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
