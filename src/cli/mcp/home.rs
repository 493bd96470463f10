//! The folder that an assistant works in: what it names lies inside, links followed, or is refused.

use crate::cli::files;
use crate::cli::terminal::Terminal;
use anyhow::{Result, bail};
use std::path::{Component, Path, PathBuf};

/// Endings of plan files: no other file is written by an assistant.
const PLANS: [&str; 2] = ["yaml", "yml"];

/// The folder.
#[derive(Debug)]
pub struct Home(PathBuf);

impl Home {
    /// The folder at `path`, every link followed.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn at(path: &Path, terminal: Terminal) -> Result<Home> {
        if !path.is_dir() {
            bail!("{}: {}", path.display(), terminal.say("không có thư mục này", "there is no such folder"));
        }
        Ok(Home(files::real(path)))
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The file or folder that `name` means, whether it exists or not.
    ///
    /// # Errors
    /// It lies elsewhere, by its name or by a link on the way.
    pub fn inside(&self, name: &str, terminal: Terminal) -> Result<PathBuf> {
        let away = || {
            let words = terminal.say(
                "nằm ngoài thư mục làm việc; chỉ dùng tên tệp trong thư mục ấy, không có `..`",
                "lies outside the working folder; use names inside it, without `..`",
            );
            anyhow::anyhow!("{name}: {words}")
        };
        let named = Path::new(name);
        // On Linux `\` is a letter of a name, but who writes it means a folder.
        let parts = !name.contains('\\') && named.components().all(|part| !matches!(part, Component::ParentDir));
        let path = self.0.join(named);
        let standing = path.ancestors().find(|path| path.symlink_metadata().is_ok());
        if !parts || !path.starts_with(&self.0) || !standing.is_some_and(|path| files::stays(&self.0, path)) {
            return Err(away());
        }
        Ok(path)
    }

    /// [`Home::inside`] for the file of a plan.
    ///
    /// # Errors
    /// As [`Home::inside`]; its name is not that of a plan.
    pub fn plan(&self, name: &str, terminal: Terminal) -> Result<PathBuf> {
        let path = self.inside(name, terminal)?;
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if !ending.is_some_and(|ending| PLANS.contains(&ending.as_str())) {
            bail!(
                "{name}: {}",
                terminal.say("tên tệp kế hoạch kết thúc bằng .yaml", "the name of a plan ends in .yaml")
            );
        }
        Ok(path)
    }

    /// The name of a file inside, as an assistant writes it.
    pub fn name(&self, path: &Path) -> String {
        path.strip_prefix(&self.0).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::ColorArg;
    use crate::diagnostic::Lang;

    #[test]
    fn nothing_outside_is_named() {
        let terminal = Terminal::new(Lang::Vi, ColorArg::Never, false);
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("in");
        std::fs::create_dir(&inner).unwrap();
        std::fs::write(outer.path().join("secret.yaml"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(outer.path(), inner.join("link")).unwrap();
        let home = Home::at(&inner, terminal).unwrap();
        let absolute = outer.path().join("secret.yaml");
        let absolute = absolute.to_str().unwrap();
        for name in
            ["../secret.yaml", "a/../../secret.yaml", "a\\..\\b.yaml", absolute, "link/secret.yaml", "link/neu.yaml"]
        {
            if name.starts_with("link") && !cfg!(unix) {
                continue;
            }
            assert!(home.inside(name, terminal).is_err(), "{name}");
        }
        for name in ["ke-hoach.yaml", "2027/quy-1/ke-hoach.yml", "./a.yaml"] {
            assert!(home.plan(name, terminal).is_ok(), "{name}");
        }
        for name in ["ttdn.toml", "a.docx", "a"] {
            assert!(home.plan(name, terminal).is_err(), "{name}");
        }
    }
}
