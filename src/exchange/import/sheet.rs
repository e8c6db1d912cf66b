//! Bytes in, a sheet out: CSV of any office's making, or the first sheet of a workbook.

use calamine::{Data, Reader, Xlsx};

use crate::content::separator::separator;
use crate::exchange::table::unsafe_again;
use crate::exchange::text::decode;

use super::Refusal;

/// Cells of text, with the line of the file on which each row stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<(usize, Vec<String>)>,
    /// Cells that were merged in the file, and were filled with what the first of them says.
    pub(super) merged: usize,
}

/// Reads CSV (RFC 4180) in UTF-8 with or without byte order mark, UTF-16, or else Windows-1252, with commas, semicolons or
/// tabs between the cells.
pub(super) fn csv(bytes: &[u8]) -> Result<Sheet, Refusal> {
    let text = decode(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| Refusal::new("import-csv").with("cause", error.to_string()))?;
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        rows.push((line, record.iter().map(|cell| unsafe_again(cell).to_owned()).collect()));
    }
    whole(rows, 0)
}

/// Reads the first sheet of an Office Open XML workbook.
pub(super) fn xlsx(bytes: &[u8]) -> Result<Sheet, Refusal> {
    let refused = |error: calamine::XlsxError| Refusal::new("import-xlsx").with("cause", error.to_string());
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).map_err(refused)?;
    let name = book.sheet_names().first().cloned().ok_or_else(|| Refusal::new("import-empty"))?;
    let range = book.worksheet_range(&name).map_err(refused)?;
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    let mut rows: Vec<(usize, Vec<String>)> =
        range.rows().enumerate().map(|(number, row)| (number + first_row as usize + 1, row.iter().map(cell).collect())).collect();
    let mut merged = 0;
    for area in book.merge_cells_by_sheet_name(&name).unwrap_or_default() {
        let at = |row: u32, column: u32| (row.checked_sub(first_row), column.checked_sub(first_column));
        let (Some(top), Some(left)) = at(area.start.0, area.start.1) else { continue };
        let Some(text) = rows.get(top as usize).and_then(|(_, row)| row.get(left as usize)).cloned() else { continue };
        for row in area.start.0..=area.end.0 {
            for column in area.start.1..=area.end.1 {
                let (Some(row), Some(column)) = at(row, column) else { continue };
                if let Some(cell) = rows.get_mut(row as usize).and_then(|(_, cells)| cells.get_mut(column as usize)) {
                    merged += usize::from(cell.is_empty());
                    cell.clone_from(&text);
                }
            }
        }
    }
    whole(rows, merged)
}

/// A cell as somebody would type it: a whole number without a fraction, a day as ISO 8601.
fn cell(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e17 => format!("{number:.0}"),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.get(..10).unwrap_or(text).to_owned(),
        other => unsafe_again(other.to_string().trim()).to_owned(),
    }
}

/// The first row that is filled is the head; rows without any text are passed over.
fn whole(rows: Vec<(usize, Vec<String>)>, merged: usize) -> Result<Sheet, Refusal> {
    let mut rows = rows.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let (_, columns) = rows.next().ok_or_else(|| Refusal::new("import-empty"))?;
    let width = columns.len();
    let mut kept = Vec::new();
    for (line, mut cells) in rows {
        if cells.len() > width && cells[width..].iter().any(|cell| !cell.is_empty()) {
            return Err(Refusal::new("import-row")
                .with("line", line.to_string())
                .with("cells", cells.len().to_string())
                .with("columns", width.to_string()));
        }
        cells.resize(width, String::new());
        kept.push((line, cells));
    }
    Ok(Sheet { columns, rows: kept, merged })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_of_any_office_are_read() {
        for bytes in [
            &b"nama,telepon\nKantor \xc3\xa9,1\n"[..],
            b"\xef\xbb\xbfnama;telepon\r\n\"Kantor \xc3\xa9\";1\r\n",
            b"nama\ttelepon\nKantor \xe9\t1\n",
            b"\xff\xfen\0a\0m\0a\0,\0t\0e\0l\0e\0p\0o\0n\0\n\0K\0a\0n\0t\0o\0r\0 \0\xe9\0,\0\x31\0\n\0",
        ] {
            let sheet = csv(bytes).expect("a sheet");
            assert_eq!(sheet.columns, ["nama", "telepon"]);
            assert_eq!(sheet.rows[0].1, ["Kantor é", "1"]);
        }
        assert!(csv(b"\n\n").is_err() && csv(b"a,b\n1,2,3\n").is_err());
    }
}
