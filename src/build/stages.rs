//! The stages that make files of more than one room: search, data, and what readers keep.

use std::cmp::Reverse;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Failure};
use crate::exchange::{self, Part};
use crate::offline::{checksums, manifest, signature};
use crate::output::{Order, Output, Staged};
use crate::search::{self, Names, Script, Words};
use crate::site::Site;
use crate::sources::{SitePath, Source, Sources};
use crate::theme::{Strings, Theme};

use super::report::timed;
use super::{Release, Timing};

/// The theme's words that search needs, for each language.
pub(super) fn words(site: &Site, theme: &Theme) -> Vec<Words> {
    (0..site.languages().len()).into_par_iter().map(|language| words_of(site, theme, language)).collect()
}

fn words_of(site: &Site, theme: &Theme, language: usize) -> Words {
    let strings = Strings::new(theme, site.tags(language));
    Words::new(|id, args| strings.text(id, args))
}

/// Indexes one language and gives what the browser needs of it.
pub fn search_scripts(
    site: &Site,
    sources: &Sources,
    theme: &Theme,
    language: usize,
) -> Result<(Vec<Script>, Vec<Diagnostic>), Failure> {
    let words = words_of(site, theme, language);
    let (index, problems) = search::build(site, sources, &Names::new(site), language, &words)?;
    Ok((search::export(site, &index, &words), problems))
}

/// Stages what comes after the pages: data for other programs and, at the same time, the lists for keeping the site, which
/// data is no part of; then the checksums of all.
pub(super) fn closing(
    site: &Site,
    sources: &Sources,
    names: &manifest::Names,
    output: &Output,
    release: Release<'_>,
    staged: &mut Vec<Staged>,
) -> Result<[Timing; 2], Failure> {
    let pages: &[Staged] = staged;
    let ((data, data_time), (lists, lists_time)) = rayon::join(
        || timed("data", || data(site, sources, output)),
        || timed("offline", || manifest::files(site, names, output, pages)),
    );
    staged.extend(data?);
    for (path, bytes) in lists? {
        staged.push(output.stage(path, &bytes, Order::Version)?);
    }
    for (offered, bytes) in release.carriers {
        let path = SitePath::new(&offered.path).map(|path| output.stage(path, bytes, Order::Asset));
        staged.extend(path.transpose()?);
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
    Ok([data_time, lists_time])
}

/// What one language's index came to: its files and problems.
type Indexed = Result<(Vec<Staged>, Vec<Diagnostic>), Failure>;

/// Indexes every language and stages what the browser needs of it, and does `pages` beside it; tells how long the
/// languages took. As many of these at a time as there are processors, so that memory does not grow with their number, and
/// those with most text first. The first processor that finds no more of them begins `pages`, once, whose small pieces then
/// keep all busy until the last language is done too.
pub(super) fn search_beside<T: Send + Sync>(
    site: &Site,
    sources: &Sources,
    theme: &Theme,
    output: &Output,
    pages: impl Fn() -> T + Sync,
) -> (Indexed, Timing, T) {
    let begin = Instant::now();
    let (names, words) = (Names::new(site), words(site, theme));
    let one = |language: usize| -> Indexed {
        let (index, problems) = search::build(site, sources, &names, language, &words[language])?;
        let staged = search::export(site, &index, &words[language]).into_iter().map(|script| {
            // The head says which slices belong together; it comes after them.
            let order = if script.head { Order::Page } else { Order::Asset };
            output.stage(script.path, script.text.as_bytes(), order)
        });
        Ok((staged.collect::<Result<_, _>>()?, problems))
    };
    let size = |language: usize| -> usize {
        let folder = format!("content/{}/", site.languages()[language].code);
        let texts = sources.under(&folder).map(|(_, source)| if let Source::Text(text) = source { text.len() } else { 0 });
        texts.sum()
    };
    let mut places: Vec<usize> = (0..site.published.len()).collect();
    places.sort_by_cached_key(|place| Reverse(size(site.published[*place])));
    let next = AtomicUsize::new(0);
    let done: Vec<OnceLock<(Indexed, Duration)>> = places.iter().map(|_| OnceLock::new()).collect();
    let (begun, made) = (AtomicBool::new(false), OnceLock::new());
    let work = || {
        while let Some(place) = places.get(next.fetch_add(1, Ordering::Relaxed)) {
            done[*place].get_or_init(|| (one(site.published[*place]), begin.elapsed()));
        }
        if !begun.swap(true, Ordering::Relaxed) {
            made.get_or_init(&pages);
        }
    };
    rayon::scope(|scope| {
        for _ in 1..rayon::current_num_threads() {
            scope.spawn(|_| work());
        }
        work();
    });
    let (done, times): (Vec<Indexed>, Vec<Duration>) = done.into_iter().filter_map(OnceLock::into_inner).unzip();
    let all = done.into_iter().try_fold((Vec::new(), Vec::new()), |(mut staged, mut problems), one| {
        let (files, found) = one?;
        staged.extend(files);
        problems.extend(found);
        Ok((staged, problems))
    });
    let timing = Timing { stage: "search", time: times.into_iter().max().unwrap_or_default() };
    // Some processor has made them: whoever begins them waits for them.
    (all, timing, made.into_inner().unwrap_or_else(pages))
}

/// Stages what other programs read, a piece at a time for each processor.
fn data(site: &Site, sources: &Sources, output: &Output) -> Result<Vec<Staged>, Failure> {
    let one = |part: &Part| -> Result<Vec<Staged>, Failure> {
        let files = exchange::files(site, sources, *part).into_iter().filter_map(|file| {
            let path = SitePath::new(&format!("{}/{}", exchange::FOLDER, file.path))?;
            Some(output.stage(path, &file.bytes, Order::Page))
        });
        files.collect()
    };
    let mut parts = exchange::parts(site);
    // The schemas, which come last, take longest: they begin first.
    parts.reverse();
    let staged = parts.par_iter().map(one).collect::<Result<Vec<_>, _>>()?;
    Ok(staged.into_iter().flatten().collect())
}
