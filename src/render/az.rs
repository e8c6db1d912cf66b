//! The A–Z of a language: everything that it publishes, by first letter, on as many pages as it needs.

use unicode_normalization::UnicodeNormalization;

use crate::content::agency::Agency;
use crate::content::glossary::Term;
use crate::diagnostic::Diagnostic;
use crate::site::{AZ_ENTRIES, Site};
use crate::theme::view::{AzView, FrameView, JumpView, LetterView, LinkView};

use super::RenderedPage;
use super::context::{Shared, link};
use super::frame::{Head, finish};
use super::lists::{agency_link, plain_link};

/// The order of a language's entries, made once for all of its pages.
pub(super) struct Az {
    entries: Vec<Item>,
    /// Every first letter, and the entry with which it begins.
    letters: Vec<(String, usize)>,
}

/// Something with an entry: the index of a page's node, or of a record among those of its kind.
#[derive(Clone, Copy)]
enum Item {
    Page(usize),
    Agency(usize),
    Country(usize),
    Term(usize),
    Phrases,
    Commitments,
}

impl Az {
    fn new(shared: &Shared<'_>, language: usize) -> Az {
        let (site, reader) = (shared.site, shared.reader(language));
        let pages = (0..site.tree.nodes.len()).map(Item::Page);
        let agencies = (0..site.agencies.len()).map(Item::Agency);
        let countries = (0..site.countries.len()).map(Item::Country);
        let records = (0..site.terms.len()).map(Item::Term).chain([Item::Phrases, Item::Commitments]);
        let items = pages.chain(agencies).chain(countries).chain(records);
        let records = Records::new(shared, language);
        let mut links: Vec<(Item, LinkView)> = items.filter_map(|item| Some((item, records.link(item)?))).collect();
        links.sort_by(|(_, a), (_, b)| reader.compare(&a.title, &b.title).then_with(|| a.path.cmp(&b.path)));
        let mut letters: Vec<(String, usize)> = Vec::new();
        for (at, (_, link)) in links.iter().enumerate() {
            let letter = initial(&link.title);
            if letters.last().is_none_or(|(last, _)| *last != letter) {
                letters.push((letter, at));
            }
        }
        Az { entries: links.into_iter().map(|(item, _)| item).collect(), letters }
    }

    /// Index of the letter of an entry.
    fn letter(&self, entry: usize) -> usize {
        self.letters.partition_point(|(_, begin)| *begin <= entry).saturating_sub(1)
    }
}

/// The records of a site by their index.
struct Records<'a> {
    shared: &'a Shared<'a>,
    language: usize,
    agencies: Vec<&'a Agency>,
    countries: Vec<&'a str>,
    terms: Vec<&'a Term>,
}

impl<'a> Records<'a> {
    fn new(shared: &'a Shared<'a>, language: usize) -> Records<'a> {
        let site = shared.site;
        let (agencies, terms) = (site.agencies.values().collect(), site.terms.values().collect());
        Records { shared, language, agencies, countries: site.countries.keys().map(String::as_str).collect(), terms }
    }

    fn link(&self, item: Item) -> Option<LinkView> {
        let (site, language) = (self.shared.site, self.language);
        let reader = self.shared.reader(language);
        Some(match item {
            Item::Page(node) => {
                let title = site.entry(node, language)?.title.clone();
                LinkView { title, ..link(site, language, node)? }
            }
            Item::Agency(index) => agency_link(self.shared, language, self.agencies.get(index)?),
            Item::Country(index) => {
                let country = reader.country_link(site, language, self.countries.get(index)?);
                LinkView { kind: Some("country"), ..plain_link(country.name, country.path) }
            }
            Item::Term(index) => {
                let term = self.terms.get(index)?;
                let (name, _) = term.name.get(site.chain(language))?;
                let path = format!("{}#{}", reader.links.glossary, Site::term_anchor(&term.id));
                LinkView { kind: Some("term"), ..plain_link(name.to_owned(), path) }
            }
            Item::Phrases => plain_link(reader.word("phrases"), reader.links.phrases.clone()?),
            Item::Commitments => plain_link(reader.word("commitments"), reader.links.commitments.clone()?),
        })
    }
}

/// Renders a part, counted from 0.
pub(super) fn finished(
    shared: &Shared<'_>,
    language: usize,
    part: usize,
    frame: FrameView,
    head: Head,
) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let az = shared.reader(language).az.get_or_init(|| Az::new(shared, language));
    let count = az.entries.len();
    // One file has no pages to turn.
    let size = if shared.dress.has_pages() { AZ_ENTRIES } else { count.max(1) };
    let path = |part: usize| shared.site.az_path(language, part);
    let id = |letter: usize| format!("letter-{}", letter + 1);
    let jump = az
        .letters
        .iter()
        .enumerate()
        .map(|(letter, (name, begin))| JumpView { letter: name.clone(), path: format!("{}#{}", path(begin / size), id(letter)) });
    let records = Records::new(shared, language);
    let mut letters: Vec<LetterView> = Vec::new();
    for at in part * size..((part + 1) * size).min(count) {
        let (letter, entry) = (az.letter(at), records.link(az.entries[at]));
        match letters.last_mut().filter(|last| last.id == id(letter)) {
            Some(last) => last.entries.extend(entry),
            None => {
                letters.push(LetterView {
                    id: id(letter),
                    letter: az.letters[letter].0.clone(),
                    entries: entry.into_iter().collect(),
                });
            }
        }
    }
    let turn = |to: Option<usize>| {
        let to = to.filter(|to| to * size < count)?;
        let [first, last] = [to * size, ((to + 1) * size).min(count) - 1].map(|entry| az.letters[az.letter(entry)].0.as_str());
        let title = if first == last { first.to_owned() } else { format!("{first} – {last}") };
        Some(plain_link(title, path(to)))
    };
    let (previous, next) = (turn(part.checked_sub(1)), turn(Some(part + 1)));
    finish(shared, language, &AzView { jump: jump.collect(), letters, previous, next, frame }, head)
}

/// The first letter of a title without its accents, or `#` for digits and signs.
fn initial(title: &str) -> String {
    let first = title.chars().find(|c| c.is_alphanumeric());
    match first {
        Some(c) if c.is_alphabetic() => {
            let base = c.nfd().next().unwrap_or(c);
            base.to_uppercase().collect()
        }
        _ => "#".to_owned(),
    }
}
