//! Where the parts of a page lie inside of one file.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::content::escape::escape;
use crate::offline::Material;
use crate::offline::markup::Target;
use crate::sources::SitePath;

/// Largest picture that is carried, and all of them together; in bytes.
const PICTURE: usize = 60_000;
const PICTURES: usize = 300_000;

/// The places of all parts.
pub(super) struct Inside<'a> {
    material: &'a Material<'a>,
    anchors: &'a BTreeMap<&'a str, String>,
    /// Anchor of the page that is being written.
    page: String,
    /// Bytes of pictures that are left.
    room: usize,
    /// Drawings by their markup, with their numbers: each is carried once.
    drawn: BTreeMap<String, usize>,
}

impl<'a> Inside<'a> {
    pub(super) fn new(material: &'a Material<'a>, anchors: &'a BTreeMap<&'a str, String>) -> Self {
        Inside { material, anchors, page: String::new(), room: PICTURES, drawn: BTreeMap::new() }
    }

    /// Begins the page with this anchor.
    pub(super) fn enter(&mut self, anchor: &str) {
        anchor.clone_into(&mut self.page);
    }

    /// All drawings, for the beginning of the file.
    pub(super) fn drawings(&self) -> String {
        let mut drawn: Vec<(&usize, &String)> = self.drawn.iter().map(|(svg, number)| (number, svg)).collect();
        drawn.sort_unstable();
        let symbols: String = drawn
            .into_iter()
            .map(|(number, svg)| {
                let inner = svg.trim_start_matches("<svg").trim_end_matches("</svg>");
                format!("<symbol id=\"i{number}\"{inner}</symbol>")
            })
            .collect();
        format!("<svg hidden>{symbols}</svg>")
    }

    /// A part of the page with this anchor.
    fn part(anchor: &str, fragment: Option<&str>) -> String {
        fragment.map_or_else(|| anchor.to_owned(), |fragment| format!("{anchor}-{fragment}"))
    }
}

impl Target for Inside<'_> {
    const XML: bool = false;

    fn page(&self, path: &str, fragment: Option<&str>) -> Option<String> {
        self.anchors.get(path).map(|anchor| format!("#{}", Inside::part(anchor, fragment)))
    }

    fn network(&self, path: &str, fragment: Option<&str>) -> Option<String> {
        self.material.online(path, fragment)
    }

    fn picture(&mut self, sizes: &[String]) -> Option<String> {
        // The smaller size is enough for a telephone, and a fourth of the bytes.
        let path = SitePath::new(sizes.last()?)?;
        let bytes = self.material.published.bytes(&path).ok()?;
        if bytes.len() > PICTURE.min(self.room) {
            return None;
        }
        self.room -= bytes.len();
        let kind = match path.extension().as_str() {
            "svg" => "svg+xml",
            "jpg" | "jpeg" => "jpeg",
            _ => "png",
        };
        Some(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
    }

    fn id(&self, id: &str) -> String {
        Inside::part(&self.page, Some(id))
    }

    fn drawing(&mut self, class: &str, svg: String) -> String {
        // A chart stands once, and is as wide as its place.
        if class == "plot" {
            return svg;
        }
        let next = self.drawn.len() + 1;
        let number = *self.drawn.entry(svg).or_insert(next);
        // The style sheet gives drawings in parts of one file the size of an icon.
        let class = if class == "icon" { String::new() } else { format!(" class=\"{}\"", escape(class)) };
        format!("<svg{class} aria-hidden=\"true\"><use href=\"#i{number}\"/></svg>")
    }
}
