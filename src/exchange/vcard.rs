//! vCard 4.0 (RFC 6350) of an agency, for “save to contacts”.

use crate::content::agency::Agency;
use crate::content::lines::{escape, line};

/// Writes a card. `names` are the agency's names in the reader's language and its note; each number keeps
/// its label and, where it is not verified, says so, because a phone's address book shows nothing else.
pub fn vcard(agency: &Agency, name: &str, labels: &[String], note: &str, revised: &str) -> String {
    let mut card = Card { text: String::from("BEGIN:VCARD\r\nVERSION:4.0\r\n") };
    card.line("KIND", "org");
    card.line("FN", &escape(name));
    card.line("ORG", &escape(name));
    for (number, (line, label)) in agency.phones.iter().zip(labels).enumerate() {
        let group = format!("item{}", number + 1);
        card.line(&format!("{group}.TEL;VALUE=uri;TYPE=voice"), &format!("tel:{}", line.phone.dial));
        card.line(&format!("{group}.X-ABLabel"), &escape(label));
    }
    if let Some(whatsapp) = &agency.whatsapp {
        card.line("IMPP", &format!("whatsapp:{}", whatsapp.dial));
    }
    if let Some(email) = &agency.email {
        card.line("EMAIL", email);
    }
    if let Some(web) = &agency.web {
        card.line("URL", web);
    }
    let (street, city) = (agency.address.as_deref().unwrap_or(""), agency.city.as_deref().unwrap_or(""));
    if !street.is_empty() || !city.is_empty() {
        card.line("ADR", &format!(";;{};{};;;{}", escape(street), escape(city), agency.country));
    }
    if let Some((lat, lon)) = agency.geo {
        card.line("GEO", &format!("geo:{lat},{lon}"));
    }
    if !note.is_empty() {
        card.line("NOTE", &escape(note));
    }
    card.line("REV", revised);
    card.text.push_str("END:VCARD\r\n");
    card.text
}

struct Card {
    text: String,
}

impl Card {
    fn line(&mut self, name: &str, value: &str) {
        line(&mut self.text, name, value);
    }
}
