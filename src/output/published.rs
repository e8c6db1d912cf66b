//! A published folder, read back: for what is made of finished pages.

#![allow(clippy::disallowed_methods, reason = "what this room wrote it may read")]

use std::path::{Path, PathBuf};

use crate::diagnostic::{Context, Failure};
use crate::sources::SitePath;

use super::Staged;

/// Files that were published, sorted by path.
#[derive(Debug, Clone)]
pub struct Published {
    root: PathBuf,
    files: Vec<PublishedFile>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFile {
    /// Where it is, from the root of the site.
    pub path: SitePath,
    /// Size in bytes.
    pub size: u64,
    /// BLAKE3 of its bytes.
    pub hash: blake3::Hash,
}

impl Published {
    /// What a build has put into the folder `root`.
    pub fn new(root: &Path, staged: &[Staged]) -> Published {
        let file = |s: &Staged| PublishedFile { path: s.path.clone(), size: s.size, hash: s.hash };
        let mut files: Vec<PublishedFile> = staged.iter().map(file).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Published { root: root.to_path_buf(), files }
    }

    /// Every file, sorted by path.
    pub fn files(&self) -> &[PublishedFile] {
        &self.files
    }

    /// Reads a file. Fails if it is no longer there.
    pub fn bytes(&self, path: &SitePath) -> Result<Vec<u8>, Failure> {
        let file = self.root.join(path.as_str());
        std::fs::read(&file).context("read", &file)
    }
}
