//! Reads again what has changed on the disk: the sources afterwards are those that [`read`](super::read()) would give.

#![allow(clippy::disallowed_methods, reason = "this room is the only reader of the disk")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::read::{self, TOPS};
use super::{SitePath, Source, Sources};
use crate::diagnostic::{Code, Context, Diagnostic, Failure};

/// Reads the files and folders `changed` (absolute, below the canonical site folder) again, and gives the files that are
/// new, gone or different. `problems` are those of the sources and are kept true. Fails if the site folder is gone.
pub fn read_again(
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
    changed: &[PathBuf],
) -> Result<BTreeSet<SitePath>, Failure> {
    let root = sources.root.clone();
    let canonical = root.canonicalize().context("open the site folder", &root)?;
    let starts: BTreeSet<PathBuf> = changed.iter().flat_map(|path| starts(&canonical, path)).collect();
    let (mut different, mut names_changed) = (BTreeSet::new(), false);
    for start in &starts {
        if starts.iter().any(|above| above != start && start.starts_with(above)) {
            continue;
        }
        let shown = start.to_string_lossy().replace('\\', "/");
        let below = |path: &str| path.strip_prefix(shown.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        problems.retain(|problem| problem.code == Code::NameCase || !below(&problem.file));
        let mut found = Vec::new();
        if root.join(start).symlink_metadata().is_ok() {
            read::walk(&root, &canonical, &root.join(start), &mut found, problems);
        }
        let read: Vec<_> = found.into_par_iter().map(|(path, size)| read::load(&root, path, size)).collect();
        let mut gone: BTreeSet<SitePath> = under(sources, &shown);
        for (path, source, problem) in read {
            problems.extend(problem);
            let Some(source) = source else { continue };
            let old = sources.files.insert(path.clone(), source.clone());
            names_changed |= !gone.remove(&path);
            // Of a picture only the size is known, and another picture may have the same.
            if old.as_ref() != Some(&source) || matches!(source, Source::Binary(_)) {
                different.insert(path);
            }
        }
        names_changed |= !gone.is_empty();
        for path in gone {
            sources.files.remove(&path);
            different.insert(path);
        }
    }
    if names_changed {
        problems.retain(|problem| problem.code != Code::NameCase);
        problems.extend(read::check_case(&sources.files));
    }
    Ok(different)
}

/// The files that are `path` or below it.
fn under(sources: &Sources, path: &str) -> BTreeSet<SitePath> {
    let itself = SitePath::new(path).filter(|path| sources.has(path));
    itself.into_iter().chain(sources.under(&format!("{path}/")).map(|(path, _)| path.clone())).collect()
}

/// Where reading begins for a changed path, from the root; nowhere if nothing that is read has changed.
fn starts(root: &Path, changed: &Path) -> Vec<PathBuf> {
    let Ok(path) = changed.strip_prefix(root) else { return Vec::new() };
    let tops = TOPS.iter().map(PathBuf::from);
    // The folder above of one that is read: `tests`, or all of the site.
    let below: Vec<PathBuf> = tops.clone().filter(|top| top.starts_with(path)).collect();
    if !below.is_empty() || !tops.into_iter().any(|top| path.starts_with(top)) {
        return below;
    }
    let hidden = path.components().any(|part| read::is_hidden(part.as_os_str()));
    // Nothing behind a link to a folder is read.
    let linked = path.ancestors().skip(1).any(|above| root.join(above).is_symlink());
    if hidden || linked { Vec::new() } else { vec![path.to_path_buf()] }
}
