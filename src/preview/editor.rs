//! The editor: a file of the content opened, tried, and saved. What it may write is decided by
//! [`write_source`]; all that happens passes through the thread of the state, so
//! that of two saves at once the second is told of the first.

use axum::body::{Body, to_bytes};
use axum::extract::{Query, Request, State as Extracted};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::content::escape::escape;
use crate::content::front_matter::Kind;
use crate::content::{set, skeleton};
use crate::output::{Refused, replace, write_source};
use crate::sources::{self, SitePath};
use crate::translate;

use super::server::{Answer, Desk};
use super::state::State;
use super::{bar, draft};

/// One script in parts, as those of a theme are.
pub(super) const SCRIPT: &str = concat!(
    include_str!("assets/edit.js/1-text.js"),
    include_str!("assets/edit.js/2-problems.js"),
    include_str!("assets/edit.js/3-form.js"),
    include_str!("assets/edit.js/4-tools.js"),
    include_str!("assets/edit.js/5-save.js"),
);
pub(super) const STYLE: &str = include_str!("assets/edit.css");
const PAGE: &str = include_str!("assets/edit.html");

/// Largest text that is taken, in bytes as JSON: the largest that is read, with room for its escapes.
const LARGEST_TEXT: usize = 8 * 1024 * 1024;

/// Largest picture that is taken, in bytes: what a telephone's camera makes.
const LARGEST_PICTURE: usize = 24 * 1024 * 1024;

/// Most results of a search for something to link to.
const RESULTS: usize = 30;

/// Strings that the script shows.
const WORDS: [&str; 19] = [
    "editor-saved",
    "editor-unsaved",
    "editor-saving",
    "editor-not-saved",
    "editor-conflict",
    "editor-no-problems",
    "editor-shown-when-saved",
    "editor-no-page",
    "editor-no-form",
    "editor-by-hand",
    "editor-nothing-found",
    "editor-new-file",
    "editor-one-a-line",
    "editor-heading-word",
    "editor-item-word",
    "editor-warning-word",
    "editor-choose",
    "editor-line",
    "editor-lost",
];

/// The editor itself; its script reads from the address which file.
pub(super) async fn page(Extracted(desk): Extracted<Desk>) -> Answer {
    let messages = desk.messages();
    let mut body = String::new();
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        let (id, after) = after.split_once("}}").unwrap_or((after, ""));
        body.push_str(before);
        body.push_str(&escape(&messages.say(id, &[])));
        rest = after;
    }
    body.push_str(rest);
    let words = bar::words(&messages, &WORDS).to_string().replace('<', "\\u003c");
    body.push_str(&format!(
        "<script type=\"application/json\" id=\"words\">{words}</script><script src=\"/.suluh/edit.js\"></script>"
    ));
    let html = bar::document(&messages, &messages.say("editor", &[]), &body);
    let html = html.replacen("</head>", "<link rel=\"stylesheet\" href=\"/.suluh/edit.css\">\n</head>", 1);
    Answer::new(StatusCode::OK, "text/html; charset=utf-8", html)
}

/// A file that is asked for, and what a new one should be.
#[derive(Deserialize)]
pub(super) struct Wanted {
    file: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    country: String,
}

/// Opens a file, or begins a new one.
pub(super) async fn open(Extracted(desk): Extracted<Desk>, Query(wanted): Query<Wanted>) -> Result<Answer, Answer> {
    desk.ask(move |state| {
        let file = editable(state, &wanted.file)?;
        // As it is on the disk to the byte, since that is what a save is compared with.
        let bytes = state.disk.has(&file).then(|| sources::bytes_file(&state.root.join(file.as_str())).ok()).flatten();
        let known = bytes.as_ref().map(|bytes| String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned());
        let original = original(state, &file);
        let text = known.unwrap_or_else(|| begin(state, &file, &wanted, original.as_ref()));
        let languages: Vec<Value> = state
            .site()
            .languages()
            .iter()
            .map(|l| json!({"code": l.code, "name": l.name, "tag": l.tag, "dir": l.dir.as_str()}))
            .collect();
        Ok(Answer::json(&json!({
            "file": file.as_str(),
            "text": text,
            // A new file has none, and must still be none when it is saved.
            "base": bytes.as_ref().map(|bytes| blake3::hash(bytes).to_hex().to_string()),
            "original": original.map(|(file, text)| json!({"file": file.as_str(), "text": text})),
            "languages": languages,
            "path": draft::address(state.site(), &file),
        })))
    })
    .await?
}

/// A text and the file that it is for.
#[derive(Deserialize)]
struct Text {
    file: String,
    text: String,
    #[serde(default)]
    base: Option<String>,
    /// Of a new translation: the text that it was made from.
    #[serde(default)]
    original: Option<String>,
}

