//! `suluh data cases`

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::common::options;
use crate::cli::printed::{self, out};
use crate::cli::{DONE, PROBLEMS};
use crate::diagnostic::{self, Failure, Format, Messages, UiLanguage};
use crate::exchange::cases::{self, CaseFile};
use crate::output;
use crate::site;
use crate::sources;

#[derive(Args)]
pub(super) struct Arguments {
    /// Saved files, or texts into which QR codes were scanned, a code a line
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Sheet to write (CSV); standard output where none is named
    #[arg(long)]
    out: Option<PathBuf>,
    /// Language of heads and choices; ids where none is named
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
    /// Folder of the site whose form was filled in
    #[arg(long, default_value = ".")]
    site: PathBuf,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let messages = Messages::new(language);
    let read =
        |path: &PathBuf| -> Result<CaseFile, Failure> { Ok(CaseFile::new(&path.to_string_lossy(), &sources::bytes_file(path)?)) };
    let files = arguments.files.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let (sources, _) = sources::read(&arguments.site)?;
    let (site, _) = site::assemble(&sources, &options(None, false, None)?);
    if let Some(code) = arguments.lang.as_deref().filter(|code| site.languages().iter().all(|l| l.code != **code)) {
        return Err(Failure::new(format!("--lang {code}")));
    }
    let sheet = match cases::sheet(&site, &files, arguments.lang.as_deref()) {
        Ok(sheet) => sheet,
        Err(mut problems) => {
            diagnostic::sort(&mut problems);
            let text = |name: &str| files.iter().find(|file| file.name == name).map(|file| file.text.as_str());
            let mut out = anstream::AutoStream::auto(io::stderr());
            // Nobody can be told that standard error is closed.
            let _ = diagnostic::print(&mut out, &problems, &messages, &text, Format::Human, false);
            return Ok(PROBLEMS);
        }
    };
    let Some(out) = &arguments.out else {
        printed::bytes(&sheet.csv);
        return Ok(DONE);
    };
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    output::write_private(folder, &out.file_name().unwrap_or_default().to_string_lossy(), &sheet.csv)?;
    let args = [("count", sheet.count.to_string()), ("out", out.display().to_string())];
    out!("{}", messages.say("cases-made", &args));
    Ok(DONE)
}
