//! Pictures that chat apps show of a link (Open Graph, 1200 by 630 pixels): the page's title on the site's colours.
//!
//! Only where a site asks for them, knows its address, and its font has every letter of the title; whoever reads in
//! another script sees the link without a picture. A picture has sixteen colours and a few kilobytes.

use std::io::Write;

use ab_glyph::{Font, FontVec, PxScale, ScaleFont, point};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::output::Order;
use crate::site::Site;
use crate::sources::SitePath;
use crate::theme::Theme;
use crate::theme::view::{FrameView, host};

use super::context::Shared;
use super::frame::absolute;
use super::papers::own_page;
use super::{File, RenderedPage};

/// The theme's font for pictures.
const FONT: &str = "share.ttf";

/// Size in pixels, as the networks that show it advise.
const WIDTH: usize = 1_200;
const HEIGHT: usize = 630;

/// Empty space around the words.
const MARGIN: f32 = 80.0;

/// Sizes of a title, from the one for a short title to the one for a long one; and the height that it may take.
const SIZES: [f32; 4] = [88.0, 74.0, 60.0, 48.0];
const TITLE_HEIGHT: f32 = 370.0;

/// Size of the site's name.
const NAME: f32 = 36.0;

/// Steps between the ground and the ink, for the edges of letters; the colour behind them is the accent.
const STEPS: u8 = 15;
const GROUND: [u8; 3] = [0x1f, 0x1b, 0x4d];
const INK: [u8; 3] = [0xff, 0xf7, 0xe6];
const ACCENT: [u8; 3] = [0xf0, 0xa2, 0x02];

/// The font, where the site asks for pictures and a theme brings one.
pub(super) fn font(site: &Site, theme: &Theme) -> Option<FontVec> {
    theme.fonts.get(FONT).filter(|_| wanted(site)).and_then(|bytes| FontVec::try_from_vec(bytes.clone()).ok())
}

/// True where pictures are asked for.
pub(super) fn wanted(site: &Site) -> bool {
    site.config.share_images && site.config.base_url.is_some() && !site.carried
}

/// Where the picture of a page is; none where it has none.
pub(super) fn path(shared: &Shared<'_>, language: usize, node: usize) -> Option<String> {
    let font = shared.share_font.as_ref()?;
    own_page(shared.site, language, node)?;
    let entry = shared.site.entry(node, language)?;
    let has = |c: char| c.is_whitespace() || font.glyph_id(c).0 != 0;
    entry.title.chars().all(has).then(|| entry.address.as_str().replace(".html", ".share.png"))
}

/// The address of the picture of the page with this frame.
pub(super) fn address(shared: &Shared<'_>, language: usize, frame: &FrameView) -> Option<String> {
    shared.share_font.as_ref()?;
    let node = shared.site.tree.find(&frame.id)?;
    shared.site.entry(node, language).filter(|entry| entry.address.as_str() == frame.path)?;
    Some(absolute(shared.site.config.base_url.as_deref()?, &path(shared, language, node)?))
}

/// Draws it.
pub(super) fn render(shared: &Shared<'_>, language: usize, node: usize) -> Option<RenderedPage> {
    let (path, font) = (path(shared, language, node)?, shared.share_font.as_ref()?);
    let (entry, base) = (shared.site.entry(node, language)?, shared.site.config.base_url.as_deref()?);
    let mut canvas = Canvas { pixels: vec![0; WIDTH * HEIGHT], font };
    canvas.bar(MARGIN as usize, MARGIN as usize, 140, 14);
    let (size, lines) = canvas.fit(&entry.title);
    for (line, number) in lines.iter().zip(1u8..) {
        canvas.write(line, size, MARGIN + 50.0 + size * 1.2 * f32::from(number) - size * 0.25);
    }
    let name = shared.site_title(language);
    let name = if name.chars().all(|c| font.glyph_id(c).0 != 0) { format!("{name} · {}", host(base)) } else { host(base) };
    canvas.write(&name, NAME, HEIGHT as f32 - MARGIN);
    let file = File { path: SitePath::new(&path)?, bytes: png(&canvas.pixels), order: Order::Asset };
    Some(RenderedPage { file, source: shared.site.page(entry).map_or_else(String::new, |page| page.file.to_string()) })
}

