//! Open formats in and out: what other programs read.

mod vcard;

pub use vcard::vcard;
