//! Style sheets and carried pages without what only their author reads, so that they can be written to be read
//! and are small where they are sent.

mod page;

pub(super) use page::page;

/// A style sheet without comments and without white space that means nothing (CSS Syntax 3). Text in quotation marks
/// is left alone. A space before a colon stays: there it is the one between an element and what is below it.
pub fn style(sheet: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(sheet.len());
    let mut rest = sheet;
    // A space has been read and not yet written.
    let mut space = false;
    while let Some(&byte) = rest.first() {
        if rest.starts_with(b"/*") {
            let end = memchr::memmem::find(&rest[2..], b"*/").map_or(rest.len(), |at| at + 4);
            rest = &rest[end..];
        } else if byte.is_ascii_whitespace() {
            space = true;
            rest = &rest[1..];
        } else {
            let glued = b"{};,>".contains(&byte) || out.last().is_none_or(|last| b"{};,>:".contains(last));
            if space && !glued {
                out.push(b' ');
            }
            if byte == b'}' && out.last() == Some(&b';') {
                out.pop();
            }
            space = false;
            let length = if byte == b'"' || byte == b'\'' { quoted(rest, byte) } else { 1 };
            out.extend_from_slice(&rest[..length]);
            rest = &rest[length..];
        }
    }
    out
}

/// Length of a text in quotation marks, both marks included.
fn quoted(text: &[u8], mark: u8) -> usize {
    let mut at = 1;
    while at < text.len() {
        match text[at] {
            b'\\' => at += 2,
            byte if byte == mark => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn style_sheets_mean_the_same_when_they_are_sent() {
        let sent = |sheet: &str| text(style(sheet.as_bytes()));
        assert_eq!(sent("/* Why. */\na > b, c :is(d) {\n  margin: 0 1rem;\n}\n"), "a>b,c :is(d){margin:0 1rem}");
        assert_eq!(sent("a::after { content: \" ; } /* \\\" */ \"; }"), "a::after{content:\" ; } /* \\\" */ \"}");
        assert_eq!(
            sent("@media (min-width: 4rem) { a { inset: calc(1px + 2px) } }"),
            "@media (min-width:4rem){a{inset:calc(1px + 2px)}}"
        );
        assert_eq!(sent("a { b: c } /* never ended"), "a{b:c}");
        assert_eq!(sent("a { content: 'never ended"), "a{content:'never ended");
    }
}
