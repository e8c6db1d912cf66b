//! Carriers, read by strangers: they hold the same pages and links as the site, the tools of their formats find no
//! fault in them, and the same input makes the same bytes.

mod graph;
mod tools;
mod zim;

use suluh::build;
use suluh::offline::{self, Carrier, Kind, Made, Selection};
use suluh::site::Options;

use crate::generated;
use crate::site::{Folder, Site, options, repository};

/// Makes carriers of one kind of the site in a folder.
pub(crate) fn pack(folder: &std::path::Path, kind: Kind, languages: &[&str]) -> (build::Report, Made) {
    pack_selected(
        folder,
        kind,
        Selection { languages: languages.iter().map(|l| (*l).to_owned()).collect(), ..Selection::default() },
    )
}

/// Makes carriers of one kind of a part of the site in a folder.
pub(crate) fn pack_selected(folder: &std::path::Path, kind: Kind, selection: Selection) -> (build::Report, Made) {
    let base_url = Some("https://suluh.example/".to_owned());
    let options = Options { selection, base_url, dated: true, carried: true, ..options() };
    let (report, made) =
        build::pack(folder, &options, &|_| {}, |material| offline::make(&[kind], material)).expect("the disk works");
    (report, made.expect("the site has no errors"))
}

/// The carriers, which there must be.
pub(crate) fn carriers(folder: &std::path::Path, kind: Kind, languages: &[&str]) -> Vec<Carrier> {
    let made = pack(folder, kind, languages).1;
    assert!(made.problems.is_empty(), "{:?}", made.problems);
    assert!(!made.carriers.is_empty(), "no {}", kind.as_str());
    made.carriers
}

/// A site of all scripts and kinds of pages, its files written in this order.
fn generated(backwards: bool) -> Folder {
    let mut files = generated::files(12);
    if backwards {
        files.reverse();
    }
    files.into_iter().fold(Site::empty(), |site, (path, bytes)| site.file(&path, bytes)).write()
}

#[test]
fn the_same_site_makes_the_same_bytes() {
    let (first, second) = (generated(false), generated(true));
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    for kind in Kind::ALL {
        let names = |carriers: &[Carrier]| carriers.iter().map(|c| c.name.clone()).collect::<Vec<_>>();
        let a = pack(&first.path(), kind, &[]).1.carriers;
        let b = one.install(|| pack(&second.path(), kind, &[])).1.carriers;
        assert_eq!(names(&a), names(&b));
        let differ = a.iter().zip(&b).filter(|(a, b)| a.bytes != b.bytes).map(|(a, _)| &a.name).collect::<Vec<_>>();
        assert!(differ.is_empty(), "{differ:?}");
    }
}

#[test]
fn a_carrier_that_no_site_offers_leads_to_the_home_page() {
    let folder = generated(false);
    let languages = vec!["en".to_owned()];
    for (selection, newest) in [
        (Selection { whole: true, languages: languages.clone(), ..Selection::default() }, "en/index.html"),
        (Selection { country: Some("MY".into()), languages: languages.clone(), ..Selection::default() }, "en/index.html"),
        (Selection { languages, ..Selection::default() }, "packs/"),
    ] {
        let bytes = pack_selected(&folder.path(), Kind::Zip, selection.clone()).1.carriers.remove(0).bytes;
        let files = graph::unzip(&bytes);
        let about = files.iter().find(|(path, _)| !path.contains('/') && path.ends_with(".txt") && *path != "checksums.txt");
        let about = String::from_utf8(about.expect("a file about it").1.clone()).expect("UTF-8");
        assert!(about.contains(&format!("https://suluh.example/{newest}")), "{selection:?}: {about}");
    }
}

#[test]
fn every_carrier_states_its_day_its_version_and_where_the_newest_is() {
    for kind in [Kind::Page, Kind::Epub, Kind::Zim, Kind::Cards] {
        let carrier = carriers(repository(), kind, &["en"]).remove(0);
        let newest = format!("https://suluh.example/packs/{}", carrier.name);
        let text = match kind {
            Kind::Epub => String::from_utf8(graph::unzip(&carrier.bytes)["EPUB/title.xhtml"].clone()).expect("XHTML"),
            Kind::Zim => {
                let archive = zim::read(&carrier.bytes);
                let meta = |name: &str| String::from_utf8(archive[&('M', name.to_owned())].bytes.clone()).expect("text");
                assert_eq!((meta("Date"), meta("Language"), meta("Source")), ("2026-11-24".into(), "eng".into(), newest.clone()));
                meta("LongDescription")
            }
            _ => String::from_utf8(carrier.bytes.clone()).expect("HTML"),
        };
        assert!(text.contains("November 24, 2026"), "{}: no day", carrier.name);
        assert!(
            kind == Kind::Cards || text.contains(&newest) || text.contains(&newest.replace('/', "&#x2F;")),
            "{}",
            carrier.name
        );
        let version = text.split(|c: char| !c.is_ascii_hexdigit()).any(|word| word.len() == 12);
        assert!(version, "{}: no version", carrier.name);
    }
}
