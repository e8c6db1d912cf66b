//! A page in two languages at once: every passage of both stands on it exactly once, each beside its fellow; what one of
//! them does not have, or has not followed, is said; and of what is carried only what holds both languages has such pages.

use scraper::{ElementRef, Html, Selector};
use suluh::content::markdown::{passages, plain};
use suluh::offline::Kind;
use suluh::site::Page;

use crate::carriers;
use crate::published::published;
use crate::site::{Folder, HEAD, Site};

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The letters and digits of a text, which no markup changes.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The cells of one side, from above.
fn column<'a>(html: &'a Html, side: usize) -> Vec<ElementRef<'a>> {
    let rows = select(html, ".beside > div");
    rows.into_iter().map(|row| row.child_elements().nth(side).expect("a cell for each side")).collect()
}

/// What a cell says, without the numbers and labels of sources and the titles of alerts, which are not of the text.
fn said(cell: ElementRef<'_>) -> String {
    let ours = |e: ElementRef<'_>| e.value().name() == "sup" || e.value().classes().any(|c| c == "mark" || c == "alert-title");
    let texts = cell.descendants().filter(|node| !node.ancestors().filter_map(ElementRef::wrap).any(ours));
    letters(&texts.filter_map(|node| node.value().as_text()).map(|text| &**text).collect::<String>())
}

/// What the text of a written page says, passage by passage.
fn written(text: &str, page: &Page) -> String {
    let (_, start) = suluh::content::front_matter::texts(text);
    let own = passages::passages(text, start).into_iter().filter(|passage| passage.span.start >= page.start);
    own.map(|passage| letters(&plain::line(&passage.text))).collect()
}

#[test]
fn every_passage_of_both_languages_stands_there_exactly_once_and_in_order() {
    let (report, dir) = (&published().report, published().dir.path());
    let site = &report.site;
    let mut looked_at = 0;
    for node in 0..site.tree.nodes.len() {
        for pair in site.pairs(node) {
            let path = site.beside_path(node, pair).expect("an address");
            let html = Html::parse_document(&std::fs::read_to_string(dir.join(path.as_str())).expect("a page"));
            for (side, language) in [pair.0, pair.1].into_iter().enumerate() {
                let page = site.written(node, language).expect("it is written in both");
                let text = report.sources.text(page.file.as_str()).expect("a text");
                let shown: String = column(&html, side).into_iter().map(said).collect();
                let expected = written(text, page);
                assert!(expected.len() > 200, "{path}: too little to compare");
                assert_eq!(shown.matches(&expected).count(), 1, "{path}, side {side}:\n{expected}\nis not once in\n{shown}");
                let tag = &site.languages()[language].tag;
                assert!(column(&html, side).iter().all(|cell| cell.attr("lang") == Some(tag)), "{path}: lang");
                assert!(column(&html, side).iter().all(|cell| cell.attr("dir").is_some()), "{path}: dir");
            }
            assert!(select(&html, "script").iter().all(|script| script.attr("src").is_some()), "{path} has a script in line");
            assert_eq!(select(&html, "meta[name=robots][content=noindex]").len(), 1, "{path} is for search engines");
            for language in [pair.0, pair.1] {
                let from = site.entry(node, language).expect("it is published").address.as_str();
                let name = path.as_str().rsplit('/').next().expect("a name");
                let page = std::fs::read_to_string(dir.join(from)).expect("a page");
                assert!(page.contains(name), "{from} does not lead to {path}");
            }
            looked_at += 1;
        }
    }
    let urgent = site.tree.find("masalah/kekerasan").expect("the page on violence");
    assert_eq!(site.pairs(urgent).count(), 6, "Indonesian and English beside Arabic, Malay and Chinese");
    assert!(looked_at >= 40, "{looked_at}");
}

/// A page in Indonesian, and in English as it was translated from an older text.
fn two() -> Folder {
    let config = format!("{HEAD}side_by_side = {{ id = \"en\" }}\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\n");
    let table = "| a | b |\n|---|---|\n| satu | dua |\n";
    let own = format!(
        "# Satu\n\nTetap di kantor.\n\nBaru di sini.\n\n{table}\n> [!WARNING]\n> Awas.\n\n3. tiga\n4. empat\n\nAkhir[^1].\n\n[^1]: Catatan.\n"
    );
    let other = "# One\n\nStays.\n\n| a | b |\n|---|---|\n| one | two |\n\n> [!WARNING]\n> Beware.\n\n3. three\n4. four\n\nThe end[^1].\n\n[^1]: A note.\n";
    let record = "blocks = [\"# Satu\", \"Tetap di rumah.\", \"| a\", \"| b\", \"| satu\", \"| dua\", \"Awas.\", \"- tiga\", \"- empat\", \"Akhir[^1].\", \"Catatan.\"]\n";
    let site = Site::new().file("site.toml", config).file("content/id/a.md", own).file("content/en/a.md", other);
    site.file("translated/en/a.toml", record).file("content/en/index.md", "# Home\n\n[One](a.md)\n").write()
}

#[test]
fn what_one_of_them_lacks_or_has_not_followed_is_said() {
    let folder = two();
    folder.publish();
    let html = Html::parse_document(&folder.page("id/a.en.html"));
    let cells = [column(&html, 0), column(&html, 1)];
    let at = |side: usize, words: &str| {
        let found = cells[side].iter().position(|cell| said(*cell).contains(words));
        found.unwrap_or_else(|| panic!("{words} is not there"))
    };
    for (one, other) in [("Tetapdi", "Stays"), ("satudua", "onetwo"), ("Awas", "Beware"), ("tiga", "three"), ("Catatan", "note")]
    {
        assert_eq!(at(0, one), at(1, other), "{one} and {other} are not beside each other");
    }
    let alone = at(0, "Barudisini");
    assert!(cells[1][alone].text().collect::<String>().contains("not there in this language"));
    assert!(cells[1][at(1, "Stays")].inner_html().contains("mark outdated"), "{}", cells[1][at(1, "Stays")].inner_html());
    assert!(!cells[1][at(1, "Beware")].inner_html().contains("mark outdated"));
    assert_eq!(select(&html, ".beside table").len(), 2);
    assert_eq!(select(&html, ".beside .alert-warning .alert-title").len(), 2);
    assert_eq!(select(&html, ".beside ol[start='4']").len(), 2);
    assert_eq!(select(&html, ".beside a[href^='#fn']").len(), 0, "footnotes are not led to twice");
}

#[test]
fn a_page_that_is_not_written_in_both_has_none() {
    let folder = two();
    std::fs::remove_file(folder.path().join("content/en/a.md")).expect("it is there");
    std::fs::remove_file(folder.path().join("translated/en/a.toml")).expect("it is there");
    folder.publish();
    assert!(!folder.tree().contains_key("id/a.en.html"));
    assert!(!folder.page("id/a.html").contains("a.en.html"));
}

#[test]
fn it_is_carried_with_both_languages_and_not_with_one() {
    let folder = two();
    for kind in [Kind::Zip, Kind::Page, Kind::Epub, Kind::Zim] {
        for languages in [&[][..], &["id"]] {
            // A book and one file are of one language each.
            let both = languages.is_empty() && matches!(kind, Kind::Zip | Kind::Zim);
            for carrier in carriers::carriers(&folder.path(), kind, languages) {
                let holds = carrier.bytes.windows(8).any(|bytes| bytes == b"/a.en.ht");
                assert_eq!(holds, both, "{} of {languages:?}", carrier.name);
            }
        }
    }
}
