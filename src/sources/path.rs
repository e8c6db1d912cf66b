//! Paths inside of a site: `/`-separated, relative, without `.` or `..`.

use std::fmt;
use std::sync::Arc;

/// A path from the root of the site folder (or of the published folder), always with `/`.
///
/// It cannot lead out of its root: it has no `..`, no empty part and no leading slash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Takes a path that is already in normal form; `None` if it is not.
    pub fn new(path: &str) -> Option<Self> {
        let normal = !path.is_empty()
            && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
            && !path.contains(['\\', '\0']);
        normal.then(|| SitePath(Arc::from(path)))
    }

    /// Follows a relative link (`../hak/gaji.md`) from a file in `folder` (`""` is the root).
    /// `None` if the link leads out of the root or to the root itself.
    pub fn resolve(folder: &str, link: &str) -> Option<Self> {
        let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        SitePath::new(&parts.join("/"))
    }

    /// How a file in `folder` links to this one: what [`resolve`](SitePath::resolve) follows back.
    pub fn relative_from(&self, folder: &str) -> String {
        let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        let to: Vec<&str> = self.0.split('/').collect();
        let shared = from.iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
        let up = std::iter::repeat_n("..", from.len() - shared);
        up.chain(to[shared..].iter().copied()).collect::<Vec<_>>().join("/")
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the last slash; empty for a file at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// What follows the last dot of the name, in lower case; empty if there is none.
    pub fn extension(&self) -> String {
        self.name().rsplit_once('.').map_or(String::new(), |(_, e)| e.to_lowercase())
    }
}

impl SitePath {
    /// What its extension says that it is (RFC 6838).
    pub fn media_type(&self) -> &'static str {
        match self.extension().as_str() {
            "html" => "text/html",
            "css" => "text/css",
            "js" => "text/javascript",
            "json" => "application/json",
            "webmanifest" => "application/manifest+json",
            "xml" => "application/xml",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "gif" => "image/gif",
            "webp" => "image/webp",
            "pdf" => "application/pdf",
            "csv" => "text/csv",
            "txt" => "text/plain",
            "vcf" => "text/vcard",
            _ => "application/octet-stream",
        }
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SitePath;

    #[test]
    fn a_link_cannot_leave_the_site() {
        assert_eq!(SitePath::resolve("content/id", "../../../etc/passwd"), None);
        assert_eq!(SitePath::resolve("content/id", "../en/a.md").map(|p| p.to_string()), Some("content/en/a.md".into()));
        assert_eq!(SitePath::new("a/../b"), None);
        let path = SitePath::new("content/id/hak/gaji.md").expect("a path");
        assert_eq!(path.relative_from("content/id/masalah"), "../hak/gaji.md");
        assert_eq!(path.relative_from("content/id/hak"), "gaji.md");
        assert_eq!(path.relative_from("content/en"), "../id/hak/gaji.md");
        assert_eq!(SitePath::new("/a"), None);
    }
}
