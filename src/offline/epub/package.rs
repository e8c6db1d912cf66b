//! The package document: what the book is, which files it has, in which order they are read.

use std::fmt::Write;

use crate::content::escape::escape;
use crate::content::text::Localized;

use super::{Book, Item};

/// Writes the package document. `items` are all other files.
pub(super) fn package(book: &Book<'_>, items: &[Item]) -> Item {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
         unique-identifier=\"book\" xml:lang=\"{}\" dir=\"{}\">\n",
        book.tag(),
        book.dir()
    );
    xml.push_str(&metadata(book));
    xml.push_str("<manifest>\n");
    for (number, item) in items.iter().enumerate() {
        let properties = match item.properties {
            "" => String::new(),
            some => format!(" properties=\"{some}\""),
        };
        let (href, media) = (escape(&item.path), item.media);
        let _ = writeln!(xml, "<item id=\"f{number}\" href=\"{href}\" media-type=\"{media}\"{properties}/>");
    }
    let _ = writeln!(xml, "</manifest>\n<spine page-progression-direction=\"{}\">", book.dir());
    for (number, _) in items.iter().enumerate().filter(|(_, item)| item.linear) {
        let _ = writeln!(xml, "<itemref idref=\"f{number}\"/>");
    }
    xml.push_str("</spine>\n</package>\n");
    let media = "application/oebps-package+xml";
    Item { path: "package.opf".into(), media, properties: "", linear: false, bytes: xml.into_bytes() }
}

/// Dublin Core, and what a reader who cannot see must know before (EPUB Accessibility 1.1).
fn metadata(book: &Book<'_>) -> String {
    let site = book.shared.site;
    let text = |t: &Localized| t.get(site.chain(book.language)).map_or(String::new(), |(text, _)| text.to_owned());
    let mut xml = String::from("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    let mut line = |name: &str, attributes: &str, value: &str| {
        let _ = writeln!(xml, "<{name}{attributes}>{}</{}>", escape(value), name);
    };
    line("dc:identifier", " id=\"book\"", &identifier(book));
    line("dc:title", "", &book.title);
    line("dc:language", "", book.tag());
    line("dc:creator", "", &book.title);
    line("dc:publisher", "", &book.title);
    line("dc:date", "", &book.material.date.to_string());
    if let Some(description) = &site.config.description {
        line("dc:description", "", &text(description));
    }
    if let Some(newest) = book.material.newest(book.name) {
        line("dc:source", "", &newest);
    }
    line("meta", " property=\"dcterms:modified\"", &format!("{}T00:00:00Z", book.material.date));
    for (name, value) in [
        ("accessMode", "textual"),
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityHazard", "none"),
    ] {
        line("meta", &format!(" property=\"schema:{name}\""), value);
    }
    xml.push_str("</metadata>\n");
    xml
}

/// The same for every version of a book, so that a new one takes the old one's place (RFC 9562, version 8).
fn identifier(book: &Book<'_>) -> String {
    let site = book.shared.site.config.base_url.as_deref().unwrap_or_default();
    let hash = blake3::hash(format!("{site}\n{}\n{}", book.name, book.title).as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&hash.as_bytes()[..16]);
    id[6] = id[6] & 0x0f | 0x80;
    id[8] = id[8] & 0x3f | 0x80;
    let hex: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
