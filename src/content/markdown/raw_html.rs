//! HTML in Markdown: what is allowed, and what is removed (ammonia, an allow-list sanitiser).

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::OnceLock;

use ammonia::Builder;

/// Attributes beyond ammonia's own that our HTML uses and that cannot run or load anything.
const ATTRIBUTES: [&str; 13] = [
    "class",
    "id",
    "lang",
    "dir",
    "role",
    "tabindex",
    "aria-label",
    "aria-hidden",
    "aria-labelledby",
    "popover",
    "popovertarget",
    "hidden",
    "open",
];

/// Elements beyond ammonia's own.
const ELEMENTS: [&str; 4] = ["button", "section", "input", "label"];

/// Attributes that name a part of the page, lead somewhere or load something. Those that we wrote are
/// checked; those in an editor's HTML are not, and could lead nowhere or take the name of another part.
const CHECKED: [&str; 4] = ["id", "href", "src", "srcset"];

/// Stands before the value of each such attribute that we wrote (a private-use character of Unicode).
const MARK: char = '\u{e000}';

/// Marks the attributes of HTML that we wrote, for [`sanitise`].
pub(super) fn marked(html: &str) -> String {
    CHECKED.iter().fold(html.to_owned(), |html, name| html.replace(&format!(" {name}=\""), &format!(" {name}=\"{MARK}")))
}

/// Elements whose content is no HTML: up to their end, or that of the page, all is theirs (HTML Standard, 13.2.5.2).
const RAW: [&str; 9] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"];

/// True if the text begins with a tag that would swallow what follows it on the page, since its end is not there.
pub(super) fn swallows(text: &str) -> bool {
    let name: String = text.chars().skip(1).take_while(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    RAW.contains(&name.as_str()) && (name == "plaintext" || !text.to_lowercase().contains(&format!("</{name}")))
}

/// Makes text of a tag, an element or a comment that is begun and never ended: it would swallow what follows it on
/// the page.
pub(super) fn closed(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = match rest.strip_prefix("<!--") {
            Some(comment) => comment.find("-->").map(|end| end + 7),
            None if swallows(rest) => None,
            None => tag_end(rest),
        };
        match end {
            Some(end) => {
                out.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            None => {
                out.push_str("&lt;");
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

/// Where the tag ends that the text begins with; a `>` inside of quotes does not end it.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    let end = text.find(|c| match quote {
        Some(open) => {
            quote = Some(open).filter(|open| *open != c);
            false
        }
        None => {
            quote = Some(c).filter(|c| matches!(c, '"' | '\''));
            c == '>'
        }
    })?;
    Some(end + 1)
}

/// Removes whatever is not allowed from rendered HTML, and the marks.
pub(super) fn sanitise(html: &str) -> String {
    builder().clean(html).to_string().replace(MARK, "")
}

/// True for an address of another host, a mail address or a number.
fn leaves_safely(address: &str) -> bool {
    matches!(super::Target::parse(address), super::Target::External(_))
}

/// What remains of an attribute; none if nothing may.
fn checked<'v>(name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    if !CHECKED.contains(&name) {
        return Some(Cow::Borrowed(value));
    }
    let (ours, value) = value.strip_prefix(MARK).map_or((false, value), |rest| (true, rest));
    // The mark itself can be written by an editor, so what could run is refused even behind it.
    let runs = matches!(super::Target::parse(value), super::Target::Forbidden(_));
    let stays = (ours && !runs) || (name == "href" && leaves_safely(value));
    stays.then_some(Cow::Borrowed(value))
}

fn builder() -> &'static Builder<'static> {
    // Building the lists costs more than most pages; they never change.
    static BUILDER: OnceLock<Builder<'static>> = OnceLock::new();
    BUILDER.get_or_init(|| {
        let mut builder = Builder::default();
        builder
            .add_tags(ELEMENTS)
            .add_generic_attributes(ATTRIBUTES)
            .add_tag_attributes("button", ["type"])
            .add_tag_attributes("img", ["loading", "decoding", "srcset", "sizes"])
            .add_tag_attributes("a", ["rel", "download"])
            .attribute_filter(|_, name, value| checked(name, value))
            .link_rel(None)
            .url_relative(ammonia::UrlRelative::PassThrough)
            .add_url_schemes(["geo", "sms", "whatsapp", "xmpp"]);
        // `input` is allowed as a tag, but without attributes it is a harmless empty field.
        builder
    })
}

/// The first thing in a piece of HTML that will be removed, if any. Comments go without a word:
/// they are notes between editors.
pub(super) fn first_forbidden(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!--") {
            rest = after.find("-->").map_or("", |end| &after[end + 3..]);
            continue;
        }
        let tag = rest.strip_prefix('/').unwrap_or(rest);
        let name: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric()).collect::<String>().to_lowercase();
        if name.is_empty() {
            continue;
        }
        if !allowed_elements().contains(name.as_str()) {
            return Some(format!("<{name}>"));
        }
        let inside = tag.split('>').next().unwrap_or(tag);
        if let Some(attribute) = forbidden_attribute(inside) {
            return Some(attribute);
        }
    }
    None
}

fn allowed_elements() -> &'static HashSet<&'static str> {
    static ELEMENTS_ALLOWED: OnceLock<HashSet<&'static str>> = OnceLock::new();
    ELEMENTS_ALLOWED.get_or_init(|| builder().clone_tags())
}

fn forbidden_attribute(tag: &str) -> Option<String> {
    let attributes = tag.split_whitespace().skip(1);
    for attribute in attributes {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        let name = name.trim_matches('/').to_lowercase();
        if name.starts_with("on") || name == "style" || name == "srcdoc" || name == "formaction" {
            return Some(name);
        }
        let value = value.trim_matches(['"', '\'', '/']);
        if matches!(name.as_str(), "id" | "src" | "srcset") || (name == "href" && !leaves_safely(value)) {
            return Some(format!("{name}={value}"));
        }
        let value = value.to_lowercase();
        if value.starts_with("javascript:") || value.starts_with("data:") || value.starts_with("vbscript:") {
            return Some(format!("{name}={value}"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_begun_and_never_ended_hides_nothing() {
        assert_eq!(closed("<!-- a"), "&lt;!-- a");
        assert_eq!(closed("<!-- a --><b title=\">\">c"), "<!-- a --><b title=\">\">c");
        assert_eq!(closed("<STYLE>a"), "&lt;STYLE>a");
        assert_eq!(closed("<style>a</Style><textarea>b"), "<style>a</Style>&lt;textarea>b");
        assert_eq!(closed("<plaintext></plaintext>"), "&lt;plaintext></plaintext>");
        assert!(swallows("<script>") && !swallows("<scripts>") && !swallows("</script>") && !swallows("<"));
    }
}
