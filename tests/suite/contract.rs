//! The contract between code and themes: what `themes/README.md` promises is what templates get, and
//! nothing else. A site that uses every kind of page and fills every field is rendered with a theme that
//! prints its data; the names found there are compared with the names in the document.

mod document;
mod dump;

use std::collections::{BTreeMap, BTreeSet};

use suluh::build::{self, Release};
use suluh::render::Offered;

use suluh::offline::Kind;

use crate::carriers;
use crate::exchange::FORM;
use crate::golden;
use crate::program::problems;
use crate::site::{Site, options, repository};

/// The fields of a value, and the fields of each. The second of a pair is true for a field that somewhere
/// had a value.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape(BTreeMap<String, (Shape, bool)>);

impl Shape {
    fn insert(&mut self, name: &str, shape: Shape) {
        self.0.entry(name.to_owned()).or_default().0.merge(shape);
    }

    fn fill(&mut self, name: &str) {
        self.0.entry(name.to_owned()).or_default().1 = true;
    }

    fn merge(&mut self, other: Shape) {
        for (name, (shape, filled)) in other.0 {
            let own = self.0.entry(name).or_default();
            own.0.merge(shape);
            own.1 |= filled;
        }
    }
}

/// Fields that are promised but not filled yet; each waits for a part of Suluh that is still to come.
const TO_COME: [&str; 0] = [];

/// Prints all that a template gets, in a form that [`dump`] reads.
const PRINTER: &str = "<!doctype html><title>x</title>\u{1}{{ __tera_context | safe }}\u{1}";

/// The templates of a theme.
const TEMPLATES: [&str; 27] = [
    "chooser",
    "home",
    "guide",
    "page",
    "procedure",
    "triage",
    "section",
    "form",
    "campaign",
    "outreach",
    "poster",
    "leaflet",
    "commitments",
    "agency",
    "country",
    "countries",
    "directory",
    "help",
    "glossary",
    "az",
    "search",
    "carry",
    "data",
    "phrases",
    "phrase-cards",
    "beside",
    "not-found",
];

/// A public key of minisign.
const KEY: &str = "RWQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A page that fills what the golden sites leave empty.
const GUIDE: &str = "+++\ntitle = \"Panduan\"\nkind = \"guide\"\napplies_to = \"Semua\"\ncountries = [\"MY\"]\nreviewed = 2026-11-01\n\
    reviewed_by = \"Ani\"\nmaintained_by = [\"kbri\", \"Serikat\"]\napproved_by = \"kbri\"\napproved = 2026-11-01\nupdated = 2026-11-01\n+++\n## Bagian\n\n### Bawah\n\nLihat [UU](source:uu-18).\n\n[KBRI](agency:kbri)\n";

/// Cards that are shown in Malay and in English.
const PHRASES: &str =
    "title = \"Polisi\"\n[[phrase]]\ntext = { id = \"Tolong\", ms = \"Tolong\", en = \"Help\" }\ncountries = [\"MY\"]\n";

/// A time limit, which the form of other tests does not have.
const LIMIT: &str = "[[limit]]\nid = \"batas\"\nlabel = \"Batas\"\nrule = \"Aturan\"\nfrom = \"Hari\"\ndays = 3\ncountry = \"MY\"\nsource = \"uu-6\"\n";
/// A campaign with all that it may say, and a promise.
const CAMPAIGN: &str = "+++\ntitle = \"Kampanye\"\nkind = \"campaign\"\ndemand = \"Jawab\"\naddressees = [\"kbri\"]\n\
    partners = [\"kbri\"]\nstarts = 2026-11-01\nends = 2026-12-01\nmessage = \"M\"\nscript = \"S\"\nresults = \"R\"\n\
    [[updates]]\ndate = 2026-11-02\ntext = \"U\"\n+++\n## Bagian\n\nLihat [UU](source:uu-18).\n\n[KBRI](agency:kbri)\n";

