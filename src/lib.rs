//! Suluh turns a folder of Markdown guides and agency records into a small, multilingual site that
//! works without script, without network and from a memory card.
//!
//! One way through the house; arrows of use point one way, and a test keeps it so:
//!
//! ```text
//! diagnostic ← {sources, output} ← content ← site ← {theme, search, exchange} ← render ← offline ← build ← cli
//! ```
//!
//! - [`diagnostic`][]: problems as values, and how they are told
//! - [`sources`][]: the only reader of the disk
//! - [`content`][]: what editors write, as typed values
//! - [`site`][]: everything linked, never changed after
//! - [`theme`][]: templates, strings, assets
//! - [`exchange`][]: open formats
//! - [`render`][]: site × theme → files
//! - [`offline`][]: the site without a network: files to hand on
//! - [`output`][]: the only writer of the disk
//! - [`build`][]: the whole run on one screen
//! - [`cli`][]: commands

pub mod build;
pub mod cli;
pub mod content;
pub mod diagnostic;
pub mod exchange;
pub mod offline;
pub mod output;
pub mod render;
pub mod search;
pub mod site;
pub mod sources;
pub mod theme;
