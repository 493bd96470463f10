//! A text that somebody is typing, and a place in it, to what an editor shows: completions, hovers, definitions, new names,
//! fixes, outline. Pure: no protocol, no files; places are bytes of the text.
//!
//! Half a plan is the usual case here. What the reader of plans understands comes from the plan; what stands around the
//! cursor comes from the lines (`place`), which need not be YAML yet.

mod actions;
mod completion;
mod deadlines;
mod difference;
mod flow;
mod form;
mod hints;
mod hover;
mod ids;
mod law;
mod name;
mod outline;
mod place;
mod preview;

pub use actions::{Action, ActionKind, NoSilence, actions, fixed, silenced};
pub use completion::{Completion, CompletionKind};
pub use difference::difference;
pub use form::{Change, Column, Field, FieldKind, Form, Group, List, Named, NoChange, Rest, Row, Spot};
pub use hints::Hint;
pub use hover::Hover;
pub use ids::NoRename;
pub use law::{Document, status};
pub use outline::{Fold, Symbol, SymbolKind};

use crate::calendar::Date;
use crate::diagnostic::{Code, Diagnostic, Lang};
use crate::legal::Register;
use crate::plan::{self, Plan};
use crate::press::{self, Checked, Office};
use crate::source::{Source, Span};
use crate::yaml::Mended;
use std::sync::OnceLock;

/// A text that was read once, however much is asked about it.
pub struct Desk {
    /// The text as it was typed.
    source: Source,
    /// What was read and found.
    checked: Checked,
    office: Office,
    register: Register,
    lang: Lang,
    /// Names of the last text that was a plan, while this one is none.
    remembered: Vec<name::Name>,
    /// How a text that is no YAML was understood, made when something is first asked of it.
    meant: OnceLock<Option<Box<Meant>>>,
    /// The paper, made when a printed number is first asked for.
    printed: OnceLock<Checked>,
    /// Whether the text was read for its pages too.
    is_shown: bool,
}

impl Desk {
    /// Reads and checks a text, and makes its pages where they are `shown`; `before` is the same text as it was before the last
    /// keystrokes.
    pub fn new(name: &str, text: &str, office: &Office, lang: Lang, before: Option<&Desk>, shown: bool) -> Desk {
        let read = if shown { press::preview } else { press::check };
        let checked = read(name, text.as_bytes(), office);
        let (register, _) = press::register(office);
        let source = Source::new(name, text);
        let remembered = Desk::remember(checked.plan.as_ref(), before);
        Desk {
            source,
            checked,
            office: office.clone(),
            register,
            lang,
            remembered,
            meant: OnceLock::new(),
            printed: OnceLock::new(),
            is_shown: shown,
        }
    }

    /// The text.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// What was found, in the order of the file.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.checked.diagnostics
    }

    /// The text in canonical order of keys; nothing while it is not YAML.
    pub fn formatted(&self) -> Option<String> {
        self.checked.tree.as_ref().map(|tree| plan::format(&self.source, tree))
    }

    /// The plan, while the text is YAML.
    fn plan(&self) -> Option<&Plan> {
        self.checked.plan.as_ref()
    }

    /// The text with its slips mended, while it is no YAML as it stands.
    fn meant(&self) -> Option<&Meant> {
        self.meant.get_or_init(|| Meant::of(self)).as_deref()
    }

    /// The day on which the plan is judged.
    fn day(&self) -> Date {
        self.understood().map_or(self.office.today, |plan| plan.day(self.office.today))
    }

    /// The plan with its paper.
    fn printed(&self) -> &Checked {
        if self.is_shown {
            return &self.checked;
        }
        self.printed
            .get_or_init(|| press::compose_without_pdf(self.source.name(), self.source.text().as_bytes(), &self.office))
    }

    /// The language of words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of a pair in the language of the editor.
    fn say<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

/// A text that is not YAML as it was typed, as it was understood: with its slips mended, at a desk of its own, and the way back
/// from every place. While somebody types, one line is broken most of the time; what an editor shows of the others stays.
struct Meant {
    /// What is known of the mended text, with places of it.
    desk: Desk,
    mended: Box<Mended>,
}

impl Meant {
    /// The mended text of a desk; nothing where the text is YAML, or nothing in it can be read.
    fn of(desk: &Desk) -> Option<Box<Meant>> {
        let mended = desk.checked.mended.clone()?;
        let own = Desk::new(desk.source.name(), mended.source.text(), &desk.office, desk.lang, None, false);
        own.plan().is_some().then(|| Box::new(Meant { desk: own, mended }))
    }

    /// The bytes of the typed text that a place of the mended one was made from.
    fn typed(&self, span: Span) -> Span {
        self.mended.typed(span)
    }

    /// The byte of the mended text that byte `at` of the typed one became.
    fn read(&self, at: usize) -> usize {
        self.mended.read(at)
    }
}

/// Whether a text is a plan that somebody has just begun: nothing yet, or parts that are missing and samples to be filled in.
pub fn is_fresh(text: &str, today: Date) -> bool {
    let found = press::check("", text.as_bytes(), &Office::new(today)).diagnostics;
    let begun = found.iter().any(|found| matches!(found.code, Code::S007 | Code::S010));
    text.trim().is_empty() || begun && !found.iter().any(|found| found.code == Code::S001)
}

/// Whether a place is in a span, its end included: a cursor stands behind the last letter too.
fn holds(span: Span, at: usize) -> bool {
    span.start <= at && at <= span.end
}
