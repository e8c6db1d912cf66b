//! Whatever the bytes: parsers give an answer, and what they point at is in the text.

use proptest::prelude::*;

use suluh::content::{agency, config, country, front_matter, glossary, markdown, phone, triage};
use suluh::diagnostic::{self, Diagnostic, Format, Messages, UiLanguage};

/// Pieces of which editors make files, whole and broken.
fn piece() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "+++\n",
        "---\n",
        "title = ",
        "title: ",
        "\"",
        "'",
        "[",
        "]",
        "[[phones]]\n",
        "{",
        "}",
        "= ",
        ": ",
        "- ",
        "* ",
        "> ",
        "> [!NOTE]\n",
        "# ",
        "## ",
        "{#a}",
        "|",
        "|-|\n",
        "`",
        "```\n",
        "~~~toml\n",
        "[^1]",
        "[^1]: ",
        "![",
        "](",
        ")",
        "<b>",
        "</b>",
        "<script>",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "\\",
        "\t",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "\u{feff}",
        "\u{0}",
        "\u{200f}",
        "é",
        "工資",
        "عمل",
        "👩‍👩‍👧",
        "kind = \"guide\"\n",
        "number = \"+60 3-2116 4016\"\n",
        "2026-02-30",
        "1e999",
        "0x",
        "-",
        "!!",
        "&a ",
        "*a",
        "agency:x",
        "javascript:",
        "[x]",
        "- [x] ",
        "1. ",
        "***",
        "https://example.org/",
        "[term]\n",
        "[[term]]\n",
        "id = \"x\"\n",
        "[[source]]\n",
        "name = {",
        "country = \"MY\"\n",
        "services = { id = [",
        "1, ",
        "\"x\"",
        "%",
        "{{",
        "}}",
        "{%",
    ]);
    prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-z ]{1,8}"]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat()),
        1 => prop::collection::vec(any::<u8>(), 0..400).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

/// Problems point into the text, and can be shown in every form and language.
fn sound(text: &str, mut problems: Vec<Diagnostic>) -> Result<(), TestCaseError> {
    diagnostic::sort(&mut problems);
    for problem in &problems {
        if let Some(span) = &problem.span {
            prop_assert!(span.start <= span.end && span.end <= text.len().max(1), "{problem:?} in {} bytes", text.len());
        }
    }
    for language in [UiLanguage::English, UiLanguage::Indonesian] {
        for format in [Format::Human, Format::Json, Format::Github] {
            let mut out = Vec::new();
            diagnostic::print(&mut out, &problems, &Messages::new(language), &|_| Some(text), format, true).expect("memory");
        }
    }
    Ok(())
}

/// A page: its front matter and its text, read and rendered.
fn page(text: &str) -> Result<(), TestCaseError> {
    let (_, start, mut problems) = front_matter::parse(text, "a.md", false);
    prop_assert!(text.is_char_boundary(start));
    let (document, found) = markdown::scan(text, start, "a.md");
    problems.extend(found);
    for span in document.headings.iter().map(|h| &h.span).chain(document.links.iter().map(|l| &l.span)) {
        prop_assert!(text.get(span.clone()).is_some(), "{span:?} is no part of the text");
    }
    let ids: std::collections::BTreeSet<&str> = document.headings.iter().map(|h| h.id.as_str()).collect();
    prop_assert_eq!(ids.len(), document.headings.len(), "ids of headings are unique");
    let too_deep = problems.iter().any(|p| p.code == diagnostic::Code::NestingTooDeep);
    if !too_deep {
        let ids: Vec<String> = document.headings.iter().map(|h| h.id.clone()).collect();
        let linked = vec![markdown::Linked::Broken; document.links.len()];
        for cut in [markdown::Cut::Nothing, markdown::Cut::Steps, markdown::Cut::Tree] {
            let passages = markdown::passages::passages(text, start);
            for passage in &passages {
                prop_assert!(text.get(passage.span.clone()).is_some(), "{passage:?} is no part of the text");
            }
            let marks = markdown::Marks { starts: passages.iter().map(|p| p.span.start - start).collect(), html: "!".into() };
            markdown::render(&text[start..], &document, &ids, &linked, &markdown::Words::default(), cut, &marks);
        }
        triage::parse(text, start, "a.md");
        markdown::inline(&text[start..], &linked, &markdown::Words::default());
    }
    sound(text, problems)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_are_always_read(text in text()) {
        page(&text)?;
    }

    #[test]
    fn pages_with_front_matter_are_always_read(fence in prop::sample::select(vec!["+++", "---"]), fields in text(), body in text()) {
        page(&format!("{fence}\n{fields}\n{fence}\n{body}"))?;
    }

    #[test]
    fn records_are_always_read(text in text()) {
        sound(&text, agency::parse(&text, "a.toml", "a").1)?;
        sound(&text, country::parse(&text, "MY.toml", "MY").1)?;
        sound(&text, glossary::parse_terms(&text, "g.toml").1)?;
        sound(&text, glossary::parse_sources(&text, "s.toml").1)?;
        let (config, problems) = config::parse(&text);
        prop_assert!(config.default_language < config.languages.len(), "a configuration is always usable");
        sound(&text, problems)?;
    }

    #[test]
    fn numbers_are_read_or_refused(text in "[+0-9 ().x-]{0,24}") {
        if let Ok(phone) = phone::parse(&text) {
            let digits = phone.dial.trim_start_matches('+');
            prop_assert!(!digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()), "{phone:?}");
        }
    }

    #[test]
    fn links_never_leave_the_site(folder in "[a-z]{0,3}(/[a-z]{1,3}){0,2}", link in "[a-z./\\\\%2e]{0,20}") {
        if let Some(path) = suluh::sources::SitePath::resolve(&folder, &link) {
            let parts: Vec<&str> = path.as_str().split('/').collect();
            prop_assert!(parts.iter().all(|part| !part.is_empty() && *part != ".." && *part != "."), "{path}");
        }
    }

    #[test]
    fn a_link_that_runs_is_never_taken_for_another(noise in "[\u{0}-\u{20}\u{feff}]{0,4}", case in "[jJ][aA][vV][aA][sS]cript|[dD][aA]ta|[vV][bB]scrip[tT]") {
        let target = markdown::Target::parse(&format!("{noise}{case}:x"));
        prop_assert!(matches!(target, markdown::Target::Forbidden(_)), "{target:?}");
    }
}
