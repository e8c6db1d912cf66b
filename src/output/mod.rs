//! Writes the published folder: files are staged as they are made and put in place together.
//!
//! - [`Output::begin`] prepares a staging folder on the same file system and reads the list of what the
//!   last build wrote.
//! - [`Output::stage`] takes a file's bytes; what has not changed is neither written nor touched.
//! - [`Output::commit`] renames everything into place in order (assets, then pages, then what points
//!   at a version), and removes what an earlier build wrote and this one did not. Where nothing was
//!   published before, whole folders are renamed.
//!
//! [`minified`] makes scripts small for whoever has one to stage, and [`digest`] is what browsers compare of a file.
//!
//! A build that is killed leaves the old site, and at worst some new files of it, and a staging folder
//! that the next build clears. Each file is whole at every moment.

mod carriers;
mod commit;
mod list;
mod minify;
mod new;
mod published;
mod replace;
mod source;
mod staging;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use carriers::{write_carrier, write_private};
pub use minify::minified;
pub use new::write_new;
pub use published::{Published, PublishedFile};
pub use replace::{is_there, remove, replace};
pub use source::{Refused, write_source};
pub use staging::{DIGEST, digest};

use crate::sources::SitePath;

/// The folder that is published, during a build.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    staging: PathBuf,
    /// True if nothing was published there before.
    first: bool,
    /// What the last build wrote.
    last: BTreeMap<SitePath, list::Record>,
}

/// When a file is put in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// Assets whose name carries their hash: nothing refers to them yet.
    Asset,
    /// Pages and everything else.
    Page,
    /// What tells a browser that there is a new version: last.
    Version,
}

/// A file that has been handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Where it will be.
    pub path: SitePath,
    /// Size in bytes.
    pub size: u64,
    /// BLAKE3 of its bytes.
    pub hash: blake3::Hash,
    /// What a browser can compute of its bytes too: [`digest`].
    pub digest: [u8; DIGEST],
    order: Order,
    /// True if it waits in the staging folder; the file in place is already the same otherwise.
    changed: bool,
}

impl Staged {
    /// True if the file is new or differs from the one in place.
    pub fn is_changed(&self) -> bool {
        self.changed
    }
}

/// What a build did to the folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files of the site.
    pub files: usize,
    /// Bytes of the site.
    pub bytes: u64,
    /// Files that were new or different.
    pub written: usize,
    /// Files that were removed.
    pub removed: usize,
}
