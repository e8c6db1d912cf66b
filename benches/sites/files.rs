//! The disk, with errors that name the file.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::Result;

/// Writes a file, and the folders that lead to it.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    let attempt = || fs::write(path, text);
    attempt()
        .or_else(|error| match (error.kind(), path.parent()) {
            // Tried in this order since of a thousand files only the first one lacks its folder.
            (ErrorKind::NotFound, Some(folder)) => fs::create_dir_all(folder).and_then(|()| attempt()),
            _ => Err(error),
        })
        .map_err(|error| named(path, &error))
}

pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| named(path, &error))
}

pub(crate) fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| named(folder, &error))
}

/// Removes a folder with all that is in it; one that is not there is removed already.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(named(folder, &error)),
        _ => Ok(()),
    }
}

/// Makes sure that nothing of somebody else's is written over.
pub(crate) fn claim(folder: &Path) -> Result<()> {
    create(folder)?;
    let mut entries = fs::read_dir(folder).map_err(|error| named(folder, &error))?;
    match entries.next() {
        Some(_) => Err(format!("{}: is not empty", folder.display()).into()),
        None => Ok(()),
    }
}

/// Files under a folder in the order of their names, with their paths below it, `/`-separated;
/// none where there is no such folder.
pub(crate) fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(folder)?;
            let names: Vec<_> = below.iter().map(|name| name.to_string_lossy()).collect();
            files.push((names.join("/"), entry.into_path()));
        }
    }
    Ok(files)
}

/// What a folder holds.
#[derive(Clone, Copy, Default)]
pub(crate) struct Content {
    pub(crate) files: usize,
    pub(crate) html: usize,
    pub(crate) bytes: u64,
}

pub(crate) fn weigh(folder: &Path) -> Result<Content> {
    let mut content = Content::default();
    for (name, path) in list(folder)? {
        content.files += 1;
        content.html += usize::from(name.ends_with(".html"));
        content.bytes += fs::metadata(&path).map_err(|error| named(&path, &error))?.len();
    }
    Ok(content)
}

fn named(path: &Path, error: &std::io::Error) -> Box<dyn std::error::Error> {
    format!("{}: {error}", path.display()).into()
}
