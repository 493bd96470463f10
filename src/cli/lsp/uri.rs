//! `file:` addresses to paths, and back where no editor gave one.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The path of a `file:` address; nothing for texts without a file (`untitled:`), whose address has no path.
pub fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    // A host before the path is another machine, but for the empty one and this one.
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let decoded = decoded(rest.strip_prefix('/').map(|_| rest)?)?;
    // "/c:/Users": a drive has no slash before it.
    let drive =
        decoded.get(1..3).is_some_and(|two| two.ends_with(':') && two.starts_with(|c: char| c.is_ascii_alphabetic()));
    let own = if drive { decoded.get(1..)? } else { &decoded };
    Some(PathBuf::from(own))
}

/// The `file:` address of an absolute path.
pub fn of(path: &Path) -> String {
    let shown = path.to_string_lossy();
    // Windows: `\\?\C:\a` is `C:/a`, whose address has a slash before it.
    let shown = shown.strip_prefix(r"\\?\").unwrap_or(&shown);
    let parts = if cfg!(windows) { shown.replace('\\', "/") } else { shown.to_owned() };
    let mut address = String::from(if parts.starts_with('/') { "file://" } else { "file:///" });
    for byte in parts.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
        let _ = if plain { address.write_char(char::from(byte)) } else { write!(address, "%{byte:02X}") };
    }
    address
}

/// `%C3%A1` to `á`; nothing for what is no UTF-8.
fn decoded(words: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(words.len());
    let mut rest = words.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = rest.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_path_where_it_is_of_a_file() {
        let path = |uri: &str| path(uri).map(|path| path.display().to_string());
        assert_eq!(path("file:///a/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml").as_deref(), Some("/a/kế hoạch.yaml"));
        assert_eq!(path("file://localhost/a.yaml").as_deref(), Some("/a.yaml"));
        assert_eq!(path("file:///c%3A/Users/a.yaml").as_deref(), Some("c:/Users/a.yaml"));
        for none in [
            "untitled:Untitled-1",
            "http://a/b.yaml",
            "file://may-khac/a.yaml",
            "file:///%zz",
            "file:///%ff",
            "file:///%4",
            "",
        ] {
            assert_eq!(path(none), None, "{none}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_path_has_an_address_that_leads_back() {
        for own in ["/a/kế hoạch #1 100%.yaml", "/a?b/c:d.yaml", "/a\\b"] {
            assert_eq!(path(&of(Path::new(own))), Some(PathBuf::from(own)));
        }
        assert_eq!(of(Path::new("/a b/á")), "file:///a%20b/%C3%A1");
    }
}
