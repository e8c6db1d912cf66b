//! XLIFF 2.1 (OASIS Standard, 2018): one file for each page or agency, one unit for each message. Links are `<pc>`
//! elements, whose ends are in the unit's original data.

use std::collections::BTreeMap;
use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::content::escape::escape;
use crate::diagnostic::{Code, Diagnostic};

use super::gettext::Entry;
use super::messages::Message;
use super::placeholders;

/// Deepest nesting that is read. Units inside of groups have ten levels.
const DEEPEST: usize = 64;

/// The state of a target whose original has changed since.
const OUTDATED: &str = "suluh:outdated";

/// Writes messages as XLIFF from one language to another (BCP 47 tags).
pub fn write(messages: &[Message], from: &str, to: &str) -> String {
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" \
         srcLang=\"{from}\" trgLang=\"{to}\">\n"
    );
    let groups = messages.chunk_by(|one, other| one.place.0 == other.place.0);
    let mut number = 0;
    for (group, at) in groups.zip(1..) {
        let _ = writeln!(file, " <file id=\"f{at}\" original=\"{}\">", attribute(&group[0].place.0));
        for message in group {
            number += 1;
            unit(&mut file, message, number);
        }
        file.push_str(" </file>\n");
    }
    if messages.is_empty() {
        // The schema asks for one file with one unit.
        file.push_str(" <file id=\"f1\">\n  <unit id=\"u1\">\n   <segment>\n    <source/>\n   </segment>\n  </unit>\n </file>\n");
    }
    file.push_str("</xliff>\n");
    file
}

fn unit(file: &mut String, message: &Message, number: usize) {
    let _ = writeln!(file, "  <unit id=\"u{number}\" name=\"{}\">", attribute(&message.context));
    file.push_str("   <notes>\n");
    let location = format!("{}:{}", message.place.0, message.place.1);
    let notes = [("location", Some(&location)), ("previous", message.previous.as_ref())];
    for (category, note) in notes.into_iter().filter_map(|(category, note)| Some((category, note?))) {
        let _ = writeln!(file, "    <note category=\"{category}\">{}</note>", note_text(note));
    }
    for comment in &message.comments {
        let _ = writeln!(file, "    <note>{}</note>", note_text(comment));
    }
    file.push_str("   </notes>\n");
    let source = inline(&message.source, message.targets.len(), &mut Ids::default());
    if source.contains("<p") {
        file.push_str("   <originalData>\n    <data id=\"l\">[</data>\n    <data id=\"i\">![</data>\n");
        for (target, number) in message.targets.iter().zip(1..) {
            let _ = writeln!(file, "    <data id=\"d{number}\">{}</data>", content(&format!("]({target})")));
        }
        file.push_str("   </originalData>\n");
    }
    let state = match &message.translation {
        None => "initial\"".to_owned(),
        Some(_) if message.fuzzy => format!("initial\" subState=\"{OUTDATED}\""),
        Some(_) => "translated\"".to_owned(),
    };
    let _ = writeln!(file, "   <segment state=\"{state}>");
    let _ = writeln!(file, "    <source xml:space=\"preserve\">{source}</source>");
    if let Some(translation) = &message.translation {
        let mut ids = Ids::default();
        ids.of_source(&message.source, message.targets.len());
        let _ = writeln!(
            file,
            "    <target xml:space=\"preserve\">{}</target>",
            inline(translation, message.targets.len(), &mut ids)
        );
    }
    file.push_str("   </segment>\n  </unit>\n");
}

/// Hands out the ids of codes: those of the source first, in its order for each placeholder.
#[derive(Default)]
struct Ids {
    source: BTreeMap<usize, Vec<usize>>,
    last: usize,
}

impl Ids {
    fn of_source(&mut self, source: &str, targets: usize) {
        let mut rest = source;
        while let Some((_, number, behind)) = placeholders::next(rest) {
            if (1..=targets).contains(&number) {
                self.last += 1;
                self.source.entry(number).or_default().push(self.last);
            }
            rest = behind;
        }
    }

