//! The built-in forms, and the one that a plan is printed in.

use super::entries::{Problem, ProblemKind};
use super::file::File;
use super::{Form, System, Term};
use crate::calendar::Date;
use crate::invariant::held;
use crate::source::{Source, Span};
use crate::yaml::{self, Data, embedded};
use std::sync::{LazyLock, OnceLock};

macro_rules! files {
    ($($name:literal,)*) => { &[$(($name, embedded!($name)),)*] };
}

/// The form files, each below those that it rests on. A new regulation is a file and a line here.
pub(super) const FILES: &[(&str, Data)] = files! {
    "common",
    "nd30",
    "hd05",
};

/// A built-in form, which is built when a plan asks for it.
struct BuiltIn {
    /// The place of its file among [`FILES`].
    at: usize,
    name: &'static str,
    term: Term,
    form: OnceLock<Form>,
}

/// The files that are whole forms: they say whose papers they are for.
static FORMS: LazyLock<Vec<BuiltIn>> = LazyLock::new(|| {
    let named = FILES.iter().enumerate().filter(|(at, _)| !head(*at, "system").is_empty());
    let form = |(at, (name, _)): (usize, &(&'static str, Data))| BuiltIn {
        at,
        name,
        term: Term::read(|key| head(at, key)),
        form: OnceLock::new(),
    };
    named.map(form).collect()
});

impl BuiltIn {
    fn form(&self) -> &Form {
        self.form.get_or_init(|| Form::build(read(self.at)))
    }
}

/// What the file at this place of [`FILES`] says of the whole form; whose papers it is for, as the one below it says.
fn head(at: usize, key: &str) -> &'static str {
    let own = |key| FILES.get(at).map_or("", |(_, data)| data.text(key));
    let below = || FILES.iter().take(at).position(|(name, _)| *name == own("extends"));
    match own(key) {
        "" if key == "system" => below().map_or("", |below| head(below, key)),
        said => said,
    }
}

/// The file at this place of [`FILES`] over those that it rests on, which stand above it.
pub(super) fn read(at: usize) -> File {
    let data = held(FILES.get(at).map(|(_, data)| *data), "a form file");
    let own = File::read(&data);
    if own.head("extends").is_empty() {
        return own;
    }
    let below = FILES.iter().take(at).position(|(name, _)| *name == own.head("extends"));
    match held(below.map(Some), "a form that rests on one above it") {
        Some(below) => own.over(read(below)),
        None => own,
    }
}

/// The names that `form:` takes.
pub fn names() -> impl Iterator<Item = &'static str> {
    FORMS.iter().map(|form| form.name)
}

/// The regulation that a form is made after; nothing where there is no such form.
pub fn basis(name: &str) -> &'static str {
    FORMS.iter().find(|form| form.name == name).map_or("", |form| head(form.at, "basis"))
}

/// The regulations of the other system's forms: those of the State for a form of the Party.
pub fn bases_beside(form: &Form) -> impl Iterator<Item = &'static str> {
    let system = form.system();
    FORMS.iter().filter(move |other| other.term.system != system).map(|other| head(other.at, "basis"))
}

impl Form {
    /// The built-in form with this name.
    pub fn named(name: &str) -> Option<Form> {
        named(name).cloned()
    }
}

/// The built-in form with this name.
fn named(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.name == name).map(BuiltIn::form)
}

/// Which of the forms is for the papers of `system` on a day: of those in force the youngest, else the first that there is.
pub(super) fn in_force(terms: impl Iterator<Item = Term> + Clone, system: System, day: Date) -> Option<usize> {
    let of_system = || terms.clone().enumerate().filter(|(_, term)| term.system == system);
    let standing = of_system().filter(|(_, term)| term.holds(day)).max_by_key(|(_, term)| term.from);
    standing.or_else(|| of_system().next()).map(|(at, _)| at)
}

/// The built-in form for the papers of `system` on a day.
pub fn form_of(system: System, day: Date) -> &'static Form {
    static NONE: LazyLock<Form> = LazyLock::new(|| Form::build(File::default()));
    let at = in_force(FORMS.iter().map(|form| form.term), system, day);
    at.and_then(|at| FORMS.get(at)).map_or_else(|| &*NONE, BuiltIn::form)
}

/// The form that a plan of `day` is printed in, and what is wrong with the office's own. `named` is what the plan says;
/// without it the office's file decides by what it extends, and without that the form of State papers on that day.
pub fn chosen(named: Option<&str>, day: Date, office: Option<&Source>) -> (Form, Vec<Problem>) {
    let extends = office.and_then(extends);
    let below = extends.as_ref().and_then(|(name, _)| self::named(name));
    let usual = form_of(below.map_or(System::State, Form::system), day);
    let base = match (named.and_then(self::named), below) {
        (Some(named), _) => named,
        (None, Some(below)) if !usual.rests_on(below.name()) => below,
        _ => usual,
    };
    let problem = extends.and_then(|(_, span)| {
        let kind = match below {
            None => ProblemKind::NoSuchForm(names().collect()),
            Some(below) if base.rests_on(below.name()) => return None,
            Some(_) => ProblemKind::OtherForm(base.name().to_owned()),
        };
        Some(Problem { path: "extends".to_owned(), span, kind })
    });
    match (office, problem) {
        (_, Some(problem)) => (base.clone(), vec![problem]),
        (Some(office), None) => base.with(office),
        (None, None) => (base.clone(), Vec::new()),
    }
}

/// The form that an office's file says it extends, and where.
fn extends(office: &Source) -> Option<(String, Span)> {
    let tree = yaml::parse(office).ok()?;
    let text = tree.root.get("extends")?.text()?;
    Some((text.value.clone(), text.span))
}
