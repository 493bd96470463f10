//! Bytes of a stranger: read no further than to an end, searched without a copy.

use super::carrier::Unread;
use crate::calendar::Date;
use std::io::Read;

/// Reads to the end, or says that there is more.
pub(super) fn bounded(reader: impl Read, most: usize) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    let mut reader = reader.take(most as u64 + 1);
    reader.read_to_end(&mut bytes).map_err(|_| Unread::Damaged)?;
    if bytes.len() > most { Err(Unread::Large) } else { Ok(bytes) }
}

/// 64 hexadecimal digits at the beginning of a text.
pub(super) fn hexadecimal(text: &[u8]) -> Option<String> {
    let digits = text.get(..64).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    Some(String::from_utf8_lossy(digits).to_ascii_lowercase())
}

/// The moment whose 14 figures a text begins with, marks between them left out: `20240124000000`, `2024-01-24T00:00:00Z`.
pub(super) fn moment(text: &[u8]) -> Option<i64> {
    let figures: Vec<u8> = text.iter().take(20).filter(|byte| byte.is_ascii_digit()).take(14).copied().collect();
    let figures = String::from_utf8(figures).ok().filter(|figures| figures.len() == 14)?;
    let part = |from: usize, to: usize| figures.get(from..to)?.parse::<u32>().ok();
    let day = Date::new(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)?;
    let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
    Some(day.unix_seconds() + i64::from(hour * 3600 + minute * 60 + second))
}

/// What stands behind `what` where it first stands.
pub(super) fn behind<'b>(bytes: &'b [u8], what: &[u8]) -> Option<&'b [u8]> {
    bytes.get(find(bytes, what, 0)? + what.len()..)
}

/// Where `what` first stands from a place on.
pub(super) fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    let first = *what.first()?;
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(what) {
            return Some(at);
        }
        at += 1;
    }
}
