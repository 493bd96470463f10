//! Which of the plans that were named a run takes, said and refused in words.

use super::args::Choice;
use super::shard::Shard;
use super::terminal::Terminal;
use anyhow::{Result, bail};

/// The part of this machine, counted from 1.
///
/// # Errors
/// There is no such part.
pub fn part(choice: &Choice, terminal: Terminal) -> Result<Option<Shard>> {
    let Some(shard) = choice.shard else { return Ok(None) };
    if let Some(part) = shard.counted(choice.shard_from_zero) {
        return Ok(Some(part));
    }
    let (Shard { index, count }, last) = (shard, shard.count - u32::from(choice.shard_from_zero));
    let first = u32::from(!choice.shard_from_zero);
    let words = terminal.say("không có phần này; các phần là từ", "there is no such part; they are from");
    let zero = terminal.say("; đếm từ 0 thì thêm --shard-from-zero", "; add --shard-from-zero to count from 0");
    let zero = if index == 0 { zero } else { "" };
    bail!("--shard {index}/{count}: {words} {first}/{count} {} {last}/{count}{zero}", terminal.say("đến", "to"))
}

/// Says how many of all files were chosen.
///
/// # Errors
/// The message cannot be written.
pub fn tell(choice: &Choice, chosen: usize, all: usize, terminal: Terminal) -> Result<()> {
    let since = choice.changed_since.as_ref().map(|revision| format!("--changed-since {revision}"));
    let part = choice.shard.map(|Shard { index, count }| format!("--shard {index}/{count}"));
    let what: Vec<String> = since.into_iter().chain(part).collect();
    let (take, of) = (terminal.say("lấy", "takes"), terminal.say("trong", "of"));
    let files = terminal.say("tệp kế hoạch", "plan files");
    terminal.mention(&format!("{}: {take} {chosen} {of} {all} {files}", what.join(" ")))
}
