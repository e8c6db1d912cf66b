//! What editors write, as typed values.
//!
//! Text in, a value and a list of problems out. Parsing never fails and never panics, whatever the
//! bytes; nothing here knows the disk or the other files of the site.

pub mod agency;
pub mod calendar;
pub mod campaign;
pub mod chart;
pub mod commitment;
pub mod config;
pub mod country;
pub mod date;
pub mod escape;
mod fields;
pub mod figures;
pub mod form;
pub mod front_matter;
pub mod glossary;
pub mod language;
pub mod lines;
pub mod markdown;
pub mod personal;
pub mod phone;
pub mod phrases;
pub mod questions;
pub mod record;
pub mod separator;
pub mod set;
pub mod sheet;
pub mod skeleton;
pub mod synonyms;
pub mod text;
pub mod toml;
pub mod triage;
pub(crate) mod value;
pub(crate) mod yaml;

pub use fields::Spanned;
