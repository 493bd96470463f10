//! The `ttdn` command: arguments in, exit code out.

use std::process::ExitCode;

/// The program for any Linux is linked with musl, whose own allocator makes a batch take twice as long.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    ttdn::cli::run()
}
