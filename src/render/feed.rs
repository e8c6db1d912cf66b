//! Feeds as Atom (RFC 4287): what changed last in a language, in its promises, in a campaign.

use jiff::civil::Date;

use crate::content::escape::escape;
use crate::site::{Entry, Page};

use super::context::Shared;
use super::frame::{absolute, root};
use super::{File, RenderedPage};

/// Entries in a feed; readers want what is new, not all there is.
const ENTRIES: usize = 30;

/// A feed.
pub(super) struct Feed {
    /// Where it is published.
    pub(super) path: String,
    /// The page that it belongs to.
    pub(super) home: String,
    pub(super) title: String,
    /// In any order.
    pub(super) items: Vec<Item>,
}

/// An entry of a feed.
pub(super) struct Item {
    pub(super) title: String,
    /// The page, from the root.
    pub(super) path: String,
    /// The part of the page.
    pub(super) anchor: Option<String>,
    /// Stays the same whatever becomes of the address.
    pub(super) id: String,
    pub(super) updated: Date,
    pub(super) summary: Option<String>,
}

/// The feed of a language: pages that were changed or checked.
pub(super) fn render(shared: &Shared<'_>, language: usize) -> Option<RenderedPage> {
    let site = shared.site;
    let code = &site.languages()[language].code;
    let pages = (0..site.tree.nodes.len())
        .filter_map(|node| site.entry(node, language))
        .filter(|entry| entry.written_in == language)
        .filter_map(|entry| Some((entry, site.page(entry)?)));
    let item = |(entry, page): (&Entry, &Page)| {
        Some(Item {
            title: entry.title.clone(),
            path: entry.address.to_string(),
            anchor: None,
            id: format!("{code}/{}", page.id),
            updated: page.matter.updated.or(page.matter.reviewed)?,
            summary: page.description().map(str::to_owned),
        })
    };
    let feed = Feed {
        path: shared.reader(language).links.feed.clone(),
        home: format!("{code}/index.html"),
        title: shared.site_title(language),
        items: pages.filter_map(item).collect(),
    };
    write(shared, language, &feed)
}

/// Writes a feed, the newest entry first. Without a `base_url` addresses are relative to the feed, and ids are tag URIs
/// (RFC 4151) of the page's id.
pub(super) fn write(shared: &Shared<'_>, language: usize, feed: &Feed) -> Option<RenderedPage> {
    let site = shared.site;
    let own = &site.languages()[language];
    let mut items: Vec<&Item> = feed.items.iter().collect();
    items.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| (&a.path, &a.anchor).cmp(&(&b.path, &b.anchor))));
    items.truncate(ENTRIES);
    let back = root(&feed.path);
    let address = |target: &str| match &site.config.base_url {
        Some(base) => absolute(base, target),
        None => format!("{back}{}", absolute("", target)),
    };
    let updated = items.first().map_or_else(|| "1970-01-01".to_owned(), |item| item.updated.to_string());
    // The feed of a language has always been known by the language's code alone.
    let own_id = if feed.path == format!("{}/feed.xml", own.code) { &own.code } else { &feed.path };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{updated}T00:00:00Z</updated>\n<author><name>{}</name></author>\n",
        own.tag,
        escape(&feed.title),
        escape(&id(shared, own_id)),
        escape(&shared.site_title(language)),
    );
    if let Some(base) = &site.config.base_url {
        xml.push_str(&format!("<link rel=\"self\" href=\"{}\"/>\n", escape(&absolute(base, &feed.path))));
    }
    xml.push_str(&format!("<link href=\"{}\"/>\n", escape(&address(&feed.home))));
    for item in items {
        let anchor = item.anchor.as_ref().map_or_else(String::new, |anchor| format!("#{}", absolute("", anchor)));
        xml.push_str(&format!(
            "<entry>\n<title>{}</title>\n<link href=\"{}\"/>\n<id>{}</id>\n<updated>{}T00:00:00Z</updated>\n",
            escape(&item.title),
            escape(&format!("{}{anchor}", address(&item.path))),
            escape(&id(shared, &item.id)),
            item.updated,
        ));
        if let Some(summary) = &item.summary {
            xml.push_str(&format!("<summary>{}</summary>\n", escape(summary)));
        }
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    Some(RenderedPage { file: File::new(&feed.path, xml)?, source: crate::content::config::FILE.to_owned() })
}

fn id(shared: &Shared<'_>, name: &str) -> String {
    let base = shared.site.config.base_url.as_deref();
    match base {
        Some(base) => absolute(base, name),
        None => format!("urn:suluh:{}", absolute("", name).replace('/', ":")),
    }
}
