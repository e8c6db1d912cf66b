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
            let bytes = if name.ends_with(".js") { squeezed(bytes) } else { bytes.clone() };
            assets.add(name, bytes);
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

/// A script without indentation, lines that are comments and spaces beside signs, so that it can be read where it is
/// written and is small where it is sent. Text that spans lines is left alone, and the script with it.
fn squeezed(script: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(script) {
        Ok(text) if !text.contains('`') && !text.contains("\\\n") => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
            lines.map(without_spaces).collect::<Vec<_>>().join("\n").into_bytes()
        }
        _ => script.to_vec(),
    }
}

/// A line of a script without spaces beside signs that need none. Strings stay as they are, and so do lines with a
/// slash, which may hold a regular expression or a comment.
fn without_spaces(line: &str) -> String {
    if line.contains(['/', '\'']) {
        return line.to_owned();
    }
    let is_sign = |c: char| "=,;{}()[]?:<>&|*+!".contains(c);
    let mut short = String::with_capacity(line.len());
    let (mut quoted, mut escaped) = (false, false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let around = [short.chars().next_back(), chars.peek().copied()];
        let beside = around.into_iter().flatten().any(is_sign) && around != [Some('+'); 2];
        if c == ' ' && !quoted && beside {
            continue;
        }
        short.push(c);
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
    }
    short
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

#[cfg(test)]
mod tests {
    #[test]
    fn scripts_are_sent_without_what_only_their_author_reads() {
        let squeezed = |text: &str| String::from_utf8(super::squeezed(text.as_bytes())).expect("text");
        assert_eq!(squeezed("// Why.\n  var a = 1; // b\n\n  f();\n"), "var a = 1; // b\nf();");
        assert_eq!(squeezed("  `\n  // x\n`"), "  `\n  // x\n`");
        assert_eq!(squeezed("if (a && b) { c = \"x = \\\" y\" + d; } else f();"), "if(a&&b){c=\"x = \\\" y\"+d;}else f();");
    }
}
