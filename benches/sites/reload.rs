//! What a browser does with a preview: it asks for pages, and listens to the channel on which it is told to load anew.
//!
//! In: a host. Out: pages, and when something has changed. Suluh's channel is one of server-sent events, Hugo's a
//! WebSocket (RFC 6455) with the protocol of LiveReload.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crate::Result;

/// A page, with its head.
///
/// # Errors
/// Where nobody answers.
pub(crate) fn get(host: &str, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(host)?;
    // Of HTTP 1.0, so that the page comes in one piece.
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A channel that is listened to.
pub(crate) struct Channel {
    changes: Receiver<()>,
}

impl Channel {
    /// Opens it.
    ///
    /// # Errors
    /// Where the host has none.
    pub(crate) fn open(host: &str, is_socket: bool) -> Result<Channel> {
        let mut stream = TcpStream::connect(host)?;
        let upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\
                       Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        let (path, more) = if is_socket { ("/livereload", upgrade) } else { ("/.suluh/events", "") };
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n{more}\r\n")?;
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if !line.contains(" 200 ") && !line.contains(" 101 ") {
            return Err(format!("{host}{path}: {line}").into());
        }
        while line.trim() != "" {
            line.clear();
            reader.read_line(&mut line)?;
        }
        if is_socket {
            stream.write_all(&frame(r#"{"command":"hello","protocols":["http://livereload.com/protocols/official-7"]}"#))?;
        }
        let (send, changes) = mpsc::channel();
        std::thread::spawn(move || {
            // A stream that lives as long as the reader: what is written to is read from.
            let _open = stream;
            while let Some(text) = if is_socket { message(&mut reader) } else { event(&mut reader) } {
                let is_change = !is_socket || text.contains("\"reload\"");
                if is_change && send.send(()).is_err() {
                    return;
                }
            }
        });
        let channel = Channel { changes };
        if !is_socket {
            // The state of things is told at once.
            channel.wait(Duration::from_secs(60))?;
        }
        Ok(channel)
    }

    /// Forgets what was told so far.
    pub(crate) fn empty(&self) {
        while self.changes.try_recv().is_ok() {}
    }

    /// Waits until something has changed.
    ///
    /// # Errors
    /// Where nothing does.
    pub(crate) fn wait(&self, patience: Duration) -> Result<()> {
        self.changes.recv_timeout(patience).map_err(|error| format!("the channel for changes: {error}").into())
    }
}

/// The next event (WHATWG HTML, server-sent events); none when the stream has ended.
fn event(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    loop {
        line.clear();
        reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
        if let Some(data) = line.strip_prefix("data:") {
            return Some(data.trim().to_owned());
        }
    }
}

/// The next message of a WebSocket; none when it has ended.
fn message(reader: &mut impl Read) -> Option<String> {
    let mut head = [0; 2];
    reader.read_exact(&mut head).ok()?;
    let mut more = [0; 8];
    let length = match head[1] & 0x7f {
        126 => {
            reader.read_exact(&mut more[6..]).ok()?;
            u64::from_be_bytes(more)
        }
        127 => {
            reader.read_exact(&mut more).ok()?;
            u64::from_be_bytes(more)
        }
        length => u64::from(length),
    };
    let mut text = Vec::new();
    reader.take(length).read_to_end(&mut text).ok()?;
    (head[0] & 0x0f != 8).then(|| String::from_utf8_lossy(&text).into_owned())
}

/// A short text as a client sends it: masked, be it with zeros.
fn frame(text: &str) -> Vec<u8> {
    let length = u8::try_from(text.len().min(125)).unwrap_or(125);
    let mut bytes = vec![0x81, 0x80 | length, 0, 0, 0, 0];
    bytes.extend_from_slice(&text.as_bytes()[..usize::from(length)]);
    bytes
}
