//! What the library takes from outside: bytes and a [`Office`]; it returns bytes and diagnostics.

mod faces;
mod papers;
mod preview;
mod sizes;

pub use faces::{FontFace, fonts, fonts_of, lettering};
pub use papers::{Output, moment, origin, print, print_with};
pub use preview::{Page, Preview};

use crate::calendar::Date;
use crate::cascade::Above;
use crate::check::{self, Context, Levels, Rule};
use crate::compose::{self, Environment, Template};
use crate::diagnostic::{About, Code, Diagnostic, Level};
use crate::document::{Document, Pictures, Role};
use crate::form::{self, Form, Lettering, Problem, System};
use crate::layout;
use crate::legal::Register;
use crate::plan::{Loaded, Plan, load};
use crate::source::Source;
use crate::yaml::{Mended, Tree};
use sizes::{is_long, is_roomy};
use std::borrow::Cow;

/// Everything that a plan is judged and printed with, apart from its own bytes.
#[derive(Debug, Clone)]
pub struct Office {
    /// Today, for a plan without a date.
    pub today: Date,
    /// Levels set by the office.
    pub levels: Levels,
    /// The office's own documents and bodies.
    pub registers: Vec<Source>,
    /// The office's own form.
    pub form: Option<Source>,
    /// The pictures that the plan names, read from its folder.
    pub pictures: Pictures,
    /// The plan above that the plan names in `parent`; nothing where nobody looked for it.
    pub above: Option<Above>,
    /// The office's own fonts, for letters that the built-in ones lack.
    pub lettering: Lettering,
    /// The office's own templates, each under the name of the file that it replaces.
    pub templates: Vec<(String, Vec<u8>)>,
    /// Whether its papers carry their plans.
    pub attach_source: bool,
}

impl Office {
    /// An office without settings of its own.
    pub fn new(today: Date) -> Self {
        Self {
            today,
            levels: Levels::new(),
            registers: Vec::new(),
            form: None,
            lettering: Lettering::NONE,
            templates: Vec::new(),
            attach_source: false,
            pictures: Pictures::new(),
            above: None,
        }
    }
}

/// A plan that was read and checked.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The file.
    pub source: Source,
    /// Its tree; absent when the file is not YAML as it was typed.
    pub tree: Option<Tree>,
    /// The plan; absent when the file is not YAML as it was typed.
    pub plan: Option<Plan>,
    /// How the file was understood when it is not YAML as it was typed.
    pub mended: Option<Box<Mended>>,
    /// The form that it is printed in, the office's choices included.
    pub form: Form,
    /// The printed document; absent when it was not asked for, the plan has an error of structure, or a template is at
    /// fault.
    pub document: Option<Document>,
    /// Its pages, where they were asked for.
    pub preview: Option<Preview>,
    /// Everything found, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// Mistakes in the office's own form.
    pub form_problems: Vec<Problem>,
    /// Mistakes in the office's own templates.
    pub template_problems: Vec<compose::Problem>,
    /// Mistakes in the office's own registers, each with the place of its file in [`Office::registers`].
    pub register_problems: Vec<(usize, crate::legal::Problem)>,
}

impl Checked {
    /// Whether it is, or may be, a plan with `secrecy`: where the file is not read as it was typed, its lines tell.
    pub fn is_secret(&self) -> bool {
        let says = |line: &str| line.trim_start().starts_with("secrecy:");
        match &self.plan {
            Some(plan) if plan.secrecy.is_some() => true,
            _ => self.source.text().lines().any(says),
        }
    }
}

/// The paths of the pictures that a plan names, as it writes them.
pub fn pictures(name: &str, bytes: &[u8]) -> Vec<String> {
    let loaded = load(name, bytes).ok();
    let plan = loaded.iter().flat_map(|loaded| loaded.plan.images());
    plan.map(|image| image.path.value.trim().to_owned()).collect()
}

/// The path of the plan above that a plan names, as it writes it.
pub fn parent(name: &str, bytes: &[u8]) -> Option<String> {
    let parent = load(name, bytes).ok()?.plan.parent?;
    Some(parent.plan.value.trim().to_owned())
}

/// Reads and checks a plan, and composes its document.
pub fn compose(name: &str, bytes: &[u8], office: &Office) -> Checked {
    read(name, bytes, office, &Use { composing: true, pdf: true, shown: false })
}

