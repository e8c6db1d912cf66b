//! A site that uses everything, of any size: languages in several scripts, fallbacks, slugs, agencies,
//! terms, sources, pictures, files. Made by counting, so that it is the same every time.

use crate::site::Site;

/// Languages with their fallback, and a word of each for texts.
const LANGUAGES: [(&str, &str, &str); 6] = [
    ("id", "en", "gaji"),
    ("en", "id", "wages"),
    ("ar", "en", "الأجور"),
    ("zh-Hant", "en", "工資"),
    ("th", "id", "ค่าจ้าง"),
    ("jv", "id", "bayaran"),
];

/// A picture of one grey dot.
pub(crate) const DOT: &[u8] = include_bytes!("dot.png");

/// A page of each kind that organisations work with, in the first language, and the records that they show.
const TOGETHER: [(&str, &str); 8] = [
    (
        "content/id/bagian/tanya.md",
        "+++\ntitle = \"Apa yang terjadi?\"\nkind = \"triage\"\nreviewed = 2026-11-01\n+++\nPilih.\n\n- Gaji\n  - Di mana?\n\
         \x20   - Di Malaysia\n      - [Gaji](p0.md)\n      - [Kantor](agency:kantor-1)\n- Lain\n  - [Kantor](agency:kantor-0)\n\n\
         [Lembar](lembar.md), [kampanye](kampanye.md)\n",
    ),
    (
        "content/id/bagian/lembar.md",
        "+++\ntitle = \"Lembar kasus\"\nkind = \"form\"\nform = \"kasus\"\nreviewed = 2026-11-01\n+++\nIsi, [lalu tanya](tanya.md).\n",
    ),
    (
        "content/forms/kasus.toml",
        "version = 1\n[[section]]\nid = \"siapa\"\nlabel = { id = \"Anda\" }\n[[section.field]]\nid = \"nama\"\n\
         label = { id = \"Nama\" }\ntype = \"text\"\n",
    ),
    (
        "content/id/bagian/kampanye.md",
        "+++\ntitle = \"Biaya jelas\"\ndescription = \"Minta jawaban.\"\nkind = \"campaign\"\nreviewed = 2026-11-01\n\
         demand = \"Jawab. [UU](source:s1)\"\naddressees = [\"kantor-1\"]\nstarts = 2026-11-01\nends = 2026-11-30\n+++\n\
         ## Mengapa\n\nLihat [gaji](p0.md) dan [bertanya](tanya.md).\n\n![Aduan, 2023](aduan.csv \"bar\")\n[UU](source:s1)\n",
    ),
    ("content/id/bagian/aduan.csv", "Negara,Aduan\nMalaysia,3\nSingapura,2\n"),
    (
        "content/phrases/polisi.toml",
        "title = { id = \"Polisi\" }\nicon = \"police\"\norder = 1\n[[phrase]]\ntext = { id = \"Tolong.\", ms = \"Tolong.\", ar = \"ساعدني.\" }\n",
    ),
    (
        "content/commitments/janji.toml",
        "by_others = { id = \"Menteri\" }\nto = { id = \"Pekerja\" }\nwhat = { id = \"Upah layak\" }\nmade = \"2022-04\"\n\
         sources = [\"s1\"]\n",
    ),
    ("content/id/bagian/index.md", "# Bagian\n\nIni.\n"),
];

/// The files of a site with `count` pages in a language.
pub(crate) fn files(count: usize) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("site.toml".to_owned(), config().into_bytes())];
    let mut add = |path: String, text: String| files.push((path, text.into_bytes()));
    for (number, (code, _, word)) in LANGUAGES.iter().enumerate() {
        add(
            format!("content/{code}/index.md"),
            format!("# {word} [UU](source:s1)\n\n- [{word} 0](bagian/p0.md) [UU](source:s1)\n"),
        );
        for page in (0..count).filter(|page| number == 0 || page % (number + 1) == 0) {
            add(format!("content/{code}/bagian/p{page}.md"), text(code, word, page, count));
        }
    }
    for agency in 0..4 {
        add(format!("content/agencies/kantor-{agency}.toml"), office(agency));
    }
    add("content/countries/MY.toml".into(), "emergency = [\"kantor-0\"]\nfirst_contacts = [\"kantor-1\"]\n".into());
    add(
        "content/glossary.toml".into(),
        "[[term]]\nid = \"paspor\"\ngroup = \"documents\"\nname = { id = \"Paspor\", en = \"Passport\" }\n\
         definition = { id = \"Buku perjalanan.\", en = \"A travel book.\" }\n"
            .into(),
    );
    add(
        "content/sources.toml".into(),
        "[[source]]\nid = \"s1\"\ntitle = \"UU 18/2017\"\ndate = \"2017-11\"\nmarks = [\"old\"]\nurls = [\"https://example.org/uu\"]\n".into(),
    );
    for (path, text) in TOGETHER {
        add(path.to_owned(), text.to_owned());
    }
    files.push(("content/media/titik.png".into(), DOT.to_vec()));
    files.push(("content/media/formulir baru.pdf".into(), b"%PDF-1.7".to_vec()));
    files
}

