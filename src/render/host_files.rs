//! Files that hosts and browsers look for: `robots.txt`, `_headers`, `.nojekyll`, web manifests.

use serde_json::json;

use crate::site::Site;

use super::context::Shared;
use super::frame::absolute;
use super::{File, RenderedPage};

/// Which of them a site has.
pub(super) fn names(_site: &Site) -> Vec<&'static str> {
    vec!["robots.txt", "_headers", ".nojekyll"]
}

/// Writes one of them.
pub(super) fn render(shared: &Shared<'_>, name: &str) -> Option<RenderedPage> {
    let text = match name {
        "robots.txt" => robots(shared),
        "_headers" => headers(&shared.critical.policy),
        // GitHub Pages would leave out folders that begin with an underscore.
        _ => String::new(),
    };
    Some(RenderedPage { file: File::new(name, text)?, source: crate::content::config::FILE.to_owned() })
}

/// RFC 9309.
fn robots(shared: &Shared<'_>) -> String {
    let sitemap = shared.site.config.base_url.as_ref().map(|base| format!("Sitemap: {}\n", absolute(base, "sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// Headers for Netlify and Cloudflare Pages: the page's own policy again, since some directives work only
/// there, and assets that never change under their name.
fn headers(policy: &str) -> String {
    format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n\
         /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}

/// The web manifest of a language (W3C, Web Application Manifest): installed, the site is that language's.
pub(super) fn manifest(shared: &Shared<'_>, language: usize) -> Option<RenderedPage> {
    let site = shared.site;
    let own = &site.languages()[language];
    let text =
        |t: &crate::content::text::Localized| t.get(site.chain(language)).map_or(String::new(), |(text, _)| text.to_owned());
    // What stands on the home screen may have to say nothing to whoever looks over a shoulder.
    let title = text(site.config.offline.name.as_ref().unwrap_or(&site.config.title));
    let mut value = json!({
        "name": title,
        "short_name": title,
        "lang": own.tag,
        "dir": own.dir.as_str(),
        "start_url": "index.html",
        "scope": "../",
        "display": "standalone",
        "background_color": "#fbf7f0",
        "theme_color": "#1f1b4d",
    });
    if let Some(description) = site.config.description.as_ref().filter(|_| site.config.offline.name.is_none()) {
        value["description"] = text(description).into();
    }
    if let Some(icon) = shared.media.icon(site) {
        let sizes = icon.width.zip(icon.height).filter(|_| !icon.path.ends_with(".svg"));
        let sizes = sizes.map_or_else(|| "any".to_owned(), |(width, height)| format!("{width}x{height}"));
        value["icons"] = json!([{"src": format!("../{}", icon.path), "sizes": sizes}]);
    } else if let Some(icon) = shared.assets.paths.get("icon.svg") {
        value["icons"] = json!([{"src": format!("../{icon}"), "sizes": "any", "type": "image/svg+xml"}]);
    }
    let path = &shared.reader(language).links.manifest;
    let bytes = serde_json::to_vec_pretty(&value).ok()?;
    Some(RenderedPage { file: File::new(path, bytes)?, source: crate::content::config::FILE.to_owned() })
}
