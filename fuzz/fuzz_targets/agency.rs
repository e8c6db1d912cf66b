//! See `bodies/agency.rs`.

#![no_main]

#[path = "../bodies/agency.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|text: &str| body::run(text));
