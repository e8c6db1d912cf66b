//! Who promised what to whom, by when, and what became of it.

use super::{BASE, SOURCES, built_on, site};
use crate::published::published;
use crate::site::{Site, TODAY};

/// A promise for June, not kept by November.
const LATE: &str = "by = [\"a\"]\nto = \"Pekerja\"\nwhat = { id = \"Gaji & libur\", en = \"Wages\" }\nmade = \"2026-03\"\ndue = \"2026-06\"\n\
    sources = [\"uu\"]\n[[history]]\ndate = 2026-04-02\nstate = \"under-way\"\nnote = \"Rapat pertama.\"\nsources = [\"berita\"]\n";

const KEPT: &str = "by_others = \"Menteri\"\nwhat = \"=Kantor baru\"\nmade = 2025-01-02\nsources = [\"uu\"]\n\
    [[history]]\ndate = 2025-05-01\nstate = \"kept\"\nsources = [\"berita\"]\n";

fn promised() -> Site {
    site(BASE).file("content/commitments/gaji.toml", LATE).file("content/commitments/kantor.toml", KEPT)
}

#[test]
fn a_promise_is_shown_with_its_state_and_what_it_rests_on() {
    let folder = promised().write();
    folder.publish();
    let all = folder.page("id/promises/index.html");
    let (overdue, kept) = (all.find("promises overdue").expect("overdue"), all.find("promises kept").expect("kept"));
    assert!(overdue < kept, "what can be asked about comes first");
    for text in [
        "Gaji &amp; libur",
        "Rapat pertama.",
        "href=\"../../id/agencies/a.html\">Kantor A</a>",
        "Menteri",
        "id=\"source-uu\"",
        "#source-berita",
    ] {
        assert!(all.contains(text), "no {text} in {all}");
    }
    let own = folder.page("id/promises/a.html");
    assert!(own.contains("Gaji &amp; libur") && !own.contains("Kantor baru"), "{own}");
    assert!(folder.page("id/agencies/a.html").contains("href=\"../../id/promises/a.html\""));
    assert!(folder.page("id/index.html").contains("promises/index.html"));
}

#[test]
fn the_day_of_the_build_says_what_is_overdue() {
    let folder = promised().write();
    let built = |day: &str| {
        built_on(&folder, day);
        folder.page("data/commitments.csv")
    };
    assert!(built("2026-06-30").contains(",under-way,2026-06-30,"));
    assert!(built("2026-07-01").contains(",overdue,2026-07-01,"));
}

#[test]
fn other_programs_get_promises_and_no_formula() {
    let folder = promised().write();
    folder.publish();
    let csv = folder.page("data/commitments.csv");
    assert!(csv.contains("'=Kantor baru") && csv.contains("https://example.org/uu; https://example.org/b"), "{csv}");
    let json: serde_json::Value = serde_json::from_str(&folder.page("data/commitments.json")).expect("JSON");
    assert_eq!(json[0]["state"], "overdue");
    assert_eq!(json[0]["as_of"], TODAY);
    assert_eq!(json[0]["history"][0]["sources"][0], "berita");
    let feed = folder.page("id/promises/feed.xml");
    assert!(feed.contains("<link href=\"https://example.org/a/id/promises/index.html#gaji\"/>"), "{feed}");
    assert!(feed.contains("<updated>2026-04-02T00:00:00Z</updated>") && feed.contains("Rapat pertama."), "{feed}");
    let calendar = folder.page("data/calendar.ics");
    for line in ["DTSTART;VALUE=DATE:20260630", "SUMMARY:Gaji & libur", "CATEGORIES:PROMISE"] {
        assert!(calendar.contains(&format!("{line}\r\n")), "{line} in {calendar}");
    }
}

#[test]
fn a_site_without_promises_says_nothing_of_them() {
    let folder = Site::new().file("content/sources.toml", SOURCES).write();
    folder.publish();
    assert!(!folder.tree().keys().any(|path| path.contains("promises") || path.contains("commitments.csv")));
    assert!(!folder.page("id/index.html").contains("promises"));
}

#[test]
fn the_promises_of_this_repository_rest_on_sources_of_their_time() {
    let site = &published().report.site;
    assert!(!site.commitments.is_empty());
    for promise in site.commitments.values() {
        assert!(promise.all_sources().all(|id| site.sources.contains_key(&id.value)), "{}", promise.id);
        assert!(promise.what.exact("id").is_some() && promise.what.exact("en").is_some(), "{}", promise.id);
        assert!(promise.updated() <= site.today, "{} tells the future", promise.id);
    }
}
