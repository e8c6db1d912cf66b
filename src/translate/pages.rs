//! Writes translations into a page: what it says already is changed in its place, a page that is not there yet is made
//! from its original.

use std::ops::Range;

use crate::content::front_matter;
use crate::content::markdown::passages::{Passage, Role};
use crate::content::record::{self, Record};
use crate::content::skeleton::OWN;
use crate::content::toml::quoted;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::{ChangeKind, Parallel, Site};
use crate::sources::{SitePath, Sources};

use super::import::Imported;
use super::messages::{Home, Message, parallel, read_back, says_the_same_everywhere, trimmed};

/// A page in one language.
pub(super) struct Page<'a> {
    pub(super) site: &'a Site,
    pub(super) sources: &'a Sources,
    pub(super) language: usize,
    pub(super) node: usize,
    pub(super) machine: bool,
}

type Edits = Vec<(Range<usize>, String)>;

impl Page<'_> {
    /// Writes the translations that `taken` gives for these messages, by their place in the list.
    pub(super) fn write<'t>(
        &self,
        messages: &[Message],
        taken: impl Fn(usize) -> Option<&'t str>,
        from: &str,
        imported: &mut Imported,
    ) {
        let Some((parallel, record)) = parallel(self.site, self.sources, self.language, self.node) else { return };
        let Some(original) = self.site.original(self.node) else { return };
        let id = &self.site.tree.nodes[self.node].id;
        let code = &self.site.languages()[self.language].code;
        let text = self.sources.text(original.file.as_str()).unwrap_or_default();
        let own = self.site.tree.nodes[self.node].written[self.language].map(|index| &self.site.pages[index]);
        let own_text = own.and_then(|page| self.sources.text(page.file.as_str()));
        let mut field = |name: &str| {
            let at = messages.iter().position(|m| matches!(&m.home, Home::Field(_, own) if own == name))?;
            taken(at)
        };
        let passage = |index: usize| {
            let at = messages.iter().position(|m| matches!(m.home, Home::Passage(_, own, _) if own == index))?;
            taken(at)
        };
        let done = (0..messages.len()).filter(|at| taken(*at).is_some()).count();
        let incomplete = |imported: &mut Imported| {
            let problem = Diagnostic::new(Code::ImportIncomplete, from).with("context", id.as_str());
            imported.problems.push(problem.with("done", done.to_string()).with("total", messages.len().to_string()));
        };
        let whole = self.whole(&parallel, &passage);
        let (new, placed, anew) = match own_text {
            None if done < messages.len() => return incomplete(imported),
            None => {
                let mut edits: Edits =
                    parallel.original.fields.iter().filter_map(|f| Some((f.span.clone(), quoted(field(&f.name)?)))).collect();
                edits.extend(front_matter::entries(text, &OWN).into_iter().map(|range| (range, String::new())));
                let start = front_matter::texts(text).1;
                let head = self.flagged(&splice(&text[..start], edits));
                match whole.as_ref().and_then(|texts| build(text, start, &parallel.original.passages, texts)) {
                    Some(body) => (format!("{head}{body}"), true, true),
                    None => return incomplete(imported),
                }
            }
            Some(own_text) => {
                let (head_edits, homeless) = fields(&parallel, own_text, &mut field);
                if homeless {
                    incomplete(imported);
                }
                let start = front_matter::texts(own_text).1;
                let head = splice(&own_text[..start], head_edits);
                // Where the original has passages that the translation lacks, the text is laid anew along the original.
                let lacks =
                    parallel.pairs.iter().any(|(one, other)| one.is_some_and(|at| other.is_none() && passage(at).is_some()));
                let anew = if lacks {
                    whole.as_ref().and_then(|texts| build(text, front_matter::texts(text).1, &parallel.original.passages, texts))
                } else {
                    None
                };
                match anew {
                    Some(body) => (format!("{head}{body}"), true, true),
                    None => {
                        if lacks {
                            incomplete(imported);
                        }
                        let (edits, homeless) = replacements(&parallel, own_text, &passage);
                        if homeless {
                            incomplete(imported);
                        }
                        let shifted =
                            edits.into_iter().map(|(range, new)| (range.start - start..range.end - start, new)).collect();
                        (format!("{head}{}", splice(&own_text[start..], shifted)), !lacks, false)
                    }
                }
            }
        };
        let path = own.map_or_else(|| SitePath::new(&format!("content/{code}/{id}.md")), |page| Some(page.file.clone()));
        let Some(path) = path else { return };
        // What is built along the original must say exactly what was meant, passage by passage.
        let meant = whole.filter(|_| anew).map(|texts| {
            let passage =
                |(one, text): (&Passage, String)| Passage { text: trimmed(one.role, &text).into(), ..one.clone() }.marked();
            parallel.original.passages.iter().zip(texts).map(passage).collect::<Vec<_>>()
        });
        let exact = meant.is_none_or(|meant| meant == read_back(&new).1);
        if !exact || !self.says(&new, &parallel, &mut field, &passage) {
            let problem = Diagnostic::new(Code::ImportStructure, from).with("context", id.as_str()).with("other", path.as_str());
            imported.problems.push(problem);
            return;
        }
        let whole_record = own_text.is_none() || done == messages.len();
        if let Some(record) = self.record(&parallel, record.as_ref(), whole_record, placed, &mut field, &passage) {
            let file = record::path(code, id);
            if self.sources.text(&file) != Some(record.as_str()) {
                imported.files.extend(SitePath::new(&file).map(|path| (path, record)));
            }
        }
        if own_text != Some(new.as_str()) {
            imported.files.push((path, new));
        }
    }

    /// The texts of all passages of the original in this language, if there are all.
    fn whole<'t>(&self, parallel: &Parallel, passage: &impl Fn(usize) -> Option<&'t str>) -> Option<Vec<String>> {
        let fellow = |index: usize| parallel.pairs.iter().find(|(one, _)| *one == Some(index)).and_then(|(_, other)| *other);
        let text = |(index, original): (usize, &Passage)| {
            let own = fellow(index).map(|at| parallel.translation.passages[at].text.clone());
            let figures = || says_the_same_everywhere(&original.text).then(|| original.text.clone());
            passage(index).map(str::to_owned).or(own).or_else(figures)
        };
        parallel.original.passages.iter().enumerate().map(|(index, original)| text((index, original))).collect()
    }

    /// Front matter that says that nobody has read the page yet.
    fn flagged(&self, head: &str) -> String {
        let mut flags = vec!["awaiting_review"];
        if self.machine {
            flags.push("machine_made");
        }
        let (fence, sign) = if head.starts_with("---") { ("---", ": ") } else { ("+++", " = ") };
        let lines: String = flags.iter().map(|flag| format!("{flag}{sign}true\n")).collect();
        match head.split_once('\n').filter(|_| head.starts_with(fence)) {
            Some((first, rest)) => format!("{first}\n{lines}{rest}"),
            None => format!("{fence}\n{lines}{fence}\n{head}"),
        }
    }

    /// True if a file says what was taken, and nothing else has changed.
    fn says<'t>(
        &self,
        new: &str,
        parallel: &Parallel,
        field: &mut impl FnMut(&str) -> Option<&'t str>,
        passage: &impl Fn(usize) -> Option<&'t str>,
    ) -> bool {
        let (fields, blocks) = read_back(new);
        let fields_fit = fields.iter().all(|(name, value)| field(name).is_none_or(|text| text.trim() == value));
        let texts: Vec<String> = (0..parallel.original.passages.len())
            .filter_map(|at| {
                Some(
                    Passage {
                        text: trimmed(parallel.original.passages[at].role, passage(at)?).into(),
                        ..parallel.original.passages[at].clone()
                    }
                    .marked(),
                )
            })
            .collect();
        let known: std::collections::BTreeSet<&String> = blocks.iter().collect();
        let lacks = parallel.pairs.iter().any(|(one, other)| one.is_some() && other.is_none());
        let kept = blocks.len() >= parallel.translation.passages.len().min(parallel.original.passages.len());
        fields_fit && kept && (lacks || texts.iter().all(|text| known.contains(text)))
    }

    /// What the page is made from now; none where nobody knows it.
    fn record<'t>(
        &self,
        parallel: &Parallel,
        old: Option<&Record>,
        whole: bool,
        placed: bool,
        field: &mut impl FnMut(&str) -> Option<&'t str>,
        passage: &impl Fn(usize) -> Option<&'t str>,
    ) -> Option<String> {
        let original = self.site.original(self.node)?;
        let now = Record::of(self.sources.text(original.file.as_str())?);
        let Some(old) = old.filter(|_| !(whole && placed)) else {
            return (whole && placed).then(|| now.write());
        };
        let changes = parallel.changes.as_deref().unwrap_or_default();
        let mut record = Record::default();
        for (name, value) in &now.fields {
            let change = changes.iter().find(|change| change.field.as_ref() == Some(name));
            match change {
                Some(change) if field(name).is_none() => record.fields.extend(change.old.clone().map(|old| (name.clone(), old))),
                _ => record.fields.push((name.clone(), value.clone())),
            }
        }
        for (before, after) in parallel.moves(old) {
            let before = before.map(|at| old.blocks[at].clone());
            let after = after.map(|at| (at, now.blocks[at].clone()));
            match (before, after) {
                (_, Some((at, text))) if passage(at).is_some() && (placed || parallel.has_fellow(at)) => record.blocks.push(text),
                (before, _) => record.blocks.extend(before),
            }
        }
        debug_assert!(changes.iter().all(|c| c.kind != ChangeKind::Removed || c.new.is_none()), "what is gone says nothing now");
        Some(record.write())
    }
}

