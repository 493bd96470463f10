//! Every code with its name, level and kind of fix. Codes never change meaning and are never reused.

use super::{Level, Safety};
use std::fmt;

macro_rules! codes {
    ($($code:ident = $name:literal, $level:ident, $draft:literal, $fix:expr;)*) => {
        /// A diagnostic's code. Family letters: S structure, L legal basis, F form, A assignment, D deadline and period,
        /// B budget and indicators, T text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each code is explained by `ttdn explain`, from its rule's file")]
        pub enum Code { $($code),* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$code),*];

            /// `S002`
            pub fn id(self) -> &'static str {
                match self { $(Code::$code => stringify!($code)),* }
            }

            /// `unknown-key`: names the defect.
            pub fn name(self) -> &'static str {
                match self { $(Code::$code => $name),* }
            }

            /// Its level unless `ttdn.toml` or the draft says otherwise.
            pub fn level(self) -> Level {
                match self { $(Code::$code => Level::$level),* }
            }

            /// Whether `status: draft` lowers it to a note.
            pub fn is_draft_note(self) -> bool {
                match self { $(Code::$code => $draft),* }
            }

            /// Whether it is found while the file is read: what stands at its place is not in the plan, so that nothing can be
            /// printed. No comment silences it and no office lowers it.
            pub fn is_unread(self) -> bool {
                matches!(
                    self,
                    Code::S001 | Code::S002 | Code::S003 | Code::S004 | Code::S008 | Code::F001 | Code::D001 | Code::B002
                )
            }

            /// Whether an office may set its level below its own. What keeps a plan from being printed, or from being printed
            /// as it was meant, is an error everywhere.
            pub fn can_be_lowered(self) -> bool {
                let binding = matches!(self, Code::S005 | Code::S006 | Code::S007 | Code::S017 | Code::T010);
                !binding && !self.is_unread()
            }

            /// The kind of fix that it may carry.
            pub fn fix(self) -> Option<Safety> {
                match self { $(Code::$code => $fix),* }
            }

            /// The code with this id or name.
            pub fn find(word: &str) -> Option<Code> {
                Code::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(word) || code.name() == word)
            }
        }
    };
}

codes! {
    S001 = "syntax", Error, false, Some(Safety::Safe);
    S002 = "unknown-key", Error, false, Some(Safety::Suggested);
    S003 = "wrong-type", Error, false, Some(Safety::Suggested);
    S004 = "duplicate-key", Error, false, None;
    S005 = "duplicate-id", Error, false, None;
    S006 = "unknown-reference", Error, false, Some(Safety::Suggested);
    S007 = "missing-part", Error, false, None;
    S008 = "empty-part", Error, false, None;
    S009 = "not-final", Error, true, None;
    S010 = "placeholder", Error, true, None;
    S011 = "unused-footnote", Warning, false, None;
    S012 = "annex-not-cited", Warning, false, None;
    S013 = "numbering-too-deep", Error, false, None;
    S014 = "no-usual-part", Note, false, None;
    S015 = "unplaced-part", Error, false, Some(Safety::Suggested);
    S016 = "idle-allow", Warning, false, Some(Safety::Safe);
    S017 = "lost-text", Error, false, Some(Safety::Suggested);
    L001 = "unreadable-citation", Warning, false, None;
    L002 = "malformed-symbol", Error, false, Some(Safety::Safe);
    L003 = "wrong-separator", Error, false, Some(Safety::Suggested);
    L004 = "missing-year", Error, false, Some(Safety::Suggested);
    L005 = "year-mismatch", Error, false, None;
    L006 = "issuer-mismatch", Error, false, None;
    L007 = "type-mismatch", Error, false, None;
    L008 = "basis-after-plan", Error, false, None;
    L009 = "register-mismatch", Error, false, Some(Safety::Suggested);
    L010 = "expired-basis", Warning, false, None;
    L011 = "amended-basis", Note, false, None;
    L012 = "duplicate-basis", Warning, false, None;
    L013 = "conflicting-dates", Error, false, None;
    L014 = "law-style", Warning, false, Some(Safety::Suggested);
    L015 = "incomplete-citation", Warning, false, None;
    L016 = "basis-order", Note, false, Some(Safety::Suggested);
    L017 = "title-differs", Note, false, Some(Safety::Suggested);
    F001 = "document-number", Error, false, None;
    F002 = "symbol-of-kind", Error, false, None;
    F003 = "title-form", Warning, false, Some(Safety::Safe);
    F004 = "signature-block", Error, false, Some(Safety::Suggested);
    F005 = "signer-honorific", Warning, false, Some(Safety::Suggested);
    F006 = "recipients-punctuation", Warning, false, Some(Safety::Safe);
    F007 = "no-archive-line", Error, false, None;
    F008 = "mixed-forms", Error, false, None;
    F009 = "undefined-abbreviation", Warning, false, None;
    F010 = "place-not-issuer", Warning, false, None;
    A001 = "no-lead", Warning, false, None;
    A002 = "lead-also-supports", Error, false, Some(Safety::Suggested);
    A003 = "idle-unit", Warning, false, None;
    A004 = "unit-not-recipient", Warning, false, None;
    A005 = "defunct-body", Error, false, Some(Safety::Suggested);
    D001 = "impossible-date", Error, false, None;
    D002 = "before-issue", Warning, false, None;
    D003 = "outside-period", Warning, false, None;
    D004 = "wrong-weekday", Error, false, Some(Safety::Suggested);
    D005 = "non-working-day", Note, false, None;
    D006 = "milestones-out-of-order", Error, false, None;
    D007 = "unread-deadline", Note, false, None;
    D008 = "date-zeros", Warning, false, Some(Safety::Safe);
    B001 = "sum-mismatch", Error, false, None;
    B002 = "unreadable-amount", Error, false, Some(Safety::Suggested);
    B003 = "indicator-incomplete", Warning, false, None;
    B005 = "tiny-amount", Warning, false, Some(Safety::Suggested);
    T001 = "not-nfc", Note, false, Some(Safety::Safe);
    T002 = "invisible-character", Warning, false, Some(Safety::Safe);
    T003 = "spacing", Warning, false, Some(Safety::Safe);
    T004 = "unbalanced", Warning, false, None;
    T005 = "repeated-word", Warning, false, Some(Safety::Suggested);
    T006 = "tone-mark-mix", Warning, false, Some(Safety::Suggested);
    T007 = "dash-mix", Warning, false, Some(Safety::Safe);
    T008 = "capitals", Warning, false, Some(Safety::Suggested);
    T009 = "misspelling", Warning, false, Some(Safety::Suggested);
    T010 = "glyph-missing", Error, false, None;
    T011 = "look-alike", Warning, false, Some(Safety::Safe);
    T012 = "wrong-encoding", Warning, false, None;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
