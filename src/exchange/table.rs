//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

/// Names of columns, then rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// The bytes of the file: UTF-8, lines that end in CR LF as RFC 4180 has them.
    pub(crate) fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Memory does not fail, and every row has the length of the head.
        let _ = writer.write_record(&self.columns);
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// Spreadsheets run what begins with `=`, `+`, `-`, `@`, a tab or a return as a formula (OWASP, “CSV injection”). An
/// apostrophe before it makes it a text. A plain number cannot do anything, and telephone numbers begin with `+`.
pub(crate) fn safe(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Takes the apostrophe away again.
pub(crate) fn unsafe_again(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_a_text_and_a_number_stays_one() {
        assert_eq!(safe("=HYPERLINK(\"https://x\")"), "'=HYPERLINK(\"https://x\")");
        assert_eq!((safe("+60176688032").as_str(), safe("-6.2").as_str()), ("+60176688032", "-6.2"));
        assert_eq!((safe("+1+cmd|' /C calc'!A0").as_str(), safe("@SUM(A1)").as_str()), ("'+1+cmd|' /C calc'!A0", "'@SUM(A1)"));
        for cell in ["=1", "-a", "plain", "'quoted'", ""] {
            assert_eq!(unsafe_again(&safe(cell)), cell);
        }
    }
}
