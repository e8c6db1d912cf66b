//! The page of a language on reading without a network: keep it on the phone, carry it as a file.

use icu::decimal::input::Decimal;
use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::theme::view::{CarrierView, CarryView};

use super::context::Shared;
use super::frame::{Head, finish, generated};
use super::languages::languages;
use super::{RenderedPage, numbers};

/// A carrier that can be downloaded.
#[derive(Debug, Clone)]
pub struct Offered {
    /// `zip`, `epub`, …; also the string `pack-KIND`.
    pub kind: &'static str,
    /// Its language; none if it holds several.
    pub language: Option<usize>,
    /// Where it is, from the root.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// The day that it states.
    pub date: Date,
    /// The version that it states.
    pub version: String,
    /// BLAKE3 of its bytes in hex.
    pub hash: String,
}

/// True if the site has the page: where there is something to keep or to carry, or a key to show.
pub(super) fn is_published(site: &Site, offered: &[Offered]) -> bool {
    !site.carried && (site.config.offline.keep || !offered.is_empty() || site.config.public_key.is_some())
}

pub(super) fn render(shared: &Shared<'_>, language: usize) -> Result<Option<RenderedPage>, Box<Diagnostic>> {
    let reader = shared.reader(language);
    let Some(path) = &reader.links.carry else { return Ok(None) };
    let mut frame = generated(shared, language, "carry.html", "carry", path, reader.word("carry"));
    let place = |other| Some((shared.reader(other).links.carry.clone()?, false));
    frame.languages = languages(shared.site, &reader.renderer, place)?;
    frame.description = Some(reader.word("carry-description"));
    let own = |offered: &&Offered| offered.language.is_none_or(|l| l == language);
    let files = shared.offered.iter().filter(own).map(|offered| CarrierView {
        kind: offered.kind,
        title: reader.word(&format!("pack-{}", offered.kind)),
        path: offered.path.clone(),
        size: size(&shared.site.languages()[language].tag, offered.size),
        date: reader.dates.day(offered.date),
        version: offered.version.clone(),
        hash: offered.hash.clone(),
    });
    let key = shared.site.config.public_key.as_ref().map(|key| key.value.clone());
    let view = CarryView { keep: shared.site.config.offline.keep, files: files.collect(), key, frame };
    let head = Head { json_ld: None, noindex: true, source: crate::content::config::FILE.to_owned() };
    finish(shared, language, &view, head)
}

/// A size as readers of a language write it: whole kilobytes, or megabytes with one digit behind the sign. Rounded up,
/// because it is what somebody pays for.
fn size(tag: &str, bytes: u64) -> String {
    let (tenths, unit) = if bytes < 1_000_000 { (bytes.div_ceil(1_000) * 10, "kB") } else { (bytes.div_ceil(100_000), "MB") };
    let mut number = Decimal::from(tenths);
    number.multiply_pow10(-1);
    number.trim_end();
    format!("{}\u{a0}{unit}", numbers::text(tag, &number))
}

#[cfg(test)]
mod tests {
    #[test]
    fn sizes_are_written_as_readers_write_them() {
        assert_eq!(super::size("en", 1_849_001), "1.9\u{a0}MB");
        assert_eq!(super::size("id", 1_800_000), "1,8\u{a0}MB");
        assert_eq!(super::size("id", 999), "1\u{a0}kB");
    }
}
