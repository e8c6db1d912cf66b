//! What changed in an original is outdated in its translation, and nothing else.

use std::collections::BTreeSet;

use proptest::prelude::*;

use suluh::content::markdown::passages::{Passage, passages};
use suluh::content::record::Record;
use suluh::site::{ChangeKind, Parallel, Segmented};

use super::translated;
use crate::published::published;
use crate::site::Site;

const OLD: &str = "# Satu\n\nPertama.\n\n- dua\n- [KP2MI](b.md)\n\n| a | b |\n|---|---|\n| c | d |\n\n## Tiga\n";
const TRANSLATION: &str = "# One\n\nFirst.\n\n- two\n- [KP2MI](b.md)\n\n| a | b |\n|---|---|\n| c | d |\n\n## Three\n";

fn site(original: &str) -> Site {
    translated(original, OLD, TRANSLATION).file("content/id/b.md", "# B\n").file("content/en/b.md", "# B\n")
}

#[test]
fn a_reader_sees_which_passages_are_outdated_and_the_way_to_the_original() {
    let changed =
        OLD.replace("Pertama.", "Baru.").replace("- dua", "- dua lagi").replace("| c |", "| x |").replace("Tiga", "Empat");
    let folder = site(&changed).write();
    folder.publish();
    let page = folder.page("en/a.html");
    let mark = "<small class=\"mark outdated\">This part has changed in the original. \
                <a href=\"../id/a.html\" hreflang=\"id\">Read the original</a></small>";
    for place in [format!("<p>First. {mark}</p>"), format!("<li>two {mark}</li>"), format!("</table>\n</div>\n<p>{mark}</p>")] {
        assert!(page.contains(&place), "no {place} in {page}");
    }
    assert_eq!(page.matches(mark).count(), 4, "{page}");
    let unchanged = site(OLD).write();
    unchanged.publish();
    assert!(!unchanged.page("en/a.html").contains("outdated"));
}

#[test]
fn the_command_tells_which_passages_and_accepts_them() {
    let folder = site(&OLD.replace("- dua", "- dua lagi")).write();
    let status = folder.run(&["translate", "status"]);
    for part in ["outdated", "content/en/a.md:5", "- - dua", "+ - dua lagi", "en: 2 current, 1 outdated"] {
        assert!(status.stdout.contains(part), "no {part:?} in {status:?}");
    }
    let json = folder.run(&["translate", "status", "--json"]).stdout;
    let all: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let page = all.as_array().expect("a list").iter().find(|page| page["id"] == "a").expect("the page");
    assert_eq!(page["outdated"][0]["old"]["text"], "- dua");
    assert_eq!((page["state"].as_str(), page["outdated"][0]["line"].as_u64()), (Some("outdated"), Some(5)));
    let html = folder.path().join("status.html");
    folder.run(&["translate", "status", "--html", html.to_str().expect("UTF-8")]);
    let html = std::fs::read_to_string(html).expect("the page is written");
    assert!(html.contains("<ins>lagi</ins>") && html.contains(">two</pre>"), "{html}");
    let accepted = folder.run(&["translate", "accept", "a", "--lang", "en"]);
    assert_eq!(accepted.status, Some(0), "{accepted:?}");
    assert!(folder.run(&["translate", "status"]).stdout.contains("en: 3 current, 0 outdated"));
    assert_eq!(folder.run(&["translate", "accept", "b", "--lang", "fr"]).status, Some(2));
    assert_eq!(folder.run(&["translate", "accept", "bb"]).status, Some(2));
}

#[test]
fn a_record_decides_where_there_is_one_and_days_where_there_is_none() {
    let dated = |day: &str, text: &str| format!("+++\ntitle = \"A\"\nupdated = {day}\n+++\n{text}");
    let (new, old) = (dated("2026-05-01", "Satu.\n"), dated("2026-04-01", "One.\n"));
    let codes = |site: Site| site.check().into_iter().map(|problem| problem.code).collect::<Vec<_>>();
    assert_eq!(codes(translated(&new, &new, &old)), Vec::<String>::new());
    let without = Site::empty().languages(&["id", "en"]).file("content/id/index.md", &new).file("content/en/index.md", &old);
    assert_eq!(codes(without), ["translation-outdated"]);
}

