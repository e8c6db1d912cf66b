//! What goes out comes back the same: all content of the repository, and documents and texts at random.

use std::process::Command;

use proptest::prelude::*;

use suluh::content::markdown::passages::{Passage, passages};
use suluh::sources::{Source, Sources};
use suluh::translate::placeholders::{restore, shield};
use suluh::translate::{Home, Message, gettext, xliff};

use super::Loaded;
use crate::published::published;

/// The texts of the repository without some.
fn repository(code: &str, left_out: &[&str]) -> Loaded {
    let texts = published().report.sources.iter().filter_map(|(path, source)| match source {
        Source::Text(text) => Some((path.as_str(), &**text)),
        Source::Binary(_) => None,
    });
    let kept = texts.filter(|(path, _)| !left_out.iter().any(|start| path.starts_with(start)) || path.ends_with("synonyms.toml"));
    Loaded::new(Sources::from_texts(kept), code)
}

#[test]
fn all_content_goes_out_and_comes_back_unchanged() {
    for code in ["en", "ar", "ms", "zh-Hant"] {
        let loaded = repository(code, &[]);
        let count = loaded.messages().len();
        assert!(count > 2_000, "{code}: {count} messages");
        for text in [loaded.po(), loaded.xliff()] {
            let imported = loaded.import(&text, "x");
            assert_eq!((imported.files.len(), imported.problems.len()), (0, 0), "{code}: {:?}", imported.problems);
            assert_eq!(imported.same + imported.unfinished, count, "{code}");
        }
    }
}

#[test]
fn pages_that_were_lost_are_made_again_from_what_translators_have() {
    for code in ["en", "zh-Hant"] {
        let whole = repository(code, &[]);
        let (content, records) = (format!("content/{code}/"), format!("translated/{code}/"));
        let bare = repository(code, &[&content, &records]);
        for text in [whole.po(), whole.xliff()] {
            let imported = bare.import(&text, "x");
            let problems: Vec<_> = imported.problems.iter().map(|p| (p.code, &p.args)).collect();
            assert!(problems.is_empty(), "{code}: {problems:?}");
            let mut texts: Vec<(String, String)> =
                imported.files.iter().map(|(path, text)| (path.to_string(), text.clone())).collect();
            let old = bare.sources.iter().filter_map(|(path, source)| match source {
                Source::Text(text) => Some((path.to_string(), text.to_string())),
                Source::Binary(_) => None,
            });
            texts.extend(old);
            let again = Loaded::new(Sources::from_texts(texts.iter().map(|(p, t)| (p.as_str(), t.as_str()))), code);
            let bare_messages =
                |all: Vec<Message>| all.into_iter().map(|m| (m.context, m.source, m.translation, m.fuzzy)).collect::<Vec<_>>();
            assert_eq!(bare_messages(again.messages()), bare_messages(whole.messages()), "{code}");
            assert!(again.site.changes.values().all(Vec::is_empty) && !again.site.changes.is_empty());
        }
    }
}

#[test]
fn gettext_finds_no_fault() {
    let folder = tempfile::tempdir().expect("a folder");
    for code in ["en", "ar", "ms", "zh-Hant"] {
        let file = folder.path().join(format!("{code}.po"));
        std::fs::write(&file, repository(code, &[]).po()).expect("writable");
        let run = Command::new("msgfmt").args(["--check", "--output-file", "/dev/null"]).arg(&file).output();
        let run = run.expect("msgfmt (Debian: gettext) is installed by tests/run");
        assert!(run.status.success() && run.stderr.is_empty(), "{code}: {}", String::from_utf8_lossy(&run.stderr));
    }
}

#[test]
fn an_outdated_message_is_fuzzy_and_is_current_when_it_is_finished() {
    let head = "title = \"Uji\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\n";
    let texts = [
        ("site.toml", head),
        ("content/id/index.md", "# Awal\n\nBaru.\n\n- dua\n- tiga\n"),
        ("content/en/index.md", "# Start\n\nOld.\n\n- two\n"),
        ("translated/en/index.toml", "blocks = [\"# Awal\", \"Lama.\", \"- dua\"]\n"),
    ];
    let loaded = Loaded::new(Sources::from_texts(texts), "en");
    let po = loaded.po();
    assert!(po.contains("#, fuzzy\n#| msgid \"Lama.\"\nmsgctxt \"index\"\nmsgid \"Baru.\"\nmsgstr \"Old.\"\n"), "{po}");
    assert_eq!(po.matches("fuzzy").count(), 1);
    assert!(loaded.xliff().contains("state=\"initial\" subState=\"suluh:outdated\""));
    let finished = po
        .replace("#, fuzzy\n", "")
        .replace("\"Old.\"", "\"New.\"")
        .replace("\"tiga\"\nmsgstr \"\"", "\"tiga\"\nmsgstr \"three\"");
    let imported = loaded.import(&finished, "x.po");
    assert!(imported.problems.is_empty(), "{:?}", imported.problems);
    let file =
        |start: &str| imported.files.iter().find(|(path, _)| path.as_str().starts_with(start)).map(|(_, text)| text.as_str());
    assert_eq!(file("content/en"), Some("# Start\n\nNew.\n\n- two\n- three\n"));
    assert!(file("translated/en").is_some_and(|record| record.contains("\"Baru.\"") && record.contains("- tiga")));
}

