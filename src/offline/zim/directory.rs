//! The entries of an archive, sorted by namespace and path, and the lists of them by title.

use std::collections::BTreeMap;

use super::cluster::Place;
use super::{Archive, Content};

/// What readers never show as it is: lists of titles.
pub(super) const LISTING_MIME: &str = "application/octet-stream+zimlisting";

/// What an entry leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// Bytes, and whether they are compressed.
    Bytes(&'a [u8], bool),
    /// A path in namespace `C`.
    Redirect(&'a str),
    /// One of the two lists of titles.
    Listing(usize),
}

/// An entry of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dirent<'a> {
    pub(super) namespace: u8,
    pub(super) path: String,
    pub(super) title: &'a str,
    pub(super) mime: &'a str,
    pub(super) target: Target<'a>,
}

impl Dirent<'_> {
    /// A title that equals the path is not written twice.
    fn written_title(&self) -> &str {
        if self.title == self.path { "" } else { self.title }
    }

    /// What it is sorted by in lists of titles.
    fn sort_title(&self) -> &str {
        if self.title.is_empty() { &self.path } else { self.title }
    }
}

/// Every entry, sorted by namespace and path, byte by byte. `metadata` are texts that outlive the entries.
pub(super) fn entries<'a>(archive: &'a Archive, metadata: &'a BTreeMap<String, String>) -> Vec<Dirent<'a>> {
    let content = |c: &'a Content| Dirent {
        namespace: b'C',
        path: c.path.clone(),
        title: &c.title,
        mime: &c.mime,
        target: Target::Bytes(&c.bytes, is_text(&c.mime)),
    };
    let redirect = |namespace, path: &str, to: &'a str| Dirent {
        namespace,
        path: path.to_owned(),
        title: "",
        mime: "",
        target: Target::Redirect(to),
    };
    let mut entries: Vec<Dirent<'_>> = archive.contents.iter().map(content).collect();
    entries.extend(archive.redirects.iter().map(|(path, to)| redirect(b'C', path, to)));
    entries.extend(metadata.iter().map(|(name, text)| Dirent {
        namespace: b'M',
        path: name.clone(),
        title: "",
        mime: "text/plain;charset=utf-8",
        target: Target::Bytes(text.as_bytes(), true),
    }));
    entries.push(Dirent {
        namespace: b'M',
        path: "Illustration_48x48@1".into(),
        title: "",
        mime: "image/png",
        target: Target::Bytes(&archive.illustration, false),
    });
    entries.push(redirect(b'W', "mainPage", &archive.main));
    entries.extend((0..2).map(|version| Dirent {
        namespace: b'X',
        path: format!("listing/titleOrdered/v{version}"),
        title: "",
        mime: LISTING_MIME,
        target: Target::Listing(version),
    }));
    entries.sort_by(|a, b| (a.namespace, &a.path).cmp(&(b.namespace, &b.path)));
    entries
}

/// Numbers of all entries by title (`v0`), and of the pages alone (`v1`), as the format writes them.
pub(super) fn listings(entries: &[Dirent<'_>]) -> [Vec<u8>; 2] {
    let mut order: Vec<u32> = (0..entries.len() as u32).collect();
    order.sort_by_key(|number| {
        let entry = &entries[*number as usize];
        (entry.namespace, entry.sort_title().as_bytes(), *number)
    });
    let is_page = |number: &&u32| {
        let entry = &entries[**number as usize];
        entry.namespace == b'C' && !entry.title.is_empty()
    };
    let bytes = |numbers: &mut dyn Iterator<Item = &u32>| numbers.flat_map(|n| n.to_le_bytes()).collect();
    [bytes(&mut order.iter()), bytes(&mut order.iter().filter(is_page))]
}

/// The entries as the format writes them. `mimes` are the media types in the order of their list.
pub(super) fn write(entries: &[Dirent<'_>], places: &[Place], mimes: &[&str]) -> Vec<Vec<u8>> {
    let number = |path: &str| entries.binary_search_by(|e| (e.namespace, e.path.as_str()).cmp(&(b'C', path))).unwrap_or(0) as u32;
    entries
        .iter()
        .zip(places)
        .map(|(entry, place)| {
            let mut bytes = Vec::with_capacity(18 + entry.path.len() + entry.title.len());
            let mime = mimes.iter().position(|mime| *mime == entry.mime).unwrap_or(0) as u16;
            let is_redirect = matches!(entry.target, Target::Redirect(_));
            bytes.extend_from_slice(&if is_redirect { 0xffff } else { mime }.to_le_bytes());
            bytes.extend_from_slice(&[0, entry.namespace, 0, 0, 0, 0]);
            match entry.target {
                Target::Redirect(to) => bytes.extend_from_slice(&number(to).to_le_bytes()),
                _ => {
                    bytes.extend_from_slice(&place.cluster.to_le_bytes());
                    bytes.extend_from_slice(&place.blob.to_le_bytes());
                }
            }
            for text in [entry.path.as_str(), entry.written_title()] {
                bytes.extend(text.bytes().filter(|b| *b != 0));
                bytes.push(0);
            }
            bytes
        })
        .collect()
}

/// True for what zstd makes smaller.
fn is_text(mime: &str) -> bool {
    let essence = mime.split(';').next().unwrap_or(mime);
    essence.starts_with("text/") || ["json", "xml", "javascript"].iter().any(|kind| essence.ends_with(kind))
}
