//! A file in, its fields and where its text begins out.

use std::ops::Range;

use crate::content::value::{Key, Node};
use crate::content::{toml, yaml};
use crate::diagnostic::{Code, Diagnostic};

pub(super) type Split = (Option<(Range<usize>, Vec<(Key, Node)>)>, usize, Vec<Diagnostic>);

pub(super) fn split(text: &str, file: &str) -> Split {
    for (fence, parse) in [("+++", toml::parse as fn(&str, usize, &str) -> _), ("---", yaml::parse)] {
        let Some(rest) = text.strip_prefix(fence) else { continue };
        let Some(rest) = rest.strip_prefix('\n').or_else(|| rest.strip_prefix("\r\n")) else { continue };
        let start = text.len() - rest.len();
        let Some((length, after)) = closing(rest, fence) else {
            if fence == "---" && !looks_like_yaml(rest) {
                // A text may begin with a thematic break.
                return (None, 0, Vec::new());
            }
            let problem = Diagnostic::new(Code::FrontMatterUnclosed, file).at(0..3).with("fence", fence);
            return (None, text.len(), vec![problem]);
        };
        let (entries, problems) = parse(&rest[..length], start, file);
        return (Some((0..3, entries)), start + after, problems);
    }
    (None, 0, Vec::new())
}

/// Finds the line that holds only the fence: where the fields end, and where the text begins.
pub(super) fn closing(rest: &str, fence: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

fn looks_like_yaml(rest: &str) -> bool {
    rest.lines().next().is_some_and(|line| {
        line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_'))
    })
}
