//! Writes files that are handed on, such as a zip: each whole or not at all.

#![allow(clippy::disallowed_methods, reason = "this room is the only writer of the disk")]

use std::io::Write;
use std::path::Path;

use crate::diagnostic::{Context, Failure};

/// Writes `bytes` as `name` into `folder`, which is made if it is missing. A file of that name is replaced in one
/// step. Gives `false` if it already held these bytes and nothing was written.
pub fn write_carrier(folder: &Path, name: &str, bytes: &[u8]) -> Result<bool, Failure> {
    write(folder, name, bytes, open_to_all)
}

/// Does the same with what is its owner's alone to read.
pub fn write_private(folder: &Path, name: &str, bytes: &[u8]) -> Result<bool, Failure> {
    // As temporary files are made.
    write(folder, name, bytes, |_| Ok(()))
}

fn write(folder: &Path, name: &str, bytes: &[u8], open: fn(&std::fs::File) -> std::io::Result<()>) -> Result<bool, Failure> {
    std::fs::create_dir_all(folder).context("create", folder)?;
    let file = folder.join(name);
    if file.metadata().is_ok_and(|m| m.len() == bytes.len() as u64) && std::fs::read(&file).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    let mut waiting = tempfile::Builder::new().prefix(".suluh-").tempfile_in(folder).context("write in", folder)?;
    waiting.write_all(bytes).context("write", &file)?;
    open(waiting.as_file()).context("write", &file)?;
    waiting.persist(&file).map_err(|error| error.error).context("put in place", &file)?;
    Ok(true)
}

/// A temporary file is its owner's alone; what is handed on is for everybody.
#[cfg(unix)]
fn open_to_all(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_all(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
