//! `suluh serve` as a program: asked over the network, and told of changes by the disk alone.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::generated::DOT;
use crate::program::on_a_full_disk;
use crate::site::{Folder, Site, TODAY};

/// The longest that anything may take, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running preview; it ends with the test.
pub(crate) struct Server {
    child: Child,
    host: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }
}

impl Server {
    pub(crate) fn start(folder: &Folder, arguments: &[&str]) -> Server {
        Server::run(Command::new(env!("CARGO_BIN_EXE_suluh")), folder, arguments)
    }

    /// Starts one that can make no file larger than so many blocks.
    #[cfg(unix)]
    pub(crate) fn start_on_a_full_disk(folder: &Folder, blocks: usize) -> Server {
        Server::run(on_a_full_disk(blocks), folder, &[])
    }

    fn run(mut command: Command, folder: &Folder, arguments: &[&str]) -> Server {
        command
            .args(["serve", "--port", "0", "--today", TODAY, "--ui-language", "en", "--site"])
            .arg(folder.path())
            .args(arguments);
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program runs");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let first = lines.next().expect("a line").expect("UTF-8");
        let host = first.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address").to_owned();
        assert!(host.starts_with("127.0.0.1:"), "{first}");
        // Nobody waits for a pipe that is not read.
        std::thread::spawn(move || lines.for_each(drop));
        Server { child, host }
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Sends a request with just these headers and this body.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n{headers}{length}\r\n");
        // A server that has heard enough may close before all is sent.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").unwrap_or_else(|| panic!("{method} {path}: {bytes:?}"));
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).expect("a status");
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    /// Asks as a browser does that was led here.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[("Host", &self.host)], b"")
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        let origin = format!("http://{}", self.host);
        let headers = [("Host", self.host.as_str()), ("Origin", origin.as_str()), ("Content-Type", "application/json")];
        self.send("POST", path, &headers, body.to_string().as_bytes())
    }

    /// Asks until the answer is as it should be.
    pub(crate) fn until(&self, what: &str, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
        let started = Instant::now();
        loop {
            let answer = self.get(path);
            if is_so(&answer) {
                return answer;
            }
            assert!(started.elapsed() < PATIENCE, "{what}: {path} is still {} {}", answer.status, answer.text());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn shows(&self, what: &str, path: &str, text: &str) {
        self.until(what, path, |answer| answer.status == 200 && answer.text().contains(text));
    }

    fn lacks(&self, what: &str, path: &str) {
        self.until(what, path, |answer| answer.status == 404);
    }
}

const THEME: &str = "title = \"Uji\"\ndefault_language = \"id\"\ntheme = \"lain\"\n[[languages]]\ncode = \"id\"\n";

/// Every kind of change, one after the other, each waited for.
fn every_change(folder: &Folder, server: &Server) {
    let path = |name: &str| folder.path().join(name);
    folder.put("content/id/a.md", "# Satu\n\nIsi kedua.\n");
    server.shows("a save", "/id/a.html", "Isi kedua");
    folder.put("content/id/.a.md.tmp", "# Satu\n\nIsi ketiga.\n");
    std::fs::rename(path("content/id/.a.md.tmp"), path("content/id/a.md")).expect("a rename");
    server.shows("a save by renaming", "/id/a.html", "Isi ketiga");
    folder.put("content/id/baru/b.md", "# Baru\n\n[a](../a.md)\n");
    server.shows("a page in a new folder", "/id/baru/b.html", "Baru");
    std::fs::rename(path("content/id/baru"), path("content/id/lama")).expect("a rename");
    server.shows("a renamed folder", "/id/lama/b.html", "Baru");
    server.lacks("a renamed folder", "/id/baru/b.html");
    std::fs::remove_dir_all(path("content/id/lama")).expect("removed");
    server.lacks("a removed folder", "/id/lama/b.html");
    folder.put("content/agencies/kantor.toml", "kind = \"ngo\"\nname = \"Kantor Uji\"\ncountry = \"MY\"\n");
    server.shows("an agency", "/id/agencies/kantor.html", "Kantor Uji");
    folder.put("content/media/titik.png", DOT);
    folder.put("content/id/a.md", "# Satu\n\n![titik](../media/titik.png)\n");
    server.shows("a picture", "/id/a.html", "assets/media/titik-");
    folder.put("site.toml", "title = \"Nama lain\"\ndefault_language = \"id\"\n[[languages]]\ncode = \"id\"\n");
    server.shows("site.toml", "/id/a.html", "Nama lain");
    folder.put("themes/lain/theme.toml", "contract = 1\n");
    folder.put("themes/lain/templates/page.html", "<!doctype html><title>x</title><body>tema lain {{ t.help_now }}</body>");
    folder.put("site.toml", THEME);
    server.shows("a theme", "/id/a.html", "tema lain");
    folder.put("themes/lain/strings/id.ftl", "help-now = Tolong saya\n");
    server.shows("strings", "/id/a.html", "Tolong saya");
    for number in 0..3_000 {
        folder.put(&format!("content/id/banyak/{number}.md"), format!("# Halaman {number}\n"));
    }
    server.shows("thousands of files at once", "/id/banyak/2999.html", "tema lain");
    server.shows("thousands of files at once", "/id/banyak/0.html", "tema lain");
    std::fs::rename(path("content"), path("tanpa")).expect("a rename");
    std::fs::remove_dir_all(path("tanpa/id/banyak")).expect("removed");
    std::fs::rename(path("tanpa"), path("content")).expect("a rename");
    server.lacks("another content", "/id/banyak/0.html");
    folder.put("content/id/akhir.md", "# Akhir\n");
    server.shows("a page in the other content", "/id/akhir.html", "tema lain");
}

#[test]
fn every_change_on_the_disk_is_seen() {
    let folder = Site::new().write();
    let server = Server::start(&folder, &[]);
    every_change(&folder, &server);
}

#[test]
fn every_change_is_seen_on_a_drive_that_tells_nothing() {
    let folder = Site::new().write();
    let server = Server::start(&folder, &["--poll", "100"]);
    every_change(&folder, &server);
}

#[test]
fn an_error_is_told_as_on_the_command_line_and_the_last_good_page_stays() {
    let folder = Site::new().write();
    let server = Server::start(&folder, &[]);
    let good = server.get("/id/a.html").text();
    folder.put("content/id/a.md", "# Satu\n\n[rusak](tidak-ada.md) dan [x](term:y)\n");
    let told = server.until("an error", "/.suluh/state?page=id/a.html", |a| a.json()["errors"]["count"] == 2).json();
    let text = told["errors"]["text"].as_str().expect("a text").to_owned();
    let build = folder.run(&["build"]);
    assert!(build.stderr.starts_with(&text), "{text}\n---\n{}", build.stderr);
    assert_eq!(server.get("/id/a.html").text(), good);
    assert_eq!(told["page"]["problems"].as_array().map(Vec::len), Some(2), "{told}");
    folder.put("content/id/a.md", "# Satu\n\nDiperbaiki.\n");
    server.shows("mended", "/id/a.html", "Diperbaiki");
    let told = server.get("/.suluh/state?page=id/a.html").json();
    assert_eq!(told["errors"]["count"], 0);
}

#[test]
fn a_site_that_begins_with_an_error_is_shown_when_it_is_mended() {
    let folder = Site::new().file("content/id/a.md", "# Satu\n\n[rusak](tidak-ada.md)\n").write();
    let server = Server::start(&folder, &[]);
    assert_eq!(server.get("/.suluh/state?page=id/a.html").json()["errors"]["count"], 1);
    folder.put("content/id/a.md", "# Satu\n\nBaik.\n");
    server.shows("mended", "/id/a.html", "Baik.");
}

#[test]
fn an_open_page_is_told_of_every_change() {
    let folder = Site::new().write();
    let server = Server::start(&folder, &[]);
    let mut stream = TcpStream::connect(&server.host).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
    write!(stream, "GET /.suluh/events HTTP/1.1\r\nHost: {}\r\n\r\n", server.host).expect("sent");
    let started = Instant::now();
    // The server says something every few seconds even if nothing happens.
    let in_time = |line: std::io::Result<String>| line.ok().filter(|_| started.elapsed() < PATIENCE);
    let mut lines = BufReader::new(stream).lines().map_while(in_time);
    let mut next = || lines.find_map(|line| line.strip_prefix("data: ").map(str::to_owned)).expect("an event");
    let first = next();
    folder.put("content/id/a.md", "# Satu\n\nLain.\n");
    assert_ne!(next(), first);
}

#[test]
fn search_answers_in_the_preview_with_the_slices_of_the_build() {
    let folder = Site::new().write();
    folder.publish();
    let server = Server::start(&folder, &[]);
    for (path, bytes) in folder.tree().iter().filter(|(path, _)| path.starts_with("search/")) {
        assert_eq!(server.get(&format!("/{path}")).body, *bytes, "{path}");
    }
    folder.put("content/id/a.md", "# Satu\n\nKata pertanggungjawaban.\n");
    server.shows("a save", "/id/a.html", "pertanggungjawaban");
    folder.publish();
    assert_eq!(server.get("/search/id.js").text(), folder.page("search/id.js"));
}

#[test]
fn nobody_but_a_browser_of_this_machine_is_answered() {
    let folder = Site::new().write();
    let server = Server::start(&folder, &[]);
    let host = server.host.as_str();
    let port = host.rsplit(':').next().expect("a port");
    let local = format!("localhost:{port}");
    assert_eq!(server.send("GET", "/id/a.html", &[("Host", &local)], b"").status, 200);
    let rebound = format!("evil.example:{port}");
    for headers in [
        vec![("Host", rebound.as_str())],
        vec![("Host", host), ("Origin", "http://evil.example")],
        vec![("Host", host), ("Host", "evil.example")],
        vec![],
    ] {
        let answer = server.send("GET", "/id/a.html", &headers, b"");
        assert!(matches!(answer.status, 400 | 403) && !answer.text().contains("Isi."), "{headers:?}: {answer:?}");
    }
    let absolute = server.send("GET", &format!("http://evil.example:{port}/id/a.html"), &[("Host", host)], b"");
    assert_eq!(absolute.status, 403);
    assert_eq!(server.send("POST", "/id/a.html", &[("Host", host)], b"x").status, 405);
    for path in [
        "/../site.toml",
        "/%2e%2e/site.toml",
        "/content/id/a.md",
        "/id/..%2f..%2fsite.toml",
        "/site.toml",
        "/%00",
        "//etc/passwd",
        "/etc/passwd",
    ] {
        let answer = server.get(path);
        assert!(answer.status == 404 && !answer.text().contains("default_language"), "{path}: {answer:?}");
    }
    assert_eq!(server.get("/%ff").status, 400);
    let answer = server.get("/id/a.html");
    assert!(answer.head.to_lowercase().contains("x-frame-options: sameorigin"), "{}", answer.head);
}
