//! The cover, and the title page: what the book is, from which day, and where the newest one is.

use std::fmt::Write;

use crate::content::escape::escape;
use crate::offline::stated::stated_view;

use super::chapters::{XHTML, document};
use super::{Book, Item};

/// The torch of the theme's icon, on a ground of its own.
const TORCH: &str = "<path d=\"M32 6c1.5 7.5 11.5 11.5 11.5 21.5a11.5 11.5 0 0 1-23 0c0-4.7 2.7-7.6 4.7-10 .9 3 2 4.4 \
    3.8 4.7-.9-5.9 0-11.6 3-16.2Z\" fill=\"#ffb72b\"/><path d=\"M19.5 40h25L41 48.5H23ZM27 50.5h10L35.5 60h-7Z\" \
    fill=\"#fbf6ec\"/>";

/// The style sheet of all pages.
const STYLE: &[u8] = include_bytes!("book.css");

/// Width of a line of the cover, in characters; those of Chinese, Japanese and Korean count twice.
const LINE: usize = 24;

/// Cover, title page and style sheet.
pub(super) fn front(book: &Book<'_>) -> Vec<Item> {
    let item = |path: &str, media, properties, linear, bytes| Item { path: path.to_owned(), media, properties, linear, bytes };
    let image = format!("<img src=\"cover.svg\" alt=\"{}\"/>", escape(&book.title));
    let cover = document(book, "", &book.title, "cover", &format!("<section epub:type=\"cover\">{image}</section>"));
    vec![
        item("cover.xhtml", XHTML, "", true, cover),
        item("title.xhtml", XHTML, "", true, title_page(book)),
        item("cover.svg", "image/svg+xml", "cover-image", false, picture(book).into_bytes()),
        item("book.css", "text/css", "", false, STYLE.to_vec()),
    ]
}

fn description(book: &Book<'_>) -> Option<String> {
    let site = book.shared.site;
    let text = site.config.description.as_ref()?.get(site.chain(book.language))?;
    Some(text.0.to_owned())
}

fn title_page(book: &Book<'_>) -> Vec<u8> {
    let stated = stated_view(book.material, book.language, book.name);
    let mut body = format!("<section epub:type=\"titlepage\"><h1>{}</h1>", escape(&book.title));
    if let Some(description) = description(book) {
        let _ = write!(body, "<p class=\"lead\">{}</p>", escape(&description));
    }
    let args = [("date", stated.date.into()), ("version", stated.version.into())];
    let _ = write!(body, "<p>{}</p>", escape(&book.shared.text(book.language, "carrier-stated", &args)));
    if let Some(newest) = stated.newest {
        let said = book.shared.text(book.language, "pack-newest", &[("url", "".into())]);
        let address = escape(&newest);
        let _ = write!(body, "<p>{}<a href=\"{address}\"><bdi dir=\"ltr\">{address}</bdi></a></p>", escape(&said));
    }
    body.push_str("</section>");
    document(book, "", &book.title, "", &body)
}

/// A cover of 600 by 800.
fn picture(book: &Book<'_>) -> String {
    let stated = stated_view(book.material, book.language, book.name);
    let mut texts = String::new();
    let mut row = |y: usize, size: usize, fill: &str, text: &str| {
        let _ = write!(texts, "<text x=\"300\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\">{}</text>", escape(text));
    };
    let mut y = 430;
    for line in lines(&book.title, LINE * 2 / 3) {
        row(y, 60, "#fbf6ec", &line);
        y += 70;
    }
    for line in lines(&description(book).unwrap_or_default(), LINE * 5 / 4) {
        row(y, 30, "#ffb72b", &line);
        y += 42;
    }
    row(750, 24, "#fbf6ec", &stated.date);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 800\" \
         width=\"600\" height=\"800\"><rect width=\"600\" height=\"800\" fill=\"#1f1b4d\"/><svg x=\"180\" y=\"90\" \
         width=\"240\" height=\"240\" viewBox=\"0 0 64 64\">{TORCH}</svg><g text-anchor=\"middle\" \
         font-family=\"sans-serif\" direction=\"{}\">{texts}</g></svg>\n",
        book.dir()
    )
}

/// Breaks a text into at most four lines: between words, or anywhere where there are no spaces.
fn lines(text: &str, most: usize) -> Vec<String> {
    let width = |text: &str| text.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum::<usize>();
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_inclusive(|c: char| c == ' ' || c >= '\u{2e80}') {
        match lines.last_mut() {
            Some(line) if width(line) + width(word.trim_end()) <= most => line.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(4);
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
