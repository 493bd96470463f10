//! The keys of `ttdn.toml`: what each takes, what it is for, and an example. One source for the reader of settings and for
//! `ttdn schema config`.

use crate::diagnostic::Pair;

/// A key of the settings.
#[derive(Debug, Clone, Copy)]
pub struct ConfigKey {
    /// How it is written.
    pub name: &'static str,
    /// What it takes.
    pub kind: ConfigKind,
    /// What it is for.
    pub about: Pair,
    /// A value, as it is written.
    pub example: &'static str,
}

/// What a key of the settings takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfigKind {
    /// Levels by code.
    Levels,
    /// Levels of some plans.
    Overrides,
    /// A file or folder.
    Path,
    /// Several files.
    Paths,
    /// Patterns of files, as in `.gitignore`.
    Patterns,
    /// The day of a register.
    Register,
    /// True or false.
    Flag,
}

/// The keys of the file.
pub const KEYS: &[ConfigKey] = &[
    ConfigKey {
        name: "levels",
        kind: ConfigKind::Levels,
        about: Pair::new(
            "Mức của từng mã kiểm tra, viết dưới dòng [levels].",
            "The level of each code, below a line [levels].",
        ),
        example: "{S014 = \"off\", A001 = \"error\"}",
    },
    ConfigKey {
        name: "overrides",
        kind: ConfigKind::Overrides,
        about: Pair::new(
            "Mức riêng cho một số kế hoạch, mỗi phần dưới một dòng [[overrides]]; phần viết sau đè phần viết trước.",
            "Levels of some plans, each part below a line [[overrides]]; a later part counts over an earlier one.",
        ),
        example: "[{paths = [\"nam-2020/**\"], levels = {L010 = \"note\"}}]",
    },
    ConfigKey {
        name: "registers",
        kind: ConfigKind::Paths,
        about: Pair::new("Sổ văn bản, cơ quan của riêng cơ quan.", "Files with the office's own documents and bodies."),
        example: "[\"so-van-ban.yaml\"]",
    },
    ConfigKey {
        name: "locked_register",
        kind: ConfigKind::Register,
        about: Pair::new(
            "Ngày của sổ đăng ký văn bản phải có; sổ khác thì không chạy.",
            "The day of the register that there must be; with another one nothing runs.",
        ),
        example: "\"2026-11-26\"",
    },
    ConfigKey {
        name: "form",
        kind: ConfigKind::Path,
        about: Pair::new(
            "Thể thức riêng của cơ quan, chọn trong khuôn khổ quy định.",
            "The office's own form, within what the regulation allows.",
        ),
        example: "\"the-thuc.yaml\"",
    },
    ConfigKey {
        name: "template",
        kind: ConfigKind::Path,
        about: Pair::new(
            "Thư mục mẫu thay cho mẫu có sẵn, theo từng tệp.",
            "A folder of templates that replace the built-in ones file by file.",
        ),
        example: "\"mau\"",
    },
    ConfigKey {
        name: "fonts",
        kind: ConfigKind::Paths,
        about: Pair::new(
            "Tệp phông cho chữ Hán và những chữ mà phông có sẵn không có.",
            "Font files for letters that the built-in fonts lack.",
        ),
        example: "[\"phong/NotoSerifSC-Regular.otf\"]",
    },
    ConfigKey {
        name: "attach_source",
        kind: ConfigKind::Flag,
        about: Pair::new(
            "true: DOCX, PDF mang theo tệp kế hoạch, cả chú thích.",
            "true: Word files and PDFs carry their plan, its comments too.",
        ),
        example: "true",
    },
    ConfigKey {
        name: "exclude",
        kind: ConfigKind::Patterns,
        about: Pair::new(
            "Những tệp, thư mục không phải kế hoạch, viết như trong .gitignore.",
            "What a search for plans leaves out, written as in .gitignore.",
        ),
        example: "[\"luu/**\", \"mkdocs.yml\"]",
    },
];

/// The keys of one of the `overrides`; both must be there.
pub const OVERRIDE_KEYS: &[ConfigKey] = &[
    ConfigKey {
        name: "paths",
        kind: ConfigKind::Patterns,
        about: Pair::new(
            "Những kế hoạch có mức riêng, viết như trong .gitignore.",
            "Which plans, written as in .gitignore.",
        ),
        example: "[\"nam-2020/**\", \"luu/\"]",
    },
    ConfigKey {
        name: "levels",
        kind: ConfigKind::Levels,
        about: Pair::new("Mức của từng mã cho những kế hoạch ấy.", "The level of each code in these plans."),
        example: "{L010 = \"note\"}",
    },
];

/// The names of keys.
pub fn names(keys: &'static [ConfigKey]) -> impl Iterator<Item = &'static str> + Clone {
    keys.iter().map(|key| key.name)
}
