//! What a stranger sees of one page.

use std::collections::BTreeMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use scraper::{ElementRef, Html, Node};
use sha2::{Digest, Sha256};

/// A link of a page.
pub(super) struct Link {
    pub(super) element: String,
    pub(super) attribute: String,
    pub(super) target: String,
    /// True if a browser loads it without being asked.
    pub(super) loads: bool,
}

/// A parsed page.
#[derive(Default)]
pub(super) struct Page {
    pub(super) links: Vec<Link>,
    /// How often each id is given.
    pub(super) ids: BTreeMap<String, usize>,
    /// Ids that labels, buttons and descriptions refer to.
    pub(super) references: Vec<String>,
    /// What a reader sees, with line breaks between blocks.
    pub(super) text: String,
    root: BTreeMap<String, String>,
    title: String,
    policy: Option<String>,
    headings: usize,
    /// What stands in each `<style>`, as a policy names it.
    styles: Vec<String>,
    /// Script that stands in the page, and attributes that run or set a style.
    inline: Vec<String>,
    /// Pictures without a description or size, links and buttons without a name.
    nameless: Vec<String>,
}

/// Attributes that refer to an element of the same page.
const REFERENCES: [&str; 7] =
    ["for", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "commandfor"];

/// Values of `rel` that make a browser load the address.
const LOADING: [&str; 8] =
    ["stylesheet", "icon", "manifest", "preload", "prefetch", "modulepreload", "preconnect", "apple-touch-icon"];

impl Page {
    pub(super) fn parse(text: &str) -> Page {
        let html = Html::parse_document(text);
        let mut page = Page::default();
        for node in html.tree.nodes() {
            match node.value() {
                Node::Element(_) => page.element(ElementRef::wrap(node).expect("an element")),
                Node::Text(text) => {
                    let hidden = node
                        .ancestors()
                        .filter_map(ElementRef::wrap)
                        .any(|e| matches!(e.value().name(), "script" | "style" | "head"));
                    if !hidden {
                        page.text.push_str(text);
                    }
                }
                _ => {}
            }
        }
        page
    }

    fn element(&mut self, element: ElementRef<'_>) {
        let (name, attribute) = (element.value().name(), |name| element.value().attr(name));
        if matches!(
            name,
            "p" | "li" | "tr" | "div" | "section" | "h1" | "h2" | "h3" | "dt" | "dd" | "td" | "th" | "br" | "a" | "span"
        ) {
            self.text.push('\n');
        }
        match name {
            "html" => self.root = element.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            "title" if self.title.is_empty() => self.title = element.text().collect(),
            "h1" => self.headings += 1,
            "meta" => self.meta(element),
            // Data that a script of the page reads is no script.
            "script"
                if attribute("src").is_none()
                    && !matches!(attribute("type"), Some("application/ld+json" | "application/json")) =>
            {
                self.inline.push("<script>".into());
            }
            "style" => {
                let text: String = element.text().collect();
                self.styles.push(format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))));
            }
            "script" => {
                let data: String = element.text().collect();
                if attribute("src").is_none() && serde_json::from_str::<serde_json::Value>(&data).is_err() {
                    self.inline.push(format!("structured data that is no JSON: {data}"));
                }
            }
            "img" if attribute("alt").is_none() => self.nameless.push(element.html()),
            "a" | "button" | "summary" if name != "a" || attribute("href").is_some() => {
                let named = attribute("aria-label").is_some() || !element.text().collect::<String>().trim().is_empty();
                let picture = element.descendent_elements().any(|e| e.value().attr("alt").is_some_and(|alt| !alt.is_empty()));
                if !named && !picture {
                    self.nameless.push(element.html());
                }
            }
            _ => {}
        }
        let loads = match name {
            "link" => attribute("rel").is_some_and(|rel| rel.split_whitespace().any(|rel| LOADING.contains(&rel))),
            "a" | "form" | "area" | "meta" => false,
            _ => true,
        };
        for (key, value) in element.value().attrs() {
            match key {
                "id" => *self.ids.entry(value.to_owned()).or_default() += 1,
                "href" | "src" | "action" | "poster" | "data" | "background" | "formaction" | "data-manifest" | "data-search" => {
                    self.link(name, key, value, loads);
                }
                "srcset" => {
                    value.split(',').for_each(|part| self.link(name, key, part.split_whitespace().next().unwrap_or(""), true));
                }
                "style" => self.inline.push(format!("<{name} style=\"{value}\">")),
                key if key.starts_with("on") => self.inline.push(format!("<{name} {key}=\"{value}\">")),
                key if REFERENCES.contains(&key) => self.references.extend(value.split_whitespace().map(str::to_owned)),
                _ => {}
            }
        }
    }

    fn meta(&mut self, element: ElementRef<'_>) {
        let content = element.value().attr("content").unwrap_or_default();
        match element.value().attr("http-equiv").map(str::to_lowercase).as_deref() {
            Some("content-security-policy") => self.policy = Some(content.to_owned()),
            Some("refresh") => {
                let target = content.split_once("url=").map_or("", |(_, target)| target);
                self.link("meta", "content", target, false);
            }
            _ => {}
        }
    }

    fn link(&mut self, element: &str, attribute: &str, target: &str, loads: bool) {
        self.links.push(Link { element: element.to_owned(), attribute: attribute.to_owned(), target: target.to_owned(), loads });
    }

    /// What a page lacks that every page must have.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let root = |name: &str| self.root.get(name).map(String::as_str).unwrap_or_default();
        if root("lang").is_empty() {
            faults.push("no language".to_owned());
        }
        if !matches!(root("dir"), "ltr" | "rtl") {
            faults.push("no direction".to_owned());
        }
        if self.title.trim().is_empty() {
            faults.push("no title".to_owned());
        }
        if self.headings != 1 {
            faults.push(format!("{} first-level headings", self.headings));
        }
        match &self.policy {
            None => faults.push("no content security policy".to_owned()),
            Some(policy) => faults.extend(policy_fault(policy, &self.styles)),
        }
        faults.extend(self.ids.iter().filter(|(_, count)| **count > 1).map(|(id, _)| format!("the id {id} twice")));
        faults.extend(self.inline.iter().map(|what| format!("not allowed by its own policy: {what}")));
        faults.extend(self.nameless.iter().map(|what| format!("without a name: {what}")));
        faults
    }
}

/// A policy must refuse everything, then allow only the site's own files and the one style that stands in the page.
fn policy_fault(policy: &str, styles: &[String]) -> Option<String> {
    if let Some(style) = styles.iter().find(|style| !policy.contains(style.as_str())) {
        return Some(format!("not allowed by its own policy: a style with {style}"));
    }
    let rules: Vec<&str> = policy.split(';').map(str::trim).collect();
    let own = |rule: &&str| {
        let mut words = rule.split_whitespace();
        let name = words.next().unwrap_or_default();
        words.all(|word| {
            matches!(word, "'self'" | "'none'")
                || (name == "img-src" && word == "data:")
                || (name == "style-src" && is_hash(word))
        })
    };
    let wrong = rules.iter().find(|rule| !own(rule)).map(|rule| format!("the policy allows too much: {rule}"));
    wrong.or_else(|| (!rules.contains(&"default-src 'none'")).then(|| format!("the policy does not refuse everything: {policy}")))
}

/// The hash of a style, whatever its value; the page's own style is looked for apart.
fn is_hash(word: &str) -> bool {
    word.strip_prefix("'sha256-").and_then(|hash| hash.strip_suffix('\'')).is_some_and(|hash| hash.len() == 44)
}
