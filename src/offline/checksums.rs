//! `checksums.txt`: what every file of a site should be, in the form that `b3sum --check` reads.

use std::collections::BTreeMap;

use crate::sources::SitePath;

/// Name of the list, at the root of the site or of a zip.
pub const FILE: &str = "checksums.txt";

/// Writes the list: for each file its BLAKE3 in hex, two spaces and its path, sorted by path.
pub fn list<'a>(files: impl IntoIterator<Item = (&'a str, blake3::Hash)>) -> String {
    let sorted: BTreeMap<&str, blake3::Hash> = files.into_iter().collect();
    sorted.into_iter().map(|(path, hash)| format!("{}  {path}\n", hash.to_hex())).collect()
}

/// Reads a list. The error is the first line, counted from 1, that is none of it.
pub fn parse(text: &str) -> Result<BTreeMap<SitePath, blake3::Hash>, usize> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty());
    let read = |line: &str| {
        let (hash, path) = line.split_once("  ")?;
        Some((SitePath::new(path)?, blake3::Hash::from_hex(hash).ok()?))
    };
    lines.map(|(number, line)| read(line).ok_or(number + 1)).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_written_is_read() {
        let hash = blake3::hash(b"a");
        let text = super::list([("b/c d.html", hash), ("a", hash)]);
        assert!(text.starts_with("17762fddd969a453925d65717ac3eea21320b66b54342fde15128d6caf21215f  a\n"), "{text}");
        assert_eq!(super::parse(&text).expect("a list").len(), 2);
        assert_eq!(super::parse(&text.replace("  b/c", " b/c")), Err(2));
        assert_eq!(super::parse(&text.replace("  b/c", "  ../c")), Err(2));
    }
}
