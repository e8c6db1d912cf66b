//! Translations: what is outdated, how it is told, and that figures are those of the original.

mod broken;
mod round_trip;
mod staleness;
mod xliff;

use suluh::build::Report;
use suluh::site::assemble;
use suluh::translate::{self, From, Imported};

use crate::program::{Problem, problems};
use crate::site::{Folder, Site, options};

/// A home page and a page, each with its translation and a record of what that was made from.
pub(super) fn translated(original: &str, record: &str, translation: &str) -> Site {
    Site::empty()
        .languages(&["id", "en"])
        .file("content/id/index.md", "# Awal\n\n[Satu](a.md)\n")
        .file("content/en/index.md", "# Start\n\n[One](a.md)\n")
        .file("content/id/a.md", original)
        .file("content/en/a.md", translation)
        .file("translated/en/a.toml", suluh::content::record::Record::of(record).write())
}

/// A site as it is after reading, and the index of one of its languages.
pub(super) struct Loaded {
    pub(super) site: suluh::site::Site,
    pub(super) sources: suluh::sources::Sources,
    pub(super) language: usize,
}

impl Loaded {
    pub(super) fn new(sources: suluh::sources::Sources, code: &str) -> Loaded {
        let (site, _) = assemble(&sources, &options());
        let language = site.languages().iter().position(|l| l.code == code).expect("a language of the site");
        Loaded { site, sources, language }
    }

    pub(super) fn messages(&self) -> Vec<translate::Message> {
        translate::messages(&self.site, &self.sources, self.language)
    }

    pub(super) fn po(&self) -> String {
        translate::gettext::write(&self.messages(), "Uji", &self.site.languages()[self.language].tag, "2026-11-24")
    }

    pub(super) fn xliff(&self) -> String {
        translate::xliff::write(&self.messages(), "id", &self.site.languages()[self.language].tag)
    }

    /// Imports a text that is XLIFF if it begins like XML.
    pub(super) fn import(&self, text: &str, file: &str) -> Imported {
        let (entries, found) =
            if text.starts_with("<?xml") { translate::xliff::read(text, file) } else { translate::gettext::read(text, file) };
        let mut imported = translate::import(&self.site, &self.sources, self.language, &entries, From { file, machine: false });
        imported.problems.extend(found);
        imported
    }
}

/// The problems of a PO file that is sent back into English.
pub(crate) fn sent_back(folder: &Folder, po: &'static str, file: &str) -> Vec<Problem> {
    let sources = suluh::sources::read(&folder.path()).expect("the disk works").0;
    let loaded = Loaded::new(sources, "en");
    let found = loaded.import(po, file).problems;
    let sources = suluh::sources::Sources::from_texts([(file, po)]);
    problems(&Report { problems: found, sources, site: loaded.site, pages: 0, written: None, timings: Vec::new() })
}
