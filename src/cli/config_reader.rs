//! `ttdn.toml` to the settings that it says. Every mistake of a file is told at its place, in one run.

use super::config::{Config, NAME, Override};
use super::config_keys::{KEYS, OVERRIDE_KEYS, names};
use super::failure::Failure;
use super::files;
use super::locked::Lock;
use super::toml_words;
use crate::check::Levels;
use crate::diagnostic::{Code, Level};
use crate::language::visible::visible;
use crate::plan::nearest;
use crate::source::Source;
use anyhow::{Result, bail};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

impl Config {
    /// The settings in a file.
    ///
    /// # Errors
    /// The file cannot be read, lies elsewhere, is not TOML, names what lies outside its folder, has an unknown key, code or
    /// level, or lowers what cannot be lowered.
    pub fn read(path: &Path) -> Result<Config> {
        let shown = files::shown(path);
        let base = path.parent().unwrap_or(Path::new("."));
        if !files::stays(base, path) {
            bail!(Failure::Away(shown));
        }
        let text = files::bounded_text(path)?;
        let mut reader = Reader { base, mistakes: Vec::new() };
        let (table, slips) = DeTable::parse_recoverable(&text);
        for slip in &slips {
            reader.mistakes.push((
                slip.span().unwrap_or_default(),
                toml_words::vi(slip.message()),
                slip.message().into(),
            ));
        }
        // What follows a slip may be read as what it is not.
        let config = if slips.is_empty() { reader.config(table.get_ref()) } else { Config::default() };
        if reader.mistakes.is_empty() {
            return Ok(config);
        }
        let source = Source::new(shown.display().to_string(), text);
        let line = |span: &Range<usize>, words: &str| {
            let place = source.position(span.start);
            format!("{}:{}:{}: {}", visible(source.name()), place.line, place.column, visible(words))
        };
        reader.mistakes.sort_by_key(|(span, ..)| span.start);
        let lines = |pick: fn(&Mistake) -> &String| {
            let lines: Vec<String> = reader.mistakes.iter().map(|one| line(&one.0, pick(one))).collect();
            lines.join("\n")
        };
        bail!(Failure::Lines(lines(|(_, vi, _)| vi), lines(|(_, _, en)| en)))
    }
}

/// Where, in Vietnamese, in English.
type Mistake = (Range<usize>, String, String);
type Key<'t> = Spanned<DeString<'t>>;
type Node<'t> = Spanned<DeValue<'t>>;

