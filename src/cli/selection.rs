//! `--select` and `--ignore` to the codes that are told. What keeps a plan from being printed is told whatever is chosen.

use super::args::Telling;
use super::terminal::Terminal;
use crate::check::Levels;
use crate::diagnostic::Code;
use crate::plan::nearest;
use anyhow::{Result, bail};
use std::collections::BTreeSet;

/// The codes that a run leaves out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Selection {
    off: BTreeSet<Code>,
}

impl Selection {
    /// What the command line chooses: what is selected, less what is ignored.
    ///
    /// # Errors
    /// A word that is no code, name or family; a code to be ignored that keeps a plan from being printed.
    pub fn of(telling: &Telling, terminal: Terminal) -> Result<Selection> {
        let mut off = BTreeSet::new();
        if !telling.select.is_empty() {
            off.extend(Code::ALL);
            for word in &telling.select {
                let wanted = codes("--select", word, terminal)?;
                off.retain(|code| !wanted.contains(code));
            }
        }
        for word in &telling.ignore {
            let codes = codes("--ignore", word, terminal)?;
            if let [code] = codes[..]
                && !code.can_be_lowered()
            {
                let words = terminal.say(
                    "không bỏ được: kế hoạch có lỗi này không in được, hoặc in ra không đúng ý",
                    "cannot be left out: a plan with it cannot be printed, or not as it was meant",
                );
                bail!("--ignore {word}: {words}");
            }
            off.extend(codes);
        }
        off.retain(|code| code.can_be_lowered());
        Ok(Selection { off })
    }

    /// Whether it leaves nothing out.
    pub fn is_all(&self) -> bool {
        self.off.is_empty()
    }

    /// The levels of an office, what is left out off.
    pub fn narrow(&self, levels: &mut Levels) {
        levels.extend(self.off.iter().map(|code| (*code, None)));
    }
}

/// What a word stands for: the codes of a family by its letter, a code by its own, or by its name.
fn codes(option: &str, word: &str, terminal: Terminal) -> Result<Vec<Code>> {
    let word = word.trim();
    let family = |code: &&Code| word.len() == 1 && code.id().get(..1).is_some_and(|own| own.eq_ignore_ascii_case(word));
    let family: Vec<Code> = Code::ALL.iter().filter(family).copied().collect();
    if !family.is_empty() {
        return Ok(family);
    }
    if let Some(code) = Code::find(word) {
        return Ok(vec![code]);
    }
    let upper = word.to_uppercase();
    let near = nearest(&upper, Code::ALL.iter().map(|code| code.id()));
    let near = nearest(&word.to_lowercase(), Code::ALL.iter().map(|code| code.name())).or(near);
    let words = terminal
        .say("không có mã, tên hoặc nhóm này; xem `ttdn explain`", "is no code, name or family; see `ttdn explain`");
    let meant = near.map(|near| format!("{}`{near}`", terminal.say("; có lẽ là ", "; perhaps ")));
    bail!("{option} {word}: {words}{}", meant.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::ColorArg;
    use crate::diagnostic::{Lang, Level};

    fn selection(select: &[&str], ignore: &[&str]) -> Result<Selection, String> {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
        let telling = Telling { select: words(select), ignore: words(ignore), ..Telling::default() };
        Selection::of(&telling, Terminal::new(Lang::Vi, ColorArg::Never, false)).map_err(|error| error.to_string())
    }

    fn told(select: &[&str], ignore: &[&str], code: Code) -> bool {
        let mut levels = Levels::from([(Code::L010, Some(Level::Error))]);
        selection(select, ignore).unwrap().narrow(&mut levels);
        levels.get(&code) != Some(&None)
    }

    #[test]
    fn words_are_codes_names_and_families() {
        for (word, code) in [
            ("L", Code::L010),
            ("l", Code::L001),
            ("D002", Code::D002),
            ("d002", Code::D002),
            ("sum-mismatch", Code::B001),
        ] {
            assert!(told(&[word], &[], code) && !told(&[], &[word], code), "{word}");
            assert!(!told(&[word], &[], Code::T003) && told(&[], &[word], Code::T003), "{word}");
        }
        assert!(!told(&["L"], &["L010"], Code::L010) && told(&["L"], &["L010"], Code::L001));
        assert!(selection(&[], &[]).unwrap().is_all());
    }

    #[test]
    fn what_keeps_a_plan_from_being_printed_is_always_told() {
        assert!(told(&["L"], &[], Code::S002) && told(&[], &["S"], Code::S002) && !told(&[], &["S"], Code::S014));
        assert!(selection(&[], &["S002"]).unwrap_err().contains("--ignore S002: không bỏ được"));
        assert!(selection(&[], &["unknown-key"]).is_err() && selection(&["S002"], &[]).is_ok());
    }

    #[test]
    fn a_word_that_is_none_has_its_nearest() {
        for (word, near) in [("L0100", "`L010`"), ("sum-mismach", "`sum-mismatch`"), ("d0o2", "`D002`")] {
            let told = selection(&[word], &[]).unwrap_err();
            assert!(told.contains(near), "{told}");
        }
        assert!(selection(&["X"], &[]).is_err() && selection(&[""], &[]).is_err());
    }
}
