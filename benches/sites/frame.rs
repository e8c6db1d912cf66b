//! What all pages of a site have in common, and from it the shape of each.
//!
//! In: a seed, sizes, the number of a page. Out: its shape. Each page has a stream of
//! random numbers of its own, so that a shape is known without those before it.

use crate::random::Random;
use crate::shape::{Block, Part, Shape, Style, Target};

/// What shapes depend on; the same for all pages of a site.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) seed: u64,
    pub(crate) style: Style,
    /// Mean length of a page.
    pub(crate) words: usize,
    /// Pages in each language.
    pub(crate) pages: usize,
    pub(crate) agencies: usize,
    pub(crate) terms: usize,
    pub(crate) sources: usize,
}

impl Frame {
    /// How many headings a page has; known without its shape, so that others can link to them.
    fn headings(&self, page: usize) -> usize {
        let mut random = Random::of(&[self.seed, 3, page as u64]);
        match self.style {
            Style::Short => random.between(2, 4),
            Style::Long => random.between(6, 14),
        }
    }

    /// The shape of a page.
    pub(crate) fn shape(&self, page: usize) -> Shape {
        let mut random = Random::of(&[self.seed, 4, page as u64]);
        // Lengths between a half and double, most near the mean, as guides have them.
        let spread = (random.between(50, 150) + random.between(50, 150)) * random.between(75, 125) / 200;
        let words = (self.words * spread / 100).max(20);
        let lead = (words / 8).clamp(8, 30);
        let headings = self.headings(page);
        let each = (words - lead) / headings;
        let procedure = page % 5 == 4;
        let agencies = if procedure { self.some_agencies(2, &mut random) } else { Vec::new() };
        // A term is explained once on a page, so only one part may hold one.
        let term = random.between(1, headings);
        let parts = (1..=headings)
            .map(|number| Part {
                level: if self.style == Style::Long && number % 3 == 0 { 3 } else { 2 },
                blocks: self.blocks(page, number, term == number, each, &mut random),
            })
            .collect();
        Shape { procedure, lead, parts, agencies }
    }

    /// `words` words in paragraphs, lists and tables.
    fn blocks(&self, page: usize, part: usize, term: bool, words: usize, random: &mut Random) -> Vec<Block> {
        let mut links = self.links(page, part, term, random);
        let mut blocks = Vec::new();
        let mut left = words;
        while left > 0 || blocks.is_empty() {
            let length = random.between(30, 80).min(left).max(8);
            left = left.saturating_sub(length);
            let here = if left == 0 { std::mem::take(&mut links) } else { links.pop().into_iter().collect() };
            // Two lists with nothing between them would be one.
            let after_list = matches!(blocks.last(), Some(Block::List { .. }));
            blocks.push(match random.below(10) {
                0..2 if !after_list => Block::List { items: (length / 10).max(2), words: 10, links: here },
                _ => Block::Paragraph { words: length, links: here },
            });
        }
        if random.chance(20) {
            blocks.push(Block::Table { rows: random.between(2, 6), columns: random.between(2, 4) });
        }
        if random.chance(8) {
            blocks.push(Block::Note { words: 14 });
        }
        if self.agencies > 0 && random.chance(15) {
            let count = random.between(1, 3);
            blocks.push(Block::Paragraph { words: 8, links: Vec::new() });
            blocks.push(Block::Cards(self.some_agencies(count, random)));
        }
        blocks
    }

    fn links(&self, page: usize, part: usize, term: bool, random: &mut Random) -> Vec<Target> {
        let mut links = Vec::new();
        if part == 1 {
            // Round all pages, so that none is without a link to it.
            links.push(Target::Page((page + 1) % self.pages, None));
        }
        for _ in 0..random.between(0, 2) {
            // Mostly a neighbour, sometimes anywhere.
            let near = random.chance(60);
            let other = if near { page + random.between(2, 30) } else { random.below(self.pages) };
            let other = other % self.pages;
            let heading = random.chance(50).then(|| random.between(1, self.headings(other)));
            links.push(Target::Page(other, heading));
        }
        if self.agencies > 0 && random.chance(35) {
            links.push(Target::Agency(random.below(self.agencies)));
        }
        if term && self.terms > 0 {
            links.push(Target::Term(random.below(self.terms)));
        }
        if self.sources > 0 && random.chance(50) {
            links.push(Target::Source(random.below(self.sources)));
        }
        links
    }

    fn some_agencies(&self, count: usize, random: &mut Random) -> Vec<usize> {
        let mut some: Vec<usize> = (0..count.min(self.agencies)).map(|_| random.below(self.agencies)).collect();
        some.sort_unstable();
        some.dedup();
        some
    }
}