/// Says what a text would come to.
pub(super) async fn try_text(Extracted(desk): Extracted<Desk>, request: Request) -> Result<Answer, Answer> {
    let Text { file, text, .. } = body(&desk, request).await?;
    desk.ask(move |state| {
        let file = editable(state, &file)?;
        let trial = state.try_text(&file, &text);
        let form = draft::form(&file, &text);
        Ok(Answer::json(&json!({"path": trial.path, "shown": trial.shown, "problems": trial.problems, "form": form})))
    })
    .await?
}

/// Saves a text.
pub(super) async fn save(Extracted(desk): Extracted<Desk>, request: Request) -> Result<Answer, Answer> {
    let Text { file, text, base, original } = body(&desk, request).await?;
    let changes = desk.changes.clone();
    desk.ask(move |state| {
        let file = editable(state, &file)?;
        let base = base
            .map(|hex| blake3::Hash::from_hex(hex.as_bytes()))
            .transpose()
            .map_err(|_| refused(state, StatusCode::BAD_REQUEST, "editor-refused-path"))?;
        let begun = original.filter(|_| base.is_none());
        let record = begun.and_then(|original| translate::record(state.site(), &file, &original));
        write(state, &file, text.as_bytes(), base, record)?;
        let _ = changes.send(state.version);
        Ok(Answer::json(&json!({"base": hash(&text), "path": draft::address(state.site(), &file)})))
    })
    .await?
}

/// A field of a form, and the text that it is set in.
#[derive(Deserialize)]
struct Setting {
    file: String,
    text: String,
    name: String,
    value: Value,
}

/// Sets a field in a text. Nothing is saved.
pub(super) async fn set_field(Extracted(desk): Extracted<Desk>, request: Request) -> Result<Answer, Answer> {
    let Setting { file, text, name, value } = body(&desk, request).await?;
    desk.ask(move |state| {
        let file = editable(state, &file)?;
        let fields = draft::fields(&file, &text).unwrap_or_default();
        let field = fields.into_iter().find(|field| field.name == name);
        let new = field.and_then(|field| set::set(&text, file.extension() == "md", field.name, &field.form, &value));
        Ok(Answer::json(&json!({ "text": new })))
    })
    .await?
}

/// What somebody looks for, to link to it from a file.
#[derive(Deserialize)]
pub(super) struct Sought {
    file: String,
    #[serde(default)]
    q: String,
}

/// Finds pages and agencies by a part of their names, each with the link as it is written in a file.
pub(super) async fn find(Extracted(desk): Extracted<Desk>, Query(sought): Query<Sought>) -> Result<Answer, Answer> {
    desk.ask(move |state| {
        let file = editable(state, &sought.file)?;
        let site = state.site();
        let language = site.languages().iter().position(|l| file.as_str().starts_with(&format!("content/{}/", l.code)));
        let language = language.unwrap_or(site.front_language());
        let folder = format!("content/{}/", site.languages()[language].code);
        let up = "../".repeat(file.as_str().strip_prefix(&folder).map_or(0, |rest| rest.matches('/').count()));
        let wanted = sought.q.to_lowercase();
        let fits = |text: &str| text.to_lowercase().contains(&wanted);
        let pages = site.tree.nodes.iter().enumerate().filter_map(|(index, node)| {
            let entry = site.entry(index, language).filter(|entry| entry.page.is_some())?;
            let found = fits(&entry.title) || fits(&node.id);
            found.then(|| json!({"title": entry.title, "detail": node.id, "link": format!("{up}{}.md", node.id)}))
        });
        let agencies = site.agencies.values().filter_map(|agency| {
            let name = agency.name.get(site.chain(language)).map_or(agency.id.as_str(), |(name, _)| name);
            let found = fits(name) || fits(&agency.id) || agency.aliases.iter().any(|alias| fits(alias));
            found.then(
                || json!({"title": name, "detail": format!("agency:{}", agency.id), "link": format!("agency:{}", agency.id)}),
            )
        });
        Ok(Answer::json(&agencies.take(RESULTS / 2).chain(pages.take(RESULTS)).collect::<Value>()))
    })
    .await?
}

/// Takes a picture under a name; gives the link to it.
pub(super) async fn image(
    Extracted(desk): Extracted<Desk>,
    Query(sought): Query<Sought>,
    request: Request,
) -> Result<Answer, Answer> {
    let bytes = taken(&desk, request.into_body(), LARGEST_PICTURE).await?;
    let changes = desk.changes.clone();
    desk.ask(move |state| {
        let file = editable(state, &sought.file)?;
        let name = SitePath::new(&format!("content/media/{}", sought.q)).filter(|path| {
            path.folder() == "content/media" && ["png", "jpg", "jpeg", "webp", "gif"].contains(&path.extension().as_str())
        });
        let name = name.ok_or_else(|| refused(state, StatusCode::BAD_REQUEST, "editor-refused-picture"))?;
        // The same picture may come a second time.
        let same = state.disk.has(&name) && state.disk.bytes(&name).is_ok_and(|known| known == bytes);
        if !same {
            write(state, &name, &bytes, None, None)?;
        }
        let _ = changes.send(state.version);
        let up = "../".repeat(file.folder().matches('/').count());
        Ok(Answer::json(&json!({"link": format!("{up}media/{}", name.name())})))
    })
    .await?
}

