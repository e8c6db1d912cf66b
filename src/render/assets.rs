//! Assets of the theme under names that carry their hash, so that hosts may cache them for ever.

use std::collections::BTreeMap;

use crate::output::Order;
use crate::sources::SitePath;
use crate::theme::{Accent, Theme};

use super::File;

/// Published assets.
#[derive(Debug, Default)]
pub struct Assets {
    /// The files.
    pub files: Vec<File>,
    /// Published path by name in the theme.
    pub paths: BTreeMap<String, String>,
    /// Bytes that each visit loads, compressed: the style sheet, the script, the icon.
    pub first_visit: u64,
}

impl Assets {
    /// Names and collects the assets of a theme.
    pub fn new(theme: &Theme, accent: Option<&Accent>) -> Assets {
        let mut assets = Assets::default();
        for (name, bytes) in &theme.assets {
            assets.add(name, bytes.clone());
        }
        if let Some(accent) = accent {
            assets.add("accent.css", accent_css(accent).into_bytes());
        }
        assets
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let path = hashed(&format!("assets/{name}"), &bytes);
        if ["style.css", "script.js", "icon.svg", "accent.css"].contains(&name) {
            self.first_visit += super::audit::gzip(&bytes);
        }
        if let Some(site_path) = SitePath::new(&path) {
            self.files.push(File { path: site_path, bytes, order: Order::Asset });
            self.paths.insert(name.to_owned(), path);
        }
    }
}

/// A name with the first 8 hex digits of the content's BLAKE3 before its extension.
pub(super) fn hashed(path: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{}.{extension}", &hash[..8]),
        None => format!("{path}-{}", &hash[..8]),
    }
}

fn accent_css(accent: &Accent) -> String {
    let Accent { light, dark } = accent;
    let (on_light, on_dark) = (crate::theme::PAPER, crate::theme::INK);
    format!(
        "@layer tokens{{:root{{--accent:{light};--accent-ink:{on_light}}}\
         @media(prefers-color-scheme:dark){{:root:not([data-theme=light]){{--accent:{dark};--accent-ink:{on_dark}}}}}\
         :root[data-theme=dark]{{--accent:{dark};--accent-ink:{on_dark}}}}}\n"
    )
}
