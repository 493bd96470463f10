//! What the form calls the parts of a plan, and how each is filled in. What a part is for, the language itself says (`plan`).

use crate::diagnostic::Pair;

/// How something is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A few words.
    Text,
    /// A sentence or more.
    Long,
    /// A day.
    Date,
    /// A whole number.
    Number,
    /// One of a few words.
    Choice,
    /// Several of them; the text has commas between.
    Choices,
}

/// What a part is called, under which key of its mapping it stands, and how it is filled in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub key: &'static str,
    pub label: Pair,
    pub kind: FieldKind,
    pub shown: Shown,
    /// Whether each of its lines is an item of a list.
    pub lines: bool,
}

/// When a part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Always.
    Always,
    /// Where the plan has it: few do.
    Where,
}

const fn part(key: &'static str, kind: FieldKind, vi: &'static str, en: &'static str) -> Part {
    Part { key, label: Pair::new(vi, en), kind, shown: Shown::Always, lines: false }
}

const fn rare(part: Part) -> Part {
    Part { shown: Shown::Where, ..part }
}

const fn lines(part: Part) -> Part {
    Part { lines: true, ..part }
}

use FieldKind::{Choice, Choices, Date, Long, Number, Text};

/// The issuing body.
pub(super) const ISSUER: &[Part] = &[
    part("parent", Text, "Cơ quan chủ quản", "Parent body"),
    part("name", Text, "Tên cơ quan ban hành", "Issuing body"),
    rare(part("full_name", Text, "Tên đầy đủ trong câu văn", "Whole name for sentences")),
    part("code", Text, "Ký hiệu cơ quan", "Symbol of the body"),
    part("place", Text, "Địa danh", "Place of issue"),
];

/// Number, day and title.
pub(super) const HEAD: &[Part] = &[
    part("kind", Choice, "Loại văn bản", "Kind of document"),
    part("status", Choice, "Tình trạng", "Draft or final"),
    part("number", Number, "Số", "Number"),
    part("date", Date, "Ngày ban hành", "Day of issue"),
    part("title", Long, "Tên kế hoạch (trích yếu)", "Subject line (trích yếu)"),
];

/// The time of the plan, where it is written as one.
pub(super) const PERIOD: Part = part("period", Text, "Thời kỳ của kế hoạch", "Time of the plan");

/// The time of the plan, where it has two ends.
pub(super) const ENDS: &[Part] = &[
    part("from", Date, "Từ", "From"),
    part("to", Date, "Đến", "To"),
    rare(part("vision", Text, "Tầm nhìn đến năm", "Vision to the year")),
];

/// A signature.
pub(super) const SIGNATURE: &[Part] = &[
    lines(part("capacity", Long, "Quyền hạn, chức vụ (mỗi dòng một ý)", "Capacity and post, one a line")),
    rare(part("office", Text, "Chức danh khác của người ký", "The signer's other office")),
    part("name", Text, "Họ và tên người ký", "Name of the signer"),
];

/// The archive line.
pub(super) const ARCHIVE: &[Part] = &[
    part("codes", Choices, "Lưu", "Kept at"),
    part("drafter", Text, "Người soạn thảo", "Drafter"),
    part("copies", Number, "Số bản", "Copies"),
];

/// The decision that issues the plan.
pub(super) const DECISION: &[Part] = &[
    part("title", Long, "Tên quyết định", "Subject line of the decision"),
    part("number", Number, "Số quyết định", "Number of the decision"),
    part("date", Date, "Ngày quyết định", "Day of the decision"),
];

/// A task in a row.
pub(super) const TASK: &[Part] = &[
    part("title", Long, "Nhiệm vụ", "Task"),
    part("lead", Choices, "Chủ trì", "Leads"),
    part("support", Choices, "Phối hợp", "Supports"),
    part("deadline", Text, "Thời hạn", "Deadline"),
    part("output", Text, "Sản phẩm", "Output"),
    part("budget", Text, "Kinh phí", "Money"),
];

/// A unit in a row.
pub(super) const UNIT: &[Part] =
    &[part("name", Long, "Tên đơn vị", "Name of the unit"), part("short", Text, "Tên viết tắt", "Short name")];

/// A recipient in a row.
pub(super) const RECIPIENT: &[Part] =
    &[part("to", Long, "Nơi nhận", "Recipient"), part("note", Text, "Để làm gì", "What for")];

/// A legal basis in a row.
pub(super) const BASIS: &[Part] = &[
    part("text", Long, "Văn bản", "Document"),
    part("doc", Text, "Chỉ ghi số, ký hiệu", "By its number alone"),
    part("verb", Text, "Từ mở đầu", "Opening word"),
    part("alias", Text, "Gọi tắt là", "Called"),
];
