//! Mends what can be meant in one way only: a link whose page has moved or whose name is one letter off, a field with a
//! letter wrong, a date or a telephone number in another form.
//!
//! Every mend replaces a few bytes; all others stay as somebody wrote them. What would leave a file with more errors than
//! before is not done. Mending goes on until nothing more is found, so a second run changes nothing.

mod dates;
mod fields;
mod links;
mod near;
mod phones;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::site::{self, Options, Site};
use crate::sources::{SitePath, Sources};

/// One thing that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The file.
    pub file: SitePath,
    /// Line, from 1, as the file is now.
    pub line: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

/// What mending came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mended {
    /// Files that are different, with their texts.
    pub files: BTreeMap<SitePath, String>,
    /// Everything that was mended, in the order in which it was.
    pub mends: Vec<Mend>,
}

/// Bytes of a file, and what takes their place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    span: Range<usize>,
    new: String,
}

/// One mend may uncover another, such as the value of a field whose name was wrong. No file needs more rounds than this.
const ROUNDS: usize = 8;

/// Mends the files of the content in memory. Nothing is written.
pub fn mend(sources: &Sources, options: &Options) -> Mended {
    let mut sources = sources.clone();
    let mut mended = Mended::default();
    let mut refused: BTreeSet<SitePath> = BTreeSet::new();
    let (mut site, mut problems) = site::assemble(&sources, options);
    for _ in 0..ROUNDS {
        let mut edits = find(&site, &sources, &problems);
        edits.retain(|file, _| !refused.contains(file));
        if edits.is_empty() {
            break;
        }
        let mut trial = sources.clone();
        for (file, edits) in &edits {
            let text = sources.text(file.as_str()).unwrap_or_default();
            trial.put_text(file.clone(), &apply(text, edits));
        }
        let (new_site, new_problems) = site::assemble(&trial, options);
        let worse = worse(&problems, &new_problems);
        if !worse.is_empty() {
            // Where others are worse for it, it is not known by which of them.
            let own: BTreeSet<SitePath> = edits.keys().filter(|file| worse.contains(file.as_str())).cloned().collect();
            refused.extend(if own.is_empty() { edits.into_keys().collect() } else { own });
            continue;
        }
        for (file, edits) in edits {
            let old = sources.text(file.as_str()).unwrap_or_default();
            mended.mends.extend(edits.iter().map(|edit| told(&file, old, edit)));
            mended.files.insert(file.clone(), apply(old, &edits));
        }
        (sources, site, problems) = (trial, new_site, new_problems);
    }
    mended
}

/// What can be mended now: edits by file, sorted, none over another.
fn find(site: &Site, sources: &Sources, problems: &[Diagnostic]) -> BTreeMap<SitePath, Vec<Edit>> {
    let mut edits: BTreeMap<SitePath, Vec<Edit>> = BTreeMap::new();
    for problem in problems {
        let Some(file) = SitePath::new(&problem.file).filter(|file| file.as_str().starts_with("content/")) else { continue };
        let (Some(text), Some(span)) = (sources.text(file.as_str()), problem.span.clone()) else { continue };
        let place = Place { site, sources, file: &file, text, span, problem };
        let found = match problem.code {
            Code::LinkPage
            | Code::LinkAnchor
            | Code::LinkAgency
            | Code::LinkTerm
            | Code::LinkSource
            | Code::LinkCountry
            | Code::LinkFile => links::mend(&place),
            Code::FieldUnknown => fields::name(&place),
            Code::FieldType | Code::FieldValue | Code::SyntaxToml => dates::mend(&place).or_else(|| fields::word(&place)),
            _ => None,
        };
        edits.entry(file).or_default().extend(found);
    }
    for (file, found) in phones::mend(sources) {
        edits.entry(file).or_default().extend(found);
    }
    for found in edits.values_mut() {
        found.sort_by_key(|edit| (edit.span.start, edit.span.end));
        found.dedup();
        let mut end = 0;
        found.retain(|edit| {
            let free = edit.span.start >= end;
            end = end.max(edit.span.end);
            free
        });
    }
    edits.retain(|_, found| !found.is_empty());
    edits
}

/// A problem, and where it is.
struct Place<'a> {
    site: &'a Site,
    sources: &'a Sources,
    file: &'a SitePath,
    text: &'a str,
    span: Range<usize>,
    problem: &'a Diagnostic,
}

impl<'a> Place<'a> {
    /// A value of the problem's message.
    fn argument(&self, name: &str) -> &'a str {
        self.problem.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
    }

    /// What stands at the problem.
    fn written(&self) -> &'a str {
        self.text.get(self.span.clone()).unwrap_or_default()
    }

    /// `new` in the place of `old`, if that stands at the problem once and no more.
    fn instead(&self, old: &str, new: &str) -> Option<Edit> {
        let written = self.written();
        let at = written.find(old).filter(|_| !old.is_empty() && written.matches(old).count() == 1)?;
        let start = self.span.start + at;
        Some(Edit { span: start..start + old.len(), new: new.to_owned() })
    }
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.span.clone(), &edit.new);
    }
    text
}

fn told(file: &SitePath, text: &str, edit: &Edit) -> Mend {
    // No mend adds or takes a line.
    let line = text[..edit.span.start].matches('\n').count() + 1;
    Mend { file: file.clone(), line, old: text[edit.span.clone()].to_owned(), new: edit.new.clone() }
}

/// Files that have more errors than before, or can no longer be read. Places are not compared: they move with every mend.
fn worse<'a>(before: &'a [Diagnostic], after: &'a [Diagnostic]) -> BTreeSet<&'a str> {
    let count = |problems: &'a [Diagnostic]| {
        let mut files: BTreeMap<(&str, Option<Code>), usize> = BTreeMap::new();
        for problem in problems.iter().filter(|problem| problem.severity() == Severity::Error) {
            *files.entry((&problem.file, None)).or_default() += 1;
            // One field twice hides what else is wrong.
            if matches!(problem.code, Code::SyntaxToml | Code::SyntaxYaml | Code::FrontMatterUnclosed) {
                *files.entry((&problem.file, Some(problem.code))).or_default() += 1;
            }
        }
        files
    };
    let known = count(before);
    let is_more = |place: &(&str, Option<Code>), errors: &usize| errors > known.get(place).unwrap_or(&0);
    count(after).into_iter().filter(|(place, errors)| is_more(place, errors)).map(|((file, _), _)| file).collect()
}
