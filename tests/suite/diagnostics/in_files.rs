//! What can be wrong with files, `site.toml` and its languages.

use std::path::Path;

use suluh::diagnostic::Code;

use super::Case;
use crate::site::{HEAD, Site};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = files();
    cases.extend(languages());
    cases
}

fn files() -> Vec<Case> {
    let a = |bytes: &[u8]| Site::new().file("content/id/a.md", bytes);
    let broken_link: &[Code] = &[Code::LinkPage];
    vec![
        Case::new(Code::NotUtf8, ("content/id/a.md", 3), a(b"# A\n\nGaj\xff\n")),
        Case::new(Code::NulByte, ("content/id/a.md", 3), a(b"# A\n\nGa\0ji\n")),
        Case::new(Code::FileTooLarge, ("content/id/a.md", 0), a(&vec![b'a'; 5_000_000])).also(broken_link),
        Case::new(Code::FileUnreadable, ("content/id/b.md", 0), Site::new())
            .on_disk(|site| link(Path::new("nowhere.md"), &site.join("content/id/b.md"))),
        Case::new(Code::NotAFile, ("content/id/b.md", 0), Site::new()).on_disk(|site| pipe(&site.join("content/id/b.md"))),
        Case::new(Code::LinkOutsideSite, ("content/id/b.md", 0), Site::new())
            .on_disk(|site| link(Path::new("/etc/hostname"), &site.join("content/id/b.md"))),
        Case::new(Code::LinkedFolder, ("content/id/b", 0), Site::new())
            .on_disk(|site| link(Path::new("../id"), &site.join("content/id/b"))),
        Case::new(Code::NameNotUtf8, ("content/id/b\u{fffd}.md", 0), Site::new()).on_disk(strange_name),
        Case::new(Code::NameReserved, ("content/id/con.md", 0), Site::new().file("content/id/con.md", "# C\n")),
        Case::new(
            Code::NameCase,
            ("content/id/b.md", 0),
            Site::new().file("content/id/b.md", "# B\n").file("content/id/B.md", "# B\n"),
        )
        .also(&[Code::AddressClash, Code::PageOrphan]),
        Case::new(
            Code::FileIgnored,
            ("content/id/a.md", 3),
            a(b"# A\n\n[Formulir](form.docx)\n").file("content/id/form.docx", [1, 2, 3]),
        ),
        Case::new(Code::NothingPublished, ("content", 0), Site::empty().languages(&["id"])),
        Case::new(Code::ConfigMissing, ("site.toml", 0), Site::empty().file("content/id/index.md", "# A\n")),
    ]
}

fn languages() -> Vec<Case> {
    let site = |languages: &str| Site::new().file("site.toml", format!("{HEAD}{languages}"));
    let id = "[[languages]]\ncode = \"id\"\n";
    vec![
        Case::new(Code::LanguageUnknown, ("site.toml", 6), site(&format!("{id}[[languages]]\ncode = \"indo\"\n"))),
        Case::new(Code::LanguageDuplicate, ("site.toml", 6), site(&format!("{id}[[languages]]\ncode = \"ID\"\n"))),
        Case::new(Code::LanguageUnlisted, ("content/fr", 0), Site::new().file("content/fr/a.md", "# A\n")),
        Case::new(Code::FallbackUnknown, ("site.toml", 5), site(&format!("{id}fallback = [\"fr\"]\n"))),
        Case::new(Code::FallbackLoop, ("site.toml", 5), site(&format!("{id}fallback = [\"id\"]\n"))),
        Case::new(
            Code::FieldMissing,
            ("site.toml", 1),
            Site::new().file("site.toml", format!("default_language = \"id\"\n{id}")),
        ),
        Case::new(Code::FieldUnknown, ("site.toml", 3), Site::new().setting("titel = \"Uji\"")),
        Case::new(Code::SideBySide, ("site.toml", 3), Site::new().setting("side_by_side = { id = [\"id\"] }")),
        Case::new(Code::SideBySide, ("site.toml", 3), Site::new().setting("side_by_side = { id = [\"fr\"] }")),
        Case::new(Code::FieldType, ("site.toml", 3), Site::new().setting("theme = [1]")),
        Case::new(Code::FieldValue, ("site.toml", 3), Site::new().setting("base_url = \"example.org\"")),
        Case::new(Code::SyntaxToml, ("site.toml", 3), Site::new().setting("accent = ‘x’")).also(&[Code::FieldValue]),
    ]
}

/// Makes a symbolic link.
pub(crate) fn link(target: &Path, at: &Path) {
    std::os::unix::fs::symlink(target, at).unwrap_or_else(|e| panic!("{}: {e}", at.display()));
}

/// Makes a named pipe, which blocks whoever opens it.
pub(crate) fn pipe(at: &Path) {
    let status = std::process::Command::new("mkfifo").arg(at).status();
    assert!(status.is_ok_and(|s| s.success()), "mkfifo is part of every Unix");
}

fn strange_name(site: &Path) {
    use std::os::unix::ffi::OsStrExt;
    let name = std::ffi::OsStr::from_bytes(b"b\xff.md");
    std::fs::write(site.join("content/id").join(name), "# B\n").expect("Linux takes any bytes as a name");
}
