//! What a build does to the folder that it publishes, and what it leaves alone.

mod interrupted;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use crate::diagnostics::link;
use crate::site::{Folder, Site, write};

/// When each published file was last written.
fn times(folder: &Folder) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| folder.public().join(path).metadata().and_then(|m| m.modified()).expect("a file");
    folder.tree().keys().map(|path| (path.clone(), time(path))).collect()
}

#[test]
fn what_has_not_changed_is_not_touched() {
    let folder = Site::new().write();
    folder.publish();
    let before = times(&folder);
    std::thread::sleep(std::time::Duration::from_millis(20));
    let report = folder.publish();
    assert_eq!((report.written.map(|w| w.written), times(&folder)), (Some(0), before.clone()));
    folder.put("content/id/a.md", "# Satu\n\nIsi baru.\n");
    folder.publish();
    let after = times(&folder);
    assert_ne!(before["id/a.html"], after["id/a.html"]);
    for path in ["id/istilah.html", "index.html", "404.html"].iter().filter(|path| before.contains_key(**path)) {
        assert_eq!(before[*path], after[*path], "{path} did not change");
    }
}

#[test]
fn a_page_that_is_gone_is_removed_and_other_files_stay() {
    let folder = Site::new().file("content/id/bagian/b.md", "# B\n").write();
    folder.publish();
    for path in ["CNAME", "id/bagian/catatan.txt", ".well-known/security.txt"] {
        write(&folder.public().join(path), "milik orang");
    }
    std::fs::remove_dir_all(folder.path().join("content/id/bagian")).expect("writable");
    let report = folder.publish();
    assert!(report.written.is_some_and(|w| w.removed > 0));
    let tree = folder.tree();
    assert!(!tree.contains_key("id/bagian/b.html") && !tree.contains_key("id/bagian/index.html"));
    for path in ["CNAME", "id/bagian/catatan.txt", ".well-known/security.txt"] {
        assert_eq!(tree.get(path).map(Vec::as_slice), Some(&b"milik orang"[..]), "{path}");
    }
}

#[test]
fn a_folder_that_holds_anything_else_is_refused() {
    let folder = Site::new().write();
    write(&folder.public().join("skripsi.docx"), "penting");
    let run = folder.run(&["build"]);
    assert_eq!(run.status, Some(2), "{run:?}");
    assert_eq!(folder.tree().into_iter().collect::<Vec<_>>(), [("skripsi.docx".to_owned(), b"penting".to_vec())]);
}

#[test]
fn the_sources_are_never_overwritten() {
    let folder = Site::new().write();
    for out in ["", "content", "content/id", "themes"] {
        let public = folder.path().join(out);
        let report = suluh::build::build(&folder.path(), &public, &crate::site::options(), false, &|_| {});
        assert!(report.is_err(), "published into {}", public.display());
    }
    assert!(folder.path().join("content/id/a.md").exists());
}

#[test]
fn errors_leave_the_published_site_as_it_was() {
    let folder = Site::new().write();
    folder.publish();
    let (before, when) = (folder.tree(), times(&folder));
    folder.put("content/id/a.md", "# Satu\n\n[Hilang](hilang.md)\n");
    folder.put("content/id/index.md", "# Berubah\n\n[Satu](a.md)\n");
    let run = folder.run(&["build"]);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.stderr.contains("content/id/a.md:3") && run.stderr.contains("link-page"), "{}", run.stderr);
    assert_eq!((folder.tree(), times(&folder)), (before, when));
}

#[test]
fn strict_makes_a_warning_stop_the_build() {
    let folder = Site::new().file("content/id/b.md", "# B\n").write();
    assert_eq!(folder.run(&["build", "--strict"]).status, Some(1));
    assert!(!folder.public().exists());
    assert_eq!(folder.run(&["check", "--strict"]).status, Some(1));
    assert_eq!((folder.run(&["check"]).status, folder.run(&["build"]).status), (Some(0), Some(0)));
}

