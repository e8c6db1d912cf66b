//! Site × theme → files: every page, its assets, feeds, site map and the rest that a host needs.
//!
//! Pages are rendered in parallel and staged as they are made. [`page`] renders a single one from the same
//! functions, for whoever wants just that.

mod assets;
mod audit;
mod az;
mod beside;
mod call_cards;
mod campaign;
mod carried;
mod carry;
mod charts;
mod commitments;
mod contact;
mod context;
mod critical;
mod data;
mod feed;
mod form;
mod frame;
mod generated;
mod host_files;
mod json_ld;
mod languages;
mod lists;
mod media;
mod numbers;
mod outline;
mod papers;
mod phrases;
mod qr;
mod reader;
mod records;
mod root;
mod share;
mod sitemap;
mod spoken;
mod squeeze;
mod text;
mod triage;
mod written;

use rayon::prelude::*;

pub use audit::{Scale, Weights, gzip};
pub use call_cards::call_cards;
pub use carried::carried;
pub use carry::Offered;
pub use context::{Before, Dress, Prepared, Shared};
pub use critical::policy_hash;
pub use frame::absolute;
pub use generated::{Job, find, jobs, path};
pub use outline::{Outlined, outline};
pub use papers::{is_beside_for_readers, is_beside_pages, is_of_papers, made_of};
pub use qr::symbol as qr_symbol;
pub use squeeze::style as squeezed_style;

use crate::diagnostic::{Diagnostic, Failure};
use crate::output::{Order, Output, Staged};
use crate::sources::SitePath;

/// A finished file.
#[derive(Debug, Clone)]
pub struct File {
    /// Where it is published.
    pub path: SitePath,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// When it is put in place.
    pub order: Order,
}

impl File {
    fn new(path: &str, bytes: impl Into<Vec<u8>>) -> Option<File> {
        Some(File { path: SitePath::new(path)?, bytes: bytes.into(), order: Order::Page })
    }
}

/// What rendering made.
#[derive(Debug, Default)]
pub struct Rendered {
    /// Every file, as handed over to the output.
    pub staged: Vec<Staged>,
    /// Pages, redirects aside.
    pub pages: usize,
    /// What was wrong with templates and sizes.
    pub problems: Vec<Diagnostic>,
}

/// Renders everything into `output`. `done` is called after each page, for a progress bar.
pub fn render(shared: &Shared<'_>, output: &Output, done: &(dyn Fn() + Sync)) -> Result<Rendered, Failure> {
    let mut rendered = Rendered::default();
    let stage = |file: File| output.stage(file.path, &file.bytes, file.order);
    for file in shared.assets.files.iter().chain(&shared.media.files) {
        rendered.staged.push(output.stage(file.path.clone(), &file.bytes, file.order)?);
    }
    let jobs = jobs(shared.site);
    let weights = Weights::new(shared.site.languages().len());
    let results: Vec<_> = jobs
        .par_iter()
        .map_init(Scale::default, |scale, job| -> Result<_, Failure> {
            let result = page(shared, job);
            let result = match result {
                Ok(Some(page)) => {
                    let mut found = Vec::new();
                    if job.is_page() {
                        found.extend(judge(shared, job, &page, &weights, scale));
                    }
                    Ok((Some(stage(page.file)?), found))
                }
                Ok(None) => Ok((None, Vec::new())),
                Err(problem) => Ok((None, vec![*problem])),
            };
            done();
            result
        })
        .collect();
    rendered.staged.reserve(results.len());
    for (job, result) in jobs.iter().zip(results) {
        let (staged, problems) = result?;
        rendered.pages += usize::from(staged.is_some() && job.is_page());
        rendered.staged.extend(staged);
        rendered.problems.extend(problems);
    }
    rendered.problems.dedup();
    Ok(rendered)
}

/// What is wrong with a finished page: what it would load, what it weighs.
pub fn judge(shared: &Shared<'_>, job: &Job, page: &RenderedPage, weights: &Weights, scale: &mut Scale) -> Vec<Diagnostic> {
    let mut found = audit::foreign(&page.file, &page.source);
    found.extend(audit::weigh(shared, job, page, weights, scale));
    found
}

/// The bytes of a page at `path` that leads on to `to` by itself, without script; none if it cannot be rendered.
pub fn lead(shared: &Shared<'_>, language: usize, path: &str, to: &str) -> Option<Vec<u8>> {
    root::lead(shared, language, path, to).ok().flatten().map(|page| page.file.bytes)
}

/// A page with what is needed to judge it.
#[derive(Debug)]
pub struct RenderedPage {
    /// The file.
    pub file: File,
    /// The file of the site folder that it comes from, for problems.
    pub source: String,
}

/// Renders one page. `None` if the site does not publish it.
pub fn page(shared: &Shared<'_>, job: &Job) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    match job {
        Job::Entry { language, node } => written::render(shared, *language, *node),
        Job::Step { language, node, step } => triage::step(shared, *language, *node, *step),
        Job::Beside { node, pair } => beside::render(shared, *node, *pair),
        Job::Phrases { language, tag } => phrases::render(shared, *language, tag.as_deref()),
        Job::Agency { language, id } => records::agency(shared, *language, id),
        Job::Vcard { language, id } => Ok(records::vcard(shared, *language, id)),
        Job::Country { language, code } => records::country(shared, *language, code),
        Job::List { language, list } => lists::render(shared, *language, *list),
        Job::AzPart { language, part } => lists::az_part(shared, *language, *part),
        Job::Carry { language } => carry::render(shared, *language),
        Job::Commitments { language, agency } => commitments::render(shared, *language, agency.as_deref()),
        Job::CommitmentFeed { language } => Ok(commitments::feed(shared, *language)),
        Job::CampaignFeed { language, node } => Ok(campaign::feed(shared, *language, *node)),
        Job::ShareImage { language, node } => Ok(share::render(shared, *language, *node)),
        Job::Paper { language, node, paper } => papers::render(shared, *language, *node, *paper),
        Job::Spoken { language, node, chat } => Ok(spoken::render(shared, *language, *node, *chat)),
        Job::Data { language } => data::render(shared, *language),
        Job::Feed { language } => Ok(feed::render(shared, *language)),
        Job::Manifest { language } => Ok(host_files::manifest(shared, *language)),
        Job::Redirect { index } => root::redirect(shared, *index),
        Job::Chooser => root::chooser(shared),
        Job::NotFound => root::not_found(shared),
        Job::Sitemap { index } => Ok(sitemap::render(shared, *index)),
        Job::HostFile { name } => Ok(host_files::render(shared, name)),
    }
}
