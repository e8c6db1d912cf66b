//! Call cards to print: for each country a sheet of eight equal cards (A4 cut in eight gives A7, ISO 216), with the
//! numbers as they are dialled there and a QR code (ISO/IEC 18004) of the country's page.

use tera::Value;

use crate::diagnostic::Failure;
use crate::render::{call_cards, carried, policy_hash, qr_symbol};
use crate::theme::view::{CallCardsView, SheetView};

use super::stated::stated_view;
use super::{Carrier, Kind, Made, Material};

/// How many cards a sheet has.
const CARDS: usize = 8;

/// The template of the sheets.
const TEMPLATE: &str = "call-cards.html";

/// Rules of the sheet, which are its own: paper has no theme.
const STYLE: &str = include_str!("sheet.css");

/// Makes a file for each language of the selection, with a sheet for each country that has a number to call.
pub fn make(material: &Material<'_>) -> Result<Made, Failure> {
    let site = material.site();
    let mut made = Made::default();
    for language in &site.published {
        let name = material.file_name(&[*language], "html").replace(".html", &format!("-{}.html", Kind::Cards.as_str()));
        let mut countries: Vec<_> = site.countries.values().collect();
        countries.sort_by_key(|country| (country.order, &country.code));
        let sheets: Vec<SheetView> = countries.into_iter().filter_map(|c| sheet(material, *language, &c.code)).collect();
        if sheets.is_empty() {
            continue;
        }
        let view = CallCardsView {
            template: TEMPLATE,
            stated: stated_view(material, *language, &name),
            csp: format!("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'", policy_hash(STYLE)),
            style: Value::safe_string(STYLE),
            sheets,
        };
        match carried(material.shared, *language, TEMPLATE, &name, &view) {
            Ok(bytes) => made.carriers.push(Carrier { name, kind: Kind::Cards, language: Some(*language), bytes }),
            Err(problem) => made.problems.push(*problem),
        }
    }
    Ok(made)
}

fn sheet(material: &Material<'_>, language: usize, code: &str) -> Option<SheetView> {
    let site = material.site();
    let lines = call_cards(material.shared, language, code);
    if lines.is_empty() {
        return None;
    }
    let url = material.online(&site.country_path(language, code), None);
    Some(SheetView {
        code: code.to_owned(),
        name: material.shared.country_name(language, code),
        qr: url.as_deref().and_then(|url| qr_symbol(code, url)).map(|svg| Value::safe_string(&svg)),
        url,
        copies: (1..=CARDS).collect(),
        lines,
    })
}
