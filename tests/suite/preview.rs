//! The preview: its pages are the build's, whatever was changed, in whatever order; and who may ask it.

mod running;
mod saving;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use suluh::build;
use suluh::diagnostic::{Severity, UiLanguage};
use suluh::preview::{Found, Settings, State};

use crate::generated::DOT;
use crate::published::published;
use crate::site::{Folder, Site, options, repository, tree};

pub(crate) fn settings() -> Settings {
    Settings { options: options(), language: UiLanguage::English, port: Some(0), poll: None }
}

fn bytes(state: &mut State, path: &str) -> Option<Vec<u8>> {
    match state.at(path).expect("the disk works") {
        Found::Page(bytes) | Found::File(bytes, _) => Some(bytes),
        Found::Nothing(_) => None,
        Found::Broken(problem) => panic!("{path}: {problem:?}"),
    }
}

/// What speaks of the site as a whole and is made only when it is published: lists for keeping it, checksums, and the
/// list of what was written.
fn is_of_the_whole(path: &str) -> bool {
    path.starts_with("offline/") || ["sw.js", "checksums.txt", ".suluh-files"].contains(&path)
}

/// Fails unless the preview has exactly the files of a published folder.
fn same(state: &mut State, published: &BTreeMap<String, Vec<u8>>, after: &str) {
    for (path, expected) in published.iter().filter(|(path, _)| !is_of_the_whole(path)) {
        let found = bytes(state, path).unwrap_or_else(|| panic!("{after}: no {path}"));
        if found != *expected {
            panic!("{after}: {path} differs:\n{}\n---\n{}", String::from_utf8_lossy(&found), String::from_utf8_lossy(expected));
        }
    }
    let more: Vec<_> = state.addresses().into_iter().filter(|path| !published.contains_key(path.as_str())).collect();
    assert!(more.is_empty(), "{after}: {more:?} are not published");
}

#[test]
fn every_page_of_this_site_is_in_the_preview_as_it_is_published() {
    let mut state = State::new(repository(), &settings()).expect("the disk works");
    let mut published = tree(published().dir.path());
    // The index of every language takes long; that of one is enough.
    published.retain(|path, _| !path.starts_with("search/") || path.starts_with("search/ms"));
    same(&mut state, &published, "nothing");
}

#[test]
fn a_folder_is_its_index_and_what_is_missing_says_so() {
    let folder = Site::new().write();
    folder.publish();
    let mut state = State::new(&folder.path(), &settings()).expect("the disk works");
    assert_eq!(bytes(&mut state, ""), bytes(&mut state, "index.html"));
    assert_eq!(bytes(&mut state, "id/"), Some(folder.page("id/index.html").into_bytes()));
    for path in [
        "id/b.html",
        "site.toml",
        "content/id/a.md",
        "../site.toml",
        "id/../../site.toml",
        "\0",
        "id/a.html/",
        "search/../site.toml",
        "search/xx.js",
    ] {
        assert_eq!(bytes(&mut state, path), None, "{path}");
    }
    assert!(matches!(state.at("id/b.html"), Ok(Found::Nothing(page)) if page == folder.page("404.html").as_bytes()));
}

/// Numbers that look random and are the same each time (xorshift, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

const IDS: [&str; 8] = ["index", "a", "b", "hak/index", "hak/gaji", "hak/paspor", "jauh/dalam/c", "d"];
const LANGUAGES: [&str; 3] = ["id", "en", "ar"];

const PIECES: [&str; 20] = [
    "Isi biasa.\n\n",
    "Isi yang lain lagi.\n\n",
    "## Langkah\n\n",
    "## Langkah lain {#lain}\n\n",
    "[a](/x) ",
    "[kantor](agency:kantor)\n\n",
    "[pos](agency:pos)\n\n",
    "[paspor](term:paspor) ",
    "[UU](source:s1) ",
    "![titik](/content/media/titik.png)\n\n",
    "- satu\n- dua\n\n",
    "<b>tebal</b> <script>x</script>\n\n",
    "> [!WARNING]\n> Awas.\n\n",
    "kaki[^1]\n\n[^1]: catatan\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
    "+60 3-2116 4016 ",
    "```toml\na = 1\n```\n\n",
    "[salah](term:tidak-ada) ",
    "[MY](country:MY) ",
    "https://example.org/ ",
];