/// Pieces of which texts are made, also such that look like placeholders, escapes and tags.
fn text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a",
        "Bukti ",
        "[",
        "]",
        "](",
        "][1]",
        "][2]",
        ")",
        "(",
        "[x](y.md)",
        "![p](q.png)",
        "[k](agency:k \"t\")",
        "\\",
        "\\n",
        "\"",
        "\n",
        "\r",
        "\t",
        "\u{7}",
        "\u{fffe}",
        "<b>",
        "&amp;",
        "&#1;",
        "<!--",
        "]]>",
        "<pc id=\"1\">",
        "%s",
        "{0}",
        "١٩٥٥",
        "1.955",
        "工資",
        "عمل",
        "*",
        "`",
        "|",
        "#",
        "- ",
        "\u{2028}",
        "👩‍👧",
    ];
    prop::collection::vec(prop::sample::select(pieces), 1..12).prop_map(|pieces| pieces.concat())
}

fn message(source: String, translation: Option<String>, number: usize) -> Message {
    let shielded = shield(&source, &[], false);
    Message {
        context: format!("p{number}"),
        translation: translation.as_deref().map(|text| shield(text, &shielded.targets, true).text),
        written: translation,
        targets: shielded.targets,
        source: shielded.text,
        fuzzy: number.is_multiple_of(3),
        previous: number.is_multiple_of(2).then(|| source.clone()),
        comments: vec![source],
        place: (format!("content/id/a b{number}.md"), number),
        home: Home::Agency("x".into(), "name".into()),
    }
}

/// A document of such texts in blocks of every kind.
fn document() -> impl Strategy<Value = String> {
    let block = (0..8usize, text()).prop_map(|(kind, text)| {
        let line = text.replace(['\n', '\r'], " ");
        match kind {
            0 => format!("## {line} {{#a}}\n\n"),
            1 => format!("- {line}\n- b {line}\n\n"),
            2 => format!("> [!NOTE]\n> {line}\n> lagi {line}\n\n"),
            3 => format!("| a | {line} |\n|---|---|\n| c | {line} |\n\n"),
            4 => format!("```\n{line}\n\nx\n```\n\n"),
            5 => format!("1. {line}\\\n   baru\n\n   - {line}\n\n"),
            _ => format!("{text}\n\n"),
        }
    });
    prop::collection::vec(block, 1..8).prop_map(|blocks| blocks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(texts in prop::collection::vec((text(), prop::option::of(text())), 1..5)) {
        let messages: Vec<Message> = texts.into_iter().enumerate().map(|(n, (source, own))| message(source, own, n)).collect();
        for message in &messages {
            let original = shield(&restore(&message.source, &message.targets).expect("known"), &message.targets, true);
            prop_assert_eq!(&original.text, &message.source);
        }
        let wanted: Vec<_> = messages.iter().map(|m| (m.context.clone(), m.source.clone(), m.translation.clone().unwrap_or_default(), m.fuzzy && m.translation.is_some())).collect();
        for (entries, problems) in [
            gettext::read(&gettext::write(&messages, "Uji \"x\"", "zh-Hant", "2026-11-24"), "x.po"),
            xliff::read(&xliff::write(&messages, "id", "zh-Hant"), "x.xlf"),
        ] {
            prop_assert!(problems.is_empty(), "{:?}", problems);
            let found: Vec<_> = entries.into_iter().map(|e| (e.context, e.source, e.translation, e.fuzzy)).collect();
            prop_assert_eq!(&found, &wanted);
        }
    }

    #[test]
    fn any_document_comes_back(original in document(), translation in document()) {
        let head = "title = \"Uji\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\n";
        let texts = [("site.toml", head), ("content/id/index.md", original.as_str()), ("content/en/index.md", translation.as_str())];
        let loaded = Loaded::new(Sources::from_texts(texts), "en");
        for text in [loaded.po(), loaded.xliff()] {
            let imported = loaded.import(&text, "x");
            prop_assert!(imported.files.is_empty() && imported.problems.is_empty(), "{:?}", imported);
        }
        // Translated into itself, a new page says the same as its original, passage by passage.
        let alone = Loaded::new(Sources::from_texts([texts[0], texts[1]]), "en");
        let same: Vec<Message> = alone.messages().into_iter().map(|m| Message { translation: Some(m.source.clone()), fuzzy: false, ..m }).collect();
        let imported = alone.import(&gettext::write(&same, "Uji", "en", "2026-11-24"), "x.po");
        let page = imported.files.iter().find(|(path, _)| path.as_str() == "content/en/index.md");
        if let Some((_, page)) = page {
            let start = suluh::content::front_matter::texts(page).1;
            let marked = |text: &str, start| passages(text, start).iter().map(Passage::marked).collect::<Vec<_>>();
            prop_assert_eq!(marked(page, start), marked(&original, 0));
        } else {
            prop_assert!(!imported.problems.is_empty() || same.is_empty(), "nothing was made and nothing was said");
        }
    }

    #[test]
    fn any_bytes_have_an_answer(text in ".{0,400}", pieces in text()) {
        for text in [text.clone(), format!("msgid \"a\"\nmsgstr {text}{pieces}"), format!("<?xml version=\"1.0\"?><xliff>{text}{pieces}")] {
            for (_, problems) in [gettext::read(&text, "x"), xliff::read(&text, "x")] {
                for problem in problems {
                    prop_assert!(problem.span.is_none_or(|span| text.get(span).is_some()));
                }
            }
        }
    }
}
