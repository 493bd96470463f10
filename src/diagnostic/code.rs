//! Every code with its name, level and kind of fix. Codes never change meaning and are never reused.

use super::{Level, Safety};
use std::fmt;

/// Hands every code to a macro: its id, its name, its level, whether a draft lowers it, its kind of fix, and where its rule
/// stands below `check/rules`. The registry there is made of these lines, so that no code is without its rule.
macro_rules! each_code {
    ($with:ident) => {
        $with! {
            S001 = "syntax", Error, false, Some(Safety::Safe), structure::syntax;
            S002 = "unknown-key", Error, false, Some(Safety::Suggested), structure::unknown_key;
            S003 = "wrong-type", Error, false, Some(Safety::Suggested), structure::wrong_type;
            S004 = "duplicate-key", Error, false, None, structure::duplicate_key;
            S005 = "duplicate-id", Error, false, None, structure::duplicate_id;
            S006 = "unknown-reference", Error, false, Some(Safety::Suggested), structure::unknown_reference;
            S007 = "missing-part", Error, false, None, structure::missing_part;
            S008 = "empty-part", Error, false, None, structure::empty_part;
            S009 = "not-final", Error, true, None, structure::not_final;
            S010 = "placeholder", Error, true, None, text::placeholder;
            S011 = "unused-footnote", Warning, false, None, structure::unused_footnote;
            S012 = "annex-not-cited", Warning, false, None, structure::annex_not_cited;
            S013 = "numbering-too-deep", Error, false, None, structure::too_deep;
            S014 = "no-usual-part", Note, false, None, structure::no_usual_part;
            S015 = "unplaced-part", Error, false, Some(Safety::Suggested), structure::unplaced_part;
            S016 = "idle-allow", Warning, false, Some(Safety::Safe), structure::idle_allow;
            S017 = "lost-text", Error, false, Some(Safety::Suggested), structure::lost_text;
            S018 = "typed-label", Warning, false, Some(Safety::Suggested), structure::typed_label;
            S019 = "unread-image", Error, false, None, structure::unread_image;
            S020 = "too-large", Error, false, None, structure::too_large;
            S021 = "joined-lines", Warning, false, Some(Safety::Suggested), structure::joined_lines;
            L001 = "unreadable-citation", Warning, false, None, legal_basis::unreadable;
            L002 = "malformed-symbol", Error, false, Some(Safety::Safe), legal_basis::malformed_symbol;
            L003 = "wrong-separator", Error, false, Some(Safety::Suggested), legal_basis::wrong_separator;
            L004 = "missing-year", Error, false, Some(Safety::Suggested), legal_basis::missing_year;
            L005 = "year-mismatch", Error, false, None, legal_basis::year_mismatch;
            L006 = "issuer-mismatch", Error, false, None, legal_basis::issuer_mismatch;
            L007 = "type-mismatch", Error, false, None, legal_basis::type_mismatch;
            L008 = "basis-after-plan", Error, false, None, legal_basis::after_plan;
            L009 = "register-mismatch", Error, false, Some(Safety::Suggested), legal_basis::register_mismatch;
            L010 = "expired-basis", Warning, false, None, legal_basis::expired;
            L011 = "amended-basis", Note, false, None, legal_basis::amended;
            L012 = "duplicate-basis", Warning, false, None, legal_basis::duplicate;
            L013 = "conflicting-dates", Error, false, None, legal_basis::conflicting_dates;
            L014 = "law-style", Warning, false, Some(Safety::Suggested), legal_basis::law_style;
            L015 = "incomplete-citation", Warning, false, Some(Safety::Suggested), legal_basis::incomplete;
            L016 = "basis-order", Note, false, Some(Safety::Suggested), legal_basis::order;
            L017 = "title-differs", Note, false, Some(Safety::Suggested), legal_basis::title_differs;
            F001 = "document-number", Error, false, None, form::document_number;
            F002 = "symbol-of-kind", Error, false, None, form::symbol_of_kind;
            F003 = "title-form", Warning, false, Some(Safety::Safe), form::title_form;
            F004 = "signature-block", Error, false, Some(Safety::Suggested), form::signature_block;
            F005 = "signer-honorific", Warning, false, Some(Safety::Suggested), form::signer_honorific;
            F006 = "recipients-punctuation", Warning, false, Some(Safety::Safe), form::recipients_punctuation;
            F007 = "no-archive-line", Error, false, None, form::no_archive_line;
            F008 = "mixed-forms", Error, false, None, form::mixed_forms;
            F009 = "undefined-abbreviation", Warning, false, None, text::undefined_abbreviation;
            F010 = "place-not-issuer", Warning, false, None, form::place_not_issuer;
            F011 = "table-too-wide", Error, true, None, form::table_too_wide;
            A001 = "no-lead", Warning, false, None, assignment::no_lead;
            A002 = "lead-also-supports", Error, false, Some(Safety::Suggested), assignment::lead_also_supports;
            A003 = "idle-unit", Warning, false, None, assignment::idle_unit;
            A004 = "unit-not-recipient", Warning, false, None, assignment::unit_not_recipient;
            A005 = "defunct-body", Error, false, Some(Safety::Suggested), assignment::defunct_body;
            A006 = "body-name", Warning, false, Some(Safety::Suggested), assignment::body_name;
            D001 = "impossible-date", Error, false, None, deadline::impossible_date;
            D002 = "before-issue", Warning, false, None, deadline::before_issue;
            D003 = "outside-period", Warning, false, None, deadline::outside_period;
            D004 = "wrong-weekday", Error, false, Some(Safety::Suggested), deadline::wrong_weekday;
            D005 = "non-working-day", Note, false, None, deadline::non_working_day;
            D006 = "milestones-out-of-order", Error, false, None, deadline::milestones_out_of_order;
            D007 = "unread-deadline", Note, false, Some(Safety::Suggested), deadline::unread_deadline;
            D008 = "date-zeros", Warning, false, Some(Safety::Safe), text::date_zeros;
            D009 = "other-year", Warning, false, Some(Safety::Suggested), deadline::other_year;
            C001 = "uncovered-task", Warning, false, None, cascade::uncovered_task;
            C002 = "later-than-parent", Warning, false, None, cascade::later_than_parent;
            C003 = "unknown-parent-task", Error, false, Some(Safety::Suggested), cascade::unknown_parent_task;
            C004 = "unknown-issuer", Warning, false, Some(Safety::Suggested), cascade::unknown_issuer;
            C005 = "unread-parent", Error, true, None, cascade::unread_parent;
            B001 = "sum-mismatch", Error, false, None, budget::sum_mismatch;
            B002 = "unreadable-amount", Error, false, Some(Safety::Suggested), budget::unreadable_amount;
            B003 = "indicator-incomplete", Warning, false, None, budget::indicator_incomplete;
            B005 = "tiny-amount", Warning, false, Some(Safety::Suggested), budget::tiny_amount;
            T001 = "not-nfc", Note, false, Some(Safety::Safe), text::not_nfc;
            T002 = "invisible-character", Warning, false, Some(Safety::Safe), text::invisible_character;
            T003 = "spacing", Warning, false, Some(Safety::Safe), text::spacing;
            T004 = "unbalanced", Warning, false, None, text::unbalanced;
            T005 = "repeated-word", Warning, false, Some(Safety::Suggested), text::repeated_word;
            T006 = "tone-mark-mix", Warning, false, Some(Safety::Suggested), text::tone_mark_mix;
            T007 = "dash-mix", Warning, false, Some(Safety::Safe), text::dash_mix;
            T008 = "capitals", Warning, false, Some(Safety::Suggested), text::capitals;
            T009 = "misspelling", Warning, false, Some(Safety::Suggested), text::misspelling;
            T010 = "glyph-missing", Error, false, Some(Safety::Suggested), text::glyph_missing;
            T011 = "look-alike", Warning, false, Some(Safety::Safe), text::look_alike;
            T012 = "wrong-encoding", Warning, false, None, text::wrong_encoding;
        }
    };
}
pub(crate) use each_code;

macro_rules! codes {
    ($($code:ident = $name:literal, $level:ident, $draft:literal, $fix:expr, $family:ident::$rule:ident;)*) => {
        /// A diagnostic's code. Family letters: S structure, L legal basis, F form, A assignment, D deadline and period,
        /// C cascade from the plan above, B budget and indicators, T text.
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
                let binding = matches!(self, Code::S005 | Code::S006 | Code::S007 | Code::S017 | Code::S019 | Code::S020 | Code::T010);
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

each_code!(codes);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
