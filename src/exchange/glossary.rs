//! Words and sources: a sheet, TBX (ISO 30042) for translators' tools, JSON.

use serde_json::{Value, json};

use super::DataFile;
use super::record::{Record, localized};
use super::table::Table;
use crate::site::Site;

pub(super) fn files(site: &Site) -> Vec<DataFile> {
    vec![DataFile::new("glossary.csv", sheet(site).csv()), DataFile::new("glossary.tbx", tbx(site).into_bytes())]
}

/// A row for each word, two columns for each language.
fn sheet(site: &Site) -> Table {
    let languages: Vec<&str> = site.languages().iter().map(|language| language.code.as_str()).collect();
    let head = languages.iter().flat_map(|code| [format!("name:{code}"), format!("definition:{code}")]);
    let columns: Vec<String> = ["id", "group", "reviewed"].map(str::to_owned).into_iter().chain(head).collect();
    let rows = site.terms.values().map(|term| {
        let texts = languages.iter().flat_map(|code| {
            let definition = term.definition.as_ref().and_then(|definition| definition.exact(code));
            [term.name.exact(code), definition].map(|text| text.unwrap_or_default().to_owned())
        });
        [term.id.clone(), term.group.clone(), term.reviewed.to_string()].into_iter().chain(texts).collect()
    });
    Table { rows: rows.collect(), columns }
}

/// TermBase eXchange, TBX-Basic in its style of categories as attributes (ISO 30042:2019, DCA).
fn tbx(site: &Site) -> String {
    let own = &site.languages()[site.config.default_language];
    let title = site.config.title.get(site.chain(site.config.default_language)).map_or("", |(title, _)| title);
    let mut licence = String::new();
    if let Some(name) = &site.config.data.licence {
        licence = format!("<publicationStmt><p>{}</p></publicationStmt>", escape(name));
    }
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"{}\" \
         xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<tbxHeader><fileDesc>{licence}<sourceDesc><p>{}</p></sourceDesc></fileDesc>\
         </tbxHeader>\n<text><body>\n",
        own.tag,
        escape(title)
    );
    for term in site.terms.values() {
        text += &format!("<conceptEntry id=\"{}\">\n", escape(&term.id));
        if !term.group.is_empty() {
            text += &format!("<descrip type=\"subjectField\">{}</descrip>\n", escape(&term.group));
        }
        for language in site.languages() {
            let Some(name) = term.name.exact(&language.code) else { continue };
            text += &format!("<langSec xml:lang=\"{}\">\n", language.tag);
            if let Some(definition) = term.definition.as_ref().and_then(|definition| definition.exact(&language.code)) {
                text += &format!("<descripGrp><descrip type=\"definition\">{}</descrip></descripGrp>\n", escape(definition));
            }
            text += &format!("<termSec><term>{}</term></termSec>\n</langSec>\n", escape(name));
        }
        text += "</conceptEntry>\n";
    }
    text + "</body></text>\n</tbx>\n"
}

/// Text and attribute values of XML.
fn escape(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    kept.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What facts rest on, each with its date and how well it supports them.
pub(super) fn sources(site: &Site) -> Vec<Value> {
    let record = |source: &crate::content::glossary::SourceRecord| {
        let mut record = Record::from_iter([
            ("id".to_owned(), source.id.as_str().into()),
            ("title".to_owned(), localized(&source.title)),
            ("urls".to_owned(), json!(source.urls)),
            ("marks".to_owned(), source.marks.iter().map(|mark| mark.as_str()).collect()),
        ]);
        record.extend(source.date.as_ref().map(|date| ("date".to_owned(), date.as_str().into())));
        record.extend(source.seen.map(|day| ("seen".to_owned(), day.to_string().into())));
        Value::Object(record)
    };
    site.sources.values().map(record).collect()
}
