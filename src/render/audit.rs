//! Looks at finished pages: what they weigh, and whether a browser would load anything from another host.

use std::sync::OnceLock;

use flate2::{Compress, Compression, FlushCompress};
use libdeflater::{CompressionLvl, Compressor};
use memchr::memmem;

use crate::diagnostic::{Code, Diagnostic};

use super::context::Shared;
use super::generated::Job;
use super::{File, RenderedPage};

/// Sizes of the frame around what is a page's own, by language.
///
/// Compressing tens of thousands of pages only to weigh them would cost more than making them. The frame compresses alike
/// in all pages of a language, so it is weighed once. A page is under its budget if the frame and its own parts are under
/// it, these counted as they are or, where that is too much, after a much faster compression than that of hosts. Only other
/// pages are compressed as hosts do it.
#[derive(Debug)]
pub struct Weights {
    /// For each language, compressed size and raw size.
    frames: Vec<OnceLock<(u64, usize)>>,
}

impl Weights {
    /// No frame is weighed yet.
    pub fn new(languages: usize) -> Weights {
        Weights { frames: vec![OnceLock::new(); languages] }
    }

    /// True if a page is no larger than `limit` once compressed.
    fn is_under(&self, limit: u64, job: &Job, page: &[u8], scale: &mut Scale) -> bool {
        let (Job::Entry { language, .. } | Job::Agency { language, .. } | Job::Country { language, .. }) = job else {
            return false;
        };
        let Some(frame) = self.frames.get(*language) else { return false };
        let (around, own) = parts(page);
        let own = own.concat();
        let length = page.len() - own.len();
        let (compressed, raw) = frame.get_or_init(|| (scale.gzip(&around.concat()), length));
        // What is longer than in the weighed frame is counted in full.
        let left = limit.saturating_sub(compressed + length.saturating_sub(*raw) as u64);
        own.len() as u64 <= left || scale.fast(&own) <= left
    }
}

/// Where structured data begins.
const DATA: &[u8] = b"<script type=\"application/ld+json\">";

/// Cuts a page into its frame and what no other page has: its structured data and its main part.
fn parts(page: &[u8]) -> ([&[u8]; 3], [&[u8]; 2]) {
    let (head, rest) = page.split_at(memmem::find(page, b"<main").unwrap_or(page.len()));
    let (main, foot) = rest.split_at(memmem::rfind(rest, b"</main>").unwrap_or(rest.len()));
    let (head, rest) = head.split_at(memmem::find(head, DATA).unwrap_or(head.len()));
    let (data, middle) = rest.split_at(memmem::find(rest, b"</script>").unwrap_or(0));
    ([head, middle, foot], [data, main])
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
    fast: Compressor,
    usual: Compress,
    compressed: Vec<u8>,
}

impl Default for Scale {
    fn default() -> Scale {
        let usual = Compress::new(Compression::new(6), false);
        Scale { fast: Compressor::new(CompressionLvl::new(1).unwrap_or_default()), usual, compressed: Vec::new() }
    }
}

impl Scale {
    /// Size after gzip at the level that hosts use.
    pub fn gzip(&mut self, bytes: &[u8]) -> u64 {
        self.usual.reset();
        self.compressed.clear();
        // Room for bytes that do not get smaller, so that one call does it all and none can fail.
        self.compressed.reserve(bytes.len() + bytes.len() / 1_000 + 1_000);
        let _ = self.usual.compress_vec(bytes, &mut self.compressed, FlushCompress::Finish);
        self.compressed.len() as u64 + GZIP_FRAME
    }

    /// Size after gzip by a compressor that takes a quarter of the time; on pages a twentieth larger, and never smaller.
    fn fast(&mut self, bytes: &[u8]) -> u64 {
        self.compressed.resize(self.fast.deflate_compress_bound(bytes.len()), 0);
        // There is room for all that it can come to.
        let size = self.fast.deflate_compress(bytes, &mut self.compressed).unwrap_or(bytes.len());
        size as u64 + GZIP_FRAME
    }
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
    if page.file.bytes.len() as u64 <= limit || weights.is_under(limit, job, &page.file.bytes, scale) {
        return Vec::new();
    }
    let size = scale.gzip(&page.file.bytes);
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
    for at in memmem::find_iter(bytes, b"//") {
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
        .any(|rel| memmem::find(tag, rel).is_some())
}

#[cfg(test)]
mod tests {
    use super::{DATA, parts};

    #[test]
    fn a_page_is_cut_into_its_frame_and_what_is_its_own() {
        let data = std::str::from_utf8(DATA).expect("ASCII");
        for (frame, own) in [
            (["<head>", "</script></head>", "</main></body>"], [format!("{data}{{}}"), "<main>text".into()]),
            (["<script></script>", "", "</main>"], [String::new(), "<main id=a></main>".into()]),
            (["no main", "", ""], [String::new(), String::new()]),
            (["</main>", "", ""], [String::new(), "<main".into()]),
        ] {
            let page = [frame[0], &own[0], frame[1], &own[1], frame[2]].concat();
            assert_eq!(parts(page.as_bytes()), (frame.map(str::as_bytes), [own[0].as_bytes(), own[1].as_bytes()]), "{page}");
        }
    }
}
