//! A real host on this machine, for links that lead out of the site.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// What a host has noticed.
#[derive(Default)]
struct Noticed {
    /// `GET /path`, in the order of the requests.
    requests: Mutex<Vec<String>>,
    /// Who asked.
    names: Mutex<Vec<String>>,
    now: AtomicUsize,
    most: AtomicUsize,
}

/// A host; it ends with the tests.
pub(crate) struct Web {
    port: u16,
    noticed: Arc<Noticed>,
}

impl Web {
    pub(crate) fn start() -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let noticed = Arc::new(Noticed::default());
        let shared = Arc::clone(&noticed);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let noticed = Arc::clone(&shared);
                std::thread::spawn(move || drop(answer(stream, &noticed)));
            }
        });
        Web { port, noticed }
    }

    pub(crate) fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.noticed.requests.lock().expect("no panic").clone()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.noticed.names.lock().expect("no panic").clone()
    }

    /// Most requests that were open at a time.
    pub(crate) fn most(&self) -> usize {
        self.noticed.most.load(Ordering::SeqCst)
    }
}

/// An address of this machine at which nobody answers.
pub(crate) fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    format!("http://{}/", listener.local_addr().expect("an address"))
}

fn answer(mut stream: TcpStream, noticed: &Noticed) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines.by_ref() {
        let line = line?;
        if let Some(name) = line.to_lowercase().strip_prefix("user-agent: ") {
            noticed.names.lock().expect("no panic").push(name.to_owned());
        }
        if line.is_empty() {
            break;
        }
    }
    noticed.most.fetch_max(noticed.now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    noticed.requests.lock().expect("no panic").push(format!("{method} {path}"));
    let (status, location) = match path {
        "/gone" => (404, ""),
        "/moved" | "/moved/again" => (301, if path == "/moved" { "/moved/again" } else { "/new" }),
        "/moved/gone" => (301, "/gone"),
        "/today" => (302, "/ok"),
        "/round" => (302, "round"),
        "/people" => (403, ""),
        "/app" => (302, "intent:open"),
        "/whole" if method == "HEAD" => (405, ""),
        // Whoever asks gives up first.
        "/slow" => {
            let _ = stream.read(&mut [0; 1]);
            noticed.now.fetch_sub(1, Ordering::SeqCst);
            return Ok(());
        }
        _ => (200, ""),
    };
    let location = if location.is_empty() { String::new() } else { format!("Location: {location}\r\n") };
    // Counted before the answer: the next question may come before this thread goes on.
    noticed.now.fetch_sub(1, Ordering::SeqCst);
    write!(stream, "HTTP/1.1 {status} X\r\n{location}Content-Length: 0\r\nConnection: close\r\n\r\n")
}
