//! The `ttdn` command: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    ttdn::cli::run()
}
