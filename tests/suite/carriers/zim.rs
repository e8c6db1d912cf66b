//! A reader of ZIM written from the format's description alone, and what it finds in archives of ours.

use std::collections::BTreeMap;

use suluh::offline::Kind;
use suluh::offline::zim::{Damage, check};

use crate::site::Site;

/// An entry of an archive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entry {
    pub(crate) title: String,
    pub(crate) mime: String,
    pub(crate) bytes: Vec<u8>,
    /// Namespace and path of what it redirects to.
    pub(crate) to: Option<(char, String)>,
}

struct File<'a>(&'a [u8]);

impl File<'_> {
    fn number(&self, at: usize, length: usize) -> usize {
        self.0[at..at + length].iter().rev().fold(0, |n, byte| n << 8 | usize::from(*byte))
    }

    fn text(&self, at: usize) -> String {
        let end = self.0[at..].iter().position(|b| *b == 0).expect("a text that ends");
        String::from_utf8(self.0[at..at + end].to_vec()).expect("UTF-8")
    }
}

/// Every entry by namespace and path.
pub(crate) fn read(bytes: &[u8]) -> BTreeMap<(char, String), Entry> {
    let file = File(bytes);
    assert_eq!(file.number(0, 4), 72_173_914);
    assert_eq!((file.number(4, 2), file.number(6, 2)), (6, 1));
    let (count, cluster_count) = (file.number(24, 4), file.number(28, 4));
    let (paths, clusters) = (file.number(32, 8), file.number(48, 8));
    let mut mimes = Vec::new();
    let mut at = file.number(56, 8);
    while !file.text(at).is_empty() {
        mimes.push(file.text(at));
        at += file.text(at).len() + 1;
    }
    let checksum = file.number(72, 8);
    assert_eq!(checksum + 16, bytes.len());
    let starts: Vec<usize> = (0..cluster_count).map(|n| file.number(clusters + 8 * n, 8)).chain([checksum]).collect();
    let blobs: Vec<Vec<Vec<u8>>> = starts.windows(2).map(|ends| cluster(&bytes[ends[0]..ends[1]])).collect();
    let dirent = |number: usize| file.number(paths + 8 * number, 8);
    let name = |number: usize| {
        let at = dirent(number);
        let text = if file.number(at, 2) == 0xffff { at + 12 } else { at + 16 };
        (char::from(bytes[at + 3]), file.text(text), text)
    };
    let mut entries = BTreeMap::new();
    let mut last = None;
    for number in 0..count {
        let at = dirent(number);
        let (namespace, path, text) = name(number);
        let key = (namespace, path.clone());
        assert!(last.as_ref().is_none_or(|last| *last < key), "{key:?} is out of order");
        last = Some(key.clone());
        let title = file.text(text + path.len() + 1);
        let entry = match file.number(at, 2) {
            0xffff => {
                let (namespace, path, _) = name(file.number(at + 8, 4));
                Entry { to: Some((namespace, path)), title, ..Entry::default() }
            }
            mime => {
                let bytes = blobs[file.number(at + 8, 4)][file.number(at + 12, 4)].clone();
                Entry { mime: mimes[mime].clone(), title, bytes, to: None }
            }
        };
        entries.insert(key, entry);
    }
    entries
}

/// The blobs of a cluster.
fn cluster(bytes: &[u8]) -> Vec<Vec<u8>> {
    let data = match bytes[0] {
        1 => bytes[1..].to_vec(),
        5 => zstd::decode_all(&bytes[1..]).expect("zstd"),
        other => panic!("compression {other}"),
    };
    let file = File(&data);
    let count = file.number(0, 4) / 4;
    let offset = |n: usize| file.number(4 * n, 4);
    (0..count - 1).map(|n| data[offset(n)..offset(n + 1)].to_vec()).collect()
}

fn small() -> Vec<u8> {
    let site = Site::new().file("content/id/b.md", "+++\naliases = [\"lama\"]\n+++\n# Dua\n\n[Awal](index.md)\n");
    super::carriers(&site.write().path(), Kind::Zim, &[]).remove(0).bytes
}

#[test]
fn an_archive_begins_at_the_home_page_redirects_what_has_moved_and_lists_its_pages_by_title() {
    let archive = read(&small());
    assert_eq!(archive[&('W', "mainPage".to_owned())].to, Some(('C', "id/index.html".to_owned())));
    assert_eq!(archive[&('C', "id/lama.html".to_owned())].to, Some(('C', "id/b.html".to_owned())));
    assert_eq!(archive[&('C', "id/b.html".to_owned())].title, "Dua");
    let keys: Vec<&(char, String)> = archive.keys().collect();
    let listing = |version: &str| {
        let bytes = &archive[&('X', format!("listing/titleOrdered/{version}"))].bytes;
        bytes.chunks(4).map(|n| keys[n.iter().rev().fold(0, |n, b| n << 8 | usize::from(*b))]).collect::<Vec<_>>()
    };
    assert_eq!(listing("v0").len(), keys.len());
    let titles: Vec<&str> = listing("v1").into_iter().map(|key| archive[key].title.as_str()).collect();
    assert!(titles.is_sorted() && titles.contains(&"Dua") && titles.contains(&"Satu"), "{titles:?}");
    let counter = String::from_utf8(archive[&('M', "Counter".to_owned())].bytes.clone()).expect("text");
    let pages = archive.iter().filter(|(key, e)| key.0 == 'C' && e.mime == "text/html").count();
    assert!(counter.contains(&format!("text/html={pages}")), "{counter}");
}

#[test]
fn an_archive_that_was_cut_or_changed_is_known() {
    let whole = small();
    assert_eq!(check(&whole), Ok(()));
    assert_eq!(check(&whole[..whole.len() - 1]), Err(Damage::Length));
    assert_eq!(check(&whole[..40]), Err(Damage::Length));
    assert_eq!(check(b"PK\x03\x04 not an archive"), Err(Damage::NotZim));
    assert_eq!(check(&[]), Err(Damage::NotZim));
    for at in [8, 100, whole.len() / 2, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        assert_eq!(check(&changed), Err(Damage::Checksum), "byte {at}");
    }
}