const PROMISE: &str = "by = [\"kbri\"]\nby_others = \"M\"\nto = \"P\"\nwhat = \"W\"\nmade = 2026-01-01\ndue = 2026-12-01\n\
    sources = [\"uu-18\"]\n[[history]]\ndate = 2026-02-01\nstate = \"under-way\"\nnote = \"N\"\nsources = [\"uu-18\"]\n";

/// Templates of files to hand on.
const CARRIERS: [&str; 2] = ["one-file", "call-cards"];

/// Renders sites of all kinds and collects the fields that templates get.
fn rendered() -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for name in ["procedure", "languages"] {
        let folder = golden::copy(name);
        for template in TEMPLATES.iter().chain(&["redirect"]).chain(&CARRIERS) {
            folder.put(&format!("themes/plain/templates/{template}.html"), PRINTER);
        }
        folder.put("content/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>");
        if name == "procedure" {
            folder.put("content/id/bagian/panduan.md", GUIDE);
            folder.put("content/phrases/polisi.toml", PHRASES);
            let country = std::fs::read_to_string(folder.path().join("content/countries/MY.toml")).expect("a text");
            folder.put("content/countries/MY.toml", format!("languages = [\"ms\", \"en\"]\n{country}"));
            folder.put("content/id/bagian/index.md", GUIDE.replace("\"guide\"", "\"section\""));
            folder.put("content/forms/uji.toml", format!("{FORM}{LIMIT}"));
            folder.put("content/id/bagian/formulir.md", GUIDE.replace("\"guide\"", "\"form\"\nform = \"uji\""));
            folder.put("content/id/bagian/kampanye.md", CAMPAIGN);
            folder.put("content/id/bagian/acara.md", GUIDE.replace("\"guide\"", "\"outreach\"\nhand_out = [\"bagian\"]"));
            folder.put("content/commitments/janji.toml", PROMISE);
            folder.put("content/id/bagian/halaman.md", GUIDE.replace("\"guide\"", "\"page\""));
        }
        let config = std::fs::read_to_string(folder.path().join("site.toml")).expect("a text");
        let more = format!(
            "accent = \"#7a3e00\"\nlogo = \"media/logo.svg\"\ndescription = \"Uji\"\npublic_key = \"{KEY}\"\ndata = {{ licence = \"CC0-1.0\" }}\n"
        );
        folder.put("site.toml", format!("{more}side_by_side = {{ id = \"en\" }}\n{config}"));
        let about = Offered {
            kind: "zip",
            language: None,
            path: "packs/a.zip".into(),
            size: 1,
            date: options().today,
            version: "1".into(),
            hash: "a".into(),
        };
        let release = Release { signer: None, carriers: &[(about, b"a".to_vec())] };
        let report = build::publish(&folder.path(), &folder.public(), &options(), false, release, &|_| {});
        let report = report.expect("the disk works");
        assert!(report.written.is_some(), "not published: {:#?}", problems(&report));
        let carried = [Kind::Page, Kind::Cards].into_iter().flat_map(|kind| carriers::pack(&folder.path(), kind, &[]).1.carriers);
        let carried = carried.map(|carrier| (carrier.name, carrier.bytes));
        for (path, bytes) in folder.tree().into_iter().filter(|(path, _)| path.ends_with(".html")).chain(carried) {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let data = text.split('\u{1}').nth(1).unwrap_or_else(|| panic!("{path} was not printed"));
            dump::collect(data, &mut shapes);
        }
    }
    shapes
}

fn promised() -> BTreeMap<String, Shape> {
    document::shapes(&std::fs::read_to_string(repository().join("themes/README.md")).expect("themes/README.md"))
}

/// What the document promises and templates do not get.
fn broken_promises(place: &str, promised: &Shape, given: &Shape, faults: &mut Vec<String>) {
    for (name, (inner, _)) in &promised.0 {
        let field = format!("{place}.{name}");
        match given.0.get(name) {
            _ if TO_COME.contains(&field.as_str()) => {}
            None => faults.push(format!("themes/README.md promises {field}, which templates do not get")),
            // A text, or what is never there on pages of this kind.
            Some((real, _)) if real.0.is_empty() => {}
            Some((real, _)) => broken_promises(&field, inner, real, faults),
        }
    }
}

