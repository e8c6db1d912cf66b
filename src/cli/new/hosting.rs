//! `suluh new workflow` and `suluh new cms`: what a repository needs to publish itself, and to be written in a browser.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::printed::out;
use crate::content::config::FILE;
use crate::diagnostic::{Failure, Messages, UiLanguage};
use crate::exchange;
use crate::output;
use crate::site;
use crate::sources::{self, SitePath};

use super::super::DONE;
use super::super::common::options;

const WORKFLOW: &str = include_str!("workflow.yml");
const ADMIN: &str = include_str!("admin.html");

#[derive(Args)]
pub(super) struct WorkflowArguments {
    /// Folder of the site: the root of its repository
    #[arg(long, default_value = ".")]
    site: PathBuf,
    /// Branch that is published
    #[arg(long, default_value = "main")]
    branch: String,
    /// How Suluh comes onto the machine that builds [default: this version from crates.io]
    #[arg(long, value_name = "COMMAND")]
    install: Option<String>,
}

#[derive(Args)]
pub(super) struct CmsArguments {
    /// Repository of the site on GitHub
    #[arg(long, value_name = "OWNER/NAME")]
    repo: String,
    /// Branch that is written to
    #[arg(long, default_value = "main")]
    branch: String,
    /// Folder of the site: the root of its repository
    #[arg(long, default_value = ".")]
    site: PathBuf,
}

pub(super) fn workflow(arguments: &WorkflowArguments, ui: UiLanguage) -> Result<u8, Failure> {
    let messages = Messages::new(ui);
    let version = env!("CARGO_PKG_VERSION");
    let install = arguments.install.clone().unwrap_or_else(|| format!("cargo install --locked suluh@{version}"));
    // Both are put into a script as they are.
    let is_branch = arguments.branch.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c));
    if !is_branch || arguments.branch.is_empty() || install.contains(['\n', '\r']) {
        return Err(Failure::new(messages.say("new-branch", &[("branch", arguments.branch.clone())])));
    }
    let text = WORKFLOW.replace("{{branch}}", &arguments.branch).replace("{{install}}", &install).replace("{{version}}", version);
    is_site(&arguments.site, &messages)?;
    add(&arguments.site, &[(".github/workflows/publish.yml", &text)], &messages)
}

pub(super) fn cms(arguments: &CmsArguments, ui: UiLanguage) -> Result<u8, Failure> {
    let messages = Messages::new(ui);
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    if !arguments.repo.split_once('/').is_some_and(|(owner, name)| plain(owner) && plain(name)) {
        return Err(Failure::new(messages.say("new-repo", &[("repo", arguments.repo.clone())])));
    }
    is_site(&arguments.site, &messages)?;
    let (sources, _) = sources::read(&arguments.site)?;
    let (site, _) = site::assemble(&sources, &options(None, true, None)?);
    let text = exchange::cms::config(&site, &sources, &arguments.repo, &arguments.branch);
    add(&arguments.site, &[("admin/config.yml", &text), ("admin/index.html", ADMIN)], &messages)
}

fn is_site(folder: &Path, messages: &Messages) -> Result<(), Failure> {
    let folder = sources::absolute(folder)?;
    if sources::is_site(&folder) {
        return Ok(());
    }
    Err(Failure::new(messages.say("new-no-site", &[("where", folder.display().to_string()), ("file", FILE.to_owned())])))
}

/// Writes files that are not there yet: all of them or none.
fn add(root: &Path, files: &[(&str, &str)], messages: &Messages) -> Result<u8, Failure> {
    let paths: Vec<(SitePath, &str)> = files.iter().filter_map(|(path, text)| Some((SitePath::new(path)?, *text))).collect();
    if let Some((path, _)) = paths.iter().find(|(path, _)| output::is_there(root, path)) {
        return Err(Failure::new(messages.say("new-exists-replace", &[("file", path.to_string())])));
    }
    for (path, text) in &paths {
        output::replace(root, path, text)?;
        out!("{}", messages.say("new-file", &[("file", path.to_string())]));
    }
    Ok(DONE)
}
