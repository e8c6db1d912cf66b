//! An address in, the bytes that a build would put there out.

use crate::diagnostic::{Diagnostic, Failure};
use crate::exchange;
use crate::offline::manifest::{self, WORKER};
use crate::render::{self, Job, RenderedPage};
use crate::sources::SitePath;

use super::state::State;

/// What is at an address.
#[derive(Debug)]
pub enum Found {
    /// A page that a person reads.
    Page(Vec<u8>),
    /// Any other file.
    File(Vec<u8>, &'static str),
    /// Nothing; the page that says so.
    Nothing(Vec<u8>),
    /// A page that cannot be rendered.
    Broken(Box<Diagnostic>),
}

impl State {
    /// What is published at `path`, which is decoded and has no leading slash; a folder stands for its `index.html`.
    pub fn at(&mut self, path: &str) -> Result<Found, Failure> {
        let path = self.address(path);
        if path == WORKER {
            // What was kept by an older server on this port would be shown in place of what is being written.
            return Ok(Found::File(manifest::retired_worker(), "text/javascript"));
        }
        if path.starts_with("search/")
            && let Some(text) = self.search_file(&path)?
        {
            return Ok(Found::File(text.into_bytes(), "text/javascript"));
        }
        if let Some(name) = path.strip_prefix(exchange::FOLDER).and_then(|rest| rest.strip_prefix('/'))
            && let Some(file) = self.data(name)
        {
            let kind = SitePath::new(&file.path).map_or("application/octet-stream", |path| path.media_type());
            return Ok(Found::File(file.bytes, kind));
        }
        let shared = self.shared();
        if let Some(file) = shared.assets.files.iter().chain(&shared.media.files).find(|file| file.path.as_str() == path) {
            return Ok(Found::File(file.bytes.clone(), file.path.media_type()));
        }
        let job = render::find(&shared, &path);
        match job.as_ref().map(|job| (job, render::page(&shared, job))) {
            Some((job, Ok(Some(page)))) if job.is_page() || matches!(job, Job::Redirect { .. }) => {
                Ok(Found::Page(page.file.bytes))
            }
            Some((_, Ok(Some(page)))) => Ok(Found::File(page.file.bytes, page.file.path.media_type())),
            Some((_, Err(problem))) => Ok(Found::Broken(problem)),
            Some((_, Ok(None))) | None => match render::page(&shared, &Job::NotFound) {
                Ok(page) => Ok(Found::Nothing(page.map(|page| page.file.bytes).unwrap_or_default())),
                Err(problem) => Ok(Found::Broken(problem)),
            },
        }
    }

    /// A file for other programs, by its name in their folder.
    fn data(&self, name: &str) -> Option<exchange::DataFile> {
        let shared = self.shared();
        let parts = exchange::parts(shared.site).into_iter();
        parts.flat_map(|part| exchange::files(shared.site, shared.sources, part)).find(|file| file.path == name)
    }

    /// The path of a file of the site for an address: what `base_url` has before the site's root is taken off, since the
    /// page for missing addresses has it in its links, and a folder gets its `index.html`.
    pub(super) fn address(&self, path: &str) -> String {
        let base = self.site().config.base_url.as_deref().and_then(|url| url.split_once("://")?.1.split_once('/'));
        let base = base.map_or("", |(_, folder)| folder);
        let path = path.strip_prefix(base).unwrap_or(path);
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }

    /// The page at an address, with what is needed to judge it.
    pub(super) fn page(&self, path: &str) -> Option<(Job, Result<RenderedPage, Box<Diagnostic>>)> {
        let shared = self.shared();
        let job = render::find(&shared, path).filter(Job::is_page)?;
        let page = render::page(&shared, &job).transpose()?;
        Some((job, page))
    }

    /// Every address of the site that is rendered, for tests.
    pub fn addresses(&self) -> Vec<SitePath> {
        let shared = self.shared();
        let jobs = render::jobs(shared.site);
        jobs.iter().filter_map(|job| SitePath::new(&render::path(&shared, job)?)).collect()
    }
}
