//! A translation that is begun: its text, and the record of what it is made from, so that what its original changes is
//! known from the first day.

use crate::content::markdown::{self, Target};
use crate::content::record::{self, Record};
use crate::content::{front_matter, skeleton};
use crate::site::Site;
use crate::sources::SitePath;

/// What a translation in `file` begins with: the text of its original in `from`. Files beside the original are linked
/// where they are.
pub fn begin(file: &SitePath, from: &SitePath, original: &str) -> String {
    let mut text = original.to_owned();
    let (document, _) = markdown::scan(original, front_matter::texts(original).1, from.as_str());
    for link in document.links.iter().rev() {
        let Target::File(path) = &link.target else { continue };
        let linked = SitePath::resolve(from.folder(), path);
        // What lies beside both, such as pictures in content/media, is reached the same way.
        let Some(linked) = linked.filter(|there| SitePath::resolve(file.folder(), path).as_ref() != Some(there)) else {
            continue;
        };
        if let Some(range) = markdown::destination(original, link) {
            text.replace_range(range, &markdown::encoded(&linked.relative_from(file.folder())));
        }
    }
    skeleton::translation(&text)
}

/// The record of a translation in `file` that is made from the text `original`, as
/// [`accept`](super::accept()) would write it. None where the file is no translation: nobody has written the page in
/// another language yet, or this one is going to be the original.
pub fn record(site: &Site, file: &SitePath, original: &str) -> Option<(SitePath, String)> {
    let (code, id) = file.as_str().strip_prefix("content/")?.split_once('/')?;
    let id = id.strip_suffix(".md")?;
    let language = site.languages().iter().position(|language| language.code == code)?;
    let node = site.tree.find(id).filter(|node| site.tree.nodes[*node].id == id)?;
    let from = site.original(node)?.language;
    let default = site.config.default_language;
    let is_translation = language != default && from != language && (from == default || from < language);
    let path = SitePath::new(&record::path(code, id))?;
    is_translation.then(|| (path, Record::of(original).write()))
}
