//! The tests of the build, in one program, because linking is what takes long. `tests/README.md` says
//! what each module holds.

#![allow(clippy::disallowed_methods, reason = "tests write sites and look at what was published")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod bad_input;
mod beginning;
mod beside;
mod carriers;
mod commands;
mod contract;
mod determinism;
mod diagnostics;
mod exchange;
mod external;
mod facts;
mod fuzzed;
mod generated;
mod golden;
mod guided;
mod mending;
mod offline;
mod output;
mod phrases;
mod pictures;
mod preview;
mod program;
mod properties;
mod published;
mod random_sites;
mod reading;
mod review;
mod search;
mod site;
mod stranger;
mod strings;
mod structure;
mod together;
mod translate;
mod web;
