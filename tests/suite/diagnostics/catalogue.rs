//! The words of problems: both languages say the same, with the same values.

use std::collections::{BTreeMap, BTreeSet};

use suluh::diagnostic::{Code, Messages, UiLanguage};

use crate::site::repository;
use crate::strings::{Texts, read};

fn catalogue(language: &str) -> Texts {
    read(&repository().join(format!("src/diagnostic/messages/{language}.ftl")))
}

#[test]
fn every_problem_is_explained_in_english_and_indonesian() {
    for (language, file) in [(UiLanguage::English, "en"), (UiLanguage::Indonesian, "id")] {
        let (messages, texts) = (Messages::new(language), catalogue(file));
        for code in Code::ALL {
            assert!(messages.knows(*code), "{file}.ftl has no message {}", code.as_str());
            assert!(
                texts.contains_key(&format!("{}.hint", code.as_str())),
                "{file}.ftl does not say how to mend {}",
                code.as_str()
            );
        }
    }
}

#[test]
fn both_languages_use_the_same_values() {
    let (english, indonesian) = (catalogue("en"), catalogue("id"));
    let differing: BTreeMap<&String, _> = english.iter().filter(|(id, values)| indonesian.get(*id) != Some(values)).collect();
    assert!(differing.is_empty(), "other values than in id.ftl: {differing:?}");
    let ids = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&english), ids(&indonesian));
}

#[test]
fn a_hint_uses_no_value_that_only_some_problems_have() {
    // A suggestion is not always found; a hint that needs it would show a hole.
    for language in ["en", "id"] {
        let with = |id: &String, values: &BTreeSet<String>| values.contains("suggestion") && !id.ends_with(".suggest");
        let wrong: Vec<String> =
            catalogue(language).into_iter().filter(|(id, values)| with(id, values)).map(|(id, _)| id).collect();
        assert!(wrong.is_empty(), "{language}.ftl: {wrong:?}");
    }
}
