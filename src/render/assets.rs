//! Assets of the theme under names that carry their hash, so that hosts may cache them for ever.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::output::{Order, minified};
use crate::sources::SitePath;
use crate::theme::Theme;

use super::{File, critical, squeeze};

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
    /// Names and collects the assets of a theme; `critical` is a style that pages link instead of having it in line.
    /// Without `papers` their style is left out.
    pub fn new(theme: &Theme, critical: Option<&str>, papers: bool) -> Assets {
        let mut assets = Assets::default();
        let left_out = |name: &String| name == critical::NAME || (!papers && name == "paper.css");
        let sent = |(name, bytes): (&String, &Vec<u8>)| match name.rsplit_once('.') {
            Some((_, "js")) => minified(bytes),
            Some((_, "css")) => squeeze::style(bytes),
            _ => bytes.clone(),
        };
        let given: Vec<_> = theme.assets.iter().filter(|(name, _)| !left_out(name)).collect();
        let sent: Vec<Vec<u8>> = given.par_iter().copied().map(sent).collect();
        for ((name, _), bytes) in given.into_iter().zip(sent) {
            assets.add(name, bytes);
        }
        if let Some(css) = critical {
            assets.add(critical::NAME, css.as_bytes().to_vec());
        }
        assets
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let path = hashed(&format!("assets/{name}"), &bytes);
        if ["style.css", "script.js", "icon.svg"].contains(&name) {
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
