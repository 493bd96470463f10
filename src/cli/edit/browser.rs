//! An address to the browser of the system.

use std::process::{Command, Stdio};

/// Opens an address; whether a program took it. No shell reads it.
pub fn open(address: &str) -> bool {
    let (program, args): (&str, &[&str]) = if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(args).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return false };
    // Some end at once, others stay as long as the browser; none is left unheard.
    std::thread::Builder::new().spawn(move || child.wait()).is_ok()
}
