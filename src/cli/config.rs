//! `ttdn.toml`, the nearest one upward from a plan: levels, the office's registers, form and templates.

use super::failure::Failure;
use crate::check::Levels;
use crate::diagnostic::{Code, Level};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What `ttdn.toml` says; paths are resolved against its folder.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// Levels by code.
    pub levels: Levels,
    /// Files with the office's own documents and bodies.
    pub registers: Vec<PathBuf>,
    /// The office's own form.
    pub form: Option<PathBuf>,
    /// The office's own templates.
    pub template: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    levels: BTreeMap<String, String>,
    registers: Vec<PathBuf>,
    form: Option<PathBuf>,
    template: Option<PathBuf>,
}

impl Config {
    /// The nearest `ttdn.toml` at or above `folder`; the empty one when there is none.
    ///
    /// # Errors
    /// The file cannot be read, is not TOML, has an unknown key, code or level.
    pub fn nearest(folder: &Path) -> Result<Config> {
        let start = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
        match start.ancestors().map(|folder| folder.join("ttdn.toml")).find(|path| path.is_file()) {
            Some(path) => Config::read(&path),
            None => Ok(Config::default()),
        }
    }

    fn read(path: &Path) -> Result<Config> {
        let text = std::fs::read_to_string(path).with_context(|| Failure::Read(path.to_path_buf()))?;
        let file: File = toml::from_str(&text).with_context(|| format!("{}", path.display()))?;
        let base = path.parent().unwrap_or(Path::new("."));
        Ok(Config {
            levels: levels(&file.levels).with_context(|| format!("{}", path.display()))?,
            registers: file.registers.iter().map(|path| base.join(path)).collect(),
            form: file.form.map(|path| base.join(path)),
            template: file.template.map(|path| base.join(path)),
        })
    }

    /// The files that a search for plans must leave out.
    pub fn own_files(&self) -> Vec<PathBuf> {
        self.registers.iter().chain(&self.form).cloned().collect()
    }
}

fn levels(words: &BTreeMap<String, String>) -> Result<Levels> {
    let mut levels = Levels::new();
    for (code, level) in words {
        let Some(code) = Code::find(code) else { bail!(Failure::NoCode(code.clone())) };
        let level = match level.as_str() {
            "error" => Some(Level::Error),
            "warning" => Some(Level::Warning),
            "note" => Some(Level::Note),
            "off" => None,
            other => bail!(Failure::NoLevel(code.id().to_owned(), other.to_owned())),
        };
        levels.insert(code, level);
    }
    Ok(levels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_file_upward_counts() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::write(
            folder.path().join("ttdn.toml"),
            "registers = [\"r.yaml\"]\n[levels]\nL010 = \"error\"\nT003 = \"off\"\n",
        )
        .unwrap();
        let config = Config::nearest(&deep).unwrap();
        assert_eq!(config.levels.get(&Code::L010), Some(&Some(Level::Error)));
        assert_eq!(config.levels.get(&Code::T003), Some(&None));
        assert!(config.registers[0].ends_with("r.yaml"));
    }

    #[test]
    fn an_unknown_level_or_key_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["[levels]\nX999 = \"off\"\n", "[levels]\nL010 = \"fatal\"\n", "lvels = 1\n"] {
            std::fs::write(folder.path().join("ttdn.toml"), text).unwrap();
            assert!(Config::nearest(folder.path()).is_err(), "{text}");
        }
    }
}
