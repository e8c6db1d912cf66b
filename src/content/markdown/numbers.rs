//! Telephone numbers in text that runs from right to left. There the Unicode bidirectional algorithm (UAX 9) puts the
//! groups of a number in the order of the words around it, so that `+62 21 2924` would be read, and dialled, backwards.

/// Digits from which a row of groups is a number and not a measure or a span of pages.
const LEAST: usize = 7;

/// What may stand before the first digit.
const BEFORE: [char; 2] = ['+', '('];

/// True if any part of the text runs from right to left (Hebrew, Arabic and their neighbours, and their old forms).
pub(super) fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// Cuts text into parts; the flag is true for those that are numbers and must stay as they are written.
pub(super) fn parts(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    // Where the part that is no number begins.
    let mut plain = 0;
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c| is_digit(c) || BEFORE.contains(&c)) {
        at += offset;
        let word = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        match number(&text[at..]).filter(|_| !word) {
            Some(length) => {
                if plain < at {
                    parts.push((&text[plain..at], false));
                }
                at += length;
                parts.push((&text[at - length..at], true));
                plain = at;
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    if plain < text.len() {
        parts.push((&text[plain..], false));
    }
    parts
}

/// Length of the number that the text begins with: groups of digits with at most two signs between them.
fn number(text: &str) -> Option<usize> {
    let (mut digits, mut groups, mut signs, mut end) = (0, 0, 2, 0);
    for (at, c) in text.char_indices() {
        if is_digit(c) {
            groups += usize::from(signs > 0);
            digits += 1;
            signs = 0;
            end = at + c.len_utf8();
        } else if at == 0 && BEFORE.contains(&c) {
        } else if " -()./\u{a0}\u{2011}\u{202f}".contains(c) && signs < 2 && digits > 0 {
            signs += 1;
        } else {
            break;
        }
    }
    let international = text.starts_with('+') && digits > 1;
    let local = groups > 1 && digits >= LEAST;
    (international || local).then_some(end)
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

#[cfg(test)]
mod tests {
    #[test]
    fn telephone_numbers_are_found_and_other_figures_are_left() {
        let numbers = |text: &str| -> Vec<String> {
            assert_eq!(super::parts(text).iter().map(|(part, _)| *part).collect::<String>(), text);
            super::parts(text).into_iter().filter(|(_, number)| *number).map(|(part, _)| part.to_owned()).collect()
        };
        assert_eq!(numbers("اتصل برقم +60 3-2116 4016 الآن"), ["+60 3-2116 4016"]);
        assert_eq!(numbers("+62 21 2924 4800 أو 0800-1000."), ["+62 21 2924 4800", "0800-1000"]);
        assert_eq!(numbers("(021) 2924 4800، ٠٨٠٠-١٠٠٠"), ["(021) 2924 4800", "٠٨٠٠-١٠٠٠"]);
        assert!(numbers("1955 أو 3-5 أيام، 24/7، ص 10-12، A+62x").is_empty());
        assert!(numbers("").is_empty() && numbers("+").is_empty() && numbers("(").is_empty());
    }
}
