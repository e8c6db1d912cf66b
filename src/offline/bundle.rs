//! Many files of one part in one: what a reader who keeps a whole part loads instead of each file by itself.
//!
//! # Format
//!
//! JSON: `l` pieces of text, `f` for each path the numbers of the pieces that it consists of, `t` the media type for each
//! extension (IANA). What pages have in common is one piece, so a bundle is a third of its files on the wire, and takes
//! one request. Files that are no text are not in it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

/// Media types of what is bundled, by extension.
const TYPES: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("vcf", "text/vcard; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
];

/// A bundle as it is written.
#[derive(Serialize)]
struct Bundle<'a> {
    l: Vec<String>,
    f: BTreeMap<&'a str, Vec<usize>>,
    t: BTreeMap<&'a str, &'a str>,
}

/// True for files that are text, whole in a bundle.
pub(super) fn takes(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| TYPES.iter().any(|(known, _)| *known == extension))
}

/// Writes a bundle of texts by their paths.
pub(super) fn bundle<P: AsRef<str>>(texts: &[(P, String)]) -> String {
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let mut lines: Vec<&str> = Vec::new();
    let files: Vec<Vec<usize>> = texts
        .iter()
        .map(|(_, text)| {
            let number = |line| {
                *numbers.entry(line).or_insert_with(|| {
                    lines.push(line);
                    lines.len() - 1
                })
            };
            text.split_inclusive('\n').map(number).collect()
        })
        .collect();
    let glued = glued(&files, lines.len());
    let mut piece_of: FxHashMap<usize, usize> = FxHashMap::default();
    let mut pieces: Vec<String> = Vec::new();
    let listed = files.iter().zip(texts).map(|(file, (path, _))| {
        let mut list = Vec::new();
        for run in file.chunk_by(|line, _| glued[*line]) {
            let next = pieces.len();
            let piece = *piece_of.entry(run[0]).or_insert(next);
            if piece == next {
                pieces.push(run.iter().map(|line| lines[*line]).collect());
            }
            list.push(piece);
        }
        (path.as_ref(), list)
    });
    let f = listed.collect();
    serde_json::to_string(&Bundle { l: pieces, f, t: TYPES.into_iter().collect() }).unwrap_or_default()
}

/// For each line, whether it and the next always stand together, in this order, wherever either stands.
fn glued(files: &[Vec<usize>], lines: usize) -> Vec<bool> {
    /// What stands beside a line.
    #[derive(Clone, Copy, PartialEq)]
    enum Beside {
        Unseen,
        Always(usize),
        Various,
    }
    let mut next = vec![Beside::Unseen; lines];
    let mut last = vec![Beside::Unseen; lines];
    let note = |beside: &mut Beside, line: Option<usize>| {
        *beside = match (*beside, line) {
            (Beside::Unseen, Some(line)) => Beside::Always(line),
            (Beside::Always(known), Some(line)) if known == line => *beside,
            _ => Beside::Various,
        };
    };
    for file in files {
        for (at, line) in file.iter().enumerate() {
            note(&mut next[*line], file.get(at + 1).copied());
            note(&mut last[*line], at.checked_sub(1).map(|before| file[before]));
        }
    }
    let together = |(line, next): (usize, &Beside)| match next {
        Beside::Always(next) => last[*next] == Beside::Always(line),
        _ => false,
    };
    next.iter().enumerate().map(together).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    /// What a browser makes of a bundle.
    fn unpacked(bundle: &str) -> Vec<(String, String)> {
        let bundle: Value = serde_json::from_str(bundle).expect("JSON");
        let text = |number: &Value| bundle["l"][number.as_u64().expect("a number") as usize].as_str().expect("a text");
        let files = bundle["f"].as_object().expect("files");
        files.iter().map(|(path, list)| (path.clone(), list.as_array().expect("a list").iter().map(text).collect())).collect()
    }

    proptest! {
        #[test]
        fn files_come_back_to_the_byte(texts in prop::collection::vec("([a-c]\n){0,6}[a-c]{0,2}", 0..6)) {
            let names: Vec<String> = (0..texts.len()).map(|number| format!("{number}.html")).collect();
            let files: Vec<(&str, String)> = names.iter().map(String::as_str).zip(texts).collect();
            let expected: Vec<(String, String)> = files.iter().map(|(path, text)| ((*path).to_owned(), text.clone())).collect();
            prop_assert_eq!(unpacked(&super::bundle(&files)), expected);
        }
    }

    #[test]
    fn what_pages_share_stands_there_once() {
        let bundle = super::bundle(&[("a.html", "x\ny\n1\nz\nz2\n".into()), ("b.html", "x\ny\n2\nz\nz2\n".into())]);
        assert!(
            bundle.starts_with(r#"{"l":["x\ny\n","1\n","z\nz2\n","2\n"],"f":{"a.html":[0,1,2],"b.html":[0,3,2]},"#),
            "{bundle}"
        );
    }
}
