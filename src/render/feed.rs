//! `feed.xml` of a language: what changed last, as Atom (RFC 4287).

use crate::content::escape::escape;
use crate::site::{Entry, Page};

use super::context::Shared;
use super::frame::absolute;
use super::{File, RenderedPage};

/// Entries in a feed; readers want what is new, not all there is.
const ENTRIES: usize = 30;

/// Writes the feed of a language. Without a `base_url` addresses are relative to the feed, and ids are
/// tag URIs (RFC 4151) of the page's id.
pub(super) fn render(shared: &Shared<'_>, language: usize) -> Option<RenderedPage> {
    let site = shared.site;
    let own = &site.languages()[language];
    let path = &shared.reader(language).links.feed;
    let mut entries: Vec<(&Entry, &Page)> = (0..site.tree.nodes.len())
        .filter_map(|node| site.entry(node, language))
        .filter(|entry| entry.written_in == language)
        .filter_map(|entry| Some((entry, site.page(entry)?)))
        .filter(|(_, page)| page.matter.updated.or(page.matter.reviewed).is_some())
        .collect();
    let changed = |page: &Page| page.matter.updated.or(page.matter.reviewed).map(|d| d.to_string()).unwrap_or_default();
    entries.sort_by(|(a, p), (b, q)| changed(q).cmp(&changed(p)).then_with(|| a.address.cmp(&b.address)));
    entries.truncate(ENTRIES);
    let address = |target: &str| match &site.config.base_url {
        Some(base) => absolute(base, target),
        None => format!("../{}", absolute("", target)),
    };
    let updated = entries.first().map_or_else(|| "1970-01-01".to_owned(), |(_, page)| changed(page));
    let title = site.config.title.get(site.chain(language)).map_or("", |(title, _)| title);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{updated}T00:00:00Z</updated>\n<author><name>{}</name></author>\n",
        own.tag,
        escape(title),
        escape(&id(shared, &own.code)),
        escape(title),
    );
    if let Some(base) = &site.config.base_url {
        xml.push_str(&format!("<link rel=\"self\" href=\"{}\"/>\n", escape(&absolute(base, path))));
    }
    xml.push_str(&format!("<link href=\"{}\"/>\n", escape(&address(&format!("{}/index.html", own.code)))));
    for (entry, page) in entries {
        xml.push_str(&format!(
            "<entry>\n<title>{}</title>\n<link href=\"{}\"/>\n<id>{}</id>\n<updated>{}T00:00:00Z</updated>\n",
            escape(&entry.title),
            escape(&address(entry.address.as_str())),
            escape(&id(shared, &format!("{}/{}", own.code, page.id))),
            changed(page),
        ));
        if let Some(summary) = page.description() {
            xml.push_str(&format!("<summary>{}</summary>\n", escape(summary)));
        }
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    Some(RenderedPage { file: File::new(path, xml)?, source: crate::content::config::FILE.to_owned(), own: 0 })
}

fn id(shared: &Shared<'_>, name: &str) -> String {
    let base = shared.site.config.base_url.as_deref();
    match base {
        Some(base) => absolute(base, name),
        None => format!("urn:suluh:{}", absolute("", name).replace('/', ":")),
    }
}