#[test]
fn a_file_that_somebody_changed_in_size_or_removed_is_put_right() {
    let folder = Site::new().write();
    folder.publish();
    let before = folder.tree();
    write(&folder.public().join("id/a.html"), "rusak");
    std::fs::remove_file(folder.public().join("id/index.html")).expect("writable");
    folder.publish();
    assert_eq!(folder.tree(), before);
}

#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let folder = Site::new().file("content/id/bagian/b.md", "# B\n").write();
    folder.publish();
    let outside = tempfile::tempdir().expect("a temporary folder");
    let moved = outside.path().join("bagian");
    std::fs::rename(folder.public().join("id/bagian"), &moved).expect("writable");
    link(&moved, &folder.public().join("id/bagian"));
    let before = crate::site::tree(outside.path());
    // A page below the link changes: it must not be written where the link leads.
    folder.put("content/id/bagian/b.md", "# B\n\nBaru.\n");
    assert!(folder.try_build().is_err());
    assert_eq!(crate::site::tree(outside.path()), before);
    // It goes: nothing must be removed there.
    std::fs::remove_dir_all(folder.path().join("content/id/bagian")).expect("writable");
    folder.publish();
    assert_eq!(crate::site::tree(outside.path()), before);
}

#[test]
fn a_link_in_place_of_a_page_is_replaced_and_not_followed() {
    let folder = Site::new().write();
    folder.publish();
    let outside = tempfile::tempdir().expect("a temporary folder");
    let file = outside.path().join("milik-orang.txt");
    write(&file, "milik orang");
    let page = folder.public().join("id/a.html");
    let before = folder.tree();
    std::fs::remove_file(&page).expect("writable");
    link(&file, &page);
    folder.publish();
    assert_eq!(std::fs::read(&file).expect("still there"), b"milik orang");
    assert_eq!(folder.tree(), before);
}

#[test]
fn a_folder_may_become_a_page_and_a_page_a_folder() {
    let folder = Site::new().write();
    folder.publish();
    std::fs::remove_file(folder.path().join("content/id/a.md")).expect("writable");
    folder.put("content/id/index.md", "# Awal\n\n[Satu](a.html/b.md)\n");
    folder.put("content/id/a.html/b.md", "# B\n");
    folder.publish();
    folder.put("content/id/index.md", "# Awal\n\n[Satu](a.md)\n");
    folder.put("content/id/a.md", "# Satu\n");
    std::fs::remove_dir_all(folder.path().join("content/id/a.html")).expect("writable");
    folder.publish();
    assert!(folder.public().join("id/a.html").is_file());
}

#[test]
fn a_folder_that_cannot_be_written_is_a_failure() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Site::new().write();
    folder.publish();
    let before = folder.tree();
    let mode = |mode| std::fs::set_permissions(folder.public(), std::fs::Permissions::from_mode(mode)).expect("ours");
    mode(0o555);
    let locked = std::fs::write(folder.public().join("coba"), "x").is_err();
    folder.put("content/id/a.md", "# Satu\n\nBaru.\n");
    let run = folder.run(&["build"]);
    mode(0o755);
    // Permissions do not bind root, for whom the build works.
    if locked {
        assert_eq!(run.status, Some(2), "{run:?}");
        assert_eq!(folder.tree(), before);
    }
}

#[test]
fn a_new_site_builds_without_a_warning() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for languages in ["id,en", "en", "id", "en,ar,zh-Hant"] {
        let site = dir.path().join(languages);
        let suluh = |arguments: &[&str], path: &Path| {
            crate::program::run(std::process::Command::new(env!("CARGO_BIN_EXE_suluh")).args(arguments).arg(path))
        };
        let made = suluh(&["new", "--languages", languages], &site);
        assert_eq!(made.status, Some(0), "{made:?}");
        assert_eq!(
            made.stdout.contains("ar, zh-Hant"),
            languages.contains("ar"),
            "what waits to be translated is told: {made:?}"
        );
        let built = suluh(&["build", "--strict", "--site"], &site);
        assert_eq!(built.status, Some(0), "{languages}: {built:?}");
        assert_eq!(suluh(&["new"], &site).status, Some(2), "an occupied folder is refused");
    }
}
