//! Links and images to HTML: what was decided of each, with the words that an editor gave it.

use pulldown_cmark::Event;

use crate::content::escape::escape;

use super::html::{Writer, html};
use super::parts::Linked;

impl<'a> Writer<'a> {
    pub(super) fn start_link(&mut self, out: &mut Vec<Event<'a>>) {
        let words = self.lone.pop_front().unwrap_or_default();
        let lone = words.lone;
        let (start, end) = match self.linked.next() {
            Some(Linked::Anchor { href, class }) => (open_a(href, class, lone), "</a>".to_owned()),
            Some(Linked::Agency { href, numbers, .. }) => match numbers.iter().find(|n| n.digits == words.digits) {
                Some(number) => {
                    let class = if number.verified { "tel" } else { "tel unsure" };
                    (open_a(&format!("tel:{}", number.dial), class, false), "</a>".to_owned())
                }
                None => (open_a(href, "agency", lone), "</a>".to_owned()),
            },
            Some(Linked::Cite { id, number, mark }) => {
                let mark = mark.as_ref().map_or(String::new(), |m| format!(" <small class=\"mark\">{}</small>", escape(m)));
                (open_a(&format!("#source-{id}"), "cite", false), format!("<sup>{number}</sup></a>{mark}"))
            }
            Some(Linked::Term { id, href, definition: Some(definition), first }) => {
                let id = escape(id);
                let definition = if *first {
                    let (text, more, href) = (escape(definition), escape(&self.words.glossary), escape(href));
                    format!("<span popover id=\"term-{id}\" class=\"definition\">{text} <a href=\"{href}\">{more}</a></span>")
                } else {
                    String::new()
                };
                (
                    format!(
                        "<button type=\"button\" class=\"term{}\" popovertarget=\"term-{id}\">",
                        if lone { " lone" } else { "" }
                    ),
                    format!("</button>{definition}"),
                )
            }
            Some(Linked::Term { href, .. }) => (open_a(href, "term", lone), "</a>".to_owned()),
            Some(Linked::Image { .. } | Linked::Chart { .. } | Linked::Broken) | None => (String::new(), String::new()),
        };
        out.push(html(start));
        self.open.push(end);
    }

    pub(super) fn start_image(&mut self, title: &str, out: &mut Vec<Event<'a>>) {
        self.images += 1;
        let Some(Linked::Image { src, srcset, width, height }) = self.linked.next() else {
            out.push(html(String::new()));
            self.open.push(String::new());
            return;
        };
        // The description follows as text events: its attribute is opened here and closed at the end.
        let mut rest = String::from("\"");
        if !title.is_empty() {
            rest.push_str(&format!(" title=\"{}\"", escape(title)));
        }
        if let (Some(width), Some(height)) = (width, height) {
            rest.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        if let Some(srcset) = srcset {
            rest.push_str(&format!(" srcset=\"{}\" sizes=\"(max-width: 40rem) 100vw, 40rem\"", escape(srcset)));
        }
        rest.push_str(" loading=\"lazy\" decoding=\"async\">");
        out.push(html(format!("<img src=\"{}\" alt=\"", escape(src))));
        self.open.push(rest);
    }
}

fn open_a(href: &str, class: &str, lone: bool) -> String {
    let class = [class, if lone { "lone" } else { "" }].join(" ");
    let class = if class.trim().is_empty() { String::new() } else { format!(" class=\"{}\"", class.trim()) };
    let rel = if class.contains("external") { " rel=\"noopener noreferrer\"" } else { "" };
    format!("<a{class}{rel} href=\"{}\">", escape(href))
}
