//! Lines of records, found in any text, checked and put together.

use std::collections::BTreeMap;
use std::ops::Range;

use super::CaseFile;
use crate::diagnostic::{Code, Diagnostic};

/// What a line of a record begins with, before the version of the format.
const SIGN: &str = "SULUH";

/// The version of the format that is read.
const VERSION: &str = "1";

/// More lines than this no page makes: a number beyond it is a slip, and must not take memory.
const MOST: usize = 999;

/// A record whose lines are all there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Whole {
    /// The file of its first line.
    pub(super) file: String,
    /// Where that line is.
    pub(super) at: Range<usize>,
    /// The record.
    pub(super) json: String,
}

/// A line that is what its checksum says.
struct Piece<'a> {
    number: usize,
    count: usize,
    whole: &'a str,
    part: &'a str,
}

/// The lines of a record as far as they were found.
struct Parts<'a> {
    file: &'a str,
    at: Range<usize>,
    parts: Vec<Option<&'a str>>,
}

/// All records of some files, in the order in which they begin, and what is wrong.
pub(super) fn collect(files: &[CaseFile]) -> (Vec<Whole>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut order: Vec<(&str, usize)> = Vec::new();
    let mut records: BTreeMap<(&str, usize), Parts<'_>> = BTreeMap::new();
    for file in files {
        let mut found = false;
        for (at, line) in lines(&file.text) {
            found = true;
            let piece = match piece(line, &file.name) {
                Ok(piece) => piece,
                Err(problem) => {
                    problems.push(problem.at(at));
                    continue;
                }
            };
            // Lines of two records of one length can meet in a file; the checksum of the whole keeps them apart.
            let key = (piece.whole, piece.count);
            let parts = records.entry(key).or_insert_with(|| {
                order.push(key);
                Parts { file: &file.name, at, parts: vec![None; piece.count] }
            });
            parts.parts[piece.number - 1] = Some(piece.part);
        }
        if !found {
            problems.push(Diagnostic::new(Code::CaseNone, file.name.as_str()));
        }
    }
    let mut wholes = Vec::new();
    for key in order {
        let Some(parts) = records.remove(&key) else { continue };
        match parts.whole(key.0) {
            Ok(whole) => wholes.push(whole),
            Err(problem) => problems.push(*problem),
        }
    }
    (wholes, problems)
}

impl Parts<'_> {
    fn whole(self, checksum: &str) -> Result<Whole, Box<Diagnostic>> {
        let problem = |code| Diagnostic::new(code, self.file).at(self.at.clone());
        let missing: Vec<String> =
            self.parts.iter().zip(1..).filter(|(part, _)| part.is_none()).map(|(_, number)| number.to_string()).collect();
        if !missing.is_empty() {
            let problem = problem(Code::CaseIncomplete).with("missing", missing.join(", "));
            return Err(Box::new(problem.with("count", self.parts.len().to_string())));
        }
        let json: String = self.parts.iter().flatten().copied().collect();
        if crc(&json) != checksum {
            return Err(Box::new(problem(Code::CaseAltered).with("cause", "CRC-32")));
        }
        Ok(Whole { file: self.file.to_owned(), at: self.at, json })
    }
}

/// Lines of records, wherever they stand: chat apps put a name and an hour before what somebody sends.
fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let begin = start;
        start += line.len();
        let at = line.match_indices(SIGN).map(|(at, _)| at).find(|at| is_sign(&line[*at..]))?;
        let found = line[at..].trim_end();
        Some((begin + at..begin + at + found.len(), found))
    })
}

/// True for the sign with a version, then a space.
fn is_sign(text: &str) -> bool {
    let version = text[SIGN.len()..].split(' ').next().unwrap_or_default();
    !version.is_empty() && version.len() <= 3 && version.bytes().all(|byte| byte.is_ascii_digit()) && text.contains(' ')
}

fn piece<'a>(line: &'a str, file: &str) -> Result<Piece<'a>, Box<Diagnostic>> {
    let altered = || Box::new(Diagnostic::new(Code::CaseAltered, file).with("cause", "CRC-32"));
    let (version, line) = line[SIGN.len()..].split_once(' ').ok_or_else(altered)?;
    if version != VERSION {
        let problem = Diagnostic::new(Code::CaseVersion, file).with("found", version).with("known", VERSION);
        return Err(Box::new(problem));
    }
    let (checksum, rest) = line.split_once(' ').ok_or_else(altered)?;
    if crc(rest) != checksum {
        return Err(altered());
    }
    let mut words = rest.splitn(3, ' ');
    let numbers = words.next().and_then(|numbers| numbers.split_once('/'));
    let number = |text: &str| text.parse::<usize>().ok().filter(|number| (1..=MOST).contains(number));
    let numbers = numbers.and_then(|(a, b)| Some((number(a)?, number(b)?))).filter(|(number, count)| number <= count);
    match (numbers, words.next(), words.next()) {
        (Some((number, count)), Some(whole), Some(part)) => Ok(Piece { number, count, whole, part }),
        _ => Err(altered()),
    }
}

/// CRC-32 (ISO/IEC 13239), as eight digits.
pub(super) fn crc(text: &str) -> String {
    let mut crc = flate2::Crc::new();
    crc.update(text.as_bytes());
    format!("{:08x}", crc.sum())
}
