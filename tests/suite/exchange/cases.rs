//! Filled-in forms come back as a sheet: from a saved file, from scanned codes in any order, from a chat.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use suluh::exchange::cases::{self, CaseFile};
use suluh::offline::Kind;
use suluh::site;
use suluh::sources::{self, Sources};

use crate::carriers;
use crate::program::{Problem, full, nobody, problems, run};
use crate::site::{Folder, Site, options};

/// A form with a question of each kind.
pub(crate) const FORM: &str = r#"
version = 2
since = 2

[[section]]
id = "satu"
label = { id = "Satu", en = "One" }
help = "Baca dulu."

[[section.field]]
id = "nama"
type = "text"
label = { id = "Nama", en = "Name" }
help = "Seperti di paspor."

[[section.field]]
id = "cerita"
type = "long"
label = { id = "Cerita", en = "Story" }

[[section.field]]
id = "hari"
type = "date"
label = { id = "Hari", en = "Day" }

[[section.field]]
id = "upah"
type = "money"
currencies = ["IDR"]
label = { id = "Upah", en = "Wage" }

[[section.field]]
id = "aman"
type = "yes-no"
label = { id = "Aman", en = "Safe" }

[[section.field]]
id = "jenis"
type = "choice"
label = { id = "Jenis", en = "Kind" }

[[section.field.choice]]
id = "a"
label = { id = "Satu hal", en = "One thing" }

[[section.field]]
id = "bukti"
type = "choices"
label = { id = "Bukti", en = "Evidence" }

[[section.field.choice]]
id = "foto"
label = { id = "Foto", en = "Photo" }

[[section.field.choice]]
id = "slip"
label = { id = "Slip", en = "Payslip" }

[[section.field]]
id = "kejadian"
type = "rows"
label = { id = "Kejadian", en = "Events" }

[[section.field.column]]
id = "tanggal"
type = "date"
label = { id = "Tanggal", en = "Date" }

[[section.field.column]]
id = "apa"
type = "long"
label = { id = "Apa", en = "What" }

[[letter]]
id = "surat"
title = { id = "Surat", en = "Letter" }
text = { id = "Saya {nama}, {today}.\n\n{kejadian}", en = "I, {nama}" }
"#;

/// A site with that form on a page.
pub(crate) fn with_form() -> Site {
    Site::new()
        .file("content/id/a.md", "+++\ntitle = \"Satu\"\nkind = \"form\"\nform = \"uji\"\n+++\nIsi.\n")
        .file("content/forms/uji.toml", FORM)
}

/// A record of that form, as the script of the page writes it.
pub(crate) const RECORD: &str = concat!(
    r#"{"f":"uji","v":2,"l":"id","a":{"nama":"Siti \u5de5","cerita":"=1+1\nbaris dua","upah":"IDR 1000","aman":"no","jenis":"a","#,
    r#""bukti":["foto","slip"],"kejadian":[{"tanggal":"2026-01-02","apa":"dipukul"},{"apa":"lalu"}]}}"#
);

