//! What a run tells while it works and when it is done.

use std::time::{Duration, Instant};

use crate::diagnostic::Diagnostic;
use crate::output::Summary;
use crate::site::Site;
use crate::sources::Sources;

/// How long a stage took.
#[derive(Debug, Clone)]
pub struct Timing {
    /// Name of the stage.
    pub stage: &'static str,
    /// Wall time.
    pub time: Duration,
}

/// What a run found out and did.
#[derive(Debug)]
pub struct Report {
    /// All problems, sorted.
    pub problems: Vec<Diagnostic>,
    /// What was read, for excerpts.
    pub sources: Sources,
    /// The linked site.
    pub site: Site,
    /// Pages rendered.
    pub pages: usize,
    /// What happened on the disk; none if nothing was written.
    pub written: Option<Summary>,
    /// Where the time went.
    pub timings: Vec<Timing>,
}

/// What a run tells while it works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many files will be rendered.
    Begin(usize),
    /// One more is done.
    Step,
}

/// Who is told.
pub type Listener<'a> = dyn Fn(Progress) + Sync + 'a;

/// Measures stages, most of them one after another.
pub(super) struct Clock {
    last: Instant,
    pub(super) timings: Vec<Timing>,
}

impl Default for Clock {
    fn default() -> Self {
        Clock { last: Instant::now(), timings: Vec::new() }
    }
}

impl Clock {
    /// Notes that a stage ended just now.
    pub(super) fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.timings.push(Timing { stage, time: now - self.last });
        self.last = now;
    }

    /// Notes stages that ran at the same time.
    pub(super) fn beside(&mut self, timings: [Timing; 2]) {
        self.timings.extend(timings);
        self.last = Instant::now();
    }
}

/// Runs a stage and tells how long it took.
pub(super) fn timed<T>(stage: &'static str, run: impl FnOnce() -> T) -> (T, Timing) {
    let begin = Instant::now();
    let done = run();
    (done, Timing { stage, time: begin.elapsed() })
}
