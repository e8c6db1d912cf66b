//! The file: every page of a language, and what they need.

use std::collections::BTreeMap;

use tera::Value;

use crate::diagnostic::{Diagnostic, Failure};
use crate::offline::Material;
use crate::offline::markup::main_part;
use crate::offline::stated::stated_view;
use crate::render::{self, Outlined, Shared};
use crate::search;
use crate::theme::view::{CarriedPageView, OneFileView};

use super::inside::Inside;

/// Rules that one file needs beside the theme's style sheet.
const STYLE: &[u8] = include_bytes!("one-file.css");

/// Where results of the search lead: to the part that holds the page.
const PLACE: &str = include_str!("place.js");

/// Id of the generated page that is the search; its place is the search field.
const SEARCH: &str = "search";

/// The template of the file.
const TEMPLATE: &str = "one-file.html";

type Written = Result<Vec<u8>, Box<Diagnostic>>;

/// Writes the file of a language. A fault in a template is a problem.
pub(super) fn write(material: &Material<'_>, shared: &Shared<'_>, language: usize, name: &str) -> Result<Written, Failure> {
    let outline = render::outline(shared, language);
    let anchors: BTreeMap<&str, String> =
        outline.iter().zip(1..).map(|(page, number)| (page.path.as_str(), format!("p{number}"))).collect();
    let mut inside = Inside::new(material, &anchors);
    let mut pages = Vec::new();
    for page in outline.iter().filter(|page| page.id != SEARCH) {
        match leaf(shared, page, &anchors, &mut inside) {
            Ok(leaf) => pages.extend(leaf),
            Err(problem) => return Ok(Err(problem)),
        }
    }
    let anchor = |id: &str| {
        let page = outline.iter().find(|page| page.id == id);
        page.and_then(|page| anchors.get(page.path.as_str())).cloned().unwrap_or_default()
    };
    let style = style(material)?;
    let script = script(material, language)?;
    let view = OneFileView {
        template: TEMPLATE,
        stated: stated_view(material, language, name),
        csp: format!(
            "default-src 'none'; script-src '{}'; style-src '{}'; img-src data:; form-action 'none'; base-uri 'none'",
            render::policy_hash(&script),
            render::policy_hash(&style)
        ),
        style: Value::safe_string(&style),
        script: Value::safe_string(&script),
        drawings: Value::safe_string(&inside.drawings()),
        home: anchor("index"),
        help: anchor("help"),
        all: anchor("az"),
        search: anchor(SEARCH),
        pages,
    };
    Ok(render::carried(shared, language, TEMPLATE, name, &view))
}

/// A page as a part of the file.
fn leaf(
    shared: &Shared<'_>,
    page: &Outlined,
    anchors: &BTreeMap<&str, String>,
    inside: &mut Inside<'_>,
) -> Result<Option<CarriedPageView>, Box<Diagnostic>> {
    let (Some(rendered), Some(anchor)) = (render::page(shared, &page.job)?, anchors.get(page.path.as_str())) else {
        return Ok(None);
    };
    inside.enter(anchor);
    let body = main_part(&String::from_utf8_lossy(&rendered.file.bytes), &page.path, inside);
    Ok(Some(CarriedPageView { anchor: anchor.clone(), path: page.path.clone(), body: Value::safe_string(&body) }))
}

/// The theme's style sheets, and what is needed beside them.
fn style(material: &Material<'_>) -> Result<String, Failure> {
    // What stands in every page of the site, and goes on in the style sheet.
    let mut style = material.shared.style_in_line().to_owned();
    style.push_str(&asset(material, "style.css")?);
    style.push_str(&String::from_utf8_lossy(&render::squeezed_style(STYLE)));
    Ok(style.replace("</", "<\\/"))
}

/// The theme's scripts, then the search's head, its words and its texts.
fn script(material: &Material<'_>, language: usize) -> Result<String, Failure> {
    let code = &material.site().languages()[language].code;
    let (head, slices) = (format!("search/{code}.js"), format!("search/{code}/"));
    let mut script = [PLACE, &asset(material, "script.js")?, &asset(material, "search.js")?].join("\n");
    let files = material.published.files().iter();
    let (heads, slices): (Vec<_>, Vec<_>) = files
        .filter(|file| file.path.as_str() == head || file.path.as_str().starts_with(&slices))
        .partition(|file| file.path.as_str() == head);
    for file in heads.into_iter().chain(slices) {
        let slice = material.published.bytes(&file.path)?;
        let slice = String::from_utf8_lossy(&slice);
        // The texts of results stand in the file already: `place.js` takes them from there.
        let slice = search::without_texts(&slice).unwrap_or_else(|| slice.into_owned());
        // In strings these mean the same; as they stand they could end the script or begin a comment in it.
        let slice = slice.replace("</", "<\\/").replace("<!--", "<\\!--");
        script.push('\n');
        script.push_str(&slice);
    }
    // Browsers read every end of line as one character, and the hash is of what they read.
    Ok(script.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A published asset of the theme; empty where the theme has none of that name.
fn asset(material: &Material<'_>, name: &str) -> Result<String, Failure> {
    let path = material.shared.assets.paths.get(name).and_then(|path| crate::sources::SitePath::new(path));
    let bytes = path.map(|path| material.published.bytes(&path)).transpose()?;
    Ok(String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned())
}
