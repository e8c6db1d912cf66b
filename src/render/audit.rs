//! Looks at finished pages: what they weigh, and whether a browser would load anything from another host.

use std::sync::OnceLock;

use flate2::{Compress, Compression, FlushCompress};

use crate::diagnostic::{Code, Diagnostic};

use super::context::Shared;
use super::generated::Job;
use super::{File, RenderedPage};

/// Sizes of the frame around pages, by language and kind of page.
///
/// Compressing tens of thousands of pages only to weigh them would cost more than making them. The frame
/// of all pages of one kind in one language compresses alike, so it is weighed once: a page is under its
/// budget if that and its own text, uncompressed, are under it. Only other pages are compressed.
#[derive(Debug)]
pub struct Weights {
    /// Three kinds a language: compressed size and raw size of the frame of the first page of each.
    frames: Vec<OnceLock<(u64, usize)>>,
}

impl Weights {
    /// No frame is weighed yet.
    pub fn new(languages: usize) -> Weights {
        Weights { frames: vec![OnceLock::new(); languages * 3] }
    }

    fn frame(&self, job: &Job) -> Option<&OnceLock<(u64, usize)>> {
        let index = match job {
            Job::Entry { language, .. } => language * 3,
            Job::Agency { language, .. } => language * 3 + 1,
            Job::Country { language, .. } => language * 3 + 2,
            _ => return None,
        };
        self.frames.get(index)
    }
}

/// Size of bytes after gzip at the level that hosts use.
pub fn gzip(bytes: &[u8]) -> u64 {
    Scale::default().gzip(bytes)
}

/// Bytes that gzip (RFC 1952) puts around what it compressed.
const GZIP_FRAME: u64 = 18;

/// Compresses bytes to find out what they weigh. It keeps its tables: they are larger than most pages, and clearing new
/// ones would take longer than using them.
pub struct Scale {
    fast: Compress,
    usual: Compress,
    compressed: Vec<u8>,
}

impl Default for Scale {
    fn default() -> Scale {
        let at = |level| Compress::new(level, false);
        // The very fastest level has one table of codes for all texts; what it makes is often too large to decide.
        Scale { fast: at(Compression::new(2)), usual: at(Compression::new(6)), compressed: Vec::new() }
    }
}

impl Scale {
    /// Size after gzip at the level that hosts use.
    pub fn gzip(&mut self, bytes: &[u8]) -> u64 {
        weighed(&mut self.usual, &mut self.compressed, bytes)
    }

    /// Size after gzip at a fast level, which takes half the time; at the next levels it is smaller.
    fn at_most(&mut self, bytes: &[u8]) -> u64 {
        weighed(&mut self.fast, &mut self.compressed, bytes)
    }
}

fn weighed(encoder: &mut Compress, compressed: &mut Vec<u8>, bytes: &[u8]) -> u64 {
    encoder.reset();
    compressed.clear();
    // Room for bytes that do not get smaller, so that one call does it all and none can fail.
    compressed.reserve(bytes.len() + bytes.len() / 1_000 + 1_000);
    let _ = encoder.compress_vec(bytes, compressed, FlushCompress::Finish);
    compressed.len() as u64 + GZIP_FRAME
}

/// Problems of a page that is over its budget.
pub(super) fn weigh(
    shared: &Shared<'_>,
    job: &Job,
    page: &RenderedPage,
    weights: &Weights,
    scale: &mut Scale,
) -> Vec<Diagnostic> {
    let budgets = shared.site.config.budgets;
    let limit = budgets.page.min(budgets.first_visit.saturating_sub(shared.assets.first_visit));
    let raw = page.file.bytes.len();
    if raw as u64 <= limit {
        return Vec::new();
    }
    let frame = weights.frame(job);
    if let Some((compressed, frame)) = frame.and_then(OnceLock::get) {
        // What is longer than the weighed page is counted in full.
        if compressed + page.own as u64 + raw.saturating_sub(page.own).saturating_sub(*frame) as u64 <= limit {
            return Vec::new();
        }
    }
    let mut size = scale.at_most(&page.file.bytes);
    if size > limit || frame.is_some_and(|frame| frame.get().is_none()) {
        size = scale.gzip(&page.file.bytes);
    }
    if let Some(frame) = frame {
        frame.get_or_init(|| (size, raw.saturating_sub(page.own)));
    }
    let kilobytes = |bytes: u64| format!("{:.1} kB", bytes as f64 / 1000.0);
    let problem = |code| Diagnostic::new(code, page.source.as_str());
    let mut problems = Vec::new();
    if size > budgets.page {
        problems.push(problem(Code::PageOverBudget).with("size", kilobytes(size)).with("limit", kilobytes(budgets.page)));
    }
    let visit = size + shared.assets.first_visit;
    if visit > budgets.first_visit {
        problems
            .push(problem(Code::VisitOverBudget).with("size", kilobytes(visit)).with("limit", kilobytes(budgets.first_visit)));
    }
    problems
}

/// Addresses of other hosts in attributes that a browser loads by itself. Links that a person follows
/// are fine, and so is what merely names an address.
pub(super) fn foreign(file: &File, source: &str) -> Vec<Diagnostic> {
    let bytes = &file.bytes;
    let mut problems = Vec::new();
    for at in memchr::memmem::find_iter(bytes, b"//") {
        // Only `="//`, `="http://` and `="https://` can begin an attribute's value.
        let before = &bytes[..at];
        let before = before.strip_suffix(b"https:").or_else(|| before.strip_suffix(b"http:")).unwrap_or(before);
        let Some(before) = before.strip_suffix(b"=\"").or_else(|| before.strip_suffix(b"='")) else { continue };
        let tag_start = before.iter().rposition(|b| *b == b'<' || *b == b'>').filter(|i| before[*i] == b'<');
        let Some(tag) = tag_start.map(|i| &before[i + 1..]) else { continue };
        let attribute = tag.rsplit(|b| b.is_ascii_whitespace()).next().unwrap_or_default();
        let loads = match attribute {
            b"src" | b"srcset" | b"poster" | b"data" | b"background" => true,
            b"href" => tag.starts_with(b"link") && loads_itself(bytes, tag_start.unwrap_or(0)),
            _ => false,
        };
        if loads {
            let end = bytes[at..].iter().position(|b| *b == b'"' || *b == b'\'').map_or(bytes.len(), |n| at + n);
            let target = String::from_utf8_lossy(&bytes[at..end]).into_owned();
            problems.push(Diagnostic::new(Code::ForeignResource, source).with("target", target));
        }
    }
    problems
}

/// `rel` values of `<link>` that make a browser load something.
fn loads_itself(bytes: &[u8], tag_start: usize) -> bool {
    let end = bytes[tag_start..].iter().position(|b| *b == b'>').map_or(bytes.len(), |n| tag_start + n);
    let tag = &bytes[tag_start..end];
    [&b"stylesheet"[..], b"icon", b"preload", b"prefetch", b"preconnect", b"dns-prefetch", b"manifest", b"modulepreload"]
        .iter()
        .any(|rel| memchr::memmem::find(tag, rel).is_some())
}
