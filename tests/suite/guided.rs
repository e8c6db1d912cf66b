//! Guided help and charts as readers get them.

use suluh::offline::Kind;

use crate::carriers;
use crate::site::{Folder, Site};
use crate::stranger::Reader;

const OFFICE: &str = "kind = \"ngo\"\nname = \"Kantor\"\ncountry = \"MY\"\nconfidence = \"two-sources\"\n[[phones]]\nnumber = \"999\"\n\
    basis = \"official\"\nsource_date = \"2026-01\"\n";

const HEAD: &str = "+++\ntitle = \"Apa?\"\nkind = \"triage\"\nreviewed = 2026-11-01\n+++\nPilih.\n\n";

/// A site whose page `a` is guided help with this list.
fn guided(tree: &str) -> Site {
    let page = format!("{HEAD}{tree}\n## Akhir\n\nSelesai.\n");
    Site::new().file("content/id/a.md", page).file("content/agencies/x.toml", OFFICE)
}

/// So many problems, each in seven countries.
fn tree(problems: usize) -> String {
    let country = |n: usize| format!("    - Negara {n}\n      - [x](agency:x)\n");
    let countries: String = (1..=7).map(country).collect();
    (1..=problems).map(|n| format!("- Masalah {n}\n  - [b](index.md)\n  - Di *mana*?\n{countries}")).collect()
}

fn sound(folder: &Folder) {
    let reader = Reader::new(folder.tree(), "/");
    let faults: Vec<String> = reader.broken().into_iter().chain(reader.ill_formed()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_tree_stands_on_one_page_and_needs_no_script() {
    let folder = guided(&tree(17)).write();
    folder.publish();
    sound(&folder);
    let page = folder.page("id/a.html");
    assert_eq!(page.matches("<details class=\"answer\"").count(), 17 + 17 * 7);
    assert_eq!(page.matches("href=\"tel:999\"").count(), 17 * 7);
    assert!(page.contains("<p class=\"question\">Di <em>mana</em>?</p>"));
    assert!(!folder.tree().contains_key("id/a.1.html"));
}

#[test]
fn a_large_tree_has_a_page_for_each_question_and_the_way_back_on_it() {
    let folder = guided(&tree(18)).write();
    folder.publish();
    sound(&folder);
    let first = folder.page("id/a.html");
    assert!(first.contains("<p class=\"answer\"><a href=\"../id/a.18.html\">Masalah 18</a></p>"), "{first}");
    assert!(!first.contains("tel:999") && first.contains("Selesai."));
    let step = folder.page("id/a.18.html");
    assert_eq!(step.matches("href=\"tel:999\"").count(), 7);
    assert!(step.contains("<p class=\"chosen\"><span>Masalah 18</span> <a href=\"../id/a.html\">"), "{step}");
    assert!(step.contains("<h1>Apa?</h1>") && step.contains("noindex") && !folder.tree().contains_key("id/a.19.html"));
    // Where there are no pages, the tree is whole again.
    let carriers = carriers::carriers(&folder.path(), Kind::Page, &["id"]);
    let page = String::from_utf8(carriers[0].bytes.clone()).expect("UTF-8");
    assert_eq!(page.matches("<summary><span>Negara 7</span>").count(), 18);
}

#[test]
fn what_is_hit_to_choose_an_answer_holds_nothing_else_to_hit() {
    let site = guided("- Lihat [x](agency:x) dulu\n  - [x](agency:x)\n- **Gaji**\n  - [x](agency:x)\n").languages(&["id", "en"]);
    let english =
        format!("{HEAD}- See [x](agency:x) first\n  - [x](agency:x)\n- **Wages**\n  - [x](agency:x)\n\n## End\n\nDone.\n");
    let record = "blocks = [\"Pilih.\", \"- Lihat [x](agency:x) dulu\", \"- [x](agency:x)\", \"- Upah\", \"- [x](agency:x)\", \"## Akhir\", \"Selesai.\"]\n";
    let folder = site.file("content/en/a.md", english).file("translated/en/a.toml", record).write();
    folder.publish();
    sound(&folder);
    for (page, words) in [("id/a.html", ["Lihat x dulu", "Gaji"]), ("en/a.html", ["See x first", "Wages"])] {
        let html = folder.page(page);
        for words in words {
            assert!(html.contains(&format!("<summary><span>{words}</span>")), "{html}");
        }
    }
    assert!(folder.page("en/a.html").contains("mark outdated"), "an outdated answer says so behind its words");
}

#[test]
fn figures_are_drawn_with_their_source_and_their_table_and_without_a_style_of_their_own() {
    let source = "[[source]]\nid = \"s\"\ntitle = \"Laporan\"\nurls = [\"https://example.org\"]\n";
    let text = "# A\n\n![Kasus <2025>](a.csv \"share\")\nMenurut [laporan](source:s).\n\n<b>x</b>\n";
    let mut site = Site::new().languages(&["id", "ar"]).file("content/sources.toml", source);
    for code in ["id", "ar"] {
        site = site
            .file(&format!("content/{code}/a.md"), text)
            .file(&format!("content/{code}/a.csv"), "Negara,Kasus\nA,1000\nB,3000.5\n");
    }
    let folder = site.write();
    folder.publish();
    sound(&folder);
    let (left, right) = (folder.page("id/a.html"), folder.page("ar/a.html"));
    for page in [&left, &right] {
        assert!(page.contains("<svg role=\"img\" aria-label=\"Kasus &lt;2025&gt;\" class=\"plot\""), "{page}");
        assert!(
            page.contains("<figcaption>Kasus &lt;2025&gt;</figcaption>") && page.contains("class=\"cite\" href=\"#source-s\"")
        );
        assert!(!page.contains(" style=\""), "the policy of the page refuses it");
    }
    assert!(left.contains("<td>3.000,5</td>") && left.contains("25\u{a0}%"), "{left}");
    // A fourth of 72 % from the side where reading begins.
    assert!(left.contains("<rect x=\"0%\"") && left.contains("width=\"18%\""), "{left}");
    assert!(right.contains("<rect x=\"82%\"") && right.contains("width=\"18%\""), "{right}");
}
