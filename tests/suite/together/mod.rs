//! Working together: promises and what became of them, campaigns, papers and texts for an outreach session, pictures of
//! links, the joint calendar.

mod campaigns;
mod outreach;
mod promises;

use suluh::build;
use suluh::site::Options;

use crate::site::{Folder, Site, options};

/// An address for the site.
pub(super) const BASE: &str = "base_url = \"https://example.org/a/\"";

/// The office of the tests: a number, WhatsApp, mail.
pub(super) const OFFICE: &str = "kind = \"ministry\"\nname = { id = \"Kantor A\", en = \"Office A\" }\ncountry = \"ID\"\n\
    email = \"a@example.org\"\nwhatsapp = \"+628118080141\"\n[[phones]]\nnumber = \"08001000\"\nbasis = \"official\"\n";

/// Two sources.
pub(super) const SOURCES: &str = "[[source]]\nid = \"uu\"\ntitle = \"UU & aturan\"\ndate = \"2025-03\"\nmarks = [\"single\"]\n\
    urls = [\"https://example.org/uu\"]\n[[source]]\nid = \"berita\"\ntitle = \"Berita\"\nurls = [\"https://example.org/b\"]\n";

/// Builds a site as on another day.
pub(super) fn built_on(folder: &Folder, day: &str) {
    let options = Options { today: day.parse().expect("a day"), ..options() };
    let report = build::build(&folder.path(), &folder.public(), &options, false, &|_| {}).expect("the disk works");
    assert!(report.written.is_some(), "not published on {day}");
}

/// A site with the office and the sources.
pub(super) fn site(setting: &str) -> Site {
    Site::new().setting(setting).file("content/agencies/a.toml", OFFICE).file("content/sources.toml", SOURCES)
}