/// CRC-32, written a second time so that both can be wrong only together.
fn crc(text: &str) -> u32 {
    let mut crc = u32::MAX;
    for byte in text.bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// A record as so many lines.
pub(crate) fn lines(record: &str, count: usize) -> Vec<String> {
    let size = record.len().div_ceil(count);
    // As on the page, no line ends with a space.
    let cut = |number: usize| {
        let at = (number * size).min(record.len());
        if record[..at].ends_with(' ') { at - 1 } else { at }
    };
    let line = |number: usize| {
        let part = &record[cut(number - 1)..cut(number)];
        let rest = format!("{number}/{count} {:08x} {part}", crc(record));
        format!("SULUH1 {:08x} {rest}", crc(&rest))
    };
    (1..=count).map(line).collect()
}

/// What is wrong with a text that somebody scanned, for a site in a folder.
pub(crate) fn scanned(folder: &Folder, text: &str, file: &str) -> Vec<Problem> {
    let (sources, _) = sources::read(&folder.path()).expect("the disk works");
    let (site, _) = site::assemble(&sources, &options());
    let found = cases::sheet(&site, &[CaseFile::new(file, text.as_bytes())], None).err().unwrap_or_default();
    let sources = Sources::from_texts([(file, text)]);
    problems(&suluh::build::Report { problems: found, sources, site, pages: 0, written: None, timings: Vec::new() })
}

/// The sheet of some files: for each record its cells by the head of their column.
fn sheet(files: &[(&str, &[u8])], language: Option<&str>) -> Vec<BTreeMap<String, String>> {
    let folder = with_form().write();
    let (sources, _) = sources::read(&folder.path()).expect("the disk works");
    let (site, _) = site::assemble(&sources, &options());
    let files: Vec<CaseFile> = files.iter().map(|(name, bytes)| CaseFile::new(name, bytes)).collect();
    let sheet = cases::sheet(&site, &files, language).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut reader = csv::Reader::from_reader(sheet.csv.as_slice());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

#[test]
fn codes_in_any_order_and_two_people_in_one_file_become_rows() {
    let other = RECORD.replace("Siti", "Ani");
    for (first, second) in [(1, 1), (3, 5), (5, 4)] {
        let mut all: Vec<String> = lines(RECORD, first).into_iter().chain(lines(&other, second)).collect();
        all.reverse();
        // A code is scanned twice, and a chat app writes who sent it and when.
        all.push(all[0].clone());
        let text = format!("[24/11/26 10.00] Petugas: {}\r\n\r\nTerima kasih\n", all.join("\r\n[10.01] Petugas: "));
        let rows = sheet(&[("a.txt", text.as_bytes())], None);
        let names: Vec<&str> = rows.iter().map(|row| row["nama"].as_str()).collect();
        assert_eq!(names, ["Ani 工", "Siti 工"], "{first} {second}");
        let row = &rows[1];
        assert_eq!((row["form"].as_str(), row["version"].as_str(), row["language"].as_str()), ("uji", "2", "id"));
        assert_eq!(row["cerita"], "'=1+1\nbaris dua", "a formula is a text");
        assert_eq!((row["bukti"].as_str(), row["jenis"].as_str(), row["hari"].as_str()), ("foto; slip", "a", ""));
        assert_eq!(row["kejadian"], "2026-01-02 – dipukul\nlalu");
    }
}

#[test]
fn a_form_is_a_text_where_nothing_can_be_filled_in() {
    let folder = with_form().write();
    let made = carriers::pack(&folder.path(), Kind::Page, &[]).1;
    let page = String::from_utf8(made.carriers[0].bytes.clone()).expect("a text");
    for part in ["Nama", "Slip", "Saya ……………………, …………………….", "</ul>"] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("data-sheet") && !page.contains("<textarea"));
}

#[test]
fn codes_may_lie_in_several_files_of_any_program() {
    let parts = lines(RECORD, 3);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(parts[0].encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows = [b"Caf\xe9\r\n", parts[1].as_bytes()].concat();
    let marked = format!("\u{feff}{}", parts[2]);
    let rows = sheet(&[("1.txt", &utf16), ("2.txt", &windows), ("3.txt", marked.as_bytes())], Some("en"));
    assert_eq!((rows.len(), rows[0]["Name"].as_str(), rows[0]["Kind"].as_str()), (1, "Siti 工", "One thing"));
    assert_eq!(rows[0]["Evidence"], "Photo; Payslip");
}

#[test]
fn every_altered_letter_of_a_code_is_noticed() {
    let folder = with_form().write();
    let text = lines(RECORD, 2).join("\n");
    // Nothing before the sign is part of a record, and without its sign a line is none.
    for at in ["SULUH1 ".len(), 12, 16, 20, 30, 60, text.len() - 2] {
        let mut bytes = text.clone().into_bytes();
        bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
        let altered = String::from_utf8(bytes).expect("ASCII");
        let found = scanned(&folder, &altered, "a.txt");
        let line = altered[..at].matches('\n').count() as u64 + 1;
        assert!(found.iter().any(|p| p.code == "case-altered" && p.line == Some(line)), "{at}: {found:#?}");
    }
}

#[test]
fn the_program_writes_the_sheet_or_says_what_is_wrong_and_where() {
    let folder = with_form().write();
    let (file, out) = (folder.path().join("kasus.txt"), folder.path().join("out/a.csv"));
    let cases = |text: &str| {
        crate::site::write(&file, text);
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        let command = command.args(["data", "cases", "--ui-language", "en"]).arg(&file).arg("--site").arg(folder.path());
        run(command.arg("--out").arg(&out))
    };
    let wrong = cases(&lines(RECORD, 3)[..2].join("\n"));
    assert_eq!(wrong.status, Some(1), "{wrong:?}");
    for part in ["error[case-incomplete]", "kasus.txt:1:1", "3 codes", "missing: 3", "help"] {
        assert!(wrong.stderr.contains(part), "no {part:?} in {}", wrong.stderr);
    }
    assert!(!out.exists(), "nothing is written");
    let done = cases(&lines(RECORD, 3).join("\n"));
    assert_eq!(done.status, Some(0), "{done:?}");
    assert!(std::fs::read_to_string(&out).expect("a sheet").contains("Siti 工"));
    for (to, status) in [(nobody(), 0), (full(), 2)] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        let command = command.args(["data", "cases"]).arg(&file).arg("--site").arg(folder.path());
        let ended = command.stdout(to).stderr(Stdio::null()).status().expect("the program runs");
        assert_eq!(ended.code(), Some(status));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&out).expect("a sheet").permissions().mode();
        assert_eq!(mode & 0o077, 0, "what people told in confidence is its owner's alone");
    }
}