    fn next(&mut self, number: usize) -> usize {
        match self.source.get_mut(&number).filter(|ids| !ids.is_empty()) {
            Some(ids) => ids.remove(0),
            None => {
                self.last += 1;
                self.last
            }
        }
    }
}

/// Text with placeholders as inline content: `[words][1]` is a `<pc>`; what has no beginning is a `<ph>`, and what
/// stands for none of the targets is text.
fn inline(text: &str, targets: usize, ids: &mut Ids) -> String {
    let (mut out, mut before) = (String::new(), String::new());
    let mut rest = text;
    while let Some((words, number, behind)) = placeholders::next(rest) {
        before.push_str(words);
        rest = behind;
        if !(1..=targets).contains(&number) {
            before.push_str(&format!("][{number}]"));
            continue;
        }
        let id = ids.next(number);
        let _ = match opening(&before) {
            Some((at, image)) => {
                let start = if image { "i" } else { "l" };
                let (lead, words) = (content(&before[..at - usize::from(image)]), content(&before[at + 1..]));
                write!(out, "{lead}<pc id=\"{id}\" dataRefStart=\"{start}\" dataRefEnd=\"d{number}\">{words}</pc>")
            }
            None => write!(out, "{}<ph id=\"{id}\" dataRef=\"d{number}\"/>", content(&before)),
        };
        before.clear();
    }
    before.push_str(rest);
    out + &content(&before)
}

