//! Which `ttdn.toml` counts where: the nearest one at or above a folder, each read once.

use super::config::{Config, NAME};
use super::files::real;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The settings that were read so far.
#[derive(Debug, Default)]
pub struct Settings {
    /// By folder; nothing where the file has mistakes.
    read: BTreeMap<PathBuf, Option<Arc<Config>>>,
    /// What is wrong with them, once a file.
    pub failures: Vec<anyhow::Error>,
}

impl Settings {
    /// The settings of the nearest `ttdn.toml` at or above `folder`; the empty ones when there is none; nothing when it has
    /// mistakes, which stand among the failures.
    pub fn nearest(&mut self, folder: &Path) -> Option<Arc<Config>> {
        let folder = real(folder);
        match folder.ancestors().find(|folder| has_settings(folder)) {
            Some(folder) => self.of(folder),
            None => Some(Arc::default()),
        }
    }

    /// The settings that lie in this folder.
    fn of(&mut self, folder: &Path) -> Option<Arc<Config>> {
        if let Some(config) = self.read.get(folder) {
            return config.clone();
        }
        let config = match Config::read(&folder.join(NAME)) {
            Ok(config) => Some(Arc::new(config)),
            Err(error) => {
                self.failures.push(error);
                None
            }
        };
        self.read.insert(folder.to_path_buf(), config.clone());
        config
    }

    /// Whether a search that began in `root` leaves out `path`: a `ttdn.toml` between the two says so, or the one that counts
    /// for `root`. Nothing when settings on the way have mistakes. Both paths are real ones.
    pub fn excludes(&mut self, root: &Path, path: &Path) -> Option<bool> {
        let own = root.ancestors().find(|folder| has_settings(folder)).unwrap_or(root);
        let mut folders: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| folder.starts_with(own)).collect();
        // The outermost first: what it leaves out is not looked into.
        folders.reverse();
        for folder in folders.into_iter().filter(|folder| has_settings(folder)) {
            let config = self.of(folder)?;
            let inside = path.strip_prefix(folder).unwrap_or(path);
            if config.exclude.matched_path_or_any_parents(inside, false).is_ignore() {
                return Some(true);
            }
        }
        Some(false)
    }

    /// Whether `path`, a real one, is a register, a form or a template of an office whose settings were read, or the settings
    /// themselves: no plan.
    pub fn own(&self, path: &Path) -> bool {
        let mut own = self.read.values().flatten().flat_map(|config| config.own_files());
        path.file_name().is_some_and(|name| name == NAME) || own.any(|own| path.starts_with(real(own)))
    }
}

