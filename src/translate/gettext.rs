//! gettext's PO files (GNU gettext manual, “The Format of PO Files”).
//!
//! Written here and not by a library: of those for Rust, polib panics on a line such as `msgid x` and rspolib unwraps,
//! and neither can say which line of a file is broken and go on with the next message.

use std::fmt::Write;
use std::ops::Range;

use crate::content::escape;
use crate::diagnostic::{Code, Diagnostic};

use super::messages::Message;

/// A message that somebody sends back, from whatever format.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// As [`Message::context`].
    pub context: String,
    /// As [`Message::source`].
    pub source: String,
    /// The translation; empty for none.
    pub translation: String,
    /// True if a translator has not finished it.
    pub fuzzy: bool,
    /// Bytes of the file.
    pub span: Range<usize>,
}

/// Writes messages as a PO file for a language (its BCP 47 tag). `date` is a day, since nothing here knows the time.
pub fn write(messages: &[Message], title: &str, tag: &str, date: &str) -> String {
    let mut file = String::from("msgid \"\"\nmsgstr \"\"\n");
    let language = tag.replace('-', "_");
    for (name, value) in [
        ("Project-Id-Version", title),
        ("PO-Revision-Date", &format!("{date} 00:00+0000")),
        ("Last-Translator", "Suluh"),
        ("Language-Team", tag),
        ("Language", &language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Generator", "Suluh"),
    ] {
        let _ = writeln!(file, "{}", quoted(&format!("{name}: {}\n", value.replace(['\n', '\r'], " "))));
    }
    for message in messages {
        file.push('\n');
        for comment in message.comments.iter().flat_map(|comment| comment.lines()) {
            let _ = writeln!(file, "#. {comment}");
        }
        // Names with blanks stand between isolates, as msgcat writes them.
        let (path, line) = &message.place;
        let _ = match path.contains(' ') {
            true => writeln!(file, "#: \u{2068}{path}\u{2069}:{line}"),
            false => writeln!(file, "#: {path}:{line}"),
        };
        if message.fuzzy && message.translation.is_some() {
            file.push_str("#, fuzzy\n");
        }
        if let Some(previous) = &message.previous {
            let mut text = String::new();
            field(&mut text, "msgid", previous);
            for line in text.lines() {
                let _ = writeln!(file, "#| {line}");
            }
        }
        field(&mut file, "msgctxt", &message.context);
        field(&mut file, "msgid", &message.source);
        field(&mut file, "msgstr", message.translation.as_deref().unwrap_or_default());
    }
    file
}

fn field(file: &mut String, name: &str, text: &str) {
    if !text.contains('\n') {
        let _ = writeln!(file, "{name} {}", quoted(text));
        return;
    }
    let _ = writeln!(file, "{name} \"\"");
    for line in text.split_inclusive('\n') {
        let _ = writeln!(file, "{}", quoted(line));
    }
}

fn quoted(text: &str) -> String {
    escape::quoted(text, |c| c.is_ascii_control().then(|| format!("\\{:03o}", u32::from(c))))
}

/// Reads a PO file. A message that cannot be read is a problem with its line, and all others are read.
pub fn read(text: &str, file: &str) -> (Vec<Entry>, Vec<Diagnostic>) {
    let mut reader = Reader { file, entries: Vec::new(), problems: Vec::new(), current: Draft::default(), field: None };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end_matches(['\n', '\r']), at);
        at += line.len();
    }
    reader.close();
    // The header has no original.
    reader.entries.retain(|entry| !entry.source.is_empty());
    (reader.entries, reader.problems)
}

#[derive(Default)]
struct Draft {
    entry: Entry,
    /// True once its translation has begun: what comes next belongs to the next message.
    translated: bool,
    begun: bool,
    broken: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Context,
    Source,
    Translation,
    /// Plural forms, which no message of ours has.
    Other,
}

struct Reader<'a> {
    file: &'a str,
    entries: Vec<Entry>,
    problems: Vec<Diagnostic>,
    current: Draft,
    field: Option<Field>,
}

