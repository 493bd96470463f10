//! Help in the user's language: the English of `args.rs`, or the Vietnamese table here.

use super::args::Cli;
use crate::diagnostic::Lang;
use crate::invariant::held;
use clap::{Command, CommandFactory};

/// The command with its help in `lang`.
pub fn localised(lang: Lang) -> Command {
    let command = Cli::command();
    match lang {
        Lang::En => command,
        Lang::Vi => vietnamese(command, ""),
    }
}

fn vietnamese(command: Command, path: &str) -> Command {
    let key = |arg: &str| format!("{path}{arg}");
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let args: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let about = held(words(&key("")), "words about every command");
    let mut command = command
        .about(about)
        .subcommand_help_heading("Lệnh")
        .next_help_heading("Tùy chọn")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help_flag())
        .help_template("{about-with-newline}\nCách dùng: {usage}\n\n{all-args}");
    for arg in args {
        let own = held(words(&key(&arg)).or_else(|| words(&arg)), "words about every argument");
        command = command.mut_arg(&arg, |arg| {
            let heading = if arg.is_positional() { "Tham số" } else { "Tùy chọn" };
            let chosen = arg.get_action().takes_values();
            let help = if chosen { with_values(&arg, own) } else { own.to_owned() };
            arg.help(help).help_heading(heading).hide_default_value(chosen).hide_possible_values(chosen)
        });
    }
    if path.is_empty() {
        command = command.arg(version_flag());
    }
    for name in names {
        let path = format!("{name} ");
        command = command.mut_subcommand(&name, |sub| vietnamese(sub, &path));
    }
    command
}

/// The words with what can be chosen and what holds when nothing is: clap itself says that in English.
fn with_values(arg: &clap::Arg, words: &str) -> String {
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let notes = [("giá trị: ", values.join(", ")), ("mặc định: ", default.join(", "))];
    let notes = notes.iter().filter(|(_, names)| !names.is_empty()).map(|(head, names)| format!(" [{head}{names}]"));
    notes.fold(words.to_owned(), |words, note| words + &note)
}

fn help_flag() -> clap::Arg {
    clap::Arg::new("help")
        .short('h')
        .long("help")
        .action(clap::ArgAction::Help)
        .help("In trợ giúp")
        .help_heading("Tùy chọn")
}

fn version_flag() -> clap::Arg {
    clap::Arg::new("version")
        .short('V')
        .long("version")
        .action(clap::ArgAction::Version)
        .help("In phiên bản")
        .help_heading("Tùy chọn")
}

/// Vietnamese words for a command (`build `), one of its arguments (`build output`) or an argument that means the same
/// everywhere (`strict`).
fn words(key: &str) -> Option<&'static str> {
    TABLE.iter().find(|(name, _)| *name == key).map(|(_, words)| *words)
}

