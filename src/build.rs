//! The whole run on one screen: read, assemble, render, write.

use std::path::Path;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::diagnostic::{self, Diagnostic, Failure};
use crate::offline::signature::Signer;
use crate::offline::{Material, checksums, manifest, signature};
use crate::output::{Order, Output, Published, Staged, Summary};
use crate::render::{self, Offered, Rendered, Shared};
use crate::search::{self, Index, Words};
use crate::site::{self, Options, Site};
use crate::sources::{self, SitePath, Sources};
use crate::theme::{self, Strings, Theme};

/// How long a stage took.
#[derive(Debug, Clone)]
pub struct Timing {
    /// Name of the stage.
    pub stage: &'static str,
    /// Wall time.
    pub time: Duration,
}

/// What a run found out and did.
#[derive(Debug)]
pub struct Report {
    /// All problems, sorted.
    pub problems: Vec<Diagnostic>,
    /// What was read, for excerpts.
    pub sources: Sources,
    /// The linked site.
    pub site: Site,
    /// Pages rendered.
    pub pages: usize,
    /// What happened on the disk; none if nothing was written.
    pub written: Option<Summary>,
    /// Where the time went.
    pub timings: Vec<Timing>,
}

/// What a run tells while it works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many files will be rendered.
    Begin(usize),
    /// One more is done.
    Step,
}

/// Who is told.
pub type Listener<'a> = dyn Fn(Progress) + Sync + 'a;

/// Builds the site in `folder` into `out`. With errors, or with warnings when `strict`, nothing is written.
pub fn build(folder: &Path, out: &Path, options: &Options, strict: bool, progress: &Listener<'_>) -> Result<Report, Failure> {
    run(folder, Some(out), options, strict, progress)
}

/// What a release has beside the site.
#[derive(Clone, Copy, Default)]
pub struct Release<'a> {
    /// Who signs it.
    pub signer: Option<&'a Signer>,
    /// Files to hand on, with what the site says of each.
    pub carriers: &'a [(Offered, Vec<u8>)],
}

/// Builds the site with all that a release has.
pub fn publish(
    folder: &Path,
    out: &Path,
    options: &Options,
    strict: bool,
    release: Release<'_>,
    progress: &Listener<'_>,
) -> Result<Report, Failure> {
    run_with(folder, Some(out), options, strict, release, progress, None)
}

/// Finds all problems that a build would, and writes nothing.
pub fn check(folder: &Path, options: &Options, progress: &Listener<'_>) -> Result<Report, Failure> {
    run(folder, None, options, false, progress)
}

/// The codes of a site's languages.
pub fn languages(folder: &Path) -> Result<Vec<String>, Failure> {
    let (sources, _) = sources::read(folder)?;
    let text = sources.text(crate::content::config::FILE).unwrap_or_default();
    Ok(crate::content::config::parse(text).0.languages.into_iter().map(|language| language.code).collect())
}

/// A site that can be searched.
#[derive(Debug)]
pub struct Searchable {
    /// All problems, sorted; with errors there is no index.
    pub problems: Vec<Diagnostic>,
    /// What was read.
    pub sources: Sources,
    /// The linked site.
    pub site: Site,
    /// For each language its index.
    pub indexes: Vec<Index>,
}

/// Reads and indexes a site, and renders nothing.
pub fn index(folder: &Path, options: &Options) -> Result<Searchable, Failure> {
    let (sources, mut problems) = sources::read(folder)?;
    let (site, found) = site::assemble(&sources, options);
    problems.extend(found);
    let (theme, found) = theme::load(&site.config, &sources)?;
    problems.extend(found);
    let mut indexes = Vec::new();
    if !diagnostic::has_errors(&problems) {
        let (made, found) = search::index(&site, &sources, &words(&site, &theme))?;
        problems.extend(found);
        indexes = made;
    }
    diagnostic::sort(&mut problems);
    Ok(Searchable { problems, sources, site, indexes })
}

/// The theme's words that search needs, for each language.
fn words(site: &Site, theme: &Theme) -> Vec<Words> {
    (0..site.languages().len())
        .into_par_iter()
        .map(|language| {
            let strings = Strings::new(theme, site.tags(language));
            Words::new(|id, args| strings.text(id, args))
        })
        .collect()
}

/// Builds what `options.selection` says into a folder that is thrown away, and makes carriers of it with `make`. With
/// errors nothing is made.
pub fn pack<T>(
    folder: &Path,
    options: &Options,
    progress: &Listener<'_>,
    make: impl FnOnce(&Material<'_>) -> Result<T, Failure>,
) -> Result<(Report, Option<T>), Failure> {
    let scratch = scratch_folder()?;
    let mut make = Some(make);
    let mut made = None;
    let report = run_with(
        folder,
        Some(scratch.path()),
        options,
        false,
        Release::default(),
        progress,
        Some(&mut |shared, staged| {
            let published = Published::new(scratch.path(), staged);
            let material = Material::new(shared, &published, &options.selection, options.dated);
            made = make.take().map(|make| make(&material)).transpose()?;
            Ok(())
        }),
    )?;
    Ok((report, made))
}

fn run(folder: &Path, out: Option<&Path>, options: &Options, strict: bool, progress: &Listener<'_>) -> Result<Report, Failure> {
    run_with(folder, out, options, strict, Release::default(), progress, None)
}

/// What is done with a site once it is published.
type Then<'a> = dyn FnMut(&Shared<'_>, &[Staged]) -> Result<(), Failure> + 'a;

