//! The whole run on one screen: read, assemble, render, write.

mod report;
mod stages;

use std::path::Path;

pub use report::{Listener, Progress, Report, Timing};
pub use stages::search_scripts;

use crate::content::phone;
use crate::diagnostic::{self, Diagnostic, Failure};
use crate::offline::signature::Signer;
use crate::offline::{Material, manifest};
use crate::output::{Output, Published, Staged};
use crate::render::{self, Offered, Rendered, Shared};
use crate::review;
use crate::search::{self, Index};
use crate::site::{self, Options, Site};
use crate::sources::{self, Sources};
use crate::theme;

use report::Clock;

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
    let mut report = run(folder, None, options, false, progress)?;
    // Hints on words are for people who write, not for a build.
    report.problems.extend(review::plain(&report.site, &report.sources));
    diagnostic::sort(&mut report.problems);
    Ok(report)
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
        let (made, found) = search::index(&site, &sources, &stages::words(&site, &theme))?;
        problems.extend(found);
        indexes = made;
    }
    diagnostic::sort(&mut problems);
    Ok(Searchable { problems, sources, site, indexes })
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
    phone::warm_up_aside();
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
        let offered = release.carriers.iter().map(|(offered, _)| offered.clone()).collect();
        let made = Shared::new(&site, &sources, &theme, offered).and_then(|(shared, found)| {
            clock.lap("prepare");
            problems.extend(found);
            let stopped = stops(&problems);
            let render = || match stopped {
                true => Ok(Rendered::default()),
                false => render::render(&shared, &output, &|| progress(Progress::Step)),
            };
            let (scripts, search, (rendered, render)) =
                stages::search_beside(&site, &sources, &theme, &output, || report::timed("render", render));
            clock.beside([search, render]);
            let ((scripts, found), mut rendered) = (scripts?, rendered?);
            problems.extend(found);
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
        let names = manifest::Names::new(&shared);
        // Only carriers need again what pages share: data takes its room.
        let shared = then.is_some().then_some(shared);
        if keep && !stops(&problems) {
            match stages::closing(&site, &sources, &names, &output, release, &mut rendered.staged) {
                Ok(times) => clock.beside(times),
                Err(failure) => {
                    let _ = output.abandon();
                    return Err(failure);
                }
            }
            written = Some(output.commit(&rendered.staged)?);
            clock.lap("write");
            if let (Some(then), Some(shared)) = (then, &shared) {
                then(shared, &rendered.staged)?;
            }
        } else {
            output.abandon()?;
        }
    }
    diagnostic::sort(&mut problems);
    Ok(Report { problems, sources, site, pages, written, timings: clock.timings })
}

fn scratch_folder() -> Result<tempfile::TempDir, Failure> {
    tempfile::tempdir().map_err(|e| Failure::new(format!("create a temporary folder: {e}")))
}
