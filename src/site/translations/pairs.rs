//! Which passage of one text is which of another: of an original and its translation, or of an old text and a new one.

use std::collections::BTreeSet;

use crate::content::markdown::passages::{Passage, Role, destinations, role_of};

/// A passage of the one text and its fellow in the other; one of them is none where it has no fellow.
pub(in crate::site) type Pair = (Option<usize>, Option<usize>);

/// Largest product of two lengths that is compared passage by passage; longer texts are paired in their order.
const LARGEST: usize = 4_000_000;

/// Pairs two texts, given as marked passages, in order. Texts of the same build are paired one to one; else the pairing
/// is the best by roles, links, digits and lengths (Needleman & Wunsch 1970), none of which depends on a language.
pub(super) fn pair<A: AsRef<str>, B: AsRef<str>>(one: &[A], other: &[B]) -> Vec<Pair> {
    let roles = |texts: &mut dyn Iterator<Item = &str>| texts.map(role_of).collect::<Vec<_>>();
    let same = roles(&mut one.iter().map(AsRef::as_ref)) == roles(&mut other.iter().map(AsRef::as_ref));
    if same || one.len() * other.len() > LARGEST {
        let index = |count: usize, at: usize| (at < count).then_some(at);
        return (0..one.len().max(other.len())).map(|at| (index(one.len(), at), index(other.len(), at))).collect();
    }
    let one: Vec<Shape> = one.iter().map(|text| Shape::of(text.as_ref())).collect();
    let other: Vec<Shape> = other.iter().map(|text| Shape::of(text.as_ref())).collect();
    best(one.len(), other.len(), &|left, right| one[left].fits(&other[right]))
}

/// Pairs two texts that are cut. Most translations are built as their original is, so little is made of their texts.
pub(super) fn pair_passages(one: &[Passage], other: &[Passage]) -> Vec<Pair> {
    if one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.role == other.role) {
        return (0..one.len()).map(|at| (Some(at), Some(at))).collect();
    }
    let marked = |passages: &[Passage]| passages.iter().map(Passage::marked).collect::<Vec<_>>();
    pair(&marked(one), &marked(other))
}

/// Pairs an old text with a new one of the same language, by the words that they share.
pub(super) fn pair_by_words(old: &[String], new: &[String]) -> Vec<Pair> {
    /// Comparing words is slow; what is longer was hardly edited by hand.
    const MOST: usize = 2_500;
    if old.len() * new.len() > MOST {
        return pair(old, new);
    }
    let shared = |old: &str, new: &str| (similar::TextDiff::from_words(old, new).ratio() * 20.0) as i32;
    best(old.len(), new.len(), &|left, right| {
        let role = if role_of(&old[left]) == role_of(&new[right]) { 1 } else { -8 };
        role + shared(&old[left], &new[right])
    })
}

/// What of a passage stays when it is translated.
struct Shape {
    role: Role,
    links: BTreeSet<String>,
    digits: BTreeSet<String>,
    /// Length in bytes.
    length: usize,
}

impl Shape {
    fn of(marked: &str) -> Shape {
        let digits = marked.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::to_owned);
        Shape {
            role: role_of(marked),
            links: destinations(marked).into_iter().collect(),
            digits: digits.collect(),
            length: marked.len(),
        }
    }

    /// How well two passages fit; negative where they are better left alone.
    fn fits(&self, other: &Shape) -> i32 {
        let role = match (self.role, other.role) {
            (one, other) if one == other => 6,
            (Role::Heading(_), _) | (_, Role::Heading(_)) | (Role::Code, _) | (_, Role::Code) => return -100,
            _ => -3,
        };
        let shared = |one: &BTreeSet<String>, other: &BTreeSet<String>, weight: i32| {
            let (both, all) = (one.intersection(other).count() as i32, one.union(other).count() as i32);
            if all == 0 { 0 } else { weight * (2 * both - all) / all }
        };
        let (short, long) = (self.length.min(other.length) as i32, self.length.max(other.length) as i32);
        let length = if short * 3 < long { -2 } else { 0 };
        role + shared(&self.links, &other.links, 8) + shared(&self.digits, &other.digits, 4) + length
    }
}

/// The pairing of two rows with the highest sum of `fits`, in order.
fn best(one: usize, other: usize, fits: &dyn Fn(usize, usize) -> i32) -> Vec<Pair> {
    /// Cost of a passage without fellow.
    const ALONE: i32 = -1;
    let width = other + 1;
    let mut steps = vec![0u8; (one + 1) * width];
    let mut row: Vec<i32> = (0..width).map(|at| at as i32 * ALONE).collect();
    steps[1..width].fill(2);
    for at in 0..one {
        let mut diagonal = row[0];
        row[0] += ALONE;
        steps[(at + 1) * width] = 1;
        for column in 0..other {
            let (paired, above, beside) = (diagonal + fits(at, column), row[column + 1] + ALONE, row[column] + ALONE);
            diagonal = row[column + 1];
            let (score, step) =
                [(above, 1), (beside, 2)].into_iter().fold((paired, 0), |best, next| if next.0 > best.0 { next } else { best });
            row[column + 1] = score;
            steps[(at + 1) * width + column + 1] = step;
        }
    }
    let (mut left, mut right) = (one, other);
    let mut pairs = Vec::with_capacity(left.max(right));
    while left > 0 || right > 0 {
        match steps[left * width + right] {
            0 if left > 0 && right > 0 => {
                (left, right) = (left - 1, right - 1);
                pairs.push((Some(left), Some(right)));
            }
            1 if left > 0 => {
                left -= 1;
                pairs.push((Some(left), None));
            }
            _ => {
                right = right.saturating_sub(1);
                pairs.push((None, Some(right)));
            }
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::pair;

    #[test]
    fn a_paragraph_that_was_left_out_moves_no_other() {
        let original = ["## Bukti", "Foto kontrak.", "Telepon [1955](agency:tw-1955).", "- [SBMI](agency:sbmi)"];
        let translation = ["## Evidence", "Call [1955](agency:tw-1955).", "- [SBMI](agency:sbmi)"];
        assert_eq!(pair(&original, &translation), [(Some(0), Some(0)), (Some(1), None), (Some(2), Some(1)), (Some(3), Some(2))]);
        assert_eq!(pair::<&str, &str>(&[], &[]), []);
        assert_eq!(pair(&["x"], &[] as &[&str]), [(Some(0), None)]);
    }
}
