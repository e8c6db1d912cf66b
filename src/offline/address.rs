//! What an address on a page means: another host, a part of the page, another file of the site.

use crate::sources::SitePath;

/// The meaning of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// It has a scheme of its own: another host, a number, a mail address.
    Elsewhere,
    /// A part of the same page.
    Here(&'a str),
    /// A file of the site, by its path, and a part of it.
    Site(String, Option<&'a str>),
    /// Not an address of the site.
    Nowhere,
}

/// Reads an address that stands on the page at `path` (RFC 3986, section 5).
pub(super) fn address<'a>(href: &'a str, path: &str) -> Address<'a> {
    let (before, fragment) = href.split_once('#').map_or((href, None), |(before, fragment)| (before, Some(fragment)));
    if before.is_empty() {
        return fragment.map_or(Address::Nowhere, Address::Here);
    }
    let scheme = before.split(['/', '?']).next().unwrap_or_default();
    if scheme.contains(':') || before.starts_with("//") {
        return Address::Elsewhere;
    }
    let before = before.split('?').next().unwrap_or(before);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match SitePath::resolve(folder, &unescaped(before)) {
        Some(found) => Address::Site(found.to_string(), fragment.filter(|f| !f.is_empty())),
        None => Address::Nowhere,
    }
}

/// Percent-decodes a path; what is no UTF-8 afterwards stays as it was.
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3).and_then(|h| u8::from_str_radix(h, 16).ok())).flatten();
        out.push(hex.unwrap_or(bytes[at]));
        at += if hex.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Address, address};

    #[test]
    fn addresses_are_understood_as_a_browser_does() {
        let page = "id/masalah/gaji.html";
        assert_eq!(address("../lembaga/a%20b.html#x", page), Address::Site("id/lembaga/a b.html".into(), Some("x")));
        assert_eq!(address("#x", page), Address::Here("x"));
        assert_eq!(address("tel:+6221", page), Address::Elsewhere);
        assert_eq!(address("https://a.b/c", page), Address::Elsewhere);
        assert_eq!(address("../../../etc/passwd", page), Address::Nowhere);
        assert_eq!(address("b.html?q=1", page), Address::Site("id/masalah/b.html".into(), None));
    }
}
