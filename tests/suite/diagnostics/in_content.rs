//! What can be wrong with what editors write: front matter, headings, records, freshness.

use suluh::diagnostic::Code;

use super::Case;
use crate::site::{HEAD, Site};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = pages();
    cases.extend(freshness());
    cases.extend(records());
    cases.extend(guided_help());
    cases.extend(charts());
    cases.extend(phrases());
    cases.extend(together());
    cases
}

/// Promises, campaigns and sessions of outreach.
fn together() -> Vec<Case> {
    const PROMISE: &str = "content/commitments/x.toml";
    const SOURCE: &str = "[[source]]\nid = \"s\"\ntitle = \"S\"\n";
    let promise = |text: &str| Site::new().file(PROMISE, text).file("content/sources.toml", SOURCE);
    let made = "by_others = \"B\"\nwhat = \"W\"\nmade = 2026-03-01\n";
    let proven = format!("{made}sources = [\"s\"]\n");
    let campaign = |fields: &str| a(&format!("+++\ntitle = \"A\"\nkind = \"campaign\"\n{fields}+++\n"));
    vec![
        Case::new(Code::DatesReversed, (PROMISE, 5), promise(&format!("{proven}due = \"2026-02\"\n"))),
        Case::new(
            Code::DatesReversed,
            (PROMISE, 6),
            promise(&format!("{proven}[[history]]\ndate = 2025-01-01\nsources = [\"s\"]\n")),
        ),
        Case::new(Code::EvidenceMissing, (PROMISE, 1), promise(made)),
        Case::new(
            Code::EvidenceMissing,
            (PROMISE, 5),
            promise(&format!("{proven}[[history]]\ndate = 2026-04-01\nstate = \"kept\"\n")),
        ),
        Case::new(Code::LinkSource, (PROMISE, 4), promise(&format!("{made}sources = [\"t\"]\n"))),
        Case::new(Code::LinkAgency, (PROMISE, 1), promise(&proven.replace("by_others = \"B\"", "by = [\"b\"]"))),
        Case::new(
            Code::FieldValue,
            (PROMISE, 7),
            promise(&format!("{proven}[[history]]\ndate = 2026-04-01\nstate = \"maybe\"\nsources = [\"s\"]\n")),
        ),
        Case::new(Code::FieldMissing, (PROMISE, 1), promise(&proven.replace("what = \"W\"\n", ""))),
        Case::new(
            Code::DatesReversed,
            (A, 7),
            campaign("demand = \"D\"\naddressees = [\"x\"]\nstarts = 2026-03-01\nends = 2026-02-01\n")
                .file("content/agencies/x.toml", "kind = \"ngo\"\nname = \"X\"\ncountry = \"MY\"\n"),
        ),
        Case::new(Code::LinkAgency, (A, 5), campaign("demand = \"D\"\naddressees = [\"x\"]\n")),
        Case::new(Code::LinkPage, (A, 4), a("+++\ntitle = \"A\"\nkind = \"outreach\"\nhand_out = [\"hak\"]\n+++\n")),
    ]
}

/// The page `a.md` with this text.
fn a(text: &str) -> Site {
    Site::new().file("content/id/a.md", text)
}

const A: &str = "content/id/a.md";

