//! `suluh pack`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::build;
use crate::diagnostic::{Failure, Format, Messages, Severity, UiLanguage};
use crate::offline::{self, Carrier, Kind, Material, Selection};
use crate::output;

use super::common::{count, options, print_problems, size, with_bar};
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
}

#[derive(Clone, Copy, ValueEnum)]
enum KindArgument {
    /// The folder, opens in any browser
    Zip,
}

impl KindArgument {
    fn kinds(self) -> &'static [Kind] {
        match self {
            KindArgument::Zip => &[Kind::Zip],
        }
    }
}

/// Makes the carriers of one kind.
fn make(kind: Kind, material: &Material<'_>) -> Result<Vec<Carrier>, Failure> {
    match kind {
        Kind::Zip => offline::zip::make(material),
        Kind::Page | Kind::Epub | Kind::Zim | Kind::Cards => Err(Failure::new(format!("{} {}", kind.as_str(), material.version))),
    }
}

pub(super) fn run(arguments: &Arguments, ui: UiLanguage) -> Result<u8, Failure> {
    let mut options = options(arguments.today.as_deref(), false, arguments.base_url.as_deref())?;
    options.selection =
        Selection { languages: arguments.lang.clone(), country: arguments.country.clone(), section: arguments.section.clone() };
    options.carried = true;
    let messages = Messages::new(ui);
    let (report, carriers) = with_bar(|progress| {
        build::pack(&arguments.site, &options, progress, |material| {
            let made: Vec<Vec<Carrier>> =
                arguments.kind.kinds().iter().map(|kind| make(*kind, material)).collect::<Result<_, _>>()?;
            Ok(made.into_iter().flatten().collect::<Vec<_>>())
        })
    })?;
    let Some(carriers) = carriers else {
        print_problems(&report, ui, Format::Human, false, |d| d.severity() == Severity::Error);
        eprintln!("{}", messages.say("build-stopped", &[("count", count(&report).0.to_string())]));
        return Ok(PROBLEMS);
    };
    for carrier in &carriers {
        output::write_carrier(&arguments.out, &carrier.name, &carrier.bytes)?;
        println!("{}  {}", arguments.out.join(&carrier.name).display(), size(carrier.bytes.len() as u64));
    }
    Ok(DONE)
}
