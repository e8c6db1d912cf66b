//! What the people who look after a site should look at: how plain its words are, what is due, by owner, and whether links
//! that lead out still lead somewhere; and what can be mended without asking anybody.

mod board;
mod calendar;
pub mod external;
mod mend;
mod page;
mod plain;

pub use board::{Board, Due, Reason, board};
pub use calendar::calendar;
pub use external::external;
pub use mend::{Mend, Mended, mend};
pub use page::page;
pub use plain::plain;
