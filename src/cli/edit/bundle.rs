//! The page as `editors/web` builds it.

/// The page, with `__NONCE__` where the word of a request belongs.
pub const PAGE: &str = include_str!("../../../editors/web/dist/index.html");

/// Its program.
pub const PROGRAM: &[u8] = include_bytes!("../../../editors/web/dist/edit.js");

/// Its style.
pub const STYLE: &[u8] = include_bytes!("../../../editors/web/dist/edit.css");
