//! Sites for tests: written in a line, built into a folder of their own, looked at as files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::Date;
use suluh::build::{self, Report};
use suluh::diagnostic::Failure;
use suluh::site::Options;
use tempfile::TempDir;

use crate::program::{Problem, Run, problems, run};

/// The day on which all tests take place.
pub(crate) const TODAY: &str = "2026-11-24";

/// The head of the smallest `site.toml`; one language follows it.
pub(crate) const HEAD: &str = "title = \"Uji\"\ndefault_language = \"id\"\n";

/// A site that is being described.
#[derive(Default)]
pub(crate) struct Site {
    files: Vec<(String, Vec<u8>)>,
}

impl Site {
    /// Nothing at all, not even a `site.toml`.
    pub(crate) fn empty() -> Site {
        Site::default()
    }

    /// A site in Indonesian with a home page that links to one other page, in which nothing is wrong.
    pub(crate) fn new() -> Site {
        Site::empty()
            .languages(&["id"])
            .file("content/id/index.md", "# Awal\n\n[Satu](a.md)\n")
            .file("content/id/a.md", "# Satu\n\nIsi.\n")
    }

    /// Writes a `site.toml` with these languages, the first being the default.
    pub(crate) fn languages(self, codes: &[&str]) -> Site {
        let tables: Vec<String> = codes.iter().map(|code| format!("[[languages]]\ncode = \"{code}\"\n")).collect();
        self.file("site.toml", format!("title = \"Uji\"\ndefault_language = \"{}\"\n{}", codes[0], tables.concat()))
    }

    /// Adds a file, or puts another in its place.
    pub(crate) fn file(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.files.retain(|(other, _)| other != path);
        self.files.push((path.to_owned(), bytes.as_ref().to_vec()));
        self
    }

    /// Lets the default site say something before its languages: it stands in line 3 of `site.toml`.
    pub(crate) fn setting(self, line: &str) -> Site {
        self.file("site.toml", format!("{HEAD}{line}\n[[languages]]\ncode = \"id\"\n"))
    }

    /// Writes the files, in the order in which they were added, into a new folder.
    pub(crate) fn write(self) -> Folder {
        let folder = Folder { dir: tempfile::tempdir().expect("a temporary folder") };
        for (path, bytes) in &self.files {
            folder.put(path, bytes);
        }
        folder
    }

    /// Writes and checks it.
    pub(crate) fn check(self) -> Vec<Problem> {
        self.write().check()
    }
}

/// A site on the disk, with room for what is published.
pub(crate) struct Folder {
    dir: TempDir,
}

impl Folder {
    /// The folder of the site.
    pub(crate) fn path(&self) -> PathBuf {
        self.dir.path().join("site")
    }

    /// The folder that is published.
    pub(crate) fn public(&self) -> PathBuf {
        self.dir.path().join("public")
    }

    /// Writes one file of the site.
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        write(&self.path().join(path), bytes);
    }

    /// Builds it in this process.
    pub(crate) fn build(&self) -> Report {
        self.try_build().expect("the disk works")
    }

    /// Builds it in this process; the disk may fail.
    pub(crate) fn try_build(&self) -> Result<Report, Failure> {
        build::build(&self.path(), &self.public(), &options(), false, &|_| {})
    }

    /// Builds it, which must succeed.
    pub(crate) fn publish(&self) -> Report {
        let report = self.build();
        assert!(report.written.is_some(), "not published: {:#?}", problems(&report));
        report
    }

    /// Finds its problems.
    pub(crate) fn check(&self) -> Vec<Problem> {
        problems(&build::check(&self.path(), &options(), &|_| {}).expect("the disk works"))
    }

    /// Runs the program on it, as a person would, and gives it a minute.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_suluh"));
        command.args(arguments).arg("--site").arg(self.path());
        if arguments.first() == Some(&"build") {
            command.arg("--out").arg(self.public());
        }
        run(command.args(["--today", TODAY, "--ui-language", "en"]))
    }

    /// Everything that is published, by path.
    pub(crate) fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.public())
    }

    /// A published text.
    pub(crate) fn page(&self, path: &str) -> String {
        std::fs::read_to_string(self.public().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }
}

/// What the command line would decide.
pub(crate) fn options() -> Options {
    let today: Date = TODAY.parse().expect("a day");
    Options { today, drafts: false, base_url: None, selection: suluh::site::Selection::default(), dated: true, carried: false }
}

/// Writes a file and the folders above it.
pub(crate) fn write(file: &Path, bytes: impl AsRef<[u8]>) {
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(file, bytes).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
}

/// All files below a folder by slash path, with their bytes; links are not followed.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("readable"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below").to_str().expect("UTF-8").replace('\\', "/");
            (path, std::fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