impl Reader<'_> {
    fn line(&mut self, line: &str, at: usize) {
        let rest = line.trim_start();
        if rest.is_empty() || rest.starts_with('#') {
            if self.current.translated {
                self.close();
            }
            if let Some(flags) = rest.strip_prefix("#,") {
                self.current.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            }
            return;
        }
        let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "_[]".contains(*c)).collect();
        let field = match name.as_str() {
            "msgctxt" => Some(Field::Context),
            "msgid" => Some(Field::Source),
            "msgstr" => Some(Field::Translation),
            "" => self.field,
            name if name == "msgid_plural" || name.starts_with("msgstr[") => Some(Field::Other),
            _ => None,
        };
        if !name.is_empty() && self.current.translated && matches!(field, Some(Field::Context | Field::Source)) {
            self.close();
        }
        if !self.current.begun {
            self.current.begun = true;
            self.current.entry.span = at..at + line.len();
        }
        self.current.entry.span.end = at + line.len();
        self.field = field;
        match (field, unquoted(rest[name.len()..].trim())) {
            (Some(field), Ok(text)) => {
                let entry = &mut self.current.entry;
                match field {
                    Field::Context => entry.context.push_str(&text),
                    Field::Source => entry.source.push_str(&text),
                    Field::Translation => entry.translation.push_str(&text),
                    Field::Other => {}
                }
            }
            (None, _) => self.broken(at, line, name),
            (_, Err(cause)) => self.broken(at, line, cause),
        }
        self.current.translated |= field == Some(Field::Translation) || field == Some(Field::Other);
    }

    /// Reports the first fault of a message.
    fn broken(&mut self, at: usize, line: &str, cause: String) {
        if !self.current.broken {
            let problem = Diagnostic::new(Code::ImportSyntax, self.file).at(at..at + line.len());
            self.problems.push(problem.with("cause", cause));
        }
        self.current.broken = true;
    }

    fn close(&mut self) {
        self.field = None;
        let draft = std::mem::take(&mut self.current);
        if draft.begun && !draft.broken {
            self.entries.push(draft.entry);
        }
    }
}

/// Undoes the escapes of C that gettext knows. The error is what is wrong.
fn unquoted(text: &str) -> Result<String, String> {
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| text.len() >= 2);
    let inner = inner.ok_or_else(|| format!("expected \"…\", found {}", text.chars().take(40).collect::<String>()))?;
    let mut plain = String::with_capacity(inner.len());
    let mut letters = inner.chars().peekable();
    while let Some(c) = letters.next() {
        if c == '"' {
            return Err("\" without \\".into());
        }
        if c != '\\' {
            plain.push(c);
            continue;
        }
        let escape = letters.next().ok_or("\\ at the end")?;
        plain.push(match escape {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\u{7}',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'v' => '\u{b}',
            '"' | '\\' => escape,
            '0'..='7' | 'x' => {
                let (radix, most) = if escape == 'x' { (16, 2) } else { (8, 2) };
                let mut value = escape.to_digit(8).unwrap_or(0);
                for _ in 0..most {
                    let Some(digit) = letters.peek().and_then(|c| c.to_digit(radix)) else { break };
                    value = value * radix + digit;
                    letters.next();
                }
                char::from_u32(value).filter(char::is_ascii).ok_or_else(|| format!("\\{escape}"))?
            }
            other => return Err(format!("\\{other}")),
        });
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_broken_message_is_named_and_the_others_are_read() {
        let text = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n#, fuzzy\nmsgctxt \"a\"\nmsgid \"satu\"\nmsgstr \"o\" \n\"ne\\\"\\n\\x41\"\nmsgid \"dua\"\nmsgstr \"tw\\q\"\n\n#~ msgid \"lama\"\nmsgid tiga\n\n\"\nmsgid \"empat\"\nmsgstr \"four\"";
        let (entries, problems) = read(text, "x.po");
        let found: Vec<_> =
            entries.iter().map(|e| (e.context.as_str(), e.source.as_str(), e.translation.as_str(), e.fuzzy)).collect();
        assert_eq!(found[0], ("a", "satu", "one\"\nA", true));
        assert!(problems.len() >= 2, "{problems:?}");
        assert_eq!(&text[problems[0].span.clone().expect("a place")], "msgstr \"tw\\q\"");
    }
}