/// Where the bracket stands that the end of a text closes, and whether it opens an image.
fn opening(text: &str) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    for at in (0..bytes.len()).rev() {
        let escaped = bytes[..at].iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1;
        match bytes[at] {
            b']' if !escaped => depth += 1,
            b'[' if !escaped && depth == 0 => return Some((at, at > 0 && bytes[at - 1] == b'!')),
            b'[' if !escaped => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Text for an element whose content may hold codes: what XML cannot hold is a `<cp>`.
fn content(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' => out.push(c),
            // A plain carriage return would be read as a line feed.
            '\r' => out.push_str("&#13;"),
            c if is_no_xml(c) => {
                let _ = write!(out, "<cp hex=\"{:04X}\"/>", u32::from(c));
            }
            c => out.push_str(&escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    out
}

fn is_no_xml(c: char) -> bool {
    c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn note_text(text: &str) -> String {
    escape(&text.replace(is_no_xml, " "))
}

fn attribute(text: &str) -> String {
    note_text(text)
}

/// Reads XLIFF 2. Document types and entities of one's own are refused, so nothing is fetched and nothing expands; a
/// file that is no XML is read as far as it goes.
pub fn read(text: &str, file: &str) -> (Vec<Entry>, Vec<Diagnostic>) {
    let mut reader = Reader::from_str(text);
    let mut state = Reading::default();
    let mut problems = Vec::new();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        let read = reader.read_event();
        let fault = match read {
            Ok(Event::Eof) if state.open.is_empty() => break,
            Ok(Event::Eof) => Some("unexpected end of the file".to_owned()),
            Ok(event) => state.event(&event, at, usize::try_from(reader.buffer_position()).unwrap_or(at)).err(),
            Err(error) => Some(error.to_string()),
        };
        if let Some(cause) = fault {
            let end = text.ceil_char_boundary((at + 1).min(text.len()));
            problems.push(Diagnostic::new(Code::ImportSyntax, file).at(text.floor_char_boundary(at)..end).with("cause", cause));
            break;
        }
    }
    (state.entries, problems)
}

#[derive(Default)]
struct Reading {
    open: Vec<String>,
    entries: Vec<Entry>,
    context: String,
    draft: Entry,
    initial: bool,
    has_target: bool,
    /// For each code of the source, by its id, how it begins and ends as text.
    codes: BTreeMap<String, (String, String)>,
    ends: Vec<String>,
}

impl Reading {
    /// Takes an event; the error is what is wrong with it.
    fn event(&mut self, event: &Event<'_>, from: usize, to: usize) -> Result<(), String> {
        match event {
            Event::DocType(_) => Err("a document type (<!DOCTYPE …>) is refused".into()),
            Event::PI(_) | Event::Decl(_) | Event::Comment(_) => Ok(()),
            Event::Start(start) => {
                self.start(start, from)?;
                self.open.push(start.local_name().as_ref().to_owned());
                if self.open.len() > DEEPEST { Err("nested too deep".into()) } else { Ok(()) }
            }
            Event::Empty(start) => {
                self.start(start, from)?;
                if start.local_name().as_ref() == "pc" {
                    let end = self.ends.pop().unwrap_or_default();
                    self.push(&end);
                }
                if start.local_name().as_ref() == "target" {
                    self.has_target = true;
                }
                Ok(())
            }
            Event::End(end) => {
                self.open.pop();
                self.end(end.local_name().as_ref(), to);
                Ok(())
            }
            Event::Text(text) => {
                let content = text.xml10_content();
                self.push(&content);
                Ok(())
            }
            Event::CData(data) => {
                let content = data.xml10_content();
                self.push(&content);
                Ok(())
            }
            Event::GeneralRef(name) => {
                let c = match name.resolve_char_ref().map_err(|e| e.to_string())? {
                    Some(c) => c,
                    None => match name.as_ref() {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "quot" => '"',
                        "apos" => '\'',
                        other => return Err(format!("the entity &{other}; is refused")),
                    },
                };
                self.push(c.encode_utf8(&mut [0; 4]));
                Ok(())
            }
            Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, from: usize) -> Result<(), String> {
        let get = |name: &str| -> Result<Option<String>, String> {
            let found = start.try_get_attribute(name).map_err(|e| e.to_string())?;
            found
                .map(|a| {
                    a.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(|v| v.into_owned()).map_err(|e| e.to_string())
                })
                .transpose()
        };
        match start.local_name().as_ref() {
            "unit" => {
                self.context = get("name")?.unwrap_or_default();
                self.codes.clear();
                self.draft = Entry { span: from..from, ..Entry::default() };
                (self.initial, self.has_target) = (false, false);
            }
            "segment" => self.initial = get("state")?.as_deref() == Some("initial"),
            name @ ("pc" | "ph") => {
                let id = get("id")?.unwrap_or_default();
                let number = |reference: Option<String>| reference.and_then(|r| Some(format!("][{}]", r.strip_prefix('d')?)));
                let own = match name {
                    "ph" => number(get("dataRef")?).map(|end| (end, String::new())),
                    _ => number(get("dataRefEnd")?).map(|end| {
                        let image = get("dataRefStart").ok().flatten().as_deref() == Some("i");
                        (if image { "![" } else { "[" }.to_owned(), end)
                    }),
                };
                // A tool may leave the references of a target out; its ids are those of the source.
                let code = own.or_else(|| self.codes.get(&id).cloned()).unwrap_or_default();
                self.codes.entry(id).or_insert_with(|| code.clone());
                self.push(&code.0);
                if name == "pc" {
                    self.ends.push(code.1);
                }
            }
            "cp" => {
                let hex = get("hex")?.unwrap_or_default();
                let c =
                    u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32).ok_or_else(|| format!("<cp hex=\"{hex}\"/>"))?;
                self.push(c.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, to: usize) {
        match name {
            "pc" => {
                let end = self.ends.pop().unwrap_or_default();
                self.push(&end);
            }
            "target" => self.has_target = true,
            "unit" => {
                let mut entry = std::mem::take(&mut self.draft);
                entry.context.clone_from(&self.context);
                entry.fuzzy = self.initial && self.has_target;
                entry.span.end = to;
                if !entry.source.is_empty() {
                    self.entries.push(entry);
                }
            }
            _ => {}
        }
    }

    /// Text belongs to the source or the target around it.
    fn push(&mut self, text: &str) {
        let around = self.open.iter().rev().find(|name| matches!(name.as_str(), "source" | "target" | "note" | "data"));
        match around.map(String::as_str) {
            Some("source") => self.draft.source.push_str(text),
            Some("target") => self.draft.translation.push_str(text),
            _ => {}
        }
    }
}
