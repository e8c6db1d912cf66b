//! See `bodies/front_matter.rs`.

#![no_main]

#[path = "../bodies/front_matter.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|text: &str| body::run(text));
