//! The figures of a chart: CSV in, names and numbers out.
//!
//! The first line names the columns; the first column names what is counted, each further one is a series of numbers.

use std::ops::Range;

use super::separator::separator;
use crate::diagnostic::{Code, Diagnostic};

/// Most series: more cannot be told apart without colours.
const SERIES: usize = 3;

/// Most rows.
const ROWS: usize = 60;

/// How figures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A bar for each number.
    Bar,
    /// A line for each series, from the first row to the last.
    Line,
    /// Parts of a whole.
    Share,
}

impl Shape {
    /// All shapes by the word that editors write.
    pub const ALL: [(&'static str, Shape); 3] = [("bar", Shape::Bar), ("line", Shape::Line), ("share", Shape::Share)];
}

/// A number as it was written, and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Digits with a point before decimals.
    pub text: String,
    /// Its value.
    pub value: f64,
}

/// A row of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What is counted.
    pub name: String,
    /// A number for each series.
    pub numbers: Vec<Number>,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// A table of figures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chart {
    /// Names of the columns; the first is that of the names.
    pub columns: Vec<String>,
    /// At least one, once it is drawn.
    pub rows: Vec<Row>,
}

impl Chart {
    /// All values.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().flat_map(|row| row.numbers.iter().map(|number| number.value))
    }

    /// What keeps the figures from being drawn in this shape.
    pub fn check(&self, shape: Shape, file: &str) -> Option<Diagnostic> {
        if shape != Shape::Share {
            return None;
        }
        if self.columns.len() > 2 {
            return Some(columns(file, self.columns.len(), 1));
        }
        if let Some(row) = self.rows.iter().find(|row| row.numbers.iter().any(|number| number.value < 0.0)) {
            return Some(Diagnostic::new(Code::ChartNegative, file).at(row.span.clone()).with("name", row.name.as_str()));
        }
        let nothing = !self.rows.is_empty() && self.values().sum::<f64>() <= 0.0;
        nothing.then(|| Diagnostic::new(Code::ChartEmpty, file))
    }
}

fn columns(file: &str, count: usize, most: usize) -> Diagnostic {
    Diagnostic::new(Code::ChartColumns, file).at(0..1).with("count", count.to_string()).with("most", most.to_string())
}

/// Reads CSV (RFC 4180) with commas, semicolons or tabs between the cells. What cannot be read is left out, and named.
pub fn parse(text: &str, file: &str) -> (Chart, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mark = separator(text);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(mark).has_headers(false).trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut chart = Chart::default();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let at = error.position().map_or(0, |position| offset(position.byte(), text));
                problems.push(Diagnostic::new(Code::ChartSyntax, file).at(line(text, at)).with("cause", cause(&error)));
                break;
            }
        };
        let span = line(text, record.position().map_or(0, |position| offset(position.byte(), text)));
        if record.iter().all(str::is_empty) {
            continue;
        }
        if chart.columns.is_empty() {
            chart.columns = record.iter().map(str::to_owned).collect();
            if !(2..=SERIES + 1).contains(&chart.columns.len()) {
                problems.push(columns(file, chart.columns.len(), SERIES));
                return (chart, problems);
            }
            continue;
        }
        let mut numbers = Vec::new();
        for (cell, column) in record.iter().zip(&chart.columns).skip(1) {
            match number(cell, mark == b';') {
                Some(number) => numbers.push(number),
                None => {
                    let problem = Diagnostic::new(Code::ChartNumber, file).at(span.clone());
                    problems.push(problem.with("text", cell).with("column", column.as_str()));
                }
            }
        }
        if numbers.len() + 1 == chart.columns.len() {
            chart.rows.push(Row { name: record.get(0).unwrap_or_default().to_owned(), numbers, span });
        }
    }
    if chart.rows.is_empty() && problems.is_empty() {
        problems.push(Diagnostic::new(Code::ChartEmpty, file));
    }
    if chart.rows.len() > ROWS {
        let problem = Diagnostic::new(Code::ChartSyntax, file).at(chart.rows[ROWS].span.clone());
        problems.push(problem.with("cause", format!("{} > {ROWS}", chart.rows.len())));
        chart.rows.truncate(ROWS);
    }
    (chart, problems)
}

