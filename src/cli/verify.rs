//! `suluh verify`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::content::config;
use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::offline::signature::Doubt;
use crate::offline::verify::{self, Signature, Unknown, Verdict};
use crate::offline::zim::{self, Damage};
use crate::sources::{self, Archive, Unreadable};

use super::printed::{err, out};
use super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct Arguments {
    /// Published folder, zip, or another file to hand on (.zim, .epub, .html)
    path: PathBuf,
    /// Public key of the publisher (minisign), or a file that holds it [default: public_key of site.toml here]
    #[arg(long)]
    key: Option<String>,
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    let messages = Messages::new(ui);
    let path = arguments.path.display().to_string();
    let say = |id: &str, args: &[(&'static str, String)]| err!("{}", messages.say(id, args));
    let key = key(arguments.key.as_deref());
    if let Some(verdict) = alone(&arguments.path, key.as_deref(), &messages) {
        return Ok(verdict);
    }
    let mut archive = match Archive::open(&arguments.path) {
        Ok(archive) => archive,
        Err(Unreadable::Missing) => {
            say("verify-nothing", &[("path", path)]);
            return Ok(PROBLEMS);
        }
        Err(Unreadable::Broken(cause)) => {
            say("verify-broken", &[("path", path), ("cause", cause)]);
            return Ok(PROBLEMS);
        }
    };
    let mut verdict = match verify::verify(&mut archive, key.as_deref()) {
        Ok(verdict) => verdict,
        Err(Unknown::NoList) => {
            say("verify-no-list", &[("path", path)]);
            return Ok(PROBLEMS);
        }
        Err(Unknown::BadList(line)) => {
            say("verify-bad-list", &[("line", line.to_string())]);
            return Ok(PROBLEMS);
        }
    };
    // Of a zip the whole file may be signed, not its list.
    if matches!(verdict.signature, Signature::Absent | Signature::Wanted)
        && let (Some(signed), Ok(bytes)) = (beside(&arguments.path), sources::bytes_file(&arguments.path))
    {
        verdict.signature = Signature::of(&bytes, Some(&signed), key.as_deref());
    }
    for (id, files) in
        [("verify-changed", &verdict.changed), ("verify-added", &verdict.added), ("verify-missing", &verdict.missing)]
    {
        files.iter().for_each(|file| say(id, &[("file", file.clone())]));
    }
    summary(&verdict, &messages);
    Ok(if verdict.is_good() { DONE } else { PROBLEMS })
}

/// The answer on a file that holds no list of its parts: an archive carries its own checksum, and what else may be known
/// is the signature beside it. None for what may hold a list.
fn alone(path: &Path, key: Option<&str>, messages: &Messages) -> Option<u8> {
    let kind = path.extension()?.to_str()?;
    let bytes = matches!(kind, "zim" | "epub" | "html").then(|| sources::bytes_file(path).ok()).flatten()?;
    let name = || vec![("path", path.display().to_string())];
    if kind == "zim" {
        let damaged = match zim::check(&bytes) {
            Ok(()) => None,
            Err(Damage::NotZim) => Some("verify-zim-other"),
            Err(Damage::Length) => Some("verify-zim-cut"),
            Err(Damage::Checksum) => Some("verify-zim-changed"),
        };
        if let Some(id) = damaged {
            err!("{}", messages.say(id, &name()));
            return Some(PROBLEMS);
        }
        out!("{}", messages.say("verify-zim-whole", &name()));
    }
    let signature = Signature::of(&bytes, beside(path).as_deref(), key);
    if kind != "zim" && signature == Signature::Absent {
        err!("{}", messages.say("verify-nothing-known", &name()));
        return Some(PROBLEMS);
    }
    Some(told(signature, messages))
}

/// The signature of the whole file, which lies beside it.
fn beside(path: &Path) -> Option<String> {
    let mut name = path.file_name()?.to_owned();
    name.push(".minisig");
    sources::text_file(&path.with_file_name(name)).ok()
}

/// What was given, or the file of that name; else the key of the site in this folder.
fn key(argument: Option<&str>) -> Option<String> {
    match argument {
        Some(text) => Some(sources::text_file(text.as_ref()).unwrap_or_else(|_| text.to_owned())),
        None => {
            let text = sources::text_file(config::FILE.as_ref()).ok()?;
            config::parse(&text).0.public_key.map(|key| key.value)
        }
    }
}

fn summary(verdict: &Verdict, messages: &Messages) {
    let count = verdict.changed.len() + verdict.added.len() + verdict.missing.len();
    if count == 0 {
        out!("{}", messages.say("verify-same", &[("files", verdict.files.to_string())]));
    } else {
        err!("{}", messages.say("verify-different", &[("count", count.to_string())]));
    }
    told(verdict.signature, messages);
}

/// Says what a signature proves, and gives the exit status that follows from it.
fn told(signature: Signature, messages: &Messages) -> u8 {
    let id = match signature {
        Signature::Good => "verify-signed",
        Signature::Absent => "verify-unsigned",
        Signature::Unchecked => "verify-no-key",
        Signature::Wanted => "verify-signature-missing",
        Signature::Bad(Doubt::Key) => "verify-key-broken",
        Signature::Bad(Doubt::Signature) => "verify-signature-broken",
        Signature::Bad(Doubt::Other) => "verify-signature-other",
    };
    let line = messages.say(id, &[]);
    if signature.is_good() {
        out!("{line}");
        DONE
    } else {
        err!("{line}");
        PROBLEMS
    }
}
