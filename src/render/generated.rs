//! The list of everything that is to be rendered, and what is at an address.

use std::borrow::Cow;

use crate::site::Site;

use super::context::Shared;
use super::lists::List;
use super::papers::{self, Paper};
use super::{campaign, commitments, host_files, records, share, sitemap, spoken};

/// A file to render.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Job {
    Entry { language: usize, node: usize },
    Step { language: usize, node: usize, step: usize },
    Beside { node: usize, pair: (usize, usize) },
    Phrases { language: usize, tag: Option<String> },
    Agency { language: usize, id: String },
    Vcard { language: usize, id: String },
    Country { language: usize, code: String },
    List { language: usize, list: List },
    AzPart { language: usize, part: usize },
    Carry { language: usize },
    Data { language: usize },
    Commitments { language: usize, agency: Option<String> },
    CommitmentFeed { language: usize },
    CampaignFeed { language: usize, node: usize },
    ShareImage { language: usize, node: usize },
    Paper { language: usize, node: usize, paper: Paper },
    Spoken { language: usize, node: usize, chat: bool },
    Feed { language: usize },
    Manifest { language: usize },
    Redirect { index: usize },
    Chooser,
    NotFound,
    Sitemap { index: usize },
    HostFile { name: &'static str },
}

impl Job {
    /// True for what a person reads.
    pub fn is_page(&self) -> bool {
        matches!(
            self,
            Job::Entry { .. }
                | Job::Step { .. }
                | Job::Beside { .. }
                | Job::Phrases { .. }
                | Job::Agency { .. }
                | Job::Country { .. }
                | Job::List { .. }
                | Job::AzPart { .. }
                | Job::Carry { .. }
                | Job::Data { .. }
                | Job::Commitments { .. }
                | Job::Paper { .. }
                | Job::Chooser
                | Job::NotFound
        )
    }
}

/// Every file of a site, in an order that does not depend on anything but its content.
pub fn jobs(site: &Site) -> Vec<Job> {
    let mut jobs = vec![Job::Chooser, Job::NotFound];
    for language in site.published.iter().copied() {
        jobs.extend(of_language(site, language));
    }
    jobs.extend(redirects(site));
    jobs.extend((0..sitemap::count(site)).map(|index| Job::Sitemap { index }));
    jobs.extend(host_files::names(site).into_iter().map(|name| Job::HostFile { name }));
    jobs
}

/// The files of a language, redirects aside.
fn of_language(site: &Site, language: usize) -> impl Iterator<Item = Job> {
    let published = (0..site.tree.nodes.len()).filter(move |node| site.entry(*node, language).is_some());
    // What is carried has no files for other programs.
    let for_programs = !site.carried;
    let agencies = site.agencies.keys().flat_map(move |id| {
        let card = for_programs.then(|| Job::Vcard { language, id: id.clone() });
        std::iter::once(Job::Agency { language, id: id.clone() }).chain(card)
    });
    let more = [Job::Carry { language }, Job::Data { language }, Job::Feed { language }, Job::Manifest { language }];
    let all = (!site.commitments.is_empty()).then_some(Job::Commitments { language, agency: None });
    let one = |agency: &str| Job::Commitments { language, agency: Some(agency.to_owned()) };
    let by_agency: Vec<Job> = site.committed().into_iter().filter(|_| site.whole).map(one).collect();
    let feed = (for_programs && all.is_some()).then_some(Job::CommitmentFeed { language });
    let pictures = if share::wanted(site) { site.tree.nodes.len() } else { 0 };
    let promises = all.into_iter().chain(by_agency).chain(feed);
    let pages = published.flat_map(move |node| {
        let steps = (0..site.steps(node, language).len()).map(move |step| Job::Step { language, node, step });
        let pairs = site.pairs(node).filter(move |pair| pair.0 == language).map(move |pair| Job::Beside { node, pair });
        std::iter::once(Job::Entry { language, node }).chain(steps).chain(pairs)
    });
    pages
        .chain(phrases(site, language))
        .chain(agencies)
        .chain(site.countries.keys().map(move |code| Job::Country { language, code: code.clone() }))
        .chain(List::ALL.map(|list| Job::List { language, list }))
        .chain((1..site.az_parts(language)).map(move |part| Job::AzPart { language, part }))
        .chain(promises)
        .chain(of_outreach(site, language))
        .chain((0..pictures).map(move |node| Job::ShareImage { language, node }))
        .chain(more.into_iter().filter(move |_| for_programs))
}

