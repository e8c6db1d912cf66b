//! Whatever is in the folder: an answer with file and line, the published site as it was, no panic, no
//! hang. The program is run as a person would, with a minute for each site.

mod texts;

use std::path::Path;

use crate::diagnostics::{link, pipe};
use crate::program::read_json;
use crate::site::{Folder, Site};

/// A page.
const A: &str = "content/id/a.md";

/// Publishes a sound site, spoils it, and builds it again: the build must end with `status`, name each of
/// `expected` (code, file and line, 0 for none) and leave what was published where it is refused.
fn spoil(spoil: impl Fn(&Folder), status: i32, expected: &[(&str, &str, u64)]) {
    let folder = Site::new().write();
    folder.publish();
    let before = folder.tree();
    spoil(&folder);
    let run = folder.run(&["build"]);
    assert_eq!(run.status, Some(status), "{expected:?}: {}{}", run.stdout, run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    if status != 0 {
        assert_eq!(folder.tree(), before, "{expected:?}: the published site changed");
    }
    let check = folder.run(&["check", "--format", "json"]);
    assert_eq!(check.status, Some(status), "check and build agree: {}", check.stderr);
    let found = read_json(&check.stderr);
    for (code, file, line) in expected {
        let line = Some(*line).filter(|line| *line > 0);
        let here = found.iter().any(|p| p.code == *code && p.file == *file && p.line == line);
        assert!(here, "no {code} in {file} line {line:?}: {found:#?}");
    }
}

fn text(bytes: impl AsRef<[u8]>, status: i32, expected: &[(&str, u64)]) {
    let expected: Vec<_> = expected.iter().map(|(code, line)| (*code, A, *line)).collect();
    spoil(|folder| folder.put(A, bytes.as_ref()), status, &expected);
}

#[test]
fn bytes_that_are_no_text() {
    text(b"# A\n\n\n\xff\xfe", 1, &[("not-utf8", 4)]);
    text(b"# A\n\0\n", 1, &[("nul-byte", 2)]);
    text((0..=255u8).cycle().take(100_000).collect::<Vec<u8>>(), 1, &[("not-utf8", 2)]);
    spoil(|folder| folder.put("site.toml", b"title = \"\xff\"\n"), 1, &[("not-utf8", "site.toml", 1)]);
    spoil(|folder| folder.put("content/agencies/x.toml", b"kind\0 = 1\n"), 1, &[("nul-byte", "content/agencies/x.toml", 1)]);
}

#[test]
fn marks_and_line_ends_of_other_systems_are_no_fault() {
    let folder = Site::new().file(A, "\u{feff}+++\r\ntitle = \"A\"\r\n+++\r\n\r\nIsi [awal](index.md).\r\n").write();
    folder.put("site.toml", "\u{feff}title = \"Uji\"\r\ndefault_language = \"id\"\r\n[[languages]]\r\ncode = \"id\"\r\n");
    assert_eq!(folder.check(), []);
    folder.publish();
    assert!(folder.page("id/a.html").contains("<h1"));
    // Lines are counted as editors count them.
    text("\u{feff}+++\r\ntitle = \"A\"\r\n+++\r\n\r\n[x](y.md)\r\n", 1, &[("link-page", 5)]);
}

#[test]
fn two_pages_with_one_address() {
    let pages = |folder: &Folder| {
        folder.put("content/id/b.md", "+++\ntitle = \"B\"\nslug = \"a\"\n+++\n");
        folder.put("content/id/istilah.md", "+++\ntitle = \"C\"\nslug = \"glossary\"\n+++\n");
    };
    spoil(pages, 1, &[("address-clash", "content/id/b.md", 0), ("address-clash", "content/id/istilah.md", 0)]);
    let case = |folder: &Folder| {
        folder.put("content/id/b.md", "# B\n");
        folder.put("content/id/B.md", "# B\n");
    };
    spoil(case, 1, &[("name-case", "content/id/b.md", 0)]);
}

#[test]
fn names_that_cannot_be_published() {
    for name in ["con", "aux", "a:b", "a?b", "a b ", &"p".repeat(220)] {
        let file = format!("content/id/{name}.md");
        let expected = if name == "a b " { vec![] } else { vec![("name-reserved", file.as_str(), 0)] };
        spoil(|folder| folder.put(&file, "# X\n"), i32::from(!expected.is_empty()), &expected);
    }
    spoil(|folder| folder.put("content/fr/a.md", "# X\n"), 1, &[("language-unlisted", "content/fr", 0)]);
}

#[test]
fn a_fallback_that_runs_in_a_circle() {
    let config = "title = \"Uji\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\nfallback = [\"en\", \"id\"]\n[[languages]]\ncode = \"en\"\nfallback = [\"en\"]\n";
    spoil(|folder| folder.put("site.toml", config), 1, &[("fallback-loop", "site.toml", 5), ("fallback-loop", "site.toml", 8)]);
}

#[test]
fn nothing_leads_out_of_the_site() {
    for target in
        ["../../../etc/passwd", "../../../../etc/passwd.md", "/etc/passwd", "\\\\server\\share", "..%2f..%2f..%2fetc/passwd"]
    {
        text(format!("# A\n\n[x]({target})\n"), 1, &[("link-outside", 3)]);
    }
    text("# A\n\n[x](file:///etc/passwd)\n", 1, &[("link-scheme", 3)]);
    for slug in ["../x", "/x", "x/y", "..", "x\\\\y", "%2e%2e"] {
        text(format!("+++\ntitle = \"A\"\nslug = \"{slug}\"\n+++\n"), 1, &[("slug-invalid", 3)]);
        let alias = if slug == "x/y" || slug == "/x" { "../x/y" } else { slug };
        text(format!("+++\ntitle = \"A\"\naliases = [\"{alias}\"]\n+++\n"), 1, &[("alias-invalid", 3)]);
    }
    for target in ["/etc/passwd", "/dev/zero", "/proc/self/environ"] {
        let place = |folder: &Folder| link(Path::new(target), &folder.path().join("content/id/b.md"));
        spoil(place, 1, &[("symlink-outside", "content/id/b.md", 0)]);
    }
    let theme = |folder: &Folder| {
        folder
            .put("site.toml", "title = \"Uji\"\ndefault_language = \"id\"\ntheme = \"../../x\"\n[[languages]]\ncode = \"id\"\n");
    };
    spoil(theme, 1, &[("theme-missing", "site.toml", 3)]);
}

#[test]
fn a_theme_without_its_first_file_is_told_what_is_missing() {
    let theme = |folder: &Folder| {
        let config = "title = \"Uji\"\ndefault_language = \"id\"\ntheme = \"biru\"\n[[languages]]\ncode = \"id\"\n";
        folder.put("site.toml", config);
        folder.put("themes/biru/templates/guide.html", "");
    };
    spoil(theme, 1, &[("theme-missing", "site.toml", 3)]);
    let folder = Site::new().write();
    theme(&folder);
    let told = folder.run(&["build"]).stderr;
    assert!(
        told.contains("themes/biru/theme.toml") && told.matches("“biru”").count() == 1,
        "nor is it taken for another: {told}"
    );
}

#[test]
fn pipes_devices_and_circles_of_links_are_not_entered() {
    spoil(|folder| pipe(&folder.path().join("content/id/b.md")), 1, &[("not-a-file", "content/id/b.md", 0)]);
    let circle = |folder: &Folder| {
        link(Path::new("c.md"), &folder.path().join("content/id/b.md"));
        link(Path::new("b.md"), &folder.path().join("content/id/c.md"));
        link(Path::new("."), &folder.path().join("content/id/d"));
    };
    spoil(
        circle,
        1,
        &[
            ("file-unreadable", "content/id/b.md", 0),
            ("file-unreadable", "content/id/c.md", 0),
            ("symlink-folder", "content/id/d", 0),
        ],
    );
    let config = |folder: &Folder| {
        std::fs::remove_file(folder.path().join("site.toml")).expect("writable");
        pipe(&folder.path().join("site.toml"));
    };
    spoil(config, 1, &[("not-a-file", "site.toml", 0)]);
}

#[test]
fn a_theme_that_is_broken() {
    let theme = |path: &'static str, text: String| {
        move |folder: &Folder| {
            folder
                .put("site.toml", "title = \"Uji\"\ndefault_language = \"id\"\ntheme = \"kami\"\n[[languages]]\ncode = \"id\"\n");
            folder.put("themes/kami/theme.toml", "contract = 1\n");
            folder.put(path, &text);
        }
    };
    let page = "themes/kami/templates/page.html";
    for (template, line) in
        [("<p>\n{{ page.", 2), ("{% for %}", 1), ("{{ 1 + }}", 1), ("{{ tiada(x=1) }}", 1), ("{{ page.title | tiada }}", 1)]
    {
        spoil(theme(page, template.to_owned()), 1, &[("template-syntax", page, line)]);
    }
    spoil(theme(page, "\n\n{{ page.tiada }}".into()), 1, &[("template-render", page, 3)]);
    spoil(theme(page, format!("{{{{ {} }}}}", "(".repeat(20_000))), 1, &[]);
    spoil(theme(page, "{% if true %}".repeat(20_000)), 1, &[]);
    spoil(theme(page, "{% include \"page.html\" %}".into()), 1, &[("template-syntax", page, 0)]);
    spoil(theme(page, "{% extends \"page.html\" %}".into()), 1, &[("template-syntax", page, 0)]);
    spoil(
        theme("themes/kami/strings/id.ftl", format!("home = {}\n", "{ ".repeat(20_000))),
        1,
        &[("strings-syntax", "themes/kami/strings/id.ftl", 1)],
    );
    spoil(theme("themes/kami/templates/page.html", "\u{0}".into()), 1, &[("nul-byte", page, 1)]);
}

#[test]
fn records_that_are_broken() {
    let agency = |text: &'static str| move |folder: &Folder| folder.put("content/agencies/x.toml", text);
    let file = "content/agencies/x.toml";
    spoil(agency("kind = \"ngo\"\nname = 7\ncountry = \"MY\"\n"), 1, &[("field-type", file, 2)]);
    // Found by fuzzing: the third entry of a list whose first two are no text.
    spoil(agency("services = { id = [1, 2, \"paspor\"] }\n"), 1, &[("field-type", file, 1)]);
    spoil(agency("phones = 3\n"), 1, &[("field-type", file, 1)]);
    spoil(agency("[[phones]]\n[phones.label]\nid = 3\n"), 1, &[("field-type", file, 3)]);
    spoil(agency("kind = \"ngo\"\nname = {}\ncountry = \"MY\"\n"), 1, &[("field-missing", file, 1)]);
    spoil(
        agency("kind = \"ngo\"\nname = \"X\"\ncountry = \"MY\"\n[[phones]]\nnumber = \"tel:1\"\nbasis = \"official\"\n"),
        1,
        &[("phone-invalid", file, 5)],
    );
}