/// What templates get and the document does not mention. What never has a value is nothing to mention, and
/// what is promised in a word is not looked into.
fn secrets(place: &str, promised: &Shape, given: &Shape, faults: &mut Vec<String>) {
    for (name, (inner, filled)) in &given.0 {
        let field = format!("{place}.{name}");
        match promised.0.get(name) {
            None if *filled => faults.push(format!("templates get {field}, which themes/README.md does not mention")),
            Some((known, _)) if !known.0.is_empty() => secrets(&field, known, inner, faults),
            _ => {}
        }
    }
}

#[test]
fn templates_get_what_the_document_promises() {
    let (promised, given) = (promised(), rendered());
    let mut faults = Vec::new();
    for (place, shape) in &promised {
        match given.get(place) {
            Some(real) => broken_promises(place, shape, real, &mut faults),
            None if matches!(place.as_str(), "page" | "text") => {}
            None => faults.push(format!("no page was made with {place}")),
        }
    }
    for (place, shape) in &given {
        match promised.get(place) {
            // Names that the theme itself chooses.
            _ if matches!(place.as_str(), "t" | "assets") => {}
            Some(known) => secrets(place, known, shape, &mut faults),
            None => faults.push(format!("templates get {place}, which themes/README.md does not mention")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_document_is_read_right() {
    let promised = promised();
    let has = |path: &str| {
        let mut parts = path.split(' ');
        let first = promised.get(parts.next().unwrap_or_default());
        parts.try_fold(first?, |shape, name| shape.0.get(name).map(|(shape, _)| shape))
    };
    for path in [
        "site languages code",
        "site accent light",
        "lang dir",
        "guide.html toc children id",
        "guide.html reviewed iso",
        "guide.html updated iso",
        "procedure.html intro cards numbers date iso",
        "procedure.html next path",
        "country.html country exit_prefix",
        "glossary.html groups terms translations tag",
        "directory.html countries groups agencies path",
        "help.html countries emergency numbers tel",
        "agency.html agency whatsapp url",
        "not-found.html base",
        "home.html fallback_name",
        "phrase-cards.html situations phrases own_lang",
        "beside.html rows cells agencies numbers tel",
    ] {
        assert!(has(path).is_some(), "{path} is not read");
    }
}

#[test]
fn what_is_to_come_has_not_come_yet() {
    let given = rendered();
    let here = TO_COME.iter().filter(|field| {
        let (place, name) = field.rsplit_once('.').expect("a field of a template");
        given.get(place).is_some_and(|shape| shape.0.contains_key(name))
    });
    let here: Vec<_> = here.collect();
    assert!(here.is_empty(), "templates get these now: take them off the list TO_COME: {here:?}");
}

#[test]
fn every_template_of_the_theme_is_in_the_document_and_the_other_way_round() {
    let files = crate::site::tree(&repository().join("themes/suluh/templates"));
    let frames = ["base.html", "reading.html"];
    let own: BTreeSet<String> =
        files.into_keys().filter(|path| !path.contains('/') && !frames.contains(&path.as_str())).collect();
    let listed: BTreeSet<String> =
        TEMPLATES.iter().chain(&["redirect"]).chain(&CARRIERS).map(|name| format!("{name}.html")).collect();
    assert_eq!(own, listed);
    let text = std::fs::read_to_string(repository().join("themes/README.md")).expect("themes/README.md");
    let missing: Vec<_> = listed.iter().filter(|name| !text.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "themes/README.md says nothing of {missing:?}");
}

#[test]
fn a_theme_of_one_file_takes_the_rest_from_the_built_in_one() {
    let site = Site::new().setting("theme = \"kami\"").file("themes/kami/theme.toml", "contract = 1\n");
    let folder = site.file("themes/kami/templates/page.html", "<!doctype html><p>Milik kami: {{ page.title }}").write();
    folder.publish();
    assert_eq!(folder.page("id/a.html"), "<!doctype html><p>Milik kami: Satu");
    assert!(folder.page("id/index.html").contains("<main"));
}
