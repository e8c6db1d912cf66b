//! Where a link leads, told from how it is written.

/// The destination of a link, before anybody knows whether it exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A Markdown file, relative to the file of the link, and an anchor in it.
    Page {
        /// Path as written, percent-decoded; empty for an anchor on the same page.
        path: String,
        /// What follows `#`.
        anchor: Option<String>,
    },
    /// `agency:ID`
    Agency(String),
    /// `term:ID`
    Term(String),
    /// `source:ID`
    Source(String),
    /// `country:CODE`
    Country(String),
    /// Any other file, relative to the file of the link.
    File(String),
    /// An address that leads out of the site.
    External(String),
    /// A scheme that is not allowed.
    Forbidden(String),
    /// An address that is relative to a host, or the folder above the site.
    Outside(String),
}

/// Schemes that open a page or call somebody, and cannot run a program.
const SAFE: [&str; 8] = ["https", "http", "mailto", "tel", "sms", "geo", "xmpp", "whatsapp"];

impl Target {
    /// Reads the destination of a link.
    pub fn parse(text: &str) -> Target {
        // Browsers skip blanks and control characters inside of a scheme: `java\tscript:`.
        let clean: String = text.chars().filter(|c| !c.is_control() && *c != '\u{feff}').collect();
        let clean = clean.trim();
        if let Some((scheme, rest)) = scheme(clean) {
            return match scheme.to_ascii_lowercase().as_str() {
                "agency" => Target::Agency(rest.to_owned()),
                "term" => Target::Term(rest.to_owned()),
                "source" => Target::Source(rest.to_owned()),
                "country" => Target::Country(rest.to_owned()),
                safe if SAFE.contains(&safe) => Target::External(clean.to_owned()),
                other => Target::Forbidden(other.to_owned()),
            };
        }
        if clean.starts_with('/') || clean.starts_with('\\') {
            return Target::Outside(clean.to_owned());
        }
        let (path, anchor) = match clean.split_once('#') {
            Some((path, anchor)) => (path, Some(decode(anchor))),
            None => (clean, None),
        };
        let path = decode(path.split('?').next().unwrap_or_default());
        if path.is_empty() || path.ends_with(".md") {
            Target::Page { path, anchor: anchor.filter(|a| !a.is_empty()) }
        } else if path.ends_with('/') || path == ".." || path == "." {
            Target::Page { path: format!("{}/index.md", path.trim_end_matches('/')), anchor }
        } else {
            Target::File(path)
        }
    }
}

/// Splits `scheme:rest` (RFC 3986, section 3.1).
fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    valid.then_some((scheme, rest))
}

/// Undoes percent-encoding; what is not valid stays as it is.
fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|h| std::str::from_utf8(h).ok());
        match (bytes[at], hex.and_then(|h| u8::from_str_radix(h, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn links_that_could_run_a_program_are_told_apart() {
        for link in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
        ] {
            assert!(matches!(Target::parse(link), Target::Forbidden(_)), "{link}");
        }
        assert!(matches!(Target::parse("//evil.example/x"), Target::Outside(_)));
        assert_eq!(Target::parse("agency:kbri-riyadh"), Target::Agency("kbri-riyadh".into()));
        assert_eq!(
            Target::parse("../hak/gaji%20baru.md#lembur"),
            Target::Page { path: "../hak/gaji baru.md".into(), anchor: Some("lembur".into()) }
        );
        assert_eq!(Target::parse("form.pdf"), Target::File("form.pdf".into()));
    }
}
