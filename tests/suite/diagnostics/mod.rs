//! Every kind of problem: it is found where it is, and it is explained in both languages.

mod catalogue;
mod in_content;
mod in_files;
mod in_forms;
mod in_links;
mod in_published;
mod in_translations;

pub(crate) use in_files::{link, pipe};

use std::collections::BTreeSet;
use std::path::Path;

use suluh::diagnostic::Code;

use suluh::offline::Kind;

use crate::carriers;
use crate::exchange;
use crate::external;
use crate::program::problems;
use crate::site::Site;
use crate::translate;

/// A site in which one thing is wrong.
pub(crate) struct Case {
    /// The kind of problem that must be found.
    code: Code,
    /// The file that it must name.
    file: &'static str,
    /// The line that it must name; none where the whole file is at fault.
    line: Option<u64>,
    /// What follows from it and may be told too.
    also: &'static [Code],
    site: Site,
    /// What cannot be written as a file with a text.
    on_disk: fn(&Path),
    /// The carrier in which it shows; none where it shows when the site is checked.
    carrier: Option<Kind>,
    /// True if it shows when other sites are asked.
    asked: bool,
    /// What translators send back in which it shows: a PO file into English.
    sent: Option<&'static str>,
    /// What somebody scanned in which it shows.
    scanned: Option<String>,
}

impl Case {
    fn new(code: Code, place: (&'static str, u64), site: Site) -> Case {
        let line = Some(place.1).filter(|line| *line > 0);
        Case {
            code,
            file: place.0,
            line,
            also: &[],
            site,
            on_disk: |_| {},
            carrier: None,
            asked: false,
            sent: None,
            scanned: None,
        }
    }

    fn also(mut self, codes: &'static [Code]) -> Case {
        self.also = codes;
        self
    }

    fn on_disk(mut self, change: fn(&Path)) -> Case {
        self.on_disk = change;
        self
    }

    fn carried(mut self, kind: Kind) -> Case {
        self.carrier = Some(kind);
        self
    }

    fn asked(mut self) -> Case {
        self.asked = true;
        self
    }

    fn sent(mut self, po: &'static str) -> Case {
        self.sent = Some(po);
        self
    }

    fn scanned(mut self, text: String) -> Case {
        self.scanned = Some(text);
        self
    }

    /// Checks the site, and gives what is not as it should be.
    fn fault(self) -> Option<String> {
        let folder = self.site.write();
        (self.on_disk)(&folder.path());
        let found = match self.carrier {
            None if self.scanned.is_some() => exchange::scanned(&folder, &self.scanned.unwrap_or_default(), self.file),
            None if self.sent.is_some() => translate::sent_back(&folder, self.sent.unwrap_or_default(), self.file),
            None if self.asked => external::problems(&folder),
            None => folder.check(),
            Some(kind) => {
                let (mut report, made) = carriers::pack(&folder.path(), kind, &[]);
                report.problems = made.problems;
                problems(&report)
            }
        };
        let name = self.code.as_str();
        let here = found.iter().find(|p| p.code == name && p.file == self.file && p.line == self.line);
        let allowed = |code: &str| code == name || self.also.iter().any(|c| c.as_str() == code);
        let others: Vec<_> = found.iter().filter(|p| !allowed(&p.code)).collect();
        let unfilled = found.iter().find(|p| p.message.contains("{$") || p.hint.contains("{$"));
        if here.is_none() || !others.is_empty() {
            return Some(format!("{name} in {} line {:?}: found {found:#?}", self.file, self.line));
        }
        unfilled.map(|p| format!("{name}: a placeholder without a value: {p:#?}"))
    }
}

fn all() -> Vec<Case> {
    let parts = [
        in_files::cases(),
        in_content::cases(),
        in_forms::cases(),
        in_links::cases(),
        in_published::cases(),
        in_translations::cases(),
    ];
    parts.into_iter().flatten().collect()
}

#[test]
fn every_problem_is_found_with_its_file_and_line() {
    let faults: Vec<String> = all().into_iter().filter_map(Case::fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_kind_of_problem_is_provoked() {
    let provoked: BTreeSet<Code> = all().iter().map(|case| case.code).collect();
    let missing: Vec<&str> = Code::ALL.iter().filter(|c| !provoked.contains(c)).map(|c| c.as_str()).collect();
    assert!(missing.is_empty(), "no test provokes: {missing:?}");
}

#[test]
fn a_site_in_which_nothing_is_wrong_has_no_problem() {
    assert_eq!(Site::new().check(), []);
}