/// Writes a file, the record of what it was translated from, and takes in at once what has changed with them.
fn write(
    state: &mut State,
    file: &SitePath,
    bytes: &[u8],
    base: Option<blake3::Hash>,
    record: Option<(SitePath, String)>,
) -> Result<(), Answer> {
    match write_source(&state.root, file, bytes, base) {
        Ok(()) => {}
        Err(Refused::Changed(now)) => {
            let text = now.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            let told = state.messages.say("editor-refused-changed", &[("file", file.to_string())]);
            let value = json!({"error": told, "text": text, "base": text.as_ref().map(|text| hash(text))});
            return Err(Answer::json_as(StatusCode::CONFLICT, &value));
        }
        Err(Refused::Outside) => return Err(refused(state, StatusCode::FORBIDDEN, "editor-refused-path")),
        Err(Refused::ReadOnly) => return Err(refused(state, StatusCode::FORBIDDEN, "editor-refused-read-only")),
        Err(Refused::Failed(failure)) => {
            let told = state.messages.say("editor-refused-disk", &[("cause", failure.to_string())]);
            return Err(error(StatusCode::INSUFFICIENT_STORAGE, &told));
        }
    }
    let mut paths = vec![state.root.join(file.as_str())];
    if let Some((record, text)) = record {
        // The page is on the disk and must be called saved; “translate accept” writes what is missing here.
        if replace(&state.root, &record, &text).is_ok() {
            paths.push(state.root.join(record.as_str()));
        }
    }
    state.apply(&paths).map_err(|failure| error(StatusCode::INTERNAL_SERVER_ERROR, &failure.to_string()))?;
    Ok(())
}

/// A file that the editor may open: a text below `content/`.
fn editable(state: &State, file: &str) -> Result<SitePath, Answer> {
    SitePath::new(file)
        .filter(|path| path.as_str().starts_with("content/") && matches!(path.extension().as_str(), "md" | "toml"))
        .ok_or_else(|| refused(state, StatusCode::FORBIDDEN, "editor-refused-path"))
}

fn refused(state: &State, status: StatusCode, id: &str) -> Answer {
    error(status, &state.messages.say(id, &[]))
}

fn error(status: StatusCode, told: &str) -> Answer {
    Answer::json_as(status, &json!({ "error": told }))
}

/// The original of a translation: its file and its text.
fn original(state: &State, file: &SitePath) -> Option<(SitePath, String)> {
    let site = state.site();
    let (code, id) = file.as_str().strip_prefix("content/")?.split_once('/')?;
    let language = site.languages().iter().position(|language| language.code == code)?;
    let page = site.original(site.tree.find(id.strip_suffix(".md")?)?)?;
    let text = state.disk.text(page.file.as_str())?;
    (page.language != language).then(|| (page.file.clone(), text.to_owned()))
}

/// What a new file begins with.
fn begin(state: &State, file: &SitePath, wanted: &Wanted, original: Option<&(SitePath, String)>) -> String {
    if file.as_str().starts_with("content/agencies/") {
        let kind = if wanted.kind.is_empty() { "ngo" } else { wanted.kind.as_str() };
        return skeleton::agency(&wanted.title, kind, &wanted.country);
    }
    if let Some((from, original)) = original {
        return translate::begin(file, from, original);
    }
    if file.extension() == "toml" {
        return String::new();
    }
    let usual = if file.name() == "index.md" { Kind::Section } else { Kind::Guide };
    let kind = Kind::ALL.iter().find(|(word, _)| *word == wanted.kind).map_or(usual, |(_, kind)| *kind);
    skeleton::page(kind, &wanted.title, state.options.today)
}

fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// Reads a request as JSON. A page of another site can send a form unasked, but JSON only with the server's leave (WHATWG
/// Fetch, CORS-safelisted request headers), and gets none.
async fn body<T: DeserializeOwned>(desk: &Desk, request: Request) -> Result<T, Answer> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/json") {
        return Err(error(StatusCode::UNSUPPORTED_MEDIA_TYPE, "application/json"));
    }
    let bytes = taken(desk, request.into_body(), LARGEST_TEXT).await?;
    serde_json::from_slice(&bytes).map_err(|e| error(StatusCode::BAD_REQUEST, &e.to_string()))
}

/// The bytes of a request, if they are not too many.
async fn taken(desk: &Desk, body: Body, most: usize) -> Result<Vec<u8>, Answer> {
    let large = || {
        let limit = format!("{:.0} MB", most as f64 / 1e6);
        error(StatusCode::PAYLOAD_TOO_LARGE, &desk.messages().say("editor-refused-size", &[("limit", limit)]))
    };
    to_bytes(body, most).await.map(|bytes| bytes.to_vec()).map_err(|_| large())
}
