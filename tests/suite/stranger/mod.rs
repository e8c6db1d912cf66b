//! Reads a published site as a stranger would: parses its pages with a browser's parser and follows what
//! it finds. Knows nothing of how the pages were made.

mod page;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::generated;
use crate::published::assert_none;
use page::{Link, Page};

/// A published site, parsed.
pub(crate) struct Reader {
    files: BTreeMap<String, Vec<u8>>,
    pages: BTreeMap<String, Page>,
    /// Path at which the site stands on its host, for the one page that does not know where it is shown.
    base: &'static str,
}

impl Reader {
    pub(crate) fn new(files: BTreeMap<String, Vec<u8>>, base: &'static str) -> Reader {
        let html: Vec<(&String, &Vec<u8>)> = files.iter().filter(|(path, _)| path.ends_with(".html")).collect();
        let parse = |(path, bytes): (&String, &Vec<u8>)| {
            let text = std::str::from_utf8(bytes).unwrap_or_else(|e| panic!("{path}: {e}"));
            (path.clone(), Page::parse(text))
        };
        let pages = html.into_par_iter().map(parse).collect();
        Reader { files, pages, base }
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// All text that a reader sees, by page.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pages.iter().map(|(path, page)| (path.as_str(), page.text.as_str()))
    }

    /// Telephone numbers that can be dialled with a touch, by page.
    pub(crate) fn telephones(&self) -> impl Iterator<Item = (&str, &str)> {
        let links = self.pages.iter().flat_map(|(path, page)| page.links.iter().map(move |link| (path, link)));
        links.filter_map(|(path, link)| Some((path.as_str(), link.target.strip_prefix("tel:")?)))
    }

    /// Links and anchors that lead nowhere.
    pub(crate) fn broken(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, page) in &self.pages {
            let wrong = page.links.iter().filter_map(|link| Some((link, self.fault(path, link)?)));
            faults.extend(
                wrong.map(|(link, why)| format!("{path}: <{} {}=\"{}\">: {why}", link.element, link.attribute, link.target)),
            );
            let ids = page.references.iter().filter(|id| !page.ids.contains_key(*id));
            faults.extend(ids.map(|id| format!("{path}: refers to an element #{id} that is not there")));
        }
        for (path, target) in self.other_links() {
            let link = Link { element: "file".into(), attribute: "link".into(), target, loads: true };
            faults.extend(self.fault(&path, &link).map(|why| format!("{path}: {}: {why}", link.target)));
        }
        faults
    }

    /// Links of style sheets, manifests and icons.
    fn other_links(&self) -> Vec<(String, String)> {
        let mut links = Vec::new();
        for (path, bytes) in &self.files {
            let text = String::from_utf8_lossy(bytes);
            let found: Vec<String> = match path.rsplit('.').next() {
                Some("css") => css_links(&text),
                Some("webmanifest") => manifest_links(&text),
                _ => Vec::new(),
            };
            links.extend(found.into_iter().map(|link| (path.clone(), link)));
        }
        links
    }

    /// Why a link of a page leads nowhere; none if it leads somewhere, or out of the site.
    fn fault(&self, page: &str, link: &Link) -> Option<String> {
        let target = link.target.trim();
        if is_absolute(target) {
            return None;
        }
        let (address, anchor) =
            target.split_once('#').map_or((target, None), |(address, anchor)| (address, Some(decode(anchor))));
        let address = decode(address.split('?').next().unwrap_or_default());
        let path = match self.resolve(page, &address) {
            Some(path) => path,
            None => return Some("leads out of the site".into()),
        };
        if link.attribute == "scope" || (path.is_empty() && page == "404.html") {
            return None;
        }
        if !self.files.contains_key(&path) {
            return Some(format!("there is no {path}"));
        }
        let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
        let there = self.pages.get(&path).is_some_and(|page| page.ids.contains_key(&anchor));
        (!there).then(|| format!("{path} has no #{anchor}"))
    }

    fn resolve(&self, page: &str, address: &str) -> Option<String> {
        if address.is_empty() {
            return Some(page.to_owned());
        }
        if let Some(rest) = address.strip_prefix('/') {
            // Only the page for lost readers may be shown at any address, and so must know its host.
            return (page == "404.html").then(|| format!("/{rest}").strip_prefix(self.base).map(str::to_owned))?;
        }
        let mut parts: Vec<&str> = page.split('/').collect();
        parts.pop();
        for part in address.split('/') {
            match part {
                ".." => drop(parts.pop()?),
                "." => {}
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    /// Whatever a browser would load by itself from another host.
    pub(crate) fn foreign(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, page) in &self.pages {
            let loads = page.links.iter().filter(|link| link.loads && leaves(&link.target));
            faults.extend(loads.map(|link| format!("{path}: <{} {}=\"{}\">", link.element, link.attribute, link.target)));
        }
        let others = self.other_links().into_iter().filter(|(_, target)| leaves(target));
        faults.extend(others.map(|(path, target)| format!("{path}: {target}")));
        faults
    }

    /// Pages that lack what every page must have.
    pub(crate) fn ill_formed(&self) -> Vec<String> {
        let faults =
            self.pages.iter().flat_map(|(path, page)| page.faults().into_iter().map(move |fault| format!("{path}: {fault}")));
        faults.collect()
    }
}

fn is_absolute(target: &str) -> bool {
    let scheme = target.split(':').next().filter(|scheme| target.len() > scheme.len());
    target.starts_with("//")
        || scheme.is_some_and(|s| !s.is_empty() && s.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)))
}

