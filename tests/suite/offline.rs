//! What a site has for readers without a network: a zip, and lists of files. Checksums and signatures are in `proof`.

mod proof;

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::program::{Run, run};
use crate::site::{Folder, Site, TODAY, tree};
use crate::stranger::Reader;

fn suluh(arguments: &[&str], folder: &Path, ui: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
    run(command.args(arguments).args(["--ui-language", ui]).current_dir(folder).env_remove("SULUH_SIGNING_KEY"))
}

/// A site of two languages, a country with its embassy, and two sections.
fn site() -> Site {
    Site::empty()
        .file(
            "site.toml",
            "title = \"Uji\"\ndefault_language = \"id\"\nbase_url = \"https://example.org/\"\n\
             [[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\nfallback = [\"id\"]\n",
        )
        .file("content/id/index.md", "# Awal\n\n[Gaji](hak/gaji.md), [paspor](masalah/paspor.md)\n")
        .file("content/id/hak/gaji.md", "+++\ntitle = \"Gaji\"\n+++\nLihat [paspor](../masalah/paspor.md#sub).\n")
        .file("content/id/masalah/paspor.md", "+++\ntitle = \"Paspor\"\nreviewed = 2026-03-02\n+++\n## Sub {#sub}\n\nIsi.\n")
        .file("content/id/masalah/hong-kong.md", "+++\ntitle = \"Di Hong Kong\"\ncountries = [\"HK\"]\n+++\nIsi.\n")
        .file("content/en/index.md", "# Start\n\nText.\n")
        .file("content/countries/MY.toml", "")
        .file("content/countries/HK.toml", "")
}

/// Packs a site and gives the zip's files, and the zip.
fn packed(folder: &Folder, more: &[&str]) -> (Vec<(String, Vec<u8>)>, Vec<u8>) {
    let out = folder.path().join("out");
    let arguments = [&["pack", "zip", "--site", ".", "--out", "out", "--today", TODAY], more].concat();
    let run = suluh(&arguments, &folder.path(), "en");
    assert_eq!(run.status, Some(0), "{run:?}");
    let (_, bytes) = tree(&out).into_iter().find(|(path, _)| path.ends_with(".zip")).expect("a zip");
    let mut zip = ZipArchive::new(Cursor::new(bytes.clone())).expect("a zip");
    let mut files = Vec::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        files.push((file.name().expect("a name").into_owned(), bytes));
    }
    (files, bytes)
}

#[test]
fn a_zip_has_a_start_in_every_language_and_nothing_that_leads_nowhere() {
    let folder = site().write();
    let (files, first) = packed(&folder, &[]);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    for name in ["MULAI-DI-SINI.html", "START-HERE.html", "ABOUT-THIS-FILE.txt", "checksums.txt", "search/id.js"] {
        assert!(names.contains(&name), "no {name} in {names:?}");
    }
    for name in ["robots.txt", "_headers", "404.html", "sw.js", "offline/id.json", "id/carry.html", "sitemap.xml"] {
        assert!(!names.contains(&name), "{name} is for hosts");
    }
    let about = files.iter().find(|(name, _)| name == "ABOUT-THIS-FILE.txt").expect("a text");
    let about = String::from_utf8_lossy(&about.1);
    for part in ["November 24, 2026", "START-HERE.html", "https://example.org/packs/uji.zip"] {
        assert!(about.contains(part), "no {part:?} in {about}");
    }
    let reader = Reader::new(files.into_iter().collect(), "/");
    assert_eq!(reader.broken(), Vec::<String>::new());
    let (_, second) = packed(&folder, &[]);
    assert_eq!(first, second, "the same pages give the same bytes");
}

#[test]
fn what_is_left_out_of_a_pack_is_linked_on_the_network_or_is_plain_text() {
    let folder = site().write();
    let text = |files: &[(String, Vec<u8>)], path: &str| {
        let found = files.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8_lossy(&found.1).into_owned()
    };
    let (files, _) = packed(&folder, &["--lang", "id", "--section", "hak", "--country", "my"]);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"id/hak/gaji.html") && !names.iter().any(|n| n.starts_with("en/")), "{names:?}");
    assert!(!names.contains(&"id/masalah/paspor.html") && !names.contains(&"id/countries/hk.html"), "{names:?}");
    assert!(text(&files, "id/hak/gaji.html").contains("href=https://example.org/id/masalah/paspor.html>"));
    let config = std::fs::read_to_string(folder.path().join("site.toml")).expect("a text");
    folder.put("site.toml", config.replace("base_url = \"https://example.org/\"\n", ""));
    let (files, _) = packed(&folder, &["--lang", "id", "--section", "hak"]);
    let page = text(&files, "id/hak/gaji.html");
    assert!(page.contains("Lihat paspor."), "{page}");
    assert_eq!(Reader::new(files.into_iter().collect(), "/").broken(), Vec::<String>::new());
    let (files, _) = packed(&folder, &["--lang", "id", "--country", "MY"]);
    assert!(!files.iter().any(|(name, _)| name == "id/masalah/hong-kong.html"));
    for wrong in [["--lang", "jv"], ["--country", "XX"], ["--section", "tidak"]] {
        let run = suluh(&["pack", "zip", wrong[0], wrong[1]], &folder.path(), "en");
        assert_eq!(run.status, Some(2), "{run:?}");
        assert!(run.stderr.contains(wrong[1]), "{run:?}");
    }
}