/// The cards to show, and before them the page that leads to them.
fn phrases(site: &Site, language: usize) -> impl Iterator<Item = Job> {
    let shown = site.shown(language);
    let index = (!shown.is_empty()).then_some(Job::Phrases { language, tag: None });
    index.into_iter().chain(shown.into_iter().map(move |shown| Job::Phrases { language, tag: Some(shown.tag) }))
}

/// What is made of campaigns and of the pages that are handed out beside the pages themselves.
fn of_outreach(site: &Site, language: usize) -> impl Iterator<Item = Job> {
    let nodes = (0..site.tree.nodes.len()).filter(move |node| site.handed_out.contains(node) || campaign::is_one(site, *node));
    nodes.flat_map(move |node| {
        let jobs = [
            Job::CampaignFeed { language, node },
            Job::Paper { language, node, paper: Paper::Poster },
            Job::Paper { language, node, paper: Paper::Leaflet },
            Job::Spoken { language, node, chat: false },
            Job::Spoken { language, node, chat: true },
        ];
        jobs.into_iter().filter(move |job| match job {
            Job::Paper { paper, .. } => papers::path(site, language, node, *paper).is_some(),
            Job::Spoken { chat, .. } => spoken::path(site, language, node, *chat).is_some(),
            _ => campaign::feed_path(site, language, node).is_some(),
        })
    })
}

fn redirects(site: &Site) -> impl Iterator<Item = Job> {
    (0..site.redirects.len()).map(|index| Job::Redirect { index })
}

/// The file that is published at `path`; none if there is none, or if it is no rendered one.
pub fn find(shared: &Shared<'_>, path: &str) -> Option<Job> {
    let site = shared.site;
    let is_at = |job: &Job| self::path(shared, job).as_deref() == Some(path);
    let below = |language: &usize| path.split_once('/').is_some_and(|(code, _)| code == site.languages()[*language].code);
    match site.published.iter().copied().find(below) {
        Some(language) => of_language(site, language).chain(redirects(site)).find(is_at),
        None => {
            let maps = (0..sitemap::count(site)).map(|index| Job::Sitemap { index });
            let files = host_files::names(site).into_iter().map(|name| Job::HostFile { name });
            [Job::Chooser, Job::NotFound].into_iter().chain(maps).chain(files).find(is_at)
        }
    }
}

/// Where a file is published; none if it is not.
pub fn path<'a>(shared: &'a Shared<'_>, job: &Job) -> Option<Cow<'a, str>> {
    let site = shared.site;
    let path = match job {
        Job::Entry { language, node } => site.entry(*node, *language)?.address.as_str(),
        Job::List { language, list } => list.path(shared.reader(*language)),
        Job::Carry { language } => shared.reader(*language).links.carry.as_deref()?,
        Job::Data { language } => shared.reader(*language).links.data.as_deref()?,
        Job::Commitments { language, agency } => return commitments::path(site, *language, agency.as_deref()).map(Into::into),
        Job::CommitmentFeed { language } => return commitments::feed_path(site, *language).map(Into::into),
        Job::CampaignFeed { language, node } => return campaign::feed_path(site, *language, *node).map(Into::into),
        Job::ShareImage { language, node } => return share::path(shared, *language, *node).map(Into::into),
        Job::Paper { language, node, paper } => return papers::path(site, *language, *node, *paper).map(Into::into),
        Job::Spoken { language, node, chat } => return spoken::path(site, *language, *node, *chat).map(Into::into),
        Job::Feed { language } => &shared.reader(*language).links.feed,
        Job::Manifest { language } => &shared.reader(*language).links.manifest,
        Job::Redirect { index } => site.redirects.get(*index)?.0.as_str(),
        Job::Chooser => "index.html",
        Job::NotFound => "404.html",
        Job::HostFile { name } => name,
        Job::Step { language, node, step } => {
            let published = *step < site.steps(*node, *language).len();
            return site.entry(*node, *language).filter(|_| published).map(|entry| Site::step_path(entry, *step).into());
        }
        Job::Beside { node, pair } => return Some(site.beside_path(*node, *pair)?.to_string().into()),
        Job::Phrases { language, tag } => return Some(site.phrases_path(*language, tag.as_deref()).into()),
        Job::Agency { language, id } => return Some(site.agency_path(*language, id).into()),
        Job::Vcard { language, id } => return Some(records::vcard_path(site, *language, id).into()),
        Job::Country { language, code } => return Some(site.country_path(*language, code).into()),
        Job::AzPart { language, part } => return Some(site.az_path(*language, *part).into()),
        Job::Sitemap { index } => return Some(sitemap::name(*index).into()),
    };
    Some(path.into())
}
