//! `suluh new page`, `procedure`, `agency` and `translation`: one file of the content each, and nothing is asked.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use crate::cli::printed::{err, out};
use crate::content::agency::AgencyKind;
use crate::content::front_matter::Kind;
use crate::content::{language, skeleton};
use crate::diagnostic::{self, Diagnostic, Failure, Format, Messages, UiLanguage};
use crate::output::{self, Refused, write_source};
use crate::site::{self, Options, Site};
use crate::sources::{self, SitePath, Sources};
use crate::translate;

use super::super::common::{options, print_list};
use super::super::{DONE, PROBLEMS};

#[derive(Args)]
pub(super) struct PageArguments {
    /// Its id: the path below the folder of a language, such as masalah/upah-lembur
    id: String,
    #[command(flatten)]
    text: TextArguments,
    /// What kind of page it is [default: a section where the id ends in /index, else a guide]
    #[arg(long, value_enum)]
    kind: Option<PageKind>,
}

#[derive(Args)]
pub(super) struct ProcedureArguments {
    /// Its id: the path below the folder of a language, such as masalah/paspor-hilang
    id: String,
    #[command(flatten)]
    text: TextArguments,
}

#[derive(Args)]
struct TextArguments {
    /// Language of the text [default: the site's]
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
    /// Its title [default: made of the id]
    #[arg(long)]
    title: Option<String>,
    #[command(flatten)]
    site: SiteArgument,
}

#[derive(Args)]
struct SiteArgument {
    /// Folder of the site
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// The day of the text (YYYY-MM-DD) [default: today]
    #[arg(long)]
    today: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum PageKind {
    Guide,
    Section,
    Page,
}

#[derive(Args)]
pub(super) struct AgencyArguments {
    /// Its id, such as kbri-riyadh
    id: String,
    /// Its name
    #[arg(long)]
    name: String,
    /// What it is
    #[arg(long, value_parser = PossibleValuesParser::new(AgencyKind::ALL.map(|(word, _)| word)))]
    kind: String,
    /// Country in which it is (ISO 3166: MY)
    #[arg(long)]
    country: String,
    #[command(flatten)]
    site: SiteArgument,
}

#[derive(Args)]
pub(super) struct TranslationArguments {
    /// Id of the page, such as masalah/gaji
    id: String,
    /// Language to translate into
    #[arg(long, value_name = "CODE")]
    lang: String,
    #[command(flatten)]
    site: SiteArgument,
}

/// A site that something is added to.
struct Adding {
    folder: PathBuf,
    options: Options,
    sources: Sources,
    site: Site,
    messages: Messages,
    ui: UiLanguage,
}

pub(super) fn page(arguments: &PageArguments, ui: UiLanguage) -> Result<u8, Failure> {
    let usual = if arguments.id.trim_end_matches(".md").ends_with("index") { Kind::Section } else { Kind::Guide };
    let kind = arguments.kind.map_or(usual, |kind| match kind {
        PageKind::Guide => Kind::Guide,
        PageKind::Section => Kind::Section,
        PageKind::Page => Kind::Page,
    });
    written(&arguments.id, kind, &arguments.text, ui)
}

pub(super) fn procedure(arguments: &ProcedureArguments, ui: UiLanguage) -> Result<u8, Failure> {
    written(&arguments.id, Kind::Procedure, &arguments.text, ui)
}

fn written(id: &str, kind: Kind, arguments: &TextArguments, ui: UiLanguage) -> Result<u8, Failure> {
    let adding = Adding::open(&arguments.site, ui)?;
    let language = match &arguments.lang {
        Some(code) => adding.language(code)?,
        None => adding.site.config.default_language,
    };
    let id = adding.id(id)?;
    let title = arguments.title.clone().unwrap_or_else(|| site::title_from_name(&id));
    let path = format!("content/{}/{id}.md", adding.site.languages()[language].code);
    adding.write(&path, skeleton::page(kind, &title, adding.options.today), None)
}

pub(super) fn agency(arguments: &AgencyArguments, ui: UiLanguage) -> Result<u8, Failure> {
    let adding = Adding::open(&arguments.site, ui)?;
    let id = adding.id(&arguments.id)?;
    if id.contains('/') {
        return Err(adding.refused("new-id", &[("id", id)]));
    }
    if !language::is_country(&arguments.country) {
        return Err(adding.refused("new-country", &[("country", arguments.country.clone())]));
    }
    let text = skeleton::agency(&arguments.name, &arguments.kind, &arguments.country);
    adding.write(&format!("content/agencies/{id}.toml"), text, None)
}

pub(super) fn translation(arguments: &TranslationArguments, ui: UiLanguage) -> Result<u8, Failure> {
    let adding = Adding::open(&arguments.site, ui)?;
    let language = adding.language(&arguments.lang)?;
    let id = adding.id(&arguments.id)?;
    let node = adding.site.tree.find(&id).and_then(|node| Some((node, adding.site.original(node)?)));
    let Some((node, original)) = node else { return Err(adding.refused("new-no-original", &[("id", id)])) };
    let path = format!("content/{}/{}.md", adding.site.languages()[language].code, adding.site.tree.nodes[node].id);
    let text = adding.sources.text(original.file.as_str()).unwrap_or_default();
    let Some(file) = SitePath::new(&path) else { return Err(adding.refused("new-id", &[("id", id)])) };
    let record = translate::record(&adding.site, &file, text);
    adding.write(&path, translate::begin(&file, &original.file, text), record)
}

impl Adding {
    fn open(arguments: &SiteArgument, ui: UiLanguage) -> Result<Adding, Failure> {
        // Drafts are files too, and must not be written over or doubled.
        let options = options(arguments.today.as_deref(), true, None)?;
        let (sources, _) = sources::read(&arguments.site)?;
        let (site, _) = site::assemble(&sources, &options);
        Ok(Adding { folder: arguments.site.clone(), options, sources, site, messages: Messages::new(ui), ui })
    }