/// A file of a language as a browser reads it from a list.
struct Line {
    /// What pages ask for.
    path: String,
    /// Where it is on the host.
    place: String,
    /// Digits of its hash.
    hash: String,
    /// In bytes.
    size: u64,
}

/// The lists of a language as a browser reads them.
fn kept(folder: &Folder, code: &str) -> (serde_json::Value, Vec<Line>) {
    let json = |path: &str| serde_json::from_str::<serde_json::Value>(&folder.page(path)).expect("JSON");
    let head = json(&format!("offline/{code}.json"));
    let mut lines = Vec::new();
    for part in head["p"].as_array().expect("parts") {
        let (name, hash) = (part["n"].as_str().expect("a name"), part["h"].as_str().expect("a hash"));
        let list = json(&format!("offline/{code}/{name}-{hash}.json"));
        for (path, line) in list.as_object().expect("a list") {
            let (hash, rest) = line.as_str().expect("a line").split_at(12);
            let (size, place) = rest.split_once(' ').unwrap_or((rest, path.as_str()));
            let (path, place, hash) = (path.clone(), place.to_owned(), hash.to_owned());
            lines.push(Line { path, place, hash, size: size.parse().expect("a size") });
        }
    }
    (head, lines)
}

#[test]
fn the_lists_for_keeping_fit_their_files() {
    let folder = site().write();
    folder.publish();
    let (head, lines) = kept(&folder, "en");
    let files = folder.tree();
    let digest = |bytes: &[u8]| -> String { Sha256::digest(bytes)[..6].iter().map(|byte| format!("{byte:02x}")).collect() };
    for Line { path, place, hash, size } in &lines {
        assert_eq!((&digest(&files[place]), files[place].len() as u64), (hash, *size), "{path}");
    }
    // The bundles hold the same bytes.
    let mut bundled = 0;
    for part in head["p"].as_array().expect("parts") {
        let (name, hash) = (part["n"].as_str().expect("a name"), part["h"].as_str().expect("a hash"));
        let bundle: serde_json::Value =
            serde_json::from_str(&folder.page(&format!("offline/en/{name}-{hash}-all.json"))).expect("JSON");
        for (path, numbers) in bundle["f"].as_object().expect("files") {
            let pieces = numbers.as_array().expect("a list").iter().filter_map(|n| bundle["l"][n.as_u64()? as usize].as_str());
            let text: String = pieces.collect();
            let line = lines.iter().find(|line| line.path == *path).expect("a listed file");
            assert_eq!(digest(text.as_bytes()), line.hash, "{path} in the bundle {name}");
            bundled += 1;
        }
    }
    assert_eq!(bundled, lines.len(), "all of this site is text");
    let has = |path: &str| lines.iter().any(|line| line.path == path);
    for path in ["en/index.html", "en/carry.html", "en/hak/gaji.html", "search/en.js", "index.html"] {
        assert!(has(path), "{path} is not kept");
    }
    // What only papers to print need is for those who print them.
    let mut assets = files.keys().filter(|path| path.starts_with("assets/") && !path.starts_with("assets/paper-"));
    assert!(assets.all(|path| has(path)), "all assets are kept");
    for path in ["id/index.html", "en/feed.xml", "search/id.js", "404.html", "sw.js", "checksums.txt"] {
        assert!(!has(path), "{path} is kept");
    }
    assert_eq!(head["o"], "en/carry.html");
    assert!(head["p"].as_array().expect("parts").iter().all(|part| part["t"].is_null()), "there is nothing to choose");
}

#[test]
fn of_a_large_site_a_reader_keeps_what_she_chooses() {
    let mut large = site();
    for number in 0..1_000 {
        large = large.file(&format!("content/id/panduan/p{number}.md"), format!("# Halaman {number}\n\nIsi.\n"));
    }
    let folder = large.file("content/en/hak/gaji.md", "# Wages\n\nText.\n").write();
    let config = std::fs::read_to_string(folder.path().join("site.toml")).expect("a text");
    folder.put("site.toml", format!("side_by_side = {{ id = \"en\" }}\n{config}"));
    folder.publish();
    let (head, _) = kept(&folder, "id");
    let parts: Vec<(&str, &str)> = head["p"]
        .as_array()
        .expect("parts")
        .iter()
        .map(|part| (part["n"].as_str().unwrap_or_default(), part["t"].as_str().unwrap_or_default()))
        .collect();
    for part in [("base", ""), ("c-my", "Malaysia"), ("s-panduan", "Panduan"), ("search", "")] {
        assert!(parts.contains(&part), "no {part:?} in {parts:?}");
    }
    // A page in two languages goes with the page that it is made of.
    let wages = head["p"].as_array().expect("parts").iter().find(|part| part["n"] == "s-hak").expect("a part");
    let list = folder.page(&format!("offline/id/s-hak-{}.json", wages["h"].as_str().expect("a hash")));
    assert!(list.contains("\"id/hak/gaji.html\":") && list.contains("\"~id/hak/gaji.en.html\":"), "{list}");
    assert!(!parts.iter().any(|(name, _)| *name == "papers"), "{parts:?}");
}

