//! A path to the name by which a code host knows the file: GitHub, GitLab and readers of SARIF show nothing beside a line
//! of `./a.yaml` or `../a.yaml`.

use super::files::{place, real};
use std::path::{Component, Path};

/// The path from the root of the file's repository, else from the current folder, else the whole path; with `/` between its
/// parts on every system. The file itself may be a link: it keeps its own name.
pub fn path(path: &Path) -> String {
    let whole = place(path);
    let root = whole.ancestors().skip(1).find(|folder| folder.join(".git").exists()).map(Path::to_path_buf);
    let here = real(Path::new("."));
    let base = root.into_iter().chain([here]).find(|base| whole.starts_with(base));
    slashed(base.and_then(|base| whole.strip_prefix(base).ok()).unwrap_or(&whole))
}

/// A path with `/` between its parts on every system.
pub fn slashed(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components() {
        match part {
            Component::RootDir => out.push('/'),
            // Windows writes whole paths with `\\?\` before the drive.
            Component::Prefix(drive) => {
                out.push_str(drive.as_os_str().to_string_lossy().trim_start_matches(r"\\?\"));
            }
            part => {
                if !out.is_empty() && !out.ends_with('/') {
                    out.push('/');
                }
                out.push_str(&part.as_os_str().to_string_lossy());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repository_counts_more_than_the_current_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("kho/.git")).unwrap();
        std::fs::create_dir_all(folder.path().join("kho/nam 2024")).unwrap();
        let inside = folder.path().join("kho/./nam 2024/../nam 2024/a.yaml");
        assert_eq!(path(&inside), "nam 2024/a.yaml");
        let outside = path(&folder.path().join("kho/../b.yaml"));
        assert!(outside.starts_with('/') && outside.ends_with("/b.yaml") && !outside.contains(".."), "{outside}");
    }
}
