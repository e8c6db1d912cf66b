//! An archive for Kiwix: openZIM 6.1 (“ZIM file format”, openzim.org), with the namespaces of 2021.
//!
//! What is carried lies in namespace `C` under its path on the site, so that its own relative links hold; `M` says
//! what the archive is, `W` where it begins, `X` lists its pages by their titles. [`write()`] is pure: the same
//! [`Archive`] gives the same bytes, and the archive's id (RFC 9562, version 8) comes from its content, where other
//! writers take a random one.
//!
//! | part | file |
//! | --- | --- |
//! | header, lists of pointers, checksum | `file.rs` |
//! | entries of all namespaces in their order, lists of titles | `directory.rs` |
//! | content in clusters, compressed with zstd (RFC 8878) | `cluster.rs` |
//! | what of the site is carried, and what is said of it | `site.rs` |
//! | is an archive whole? | `check.rs` |

mod check;
mod cluster;
mod directory;
mod file;
mod site;

pub use check::{Damage, check};
pub use file::write;
pub use site::make;

use std::collections::BTreeMap;

/// A file that is carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Its path, without a namespace.
    pub path: String,
    /// Its title; empty for what is not a page.
    pub title: String,
    /// Its media type (RFC 6838).
    pub mime: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an archive is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Archive {
    /// Files; those with a title are pages.
    pub contents: Vec<Content>,
    /// Paths that lead to other paths.
    pub redirects: BTreeMap<String, String>,
    /// What is said of the archive, by name: `Title`, `Language`, …
    pub metadata: BTreeMap<String, String>,
    /// A picture of 48 by 48 pixels (PNG).
    pub illustration: Vec<u8>,
    /// Path of the page that is shown first.
    pub main: String,
}
