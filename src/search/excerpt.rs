//! The part of a section that answers a query.

use super::analysis;
use super::index::Index;
use super::query::{Answer, Hit};

/// Length of an excerpt, in characters, roughly.
const LENGTH: usize = 160;

/// Shortest word that is also recognised inside of a longer one.
const INSIDE: usize = 4;

/// The window of a section's text with most of the query's words.
pub fn excerpt(index: &Index, answer: &Answer, hit: &Hit) -> String {
    let page = &index.pages[hit.page];
    let text = &page.sections[(hit.section - index.starts[hit.page]) as usize].text;
    let mut wanted: Vec<&str> = Vec::new();
    for slot in &answer.slots {
        wanted.push(&slot.text);
        for home in slot.targets.iter().flat_map(|t| &t.homes) {
            wanted.push(&index.lexicon.words[*home].text);
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let marks: Vec<bool> = words.iter().map(|word| is_wanted(&analysis::fold(word), &wanted)).collect();
    let mut best = (0, 0);
    for start in 0..words.len() {
        let mut length = 0;
        let mut count = 0;
        for (word, mark) in words[start..].iter().zip(&marks[start..]) {
            length += word.chars().count() + 1;
            if length > LENGTH && count > 0 {
                break;
            }
            count += usize::from(*mark);
        }
        if count > best.0 {
            best = (count, start);
        }
    }
    let mut shown = String::new();
    let start = best.1.saturating_sub(3);
    for word in &words[start..] {
        if shown.chars().count() + word.chars().count() > LENGTH && !shown.is_empty() {
            shown.push('…');
            break;
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.push_str(word);
    }
    if start > 0 { format!("…{shown}") } else { shown }
}

/// True for a word that the query means: the same, or one holds the other.
fn is_wanted(word: &str, wanted: &[&str]) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    wanted.iter().any(|other| {
        word == *other
            || (other.chars().count() >= INSIDE && word.contains(other))
            || (!other.is_ascii() && other.chars().count() >= 2 && word.contains(other))
    })
}