/// Edits of the front matter of a translation; true if a text has no place in it.
fn fields<'t>(parallel: &Parallel, own: &str, field: &mut impl FnMut(&str) -> Option<&'t str>) -> (Edits, bool) {
    let (mut edits, mut homeless) = (Edits::new(), false);
    let end = front_matter::next_field(own);
    for original in &parallel.original.fields {
        let Some(text) = field(&original.name) else { continue };
        match (parallel.translated_field(&original.name), end) {
            (Some(own), _) if own.value == text => {}
            (Some(own), _) => edits.push((own.span.clone(), quoted(text))),
            (None, Some(end)) if !original.name.contains(' ') => {
                let sign = if own.starts_with("---") { ": " } else { " = " };
                edits.push((end..end, format!("{}{sign}{}\n", original.name, quoted(text))));
            }
            (None, _) => homeless = true,
        }
    }
    (edits, homeless)
}

/// Edits of the text of a translation; true if a text cannot be written where it belongs.
fn replacements<'t>(parallel: &Parallel, own: &str, passage: &impl Fn(usize) -> Option<&'t str>) -> (Edits, bool) {
    let (mut edits, mut homeless) = (Edits::new(), false);
    for (original, fellow) in &parallel.pairs {
        let (Some(original), Some(fellow)) = (original, fellow) else { continue };
        let fellow = &parallel.translation.passages[*fellow];
        let Some(text) = passage(*original).filter(|text| trimmed(fellow.role, text) != fellow.text) else { continue };
        match raw(fellow, own, text) {
            Some(raw) => edits.push((fellow.span.clone(), raw)),
            None => homeless = true,
        }
    }
    (edits, homeless)
}

