//! The text of a rendered page for a carrier that is no folder: other addresses and, in books, other syntax.
//!
//! What a page says is known from the site; nothing is learnt from HTML here. The tree that a browser would make of
//! the page (html5ever, by scraper) is written out again with every tag closed, without what only a host or a script
//! can do, and with each address put through a [`Target`]. That is how a theme's templates serve every carrier.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

use crate::content::escape::{escape, push_escaped};

use super::address::{Address, address};

/// Where the parts of a page come to lie.
pub(super) trait Target {
    /// True for XHTML, false for HTML.
    const XML: bool;

    /// Address of another page, by its path on the site; none if it is not carried.
    fn page(&self, path: &str, fragment: Option<&str>) -> Option<String>;

    /// A path on the site as an address on the network; none without a `base_url`.
    fn network(&self, path: &str, fragment: Option<&str>) -> Option<String>;

    /// Address of a picture, by the paths of its sizes, the larger first; none if it is not carried.
    fn picture(&mut self, sizes: &[String]) -> Option<String>;

    /// A part's id, and what leads to it.
    fn id(&self, id: &str) -> String;

    /// A drawing, given its class and its markup: what is written in its place.
    fn drawing(&mut self, class: &str, svg: String) -> String;
}

/// Elements that only a host or a script gives a meaning to.
const LEFT_OUT: [&str; 7] = ["script", "noscript", "style", "form", "template", "link", "meta"];

/// Attributes that tell a browser how to load, or an editor's script what to do.
const DROPPED: [&str; 7] = ["srcset", "sizes", "loading", "decoding", "enterkeyhint", "download", "referrerpolicy"];

/// Attributes that XHTML of books does not know.
const NOT_IN_BOOKS: [&str; 4] = ["popover", "popovertarget", "tabindex", "autocomplete"];

/// Attributes that name other parts of the page.
const REFERENCES: [&str; 6] = ["for", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "list"];

/// Elements without content (HTML, “void elements”).
const VOID: [&str; 13] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Writes the main part of a page for a target. `path` is the page's own on the site.
pub(super) fn main_part<T: Target>(html: &str, path: &str, target: &mut T) -> String {
    let tree = Html::parse_document(html);
    let named = |name: &'static str| {
        tree.tree.root().descendants().find(move |n| n.value().as_element().is_some_and(|e| e.name() == name))
    };
    let mut writer = Writer { out: String::with_capacity(html.len()), path, target };
    if let Some(main) = named("main").or_else(|| named("body")) {
        main.children().for_each(|child| writer.node(child));
    }
    writer.out
}

struct Writer<'t, T> {
    out: String,
    path: &'t str,
    target: &'t mut T,
}