fn page(random: &mut Random, id: &str) -> String {
    let up = "../".repeat(id.matches('/').count());
    let mut text = String::new();
    match random.below(5) {
        0 => {}
        1 => text.push_str(&format!("# Judul {}\n\n", random.below(3))),
        kind => {
            let kind = ["guide", "procedure", "guide"][kind - 2];
            let kind = if id.ends_with("index") { "section" } else { kind };
            text.push_str(&format!(
                "+++\ntitle = \"{id} {}\"\nkind = \"{kind}\"\nreviewed = 2026-11-0{}\n",
                random.below(3),
                1 + random.below(3)
            ));
            for line in [
                "updated = 2026-11-20\n",
                "weight = 3\n",
                "draft = true\n",
                "description = \"Satu kalimat.\"\n",
                "slug = \"lain\"\n",
                "awaiting_review = true\n",
            ] {
                if random.below(6) == 0 {
                    text.push_str(line);
                }
            }
            text.push_str("+++\n\n## Langkah\n\n");
        }
    }
    for _ in 0..random.below(5) {
        let piece = *random.of(&PIECES);
        match piece {
            "[a](/x) " => text.push_str(&format!("[{0}]({up}{0}.md) ", random.of(&IDS))),
            "![titik](/content/media/titik.png)\n\n" => text.push_str(&format!("![titik]({up}../media/titik.png)\n\n")),
            // An error in one page of ten is enough.
            "[salah](term:tidak-ada) " if random.below(3) > 0 => {}
            _ => text.push_str(piece),
        }
    }
    text
}

/// Does something to the site that an editor might do, and gives the paths that a watcher would.
fn change(random: &mut Random, root: &Path) -> (String, Vec<PathBuf>) {
    let (language, id) = (*random.of(&LANGUAGES), *random.of(&IDS));
    let path = root.join(format!("content/{language}/{id}.md"));
    let put = |path: &Path, bytes: &[u8]| crate::site::write(path, bytes);
    match random.below(20) {
        0..=5 => {
            put(&path, page(random, id).as_bytes());
            (format!("write {language}/{id}"), vec![path])
        }
        6..=10 => {
            let mut text = std::fs::read_to_string(&path).unwrap_or_else(|_| "# Baru\n\n".into());
            text.push_str(PIECES[random.below(3)]);
            put(&path, text.as_bytes());
            (format!("add to {language}/{id}"), vec![path])
        }
        11 if id != "index" => {
            let _ = std::fs::remove_file(&path);
            (format!("remove {language}/{id}"), vec![path])
        }
        12 => {
            let other = root.join(format!("content/{}/{}.md", random.of(&LANGUAGES), random.of(&IDS[1..])));
            std::fs::create_dir_all(other.parent().unwrap()).unwrap();
            let _ = std::fs::rename(&path, &other);
            (format!("rename {language}/{id} to {}", other.display()), vec![path, other])
        }
        13 => {
            let (one, two) = (root.join(format!("content/{language}/hak")), root.join(format!("content/{language}/pindah")));
            let _ = if one.exists() { std::fs::rename(&one, &two) } else { std::fs::rename(&two, &one) };
            (format!("rename a folder of {language}"), vec![one, two])
        }
        14 => {
            let file = root.join("content/agencies/pos.toml");
            if random.below(3) == 0 {
                let _ = std::fs::remove_file(&file);
            } else {
                let city = random.of(&["Ipoh", "Melaka"]);
                put(&file, format!("kind = \"ngo\"\nname = \"Pos\"\ncountry = \"MY\"\ncity = \"{city}\"\n").as_bytes());
            }
            ("an agency".into(), vec![file])
        }
        15 => {
            let file = root.join("content/media/titik.png");
            match random.below(3) {
                0 => drop(std::fs::remove_file(&file)),
                1 => put(&file, DOT),
                _ => put(&file, b"no picture"),
            }
            ("a picture".into(), vec![file])
        }
        16 => {
            put(&root.join("site.toml"), config(&format!("description = \"{}\"\n", random.below(3))).as_bytes());
            ("site.toml".into(), vec![root.join("site.toml")])
        }
        17 => {
            let file = root.join("content/glossary.toml");
            let term = random.of(&["paspor", "visa"]);
            put(&file, format!("[[term]]\nid = \"{term}\"\nname = \"Nama\"\ndefinition = \"Buku.\"\n").as_bytes());
            ("a term".into(), vec![file])
        }
        18 => {
            for name in [".a.md.swp", "a.md~", "#a.md#", "4913"] {
                put(&root.join(format!("content/{language}/{name}")), b"x");
            }
            let _ = std::fs::remove_file(root.join(format!("content/{language}/4913")));
            (
                "what editors leave".into(),
                [".a.md.swp", "a.md~", "#a.md#", "4913"].map(|n| root.join(format!("content/{language}/{n}"))).to_vec(),
            )
        }
        _ => ("everything again".into(), vec![root.to_path_buf()]),
    }
}

