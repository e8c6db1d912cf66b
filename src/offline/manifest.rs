//! What a browser needs to keep the site: the service worker, and for each language a list of its files.
//!
//! # Format
//!
//! `offline/CODE.json`: `v` the version (it changes when any file does), `o` the page for what is not kept, `r` bytes on
//! the wire for each byte of a file (gzip), `p` the parts. A part: `n` its name, `t` its title where a reader can choose, `x` if
//! it is kept only where it was chosen, `f` its files, `b` their bytes, and `h` the hash of `offline/CODE/NAME-HASH.json`,
//! its list: for each path (behind a `~` that of a recipe, `recipe.rs`) a line, 12 hex digits of its SHA-256 and its size;
//! then, after a space, where the file is, if not there. What a page needs before others stands first. `z` is what all of a
//! part takes on the wire, with its texts as one file (`bundle.rs`), `offline/CODE/NAME-HASH-all.json`; a part without one
//! has none.
//!
//! There is a part for each section, one for the search and one for the rest, so that an update loads only the lists that
//! changed. In a site of more than `LARGE` files there is one for each country too, and a reader can choose; such a site
//! has no bundles, since they would take as much room as its pages. In a small site one more has the pages that are made
//! of others, for paper and for two readers, as recipes (`recipe.rs`), whose list stays the same while a guide changes; a
//! last one, with `x`, has what is made to be read aloud.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde_json::Value;

use crate::diagnostic::Failure;
use crate::output::{Output, Staged, digest, minified};
use crate::render::{self, Scale};
use crate::site::Site;
use crate::sources::SitePath;

use super::bundle;
use super::kept::{self, FOLDER, Kept};
use super::parts::{Divide, Owner, TEXTS, owner};

pub use super::parts::Names;

/// More files than this in a language are divided into parts.
const LARGE: usize = 1_000;

/// Files that are compressed to find out what all of them weigh, in all languages together, and at least in each.
const WEIGHED: usize = 400;
const WEIGHED_EACH: usize = 12;

/// Where the worker is: at the root, because it can answer only for what is below it.
pub const WORKER: &str = "sw.js";

/// The worker and the lists of every published language, by path.
pub fn files(site: &Site, names: &Names, output: &Output, staged: &[Staged]) -> Result<Vec<(SitePath, Vec<u8>)>, Failure> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    if site.carried {
        return Ok(Vec::new());
    }
    if !site.config.offline.keep {
        files.push((WORKER.to_owned(), retired_worker()));
    } else {
        files.push((WORKER.to_owned(), minified(include_bytes!("worker.js"))));
        let codes: BTreeSet<&str> = site.languages().iter().map(|l| l.code.as_str()).collect();
        let (mut own, mut common): (BTreeMap<&str, Vec<&Staged>>, Vec<&Staged>) = Default::default();
        for file in staged {
            match owner(file.path.as_str(), &codes) {
                Owner::Language(code) => own.entry(code).or_default().push(file),
                Owner::All => common.push(file),
                Owner::Nobody => (),
            }
        }
        let made = site.published.par_iter().map(|language| {
            let own = own.get(site.languages()[*language].code.as_str());
            let own: Vec<&Staged> = own.into_iter().flatten().chain(&common).copied().collect();
            lists(site, names, output, &own, &codes, *language)
        });
        let made = made.collect::<Result<Vec<_>, _>>()?;
        files.extend(made.into_iter().flatten());
    }
    Ok(files.into_iter().filter_map(|(path, bytes)| Some((SitePath::new(&path)?, bytes))).collect())
}

/// The worker of a site that is not to be kept: it removes itself and what older ones kept.
pub fn retired_worker() -> Vec<u8> {
    minified(include_bytes!("retire.js"))
}

/// A part of a language.
#[derive(Default)]
struct Part<'a> {
    title: Option<String>,
    files: Vec<Kept<'a>>,
}

