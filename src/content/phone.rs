//! Telephone numbers: E.164 (`+60176688032`) or as dialled inside of one country (`999`, `08001000`).
//!
//! Grouping and prefixes come from libphonenumber's metadata.

use std::sync::OnceLock;

use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber, Type, country};

/// A number in the forms that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// For `tel:`: E.164, or the digits of a number that works only inside its country.
    pub dial: String,
    /// For eyes: international and grouped, or the short number.
    pub display: String,
    /// As dialled inside its country, where that differs.
    pub national: Option<String>,
    /// The country of an E.164 number (ISO 3166), where the code has just one.
    pub country: Option<String>,
}

/// Reads a number; the error says what is wrong with it, in words of libphonenumber.
pub fn parse(text: &str) -> Result<Phone, String> {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit()).collect();
    if let Some(unexpected) = text.chars().find(|c| !c.is_ascii_digit() && !"+ -.()".contains(*c)) {
        return Err(format!("{unexpected:?}"));
    }
    if !text.trim_start().starts_with('+') {
        return match digits.len() {
            2..=13 => Ok(Phone { dial: digits.clone(), display: digits, national: None, country: None }),
            n => Err(format!("{n} digits")),
        };
    }
    let number: PhoneNumber = phonenumber::parse(None, text).map_err(|e| e.to_string())?;
    if !(8..=15).contains(&digits.len()) {
        return Err(format!("{} digits", digits.len()));
    }
    let national = number.format().mode(Mode::National).to_string();
    Ok(Phone {
        dial: format!("+{digits}"),
        display: number.format().mode(Mode::International).to_string(),
        country: number.country().id().map(|id| id.as_ref().to_owned()),
        national: Some(national),
    })
}

/// Reads a number as an office of `country` (ISO 3166) writes it: with or without the code of the country, with the zero
/// that a spreadsheet took away or the plus that it swallowed. Numbers that work only inside a country stay as they are.
pub fn normal(text: &str, country: Option<&str>) -> Result<Phone, String> {
    let text = text.trim().trim_start_matches("tel:");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.strip_prefix("00").map(|rest| format!("+{rest}"));
    if text.starts_with('+') || abroad.is_some() {
        return parse(abroad.as_deref().unwrap_or(text));
    }
    let short = digits.len() <= 6 || ["0800", "1800", "1500", "1300", "800"].iter().any(|free| digits.starts_with(free));
    let id = country.and_then(|code| code.parse::<country::Id>().ok());
    if let (false, Some(id)) = (short, id) {
        let whole = |number: &PhoneNumber| parse(&number.format().mode(Mode::E164).to_string());
        let own = phonenumber::parse(Some(id), text).ok().filter(phonenumber::is_valid);
        let swallowed = phonenumber::parse(None, format!("+{digits}")).ok().filter(phonenumber::is_valid);
        let swallowed = swallowed.filter(|number| number.country().id() == Some(id));
        if let Some(number) = swallowed.filter(|_| !text.starts_with('0')).or(own) {
            return whole(&number);
        }
    }
    parse(text)
}

/// True for a number in the form of E.164 that is an ordinary line, fixed or mobile. Free and shared numbers often work
/// inside of their country alone, in whatever form they are dialled.
pub fn is_ordinary(dial: &str) -> bool {
    let kind = phonenumber::parse(None, dial).map(|number| number.number_type(&DATABASE));
    matches!(kind, Ok(Type::FixedLine | Type::Mobile | Type::FixedLineOrMobile))
}

/// How a country is dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialling {
    /// `+60`.
    pub code: String,
    /// What is dialled before a foreign number (`00`), where it is one fixed prefix.
    pub exit_prefix: Option<String>,
}

/// Dialling prefixes of an ISO 3166 code.
pub fn dialling(code: &str) -> Option<Dialling> {
    code.parse::<country::Id>().ok()?;
    let metadata = DATABASE.by_id(code)?;
    let fixed = metadata.preferred_international_prefix().map(str::to_owned).or_else(|| {
        let pattern = metadata.international_prefix()?;
        let pattern = pattern.as_str();
        pattern.chars().all(|c| c.is_ascii_digit()).then(|| pattern.to_owned())
    });
    Some(Dialling { code: format!("+{}", metadata.country_code()), exit_prefix: fixed })
}

/// Loads the metadata, which takes some fifty milliseconds, before it is needed in parallel.
pub fn warm_up() {
    static WARM: OnceLock<()> = OnceLock::new();
    WARM.get_or_init(|| drop(dialling("ID")));
}

/// Does so on another processor while this one still reads the disk.
pub fn warm_up_aside() {
    rayon::spawn(warm_up);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_as_dialled_abroad_and_at_home() {
        let phone = parse("+60176688032").expect("a number");
        assert_eq!((phone.dial.as_str(), phone.country.as_deref()), ("+60176688032", Some("MY")));
        assert_eq!(phone.display, "+60 17-668 8032");
        assert_eq!(phone.national.as_deref(), Some("017-668 8032"));
        assert_eq!(parse("999").expect("a short code").dial, "999");
        let dial = |text, country| normal(text, Some(country)).map(|phone| phone.dial);
        assert_eq!(dial("(021) 2924-4800", "ID").as_deref(), Ok("+622129244800"));
        assert_eq!(dial("60176688032", "MY").as_deref(), Ok("+60176688032"), "a spreadsheet swallowed the plus");
        assert_eq!(dial("0060 17 668 8032", "MY").as_deref(), Ok("+60176688032"));
        assert_eq!((dial("0800 1000", "ID").as_deref(), dial("110", "ID").as_deref()), (Ok("08001000"), Ok("110")));
        assert!(parse("call me").is_err() && parse("+1").is_err() && parse("").is_err());
        assert!(is_ordinary("+622129244800") && is_ordinary("+60176688032") && !is_ordinary("+81120811610"));
        assert_eq!(dialling("MY").expect("Malaysia").code, "+60");
    }
}
