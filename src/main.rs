//! The command `suluh`. Everything is in the library; this only hands over the exit status.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    suluh::cli::run(std::env::args_os())
}
