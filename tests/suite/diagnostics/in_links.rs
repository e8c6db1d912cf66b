//! Links, pictures and files that lead nowhere, or where they must not.

use suluh::diagnostic::Code;

use super::Case;
use crate::site::Site;
use crate::web::{Web, nobody};

const A: &str = "content/id/a.md";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = in_text();
    cases.extend(in_fields());
    cases.extend(pictures());
    cases.extend(elsewhere());
    cases
}

/// On other sites.
fn elsewhere() -> Vec<Case> {
    let case = |code, address: &str| Case::new(code, (A, 3), line(&format!("[x]({address})"))).asked();
    vec![case(Code::LinkDead, &nobody()), case(Code::LinkMoved, &Web::start().at("/moved"))]
}

/// A page whose third line is this.
fn line(text: &str) -> Site {
    Site::new().file(A, format!("# A\n\n{text}\n"))
}

fn in_text() -> Vec<Case> {
    let case = |code, text: &str| Case::new(code, (A, 3), line(text));
    vec![
        case(Code::LinkPage, "[Gaji](gajih.md)"),
        case(Code::LinkAnchor, "[Awal](index.md#gaji)"),
        case(Code::LinkAnchor, "[Di sini](#gaji)"),
        case(Code::LinkAgency, "[KBRI](agency:kbri)"),
        case(Code::LinkTerm, "[paspor](term:paspor)"),
        case(Code::LinkSource, "[Pasal 6](source:id-07)"),
        case(Code::LinkCountry, "[Malaysia](country:MY)"),
        case(Code::LinkFile, "[Formulir](formulir.pdf)"),
        case(Code::LinkOutside, "[Rahasia](../../../rahasia.md)"),
        case(Code::LinkOutside, "[Rahasia](../../site.toml)"),
        case(Code::LinkOutside, "[Akar](/id/a.html)"),
        case(Code::LinkScheme, "[Klik](javascript:alert(1))"),
        case(Code::LinkScheme, "[Klik](data:text/html,x)"),
        case(Code::LinkScheme, "[Klik](JaVaScript&colon;alert(1))"),
    ]
}

fn in_fields() -> Vec<Case> {
    let procedure = |field: &str| {
        let fields = "+++\ntitle = \"A\"\nkind = \"procedure\"\nreviewed = 2026-11-01\n";
        Site::new().file(A, format!("{fields}{field}\n+++\n## Datang\n"))
    };
    let case = |code, field: &str| Case::new(code, (A, 5), procedure(field));
    vec![
        case(Code::LinkAgency, "agencies = [\"kbri\"]"),
        case(Code::LinkSource, "legal_basis = [\"id-07\"]"),
        case(Code::LinkCountry, "countries = [\"MY\"]"),
        case(Code::LinkAgency, "where = \"[KBRI](agency:kbri)\""),
        case(Code::LinkSource, "cost = \"[Gratis](source:id-07)\""),
        case(Code::LinkScheme, "documents = [\"[Paspor](javascript:alert(1))\"]"),
        case(Code::LinkPage, "if_refused = \"[Lapor](lapor.md)\""),
        Case::new(Code::LinkPage, ("site.toml", 3), Site::new().setting("about = \"tentang\"")),
        Case::new(Code::LinkAgency, ("site.toml", 3), Site::new().setting("help = { agencies = [\"kp2mi\"] }")),
        Case::new(Code::LinkFile, ("site.toml", 3), Site::new().setting("logo = \"media/logo.png\"")),
        Case::new(
            Code::LinkAgency,
            ("content/countries/MY.toml", 1),
            Site::new().file("content/countries/MY.toml", "emergency = [\"my-emergency\"]\n"),
        ),
    ]
}

fn pictures() -> Vec<Case> {
    let picture = |name: &str, bytes: &[u8]| line(&format!("![Paspor]({name})")).file(&format!("content/id/{name}"), bytes);
    vec![
        Case::new(Code::LinkFile, (A, 3), line("![Paspor](paspor.png)")),
        Case::new(Code::LinkFile, (A, 3), line("![Paspor](index.md)")),
        Case::new(Code::ImageForeign, (A, 3), line("![Paspor](https://example.org/paspor.png)")),
        Case::new(Code::ImageForeign, (A, 3), line("![Paspor](//example.org/paspor.png)")),
        Case::new(Code::LinkScheme, (A, 3), line("![Paspor](data:image/png;base64,AAAA)")),
        Case::new(
            Code::ImageAlt,
            (A, 3),
            line("![](b.svg)").file("content/id/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ),
        Case::new(Code::ImageBroken, ("content/id/p.png", 0), picture("p.png", b"no picture")),
        Case::new(Code::ImageBroken, (A, 3), picture("p.pdf", b"%PDF-1.7")),
        Case::new(Code::FileActive, ("content/id/p.svg", 0), picture("p.svg", b"<svg><script>alert(1)</script></svg>")),
        Case::new(
            Code::FileActive,
            ("content/id/p.svg", 0),
            line("[Gambar](p.svg)").file("content/id/p.svg", "<svg onload=\"alert(1)\"/>"),
        ),
    ]
}
