//! Proof of origin: checksums and signatures, and what `verify` says of whatever was done to a folder or a file.

use std::path::{Path, PathBuf};

use super::*;

#[test]
fn checksums_name_every_file_and_verify_finds_what_is_wrong() {
    let folder = site().write();
    folder.publish();
    let files = folder.tree();
    let list = folder.page("checksums.txt");
    let listed: Vec<&str> = list.lines().filter_map(|line| line.split_once("  ").map(|(_, path)| path)).collect();
    let mut expected: Vec<&str> = files.keys().map(String::as_str).collect();
    expected.retain(|path| !matches!(*path, "checksums.txt" | ".suluh-files"));
    assert_eq!(listed, expected, "sorted, and every file");
    let hash = blake3::hash(&files["id/index.html"]).to_hex().to_string();
    assert!(list.contains(&format!("{hash}  id/index.html\n")));
    let public = folder.public();
    let verify = |ui: &str| suluh(&["verify", "."], &public, ui);
    assert_eq!(verify("en").status, Some(0), "{:?}", verify("en"));
    std::fs::write(public.join("id/index.html"), "x").expect("written");
    std::fs::write(public.join("id/new.html"), "x").expect("written");
    std::fs::remove_file(public.join("en/index.html")).expect("removed");
    let run = verify("en");
    assert_eq!(run.status, Some(1));
    for line in ["changed: id/index.html", "added: id/new.html", "missing: en/index.html", "3 files are not as published"] {
        assert!(run.stderr.contains(line), "no {line:?} in {}", run.stderr);
    }
    assert!(verify("id").stderr.contains("diubah: id/index.html"), "{:?}", verify("id"));
    std::fs::write(public.join("checksums.txt"), "x").expect("written");
    assert!(verify("en").stderr.contains("Line 1 of checksums.txt"), "{:?}", verify("en"));
    std::fs::remove_file(public.join("checksums.txt")).expect("removed");
    assert_eq!(verify("id").status, Some(1));
    assert!(verify("id").stderr.contains("tidak berisi checksums.txt"), "{:?}", verify("id"));
}

#[test]
fn a_zip_that_was_cut_off_or_altered_is_told() {
    let folder = site().write();
    let (_, bytes) = packed(&folder, &[]);
    let at = folder.path();
    let verify = |bytes: &[u8]| {
        std::fs::write(at.join("a.zip"), bytes).expect("written");
        suluh(&["verify", "a.zip"], &at, "id")
    };
    assert_eq!(verify(&bytes).status, Some(0), "{:?}", verify(&bytes));
    for cut in [0, 1, 30, bytes.len() / 2, bytes.len() - 1] {
        let run = verify(&bytes[..cut]);
        assert_eq!(run.status, Some(1), "{cut}: {run:?}");
        assert!(run.stderr.contains("ambil sekali lagi") && !run.stderr.contains("panicked"), "{cut}: {run:?}");
    }
    // In the middle of the packed text of a page.
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a zip");
    let page = archive.by_name("id/index.html").expect("the home page");
    let middle = (page.data_start().expect("an offset") + page.compressed_size() / 2) as usize;
    let mut altered = bytes.clone();
    altered[middle] ^= 0x55;
    let run = verify(&altered);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert_eq!(suluh(&["verify", "tidak.zip"], &at, "id").status, Some(1));
}

#[test]
fn so_is_an_archive_and_its_signature_beside_it_is_read() {
    let ((secret, public), (_, other)) = (keys(), keys());
    let folder = site().write();
    folder.put("key", secret);
    let at = folder.path();
    let zim = signed(&at, "zim", "zim");
    let verify = |key: &str| suluh(&["verify", &zim.display().to_string(), "--key", key], &at, "en");
    let run = verify(&public);
    assert!(run.status == Some(0) && run.stdout.contains("is whole") && run.stdout.contains("by the owner"), "{run:?}");
    assert_eq!(verify(&other).status, Some(1));
    let bytes = std::fs::read(&zim).expect("bytes");
    let mut altered = bytes.clone();
    altered[bytes.len() / 2] ^= 0x55;
    for (bytes, told) in
        [(&bytes[..bytes.len() / 2], "not whole"), (&bytes[..3], "no ZIM"), (&altered, "bytes of it were changed")]
    {
        std::fs::write(&zim, bytes).expect("written");
        let run = verify(&public);
        assert!(run.status == Some(1) && run.stderr.contains(told) && run.stderr.contains("once more"), "{run:?}");
    }
}

