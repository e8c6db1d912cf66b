//! `suluh verify`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::content::config;
use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::offline::signature::{self, Doubt};
use crate::offline::verify::{self, Signature, Unknown, Verdict};
use crate::offline::zim::{self, Damage};
use crate::sources::{self, Archive, Unreadable};

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
    let say = |id: &str, args: &[(&'static str, String)]| eprintln!("{}", messages.say(id, args));
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
    if matches!(verdict.signature, Signature::Absent | Signature::Wanted) {
        verdict.signature = beside(&arguments.path, key.as_deref()).unwrap_or(verdict.signature);
    }
    for (id, files) in
        [("verify-changed", &verdict.changed), ("verify-added", &verdict.added), ("verify-missing", &verdict.missing)]
    {
        files.iter().for_each(|file| say(id, &[("file", file.clone())]));
    }
    summary(&verdict, &messages);
    Ok(if verdict.is_good() { DONE } else { PROBLEMS })
}

/// The answer on a file that holds no list of its parts: an archive carries its own checksum, and what else may lie
/// beside it is a signature. None where there is nothing of the kind.
fn alone(path: &Path, key: Option<&str>, messages: &Messages) -> Option<u8> {
    let name = path.display().to_string();
    let signature = beside(path, key);
    match path.extension()?.to_str()? {
        "zim" => {
            let damage = zim::check(&sources::bytes_file(path).ok()?).err();
            let id = match damage {
                None => "verify-zim-whole",
                Some(Damage::NotZim) => "verify-zim-other",
                Some(Damage::Length) => "verify-zim-cut",
                Some(Damage::Checksum) => "verify-zim-changed",
            };
            let line = messages.say(id, &[("path", name)]);
            if damage.is_some() {
                eprintln!("{line}");
                return Some(PROBLEMS);
            }
            println!("{line}");
            let absent = if key.is_some() { Signature::Wanted } else { Signature::Absent };
            Some(told(signature.unwrap_or(absent), messages))
        }
        "epub" | "html" => signature.map(|signature| told(signature, messages)),
        _ => None,
    }
}

/// What the signature of the whole file says, which lies beside it; none if there is none.
fn beside(path: &Path, key: Option<&str>) -> Option<Signature> {
    let mut name = path.file_name()?.to_owned();
    name.push(".minisig");
    let signed = sources::text_file(&path.with_file_name(name)).ok()?;
    let bytes = sources::bytes_file(path).ok()?;
    let Some(key) = key else { return Some(Signature::Unchecked) };
    Some(signature::check(&bytes, &signed, key).map_or_else(Signature::Bad, |()| Signature::Good))
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
        println!("{}", messages.say("verify-same", &[("files", verdict.files.to_string())]));
    } else {
        eprintln!("{}", messages.say("verify-different", &[("count", count.to_string())]));
    }
    told(verdict.signature, messages);
}

/// Says what a signature proves, and gives the exit status of it alone.
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
    if matches!(signature, Signature::Good | Signature::Absent | Signature::Unchecked) {
        println!("{line}");
        DONE
    } else {
        eprintln!("{line}");
        PROBLEMS
    }
}
