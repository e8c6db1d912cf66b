//! What has changed in an original since it was translated, passage by passage.

use std::ops::Range;
use std::sync::Arc;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::content::front_matter::{self, FieldText};
use crate::content::markdown::passages::{Passage, passages};
use crate::content::record::Record;

use super::pairs::{Pair, pair, pair_by_words, pair_passages};

/// How a passage has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It says something else.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

impl Kind {
    /// The word used in JSON and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Changed => "changed",
            Kind::Added => "added",
            Kind::Removed => "removed",
        }
    }
}

/// A change of the original that the translation has not seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// The field of the front matter; none for a passage of the text.
    pub field: Option<String>,
    /// What the original said when it was translated.
    pub old: Option<String>,
    /// What it says now.
    pub new: Option<String>,
    /// Where it says so, in bytes of the original's file.
    pub original: Option<Range<usize>>,
    /// What stands for it in the translation, in bytes of its file.
    pub translation: Option<Range<usize>>,
}

/// A file, divided into the segments that are translated.
#[derive(Debug, Clone, Default)]
pub struct Segmented {
    /// Texts of its front matter.
    pub fields: Vec<FieldText>,
    /// Passages of its text, in order.
    pub passages: Vec<Passage>,
}

impl Segmented {
    /// Divides the text of a file.
    pub fn of(text: &str) -> Segmented {
        let (fields, start) = front_matter::texts(text);
        Segmented { fields, passages: passages(text, start) }
    }

    fn marked(&self) -> Vec<String> {
        self.passages.iter().map(Passage::marked).collect()
    }
}

/// An original and its translation, passage by passage.
#[derive(Debug, Clone, Default)]
pub struct Parallel {
    /// The original, which all its translations share.
    pub original: Arc<Segmented>,
    /// The translation.
    pub translation: Segmented,
    /// Which passage is which, in order.
    pub pairs: Vec<Pair>,
    /// What has changed since; none where nobody recorded what it was made from.
    pub changes: Option<Vec<Change>>,
}

impl Parallel {
    /// Pairs an original with its translation; the record says what the translation was made from.
    pub fn new(original: Arc<Segmented>, translation: Segmented, record: Option<&Record>) -> Parallel {
        let mut parallel = Parallel { original, translation, pairs: Vec::new(), changes: None };
        match record {
            Some(record) => parallel.since(record),
            None => parallel.pairs = pair_passages(&parallel.original.passages, &parallel.translation.passages),
        }
        parallel
    }

    /// The field of the translation for one of the original.
    pub fn translated_field(&self, name: &str) -> Option<&FieldText> {
        self.translation.fields.iter().find(|field| field.name == name)
    }

    /// The passages of a record beside those of the original now.
    pub fn moves(&self, record: &Record) -> Vec<(Option<usize>, Option<usize>)> {
        moves(&record.blocks, &self.original.marked())
    }

    /// True if the translation has this passage of the original.
    pub fn has_fellow(&self, original: usize) -> bool {
        self.pairs.iter().any(|(one, other)| *one == Some(original) && other.is_some())
    }

    fn since(&mut self, record: &Record) {
        let (now, own) = (self.original.marked(), self.translation.marked());
        // The translation was made from the old text, so it is paired with that one, and the old one with the new.
        let mut translated: Vec<Option<usize>> = vec![None; record.blocks.len()];
        for (old, own) in pair(&record.blocks, &own) {
            if let Some(old) = old {
                translated[old] = own;
            }
        }
        let mut changes = self.changed_fields(record);
        let mut fellows: Vec<Option<usize>> = vec![None; now.len()];
        for (old, new) in moves(&record.blocks, &now) {
            let fellow = old.and_then(|old| translated[old]);
            if let Some(new) = new {
                fellows[new] = fellow;
            }
            let (before, after) = (old.map(|at| &record.blocks[at]), new.map(|at| &now[at]));
            let kind = match (before, after) {
                (Some(before), Some(after)) if before == after => continue,
                (Some(_), Some(_)) => Kind::Changed,
                (None, _) => Kind::Added,
                (_, None) => Kind::Removed,
            };
            changes.push(Change {
                kind,
                field: None,
                old: before.cloned(),
                new: after.cloned(),
                original: new.map(|at| self.original.passages[at].span.clone()),
                translation: fellow.map(|at| self.translation.passages[at].span.clone()),
            });
        }
        self.pairs = merge(&fellows, own.len());
        self.changes = Some(changes);
    }