/// A text as it is written in the place of a passage; none for code inside of quotes and lists, whose lines have marks
/// before them.
fn raw(place: &Passage, file: &str, text: &str) -> Option<String> {
    let text = trimmed(place.role, text);
    if matches!(place.role, Role::Code | Role::Html) {
        let now = file.get(place.span.clone())?;
        let plain = now.trim_end_matches('\n') == place.text;
        return plain.then(|| format!("{text}{}", &now[now.trim_end_matches('\n').len()..]));
    }
    Some(text.replace('\n', &format!("\n{}", place.indent)))
}

/// The text of an original with other words in its passages.
fn build(text: &str, start: usize, passages: &[Passage], texts: &[String]) -> Option<String> {
    let mut edits = Edits::new();
    for (passage, new) in passages.iter().zip(texts) {
        let raw = if *new == passage.text { text[passage.span.clone()].to_owned() } else { raw(passage, text, new)? };
        let mut range = passage.span.start - start..passage.span.end - start;
        if matches!(passage.role, Role::Heading(_)) {
            // Anchors are the original's; a translation does not write them.
            let rest = text[passage.span.end..].lines().next().unwrap_or_default();
            if rest.trim_start().starts_with("{#") {
                range.end += rest.len();
            }
        }
        edits.push((range, raw));
    }
    Some(splice(&text[start..], edits))
}

/// Replaces ranges of a text, which do not overlap.
fn splice(text: &str, mut edits: Edits) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in edits {
        if range.start < at {
            continue;
        }
        out.push_str(&text[at..range.start]);
        out.push_str(&new);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}
