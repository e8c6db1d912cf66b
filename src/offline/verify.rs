//! A folder or a zip in, what is not as it was published out.

use crate::sources::{Archive, SitePath};

use super::{checksums, signature};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Files on the list.
    pub files: usize,
    /// Files that differ from the list.
    pub changed: Vec<String>,
    /// Files that are not on it.
    pub added: Vec<String>,
    /// Files that are on it alone.
    pub missing: Vec<String>,
    /// What the signature says.
    pub signature: Signature,
}

impl Verdict {
    /// True if everything is as it was published, as far as can be known.
    pub fn is_good(&self) -> bool {
        let same = self.changed.is_empty() && self.added.is_empty() && self.missing.is_empty();
        same && self.signature.is_good()
    }
}

/// What a signature says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signature {
    /// There is none, and nobody asked for one.
    #[default]
    Absent,
    /// There is one, and no key to check it with.
    Unchecked,
    /// It is the key's.
    Good,
    /// There is none, and a key was given.
    Wanted,
    /// It proves nothing.
    Bad(signature::Doubt),
}

impl Signature {
    /// What `signed` says of `bytes`, as far as a key can tell.
    pub fn of(bytes: &[u8], signed: Option<&str>, key: Option<&str>) -> Signature {
        match (signed, key) {
            (None, None) => Signature::Absent,
            (None, Some(_)) => Signature::Wanted,
            (Some(_), None) => Signature::Unchecked,
            (Some(signed), Some(key)) => signature::check(bytes, signed, key).map_or_else(Signature::Bad, |()| Signature::Good),
        }
    }

    /// True unless it is bad, or missing where one is wanted.
    pub fn is_good(self) -> bool {
        matches!(self, Signature::Good | Signature::Absent | Signature::Unchecked)
    }
}

/// Why nothing can be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// There is no list.
    NoList,
    /// The list cannot be read from this line on.
    BadList(usize),
}

/// Files that a build leaves beside the site, for itself.
const OWN: [&str; 2] = [".suluh-files", ".suluh-staging"];

/// Compares everything with its list, and the list with its signature.
pub fn verify(archive: &mut Archive, key: Option<&str>) -> Result<Verdict, Unknown> {
    // A zip may hold the site in a folder.
    let lists = archive.paths().filter(|path| path.rsplit('/').next() == Some(checksums::FILE));
    let list = lists.min_by_key(|path| (path.matches('/').count(), path.len())).map(str::to_owned).ok_or(Unknown::NoList)?;
    let root = list.strip_suffix(checksums::FILE).unwrap_or_default().to_owned();
    let bytes = archive.bytes(&list).ok_or(Unknown::NoList)?;
    let text = String::from_utf8_lossy(&bytes);
    let expected = checksums::parse(&text).map_err(Unknown::BadList)?;
    let mut verdict = Verdict { files: expected.len(), ..Verdict::default() };
    let mut found: Vec<String> = archive.paths().map(str::to_owned).collect();
    found.sort();
    for path in &found {
        let Some(below) = path.strip_prefix(&root) else { continue };
        let top = below.split('/').next().unwrap_or_default();
        if below == checksums::FILE || below == signature::FILE || OWN.contains(&top) {
            continue;
        }
        match SitePath::new(below).and_then(|known| expected.get(&known)).copied() {
            None => verdict.added.push(below.to_owned()),
            Some(hash) if archive.bytes(path).is_some_and(|bytes| blake3::hash(&bytes) == hash) => {}
            Some(_) => verdict.changed.push(below.to_owned()),
        }
    }
    let present = |path: &str| found.binary_search(&format!("{root}{path}")).is_ok();
    verdict.missing = expected.keys().map(|path| path.as_str()).filter(|path| !present(path)).map(str::to_owned).collect();
    let signed = archive.bytes(&format!("{root}{}", signature::FILE)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    verdict.signature = Signature::of(&bytes, signed.as_deref(), key);
    Ok(verdict)
}
