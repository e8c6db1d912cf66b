//! An agency in the words of a reader: names, numbers as dialled here and there, and how sure they are.

use std::sync::OnceLock;

use tera::Value;

use crate::content::agency::{Agency, Doubt, Line};
use crate::content::language;
use crate::content::text::Localized;
use crate::site::Site;
use crate::theme::Renderer;
use crate::theme::view::{ContactView, EmailView, EvidenceView, NumberView, WhatsAppView, host};

use super::reader::{Reader, agency_path};

/// Prepares an agency for readers of `language`.
pub(super) fn view(site: &Site, reader: &Reader, language: usize, agency: &Agency) -> ContactView {
    let own = &site.languages()[language];
    let (name, name_language) = agency.name.get(site.chain(language)).unwrap_or((&agency.id, None));
    let foreign =
        name_language.filter(|code| *code != own.code).and_then(|code| site.languages().iter().find(|l| l.code == code));
    let text = |t: &Option<Localized>| t.as_ref().and_then(|t| t.get(site.chain(language))).map(|(text, _)| text.to_owned());
    let numbers: Vec<NumberView> = agency.phones.iter().map(|line| number(site, reader, language, agency, line)).collect();
    ContactView {
        id: agency.id.clone(),
        path: agency_path(site, language, &agency.id),
        kind: agency.kind.as_str(),
        kind_title: reader.word(&format!("kind-{}", agency.kind.as_str())),
        name: name.to_owned(),
        own_name: own_name(site, agency, name),
        name_lang: foreign.map(|l| l.tag.clone()),
        name_dir: foreign.map(|l| l.dir.as_str()),
        country: agency.country.clone(),
        country_name: reader.country_name(site, language, &agency.country),
        city: agency.city.clone(),
        area: text(&agency.area),
        address: agency.address.clone(),
        geo: agency.geo.map(|(lat, lon)| format!("geo:{lat},{lon}")),
        hours: text(&agency.hours),
        timezone: site.countries.get(&agency.country).and_then(|c| c.timezone.clone()),
        languages: agency.languages.iter().map(|code| language::name_in(code, &own.tag)).collect(),
        services: agency.services.iter().filter_map(|s| s.get(site.chain(language))).map(|(text, _)| text.to_owned()).collect(),
        note: text(&agency.note),
        verified: numbers.iter().any(|n| n.verified),
        numbers,
        whatsapp: agency.whatsapp.as_ref().map(|phone| WhatsAppView {
            url: format!("https://wa.me/{}", phone.dial.trim_start_matches('+')),
            display: phone.display.clone(),
            verified: false,
        }),
        email: agency.email.clone().map(|address| EmailView { address, verified: false }),
        web: agency.web.clone(),
        date: agency.source_date.as_ref().map(|d| reader.dates.view(d)),
        sources: agency.sources.iter().map(|s| EvidenceView { url: s.url.clone(), host: host(&s.url), kind: s.kind }).collect(),
        confidence: if agency.two_sources { "two-sources" } else { "one-source" },
        card: None,
    }
}

/// From how many folders deep cards are kept; deeper pages are rare, and render theirs.
const DEPTHS: usize = 4;

/// A contact with its finished card, for pages in each depth of folders: the same few offices stand on hundreds of pages,
/// and a card is a third of what their templates have to do. Made when it is first asked for.
#[derive(Default)]
pub(super) struct Cards([OnceLock<Value>; DEPTHS]);

impl Cards {
    /// The contact for pages from which `root` leads back to the root.
    pub(super) fn of(&self, contact: &Value, renderer: &Renderer, root: &str) -> Value {
        let made = || {
            let card = renderer.component("card", ("contact", contact), root)?;
            let mut fields = contact.clone().into_map()?;
            fields.insert("card".into(), Value::safe_string(&card));
            Some(Value::from(fields))
        };
        let made = || made().unwrap_or_else(|| contact.clone());
        self.0.get(root.matches("../").count()).map_or_else(made, |kept| kept.get_or_init(made).clone())
    }
}

/// The name that stands on the office's door: in the language of the country, or Indonesian for missions.
fn own_name(site: &Site, agency: &Agency, shown: &str) -> Option<String> {
    let default = &site.languages()[site.config.default_language].code;
    let local = language::spoken_in(&agency.country);
    let home = matches!(agency.kind.as_str(), "embassy" | "consulate");
    let own = if home { agency.name.exact(default) } else { local.and_then(|tag| agency.name.exact(&tag)) };
    own.filter(|name| *name != shown).map(str::to_owned)
}

fn number(site: &Site, reader: &Reader, language: usize, agency: &Agency, line: &Line) -> NumberView {
    let doubt = site.doubt(agency, line);
    let text = |t: &Option<Localized>| t.as_ref().and_then(|t| t.get(site.chain(language))).map(|(text, _)| text.to_owned());
    NumberView {
        tel: line.phone.dial.clone(),
        display: line.phone.display.clone(),
        national: line.phone.national.clone(),
        label: text(&line.label),
        hours: text(&line.hours),
        toll_free: line.toll_free.filter(|free| *free),
        reachable_from: line
            .reachable_from
            .as_ref()
            .map_or_else(|| "worldwide".to_owned(), |code| reader.country_name(site, language, code)),
        worldwide: line.reachable_from.is_none(),
        verified: doubt.is_none(),
        old: doubt == Some(Doubt::Old),
        date: line.date.as_ref().map(|d| reader.dates.view(d)),
        basis: line.basis.as_str(),
        basis_title: reader.word(&format!("basis-{}", line.basis.as_str())),
    }
}
