//! What the people who look after a site should look at: how plain its words are, and what is due, by owner.

mod board;
mod calendar;
mod page;
mod plain;

pub use board::{Board, Due, Reason, board};
pub use calendar::calendar;
pub use page::page;
pub use plain::plain;
