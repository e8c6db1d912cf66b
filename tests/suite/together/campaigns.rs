//! Campaigns: what is asked of whom, and what a reader can do with a plain link.

use super::{BASE, built_on, site};
use crate::site::{Folder, HEAD, Site};

/// A campaign that has a message, a script, two updates and an end.
pub(super) const CAMPAIGN: &str = "+++\ntitle = \"Biaya yang jelas\"\ndescription = \"Minta jawaban.\"\nkind = \"campaign\"\n\
    demand = \"Jawab **hari ini**. [UU](source:uu)\"\naddressees = [\"a\"]\npartners = [\"a\", \"Serikat & Kawan\"]\n\
    starts = 2026-11-01\nends = 2026-11-30\nsubject = \"Biaya & gaji?\"\nmessage = \"\"\"\nSelamat siang.\nBerapa biayanya?\"\"\"\n\
    script = \"Halo, nama saya …\"\nresults = \"Satu jawaban. [B](source:berita)\"\n\
    [[updates]]\ndate = 2026-11-02\ntext = \"Dimulai.\"\n[[updates]]\ndate = 2026-11-20\ntext = \"Surat [dikirim](a.md).\"\n+++\n\n\
    ## Mengapa\n\nKarena [UU](source:uu).\n";

pub(super) fn campaign() -> Site {
    site(BASE).file("content/id/biaya.md", CAMPAIGN).file("content/id/a.md", "# Satu\n\n[Biaya](biaya.md)\n")
}

fn published() -> Folder {
    let folder = campaign().write();
    folder.publish();
    folder
}

#[test]
fn a_reader_can_write_call_and_tell_others_with_plain_links() {
    let folder = published();
    let page = folder.page("id/biaya.html");
    let mail = "mailto:a@example.org?subject=Biaya%20%26%20gaji%3F&amp;body=Selamat%20siang.%0D%0ABerapa%20biayanya%3F";
    let tell =
        "https://wa.me/?text=Biaya%20yang%20jelas%0A%0AJawab%20hari%20ini.%0A%0Ahttps%3A%2F%2Fexample.org%2Fa%2Fid%2Fbiaya.html";
    for link in [mail, "https://wa.me/628118080141?text=Selamat%20siang.%0ABerapa%20biayanya%3F", tell, "tel:08001000"] {
        assert!(page.contains(&format!("href=\"{link}")), "no {link} in {page}");
    }
    for text in [
        "Halo, nama saya …",
        "Serikat &amp; Kawan",
        "<strong>hari ini</strong>",
        "Satu jawaban.",
        "href=\"../id/a.html\">dikirim</a>",
    ] {
        assert!(page.contains(text), "no {text} in {page}");
    }
    let (newer, older) = (page.find("id=\"update-2\"").expect("an update"), page.find("id=\"update-1\"").expect("an update"));
    assert!(newer < older, "the newest comes first");
    assert!(folder.page("id/agencies/a.html").contains("biaya.html"), "the office's page names the campaign");
}

#[test]
fn its_days_say_how_it_stands() {
    let folder = campaign().write();
    for (day, word) in [("2026-10-31", "Direncanakan"), ("2026-11-30", "Berjalan"), ("2026-12-01", "Selesai")] {
        built_on(&folder, day);
        assert!(folder.page("id/biaya.html").contains(word), "{word} on {day}");
    }
}

#[test]
fn its_feed_and_the_calendar_tell_its_news() {
    let folder = published();
    let feed = folder.page("id/biaya.feed.xml");
    assert_eq!(feed.matches("<entry>").count(), 3, "{feed}");
    let first = feed.find("<title>Surat dikirim.</title>").expect("the newest update");
    assert!(first < feed.find("<title>Dimulai.</title>").expect("the older one"));
    assert!(feed.contains("https://example.org/a/id/biaya.html#update-2"), "{feed}");
    assert!(folder.page("id/biaya.html").contains("href=\"../id/biaya.feed.xml\""));
    let calendar = folder.page("data/calendar.ics");
    for line in ["DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261201", "CATEGORIES:CAMPAIGN", "DTSTAMP:20261120T000000Z"] {
        assert!(calendar.contains(&format!("{line}\r\n")), "{line} in {calendar}");
    }
    let data: serde_json::Value = serde_json::from_str(&folder.page("data/pages-id.json")).expect("JSON");
    assert_eq!((data[0]["state"].as_str(), data[0]["updates"][0]["date"].as_str()), (Some("running"), Some("2026-11-20")));
}

