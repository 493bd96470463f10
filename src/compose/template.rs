//! Template files to markup: the only place that knows the template language.
//!
//! Where an office has templates of its own, every element that a template writes is marked with its file and line (attribute
//! [`PLACE`]) before it is read, so that a mistake in what it prints is reported where it was written. The default ones alone
//! print no mistake, and the marks were a third of what they print: only their references have one, which says that no plan
//! wrote them. Text of a plan is handed over as values: it is escaped when it is printed and never read as a template.

use super::problem::{Problem, ProblemKind};
use super::trace;
use crate::invariant::held;
use minijinja::value::{Kwargs, Rest};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::sync::{LazyLock, OnceLock};

/// The attribute that says where an element was written: `file:line`.
pub(super) const PLACE: &str = "at";

/// The steps that a paper may take. A step pays for 64 bytes that the template makes too, so this is also what it can hold:
/// 262 MB. A table of 10,000 rows and 10 columns takes 3,900,000, a long plan 28,000.
const FUEL: u64 = 4_100_000;

/// Macros and files that call each other, so deep.
const DEPTH: usize = 400;

/// The most markup that a template may print, bytes; a table of 10,000 rows is 7 MiB.
const MOST_PRINTED: usize = 16 << 20;

const EMBEDDED: [(&str, &str); 8] = [
    ("paper.xml", include_str!("../../templates/paper.xml")),
    ("decision.xml", include_str!("../../templates/decision.xml")),
    ("extract.xml", include_str!("../../templates/extract.xml")),
    ("frame.xml", include_str!("../../templates/frame.xml")),
    ("body.xml", include_str!("../../templates/body.xml")),
    ("parts.xml", include_str!("../../templates/parts.xml")),
    ("assignment.xml", include_str!("../../templates/assignment.xml")),
    ("tables.xml", include_str!("../../templates/tables.xml")),
];

/// A set of template files by name: the embedded ones, with an office's own over them.
#[derive(Debug, Clone, Default)]
pub struct Template {
    /// The office's own.
    own: BTreeMap<String, String>,
    /// The engine with the files that it has read, which is done once: a batch prints all its plans with it.
    engine: OnceLock<Result<Environment<'static>, Problem>>,
}

impl Template {
    /// The default templates.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Template> = LazyLock::new(Template::default);
        &EMBEDDED
    }

    /// The names and texts of the default templates, for an office that wants to start from them.
    pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
        EMBEDDED.into_iter()
    }

    /// Takes an office's own file in place of the embedded one of this name, or beside them.
    ///
    /// # Errors
    /// When the bytes are not UTF-8.
    pub fn with(mut self, name: impl Into<String>, bytes: &[u8]) -> Result<Self, Problem> {
        let name = name.into();
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            Problem { file: name.clone(), line, kind: ProblemKind::NotText }
        })?;
        self.own.insert(name, text.trim_start_matches('\u{feff}').to_owned());
        self.engine = OnceLock::new();
        Ok(self)
    }

    /// The office's files that no template calls: most likely a misspelled name.
    pub fn unused(&self) -> Vec<Problem> {
        let known = |name: &str| embedded(name).is_some();
        let kept = EMBEDDED.iter().filter(|(name, _)| !self.own.contains_key(*name)).map(|(_, text)| *text);
        let texts: Vec<&str> = self.own.values().map(String::as_str).chain(kept).collect();
        let called = |name: &str| texts.iter().any(|text| text.contains(&format!("\"{name}\"")));
        let names = EMBEDDED.map(|(name, _)| name).join(", ");
        let files = self.own.keys().filter(|name| !known(name) && !called(name));
        files.map(|name| Problem { file: name.clone(), line: 1, kind: ProblemKind::Unused(names.clone()) }).collect()
    }

    /// The markup that the file `entry` prints for `context`.
    pub(super) fn render(&self, entry: &str, context: Value) -> Result<String, Problem> {
        let env = self.engine.get_or_init(|| self.engine()).as_ref().map_err(Problem::clone)?;
        let template = env.get_template(entry).map_err(|error| self.problem(&error, entry))?;
        let mut printed = Bounded(Vec::new());
        match template.render_captured_to(context, &mut printed) {
            Ok(_) => {
                let markup = held(String::from_utf8(printed.0).ok(), "text of a template");
                Ok(if trace::is_on() { trace::without_marks_in_tags(&markup) } else { markup })
            }
            // The engine says no place of what could not be written.
            Err(error) if error.kind() == ErrorKind::WriteFailure => {
                let (file, line) = last_place(&String::from_utf8_lossy(&printed.0)).unwrap_or((entry.to_owned(), 1));
                Err(Problem { file, line, kind: ProblemKind::Long(MOST_PRINTED >> 20) })
            }
            Err(error) => Err(self.problem(&error, entry)),
        }
    }

    /// The engine with the office's files, all read beforehand: what is wrong in one is told even where no plan needs it. Of the
    /// embedded ones it reads what a plan needs.
    fn engine(&self) -> Result<Environment<'static>, Problem> {
        let mut env = Environment::new();
        env.set_auto_escape_callback(|_| AutoEscape::Html);
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_recursion_limit(DEPTH);
        env.add_function("namespace", no_namespace);
        env.set_fuel(Some(FUEL));
        env.set_formatter(trace::print);
        let marked: fn(&str) -> bool = if self.own.is_empty() { refers } else { |_| true };
        env.set_loader(move |name| Ok(embedded(name).map(|text| mark_places(name, text, marked))));
        for (name, text) in &self.own {
            if let Some((line, written)) = wrong_import(text) {
                return Err(Problem { file: name.clone(), line, kind: ProblemKind::Syntax(written) });
            }
            env.add_template_owned(name.clone(), mark_places(name, text, marked))
                .map_err(|error| self.problem(&error, name))?;
        }
        Ok(env)
    }

    /// What the engine found, at its file and line; a name that it does not say is shown by the line.
    fn problem(&self, error: &minijinja::Error, entry: &str) -> Problem {
        let error = innermost(error);
        let (file, line) = (error.name().unwrap_or(entry), error.line().unwrap_or(1));
        let text = self.own.get(file).map(String::as_str).or_else(|| embedded(file));
        let written = text.and_then(|text| text.lines().nth(line.saturating_sub(1)));
        let shown = || written.unwrap_or_default().trim().to_owned();
        let detail = error.detail().map_or_else(shown, str::to_owned);
        let kind = match error.kind() {
            ErrorKind::OutOfFuel => ProblemKind::Endless,
            // The engine has no kind of its own for it.
            ErrorKind::InvalidOperation if detail.contains("recursion limit") => ProblemKind::Deep,
            ErrorKind::SyntaxError => ProblemKind::Syntax(detail),
            ErrorKind::UndefinedError
            | ErrorKind::UnknownFilter
            | ErrorKind::UnknownFunction
            | ErrorKind::UnknownTest
            | ErrorKind::UnknownMethod
            | ErrorKind::TemplateNotFound => ProblemKind::Unknown(detail),
            kind => ProblemKind::Failed(error.detail().map_or_else(|| kind.to_string(), str::to_owned)),
        };
        Problem { file: file.to_owned(), line, kind }
    }
}

