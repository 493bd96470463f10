//! Mistakes in the office's own form, templates and registers, in words: not in a plan, but they keep it from being printed
//! as wanted.

use super::session::{Judged, stops};
use super::terminal::Terminal;
use crate::form::{Allowed, Problem, ProblemKind};

/// One line a mistake.
pub fn problems(one: &Judged, terminal: Terminal) -> Vec<String> {
    let mut lines = Vec::new();
    let word = terminal.say("lỗi", "error");
    // What a finding already says is not said again as a mistake of the template.
    let silent = stops(&one.checked, false);
    for problem in one.checked.template_problems.iter().filter(|_| !silent) {
        let sentence = terminal.say(&problem.vi(), &problem.en()).to_owned();
        lines.push(format!("{word}: {}:{}: {sentence}", problem.file, problem.line));
    }
    for (at, problem) in &one.checked.register_problems {
        if let Some(file) = one.office.registers.get(*at) {
            let place = file.position(problem.span.start);
            let sentence = terminal.say(&problem.vi, &problem.en);
            lines.push(format!("{word}: {}:{}:{}: {sentence}", file.name(), place.line, place.column));
        }
    }
    if let Some(office) = &one.office.form {
        for problem in &one.checked.form_problems {
            let place = office.position(problem.span.start);
            let (vi, en) = form_problem(problem);
            let sentence = terminal.say(&vi, &en).to_owned();
            lines.push(format!("{word}: {}:{}:{}: {sentence}", office.name(), place.line, place.column));
        }
    }
    lines
}

fn form_problem(problem: &Problem) -> (String, String) {
    let path = &problem.path;
    match &problem.kind {
        ProblemKind::Syntax => ("không đọc được tệp thể thức".into(), "the form file cannot be read".into()),
        ProblemKind::Unknown => (format!("thể thức không có mục `{path}`"), format!("the form has no entry `{path}`")),
        ProblemKind::NoSuchForm(names) => {
            let names = names.join(", ");
            (
                format!("`{path}`: không có thể thức này; có {names}"),
                format!("`{path}`: no such form; there are {names}"),
            )
        }
        ProblemKind::OtherForm(name) => (
            format!("tệp này đặt trên một thể thức khác (`{path}`), còn kế hoạch theo thể thức {name}"),
            format!("this file is laid over another form (`{path}`); the plan is in {name}"),
        ),
        ProblemKind::NotANumber => (format!("`{path}` phải là một số"), format!("`{path}` must be a number")),
        ProblemKind::NotAllowed(entry) => {
            let allowed = match &entry.allowed {
                Allowed::Range(low, high) => format!("{low}–{high}"),
                Allowed::OneOf(values) => values.join(", "),
                Allowed::Any => String::new(),
            };
            let (allowed_vi, allowed_en) = match allowed.as_str() {
                "" => ("để trống", "nothing"),
                allowed => (allowed, allowed),
            };
            match &*entry.clause {
                "" => (format!("`{path}` chỉ nhận {allowed_vi}"), format!("`{path}` takes only {allowed_en}")),
                clause => (
                    format!("`{path}`: quy định chỉ cho phép {allowed_vi} ({clause})"),
                    format!("`{path}`: the regulation allows only {allowed_en} ({clause})"),
                ),
            }
        }
    }
}
