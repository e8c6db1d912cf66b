//! `suluh serve`

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::preview::{self, News, Settings};

use super::DONE;
use super::common::options;
use super::printed::{err, out};

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Port on this machine [default: the first free one from 4040 on]
    #[arg(long)]
    port: Option<u16>,
    /// Open the preview in a browser
    #[arg(long)]
    open: bool,
    /// Show drafts too
    #[arg(long)]
    drafts: bool,
    /// Look for changes every so many milliseconds instead of being told of them, as for network drives
    #[arg(long, value_name = "MILLISECONDS", num_args = 0..=1, default_missing_value = "500", value_parser = clap::value_parser!(u64).range(50..))]
    poll: Option<u64>,
    /// The day from which ages are counted (YYYY-MM-DD)
    #[arg(long)]
    today: Option<String>,
}

pub(super) fn run(arguments: &Arguments, language: UiLanguage) -> Result<u8, Failure> {
    let settings = Settings {
        options: options(arguments.today.as_deref(), arguments.drafts, None)?,
        language,
        port: arguments.port,
        poll: arguments.poll.map(Duration::from_millis),
    };
    let open = arguments.open;
    preview::serve(&arguments.site, &settings, move |news| {
        let messages = Messages::new(language);
        match news {
            News::Open(address) => {
                out!("{}", messages.say("serve-open", &[("address", address.to_owned())]));
                // A machine without a browser is told the address all the same.
                let _ = open.then(|| open::that_detached(address));
            }
            News::Changed(applied) if applied.errors > 0 => {
                err!("{}\n", applied.text);
                err!("{}", messages.say("serve-errors", &[("count", applied.errors.to_string())]));
            }
            News::Changed(applied) => {
                let time = format!("{:.0}", applied.time.as_secs_f64() * 1e3);
                out!("{}", messages.say("serve-changed", &[("count", applied.files.to_string()), ("time", time)]));
            }
            News::Failed(failure) => super::report(failure, language),
        }
    })?;
    Ok(DONE)
}