/// The default template with this name.
fn embedded(name: &str) -> Option<&'static str> {
    EMBEDDED.iter().find(|(one, _)| *one == name).map(|(_, text)| *text)
}

/// The first `{% import … as … %}` whose last word is no name, and its line: the engine (3.1.0) reads any expression there, and
/// stops the program at one.
fn wrong_import(text: &str) -> Option<(usize, String)> {
    let is_name = |word: &str| {
        let begins = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        let value = matches!(word.to_ascii_lowercase().as_str(), "true" | "false" | "none");
        begins && !value && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once("{%") {
        let tag = behind.split_once("%}").map_or(behind, |(tag, _)| tag);
        let own = tag.trim_matches(['-', '+']).trim();
        if let Some(import) =
            own.strip_prefix("import").filter(|import| import.starts_with(|c: char| !c.is_alphanumeric()))
        {
            let words: Vec<&str> = import.split_whitespace().collect();
            let target = words.iter().rposition(|word| *word == "as").map(|at| words.get(at + 1..).unwrap_or_default());
            if !matches!(target, Some([name] | [name, "with" | "without", "context"]) if is_name(name)) {
                let line = text.len().checked_sub(behind.len()).and_then(|at| text.get(..at)).unwrap_or_default();
                return Some((line.matches('\n').count() + 1, format!("{{% {own} %}}")));
            }
        }
        rest = behind;
    }
    None
}

/// A namespace would be the one way to carry a value out of a loop: lists in lists by the million, which no limit of the
/// engine counts and which take the stack when they are thrown away.
fn no_namespace(_: Rest<Value>, _: Kwargs) -> Result<Value, minijinja::Error> {
    Err(minijinja::Error::new(ErrorKind::UnknownFunction, "namespace"))
}

/// The error that an included file or a macro is at fault with, where one is.
fn innermost(error: &minijinja::Error) -> &minijinja::Error {
    let mut inner = error;
    let mut named = error;
    while let Some(next) = inner.source().and_then(|source| source.downcast_ref::<minijinja::Error>()) {
        inner = next;
        if inner.name().is_some() {
            named = inner;
        }
    }
    named
}

/// What a template prints, no more of it than a paper can be.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let room = MOST_PRINTED.saturating_sub(self.0.len()).min(bytes.len());
        self.0.extend_from_slice(bytes.get(..room).unwrap_or_default());
        if room < bytes.len() { Err(std::io::ErrorKind::FileTooLarge.into()) } else { Ok(room) }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether an element leads elsewhere in the paper.
fn refers(element: &str) -> bool {
    matches!(element, "ref" | "refs")
}

/// Writes `at="name:line"` into the start tags of elements that are to be `marked`, outside the template's own braces.
fn mark_places(name: &str, text: &str, marked: fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    let mut line = 1;
    while let Some(at) = rest.find(['<', '{']) {
        let (before, token) = rest.split_at(at);
        let closing = ["{{", "{%", "{#"].iter().zip(["}}", "%}", "#}"]).find(|(open, _)| token.starts_with(**open));
        let named = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let length = match closing {
            Some((_, close)) => token.find(close).map_or(token.len(), |at| at + close.len()),
            None if token.starts_with('<') => 1 + token.chars().skip(1).take_while(named).count(),
            None => 1,
        };
        let (token, tail) = token.split_at(length);
        line += before.matches('\n').count();
        out.extend([before, token]);
        if closing.is_none() && length > 1 && token.strip_prefix('<').is_some_and(marked) {
            out.push_str(&format!(" {PLACE}=\"{}:{line}\"", attribute(name)));
        }
        line += token.matches('\n').count();
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn attribute(name: &str) -> String {
    name.replace(['"', '<', '&', '{', '}'], "_")
}

/// The place of the last element that was begun in this markup.
pub(super) fn last_place(markup: &str) -> Option<(String, usize)> {
    let mark = format!(" {PLACE}=\"");
    let (_, after) = markup.rsplit_once(mark.as_str())?;
    after.split('"').next().map(place)
}

/// The file and line that [`PLACE`] names.
pub(super) fn place(mark: &str) -> (String, usize) {
    match mark.rsplit_once(':') {
        Some((file, line)) => (file.to_owned(), line.parse().unwrap_or_default()),
        None => (mark.to_owned(), 0),
    }
}
