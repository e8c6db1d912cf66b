//! Puts everything in place: assets first, then pages, then versions; prune last.

#![allow(clippy::disallowed_methods, reason = "this room is the only writer of the disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::{Context, Failure};
use crate::sources::SitePath;

use super::list::{self, Record};
use super::{Order, Output, Staged, Summary, staging};

impl Output {
    /// Publishes the staged files, which are all files of the site.
    pub fn commit(self, staged: &[Staged]) -> Result<Summary, Failure> {
        let result = self.put_in_place(staged);
        let cleared = std::fs::remove_dir_all(&self.staging).context("clear", &self.staging);
        // What failed first is what the reader must know.
        result.and_then(|summary| cleared.map(|()| summary))
    }

    fn put_in_place(&self, staged: &[Staged]) -> Result<Summary, Failure> {
        let record = |file: &Staged| Record { hash: Some(file.hash), size: file.size };
        let new: BTreeMap<&SitePath, Record> = staged.iter().map(|f| (&f.path, record(f))).collect();
        let mut summary = Summary {
            files: new.len(),
            bytes: staged.iter().map(|f| f.size).sum(),
            written: staged.iter().filter(|f| f.is_changed()).count(),
            removed: 0,
        };
        let gone: Vec<&SitePath> = self.last.keys().filter(|path| !new.contains_key(path)).collect();
        if summary.written > 0 || !gone.is_empty() || self.last.is_empty() {
            // From here on files are replaced one by one. A list that no longer trusts any of them lets
            // the next build repair whatever an interruption leaves.
            let mut pending: BTreeMap<&SitePath, Record> =
                self.last.iter().map(|(path, record)| (path, record.clone())).collect();
            pending.extend(staged.iter().filter(|f| f.is_changed()).map(|f| (&f.path, Record { hash: None, size: f.size })));
            list::write(&self.root, &self.staging, &pending)?;
            drop(pending);
            if self.first {
                self.place_folders(staged)?;
            } else {
                self.place_files(staged)?;
            }
            for path in &gone {
                summary.removed += usize::from(list::remove(&self.root, path)?);
            }
            self.remove_empty_folders(&gone);
            list::write(&self.root, &self.staging, &new)?;
        }
        Ok(summary)
    }

    /// Puts whole folders in place, which takes no time, since none of them is there.
    fn place_folders(&self, staged: &[Staged]) -> Result<(), Failure> {
        let mut tops: BTreeMap<&str, Order> = BTreeMap::new();
        for file in staged {
            let top = file.path.as_str().split('/').next().unwrap_or_default();
            let order = tops.entry(top).or_insert(file.order);
            *order = file.order.max(*order);
        }
        let mut tops: Vec<(Order, &str)> = tops.into_iter().map(|(top, order)| (order, top)).collect();
        tops.sort_unstable();
        tops.into_iter().try_for_each(|(_, top)| staging::rename(&self.staging.join(top), &self.root.join(top)))
    }

    /// Puts one file after the other in place, among those of an earlier build.
    fn place_files(&self, staged: &[Staged]) -> Result<(), Failure> {
        self.create_folders(staged)?;
        for order in [Order::Asset, Order::Page, Order::Version] {
            let now = staged.par_iter().filter(|file| file.order == order && file.is_changed());
            now.try_for_each(|file| staging::rename(&self.waiting(&file.path), &self.root.join(file.path.as_str())))?;
        }
        Ok(())
    }

    fn create_folders(&self, staged: &[Staged]) -> Result<(), Failure> {
        let folders: BTreeSet<&str> = staged.iter().filter(|f| f.is_changed()).map(|f| f.path.folder()).collect();
        for folder in folders {
            let mut path = self.root.clone();
            for part in folder.split('/').filter(|p| !p.is_empty()) {
                path.push(part);
                self.make_room(&path)?;
            }
        }
        Ok(())
    }

    /// Makes sure that `path` is a real folder. A link could lead out of the published folder; a file of
    /// an earlier build may stand where a folder is needed now.
    fn make_room(&self, path: &Path) -> Result<(), Failure> {
        match path.symlink_metadata() {
            Ok(metadata) if metadata.is_dir() => Ok(()),
            Ok(metadata) if metadata.is_file() && self.is_ours(path) => {
                std::fs::remove_file(path).context("replace", path)?;
                std::fs::create_dir(path).context("create", path)
            }
            Ok(_) => Err(Failure::new(format!("{} is no folder of Suluh's; remove it first", path.display()))),
            Err(_) => std::fs::create_dir(path).context("create", path),
        }
    }

    fn is_ours(&self, path: &Path) -> bool {
        let relative = path.strip_prefix(&self.root).ok().and_then(|p| SitePath::new(&p.to_string_lossy().replace('\\', "/")));
        relative.is_some_and(|p| self.last.contains_key(&p))
    }

    /// Folders that only held removed files go too; `remove_dir` refuses those that hold anything.
    fn remove_empty_folders(&self, gone: &[&SitePath]) {
        let mut folders: BTreeSet<&str> = BTreeSet::new();
        for path in gone {
            let mut folder = path.folder();
            while !folder.is_empty() {
                folders.insert(folder);
                folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
            }
        }
        for folder in folders.iter().rev().filter(|folder| list::is_inside(&self.root, folder)) {
            let _ = std::fs::remove_dir(self.root.join(folder));
        }
    }
}
