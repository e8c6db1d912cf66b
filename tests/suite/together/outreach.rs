//! What is handed out in a session of outreach: leaflets, texts to read aloud, texts for chat, pictures of links.

use super::campaigns::campaign;
use super::{BASE, site};
use crate::site::{Folder, Site};

const GUIDE: &str = "+++\ntitle = \"Hak Anda\"\ndescription = \"Simpan paspor.\"\nkind = \"guide\"\nreviewed = 2026-11-01\n+++\n\n\
    Simpan **paspor** Anda. [UU](source:uu)\n\n## Langkah\n\n1. Foto.\n2. [Lapor](agency:a).\n\n| Di | Nomor |\n| --- | --- |\n| ID | 110 |\n";

const PROCEDURE: &str = "+++\ntitle = \"Lapor\"\nkind = \"procedure\"\nreviewed = 2026-11-01\nwhere = \"Kantor [UU](source:uu)\"\n\
    documents = [\"KTP\", \"Kontrak\"]\nif_refused = \"Catat nama.\"\n+++\n\n## Datang\n\nPagi.\n\n## Tunggu\n\nSore.\n";

fn session(setting: &str) -> Site {
    site(setting)
        .file("content/id/a.md", "+++\ntitle = \"Sesi\"\nkind = \"outreach\"\nhand_out = [\"hak\"]\n+++\nAcara. [Hak](hak/satu.md) [Lapor](hak/dua.md)\n")
        .file("content/id/hak/satu.md", GUIDE)
        .file("content/id/hak/dua.md", PROCEDURE)
}

fn published(setting: &str) -> Folder {
    let folder = session(setting).write();
    folder.publish();
    folder
}

#[test]
fn a_guide_can_be_read_aloud_with_its_sources_and_numbers() {
    let folder = published(BASE);
    let wanted = "Hak Anda\n\nSimpan paspor.\n\nSimpan paspor Anda. [1: satu sumber]\n\n\nLangkah\n\n1. Foto.\n2. Lapor.\n\nDi: ID; Nomor: 110\n";
    let text = folder.page("id/hak/satu.txt");
    assert!(text.starts_with(wanted), "{text}");
    for line in [
        "- Kantor A: 08001000 (Belum diverifikasi, ",
        "[1] UU & aturan (Maret 2025): example.org",
        "https://example.org/a/id/hak/satu.html",
    ] {
        assert!(text.contains(line), "no {line} in {text}");
    }
    let steps = folder.page("id/hak/dua.txt");
    for line in ["Kantor [1: satu sumber]", "- KTP\n- Kontrak\n", "\n1. Datang\n\nPagi.", "\n2. Tunggu\n\nSore.", "Catat nama."] {
        assert!(steps.contains(line), "no {line} in {steps}");
    }
    assert!(!text.contains("](") && !text.contains("**") && !text.contains('<'), "{text}");
}

#[test]
fn the_session_links_all_that_can_be_handed_out() {
    let folder = published(BASE);
    let page = folder.page("id/a.html");
    for end in ["html", "leaflet.html", "txt", "chat.txt"] {
        assert!(page.contains(&format!("href=\"../id/hak/satu.{end}\"")), "{end} in {page}");
    }
    let leaflet = folder.page("id/hak/dua.leaflet.html");
    for text in ["KTP", "Catat nama.", "id=\"datang\"", "svg class=\"qr\""] {
        assert!(leaflet.contains(text), "no {text} in {leaflet}");
    }
    let head = folder.page("offline/id.json");
    let texts = head.split('{').find(|part| part.starts_with("\"n\":\"texts\"")).expect("a part of texts");
    assert!(texts.contains("\"x\":1"), "they are kept only if they are asked for: {head}");
    assert!(folder.page("id/hak/satu.chat.txt").starts_with("(1/1) Hak Anda\n\nSimpan paspor."));
}

#[test]
fn nothing_is_made_of_what_nobody_hands_out() {
    let folder = site(BASE).file("content/id/a.md", GUIDE).write();
    folder.publish();
    assert!(!folder.tree().keys().any(|path| path.starts_with("id/") && (path.ends_with(".txt") || path.contains("leaflet"))));
    let folder = campaign().write();
    folder.publish();
    assert!(!folder.tree().contains_key("id/biaya.txt"), "a campaign has papers by itself, and a text where it is handed out");
}

#[test]
fn a_link_has_a_picture_where_the_site_asks_and_the_font_has_the_letters() {
    let folder = published(&format!("{BASE}\noutreach = {{ share_images = true }}"));
    let page = folder.page("id/hak/satu.html");
    assert!(page.contains("<meta property=\"og:image\" content=\"https://example.org/a/id/hak/satu.share.png\">"), "{page}");
    let bytes = &folder.tree()["id/hak/satu.share.png"];
    let picture = image::load_from_memory(bytes).expect("a PNG").to_rgb8();
    assert_eq!(picture.dimensions(), (1200, 630));
    let bright = picture.pixels().filter(|pixel| pixel.0[0] > 200 && pixel.0[2] > 200).count();
    assert!(bright > 5_000, "the title is drawn: {bright}");
    assert!(bytes.len() < 20_000, "{} bytes", bytes.len());
    let folder = session(&format!("{BASE}\noutreach = {{ share_images = true }}"))
        .file("content/id/hak/satu.md", GUIDE.replace("Hak Anda", "工資"))
        .write();
    folder.publish();
    assert!(!folder.tree().contains_key("id/hak/satu.share.png"));
    assert!(!folder.page("id/hak/satu.html").contains("og:image"));
    assert!(!published(BASE).tree().keys().any(|path| path.ends_with(".png")), "nobody asked");
}