fn pages() -> Vec<Case> {
    vec![
        Case::new(Code::SyntaxToml, (A, 3), a("+++\ntitle = \"A\"\nkind = \n+++\n")),
        Case::new(Code::SyntaxToml, (A, 3), a("+++\ntitle = \"A\"\nreviewed = 2026-13-45\n+++\n")),
        Case::new(Code::SyntaxYaml, (A, 3), a("---\ntitle: A\nkind: 'page\n---\n")).also(&[Code::TitleMissing]),
        Case::new(Code::FrontMatterUnclosed, (A, 1), a("+++\ntitle = \"A\"\n")).also(&[Code::TitleMissing]),
        Case::new(Code::FieldUnknown, (A, 3), a("+++\ntitle = \"A\"\ntitel = \"B\"\n+++\n")),
        Case::new(Code::FieldType, (A, 3), a("+++\ntitle = \"A\"\nweight = \"berat\"\n+++\n")),
        Case::new(Code::FieldValue, (A, 3), a("---\ntitle: A\nkind: guid\n---\n")),
        Case::new(Code::PersonalData, (A, 3), a("# A\n\nNIK 3204110609970001\n")),
        Case::new(Code::PersonalData, (A, 3), a("# A\n\nNomor paspor B 1234567\n")),
        Case::new(Code::TitleMissing, (A, 0), a("Isi tanpa judul.\n")),
        Case::new(Code::SlugInvalid, (A, 3), a("+++\ntitle = \"A\"\nslug = \"../a\"\n+++\n")),
        Case::new(Code::AliasInvalid, (A, 3), a("+++\ntitle = \"A\"\naliases = [\"../a\"]\n+++\n")),
        Case::new(Code::AddressClash, ("content/id/index.md", 0), a("+++\ntitle = \"A\"\nslug = \"index\"\n+++\n")),
        Case::new(Code::AddressClash, (A, 3), a("+++\ntitle = \"A\"\naliases = [\"a\"]\n+++\n")),
        Case::new(Code::NestingTooDeep, (A, 3), a(&format!("# A\n\n{} dalam\n", ">".repeat(80)))),
        Case::new(Code::HeadingSkipped, (A, 5), a("# A\n\n## B\n\n#### D\n")),
        Case::new(
            Code::HeadingsDiffer,
            ("content/en/a.md", 0),
            a("# A\n\n## B\n").languages(&["id", "en"]).file("content/en/a.md", "# A\n"),
        )
        .also(&[Code::TranslationMissing]),
        Case::new(Code::HtmlRemoved, (A, 3), a("# A\n\n<script>alert(1)</script>\n")),
        Case::new(Code::StepsMissing, (A, 1), a("+++\ntitle = \"A\"\nkind = \"procedure\"\nreviewed = 2026-11-01\n+++\nIsi.\n")),
    ]
}

fn freshness() -> Vec<Case> {
    let guide = |fields: &str| a(&format!("+++\ntitle = \"A\"\nkind = \"guide\"\n{fields}+++\n"));
    let dated = |day: &str| format!("+++\ntitle = \"A\"\nupdated = {day}\n+++\n");
    vec![
        Case::new(Code::ReviewMissing, (A, 0), guide("")),
        Case::new(Code::ReviewDue, (A, 0), guide("reviewed = 2024-01-01\n")),
        Case::new(Code::TranslationMissing, ("content/id/index.md", 0), Site::new().languages(&["id", "en"])),
        Case::new(
            Code::TranslationOutdated,
            ("content/en/a.md", 0),
            a(&dated("2026-05-01")).languages(&["id", "en"]).file("content/en/a.md", dated("2026-04-01")),
        )
        .also(&[Code::TranslationMissing]),
        Case::new(
            Code::PassageOutdated,
            ("content/en/a.md", 3),
            a("# Satu\n\nBaru.\n")
                .languages(&["id", "en"])
                .file("content/en/a.md", "# One\n\nOld.\n")
                .file("translated/en/a.toml", "blocks = [\"# Satu\", \"Lama.\"]\n"),
        )
        .also(&[Code::TranslationMissing]),
        Case::new(
            Code::FiguresDiffer,
            ("content/en/a.md", 3),
            a("# Satu\n\nTelepon 1955.\n").languages(&["id", "en"]).file("content/en/a.md", "# One\n\nCall 1995.\n"),
        )
        .also(&[Code::TranslationMissing]),
        plain(Code::SentenceLong, "longest = 2"),
        plain(Code::WordHard, "words = { \"dalam rangka\" = \"untuk\" }"),
        plain(Code::PassiveChain, "passives = 1"),
        Case::new(Code::PageOrphan, ("content/id/b.md", 0), Site::new().file("content/id/b.md", "# B\n")),
    ]
}

