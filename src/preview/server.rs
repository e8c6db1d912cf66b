//! axum on the loopback. Handlers know nothing; they ask the thread that owns the [`State`].

use std::convert::Infallible;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path as Reached, Query, Request, State as Extracted};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::stream;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use tokio::sync::{oneshot, watch};

use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::sources;

use super::publish::Found;
use super::state::{FIRST_VERSION, State};
use super::{News, Settings, bar, editor, guard};

/// Something to do with the state.
type Order = Box<dyn FnOnce(&mut State) + Send>;

/// What a handler has: the way to the state, and what does not change.
#[derive(Clone)]
pub(super) struct Desk {
    orders: Sender<Order>,
    pub(super) changes: watch::Sender<u64>,
    versions: watch::Receiver<u64>,
    address: SocketAddr,
    language: UiLanguage,
}

impl Desk {
    /// Has something done with the state, after all that was asked for before.
    pub(super) async fn ask<T: Send + 'static>(&self, work: impl FnOnce(&mut State) -> T + Send + 'static) -> Result<T, Answer> {
        let (reply, answer) = oneshot::channel();
        let order: Order = Box::new(move |state| drop(reply.send(work(state))));
        let gone = || Answer::text(StatusCode::INTERNAL_SERVER_ERROR, "suluh serve has ended");
        self.orders.send(order).map_err(|_| gone())?;
        answer.await.map_err(|_| gone())
    }

    pub(super) fn messages(&self) -> Messages {
        Messages::new(self.language)
    }
}

