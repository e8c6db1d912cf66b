//! Writes a folder of files that does not exist yet.

#![allow(clippy::disallowed_methods, reason = "this room is the only writer of the disk")]

use std::path::Path;

use crate::diagnostic::{Context, Failure};

/// Writes `files` (path and text) into `folder`, which must be missing or empty.
pub fn write_new(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let occupied = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if occupied || folder.is_file() {
        return Err(Failure::new(format!(
            "{} already holds something; choose another name / sudah berisi sesuatu; pilih nama lain",
            folder.display()
        )));
    }
    for (path, text) in files {
        let file = folder.join(path);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent).context("create", parent)?;
        }
        super::staging::write(&file, text.as_bytes())?;
    }
    Ok(())
}
