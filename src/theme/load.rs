//! Puts the site's theme over the built-in one, file by file.

use std::sync::Arc;

use rust_embed::RustEmbed;

use crate::content::config::Config;
use crate::diagnostic::{Code, Diagnostic, Failure};
use crate::sources::Sources;

use super::strings::Bundle;
use super::{CONTRACT, Theme, ThemeFile};

#[derive(RustEmbed)]
#[folder = "themes/suluh/"]
struct Embedded;

/// The theme of a site, and what is wrong with it.
pub fn load(config: &Config, sources: &Sources) -> Result<(Theme, Vec<Diagnostic>), Failure> {
    let mut theme = Theme::default();
    let mut problems = Vec::new();
    let mut names: Vec<_> = Embedded::iter().collect();
    names.sort();
    for name in names {
        if let Some(file) = Embedded::get(&name) {
            theme.add(&name, &format!("themes/suluh/{name}"), file.data.into_owned());
        }
    }
    if let Some(chosen) = config.theme.as_ref().filter(|t| t.value != "suluh") {
        let folder = format!("themes/{}/", chosen.value);
        let contract = sources.text(&format!("{folder}theme.toml"));
        match contract {
            None => {
                let themes =
                    sources.under("themes/").filter_map(|(p, _)| p.as_str().strip_suffix("/theme.toml")?.strip_prefix("themes/"));
                let problem = Diagnostic::new(Code::ThemeMissing, crate::content::config::FILE).at(chosen.span.clone());
                problems.push(problem.with("name", &*chosen.value).suggest(&chosen.value, themes));
            }
            Some(text) => problems.extend(check_contract(text, &format!("{folder}theme.toml"))),
        }
        for (path, _) in sources.under(&folder) {
            let name = path.as_str().strip_prefix(&folder).unwrap_or_default().to_owned();
            theme.add(&name, path.as_str(), sources.bytes(path)?);
        }
    }
    theme.join();
    Ok((theme, problems))
}

impl Theme {
    fn add(&mut self, name: &str, path: &str, bytes: Vec<u8>) {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let Some((kind, rest)) = name.split_once('/') else { return };
        match kind {
            "templates" => {
                self.templates.insert(rest.to_owned(), ThemeFile { path: path.to_owned(), text: text(bytes) });
            }
            "strings" => {
                let tag = rest.trim_end_matches(".ftl").to_lowercase();
                // A site's own strings are put over the built-in ones, string by string.
                self.strings.entry(tag).or_default().push(ThemeFile { path: path.to_owned(), text: text(bytes) });
            }
            "fonts" => drop(self.fonts.insert(rest.to_owned(), bytes)),
            "assets" => match rest.strip_prefix("icons/").and_then(|icon| icon.strip_suffix(".svg")) {
                Some(icon) => drop(self.icons.insert(icon.to_owned(), text(bytes).trim().to_owned())),
                None => match rest.split_once(".js/") {
                    Some((script, part)) => {
                        self.parts.entry(format!("{script}.js")).or_default().insert(part.to_owned(), bytes);
                    }
                    None => drop(self.assets.insert(rest.to_owned(), bytes)),
                },
            },
            _ => {}
        }
    }
}

impl Theme {
    /// Compiles strings, and makes one script of the parts of each, in the order of their names, which share one scope
    /// that is theirs alone.
    fn join(&mut self) {
        for (tag, files) in std::mem::take(&mut self.strings) {
            let bundle = Arc::new(Bundle::new(&tag, &files));
            self.bundles.insert(tag, bundle);
        }
        for (name, parts) in std::mem::take(&mut self.parts) {
            let mut script = b"(function () {\n\"use strict\";\n".to_vec();
            parts.into_values().for_each(|part| script.extend(part));
            script.extend(b"})();\n");
            // A theme may still bring the script whole.
            self.assets.entry(name).or_insert(script);
        }
    }
}

fn check_contract(text: &str, file: &str) -> Option<Diagnostic> {
    let found = text.parse::<toml::Table>().ok().and_then(|t| t.get("contract").and_then(toml::Value::as_integer));
    (found != Some(CONTRACT)).then(|| {
        Diagnostic::new(Code::ThemeContract, file)
            .with("found", found.map_or_else(|| "?".to_owned(), |n| n.to_string()))
            .with("supported", CONTRACT.to_string())
    })
}
