//! Replaces single files of a site folder, when somebody asks for it: each is whole at every moment.

#![allow(clippy::disallowed_methods, reason = "this room is the only writer of the disk")]

use std::path::{Path, PathBuf};

use crate::diagnostic::{Context, Failure};
use crate::sources::SitePath;

use super::write_carrier;

/// Writes `text` as the file `path` of the site in `root`; folders are made. Fails where a folder on the way is a link
/// that leads out of the site. Gives `false` if the file already held this text.
pub fn replace(root: &Path, path: &SitePath, text: &str) -> Result<bool, Failure> {
    let folder = inside(root, path)?;
    write_carrier(&folder, path.name(), text.as_bytes())
}

/// True if there is anything at `path` of the site in `root`.
pub fn is_there(root: &Path, path: &SitePath) -> bool {
    root.join(path.as_str()).symlink_metadata().is_ok()
}

/// Removes the file `path` of the site in `root`, if it is there.
pub fn remove(root: &Path, path: &SitePath) -> Result<(), Failure> {
    let file = inside(root, path)?.join(path.name());
    if file.symlink_metadata().is_ok() {
        std::fs::remove_file(&file).context("remove", &file)?;
    }
    Ok(())
}

/// The folder of a file, which is below `root` whatever links there are.
fn inside(root: &Path, path: &SitePath) -> Result<PathBuf, Failure> {
    let canonical = root.canonicalize().context("open the site folder", root)?;
    let folder =
        path.folder().split('/').filter(|part| !part.is_empty()).fold(root.to_path_buf(), |folder, part| folder.join(part));
    let there = folder.ancestors().find_map(|folder| folder.canonicalize().ok()).unwrap_or_default();
    if there.starts_with(&canonical) {
        return Ok(folder);
    }
    Err(Failure::new(format!(
        "{path} is outside of the site, because a folder on the way is a link / ada di luar situs, karena ada folder berupa tautan"
    )))
}
