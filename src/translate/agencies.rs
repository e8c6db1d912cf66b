//! Texts of agencies as messages, and back into their files, of which nothing else changes.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, TableLike, Value};

use crate::content::text::Localized;
use crate::site::Site;
use crate::sources::Sources;

use super::messages::{Home, Message};

/// The texts of every agency that has one in the default language.
pub(super) fn messages(site: &Site, sources: &Sources, language: usize, all: &mut Vec<Message>) {
    let default = site.config.default_language;
    if language == default {
        return;
    }
    let (from, to) = (&site.languages()[default].code, &site.languages()[language].code);
    for (id, agency) in &site.agencies {
        let file = format!("content/agencies/{id}.toml");
        let file_text = sources.text(&file).unwrap_or_default();
        let mut texts: Vec<(String, &Localized)> = vec![("name".into(), &agency.name)];
        texts.extend(agency.area.iter().map(|text| ("area".to_owned(), text)));
        texts.extend(agency.hours.iter().map(|text| ("hours".to_owned(), text)));
        texts.extend(agency.note.iter().map(|text| ("note".to_owned(), text)));
        texts.extend(agency.services.iter().zip(1..).map(|(text, at)| (format!("services {at}"), text)));
        for (line, at) in agency.phones.iter().zip(1..) {
            texts.extend(line.label.iter().map(|text| (format!("phones {at} label"), text)));
            texts.extend(line.hours.iter().map(|text| (format!("phones {at} hours"), text)));
        }
        let title = agency.name.exact(from).or(agency.name.texts().next()).unwrap_or(id);
        let address = site.agency_path(default, id);
        for (name, text) in texts {
            let Some(source) = text.exact(from) else { continue };
            let key = name.split(' ').next_back().unwrap_or_default();
            let line = file_text.lines().position(|line| line.trim_start().starts_with(key)).map_or(1, |at| at + 1);
            all.push(Message {
                context: format!("agency:{id}#{name}"),
                source: source.to_owned(),
                targets: Vec::new(),
                translation: text.exact(to).map(str::to_owned),
                written: text.exact(to).map(str::to_owned),
                fuzzy: false,
                previous: None,
                comments: vec![format!("{title} · {address}"), name.clone()],
                place: (file.clone(), line),
                home: Home::Agency(id.clone(), name),
            });
        }
    }
}

/// Writes texts of one language into the file of an agency; gives the new file and the names of texts for which it has
/// no place. None where the file cannot be read.
pub(super) fn write(file: &str, code: &str, texts: &[(String, String)]) -> Option<(String, Vec<String>)> {
    let mut document: DocumentMut = file.parse().ok()?;
    let mut homeless = Vec::new();
    for (name, text) in texts {
        if set(&mut document, name, code, text).is_none() {
            homeless.push(name.clone());
        }
    }
    Some((document.to_string(), homeless))
}

fn set(document: &mut DocumentMut, name: &str, code: &str, text: &str) -> Option<()> {
    let parts: Vec<&str> = name.split(' ').collect();
    match parts[..] {
        ["services", at] => {
            let lists = document.get_mut("services")?.as_table_like_mut()?;
            if spelling(lists, code).is_none() {
                insert(lists, code, Value::Array(Array::new()));
            }
            let key = spelling(lists, code)?;
            let list = lists.get_mut(&key)?.as_array_mut()?;
            let index = at.parse::<usize>().ok()?.checked_sub(1)?;
            match list.len() {
                length if index < length => drop(list.replace(index, text)),
                length if index == length => list.push(text),
                _ => return None,
            }
            tidy(document.get_mut("services")?);
        }
        ["phones", at, field] => {
            let phones: &mut ArrayOfTables = document.get_mut("phones")?.as_array_of_tables_mut()?;
            let phone = phones.get_mut(at.parse::<usize>().ok()?.checked_sub(1)?)?;
            localize(phone.get_mut(field)?, code, text)?;
        }
        [field] => localize(document.get_mut(field)?, code, text)?,
        _ => return None,
    }
    Some(())
}

fn localize(item: &mut Item, code: &str, text: &str) -> Option<()> {
    let texts = item.as_table_like_mut()?;
    match spelling(texts, code) {
        Some(key) => *texts.get_mut(&key)? = toml_edit::value(text),
        None => insert(texts, code, Value::from(text)),
    }
    tidy(item);
    Some(())
}

/// The code as the file spells it.
fn spelling(texts: &dyn TableLike, code: &str) -> Option<String> {
    texts.iter().map(|(key, _)| key.to_owned()).find(|key| key.eq_ignore_ascii_case(code))
}

fn insert(texts: &mut dyn TableLike, code: &str, value: Value) {
    texts.insert(code, Item::Value(value));
}

/// Writes `{ id = "…", en = "…" }` with blanks where people put them.
fn tidy(item: &mut Item) {
    if let Some(inline) = item.as_value_mut().and_then(Value::as_inline_table_mut) {
        InlineTable::fmt(inline);
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn one_text_is_written_and_all_else_stays() {
        let file = "# KBRI\nkind = \"embassy\"   # note\nname = { id = \"KBRI\", en = \"Embassy\" }\nservices = { id = [\"Paspor\", \"SPLP\"] }\n\n[[phones]]\nnumber = \"+601\"\nlabel = { id = \"Kantor\" }\n";
        let texts = [
            ("name", "السفارة"),
            ("services 1", "جواز"),
            ("phones 1 label", "مكتب"),
            ("phones 2 label", "x"),
            ("services 3", "y"),
        ];
        let texts: Vec<(String, String)> = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let (written, homeless) = write(file, "ar", &texts).expect("it is TOML");
        assert_eq!(homeless, ["phones 2 label", "services 3"]);
        let expected = file
            .replace("en = \"Embassy\" }", "en = \"Embassy\", ar = \"السفارة\" }")
            .replace("\"SPLP\"] }", "\"SPLP\"], ar = [\"جواز\"] }")
            .replace("id = \"Kantor\" }", "id = \"Kantor\", ar = \"مكتب\" }");
        assert_eq!(written, expected);
    }
}
