//! The site that `suluh new` writes: small, and it builds without a warning.

/// Files of a starter site by path; `today` becomes the day of the last review.
pub(super) fn files(languages: &[String], today: &str) -> Vec<(String, String)> {
    let mut files = vec![("site.toml".to_owned(), site(languages)), (".gitignore".to_owned(), "/public\n".to_owned())];
    for code in languages {
        let (home, guide) = match code.as_str() {
            "id" => (HOME_ID, GUIDE_ID),
            _ => (HOME_EN, GUIDE_EN),
        };
        let mark = |text: &str| match speaks(code) {
            true => text.to_owned(),
            false => {
                text.replacen("+++\n", "+++\n# This text is in English and waits to be translated.\nawaiting_review = true\n", 1)
            }
        };
        files.push((format!("content/{code}/index.md"), mark(home)));
        files.push((format!("content/{code}/guide.md"), mark(&guide.replace("{today}", today))));
    }
    files
}

/// True if there is a starting text in the language; others get the English one, marked.
pub(super) fn speaks(code: &str) -> bool {
    matches!(code, "id" | "en")
}

fn site(languages: &[String]) -> String {
    let default = languages.first().map_or("id", String::as_str);
    let title = if default == "id" { "Situs baru" } else { "New site" };
    let mut text = format!(
        "title = \"{title}\"\ndefault_language = \"{default}\"\n# base_url = \"https://example.org/\"\n\n\
         [[problems]]\nicon = \"info\"\npage = \"guide\"\n"
    );
    for code in languages {
        text.push_str(&format!("\n[[languages]]\ncode = \"{code}\"\n"));
        let fallback: Vec<String> = languages.iter().filter(|c| *c != code).map(|c| format!("\"{c}\"")).collect();
        if !fallback.is_empty() {
            text.push_str(&format!("fallback = [{}]\n", fallback.join(", ")));
        }
        if code == "id" {
            text.push_str(
                "addresses = { agencies = \"lembaga\", countries = \"negara\", glossary = \"istilah\", az = \"indeks\", \
                 help = \"bantuan\", search = \"cari\", carry = \"bawa\" }\n",
            );
        }
    }
    text
}

const HOME_ID: &str = "+++
title = \"Selamat datang\"
description = \"Tulis di sini dalam satu kalimat untuk siapa situs ini.\"
+++

Buka [panduan pertama](guide.md), lalu ubah berkasnya di `content/id/guide.md`.
";

const GUIDE_ID: &str = "+++
title = \"Panduan pertama\"
description = \"Panduan menjawab pertanyaan pembaca dalam kalimat pertama.\"
kind = \"guide\"
reviewed = {today}
updated = {today}
+++

Jawab pertanyaan pembaca dalam kalimat pertama.

## Apa yang harus dilakukan

1. Tulis kalimat pendek.
2. Mulai dengan kata kerja.

## Kalau ini tidak berhasil

Sebut siapa yang bisa dihubungi. Kembali ke [halaman depan](index.md).
";

const HOME_EN: &str = "+++
title = \"Welcome\"
description = \"Say here in one sentence for whom this site is.\"
+++

Open [the first guide](guide.md), then change its file `guide.md`.
";

const GUIDE_EN: &str = "+++
title = \"First guide\"
description = \"A guide answers the reader's question in its first sentence.\"
kind = \"guide\"
reviewed = {today}
updated = {today}
+++

Answer the reader's question in the first sentence.

## What to do

1. Write short sentences.
2. Begin with the verb.

## If this does not work

Say whom to call. Go back to [the first page](index.md).
";
