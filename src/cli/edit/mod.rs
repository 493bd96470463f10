//! `ttdn edit`: a plan in the browser. A page, its language server and its papers, served to this machine alone while the
//! command runs; nothing outside is ever asked.
//!
//! No address is a path: what is served is listed in `site`, and the one file that may be read or written is the plan that was
//! named (`lsp::Kept`).

mod browser;
mod bundle;
mod disk;
mod gate;
mod site;
mod socket;
mod tabs;

use super::args::Edit;
use super::interrupt;
use super::lsp::Kept;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use anyhow::{Context, Result};
use gate::Gate;
use site::Site;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tabs::Tabs;
use tokio::net::TcpListener;

/// Runs `ttdn edit` until the user ends it.
///
/// # Errors
/// The file is no plan or cannot be read; the system gives no port, or does not tell of changes on the disk.
pub fn run(args: &Edit, jobs: Option<u16>, terminal: Terminal) -> Result<Outcome> {
    let kept = Arc::new(Kept::new(&args.plan, args.view, terminal)?);
    // A signal takes away what a save has begun, from before the first one.
    interrupt::watch();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(serve(args, kept, jobs, terminal))
}

async fn serve(args: &Edit, kept: Arc<Kept>, jobs: Option<u16>, terminal: Terminal) -> Result<Outcome> {
    let listener = listen(args.port, terminal).await?;
    let gate = Gate::new(listener.local_addr()?.port())?;
    let (page, opening) = (gate.page(), gate.opening());
    let tabs = Arc::new(Tabs::new(kept, terminal.lang, jobs));
    let _watching = disk::watch(&tabs, terminal)?;
    let site = Arc::new(Site::new(gate, tabs));
    terminal::name(&page)?;
    let words = terminal.say(
        "trang soạn thảo ở địa chỉ trên, chỉ máy này mở được; Ctrl+C để dừng",
        "the page is at this address, for this machine alone; Ctrl+C ends it",
    );
    terminal.mention(words)?;
    if !args.no_browser && !browser::open(&opening) {
        let words = terminal.say(
            "không mở được trình duyệt; chép địa chỉ trên vào trình duyệt",
            "no browser could be opened; paste the address into one",
        );
        terminal.tell(words)?;
    }
    axum::serve(listener, site::service(site)).await?;
    Ok(Outcome::Clean)
}

/// The port that was asked for; where another program has it, as another `ttdn edit` may, any free one.
async fn listen(port: Option<u16>, terminal: Terminal) -> Result<TcpListener> {
    let on = |port: u16| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let port = port.unwrap_or_default();
    let no_port = || format!("--port {port}: {}", terminal.say("không mở được cổng này", "this port cannot be opened"));
    match on(port).await {
        Err(error) if error.kind() == ErrorKind::AddrInUse && port != 0 => {
            let words = terminal.say("cổng đang bận, dùng cổng khác", "the port is taken, another one is used");
            terminal.mention(&format!("--port {port}: {words}"))?;
            on(0).await.with_context(no_port)
        }
        listener => listener.with_context(no_port),
    }
}
