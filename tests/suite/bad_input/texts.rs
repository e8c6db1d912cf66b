//! Pages that no editor should have written: broken fields, HTML that runs, texts of absurd size.

use super::{A, text};
use crate::site::Site;

#[test]
fn front_matter_that_is_broken() {
    text("+++\ntitle = \"A\"\nIsi.\n", 1, &[("front-matter-unclosed", 1)]);
    text("---\ntitle: A\nIsi.\n", 1, &[("front-matter-unclosed", 1)]);
    text("+++\ntitle = 'A\n+++\n", 1, &[("toml-syntax", 2)]);
    text("---\ntitle: [A\n---\n", 1, &[("yaml-syntax", 3)]);
    text("---\na: &a [x]\ntitle: *a\n---\n", 1, &[("yaml-syntax", 3)]);
    text("---\ntitle: A\ntitle: B\n---\n", 1, &[("yaml-syntax", 3)]);
    text("+++\ntitle = \"A\"\ntitle = \"B\"\n+++\n", 1, &[("toml-syntax", 3)]);
    text("+++\ntitle = \"A\"\nreviewed = 2026-02-31\n+++\n", 1, &[("toml-syntax", 3)]);
    text("+++\ntitle = \"A\"\nweight = 99999999999999999999\n+++\n", 1, &[("field-value", 3)]);
}

#[test]
fn front_matter_that_is_nested_without_end() {
    for (open, close) in [("[", "]"), ("{a=", "}")] {
        let (open, close) = (open.repeat(20_000), close.repeat(20_000));
        text(format!("+++\ntitle = \"A\"\nx = {open}{close}\n+++\n"), 1, &[]);
        text(format!("+++\ntitle = \"A\"\nx = {open}\n+++\n"), 1, &[]);
    }
    text(format!("---\ntitle: {}\n---\n", "[".repeat(50_000)), 1, &[]);
    text(format!("---\ntitle: {}\n---\n", "{a: ".repeat(20_000)), 1, &[]);
    let steps: String = (0..3_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    text(format!("---\n{steps}---\n"), 1, &[]);
}

#[test]
fn several_faults_are_told_together() {
    text(
        "+++\ntitle = 1.5\ntitel = \"A\"\nkind = \"guid\"\n+++\n[x](y.md) [z](agency:z)\n\n[s](javascript:x)\n",
        1,
        &[("field-type", 2), ("field-unknown", 3), ("field-value", 4), ("link-page", 6), ("link-agency", 6), ("link-scheme", 8)],
    );
}

#[test]
fn html_that_runs_is_removed_and_told() {
    for (html, sign) in [
        ("<script>alert(1)</script>", "<script"),
        ("<iframe src=\"https://example.org\"></iframe>", "iframe"),
        ("<img src=\"x\" onerror=\"alert(1)\">", "onerror"),
        ("<p onclick='alert(1)'>x</p>", "onclick"),
        ("<a href=\"javascript:alert(1)\">x</a>", "javascript:"),
        ("<p style=\"background:url(//example.org)\">x</p>", "example.org"),
        ("<svg><script>alert(1)</script></svg>", "<svg><"),
        ("<object data=\"x.swf\"></object>", "x.swf"),
        ("<a href=\"index.md\">x</a>", "index.md"),
        ("<p id=\"gaji\">x</p>", "id=\"gaji\""),
        ("<a href=\"\u{e000}javascript:alert(1)\">x</a>", "javascript"),
        ("<a href=\"&#xE000;javascript:alert(1)\">x</a>", "javascript"),
        ("<form action=\"https://example.org\"><input name=q></form>", "example.org"),
        ("<meta http-equiv=\"refresh\" content=\"0; url=https://example.org\">", "example.org"),
        ("<base href=\"https://example.org\">", "example.org"),
    ] {
        let folder = Site::new().file(A, format!("# A\n\nIsi {html} akhir\n\n{html}\n")).write();
        let found = folder.check();
        let lines: Vec<_> = found.iter().filter(|p| p.code == "html-removed").map(|p| p.line).collect();
        assert!(lines.contains(&Some(3)) && lines.contains(&Some(5)), "{html}: {found:?}");
        folder.publish();
        let page = folder.page("id/a.html");
        let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main").next()).expect("<main>");
        assert!(!main.contains(sign), "{html} is published: {main}");
    }
}

#[test]
fn addresses_that_run_or_hide_something_are_refused() {
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
    ] {
        text(format!("# A\n\n[x]({address})\n"), 1, &[("link-scheme", 3)]);
        text(format!("# A\n\n[x][r]\n\n[r]: {address}\n"), 1, &[("link-scheme", 3)]);
    }
    text("# A\n\n<javascript:alert(1)>\n", 1, &[("link-scheme", 3)]);
    text("# A\n\n![x](https://example.org/x.png)\n", 1, &[("image-foreign", 3)]);
    text("# A\n\n![x](hilang.png)\n", 1, &[("link-file", 3)]);
}

#[test]
fn texts_that_would_take_a_naive_parser_for_ever() {
    text(format!("# A\n\n{} x\n", ">".repeat(20_000)), 1, &[("nesting-too-deep", 3)]);
    let lists: String = (0..1_200).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    text(format!("# A\n\n{lists}"), 1, &[("nesting-too-deep", 35)]);
    text(format!("# A\n\n{}\n", "[".repeat(100_000)), 0, &[]);
    text(format!("# A\n\n{}\n", "![".repeat(50_000)), 0, &[]);
    text(format!("# A\n\n{}\n", "*a _".repeat(50_000)), 0, &[]);
    text(format!("# A\n\n{}\n", "`".repeat(100_000)), 0, &[]);
    text(format!("# A\n\n{}\n", "<div>".repeat(50_000)), 0, &[]);
    text(format!("# A\n\n{}\n", "&".repeat(300_000)), 0, &[]);
    text("a".repeat(10_000_000), 1, &[("file-too-large", 0)]);
    text(format!("# A\n\n{}\n", "a ".repeat(1_900_000)), 0, &[]);
}

#[test]
fn tables_headings_and_code_of_absurd_size() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(3_000));
    text(format!("# A\n\n{}{}{}", row("a"), row("-"), row("b")), 0, &[]);
    text(format!("# A\n\n{}{}{}", row("a"), row("-"), "|x\n".repeat(3_000)), 0, &[]);
    text("## Gaji\n\n".repeat(10_000), 0, &[]);
    text(format!("# A\n\n```rust\n{}\n```\n", "fn a() { ".repeat(20_000)), 0, &[]);
    text(format!("# A\n\n{}", "[^a] ".repeat(20_000)), 0, &[]);
    text(format!("# A\n\n[^a]\n\n{}", "[^a]: x\n\n".repeat(20_000)), 0, &[]);
}

#[test]
fn template_syntax_in_a_text_stays_text() {
    let folder = Site::new().file(A, "# A {{ page.title }}\n\n{{ page.id }} {% if x %} {# c #} {{ \"a\" | upper }}\n").write();
    folder.publish();
    let page = folder.page("id/a.html");
    assert!(page.contains("{{ page.id }} {% if x %} {# c #} {{ \"a\" | upper }}"), "{page}");
    assert!(page.contains("A {{ page.title }}"));
}
