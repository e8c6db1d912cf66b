//! A site's own accent colour, if it can be read: contrast as WCAG 2.2 defines it (relative luminance
//! of sRGB, success criterion 1.4.3).

use crate::content::Spanned;
use crate::diagnostic::{Code, Diagnostic};

/// An accent for light and dark grounds, `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Accent {
    /// On paper.
    pub light: String,
    /// On ink.
    pub dark: String,
}

/// The light ground of the built-in theme.
pub const PAPER: &str = "#fbf6ec";
/// The dark ground of the built-in theme.
pub const INK: &str = "#16142c";

/// Contrast that text must have.
const NEEDED: f64 = 4.5;

/// Takes the colour of `site.toml`. Too pale a colour is a problem that names the nearest shade that
/// can be read; for dark grounds a lighter shade of the colour is found without asking.
pub fn accent(colour: &Spanned<String>) -> Result<Accent, Diagnostic> {
    let problem = |code| Diagnostic::new(code, crate::content::config::FILE).at(colour.span.clone());
    let Some(rgb) = parse(&colour.value) else {
        return Err(problem(Code::FieldValue)
            .with("field", "accent")
            .with("value", &*colour.value)
            .with("expected", "\"#b45309\""));
    };
    let ratio = contrast(rgb, ground(PAPER));
    if ratio < NEEDED {
        return Err(problem(Code::AccentContrast)
            .with("colour", &*colour.value)
            .with("ratio", format!("{ratio:.1}"))
            .with("nearest", hex(nearest(rgb, ground(PAPER), [0, 0, 0]))));
    }
    Ok(Accent { light: hex(rgb), dark: hex(nearest(rgb, ground(INK), [255, 255, 255])) })
}

/// The first mix of `colour` with `towards`, in steps of one hundredth, that can be read on `ground`.
fn nearest(colour: [u8; 3], ground: [u8; 3], towards: [u8; 3]) -> [u8; 3] {
    (0..=100u32)
        .map(|step| {
            let mix = |a: u8, b: u8| ((u32::from(a) * (100 - step) + u32::from(b) * step + 50) / 100).min(255) as u8;
            [mix(colour[0], towards[0]), mix(colour[1], towards[1]), mix(colour[2], towards[2])]
        })
        .find(|mixed| contrast(*mixed, ground) >= NEEDED)
        .unwrap_or(towards)
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}

fn parse(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii())?;
    let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// A ground as numbers; both are well-formed.
fn ground(text: &str) -> [u8; 3] {
    parse(text).unwrap_or_default()
}

fn hex(rgb: [u8; 3]) -> String {
    format!("#{:02x}{:02x}{:02x}", rgb[0], rgb[1], rgb[2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_accent_is_refused_with_a_shade_that_passes() {
        let colour = |text: &str| Spanned { span: 0..7, value: text.to_owned() };
        let problem = accent(&colour("#ffcc66")).expect_err("too pale");
        let nearest = problem.args.iter().find(|(name, _)| *name == "nearest").map(|(_, v)| v.clone()).expect("a shade");
        assert!(accent(&colour(&nearest)).is_ok(), "{nearest}");
        assert!(accent(&colour("#7a3e00")).is_ok());
        assert!(accent(&colour("amber")).is_err());
    }
}
