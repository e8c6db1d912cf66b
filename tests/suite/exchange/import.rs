//! Records of other offices come in: nothing better is replaced, nothing is written unasked, nothing of a person comes in.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::agency;
use crate::program::{Run, run};
use crate::site::{Folder, Site, TODAY, repository, tree};

/// Brings a file in, with what whoever does it vouches for.
fn import(folder: &Folder, name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> Run {
    let file = folder.path().with_file_name(name);
    std::fs::write(&file, bytes).expect("writable");
    let file = file.to_str().expect("UTF-8");
    let vouched = ["--from", "kemlu", "--source", "https://example.org/daftar", "--date", "2026-06-01", "--basis", "official"];
    folder.run(&[&["data", "import", file][..], &vouched, more].concat())
}

/// What a command line says of a change.
fn has(run: &Run, text: &str) -> bool {
    run.stdout.lines().any(|line| line.contains(text))
}

fn export(folder: &Path, out: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
    command.args(["data", "export", "--today", TODAY, "--site"]).arg(folder).arg("--out").arg(out);
    let run = run(&mut command);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    tree(out)
}

#[test]
fn what_is_exported_and_imported_into_an_empty_site_is_exported_the_same() {
    let dir = tempfile::tempdir().expect("a folder");
    let own = export(repository(), &dir.path().join("own"));
    let config = "title = \"Suluh\"\ndefault_language = \"id\"\ndata = { licence = \"CC-BY-4.0\" }\n\
        [[languages]]\ncode = \"id\"\nfallback = [\"en\"]\n[[languages]]\ncode = \"en\"\nfallback = [\"id\"]\n\
        [[languages]]\ncode = \"ar\"\nfallback = [\"en\", \"id\"]\n[[languages]]\ncode = \"ms\"\nfallback = [\"id\", \"en\"]\n\
        [[languages]]\ncode = \"zh-Hant\"\nfallback = [\"en\", \"id\"]\n";
    for (file, same) in [
        (
            "agencies.json",
            &["agencies.json", "agencies.csv", "hsds/organizations.json", "hsds/phones.csv", "hsds/locations.csv"][..],
        ),
        (
            "hsds/services.json",
            &["hsds/organizations.json", "hsds/phones.csv", "hsds/addresses.csv", "hsds/languages.csv", "hsds/service_areas.csv"],
        ),
    ] {
        let empty = Site::empty().file("site.toml", config).write();
        let path = dir.path().join("own").join(file);
        let run = empty.run(&["data", "import", path.to_str().expect("UTF-8"), "--write"]);
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let again = export(&empty.path(), &dir.path().join(file.replace('/', "-")));
        for name in same {
            assert!(own[*name] == again[*name], "{name} is not the same after {file}");
        }
        // Procedures are pages and stay; the help of every agency is there, each as it was.
        let lines = |files: &BTreeMap<String, Vec<u8>>| {
            let text = String::from_utf8(files["hsds/services.json"].clone()).expect("UTF-8");
            text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect::<Vec<_>>()
        };
        let (before, after) = (lines(&own), lines(&again));
        assert!(after.len() > 90 && after.iter().all(|line| before.contains(line)), "services differ after {file}");
        let run = empty.run(&["data", "import", path.to_str().expect("UTF-8"), "--write"]);
        assert!(has(&run, "0 new, 0 changed") && has(&run, "0 in conflict"), "a second time nothing is new: {}", run.stdout);
    }
}

const OFFICE: &str = "# Written by hand.\nkind = \"ngo\"\nname = { id = \"Rumah Aman\", en = \"Safe House\" }\ncountry = \"MY\"\ncity = \"Klang\"\n\
    email = \"lama@example.org\"\nsource_date = \"2026-01-01\"\n\n[[phones]]\nnumber = \"+60 3-2116 4016\" # reception\nbasis = \"official\"\nsource_date = \"2026-01-01\"\n";

#[test]
fn nothing_is_written_unasked_and_a_newer_value_replaces_an_older_one() {
    let folder = Site::new().file("content/agencies/rumah-aman.toml", OFFICE).write();
    let sheet =
        "\u{feff}Nama Lembaga;Telepon;Surel;Alamat\r\nRumah Aman;03-2116 4016 / 03-2116 4017;baru@example.org;Jalan 1\r\n";
    let seen = import(&folder, "a.csv", sheet, &["--country", "MY"]);
    assert_eq!(seen.status, Some(0), "{}", seen.stderr);
    assert!(
        has(&seen, "Nama Lembaga → name") && has(&seen, "email: lama@example.org (2026-01-01) → baru@example.org (2026-06-01)"),
        "{}",
        seen.stdout
    );
    assert!(has(&seen, "Nothing was written"));
    let path = folder.path().join("content/agencies/rumah-aman.toml");
    let text = || std::fs::read_to_string(&path).expect("readable");
    assert_eq!(text(), OFFICE);
    let done = import(&folder, "a.csv", sheet, &["--country", "MY", "--write"]);
    assert_eq!(done.status, Some(0), "{}", done.stderr);
    let text = text();
    for part in [
        "# Written by hand.",
        "# reception",
        "email = \"baru@example.org\"",
        "address = \"Jalan 1\"",
        "\"+60321164017\"",
        "provided_by = [\"kemlu\"]",
        "sources = [\"https://example.org/daftar\"]",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(folder.check().iter().all(|problem| !problem.error), "what was written is valid");
}

#[test]
fn a_newer_or_better_value_stays_and_both_are_told() {
    let folder = Site::new().file("content/agencies/rumah-aman.toml", OFFICE).write();
    let sheet = "nama,email,negara\nSafe House,lain@example.org,MY\n";
    for more in [["--date", "2025-12-31"], ["--basis", "press"]] {
        let file = folder.path().with_file_name("a.csv");
        std::fs::write(&file, sheet).expect("writable");
        let mut arguments =
            vec!["data", "import", file.to_str().expect("UTF-8"), "--from", "x", "--source", "https://example.org/", "--write"];
        arguments.extend(more);
        if more[0] == "--basis" {
            arguments.extend(["--date", "2026-06-01"]);
        } else {
            arguments.extend(["--basis", "official"]);
        }
        let run = folder.run(&arguments);
        assert!(
            has(&run, "conflict: rumah-aman email: the site has lama@example.org (2026-01-01), the file lain@example.org"),
            "{} {}",
            run.stdout,
            run.stderr
        );
        assert_eq!(std::fs::read_to_string(folder.path().join("content/agencies/rumah-aman.toml")).expect("readable"), OFFICE);
    }
}

#[test]
fn what_the_file_lacks_is_told_and_stays() {
    let folder = Site::new().file("content/agencies/a.toml", agency("A")).file("content/agencies/b.toml", agency("B")).write();
    let run = import(&folder, "a.csv", "nama,negara\nA,MY\n", &["--write"]);
    assert!(has(&run, "missing: b is on the site") && has(&run, "1 missing"), "{}", run.stdout);
    assert!(folder.path().join("content/agencies/b.toml").exists());
}

#[test]
fn what_cannot_come_in_is_refused_with_its_line_and_nothing_is_written() {
    for (name, bytes, said) in [
        (
            "a.csv",
            &b"nama,telepon,nik\nA,999,\nB,999,3204110609970001\n"[..],
            "Line 3, column nik: this looks like the number of a person",
        ),
        ("a.csv", b"nama,paspor\nA,B 1234567\n", "Line 2, column paspor: this looks like the number of a person"),
        ("a.csv", b"nama,telepon\nA,tanya resepsionis\n", "Line 2: tanya resepsionis is no telephone number"),
        ("a.csv", b"warna,rasa\nmerah,manis\n", "No column holds the names of offices"),
        ("a.csv", b"nama,telepon\nA,999,1,2\n", "Line 2 has 4 cells"),
        ("a.csv", b"\n", "no rows"),
        ("a.csv", b"nama,negara\nA,Malaisie\n", "Line 2: MALAISIE"),
        ("a.pdf", b"%PDF", "no .csv, .xlsx or .json"),
        ("a.xlsx", b"PK", "cannot be opened"),
        ("a.json", b"[{", "Line 1 is no JSON"),
        ("a.json", b"[{\"name\": \"A\", \"phones\": [], \"note\": \"paspor B 1234567\"}]", "the number of a person"),
        (
            "a.json",
            b"[{\"name\": \"A\", \"phones\": [{\"number\": \"9x9\"}], \"kind\": \"ngo\", \"country\": \"MY\"}]",
            "is missing or wrong",
        ),
    ] {
        let folder = Site::new().write();
        let more = if said.contains("MALAISIE") {
            &["--kind", "ngo", "--write"][..]
        } else {
            &["--kind", "ngo", "--country", "MY", "--write"]
        };
        let run = import(&folder, name, bytes, more);
        assert_eq!(run.status, Some(1), "{said}: {} {}", run.stdout, run.stderr);
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
        assert!(!folder.path().join("content/agencies").exists(), "{said}");
    }
}

#[test]
fn a_workbook_with_merged_cells_is_read() {
    let folder = Site::new().write();
    let run = import(&folder, "a.xlsx", workbook(), &["--kind", "ngo", "--write"]);
    assert_eq!(run.status, Some(0), "{} {}", run.stdout, run.stderr);
    assert!(has(&run, "One merged cell was filled") && has(&run, "2 new"), "{}", run.stdout);
    let text = std::fs::read_to_string(folder.path().join("content/agencies/kantor-b.toml")).expect("written");
    assert!(text.contains("country = \"MY\"") && text.contains("\"+60321164017\""), "{text}");
}

/// The smallest workbook: names, a country merged over two rows, numbers of which a spreadsheet swallowed the plus.
fn workbook() -> Vec<u8> {
    use std::io::Write;
    let text = |cell: &str, text: &str| format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows = [
        [text("A1", "Nama"), text("B1", "Negara"), text("C1", "Telepon")].concat(),
        [text("A2", "Kantor A"), text("B2", "MY"), "<c r=\"C2\"><v>60321164016</v></c>".into()].concat(),
        [text("A3", "Kantor B"), "<c r=\"C3\"><v>60321164017</v></c>".into()].concat(),
    ];
    let rows: String =
        rows.iter().enumerate().map(|(number, cells)| format!("<row r=\"{}\">{cells}</row>", number + 1)).collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let files = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells></worksheet>"
            ),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
        zip.write_all(text.as_bytes()).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

#[test]
fn five_thousand_rows_of_which_a_tenth_differ_are_reported_exactly() {
    let number = |n: usize| format!("+6032{:06}", 100_000 + n);
    let mut site = Site::new();
    for n in 0..4_500 {
        let text = format!(
            "kind = \"ngo\"\nname = \"Kantor {n}\"\ncountry = \"MY\"\nemail = \"k{n}@example.org\"\nsource_date = \"2026-07-01\"\n[[phones]]\nnumber = \"{}\"\nbasis = \"official\"\nsource_date = \"2026-07-01\"\n",
            number(n)
        );
        site = site.file(&format!("content/agencies/kantor-{n}.toml"), text);
    }
    let folder = site.write();
    let rows: String = (0..5_000)
        .map(|n| format!("Kantor {n},{},{}@example.org\n", number(n), if n < 500 { format!("beda{n}") } else { format!("k{n}") }))
        .collect();
    let run = import(&folder, "a.csv", format!("nama,telepon,email\n{rows}"), &["--country", "MY", "--kind", "ngo", "--all"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert!(
        has(&run, "500 new, 0 changed, 4000 the same, 0 missing, 500 in conflict."),
        "{}",
        run.stdout.lines().last().unwrap_or_default()
    );
    assert_eq!(run.stdout.lines().filter(|line| line.starts_with("conflict: ")).count(), 500);
}
