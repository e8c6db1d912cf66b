//! Pictures and files that pages use. Pictures are made small: at most two widths, encoded anew, which
//! drops what cameras and phones write into them (EXIF holds the place where it was taken).

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::ops::Range;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Failure};
use crate::output::Order;
use crate::site::{Page, Resolved, Site};
use crate::sources::{SitePath, Sources};

use super::File;
use super::assets::hashed;

/// Widths in CSS pixels of a phone and of the text column on a desk, at two dots a pixel.
const WIDTHS: [u32; 2] = [480, 960];

/// Pictures are opened up to this edge, in pixels; a larger one is a mistake or an attack.
const LARGEST_EDGE: u32 = 12_000;

/// A published picture.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    /// Path of the larger size.
    pub path: String,
    /// Path and width of the smaller size.
    pub small: Option<(String, u32)>,
    /// Width of the larger size in pixels; unknown for some SVG.
    pub width: Option<u32>,
    /// Height of the larger size in pixels.
    pub height: Option<u32>,
}

/// Everything in `content/` that is published as it is or as a picture.
#[derive(Debug, Default)]
pub struct Media {
    /// The files.
    pub files: Vec<File>,
    pictures: BTreeMap<SitePath, Picture>,
    /// For each picture its files, as a range of `files`.
    encoded: BTreeMap<SitePath, Range<usize>>,
}

impl Media {
    /// Reads and encodes what the pages of a site use. What was encoded `before` and is not among the files that have
    /// changed since is taken over.
    pub fn new(
        site: &Site,
        sources: &Sources,
        before: Option<(&Media, &BTreeSet<SitePath>)>,
    ) -> Result<(Media, Vec<Diagnostic>), Failure> {
        let mut images: BTreeSet<SitePath> = BTreeSet::new();
        let mut files: BTreeSet<SitePath> = BTreeSet::new();
        for link in site.pages.iter().flat_map(Page::all_links) {
            match link {
                Resolved::Image(path) => drop(images.insert(path.clone())),
                Resolved::File(path) => drop(files.insert(path.clone())),
                _ => {}
            }
        }
        let mut problems = Vec::new();
        for named in [&site.config.logo, &site.config.offline.icon].into_iter().flatten() {
            match SitePath::resolve("content", &named.value).filter(|p| sources.has(p)) {
                Some(path) => drop(images.insert(path)),
                None => {
                    let problem = Diagnostic::new(Code::LinkFile, crate::content::config::FILE).at(named.span.clone());
                    problems.push(problem.with("target", &*named.value));
                }
            }
        }
        let mut media = Media::default();
        for path in files {
            let bytes = sources.bytes(&path)?;
            if path.extension() == "svg" {
                problems.extend(active(&path, &bytes));
            }
            media.files.extend(File::new(&published(&path), bytes));
        }
        let known = before.map(|(media, changed)| media.known(changed)).unwrap_or_default();
        let encoded: Vec<_> = images
            .into_par_iter()
            .map(|path| (known.get(&path).cloned().map_or_else(|| encode(&path, sources), |known| Ok(Ok(known))), path))
            .collect();
        for (result, path) in encoded {
            match result? {
                Ok((picture, files)) => {
                    let start = media.files.len();
                    media.files.extend(files);
                    media.encoded.insert(path.clone(), start..media.files.len());
                    media.pictures.insert(path, picture);
                }
                Err(problem) => problems.push(problem),
            }
        }
        Ok((media, problems))
    }

    /// The pictures that have not changed, each with its files.
    fn known(&self, changed: &BTreeSet<SitePath>) -> BTreeMap<SitePath, (Picture, Vec<File>)> {
        let same = self.encoded.iter().filter(|(path, _)| !changed.contains(*path));
        same.filter_map(|(path, files)| {
            Some((path.clone(), (self.pictures.get(path)?.clone(), self.files[files.clone()].to_vec())))
        })
        .collect()
    }

    /// The published form of a picture.
    pub fn picture(&self, path: &SitePath) -> Option<&Picture> {
        self.pictures.get(path)
    }

    pub(super) fn icon(&self, site: &Site) -> Option<&Picture> {
        let icon = site.config.offline.icon.as_ref()?;
        self.pictures.get(&SitePath::resolve("content", &icon.value)?)
    }

    pub(super) fn logo(&self, site: &Site) -> Option<Picture> {
        let logo = site.config.logo.as_ref()?;
        self.pictures.get(&SitePath::resolve("content", &logo.value)?).cloned()
    }
}

/// Where a file of `content/` is published.
pub(super) fn published(path: &SitePath) -> String {
    path.as_str().trim_start_matches("content/").to_owned()
}

type Encoded = Result<(Picture, Vec<File>), Diagnostic>;