impl<T: Target> Writer<'_, T> {
    fn node(&mut self, root: NodeRef<'_, Node>) {
        // Names under which open elements were written; none for one that is left out.
        let mut open: Vec<&str> = Vec::new();
        let mut skipped = None;
        for edge in root.traverse() {
            match edge {
                Edge::Open(_) if skipped.is_some() => {}
                Edge::Open(node) => match node.value() {
                    // Between blocks a space says nothing.
                    Node::Text(text) if text.trim().is_empty() && is_between_blocks(node) => {}
                    Node::Text(text) => push_escaped(text, &mut self.out),
                    Node::Element(element) => match self.open(node, element) {
                        Some(name) => open.push(name),
                        None => skipped = Some(node.id()),
                    },
                    _ => {}
                },
                Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
                Edge::Close(node) if skipped.is_none() && node.value().is_element() => {
                    if let Some(name) = open.pop().filter(|name| !VOID.contains(name)) {
                        self.out.push_str(&format!("</{name}>"));
                    }
                }
                Edge::Close(_) => {}
            }
        }
    }

    /// Writes a tag and gives the name that it has; none where the element is left out, or was written whole.
    fn open<'e>(&mut self, node: NodeRef<'_, Node>, element: &'e Element) -> Option<&'e str> {
        let name = element.name();
        let has = |attribute: &str| element.attr(attribute).is_some();
        let own_link = element.has_class("anchor", scraper::CaseSensitivity::CaseSensitive);
        if LEFT_OUT.contains(&name) || has("data-script") || own_link || !is_name(name) {
            return None;
        }
        match name {
            "svg" => {
                let svg = self.svg(node);
                let drawn = self.target.drawing(element.attr("class").unwrap_or_default(), svg);
                self.out.push_str(&drawn);
                return None;
            }
            "img" => {
                self.picture(element);
                return None;
            }
            _ => {}
        }
        let address = element.attr("href").filter(|_| name == "a").map(|href| self.href(href));
        if address == Some(None) && has("download") {
            return None;
        }
        // What is not carried and not on the network keeps its words.
        let (name, dead) = if address == Some(None) { ("span", true) } else { (name, false) };
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in sorted(element) {
            match attribute {
                "href" if name == "a" => self.attribute("href", address.as_ref().and_then(Option::as_ref).map_or("", |a| a)),
                "href" | "rel" | "hreflang" if dead => {}
                // No page of a carrier opens another window.
                "rel" => {}
                "class" if value == "external" && !T::XML => {}
                // A `bdi` finds the direction of a number or an address itself, and there are thousands of them.
                "dir" if name == "bdi" && value == "ltr" && !T::XML => {}
                // Of text in another language `one-file.css` says it, once for all.
                "dir" if value == "ltr" && has("lang") && !T::XML => {}
                _ => self.common(attribute, value),
            }
        }
        self.out.push_str(if T::XML && VOID.contains(&name) { "/>" } else { ">" });
        Some(name)
    }

    fn common(&mut self, attribute: &str, value: &str) {
        let unknown = T::XML && NOT_IN_BOOKS.contains(&attribute);
        if unknown || DROPPED.contains(&attribute) || attribute.starts_with("data-") || attribute.starts_with("on") {
            return;
        }
        match attribute {
            "id" => {
                let id = self.target.id(value);
                self.attribute("id", &id);
            }
            _ if REFERENCES.contains(&attribute) => {
                let ids: Vec<String> = value.split_whitespace().map(|id| self.target.id(id)).collect();
                self.attribute(attribute, &ids.join(" "));
            }
            "lang" if T::XML => {
                self.attribute("lang", value);
                self.attribute("xml:lang", value);
            }
            _ if is_name(attribute) => self.attribute(attribute, value),
            _ => {}
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push_str(&format!(" {name}=\"{}\"", escape(value)));
    }

    fn href(&self, href: &str) -> Option<String> {
        match address(href, self.path) {
            Address::Elsewhere => Some(href.to_owned()),
            Address::Here(fragment) => Some(format!("#{}", self.target.id(fragment))),
            Address::Site(path, fragment) => self.target.page(&path, fragment).or_else(|| self.target.network(&path, fragment)),
            Address::Nowhere => None,
        }
    }

    fn picture(&mut self, element: &Element) {
        let size = |text: &str| match address(text, self.path) {
            Address::Site(path, _) => Some(path),
            _ => None,
        };
        let small = element.attr("srcset").and_then(|set| set.split_whitespace().next());
        let sizes: Vec<String> = element.attr("src").into_iter().chain(small).filter_map(size).collect();
        let description = element.attr("alt").unwrap_or_default();
        let Some(source) = self.target.picture(&sizes) else {
            return push_escaped(description, &mut self.out);
        };
        self.out.push_str("<img");
        self.attribute("src", &source);
        self.attribute("alt", description);
        for name in ["width", "height", "class", "title"] {
            element.attr(name).into_iter().for_each(|value| self.attribute(name, value));
        }
        self.out.push_str(if T::XML { "/>" } else { ">" });
    }

    /// A drawing as it stands.
    fn svg(&self, root: NodeRef<'_, Node>) -> String {
        let mut out = String::new();
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Text(text) => push_escaped(text, &mut out),
                    Node::Element(element) if is_name(element.name()) => {
                        out.push('<');
                        out.push_str(element.name());
                        if element.name() == "svg" && T::XML {
                            out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
                        }
                        for (name, value) in sorted(element).filter(|(name, _)| is_name(name) && *name != "xmlns") {
                            out.push_str(&format!(" {name}=\"{}\"", escape(value)));
                        }
                        out.push('>');
                    }
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Some(element) = node.value().as_element().filter(|e| is_name(e.name())) {
                        out.push_str(&format!("</{}>", element.name()));
                    }
                }
            }
        }
        out
    }
}

fn sorted(element: &Element) -> impl Iterator<Item = (&str, &str)> {
    let mut attributes: Vec<(&str, &str)> = element.attrs().collect();
    attributes.sort_unstable();
    attributes.into_iter()
}

/// True for a space that no browser shows: between parts of a list or table, at the edge of a block.
fn is_between_blocks(space: NodeRef<'_, Node>) -> bool {
    let above = space.parent();
    let Some(name) = above.as_ref().and_then(|above| above.value().as_element()).map(Element::name) else { return false };
    let holders = ["ul", "ol", "dl", "table", "thead", "tbody", "tr", "section", "article", "details", "header", "nav"];
    let blocks = ["div", "li", "p", "dd", "dt", "td", "th", "main", "aside"];
    let edge = space.prev_sibling().is_none() || space.next_sibling().is_none();
    holders.contains(&name) || (edge && blocks.contains(&name))
}

/// True for names that XML knows too; a browser's parser also takes stranger ones.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}
