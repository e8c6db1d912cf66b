//! Text in HTML and XML, and between quotation marks.

/// Escapes text for HTML and for XML, also inside of attributes, and drops what XML 1.0 cannot hold.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

/// Appends escaped text.
pub fn push_escaped(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
}

/// A text between quotation marks, in one line, as TOML, YAML, JSON and gettext write it; `odd` says how the other
/// characters are written that cannot stand there as they are.
pub fn quoted(text: &str, odd: impl Fn(char) -> Option<String>) -> String {
    let mut line = String::with_capacity(text.len() + 2);
    line.push('"');
    for c in text.chars() {
        match c {
            '"' => line.push_str("\\\""),
            '\\' => line.push_str("\\\\"),
            '\n' => line.push_str("\\n"),
            '\t' => line.push_str("\\t"),
            '\r' => line.push_str("\\r"),
            c => match odd(c) {
                Some(written) => line.push_str(&written),
                None => line.push(c),
            },
        }
    }
    line.push('"');
    line
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_ends_an_attribute_or_breaks_xml() {
        assert_eq!(super::escape("a<b> & \"c\" 'd'\n\u{7}\u{ffff}é"), "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\né");
    }
}
