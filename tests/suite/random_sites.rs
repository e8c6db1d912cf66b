//! Random pages, whole: what can be published holds together, whatever the editor wrote.

use proptest::prelude::*;

use crate::generated::DOT;
use crate::site::Site;
use crate::stranger::Reader;

/// Pieces of a page, most of them sound, so that many pages can be published.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "## Gaji\n\n",
        "## Gaji {#main}\n\n",
        "### Bawah {#q}\n\n",
        "## \n\n",
        "## [x](a.md) `kode` & <b>x</b>\n\n",
        "Judul\n---\n\n",
        "isi ",
        "isi dua\n\n",
        "[paspor](term:paspor) ",
        "[UU](source:s1) ",
        "[kantor](agency:kantor) ",
        "\n\n[kantor](agency:kantor)\n\n",
        "- [kantor](agency:kantor)\n",
        "- [x] tugas\n",
        "1. satu\n   - dua\n\n",
        "> kutipan\n\n",
        "> [!NOTE]\n> catatan [UU](source:s1)\n\n",
        "[awal](index.md) ",
        "[bagian](./) ",
        "![titik](titik.png) ",
        "[![titik](titik.png)](index.md) ",
        "![a [b](index.md) `c`](titik.png \"judul\") ",
        "kaki[^1] ",
        "\n\n[^1]: catatan [UU](source:s1)\n\n",
        "> [^2]: di dalam[^1]\n\n",
        "kaki[^2] ",
        "| a | b |\n|---|---|\n| [x](index.md) | [^1] |\n\n",
        "```toml\na = 1\n```\n\n",
        "<details><summary>x</summary>\n\nisi\n\n</details>\n\n",
        "<p id=\"main\">x</p>\n\n",
        "<span id=\"gaji\">x</span> ",
        "<b>",
        "</div>",
        "</main>",
        "<!-- x -->",
        "<!--",
        "<a href=\"index.md\">x</a> ",
        "<img src=\"titik.png\" alt=\"x\"> ",
        "<a name=\"x\" href=\"#y\">x</a> ",
        "&lt;script&gt; ",
        "**tebal *miring** x* ",
        "---\n\n",
        "https://example.org/ ",
        "<https://example.org/?a=\"b>\n\n",
    ])
}

const PROCEDURE: &str = "kind = \"procedure\"\nwhere = \"[kantor](agency:kantor) [UU](source:s1)\"\ndocuments = [\"[paspor](term:paspor)\", \"[awal](index.md)\"]\n";

fn site(kind: &str, text: &str) -> Site {
    let fields = format!("+++\ntitle = \"Satu\"\nreviewed = 2026-11-01\n{kind}+++\n");
    Site::new()
        .file("content/id/a.md", format!("{fields}{text}"))
        .file("content/id/titik.png", DOT)
        .file("content/agencies/kantor.toml", "kind = \"ngo\"\nname = \"Kantor\"\ncountry = \"MY\"\n")
        .file("content/sources.toml", "[[source]]\nid = \"s1\"\ntitle = \"UU\"\nurls = []\n")
        .file("content/glossary.toml", "[[term]]\nid = \"paspor\"\nname = \"Paspor\"\ndefinition = \"Buku.\"\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_published_holds_together(
        kind in prop::sample::select(vec!["kind = \"guide\"\n", "kind = \"page\"\n", PROCEDURE]),
        pieces in prop::collection::vec(piece(), 0..14),
    ) {
        let folder = site(kind, &pieces.concat()).write();
        let report = folder.build();
        if report.written.is_some() {
            let reader = Reader::new(folder.tree(), "/");
            let faults = [reader.broken(), reader.foreign(), reader.ill_formed()].concat();
            prop_assert!(faults.is_empty(), "{pieces:?}\n{faults:#?}\n{}", folder.page("id/a.html"));
        }
    }
}
