//! What translators need: the state of every translation, passage by passage; records of what each was made from;
//! gettext and XLIFF.
//!
//! ```text
//! Site × Sources ──status──▶ table, JSON, HTML
//!                ──accept──▶ records in translated/
//!                ──begin───▶ the text and the record of a new translation
//!                ──messages─▶ PO, XLIFF ──read──▶ entries ──import──▶ pages, agencies, records
//! ```

mod accept;
mod agencies;
mod begin;
mod checks;
pub mod gettext;
mod html;
mod import;
mod messages;
mod pages;
pub mod placeholders;
mod status;
pub mod xliff;

pub use accept::{Accepted, accept};
pub use begin::{begin, record};
pub use html::html;
pub use import::{From, Imported, import};
pub use messages::{Home, Message, messages};
pub use status::{Outdated, State, Status, status};
