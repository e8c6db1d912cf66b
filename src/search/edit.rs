//! How many typing errors lie between two words.

/// Optimal string alignment: insertions, deletions, changed and swapped neighbouring characters
/// (Damerau 1964), or `most + 1` where there are more than `most`. Counts UTF-16 code units, as the browser does.
pub(super) fn distance(a: &[u16], b: &[u16], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        let mut least = i;
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut cost = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            least = least.min(cost);
            row.push(cost);
        }
        if least > most {
            return most + 1;
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()].min(most + 1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_swap_is_one_error() {
        let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        for (a, b, errors) in
            [("paspor", "papsor", 1), ("paspor", "pasport", 1), ("gaji", "gaji", 0), ("gaji", "haki", 2), ("a", "abcd", 3)]
        {
            assert_eq!(super::distance(&units(a), &units(b), 2), errors, "{a} {b}");
        }
    }
}
