//! When files were changed last, to find out by looking what has changed, where nothing tells.

#![allow(clippy::disallowed_methods, reason = "this room is the only reader of the disk")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

use super::read::{TOPS, is_hidden};

/// Size in bytes and last change of every file that is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamps(BTreeMap<PathBuf, (u64, Option<SystemTime>)>);

impl Stamps {
    /// Looks at the site in `root`.
    pub fn look(root: &Path) -> Stamps {
        let tops = TOPS.iter().map(|top| root.join(top));
        let entries =
            tops.flat_map(|top| WalkDir::new(top).into_iter().filter_entry(|e| e.depth() == 0 || !is_hidden(e.file_name())));
        let files = entries.flatten().filter(|entry| !entry.file_type().is_dir());
        let stamp = |entry: &walkdir::DirEntry| entry.metadata().map_or((0, None), |m| (m.len(), m.modified().ok()));
        Stamps(files.map(|entry| (entry.path().to_path_buf(), stamp(&entry))).collect())
    }

    /// Files that are new, gone or different at `later`. Any other time counts, not a later one alone: a file may be put
    /// in the place of a newer one.
    pub fn changed(&self, later: &Stamps) -> Vec<PathBuf> {
        let gone = self.0.keys().filter(|path| !later.0.contains_key(*path));
        let other = later.0.iter().filter(|(path, stamp)| self.0.get(*path) != Some(stamp)).map(|(path, _)| path);
        gone.chain(other).cloned().collect()
    }
}
