//! What of a site is carried in an archive, and what is said of it.

use std::collections::BTreeMap;
use std::io::Cursor;

use isolang::Language;
use rayon::prelude::*;

use crate::content::text::Localized;
use crate::diagnostic::Failure;
use crate::offline::stated::stated;
use crate::offline::{Carrier, Kind, Made, Material};
use crate::render::{self, Dress, Outlined, outline};
use crate::sources::SitePath;

use super::{Archive, Content, write};

/// Edge of the picture in pixels.
const EDGE: u32 = 48;

/// The picture of sites without one of their own that can be made small.
const PICTURE: &[u8] = include_bytes!("torch.png");

/// Makes one archive of all languages of a selection.
pub fn make(material: &Material<'_>) -> Result<Made, Failure> {
    let languages = &material.site().published;
    let name = material.file_name(languages, "zim");
    let bytes = write(&archive(material, &name)?)?;
    Ok(Made::one(Carrier { name, kind: Kind::Zim, language: material.language(), bytes }))
}

fn archive(material: &Material<'_>, name: &str) -> Result<Archive, Failure> {
    let site = material.site();
    let redirects: BTreeMap<String, String> =
        site.redirects.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect();
    let titles: BTreeMap<String, String> = site
        .published
        .iter()
        .flat_map(|language| outline(material.shared, *language))
        .map(|page| (page.path, page.title))
        .collect();
    let mut pages = pages(material)?;
    let mut contents = Vec::new();
    for file in material.files().filter(|file| !redirects.contains_key(file.path.as_str())) {
        let path = file.path.as_str();
        let title = titles.get(path).cloned().unwrap_or_default();
        let mime = file.path.media_type().to_owned();
        let bytes = match pages.remove(path) {
            Some(bytes) => bytes,
            None => material.published.bytes(&file.path)?,
        };
        contents.push(Content { path: path.to_owned(), title, mime, bytes });
    }
    let main = match site.published.as_slice() {
        [one] => format!("{}/index.html", site.languages()[*one].code),
        _ => "index.html".to_owned(),
    };
    let illustration = illustration(material)?;
    Ok(Archive { contents, redirects, metadata: metadata(material, name), illustration, main })
}

/// The pages as an archive shows them, by path. What a template cannot show is as it was published.
fn pages(material: &Material<'_>) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let site = material.site();
    let shared = material.dressed(Dress::Archive)?;
    let outlines: Vec<Outlined> = site.published.iter().flat_map(|language| outline(&shared, *language)).collect();
    let rendered = outlines.into_par_iter().filter_map(|page| {
        let rendered = render::page(&shared, &page.job).ok().flatten()?;
        Some((page.path, rendered.file.bytes))
    });
    Ok(rendered.collect())
}

/// The names are those of openZIM's “Metadata”.
fn metadata(material: &Material<'_>, name: &str) -> BTreeMap<String, String> {
    let site = material.site();
    let front = site.front_language();
    let text = |t: &Localized| t.get(site.chain(front)).map_or(String::new(), |(text, _)| text.to_owned());
    let title = text(&site.config.title);
    let description = site.config.description.as_ref().map_or_else(|| title.clone(), text);
    let languages: Vec<String> = site.published.iter().map(|l| iso_639_3(&site.languages()[*l].tag)).collect();
    let mut metadata = BTreeMap::from([
        ("Name", name.trim_end_matches(".zim").to_owned()),
        ("Title", shortened(&title, 30)),
        ("Description", shortened(&description, 80)),
        ("LongDescription", format!("{description}\n{}", stated(material, front, name))),
        ("Creator", title.clone()),
        ("Publisher", title),
        ("Date", material.date.to_string()),
        ("Language", languages.join(",")),
        ("Scraper", concat!("suluh ", env!("CARGO_PKG_VERSION")).to_owned()),
        ("Tags", "_ftindex:no;_pictures:yes;_videos:no;_details:yes".to_owned()),
    ]);
    if let Some(newest) = material.newest(name) {
        metadata.insert("Source", newest);
    }
    metadata.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

/// The first `most` characters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", cut.trim_end_matches([',', '，', '،']))
}

/// The code of three letters (ISO 639-3) of a language.
fn iso_639_3(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    let found = if primary.len() == 2 { Language::from_639_1(primary) } else { Language::from_639_3(primary) };
    found.map_or_else(|| "und".to_owned(), |language| language.to_639_3().to_owned())
}

/// The site's logo where it can be made small, else the torch.
fn illustration(material: &Material<'_>) -> Result<Vec<u8>, Failure> {
    let logo = material.site().config.logo.as_ref().and_then(|logo| SitePath::resolve("content", &logo.value));
    let published = logo.and_then(|path| material.shared.media.picture(&path)).and_then(|p| SitePath::new(&p.path));
    let Some(path) = published.filter(|path| path.extension() != "svg") else { return Ok(PICTURE.to_vec()) };
    let bytes = material.published.bytes(&path)?;
    let Ok(image) = image::load_from_memory(&bytes) else { return Ok(PICTURE.to_vec()) };
    let small = image.resize(EDGE, EDGE, image::imageops::FilterType::Lanczos3).to_rgba8();
    let mut square = image::RgbaImage::new(EDGE, EDGE);
    let middle = |edge: u32| i64::from((EDGE - edge) / 2);
    image::imageops::overlay(&mut square, &small, middle(small.width()), middle(small.height()));
    let mut png = Cursor::new(Vec::new());
    square.write_to(&mut png, image::ImageFormat::Png).map_err(|e| Failure::new(format!("logo: {e}")))?;
    Ok(png.into_inner())
}
