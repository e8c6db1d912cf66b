//! Takes translations back: entries in, changed files out. What a translator broke is named and left out, all else is
//! taken; a file that would not say afterwards what it should is not written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::content::figures::Numerals;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::site::Site;
use crate::sources::{SitePath, Sources};

use super::checks::{Checks, Fault};
use super::gettext::Entry;
use super::messages::{Home, Message, messages};
use super::{agencies, pages};

/// What an import does.
#[derive(Debug, Default)]
pub struct Imported {
    /// Files of the site that are new or different.
    pub files: Vec<(SitePath, String)>,
    /// What was refused, and why; sorted.
    pub problems: Vec<Diagnostic>,
    /// Translations that are new or different.
    pub taken: usize,
    /// Translations that the site has already.
    pub same: usize,
    /// Entries without a finished translation.
    pub unfinished: usize,
}

/// What is known of the file that is imported.
#[derive(Debug, Clone, Copy)]
pub struct From<'a> {
    /// Its name, for problems.
    pub file: &'a str,
    /// True if a machine made it.
    pub machine: bool,
}

/// Takes entries into the language with this index.
pub fn import(site: &Site, sources: &Sources, language: usize, entries: &[Entry], from: From<'_>) -> Imported {
    let mut imported = Imported::default();
    let all = messages(site, sources, language);
    let known: BTreeMap<(&str, &str), usize> =
        all.iter().zip(0..).map(|(m, at)| ((m.context.as_str(), m.source.as_str()), at)).collect();
    let find = |entry: &Entry| known.get(&(entry.context.as_str(), entry.source.as_str())).copied();
    if !entries.is_empty() && !entries.iter().any(|entry| find(entry).is_some()) {
        let problem = Diagnostic::new(Code::ImportForeign, from.file).with("count", entries.len().to_string());
        imported.problems.push(problem);
        return imported;
    }
    let numerals: BTreeMap<usize, Numerals> =
        (0..site.languages().len()).map(|index| (index, Numerals::new(&site.languages()[index].tag))).collect();
    let mut taken: BTreeMap<usize, String> = BTreeMap::new();
    let mut changed: BTreeSet<usize> = BTreeSet::new();
    for entry in entries {
        if entry.translation.trim().is_empty() || entry.fuzzy {
            imported.unfinished += 1;
            continue;
        }
        let Some(at) = find(entry) else {
            let problem = Diagnostic::new(Code::ImportStale, from.file).at(entry.span.clone());
            imported.problems.push(problem.with("context", entry.context.as_str()));
            continue;
        };
        let message = &all[at];
        let same = message.translation.as_deref() == Some(entry.translation.as_str());
        let checks = Checks::new(site, language, message, &numerals);
        let written = message.written.clone().filter(|_| same);
        match written.map_or_else(|| checks.check(&entry.translation), Ok) {
            Ok(text) => {
                imported.same += usize::from(same);
                taken.insert(at, text);
                if !same {
                    changed.insert(at);
                }
            }
            Err(fault) => imported.problems.push(refused(&fault, message, entry, from.file)),
        }
    }
    imported.taken = changed.len();
    write(site, sources, language, &all, (&taken, &changed), from, &mut imported);
    diagnostic::sort(&mut imported.problems);
    imported
}

fn refused(fault: &Fault, message: &Message, entry: &Entry, file: &str) -> Diagnostic {
    let place = format!("{}:{}", message.place.0, message.place.1);
    let problem = |code| Diagnostic::new(code, file).at(entry.span.clone());
    match fault {
        Fault::Placeholder(number) => {
            let target = number.checked_sub(1).and_then(|index| message.targets.get(index)).map_or("–", String::as_str);
            problem(Code::ImportPlaceholder)
                .with("placeholder", format!("[{number}]"))
                .with("target", target)
                .with("other", place)
        }
        Fault::Link => problem(Code::ImportLink).with("other", place),
        Fault::Structure => problem(Code::ImportStructure).with("context", message.context.as_str()).with("other", place),
        Fault::Figures { original, here } => {
            problem(Code::FiguresDiffer).with("original", original.as_str()).with("here", here.as_str()).with("other", place)
        }
    }
}

/// Makes the files: pages node by node, then agencies.
fn write(
    site: &Site,
    sources: &Sources,
    language: usize,
    all: &[Message],
    (taken, changed): (&BTreeMap<usize, String>, &BTreeSet<usize>),
    from: From<'_>,
    imported: &mut Imported,
) {
    let mut by_agency: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    let mut by_node: BTreeMap<usize, Range<usize>> = BTreeMap::new();
    for (at, message) in all.iter().enumerate() {
        match &message.home {
            Home::Field(node, _) | Home::Passage(node, ..) => by_node.entry(*node).or_insert(at..at).end = at + 1,
            Home::Agency(id, name) if changed.contains(&at) => {
                by_agency.entry(id).or_default().push((name.clone(), taken[&at].clone()));
            }
            Home::Agency(..) => {}
        }
    }
    for (node, range) in by_node {
        let finished = range.clone().any(|at| taken.contains_key(&at) && (changed.contains(&at) || all[at].fuzzy));
        if finished {
            let page = pages::Page { site, sources, language, node, machine: from.machine };
            page.write(&all[range.clone()], |at| taken.get(&(range.start + at)).map(String::as_str), from.file, imported);
        }
    }
    let code = &site.languages()[language].code;
    for (id, texts) in by_agency {
        let Some(path) = SitePath::new(&format!("content/agencies/{id}.toml")) else { continue };
        let Some((text, homeless)) = sources.text(path.as_str()).and_then(|file| agencies::write(file, code, &texts)) else {
            continue;
        };
        for name in homeless {
            imported.problems.push(
                Diagnostic::new(Code::ImportStructure, from.file)
                    .with("context", format!("agency:{id}#{name}"))
                    .with("other", path.as_str()),
            );
        }
        if sources.text(path.as_str()) != Some(text.as_str()) {
            imported.files.push((path, text));
        }
    }
}
