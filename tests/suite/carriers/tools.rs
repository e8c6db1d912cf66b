//! The tools of each format on carriers of this repository's own content and of small sites. `tests/run` installs them.

use std::path::Path;
use std::process::Command;

use suluh::offline::Kind;

use crate::site::{Site, repository};

/// Runs a program on a file; gives whether it was content, and what it said.
fn tool(line: &[&str], file: &Path) -> (bool, String) {
    let output = Command::new(line[0]).args(&line[1..]).arg(file).output();
    let output = output.unwrap_or_else(|e| panic!("{}: {e}. tests/run installs what the tests need", line[0]));
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn zimcheck(file: &Path) -> (bool, String) {
    tool(&["zimcheck", "-A"], file)
}

/// Debian's command is the archive of classes itself, which not every shell can start.
fn epubcheck(file: &Path) -> (bool, String) {
    tool(&["java", "-jar", "/usr/share/java/epubcheck.jar", "--failonwarnings"], file)
}

fn judged(site: &Path, kind: Kind, languages: &[&str], tool: fn(&Path) -> (bool, String)) {
    let folder = tempfile::tempdir().expect("a folder");
    for carrier in super::carriers(site, kind, languages) {
        let file = folder.path().join(&carrier.name);
        std::fs::write(&file, &carrier.bytes).expect("writable");
        let (fine, said) = tool(&file);
        assert!(fine, "{}:\n{said}", carrier.name);
    }
}

/// A site with what is hard to write in XML: HTML of an editor, footnotes, tables, code, drawings, mixed scripts.
fn hard() -> Site {
    let text = "# Sulit & <aneh>\n\nBaris<br>baru, <kbd>x</kbd> & <em>y</em>.[^a]\n\n| a | b |\n| --- | --- |\n| 1 | `x < y` |\n\n\
                - [x] beres\n- [ ] belum\n\n> [!WARNING]\n> Awas!\n\n```rust\nfn main() { let a = \"<&>\"; }\n```\n\n\
                <details><summary>Lihat</summary>\n\nIsi **tebal**\n\n</details>\n\n![Titik](dot.png) ![Garis](garis.svg)\n\n\
                مرحبا 護照 \u{1F600}\u{0007}\n\n## Kepala {#kepala}\n\n[ke atas](#kepala), [satu](a.md)\n\n[^a]: Catatan.\n";
    Site::new()
        .file("content/id/sulit.md", text)
        .file("content/id/dot.png", include_bytes!("../dot.png"))
        .file("content/id/garis.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4\"/></svg>")
        .file("content/id/lama.md", "+++\naliases = [\"dulu\"]\n+++\n# Lama\n\n[Awal](index.md)\n")
}

#[test]
fn zimcheck_finds_no_fault() {
    judged(&hard().write().path(), Kind::Zim, &[], zimcheck);
    judged(repository(), Kind::Zim, &["id", "ar", "zh-Hant"], zimcheck);
}

#[test]
fn epubcheck_finds_neither_error_nor_warning() {
    judged(&hard().write().path(), Kind::Epub, &[], epubcheck);
    judged(repository(), Kind::Epub, &["id", "ar", "zh-Hant"], epubcheck);
}

#[test]
fn zimcheck_finds_what_was_cut_or_changed() {
    let whole = super::carriers(&Site::new().write().path(), Kind::Zim, &[]).remove(0).bytes;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("x.zim");
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    for bytes in [&whole[..whole.len() / 2], &whole[..whole.len() - 5], &changed[..]] {
        std::fs::write(&file, bytes).expect("writable");
        assert!(!zimcheck(&file).0, "{} bytes of {} pass", bytes.len(), whole.len());
    }
}
