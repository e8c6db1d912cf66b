//! What the preview knows: the sources as they are on the disk, and the last site in which nothing was wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::build;
use crate::content::phone;
use crate::diagnostic::{self, Diagnostic, Failure, Messages, Severity};
use crate::render::{Before, Dress, Prepared, Shared};
use crate::search::Script;
use crate::site::{self, Options, Problems, Site};
use crate::sources::{self, SitePath, Sources};
use crate::theme::{self, Theme};

use super::{Settings, told};

/// What [`State::version`] begins with.
pub(super) const FIRST_VERSION: u64 = 1;

/// A preview: one thread owns it, and everything that happens passes through there, one after the other.
pub struct State {
    pub(super) options: Options,
    pub(super) messages: Messages,
    /// Absolute path of the site folder.
    pub(super) root: PathBuf,
    /// The sources as they are on the disk.
    pub(super) disk: Sources,
    /// What is wrong with single files there.
    unreadable: Vec<Diagnostic>,
    /// What is shown.
    pub(super) good: Good,
    /// Pages of texts that are not saved, by address.
    pub(super) drafts: BTreeMap<String, Vec<u8>>,
    /// Files that are not yet as on the disk in what is shown.
    pending: BTreeSet<SitePath>,
    /// Why they are not: all problems of the sources on the disk, sorted; none while what is shown is what is there.
    held: Option<Vec<Diagnostic>>,
    /// Grows with every change.
    pub(super) version: u64,
    /// For each language that was searched, its scripts, and the version that they are of.
    search: BTreeMap<usize, (u64, Vec<Script>)>,
}

/// A site that can be shown.
pub(super) struct Good {
    sources: Sources,
    pub(super) site: Site,
    theme: Theme,
    pub(super) prepared: Arc<Prepared>,
    linked: Problems,
    /// What is wrong with theme, strings and pictures.
    dressed: Vec<Diagnostic>,
}

/// What a change came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Files that are different.
    pub files: usize,
    /// Errors of the site now; what is shown stays as it was while there are any.
    pub errors: usize,
    /// The errors in the words of the command line; empty without any.
    pub text: String,
    /// True if the site was linked anew.
    pub linked: bool,
    /// How long it took.
    pub time: Duration,
}

impl State {
    /// Reads a site. One with errors is shown as well as it can be until they are mended.
    pub fn new(folder: &Path, settings: &Settings) -> Result<State, Failure> {
        let root = sources::absolute(folder)?;
        phone::warm_up_aside();
        let (disk, unreadable) = sources::read(folder)?;
        let (site, linked) = site::link(&disk, &settings.options);
        let good = Good::new(&disk, site, linked, None)?;
        let mut state = State {
            options: settings.options.clone(),
            messages: Messages::new(settings.language),
            root,
            disk,
            unreadable,
            good,
            drafts: BTreeMap::new(),
            pending: BTreeSet::new(),
            held: None,
            version: FIRST_VERSION,
            search: BTreeMap::new(),
        };
        let wrong = diagnostic::has_error(state.found());
        state.held = wrong.then(|| state.all());
        Ok(state)
    }

    /// Takes in what has changed on the disk: files and folders by their absolute paths. `None` if nothing is different.
    pub fn apply(&mut self, changed: &[PathBuf]) -> Result<Option<Applied>, Failure> {
        let started = Instant::now();
        let unreadable = self.unreadable.clone();
        let different = sources::read_again(&mut self.disk, &mut self.unreadable, changed)?;
        if different.is_empty() && unreadable == self.unreadable {
            return Ok(None);
        }
        let files = different.len();
        self.pending.extend(different);
        let linked = !self.renew()?;
        if linked {
            self.link()?;
        }
        self.version += 1;
        let (errors, text) = self.errors();
        Ok(Some(Applied { files, errors, text, linked, time: started.elapsed() }))
    }

    /// Puts changed pages in the places of their older selves. False if the site must be linked anew.
    fn renew(&mut self) -> Result<bool, Failure> {
        // What was never without an error is no ground to build on.
        if self.held.is_some() && self.pending.is_empty() || diagnostic::has_errors(&self.good.dressed) {
            return Ok(false);
        }
        if diagnostic::has_error(self.good.linked.iter()) || diagnostic::has_errors(&self.unreadable) {
            return Ok(false);
        }
        let renewed: Option<Vec<_>> = self.pending.iter().map(|file| self.good.site.renewed(&self.disk, file)).collect();
        let Some(renewed) = renewed else { return Ok(false) };
        match self.good.site.renew(renewed, &mut self.good.linked) {
            Ok(()) => {
                let pending = std::mem::take(&mut self.pending);
                self.good.sources.take_over(&self.disk, &pending);
                self.held = None;
            }
            Err(found) => {
                let found = found.iter().chain(&self.unreadable).chain(&self.good.dressed).cloned().collect();
                self.hold(found);
            }
        }
        Ok(true)
    }

