//! Where links lead as placeholders: `[KBRI](agency:kbri-riyadh)` becomes `[KBRI][1]`, which every translator's program
//! shows as words with a number behind them, and nobody can mistype.

use std::collections::BTreeMap;

use crate::content::markdown::passages::link_tails;

/// A text with placeholders, and what each stands for: the first is `[1]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shielded {
    /// The text.
    pub text: String,
    /// What stood between the parentheses of each link, without repetition.
    pub targets: Vec<String>,
}

/// Puts placeholders into some Markdown. Targets that are `known` keep their numbers, others follow unless `closed`.
/// A text that could not be put together again is left as it is.
pub fn shield(text: &str, known: &[String], closed: bool) -> Shielded {
    let mut targets = known.to_vec();
    let mut shielded = String::with_capacity(text.len());
    let mut at = 0;
    for tail in link_tails(text) {
        let target = &text[tail.start + 2..tail.end - 1];
        let number = match targets.iter().position(|known| known == target) {
            Some(index) => index + 1,
            None if closed => continue,
            None => {
                targets.push(target.to_owned());
                targets.len()
            }
        };
        shielded.push_str(&text[at..tail.start]);
        shielded.push_str(&format!("][{number}]"));
        at = tail.end;
    }
    shielded.push_str(&text[at..]);
    match restore(&shielded, &targets) {
        Ok(back) if back == text => Shielded { text: shielded, targets },
        _ => Shielded { text: text.to_owned(), targets: known.to_vec() },
    }
}

/// Puts the targets back. The error is the number of a placeholder that stands for nothing; in a text without targets
/// nothing is a placeholder.
pub fn restore(text: &str, targets: &[String]) -> Result<String, usize> {
    if targets.is_empty() {
        return Ok(text.to_owned());
    }
    let mut restored = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, number, behind)) = next(rest) {
        restored.push_str(before);
        let target = number.checked_sub(1).and_then(|index| targets.get(index)).ok_or(number)?;
        restored.push_str(&format!("]({target})"));
        rest = behind;
    }
    restored.push_str(rest);
    Ok(restored)
}

/// How often each placeholder stands in a text.
pub fn count(text: &str) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    let mut rest = text;
    while let Some((_, number, behind)) = next(rest) {
        *counts.entry(number).or_default() += 1;
        rest = behind;
    }
    counts
}

/// The first placeholder of a text: what stands before it, its number, what stands behind it.
pub(super) fn next(text: &str) -> Option<(&str, usize, &str)> {
    let mut from = 0;
    while let Some(at) = text[from..].find("][").map(|at| at + from) {
        let rest = &text[at + 2..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=5).contains(&digits) && rest[digits..].starts_with(']') {
            let number = rest[..digits].parse().unwrap_or(0);
            return Some((&text[..at], number, &rest[digits + 1..]));
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Shielded, count, restore, shield};

    #[test]
    fn targets_are_hidden_and_come_back() {
        let text = "Ke [KBRI](agency:a), [JTKSM](source:b \"x\") atau ![foto](../a.png), [lagi](agency:a) \\[1](x)";
        let Shielded { text: shielded, targets } = shield(text, &[], false);
        assert_eq!(shielded, "Ke [KBRI][1], [JTKSM][2] atau ![foto][3], [lagi][1] \\[1](x)");
        assert_eq!(targets, ["agency:a", "source:b \"x\"", "../a.png"]);
        assert_eq!(restore(&shielded, &targets).as_deref(), Ok(text));
        assert_eq!(restore("[x][4]", &targets), Err(4));
        assert_eq!(count(&shielded).into_iter().collect::<Vec<_>>(), [(1, 2), (2, 1), (3, 1)]);
        let other = shield("[大使館](agency:a) [別](term:c)", &targets, true);
        assert_eq!(other.text, "[大使館][1] [別](term:c)");
        assert_eq!(shield("[a][1] [b](c)", &[], false).text, "[a][1] [b](c)", "what looks like a placeholder is left alone");
    }
}
