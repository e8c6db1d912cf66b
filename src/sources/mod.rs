//! Reads the site folder: a folder in, every file that Suluh may use out, sorted by path.
//!
//! The only room that reads the disk. Texts are read at once; pictures and other files are known
//! by path and size and read when they are needed, so that memory does not grow with them.

#![allow(clippy::disallowed_methods, reason = "this room is the only reader of the disk")]

mod again;
mod archive;
mod names;
mod path;
mod read;
mod stamps;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use again::read_again;
pub use archive::{Archive, Unreadable, bytes_file, text_file};
pub use names::is_portable;
pub use path::SitePath;
pub use read::read;
pub use stamps::Stamps;

use crate::diagnostic::{Context, Failure};

/// A file of the site folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// UTF-8 text, without byte order mark and with line ends as in the file.
    Text(Arc<str>),
    /// Anything else, by its size in bytes.
    Binary(u64),
}

/// All files of the site folder that matter: `site.toml`, `content/` and the chosen `themes/NAME/`.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    root: PathBuf,
    files: BTreeMap<SitePath, Source>,
}

impl Sources {
    /// Sources that were never on a disk, such as the starter site or a test.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let files =
            texts.into_iter().filter_map(|(path, text)| Some((SitePath::new(path)?, Source::Text(Arc::from(text))))).collect();
        Sources { root: PathBuf::new(), files }
    }

    /// Every file, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &Source)> {
        self.files.iter()
    }

    /// The files whose path begins with `prefix` (which ends with a slash).
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a SitePath, &'a Source)> {
        let from = self.files.range::<SitePath, _>((
            SitePath::new(prefix.trim_end_matches('/')).map_or(std::ops::Bound::Unbounded, std::ops::Bound::Included),
            std::ops::Bound::Unbounded,
        ));
        let folder = prefix.trim_end_matches('/');
        from.skip_while(move |(path, _)| !path.as_str().starts_with(prefix) && path.as_str() < prefix)
            .take_while(move |(path, _)| path.as_str().starts_with(folder))
            .filter(move |(path, _)| path.as_str().starts_with(prefix))
    }

    /// The text of a file; none if there is no such file or it is not text.
    pub fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(&SitePath::new(path)?)? {
            Source::Text(text) => Some(text),
            Source::Binary(_) => None,
        }
    }

    /// True if the file exists.
    pub fn has(&self, path: &SitePath) -> bool {
        self.files.contains_key(path)
    }

    /// The bytes of a file, read now if it is not a text.
    pub fn bytes(&self, path: &SitePath) -> Result<Vec<u8>, Failure> {
        match self.files.get(path) {
            Some(Source::Text(text)) => Ok(text.as_bytes().to_vec()),
            _ => std::fs::read(self.disk_path(path)).context("read", &self.disk_path(path)),
        }
    }

    /// Puts a text in the place of a file, in memory alone.
    pub fn put_text(&mut self, path: SitePath, text: &str) {
        self.files.insert(path, Source::Text(Arc::from(text)));
    }

    /// Takes over what `other` has under these paths, and forgets those that it does not have.
    pub fn take_over<'a>(&mut self, other: &Sources, paths: impl IntoIterator<Item = &'a SitePath>) {
        for path in paths {
            match other.files.get(path) {
                Some(source) => drop(self.files.insert(path.clone(), source.clone())),
                None => drop(self.files.remove(path)),
            }
        }
    }

    fn disk_path(&self, path: &SitePath) -> PathBuf {
        path.as_str().split('/').fold(self.root.clone(), |folder, part| folder.join(part))
    }
}

/// The absolute path of a folder, free of links. Fails if there is no such folder.
pub fn absolute(folder: &Path) -> Result<PathBuf, Failure> {
    folder.canonicalize().context("open the site folder", folder)
}

/// True if `folder` holds the file that makes it a site.
pub fn is_site(folder: &Path) -> bool {
    folder.join("site.toml").is_file()
}
