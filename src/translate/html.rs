//! The state of all translations as one page of HTML, for people who look at it without the command line.

use std::fmt::Write;

use crate::content::escape::escape;
use crate::diagnostic::Messages;
use crate::site::Site;

use super::status::{Outdated, State, Status};

/// A few rules: old and new stand side by side where there is room. Nothing is loaded.
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:72rem;margin:1rem auto;padding:0 1rem}\
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.375rem .5rem;border:1px solid #767676}\
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.75rem}.sides>div{border:1px solid #767676;padding:.5rem}\
.sides h4{margin:0}pre{white-space:pre-wrap;font:inherit;margin:.25rem 0}del{background:#ffd7d5}ins{background:#ccf0d0}\
del,ins{color:#1a1a1a}a,summary{min-block-size:2.75rem;display:inline-block;padding-block:.5rem}:root{color-scheme:light dark}";

/// Writes the page in the language of `messages`.
pub fn html(site: &Site, all: &[Status], messages: &Messages, lang: &str) -> String {
    let say = |id: &str| escape(&messages.say(id, &[]));
    let title = escape(&messages.say("status-title", &[("site", site_title(site))]));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head>\n<body><main>\n<h1>{title}</h1>\n"
    );
    let _ = write!(page, "<table><thead><tr><th scope=\"col\">{}</th>", say("status-language"));
    for state in State::ALL {
        let _ = write!(page, "<th scope=\"col\">{}</th>", say(&format!("state-{}", state.as_str())));
    }
    page.push_str("</tr></thead><tbody>\n");
    for language in site.languages() {
        let own: Vec<&Status> = all.iter().filter(|status| status.language == language.code).collect();
        if own.is_empty() {
            continue;
        }
        let _ = write!(page, "<tr><th scope=\"row\"><a href=\"#{0}\">{1}</a></th>", language.tag, escape(&language.name));
        for state in State::ALL {
            let _ = write!(page, "<td>{}</td>", own.iter().filter(|status| status.state == state).count());
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table>\n");
    for language in site.languages() {
        let own: Vec<&Status> = all.iter().filter(|s| s.language == language.code && s.state != State::Current).collect();
        if own.is_empty() {
            continue;
        }
        let _ = writeln!(page, "<h2 id=\"{0}\"><span lang=\"{0}\">{1}</span></h2>", language.tag, escape(&language.name));
        for status in own {
            let state = say(&format!("state-{}", status.state.as_str()));
            let _ = writeln!(
                page,
                "<h3>{} <small>{state} · <code>{}</code></small></h3>",
                escape(&status.title),
                escape(&status.file)
            );
            for passage in &status.outdated {
                side_by_side(&mut page, passage, language.tag.as_str(), language.dir.as_str(), &say);
            }
        }
    }
    page.push_str("</main></body></html>\n");
    page
}

fn site_title(site: &Site) -> String {
    site.config.title.get(site.chain(site.config.default_language)).map_or_else(String::new, |(title, _)| title.to_owned())
}

fn side_by_side(page: &mut String, passage: &Outdated, tag: &str, dir: &str, say: &dyn Fn(&str) -> String) {
    let place = passage.field.as_deref().map_or_else(
        || passage.original_line.map_or(String::new(), |line| format!(":{line}")),
        |field| format!(" <code>{}</code>", escape(field)),
    );
    let _ = writeln!(page, "<h4>{}{place}</h4>\n<div class=\"sides\">", say(&format!("change-{}", passage.kind)));
    let text = |text: &Option<super::status::Text>| text.as_ref().map_or(String::new(), |text| text.text.clone());
    let (old, new) = differences(&text(&passage.old), &text(&passage.new));
    let _ = writeln!(page, "<div><h4>{}</h4><pre>{old}</pre></div>", say("status-old"));
    let _ = writeln!(page, "<div><h4>{}</h4><pre>{new}</pre></div>", say("status-new"));
    let own = escape(passage.translation.as_deref().unwrap_or("–"));
    let line = passage.line.map_or(String::new(), |line| format!(" :{line}"));
    let _ = writeln!(
        page,
        "<div><h4>{}{line}</h4><pre lang=\"{tag}\" dir=\"{dir}\">{own}</pre></div>\n</div>",
        say("status-translation")
    );
}

/// Both texts with the words marked in which they differ.
fn differences(old: &str, new: &str) -> (String, String) {
    let (mut before, mut after) = (String::new(), String::new());
    for change in similar::TextDiff::from_words(old, new).iter_all_changes() {
        let text = escape(change.value());
        match change.tag() {
            similar::ChangeTag::Equal => {
                before.push_str(&text);
                after.push_str(&text);
            }
            similar::ChangeTag::Delete => {
                let _ = write!(before, "<del>{text}</del>");
            }
            similar::ChangeTag::Insert => {
                let _ = write!(after, "<ins>{text}</ins>");
            }
        }
    }
    (before, after)
}
