//! Who may ask: a browser on this machine that was led here by its own address, and no page of another host.
//!
//! Another site can point its name at 127.0.0.1 and let a visitor's browser ask in its place (DNS rebinding); such a
//! request still names that site as its `Host` (RFC 9110, 7.2). A page of another site that asks across origins says so in
//! `Origin` (RFC 6454) and `Sec-Fetch-Site` (W3C, Fetch Metadata).

use std::net::SocketAddr;

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};

/// Headers of every answer.
pub(super) const HEADERS: [(&str, &str); 5] = [
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "SAMEORIGIN"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
];

/// Adds them, where an answer has not set its own.
pub(super) fn dress(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
}

/// True if a request may be answered by the server at `address`.
pub(super) fn is_own(address: SocketAddr, method: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
    let own = |authority: &str| {
        let (host, port) = authority.rsplit_once(':').unwrap_or((authority, "80"));
        matches!(host, "127.0.0.1" | "localhost") && port.parse() == Ok(address.port())
    };
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    // Two hosts in one request are a trick.
    let one_host = headers.get_all(HOST).iter().count() == 1;
    let host = one_host && text(&HOST).is_some_and(own) && uri.authority().is_none_or(|host| own(host.as_str()));
    let origin = text(&ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(own));
    let fetch = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap_or_default());
    // A link from elsewhere may lead here; nothing else of another site may ask.
    let followed = matches!(*method, Method::GET | Method::HEAD) && fetch("sec-fetch-mode") == "navigate";
    let alone = fetch("sec-fetch-dest") != "iframe";
    let site = match fetch("sec-fetch-site") {
        "" | "same-origin" | "none" => true,
        _ => followed && alone,
    };
    host && origin && site
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(headers: &[(&'static str, &str)]) -> bool {
        let map = headers.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_str(v).expect("a value")));
        is_own("127.0.0.1:4040".parse().expect("an address"), &Method::GET, &Uri::from_static("/"), &map.collect())
    }

    #[test]
    fn a_name_that_leads_here_is_not_enough() {
        assert!(asked(&[("host", "127.0.0.1:4040")]) && asked(&[("host", "localhost:4040")]));
        for host in ["evil.example:4040", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:4040", "[::1]:4040", "", ":4040"] {
            assert!(!asked(&[("host", host)]), "{host}");
        }
        assert!(!asked(&[]));
    }

    #[test]
    fn pages_of_other_sites_ask_in_vain() {
        for origin in
            ["http://evil.example", "null", "https://127.0.0.1:4040", "http://127.0.0.1:8000", "http://localhost:4040.x"]
        {
            assert!(!asked(&[("host", "127.0.0.1:4040"), ("origin", origin)]), "{origin}");
        }
        assert!(asked(&[("host", "127.0.0.1:4040"), ("origin", "http://127.0.0.1:4040")]));
        let cross = |mode, dest| {
            asked(&[
                ("host", "127.0.0.1:4040"),
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", mode),
                ("sec-fetch-dest", dest),
            ])
        };
        assert!(cross("navigate", "document"));
        assert!(!cross("no-cors", "script") && !cross("navigate", "iframe"));
    }
}
