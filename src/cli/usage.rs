//! A command that was typed wrongly: what is wrong with it in the user's language, what was meant, how it is used.

use super::dropped;
use super::help::spoken;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use crate::diagnostic::Lang;
use crate::language::visible::{is_obeyed, visible};
use anyhow::Result;
use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::io::IsTerminal;

/// Prints the help or the version that was asked for, or says why the command could not be understood.
///
/// # Errors
/// A message cannot be written.
pub fn tell(error: Error, command: &Command, terminal: Terminal) -> Result<Outcome> {
    let error = &harmless(error);
    let rendered = error.render();
    let text = |coloured: bool| {
        spoken(&if coloured { rendered.ansi().to_string() } else { rendered.to_string() }, terminal.lang)
    };
    if !error.use_stderr() {
        let coloured = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        terminal::print_own(text(coloured).as_bytes())?;
        return Ok(Outcome::Clean);
    }
    if let Some(file) = fact(error, ContextKind::InvalidSubcommand).filter(|word| dropped::is_file_name(word)) {
        return no_file(&file, terminal);
    }
    let whole = terminal.lang == Lang::En || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if whole {
        terminal.show(&text(terminal.colour))?;
        return Ok(Outcome::Unread);
    }
    terminal.tell(&format!("ttdn: lỗi: {}", what(error)))?;
    if let Some(hint) = meant(error) {
        terminal.tell(&format!("  gợi ý: {hint}"))?;
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = spoken(&usage.to_string(), terminal.lang);
        terminal.tell_lines(&format!("\n{}", usage.trim()))?;
    }
    let typed = std::env::args_os().skip(1).find_map(|arg| name(arg.to_str()?, command));
    terminal.tell(&format!("Xem thêm: ttdn {}--help", typed.map(|name| name + " ").unwrap_or_default()))?;
    Ok(Outcome::Unread)
}

/// A file that was named where a command belongs, and that is not there.
fn no_file(file: &str, terminal: Terminal) -> Result<Outcome> {
    let new = if dropped::is_plan_name(file) { file } else { "ke-hoach.yaml" };
    let (wrong, hint) = match terminal.lang {
        Lang::Vi => (
            format!("ttdn: lỗi: không có tệp `{file}` ở đây"),
            format!(
                "  gợi ý: xem lại tên tệp và thư mục đang đứng. Kiểm tra: `ttdn check TÊN-TỆP.yaml`; in: `ttdn build TÊN-TỆP.yaml`; từ tệp Word: `ttdn import TÊN-TỆP.docx`; lập kế hoạch mới: `ttdn new {new}`"
            ),
        ),
        Lang::En => (
            format!("ttdn: error: there is no file `{file}` here"),
            format!(
                "  hint: look at its name and the folder. To check: `ttdn check FILE.yaml`; to print: `ttdn build FILE.yaml`; from a Word file: `ttdn import FILE.docx`; a new plan: `ttdn new {new}`"
            ),
        ),
    };
    terminal.tell(&wrong)?;
    terminal.tell(&hint)?;
    Ok(Outcome::Unread)
}

/// The error with nothing of what was typed that a terminal would obey. What clap makes of it for a hint is left out then.
fn harmless(mut error: Error) -> Error {
    let obeyed = |text: &String| text.contains(is_obeyed);
    let told: Vec<(ContextKind, ContextValue)> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(text) if obeyed(text) => {
                Some((kind, ContextValue::String(visible(text).into_owned())))
            }
            ContextValue::Strings(texts) if texts.iter().any(obeyed) => {
                Some((kind, ContextValue::Strings(texts.iter().map(|text| visible(text).into_owned()).collect())))
            }
            _ => None,
        })
        .collect();
    if !told.is_empty() {
        error.remove(ContextKind::Suggested);
    }
    for (kind, value) in told {
        error.insert(kind, value);
    }
    error
}

/// The word when it names a command.
fn name(word: &str, command: &Command) -> Option<String> {
    command.get_subcommands().find(|one| one.get_name() == word).map(|one| one.get_name().to_owned())
}

/// What stands in the context of an error, as text; a list by commas.
fn fact(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The likeliest of what clap suggests: it stands last.
fn nearest(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => fact(error, kind),
    }
}

