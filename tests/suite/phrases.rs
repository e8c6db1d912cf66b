//! Cards to show: every sentence in the language of who reads it, large, with the reader's own below it; opened and closed
//! without a script; and what nobody has checked is said.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use crate::published::published;
use crate::site::{HEAD, Site};

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

#[test]
fn every_sentence_of_this_repository_is_on_the_cards_of_each_language() {
    let (site, dir) = (&published().report.site, published().dir.path());
    let mut cards = 0;
    for reader in 0..site.languages().len() {
        let shown = site.shown(reader);
        assert!(shown.len() >= 5, "{shown:?}");
        for own in shown {
            let path = site.phrases_path(reader, Some(&own.tag));
            let html = Html::parse_document(&std::fs::read_to_string(dir.join(&path)).expect("a page"));
            let said: BTreeSet<String> = select(&html, ".say").into_iter().map(|say| say.text().collect()).collect();
            for phrase in site.phrases.values().flat_map(|situation| &situation.phrases) {
                if let Some(text) = phrase.text.exact(&own.tag) {
                    assert!(said.contains(text), "{path} does not say {text}");
                }
            }
            assert!(select(&html, ".say").iter().all(|say| say.attr("lang") == Some(&own.tag) && say.attr("dir").is_some()));
            for item in select(&html, ".phrases > li") {
                let id = item.attr("id").expect("an anchor");
                let [open, close] = [0, 1].map(|at| item.child_elements().nth(at).expect("two links"));
                assert_eq!(open.attr("href"), Some(&*format!("#{id}")), "{path}: a card opens at its own address");
                assert_eq!(close.attr("href"), open.attr("id").map(|id| format!("#{id}")).as_deref(), "{path}: and is closed");
                cards += 1;
            }
            assert_eq!(select(&html, "main > aside.alert-note").len(), 1, "{path}: nobody has checked these");
        }
        for country in ["MY", "SA", "HK", "TW", "SG", "JP", "KR", "AE"] {
            let page = std::fs::read_to_string(dir.join(site.country_path(reader, country))).expect("a page");
            let own = &site.languages()[reader].tag;
            for tag in site.countries[country].shown_in().iter().filter(|tag| *tag != own) {
                let name = format!("/{}.html", tag.to_lowercase());
                assert!(page.contains(&name), "the page of {country} does not lead to cards in {tag}");
            }
        }
    }
    assert!(cards > 1_000, "{cards}");
}

fn site(situation: &str) -> Site {
    let config = format!("{HEAD}[[languages]]\ncode = \"id\"\n[[languages]]\ncode = \"en\"\nfallback = [\"id\"]\n");
    let site = Site::new().file("site.toml", config).file("content/phrases/polisi.toml", situation);
    site.file("content/countries/SA.toml", "order = 1\n").file("content/countries/HK.toml", "languages = [\"zh-Hant\", \"en\"]\n")
}

const POLICE: &str = "title = { id = \"Polisi\", en = \"Police\" }\nreviewed = [\"id\", \"ar\"]\n[[phrase]]\ntext = { id = \"Tolong\", ar = \"أرجو\" }\n[[phrase]]\ntext = { id = \"Saya sakit\", en = \"I am ill\" }\ncountries = [\"HK\"]\n";

#[test]
fn a_card_is_shown_only_where_its_language_is_of_use() {
    let folder = site(POLICE).write();
    folder.publish();
    let published = folder.tree().into_keys().filter(|path| path.contains("/phrases/"));
    // Nothing is said in Chinese yet; a reader of English needs no card in English.
    let expected =
        ["en/phrases/ar.html", "en/phrases/index.html", "id/phrases/ar.html", "id/phrases/en.html", "id/phrases/index.html"];
    assert_eq!(published.collect::<Vec<_>>(), expected);
    let page = |path: &str| Html::parse_document(&folder.page(path));
    let checked = |path: &str| select(&page(path), "main > aside.alert-note").is_empty();
    assert!(checked("id/phrases/ar.html"), "native readers of both have checked it");
    assert!(!checked("id/phrases/en.html"));
    // What is not written in the reader's language is shown in her fallback, and says so.
    let html = page("en/phrases/ar.html");
    let below = select(&html, ".say + span")[0];
    assert_eq!((below.attr("lang"), below.attr("dir"), below.inner_html().as_str()), (Some("id"), Some("ltr"), "Tolong"));
    assert!(folder.page("id/phrases/en.html").contains("Hong Kong"));
    assert!(folder.page("id/countries/sa.html").contains("phrases/ar.html"));
    assert!(!folder.page("id/countries/sa.html").contains("phrases/en.html"));
}

#[test]
fn a_site_without_sentences_has_no_such_pages() {
    let folder = Site::new().file("content/countries/SA.toml", "").write();
    folder.publish();
    assert!(folder.tree().keys().all(|path| !path.contains("phrases")));
    assert!(!folder.page("id/index.html").contains("phrases"));
}
