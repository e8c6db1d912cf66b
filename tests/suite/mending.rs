//! `suluh check --fix`: what can be meant in one way only is mended, every other byte stays, and a second run does nothing.

use std::collections::BTreeMap;

use crate::site::{Folder, Site, tree};

const AGENCY: &str = "kind = \"embasy\"\nname = \"KBRI\"\ncountry = \"ID\"\nwhatsapp = \"+62 812-3456-7890\"\n\
                      source_date = \"24/11/2025\"\nchecked = 24-11-2026 # kemarin\n\n[[phones]]\nnumber = \"(021) 2924-4800\"\nbasis = \"official\"\n\n\
                      [[phones]]\nnumber = \"110\"\nbasis = \"official\"\n";

/// A site in which much is a letter off. Each line is what it should become, where that is another.
fn site() -> Folder {
    Site::new()
        .file("content/id/index.md", "# Awal\n\n[Satu](a.md) [Dua](hak/gaji.md) [Tiga](hak/lama.md)\n")
        .file("content/id/hak/gaji.md", "+++\ntitle = \"Gaji\"\naliases = [\"hak/upah\", \"hak/upah-lama\"]\n+++\n## Cara hitung\n")
        .file("content/id/hak/lama.md", "---\ntitel: Lama\nreviewed: 5 Agustus 2026\nkind: guid\n---\n[x](../a.md)\n")
        .file("content/agencies/kbri-riyadh.toml", AGENCY)
        .file("content/agencies/jepang.toml", "kind = \"hotline\"\nname = \"J\"\ncountry = \"JP\"\n\n[[phones]]\nnumber = \"0120811610\"\nbasis = \"official\"\n")
        .file("content/glossary.toml", "[[term]]\nid = \"paspor\"\nname = \"Paspor\"\n")
        .file("content/sources.toml", "[[source]]\nid = \"uu-18-2017\"\ntitle = \"UU\"\n")
        .file("content/id/surat/kuasa.pdf", "%PDF-1.7")
        .file(
            "content/id/a.md",
            "\u{feff}+++\r\ntitle = 'Satu'\r\nkind = \"procedure\"\r\nagencies = [\"kbri-riyad\"]\r\n\
             where = \"Ke [KBRI](agency:kbri-riyad)\"\r\nreviewed = 2026-1-5\r\n+++\r\n## Langkah  \r\n\r\n\
             [a](hak/upah.md#cara-hitun \"judul\") ![b](x.png)\r\n[c](agency:kbri-riyad) [d](term:pasport) [e](source:uu-18-2018)\r\n\
             [f](kuasa.pdf)\r\n[g](agency:kantor) [h](hak/gaj.md)\r\n\r\n```\r\n[i](hak/upah.md)\r\n```\r\n",
        )
        .write()
}

fn codes(folder: &Folder) -> BTreeMap<(String, String), usize> {
    let mut codes = BTreeMap::new();
    for problem in folder.check() {
        *codes.entry((problem.file, problem.code)).or_default() += 1;
    }
    codes
}

fn read(folder: &Folder, path: &str) -> String {
    std::fs::read_to_string(folder.path().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn what_is_certain_is_mended_and_nothing_else_is_touched() {
    let folder = site();
    let before = tree(&folder.path());
    let run = folder.run(&["check", "--fix"]);
    assert_eq!(
        read(&folder, "content/id/a.md"),
        "\u{feff}+++\r\ntitle = 'Satu'\r\nkind = \"procedure\"\r\nagencies = [\"kbri-riyadh\"]\r\n\
         where = \"Ke [KBRI](agency:kbri-riyadh)\"\r\nreviewed = 2026-01-05\r\n+++\r\n## Langkah  \r\n\r\n\
         [a](hak/gaji.md#cara-hitung \"judul\") ![b](x.png)\r\n[c](agency:kbri-riyadh) [d](term:paspor) [e](source:uu-18-2018)\r\n\
         [f](surat/kuasa.pdf)\r\n[g](agency:kantor) [h](hak/gaji.md)\r\n\r\n```\r\n[i](hak/upah.md)\r\n```\r\n",
        "{run:?}"
    );
    assert_eq!(
        read(&folder, "content/id/hak/lama.md"),
        "---\ntitle: Lama\nreviewed: 2026-08-05\nkind: guide\n---\n[x](../a.md)\n"
    );
    let agency = AGENCY
        .replace("embasy", "embassy")
        .replace("+62 812-3456-7890", "+6281234567890")
        .replace("24/11/2025", "2025-11-24")
        .replace("24-11-2026 #", "2026-11-24 #")
        .replace("(021) 2924-4800", "+622129244800");
    assert_eq!(read(&folder, "content/agencies/kbri-riyadh.toml"), agency);
    // The free number of another country, another source, a picture that is nowhere: these are for people.
    let after = tree(&folder.path());
    let changed: Vec<&String> =
        after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
    assert_eq!(changed, ["content/agencies/kbri-riyadh.toml", "content/id/a.md", "content/id/hak/lama.md"]);
    for line in [
        "content/id/a.md:4: kbri-riyad → kbri-riyadh",
        "content/id/hak/lama.md:2: titel → title",
        ":9: (021) 2924-4800 → +622129244800",
    ] {
        assert!(run.stdout.contains(line), "no {line:?} in {}", run.stdout);
    }
    let left: Vec<(String, String)> =
        codes(&folder).into_keys().filter(|(_, code)| !code.starts_with("number-") && !code.starts_with("review-")).collect();
    let a = |code: &str| ("content/id/a.md".to_owned(), code.to_owned());
    assert_eq!(left, [a("link-agency"), a("link-file"), a("link-source")], "{run:?}");
}

#[test]
fn a_second_run_changes_nothing() {
    let folder = site();
    folder.run(&["check", "--fix"]);
    let once = tree(&folder.path());
    let run = folder.run(&["check", "--fix"]);
    assert_eq!(tree(&folder.path()), once);
    assert!(run.stdout.contains("There was nothing that could be mended without asking."), "{run:?}");
}

#[test]
fn a_site_without_such_faults_stays_as_it_is() {
    let (sources, _) = suluh::sources::read(crate::site::repository()).expect("the disk works");
    let mended = suluh::review::mend(&sources, &crate::site::options());
    assert_eq!((mended.files, mended.mends), Default::default());
}

#[test]
fn a_mend_that_would_break_something_is_not_done() {
    // Both fields would be called title; only the person who wrote them knows which is meant.
    let folder = Site::new().file("content/id/a.md", "+++\ntitle = \"A\"\ntitel = \"B\"\n+++\n").write();
    let before = tree(&folder.path());
    folder.run(&["check", "--fix"]);
    assert_eq!(tree(&folder.path()), before);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_written_is_named_and_stays() {
    use std::os::unix::fs::PermissionsExt;
    let folder = site();
    let file = folder.path().join("content/id/hak/lama.md");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).expect("a mode");
    let before = read(&folder, "content/id/hak/lama.md");
    let run = folder.run(&["check", "--fix"]);
    assert_eq!(read(&folder, "content/id/hak/lama.md"), before);
    assert!(run.stderr.contains("content/id/hak/lama.md was not mended"), "{run:?}");
    assert!(!run.stdout.contains("titel"), "{run:?}");
    assert!(read(&folder, "content/id/a.md").contains("hak/gaji.md#cara-hitung"));
}