/// What is wrong.
fn what(error: &Error) -> String {
    let arg = fact(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = fact(error, ContextKind::InvalidValue).unwrap_or_default();
    let prior = fact(error, ContextKind::PriorArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("không có lệnh `{}`", fact(error, ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::MissingSubcommand => {
            format!("thiếu lệnh; có: {}", fact(error, ContextKind::ValidSubcommand).unwrap_or_default())
        }
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("không có tùy chọn `{arg}`"),
        ErrorKind::UnknownArgument => format!("thừa `{arg}`"),
        ErrorKind::MissingRequiredArgument => format!("thiếu {arg}"),
        ErrorKind::ArgumentConflict if prior.is_empty() || prior == arg => format!("`{arg}` chỉ viết được một lần"),
        ErrorKind::ArgumentConflict => format!("`{arg}` không đi cùng `{prior}`"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let values =
                fact(error, ContextKind::ValidValue).map(|values| format!("; có: {values}")).unwrap_or_default();
            match value.as_str() {
                "" => format!("`{arg}` cần một giá trị{values}"),
                value => format!("`{arg}` không nhận `{value}`{values}"),
            }
        }
        ErrorKind::TooManyValues => format!("thừa `{value}` cho `{arg}`"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("`{arg}` chưa đủ giá trị"),
        ErrorKind::NoEquals => format!("giữa `{arg}` và giá trị cần dấu ="),
        ErrorKind::InvalidUtf8 => "có chữ không theo bảng mã UTF-8 trong một tùy chọn".to_owned(),
        _ => "không hiểu lệnh này".to_owned(),
    }
}

/// What was meant instead.
fn meant(error: &Error) -> Option<String> {
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(near) = near.into_iter().find_map(|kind| nearest(error, kind)) {
        return Some(format!("có lẽ là `{near}`"));
    }
    let arg = fact(error, ContextKind::InvalidArg)?;
    if error.kind() == ErrorKind::ValueValidation && arg.starts_with("--shard ") {
        return Some("viết như 2/8: phần thứ hai trong tám phần".to_owned());
    }
    // clap would have it behind `--`, where a name may begin with a dash.
    let dashed = error.kind() == ErrorKind::UnknownArgument && error.get(ContextKind::Suggested).is_some();
    dashed.then(|| format!("nếu đó là tên tệp, viết `-- {arg}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help::localised;

    /// What is said of a command, the rest of the message left off.
    fn said(typed: &str) -> String {
        let error = localised(Lang::Vi, None).try_get_matches_from(typed.split(' ')).unwrap_err();
        let hint = meant(&error).map(|hint| format!(" | {hint}")).unwrap_or_default();
        format!("{}{hint}", what(&error))
    }

    #[test]
    fn every_kind_of_slip_has_its_words() {
        for (typed, words) in [
            ("ttdn chek a.yaml", "không có lệnh `chek` | có lẽ là `check`"),
            ("ttdn check", "thiếu <KẾ-HOẠCH>..."),
            ("ttdn check --strikt a.yaml", "không có tùy chọn `--strikt` | có lẽ là `--strict`"),
            ("ttdn check -x a.yaml", "không có tùy chọn `-x` | nếu đó là tên tệp, viết `-- -x`"),
            ("ttdn build --to odt a.yaml", "`--to <DẠNG>` không nhận `odt`; có: docx, pdf, html, text"),
            (
                "ttdn build --to htmll a.yaml",
                "`--to <DẠNG>` không nhận `htmll`; có: docx, pdf, html, text | có lẽ là `html`",
            ),
            ("ttdn build a.yaml --to", "`--to <DẠNG>` cần một giá trị; có: docx, pdf, html, text"),
            ("ttdn build a.yaml --on", "`--on <NGÀY>` cần một giá trị"),
            ("ttdn check --strict --strict a.yaml", "`--strict` chỉ viết được một lần"),
            ("ttdn build --unit x --each-unit a.yaml", "`--unit <ĐƠN-VỊ>` không đi cùng `--each-unit`"),
            ("ttdn new a.yaml b.yaml", "thừa `b.yaml`"),
            ("ttdn check --strict=x a.yaml", "thừa `x` cho `--strict`"),
            ("ttdn --color sometimes check a.yaml", "`--color <KHI>` không nhận `sometimes`; có: auto, always, never"),
        ] {
            assert_eq!(said(typed), words, "{typed}");
        }
    }
}
