//! The editor's requests: what is saved, and what is refused with a clear answer, the file whole and the server alive.

use serde_json::{Value, json};

use super::running::Server;
use crate::site::{Folder, Site};

const A: &str = "content/id/a.md";

fn start() -> (Folder, Server) {
    let folder = Site::new().write();
    let server = Server::start(&folder, &[]);
    (folder, server)
}

fn base(server: &Server, file: &str) -> Value {
    server.get(&format!("/.suluh/file?file={file}")).json()["base"].clone()
}

fn read(folder: &Folder, file: &str) -> String {
    std::fs::read_to_string(folder.path().join(file)).expect("a file")
}

#[test]
fn a_save_is_written_and_shown_at_once() {
    let (folder, server) = start();
    let text = "# Satu\n\nDisimpan.\n";
    let answer = server.post("/.suluh/file", &json!({"file": A, "text": text, "base": base(&server, A)}));
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(read(&folder, A), text);
    assert!(server.get("/id/a.html").text().contains("Disimpan."));
    assert_eq!(answer.json()["base"], base(&server, A));
    let new = json!({"file": "content/id/baru/b.md", "text": "# Baru\n", "base": null});
    assert_eq!(server.post("/.suluh/file", &new).status, 200);
    assert!(server.get("/id/baru/b.html").text().contains("Baru"));
}

#[test]
fn of_two_editors_the_second_sees_both_versions() {
    let (folder, server) = start();
    let begun = base(&server, A);
    folder.put(A, "# Satu\n\nDari disk.\n");
    let answer = server.post("/.suluh/file", &json!({"file": A, "text": "# Satu\n\nDari penyunting.\n", "base": begun}));
    assert_eq!(answer.status, 409);
    assert_eq!(answer.json()["text"], "# Satu\n\nDari disk.\n");
    assert_eq!(read(&folder, A), "# Satu\n\nDari disk.\n");
    let answer = server.post("/.suluh/file", &json!({"file": A, "text": "# Satu\n\nKeduanya.\n", "base": answer.json()["base"]}));
    assert_eq!(answer.status, 200);
    let answer = server.post("/.suluh/file", &json!({"file": A, "text": "x", "base": null}));
    assert_eq!(answer.status, 409, "a new file does not take the place of one that is there");
    std::thread::scope(|scope| {
        let base = base(&server, A);
        let save = |text: &'static str| {
            let (server, base) = (&server, base.clone());
            scope.spawn(move || server.post("/.suluh/file", &json!({"file": A, "text": text, "base": base})).status)
        };
        let mut statuses = [save("# Satu\n\nSatu.\n"), save("# Satu\n\nDua.\n")].map(|thread| thread.join().expect("an answer"));
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
    });
}

#[test]
fn nothing_outside_of_the_content_is_opened_or_written() {
    let (folder, server) = start();
    let before = crate::site::tree(&folder.path());
    for file in [
        "site.toml",
        "../luar.md",
        "content/../site.toml",
        "content/id/../../../luar.md",
        "/etc/passwd",
        "content/id/a\0.md",
        "content\\id\\a.md",
        "content/id/a.html",
        "content/id/.git/a.md",
        "themes/x/a.md",
        "content/id/a.md~",
        "",
        "content/",
        "content/a.sh",
    ] {
        let answer = server.post("/.suluh/file", &json!({"file": file, "text": "x", "base": null}));
        assert!(answer.status == 403, "{file:?}: {} {}", answer.status, answer.text());
        assert!(answer.json()["error"].as_str().is_some_and(|told| told.contains("content/")), "{file:?}: {}", answer.text());
    }
    assert_eq!(server.get("/.suluh/file?file=site.toml").status, 403);
    assert_eq!(server.get("/.suluh/file?file=content/id/..%2F..%2Fsite.toml").status, 403);
    assert_eq!(crate::site::tree(&folder.path()), before);
}

