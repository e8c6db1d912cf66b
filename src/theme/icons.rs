//! Icons that a style sheet draws: a class in the page, and the drawing once for all pages.
//!
//! In line, an icon is some 200 bytes on every page that shows it. Where all pages lie in one folder, their style sheet
//! is never far: there an icon is an element with a class, and the drawing is the mask through which its colour shows
//! (W3C, CSS Masking 1). It keeps its colour in dark mode, on paper and with forced colours.

use std::collections::BTreeMap;

/// An icon as an element; as it is, if it has colours or attributes that a mask would lose. Parts that the style sheet
/// tells apart by their class become one.
pub fn element(name: &str, svg: &str) -> String {
    Drawing::read(svg).map_or_else(|| svg.to_owned(), |drawing| format!("<i class=\"{} i-{name}\"></i>", drawing.class))
}

/// The rules that draw all icons.
pub fn rules(icons: &BTreeMap<String, String>) -> String {
    let mut css = String::from(
        "@layer components{i.icon{display:inline-block;background:currentColor;-webkit-mask:var(--icon) center/contain no-repeat;\
         mask:var(--icon) center/contain no-repeat;-webkit-print-color-adjust:exact;print-color-adjust:exact}\
         @media (forced-colors:active){i.icon{forced-color-adjust:none;background:CanvasText}}",
    );
    for (name, svg) in icons {
        let Some(drawing) = Drawing::read(svg) else { continue };
        let image = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='{}' fill='none' stroke='#000' stroke-width='1.75' \
             stroke-linecap='round' stroke-linejoin='round'>{}</svg>",
            drawing.view_box,
            without_classes(drawing.inner).replace('"', "'")
        );
        // What a data: address and a string in a style sheet would read as something else (RFC 2397, RFC 3986).
        let image = image.replace('%', "%25").replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
        css.push_str(&format!(".i-{name}{{--icon:url(\"data:image/svg+xml,{image}\")}}"));
    }
    css.push('}');
    css
}

fn without_classes(drawing: &str) -> String {
    let mut parts = drawing.split(" class=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('"').map_or(part, |(_, rest)| rest))
}

/// An icon of one colour, taken apart.
struct Drawing<'a> {
    class: &'a str,
    view_box: &'a str,
    inner: &'a str,
}

impl<'a> Drawing<'a> {
    fn read(svg: &'a str) -> Option<Drawing<'a>> {
        let (open, rest) = svg.strip_prefix("<svg ")?.split_once('>')?;
        let inner = rest.strip_suffix("</svg>")?;
        let (mut class, mut view_box) = (None, None);
        let attributes = open.trim_end().strip_suffix('"')?.split("\" ");
        for attribute in attributes {
            match attribute.split_once("=\"")? {
                ("class", value) => class = Some(value),
                ("viewBox", value) => view_box = Some(value),
                ("width" | "height" | "aria-hidden", _) => (),
                _ => return None,
            }
        }
        let plain = !["style", "fill=", "stroke=", "<use", "'", "\\", "\n"].iter().any(|part| inner.contains(part));
        Some(Drawing { class: class?, view_box: view_box?, inner }).filter(|_| plain)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    const PHONE: &str = r#"<svg class="icon mirror" viewBox="0 0 24 24" width="24" aria-hidden="true"><path d="M6 3h2"/></svg>"#;

    #[test]
    fn an_icon_of_one_colour_is_an_element_with_a_class_and_a_rule() {
        assert_eq!(super::element("phone", PHONE), r#"<i class="icon mirror i-phone"></i>"#);
        let rules = super::rules(&BTreeMap::from([("phone".to_owned(), PHONE.to_owned())]));
        assert!(
            rules.contains(
                ".i-phone{--icon:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'"
            )
        );
        let torch = r#"<svg class="icon" viewBox="0 0 24 24"><path class="flame" d="M6 3h2"/></svg>"#;
        assert_eq!(super::element("torch", torch), r#"<i class="icon i-torch"></i>"#);
        assert!(super::rules(&BTreeMap::from([("torch".to_owned(), torch.to_owned())])).contains("%3Cpath d='M6 3h2'/%3E"));
        assert!(rules.contains("stroke='%23000'") && rules.contains("%3Cpath d='M6 3h2'/%3E%3C/svg%3E\")}"), "{rules}");
    }

    #[test]
    fn an_icon_that_a_mask_would_change_stays() {
        for svg in [
            r##"<svg class="icon" viewBox="0 0 24 24"><path fill="#f00" d="M6 3h2"/></svg>"##,
            r#"<svg class="icon" viewBox="0 0 24 24" opacity=".5"><path d="M6 3h2"/></svg>"#,
            r#"<svg viewBox="0 0 24 24"><path d="M6 3h2"/></svg>"#,
            "<img>",
        ] {
            assert_eq!(super::element("x", svg), svg);
            assert!(!super::rules(&BTreeMap::from([("x".to_owned(), svg.to_owned())])).contains(".i-x"));
        }
    }
}