    /// Links the site anew.
    fn link(&mut self) -> Result<(), Failure> {
        let (site, linked) = site::link(&self.disk, &self.options);
        let good = Good::new(&self.disk, site, linked, Some((&self.good.prepared, &self.pending)))?;
        let found = || good.linked.iter().chain(&self.unreadable).chain(&good.dressed);
        if diagnostic::has_error(found()) {
            let found = found().cloned().collect();
            self.hold(found);
            return Ok(());
        }
        self.good = good;
        self.pending.clear();
        self.held = None;
        Ok(())
    }

    fn hold(&mut self, mut found: Vec<Diagnostic>) {
        diagnostic::sort(&mut found);
        self.held = Some(found);
    }

    /// All problems of what is shown.
    fn all(&self) -> Vec<Diagnostic> {
        let mut found: Vec<_> = self.found().cloned().collect();
        diagnostic::sort(&mut found);
        found
    }

    /// The same in no order.
    fn found(&self) -> impl Iterator<Item = &Diagnostic> {
        self.good.linked.iter().chain(&self.unreadable).chain(&self.good.dressed)
    }

    /// All problems of the sources, as far as they are known without rendering every page; sorted.
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.held.clone().unwrap_or_else(|| self.all())
    }

    /// The problems of one file.
    pub(super) fn problems_of(&self, file: &str) -> Vec<Diagnostic> {
        let mut found: Vec<Diagnostic> = match &self.held {
            Some(held) => held.iter().filter(|d| d.file == file).cloned().collect(),
            None => self.found().filter(|d| d.file == file).cloned().collect(),
        };
        diagnostic::sort(&mut found);
        found
    }

    /// Number of errors, and their text as the command line prints it.
    pub(super) fn errors(&self) -> (usize, String) {
        let errors: Vec<Diagnostic> = self.held.iter().flatten().filter(|d| d.severity() == Severity::Error).cloned().collect();
        let text = if errors.is_empty() { String::new() } else { told::text(&errors, &self.messages, &self.disk) };
        (errors.len(), text)
    }

    /// The site that is shown.
    pub fn site(&self) -> &Site {
        &self.good.site
    }

    /// What rendering the site that is shown needs.
    pub(super) fn shared(&self) -> Shared<'_> {
        self.good.prepared.shared(&self.good.site, &self.good.sources)
    }

    /// A file of the search of a language; the language is indexed when it is first asked for, and when its head is asked
    /// for after a change. Slices stay as long as no new head was asked for, since the old one names them.
    pub(super) fn search_file(&mut self, path: &str) -> Result<Option<String>, Failure> {
        let codes = self.good.site.languages().iter().map(|language| format!("search/{}", language.code));
        let below = |code: String| {
            path.strip_prefix(&code).map(|rest| rest == ".js").filter(|head| *head || path[code.len()..].starts_with('/'))
        };
        let Some((language, head)) = codes.enumerate().find_map(|(index, code)| Some((index, below(code)?))) else {
            return Ok(None);
        };
        let made = self.search.get(&language);
        if made.is_none_or(|(version, _)| head && *version != self.version) {
            let Good { site, sources, theme, .. } = &self.good;
            let (scripts, _) = build::search_scripts(site, sources, theme, language)?;
            self.search.insert(language, (self.version, scripts));
        }
        let scripts = self.search.get(&language).into_iter().flat_map(|(_, scripts)| scripts);
        Ok(scripts.into_iter().find(|script| script.path.as_str() == path).map(|script| script.text.clone()))
    }
}

impl Good {
    /// Prepares a linked site for being shown.
    pub(super) fn new(sources: &Sources, site: Site, linked: Problems, before: Option<Before<'_>>) -> Result<Good, Failure> {
        let (theme, mut dressed) = theme::load(&site.config, sources)?;
        let (prepared, found) = Prepared::new(&site, sources, &theme, Vec::new(), Dress::Site, before)?;
        dressed.extend(found);
        Ok(Good { sources: sources.clone(), site, theme, prepared: Arc::new(prepared), linked, dressed })
    }
}