#[test]
fn what_is_too_large_or_no_json_is_answered_and_nothing_is_written() {
    let (folder, server) = start();
    let text = "a".repeat(50_000_000);
    let answer = server.post("/.suluh/file", &json!({"file": A, "text": text, "base": base(&server, A)}));
    assert_eq!(answer.status, 413);
    assert!(answer.json()["error"].as_str().is_some_and(|told| told.contains("8 MB")), "{}", answer.text());
    for body in [json!([]), json!({}), json!({"file": 1, "text": "x"}), json!({"file": A, "text": "x", "base": "zz"})] {
        let answer = server.post("/.suluh/file", &body);
        assert_eq!(answer.status, 400, "{body}: {}", answer.text());
    }
    assert_eq!(read(&folder, A), "# Satu\n\nIsi.\n");
    assert_eq!(server.get("/id/a.html").status, 200);
}

#[cfg(unix)]
#[test]
fn a_file_that_its_owner_protects_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, server) = start();
    let file = folder.path().join(A);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).expect("a mode");
    let answer = server.post("/.suluh/file", &json!({"file": A, "text": "x", "base": base(&server, A)}));
    assert_eq!(answer.status, 403);
    assert!(answer.text().contains("read-only"), "{}", answer.text());
    assert_eq!(read(&folder, A), "# Satu\n\nIsi.\n");
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_a_save_is_refused_and_the_file_is_whole() {
    let folder = Site::new().write();
    let server = Server::start_on_a_full_disk(&folder, 4);
    let save = |text: &str| server.post("/.suluh/file", &json!({"file": A, "text": text, "base": base(&server, A)}));
    let answer = save(&format!("# Satu\n\n{}\n", "Panjang. ".repeat(4_000)));
    assert_eq!(answer.status, 507, "{}", answer.text());
    assert!(answer.text().contains("as it was"), "{}", answer.text());
    assert_eq!(read(&folder, A), "# Satu\n\nIsi.\n");
    let there: Vec<String> = crate::site::tree(&folder.path().join("content/id")).into_keys().collect();
    assert!(there.iter().all(|name| !name.contains(".suluh-")), "{there:?}");
    assert_eq!(save("# Satu\n\nPendek.\n").status, 200, "the server is alive");
}

#[test]
fn a_text_that_is_not_saved_is_tried_and_changes_nothing() {
    let (folder, server) = start();
    let published = server.get("/id/a.html").text();
    let tried = |text: &str| server.post("/.suluh/try", &json!({"file": A, "text": text})).json();
    let answer = tried("# Satu\n\nBelum disimpan [x](tidak-ada.md).\n");
    assert_eq!(answer["problems"][0]["code"], "link-page");
    assert_eq!(answer["problems"][0]["line"], 3);
    assert!(server.get("/.suluh/draft/id/a.html").text().contains("Belum disimpan"));
    // Also where more changes than this one page.
    assert_eq!(tried("+++\ntitle = \"Judul lain\"\nslug = \"lain\"\n+++\nIsi.\n")["path"], "id/lain.html");
    assert!(server.get("/.suluh/draft/id/lain.html").text().contains("Judul lain"));
    assert_eq!(server.get("/id/a.html").text(), published);
    assert_eq!(server.get("/id/lain.html").status, 404);
    assert_eq!(read(&folder, A), "# Satu\n\nIsi.\n");
}

#[test]
fn a_form_sets_its_field_and_nothing_else() {
    let (_folder, server) = start();
    let set = |file: &str, text: &str, name: &str, value: Value| {
        server.post("/.suluh/field", &json!({"file": file, "text": text, "name": name, "value": value})).json()["text"].clone()
    };
    assert_eq!(set(A, "+++\ntitle = 'A' # x\n+++\nB\n", "title", json!("C")), "+++\ntitle = \"C\" # x\n+++\nB\n");
    assert_eq!(set(A, "+++\n+++\nB\n", "cost", json!("C")), Value::Null, "only a procedure has a cost");
    let agency = "content/agencies/k.toml";
    assert_eq!(set(agency, "kind = \"ngo\"\n", "name", json!({"id": "K"})), "kind = \"ngo\"\nname = { id = \"K\" }\n");
    let form =
        server.post("/.suluh/try", &json!({"file": agency, "text": "kind = \"ngo\"\nname = \"K\"\ncountry = \"MY\"\n"})).json();
    assert_eq!(form["form"][0], json!({"name": "name", "form": "localized", "choices": null, "value": "K"}));
}

