//! The page of a language on the site's data: what there is for other programs, and on what terms.

use crate::diagnostic::Diagnostic;
use crate::exchange;
use crate::theme::view::{DataFileView, DataGroupView, DataView};

use super::RenderedPage;
use super::context::Shared;
use super::frame::{Head, finish, generated};
use super::languages::languages;

pub(super) fn render(shared: &Shared<'_>, language: usize) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let reader = shared.reader(language);
    let Some(path) = &reader.links.data else { return Ok(None) };
    let mut frame = generated(shared, language, "data.html", "data", path, reader.word("data"));
    let place = |other| Some((shared.reader(other).links.data.clone()?, false));
    frame.languages = languages(shared.site, &reader.renderer, place)?;
    frame.description = Some(reader.word("data-description"));
    let mut groups: Vec<DataGroupView> = Vec::new();
    for part in exchange::parts(shared.site) {
        let files = part.entrances(shared.site).into_iter();
        let files = files.map(|name| DataFileView { path: format!("{}/{name}", exchange::FOLDER), name });
        match groups.last_mut().filter(|group| group.kind == part.name()) {
            Some(group) => group.files.extend(files),
            None => groups.push(DataGroupView {
                kind: part.name(),
                title: reader.word(&format!("data-{}", part.name())),
                text: reader.word(&format!("data-{}-text", part.name())),
                files: files.collect(),
            }),
        }
    }
    let view = DataView { groups, licence: shared.site.config.data.licence.clone(), frame };
    let head = Head { json_ld: None, noindex: false, source: crate::content::config::FILE.to_owned() };
    finish(shared, language, &view, head)
}
