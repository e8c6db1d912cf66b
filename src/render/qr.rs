//! QR codes (ISO/IEC 18004) of addresses, as SVG, for paper.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// A code that can still be read where a seventh of it is worn off, as the drawing's inside and the length of its sides;
/// none for an address too long for one.
fn drawn(address: &str) -> Option<(String, usize)> {
    let picture = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let size = picture.width() + 8;
    let picture = picture.render::<svg::Color<'_>>().module_dimensions(1, 1).quiet_zone(true).build();
    let inner = &picture[picture.find("<svg")?..];
    let inner = inner[inner.find('>')? + 1..].strip_suffix("</svg>")?;
    Some((inner.to_owned(), size))
}

/// A symbol to be used several times on a sheet, with the id `qr-NAME`.
pub fn symbol(name: &str, address: &str) -> Option<String> {
    let (inner, size) = drawn(address)?;
    Some(format!("<symbol id=\"qr-{name}\" viewBox=\"0 0 {size} {size}\">{inner}</symbol>"))
}

/// A picture. What it says stands beside it in letters.
pub(super) fn picture(address: &str) -> Option<String> {
    let (inner, size) = drawn(address)?;
    Some(format!("<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" aria-hidden=\"true\">{inner}</svg>"))
}
