//! The site as it would be published, while somebody writes it: a folder in, pages in a browser on the same machine out.
//!
//! - `state`: the sources, the last site without an error, and what changed since; one thread owns it
//! - `publish`: an address in, the bytes that a build would put there out, made when they are asked for
//! - `watch`: changes on the disk, many at a time
//! - `server`, `guard`: axum on the loopback, for the browser of this machine alone
//! - `editor`, `draft`: a file beside its page; a text that is not saved, tried; a save that never goes over another one
//! - `bar`, `told`: what the bar at the foot of a page knows, and problems in the words of the command line
//!
//! There is no graph of what depends on what: a page is rendered from the whole site when it is asked for. After a save
//! the site is linked anew, unless the text of a page has changed in nothing that other pages show
//! ([`Site::renewed`](crate::site::Site::renewed)).

mod bar;
mod draft;
mod editor;
mod guard;
mod publish;
mod server;
mod state;
mod told;
mod watch;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

pub use publish::Found;
pub use state::{Applied, State};

use crate::diagnostic::{Failure, UiLanguage};
use crate::site::Options;

/// What the command line decides.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What is published, and for which day.
    pub options: Options,
    /// Language of the bar, the editor and of problems.
    pub language: UiLanguage,
    /// The port; without one, the first free one from [`PORT`] on.
    pub port: Option<u16>,
    /// Look for changes this often instead of being told of them: network drives tell nothing.
    pub poll: Option<Duration>,
}

/// Where the preview is if nothing else is asked for.
pub const PORT: u16 = 4040;

/// So many ports are tried after it.
const PORTS: u16 = 20;

/// What happened, for whoever watches the terminal.
#[derive(Debug)]
pub enum News<'a> {
    /// The preview can be opened at this address.
    Open(&'a str),
    /// The sources have changed.
    Changed(&'a Applied),
    /// The sources could not be read.
    Failed(&'a Failure),
}

/// Shows the site in `folder` until the program ends. `tell` is called from other threads too. Fails if the folder cannot
/// be read, the port is taken, or changes cannot be seen.
pub fn serve(folder: &Path, settings: &Settings, tell: impl Fn(News<'_>) + Clone + Send + 'static) -> Result<(), Failure> {
    let listener = listen(settings.port)?;
    let address = listener.local_addr().map_err(|e| Failure::new(format!("listen: {e}")))?;
    server::run(listener, address, folder, settings, tell)
}

/// Takes a port of this machine that no other machine can reach.
fn listen(port: Option<u16>) -> Result<TcpListener, Failure> {
    let ports = port.map_or(PORT..=PORT + PORTS, |port| port..=port);
    let mut failure = Failure::new("no port");
    for port in ports {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(listener) => return Ok(listener),
            Err(error) => failure = Failure::new(format!("--port {port}: {error}")),
        }
    }
    Err(failure)
}