fn lists(
    site: &Site,
    names: &Names,
    output: &Output,
    own: &[&Staged],
    codes: &BTreeSet<&str>,
    language: usize,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let code = &site.languages()[language].code;
    let carry = names.carry[language].as_str();
    let (home, folder) = (format!("{code}/index.html"), format!("{FOLDER}/{code}"));
    let mut own = kept::all(output, own, codes)?;
    // A copy that is cut short should have styles, a way in, and the page that says what is there.
    let rank = |path: &str| match path {
        _ if path.starts_with("assets/") => 0,
        _ if path == carry || path == home => 1,
        _ => 2,
    };
    own.sort_by_key(|kept| rank(&kept.path));
    let mut written: Vec<(String, Vec<u8>)> = own.iter().filter_map(Kept::written).collect();
    let large = own.len() > LARGE;
    let divide = Divide::new(site, names, language, large);
    let mut parts: BTreeMap<String, Part<'_>> = BTreeMap::new();
    for kept in own {
        let (name, title) = divide.part(&kept);
        let part = parts.entry(name).or_default();
        part.title = title;
        part.files.push(kept);
    }
    let pages: Vec<&Kept<'_>> = parts.iter().filter(|(name, _)| *name != TEXTS).flat_map(|(_, part)| &part.files).collect();
    let ratio = ratio(output, &pages, (WEIGHED / site.published.len().max(1)).max(WEIGHED_EACH))?;
    let mut version = blake3::Hasher::new();
    let mut listed = Vec::new();
    for (name, part) in parts {
        let list = list(&part.files);
        version.update(list.as_bytes());
        let bytes: u64 = part.files.iter().map(|kept| kept.size).sum();
        let extra = if name == TEXTS { ",\"x\":1" } else { "" };
        let title = part.title.map(|title| format!(",\"t\":{}{extra}", Value::from(title))).unwrap_or_default();
        let hash = hex(&digest(list.as_bytes()));
        written.push((format!("{folder}/{name}-{hash}.json"), list.into_bytes()));
        let mut wire = String::new();
        if !large {
            let (bundle, weight) = bundled(output, &part.files)?;
            wire = format!(",\"z\":{weight}");
            written.push((format!("{folder}/{name}-{hash}-all.json"), bundle));
        }
        let (name, files) = (Value::from(name), part.files.len());
        listed.push(format!("{{\"n\":{name},\"f\":{files},\"b\":{bytes}{wire}{title},\"h\":\"{hash}\"}}"));
    }
    let version = &version.finalize().to_hex()[..12];
    let (carry, parts) = (Value::from(carry), listed.join(","));
    let head = format!("{{\"v\":\"{version}\",\"o\":{carry},\"r\":{ratio},\"p\":[{parts}]}}");
    written.push((format!("{folder}.json"), head.into_bytes()));
    Ok(written)
}

/// Paths with their hash and size, in order.
fn list(files: &[Kept<'_>]) -> String {
    let lines = files.iter().map(|kept| {
        let place = kept.place.as_ref().map(|place| format!(" {place}")).unwrap_or_default();
        let line = format!("{}{}{place}", hex(&kept.digest), kept.size);
        format!("{}:{}", Value::from(kept.name()), Value::from(line))
    });
    format!("{{{}}}", lines.collect::<Vec<_>>().join(","))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How much smaller files are on the wire: measured on files that stand at equal distances in the list.
fn ratio(output: &Output, files: &[&Kept<'_>], sample: usize) -> Result<f64, Failure> {
    let step = files.len().div_ceil(sample.max(1)).max(1);
    let (mut raw, mut wire) = (0u64, 0u64);
    let mut scale = Scale::default();
    for kept in files.iter().step_by(step) {
        raw += kept.size;
        wire += scale.gzip(&kept.read(output)?);
    }
    Ok(if raw == 0 { 1.0 } else { (wire as f64 / raw as f64 * 1_000.0).ceil() / 1_000.0 })
}

/// The texts of a part as one file, and what this and the rest of the part take on the wire, in bytes.
fn bundled(output: &Output, files: &[Kept<'_>]) -> Result<(Vec<u8>, u64), Failure> {
    let mut texts = Vec::new();
    let mut rest = 0;
    for kept in files {
        let text = bundle::takes(&kept.path).then(|| kept.read(output)).transpose()?;
        match text.and_then(|bytes| String::from_utf8(bytes.into_owned()).ok()) {
            Some(text) => texts.push((kept.name(), text)),
            None => rest += kept.size,
        }
    }
    let bundle = bundle::bundle(&texts).into_bytes();
    let weight = render::gzip(&bundle) + rest;
    Ok((bundle, weight))
}
