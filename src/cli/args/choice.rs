//! The options that choose among many plans.

use crate::cli::shard::Shard;
use clap::Args;

/// Options of the commands that take many plans.
#[derive(Debug, Clone, Default, Args)]
pub struct Choice {
    /// Take one part of the plans, so that several machines share them: 2/8 is the second of eight
    #[arg(long, value_name = "PART")]
    pub shard: Option<Shard>,
    /// With --shard: parts are counted from 0, as by Kubernetes: 0/8 is the first of eight
    #[arg(long, requires = "shard")]
    pub shard_from_zero: bool,
    /// Take the plans that changed since this revision of git, or whose pictures, form, templates, registers or settings did
    #[arg(long, value_name = "REVISION")]
    pub changed_since: Option<String>,
}
