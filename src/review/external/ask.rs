//! One address: is there a page? Its head is asked for, and only where a host refuses that, the page itself.

use std::io::ErrorKind;
use std::time::Duration;

use jiff::civil::Date;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};
use url::Url;

use super::Answer;
use super::hosts::Turns;

/// Most redirects that are followed, as browsers do (WHATWG Fetch: 20) or fewer.
const MOST: usize = 10;

/// Said of a host that nobody knows.
pub(super) const UNKNOWN: &str = "host not found";

/// Who asks: a host can see what it is, and refuse it.
const NAME: &str = concat!("Suluh/", env!("CARGO_PKG_VERSION"), " (link check; suluh check --external)");

pub(super) struct Asker<'a> {
    agent: Agent,
    turns: &'a Turns,
    patience: Duration,
}

impl<'a> Asker<'a> {
    pub(super) fn new(turns: &'a Turns, patience: Duration) -> Asker<'a> {
        // Trusted is whom this machine trusts, as its browsers do: also the certificates of an office's own network.
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .user_agent(NAME)
            .timeout_global(Some(patience))
            // Redirects are followed here, to tell those that are for good.
            .max_redirects(0)
            .http_status_as_error(false);
        Asker { agent: config.build().new_agent(), turns, patience }
    }

    /// Asks for an address; who cannot be reached is told in words.
    pub(super) fn ask(&self, address: &str, today: Date) -> Result<Answer, String> {
        let (mut at, mut moved, mut for_good) = (address.to_owned(), None, true);
        for _ in 0..=MOST {
            let (status, location) = self.turns.take(host(&at), || self.once(&at))?;
            let Some(to) = location.filter(|_| matches!(status, 301 | 302 | 303 | 307 | 308)) else {
                return Ok(Answer { day: today.to_string(), status, moved });
            };
            at = join(&at, &to).ok_or_else(|| format!("→ {to}"))?;
            for_good &= matches!(status, 301 | 308);
            if for_good {
                moved = Some(at.clone());
            }
        }
        Err(format!("→ → → ({MOST})"))
    }

    /// The status, and where the answer leads.
    fn once(&self, address: &str) -> Result<(u16, Option<String>), String> {
        // Letters of any script, and spaces, are encoded on the wire.
        let encoded = Url::parse(address).map_or_else(|_| address.to_owned(), String::from);
        let told = |answer: &ureq::http::Response<ureq::Body>| {
            let location = answer.headers().get("location").map(|to| String::from_utf8_lossy(to.as_bytes()).into_owned());
            (answer.status().as_u16(), location)
        };
        match self.agent.head(&encoded).call() {
            Ok(answer) if answer.status().as_u16() < 400 => Ok(told(&answer)),
            // Many hosts answer a question for the head alone with an error, or not at all.
            Ok(_) => self.agent.get(&encoded).call().map(|answer| told(&answer)).map_err(|error| self.cause(&error)),
            Err(error) if is_final(&error) => Err(self.cause(&error)),
            Err(_) => self.agent.get(&encoded).call().map(|answer| told(&answer)).map_err(|error| self.cause(&error)),
        }
    }

    fn cause(&self, error: &Error) -> String {
        match error {
            Error::Io(error) if error.kind() == ErrorKind::ConnectionRefused => "connection refused".to_owned(),
            other if is_unknown(other) => UNKNOWN.to_owned(),
            Error::Timeout(_) => format!("no answer in {} s", self.patience.as_secs_f64()),
            other => other.to_string(),
        }
    }
}

/// True where nobody knows the host: the resolver of some systems tells it as a failure of its own.
fn is_unknown(error: &Error) -> bool {
    match error {
        Error::HostNotFound => true,
        Error::Io(error) => error.to_string().contains("lookup address"),
        _ => false,
    }
}

/// True where the same host would not answer another question either.
fn is_final(error: &Error) -> bool {
    match error {
        Error::Io(error) => error.kind() == ErrorKind::ConnectionRefused,
        other if is_unknown(other) => true,
        Error::Timeout(_) | Error::BadUri(_) | Error::Tls(_) | Error::Rustls(_) => true,
        _ => false,
    }
}

/// The host of an address with its port, in lower case; the address itself where it has none.
pub(super) fn host(address: &str) -> String {
    let host = |url: &Url| {
        let host = url.host_str()?;
        Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
    };
    Url::parse(address).ok().as_ref().and_then(host).unwrap_or_else(|| address.to_owned())
}

/// Follows a redirect (WHATWG URL); none where it leads to something else than a page, such as an app.
fn join(from: &str, to: &str) -> Option<String> {
    let url = Url::parse(from).ok()?.join(to).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::{host, join};

    #[test]
    fn a_redirect_is_followed_from_where_it_was_told() {
        for (from, to, expected) in [
            ("https://a.org/x/y?z", "https://b.org/", Some("https://b.org/")),
            ("https://a.org/x/y?z", "//b.org/c", Some("https://b.org/c")),
            ("http://a.org:81", "/c?d", Some("http://a.org:81/c?d")),
            ("https://a.org/x/y?z", "w", Some("https://a.org/x/w")),
            ("https://a.org/x/y", "../w?q#r", Some("https://a.org/w?q#r")),
            ("https://a.org", "w", Some("https://a.org/w")),
            ("https://a.org/x?y", "?z", Some("https://a.org/x?z")),
            ("https://a.org/x", "intent:open", None),
        ] {
            assert_eq!(join(from, to).as_deref(), expected, "{from} → {to}");
        }
        assert_eq!(host("https://user@A.org:81/x?y@z"), "a.org:81");
    }
}
