//! Walks the site folder and reads its texts in parallel.

#![allow(clippy::disallowed_methods, reason = "this room is the only reader of the disk")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{SitePath, Source, Sources, names};
use crate::diagnostic::{Code, Context, Diagnostic, Failure};

/// Kinds of files that are read as text; all others are known by their size alone.
const TEXTS: [&str; 10] = ["md", "toml", "ftl", "html", "css", "js", "svg", "txt", "csv", "json"];

/// Largest text, in bytes. A guide has some 10 kB; a line of 10 MB is no guide.
const LARGEST_TEXT: u64 = 4 * 1024 * 1024;

/// Reads `site.toml`, `content/`, `translated/`, `themes/` and `tests/queries/` below `root`. Fails only if the folder itself
/// cannot be read; what is wrong with single files is in the list of problems.
pub fn read(root: &Path) -> Result<(Sources, Vec<Diagnostic>), Failure> {
    let canonical = root.canonicalize().context("open the site folder", root)?;
    let mut problems = Vec::new();
    let mut found = Vec::new();
    for top in TOPS {
        let start = root.join(top);
        if start.symlink_metadata().is_ok() {
            walk(root, &canonical, &start, &mut found, &mut problems);
        }
    }
    let read: Vec<_> = found.into_par_iter().map(|(path, size)| load(root, path, size)).collect();
    let mut files = BTreeMap::new();
    for (path, source, found) in read {
        problems.extend(found);
        files.extend(source.map(|source| (path, source)));
    }
    problems.extend(check_case(&files));
    Ok((Sources { root: root.to_path_buf(), files }, problems))
}

/// What is read below the root of a site.
pub(super) const TOPS: [&str; 5] = ["site.toml", "content", "translated", "themes", "tests/queries"];

/// Lists the plain files below `start`. Links to folders are not followed, so no circle is entered;
/// pipes and devices are never opened, so nothing can hang.
pub(super) fn walk(
    root: &Path,
    canonical: &Path,
    start: &Path,
    found: &mut Vec<(SitePath, u64)>,
    problems: &mut Vec<Diagnostic>,
) {
    let entries = WalkDir::new(start).follow_links(false).into_iter();
    for entry in entries.filter_entry(|e| e.depth() == 0 || !is_hidden(e.file_name())) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let file = error.path().map_or_else(String::new, |p| lossy(root, p));
                let cause = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                problems.push(Diagnostic::new(Code::FileUnreadable, file).with("cause", cause));
                continue;
            }
        };
        let shown = lossy(root, entry.path());
        let problem = |code| Diagnostic::new(code, shown.clone());
        let Some(path) = site_path(root, entry.path()) else {
            problems.push(problem(Code::NameNotUtf8));
            continue;
        };
        if !names::is_portable(path.name()) {
            problems.push(problem(Code::NameReserved).with("name", path.name()));
            continue;
        }
        let kind = entry.file_type();
        if kind.is_dir() {
            continue;
        }
        let metadata = if kind.is_symlink() {
            let Ok(target) = entry.path().canonicalize() else {
                problems.push(problem(Code::FileUnreadable).with("cause", "the link leads nowhere"));
                continue;
            };
            if !target.starts_with(canonical) {
                problems.push(problem(Code::LinkOutsideSite).with("target", target.display().to_string()));
                continue;
            }
            if target.is_dir() {
                problems.push(problem(Code::LinkedFolder));
                continue;
            }
            target.metadata().map_err(|e| e.to_string())
        } else {
            entry.metadata().map_err(|e| e.to_string())
        };
        match metadata {
            Ok(m) if m.is_file() => found.push((path, m.len())),
            Ok(_) => problems.push(problem(Code::NotAFile)),
            Err(cause) => problems.push(problem(Code::FileUnreadable).with("cause", cause)),
        }
    }
}

/// Two names that differ in case alone are one file on Windows, macOS and memory cards.
pub(super) fn check_case(files: &BTreeMap<SitePath, Source>) -> Vec<Diagnostic> {
    let mut lower: BTreeMap<String, &SitePath> = BTreeMap::new();
    let mut problems = Vec::new();
    for path in files.keys() {
        if let Some(other) = lower.insert(path.as_str().to_lowercase(), path) {
            problems.push(Diagnostic::new(Code::NameCase, path.as_str()).with("other", other.as_str()));
        }
    }
    problems
}

type Loaded = (SitePath, Option<Source>, Option<Diagnostic>);

pub(super) fn load(root: &Path, path: SitePath, size: u64) -> Loaded {
    if !TEXTS.contains(&path.extension().as_str()) {
        return (path, Some(Source::Binary(size)), None);
    }
    match load_text(root, &path, size) {
        Ok((text, problem)) => (path, Some(Source::Text(text)), problem),
        Err(problem) => (path, None, Some(problem)),
    }
}

/// A text that holds something that no text has is kept all the same: the problem is shown in its place,
/// and pages that link to it have no problem of their own.
fn load_text(root: &Path, path: &SitePath, size: u64) -> Result<(Arc<str>, Option<Diagnostic>), Diagnostic> {
    let problem = |code| Diagnostic::new(code, path.as_str());
    if size > LARGEST_TEXT {
        let megabytes = |n: u64| format!("{:.1} MB", n as f64 / 1_000_000.0);
        return Err(problem(Code::FileTooLarge).with("size", megabytes(size)).with("limit", megabytes(LARGEST_TEXT)));
    }
    let bytes =
        std::fs::read(root.join(path.as_str())).map_err(|e| problem(Code::FileUnreadable).with("cause", e.to_string()))?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let (text, found) = match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), text.find('\0').map(|at| (Code::NulByte, at))),
        Err(error) => (String::from_utf8_lossy(bytes), Some((Code::NotUtf8, error.valid_up_to()))),
    };
    Ok((Arc::from(text.as_ref()), found.map(|(code, at)| problem(code).at(at..at + 1))))
}

pub(super) fn is_hidden(name: &std::ffi::OsStr) -> bool {
    // Editors leave `.file.swp`, `file~`, `.DS_Store` and `#file#` beside what they edit.
    let name = name.to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'))
}

fn site_path(root: &Path, path: &Path) -> Option<SitePath> {
    let parts: Option<Vec<&str>> = path.strip_prefix(root).ok()?.components().map(|c| c.as_os_str().to_str()).collect();
    SitePath::new(&parts?.join("/"))
}

pub(super) fn lossy(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
