//! Whole numbers as printable text, short where they are small.
//!
//! The 91 characters from `#` to `~` without `\` are the digits 0 to 90; none needs an escape in a script's
//! string. A number below 60 is one digit. Below 2,790 it is two: 60 + ⌊(n−60)/91⌋, (n−60) mod 91. Any other
//! is the digit 90 and four digits to the base of 91, the highest first.

const BASE: u32 = 91;
const SHORT: u32 = 60;
const LEADS: u32 = 30;

/// Text of numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbers(pub(super) String);

impl Numbers {
    /// Appends a number; the largest is 91⁴ − 1, which no site reaches.
    pub(super) fn push(&mut self, number: impl TryInto<u32>) {
        let number = number.try_into().unwrap_or(u32::MAX).min(BASE.pow(4) - 1);
        if number < SHORT {
            self.digit(number);
        } else if number < SHORT + LEADS * BASE {
            self.digit(SHORT + (number - SHORT) / BASE);
            self.digit((number - SHORT) % BASE);
        } else {
            self.digit(BASE - 1);
            for power in (0..4).rev() {
                self.digit(number / BASE.pow(power) % BASE);
            }
        }
    }

    /// Appends a list of ascending numbers: their count, and each as the difference to one more than the one before.
    pub(super) fn gaps(&mut self, list: &[u32]) {
        self.push(list.len());
        let mut next = 0;
        for number in list {
            self.push(number - next);
            next = number + 1;
        }
    }

    fn digit(&mut self, digit: u32) {
        let code = digit + u32::from(b'#') + u32::from(digit + u32::from(b'#') >= u32::from(b'\\'));
        self.0.extend(char::from_u32(code));
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    fn decode(text: &str) -> Vec<u32> {
        let mut digits = text.bytes().map(|b| u32::from(b) - if b > b'\\' { 36 } else { 35 });
        let mut list = Vec::new();
        while let Some(first) = digits.next() {
            list.push(match first {
                0..=59 => first,
                90 => (0..4).fold(0, |n, _| n * 91 + digits.next().expect("a digit")),
                _ => 60 + (first - 60) * 91 + digits.next().expect("a digit"),
            });
        }
        list
    }

    #[test]
    fn numbers_come_back() {
        let list = [0, 1, 56, 57, 59, 60, 61, 150, 151, 2_789, 2_790, 40_000, 68_574_960];
        let mut numbers = Numbers::default();
        list.iter().for_each(|n| numbers.push(*n));
        assert_eq!(decode(&numbers.0), list);
        assert!(!numbers.0.contains(['"', '\\', '<']) || !numbers.0.contains("</"));
    }
}