fn records() -> Vec<Case> {
    let agency = |text: &str| Site::new().file("content/agencies/x.toml", text);
    let office = "kind = \"ngo\"\nname = \"X\"\ncountry = \"MY\"\n";
    let line = "[[phones]]\nnumber = \"+60 3 2116 4016\"\nbasis = \"official\"\n";
    let glossary = |text: &str| Site::new().file("content/glossary.toml", text);
    vec![
        Case::new(Code::FieldMissing, ("content/agencies/x.toml", 1), agency("name = \"X\"\ncountry = \"MY\"\n")),
        Case::new(Code::FieldValue, ("content/agencies/x.toml", 4), agency(&format!("{office}web = \"javascript:alert(1)\"\n"))),
        Case::new(Code::CountryUnknown, ("content/agencies/x.toml", 4), agency(&format!("{office}serves = [\"XX\"]\n"))),
        Case::new(Code::CountryUnknown, ("content/countries/XX.toml", 0), Site::new().file("content/countries/XX.toml", "")),
        Case::new(
            Code::PhoneInvalid,
            ("content/agencies/x.toml", 5),
            agency(&format!("{office}{}", line.replace("2116", "telepon"))),
        ),
        Case::new(Code::NumberUnverified, ("content/agencies/x.toml", 5), agency(&format!("{office}{line}"))),
        Case::new(
            Code::NumberOld,
            ("content/agencies/x.toml", 6),
            agency(&format!("{office}confidence = \"two-sources\"\n{line}source_date = \"2019-08\"\n")),
        ),
        Case::new(
            Code::IdDuplicate,
            ("content/glossary.toml", 5),
            glossary("[[term]]\nid = \"paspor\"\nname = \"Paspor\"\n[[term]]\nid = \"paspor\"\nname = \"Paspor\"\n"),
        ),
        Case::new(Code::FieldMissing, ("content/glossary.toml", 1), glossary("[[term]]\nname = \"Paspor\"\n")),
    ]
}

/// Guided help whose tree begins in line 6.
fn guided_help() -> Vec<Case> {
    let office = "kind = \"ngo\"\nname = \"X\"\ncountry = \"MY\"\n";
    let head = |title: &str| format!("+++\ntitle = \"{title}\"\nkind = \"triage\"\nreviewed = 2026-11-01\n+++\n");
    let case = |code, line, tree: &str| {
        let site = a(&format!("{}{tree}", head("A"))).file("content/id/b.md", "# B\n").file("content/agencies/x.toml", office);
        Case::new(code, (A, line), site).also(&[Code::PageOrphan])
    };
    let number = "confidence = \"two-sources\"\n[[phones]]\nnumber = \"999\"\nbasis = \"official\"\nsource_date = \"2026-01\"\n";
    let circle = |tree: &str, other: &str| {
        let office = format!("{office}{number}");
        let site = a(&format!("{}{tree}", head("A"))).file("content/agencies/x.toml", office);
        site.file("content/id/b.md", format!("{}{other}", head("B")))
    };
    vec![
        case(Code::TriageEmpty, 1, "Pilih.\n"),
        case(Code::TriageDeadEnd, 7, "- Gaji\n  - Di mana?\n  - [x](agency:x)\n").also(&[Code::PageOrphan, Code::TriageNobody]),
        case(Code::TriageUnlinked, 7, "- [x](country:MY)\n- Gaji\n").also(&[Code::PageOrphan, Code::LinkCountry]),
        case(Code::TriageQuestions, 9, "- Gaji\n  - Di mana?\n    - [b](b.md)\n  - Kapan?\n    - [b](b.md)\n")
            .also(&[Code::PageOrphan, Code::TriageNobody]),
        case(Code::TriageForeign, 9, "- Gaji\n  - [b](b.md)\n\n  > kutipan\n").also(&[Code::PageOrphan, Code::TriageNobody]),
        case(Code::TriageNobody, 6, "- Gaji\n  - [b](b.md)\n  - [x](agency:x)\n"),
        Case::new(Code::TriageLoop, (A, 7), circle("- Gaji\n  - [b](b.md)\n- [x](agency:x)\n", "- [a](a.md)\n- [x](agency:x)\n")),
        Case::new(Code::TriageLoop, (A, 6), circle("- [Lagi](a.md)\n- [b](b.md)\n", "- [x](agency:x)\n")),
        Case::new(Code::NestingTooDeep, (A, 21), circle(&deep(), "- [x](agency:x)\n")).also(&[Code::PageOrphan]),
        Case::new(Code::LinkPage, ("site.toml", 3), Site::new().setting("triage = \"bantu\"")),
    ]
}

/// Ten questions, one below the other.
fn deep() -> String {
    let lines = (0..20).map(|depth| format!("{}- a\n", "  ".repeat(depth)));
    lines.chain([format!("{}- [b](b.md)\n", "  ".repeat(20))]).collect()
}