/// [`compose()`], with the pages as they will print and what says their words.
pub fn preview(name: &str, bytes: &[u8], office: &Office) -> Checked {
    read(name, bytes, office, &Use { composing: true, pdf: true, shown: true })
}

/// [`compose()`] for outputs that take their letters from the fonts of the reader's machine, as all but the PDF do: a letter
/// that ttdn has no font for keeps nothing from being written.
pub fn compose_without_pdf(name: &str, bytes: &[u8], office: &Office) -> Checked {
    read(name, bytes, office, &Use { composing: true, pdf: false, shown: false })
}

/// Reads and checks a plan. Its document is composed only where it is judged: for the office's own templates, and for the
/// width of its tables.
pub fn check(name: &str, bytes: &[u8], office: &Office) -> Checked {
    read(name, bytes, office, &Use { composing: !office.templates.is_empty(), pdf: true, shown: false })
}

/// What a plan is read for.
struct Use {
    /// Whether its document is wanted.
    composing: bool,
    /// Whether it may become a PDF.
    pdf: bool,
    /// Whether its pages are to be shown.
    shown: bool,
}

fn read(name: &str, bytes: &[u8], office: &Office, wanted: &Use) -> Checked {
    let composing = wanted.composing;
    let loaded = match load(name, bytes) {
        Ok(loaded) => loaded,
        Err(unread) => {
            let (source, diagnostics) = *unread;
            return unreadable(source, diagnostics, office.today);
        }
    };
    let plan = &loaded.plan;
    let (form, form_problems) = form::chosen(plan.form_name(), plan.day(office.today), office.form.as_ref());
    let form = form.lettered(office.lettering);
    let (register, register_problems) = register(office);
    let broken = !loaded.is_as_typed() || loaded.found.iter().any(unread) || check::is_too_large(plan);
    let needed = !broken && (composing || is_long(plan) || plan.tables().iter().any(|table| !is_roomy(table, &form)));
    let needed = needed && !check::is_endless(plan);
    let set = || {
        let traced = wanted.shown.then_some(&loaded.typed);
        let composed = if needed { print_plan(plan, &form, office, &register, traced) } else { Err(Vec::new()) };
        let (mut document, template_problems) = match composed {
            Ok(document) => (Some(document), Vec::new()),
            Err(problems) => (None, problems),
        };
        let tight = document.as_mut().map(|document| layout::settle(document, &form)).unwrap_or_default();
        if let Some(document) = document.as_mut().filter(|_| composing) {
            finish(document, &form);
        }
        let preview = document.as_ref().filter(|_| wanted.shown).map(|document| preview::shown(document, &form));
        (document, template_problems, tight, preview)
    };
    let judge = || {
        let context = Context::new(&loaded, &form, &register, office.today);
        let context = context.with_pictures(&office.pictures).below(office.above.as_ref());
        check::judge(context.for_pdf(wanted.pdf))
    };
    // Rules and paper take about as long, and neither needs the other until the end. Without a paper nobody is woken for it.
    let ((document, template_problems, tight, preview), judged) =
        if needed { rayon::join(set, judge) } else { (set(), judge()) };
    let mut found = judged.told(&tight, &office.levels);
    let (too_long, template_problems): (Vec<_>, Vec<_>) =
        template_problems.into_iter().partition(|problem| office.templates.is_empty() && problem.is_too_long());
    if !too_long.is_empty() {
        found.push(check::too_long(plan));
        found.sort_by_key(|one| (one.span, one.code));
    }
    let mut diagnostics = loaded.told(found);
    check::refuse(&loaded.typed, &mut diagnostics, &loaded.slips());
    let as_typed = loaded.is_as_typed();
    let Loaded { typed, tree, plan, mended, .. } = loaded;
    Checked {
        source: typed,
        tree: as_typed.then_some(tree),
        plan: as_typed.then_some(plan),
        mended,
        form,
        document,
        preview,
        diagnostics,
        form_problems,
        template_problems,
        register_problems,
    }
}

/// Whether a finding of the reader keeps the plan from being composed. Text that the author lets YAML cut off does not.
fn unread(found: &Diagnostic) -> bool {
    found.code.level() == Level::Error && found.code != Code::S017
}

