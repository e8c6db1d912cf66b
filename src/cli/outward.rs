//! What `suluh check` does beyond looking, when it is asked to: it mends, and it asks other sites.

use std::path::Path;

use crate::build::Report;
use crate::diagnostic::{self, Failure, Format, Messages, UiLanguage};
use crate::output::{self, Refused, write_source};
use crate::review::external::{self, FILE, Manner, Memory};
use crate::review::mend;
use crate::site::Options;
use crate::sources::{self, SitePath};

use super::printed::{err, out};

/// Mends what can be, and says each thing that was.
pub(super) fn fix(folder: &Path, options: &Options, ui: UiLanguage) -> Result<(), Failure> {
    let messages = Messages::new(ui);
    let (read, _) = sources::read(folder)?;
    let mended = mend(&read, options);
    let mut kept = Vec::new();
    for (file, text) in &mended.files {
        let cause = match write(folder, file, read.text(file.as_str()).unwrap_or_default(), text) {
            Ok(()) => continue,
            Err(Refused::Changed(_)) => messages.say("mended-changed", &[]),
            Err(Refused::Outside | Refused::ReadOnly) => messages.say("mended-locked", &[]),
            Err(Refused::Failed(failure)) => return Err(failure),
        };
        err!("{}", messages.say("mended-not", &[("file", file.to_string()), ("cause", cause)]));
        kept.push(file);
    }
    let done: Vec<_> = mended.mends.iter().filter(|mend| !kept.contains(&&mend.file)).collect();
    for mend in &done {
        let args = [("place", format!("{}:{}", mend.file, mend.line)), ("old", mend.old.clone()), ("new", mend.new.clone())];
        out!("{}", messages.say("mended-line", &args));
    }
    out!("{}", messages.say("mended", &[("count", done.len().to_string())]));
    Ok(())
}

/// Writes a mended text, if the file still holds the one that was read. A mark of the order of bytes stays before it.
fn write(folder: &Path, file: &SitePath, old: &str, new: &str) -> Result<(), Refused> {
    let bytes = sources::bytes_file(&folder.join(file.as_str()))?;
    let mark = bytes.strip_suffix(old.as_bytes()).ok_or(Refused::Changed(None))?;
    write_source(folder, file, &[mark, new.as_bytes()].concat(), Some(blake3::hash(&bytes)))
}

/// Asks other sites, adds what they answered to the report, and keeps it for the next time.
pub(super) fn external(report: &mut Report, folder: &Path, days: i64, format: Format, ui: UiLanguage) -> Result<(), Failure> {
    let messages = Messages::new(ui);
    let file = folder.join(FILE);
    let mut memory = sources::text_file(&file).map(|text| Memory::read(&text)).unwrap_or_default();
    let manner = Manner { days, ..Manner::default() };
    let found = external::external(&report.site, &report.sources, &mut memory, &manner);
    output::write_carrier(folder, FILE, memory.write().as_bytes())?;
    report.problems.extend(found.problems);
    diagnostic::sort(&mut report.problems);
    if format != Format::Human {
        return Ok(());
    }
    if found.offline {
        err!("{}", messages.say("external-offline", &[]));
    }
    for target in &found.unsure {
        err!("{}", messages.say("external-unsure", &[("target", target.clone())]));
    }
    let args =
        [("count", found.addresses.to_string()), ("asked", found.asked.to_string()), ("unsure", found.unsure.len().to_string())];
    err!("{}", messages.say("external-checked", &args));
    Ok(())
}
