//! YAML 1.2 (yaml.org), as content management systems write front matter, into a tree of [`Node`]s.
//!
//! Anchors and aliases are refused: no front matter needs them, and a few lines of them can expand
//! to gigabytes.

use jiff::civil::Date;
use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::value::{Key, Node, Value};
use crate::diagnostic::{Code, Diagnostic};

/// Deepest nesting; front matter has three levels.
const DEEPEST: usize = 32;

/// Parses `text`, which begins at byte `offset` of `file`. Stops at the first fault, since what
/// follows a fault of indentation means something else.
pub(crate) fn parse(text: &str, offset: usize, file: &str) -> (Vec<(Key, Node)>, Vec<Diagnostic>) {
    let positions = Positions::new(text, offset);
    let mut reader = Reader { parser: Parser::new_from_str(text), positions };
    match reader.document() {
        Ok(fields) => (fields, Vec::new()),
        Err((at, cause)) => {
            let problem = Diagnostic::new(Code::SyntaxYaml, file).at(at..at + 1).with("cause", cause);
            (Vec::new(), vec![problem])
        }
    }
}

type Fault = (usize, String);

struct Reader<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    positions: Positions,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err((self.positions.byte(error.marker().index()), error.info().to_owned())),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn document(&mut self) -> Result<Vec<(Key, Node)>, Fault> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(Vec::new()),
                Event::MappingStart(..) => return self.mapping(1),
                Event::Scalar(..) | Event::SequenceStart(..) | Event::Alias(_) => {
                    return Err((self.positions.byte(span.start.index()), "expected fields: name: value".into()));
                }
                _ => {}
            }
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<Vec<(Key, Node)>, Fault> {
        let mut fields: Vec<(Key, Node)> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            let at = self.positions.range(&span);
            match event {
                Event::MappingEnd => return Ok(fields),
                Event::Scalar(name, ..) => {
                    if fields.iter().any(|(key, _)| key.name == name) {
                        return Err((at.start, format!("duplicate field `{name}`")));
                    }
                    let key = Key { name: name.into_owned(), span: at };
                    let (event, span) = self.next()?;
                    fields.push((key, self.node(event, &span, depth)?));
                }
                Event::StreamEnd => return Err((at.start, "unexpected end".into())),
                _ => return Err((at.start, "a field's name must be plain text".into())),
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: &Span, depth: usize) -> Result<Node, Fault> {
        let mut at = self.positions.range(span);
        if depth > DEEPEST {
            return Err((at.start, "nested too deep".into()));
        }
        let value = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) => plain(&text),
            Event::Scalar(text, ..) => Value::Text(text.into_owned()),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    match event {
                        Event::SequenceEnd => break,
                        Event::StreamEnd => return Err((at.start, "unexpected end".into())),
                        event => items.push(self.node(event, &span, depth + 1)?),
                    }
                }
                at.end = items.last().map_or(at.end, |item| item.span.end);
                Value::List(items)
            }
            Event::MappingStart(..) => Value::Table(self.mapping(depth + 1)?),
            Event::Alias(_) => return Err((at.start, "aliases (*name) are not supported".into())),
            _ => return Err((at.start, "unexpected end".into())),
        };
        Ok(Node { span: at, value })
    }
}

/// The core schema of YAML 1.2, and days.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Empty,
        "true" | "True" | "TRUE" => Value::Flag(true),
        "false" | "False" | "FALSE" => Value::Flag(false),
        _ => {
            if let Ok(number) = text.parse::<i64>() {
                return Value::Integer(number);
            }
            let day = text.get(..10).filter(|_| text.len() == 10 || text[10..].starts_with(['T', ' ']));
            if let Some(date) = day.and_then(|d| d.parse::<Date>().ok()) {
                return Value::Date(date);
            }
            match text.parse::<f64>() {
                Ok(number) if text.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Value::Float(number),
                _ => Value::Text(text.to_owned()),
            }
        }
    }
}

/// The parser counts characters; problems point at bytes.
struct Positions {
    offset: usize,
    /// Byte position of each character; empty where all of the text is ASCII.
    bytes: Vec<usize>,
    length: usize,
}

impl Positions {
    fn new(text: &str, offset: usize) -> Self {
        let bytes = if text.is_ascii() { Vec::new() } else { text.char_indices().map(|(i, _)| i).collect() };
        Positions { offset, bytes, length: text.len() }
    }

    fn byte(&self, character: usize) -> usize {
        let byte = if self.bytes.is_empty() { character } else { self.bytes.get(character).copied().unwrap_or(self.length) };
        self.offset + byte.min(self.length)
    }

    fn range(&self, span: &Span) -> std::ops::Range<usize> {
        self.byte(span.start.index())..self.byte(span.end.index())
    }
}
