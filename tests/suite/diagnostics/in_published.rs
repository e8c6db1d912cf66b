//! What can be wrong with a theme, and with what is published.

use suluh::diagnostic::Code;
use suluh::offline::Kind;

use super::Case;
use crate::site::Site;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = themes();
    cases.extend(sizes());
    cases.push(Case::new(Code::CarrierTooLarge, ("site.toml", 0), large()).carried(Kind::Page));
    cases
}

/// A site that is larger than one file may be.
fn large() -> Site {
    let text = "Gaji dibayar setiap bulan. ".repeat(2_000);
    (0..22).fold(Site::new(), |site, page| site.file(&format!("content/id/p{page}.md"), format!("# {page}\n\n{text}\n")))
}

/// A site with a theme of its own that replaces one file.
fn theme(path: &str, text: &str) -> Site {
    Site::new()
        .setting("theme = \"kami\"")
        .file("themes/kami/theme.toml", "contract = 1\n")
        .file(&format!("themes/kami/{path}"), text)
}

fn themes() -> Vec<Case> {
    let page = "templates/page.html";
    vec![
        Case::new(Code::ThemeMissing, ("site.toml", 3), Site::new().setting("theme = \"kami\"")),
        Case::new(Code::ThemeContract, ("themes/kami/theme.toml", 0), theme("theme.toml", "contract = 99\n")),
        Case::new(Code::TemplateSyntax, ("themes/kami/templates/page.html", 2), theme(page, "<p>\n{% if %}\n")),
        Case::new(Code::TemplateSyntax, ("themes/kami/templates/page.html", 0), theme(page, "{% extends \"tiada.html\" %}")),
        Case::new(Code::TemplateRender, ("themes/kami/templates/page.html", 2), theme(page, "<p>\n{{ page.tiada.nama }}\n")),
        Case::new(Code::StringsSyntax, ("themes/kami/strings/id.ftl", 2), theme("strings/id.ftl", "home = Awal\n= salah\n")),
        Case::new(Code::AccentContrast, ("site.toml", 3), Site::new().setting("accent = \"#ffcc66\"")),
        Case::new(Code::FieldValue, ("site.toml", 3), Site::new().setting("accent = \"kuning\"")),
        Case::new(Code::ForeignResource, ("content/id/a.md", 0), theme(page, "<img src=\"https://example.org/pixel.png\">")),
    ]
}

fn sizes() -> Vec<Case> {
    let generated: &[Code] = &[Code::PageOverBudget, Code::VisitOverBudget];
    vec![
        Case::new(Code::PageOverBudget, ("content/id/a.md", 0), Site::new().setting("budgets = { page = 100 }")).also(generated),
        Case::new(Code::VisitOverBudget, ("content/id/a.md", 0), Site::new().setting("budgets = { first_visit = 100 }"))
            .also(generated),
        Case::new(
            Code::SynonymLost,
            ("content/id/synonyms.toml", 2),
            Site::new().file("content/id/synonyms.toml", "isi = [\"konten\"]\nzebra = [\"kuda belang\"]\n"),
        ),
    ]
}
