//! Where a link's destination stands in its own text, so that it alone can be written anew.

use std::ops::Range;

use super::{Link, Target};

/// The bytes of the destination of an inline link or image, without `<>` and title. None where it cannot be told for
/// certain: links by reference, or a destination that is written with escapes.
pub fn destination(text: &str, link: &Link) -> Option<Range<usize>> {
    let own = text.get(link.span.clone())?;
    // An autolink is its own destination.
    if let Some(inner) = own.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return same(text, link.span.start + 1..link.span.start + 1 + inner.len(), link);
    }
    let from = own.rfind("](")? + 2;
    let rest = &own[from..];
    let start = from + rest.len() - rest.trim_start().len();
    let rest = own[start..].strip_suffix(')')?;
    let range = match rest.strip_prefix('<') {
        Some(inside) => start + 1..start + 1 + inside.find('>')?,
        None => start..start + rest.find([' ', '\t', '\n', '\r']).unwrap_or(rest.len()),
    };
    same(text, link.span.start + range.start..link.span.start + range.end, link)
}

/// A path as a destination is written: what would end it, or mean something else there, is percent-encoded.
pub fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match c {
            ' ' | '(' | ')' | '<' | '>' | '%' | '#' | '?' | '"' => out.push_str(&format!("%{:02X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// What stands there must be what the link was read to mean.
fn same(text: &str, range: Range<usize>, link: &Link) -> Option<Range<usize>> {
    (Target::parse(&text[range.clone()]) == link.target).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::destination;

    #[test]
    fn the_destination_alone_is_found() {
        for (text, expected) in [
            ("[a](b.md)", Some("b.md")),
            ("lihat [a [x] b]( <b c.md#d> \"judul\") ya", Some("b c.md#d")),
            ("![p](../media/p.png 'x')", Some("../media/p.png")),
            ("[é](agency:kbri)", Some("agency:kbri")),
            ("<https://example.org/>", Some("https://example.org/")),
            ("[a][b]\n\n[b]: c.md", None),
            ("[a](b&amp;c.md)", None),
            ("[a](b.md \"c](d.md\")", None),
        ] {
            let (document, _) = super::super::scan(text, 0, "a.md");
            let found = destination(text, &document.links[0]).map(|range| &text[range]);
            assert_eq!(found, expected, "{text}");
        }
    }
}
