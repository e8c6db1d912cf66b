//! A text: read, and rendered with links that lead nowhere and with every other kind of link.

use suluh::content::markdown::{Cut, Linked, Marks, Words, inline, passages, render, scan};
use suluh::diagnostic::Code;

pub(crate) fn run(text: &str) {
    let (document, problems) = scan(text, 0, "a.md");
    let spans = document.headings.iter().map(|h| &h.span).chain(document.links.iter().map(|l| &l.span));
    for span in spans {
        assert!(text.get(span.clone()).is_some(), "{span:?} in {text:?}");
    }
    if problems.iter().any(|problem| problem.code == Code::NestingTooDeep) {
        return;
    }
    let ids: Vec<String> = document.headings.iter().map(|h| h.id.clone()).collect();
    let kinds = [
        Linked::Broken,
        Linked::Anchor { href: "a.html".into(), class: "" },
        Linked::Agency { id: "a".into(), href: "a.html".into(), numbers: Vec::new() },
        Linked::Term { id: "a".into(), href: "a.html".into(), definition: Some("x".into()), first: true },
        Linked::Cite { id: "a".into(), number: 1, mark: None },
        Linked::Image { src: "a.png".into(), srcset: None, width: Some(1), height: Some(1) },
    ];
    let linked: Vec<Linked> = kinds.iter().cycle().take(document.links.len()).cloned().collect();
    let passages = passages::passages(text, 0);
    for passage in &passages {
        assert!(text.get(passage.span.clone()).is_some(), "{passage:?} in {text:?}");
    }
    let marks = Marks { starts: passages.iter().map(|passage| passage.span.start).collect(), html: "!".into() };
    for cut in [Cut::Nothing, Cut::Steps, Cut::Tree] {
        for marks in [&Marks::default(), &marks] {
            render(text, &document, &ids, &linked, &Words::default(), cut, marks);
        }
    }
    inline(text, &linked, &Words::default());
}