struct Reader<'b> {
    base: &'b Path,
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    fn wrong(&mut self, span: Range<usize>, vi: String, en: String) {
        self.mistakes.push((span, vi, en));
    }

    fn config(&mut self, table: &DeTable<'_>) -> Config {
        let mut config = Config { home: self.base.to_path_buf(), ..Config::default() };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "levels" => config.levels = self.levels(value),
                "overrides" => config.overrides = self.overrides(value),
                "registers" => config.registers = self.paths(key, value),
                "locked_register" => config.locked_register = self.lock(value),
                "form" => config.form = self.path(key, value),
                "template" => config.template = self.path(key, value),
                "fonts" => config.fonts = self.paths(key, value),
                "attach_source" => config.attach_source = self.choice(key, value),
                "exclude" => config.exclude = self.patterns(key, value),
                other => self.unknown(key, other),
            }
        }
        config
    }

    fn unknown(&mut self, key: &Key<'_>, name: &str) {
        let all = names(KEYS).collect::<Vec<_>>().join(", ");
        let (vi, en) = match nearest(name, names(KEYS)) {
            Some(near) => (format!("; gần nhất là `{near}`"), format!("; the nearest is `{near}`")),
            // A code outside its table.
            None if Code::find(name).is_some() => {
                ("; mức của mã viết dưới dòng `[levels]`".to_owned(), "; levels stand below `[levels]`".to_owned())
            }
            None => (format!("; có {all}"), format!("; there are {all}")),
        };
        let start = (format!("không có mục `{name}`"), format!("there is no entry `{name}`"));
        self.wrong(key.span(), start.0 + &vi, start.1 + &en);
    }

    /// Levels of the plans in some paths, each under a line `[[overrides]]`.
    fn overrides(&mut self, value: &Node<'_>) -> Vec<Override> {
        let tables: Option<Vec<_>> = value.get_ref().as_array().map(|items| items.iter().collect());
        let tables = tables.filter(|items| items.iter().all(|item| item.get_ref().is_table()));
        let Some(tables) = tables else {
            self.wrong(
                value.span(),
                "`overrides` viết thành từng phần: `[[overrides]]`, dưới đó là `paths` và `levels`".to_owned(),
                "`overrides` are tables: `[[overrides]]`, with `paths` and `levels` below".to_owned(),
            );
            return Vec::new();
        };
        tables.into_iter().filter_map(|item| self.one_override(item)).collect()
    }

    fn one_override(&mut self, item: &Node<'_>) -> Option<Override> {
        let (mut paths, mut levels) = (None, None);
        for (key, value) in item.get_ref().as_table()? {
            match key.get_ref().as_ref() {
                "paths" => paths = Some(self.patterns(key, value)),
                "levels" => levels = Some(self.levels(value)),
                other => {
                    let near = nearest(other, names(OVERRIDE_KEYS)).unwrap_or("paths, levels");
                    self.wrong(
                        key.span(),
                        format!("`overrides` không có mục `{other}`; gần nhất là `{near}`"),
                        format!("`overrides` has no entry `{other}`; the nearest is `{near}`"),
                    );
                }
            }
        }
        for (missing, name) in [(paths.is_none(), "paths"), (levels.is_none(), "levels")] {
            if missing {
                self.wrong(
                    item.span(),
                    format!("phần `[[overrides]]` này thiếu `{name}`"),
                    format!("this `[[overrides]]` lacks `{name}`"),
                );
            }
        }
        Some(Override { paths: paths?, levels: levels? })
    }

    fn levels(&mut self, value: &Node<'_>) -> Levels {
        let mut levels = Levels::new();
        let Some(table) = value.get_ref().as_table() else {
            let (vi, en) = ("`levels` viết thành một phần: `[levels]`", "`levels` is a table: `[levels]`");
            self.wrong(value.span(), vi.to_owned(), en.to_owned());
            return levels;
        };
        for (key, value) in table {
            let Some(code) = Code::find(key.get_ref()) else {
                let name = key.get_ref();
                self.wrong(
                    key.span(),
                    format!("không có mã `{name}`; xem `ttdn explain`"),
                    format!("there is no code `{name}`; see `ttdn explain`"),
                );
                continue;
            };
            let level = match value.get_ref().as_str() {
                Some("error") => Some(Level::Error),
                Some("warning") => Some(Level::Warning),
                Some("note") => Some(Level::Note),
                Some("off") => None,
                _ => {
                    let (vi, en) = ("mức là", "a level is");
                    let words = |start: &str, or: &str| {
                        format!("{code}: {start} \"error\", \"warning\", \"note\" {or} \"off\"")
                    };
                    self.wrong(value.span(), words(vi, "hoặc"), words(en, "or"));
                    continue;
                }
            };
            if level != Some(Level::Error) && !code.can_be_lowered() {
                self.wrong(
                    value.span(),
                    format!("{code} không hạ được: kế hoạch có lỗi này không in được, hoặc in ra không đúng ý"),
                    format!("{code} cannot be lowered: a plan with it cannot be printed, or not as it was meant"),
                );
            }
            levels.insert(code, level);
        }
        levels
    }

    fn path(&mut self, key: &Key<'_>, value: &Node<'_>) -> Option<PathBuf> {
        let path = value.get_ref().as_str().filter(|path| !path.trim().is_empty());
        if path.is_none() {
            let key = key.get_ref();
            self.wrong(
                value.span(),
                format!("`{key}` là tên một tệp hay thư mục, trong ngoặc kép"),
                format!("`{key}` is the name of a file or folder, in quotes"),
            );
        }
        path.and_then(|path| self.inside(path, value.span()))
    }

    fn lock(&mut self, value: &Node<'_>) -> Option<Lock> {
        let lock = value.get_ref().as_str().and_then(Lock::read);
        if lock.is_none() {
            self.wrong(
                value.span(),
                "`locked_register` là ngày của sổ đăng ký, trong ngoặc kép: \"2026-11-26\"".to_owned(),
                "`locked_register` is the day of a register, in quotes: \"2026-11-26\"".to_owned(),
            );
        }
        lock
    }

    fn choice(&mut self, key: &Key<'_>, value: &Node<'_>) -> bool {
        let choice = value.get_ref().as_bool();
        if choice.is_none() {
            let key = key.get_ref();
            self.wrong(
                value.span(),
                format!("`{key}` là true hoặc false, không có ngoặc kép"),
                format!("`{key}` is true or false, without quotes"),
            );
        }
        choice.unwrap_or_default()
    }

    /// The path from the folder of the settings, out of which neither its words nor a link may lead: whoever may write a
    /// branch could have any file of the computer told in a log.
    fn inside(&mut self, path: &str, span: Range<usize>) -> Option<PathBuf> {
        let whole = self.base.join(path);
        let named = Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if named && files::stays(self.base, &whole) {
            return Some(whole);
        }
        self.wrong(
            span,
            format!("`{path}` dẫn ra ngoài thư mục của {NAME}; chép tệp vào thư mục này, hoặc ghi trên dòng lệnh"),
            format!(
                "`{path}` leads out of the folder of {NAME}; copy the file into it, or name it on the command line"
            ),
        );
        None
    }

    fn paths(&mut self, key: &Key<'_>, value: &Node<'_>) -> Vec<PathBuf> {
        self.texts(key, value).into_iter().filter_map(|(path, span)| self.inside(&path, span)).collect()
    }

    fn patterns(&mut self, key: &Key<'_>, value: &Node<'_>) -> Gitignore {
        let mut builder = GitignoreBuilder::new(self.base);
        for (pattern, span) in self.texts(key, value) {
            if builder.add_line(None, &pattern).is_err() {
                self.wrong(
                    span,
                    format!("`{pattern}` không phải là mẫu tên tệp như trong .gitignore"),
                    format!("`{pattern}` is no pattern as in .gitignore"),
                );
            }
        }
        builder.build().unwrap_or_else(|_| Gitignore::empty())
    }

    /// A list of texts.
    fn texts(&mut self, key: &Key<'_>, value: &Node<'_>) -> Vec<(String, Range<usize>)> {
        let mut texts = Vec::new();
        let items: Vec<_> = value.get_ref().as_array().map(|items| items.iter().collect()).unwrap_or_default();
        let mut wrong = value.get_ref().as_array().is_none().then(|| value.span());
        for item in items {
            match item.get_ref().as_str() {
                Some(text) => texts.push((text.to_owned(), item.span())),
                None => wrong = Some(item.span()),
            }
        }
        if let Some(span) = wrong {
            let key = key.get_ref();
            self.wrong(
                span,
                format!("`{key}` là danh sách tên trong ngoặc kép: {key} = [\"…\", \"…\"]"),
                format!("`{key}` is a list of names in quotes: {key} = [\"…\", \"…\"]"),
            );
        }
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::super::config_keys::ConfigKey;
    use super::*;

    /// What the reader says of a file.
    fn said(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        std::fs::write(&path, text).unwrap();
        Config::read(&path).map_or_else(|error| format!("{error:#}"), |_| String::new())
    }

    #[test]
    fn every_key_is_described_and_its_example_is_read() {
        for ConfigKey { name, about, example, .. } in KEYS {
            assert_eq!(said(&format!("{name} = {example}\n")), "", "{name}");
            assert!(about.vi.ends_with('.') && about.en.ends_with('.') && about.vi != about.en, "{name}: {about:?}");
        }
        let lines: String = OVERRIDE_KEYS.iter().map(|key| format!("{} = {}\n", key.name, key.example)).collect();
        assert_eq!(said(&format!("[[overrides]]\n{lines}")), "");
    }

    #[test]
    fn a_key_that_the_list_lacks_is_unknown() {
        assert!(said("levles = {}\n").contains("`levels`"));
        assert!(said("quite = 1\n").contains("levels, overrides, registers"));
    }
}
