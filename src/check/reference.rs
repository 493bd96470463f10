//! Every rule to the reference page `docs/diagnostics.md`: one table, then one chapter a code.

use super::{Rule, rules};
use crate::diagnostic::{Code, Lang, Level, Safety};
use std::fmt::Write;

/// The reference page in `lang`, as Markdown. A test keeps the pages of the repository equal to it.
pub fn reference(lang: Lang) -> String {
    let mut rules: Vec<&Rule> = rules().collect();
    rules.sort_by_key(|rule| rule.code);
    let mut out = head(lang).replace("{fixed}", &codes(|code| !code.can_be_lowered()));
    out = out.replace("{unread}", &codes(Code::is_unread));
    for rule in &rules {
        let code = rule.code;
        let draft = if code.is_draft_note() { "°" } else { "" };
        let level = level(code.level(), lang);
        let _ = writeln!(out, "| [{code}](#{code}) | {} | {level}{draft} | {} |", code.name(), fix(code, lang));
    }
    out.push_str(say(
        lang,
        "\n° Chỉ là lưu ý khi kế hoạch còn là dự thảo (`status: draft`).\n",
        "\n° Only a note while the plan is a draft (`status: draft`).\n",
    ));
    for rule in rules {
        chapter(rule, lang, &mut out);
    }
    out
}

fn codes(wanted: fn(Code) -> bool) -> String {
    let ids: Vec<&str> = Code::ALL.iter().copied().filter(|code| wanted(*code)).map(Code::id).collect();
    ids.join(", ")
}

fn say<'a>(lang: Lang, vi: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

fn head(lang: Lang) -> &'static str {
    say(
        lang,
        "# Các mã kiểm tra\n\n\
         Trang này được sinh từ chính nội dung mà `ttdn explain` in ra.\n\n\
         Mức: *lỗi* thì không dựng văn bản; *cảnh báo* chỉ chặn khi có `--strict`; *lưu ý* để biết. `ttdn.toml` đổi mức của \
         từng mã, nhưng không hạ được mức của {fixed}: kế hoạch có lỗi ấy không in được, hoặc in ra không đúng ý. Muốn bỏ \
         qua một chỗ, ghi `# ttdn: allow MÃ -- lý do` ở cùng dòng hoặc dòng ngay trên; phải có lý do. Chú giải không tắt \
         được {unread}: chỗ ấy không đọc được.\n\n\
         Sửa tự động: *an toàn* là `ttdn check --fix`, *đề xuất* là `ttdn check --fix --suggested`, cần người xem lại.\n\n\
         | mã | tên | mức | sửa tự động |\n|---|---|---|---|\n",
        "# Diagnostics\n\n\
         This page is generated from the same text that `ttdn explain` prints.\n\n\
         Levels: an *error* stops the build; a *warning* stops it with `--strict` only; a *note* is for information. \
         `ttdn.toml` sets the level of each code, but does not lower {fixed}: a plan with one of them cannot be printed, or \
         not as it was meant. To silence one place write `# ttdn: allow CODE -- reason` on the same line or the line above; \
         the reason is required. No comment silences {unread}: what stands there cannot be read.\n\n\
         Fixes: *safe* by `ttdn check --fix`; *suggested* by `ttdn check --fix --suggested`, for a person to look at.\n\n\
         | code | name | level | fix |\n|---|---|---|---|\n",
    )
}

fn level(level: Level, lang: Lang) -> &'static str {
    match level {
        Level::Error => say(lang, "lỗi", "error"),
        Level::Warning => say(lang, "cảnh báo", "warning"),
        Level::Note => say(lang, "lưu ý", "note"),
    }
}

fn fix(code: Code, lang: Lang) -> &'static str {
    match code.fix() {
        Some(Safety::Safe) => say(lang, "an toàn", "safe"),
        Some(Safety::Suggested) => say(lang, "đề xuất", "suggested"),
        None => "–",
    }
}

fn chapter(rule: &Rule, lang: Lang, out: &mut String) {
    let Rule { code, explanation, .. } = rule;
    let _ = writeln!(out, "\n<a id=\"{code}\"></a>\n\n## {code} {}\n", code.name());
    let _ = writeln!(out, "{}\n", explanation.finds.get(lang));
    let _ = writeln!(out, "**{}** {}\n", say(lang, "Vì sao.", "Why."), explanation.why.get(lang));
    for (title, sample) in
        [(say(lang, "Sai", "Wrong"), explanation.wrong), (say(lang, "Đúng", "Right"), explanation.right)]
    {
        let _ = writeln!(out, "{title}:\n\n```yaml\n{}\n```\n", sample.trim_end());
    }
    let _ = writeln!(out, "**{}** {}", say(lang, "Căn cứ.", "Basis."), explanation.basis.get(lang));
}
