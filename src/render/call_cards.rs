//! The numbers of a country as a card for the pocket needs them: few, urgent ones first, as dialled there.

use std::collections::BTreeSet;

use crate::content::Spanned;
use crate::content::agency::{Agency, Line};
use crate::theme::view::CardLineView;

use super::context::Shared;

/// As many lines as a card of 105 by 74 mm holds in a size that can be read.
const MOST: usize = 6;

/// The lines of the card of a country: its emergency numbers, whom to call first, and at least one help line of the
/// site itself. What cannot be dialled there is left out; of each office the first number is taken, the others stand
/// on its page.
pub fn call_cards(shared: &Shared<'_>, language: usize, code: &str) -> Vec<CardLineView> {
    let site = shared.site;
    let Some(country) = site.countries.get(code) else { return Vec::new() };
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut lines = |ids: &[Spanned<String>], urgent: bool| {
        let mut lines = Vec::new();
        for id in ids {
            let Some(agency) = site.agencies.get(&id.value).filter(|agency| taken.insert(&agency.id)) else { continue };
            let reachable = agency.phones.iter().filter(|line| line.reachable_from.as_deref().is_none_or(|from| from == code));
            let of_one = if urgent { MOST } else { 1 };
            lines.extend(reachable.take(of_one).map(|line| card_line(shared, language, code, agency, line, urgent)));
        }
        lines
    };
    let urgent = lines(&country.emergency, true);
    let own = lines(&site.config.help, false);
    let first = lines(&country.first_contacts, false);
    let kept = usize::from(!own.is_empty());
    let mut all: Vec<CardLineView> = urgent.into_iter().take(MOST - 1).collect();
    let room = (MOST - kept).saturating_sub(all.len());
    all.extend(first.into_iter().take(room));
    let room = MOST.saturating_sub(all.len());
    all.extend(own.into_iter().take(room));
    all
}

fn card_line(shared: &Shared<'_>, language: usize, code: &str, agency: &Agency, line: &Line, urgent: bool) -> CardLineView {
    let (site, reader) = (shared.site, shared.reader(language));
    let own = &site.languages()[language];
    let (name, name_language) = agency.name.get(site.chain(language)).unwrap_or((&agency.id, None));
    let foreign = name_language.filter(|c| *c != own.code).and_then(|c| site.languages().iter().find(|l| l.code == c));
    let there = agency.country == code;
    let number = line.phone.national.as_ref().filter(|_| there).unwrap_or(&line.phone.display);
    CardLineView {
        name: name.to_owned(),
        name_lang: foreign.map(|l| l.tag.clone()),
        name_dir: foreign.map(|l| l.dir.as_str()),
        label: line.label.as_ref().and_then(|l| l.get(site.chain(language))).map(|(text, _)| text.to_owned()),
        number: number.clone(),
        verified: site.doubt(agency, line).is_none(),
        date: line.date.as_ref().map(|date| reader.dates.view(date)),
        urgent,
    }
}
