//! A real host on this machine, for links that lead out of the site.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

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
    scheme: &'static str,
    port: u16,
    noticed: Arc<Noticed>,
}

impl Web {
    pub(crate) fn start() -> Web {
        Web::listen("http", |mut stream, noticed| answer(&mut stream, noticed))
    }

    /// One that speaks TLS, and whom to trust for it: the certificate of its authority, as PEM.
    pub(crate) fn start_with_tls() -> (Web, String) {
        let key = KeyPair::generate().expect("random numbers");
        let mut authority = CertificateParams::new([]).expect("no names");
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let trusted = authority.self_signed(&key).expect("a certificate").pem();
        let own = KeyPair::generate().expect("random numbers");
        let named = CertificateParams::new(["127.0.0.1".to_owned()]).expect("a name");
        let certificate = named.signed_by(&own, &Issuer::new(authority, key)).expect("a certificate");
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("protocols")
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::Pkcs8(own.serialize_der().into()))
            .expect("the key of the certificate");
        let config = Arc::new(config);
        let web = Web::listen("https", move |stream, noticed| {
            let connection = ServerConnection::new(Arc::clone(&config)).map_err(std::io::Error::other)?;
            answer(&mut StreamOwned::new(connection, stream), noticed)
        });
        (web, trusted)
    }

    fn listen(scheme: &'static str, serve: impl Fn(TcpStream, &Noticed) -> std::io::Result<()> + Send + Sync + 'static) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let noticed = Arc::new(Noticed::default());
        let (shared, serve) = (Arc::clone(&noticed), Arc::new(serve));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (noticed, serve) = (Arc::clone(&shared), Arc::clone(&serve));
                std::thread::spawn(move || drop(serve(stream, &noticed)));
            }
        });
        Web { scheme, port, noticed }
    }

    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}://127.0.0.1:{}{path}", self.scheme, self.port)
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

fn answer(stream: &mut (impl Read + Write), noticed: &Noticed) -> std::io::Result<()> {
    let mut lines = BufReader::new(&mut *stream).lines();
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
