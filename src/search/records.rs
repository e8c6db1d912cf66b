//! What can be found beside written pages: agencies, countries, terms, promises, and cards to show.

use crate::content::agency::Agency;
use crate::content::language;
use crate::content::text::Localized;
use crate::site::{Shown, Site};

use super::units::{Maker, Page, Section, different};

impl Maker<'_> {
    fn text<'t>(&'t self, text: &'t Localized) -> Option<&'t str> {
        text.get(self.site.chain(self.language)).map(|(text, _)| text)
    }

    fn country_name(&self, code: &str) -> String {
        let own = self.site.countries.get(code).and_then(|c| c.name.as_ref()).and_then(|n| self.text(n));
        own.map_or_else(|| self.names.get(code), str::to_owned)
    }

    pub(super) fn agency(&self, agency: &Agency) -> Page {
        let title = self.text(&agency.name).unwrap_or(&agency.id).to_owned();
        let called = self.called.get(agency.id.as_str()).into_iter().flatten().cloned();
        let names = agency.name.texts().map(str::to_owned);
        let others = different(agency.aliases.iter().cloned().chain(called).chain(names), &title);
        let mut text = self.words.get(&format!("kind-{}", agency.kind.as_str()));
        let place = agency.city.iter().cloned().chain([self.country_name(&agency.country)]).collect::<Vec<_>>();
        text.push_str(&format!(". {}.", place.join(", ")));
        for line in &agency.phones {
            let label = line.label.as_ref().and_then(|l| self.text(l)).unwrap_or_default();
            text.push_str(&format!("\n{} {label}", line.phone.display));
        }
        for part in agency.area.iter().chain(&agency.services).filter_map(|t| self.text(t)) {
            text.push('\n');
            text.push_str(part);
        }
        let national = agency.phones.iter().filter_map(|l| l.phone.national.as_deref());
        let number = self.words.get("number-asked");
        // Who looks for the number of an office says so, and its page does not.
        let asked = (!agency.phones.is_empty()).then_some(number.as_str());
        let hidden: Vec<&str> = national.chain(agency.whatsapp.iter().map(|p| p.display.as_str())).chain(asked).collect();
        let mut countries = vec![agency.country.clone()];
        countries.extend(agency.serves.iter().filter(|c| **c != agency.country && *c != "*").cloned());
        Page {
            id: format!("agency:{}", agency.id),
            url: self.site.agency_path(self.language, &agency.id),
            kind: "agency",
            language: self.language,
            title,
            others,
            countries,
            sections: vec![Section { text, hidden: hidden.join("\n"), ..Section::default() }],
        }
    }

    pub(super) fn country(&self, code: &str) -> Page {
        let title = self.country_name(code);
        let others = different(self.order.iter().map(|l| self.foreign.0[*l].get(code)), &title);
        Page {
            id: format!("country:{code}"),
            url: self.site.country_path(self.language, code),
            kind: "country",
            language: self.language,
            others,
            countries: vec![code.to_owned()],
            sections: vec![Section { text: self.words.filled("country-description", &title), ..Section::default() }],
            title,
        }
    }

    pub(super) fn term(&self, id: &str) -> Page {
        let term = &self.site.terms[id];
        let title = self.text(&term.name).unwrap_or(id).to_owned();
        let others = term.name.texts().filter(|name| *name != title).map(str::to_owned).collect();
        let text = term.definition.as_ref().and_then(|d| self.text(d)).unwrap_or_default().to_owned();
        let own = &self.site.languages()[self.language];
        Page {
            id: format!("term:{id}"),
            url: format!("{}/{}.html", own.code, own.addresses.glossary),
            kind: "term",
            language: self.language,
            title,
            others,
            countries: Vec::new(),
            sections: vec![Section { anchor: Site::term_anchor(id), text, ..Section::default() }],
        }
    }

    /// The page of all promises, a section each.
    pub(super) fn commitments(&self) -> Option<Page> {
        let lead = Section { text: self.words.get("commitments-description"), ..Section::default() };
        let promises = self.site.commitments.values().map(|promise| {
            let by = promise.by.iter().filter_map(|id| self.text(&self.site.agencies.get(&id.value)?.name));
            let told = [&promise.by_others, &promise.to].into_iter().flatten();
            let told = told.chain(promise.history.iter().filter_map(|step| step.note.as_ref())).filter_map(|t| self.text(t));
            Section {
                anchor: promise.id.clone(),
                heading: self.text(&promise.what).unwrap_or_default().to_owned(),
                text: by.chain(told).collect::<Vec<_>>().join("\n"),
                ..Section::default()
            }
        });
        let path = self.site.commitments_path(self.language, None);
        let page = self.own("commitments", path, self.words.get("commitments"), std::iter::once(lead).chain(promises).collect());
        (!self.site.commitments.is_empty()).then_some(page)
    }

    /// The cards to show: their situations on the page that leads to them all, and for each language in which they are
    /// shown its name and where it is of use.
    pub(super) fn phrases(&self) -> Vec<Page> {
        let shown = self.site.shown(self.language);
        if shown.is_empty() {
            return Vec::new();
        }
        // Their sentences are those that people in distress search by, and want help before a card.
        let titles: Vec<&str> = self.site.phrases.values().filter_map(|situation| self.text(&situation.title)).collect();
        let lead = Section { text: self.words.get("phrases-description"), hidden: titles.join("\n"), ..Section::default() };
        let all = self.own("phrases", self.site.phrases_path(self.language, None), self.words.get("phrases"), vec![lead]);
        std::iter::once(all).chain(shown.iter().map(|shown| self.cards(shown))).collect()
    }

    fn cards(&self, shown: &Shown) -> Page {
        let name = language::name_in(&shown.tag, &self.site.languages()[self.language].tag);
        let places: Vec<String> = shown.countries.iter().map(|code| self.country_name(code)).collect();
        let text = Section { text: places.join(" · "), ..Section::default() };
        let path = self.site.phrases_path(self.language, Some(&shown.tag));
        let page = self.own(&format!("phrases:{}", shown.tag), path, self.words.filled("phrases-in", &name), vec![text]);
        Page { countries: shown.countries.clone(), ..page }
    }

    /// A page that Suluh makes of records.
    fn own(&self, id: &str, url: String, title: String, sections: Vec<Section>) -> Page {
        Page { id: id.to_owned(), url, kind: "page", language: self.language, title, sections, ..Page::default() }
    }
}
