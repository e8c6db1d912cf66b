//! Open data: what other programs read is there, says what it must, and is what the site says.

mod cases;
mod hsds;
mod import;
mod schemas;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::published::published;
use crate::site::{Site, TODAY};

pub(crate) use cases::{FORM, RECORD, lines, scanned, with_form};

/// A published file of the repository's data as JSON.
fn json(path: &str) -> Value {
    let bytes = published().reader.bytes(&format!("data/{path}")).unwrap_or_else(|| panic!("data/{path} is published"));
    serde_json::from_slice(bytes).unwrap_or_else(|e| panic!("data/{path}: {e}"))
}

/// A published sheet: a map for each row.
fn sheet(path: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = published().reader.bytes(&format!("data/{path}")).unwrap_or_else(|| panic!("data/{path} is published"));
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(|row| row.unwrap_or_else(|e| panic!("data/{path}: {e}"))).collect()
}

/// An agency of a test, with this name.
fn agency(name: &str) -> String {
    format!(
        "kind = \"ngo\"\nname = '{name}'\ncountry = \"MY\"\n[[phones]]\nnumber = \"+60321164016\"\nbasis = \"official\"\n\
         source_date = \"2026-01-01\"\n"
    )
}

#[test]
fn every_number_of_the_site_is_in_its_data_with_basis_and_date() {
    let report = &published().report;
    let rows = sheet("agencies.csv");
    for agency in report.site.agencies.values() {
        for line in &agency.phones {
            let row = rows.iter().find(|row| row["id"] == agency.id && row["number"] == line.phone.dial);
            let row = row.unwrap_or_else(|| panic!("{} {}", agency.id, line.phone.dial));
            assert_eq!(row["basis"], line.basis.as_str());
            assert!(!row["number_date"].is_empty() && row["licence"] == "CC-BY-4.0", "{row:?}");
        }
    }
    assert!(rows.len() >= report.site.agencies.len());
}

#[test]
fn guides_and_procedures_are_there_with_their_text() {
    let pages = json("pages-en.json");
    let page = pages.as_array().and_then(|pages| pages.iter().find(|page| page["id"] == "masalah/gaji-tidak-dibayar"));
    let page = page.expect("a procedure");
    assert_eq!((page["kind"].as_str(), page["licence"].as_str()), (Some("procedure"), Some("CC-BY-4.0")));
    assert!(page["text"].as_str().is_some_and(|text| text.contains("agency:jtksm") && !text.contains("+++")));
    assert!(page["documents"].as_array().is_some_and(|list| list.len() == 5));
    let address = page["path"].as_str().expect("an address");
    assert!(published().reader.bytes(address).is_some(), "{address} is published");
    let sources = json("sources.json");
    let known = |id: &Value| sources.as_array().is_some_and(|list| list.iter().any(|source| source["id"] == *id));
    assert!(page["sources"].as_array().is_some_and(|ids| !ids.is_empty() && ids.iter().all(known)));
}

#[test]
fn words_are_there_for_spreadsheets_and_for_translators() {
    let rows = sheet("glossary.csv");
    let site = &published().report.site;
    assert_eq!(rows.len(), site.terms.len());
    let bytes = published().reader.bytes("data/glossary.tbx").expect("a TBX file");
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.matches("<conceptEntry ").count(), site.terms.len());
    assert_eq!(
        text.matches("<termSec>").count(),
        rows.iter().flat_map(|row| row.iter()).filter(|(k, v)| k.starts_with("name:") && !v.is_empty()).count()
    );
}

#[test]
fn a_formula_in_a_name_is_a_text_in_the_sheet() {
    let name = "=HYPERLINK(\"https://example.org\",\"x\")";
    let folder = Site::new().file("content/agencies/a.toml", agency(name)).write();
    folder.publish();
    let text = folder.page("data/agencies.csv");
    assert!(text.contains("\"'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\""), "{text}");
    assert!(folder.page("data/hsds/organizations.csv").contains("'=HYPERLINK"));
    assert!(text.contains(",+60321164016,"), "a number is no formula: {text}");
}

#[test]
fn a_site_without_records_or_guides_publishes_no_data_and_one_may_decline() {
    for site in [Site::new(), Site::new().setting("data = { publish = false }").file("content/agencies/a.toml", agency("A"))] {
        let folder = site.write();
        folder.publish();
        assert!(!folder.tree().keys().any(|path| path.starts_with("data/") || path.ends_with("/data.html")));
        assert!(!folder.page("id/index.html").contains("data.html"));
    }
}

#[test]
fn data_is_not_kept_on_phones_and_not_carried() {
    let folder = Site::new().file("content/agencies/a.toml", agency("A")).write();
    folder.publish();
    let lists: Vec<String> = folder.tree().into_keys().filter(|path| path.starts_with("offline/id/")).collect();
    assert!(!lists.is_empty());
    for list in lists {
        let text = folder.page(&list);
        assert!(!text.contains("\"data/"), "{list}");
    }
    let out = folder.path().join("packs");
    let run = folder.run(&["pack", "zip", "--out", out.to_str().expect("UTF-8")]);
    assert_eq!(run.status, Some(0), "{} {TODAY}", run.stderr);
    let zip = std::fs::read_dir(&out).expect("packs").next().expect("a zip").expect("readable").path();
    let bytes = std::fs::read(zip).expect("readable");
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut names = archive.file_names().map(|name| name.expect("a name").into_owned());
    assert!(!names.any(|name| name.contains("/data/") || name.contains("data.html")));
}

#[test]
fn who_answers_for_a_page_is_shown_and_handed_out_and_their_days_are_in_a_calendar() {
    let page = "+++\ntitle = \"Upah; lembur, cuti\"\nkind = \"guide\"\nreviewed = 2026-03-01\nmaintained_by = [\"a\", \"Serikat\"]\n\
        approved_by = \"a\"\napproved = 2026-03-02\n+++\nIsi.\n";
    let folder = Site::new().file("content/id/a.md", page).file("content/agencies/a.toml", agency("Kantor A")).write();
    folder.publish();
    let text = folder.page("id/a.html");
    assert!(text.contains("agencies/a.html\">Kantor A</a>, <bdi>Serikat</bdi>"), "{text}");
    assert!(text.contains("2026-03-02"));
    let data = folder.page("data/pages-id.json");
    assert!(data.contains("\"maintained_by\":[\"a\",\"Serikat\"],\"approved_by\":\"a\",\"approved\":\"2026-03-02\""), "{data}");
    let calendar = folder.page("data/calendar.ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    for line in ["DTSTART;VALUE=DATE:20270301", "DTSTAMP:20260301T000000Z", "SUMMARY:Upah\\; lembur\\, cuti", "CATEGORIES:REVIEW"]
    {
        assert!(calendar.contains(&format!("{line}\r\n")), "{line} in {calendar}");
    }
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
}
