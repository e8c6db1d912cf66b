//! Lines of vCard (RFC 6350) and iCalendar (RFC 5545), which have the same form.

/// Writes a line, folded at 75 octets (RFC 6350, section 3.2; RFC 5545, section 3.1) without cutting a character.
pub fn line(text: &mut String, name: &str, value: &str) {
    let line = format!("{name}:{value}");
    let mut rest = line.as_str();
    let mut room = 75;
    while rest.len() > room {
        let cut = rest.floor_char_boundary(room);
        text.push_str(&rest[..cut]);
        text.push_str("\r\n ");
        rest = &rest[cut..];
        room = 74;
    }
    text.push_str(rest);
    text.push_str("\r\n");
}

/// A text as a value.
pub fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace(',', "\\,").replace(';', "\\;")
}