/// Whether a `ttdn.toml` lies in this folder.
pub fn has_settings(folder: &Path) -> bool {
    folder.join(NAME).symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Level};

    fn write(folder: &Path, name: &str, text: &str) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    #[test]
    fn the_nearest_file_upward_counts() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        write(
            folder.path(),
            NAME,
            "form = \"f.yaml\"\nregisters = [\"r.yaml\"]\n[levels]\nL010 = \"error\"\nT003 = \"off\"\n",
        );
        let mut settings = Settings::default();
        let config = settings.nearest(&deep).unwrap();
        assert_eq!(config.levels.get(&Code::L010), Some(&Some(Level::Error)));
        assert_eq!(config.levels.get(&Code::T003), Some(&None));
        assert!(config.registers[0].ends_with("r.yaml"));
        write(&deep, NAME, "");
        let up = settings.nearest(&deep.join("..")).unwrap();
        assert!(up.form.is_some(), "a/b/.. is a, and its settings are those above");
    }

    #[test]
    fn what_one_file_leaves_out_no_deeper_file_brings_back() {
        let folder = tempfile::tempdir().unwrap();
        let root = real(folder.path());
        write(&root, NAME, "exclude = [\"vendor/**\", \"*.tmp.yaml\", \"/nhap.yaml\"]\n");
        write(&root, "vendor/x/ttdn.toml", "exclude = [\"!*.yaml\"]\n");
        write(&root, "sub/ttdn.toml", "exclude = [\"cu\"]\n");
        let mut settings = Settings::default();
        let mut out = |path: &str| settings.excludes(&root, &root.join(path)).unwrap();
        for path in ["vendor/x/a.yaml", "sub/a.tmp.yaml", "nhap.yaml", "sub/cu/a.yaml"] {
            assert!(out(path), "{path}");
        }
        for path in ["a.yaml", "sub/nhap.yaml", "cu/a.yaml", "sub/vendor.yaml"] {
            assert!(!out(path), "{path}");
        }
    }

    #[test]
    fn mistakes_are_told_at_their_place_once_a_file_in_one_run() {
        for (text, wanted) in [
            ("[levels]\nX999 = \"off\"\n", "ttdn.toml:2:1: không có mã `X999`"),
            ("[levels]\nL010 = \"fatal\"\n", "ttdn.toml:2:8: L010: mức là"),
            ("[levels]\nL010 = 1\n", "ttdn.toml:2:8: L010: mức là"),
            ("[levels]\nS003 = \"warning\"\n", "ttdn.toml:2:8: S003 không hạ được"),
            ("lvels = 1\n", "ttdn.toml:1:1: không có mục `lvels`; gần nhất là `levels`"),
            ("S003 = \"off\"\n", "viết dưới dòng `[levels]`"),
            ("levels = 1\n", "ttdn.toml:1:10: `levels` viết thành"),
            ("registers = \"so.yaml\"\n", "ttdn.toml:1:13: `registers` là danh sách"),
            ("exclude = [1]\n", "ttdn.toml:1:12: `exclude` là danh sách"),
            ("exclude = [\"{a\"]\n", "ttdn.toml:1:12: `{a` không phải là mẫu"),
            ("attach_source = \"true\"\n", "ttdn.toml:1:17: `attach_source` là true hoặc false"),
            ("form = [\"a\"]\n", "ttdn.toml:1:8: `form` là tên một tệp"),
            ("form = the-thuc.yaml\n", "ttdn.toml:1:8: giá trị phải đặt trong ngoặc kép"),
            ("locked_register = 2026-11-26\n", "ttdn.toml:1:19: `locked_register` là ngày của sổ đăng ký"),
            ("locked_register = \"26/11/2026\"\n", "ttdn.toml:1:19: `locked_register` là ngày"),
            ("overrides = 1\n", "ttdn.toml:1:13: `overrides` viết thành từng phần: `[[overrides]]`"),
            ("[overrides]\npaths = [\"a\"]\n", "ttdn.toml:1:1: `overrides` viết thành từng phần"),
            ("[[overrides]]\npath = [\"a\"]\n", "ttdn.toml:2:1: `overrides` không có mục `path`; gần nhất là `paths`"),
            ("[[overrides]]\npaths = [\"a\"]\n", "ttdn.toml:1:1: phần `[[overrides]]` này thiếu `levels`"),
            ("[[overrides]]\nlevels = {L010 = \"note\"}\n", "phần `[[overrides]]` này thiếu `paths`"),
            ("[[overrides]]\npaths = \"a\"\nlevels = {}\n", "ttdn.toml:2:9: `paths` là danh sách"),
            ("[[overrides]]\npaths = [\"a\"]\nlevels = {S003 = \"off\"}\n", "ttdn.toml:3:18: S003 không hạ được"),
            ("override = 1\n", "gần nhất là `overrides`"),
            ("x = 1\n[levels]\nY = \"off\"\nF001 = \"off\"\n", "ttdn.toml:4:8: F001 không hạ được"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), NAME, text);
            let mut settings = Settings::default();
            assert!(settings.nearest(folder.path()).is_none(), "{text}");
            assert!(settings.nearest(folder.path()).is_none(), "{text}");
            let [failure] = &settings.failures[..] else { panic!("{text}: {:?}", settings.failures) };
            let said = super::super::failure::sentence(failure, crate::diagnostic::Lang::Vi);
            assert!(said.contains(wanted), "{text}: {said}");
        }
    }
}
