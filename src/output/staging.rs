//! Where files wait until all are made.

#![allow(clippy::disallowed_methods, reason = "this room is the only writer of the disk")]

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::diagnostic::{Context, Failure};
use crate::sources::SitePath;

use super::{Order, Output, Staged, list};

/// Folder for waiting files, inside of the published one so that renaming is one step.
const STAGING: &str = ".suluh-staging";

/// Bytes of a hash that browsers compare.
pub const DIGEST: usize = 6;

/// The first bytes of the SHA-256 (FIPS 180-4), which a browser can compute: enough to tell versions of a file apart.
pub fn digest(bytes: &[u8]) -> [u8; DIGEST] {
    let sha = Sha256::digest(bytes);
    std::array::from_fn(|i| sha[i])
}

impl Output {
    /// Takes possession of `root`, which must be empty, missing or Suluh's own; `site` is the folder
    /// that is read, which must not be written to.
    pub fn begin(root: &Path, site: &Path) -> Result<Output, Failure> {
        refuse_sources(root, site)?;
        let last = list::read(root);
        let staging = root.join(STAGING);
        if last.is_none() && !is_empty(root, &staging) {
            return Err(Failure::new(format!(
                "{} is not empty and was not made by Suluh, so nothing was written there / \
                 folder ini berisi sesuatu yang bukan buatan Suluh, jadi tidak ada yang ditulis",
                root.display()
            )));
        }
        if staging.symlink_metadata().is_ok() {
            // A build was interrupted.
            std::fs::remove_dir_all(&staging).context("clear", &staging)?;
        }
        std::fs::create_dir_all(&staging).context("create", &staging)?;
        let first = last.is_none();
        Ok(Output { root: root.to_path_buf(), staging, first, last: last.unwrap_or_default() })
    }

    /// Takes a file. If the last build wrote the same bytes and they are still there, nothing is written.
    pub fn stage(&self, path: SitePath, bytes: &[u8], order: Order) -> Result<Staged, Failure> {
        let hash = blake3::hash(bytes);
        let digest = digest(bytes);
        let size = bytes.len() as u64;
        let same = self.last.get(&path).is_some_and(|record| {
            record.size == size
                && record.hash == Some(hash)
                && self.root.join(path.as_str()).symlink_metadata().is_ok_and(|m| m.is_file() && m.len() == size)
        });
        if !same {
            write(&self.waiting(&path), bytes)?;
        }
        Ok(Staged { path, size, hash, digest, order, changed: !same })
    }

    /// Reads a staged file again.
    pub fn read(&self, staged: &Staged) -> Result<Vec<u8>, Failure> {
        let file = if staged.changed { self.waiting(&staged.path) } else { self.root.join(staged.path.as_str()) };
        std::fs::read(&file).context("read", &file)
    }

    /// Where a staged file waits: as it will be in the published folder.
    pub(super) fn waiting(&self, path: &SitePath) -> PathBuf {
        self.staging.join(path.as_str())
    }

    /// A text that the last build published; none if there is none.
    pub fn last_text(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.root.join(path)).ok().filter(|_| !self.last.is_empty())
    }

    /// Throws away what is waiting; what was published stays.
    pub fn abandon(self) -> Result<(), Failure> {
        std::fs::remove_dir_all(&self.staging).context("clear", &self.staging)?;
        if self.last.is_empty() {
            // Nothing was published before: leave no empty folder behind. It may hold other things.
            let _ = std::fs::remove_dir(&self.root);
        }
        Ok(())
    }
}

/// Writes a file that must not exist, so that nothing is ever written through a link; its folder is made for the first.
pub(super) fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut handle = std::fs::File::create_new(file);
    if let (Err(error), Some(folder)) = (&handle, file.parent())
        && error.kind() == ErrorKind::NotFound
    {
        std::fs::create_dir_all(folder).context("create", folder)?;
        handle = std::fs::File::create_new(file);
    }
    handle.context("write", file)?.write_all(bytes).context("write", file)
}

/// Puts a file in place in one step.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::rename(from, to).context("put in place", to)
}

fn is_empty(root: &Path, staging: &Path) -> bool {
    match std::fs::read_dir(root) {
        Ok(entries) => entries.flatten().all(|entry| entry.path() == *staging),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

/// The published folder must be neither the site's folder, nor above it, nor among its sources.
fn refuse_sources(root: &Path, site: &Path) -> Result<(), Failure> {
    let absolute = |path: &Path| -> PathBuf {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        path.canonicalize().unwrap_or(path)
    };
    let (root, site) = (absolute(root), absolute(site));
    let inside = ["content", "themes"].iter().any(|name| root.starts_with(site.join(name)));
    if inside || site.starts_with(&root) {
        return Err(Failure::new(format!("{} holds the sources of the site; choose another --out", root.display())));
    }
    Ok(())
}
