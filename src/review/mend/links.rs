//! Links: to a page that has moved, by its old address; to a name that is a letter off; to a file that lies elsewhere.

use std::ops::Range;

use super::{Edit, Place, near};
use crate::content::front_matter;
use crate::content::markdown::{self, encoded};
use crate::diagnostic::Code;
use crate::site::Site;
use crate::sources::SitePath;

/// The mend of a broken link, if it can be meant in one way only.
pub(super) fn mend(place: &Place<'_>) -> Option<Edit> {
    let (site, target) = (place.site, place.argument("target"));
    match place.problem.code {
        Code::LinkAgency => name(place, "agency:", near::only(target, site.agencies.keys().map(String::as_str))?),
        Code::LinkTerm => name(place, "term:", near::only(target, site.terms.keys().map(String::as_str))?),
        Code::LinkSource => name(place, "source:", near::only(target, site.sources.keys().map(String::as_str))?),
        Code::LinkCountry => name(place, "country:", near::only(target, site.countries.keys().map(String::as_str))?),
        Code::LinkAnchor => anchor(place),
        Code::LinkPage => page(place),
        Code::LinkFile => file(place),
        _ => None,
    }
}

/// Where the destination stands that the problem is about; none in the fields of a page.
fn destination(place: &Place<'_>) -> Option<Range<usize>> {
    let start = front_matter::texts(place.text).1;
    if place.file.extension() != "md" || place.span.start < start {
        return None;
    }
    let (document, _) = markdown::scan(place.text, start, place.file.as_str());
    let link = document.links.iter().find(|link| link.span == place.span)?;
    markdown::destination(place.text, link)
}

fn name(place: &Place<'_>, scheme: &str, new: &str) -> Option<Edit> {
    let target = place.argument("target");
    match destination(place) {
        Some(span) => Some(Edit { span, new: format!("{scheme}{new}") }),
        // A field: a name by itself, or Markdown with a link in it.
        None => place.instead(&format!("{scheme}{target}"), &format!("{scheme}{new}")).or_else(|| place.instead(target, new)),
    }
}

fn anchor(place: &Place<'_>) -> Option<Edit> {
    let (site, typed) = (place.site, place.argument("anchor"));
    let node = &site.tree.nodes[site.tree.find(place.argument("page"))?];
    let pages = node.written.iter().flatten().map(|page| &site.pages[*page]);
    let new = near::only(typed, pages.flat_map(|page| page.heading_ids.iter().map(String::as_str)))?;
    match destination(place) {
        Some(span) => {
            let at = place.text[span.clone()].find('#')?;
            Some(Edit { span: span.start + at + 1..span.end, new: new.to_owned() })
        }
        None => place.instead(&format!("#{typed}"), &format!("#{new}")),
    }
}

fn page(place: &Place<'_>) -> Option<Edit> {
    let target = place.argument("target");
    let linked = SitePath::resolve(place.file.folder(), target)?;
    let (code, id) = linked.as_str().strip_prefix("content/")?.split_once('/')?;
    let id = id.strip_suffix(".md")?;
    let new = moved(place.site, id).or_else(|| near::only(id, place.site.tree.ids()))?;
    let new = SitePath::new(&format!("content/{code}/{new}.md"))?.relative_from(place.file.folder());
    replaced(place, target, &new)
}

/// The page that has this id as an old address.
fn moved<'a>(site: &'a Site, id: &str) -> Option<&'a str> {
    let is_old = |alias: &str| alias.trim_start_matches('/').trim_end_matches(".html").trim_end_matches('/') == id;
    let mut found = site.pages.iter().filter(|page| page.matter.aliases.iter().any(|alias| is_old(&alias.value)));
    let first = found.next()?;
    found.all(|other| other.id == first.id).then_some(&first.id)
}

/// A file of the same name somewhere else, if there is only one.
fn file(place: &Place<'_>) -> Option<Edit> {
    let target = place.argument("target");
    let name = target.rsplit('/').next()?;
    let mut found = place.sources.under("content/").map(|(path, _)| path).filter(|path| path.name() == name);
    let new = found.next().filter(|_| found.next().is_none())?;
    replaced(place, target, &new.relative_from(place.file.folder()))
}

/// Another path in the same link, with what it has behind `#`.
fn replaced(place: &Place<'_>, old: &str, new: &str) -> Option<Edit> {
    match destination(place) {
        Some(span) => {
            let written = &place.text[span.clone()];
            let end = written.find(['#', '?']).map_or(span.end, |at| span.start + at);
            Some(Edit { span: span.start..end, new: encoded(new) })
        }
        None => place.instead(old, &encoded(new)),
    }
}