    fn refused(&self, id: &str, args: &[(&'static str, String)]) -> Failure {
        Failure::new(self.messages.say(id, args))
    }

    fn language(&self, code: &str) -> Result<usize, Failure> {
        let codes = || self.site.languages().iter().map(|l| l.code.as_str()).collect::<Vec<_>>().join(", ");
        let found = self.site.languages().iter().position(|language| language.code.eq_ignore_ascii_case(code));
        found.ok_or_else(|| self.refused("new-language", &[("code", code.to_owned()), ("known", codes())]))
    }

    /// An id as it was typed, which may have the ending of its file.
    fn id(&self, typed: &str) -> Result<String, Failure> {
        let id = typed.strip_suffix(".md").or_else(|| typed.strip_suffix(".toml")).unwrap_or(typed);
        if SitePath::new(id).is_none() || !id.split('/').all(crate::content::config::is_slug) {
            return Err(self.refused("new-id", &[("id", typed.to_owned())]));
        }
        if let Some(name) = id.split('/').find(|name| !sources::is_portable(name)) {
            return Err(self.refused("new-reserved", &[("name", name.to_owned())]));
        }
        Ok(id.to_owned())
    }

    /// Writes a file that is not there yet, if the site has no error by it.
    fn write(&self, path: &str, text: String, record: Option<(SitePath, String)>) -> Result<u8, Failure> {
        let exists = || self.refused("new-exists", &[("file", path.to_owned())]);
        // What differs in case alone is one file on many disks.
        if self.sources.iter().any(|(known, _)| known.as_str().to_lowercase() == path.to_lowercase()) {
            return Err(exists());
        }
        let Some(file) = SitePath::new(path) else { return Err(self.refused("new-id", &[("id", path.to_owned())])) };
        let files: Vec<(SitePath, String)> = std::iter::once((file.clone(), text)).chain(record).collect();
        let (with, problems) = site::new_errors(&self.sources, &self.options, &files);
        if !problems.is_empty() {
            return Ok(self.told(&problems, &with, path));
        }
        match write_source(&self.folder, &file, files[0].1.as_bytes(), None) {
            Ok(()) => {}
            Err(Refused::Changed(_)) => return Err(exists()),
            Err(Refused::Outside | Refused::ReadOnly) => {
                return Err(self.refused("new-outside", &[("file", path.to_owned())]));
            }
            Err(Refused::Failed(failure)) => return Err(failure),
        }
        for (record, text) in &files[1..] {
            output::replace(&self.folder, record, text)?;
        }
        out!("{}", self.messages.say("new-written", &[("file", path.to_owned())]));
        Ok(DONE)
    }

    fn told(&self, problems: &[Diagnostic], with: &Sources, path: &str) -> u8 {
        let mut problems = problems.to_vec();
        diagnostic::sort(&mut problems);
        print_list(&problems, with, self.ui, Format::Human, false);
        err!("{}", self.messages.say("new-not-written", &[("file", path.to_owned())]));
        PROBLEMS
    }
}
