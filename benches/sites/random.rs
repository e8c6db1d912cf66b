//! Numbers that look random and are the same on every machine.
//!
//! In: a seed. Out: draws from flat, skewed and Zipf distributions.
//! No floating-point function of a maths library is used (only sums and quotients, which
//! IEEE 754 fixes to the bit), so that a seed means the same site everywhere.

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and good enough for text.
#[derive(Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// A stream of its own for each list of numbers, so that one page can be made without the others.
    pub(crate) fn of(parts: &[u64]) -> Self {
        let mut random = Self(0x5155_4c55_4800_0001);
        for part in parts {
            random.0 = random.next() ^ part.wrapping_mul(0xff51_afd7_ed55_8ccd);
        }
        random
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`; 0 where the limit is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True in `percent` of the cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the items, the first ones more often, as sounds are in a language.
    pub(crate) fn skewed<'a>(&mut self, items: &[&'a str]) -> &'a str {
        let one = self.below(items.len());
        let other = self.below(items.len());
        items.get(one.min(other)).copied().unwrap_or_default()
    }

    /// Fisher and Yates.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Ranks drawn as words are in text: the share of rank r is 1 / (r + 2.7) (Zipf, Mandelbrot 1953).
pub(crate) struct Zipf {
    cumulative: Vec<f64>,
}

impl Zipf {
    pub(crate) fn new(ranks: usize) -> Self {
        let mut sum = 0.0;
        let cumulative = (0..ranks)
            .map(|rank| {
                sum += 1.0 / (rank as f64 + 2.7);
                sum
            })
            .collect();
        Self { cumulative }
    }

    /// A rank, 0 being the most frequent.
    pub(crate) fn draw(&self, random: &mut Random) -> usize {
        let total = self.cumulative.last().copied().unwrap_or(0.0);
        let point = (random.next() >> 11) as f64 / (1_u64 << 53) as f64 * total;
        self.cumulative.partition_point(|&sum| sum <= point).min(self.cumulative.len().saturating_sub(1))
    }
}
