//! `suluh new` for a page, a procedure, an agency and a translation: what it writes builds, and nothing is lost by it.

use std::path::PathBuf;
use std::process::Command;

use crate::program::{Run, run};
use crate::site::{Folder, Site, TODAY, tree};

const ORIGINAL: &str = "+++\ntitle = \"Gaji\"\nslug = \"gaji-2026\"\nreviewed = 2026-11-01\naliases = [\"upah\"]\n+++\n\
                        Upah Rp 1.500.000 harus dibayar. [Formulir](surat%20kuasa.pdf) [Awal](index.md)\n";

/// A site in two languages, one of which has more pages than the other.
fn site() -> Folder {
    Site::new()
        .languages(&["id", "en"])
        .file("content/en/index.md", "# Home\n\n[One](a.md)\n")
        .file("content/id/gaji.md", ORIGINAL)
        .file("content/id/surat kuasa.pdf", "%PDF-1.7")
        .write()
}

fn new(folder: &Folder, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
    command.arg("new").args(arguments).arg("--site").arg(folder.path());
    run(command.args(["--today", TODAY, "--ui-language", "en"]))
}

fn read(folder: &Folder, path: &str) -> String {
    std::fs::read_to_string(folder.path().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn what_is_begun_can_be_published_at_once() {
    let folder = site();
    for (arguments, file) in [
        (&["page", "masalah/upah-lembur", "--title", "Upah lembur"][..], "content/id/masalah/upah-lembur.md"),
        (&["page", "masalah/index.md", "--lang", "en"], "content/en/masalah/index.md"),
        (&["page", "tentang", "--kind", "page"], "content/id/tentang.md"),
        (&["procedure", "masalah/paspor-hilang", "--lang", "id"], "content/id/masalah/paspor-hilang.md"),
        (&["agency", "kbri-x", "--name", "KBRI \"X\"", "--kind", "embassy", "--country", "MY"], "content/agencies/kbri-x.toml"),
        (&["translation", "gaji", "--lang", "EN"], "content/en/gaji.md"),
        (&["translation", "masalah/index", "--lang", "id"], "content/id/masalah/index.md"),
    ] {
        let run = new(&folder, arguments);
        assert_eq!(run.status, Some(0), "{arguments:?}: {run:?}");
        assert!(run.stdout.contains(file), "{run:?}");
        assert!(!read(&folder, file).is_empty());
        assert_eq!(folder.run(&["build", "--drafts"]).status, Some(0), "after {arguments:?}");
    }
    assert!(read(&folder, "content/id/masalah/upah-lembur.md").contains("title = \"Upah lembur\""));
    assert!(folder.page("id/masalah/paspor-hilang.html").contains("Paspor hilang"));
    assert!(folder.page("id/masalah/index.html").contains("<h1"), "a section");
}

#[test]
fn a_translation_knows_from_the_first_day_what_it_is_made_from() {
    let folder = site();
    assert_eq!(new(&folder, &["translation", "gaji", "--lang", "en"]).status, Some(0));
    let text = read(&folder, "content/en/gaji.md");
    assert!(text.contains("awaiting_review = true") && text.contains("](../id/surat%20kuasa.pdf)"), "{text}");
    for own in ["slug", "reviewed =", "aliases"] {
        assert!(!text.contains(own), "{own}: {text}");
    }
    let record = read(&folder, "translated/en/gaji.toml");
    assert_eq!(folder.run(&["translate", "accept", "gaji"]).status, Some(0));
    assert_eq!(read(&folder, "translated/en/gaji.toml"), record, "accept would have written the same");
    folder.put("content/id/gaji.md", ORIGINAL.replace("harus dibayar", "harus dibayar penuh"));
    let status = folder.run(&["translate", "status", "--json"]).stdout;
    assert!(status.contains("outdated"), "{status}");
    assert_eq!(new(&folder, &["page", "baru", "--lang", "en"]).status, Some(0));
    assert_eq!(new(&folder, &["translation", "baru", "--lang", "id"]).status, Some(0));
    assert!(!folder.path().join("translated/id/baru.toml").exists(), "what will be the original is made from nothing");
}

#[test]
fn nothing_is_written_over_and_nothing_outside() {
    let folder = site();
    folder.put("content/agencies/kantor.toml", "kind = \"ngo\"\nname = \"K\"\ncountry = \"MY\"\n");
    let before = tree(&folder.path());
    for (arguments, told) in [
        (&["page", "a"][..], "already"),
        (&["page", "A"], "already"),
        (&["agency", "kantor", "--name", "K", "--kind", "ngo", "--country", "MY"], "already"),
        (&["translation", "a", "--lang", "id"], "already"),
        (&["page", "../luar"], "no id"),
        (&["page", "/etc/luar"], "no id"),
        (&["page", "hak//gaji"], "no id"),
        (&["page", ".git/x"], "no id"),
        (&["page", "a b"], "no id"),
        (&["page", ""], "no id"),
        (&["agency", "hak/kantor", "--name", "K", "--kind", "ngo", "--country", "MY"], "no id"),
        (&["page", "hak/con"], "keep for themselves"),
        (&["page", "b", "--lang", "ms"], "no language ms"),
        (&["translation", "a", "--lang", "ms"], "no language ms"),
        (&["translation", "tidak-ada", "--lang", "en"], "no page tidak-ada"),
        (&["agency", "b", "--name", "K", "--kind", "ngo", "--country", "Malaysia"], "no country"),
        (&["agency", "b", "--name", "K", "--kind", "bank", "--country", "MY"], "possible values"),
    ] {
        let run = new(&folder, arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}: {run:?}");
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
    // The site has a page of its own there.
    let run = new(&folder, &["page", "glossary"]);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.stderr.contains("address-clash") && run.stderr.contains("was not written"), "{}", run.stderr);
    assert_eq!(tree(&folder.path()), before);
}

#[test]
fn every_page_of_this_site_can_be_begun_in_another_language() {
    let repository = crate::site::repository();
    let (sources, _) = suluh::sources::read(repository).expect("the disk works");
    let (site, _) = suluh::site::assemble(&sources, &crate::site::options());
    let mut files = Vec::new();
    for (number, node) in site.tree.nodes.iter().enumerate() {
        let Some(original) = site.original(number) else { continue };
        for (language, _) in site.languages().iter().zip(&node.written).filter(|(_, written)| written.is_none()) {
            let file = suluh::sources::SitePath::new(&format!("content/{}/{}.md", language.code, node.id)).expect("a path");
            let text = sources.text(original.file.as_str()).expect("a text");
            files.push((file.clone(), suluh::translate::begin(&file, &original.file, text)));
            files.extend(suluh::translate::record(&site, &file, text));
        }
    }
    assert!(files.len() > 100, "only {}", files.len());
    let (_, problems) = suluh::site::new_errors(&sources, &crate::site::options(), &files);
    assert_eq!(problems, []);
}

#[test]
fn a_site_may_still_be_called_after_a_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let path: PathBuf = folder.path().join("page");
    let run = run(Command::new(env!("CARGO_BIN_EXE_suluh")).arg("new").arg(&path));
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(path.join("site.toml").is_file());
}

#[test]
fn a_repository_can_publish_itself_and_be_written_in_a_browser() {
    let folder = site();
    let at_home = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        run(command.arg("new").args(arguments).arg("--site").arg(folder.path()).args(["--ui-language", "en"]))
    };
    assert_eq!(at_home(&["workflow", "--branch", "utama", "--install", "cargo install --path ."]).status, Some(0));
    let workflow = read(&folder, ".github/workflows/publish.yml");
    for part in ["branches: [\"utama\"]", "command -v suluh || cargo install --path .", "suluh build --base-url", "deploy-pages"]
    {
        assert!(workflow.contains(part), "{part}: {workflow}");
    }
    // What GitHub fills in stays; what this program fills in is filled in.
    assert_eq!(workflow.matches("{{").count(), workflow.matches("${{").count(), "{workflow}");
    assert_eq!(at_home(&["cms", "--repo", "owner/site"]).status, Some(0));
    assert!(read(&folder, "admin/config.yml").contains("repo: \"owner/site\""));
    assert!(read(&folder, "admin/index.html").contains("sveltia"));
    assert_eq!(folder.run(&["build"]).status, Some(0), "neither is part of the site");
    assert!(!folder.public().join("admin").exists());
    let before = tree(&folder.path());
    for (arguments, told) in [
        (&["workflow"][..], "already"),
        (&["cms", "--repo", "owner/site"], "already"),
        (&["workflow", "--branch", "a\"]"], "branch"),
        (&["cms", "--repo", "https://github.com/owner/site"], "owner and name"),
    ] {
        let run = at_home(arguments);
        assert!(run.status == Some(2) && run.stderr.contains(told), "{arguments:?}: {run:?}");
    }
    assert_eq!(tree(&folder.path()), before);
    let elsewhere = Command::new(env!("CARGO_BIN_EXE_suluh"))
        .args(["new", "workflow", "--ui-language", "en", "--site"])
        .arg(folder.public())
        .output();
    assert!(String::from_utf8_lossy(&elsewhere.expect("the program runs").stderr).contains("is no site"));
}
