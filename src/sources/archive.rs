//! A published site as somebody was given it: a folder or a zip, read file by file.

#![allow(clippy::disallowed_methods, reason = "this room is the only reader of the disk")]

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;
use zip::ZipArchive;

use super::SitePath;
use crate::diagnostic::{Context, Failure};

/// A folder or a zip.
#[derive(Debug)]
pub struct Archive {
    /// Every file, by its path below the root and, in a zip, its number.
    files: Vec<(String, usize)>,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Zip(Box<ZipArchive<File>>),
}

/// Why nothing can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing of this name.
    Missing,
    /// It is no zip, or one that was cut off.
    Broken(String),
}

impl Archive {
    /// Opens a folder or a zip.
    pub fn open(path: &Path) -> Result<Archive, Unreadable> {
        if path.is_dir() {
            let entries = WalkDir::new(path).sort_by_file_name().into_iter().flatten().filter(|e| !e.file_type().is_dir());
            let below = |e: walkdir::DirEntry| e.path().strip_prefix(path).map(|p| p.to_string_lossy().replace('\\', "/"));
            let files = entries.filter_map(|entry| Some((below(entry).ok()?, 0))).collect();
            return Ok(Archive { files, place: Place::Folder(path.to_path_buf()) });
        }
        let file = File::open(path).map_err(|_| Unreadable::Missing)?;
        let zip = ZipArchive::new(file).map_err(|error| Unreadable::Broken(error.to_string()))?;
        let names = (0..zip.len()).filter_map(|number| Some((zip.name_for_index(number)?.ok()?.into_owned(), number)));
        let files = names.filter(|(name, _)| !name.ends_with('/')).collect();
        Ok(Archive { files, place: Place::Zip(Box::new(zip)) })
    }

    /// Every path, in no particular order. A zip may hold anything as a name.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(path, _)| path.as_str())
    }

    /// The bytes of a file; `None` if it is not there or cannot be unpacked.
    pub fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        let number = self.files.iter().find(|(name, _)| name == path)?.1;
        match &mut self.place {
            Place::Folder(root) => {
                let file = root.join(SitePath::new(path)?.as_str());
                // A link could lead anywhere; what was published is a plain file.
                file.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
                std::fs::read(file).ok()
            }
            Place::Zip(zip) => {
                let mut bytes = Vec::new();
                zip.by_index(number).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
                Some(bytes)
            }
        }
    }
}

/// Longest file that is unpacked, in bytes: a zip may claim to hold more than any machine has.
const LARGEST: u64 = 1 << 30;

/// Largest text that the command line names, in bytes: all messages of a site of a thousand pages have some 20 MB.
const LARGEST_TEXT: u64 = 64 << 20;

/// A text that the command line names, such as a key.
pub fn text_file(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    let file = File::open(path).context("read", path)?;
    file.take(LARGEST_TEXT + 1).read_to_string(&mut text).context("read", path)?;
    if text.len() as u64 > LARGEST_TEXT {
        return Err(Failure::new(format!("read {}: more than {} MB", path.display(), LARGEST_TEXT >> 20)));
    }
    Ok(text)
}

/// The bytes of a file that the command line names.
pub fn bytes_file(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).context("read", path)
}
