//! Hints for plain language, as far as `site.toml` asks for them in `[plain.<lang>]`: long sentences, hard words with the
//! plain one, and rows of passives in one sentence.

use rayon::prelude::*;

use crate::content::config::Plain;
use crate::content::markdown::sentences::{Sentence, sentences};
use crate::diagnostic::{Code, Diagnostic};
use crate::site::{Page, Site};
use crate::sources::Sources;

/// One hint for each sentence and each hard word of all guides and procedures.
pub fn plain(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let of_page = |page: &Page| {
        let Some(levels) = site.config.plain.get(&site.languages()[page.language].code) else { return Vec::new() };
        let text = sources.text(page.file.as_str()).unwrap_or_default();
        sentences(text, page.start).iter().flat_map(|sentence| hints(sentence, text, levels, page)).collect()
    };
    let guides = site.pages.par_iter().filter(|page| page.kind.is_advice());
    guides.flat_map_iter(of_page).collect()
}

fn hints(sentence: &Sentence, text: &str, levels: &Plain, page: &Page) -> Vec<Diagnostic> {
    let problem = |code| Diagnostic::new(code, page.file.as_str()).at(sentence.span.clone());
    let mut hints = Vec::new();
    let count = sentence.words().count();
    if levels.longest.is_some_and(|longest| count > longest) {
        let limit = levels.longest.unwrap_or_default().to_string();
        hints.push(problem(Code::SentenceLong).with("words", count.to_string()).with("limit", limit));
    }
    let words: Vec<String> = sentence.words().map(bare).collect();
    for (hard, easy) in &levels.words {
        let phrase: Vec<String> = hard.split_whitespace().map(bare).collect();
        if !phrase.is_empty() && words.windows(phrase.len()).any(|some| some == phrase) {
            let at = text[sentence.span.clone()].to_lowercase().find(&hard.to_lowercase()).map(|at| at + sentence.span.start);
            // Lower case of some letters has another length; then the paragraph is shown.
            let span = at
                .map(|at| at..at + hard.len())
                .filter(|span| text.get(span.clone()).is_some_and(|t| t.eq_ignore_ascii_case(hard)));
            hints.push(problem(Code::WordHard).at(span.unwrap_or(sentence.span.clone())).with("word", hard).with("plain", easy));
        }
    }
    let passive: Vec<&String> = words.iter().filter(|word| is_passive(word)).collect();
    if levels.passives.is_some_and(|most| passive.len() > most) {
        let list = passive.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(", ");
        hints.push(problem(Code::PassiveChain).with("words", list));
    }
    hints
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Words that begin with *di-* and are no passive.
const NO_PASSIVES: [&str; 14] = [
    "dia",
    "diam",
    "diri",
    "dinas",
    "dini",
    "dinding",
    "dingin",
    "direktur",
    "disiplin",
    "diskusi",
    "digital",
    "diploma",
    "dialog",
    "diskriminasi",
];

/// True for Indonesian and Malay passives: `dibayar`, `diserahkan`.
fn is_passive(word: &str) -> bool {
    word.len() >= 5
        && word.starts_with("di")
        && word.chars().all(char::is_alphabetic)
        && !NO_PASSIVES.iter().any(|other| word.starts_with(other) && word.len() <= other.len() + 3)
}
