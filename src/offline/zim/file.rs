//! An archive in, the bytes of its file out.
//!
//! The file is: header, media types, pointers to the entries, pointers to the clusters, entries, clusters, and the
//! MD5 (RFC 1321) of all before it. All numbers are little-endian. Every pointer counts from the beginning.

use std::collections::{BTreeMap, BTreeSet};

use md5::{Digest, Md5};

use crate::diagnostic::Failure;

use super::Archive;
use super::cluster::{Clusters, Place, offset_of};
use super::directory::{self, Dirent, Target};

/// First number of every archive.
pub(super) const MAGIC: u32 = 72_173_914;

/// Bytes of the header.
pub(super) const HEADER: usize = 80;

/// Where the header says where the checksum begins.
pub(super) const CHECKSUM_POINTER: usize = 72;

/// “None” where the header expects the number of an entry.
const NONE: u32 = u32::MAX;

/// Writes an archive. Fails only where memory does.
pub fn write(archive: &Archive) -> Result<Vec<u8>, Failure> {
    let metadata = metadata(archive);
    let entries = directory::entries(archive, &metadata);
    let listings = directory::listings(&entries);
    let mut clusters = Clusters::default();
    let places = place(&entries, &listings, &mut clusters);
    let listing_cluster = places.iter().zip(&entries).find(|(_, e)| matches!(e.target, Target::Listing(_)));
    let listing_cluster = listing_cluster.map_or(0, |(place, _)| place.cluster as usize);
    let blobs = clusters.write()?;
    let mimes: BTreeSet<&str> = entries.iter().map(|e| e.mime).filter(|mime| !mime.is_empty()).collect();
    let mimes: Vec<&str> = mimes.into_iter().collect();
    let dirents = directory::write(&entries, &places, &mimes);

    let mime_list: Vec<u8> = mimes.iter().flat_map(|mime| mime.bytes().chain([0])).chain([0]).collect();
    let path_pointers = HEADER + mime_list.len();
    let cluster_pointers = path_pointers + 8 * dirents.len();
    let first_dirent = cluster_pointers + 8 * blobs.len();
    let first_cluster = first_dirent + dirents.iter().map(Vec::len).sum::<usize>();
    let checksum = first_cluster + blobs.iter().map(Vec::len).sum::<usize>();
    let cluster_starts = starts(first_cluster, &blobs);
    let titles = cluster_starts[listing_cluster] + offset_of(&[&listings[0], &listings[1]], 0);
    let main = entries.iter().position(|e| e.namespace == b'W').map_or(NONE, |number| number as u32);

    let mut file = Vec::with_capacity(checksum + 16);
    file.extend_from_slice(&MAGIC.to_le_bytes());
    // Version 6.1: namespaces by use, one for all content.
    file.extend_from_slice(&[6, 0, 1, 0]);
    file.extend_from_slice(&id(archive, &metadata));
    file.extend_from_slice(&(dirents.len() as u32).to_le_bytes());
    file.extend_from_slice(&(blobs.len() as u32).to_le_bytes());
    for pointer in [path_pointers as u64, titles, cluster_pointers as u64, HEADER as u64] {
        file.extend_from_slice(&pointer.to_le_bytes());
    }
    file.extend_from_slice(&main.to_le_bytes());
    file.extend_from_slice(&NONE.to_le_bytes());
    file.extend_from_slice(&(checksum as u64).to_le_bytes());
    file.extend_from_slice(&mime_list);
    for pointer in starts(first_dirent, &dirents).into_iter().chain(cluster_starts) {
        file.extend_from_slice(&pointer.to_le_bytes());
    }
    dirents.iter().chain(&blobs).for_each(|part| file.extend_from_slice(part));
    let sum = Md5::digest(&file);
    file.extend_from_slice(&sum);
    Ok(file)
}

/// Puts all content into clusters, the lists of titles into one of their own: readers map them, so that it must not
/// be compressed.
fn place<'a>(entries: &[Dirent<'a>], listings: &'a [Vec<u8>; 2], clusters: &mut Clusters<'a>) -> Vec<Place> {
    let gathered = clusters.gather(entries.iter().filter_map(|entry| match entry.target {
        Target::Bytes(bytes, packed) => Some((bytes, packed)),
        _ => None,
    }));
    let alone = clusters.alone(listings.iter().map(Vec::as_slice).collect());
    let mut gathered = gathered.into_iter();
    let place = |entry: &Dirent<'_>| match entry.target {
        Target::Bytes(..) => gathered.next().unwrap_or_default(),
        Target::Listing(number) => Place { cluster: alone, blob: number as u32 },
        Target::Redirect(_) => Place::default(),
    };
    entries.iter().map(place).collect()
}

fn starts(first: usize, parts: &[Vec<u8>]) -> Vec<u64> {
    let mut at = first as u64;
    parts
        .iter()
        .map(|part| {
            let start = at;
            at += part.len() as u64;
            start
        })
        .collect()
}

/// What is said of the archive, with the count of its files of each media type.
fn metadata(archive: &Archive) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for content in &archive.contents {
        *counts.entry(&content.mime).or_default() += 1;
    }
    let counter = counts.iter().map(|(mime, count)| format!("{mime}={count}")).collect::<Vec<_>>().join(";");
    let mut metadata = archive.metadata.clone();
    metadata.insert("Counter".into(), counter);
    metadata
}

/// An id that is the same for the same content (RFC 9562, version 8).
fn id(archive: &Archive, metadata: &BTreeMap<String, String>) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    let mut part = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
    };
    metadata.iter().chain(&archive.redirects).for_each(|(name, text)| {
        part(name.as_bytes());
        part(text.as_bytes());
    });
    for content in &archive.contents {
        part(content.path.as_bytes());
        part(content.title.as_bytes());
        part(&content.bytes);
    }
    let mut id = [0; 16];
    id.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    id[6] = id[6] & 0x0f | 0x80;
    id[8] = id[8] & 0x3f | 0x80;
    id
}
