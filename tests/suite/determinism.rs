//! Same input, same bytes: whatever the folder, the order of its files and the number of threads.

use std::collections::BTreeMap;

use crate::generated;
use crate::site::{Site, tree};

/// The site of all scripts and kinds, its files written in this order.
fn site(backwards: bool) -> Site {
    let mut files = generated::files(12);
    if backwards {
        files.reverse();
    }
    files.into_iter().fold(Site::empty(), |site, (path, bytes)| site.file(&path, bytes))
}

fn compare(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) {
    let differing: Vec<&String> = a.iter().filter(|(path, bytes)| b.get(*path) != Some(*bytes)).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "these differ: {differing:?}");
    assert_eq!(a.len(), b.len());
}

#[test]
fn two_builds_make_the_same_bytes_in_any_folder_and_order() {
    let (first, second) = (site(false).write(), site(true).write());
    first.publish();
    second.publish();
    compare(&first.tree(), &second.tree());
}

#[test]
fn the_number_of_threads_makes_no_difference() {
    let folder = site(false).write();
    let mut trees = Vec::new();
    for threads in [1, 5] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| folder.publish());
        trees.push(tree(&folder.public()));
        std::fs::remove_dir_all(folder.public()).expect("writable");
    }
    compare(&trees[0], &trees[1]);
}

#[test]
fn a_build_after_another_ends_as_a_build_from_nothing() {
    let (changed, fresh) = (site(false).write(), site(false).write());
    changed.put("content/id/lama.md", "# Lama\n");
    changed.publish();
    std::fs::remove_file(changed.path().join("content/id/lama.md")).expect("writable");
    changed.publish();
    fresh.publish();
    compare(&changed.tree(), &fresh.tree());
}
