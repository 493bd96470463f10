//! Names with `*`, `?` or `[…]` that no shell expanded: those of Windows hand them over as they were typed.

use glob::{MatchOptions, Pattern};
use std::path::{Component, Path, PathBuf};

/// As shells match: `*` stays in one folder, and what is hidden is not among what matches. Windows knows no capitals in names.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: cfg!(not(windows)),
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

/// Whether a name is a pattern: no file is called so.
pub fn is_pattern(name: &Path) -> bool {
    let pattern = name.to_str().filter(|text| text.contains(['*', '?', '[']));
    let right = pattern.is_some_and(|pattern| Pattern::new(pattern).is_ok());
    right && name.symlink_metadata().is_err() && !name.components().any(is_hidden)
}

/// What a name stands for, in order; itself where it is no pattern, where a file is called so, and where nothing matches.
pub fn expanded(name: &Path) -> Vec<PathBuf> {
    let own = || vec![name.to_path_buf()];
    let Some(pattern) = name.to_str().filter(|_| is_pattern(name)) else { return own() };
    let Ok(found) = glob::glob_with(pattern, OPTIONS) else { return own() };
    // What cannot be looked into holds nothing that could be named.
    let found: Vec<PathBuf> = found.filter_map(Result::ok).collect();
    if found.is_empty() { own() } else { found }
}

/// Whether a part is a pattern of hidden names: `.*` would be the folder above, too.
fn is_hidden(part: Component<'_>) -> bool {
    let Component::Normal(part) = part else { return false };
    let part = part.to_string_lossy();
    part.starts_with('.') && part.contains(['*', '?', '['])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stands_for_what_matches_in_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.yaml", "a.yaml", ".an.yaml", "x/c.yaml", "lạ[1].yaml", "d.docx"] {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let names = |pattern: &str| {
            let found = expanded(&folder.path().join(pattern)).into_iter();
            found.map(|path| path.strip_prefix(folder.path()).unwrap().display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(names("*.yaml"), ["a.yaml", "b.yaml", "lạ[1].yaml"]);
        assert_eq!(names("?.yaml"), ["a.yaml", "b.yaml"]);
        assert_eq!(names("**/c.yaml"), ["x/c.yaml"]);
        assert_eq!(names("lạ[1].yaml"), ["lạ[1].yaml"], "a file of that very name");
        assert_eq!(names("a[.yaml"), ["a[.yaml"], "no pattern");
        assert_eq!(names(".*"), [".*"], "what is hidden is named in full, and the folder above is not meant");
        assert_eq!(names("z*.yaml"), ["z*.yaml"], "nothing matches");
    }
}
