//! Suluh turns a folder of Markdown guides and agency records into a small, multilingual site that
//! works without script, without network and from a memory card.
//!
//! One way through the house; arrows of use point one way, and a test keeps it so:
//!
//! ```text
//! diagnostic ← {sources, output} ← content ← site ← {theme, search, exchange, translate, review} ← render ← offline ← build ← preview ← cli
//! ```
//!
//! - [`diagnostic`][]: problems as values, and how they are told
//! - [`sources`][]: the only reader of the disk
//! - [`content`][]: what editors write, as typed values
//! - [`site`][]: everything linked, never changed after
//! - [`theme`][]: templates, strings, assets
//! - [`search`][]: what readers type in, pages out: in Rust over tantivy, in the browser over slices
//! - [`exchange`][]: open formats
//! - [`review`][]: plain language, and what is due, by owner
//! - [`translate`][]: the state of translations, and files for translators' programs
//! - [`render`][]: site × theme → files
//! - [`offline`][]: the site without a network: files to hand on
//! - [`output`][]: the only writer of the disk
//! - [`build`][]: the whole run on one screen
//! - [`preview`][]: the site as it would be published, while it is written
//! - [`cli`][]: commands
//!
//! In one place finished HTML is read again: `offline::markup` writes the main part of a rendered page anew for one
//! file and for books. What a page says is not learnt there, only its tags and addresses are changed, so that the
//! templates of a theme serve every carrier and need not be written three times.

pub mod build;
pub mod cli;
pub mod content;
pub mod diagnostic;
pub mod exchange;
pub mod offline;
pub mod output;
pub mod preview;
pub mod render;
pub mod review;
pub mod search;
pub mod site;
pub mod sources;
pub mod theme;
pub mod translate;
