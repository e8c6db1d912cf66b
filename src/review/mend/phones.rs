//! Telephone numbers of agencies in the form of E.164 (`+622129244800`), as far as nothing has to be guessed: numbers with
//! the code of a country, and those with the zero that is dialled inside of the agency's own. Short and free numbers work
//! inside of a country alone, and stay.

use super::Edit;
use crate::content::value::{Node, Value};
use crate::content::{phone, toml};
use crate::sources::{SitePath, Source, Sources};

/// Edits by file.
pub(super) fn mend(sources: &Sources) -> Vec<(SitePath, Vec<Edit>)> {
    let texts = sources.under("content/agencies/").filter_map(|(path, source)| match source {
        Source::Text(text) if path.extension() == "toml" => Some((path, text)),
        _ => None,
    });
    texts.map(|(path, text)| (path.clone(), of_agency(text))).filter(|(_, edits)| !edits.is_empty()).collect()
}

fn of_agency(text: &str) -> Vec<Edit> {
    let (entries, problems) = toml::parse(text, 0, "");
    if !problems.is_empty() {
        return Vec::new();
    }
    let field = |name: &str| entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node);
    let country = match field("country").map(|node| &node.value) {
        Some(Value::Text(code)) => Some(code.as_str()),
        _ => None,
    };
    let mut numbers: Vec<&Node> = field("whatsapp").into_iter().collect();
    if let Some(Value::List(lines)) = field("phones").map(|node| &node.value) {
        for line in lines {
            let Value::Table(entries) = &line.value else { continue };
            numbers.extend(entries.iter().filter(|(key, _)| key.name == "number").map(|(_, node)| node));
        }
    }
    numbers.into_iter().filter_map(|node| of_number(text, node, country)).collect()
}

fn of_number(text: &str, node: &Node, country: Option<&str>) -> Option<Edit> {
    let Value::Text(number) = &node.value else { return None };
    let number = number.trim();
    // Any other number may be one that only works where it is.
    if !number.trim_start_matches(['(', ' ']).starts_with(['+', '0']) {
        return None;
    }
    let phone = phone::normal(number, country).ok().filter(|phone| phone.dial.starts_with('+') && phone.dial != number)?;
    if !number.starts_with('+') && !number.starts_with("00") && !phone::is_ordinary(&phone.dial) {
        return None;
    }
    let written = text.get(node.span.clone())?;
    let at = written.find(number).filter(|_| written.matches(number).count() == 1)?;
    let start = node.span.start + at;
    Some(Edit { span: start..start + number.len(), new: phone.dial })
}
