//! The navigation document: table of contents, and landmarks by which readers find its parts.

use std::fmt::Write;

use crate::content::escape::escape;
use crate::render::Outlined;

use super::chapters::{APPENDIX, XHTML, book_path, document};
use super::{Book, Item};

/// Path of the navigation document.
pub(super) const PATH: &str = "contents.xhtml";

/// Writes the navigation document.
pub(super) fn navigation(book: &Book<'_>, outline: &[Outlined]) -> Item {
    let title = escape(&book.word("carrier-contents"));
    let mut body = format!("<nav epub:type=\"toc\" id=\"toc\"><h1>{title}</h1>\n");
    let mut depth = None;
    for page in outline {
        // A list is opened at most one level deeper than the one before it.
        let here = page.depth.min(depth.map_or(0, |depth| depth + 1));
        match depth {
            None => body.push_str("<ol>"),
            Some(before) if here > before => body.push_str("<ol>"),
            Some(before) => {
                body.push_str(&"</li></ol>".repeat(before - here));
                body.push_str("</li>");
            }
        }
        let _ = write!(body, "\n<li><a href=\"{}\">{}</a>", escape(&book_path(&page.path)), escape(&page.title));
        depth = Some(here);
    }
    body.push_str(&depth.map_or_else(String::new, |depth| "</li></ol>".repeat(depth + 1)));
    let appendix = outline.iter().find(|page| page.id == APPENDIX);
    let start = outline.first();
    let mark = |kind: &str, path: &str, title: &str| {
        format!("<li><a epub:type=\"{kind}\" href=\"{}\">{}</a></li>", escape(path), escape(title))
    };
    let mut marks = vec![mark("toc", "#toc", &book.word("carrier-contents"))];
    marks.extend(start.map(|page| mark("bodymatter", &book_path(&page.path), &page.title)));
    marks.extend(appendix.map(|page| mark("appendix", &book_path(&page.path), &page.title)));
    let _ = write!(
        body,
        "\n</nav>\n<nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"hidden\"><ol>{}</ol></nav>",
        marks.concat()
    );
    let bytes = document(book, "", &book.word("carrier-contents"), "", &body);
    Item { path: PATH.into(), media: XHTML, properties: "nav", linear: true, bytes }
}