    fn changed_fields(&self, record: &Record) -> Vec<Change> {
        let mut changes = Vec::new();
        let change = |kind, name: &str, old: Option<&str>, now: Option<&FieldText>| Change {
            kind,
            field: Some(name.to_owned()),
            old: old.map(str::to_owned),
            new: now.map(|field| field.value.clone()),
            original: now.map(|field| field.span.clone()),
            translation: self.translated_field(name).map(|field| field.span.clone()),
        };
        for field in &self.original.fields {
            match record.fields.iter().find(|(name, _)| *name == field.name) {
                Some((_, old)) if *old == field.value => {}
                Some((name, old)) => changes.push(change(Kind::Changed, name, Some(old), Some(field))),
                None => changes.push(change(Kind::Added, &field.name, None, Some(field))),
            }
        }
        for (name, old) in &record.fields {
            if !self.original.fields.iter().any(|field| field.name == *name) {
                changes.push(change(Kind::Removed, name, Some(old), None));
            }
        }
        changes
    }
}

/// Old and new passages side by side (Myers 1986 for what is the same; by shared words what is not).
fn moves(old: &[String], new: &[String]) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(new.len());
    for step in capture_diff_slices(Algorithm::Myers, old, new) {
        match step {
            DiffOp::Equal { old_index, new_index, len } => {
                pairs.extend((0..len).map(|at| (Some(old_index + at), Some(new_index + at))));
            }
            DiffOp::Delete { old_index, old_len, .. } => pairs.extend((0..old_len).map(|at| (Some(old_index + at), None))),
            DiffOp::Insert { new_index, new_len, .. } => pairs.extend((0..new_len).map(|at| (None, Some(new_index + at)))),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (before, after) = (&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]);
                let shifted = |(old, new): Pair| (old.map(|at| old_index + at), new.map(|at| new_index + at));
                pairs.extend(pair_by_words(before, after).into_iter().map(shifted));
            }
        }
    }
    pairs
}

/// Puts the passages of the translation that have no fellow where they stand among the others.
fn merge(fellows: &[Option<usize>], count: usize) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(count.max(fellows.len()));
    let used: std::collections::BTreeSet<usize> = fellows.iter().flatten().copied().collect();
    let mut alone = (0..count).filter(|at| !used.contains(at)).peekable();
    for (original, fellow) in fellows.iter().enumerate() {
        while let Some(at) = fellow.and_then(|fellow| alone.next_if(|at| *at < fellow)) {
            pairs.push((None, Some(at)));
        }
        pairs.push((Some(original), *fellow));
    }
    pairs.extend(alone.map(|at| (None, Some(at))));
    pairs
}

#[cfg(test)]
mod tests {
    use super::{Kind, Parallel, Segmented};
    use crate::content::record::Record;

    #[test]
    fn exactly_what_changed_is_outdated() {
        let old = "+++\ntitle = \"Gaji\"\n+++\nSatu.\n\nDua.\n\nTiga.\n\n- empat\n- lima\n";
        let new = "+++\ntitle = \"Upah\"\n+++\nSatu.\n\nBaru.\n\nDua.\n\nTiga\nlagi.\n\n- lima\n";
        let translation = "+++\ntitle = \"Wages\"\n+++\nOne.\n\nTwo.\n\nThree.\n\n- four\n- five\n";
        let since = |now| Parallel::new(Segmented::of(now).into(), Segmented::of(translation), Some(&Record::of(old)));
        let parallel = since(new);
        let changes = parallel.changes.expect("there is a record");
        let found: Vec<_> = changes
            .iter()
            .map(|c| {
                (c.kind, c.new.as_deref().or(c.old.as_deref()).expect("a text"), c.translation.clone().map(|s| &translation[s]))
            })
            .collect();
        assert_eq!(
            found,
            [
                (Kind::Changed, "Upah", Some("\"Wages\"")),
                (Kind::Added, "Baru.", None),
                (Kind::Changed, "Tiga lagi.", Some("Three.")),
                (Kind::Removed, "- empat", Some("four")),
            ]
        );
        assert_eq!(since(old).changes, Some(Vec::new()));
    }
}