const TABLE: &[(&str, &str)] = &[
    ("", "Trình biên dịch kế hoạch cho cơ quan Việt Nam: soạn bằng YAML, in đúng thể thức Nghị định 30"),
    ("lang", "Ngôn ngữ của thông báo: vi hoặc en (nếu không có: TTDN_LANG, rồi đến locale)"),
    ("color", "Khi nào tô màu thông báo"),
    ("build ", "Kiểm tra rồi in kế hoạch ra DOCX và PDF"),
    ("check ", "Tìm mọi lỗi trong kế hoạch; không ghi gì"),
    ("new ", "Ghi một kế hoạch mẫu có chú giải, in được ngay ở dạng dự thảo"),
    ("fmt ", "Sắp lại kế hoạch theo thứ tự khóa và cách trình bày chuẩn, không đổi một chữ nào"),
    ("explain ", "Giải thích một mã trong thông báo"),
    ("legal ", "Tra cứu văn bản: cách viện dẫn chuẩn, hiệu lực, nguồn"),
    ("tasks ", "Liệt kê nhiệm vụ, báo cáo của kế hoạch: bảng, CSV, XLSX, ICS, JSON, ma trận đơn vị"),
    ("schema ", "In JSON Schema của kế hoạch, của sổ đăng ký hoặc của thông báo"),
    ("plans", "Tệp hoặc thư mục kế hoạch; `-` là đọc từ đầu vào chuẩn"),
    ("strict", "Coi cảnh báo như lỗi"),
    ("message_format", "Cách in những gì tìm thấy"),
    ("form", "Thể thức riêng của cơ quan, chọn trong khuôn khổ quy định"),
    ("template", "Thư mục mẫu thay cho mẫu có sẵn, theo từng tệp"),
    ("on", "Xét theo ngày này thay cho hôm nay (YYYY-MM-DD)"),
    ("build output", "Ghi vào thư mục này (tạo nếu chưa có) thay vì cạnh tệp kế hoạch"),
    ("build to", "Các định dạng cần ghi"),
    ("build unit", "Ghi trích kế hoạch của một đơn vị thay cho toàn văn; viết được nhiều lần"),
    ("each_unit", "Ghi trích kế hoạch của từng đơn vị"),
    ("attach_source", "Đính kèm tệp YAML của kế hoạch, cả chú thích, vào PDF"),
    ("fix", "Sửa ngay trong tệp những chỗ sửa được an toàn"),
    ("suggested", "Cùng --fix hoặc --diff: sửa cả những chỗ chỉ là đề xuất"),
    ("check diff", "In các chỗ sửa dưới dạng diff, không ghi"),
    ("new file", "Tệp cần ghi; tệp chưa được có"),
    ("fmt check", "Không ghi; mã thoát 1 nếu có tệp chưa theo chuẩn"),
    ("fmt diff", "Không ghi; in những gì sẽ đổi"),
    ("code", "Mã hoặc tên: S002, unknown-key"),
    ("list", "Liệt kê mọi mã"),
    ("explain to", "text hoặc json"),
    ("legal to", "text hoặc json"),
    ("query", "Số hiệu, từ trong trích yếu, hoặc cả câu viện dẫn"),
    ("stale", "Liệt kê các dòng có nguồn cũ hơn một năm"),
    ("plan", "Kế hoạch; `-` là đọc từ đầu vào chuẩn"),
    ("tasks unit", "Chỉ những nhiệm vụ đơn vị này chủ trì hoặc phối hợp, và báo cáo của đơn vị"),
    (
        "tasks to",
        "Định dạng (nếu không có: theo đuôi tệp của --output, rồi đến table); matrix: đơn vị × nhiệm vụ, bảng hoặc theo đuôi tệp",
    ),
    ("tasks output", "Ghi vào tệp này thay cho đầu ra chuẩn; ma trận: .xlsx, .csv, .json hoặc .txt"),
    ("which", "Loại schema"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_vietnamese_words() {
        fn walk(command: &Command, path: &str) {
            assert!(words(path).is_some(), "no words for `{path}`");
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str();
                assert!(words(&format!("{path}{id}")).or(words(id)).is_some(), "no words for `{path}{id}`");
            }
            for sub in command.get_subcommands() {
                walk(sub, &format!("{} ", sub.get_name()));
            }
        }
        walk(&Cli::command(), "");
    }

    #[test]
    fn vietnamese_help_is_vietnamese() {
        let mut command = localised(Lang::Vi);
        let help = command.find_subcommand_mut("tasks").unwrap().render_long_help().to_string();
        assert!(help.contains("[giá trị: table, csv, xlsx, ics, json, matrix]"), "{help}");
        let help = command.find_subcommand_mut("build").unwrap().render_long_help().to_string();
        assert!(help.contains("[giá trị: docx, pdf, html, text] [mặc định: docx,pdf]"), "{help}");
        assert!(!help.contains("Possible") && !help.contains("default"), "{help}");
    }

    #[test]
    fn both_languages_are_sound_commands() {
        localised(Lang::En).debug_assert();
        localised(Lang::Vi).debug_assert();
    }
}
