//! Text to tokens: what a page says and what a reader types are cut in the same way.
//!
//! `themes/suluh/assets/search.js` does the same in the browser; what is changed here is changed there.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::char_class;

/// Longest token in characters; what is longer is no word.
const LONGEST: usize = 48;

/// Digits at the end of a telephone number that all ways of writing it share.
pub(super) const TAIL: usize = 7;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word of a script with spaces, or a number.
    Word,
    /// Two neighbouring characters of a script without spaces.
    Pair,
    /// The last digits of a telephone number.
    Phone,
}

/// A token of a query, or of a text that is read again for its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As the index has it before stemming.
    pub(super) text: String,
    /// What it is made of.
    pub(super) kind: Kind,
    /// All digits of a telephone number; empty for anything else.
    pub(super) whole: String,
}

/// NFKC, lower case, without diacritics, Arabic letters in one form each, ASCII digits.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
        if piece.is_ascii() {
            let start = folded.len();
            folded.push_str(piece);
            folded[start..].make_ascii_lowercase();
        } else if is_folded(piece) {
            folded.push_str(piece);
        } else {
            folded.push_str(&folded_by_rule(piece));
        }
    }
    folded
}

/// True where folding changes nothing, which is so for most text of scripts without capitals and much quicker to see
/// than to do. Where each character is settled, only marks in another order than the canonical one could move.
fn is_folded(piece: &str) -> bool {
    let (mut settled, mut marks) = (true, false);
    for c in piece.chars() {
        let classes = char_class::of(c);
        settled &= classes & char_class::SETTLED != 0;
        marks |= classes & char_class::MARK != 0;
    }
    settled && (!marks || is_nfkc_quick(piece.chars()) == IsNormalized::Yes)
}

pub(super) fn folded_by_rule(text: &str) -> String {
    let lower = text.nfkc().collect::<String>().to_lowercase();
    lower.nfd().filter(|c| !is_dropped(*c)).map(fold_char).nfc().collect()
}

/// Diacritics of Latin, Greek, Cyrillic, Arabic and Hebrew, and characters that nobody sees. The vowel
/// signs of Thai or Hindi are letters to their readers and stay.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{ad}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// True where the rules for single characters leave one as it is.
pub(super) fn is_kept(c: char) -> bool {
    !is_dropped(c) && fold_char(c) == c
}

fn fold_char(c: char) -> char {
    /// The zeros of the digits that Unicode keeps apart.
    const ZEROS: [u32; 9] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xbe6];
    match c {
        '\u{649}' | '\u{6cc}' => '\u{64a}',
        '\u{629}' => '\u{647}',
        '\u{6a9}' => '\u{643}',
        _ => {
            let digit = ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|d| *d < 10));
            digit.and_then(|d| char::from_digit(d, 10)).unwrap_or(c)
        }
    }
}

/// True for scripts that are written without spaces between words, and for Hangul, whose words carry
/// their particles.
pub(super) fn is_pair_script(c: char) -> bool {
    char_class::of(c) & char_class::PAIR != 0
}

/// A stretch of the folded text.
struct Span {
    start: usize,
    end: usize,
    kind: Kind,
    number: bool,
}

/// Hands the tokens of a page's text to `emit`.
pub(super) fn tokens(text: &str, mut emit: impl FnMut(&str)) {
    walk(&fold(text), |token, kind, whole| {
        if kind == Kind::Phone && whole.len() > TAIL {
            emit(whole);
        }
        emit(token);
    });
}

/// The tokens of a query, in order, each once, at most `limit`.
pub(super) fn query(text: &str, limit: usize) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for token in cut(&fold(text)) {
        if !tokens.iter().any(|t| t.text == token.text) {
            tokens.push(token);
        }
        if tokens.len() == limit {
            break;
        }
    }
    tokens
}

/// The tokens of a folded text, one after the other.
pub(super) fn cut(folded: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    walk(folded, |text, kind, whole| tokens.push(Token { text: text.to_owned(), kind, whole: whole.to_owned() }));
    tokens
}

