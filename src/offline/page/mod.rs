//! One HTML file of a whole language, for chat apps: it opens in any browser, from any folder, and asks for nothing.
//!
//! Pages become parts of one document and links between them become links to parts. Style sheet, scripts, pictures
//! and the slices of the search stand inside. The file's own policy (Content Security Policy, W3C) lets exactly these
//! run, by their SHA-256, and forbids every request.

mod file;
mod inside;

use crate::diagnostic::{Code, Diagnostic, Failure};
use crate::render::Dress;

use super::{Carrier, Kind, Made, Material};

/// Chat apps and mail boxes take files up to this size without a word; in bytes.
pub const LIMIT: usize = 1_000_000;

/// Makes a file for each language of the selection; one that would be too large is a problem.
pub fn make(material: &Material<'_>) -> Result<Made, Failure> {
    let site = material.site();
    let shared = material.dressed(Dress::OneFile)?;
    let mut made = Made::default();
    for language in &site.published {
        let name = material.file_name(&[*language], "html");
        match file::write(material, &shared, *language, &name)? {
            Ok(bytes) if bytes.len() > LIMIT => made.problems.push(too_large(material, *language, bytes.len())),
            Ok(bytes) => made.carriers.push(Carrier { name, kind: Kind::Page, language: Some(*language), bytes }),
            Err(problem) => made.problems.push(*problem),
        }
    }
    Ok(made)
}

/// What to select so that it fits.
fn too_large(material: &Material<'_>, language: usize, size: usize) -> Diagnostic {
    let site = material.site();
    let home = &site.tree.nodes[site.tree.home()];
    let sections = home.children.iter().map(|child| &site.tree.nodes[*child]).filter(|node| node.is_section());
    let sections: Vec<&str> = sections.map(|node| node.id.trim_end_matches("/index")).collect();
    let countries: Vec<&str> = site.countries.keys().map(String::as_str).collect();
    let kilobytes = |bytes: usize| format!("{} kB", bytes.div_ceil(1000));
    Diagnostic::new(Code::CarrierTooLarge, crate::content::config::FILE)
        .with("language", site.languages()[language].code.as_str())
        .with("size", kilobytes(size))
        .with("limit", kilobytes(LIMIT))
        .with("sections", sections.join(", "))
        .with("countries", countries.join(", "))
}