#[test]
fn a_site_can_retire_its_worker_and_look_like_nothing_in_particular() {
    let folder = site().write();
    let config = std::fs::read_to_string(folder.path().join("site.toml")).expect("a text");
    folder.put("content/media/notes.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>");
    folder.put("site.toml", format!("{config}[offline]\nname = {{ id = \"Catatan\" }}\nicon = \"media/notes.svg\"\n"));
    folder.publish();
    let manifest = folder.page("id/manifest.webmanifest");
    assert!(manifest.contains("\"Catatan\"") && manifest.contains("media/notes-") && !manifest.contains("Uji"), "{manifest}");
    assert!(folder.page("sw.js").contains("respondWith"));
    assert!(folder.page("id/index.html").contains("data-offline-script"));
    folder.put("site.toml", format!("{config}[offline]\nkeep = false\n"));
    folder.publish();
    assert!(folder.page("sw.js").contains("unregister") && !folder.page("sw.js").contains("respondWith"));
    assert!(!folder.page("id/index.html").contains("data-offline-script"));
    assert!(!folder.tree().keys().any(|path| path.starts_with("offline/") || path.ends_with("/carry.html")));
}

#[test]
fn files_to_hand_on_are_offered_with_size_date_and_version() {
    let folder = site().write();
    let run = folder.run(&["build", "--packs"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    let page = folder.page("id/carry.html");
    for part in ["packs/uji-id.zip", "24 November 2026", "Folder untuk ponsel"] {
        assert!(page.contains(part), "no {part:?} in {page}");
    }
    assert!(!page.contains("packs/uji-en.zip"), "each language offers its own");
    let bytes = &folder.tree()["packs/uji-id.zip"];
    assert!(page.contains(blake3::hash(bytes).to_hex().as_str()), "with its checksum");
}

/// A site of one language with this many short pages in twenty sections. Each section has 45 words of its own, which
/// stand together in the alphabet.
fn many(pages: usize, changed: &[usize]) -> Site {
    let word = |number: usize| {
        let syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"];
        [number / 100, number / 10 % 10, number % 10, number / 7 % 10].map(|at| syllables[at]).concat()
    };
    let mut site = Site::empty().languages(&["id"]).file("content/id/index.md", "# Awal\n\nIsi.\n");
    for page in 0..pages {
        let words: Vec<String> = (0..40).map(|at| word(page % 20 * 45 + (page + at * at) % 45)).collect();
        let more =
            if changed.contains(&page) { format!("\n\nKalimat tambahan {}.", word(page % 20 * 45)) } else { String::new() };
        let path = format!("content/id/b{}/p{page}.md", page % 20);
        site = site.file(&path, format!("# Halaman {page}\n\n{}.{more}\n", words.join(" ")));
    }
    site
}

#[test]
fn some_changed_pages_of_two_thousand_load_themselves_and_the_words_they_share() {
    let changed = [3, 444, 1_200, 1_201, 1_999];
    let list = |changed: &[usize]| {
        let folder = many(2_000, changed).write();
        folder.publish();
        kept(&folder, "id").1.into_iter().map(|line| (line.path, line.hash)).collect::<std::collections::BTreeSet<_>>()
    };
    let (before, after) = (list(&[]), list(&changed));
    assert!(before.len() > 2_000 && after.len() > 2_000);
    let loaded: Vec<&str> = after.difference(&before).map(|(path, _)| path.as_str()).collect();
    let (search, pages): (Vec<&str>, Vec<&str>) = loaded.iter().partition(|path| path.starts_with("search/"));
    let mut expected: Vec<String> = changed.iter().map(|page| format!("id/b{}/p{page}.html", page % 20)).collect();
    expected.sort();
    assert_eq!(pages, expected, "a page that did not change is not loaded");
    // The text of each page, its words (the longer page counts for all of them), two new words, and the head.
    let of = |kind: &str| search.iter().filter(|path| path.starts_with(&format!("search/id/{kind}"))).count();
    assert!((1..=changed.len()).contains(&of("t")), "{search:?}");
    assert!(search.len() <= changed.len() * 6 + 4, "{} slices: {search:?}", search.len());
    let all = after.iter().filter(|(path, _)| path.starts_with("search/")).count();
    assert!(search.len() * 4 < all, "{} of {all} slices", search.len());
}
