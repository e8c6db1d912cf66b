//! `sitemap.xml` with the alternates of each page (sitemaps.org; `hreflang` after Google's extension).
//!
//! Addresses must be absolute there, so that there is one only where the site has a `base_url`. A site of
//! more addresses than a file may hold gets one file for each part and an index.

use crate::content::escape::escape;
use crate::site::Site;

use super::context::Shared;
use super::frame::absolute;
use super::{File, RenderedPage};

/// Addresses in one file. The standard allows 50,000 and 50 MB; with forty alternates each, a thousand are 4 MB, which
/// are in memory while they are written.
const ADDRESSES: usize = 1_000;

/// Number of files: none without a `base_url`.
pub(super) fn count(site: &Site) -> usize {
    if site.config.base_url.is_none() {
        return 0;
    }
    match parts(site) {
        1 => 1,
        parts => parts + 1,
    }
}

/// Where file `index` is.
pub(super) fn name(index: usize) -> String {
    if index == 0 { "sitemap.xml".to_owned() } else { format!("sitemap-{index}.xml") }
}

fn parts(site: &Site) -> usize {
    pages(site).count().div_ceil(ADDRESSES).max(1)
}

/// Pages in their own language: what is shown as a fallback is not a page of its own.
fn pages(site: &Site) -> impl Iterator<Item = (usize, usize)> + '_ {
    (0..site.tree.nodes.len()).flat_map(move |node| {
        (0..site.languages().len())
            .filter(move |language| site.entry(node, *language).is_some_and(|e| e.written_in == *language))
            .map(move |language| (node, language))
    })
}

/// Writes file `index`: 0 is `sitemap.xml`, the map itself or the index of its parts.
pub(super) fn render(shared: &Shared<'_>, index: usize) -> Option<RenderedPage> {
    let site = shared.site;
    let base = site.config.base_url.as_ref()?;
    let parts = parts(site);
    let xml = match (parts, index) {
        (1, _) => urls(site, base, 0),
        (_, 0) => map_of_maps(base, parts),
        (_, part) => urls(site, base, part - 1),
    };
    Some(RenderedPage { file: File::new(&name(index), xml)?, source: crate::content::config::FILE.to_owned() })
}

fn map_of_maps(base: &str, parts: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in 1..=parts {
        xml.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&absolute(base, &name(part)))));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

fn urls(site: &Site, base: &str, part: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    // The languages of a page stand together, and all have the same alternates.
    let mut shared: Option<(usize, String)> = None;
    for (node, language) in pages(site).skip(part * ADDRESSES).take(ADDRESSES) {
        let Some(entry) = site.entry(node, language) else { continue };
        xml.push_str(&format!("<url><loc>{}</loc>", escape(&absolute(base, entry.address.as_str()))));
        let updated = site.page(entry).and_then(|p| p.matter.updated.or(p.matter.reviewed));
        if let Some(day) = updated {
            xml.push_str(&format!("<lastmod>{day}</lastmod>"));
        }
        let (_, alternates) = match shared.take() {
            Some(shared) if shared.0 == node => shared,
            _ => (node, alternates(site, base, node)),
        };
        xml.push_str(&alternates);
        shared = Some((node, alternates));
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn alternates(site: &Site, base: &str, node: usize) -> String {
    let mut xml = String::new();
    for (language, l) in site.languages().iter().enumerate() {
        let Some(entry) = site.entry(node, language).filter(|e| e.written_in == language) else { continue };
        let href = escape(&absolute(base, entry.address.as_str()));
        xml.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\"/>", l.tag));
    }
    xml
}
