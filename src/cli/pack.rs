//! `suluh pack`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::build;
use crate::diagnostic::{self, Diagnostic, Failure, Format, Messages, Severity, UiLanguage};
use crate::offline::signature::Signer;
use crate::offline::{self, Carrier, Kind, Made, Material, Selection};
use crate::output;
use crate::render::Offered;
use crate::site::Options;
use crate::sources;

use super::common::{count, options, print_problems, signer, size, with_bar};
use super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct Arguments {
    /// What to make
    #[arg(value_enum)]
    kind: KindArgument,
    /// Codes of the languages, with commas between [default: all]
    #[arg(long, value_delimiter = ',')]
    lang: Vec<String>,
    /// Leave out what is only about other countries (ISO 3166)
    #[arg(long)]
    country: Option<String>,
    /// Leave out other sections (its folder, such as `masalah`)
    #[arg(long)]
    section: Option<String>,
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Folder to write to
    #[arg(long, default_value = "packs")]
    out: PathBuf,
    /// Absolute address of the site, in place of site.toml's
    #[arg(long)]
    base_url: Option<String>,
    /// The day that is stated, and from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
    /// Sign each file with this secret key of minisign [default: the key in SULUH_SIGNING_KEY]
    #[arg(long, value_name = "FILE")]
    sign: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum KindArgument {
    /// The folder, opens in any browser
    Zip,
    /// One HTML file, for chat apps
    Page,
    /// A book (EPUB 3.3)
    Epub,
    /// An archive for Kiwix (openZIM)
    Zim,
    /// Call cards to print, eight to a sheet
    Cards,
    /// Everything, files for each language
    All,
}

impl KindArgument {
    fn kinds(self) -> &'static [Kind] {
        match self {
            KindArgument::Zip => &[Kind::Zip],
            KindArgument::Page => &[Kind::Page],
            KindArgument::Epub => &[Kind::Epub],
            KindArgument::Zim => &[Kind::Zim],
            KindArgument::Cards => &[Kind::Cards],
            KindArgument::All => MADE,
        }
    }
}

/// Kinds that `pack all` and `build --packs` make.
const MADE: &[Kind] = &[Kind::Zip, Kind::Page, Kind::Epub, Kind::Zim, Kind::Cards];

/// Makes the carriers of one kind.
fn make(kind: Kind, material: &Material<'_>) -> Result<Made, Failure> {
    match kind {
        Kind::Page => offline::page::make(material),
        Kind::Epub => offline::epub::make(material),
        Kind::Zim => offline::zim::make(material),
        Kind::Cards => offline::cards::make(material),
        Kind::Zip => Ok(Made { carriers: offline::zip::make(material)?, ..Made::default() }),
    }
}

/// A carrier with the day and the version that it states.
type Stated = (Carrier, jiff::civil::Date, String);

/// Carriers, and what was wrong with their pages.
type All = (Vec<Stated>, Vec<Diagnostic>);

fn make_all(kinds: &[Kind], material: &Material<'_>) -> Result<All, Failure> {
    let (mut carriers, mut problems) = All::default();
    for kind in kinds {
        let made = make(*kind, material)?;
        problems.extend(made.problems);
        carriers.extend(made.carriers.into_iter().map(|carrier| (carrier, material.date, material.version.clone())));
    }
    Ok((carriers, problems))
}

/// The languages of a selection one by one, as `pack all` makes them.
fn each(site: &Path, selection: &Selection) -> Result<Vec<Selection>, Failure> {
    let codes = if selection.languages.is_empty() { build::languages(site)? } else { selection.languages.clone() };
    Ok(codes.into_iter().map(|code| Selection { languages: vec![code], ..selection.clone() }).collect())
}

/// All carriers of a site, for the page that offers them. With errors there are none: the build tells of them.
pub(super) fn offered(site: &Path, options: &Options) -> Result<Vec<(Offered, Vec<u8>)>, Failure> {
    let mut offered = Vec::new();
    for selection in each(site, &options.selection)? {
        let options = Options { selection, carried: true, ..options.clone() };
        let (_, made) = build::pack(site, &options, &|_| {}, |material| make_all(MADE, material))?;
        offered.extend(made.into_iter().flat_map(|(carriers, _)| carriers).map(|(carrier, date, version)| {
            let about = Offered {
                kind: carrier.kind.as_str(),
                language: carrier.language,
                path: format!("{}/{}", offline::FOLDER, carrier.name),
                size: carrier.bytes.len() as u64,
                date,
                version,
                hash: blake3::hash(&carrier.bytes).to_hex().to_string(),
            };
            (about, carrier.bytes)
        }));
    }
    Ok(offered)
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    let mut options = options(arguments.today.as_deref(), false, arguments.base_url.as_deref())?;
    let selection =
        Selection { languages: arguments.lang.clone(), country: arguments.country.clone(), section: arguments.section.clone() };
    options.carried = true;
    let signer = signer(arguments.sign.as_deref())?;
    let messages = Messages::new(ui);
    let selections = match arguments.kind {
        KindArgument::All => each(&arguments.site, &selection)?,
        _ => vec![selection],
    };
    for selection in selections {
        options.selection = selection;
        let (mut report, made) = with_bar(|progress| {
            build::pack(&arguments.site, &options, progress, |material| make_all(arguments.kind.kinds(), material))
        })?;
        let (carriers, problems) = made.unwrap_or_default();
        report.problems.extend(problems);
        diagnostic::sort(&mut report.problems);
        if diagnostic::has_errors(&report.problems) {
            print_problems(&report, ui, Format::Human, false, |d| d.severity() == Severity::Error);
            eprintln!("{}", messages.say("build-stopped", &[("count", count(&report).0.to_string())]));
            return Ok(PROBLEMS);
        }
        for (carrier, ..) in &carriers {
            write(&arguments.out, carrier, signer.as_ref(), &messages)?;
        }
    }
    if let Some(signer) = &signer {
        println!("{}", messages.say("pack-signed-by", &[("key", signer.public_key())]));
    }
    Ok(DONE)
}

/// Writes a carrier, and beside it the signature.
fn write(out: &Path, carrier: &Carrier, signer: Option<&Signer>, messages: &Messages) -> Result<(), Failure> {
    output::write_carrier(out, &carrier.name, &carrier.bytes)?;
    if let Some(signer) = signer {
        let name = format!("{}.minisig", carrier.name);
        let last = sources::text_file(&out.join(&name)).ok();
        output::write_carrier(out, &name, signer.sign(&carrier.bytes, last.as_deref())?.as_bytes())?;
    }
    let args = [("path", out.join(&carrier.name).display().to_string()), ("size", size(carrier.bytes.len() as u64))];
    println!("{}", messages.say("pack-made", &args));
    Ok(())
}
