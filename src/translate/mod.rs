//! What translators need: the state of every translation, passage by passage; records of what each was made from;
//! gettext and XLIFF.
//!
//! ```text
//! Site × Sources ──status──▶ table, JSON, HTML
//!                ──accept──▶ records in translated/
//! ```

mod accept;
mod html;
mod status;

pub use accept::{Accepted, accept};
pub use html::html;
pub use status::{Outdated, State, Status, status};
