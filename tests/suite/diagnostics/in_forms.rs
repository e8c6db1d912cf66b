//! What can be wrong with forms, and with what was filled in.

use suluh::diagnostic::Code;

use super::Case;
use crate::exchange::{FORM, RECORD, lines, with_form};
use crate::site::Site;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = forms();
    cases.extend(limits());
    cases.extend(filled_in());
    cases
}

const FILE: &str = "content/forms/uji.toml";

/// The form with one text in place of another, and the line of what was put in.
fn changed(code: Code, old: &str, new: &str, wrong: &str) -> Case {
    assert!(FORM.contains(old), "{old}");
    let text = FORM.replacen(old, new, 1);
    let at = text.rfind(wrong).unwrap_or_else(|| panic!("{wrong}"));
    let line = text[..at].matches('\n').count() as u64 + 1;
    Case::new(code, (FILE, line), with_form().file(FILE, text))
}

fn forms() -> Vec<Case> {
    let page = |form: &str| {
        let text = format!("+++\ntitle = \"Satu\"\nkind = \"form\"\n{form}+++\nIsi.\n");
        with_form().file("content/id/a.md", text)
    };
    let twice = "id = \"nama\"\ntype = \"text\"";
    vec![
        Case::new(Code::FieldMissing, ("content/id/a.md", 1), page("")),
        Case::new(Code::FormUnknown, ("content/id/a.md", 4), page("form = \"ujii\"\n")),
        changed(Code::FormLabel, "{ id = \"Cerita\", en = \"Story\" }", "{ id = \"Cerita\" }", "id = \"cerita\""),
        changed(Code::LetterGap, "{nama}, {today}", "{nama}, {nami}", "{nami}"),
        changed(Code::LetterGap, "{nama}, {today}", "{nama}, {today", "{today"),
        // Two questions of one id, two choices, two columns, two letters.
        changed(Code::IdDuplicate, "id = \"cerita\"\ntype = \"long\"", twice, "id = \"nama\""),
        changed(Code::IdDuplicate, "id = \"slip\"", "id = \"foto\"", "id = \"foto\""),
        changed(Code::IdDuplicate, "id = \"apa\"", "id = \"tanggal\"", "id = \"tanggal\""),
        changed(Code::FieldUnknown, "id = \"nama\"", "id = \"nama\"\nrequired = true", "required"),
        changed(Code::FieldUnknown, "type = \"money\"", "type = \"text\"", "currencies"),
        changed(Code::FieldValue, "type = \"long\"", "type = \"longe\"", "\"longe\""),
        changed(Code::FieldValue, "id = \"hari\"", "id = \"Hari ini\"", "\"Hari ini\""),
        changed(Code::FieldValue, "since = 2", "since = 3", "3"),
        changed(Code::FieldMissing, "label = { id = \"Nama\", en = \"Name\" }", "", "[[section.field]]\nid = \"nama\"")
            .also(&[Code::LetterGap]),
        changed(Code::FieldMissing, "currencies = [\"IDR\"]\n", "", "[[section.field]]\nid = \"upah\""),
    ]
}

fn limits() -> Vec<Case> {
    let limit = |more: &str| {
        let text = format!(
            "[[limit]]\nid = \"a\"\nlabel = \"A\"\nrule = \"R\"\nfrom = \"F\"\n{more}\n[[section]]\nid = \"s\"\nlabel = \"S\"\n"
        );
        with_form().file(FILE, text).file("content/sources.toml", "[[source]]\nid = \"hk\"\nurls = [\"https://example.org/\"]\n")
    };
    vec![
        Case::new(Code::LinkSource, (FILE, 7), limit("days = 3\nsource = \"hkk\"")),
        Case::new(Code::LinkCountry, (FILE, 8), limit("days = 3\nsource = \"hk\"\ncountry = \"HK\"")),
        Case::new(Code::FieldMissing, (FILE, 1), limit("source = \"hk\"")),
        Case::new(Code::FieldMissing, (FILE, 1), limit("source = \"hk\"\ndays = 1\nmonths = 1")),
        Case::new(Code::FieldValue, (FILE, 7), limit("source = \"hk\"\ndays = -1")).also(&[Code::FieldMissing]),
    ]
}

fn filled_in() -> Vec<Case> {
    let case = |code, line: u64, site: Site, text: String| Case::new(code, ("kasus.txt", line), site).scanned(text);
    let one = |old: &str, new: &str| lines(&RECORD.replace(old, new), 1).concat();
    let altered = lines(RECORD, 2).join("\n").replace("Siti", "Sito");
    let newer = lines(RECORD, 1).concat().replace("SULUH1 ", "SULUH2 ");
    vec![
        case(Code::CaseNone, 0, with_form(), "Halo, ini lembar saya.\nSULUH itu obor\n".into()),
        case(Code::CaseAltered, 2, with_form(), format!("Halo\n{altered}\n")).also(&[Code::CaseIncomplete]),
        case(Code::CaseAltered, 1, with_form(), lines("[1]", 1).concat()),
        case(Code::CaseIncomplete, 1, with_form(), lines(RECORD, 3)[1..].join("\n")),
        case(Code::CaseVersion, 1, with_form(), newer),
        case(Code::CaseVersion, 1, with_form(), one("\"v\":2", "\"v\":1")),
        case(Code::CaseForm, 1, with_form(), one("\"uji\"", "\"ujian\"")),
        case(Code::CaseAnswer, 1, with_form(), one("\"nama\"", "\"nomor\"")),
        case(Code::CaseAnswer, 1, with_form(), one("\"jenis\":\"a\"", "\"jenis\":\"b\"")),
        case(Code::CaseAnswer, 1, with_form(), one("\"apa\":\"lalu\"", "\"apa\":[1]")),
    ]
}
