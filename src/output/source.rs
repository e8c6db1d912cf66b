//! Writes a file of the site folder in the name of an editor: whole or not at all, and never over somebody else's change.

#![allow(clippy::disallowed_methods, reason = "this room is the only writer of the disk")]

use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Context, Failure};
use crate::sources::SitePath;

/// Why a file was not written.
#[derive(Debug)]
pub enum Refused {
    /// Only files below `content/` are written, and none through a link.
    Outside,
    /// It is no longer what the editor began with: what it is now, none if it is gone.
    Changed(Option<Vec<u8>>),
    /// Its owner has made it read-only.
    ReadOnly,
    /// The disk is full, or something else outside of the content.
    Failed(Failure),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Refused {
        Refused::Failed(failure)
    }
}

/// Writes `bytes` to a file below `content/` of the site at `root`. `base` is the hash of what the editor began with, none
/// for a file that must not exist yet. The new bytes lie beside the file until all are on the disk, then take its place in
/// one step.
pub fn write_source(root: &Path, path: &SitePath, bytes: &[u8], base: Option<blake3::Hash>) -> Result<(), Refused> {
    let file = place(root, path)?;
    let now = read(&file)?;
    if now.as_deref().map(blake3::hash) != base {
        return Err(Refused::Changed(now));
    }
    let folder = file.parent().unwrap_or(root);
    std::fs::create_dir_all(folder).context("create", folder)?;
    let permissions = file.metadata().ok().map(|metadata| metadata.permissions());
    if permissions.as_ref().is_some_and(std::fs::Permissions::readonly) {
        return Err(Refused::ReadOnly);
    }
    // Its name begins with a dot, so that nobody reads it.
    let mut beside = tempfile::Builder::new().prefix(".suluh-").tempfile_in(folder).context("write in", folder)?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).context("write", &file)?;
    if let Some(permissions) = permissions {
        beside.as_file().set_permissions(permissions).context("write", &file)?;
    } else {
        readable(beside.as_file()).context("write", &file)?;
    }
    // Somebody may have saved while this was written.
    let now = read(&file)?;
    if now.as_deref().map(blake3::hash) != base {
        return Err(Refused::Changed(now));
    }
    match base {
        Some(_) => beside.persist(&file).map_err(|e| e.error).context("put in place", &file)?,
        None => beside.persist_noclobber(&file).map_err(|e| e.error).context("put in place", &file)?,
    };
    Ok(())
}

/// A temporary file is its owner's alone; a page is for everybody who may read the folder.
#[cfg(unix)]
fn readable(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

/// Where a file of the content is; refused if any folder above it, or itself, is a link, or has a name that is not read.
fn place(root: &Path, path: &SitePath) -> Result<PathBuf, Refused> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let hidden = parts.iter().any(|part| part.starts_with('.') || part.ends_with('~') || part.ends_with('#'));
    if parts.len() < 2 || parts[0] != "content" || hidden {
        return Err(Refused::Outside);
    }
    let mut file = root.to_path_buf();
    for part in parts {
        file.push(part);
        if file.is_symlink() {
            return Err(Refused::Outside);
        }
    }
    Ok(file)
}

fn read(file: &Path) -> Result<Option<Vec<u8>>, Refused> {
    let mut bytes = Vec::new();
    match std::fs::File::open(file) {
        // A folder can be opened and not be read.
        Ok(mut handle) if handle.metadata().is_ok_and(|m| m.is_file()) => {
            handle.read_to_end(&mut bytes).context("read", file)?;
            Ok(Some(bytes))
        }
        Ok(_) => Err(Refused::Outside),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Refused::Failed(Failure::new(format!("read {}: {error}", file.display())))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(folder.path().join("content/id")).expect("a folder");
        std::fs::write(folder.path().join("content/id/a.md"), "satu").expect("a file");
        folder
    }

    fn write(root: &Path, path: &str, text: &str, base: Option<&str>) -> Result<(), Refused> {
        write_source(root, &SitePath::new(path).expect("a path"), text.as_bytes(), base.map(|base| blake3::hash(base.as_bytes())))
    }

    #[test]
    fn of_two_who_save_at_once_the_second_is_told() {
        let site = site();
        write(site.path(), "content/id/a.md", "dua", Some("satu")).expect("written");
        let second = write(site.path(), "content/id/a.md", "tiga", Some("satu"));
        assert!(matches!(second, Err(Refused::Changed(Some(now))) if now == b"dua"));
        assert!(matches!(write(site.path(), "content/id/a.md", "x", None), Err(Refused::Changed(Some(_)))));
        assert!(matches!(write(site.path(), "content/id/b.md", "x", Some("satu")), Err(Refused::Changed(None))));
        assert_eq!(std::fs::read_dir(site.path().join("content/id")).expect("a folder").count(), 1);
    }

    #[test]
    fn nothing_is_written_outside_of_the_content() {
        let site = site();
        for path in ["site.toml", "themes/x/a.html", "content", "content/id/.a.md", "content/id/a.md~", "public/id/a.html"] {
            assert!(matches!(write(site.path(), path, "x", None), Err(Refused::Outside)), "{path}");
        }
        write(site.path(), "content/en/bagian/b.md", "x", None).expect("a new folder");
    }

    #[cfg(unix)]
    #[test]
    fn no_link_and_no_read_only_file_is_written_through() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (site, other) = (site(), tempfile::tempdir().expect("a folder"));
        symlink(other.path(), site.path().join("content/luar")).expect("a link");
        assert!(matches!(write(site.path(), "content/luar/a.md", "x", None), Err(Refused::Outside)));
        let file = site.path().join("content/id/a.md");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).expect("a mode");
        assert!(matches!(write(site.path(), "content/id/a.md", "x", Some("satu")), Err(Refused::ReadOnly)));
        assert_eq!(std::fs::read(&file).expect("a file"), b"satu");
    }
}
