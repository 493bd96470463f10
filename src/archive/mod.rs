//! A finished PDF or DOCX into what it says of its plan: the version of ttdn, the digest, and the plan itself where the paper
//! carries it.
//!
//! Papers come back from strangers. Every reader here is bounded in bytes and in steps, and what a file says of its own
//! lengths is believed no further than the file reaches.

mod bytes;
mod carrier;
mod docx;
mod hand;
mod pdf;

pub use carrier::{Carrier, Kind, Source, Unread};
pub use hand::{Hand, hand};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The most bytes of a paper that is read.
pub const MOST_BYTES: u64 = 64 << 20;

/// The SHA-256 of bytes, 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes in letters that any text may hold (RFC 4648).
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads what a paper says of its plan.
///
/// # Errors
/// See [`Unread`].
pub fn read(bytes: &[u8]) -> Result<Carrier, Unread> {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let carrier = if bytes.starts_with(b"PK") {
        docx::read(bytes)?
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(Unread::Compound);
    // Readers of PDF allow something before the mark; mail gateways put it there.
    } else if bytes::find(head, b"%PDF-", 0).is_some() {
        pdf::read(bytes)?
    } else {
        return Err(Unread::NoPaper);
    };
    let own = carrier.source.as_ref().map(|source| digest(&source.bytes));
    match (&own, &carrier.digest) {
        (Some(own), Some(said)) if own != said => Err(Unread::Altered),
        _ => Ok(carrier),
    }
}