fn unreadable(source: Source, diagnostics: Vec<Diagnostic>, today: Date) -> Checked {
    Checked {
        source,
        tree: None,
        plan: None,
        mended: None,
        form: form::form_of(System::State, today).clone(),
        document: None,
        preview: None,
        diagnostics,
        form_problems: Vec::new(),
        template_problems: Vec::new(),
        register_problems: Vec::new(),
    }
}

/// The default templates, or with an office's own over them.
fn template(office: &Office) -> Result<Cow<'static, Template>, Vec<compose::Problem>> {
    if office.templates.is_empty() {
        return Ok(Cow::Borrowed(Template::embedded()));
    }
    let mut template = Template::default();
    for (name, bytes) in &office.templates {
        template = template.with(name.clone(), bytes).map_err(|problem| vec![problem])?;
    }
    let unused = template.unused();
    if unused.is_empty() { Ok(Cow::Owned(template)) } else { Err(unused) }
}

fn print_plan(
    plan: &Plan,
    form: &Form,
    office: &Office,
    register: &Register,
    traced: Option<&Source>,
) -> Result<Document, Vec<compose::Problem>> {
    let cite = |symbol: &str| register.by_symbol(symbol).map(crate::legal::Act::citation);
    let name_share = |role: Role, text: &str| layout::name_share(form, role, text);
    let env = Environment { cite: &cite, pictures: &office.pictures, name_share: &name_share, traced };
    compose::compose(plan, form, &*template(office)?, &env)
}

/// The built-in register with the office's own rows, and what is wrong with them.
pub fn register(office: &Office) -> (Register, Vec<(usize, crate::legal::Problem)>) {
    let mut register = Register::builtin();
    let mut all = Vec::new();
    for (at, source) in office.registers.iter().enumerate() {
        let (with, problems) = register.with(source);
        register = with;
        all.extend(problems.into_iter().map(|problem| (at, problem)));
    }
    (register, all)
}

/// The extract of a checked plan for one unit: its duties and the tasks that it leads and supports, numbered as in the
/// plan. Nothing when the plan has no such unit, or could not be composed itself.
pub fn extract(checked: &Checked, office: &Office, unit: &str) -> Option<Document> {
    let (plan, whole) = (checked.plan.as_ref()?, checked.document.as_ref()?);
    let template = template(office).ok()?;
    let (register, _) = register(office);
    let cite = |symbol: &str| register.by_symbol(symbol).map(crate::legal::Act::citation);
    let form = &checked.form;
    let name_share = |role: Role, text: &str| layout::name_share(form, role, text);
    let env = Environment { cite: &cite, pictures: &office.pictures, name_share: &name_share, traced: None };
    let mut document = compose::extract(plan, whole, unit, form, &template, &env).ok()??;
    layout::settle(&mut document, form);
    finish(&mut document, form);
    Some(document)
}

/// Good ends for lines and pages, once the tables are set.
fn finish(document: &mut Document, form: &Form) {
    layout::set_lines(document, form);
    layout::fit_pages(document, form);
}

/// How many pages the paper of a checked plan has; nothing when it could not be composed.
pub fn pages(checked: &Checked) -> Option<usize> {
    let document = checked.document.as_ref()?;
    Some(layout::pages(document, &checked.form.fitted(document.fit)).pages.len())
}

/// The last day on which a source of the built-in register was read.
pub fn register_day() -> Option<Date> {
    Register::read_on()
}

/// What messages and formats say about a code.
pub fn about(code: Code) -> Option<About> {
    check::explanation(code).map(Rule::about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{samples, silenced};

    /// Every wrong sample with a comment that silences it, in an office that lowers all that may be lowered.
    #[test]
    fn a_plan_is_printed_or_an_error_says_why_not() {
        let mut office = Office::new(Date::new(2026, 11, 24).unwrap());
        office.levels = Code::ALL.iter().filter(|code| code.can_be_lowered()).map(|code| (*code, None)).collect();
        for (rule, wrong, _) in samples().filter(|(rule, ..)| rule.code.level() == Level::Error) {
            let before = check("plan.yaml", wrong.as_bytes(), &Office::new(office.today));
            let plan = silenced(rule.code, &before.source, &before.diagnostics);
            let after = compose("plan.yaml", plan.as_bytes(), &office);
            let stops = after.diagnostics.iter().any(|found| found.level == Level::Error);
            assert!(after.document.is_some() || stops, "{}: neither a document nor a word\n{plan}", rule.code);
        }
    }
}
