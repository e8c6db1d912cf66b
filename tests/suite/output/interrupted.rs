//! Builds that are killed, and disks that are full: the site stays whole, and the next build repairs it.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::program::run;
use crate::site::{Folder, TODAY, write};
use crate::{generated, program, site};

/// A site of some hundred pages, its two versions, and what each publishes.
struct Versions {
    folder: Folder,
    old: BTreeMap<String, Vec<u8>>,
    new: BTreeMap<String, Vec<u8>>,
}

impl Versions {
    fn new() -> Versions {
        let folder = generated::site(40).write();
        folder.publish();
        let old = folder.tree();
        let changed = generated::site(40).write();
        Versions::change(&changed);
        changed.publish();
        Versions { folder, old, new: changed.tree() }
    }

    /// The new version has another title on every page.
    fn change(folder: &Folder) {
        let text = std::fs::read_to_string(folder.path().join("site.toml")).expect("a text");
        folder.put("site.toml", text.replace("title = \"Uji\"", "title = \"Ujian\""));
    }

    /// Every page is as one of the two versions has it, whole.
    fn each_file_is_whole(&self) {
        for (path, bytes) in self.folder.tree() {
            if path.starts_with(".suluh-") {
                continue;
            }
            let known = [&self.old, &self.new].iter().any(|tree| tree.get(&path) == Some(&bytes));
            assert!(known, "{path} is neither the old page nor the new one");
        }
        let missing: Vec<_> =
            self.old.keys().filter(|p| self.new.contains_key(*p) && !self.folder.public().join(p).exists()).collect();
        assert!(missing.is_empty(), "these pages are gone: {missing:?}");
    }
}

fn suluh(folder: &Folder) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
    command.arg("build").arg("--site").arg(folder.path()).arg("--out").arg(folder.public()).args(["--today", TODAY]);
    command
}

#[test]
fn a_killed_build_leaves_whole_pages_and_the_next_one_repairs_the_rest() {
    let versions = Versions::new();
    Versions::change(&versions.folder);
    // A build takes some hundred milliseconds; it is killed later and later in its course.
    let mut killed = 0;
    for delay in (0..30).map(|step| Duration::from_millis(step * 25)) {
        let mut child = suluh(&versions.folder).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs");
        std::thread::sleep(delay);
        let _ = child.kill();
        killed += usize::from(child.wait().expect("a child").code().is_none());
        versions.each_file_is_whole();
    }
    assert!(killed > 0, "no build was killed in its course");
    let last = run(&mut suluh(&versions.folder));
    assert_eq!(last.status, Some(0), "{last:?}");
    assert_eq!(versions.folder.tree(), versions.new);
}

#[test]
fn what_an_interrupted_build_leaves_is_cleared_and_mended() {
    let versions = Versions::new();
    let public = versions.folder.public();
    // As if the build had died between two renames: the list trusts nothing, some pages are new, some
    // wait in the staging folder.
    let list = std::fs::read_to_string(public.join(".suluh-files")).expect("the list");
    let distrusted = |line: &str| line.split_once(' ').map(|(_, rest)| format!("- {rest}\n")).unwrap_or_default();
    std::fs::write(public.join(".suluh-files"), list.lines().map(distrusted).collect::<String>()).expect("writable");
    write(&public.join(".suluh-staging/7"), "setengah");
    write(&public.join(".suluh-staging/list"), "setengah");
    for path in versions.new.keys().filter(|path| path.starts_with("en/")) {
        write(&public.join(path), &versions.new[path]);
    }
    versions.folder.publish();
    assert_eq!(versions.folder.tree(), versions.old);
}

#[test]
fn a_damaged_list_is_mended() {
    let versions = Versions::new();
    let file = versions.folder.public().join(".suluh-files");
    for damage in ["", "tidak ada artinya\n- - -\nabc 12 ../../../etc/passwd\n", "\n\n\n"] {
        std::fs::write(&file, damage).expect("writable");
        versions.folder.publish();
        assert_eq!(versions.folder.tree(), versions.old);
    }
}

#[test]
fn a_first_build_that_was_killed_can_be_repeated() {
    let folder = site::Site::new().write();
    write(&folder.public().join(".suluh-staging/0"), "setengah");
    folder.publish();
    assert!(folder.tree().keys().all(|path| !path.starts_with(".suluh-staging")));
}

/// Runs the build where no file may grow beyond so many blocks.
fn on_a_full_disk(folder: &Folder, blocks: usize) -> crate::program::Run {
    run(program::on_a_full_disk(blocks).args(suluh(folder).get_args()))
}

#[test]
fn a_full_disk_is_a_failure_that_changes_nothing() {
    let versions = Versions::new();
    Versions::change(&versions.folder);
    let failed = on_a_full_disk(&versions.folder, 4);
    assert_eq!(failed.status, Some(2), "{failed:?}");
    assert!(failed.stderr.contains("write"), "{}", failed.stderr);
    assert_eq!(versions.folder.tree(), versions.old, "the site is as it was, and nothing is left lying about");
    versions.folder.publish();
    assert_eq!(versions.folder.tree(), versions.new);
}

#[test]
fn a_disk_that_fills_up_in_the_end_changes_nothing_either() {
    // A thousand redirects: every page is small, the list of all files is not.
    let names: Vec<String> = (0..1_000).map(|n| format!("\"lama/halaman-{n}\"")).collect();
    let page = |title: &str| format!("+++\ntitle = \"{title}\"\naliases = [{}]\n+++\n", names.join(", "));
    let folder = site::Site::new().file("content/id/a.md", page("Satu")).write();
    folder.publish();
    let before = folder.tree();
    folder.put("content/id/a.md", page("Dua"));
    let largest = before.iter().filter(|(path, _)| *path != ".suluh-files").map(|(_, bytes)| bytes.len()).max().unwrap_or(0);
    let (list, blocks) = (before[".suluh-files"].len(), largest / 512 + 4);
    assert!(list > (blocks + 1) * 512, "the list ({list} bytes) is larger than any page ({largest} bytes)");
    let failed = on_a_full_disk(&folder, blocks);
    assert_eq!(failed.status, Some(2), "{failed:?}");
    assert_eq!(folder.tree(), before);
}

#[test]
fn a_first_build_on_a_full_disk_leaves_nothing_behind() {
    let folder = site::Site::new().write();
    let failed = on_a_full_disk(&folder, 1);
    assert_eq!(failed.status, Some(2), "{failed:?}");
    assert!(!folder.public().exists());
}
