//! Pages without what HTML lets out: they mean the same to every parser of the standard, and are a tenth smaller.

/// Elements that begin and end a line: white space beside them shows nothing.
const BLOCKS: [&str; 44] = [
    "html",
    "head",
    "body",
    "meta",
    "link",
    "title",
    "script",
    "style",
    "header",
    "footer",
    "main",
    "nav",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "details",
    "summary",
    "form",
    "fieldset",
    "blockquote",
    "figure",
    "figcaption",
    "hr",
    "caption",
];

/// Elements whose text is no markup, or whose white space counts.
const WHOLE: [&str; 5] = ["script", "style", "pre", "textarea", "title"];

/// End tags that may be left out, and the tags before which they may (HTML, “optional tags”; for `p` only some of them).
const OPTIONAL: [(&str, &[&str]); 7] = [
    ("li", &["li", "/ul", "/ol"]),
    ("dt", &["dt", "dd"]),
    ("dd", &["dt", "dd", "/dl", "/div"]),
    ("tr", &["tr", "/tbody", "/thead", "/table"]),
    ("td", &["td", "th", "/tr"]),
    ("th", &["td", "th", "/tr"]),
    (
        "p",
        &[
            "p",
            "ul",
            "ol",
            "dl",
            "div",
            "section",
            "h2",
            "h3",
            "h4",
            "table",
            "details",
            "nav",
            "blockquote",
            "pre",
            "form",
            "/div",
            "/section",
            "/article",
            "/main",
            "/header",
            "/footer",
            "/details",
            "/blockquote",
            "/li",
            "/dd",
            "/td",
        ],
    ),
];

/// A page without white space between blocks, without quotation marks around attributes that need none, and without the
/// end tags that the next tag implies. In a page that runs from left to right all through, no part says so again. What
/// is no well-formed tag is left as it is, with all behind it.
pub(in crate::render) fn page(html: &str) -> String {
    let one_way = !html.contains("dir=\"rtl\"");
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    // Whether the tag before was a block's.
    let mut block = false;
    while let Some(start) = rest.find('<') {
        let (text, from) = rest.split_at(start);
        let Some(tag) = Tag::read(from) else { break };
        let beside = block || BLOCKS.contains(&tag.element());
        if !(text.trim().is_empty() && (beside || text.is_empty())) {
            out.push_str(text);
        }
        rest = &from[tag.length..];
        block = BLOCKS.contains(&tag.element());
        if !tag.is_implied(rest) {
            tag.write(from, one_way, &mut out);
        }
        if WHOLE.contains(&tag.name) {
            let end = rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    out.push_str(rest);
    out
}

/// A tag at the beginning of a text.
struct Tag<'a> {
    /// Its name, with the slash of an end tag.
    name: &'a str,
    attributes: &'a str,
    /// In bytes, with both angle brackets.
    length: usize,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str) -> Option<Tag<'a>> {
        let mut quote = None;
        let end = text.char_indices().skip(1).find(|(_, c)| match quote {
            Some(mark) => {
                quote = Some(mark).filter(|mark| mark != c);
                false
            }
            None => {
                quote = Some(*c).filter(|c| matches!(c, '"' | '\''));
                *c == '>'
            }
        })?;
        let inner = &text[1..end.0];
        let name = inner.find(char::is_whitespace).map_or(inner, |at| &inner[..at]);
        let known = name.trim_start_matches(['/', '!']).chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (known && !name.is_empty()).then(|| Tag { name, attributes: &inner[name.len()..], length: end.0 + 1 })
    }

    fn element(&self) -> &'a str {
        self.name.trim_start_matches('/')
    }

    /// True for an end tag that the next tag in `rest` implies.
    fn is_implied(&self, rest: &str) -> bool {
        let Some((_, before)) = OPTIONAL.iter().find(|(name, _)| self.name.strip_prefix('/') == Some(name)) else { return false };
        Tag::read(rest.trim_start()).is_some_and(|next| rest.trim_start().starts_with('<') && before.contains(&next.name))
    }

    fn write(&self, text: &str, one_way: bool, out: &mut String) {
        if self.attributes.contains('\'') || self.name.starts_with('!') {
            return out.push_str(&text[..self.length]);
        }
        out.push('<');
        out.push_str(self.name);
        let mut rest = self.attributes.trim_start();
        while let Some((name, value)) = rest.split_once("=\"").filter(|(name, _)| !name.contains(char::is_whitespace)) {
            let Some((value, behind)) = value.split_once('"') else { break };
            rest = behind.trim_start();
            let known = one_way && name == "dir" && value == "ltr" && self.name != "html";
            if !known {
                out.push(' ');
                out.push_str(name);
            }
            let bare = !value.contains(|c: char| c.is_whitespace() || "\"'=<>`".contains(c)) && !value.ends_with('/');
            match value {
                "" => {}
                _ if known => {}
                _ if bare => *out += &format!("={value}"),
                _ => *out += &format!("=\"{value}\""),
            }
            if let Some((flag, more)) = rest.split_once(' ').filter(|(flag, _)| !flag.contains('=')) {
                *out += &format!(" {flag}");
                rest = more.trim_start();
            }
        }
        if !rest.is_empty() {
            out.push(' ');
            out.push_str(rest);
        }
        out.push('>');
    }
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::page;

    #[test]
    fn a_page_of_one_direction_says_it_once() {
        let written = "<html lang=\"id\" dir=\"ltr\"><bdi lang=\"en\" dir=\"ltr\" hidden>+60 3</bdi><p dir=\"auto\">a";
        assert_eq!(page(written), "<html lang=id dir=ltr><bdi lang=en hidden>+60 3</bdi><p dir=auto>a");
    }

    #[test]
    fn a_page_means_the_same_when_it_is_carried() {
        for (written, carried) in [
            ("<ul>\n<li>a</li>\n<li class=\"x y\">b</li>\n</ul>", "<ul><li>a<li class=\"x y\">b</ul>"),
            ("<p>a <b>b</b>\n<i>c</i></p>\n<div>d</div>", "<p>a <b>b</b>\n<i>c</i><div>d</div>"),
            ("<p>a</p>\nb", "<p>a</p>\nb"),
            ("<a href=\"x/\">a</a> <a href=\"x?a=b\" title=\"\">b</a>", "<a href=\"x/\">a</a> <a href=\"x?a=b\" title>b</a>"),
            ("<input type=\"search\" hidden name=\"q\">", "<input type=search hidden name=q>"),
            ("<li dir=\"rtl\"><bdi dir=\"ltr\">1</bdi>", "<li dir=rtl><bdi dir=ltr>1</bdi>"),
            ("<pre>\n <b>a</b>\n</pre>\n<hr>", "<pre>\n <b>a</b>\n</pre><hr>"),
            ("<script>a < b</script>\n<p>c</p>", "<script>a < b</script><p>c</p>"),
            ("<p title='a>b'>c < d", "<p title='a>b'>c < d"),
            ("<a href=\"never closed", "<a href=\"never closed"),
        ] {
            let small = page(written);
            assert_eq!(small, carried);
            // Spaces between blocks are the only difference that a browser sees.
            let tree = |html: &str| Html::parse_fragment(html).html().replace('\n', "");
            assert_eq!(tree(&small), tree(written), "{written}");
        }
    }
}
