//! Cards to show: a page for each language in which they are shown, and one that leads to all of them.

use crate::content::language;
use crate::content::phrases::{FOLDER, Phrase, Situation};
use crate::diagnostic::Diagnostic;
use crate::site::Shown;
use crate::theme::view::{LinkView, PhraseCardsView, PhraseView, PhrasesView, SituationView};

use super::RenderedPage;
use super::context::Shared;
use super::frame::{Head, finish, generated};
use super::generated::Job;
use super::languages::languages;
use super::lists::plain_link;
use super::outline::Outlined;

/// Renders the cards in the language `tag`, or the page that leads to all of them.
pub(super) fn render(shared: &Shared<'_>, reader: usize, tag: Option<&str>) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let shown = shared.site.shown(reader);
    let head = Head { json_ld: None, noindex: false, source: FOLDER.trim_end_matches('/').to_owned() };
    match tag {
        Some(tag) => match shown.iter().find(|shown| shown.tag == tag) {
            Some(own) => finish(shared, reader, &cards(shared, reader, own, &shown)?, head),
            None => Ok(None),
        },
        None if shown.is_empty() => Ok(None),
        None => {
            let words = shared.reader(reader);
            let path = shared.site.phrases_path(reader, None);
            let mut frame = generated(shared, reader, "phrases.html", "phrases", &path, words.word("phrases"));
            let place = |other| (!shared.site.shown(other).is_empty()).then(|| (shared.site.phrases_path(other, None), false));
            frame.languages = languages(shared.site, &words.renderer, place)?;
            frame.description = Some(words.word("phrases-description"));
            finish(shared, reader, &PhrasesView { shown: links(shared, reader, shown.iter()), frame }, head)
        }
    }
}

fn cards(shared: &Shared<'_>, reader: usize, own: &Shown, shown: &[Shown]) -> Result<PhraseCardsView, Box<Diagnostic>> {
    let (site, words) = (shared.site, shared.reader(reader));
    let path = site.phrases_path(reader, Some(&own.tag));
    let mut frame =
        generated(shared, reader, "phrase-cards.html", &format!("phrases:{}", own.tag), &path, title(shared, reader, own));
    frame.breadcrumbs.push(plain_link(words.word("phrases"), site.phrases_path(reader, None)));
    frame.description = Some(words.word("phrases-description"));
    let place = |other: usize| {
        let there = site.shown(other).iter().any(|shown| shown.tag == own.tag);
        there.then(|| (site.phrases_path(other, Some(&own.tag)), false))
    };
    frame.languages = languages(site, &words.renderer, place)?;
    let situations = site.situations(&own.tag);
    let tag = &site.languages()[reader].tag;
    let checked = situations.iter().all(|(situation, _)| [&own.tag, tag].iter().all(|tag| situation.reviewed.contains(tag)));
    Ok(PhraseCardsView {
        shown_dir: language::known(&own.tag).map_or("ltr", |known| known.dir.as_str()),
        tag: own.tag.clone(),
        countries: own.countries.iter().map(|code| words.country_link(site, reader, code)).collect(),
        checked,
        situations: situations.into_iter().map(|(situation, said)| view(shared, reader, own, situation, &said)).collect(),
        others: links(shared, reader, shown.iter().filter(|other| other.tag != own.tag)),
        frame,
    })
}

/// Links to the cards that are of use in a country.
pub(super) fn of_country(shared: &Shared<'_>, reader: usize, code: &str) -> Vec<LinkView> {
    let here = |shown: &&Shown| shown.countries.iter().any(|country| country == code);
    let shown = shared.site.shown(reader);
    let link = |shown: &Shown| plain_link(title(shared, reader, shown), shared.site.phrases_path(reader, Some(&shown.tag)));
    shown.iter().filter(here).map(link).collect()
}

/// The page that leads to all cards and those below it, for a list of contents.
pub(super) fn outline(shared: &Shared<'_>, reader: usize) -> Vec<Outlined> {
    let shown = shared.site.shown(reader);
    let page = |tag: Option<String>, title: String| Outlined {
        id: tag.as_ref().map_or_else(|| "phrases".to_owned(), |tag| format!("phrases:{tag}")),
        path: shared.site.phrases_path(reader, tag.as_deref()),
        title,
        depth: usize::from(tag.is_some()),
        job: Job::Phrases { language: reader, tag },
    };
    let index = (!shown.is_empty()).then(|| page(None, shared.reader(reader).word("phrases")));
    let cards = shown.iter().map(|shown| page(Some(shown.tag.clone()), title(shared, reader, shown)));
    index.into_iter().chain(cards).collect()
}

fn title(shared: &Shared<'_>, reader: usize, shown: &Shown) -> String {
    let name = language::name_in(&shown.tag, &shared.site.languages()[reader].tag);
    shared.text(reader, "phrases-in", &[("language", name.into())])
}

/// Links to cards, described by the countries where they are of use.
fn links<'a>(shared: &Shared<'_>, reader: usize, shown: impl Iterator<Item = &'a Shown>) -> Vec<LinkView> {
    let site = shared.site;
    let link = |shown: &Shown| {
        let names: Vec<String> = shown.countries.iter().map(|code| shared.country_name(reader, code)).collect();
        let link = plain_link(title(shared, reader, shown), site.phrases_path(reader, Some(&shown.tag)));
        LinkView { description: Some(names.join(" · ")), ..link }
    };
    shown.map(link).collect()
}

fn view(shared: &Shared<'_>, reader: usize, own: &Shown, situation: &Situation, said: &[&Phrase]) -> SituationView {
    let site = shared.site;
    let languages = site.languages();
    let phrase = |(number, phrase): (usize, &&Phrase)| {
        let (text, tag) = phrase.text.get(site.tags(reader)).unwrap_or_default();
        let foreign = languages.iter().find(|l| Some(l.tag.as_str()) == tag && l.tag != languages[reader].tag);
        PhraseView {
            id: format!("{}-{}", situation.id, number + 1),
            text: phrase.text.exact(&own.tag).unwrap_or_default().to_owned(),
            own: text.to_owned(),
            own_lang: foreign.map(|l| l.tag.clone()),
            own_dir: foreign.map(|l| l.dir.as_str()),
            only: phrase.countries.iter().map(|code| shared.country_name(reader, &code.value)).collect(),
        }
    };
    SituationView {
        id: situation.id.clone(),
        title: situation.title.get(site.chain(reader)).map_or_else(|| situation.id.clone(), |(title, _)| title.to_owned()),
        icon: situation.icon.clone(),
        phrases: said.iter().enumerate().map(phrase).collect(),
    }
}
