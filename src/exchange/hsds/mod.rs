//! HSDS 3.0: a site's agencies and procedures as organisations and services, and back.
//!
//! An agency is an organisation with one service, its help. A procedure is a service of every agency in charge of it. A
//! fact that a site does not have is not written; where a fact comes from stands in `attributes`.

mod model;
mod read;
mod tables;
mod terms;
mod write;

pub(crate) use read::{is_hsds, records};

use crate::site::Site;

use super::DataFile;

/// The files: records with what belongs to them as JSON, and the same as tables with their `datapackage.json`.
pub(super) fn files(site: &Site) -> Vec<DataFile> {
    let organizations = write::organizations(site);
    let services = write::services(site);
    let mut files =
        vec![DataFile::records("hsds/organizations.json", &organizations), DataFile::records("hsds/services.json", &services)];
    files.extend(tables::files(&organizations, &services));
    files
}
