//! Pages and the links between them, as each carrier holds them, read without a word from those who wrote it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use scraper::{ElementRef, Html, Selector};
use suluh::offline::{Kind, Selection};

use crate::generated;
use crate::published::published;
use crate::site::{Site, repository, tree};

use super::{carriers, pack_selected, zim};

/// Pages by their address on the site, and links: from, to, part.
#[derive(Debug, Default, PartialEq, Eq)]
struct Graph {
    pages: BTreeSet<String>,
    links: BTreeSet<(String, String, String)>,
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// Addresses that stand in the text of a page. What leads through the site beside it (next page, other languages)
/// belongs to the frame, which every carrier has of its own.
fn addresses(part: ElementRef<'_>) -> Vec<String> {
    let in_nav = |a: &ElementRef<'_>| a.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "nav");
    let anchor = selector("a[href]");
    let links = part.select(&anchor).filter(|a| !in_nav(a) && a.value().attr("download").is_none());
    links.filter_map(|a| a.value().attr("href")).map(str::to_owned).collect()
}

/// Follows a relative address from the page at `from`.
fn follow(from: &str, href: &str) -> Option<(String, String)> {
    let (path, part) = href.split_once('#').unwrap_or((href, ""));
    if path.contains(':') {
        return None;
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in path.split('/').filter(|_| !path.is_empty()) {
        match step {
            ".." => drop(folders.pop()?),
            step => folders.push(step),
        }
    }
    Some((if path.is_empty() { from.to_owned() } else { folders.join("/") }, part.to_owned()))
}

/// The graph of files with one page each. The search is no page of a carrier that has its own, and what a carrier is
/// for (to keep pages, to carry them) no page of any, and neither is what other programs read or what is printed.
fn of_files(files: &BTreeMap<String, Vec<u8>>, language: &str, extension: &str) -> Graph {
    let address = |path: &str| path.replace(extension, ".html");
    let paper = |path: &str| [".leaflet.html", ".poster.html"].iter().any(|end| path.ends_with(end));
    let own = |path: &str| path.starts_with(&format!("{language}/")) && path.ends_with(extension) && !paper(path);
    let html: BTreeMap<String, Html> = files
        .iter()
        .filter(|(path, _)| own(path))
        .map(|(path, bytes)| (path.clone(), Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"))))
        .filter(|(_, page)| {
            page.select(&selector("[data-search-results], [data-keep], .files a[download], meta[http-equiv=refresh]"))
                .next()
                .is_none()
        })
        .collect();
    let pages: BTreeSet<String> = html.keys().map(|path| address(path)).collect();
    let mut links = BTreeSet::new();
    for (path, page) in &html {
        let main = page.select(&selector("main")).next().unwrap_or_else(|| panic!("{path}: no text"));
        for (to, part) in addresses(main).iter().filter_map(|href| follow(path, href)) {
            let to = address(&to);
            if pages.contains(&to) && to != address(path) {
                links.insert((address(path), to, part));
            }
        }
    }
    Graph { pages, links }
}

/// The graph of one file that holds all pages.
fn of_page(bytes: &[u8]) -> Graph {
    let file = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
    let section = selector("section[data-path]");
    let parts: Vec<ElementRef<'_>> = file.select(&section).collect();
    let attribute = |part: &ElementRef<'_>, name: &str| part.value().attr(name).expect("an attribute").to_owned();
    let places: BTreeMap<String, String> = parts.iter().map(|p| (attribute(p, "id"), attribute(p, "data-path"))).collect();
    let mut links = BTreeSet::new();
    for part in &parts {
        let from = attribute(part, "data-path");
        for href in addresses(*part).iter().filter_map(|href| href.strip_prefix('#')) {
            let (anchor, rest) = href.split_once('-').unwrap_or((href, ""));
            if let Some(to) = places.get(anchor).filter(|to| **to != from) {
                links.insert((from.clone(), to.clone(), rest.to_owned()));
            }
        }
    }
    Graph { pages: places.into_values().collect(), links }
}

/// Every file of a zip.
pub(crate) fn unzip(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut files = BTreeMap::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).expect("an entry");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("whole");
        files.insert(file.name().expect("UTF-8").into_owned(), bytes);
    }
    files
}

/// Every page and file of a ZIM archive.
fn unarchived(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let entries = zim::read(bytes).into_iter().filter(|((namespace, _), entry)| *namespace == 'C' && entry.to.is_none());
    entries.map(|((_, path), entry)| (path, entry.bytes)).collect()
}

/// Compares the five ways to have the pages of a language.
fn compare(site: &std::path::Path, web: &BTreeMap<String, Vec<u8>>, language: &str) {
    let one = |kind: Kind| carriers(site, kind, &[language]).remove(0).bytes;
    let expected = of_files(web, language, ".html");
    assert!(expected.pages.len() > 3 && expected.links.len() > 3, "{language}: {expected:?}");
    let archive = unarchived(&one(Kind::Zim));
    let book = unzip(&one(Kind::Epub)).into_iter();
    let book = book.filter_map(|(path, bytes)| Some((path.strip_prefix("EPUB/")?.to_owned(), bytes))).collect();
    let graphs = [
        ("zip", of_files(&unzip(&one(Kind::Zip)), language, ".html")),
        ("zim", of_files(&archive, language, ".html")),
        ("epub", of_files(&book, language, ".xhtml")),
        ("page", of_page(&one(Kind::Page))),
    ];
    for (name, graph) in graphs {
        let more = |a: &Graph, b: &Graph| {
            let pages = a.pages.difference(&b.pages).cloned().collect::<Vec<_>>();
            (pages, a.links.difference(&b.links).take(20).cloned().collect::<Vec<_>>())
        };
        let (missing, added) = (more(&expected, &graph), more(&graph, &expected));
        assert!(graph == expected, "{language}, {name}: missing {missing:#?}, added {added:#?}");
    }
}

#[test]
fn the_web_the_zip_the_page_the_book_and_the_archive_hold_the_same_pages_and_links() {
    let files = generated::files(12).into_iter();
    let folder = files.fold(Site::empty(), |site, (path, bytes)| site.file(&path, bytes)).write();
    folder.publish();
    for language in ["id", "ar"] {
        compare(&folder.path(), &folder.tree(), language);
    }
}

/// Pages of this repository that are on the web and in whole carriers alone: folders of `not_carried`, and a second list of
/// the same promises for each office.
fn on_the_web_alone(path: &str) -> bool {
    ["id/bersama/", "id/editor/", "id/janji/"].iter().any(|folder| path.starts_with(folder))
}

/// Pages that are carried only with both of their languages.
fn in_two_languages(path: &str) -> bool {
    [".ar.html", ".en.html", ".ms.html", ".zh-Hant.html"].iter().any(|end| path.ends_with(end))
}

#[test]
fn so_do_those_of_this_repository() {
    let mut carried = unzip(&carriers(repository(), Kind::Zip, &[]).remove(0).bytes);
    let all = of_files(&carried, "id", ".html");
    carried.retain(|path, _| !in_two_languages(path));
    compare(repository(), &carried, "id");
    let carried = all;
    let mut web = of_files(&tree(published().dir.path()), "id", ".html");
    let (kept, left): (BTreeSet<String>, BTreeSet<String>) = web.pages.into_iter().partition(|path| carried.pages.contains(path));
    assert!(left.iter().all(|path| on_the_web_alone(path)), "not in the zip: {left:#?}");
    web.links.retain(|(from, to, _)| kept.contains(from) && kept.contains(to));
    web.pages = kept;
    assert!(web == carried, "added {:#?}", carried.links.difference(&web.links).collect::<Vec<_>>());
}

/// What is for people in a whole carrier of this repository: all that is on the web, but the page on ways to carry it, and
/// the one on its data, which no file carries.
#[test]
fn a_whole_carrier_leaves_out_nothing_that_is_for_people() {
    let web = tree(published().dir.path());
    let site = for_people(&web);
    for (kind, files) in [(Kind::Zip, whole(Kind::Zip)), (Kind::Zim, whole(Kind::Zim))] {
        let missing: Vec<&String> = site.iter().filter(|path| !files.contains_key(*path)).collect();
        let alone = ["carry.html", "bawa.html", "data.html"];
        assert!(missing.iter().all(|path| alone.iter().any(|end| path.ends_with(end))), "{kind:?}: {missing:?}");
        assert!(site.iter().filter(|path| path.ends_with(".leaflet.html")).count() > 8, "there are papers: {site:?}");
        let broken: Vec<String> = files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .flat_map(|(path, bytes)| {
                let page = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
                let anchor = selector("a[href], link[href]");
                let hrefs: Vec<String> = page.select(&anchor).filter_map(|a| a.value().attr("href").map(str::to_owned)).collect();
                let to = hrefs.into_iter().filter_map(|href| follow(path, &href).map(|(to, _)| to));
                to.filter(|to| !files.contains_key(to)).map(|to| format!("{path} → {to}")).collect::<Vec<_>>()
            })
            .collect();
        assert!(broken.is_empty(), "{kind:?}: {broken:#?}");
    }
}

/// Pages and texts of a published site.
fn for_people(web: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    web.keys().filter(|path| path.contains('/') && (path.ends_with(".html") || path.ends_with(".txt"))).cloned().collect()
}

/// The files of a whole carrier of this repository in all languages.
fn whole(kind: Kind) -> BTreeMap<String, Vec<u8>> {
    let selection = Selection { whole: true, ..Selection::default() };
    let made = pack_selected(repository(), kind, selection).1;
    let bytes = &made.carriers.first().expect("a carrier").bytes;
    match kind {
        Kind::Zim => unarchived(bytes),
        _ => unzip(bytes),
    }
}
