//! What a run of a program costs.
//!
//! In: a command. Out: seconds on the wall and of the processors, and peak memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Result;

/// Waits for the child as GNU time does, for systems that lack it.
const WAIT: &str = "
import resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss // 1024 if sys.platform == 'darwin' else used.ru_maxrss
with open(sys.argv[1], 'w') as out:
    print(peak, used.ru_utime, used.ru_stime, file=out)
sys.exit(code)
";

/// Peak KiB, and seconds of the processors in user and kernel mode.
const FORMAT: &str = "%M %U %S";

/// How memory and processor time are read: `wait4` tells them to the parent alone, and
/// calling it from here would take unsafe code, so another parent is put between.
pub(crate) enum Meter {
    GnuTime(PathBuf),
    Python(PathBuf),
    /// No way found; only time is measured.
    Clock,
}

/// One run.
#[derive(Clone, Copy)]
pub(crate) struct Run {
    pub(crate) seconds: f64,
    /// What the system counted besides, where it can be asked.
    usage: Option<Usage>,
}

#[derive(Clone, Copy)]
struct Usage {
    /// Peak resident memory in MB of 10⁶ bytes.
    megabytes: f64,
    /// Seconds of all processors together, in user and kernel mode.
    processor: f64,
}

impl Meter {
    /// The best way of this system; `scratch` is a folder for its notes.
    pub(crate) fn find(scratch: &Path) -> Self {
        let note = scratch.join("usage");
        let works = |program: &str, arguments: &[&str]| {
            Command::new(program)
                .args(arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success())
        };
        // BSD's time knows no `-f`.
        if works("/usr/bin/time", &["-f", FORMAT, "true"]) {
            Self::GnuTime(note)
        } else if works("python3", &["-c", "import resource"]) {
            Self::Python(note)
        } else {
            Self::Clock
        }
    }

    /// Runs `program` to its end.
    ///
    /// # Errors
    /// Where it cannot be started, or fails; the error then ends with what it said.
    pub(crate) fn run(&self, program: &Path, arguments: &[&str]) -> Result<Run> {
        let mut command = match self {
            Self::GnuTime(note) => {
                let mut command = Command::new("/usr/bin/time");
                command.args(["-f", FORMAT, "-o"]).arg(note).arg(program);
                command
            }
            Self::Python(note) => {
                let mut command = Command::new("python3");
                command.args(["-c", WAIT]).arg(note).arg(program);
                command
            }
            Self::Clock => Command::new(program),
        };
        command.args(arguments).stdin(Stdio::null());
        let start = Instant::now();
        let output = command.output().map_err(|error| format!("{}: {error}", program.display()))?;
        let seconds = start.elapsed().as_secs_f64();
        if !output.status.success() {
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8_lossy(&said);
            let lines: Vec<&str> = said.lines().collect();
            let last = lines[lines.len().saturating_sub(15)..].join("\n");
            return Err(format!("{} failed ({}):\n{last}", program.display(), output.status).into());
        }
        Ok(Run { seconds, usage: self.usage()? })
    }

    fn usage(&self) -> Result<Option<Usage>> {
        let note = match self {
            Self::GnuTime(note) | Self::Python(note) => fs::read_to_string(note)?,
            Self::Clock => return Ok(None),
        };
        let numbers: Vec<f64> = note.split_whitespace().map(str::parse).collect::<std::result::Result<_, _>>()?;
        match numbers[..] {
            [kibibytes, user, kernel] => Ok(Some(Usage { megabytes: kibibytes * 1024.0 / 1e6, processor: user + kernel })),
            _ => Err(format!("the meter said {note:?}").into()),
        }
    }
}

/// Several runs of one thing.
#[derive(Default)]
pub(crate) struct Series(Vec<Run>);

impl Series {
    pub(crate) fn add(&mut self, run: Run) {
        self.0.push(run);
    }

    /// The median is told, and the range beside it: a mean would hide that one run was disturbed.
    pub(crate) fn seconds(&self) -> f64 {
        median(self.0.iter().map(|run| run.seconds).collect())
    }

    pub(crate) fn range(&self) -> String {
        let least = self.0.iter().map(|run| run.seconds).fold(f64::INFINITY, f64::min);
        let most = self.0.iter().map(|run| run.seconds).fold(0.0, f64::max);
        format!("{least:.2}–{most:.2}")
    }

    /// What a busy machine does not stretch: the seconds that the processors worked.
    pub(crate) fn processor(&self) -> String {
        let usages = self.0.iter().filter_map(|run| run.usage);
        let seconds: Vec<f64> = usages.map(|usage| usage.processor).collect();
        if seconds.is_empty() {
            return "–".to_owned();
        }
        format!("{:.2}", median(seconds))
    }

    /// The highest peak of all runs, since that is what must fit.
    pub(crate) fn megabytes(&self) -> Option<f64> {
        self.0.iter().filter_map(|run| run.usage).map(|usage| usage.megabytes).reduce(f64::max)
    }
}

/// The number in the middle.
pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    match numbers.get(middle) {
        Some(&upper) if numbers.len().is_multiple_of(2) => (numbers[middle - 1] + upper) / 2.0,
        Some(&middle) => middle,
        None => 0.0,
    }
}

/// Memory as the tables show it.
pub(crate) fn megabytes(memory: Option<f64>) -> String {
    memory.map_or_else(|| "–".to_owned(), |memory| format!("{memory:.0}"))
}

/// How many times `base` is `value`.
pub(crate) fn ratio(value: Option<f64>, base: Option<f64>) -> String {
    match (value, base) {
        (Some(value), Some(base)) if base > 0.0 => format!("{:.2}", value / base),
        _ => "–".to_owned(),
    }
}