/// Hands each token to `emit`, with what it is made of and, for a telephone number, all of its digits.
fn walk(folded: &str, mut emit: impl FnMut(&str, Kind, &str)) {
    let spans = spans(folded);
    let mut at = 0;
    while at < spans.len() {
        if spans[at].number {
            let mut tokens = Vec::new();
            at = numbers(folded, &spans, at, &mut tokens);
            tokens.iter().for_each(|token| emit(&token.text, token.kind, &token.whole));
            continue;
        }
        let span = &spans[at];
        let text = &folded[span.start..span.end];
        let joined = text.contains(is_joiner).then(|| text.chars().filter(|c| !is_joiner(*c)).collect::<String>());
        let text = joined.as_deref().unwrap_or(text);
        if text.len() <= LONGEST || text.chars().count() <= LONGEST {
            emit(text, span.kind, "");
        }
        at += 1;
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

fn spans(folded: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut chars = folded.char_indices().peekable();
    // Beginning of the word, and whether it has digits alone.
    let mut word: Option<(usize, bool)> = None;
    let close = |word: &mut Option<(usize, bool)>, end: usize, spans: &mut Vec<Span>| {
        if let Some((start, number)) = word.take() {
            spans.push(Span { start, end, kind: Kind::Word, number });
        }
    };
    while let Some((at, c)) = chars.next() {
        let classes = char_class::of(c);
        let letter = classes & (char_class::LETTER | char_class::MARK) != 0;
        if letter && classes & char_class::PAIR != 0 {
            close(&mut word, at, &mut spans);
            // Characters with the marks that belong to them, and the end of the stretch.
            let mut edges = vec![at];
            let mut end = at + c.len_utf8();
            while let Some((next, c)) = chars.peek().copied() {
                let classes = char_class::of(c);
                if classes & char_class::PAIR == 0 || classes & (char_class::LETTER | char_class::MARK) == 0 {
                    break;
                }
                if classes & char_class::MARK == 0 {
                    edges.push(next);
                }
                end = next + c.len_utf8();
                chars.next();
            }
            edges.push(end);
            if edges.len() == 2 {
                spans.push(Span { start: at, end, kind: Kind::Pair, number: false });
            }
            spans.extend(edges.windows(3).map(|w| Span { start: w[0], end: w[2], kind: Kind::Pair, number: false }));
        } else if letter {
            let digit = c.is_ascii_digit();
            word = Some(word.map_or((at, digit), |(start, number)| (start, number && digit)));
        } else if is_joiner(c)
            && word.is_some()
            && chars
                .peek()
                .is_some_and(|(_, n)| char_class::of(*n) & (char_class::LETTER | char_class::PAIR) == char_class::LETTER)
        {
            word = word.map(|(start, _)| (start, false));
        } else {
            close(&mut word, at, &mut spans);
        }
    }
    close(&mut word, folded.len(), &mut spans);
    spans
}

/// Reads the numbers from `at` on that stand together: a telephone number, an amount with thousands
/// separators, or plain numbers. Gives the index behind them.
fn numbers(folded: &str, spans: &[Span], at: usize, tokens: &mut Vec<Token>) -> usize {
    let text = |span: &Span| &folded[span.start..span.end];
    let gap = |i: usize| &folded[spans[i].end..spans[i + 1].start];
    let mut last = at;
    while spans.get(last + 1).is_some_and(|s| s.number) && is_phone_gap(gap(last)) {
        last += 1;
    }
    let run = &spans[at..=last];
    let whole: String = run.iter().map(text).collect();
    let led = folded[..run[0].start].ends_with('+') || whole.starts_with('0');
    let phone = |whole: &str| Token { text: whole[whole.len() - TAIL..].to_owned(), kind: Kind::Phone, whole: whole.to_owned() };
    let fits = (TAIL..=15).contains(&whole.len());
    if fits && (led || run.len() == 1) {
        tokens.push(phone(&whole));
        return last + 1;
    }
    let mut i = at;
    let mut amount = false;
    while i <= last {
        let mut number = text(&spans[i]).to_owned();
        if number.len() <= 3 && !number.starts_with('0') {
            while i < last && matches!(gap(i), "." | ",") && text(&spans[i + 1]).len() == 3 {
                i += 1;
                number.push_str(text(&spans[i]));
                amount = true;
            }
        }
        if number.len() <= LONGEST {
            tokens.push(Token { text: number, kind: Kind::Word, whole: String::new() });
        }
        i += 1;
    }
    let date = run.len() == 3 && text(&run[0]).len() == 4;
    if fits && !amount && !date {
        tokens.push(phone(&whole));
    }
    last + 1
}

/// A comma joins an amount only; the other marks also stand between groups of a telephone number.
fn is_phone_gap(gap: &str) -> bool {
    gap == "," || (gap.len() <= 2 && gap.chars().all(|c| " -.()/".contains(c)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fold, query, tokens};

    fn all(text: &str) -> Vec<String> {
        let mut list = Vec::new();
        tokens(text, |t| list.push(t.to_owned()));
        list
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        assert_eq!(fold("ＧＡＪＩ Café أُجُور مـال إقامة"), "gaji cafe اجور مال اقامه");
        assert_eq!(all("Gaji Anda: don't, KP2MI-e"), ["gaji", "anda", "dont", "kp2mi", "e"]);
        assert_eq!(all("薪水沒給 paspor 電"), ["薪水", "水沒", "沒給", "paspor", "電"]);
        assert_eq!(all("ที่นี่"), ["ที่นี่"]);
    }

    #[test]
    fn a_number_is_found_by_its_digits() {
        assert_eq!(all("+60 17-668 8032"), ["60176688032", "6688032"]);
        assert_eq!(all("(021) 2924-4800"), ["02129244800", "9244800"]);
        assert_eq!(all("HK$15.000 dan 1,234,567"), ["hk", "15000", "dan", "1234567"]);
        assert_eq!(all("1577-0071"), ["1577", "0071", "15770071", "5770071"]);
        assert_eq!(all("2026-11-24, 1955"), ["2026", "11", "24", "1955"]);
        for way in ["+60176688032", "0060 17 668 8032", "017-668 8032", "٠١٧٦٦٨٨٠٣٢", "60176688032"] {
            assert_eq!(query(way, 32).last().map(|t| t.text.clone()), Some("6688032".into()), "{way}");
        }
    }

    proptest! {
        #[test]
        fn what_looks_folded_is(text in "[ab\u{e9}\u{301}\u{327}\u{e01}\u{e33}\u{e38}\u{e48}\u{1025}\u{102e}\u{3046}\u{3099}\u{ac00}\u{1100}\u{1161}\u{645}\u{64f}\u{649}\u{966}\u{9be}\u{9c7}電]{0,6}") {
            prop_assert_eq!(fold(&text), super::folded_by_rule(&text));
        }
    }

    #[test]
    fn noise_gives_no_token() {
        assert!(query("?!… <> ()[]{}*+ \u{202e}\u{200d}", 32).is_empty());
        assert_eq!(query(&"gaji upah ".repeat(5_000), 32).len(), 2);
    }
}
