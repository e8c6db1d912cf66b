//! The program, run as a person would, and what it says.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use suluh::build::Report;
use suluh::diagnostic::{self, Format, Messages, UiLanguage};

/// A problem as it is told to a program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    pub(crate) code: String,
    pub(crate) file: String,
    pub(crate) line: Option<u64>,
    pub(crate) error: bool,
    pub(crate) message: String,
    pub(crate) hint: String,
}

/// All problems of a run, read from its JSON.
pub(crate) fn problems(report: &Report) -> Vec<Problem> {
    let mut json = Vec::new();
    let messages = Messages::new(UiLanguage::English);
    let source = |file: &str| report.sources.text(file);
    diagnostic::print(&mut json, &report.problems, &messages, &source, Format::Json, true).expect("memory is no disk");
    read_json(&String::from_utf8(json).expect("JSON is UTF-8"))
}

/// Reads one JSON object a line.
pub(crate) fn read_json(text: &str) -> Vec<Problem> {
    let problem = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"));
        let text = |name: &str| value[name].as_str().unwrap_or_else(|| panic!("{name} in {line}")).to_owned();
        Problem {
            code: text("code"),
            file: text("file"),
            line: value["line"].as_u64(),
            error: text("severity") == "error",
            message: text("message"),
            hint: text("hint"),
        }
    };
    text.lines().map(problem).collect()
}

/// What a run of the program came to.
#[derive(Debug)]
pub(crate) struct Run {
    /// Exit status; none if it was killed by a signal.
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program where no file may grow beyond so many blocks, as on a full disk; its arguments follow.
pub(crate) fn on_a_full_disk(blocks: usize) -> Command {
    let mut command = Command::new("sh");
    // The signal that a too large file raises is ignored, so that writing fails, as it does on a full disk.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    command.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_suluh"));
    command
}

/// A pipe whose reader has gone.
pub(crate) fn nobody() -> Stdio {
    std::io::pipe().expect("a pipe").1.into()
}

/// A file that takes not a byte.
pub(crate) fn full() -> Stdio {
    std::fs::File::options().write(true).open("/dev/full").expect("Linux").into()
}

/// The longest that any run may take, on a busy machine and without optimisation.
const PATIENCE: Duration = Duration::from_secs(300);

/// Runs a command to its end; one that does not end is stopped and fails the test.
pub(crate) fn run(command: &mut Command) -> Run {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let out = listen(child.stdout.take().expect("a pipe"));
    let err = listen(child.stderr.take().expect("a pipe"));
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if started.elapsed() > PATIENCE {
            child.kill().expect("a child");
            panic!("still running after {PATIENCE:?}: {command:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let text = |thread: std::thread::JoinHandle<std::io::Result<String>>| thread.join().expect("a thread").expect("a pipe");
    Run { status: status.code(), stdout: text(out), stderr: text(err) }
}

/// Reads a pipe to its end beside the program, which would wait if nobody did.
fn listen(mut pipe: impl Read + Send + 'static) -> std::thread::JoinHandle<std::io::Result<String>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).map(|_| String::from_utf8_lossy(&bytes).into_owned())
    })
}