/// A chart in line 3, of figures in `a.csv`.
fn charts() -> Vec<Case> {
    const CSV: &str = "content/id/a.csv";
    let source = "[[source]]\nid = \"s\"\ntitle = \"S\"\nurls = [\"https://example.org\"]\n";
    let site = |text: &str, csv: &str| a(&format!("# A\n\n{text}\n")).file("content/sources.toml", source).file(CSV, csv);
    let chart = |kind: &str, csv: &str| site(&format!("![Kasus](a.csv \"{kind}\") [S](source:s)"), csv);
    let good = "Tahun,Kasus\n2024,1\n";
    vec![
        Case::new(Code::ChartEmpty, (CSV, 0), chart("bar", "Tahun,Kasus\n")),
        Case::new(Code::ChartEmpty, (CSV, 0), chart("share", "Tahun,Kasus\n2024,0\n")),
        Case::new(Code::ChartSyntax, (CSV, 3), chart("line", "Tahun,Kasus\n2024,1\n2025\n")),
        Case::new(Code::ChartColumns, (CSV, 1), chart("bar", "Tahun\n2024\n")),
        Case::new(Code::ChartColumns, (CSV, 1), chart("share", "Tahun,a,b\n2024,1,2\n")),
        Case::new(Code::ChartNumber, (CSV, 3), chart("bar", "Tahun;Kasus\n2024;1\n2025;banyak\n")),
        Case::new(Code::ChartNumber, (CSV, 2), chart("bar", "Tahun,Kasus\n2024,5.088\n")),
        Case::new(Code::ChartNegative, (CSV, 3), chart("share", "Tahun,Kasus\n2024,1\n2025,-1\n")),
        Case::new(Code::ChartKind, (A, 3), chart("pie", good)),
        Case::new(Code::ChartPlace, (A, 3), site("Lihat ![Kasus](a.csv) [S](source:s)", good)),
        Case::new(Code::ChartPlace, (A, 3), site("- ![Kasus](a.csv) [S](source:s)", good)),
        Case::new(Code::ChartSource, (A, 3), site("![Kasus](a.csv \"bar\")\n\n[S](source:s)", good)),
        Case::new(Code::LinkFile, (A, 3), a("# A\n\n![Kasus](b.csv) [S](source:s)\n").file("content/sources.toml", source)),
    ]
}

fn phrases() -> Vec<Case> {
    let file = "content/phrases/polisi.toml";
    let said = |code, line, lines: &str| {
        let text = format!("title = \"Polisi\"\n[[phrase]]\n{lines}\n");
        Case::new(code, (file, line), Site::new().file(file, text))
    };
    vec![
        said(Code::PhraseEmpty, 3, "text = { id = \"Tolong\", en = \"\" }"),
        said(Code::PhraseUntranslated, 2, "text = { en = \"Help\" }"),
        said(Code::LanguageUnknown, 3, "text = { id = \"Tolong\", qx = \"Help\" }"),
        said(Code::LanguageDuplicate, 3, "text = { id = \"Tolong\", ID = \"Bantu\" }"),
        said(Code::LinkCountry, 4, "text = { id = \"Tolong\" }\ncountries = [\"MY\"]"),
        said(Code::IdDuplicate, 5, "text = { id = \"Tolong\" }\n[[phrase]]\ntext = { id = \"Tolong\" }"),
        said(Code::FieldMissing, 2, "countries = []"),
        Case::new(Code::FieldMissing, (file, 1), Site::new().file(file, "title = \"Polisi\"\n")),
        Case::new(
            Code::LanguageUnknown,
            (file, 2),
            Site::new().file(file, "title = \"A\"\nreviewed = \"qx\"\nphrase = [{ text = { id = \"a\" } }]\n"),
        ),
        Case::new(
            Code::LanguageUnknown,
            ("content/countries/MY.toml", 1),
            Site::new().file("content/countries/MY.toml", "languages = [\"qx\"]\n"),
        ),
    ]
}

/// A guide of one sentence, on a site that asks for plain words.
fn plain(code: Code, level: &str) -> Case {
    let text = "+++\ntitle = \"A\"\nkind = \"guide\"\nreviewed = 2026-11-01\n+++\nGaji dibayar dan diterima dalam rangka itu.\n";
    let config = format!("{HEAD}[[languages]]\ncode = \"id\"\n[plain.id]\n{level}\n");
    Case::new(code, (A, 6), Site::new().file("site.toml", config).file(A, text))
}
