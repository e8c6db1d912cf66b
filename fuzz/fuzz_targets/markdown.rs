//! See `bodies/markdown.rs`.

#![no_main]

#[path = "../bodies/markdown.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|text: &str| body::run(text));
