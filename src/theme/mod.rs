//! The theme: templates, strings and assets, embedded in the program and overlaid by the site's own.
//!
//! [`view`] is the one contract between code and templates; `themes/README.md` explains it to the
//! people who write themes.

mod accent;
mod dates;
pub mod icons;
mod load;
mod strings;
mod templates;
pub mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use accent::{Accent, INK, PAPER, accent};
pub use dates::Dates;
pub use load::load;
pub use strings::Strings;
pub use templates::{Renderer, Templates, compile};

/// Version of the contract between code and templates.
pub const CONTRACT: i64 = 1;

/// All files of a theme.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Templates by name (`guide.html`, `components/contact.html`), and the file each came from.
    pub templates: BTreeMap<String, ThemeFile>,
    /// Strings by language tag (in lower case).
    bundles: BTreeMap<String, Arc<strings::Bundle>>,
    /// Icons as SVG, by name.
    pub icons: BTreeMap<String, String>,
    /// Everything else that pages load, by name (`style.css`).
    pub assets: BTreeMap<String, Vec<u8>>,
    /// Fonts by name, for pictures that are drawn when the site is built; no page loads them.
    pub fonts: BTreeMap<String, Vec<u8>>,
    /// Fluent sources by language tag, until they are compiled.
    strings: BTreeMap<String, Vec<ThemeFile>>,
    /// Scripts that are kept in parts, until they are joined: by the script's name and the part's.
    parts: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
}

/// A text of a theme.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Path in the site folder, for problems; for the built-in theme a path in the program.
    pub path: String,
    /// The text.
    pub text: String,
}
