//! What `ttdn.toml` says: levels, registers, form, template, fonts, what is no plan.

use super::files;
use super::locked::Lock;
use crate::check::Levels;
use ignore::gitignore::Gitignore;
use std::path::{Path, PathBuf};

/// The name of the file.
pub const NAME: &str = "ttdn.toml";

/// What `ttdn.toml` says; paths are resolved against its folder.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder of the file, out of which no path of it leads.
    pub home: PathBuf,
    /// Levels by code.
    pub levels: Levels,
    /// Levels of some plans, over those of all.
    pub overrides: Vec<Override>,
    /// Files with the office's own documents and bodies.
    pub registers: Vec<PathBuf>,
    /// The register that there must be.
    pub locked_register: Option<Lock>,
    /// The office's own form.
    pub form: Option<PathBuf>,
    /// The office's own templates.
    pub template: Option<PathBuf>,
    /// Fonts for letters that the built-in ones lack.
    pub fonts: Vec<PathBuf>,
    /// Whether papers carry their plans.
    pub attach_source: bool,
    /// What a search for plans leaves out, written as in `.gitignore`.
    pub exclude: Gitignore,
}

/// Levels of the plans in some paths.
#[derive(Debug, Clone)]
pub struct Override {
    /// Which plans, written as in `.gitignore`.
    pub paths: Gitignore,
    /// Their levels, where they are not those of all plans.
    pub levels: Levels,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            home: PathBuf::new(),
            levels: Levels::new(),
            overrides: Vec::new(),
            registers: Vec::new(),
            locked_register: None,
            form: None,
            template: None,
            fonts: Vec::new(),
            attach_source: false,
            exclude: Gitignore::empty(),
        }
    }
}

impl Config {
    /// Which of the overrides hold for a plan, by their places in the file.
    pub fn overrides_of(&self, plan: &Path) -> Vec<usize> {
        if self.overrides.is_empty() {
            return Vec::new();
        }
        let place = files::place(plan);
        let Ok(inside) = place.strip_prefix(&self.home) else { return Vec::new() };
        let holds = |one: &Override| one.paths.matched_path_or_any_parents(inside, false).is_ignore();
        let all = self.overrides.iter().enumerate().filter(|(_, one)| holds(one));
        all.map(|(at, _)| at).collect()
    }

    /// The levels of all plans, over them those of these overrides, of two that name a code the later.
    pub fn levels_with(&self, overrides: &[usize]) -> Levels {
        let mut levels = self.levels.clone();
        for one in overrides.iter().filter_map(|at| self.overrides.get(*at)) {
            levels.extend(&one.levels);
        }
        levels
    }

    /// The files and folders on which it depends how a plan is judged and printed.
    pub fn files(&self) -> impl Iterator<Item = &PathBuf> {
        self.own_files().chain(&self.fonts)
    }

    /// The files and folders that a search for plans must leave out.
    pub fn own_files(&self) -> impl Iterator<Item = &PathBuf> {
        self.registers.iter().chain(&self.form).chain(&self.template)
    }
}
