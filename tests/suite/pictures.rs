//! Pictures: made small, with their size and description, and without what cameras write into them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

use crate::site::{Folder, Site};

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, format).expect("memory");
    bytes.into_inner()
}

fn site(name: &str, bytes: &[u8]) -> Folder {
    let text = format!("# A\n\n![Kontrak \"lama\" & <baru>](../media/{name})\n");
    Site::new().file("content/id/a.md", text).file(&format!("content/media/{name}"), bytes).write()
}

fn published(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    folder.tree().into_iter().filter(|(path, _)| path.contains("media/")).collect()
}

#[test]
fn a_large_picture_is_published_in_two_small_sizes() {
    let folder = site("foto.png", &picture(2_000, 500, ImageFormat::Png));
    folder.publish();
    let mut sizes: Vec<(u32, u32)> = published(&folder)
        .iter()
        .map(|(path, bytes)| {
            image::load_from_memory(bytes).map(|i| (i.width(), i.height())).unwrap_or_else(|e| panic!("{path}: {e}"))
        })
        .collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [(480, 120), (960, 240)]);
    let page = folder.page("id/a.html");
    for part in ["width=\"960\" height=\"240\"", "480w", "960w", "alt=\"Kontrak &quot;lama&quot; &amp; ", "loading=\"lazy\""] {
        assert!(page.contains(part), "no {part} in {page}");
    }
}

#[test]
fn a_small_picture_is_not_made_larger() {
    let folder = site("foto.jpg", &picture(300, 200, ImageFormat::Jpeg));
    folder.publish();
    assert_eq!(published(&folder).len(), 1);
    assert!(folder.page("id/a.html").contains("width=\"300\" height=\"200\"") && !folder.page("id/a.html").contains("srcset"));
}

#[test]
fn nothing_of_the_camera_is_published() {
    let secret = b"Exif\0\0 GPS -6.2443 106.8437 milik Ani";
    // JPEG: a segment APP1 behind the first two bytes. PNG: a chunk tEXt behind the header.
    let mut jpeg = picture(40, 30, ImageFormat::Jpeg);
    let length = u16::try_from(secret.len() + 2).expect("short").to_be_bytes();
    jpeg.splice(2..2, [&[0xff, 0xe1][..], &length, secret].concat());
    let mut png = picture(40, 30, ImageFormat::Png);
    let length = u32::try_from(secret.len()).expect("short").to_be_bytes();
    let mut crc = flate2::Crc::new();
    crc.update(&[b"tEXt", &secret[..]].concat());
    png.splice(33..33, [&length[..], b"tEXt", secret, &crc.sum().to_be_bytes()].concat());
    for (name, bytes) in [("foto.jpg", jpeg), ("foto.png", png)] {
        let folder = site(name, &bytes);
        folder.publish();
        for (path, bytes) in published(&folder) {
            assert!(!bytes.windows(9).any(|part| part == b"milik Ani"), "{path} tells whose it is");
        }
    }
}

#[test]
fn a_picture_that_claims_to_be_enormous_is_refused() {
    // A header of 100,000 × 100,000 pixels, and nothing behind it.
    let mut png = picture(1, 1, ImageFormat::Png);
    png[16..20].copy_from_slice(&100_000u32.to_be_bytes());
    png[20..24].copy_from_slice(&100_000u32.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&png[12..29]);
    png[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    let found = site("bom.png", &png).check();
    assert!(found.iter().any(|p| p.code == "image-broken" && p.file == "content/media/bom.png"), "{found:?}");
}
