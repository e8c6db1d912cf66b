//! The list of everything that is to be rendered.

use crate::site::Site;

use super::lists::List;
use super::{host_files, sitemap};

/// A file to render.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Job {
    Entry { language: usize, node: usize },
    Agency { language: usize, id: String },
    Vcard { language: usize, id: String },
    Country { language: usize, code: String },
    List { language: usize, list: List },
    AzPart { language: usize, part: usize },
    Carry { language: usize },
    Data { language: usize },
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
                | Job::Agency { .. }
                | Job::Country { .. }
                | Job::List { .. }
                | Job::AzPart { .. }
                | Job::Carry { .. }
                | Job::Data { .. }
                | Job::Chooser
                | Job::NotFound
        )
    }
}

/// Every file of a site, in an order that does not depend on anything but its content.
pub fn jobs(site: &Site) -> Vec<Job> {
    let mut jobs = vec![Job::Chooser, Job::NotFound];
    for language in site.published.iter().copied() {
        let published = (0..site.tree.nodes.len()).filter(|node| site.entry(*node, language).is_some());
        jobs.extend(published.map(|node| Job::Entry { language, node }));
        for id in site.agencies.keys() {
            jobs.push(Job::Agency { language, id: id.clone() });
            if !site.carried {
                jobs.push(Job::Vcard { language, id: id.clone() });
            }
        }
        jobs.extend(site.countries.keys().map(|code| Job::Country { language, code: code.clone() }));
        jobs.extend(List::ALL.map(|list| Job::List { language, list }));
        jobs.extend((1..site.az_parts(language)).map(|part| Job::AzPart { language, part }));
        if !site.carried {
            jobs.extend([Job::Carry { language }, Job::Data { language }, Job::Feed { language }, Job::Manifest { language }]);
        }
    }
    jobs.extend((0..site.redirects.len()).map(|index| Job::Redirect { index }));
    jobs.extend((0..sitemap::count(site)).map(|index| Job::Sitemap { index }));
    jobs.extend(host_files::names(site).into_iter().map(|name| Job::HostFile { name }));
    jobs
}
