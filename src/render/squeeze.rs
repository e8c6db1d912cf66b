//! Style sheets, scripts and carried pages without what only their author reads, so that they can be written to be read
//! and are small where they are sent.

mod page;

pub(super) use page::page;

/// A script without indentation, lines that are comments, spaces beside signs and ends of lines behind them. Text that spans lines is left alone,
/// and the script with it.
pub fn script(script: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(script) {
        Ok(text) if !text.contains('`') && !text.contains("\\\n") => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
            let mut sent = String::with_capacity(text.len());
            let mut glued = true;
            for line in lines.map(without_spaces) {
                if !glued {
                    sent.push('\n');
                }
                // Behind these signs the next line needs no line of its own, unless a comment ends this one.
                glued = line.ends_with([';', '{', ',', '(']) && !line.contains("//");
                sent.push_str(&line);
            }
            sent.into_bytes()
        }
        _ => script.to_vec(),
    }
}

/// A line of a script without spaces beside signs that need none. Strings stay as they are, and so do lines with a
/// slash outside of them, which may begin a regular expression or a comment, unless it divides.
fn without_spaces(line: &str) -> String {
    if line.split('"').step_by(2).any(|plain| plain.replace(" / ", "").contains(['/', '\''])) || line.contains("\\\"") {
        return line.to_owned();
    }
    let is_sign = |c: char| "=,;{}()[]?:<>&|*+-!".contains(c);
    let mut short = String::with_capacity(line.len());
    let (mut quoted, mut escaped) = (false, false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let around = [short.chars().next_back(), chars.peek().copied()];
        let beside = around.into_iter().flatten().any(is_sign) && around != [Some('+'); 2] && around != [Some('-'); 2];
        if c == ' ' && !quoted && beside {
            continue;
        }
        short.push(c);
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
    }
    short
}

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
    fn scripts_are_sent_without_what_only_their_author_reads() {
        assert_eq!(text(script(b"// Why.\n  var a = 1; // b\n\n  f();\n")), "var a = 1; // b\nf();");
        assert_eq!(text(script(b"f(a,\n  b); // c;\ng()\n{\n  h = i + j;\n}\nk();")), "f(a,b); // c;\ng()\n{h=i+j;}\nk();");
        assert_eq!(text(script(b"  `\n  // x\n`")), "  `\n  // x\n`");
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
