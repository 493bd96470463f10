//! The fixed words of both forms, by which papers are recognised, whatever their capitals and the marks behind them.

use crate::calendar::Date;
use crate::form::{Form, KindName, System, Word, form_of};
use crate::language::names::folded;

/// The forms that a paper may be in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub state: &'static Form,
    pub party: &'static Form,
}

impl Words {
    /// The words in force on a day.
    pub fn on(day: Date) -> Words {
        Words { state: form_of(System::State, day), party: form_of(System::Party, day) }
    }

    fn both(self) -> [&'static Form; 2] {
        [self.state, self.party]
    }

    /// Whether a line is this fixed word, or begins with it where `begins`.
    pub fn is(self, word: Word, text: &str) -> bool {
        self.both().into_iter().any(|form| {
            let said = bare(form.word(word));
            !said.is_empty() && said == bare(text)
        })
    }

    /// What stands behind a fixed word at the front of a line.
    pub fn behind(self, word: Word, text: &str) -> Option<&str> {
        let said = self.both().map(|form| form.word(word).trim_end_matches([':', ' ']));
        said.into_iter().filter(|said| !said.is_empty()).find_map(|said| {
            let rest = crate::language::tones::strip_start(text.trim_start(), said)?;
            let rest = rest.trim_start();
            let whole = !rest.starts_with(char::is_alphabetic) || said.len() < text.trim_start().len() - rest.len();
            whole.then_some(rest)
        })
    }

    /// Whether a line is the name of the State or of the Party.
    pub fn is_national(self, text: &str) -> bool {
        self.is(Word::NationalName, text)
    }

    /// Whether the paper of this name is the Party's.
    pub fn is_party(self, text: &str) -> bool {
        bare(self.party.word(Word::NationalName)) == bare(text)
    }

    /// The kind of paper that a line names, and what stands behind the name.
    pub fn kind(self, text: &str) -> Option<(KindName, &str)> {
        let kinds = [KindName::KeHoach, KindName::ChuongTrinh, KindName::QuyetDinh];
        kinds.into_iter().find_map(|kind| {
            let rest = text.trim_start().strip_prefix(self.state.kind(kind))?;
            (!rest.starts_with(char::is_alphanumeric)).then_some((kind, rest.trim()))
        })
    }
}

/// Words by which fixed words are compared.
fn bare(text: &str) -> String {
    folded(text).trim_matches([':', '.', ' ', ';']).to_owned()
}
