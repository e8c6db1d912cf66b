//! The words of a theme in one language (Fluent, projectfluent.org), with the words of its fallback
//! languages where it has none.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};

use crate::diagnostic::{Code, Diagnostic};

use super::{Theme, ThemeFile};

/// The strings of one language tag, as all readers share them.
pub(super) struct Bundle {
    messages: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    problems: Vec<Diagnostic>,
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bundle").field("ids", &self.ids).field("problems", &self.problems).finish_non_exhaustive()
    }
}

impl Bundle {
    /// Strings of `files`, of which a later one is put over those before it.
    pub(super) fn new(tag: &str, files: &[ThemeFile]) -> Bundle {
        let messages = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        let mut bundle = Bundle { messages, ids: BTreeSet::new(), problems: Vec::new() };
        bundle.messages.set_use_isolating(false);
        for file in files {
            let (resource, problems) = parse(file);
            bundle.problems.extend(problems);
            bundle.ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.messages.add_resource_overriding(resource);
        }
        bundle
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        self.messages.get_message(id)?.value()
    }
}

/// The strings of one reader's language.
pub struct Strings {
    /// Own language first.
    bundles: Vec<Arc<Bundle>>,
}

impl Strings {
    /// Strings for the first of `tags` (BCP 47) that has each; English is always the last.
    pub fn new<'a>(theme: &Theme, tags: impl IntoIterator<Item = &'a str>) -> Strings {
        let mut bundles = Vec::new();
        let mut seen = BTreeSet::new();
        for tag in tags.into_iter().chain(["en"]) {
            // `zh-Hant-HK` is served by `zh-hant`, `ar-SA` by `ar`.
            let mut tag = tag.to_lowercase();
            while !theme.bundles.contains_key(&tag) {
                match tag.rsplit_once('-') {
                    Some((shorter, _)) => tag = shorter.to_owned(),
                    None => break,
                }
            }
            let Some(bundle) = theme.bundles.get(&tag) else { continue };
            if seen.insert(tag) {
                bundles.push(Arc::clone(bundle));
            }
        }
        Strings { bundles }
    }

    /// A string with its variables filled in; the id itself where no language has it, so that a missing
    /// string is seen and searched for, not an empty space.
    pub fn text(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, value.clone());
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.pattern(id) {
                return bundle.messages.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned();
            }
        }
        id.to_owned()
    }

    /// True if some language has the string.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.ids.contains(id))
    }

    /// All strings that need no variable, by the name that templates use (`help_now` for `help-now`).
    pub fn plain(&self) -> BTreeMap<String, String> {
        let ids: BTreeSet<&String> = self.bundles.iter().flat_map(|bundle| &bundle.ids).collect();
        ids.into_iter()
            .filter_map(|id| {
                let (bundle, pattern) = self.bundles.iter().find_map(|b| Some((b, b.pattern(id)?)))?;
                let mut errors = Vec::new();
                let text = bundle.messages.format_pattern(pattern, None, &mut errors).into_owned();
                errors.is_empty().then(|| (id.replace('-', "_"), text))
            })
            .collect()
    }
}

/// Lines of the strings that cannot be read.
pub(super) fn check(theme: &Theme) -> Vec<Diagnostic> {
    theme.bundles.values().flat_map(|bundle| bundle.problems.clone()).collect()
}

/// Deepest nesting of placeables. The parser calls itself for each level, and a program that runs out of
/// stack ends without a word.
const DEEPEST: usize = 64;

fn parse(file: &ThemeFile) -> (FluentResource, Vec<Diagnostic>) {
    let problem = |at: std::ops::Range<usize>, cause: String| {
        Diagnostic::new(Code::StringsSyntax, file.path.as_str()).at(at).with("cause", cause)
    };
    let (text, mut problems) = match too_deep(&file.text) {
        Some(at) => (&file.text[..0], vec![problem(at..at + 1, format!("more than {DEEPEST} levels of {{"))]),
        None => (file.text.as_str(), Vec::new()),
    };
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, problems),
        Err((partial, errors)) => {
            problems.extend(errors.iter().map(|error| problem(error.pos.clone(), error.kind.to_string())));
            (partial, problems)
        }
    }
}

/// Where a text is nested deeper than it may be.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}