/// True for an address of another host; `data:` is part of the page.
fn leaves(target: &str) -> bool {
    is_absolute(target.trim()) && !target.trim().starts_with("data:")
}

fn css_links(css: &str) -> Vec<String> {
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let imports = css.split("@import").skip(1).filter_map(|rest| rest.split(';').next()).filter(|rest| !rest.contains("url("));
    let bare = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
    urls.map(bare).chain(imports.map(bare)).filter(|url| !url.starts_with('#')).collect()
}

fn manifest_links(text: &str) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_str(text).expect("a manifest is JSON");
    let icons = value["icons"].as_array().into_iter().flatten().map(|icon| &icon["src"]);
    let shortcuts = value["shortcuts"].as_array().into_iter().flatten().map(|shortcut| &shortcut["url"]);
    let all = icons.chain(shortcuts).chain([&value["start_url"]]);
    all.filter_map(|link| link.as_str().map(str::to_owned)).collect()
}

/// Undoes percent-encoding (RFC 3986).
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let code = bytes.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match code.filter(|_| bytes[at] == b'%') {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).expect("addresses are UTF-8")
}

#[test]
fn a_site_of_every_script_and_kind_holds_together() {
    let folder = generated::site(12).write();
    folder.publish();
    let reader = Reader::new(folder.tree(), "/suluh/");
    assert_none(&reader.broken());
    assert_none(&reader.foreign());
    assert_none(&reader.ill_formed());
}

#[test]
fn the_site_map_and_the_feeds_name_pages_that_exist() {
    let folder = generated::site(12).write();
    folder.publish();
    let tree = folder.tree();
    let base = "https://example.org/suluh/";
    let mut faults = Vec::new();
    let lists = tree.iter().filter(|(path, _)| path.ends_with(".xml"));
    for (path, bytes) in lists {
        let text = std::str::from_utf8(bytes).expect("XML is UTF-8");
        let named = text.split(base).skip(1).filter_map(|rest| rest.split(['"', '<']).next());
        let addresses = named.map(decode).filter(|address| address.contains('.'));
        let there = |address: &String| {
            let (page, part) = address.split_once('#').unwrap_or((address, ""));
            let part = format!("id=\"{part}\"");
            tree.get(page).is_some_and(|page| part == "id=\"\"" || String::from_utf8_lossy(page).contains(&part))
        };
        faults.extend(addresses.filter(|a| !there(a)).map(|address| format!("{path}: {address}")));
        assert!(text.contains(base), "{path} names nothing");
    }
    assert_none(&faults);
}

#[test]
fn a_reader_who_finds_faults_is_needed() {
    let page = "<!doctype html><html lang=id dir=ltr><title>A</title><h1 id=a>A</h1><p id=a><a href=b.html>B</a><a href=#c>C</a><img src=//x/y>";
    let reader = Reader::new(BTreeMap::from([("index.html".to_owned(), page.as_bytes().to_vec())]), "/");
    assert_eq!(reader.broken().len(), 2, "{:?}", reader.broken());
    assert_eq!(reader.foreign().len(), 1);
    let faults = reader.ill_formed();
    let style = "<meta http-equiv=content-security-policy content=\"default-src 'none'; style-src 'self'\"><style>a{}</style>";
    let styled = Reader::new(BTreeMap::from([("index.html".to_owned(), style.as_bytes().to_vec())]), "/").ill_formed();
    assert!(styled.iter().any(|f| f.contains("not allowed by its own policy: a style")), "{styled:?}");
    assert!(faults.iter().any(|f| f.contains("twice")) && faults.iter().any(|f| f.contains("policy")), "{faults:?}");
}
