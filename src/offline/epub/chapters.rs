//! The pages of a language as XHTML documents, with the pictures that they show.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::escape::escape;
use crate::diagnostic::{Diagnostic, Failure};
use crate::offline::markup::{Target, main_part};
use crate::render::{self, Outlined};
use crate::sources::SitePath;

use super::{Book, Item};

/// Media type of pages.
pub(super) const XHTML: &str = "application/xhtml+xml";

/// Id of the generated page that begins the contacts.
pub(super) const APPENDIX: &str = "directory";

/// Id of the generated page that a book has no use for: readers search a book themselves.
const SEARCH: &str = "search";

/// The pages of a book.
pub(super) struct Chapters {
    /// In reading order.
    pub(super) outline: Vec<Outlined>,
    /// Pages and pictures.
    pub(super) items: Vec<Item>,
}

/// Where a page of the site is in the book.
pub(super) fn book_path(path: &str) -> String {
    path.strip_suffix(".html").map_or_else(|| path.to_owned(), |stem| format!("{stem}.xhtml"))
}

/// Writes all pages. A fault in a template is a problem.
pub(super) fn chapters(book: &Book<'_>) -> Result<Result<Chapters, Box<Diagnostic>>, Failure> {
    let mut outline = render::outline(book.shared, book.language);
    outline.retain(|page| page.id != SEARCH);
    let carried: BTreeSet<String> = outline.iter().map(|page| page.path.clone()).collect();
    let mut pictures: BTreeMap<String, SitePath> = BTreeMap::new();
    let mut items = Vec::new();
    for page in &outline {
        let rendered = match render::page(book.shared, &page.job) {
            Ok(Some(rendered)) => rendered,
            Ok(None) => continue,
            Err(problem) => return Ok(Err(problem)),
        };
        let root = "../".repeat(page.path.matches('/').count());
        let mut place = Place { book, carried: &carried, root: &root, pictures: &mut pictures, draws: false };
        let main = main_part(&String::from_utf8_lossy(&rendered.file.bytes), &page.path, &mut place);
        let properties = if place.draws { "svg" } else { "" };
        let kind = if page.id == APPENDIX { " epub:type=\"appendix\"" } else { "" };
        let bytes = document(book, &root, &page.title, "", &format!("<main{kind}>{main}</main>"));
        items.push(Item { path: book_path(&page.path), media: XHTML, properties, linear: true, bytes });
    }
    for (path, file) in pictures {
        let media = match file.extension().as_str() {
            "svg" => "image/svg+xml",
            "jpg" | "jpeg" => "image/jpeg",
            "gif" => "image/gif",
            "webp" => "image/webp",
            _ => "image/png",
        };
        items.push(Item { path, media, properties: "", linear: false, bytes: book.material.published.bytes(&file)? });
    }
    Ok(Ok(Chapters { outline, items }))
}

/// A whole XHTML document. `root` leads from it to the folder of the book.
pub(super) fn document(book: &Book<'_>, root: &str, title: &str, class: &str, body: &str) -> Vec<u8> {
    let (tag, dir, title) = (book.tag(), book.dir(), escape(title));
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" \
         xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{tag}\" xml:lang=\"{tag}\" dir=\"{dir}\">\n<head>\
         <title>{title}</title><link rel=\"stylesheet\" type=\"text/css\" href=\"{root}book.css\"/></head>\n\
         <body{class}>{body}</body>\n</html>\n"
    )
    .into_bytes()
}

/// Where the parts of a page lie in the book.
struct Place<'a> {
    book: &'a Book<'a>,
    carried: &'a BTreeSet<String>,
    root: &'a str,
    pictures: &'a mut BTreeMap<String, SitePath>,
    draws: bool,
}

impl Target for Place<'_> {
    const XML: bool = true;

    fn page(&self, path: &str, fragment: Option<&str>) -> Option<String> {
        let fragment = fragment.map_or_else(String::new, |fragment| format!("#{fragment}"));
        self.carried.contains(path).then(|| format!("{}{}{fragment}", self.root, book_path(path)))
    }

    fn network(&self, path: &str, fragment: Option<&str>) -> Option<String> {
        self.book.material.online(path, fragment)
    }

    fn picture(&mut self, sizes: &[String]) -> Option<String> {
        let path = sizes.first()?;
        self.pictures.insert(path.clone(), SitePath::new(path)?);
        Some(format!("{}{path}", self.root))
    }

    fn id(&self, id: &str) -> String {
        id.to_owned()
    }

    fn drawing(&mut self, _: &str, svg: String) -> String {
        self.draws = true;
        svg
    }
}
