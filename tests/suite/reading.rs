//! How hard guides are to read: the length of their sentences, in words, as the reader's events of
//! Markdown give them. Primary-school reading is the measure (`content/id/editor`).

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use suluh::content::front_matter::Kind;

use crate::published::{assert_none, published};

/// Lengths of all sentences of a text, each with its words. Headings, tables and code are no sentences.
fn sentences(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let (mut found, mut current, mut skip) = (Vec::new(), String::new(), 0);
    // For each open link whether it names a source, which is no part of the sentence before it.
    let mut links = Vec::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Table(_) | Tag::CodeBlock(_)) => skip += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Table | TagEnd::CodeBlock) => skip -= 1,
            Event::Start(Tag::Item) | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                split(&std::mem::take(&mut current), &mut found);
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push(dest_url.starts_with("source:"));
                skip += i32::from(dest_url.starts_with("source:"));
            }
            Event::End(TagEnd::Link) => skip -= i32::from(links.pop() == Some(true)),
            Event::Text(text) | Event::Code(text) if skip == 0 => current.push_str(&text),
            Event::SoftBreak | Event::HardBreak => current.push(' '),
            _ => {}
        }
    }
    split(&current, &mut found);
    found
}

/// Cuts a paragraph at the signs that end a sentence, before a capital letter or a digit.
fn split(paragraph: &str, found: &mut Vec<String>) {
    let letters: Vec<char> = paragraph.chars().collect();
    let mut sentence = String::new();
    for (at, c) in letters.iter().enumerate() {
        sentence.push(*c);
        let next: Vec<&char> = letters[at + 1..].iter().take(2).collect();
        let ends = ".?!:".contains(*c)
            && matches!(next.as_slice(), [' ', c] if c.is_uppercase() || c.is_ascii_digit() || "“\"(".contains(**c));
        if ends {
            found.push(std::mem::take(&mut sentence));
        }
    }
    found.push(sentence);
    found.retain(|sentence| words(sentence) > 0);
}

fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Checks the guides of a language: half of the sentences may have `median` words, none more than `most`.
fn check(code: &str, median: usize, most: usize) {
    let report = &published().report;
    let language = report.site.languages().iter().position(|l| l.code == code).expect("a language of the site");
    let mut lengths = Vec::new();
    let mut faults = Vec::new();
    let guides = report.site.pages.iter().filter(|page| matches!(page.kind, Kind::Guide | Kind::Procedure));
    for page in guides.filter(|page| page.language == language && !page.id.starts_with("editor/")) {
        let text = report.sources.text(page.file.as_str()).expect("a page is a text");
        for sentence in sentences(&text[page.start..]) {
            let length = words(&sentence);
            lengths.push(length);
            if length > most {
                faults.push(format!("{}: {length} words: {}", page.file, sentence.trim()));
            }
        }
    }
    lengths.sort_unstable();
    assert!(lengths.len() > 500, "only {} sentences were found", lengths.len());
    let middle = lengths[lengths.len() / 2];
    assert!(middle <= median, "half of the sentences in {code} are longer than {middle} words");
    assert_none(&faults);
}

#[test]
fn indonesian_guides_are_easy_to_read() {
    check("id", 14, 25);
}

#[test]
fn english_guides_are_easy_to_read() {
    check("en", 15, 28);
}

#[test]
fn sentences_are_counted_as_people_read_them() {
    let found = sentences(
        "## Judul panjang sekali\n\nSimpan bukti. Datang ke KBRI [Pasal 6](source:id-07).\n\n- Bawa [paspor](term:p)\n- Bawa kontrak\n\n| a | b |\n|---|---|\n| c | d |\n",
    );
    let lengths: Vec<usize> = found.iter().map(|sentence| words(sentence)).collect();
    assert_eq!(lengths, [2, 3, 2, 2], "{found:?}");
}
