//! Contents in, clusters out: contents that are read together are compressed together.

use rayon::prelude::*;

use crate::diagnostic::Failure;

/// Bytes of a cluster before compression, roughly. Readers unpack a whole cluster to show one page of it.
const SIZE: usize = 1 << 20;

/// zstd's level: the archive is made once and carried often.
const LEVEL: i32 = 19;

/// Kinds of compression as the format numbers them.
const STORED: u8 = 1;
const ZSTD: u8 = 5;

/// Where a content lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Number of the cluster.
    pub(super) cluster: u32,
    /// Number in it.
    pub(super) blob: u32,
}

/// Contents, gathered and not yet written.
#[derive(Debug, Default)]
pub(super) struct Clusters<'a> {
    closed: Vec<(bool, Vec<&'a [u8]>)>,
}

impl<'a> Clusters<'a> {
    /// Gathers contents in their order; `packed` says which are compressed. Gives the place of each.
    pub(super) fn gather(&mut self, contents: impl IntoIterator<Item = (&'a [u8], bool)>) -> Vec<Place> {
        let mut places = Vec::new();
        // One open cluster for each kind of content.
        let mut open: [Option<(usize, usize)>; 2] = [None; 2];
        for (bytes, packed) in contents {
            let slot = &mut open[usize::from(packed)];
            let (number, size) = match *slot {
                Some((number, size)) if size < SIZE => (number, size),
                _ => {
                    self.closed.push((packed, Vec::new()));
                    (self.closed.len() - 1, 0)
                }
            };
            *slot = Some((number, size + bytes.len()));
            let blobs = &mut self.closed[number].1;
            places.push(Place { cluster: number as u32, blob: blobs.len() as u32 });
            blobs.push(bytes);
        }
        places
    }

    /// Begins a cluster of its own that is not compressed.
    pub(super) fn alone(&mut self, blobs: Vec<&'a [u8]>) -> u32 {
        self.closed.push((false, blobs));
        (self.closed.len() - 1) as u32
    }

    /// Writes every cluster. Fails only where memory does.
    pub(super) fn write(&self) -> Result<Vec<Vec<u8>>, Failure> {
        self.closed.par_iter().map(|(packed, blobs)| one(*packed, blobs)).collect()
    }
}

/// Where in a cluster that is not compressed a blob begins.
pub(super) fn offset_of(blobs: &[&[u8]], blob: usize) -> u64 {
    let before: usize = blobs[..blob].iter().map(|b| b.len()).sum();
    (1 + 4 * (blobs.len() + 1) + before) as u64
}

/// A byte for the compression; then the beginnings of the blobs and the end of the last, 4 bytes each; then the blobs.
fn one(packed: bool, blobs: &[&[u8]]) -> Result<Vec<u8>, Failure> {
    let total: usize = blobs.iter().map(|b| b.len()).sum();
    let mut data = Vec::with_capacity(total + 4 * (blobs.len() + 1));
    let mut at = 4 * (blobs.len() as u32 + 1);
    data.extend_from_slice(&at.to_le_bytes());
    for blob in blobs {
        at += blob.len() as u32;
        data.extend_from_slice(&at.to_le_bytes());
    }
    for blob in blobs {
        data.extend_from_slice(blob);
    }
    if packed {
        data = zstd::bulk::compress(&data, LEVEL).map_err(|e| Failure::new(format!("zstd: {e}")))?;
    }
    data.insert(0, if packed { ZSTD } else { STORED });
    Ok(data)
}