/// Why a row cannot be read, without the library's own words for its place.
fn cause(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => format!("{len} ≠ {expected_len}"),
        _ => error.to_string(),
    }
}

fn offset(byte: u64, text: &str) -> usize {
    usize::try_from(byte).unwrap_or(0).min(text.len())
}

/// The bytes of the line on which a record begins; empty lines before it are passed over.
fn line(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let blank = bytes[at..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    let start = at + blank;
    let length = bytes[start..].iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(bytes.len() - start);
    start..start + length
}

/// A number of digits, with a point before decimals; or a comma, where cells are not separated by commas. What could as
/// well be a separator of thousands is refused: 1.500 is a thousand and a half to some, and one and a half to others.
fn number(cell: &str, comma: bool) -> Option<Number> {
    let text = if comma { cell.replace(',', ".") } else { cell.to_owned() };
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(whole, decimals)| (whole, Some(decimals)));
    let only_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = decimals.is_some_and(|decimals| decimals.len() == 3 && whole.len() <= 3 && whole != "0");
    if !only_digits(whole) || !decimals.is_none_or(only_digits) || thousands || digits.len() > 15 {
        return None;
    }
    let value = text.parse().ok()?;
    Some(Number { text, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_with_any_separator() {
        for text in [
            "Tahun,Kasus\n2020,56\n2025,5088.5\n",
            "Tahun;Kasus\r\n\r\n2020;56\r\n2025;5088,5\r\n",
            "Tahun\tKasus\n2020\t56\n2025\t5088.5",
        ] {
            let (chart, problems) = parse(text, "a.csv");
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!(chart.columns, ["Tahun", "Kasus"]);
            assert_eq!(chart.values().collect::<Vec<_>>(), [56.0, 5088.5]);
            assert!(text[chart.rows[1].span.clone()].starts_with("2025"));
        }
    }

    #[test]
    fn what_is_no_number_for_all_is_none() {
        for cell in ["", "1.500", "1,5", "5.088,0", "satu", "1e3", "-", "--1", "1.", "12345678901234567"] {
            assert_eq!(number(cell, false), None, "{cell}");
        }
        for (cell, value) in [("-1.5", -1.5), ("0.125", 0.125), ("1500", 1500.0), ("1500.125", 1500.125)] {
            assert_eq!(number(cell, false).map(|number| number.value), Some(value));
        }
    }

    #[test]
    fn broken_tables_are_named_by_line() {
        let at = |text: &str| {
            let (chart, mut problems) = parse(text, "a.csv");
            problems.extend(chart.check(Shape::Share, "a.csv"));
            problems.into_iter().map(|p| (p.code, text[..p.span.map_or(0, |s| s.start)].lines().count())).collect::<Vec<_>>()
        };
        assert_eq!(at("a,b\nc,x\nd,1\n"), [(Code::ChartNumber, 1)]);
        assert_eq!(at("a,b\nc,1,2\n"), [(Code::ChartSyntax, 1)]);
        assert_eq!(at("a,b\n"), [(Code::ChartEmpty, 0)]);
        assert_eq!(at(""), [(Code::ChartEmpty, 0)]);
        assert_eq!(at("a\nb\n"), [(Code::ChartColumns, 0)]);
        assert_eq!(at("a,b\nc,1\nd,-2\n"), [(Code::ChartNegative, 2)]);
        assert_eq!(at("a,b\nc,0\n"), [(Code::ChartEmpty, 0)]);
        assert_eq!(at("a,b,c\nd,1,2\n"), [(Code::ChartColumns, 0)]);
    }
}