/// Figures may differ between translations here: the changes are made at random.
fn config(line: &str) -> String {
    format!(
        "title = \"Uji\"\ndefault_language = \"id\"\n{line}\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\nfallback = [\"id\"]\n\
         [[languages]]\ncode = \"ar\"\nfallback = [\"en\", \"id\"]\n\
         [checks]\nfigures = false\n"
    )
}

fn start() -> Folder {
    Site::new()
        .file("site.toml", config(""))
        .file("content/id/hak/gaji.md", "+++\nkind = \"guide\"\n+++\n# Gaji\n\n## Lembur\n\n[kantor](agency:kantor)\n")
        .file("content/en/hak/gaji.md", "# Pay\n\n## Overtime\n\nText.\n")
        .file("content/media/titik.png", DOT)
        .file("content/agencies/kantor.toml", "kind = \"ngo\"\nname = \"Kantor\"\ncountry = \"MY\"\n")
        .file("content/countries/MY.toml", "")
        .file("content/sources.toml", "[[source]]\nid = \"s1\"\ntitle = \"UU\"\nurls = []\n")
        .file("content/glossary.toml", "[[term]]\nid = \"paspor\"\nname = \"Paspor\"\ndefinition = \"Buku.\"\n")
        .write()
}

/// Mends what is wrong with a file, as an editor would.
fn mend(root: &Path, file: &str) -> (String, Vec<PathBuf>) {
    let path = root.join(file);
    let bytes: &[u8] = if file.ends_with(".png") { DOT } else { b"# Baik\n\nIsi.\n" };
    crate::site::write(&path, bytes);
    (format!("mend {file}"), vec![path])
}

/// How many changes are made, and after how many of them everything is compared.
const CHANGES: usize = 300;
const COMPARED: usize = 10;

#[test]
fn after_any_changes_the_preview_is_what_a_clean_build_makes() {
    let folder = start();
    let root = folder.path().canonicalize().expect("a folder");
    let mut state = State::new(&root, &settings()).expect("the disk works");
    let mut random = Random(0x5175_6c75_6801);
    let (mut good, mut held, mut quick) = (0, 0, 0);
    let mut wrong: Option<String> = None;
    for step in 0..CHANGES {
        let before = bytes(&mut state, "id/index.html");
        let (what, paths) = match wrong.take() {
            // Three of four errors are mended at once; with the others the site goes on.
            Some(file) if random.below(4) > 0 => mend(&root, &file),
            _ => change(&mut random, &root),
        };
        let what = format!("change {step}, {what}");
        let applied = state.apply(&paths).expect("the disk works");
        quick += usize::from(applied.is_some_and(|applied| !applied.linked));
        let fresh = State::new(&root, &settings()).expect("the disk works").problems();
        let is_error = |d: &&suluh::diagnostic::Diagnostic| d.severity() == Severity::Error;
        let errors: Vec<_> = fresh.iter().filter(is_error).collect();
        assert_eq!(state.problems().iter().filter(is_error).collect::<Vec<_>>(), errors, "{what}");
        if !errors.is_empty() {
            held += 1;
            wrong =
                errors.first().map(|problem| problem.file.clone()).filter(|file| file.ends_with(".md") || file.ends_with(".png"));
            assert_eq!(bytes(&mut state, "id/index.html"), before, "{what}: the last good page stays");
            continue;
        }
        assert_eq!(state.problems(), fresh, "{what}");
        good += 1;
        if good % COMPARED == 0 || step + 1 == CHANGES {
            let out = tempfile::tempdir().expect("a folder");
            let report = build::build(&root, out.path(), &options(), false, &|_| {}).expect("the disk works");
            assert!(report.written.is_some(), "{what}: {:?}", report.problems);
            same(&mut state, &tree(out.path()), &what);
        }
    }
    let enough = good >= CHANGES / 3 && held >= CHANGES / 20 && quick >= CHANGES / 20;
    assert!(enough, "{good} good, {held} with errors, {quick} quick");
}
