//! HTML in Markdown: what is allowed, and what is removed (ammonia, an allow-list sanitiser).

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

/// Removes whatever is not allowed from rendered HTML.
pub(super) fn sanitise(html: &str) -> String {
    builder().clean(html).to_string()
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
        let value = value.trim_matches(['"', '\'']).to_lowercase();
        if value.starts_with("javascript:") || value.starts_with("data:") || value.starts_with("vbscript:") {
            return Some(format!("{name}={value}"));
        }
    }
    None
}