struct Canvas<'a> {
    /// A step between ground and ink for each pixel, or the accent.
    pixels: Vec<u8>,
    font: &'a FontVec,
}

impl Canvas<'_> {
    fn bar(&mut self, left: usize, top: usize, width: usize, height: usize) {
        for y in top..top + height {
            self.pixels[y * WIDTH + left..y * WIDTH + left + width].fill(STEPS);
        }
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        let font = self.font.as_scaled(PxScale::from(size));
        text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum()
    }

    /// The largest size in which a title has room, and its lines; of one that has none, the beginning.
    fn fit(&self, title: &str) -> (f32, Vec<String>) {
        let mut last = (NAME, Vec::new());
        for size in SIZES {
            last = (size, self.lines(title, size));
            if last.1.len() as f32 * size * 1.2 <= TITLE_HEIGHT {
                return last;
            }
        }
        let most = (TITLE_HEIGHT / (last.0 * 1.2)) as usize;
        last.1.truncate(most);
        if let Some(line) = last.1.last_mut() {
            line.push('…');
        }
        last
    }

    /// Divides a title between its words.
    fn lines(&self, title: &str, size: f32) -> Vec<String> {
        let room = WIDTH as f32 - 2.0 * MARGIN;
        let mut lines: Vec<String> = Vec::new();
        for word in title.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(line, size) + self.width(&format!(" {word}"), size) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Writes a line from the margin on, standing on `baseline`; what is too long is cut off at the edge.
    fn write(&mut self, text: &str, size: f32, baseline: f32) {
        let font = self.font.as_scaled(PxScale::from(size));
        let mut x = MARGIN;
        for c in text.chars() {
            let id = font.glyph_id(c);
            let glyph = id.with_scale_and_position(PxScale::from(size), point(x, baseline));
            x += font.h_advance(id);
            let Some(outline) = self.font.outline_glyph(glyph) else { continue };
            let (left, top) = (outline.px_bounds().min.x as i64, outline.px_bounds().min.y as i64);
            outline.draw(|dx, dy, coverage| {
                let at = usize::try_from(left + i64::from(dx)).ok().zip(usize::try_from(top + i64::from(dy)).ok());
                if let Some((x, y)) = at.filter(|(x, y)| *x < WIDTH && *y < HEIGHT) {
                    let step = (coverage * f32::from(STEPS - 1)).round() as u8;
                    let pixel = &mut self.pixels[y * WIDTH + x];
                    *pixel = (*pixel).max(step.min(STEPS - 1));
                }
            });
        }
    }
}

/// A PNG (ISO/IEC 15948) of a palette of sixteen colours, four bits a pixel.
fn png(pixels: &[u8]) -> Vec<u8> {
    let mut palette = Vec::with_capacity(48);
    for step in 0..STEPS {
        let mix = |from: u8, to: u8| {
            (i32::from(from) + (i32::from(to) - i32::from(from)) * i32::from(step) / i32::from(STEPS - 1)) as u8
        };
        palette.extend(GROUND.iter().zip(INK).map(|(from, to)| mix(*from, to)));
    }
    palette.extend(ACCENT);
    let mut rows = Vec::with_capacity((WIDTH / 2 + 1) * HEIGHT);
    for row in pixels.chunks_exact(WIDTH) {
        rows.push(0);
        rows.extend(row.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]));
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    // Writing into memory cannot fail.
    let _ = packed.write_all(&rows);
    let packed = packed.finish().unwrap_or_default();
    let mut head = Vec::with_capacity(13);
    head.extend((WIDTH as u32).to_be_bytes());
    head.extend((HEIGHT as u32).to_be_bytes());
    // Four bits, a palette, the only compression and filters there are, not interlaced.
    head.extend([4, 3, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", &head), (b"PLTE", &palette), (b"IDAT", &packed), (b"IEND", &Vec::new())] {
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(data);
        file.extend((data.len() as u32).to_be_bytes());
        file.extend(kind);
        file.extend(data);
        file.extend(crc.sum().to_be_bytes());
    }
    file
}
