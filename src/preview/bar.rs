//! The bar at the foot of a previewed page: what it knows, and how it comes into the page.
//!
//! A page gets one script before the end of its body and nothing else; all else is drawn by that script in a tree of its
//! own. The page's own policy lets it in, since it comes from the same host.

use serde_json::{Value, json};

use crate::content::escape::escape;
use crate::diagnostic::{Diagnostic, Messages, Severity, UiLanguage};
use crate::render::{self, Job, Scale, Weights};
use crate::site::Site;

use super::state::State;
use super::told;

pub(super) const SCRIPT: &str = include_str!("assets/bar.js");
pub(super) const STYLE: &str = include_str!("assets/bar.css");

/// Strings that the bar shows.
const WORDS: [&str; 29] = [
    "preview",
    "preview-edit",
    "preview-problems",
    "preview-no-problems",
    "preview-translations",
    "preview-weight",
    "preview-visit",
    "preview-view",
    "preview-width",
    "preview-full",
    "preview-colours",
    "preview-auto",
    "preview-light",
    "preview-dark",
    "preview-script",
    "preview-script-on",
    "preview-script-off",
    "preview-errors",
    "preview-errors-kept",
    "preview-hide",
    "preview-gone",
    "preview-lost",
    "preview-translate",
    "preview-new",
    "preview-state-original",
    "preview-state-current",
    "preview-state-outdated",
    "preview-state-awaiting-review",
    "preview-state-missing",
];

/// Strings by their ids, for a script.
pub(super) fn words(messages: &Messages, ids: &[&str]) -> Value {
    Value::Object(ids.iter().map(|id| ((*id).to_owned(), messages.say(id, &[]).into())).collect())
}

/// Puts the bar's script before the end of a page's body.
pub(super) fn inject(mut page: Vec<u8>, path: &str) -> Vec<u8> {
    let hash = hash(&page);
    let script = format!("<script src=\"/.suluh/bar.js\" data-page=\"{}\" data-hash=\"{hash}\"></script>", escape(path));
    let at = memchr::memmem::rfind(&page, b"</body>").unwrap_or(page.len());
    page.splice(at..at, script.into_bytes());
    page
}

/// Names the bytes of a page, so that it is loaded again only when they are others.
fn hash(page: &[u8]) -> String {
    blake3::hash(page).to_hex()[..16].to_owned()
}

/// A page in place of one that cannot be rendered.
pub(super) fn broken(state: &State, problems: &[Diagnostic]) -> Vec<u8> {
    let text = told::text(problems, &state.messages, &state.disk);
    let title = state.messages.say("preview-errors", &[]);
    document(&state.messages, &title, &format!("<main><h1>{}</h1><pre>{}</pre></main>", escape(&title), escape(&text)))
        .into_bytes()
}

/// The page that shows another one in a frame; its script reads from the address which one, and how.
pub(super) fn frame(messages: &Messages) -> String {
    let title = messages.say("preview", &[]);
    let body = format!(
        "<main class=\"frame\"><iframe title=\"{}\"></iframe></main><script src=\"/.suluh/bar.js\" data-frame></script>",
        escape(&title)
    );
    document(messages, &title, &body)
}

/// A page of the preview itself.
pub(super) fn document(messages: &Messages, title: &str, body: &str) -> String {
    let language = match messages.language() {
        UiLanguage::Indonesian => "id",
        UiLanguage::English => "en",
    };
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' \
         data: blob:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{} – Suluh</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/.suluh/bar.css\">\n</head>\n\
         <body>\n{body}\n</body>\n</html>\n",
        escape(title)
    )
}

/// All that the bar shows of the page at an address.
pub(super) fn state(state: &State, path: &str) -> Value {
    let (count, text) = state.errors();
    let path = state.address(path);
    let (page, broken) = match state.page(&path) {
        None => (Value::Null, None),
        Some((job, Ok(rendered))) => (page(state, &job, &rendered), None),
        Some((_, Err(problem))) => (Value::Null, Some(told::text(&[*problem], &state.messages, &state.disk))),
    };
    // A template that fails on one page alone is found when the page is rendered.
    let text = [text, broken.clone().unwrap_or_default()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n\n");
    json!({
        "version": state.version,
        "errors": {"count": count + usize::from(broken.is_some()), "text": text},
        "path": path,
        "page": page,
        "words": words(&state.messages, &WORDS),
    })
}

fn page(state: &State, job: &Job, page: &render::RenderedPage) -> Value {
    let shared = state.shared();
    let mut scale = Scale::default();
    let judged = render::judge(&shared, job, page, &Weights::new(shared.site.languages().len()), &mut scale);
    let problems: Vec<Diagnostic> = state.problems_of(&page.source).into_iter().chain(judged).collect();
    let errors = problems.iter().filter(|d| d.severity() == Severity::Error).count();
    let weight = scale.gzip(&page.file.bytes);
    let budgets = shared.site.config.budgets;
    json!({
        "hash": hash(&page.file.bytes),
        "source": page.source,
        "errors": errors,
        "problems": told::objects(&problems, &state.messages, &state.disk),
        "weight": {"page": weight, "most": budgets.page, "visit": weight + shared.assets.first_visit, "most_visit": budgets.first_visit},
        "translations": translations(shared.site, job),
    })
}

/// The page in each language, and how it stands there.
fn translations(site: &Site, job: &Job) -> Vec<Value> {
    let Job::Entry { node, language: reader } = job else { return Vec::new() };
    let tree = &site.tree.nodes[*node];
    let original = site.original(*node);
    let languages = site.languages().iter().enumerate();
    let one = |(index, language): (usize, &crate::content::language::Language)| {
        let written = tree.written[index].map(|page| (page, &site.pages[page]));
        let state = match written {
            None => "missing",
            Some((_, page)) if original.is_some_and(|original| original.file == page.file) => "original",
            Some((_, page)) if site.is_outdated(page) => "outdated",
            Some((_, page)) if page.matter.awaiting_review => "awaiting-review",
            Some(_) => "current",
        };
        let path = site.entry(*node, index).map(|entry| entry.address.as_str());
        json!({
            "code": language.code, "tag": language.tag, "name": language.name, "state": state, "path": path,
            "file": format!("content/{}/{}.md", language.code, tree.id), "here": index == *reader,
        })
    };
    languages.map(one).collect()
}
