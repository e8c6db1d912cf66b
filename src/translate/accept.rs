//! Records that translations say what their originals say now.

use crate::content::record::{self, Record};
use crate::diagnostic::Failure;
use crate::site::Site;
use crate::sources::{SitePath, Sources};

/// Files that a run of `accept` changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Records that are new or different, with their text.
    pub written: Vec<(SitePath, String)>,
    /// Records of pages that are no more.
    pub removed: Vec<SitePath>,
    /// Translations that are now current.
    pub pages: usize,
}

/// Takes the translations of `languages` (all where empty) under `ids` (pages or whole sections; all where empty) as
/// made from the present originals. Fails for a language or an id that the site does not have.
pub fn accept(site: &Site, sources: &Sources, languages: &[String], ids: &[String]) -> Result<Accepted, Failure> {
    for code in languages {
        if !site.languages().iter().any(|language| language.code.eq_ignore_ascii_case(code)) {
            let codes: Vec<&str> = site.languages().iter().map(|l| l.code.as_str()).collect();
            return Err(Failure::new(format!("--lang {code}: {}", codes.join(", "))));
        }
    }
    for id in ids {
        if !site.tree.ids().any(|known| is_under(known, id)) {
            return Err(Failure::new(format!("{id}: no such page / tidak ada halaman itu")));
        }
    }
    let wanted = |code: &str, id: &str| {
        (languages.is_empty() || languages.iter().any(|language| language.eq_ignore_ascii_case(code)))
            && (ids.is_empty() || ids.iter().any(|wanted| is_under(id, wanted)))
    };
    let mut accepted = Accepted::default();
    for (number, node) in site.tree.nodes.iter().enumerate() {
        let Some(original) = site.original(number) else { continue };
        let text = sources.text(original.file.as_str()).unwrap_or_default();
        let record = Record::of(text).write();
        for page in node.written.iter().flatten().map(|index| &site.pages[*index]) {
            let code = &site.languages()[page.language].code;
            if page.language == original.language || !wanted(code, &page.id) {
                continue;
            }
            accepted.pages += 1;
            let file = record::path(code, &page.id);
            if sources.text(&file) != Some(record.as_str()) {
                accepted.written.extend(SitePath::new(&file).map(|path| (path, record.clone())));
            }
        }
    }
    accepted.removed = orphans(site, sources);
    Ok(accepted)
}

/// `masalah/gaji` is under itself, `masalah` and `masalah/index`.
fn is_under(id: &str, wanted: &str) -> bool {
    let wanted = wanted.trim_matches('/').trim_end_matches(".md");
    let section = wanted.strip_suffix("/index").unwrap_or(wanted);
    id == wanted || id.strip_prefix(section).is_some_and(|rest| rest.starts_with('/'))
}

/// Records of translations that nobody has any more. Drafts may be left out of the site, so the files are asked.
fn orphans(site: &Site, sources: &Sources) -> Vec<SitePath> {
    let is_orphan = |path: &SitePath| {
        let page = path.as_str().strip_prefix(record::FOLDER).and_then(|rest| rest.strip_suffix(".toml"));
        let known =
            page.and_then(|page| page.split_once('/')).is_some_and(|(code, _)| site.languages().iter().any(|l| l.code == code));
        known && page.is_some_and(|page| sources.text(&format!("content/{page}.md")).is_none())
    };
    sources.under(record::FOLDER).map(|(path, _)| path).filter(|path| is_orphan(path)).cloned().collect()
}