/// The same as a site.
pub(crate) fn site(count: usize) -> Site {
    files(count).into_iter().fold(Site::empty(), |site, (path, bytes)| site.file(&path, bytes))
}

fn config() -> String {
    let mut text = String::from(
        "title = \"Uji\"\ndefault_language = \"id\"\nbase_url = \"https://example.org/suluh/\"\naccent = \"#7a3e00\"\n\
         logo = \"media/titik.png\"\nhelp = { agencies = [\"kantor-0\"] }\n",
    );
    for (code, fallback, _) in LANGUAGES {
        text.push_str(&format!("[[languages]]\ncode = \"{code}\"\nfallback = [\"{fallback}\"]\n"));
    }
    text.push_str("[[problems]]\nicon = \"wages\"\npage = \"bagian/p0\"\n");
    text
}

fn text(code: &str, word: &str, page: usize, count: usize) -> String {
    let next = (page + 1) % count;
    let kind = if page.is_multiple_of(3) { "procedure" } else { "guide" };
    let slug = if code == "en" { format!("slug = \"page-{page}\"\n") } else { String::new() };
    let fields = if page.is_multiple_of(3) {
        "where = \"[Kantor](agency:kantor-2)\"\ndocuments = [\"[Paspor](term:paspor)\", \"Kontrak\"]\nagencies = [\"kantor-3\"]\nlegal_basis = [\"s1\"]\n"
    } else {
        "applies_to = \"Semua\"\ncountries = [\"MY\"]\n"
    };
    format!(
        "+++\ntitle = \"{word} {page}\"\nkind = \"{kind}\"\nreviewed = 2026-11-01\nupdated = 2026-10-0{}\naliases = [\"lama/p{page}\"]\n\
         {slug}{fields}+++\n{word} [{word} {next}](p{next}.md#dua) & <b>{word}</b>.[^1]\n\n## {word} {{#satu}}\n\n\
         Bawa [paspor](term:paspor), lihat [UU](source:s1) dan [Malaysia](country:MY).\n\n\
         ![{word} \"titik\"](../../media/titik.png) [Formulir](../../media/formulir%20baru.pdf)\n\n\
         ## {word} {{#dua}}\n\n| a | b |\n|---|--:|\n| {word} | {page} |\n\n> [!WARNING]\n> {word}\n\n- [x] {word}\n\n\
         ```toml\ntitle = \"{word}\"\n```\n\n[Kantor](agency:kantor-1)\n\n[Luar](https://example.org/{page}) [bagian](./)\n\n[^1]: {word}\n",
        1 + page % 9,
    )
}

fn office(number: usize) -> String {
    let kind = ["police-emergency", "embassy", "ngo", "hotline"][number % 4];
    format!(
        "kind = \"{kind}\"\nname = {{ id = \"Kantor {number}\", en = \"Office {number}\" }}\ncountry = \"MY\"\ncity = \"Kuala Lumpur\"\n\
         address = \"Jalan {number}\"\nlanguages = [\"id\", \"ms\"]\nwhatsapp = \"+60 12-345 678{number}\"\nemail = \"a@example.org\"\n\
         web = \"https://example.org/\"\nconfidence = \"two-sources\"\nsource_date = \"2026-05\"\nsources = [\"https://example.org/a\"]\n\
         [[phones]]\nnumber = \"+60 3-2116 40{number}6\"\nlabel = {{ id = \"Kantor\", en = \"Office\" }}\nbasis = \"official\"\n\
         source_date = \"2026-05-01\"\n[[phones]]\nnumber = \"99{number}\"\nreachable_from = \"MY\"\nbasis = \"press\"\n"
    )
}
