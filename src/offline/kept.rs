//! The files of a language that a telephone keeps: each as it is on the network, or a smaller copy of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::Failure;
use crate::output::{DIGEST, Output, Staged, digest};
use crate::render;
use crate::search;

use super::recipe::Base;

/// A file as it is kept.
pub(super) struct Kept<'a> {
    /// What pages ask for.
    pub(super) path: String,
    /// Where it is loaded from, if not there.
    pub(super) place: Option<String>,
    /// What is compared of its bytes.
    pub(super) digest: [u8; DIGEST],
    /// Size in bytes.
    pub(super) size: u64,
    /// The page that it is made of, if it is a recipe.
    pub(super) base: Option<String>,
    bytes: Bytes<'a>,
}

enum Bytes<'a> {
    Published(&'a Staged),
    Recipe(Vec<u8>),
}

impl<'a> Kept<'a> {
    /// A published file, which may stand in for the one at `path`.
    fn published(path: &str, file: &'a Staged) -> Kept<'a> {
        let place = (file.path.as_str() != path).then(|| file.path.to_string());
        Kept { path: path.to_owned(), place, digest: file.digest, size: file.size, base: None, bytes: Bytes::Published(file) }
    }

    fn recipe(path: &str, base: &str, recipe: String) -> Kept<'a> {
        let bytes = recipe.into_bytes();
        let (digest, size) = (digest(&bytes), bytes.len() as u64);
        let place = format!("{FOLDER}/{}.json", path.trim_end_matches(".html"));
        let (path, base) = (path.to_owned(), Some(base.to_owned()));
        Kept { path, place: Some(place), digest, size, base, bytes: Bytes::Recipe(bytes) }
    }

    /// What it is called in lists and bundles: its path, for a recipe behind a mark, by which the worker knows it. A worker
    /// that is older than recipes finds no such path, and gives out none as a page.
    pub(super) fn name(&self) -> Cow<'_, str> {
        match self.base {
            Some(_) => Cow::Owned(format!("~{}", self.path)),
            None => Cow::Borrowed(&self.path),
        }
    }

    pub(super) fn read(&self, output: &Output) -> Result<Cow<'_, [u8]>, Failure> {
        match &self.bytes {
            Bytes::Published(file) => output.read(file).map(Cow::Owned),
            Bytes::Recipe(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }

    /// What has to be published for it: its place and its bytes.
    pub(super) fn written(&self) -> Option<(String, Vec<u8>)> {
        match (&self.place, &self.bytes) {
            (Some(place), Bytes::Recipe(bytes)) => Some((place.clone(), bytes.clone())),
            _ => None,
        }
    }
}

/// Where everything is that only copies need.
pub(super) const FOLDER: &str = "offline";

/// What is kept of the files of a language, in the order of its paths; `codes` are those of the site's languages.
pub(super) fn all<'a>(output: &Output, own: &[&'a Staged], codes: &BTreeSet<&str>) -> Result<Vec<Kept<'a>>, Failure> {
    let here: BTreeMap<&str, &'a Staged> = own.iter().map(|file| (file.path.as_str(), *file)).collect();
    let there = |path: &str| here.contains_key(path);
    let mut kept: Vec<Kept<'a>> = Vec::new();
    let mut made: BTreeMap<String, Vec<&'a Staged>> = BTreeMap::new();
    for (path, file) in here.iter().filter(|(path, _)| !search::left_on_network(path, there)) {
        match render::made_of(path, codes).filter(|base| there(base)) {
            Some(base) => made.entry(base).or_default().push(file),
            None => {
                let copy = search::kept_as(path, there).and_then(|copy| here.get(copy.as_str()).copied());
                kept.push(Kept::published(path, copy.unwrap_or(file)));
            }
        }
    }
    // Without papers, nobody needs their style sheet.
    kept.retain(|kept| !made.is_empty() || !render::is_of_papers(&kept.path));
    let recipes = made.into_par_iter().map(|(path, files)| {
        let page = output.read(here[path.as_str()])?;
        let page = String::from_utf8_lossy(&page);
        let base = Base::new(&path, &page);
        let recipe = |file: &&Staged| {
            let recipe = base.recipe(&String::from_utf8_lossy(&output.read(file)?));
            Ok(Kept::recipe(file.path.as_str(), &path, recipe))
        };
        files.iter().map(recipe).collect::<Result<Vec<_>, Failure>>()
    });
    kept.extend(recipes.collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
    kept.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(kept)
}
