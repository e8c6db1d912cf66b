//! Structured data for search engines (schema.org as JSON-LD 1.1).

use serde_json::{Value, json};

use crate::content::agency::Agency;
use crate::theme::view::{FrameView, PieceView, ProcedureView};

use super::context::Shared;
use super::frame::absolute;

/// JSON inside of a `<script>` element: `</` would end it.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// The way from the home page; none without a `base_url`, since its addresses must be absolute.
pub(super) fn breadcrumbs(shared: &Shared<'_>, frame: &FrameView) -> Option<String> {
    Some(script(&with_context(breadcrumb_list(shared, frame)?)))
}

fn breadcrumb_list(shared: &Shared<'_>, frame: &FrameView) -> Option<Value> {
    let base = shared.site.config.base_url.as_ref()?;
    let crumbs = frame.breadcrumbs.iter().map(|c| (c.title.as_str(), c.path.as_str()));
    let items: Vec<Value> = crumbs
        .chain(std::iter::once((frame.title.as_str(), frame.path.as_str())))
        .zip(1..)
        .map(|((name, path), position)| json!({"@type": "ListItem", "position": position, "name": name, "item": absolute(base, path)}))
        .collect();
    Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
}

fn with_context(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.insert("@context".into(), "https://schema.org".into());
    }
    value
}

/// An office with its numbers.
pub(super) fn agency(shared: &Shared<'_>, agency: &Agency, frame: &FrameView) -> String {
    let kind = if agency.kind.is_government() { "GovernmentOrganization" } else { "NGO" };
    let points: Vec<Value> = agency
        .phones
        .iter()
        .map(|line| {
            let mut point = json!({"@type": "ContactPoint", "telephone": line.phone.dial});
            if let Some(label) = line.label.as_ref().and_then(|l| l.get([frame.lang.as_str(), "en"])) {
                point["contactType"] = label.0.into();
            }
            if line.toll_free == Some(true) {
                point["contactOption"] = "https://schema.org/TollFree".into();
            }
            point
        })
        .collect();
    let mut value = json!({"@type": kind, "name": frame.title, "contactPoint": points});
    if let Some(web) = &agency.web {
        value["url"] = web.as_str().into();
    }
    if let Some(email) = &agency.email {
        value["email"] = email.as_str().into();
    }
    if agency.address.is_some() || agency.city.is_some() {
        value["address"] = json!({
            "@type": "PostalAddress",
            "streetAddress": agency.address,
            "addressLocality": agency.city,
            "addressCountry": agency.country,
        });
    }
    script(&graph(value, breadcrumb_list(shared, frame)))
}

/// A procedure as steps.
pub(super) fn how_to(shared: &Shared<'_>, view: &ProcedureView) -> Option<String> {
    let frame = &view.guide.frame;
    let steps: Vec<Value> = view
        .steps
        .iter()
        .map(|step| json!({"@type": "HowToStep", "name": plain(&step.title), "text": text(&step.body)}))
        .collect();
    let mut value = json!({"@type": "HowTo", "name": frame.title, "inLanguage": frame.lang, "step": steps});
    if let Some(description) = &frame.description {
        value["description"] = description.as_str().into();
    }
    Some(script(&graph(value, breadcrumb_list(shared, frame))))
}

fn graph(first: Value, second: Option<Value>) -> Value {
    match second {
        Some(second) => json!({"@context": "https://schema.org", "@graph": [first, second]}),
        None => with_context(first),
    }
}

/// The beginning of a step's text, without its marks.
fn text(pieces: &[PieceView]) -> String {
    let html = pieces.iter().find_map(|piece| match piece {
        PieceView::Html(html) => Some(html.as_str()),
        PieceView::Cards(_) => None,
    });
    let html = html.unwrap_or_default();
    let plain = plain(html.split("</p>").next().unwrap_or_default());
    plain.chars().take(200).collect()
}

/// Text of HTML that our own renderer wrote.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