fn run_with(
    folder: &Path,
    out: Option<&Path>,
    options: &Options,
    strict: bool,
    release: Release<'_>,
    progress: &Listener<'_>,
    then: Option<&mut Then<'_>>,
) -> Result<Report, Failure> {
    let mut clock = Clock::default();
    let (sources, mut problems) = sources::read(folder)?;
    clock.lap("read");
    let (site, found) = site::assemble(&sources, options);
    problems.extend(found);
    let site = site.restricted(&options.selection)?;
    clock.lap("assemble");
    let (theme, found) = theme::load(&site.config, &sources)?;
    problems.extend(found);
    let stops = |problems: &[Diagnostic]| diagnostic::has_errors(problems) || (strict && !problems.is_empty());
    let mut pages = 0;
    let mut written = None;
    if !stops(&problems) {
        progress(Progress::Begin(render::jobs(&site).len()));
        let scratch;
        let (out, keep) = match out {
            Some(out) => (out, true),
            None => {
                scratch = scratch_folder()?;
                (scratch.path(), false)
            }
        };
        let output = Output::begin(out, folder)?;
        // Search comes first: it is done before what pages share is in memory, and so needs no more than they do.
        let made = publish_search(&site, &sources, &theme, &output).and_then(|(scripts, found)| {
            clock.lap("search");
            let offered = release.carriers.iter().map(|(offered, _)| offered.clone()).collect();
            let (shared, found_in_theme) = Shared::new(&site, &sources, &theme, offered)?;
            clock.lap("prepare");
            problems.extend(found.into_iter().chain(found_in_theme));
            let mut rendered = match stops(&problems) {
                true => Rendered::default(),
                false => render::render(&shared, &output, &|| progress(Progress::Step))?,
            };
            clock.lap("render");
            rendered.staged.extend(scripts);
            Ok((shared, rendered))
        });
        let (shared, mut rendered) = match made {
            Ok(made) => made,
            Err(failure) => {
                // The disk may be full: leave it as it was found.
                let _ = output.abandon();
                return Err(failure);
            }
        };
        pages = rendered.pages;
        problems.append(&mut rendered.problems);
        if keep && !stops(&problems) {
            let closed = publish_offline(&site, &manifest::Names::new(&shared), &output, release, &mut rendered.staged);
            if let Err(failure) = closed {
                let _ = output.abandon();
                return Err(failure);
            }
            clock.lap("offline");
        }
        if keep && !stops(&problems) {
            written = Some(output.commit(&rendered.staged)?);
            clock.lap("write");
            if let Some(then) = then {
                then(&shared, &rendered.staged)?;
            }
        } else {
            output.abandon()?;
        }
    }
    diagnostic::sort(&mut problems);
    Ok(Report { problems, sources, site, pages, written, timings: clock.timings })
}

/// Stages what speaks of all other files: the lists for keeping them, and their checksums.
fn publish_offline(
    site: &Site,
    names: &manifest::Names,
    output: &Output,
    release: Release<'_>,
    staged: &mut Vec<Staged>,
) -> Result<(), Failure> {
    for (offered, bytes) in release.carriers {
        let path = SitePath::new(&offered.path).map(|path| output.stage(path, bytes, Order::Asset));
        staged.extend(path.transpose()?);
    }
    for (path, bytes) in manifest::files(site, names, output, staged)? {
        staged.push(output.stage(path, &bytes, Order::Version)?);
    }
    let list = checksums::list(staged.iter().map(|file| (file.path.as_str(), file.hash)));
    let path = SitePath::new(checksums::FILE).map(|path| output.stage(path, list.as_bytes(), Order::Version));
    staged.extend(path.transpose()?);
    if let Some(signer) = release.signer {
        let key = signer.public_key();
        if let Some(other) = site.config.public_key.as_ref().filter(|other| other.value != key) {
            let told = format!("public_key {} ≠ {key} (site.toml)", other.value);
            return Err(Failure::new(told));
        }
        let last = output.last_text(signature::FILE);
        let signed = signer.sign(list.as_bytes(), last.as_deref())?;
        let path = SitePath::new(signature::FILE).map(|path| output.stage(path, signed.as_bytes(), Order::Version));
        staged.extend(path.transpose()?);
    }
    Ok(())
}

/// Indexes every language and stages what the browser needs of it. As many languages at a time as there are
/// processors, so that memory does not grow with their number.
fn publish_search(
    site: &Site,
    sources: &Sources,
    theme: &Theme,
    output: &Output,
) -> Result<(Vec<Staged>, Vec<Diagnostic>), Failure> {
    let (names, words) = (search::Names::new(site), words(site, theme));
    let one = |language: usize| -> Result<_, Failure> {
        let (index, problems) = search::build(site, sources, &names, language, &words[language])?;
        let staged = search::export(site, &index, &words[language]).into_iter().map(|script| {
            // The head says which slices belong together; it comes after them.
            let order = if script.head { Order::Page } else { Order::Asset };
            output.stage(script.path, script.text.as_bytes(), order)
        });
        Ok((staged.collect::<Result<Vec<_>, _>>()?, problems))
    };
    let (mut staged, mut problems) = (Vec::new(), Vec::new());
    for some in site.published.chunks(rayon::current_num_threads()) {
        for done in some.par_iter().map(|language| one(*language)).collect::<Vec<_>>() {
            let (files, found) = done?;
            staged.extend(files);
            problems.extend(found);
        }
    }
    Ok((staged, problems))
}

fn scratch_folder() -> Result<tempfile::TempDir, Failure> {
    tempfile::tempdir().map_err(|e| Failure::new(format!("create a temporary folder: {e}")))
}

/// Measures stages one after another.
struct Clock {
    last: Instant,
    timings: Vec<Timing>,
}

impl Default for Clock {
    fn default() -> Self {
        Clock { last: Instant::now(), timings: Vec::new() }
    }
}

impl Clock {
    fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.timings.push(Timing { stage, time: now - self.last });
        self.last = now;
    }
}