fn encode(path: &SitePath, sources: &Sources) -> Result<Encoded, Failure> {
    let bytes = sources.bytes(path)?;
    if path.extension() == "svg" {
        if let Some(problem) = active(path, &bytes) {
            return Ok(Err(problem));
        }
        let (width, height) = svg_size(&bytes);
        let name = hashed(&format!("assets/media/{}", path.name()), &bytes);
        let picture = Picture { path: name.clone(), small: None, width, height };
        return Ok(Ok((picture, asset(&name, bytes).into_iter().collect())));
    }
    Ok(raster(path, &bytes).map_err(|cause| Diagnostic::new(Code::ImageBroken, path.as_str()).with("cause", cause)))
}

fn raster(path: &SitePath, bytes: &[u8]) -> Result<(Picture, Vec<File>), String> {
    let text = |e: &dyn std::fmt::Display| e.to_string();
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|e| text(&e))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_EDGE);
    limits.max_image_height = Some(LARGEST_EDGE);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| text(&e))?;
    let orientation = decoder.orientation().map_err(|e| text(&e))?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|e| text(&e))?;
    // The turn that the camera noted is done here, because the note itself is dropped.
    image.apply_orientation(orientation);
    let large = shrink(&image, WIDTHS[1]);
    let (width, height) = (large.width(), large.height());
    let (large_path, mut files) = publish(path, &large)?;
    let mut small = None;
    if width > WIDTHS[0] {
        let (small_path, file) = publish(path, &shrink(&image, WIDTHS[0]))?;
        small = Some((small_path, WIDTHS[0]));
        files.extend(file);
    }
    Ok((Picture { path: large_path, small, width: Some(width), height: Some(height) }, files))
}

fn shrink(image: &DynamicImage, width: u32) -> DynamicImage {
    if image.width() <= width {
        return image.clone();
    }
    image.resize(width, u32::MAX, image::imageops::FilterType::Lanczos3)
}

/// Photographs as JPEG, drawings and screen shots as PNG.
fn publish(path: &SitePath, image: &DynamicImage) -> Result<(String, Vec<File>), String> {
    let mut bytes = Vec::new();
    let photo = matches!(path.extension().as_str(), "jpg" | "jpeg");
    let extension = if photo {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, 75);
        image.to_rgb8().write_with_encoder(encoder).map_err(|e| e.to_string())?;
        "jpg"
    } else {
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
        image.write_with_encoder(encoder).map_err(|e| e.to_string())?;
        "png"
    };
    let stem = path.name().rsplit_once('.').map_or(path.name(), |(stem, _)| stem);
    let name = hashed(&format!("assets/media/{stem}.{extension}"), &bytes);
    let file = asset(&name, bytes);
    Ok((name, file.into_iter().collect()))
}

fn asset(path: &str, bytes: Vec<u8>) -> Option<File> {
    Some(File { path: SitePath::new(path)?, bytes, order: Order::Asset })
}

/// What in an SVG could run or load something when it is opened by itself.
fn active(path: &SitePath, bytes: &[u8]) -> Option<Diagnostic> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let signs =
        ["<script", "<foreignobject", "javascript:", "<iframe", "<!entity", "<use href=\"http", "xlink:href=\"http", "url(http"];
    let handler = text.split('<').any(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        tag.split_whitespace().skip(1).any(|a| a.starts_with("on") && a.contains('='))
    });
    let what = signs.into_iter().find(|sign| text.contains(sign)).or(handler.then_some("on…="))?;
    Some(Diagnostic::new(Code::FileActive, path.as_str()).with("what", what))
}

/// Width and height of an SVG, from its attributes or its view box.
fn svg_size(bytes: &[u8]) -> (Option<u32>, Option<u32>) {
    let text = String::from_utf8_lossy(bytes);
    let Some(tag) = text.split("<svg").nth(1).and_then(|rest| rest.split('>').next()) else { return (None, None) };
    let attribute = |name: &str| {
        let rest = tag.split(&format!(" {name}=")).nth(1)?;
        Some(rest.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?.to_owned())
    };
    let number =
        |text: String| text.trim_end_matches("px").parse::<f64>().ok().filter(|n| (1.0..100_000.0).contains(n)).map(|n| n as u32);
    if let (Some(width), Some(height)) = (attribute("width").and_then(number), attribute("height").and_then(number)) {
        return (Some(width), Some(height));
    }
    let view: Vec<u32> =
        attribute("viewBox").map(|v| v.split([' ', ',']).filter_map(|n| number(n.to_owned())).collect()).unwrap_or_default();
    match view.as_slice() {
        [.., width, height] => (Some(*width), Some(*height)),
        _ => (None, None),
    }
}