#[test]
fn a_record_with_a_merge_conflict_is_told_with_its_line() {
    let problems = site(OLD).file("translated/en/a.toml", "blocks = [\n<<<<<<< HEAD\n]\n").check();
    let found = problems.iter().find(|problem| problem.code == "toml-syntax").expect("it is told");
    assert_eq!((found.file.as_str(), found.line), ("translated/en/a.toml", Some(2)));
}

#[test]
fn no_translation_of_this_repository_is_behind_its_record() {
    let site = &published().report.site;
    assert!(site.changes.len() >= 79, "{} translations have a record", site.changes.len());
    let behind: Vec<_> = site.changes.iter().filter(|(_, changes)| !changes.is_empty()).collect();
    assert!(behind.is_empty(), "{behind:?}");
}

/// Edits of an original, each at a passage that is counted from the beginning.
#[derive(Debug, Clone)]
enum Edit {
    Change(prop::sample::Index),
    Remove(prop::sample::Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => any::<prop::sample::Index>().prop_map(Edit::Change),
        1 => any::<prop::sample::Index>().prop_map(Edit::Remove),
    ]
}

/// Changes the words of passages, or takes their words away; gives the new text and what was done to which.
fn apply(text: &str, start: usize, edits: &[Edit]) -> (String, BTreeSet<usize>, BTreeSet<usize>) {
    let all = passages(text, start);
    let (mut changed, mut removed) = (BTreeSet::new(), BTreeSet::new());
    for edit in edits {
        match edit {
            Edit::Change(index) => changed.insert(index.index(all.len())),
            Edit::Remove(index) => removed.insert(index.index(all.len())),
        };
    }
    // Only what is a block of its own can be taken away without making two of its neighbours one.
    removed.retain(|at| all[*at].role == suluh::content::markdown::passages::Role::Paragraph && !changed.contains(at));
    let mut new = text.to_owned();
    for (at, passage) in all.iter().enumerate().rev() {
        if changed.contains(&at) {
            new.insert_str(passage.span.start, "Perubahan ");
        } else if removed.contains(&at) {
            new.replace_range(passage.span.clone(), "");
        }
    }
    (new, changed, removed)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// The real pages of the repository, edited at random.
    #[test]
    fn exactly_what_was_edited_is_outdated(page in any::<prop::sample::Index>(), edits in prop::collection::vec(edit(), 0..6)) {
        let report = &published().report;
        let originals: Vec<_> = report.site.pages.iter().filter(|page| page.language == 0).collect();
        let page = originals[page.index(originals.len())];
        let text = report.sources.text(page.file.as_str()).expect("a page is a text");
        let start = suluh::content::front_matter::texts(text).1;
        let (new, changed, removed) = apply(text, start, &edits);
        // Some edits make other Markdown of it, such as a task of an item; they prove nothing.
        let (before, after) = (passages(text, start), passages(&new, start));
        let kept: Vec<&Passage> = before.iter().enumerate().filter(|(at, _)| !removed.contains(at)).map(|(_, p)| p).collect();
        prop_assume!(kept.len() == after.len());
        for (at, passage) in kept.iter().zip(&after) {
            let edited = before.iter().position(|other| other == *at).is_some_and(|at| changed.contains(&at));
            prop_assume!(edited || at.marked() == passage.marked());
        }
        // The original stands for its own translation: passages are paired one to one.
        let parallel = Parallel::new(Segmented::of(&new).into(), Segmented::of(text), Some(&Record::of(text)));
        let found = parallel.changes.expect("there is a record");
        let spans = |kind| found.iter().filter(|c| c.kind == kind).map(|c| c.translation.clone().expect("it is there").start).collect::<Vec<_>>();
        let starts = |indices: &BTreeSet<usize>| indices.iter().map(|at| before[*at].span.start).collect::<Vec<_>>();
        prop_assert_eq!(spans(ChangeKind::Changed), starts(&changed));
        // Of two equal passages side by side either may be the one that is gone.
        let words = |spans: &[usize]| spans.iter().map(|at| before.iter().find(|p| p.span.start == *at).map(Passage::marked)).collect::<Vec<_>>();
        prop_assert_eq!(words(&spans(ChangeKind::Removed)), words(&starts(&removed)));
        prop_assert_eq!(found.len(), changed.len() + removed.len());
    }
}