#[test]
fn what_is_linked_to_is_found_by_its_name() {
    let folder = Site::new()
        .file("content/id/hak/gaji.md", "# Gaji\n")
        .file("content/agencies/kantor.toml", "kind = \"ngo\"\nname = \"Kantor\"\ncountry = \"MY\"\n")
        .write();
    let server = Server::start(&folder, &[]);
    let found = |file: &str, text: &str| server.get(&format!("/.suluh/find?file={file}&q={text}")).json()[0]["link"].clone();
    assert_eq!(found("content/id/hak/gaji.md", "satu"), "../a.md");
    assert_eq!(found(A, "GAJI"), "hak/gaji.md");
    assert_eq!(found(A, "kantor"), "agency:kantor");
}

#[test]
fn a_new_translation_begins_with_its_original_and_a_new_page_with_its_fields() {
    let folder = Site::new().languages(&["id", "en"]).file(A, "+++\ntitle = \"Satu\"\n+++\nIsi.\n").write();
    let server = Server::start(&folder, &[]);
    let new = server.get("/.suluh/file?file=content/en/a.md").json();
    assert_eq!(new["original"]["file"], A);
    assert_eq!(new["base"], Value::Null);
    assert_eq!(new["text"], "+++\ntitle = \"Satu\"\nawaiting_review = true\n+++\nIsi.\n");
    let new = server.get("/.suluh/file?file=content/id/b.md&kind=procedure&title=Baru").json();
    assert!(
        new["text"]
            .as_str()
            .is_some_and(|text| text.starts_with("+++\ntitle = \"Baru\"\n") && text.contains("\nkind = \"procedure\"\n"))
    );
}

#[test]
fn a_translation_that_is_begun_here_has_its_record() {
    let folder = Site::new().languages(&["id", "en"]).file(A, "+++\ntitle = \"Satu\"\n+++\nIsi.\n").write();
    let server = Server::start(&folder, &[]);
    let file = "content/en/a.md";
    let new = server.get(&format!("/.suluh/file?file={file}")).json();
    // While somebody translates, the original changes: what was translated from is what stood beside.
    folder.put(A, "+++\ntitle = \"Satu\"\n+++\nIsi lain.\n");
    let original = new["original"]["text"].clone();
    let answer = server.post("/.suluh/file", &json!({"file": file, "text": new["text"], "base": null, "original": original}));
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(read(&folder, "translated/en/a.toml").contains("\"Isi.\""));
    let status = folder.run(&["translate", "status", "--json"]).stdout;
    assert!(status.contains("outdated"), "{status}");
    // A later save, and the original itself, have none to write.
    let answer =
        server.post("/.suluh/file", &json!({"file": file, "text": "# One\n", "base": answer.json()["base"], "original": "x"}));
    assert_eq!(answer.status, 200);
    assert!(read(&folder, "translated/en/a.toml").contains("\"Isi.\""));
    server.post("/.suluh/file", &json!({"file": "content/id/b.md", "text": "# B\n", "base": null, "original": "x"}));
    assert!(!folder.path().join("translated/id").exists());
}

#[test]
fn a_picture_is_taken_under_a_plain_name() {
    let (folder, server) = start();
    let send = |name: &str| {
        let host = server.host();
        let headers = [("Host", host), ("Content-Type", "application/octet-stream")];
        server.send("POST", &format!("/.suluh/image?file={A}&q={name}"), &headers, crate::generated::DOT)
    };
    assert_eq!(send("titik.png").json()["link"], "../media/titik.png");
    assert_eq!(send("titik.png").status, 200, "the same picture once more");
    assert_eq!(std::fs::read(folder.path().join("content/media/titik.png")).expect("a file"), crate::generated::DOT);
    for name in ["..%2Ftitik.png", "a%2Fb.png", "titik.svg", "titik.html", "", ".png"] {
        assert!(matches!(send(name).status, 400 | 403), "{name}");
    }
}
