//! What translators and their programs break: it is named and left out, and all else is taken.

use std::time::Instant;

use suluh::sources::Sources;

use super::Loaded;
use crate::site::Site;

fn loaded() -> Loaded {
    let head = "title = \"Uji\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\n";
    let texts = [
        ("site.toml", head),
        ("content/id/a.md", "# Satu\n\nKe [KP2MI](b.md) 1955.\n\n- dua\n- tiga\n"),
        ("content/en/a.md", "# One\n\nTo [KP2MI](b.md) 1955.\n\n- two\n- three\n"),
        ("content/id/b.md", "# B\n"),
        ("content/en/b.md", "# B\n"),
    ];
    Loaded::new(Sources::from_texts(texts), "en")
}

fn codes(imported: &suluh::translate::Imported) -> Vec<&'static str> {
    imported.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[test]
fn one_broken_translation_keeps_no_other_out() {
    let loaded = loaded();
    for text in [loaded.po(), loaded.xliff()] {
        let sent = text.replace(">two<", ">zwei<").replace("\"two\"", "\"zwei\"").replace("1955.\"\n\n", "1995.\"\n\n");
        let sent = sent.replace("</pc> 1955.</target>", "</pc> 1995.</target>");
        let imported = loaded.import(&sent, "x.po");
        assert_eq!(codes(&imported), ["figures-differ"], "{sent}");
        assert_eq!(imported.taken, 1);
        let [(path, page)] = &imported.files[..] else { panic!("{:?}", imported.files) };
        assert_eq!(path.as_str(), "content/en/a.md");
        assert_eq!(page, "# One\n\nTo [KP2MI](b.md) 1955.\n\n- zwei\n- three\n");
    }
}

#[test]
fn a_lost_link_and_a_file_of_another_site_change_nothing() {
    let loaded = loaded();
    let lost = loaded.po().replace("[KP2MI][1] 1955.\"\n\n", "KP2MI 1955.\"\n\n");
    assert!(lost.contains("msgstr \"To KP2MI 1955.\""), "{lost}");
    assert_eq!(codes(&loaded.import(&lost, "x.po")), ["import-placeholder"]);
    let foreign = loaded.import("msgid \"\"\nmsgstr \"\"\n\nmsgid \"Save\"\nmsgstr \"Simpan\"\n", "x.po");
    assert_eq!((codes(&foreign), foreign.files.len()), (vec!["import-foreign"], 0));
}

#[test]
fn bombs_and_foreign_entities_are_refused_at_once() {
    let loaded = loaded();
    let bomb: String = (1..30).map(|n| format!("<!ENTITY e{n} \"&e{};&e{};\">", n - 1, n - 1)).collect();
    let unit =
        "<xliff><file><unit name=\"a\"><segment><source>Satu</source><target>&e29;</target></segment></unit></file></xliff>";
    let started = Instant::now();
    for xml in [
        format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ha\">{bomb}]>{unit}"),
        format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e29 SYSTEM \"file:///etc/passwd\">]>{unit}"),
        format!("<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">{unit}"),
        format!("<?xml version=\"1.0\"?>{unit}"),
        format!("<?xml version=\"1.0\"?>{}", "<a>".repeat(100_000)),
        "<?xml version=\"1.0\"?><xliff><file><unit name=\"a\"><segment><source>Satu</source><target>Uno".to_owned(),
    ] {
        let imported = loaded.import(&xml, "x.xlf");
        assert_eq!(codes(&imported), ["import-syntax"], "{}", &xml[..xml.len().min(200)]);
        assert!(imported.files.is_empty());
    }
    assert!(started.elapsed().as_secs() < 30);
}

#[test]
fn the_command_names_the_line_writes_the_rest_and_ends_with_one() {
    let folder = Site::empty().languages(&["id", "en"]).file("content/id/index.md", "# Awal\n\nSatu.\n\nDua.\n").write();
    let po = folder.path().join("en.po");
    let name = po.to_str().expect("UTF-8");
    assert_eq!(folder.run(&["translate", "export", "--lang", "en", "--out", name]).status, Some(0));
    let text = std::fs::read_to_string(&po).expect("it is written");
    let filled = |word: &str, translation: &str, text: &str| {
        text.replace(&format!("msgid \"{word}\"\nmsgstr \"\""), &format!("msgid \"{word}\"\nmsgstr \"{translation}\""))
    };
    let text = filled("Dua.", "Tw\\q.", &filled("Satu.", "One.", &filled("Awal", "Start", &text)));
    std::fs::write(&po, &text).expect("writable");
    let run = folder.run(&["translate", "import", name, "--lang", "en", "--machine"]);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.stderr.contains("error[import-syntax]") && run.stderr.contains("Tw\\q."), "{run:?}");
    assert!(run.stderr.contains("import-incomplete") && !folder.path().join("content/en/index.md").exists());
    std::fs::write(&po, text.replace("Tw\\q.", "Two.")).expect("writable");
    let run = folder.run(&["translate", "import", name, "--lang", "en", "--machine"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    let page = std::fs::read_to_string(folder.path().join("content/en/index.md")).expect("a page");
    assert_eq!(page, "+++\nawaiting_review = true\nmachine_made = true\n+++\n# Start\n\nOne.\n\nTwo.\n");
    assert!(folder.run(&["translate", "status"]).stdout.contains("1 made by a machine"));
    assert_eq!(folder.run(&["translate", "import", "/tidak/ada.po", "--lang", "en"]).status, Some(2));
    assert_eq!(folder.run(&["translate", "export", "--lang", "fr", "--out", name]).status, Some(2));
}
