//! A text that is not saved: the page that it would make, and what would be wrong with it. The site stays as it is.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::content::form::{self, Field, Form};
use crate::content::front_matter::Kind;
use crate::content::set;
use crate::diagnostic::{self, Diagnostic};
use crate::render::{self, Shared};
use crate::site::{self, Site};
use crate::sources::SitePath;

use super::state::{Good, State};
use super::told;

/// A larger site is not linked anew at every pause of whoever writes; what changes more than one page is shown when it is
/// saved.
const LARGEST: usize = 3_000;

/// What a text would come to.
pub(super) struct Trial {
    /// Where its page would be.
    pub(super) path: Option<String>,
    /// Whether the page could be rendered.
    pub(super) shown: bool,
    /// Problems of the file.
    pub(super) problems: Vec<Value>,
}

impl State {
    /// Tries a text in the place of a file; the page is kept for [`State::draft`].
    pub(super) fn try_text(&mut self, file: &SitePath, text: &str) -> Trial {
        let mut sources = self.disk.clone();
        sources.put_text(file.clone(), text);
        let mut found = Vec::new();
        let mut made = None;
        if let Some(mut renewed) = self.good.site.renewed(&sources, file) {
            found.extend(renewed.problems().cloned());
            self.good.site.swap(&mut renewed);
            made = draft(&self.good.prepared.shared(&self.good.site, &sources), file);
            self.good.site.swap(&mut renewed);
        } else if self.good.site.pages.len() <= LARGEST {
            let (site, linked) = site::link(&sources, &self.options);
            found.extend(linked.iter().filter(|problem| problem.file == file.as_str()).cloned());
            let changed = BTreeSet::from([file.clone()]);
            if let Ok(good) = Good::new(&sources, site, linked, Some((&self.good.prepared, &changed))) {
                made = draft(&good.prepared.shared(&good.site, &sources), file);
            }
        }
        let path = made.as_ref().map(|(path, _)| path.clone()).or_else(|| address(&self.good.site, file));
        let shown = made.is_some();
        if let Some((path, page)) = made {
            match page {
                Ok(bytes) => drop(self.drafts.insert(path, bytes)),
                Err(problem) => found.push(*problem),
            }
        }
        diagnostic::sort(&mut found);
        Trial { path, shown, problems: told::objects(&found, &self.messages, &sources) }
    }

    /// The page of a text that was tried, else what is published there.
    pub(super) fn draft(&self, path: &str) -> Option<Vec<u8>> {
        self.drafts.get(path).cloned()
    }
}

type Draft = Option<(String, Result<Vec<u8>, Box<Diagnostic>>)>;

fn draft(shared: &Shared<'_>, file: &SitePath) -> Draft {
    let path = address(shared.site, file)?;
    let job = render::find(shared, &path)?;
    let page = render::page(shared, &job).transpose()?;
    Some((path, page.map(|page| page.file.bytes)))
}

/// Where the page of a file is published.
pub(super) fn address(site: &Site, file: &SitePath) -> Option<String> {
    let rest = file.as_str().strip_prefix("content/")?;
    let (folder, name) = rest.split_once('/')?;
    let front = site.front_language();
    match folder {
        "agencies" => site.agencies.get(name.strip_suffix(".toml")?).map(|agency| site.agency_path(front, &agency.id)),
        "countries" => site.countries.get(name.strip_suffix(".toml")?).map(|country| site.country_path(front, &country.code)),
        code => {
            let language = site.languages().iter().position(|language| language.code == code)?;
            let node = site.tree.find(name.strip_suffix(".md")?)?;
            site.entry(node, language).map(|entry| entry.address.to_string())
        }
    }
}

/// The form of a file: its fields with their values. None for a file that has none, or whose fields cannot be read.
pub(super) fn form(file: &SitePath, text: &str) -> Option<Vec<Value>> {
    let is_page = file.extension() == "md";
    let values = set::values(text, is_page)?;
    let value = |name: &str| values.iter().find(|(known, _)| known == name).map_or(Value::Null, |(_, value)| value.clone());
    let fields = fields(file, text)?;
    Some(
        fields
            .into_iter()
            .map(|field| {
                let (form, choices) = match &field.form {
                    Form::Text => ("text", None),
                    Form::Long => ("long", None),
                    Form::Number => ("number", None),
                    Form::Flag => ("flag", None),
                    Form::Day => ("day", None),
                    Form::Choice(words) => ("choice", Some(words.clone())),
                    Form::Texts => ("texts", None),
                    Form::Localized => ("localized", None),
                };
                json!({"name": field.name, "form": form, "choices": choices, "value": value(field.name)})
            })
            .collect(),
    )
}

/// The fields that a file may have.
pub(super) fn fields(file: &SitePath, text: &str) -> Option<Vec<Field>> {
    if file.as_str().starts_with("content/agencies/") && file.extension() == "toml" {
        return Some(form::agency());
    }
    if file.extension() != "md" {
        return None;
    }
    let values = set::values(text, true).unwrap_or_default();
    let word = values.iter().find(|(name, _)| name == "kind").and_then(|(_, value)| value.as_str().map(str::to_owned));
    let usual = if file.name() == "index.md" { Kind::Section } else { Kind::Page };
    let kind = word.and_then(|word| Kind::ALL.iter().find(|(known, _)| *known == word)).map_or(usual, |(_, kind)| *kind);
    Some(form::page(kind))
}
