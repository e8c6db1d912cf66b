//! The list of what Suluh wrote: one line a file, `HASH SIZE PATH`, sorted by path.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Context, Failure};
use crate::sources::SitePath;

/// Name of the list in the published folder. Its presence says that the folder is Suluh's.
pub(super) const FILE: &str = ".suluh-files";

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// BLAKE3, in the list in hex; none, there `-`, while the file is being replaced, so that an interrupted build
    /// is repaired.
    pub(super) hash: Option<blake3::Hash>,
    pub(super) size: u64,
}

/// Reads the list; `None` if there is none. Lines that cannot be read are passed over: their files are
/// written again, and never removed.
pub(super) fn read(root: &Path) -> Option<BTreeMap<SitePath, Record>> {
    #[allow(clippy::disallowed_methods, reason = "the list of written files belongs to the writer")]
    let text = std::fs::read_to_string(root.join(FILE)).ok()?;
    let records = text.lines().filter_map(|line| {
        let mut parts = line.splitn(3, ' ');
        let (hash, size, path) = (parts.next()?, parts.next()?, parts.next()?);
        Some((SitePath::new(path)?, Record { hash: blake3::Hash::from_hex(hash).ok(), size: size.parse().ok()? }))
    });
    Some(records.collect())
}

/// Replaces the list in one step.
pub(super) fn write(root: &Path, staging: &Path, records: &BTreeMap<&SitePath, Record>) -> Result<(), Failure> {
    let mut text = String::with_capacity(records.len() * 100);
    for (path, record) in records {
        let hash = record.hash.map(|hash| hash.to_hex());
        text.push_str(&format!("{} {} {path}\n", hash.as_ref().map_or("-", |hash| hash.as_str()), record.size));
    }
    let waiting = staging.join(FILE);
    super::staging::write(&waiting, text.as_bytes())?;
    super::staging::rename(&waiting, &root.join(FILE))
}

/// True if every folder from `root` down to `folder` is a real one. A link could lead out of the published
/// folder, where nothing may be written or removed.
pub(super) fn is_inside(root: &Path, folder: &str) -> bool {
    let mut path = root.to_path_buf();
    folder.split('/').filter(|part| !part.is_empty()).all(|part| {
        path.push(part);
        path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
    })
}

/// Removes the list's folder entry for `path` from the disk, if it still is a plain file.
pub(super) fn remove(root: &Path, path: &SitePath) -> Result<bool, Failure> {
    let file = root.join(path.as_str());
    match file.symlink_metadata() {
        Ok(metadata) if metadata.is_file() && is_inside(root, path.folder()) => {
            #[allow(clippy::disallowed_methods, reason = "this is the writer")]
            std::fs::remove_file(&file).context("remove", &file)?;
            Ok(true)
        }
        _ => Ok(false),
    }
}
