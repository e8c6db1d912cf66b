//! `suluh pack`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::build;
use crate::diagnostic::{self, Diagnostic, Failure, Format, Messages, Severity, UiLanguage};
use crate::offline::signature::Signer;
use crate::offline::{self, Carrier, Kind, Made, Selection};
use crate::output;
use crate::render::Offered;
use crate::site::Options;
use crate::sources;

use super::common::{count, options, print_problems, signer, size, with_bar};
use super::printed::{err, out};
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
    /// Carry also what site.toml leaves out (not_carried), posters, leaflets, and texts to read aloud
    #[arg(long)]
    whole: bool,
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
            KindArgument::All => &Kind::ALL,
        }
    }
}

/// The languages of a selection one by one, as `pack all` makes them.
fn each(site: &Path, selection: &Selection) -> Result<Vec<Selection>, Failure> {
    let codes = if selection.languages.is_empty() { build::languages(site)? } else { selection.languages.clone() };
    Ok(codes.into_iter().map(|code| Selection { languages: vec![code], ..selection.clone() }).collect())
}

/// Files to offer, with what the site says of each, and what stood in the way of others.
type All = (Vec<(Offered, Vec<u8>)>, Vec<Diagnostic>);

/// All carriers of a site, for the page that offers them. With errors there are none: the build tells of them.
pub(super) fn offered(site: &Path, options: &Options) -> Result<All, Failure> {
    let (mut offered, mut problems) = All::default();
    for selection in each(site, &options.selection)? {
        let options = Options { selection, carried: true, ..options.clone() };
        let (_, made) = build::pack(site, &options, &|_| {}, |material| {
            let mut made = offline::make(&Kind::ALL, material)?;
            problems.append(&mut made.problems);
            Ok(made.offered(material))
        })?;
        offered.extend(made.unwrap_or_default());
    }
    Ok((offered, problems))
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    let mut options = options(arguments.today.as_deref(), false, arguments.base_url.as_deref())?;
    let selection = Selection {
        languages: arguments.lang.clone(),
        country: arguments.country.clone(),
        section: arguments.section.clone(),
        whole: arguments.whole,
    };
    options.carried = true;
    let signer = signer(arguments.sign.as_deref())?;
    let messages = Messages::new(ui);
    let selections = match arguments.kind {
        KindArgument::All => each(&arguments.site, &selection)?,
        _ => vec![selection],
    };
    let mut complete = true;
    for selection in selections {
        options.selection = selection;
        let (mut report, made) = with_bar(|progress| {
            build::pack(&arguments.site, &options, progress, |material| offline::make(arguments.kind.kinds(), material))
        })?;
        let Made { carriers, problems } = made.unwrap_or_default();
        complete &= problems.is_empty();
        // The site's own warnings are the build's to tell.
        let stopped = diagnostic::has_errors(&report.problems);
        report.problems.retain(|problem| problem.severity() == Severity::Error);
        report.problems.extend(problems);
        print_problems(&report, ui, Format::Human, false, |_| true);
        if stopped {
            err!("{}", messages.say("build-stopped", &[("count", count(&report).0.to_string())]));
            return Ok(PROBLEMS);
        }
        for carrier in &carriers {
            write(&arguments.out, carrier, signer.as_ref(), &messages)?;
        }
    }
    if let Some(signer) = &signer {
        out!("{}", messages.say("pack-signed-by", &[("key", signer.public_key())]));
    }
    Ok(if complete { DONE } else { PROBLEMS })
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
    out!("{}", messages.say("pack-made", &args));
    Ok(())
}
