//! Small sites and the whole tree that is expected of each: `tests/sites/NAME/site` and `…/expected`.
//!
//! They wear a theme of their own (`tests/sites/theme`), which only prints the data, so that a new design
//! of the built-in theme changes nothing here. `SULUH_BLESS=1 cargo test golden` writes what is published
//! in place of what is expected; read the difference before you commit it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::site::{Folder, Site, repository, tree, write};

fn sites() -> PathBuf {
    repository().join("tests/sites")
}

/// The names of the golden sites.
fn names() -> Vec<String> {
    let entries = std::fs::read_dir(sites()).expect("tests/sites");
    let folders = entries.map(|entry| entry.expect("readable").path()).filter(|path| path.join("site").is_dir());
    let mut names: Vec<String> = folders.filter_map(|path| path.file_name()?.to_str().map(str::to_owned)).collect();
    names.sort();
    names
}

/// The golden site `name` in a folder of its own, wearing the theme for tests.
pub(crate) fn copy(name: &str) -> Folder {
    let mut site = Site::empty();
    for (path, bytes) in tree(&sites().join(name).join("site")) {
        site = site.file(&path, bytes);
    }
    for (path, bytes) in tree(&sites().join("theme")) {
        site = site.file(&format!("themes/plain/{path}"), bytes);
    }
    site.write()
}

/// What is published and compared: everything except the assets of the built-in theme, which a site may
/// load, the lists of files, which name them, and the schemas, which say the same for every site; `offline` and
/// `exchange` hold those against their files.
fn published(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let mut files = folder.tree();
    let lists = [".suluh-files", "checksums.txt", "sw.js"];
    files.retain(|path, _| {
        !path.starts_with("assets/")
            && !path.starts_with("offline/")
            && !path.starts_with("data/schemas/")
            && !lists.contains(&path.as_str())
    });
    files
}

#[test]
fn sites_are_published_as_expected() {
    let bless = std::env::var_os("SULUH_BLESS").is_some_and(|value| value == "1");
    let mut faults = Vec::new();
    assert!(names().len() >= 4, "golden sites are in tests/sites");
    for name in names() {
        let folder = copy(&name);
        folder.publish();
        let (found, home) = (published(&folder), sites().join(&name).join("expected"));
        if bless {
            replace(&home, &found);
        }
        let expected = if home.exists() { tree(&home) } else { BTreeMap::new() };
        faults.extend(compare(&name, &expected, &found));
    }
    assert!(faults.is_empty(), "{}\nSULUH_BLESS=1 makes this what is expected.", faults.join("\n"));
}

fn replace(home: &Path, files: &BTreeMap<String, Vec<u8>>) {
    if home.exists() {
        std::fs::remove_dir_all(home).expect("writable");
    }
    for (path, bytes) in files {
        write(&home.join(path), bytes);
    }
}

/// Says of each file what differs, by the first line that does. An expected file that is not published is
/// a fault too: nothing expected is without use.
fn compare(name: &str, expected: &BTreeMap<String, Vec<u8>>, found: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, bytes) in expected {
        match found.get(path) {
            None => faults.push(format!("{name}: {path} is expected and not published")),
            Some(other) if other != bytes => {
                let (old, new) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(other));
                let line = old.lines().zip(new.lines()).zip(1..).find(|((a, b), _)| a != b);
                let ((a, b), line) = line.unwrap_or((("…", "…"), old.lines().count().min(new.lines().count()) + 1));
                faults.push(format!("{name}: {path}:{line}\n  expected: {a}\n  found:    {b}"));
            }
            Some(_) => {}
        }
    }
    let surplus = found.keys().filter(|path| !expected.contains_key(*path));
    faults.extend(surplus.map(|path| format!("{name}: {path} is published and not expected")));
    faults
}