#[test]
fn poster_and_leaflet_are_made_of_the_same_text_and_lead_back_by_a_code() {
    let folder = published();
    let page = folder.page("id/biaya.html");
    for paper in ["id/biaya.poster.html", "id/biaya.leaflet.html"] {
        assert!(page.contains(&format!("href=\"../{paper}\"")), "{paper} is linked");
        let text = folder.page(paper);
        assert!(text.contains("<strong>hari ini</strong>") && text.contains("<svg class=\"qr\""), "{text}");
        assert!(text.contains("https://example.org/a/id/biaya.html") && text.contains("noindex"), "{text}");
        assert!(text.contains("href=\"../id/biaya.html\""), "the way back: {text}");
    }
    assert!(folder.page("id/biaya.leaflet.html").contains("id=\"mengapa\""));
    let without = Site::new().file("content/agencies/a.toml", super::OFFICE).file("content/sources.toml", super::SOURCES);
    let folder = without.file("content/id/a.md", CAMPAIGN.replace("a.md", "index.md")).write();
    folder.publish();
    assert!(!folder.page("id/a.poster.html").contains("<svg class=\"qr\""), "without an address there is no code");
}

#[test]
fn who_reads_it_in_another_language_gets_the_papers_of_the_text() {
    let languages = format!("{HEAD}{BASE}\n[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"ar\"\nfallback = [\"id\"]\n");
    let folder = campaign().file("site.toml", languages).write();
    folder.publish();
    let page = folder.page("ar/biaya.html");
    for link in ["id/biaya.poster.html", "id/biaya.leaflet.html", "id/biaya.feed.xml"] {
        assert!(page.contains(&format!("href=\"../{link}\"")), "{link} in {page}");
    }
    assert!(!folder.tree().contains_key("ar/biaya.poster.html"));
}

#[test]
fn papers_are_kept_and_carried_only_where_all_is() {
    let folder = published();
    for (path, bytes) in folder.tree().into_iter().filter(|(path, _)| path.starts_with("offline/")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let papers = text.contains(".poster.html\"") || text.contains("assets/paper-");
        // In the list of papers, in their bundle, and in the recipes themselves.
        let recipe = path.ends_with(".poster.json") || path.ends_with(".leaflet.json");
        assert_eq!(papers, recipe || path.contains("/papers-"), "{path}");
        assert!(!text.contains("feed.xml\""), "{path}");
    }
    let head = folder.page("offline/id.json");
    assert!(head.contains("\"n\":\"papers\"") && !head.contains("\"x\""), "nothing is kept only if it is asked for: {head}");
    let carried = |more: &[&str]| -> Vec<String> {
        let out = tempfile::tempdir().expect("a folder");
        let run = folder.run(&[&["pack", "zip", "--out", out.path().to_str().expect("UTF-8")], more].concat());
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let zip = std::fs::read_dir(out.path()).expect("packs").next().expect("a zip").expect("readable").path();
        let archive = zip::ZipArchive::new(std::io::Cursor::new(std::fs::read(zip).expect("readable"))).expect("a zip");
        archive.file_names().map(|name| name.expect("a name").into_owned()).collect()
    };
    let names = carried(&[]);
    assert!(names.iter().any(|name| name.ends_with("biaya.html")), "{names:?}");
    let is_paper = |name: &String| [".poster", ".leaflet", "paper-"].iter().any(|part| name.contains(part));
    assert!(!names.iter().any(is_paper), "{names:?}");
    let whole = carried(&["--whole"]);
    assert_eq!(whole.iter().filter(|name| is_paper(name)).count(), 3, "poster, leaflet and their style: {whole:?}");
    assert!(!whole.iter().any(|name| name.ends_with(".feed.xml")), "a feed is for programs: {whole:?}");
}