/// Answers until the program ends. Fails if the folder cannot be read or watched.
pub(super) fn run(
    listener: TcpListener,
    address: SocketAddr,
    folder: &Path,
    settings: &Settings,
    tell: impl Fn(News<'_>) + Clone + Send + 'static,
) -> Result<(), Failure> {
    let (orders, waiting) = mpsc::channel::<Order>();
    let (changes, versions) = watch::channel(FIRST_VERSION);
    let (told, from_editor) = (tell.clone(), changes.clone());
    let to_state = orders.clone();
    // Watching begins before the site is read: what changes meanwhile waits, and is read again.
    let root = sources::absolute(folder)?;
    super::watch::watch(&root, settings.poll, move |paths| {
        let (done, wait) = mpsc::channel::<()>();
        let (changes, told) = (changes.clone(), told.clone());
        let order: Order = Box::new(move |state| {
            match state.apply(&paths) {
                Ok(None) => {}
                Ok(Some(applied)) => {
                    let _ = changes.send(state.version);
                    told(News::Changed(&applied));
                }
                Err(failure) => told(News::Failed(&failure)),
            }
            drop(done);
        });
        let sent = to_state.send(order).is_ok();
        let _ = wait.recv();
        sent
    })?;
    let desk = Desk { orders, changes: from_editor, versions, address, language: settings.language };
    let mut state = State::new(folder, settings)?;
    std::thread::spawn(move || {
        for order in waiting {
            order(&mut state);
        }
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(|e| Failure::new(format!("start: {e}")))?;
    runtime.block_on(async move {
        let failure = |e: std::io::Error| Failure::new(format!("listen on {address}: {e}"));
        listener.set_nonblocking(true).map_err(failure)?;
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failure)?;
        tell(News::Open(&format!("http://{address}/")));
        axum::serve(listener, router(desk)).await.map_err(failure)
    })
}

fn router(desk: Desk) -> Router {
    Router::new()
        .route("/.suluh/events", get(events))
        .route("/.suluh/state", get(state))
        .route("/.suluh/view", get(view))
        .route("/.suluh/edit", get(editor::page))
        .route("/.suluh/file", get(editor::open).post(editor::save))
        .route("/.suluh/try", post(editor::try_text))
        .route("/.suluh/field", post(editor::set_field))
        .route("/.suluh/find", get(editor::find))
        .route("/.suluh/image", post(editor::image))
        .route("/.suluh/draft/{*path}", get(draft))
        .route("/.suluh/edit.js", get(|| async { Answer::script(editor::SCRIPT) }))
        .route("/.suluh/edit.css", get(|| async { Answer::style(editor::STYLE) }))
        .route("/.suluh/bar.js", get(|| async { Answer::script(bar::SCRIPT) }))
        .route("/.suluh/bar.css", get(|| async { Answer::style(bar::STYLE) }))
        .fallback(get(page))
        .layer(middleware::from_fn_with_state(desk.clone(), own))
        .with_state(desk)
}

/// Refuses what does not come from a browser that was led here by this address.
async fn own(Extracted(desk): Extracted<Desk>, request: Request, next: Next) -> Response {
    let mut response = match guard::is_own(desk.address, request.method(), request.uri(), request.headers()) {
        true => next.run(request).await,
        false => {
            let words = desk.messages().say("preview-foreign", &[("address", format!("http://{}/", desk.address))]);
            Answer::text(StatusCode::FORBIDDEN, words).into_response()
        }
    };
    guard::dress(response.headers_mut());
    response
}

/// Anything of the site.
async fn page(Extracted(desk): Extracted<Desk>, method: Method, uri: Uri, request: Request) -> Result<Answer, Answer> {
    if !matches!(method, Method::GET | Method::HEAD) {
        return Err(Answer::text(StatusCode::METHOD_NOT_ALLOWED, "GET"));
    }
    let Ok(path) = percent_decode_str(uri.path().trim_start_matches('/')).decode_utf8() else {
        return Err(Answer::text(StatusCode::BAD_REQUEST, "UTF-8"));
    };
    let path = path.into_owned();
    // A page in the frame of `view` has the bar around it.
    let framed = request.headers().get("sec-fetch-dest").is_some_and(|dest| dest == "iframe");
    desk.ask(move |state| {
        published(state, &path, |page, state| if framed { page } else { bar::inject(page, &state.address(&path)) })
    })
    .await
}

/// What is published at a path; pages as `dressed` makes them.
fn published(state: &mut State, path: &str, dressed: impl Fn(Vec<u8>, &State) -> Vec<u8>) -> Answer {
    let html = "text/html; charset=utf-8";
    match state.at(path) {
        Ok(Found::Page(bytes)) => Answer::new(StatusCode::OK, html, dressed(bytes, state)),
        Ok(Found::Nothing(bytes)) => Answer::new(StatusCode::NOT_FOUND, html, dressed(bytes, state)),
        Ok(Found::Broken(problem)) => {
            let page = bar::broken(state, &[*problem]);
            Answer::new(StatusCode::INTERNAL_SERVER_ERROR, html, dressed(page, state))
        }
        Ok(Found::File(bytes, kind)) => {
            let mut answer = Answer::new(StatusCode::OK, kind, bytes);
            // Its name changes with its bytes.
            answer.lasting = path.starts_with("assets/");
            answer
        }
        Err(failure) => Answer::text(StatusCode::INTERNAL_SERVER_ERROR, failure.to_string()),
    }
}

/// A page as it would be with the text in an editor; what belongs to it is what is published.
async fn draft(Extracted(desk): Extracted<Desk>, Reached(path): Reached<String>) -> Result<Answer, Answer> {
    desk.ask(move |state| match state.draft(&path) {
        Some(bytes) => Answer::new(StatusCode::OK, "text/html; charset=utf-8", bytes),
        None => published(state, &path, |page, _| page),
    })
    .await
}

/// A version each time that something has changed (WHATWG HTML, server-sent events).
async fn events(Extracted(desk): Extracted<Desk>) -> impl IntoResponse {
    let mut versions = desk.versions;
    // The first one is told at once: who comes back after a pause may have missed some.
    versions.mark_changed();
    let versions = stream::unfold(versions, |mut versions| async {
        versions.changed().await.ok()?;
        let version = versions.borrow_and_update().to_string();
        Some((Ok::<_, Infallible>(Event::default().data(version)), versions))
    });
    Sse::new(versions).keep_alive(KeepAlive::new().interval(Duration::from_secs(20)))
}

/// The page that something is asked about.
#[derive(Deserialize)]
pub(super) struct About {
    #[serde(default)]
    page: String,
}

/// What the bar shows of a page.
async fn state(Extracted(desk): Extracted<Desk>, Query(about): Query<About>) -> Result<Answer, Answer> {
    desk.ask(move |state| Answer::json(&bar::state(state, &about.page))).await
}

/// A page in a frame, as wide as a telephone or without a script.
async fn view(Extracted(desk): Extracted<Desk>) -> Answer {
    Answer::new(StatusCode::OK, "text/html; charset=utf-8", bar::frame(&desk.messages()).into_bytes())
}

/// What is sent back.
pub(super) struct Answer {
    status: StatusCode,
    kind: &'static str,
    bytes: Vec<u8>,
    lasting: bool,
}

impl Answer {
    pub(super) fn new(status: StatusCode, kind: &'static str, bytes: impl Into<Vec<u8>>) -> Answer {
        Answer { status, kind, bytes: bytes.into(), lasting: false }
    }

    pub(super) fn text(status: StatusCode, text: impl Into<String>) -> Answer {
        Answer::new(status, "text/plain; charset=utf-8", text.into())
    }

    pub(super) fn json(value: &serde_json::Value) -> Answer {
        Answer::json_as(StatusCode::OK, value)
    }

    pub(super) fn json_as(status: StatusCode, value: &serde_json::Value) -> Answer {
        Answer::new(status, "application/json", value.to_string())
    }

    pub(super) fn script(text: &'static str) -> Answer {
        Answer::new(StatusCode::OK, "text/javascript; charset=utf-8", text)
    }

    pub(super) fn style(text: &'static str) -> Answer {
        Answer::new(StatusCode::OK, "text/css; charset=utf-8", text)
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.bytes));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if self.lasting {
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("max-age=31536000, immutable"));
        }
        response
    }
}
