//! A page that says what another page says, as the copy on a telephone holds it: what it has of the other one, and what it
//! says itself. Pages in two languages, leaflets and posters are such pages.
//!
//! A changed sentence of a guide stands on its page, on a leaflet and on one page for each pair of languages. Only the first
//! is loaded then: the recipes of the others name places in it, and these stay where they are.
//!
//! # Format
//!
//! JSON, a list: the path of the other page, then the pieces in their order, each a text or a place: a line, the first of
//! its tokens, and the number before the first that is not taken, counted from the end of the line (`Array.prototype.slice`,
//! ECMA-262). Counted so, a link more or less within a sentence moves neither. A line ends with its line feed; its tokens
//! are its tags and the texts before, between and behind these, empty ones too: `line.split(/(<[^>]*>)/)`. A page
//! `<p>Call the police.</p>\n`, of which another has the sentence in another element, makes of this one:
//!
//! ```json
//! ["id/a.html",
//! "<td>",
//! [0,2,-2],
//! "</td>\n"]
//! ```

use rustc_hash::FxHashMap;
use serde_json::json;

/// Bytes below which a text is not looked for: a place takes as many.
const SHORT: usize = 12;

/// Places of one token that are compared; more are of words that stand everywhere.
const PLACES: usize = 32;

/// A page of which others are made.
pub(super) struct Base<'a> {
    path: &'a str,
    lines: Vec<Vec<&'a str>>,
    /// The first of the lines that read so.
    whole: FxHashMap<&'a str, usize>,
    /// Line and number of each token.
    places: FxHashMap<&'a str, Vec<(usize, usize)>>,
}

impl<'a> Base<'a> {
    pub(super) fn new(path: &'a str, page: &'a str) -> Base<'a> {
        let mut base = Base { path, lines: Vec::new(), whole: FxHashMap::default(), places: FxHashMap::default() };
        for (number, line) in page.split_inclusive('\n').enumerate() {
            base.whole.entry(line).or_insert(number);
            let tokens = tokens(line);
            for (at, token) in tokens.iter().enumerate().filter(|(_, token)| !token.is_empty()) {
                base.places.entry(token).or_default().push((number, at));
            }
            base.lines.push(tokens);
        }
        base
    }

    /// The recipe of another page.
    pub(super) fn recipe(&self, page: &str) -> String {
        let mut pieces = vec![json!(self.path)];
        let mut said = String::new();
        let mut take = |place: serde_json::Value, said: &mut String| {
            if !said.is_empty() {
                pieces.push(json!(std::mem::take(said)));
            }
            pieces.push(place);
        };
        for line in page.split_inclusive('\n') {
            if let Some(number) = self.whole.get(line).filter(|_| line.len() >= SHORT) {
                take(json!([number]), &mut said);
                continue;
            }
            let tokens = tokens(line);
            let mut at = 0;
            while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
                if let Some((number, from, length)) = self.longest(rest) {
                    let behind = self.lines[number].len() - from - length;
                    let place = if behind == 0 { json!([number, from]) } else { json!([number, from, -(behind as i64)]) };
                    take(place, &mut said);
                    at += length;
                } else {
                    said.push_str(rest[0]);
                    at += 1;
                }
            }
        }
        pieces.extend((!said.is_empty()).then(|| json!(said)));
        // A line each, so that pieces that recipes share are one piece of a bundle.
        let pieces: Vec<String> = pieces.iter().map(serde_json::Value::to_string).collect();
        format!("[{}]", pieces.join(",\n"))
    }

    /// Where the longest text that begins these tokens stands in a line: the line, the first token, how many.
    fn longest(&self, tokens: &[&str]) -> Option<(usize, usize, usize)> {
        let mut best = None;
        let mut longest = SHORT - 1;
        for (number, from) in self.places.get(tokens.first()?)?.iter().take(PLACES) {
            let same = self.lines[*number][*from..].iter().zip(tokens).take_while(|(one, other)| one == other);
            let (length, bytes) = same.fold((0, 0), |(length, bytes), (token, _)| (length + 1, bytes + token.len()));
            if bytes > longest {
                (best, longest) = (Some((*number, *from, length)), bytes);
            }
        }
        best
    }
}

fn tokens(line: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = line;
    while let Some((start, end)) = rest.find('<').and_then(|start| Some((start, start + rest[start..].find('>')? + 1))) {
        tokens.extend([&rest[..start], &rest[start..end]]);
        rest = &rest[end..];
    }
    tokens.push(rest);
    tokens
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// What a browser makes of a recipe.
    fn made(recipe: &str, base: &str) -> String {
        let recipe: Vec<Value> = serde_json::from_str(recipe).expect("JSON");
        let lines: Vec<Vec<&str>> = base.split_inclusive('\n').map(tokens).collect();
        let piece = |piece: &Value| match piece.as_str() {
            Some(text) => text.to_owned(),
            None => {
                let number = |at: usize| piece[at].as_i64();
                let line = &lines[number(0).expect("a line") as usize];
                let end = line.len() as i64 + number(2).unwrap_or(0);
                line[number(1).unwrap_or(0) as usize..end as usize].concat()
            }
        };
        recipe[1..].iter().map(piece).collect()
    }

    proptest! {
        #[test]
        fn pages_come_back_to_the_byte(texts in prop::collection::vec("(<p>|<b|>|</p>|word and word|a link|é|\n){0,20}", 2)) {
            prop_assert_eq!(made(&Base::new("a.html", &texts[0]).recipe(&texts[1]), &texts[0]), texts[1].as_str());
        }
    }

    #[test]
    fn a_sentence_in_another_element_is_a_place() {
        let recipe = Base::new("id/a.html", "<p>Call the police.</p>\n").recipe("<td>Call the police.</td>\n");
        assert_eq!(recipe, "[\"id/a.html\",\n\"<td>\",\n[0,2,-2],\n\"</td>\\n\"]");
    }

    #[test]
    fn a_changed_sentence_changes_no_recipe() {
        let recipe = |sentence: &str| {
            let base = format!("<h1>Wages</h1>\n<p>First. {sentence} <button>contract</button><i>What it is.</i></p>\n");
            let made = format!("<h1>Wages</h1>\n<tr><td><p>First. {sentence} <a>contract</a></p>\n</td><td>أجور</td></tr>\n");
            let recipe = Base::new("id/a.html", &base).recipe(&made);
            assert_eq!(super::tests::made(&recipe, &base), made);
            recipe
        };
        assert_eq!(
            recipe("Write it down."),
            "[\"id/a.html\",\n[0],\n\"<tr><td>\",\n[1,1,-10],\n\"<a>contract</a></p>\\n</td><td>أجور</td></tr>\\n\"]"
        );
        assert_eq!(recipe("Write it down."), recipe("Keep a copy of <b>each</b> letter."));
    }
}