#[test]
fn of_a_book_and_of_one_file_the_signature_beside_them_decides() {
    let ((secret, public), (_, other)) = (keys(), keys());
    let folder = site().write();
    folder.put("key", secret);
    let at = folder.path();
    for (kind, end) in [("epub", "epub"), ("page", "html")] {
        let file = signed(&at, kind, end);
        let verify = |more: &[&str]| suluh(&[&["verify", &file.display().to_string()], more].concat(), &at, "en");
        let good = verify(&["--key", &public]);
        assert!(good.status == Some(0) && good.stdout.contains("by the owner"), "{good:?}");
        assert_eq!(verify(&["--key", &other]).status, Some(1));
        std::fs::remove_file(format!("{}.minisig", file.display())).expect("a signature");
        let unsigned = verify(&[]);
        assert!(unsigned.status == Some(1) && unsigned.stderr.contains("no signature beside it"), "{unsigned:?}");
        assert!(!unsigned.stderr.contains("as a zip"), "{unsigned:?}");
    }
}

/// A carrier of Indonesian with a signature beside it, by the key in the site's folder: the file that ends so.
fn signed(site: &Path, kind: &str, end: &str) -> PathBuf {
    let made = suluh(&["pack", kind, "--lang", "id", "--out", kind, "--today", TODAY, "--sign", "key"], site, "en");
    assert_eq!(made.status, Some(0), "{made:?}");
    let mut named = std::fs::read_dir(site.join(kind)).expect("packs").map(|file| file.expect("readable").path());
    named.find(|path| path.extension().is_some_and(|own| own == end)).expect("a carrier")
}

/// A pair of keys as minisign writes them.
fn keys() -> (String, String) {
    let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("random numbers");
    (pair.sk.to_box(None).expect("a key").to_string(), pair.pk.to_base64())
}

#[test]
fn a_release_is_signed_and_only_its_own_key_proves_it() {
    let ((secret, public), (_, other)) = (keys(), keys());
    let folder = site().write();
    let config = std::fs::read_to_string(folder.path().join("site.toml")).expect("a text");
    let build = || folder.run(&["build", "--sign", &folder.path().join("key").display().to_string()]);
    folder.put("key", &secret);
    folder.put("site.toml", format!("public_key = \"{public}\"\n{config}"));
    let run = build();
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.stdout.contains(&public), "{run:?}");
    assert!(folder.page("id/carry.html").contains(&public), "the site shows its key");
    assert!(build().stdout.contains("Nothing has changed"), "a second build signs nothing anew");
    let out = folder.public();
    let verify = |key: &str| suluh(&["verify", ".", "--key", key], &out, "en");
    assert_eq!(verify(&public).status, Some(0), "{:?}", verify(&public));
    assert!(verify(&public).stdout.contains("by the owner of the public key"));
    assert_eq!(verify(&other).status, Some(1));
    assert!(verify(&other).stderr.contains("not by the owner"), "{:?}", verify(&other));
    assert!(verify("RW").stderr.contains("public key cannot be read"), "{:?}", verify("RW"));
    // In the folder of the site, its own key is taken.
    let named = out.display().to_string();
    let run = suluh(&["verify", &named], &folder.path(), "en");
    assert!(run.stdout.contains("by the owner of the public key"), "{run:?}");
    std::fs::write(out.join("checksums.txt.minisig"), "x").expect("written");
    assert!(verify(&public).stderr.contains("signature cannot be read"), "{:?}", verify(&public));
    std::fs::remove_file(out.join("checksums.txt.minisig")).expect("removed");
    assert!(verify(&public).stderr.contains("no signature"), "{:?}", verify(&public));
    folder.put("site.toml", format!("public_key = \"{other}\"\n{config}"));
    assert_eq!(build().status, Some(2), "a key that readers do not know signs nothing");
    folder.put("key", "x");
    assert_eq!(build().status, Some(2), "{:?}", build());
}
