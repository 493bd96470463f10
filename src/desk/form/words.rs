//! What the form calls the parts of a plan, and how each is filled in. What a part is for, the language itself says (`plan`),
//! but where it speaks of keys.

use super::columns::{
    ANNEX, ASSIGNEE, BASIS, INDICATOR, MILESTONE, POINT, RECIPIENT, REPORT, SECTION, TASK, TASK_BUDGET, UNIT,
};
use super::part::FieldKind::{Choice, Choices, Date, Flag, Long, Number, Text};
use super::part::Shape::{Lines, Pairs, Points};
use super::part::{Part, Shown, helped, lines, name, part, rare, unset};
use std::slice::from_ref;

/// What stands outermost and is more than one field.
pub(super) const PLAN: &[Part] = &[
    name("parent", "Kế hoạch cấp trên", "The plan above"),
    name("issuer", "Cơ quan ban hành", "Issuing body"),
    helped(
        "Khi nhiều cơ quan cùng ban hành một kế hoạch liên ngành.",
        "Where several bodies issue one joint plan.",
        name("issuers", "Các cơ quan cùng ban hành", "Joint issuing bodies"),
    ),
    name("legal_bases", "Căn cứ", "Legal bases"),
    name("preamble", "Cách xếp căn cứ, câu dẫn", "How bases stand, and the lead-in"),
    name("objectives", "Mục đích, yêu cầu", "Purposes and requirements"),
    name("tasks", "Nhiệm vụ", "Tasks"),
    name("units", "Đơn vị", "Units"),
    name("budget", "Kinh phí", "Money"),
    name("reporting", "Chế độ báo cáo", "Reporting"),
    name("signature", "Chữ ký", "Signature"),
    helped(
        "Chữ ký của từng cơ quan trong kế hoạch liên ngành.",
        "The signatures of a joint plan.",
        name("signatures", "Các chữ ký", "Signatures"),
    ),
    name("recipients", "Nơi nhận", "Recipients"),
    name("archive", "Lưu", "Archive"),
    name("annexes", "Phụ lục", "Annexes"),
    helped(
        "Khi kế hoạch không xếp theo thứ tự thường dùng, hoặc có mục viết tự do.",
        "Where a plan has an order of its own, or free text.",
        name("sections", "Các mục riêng", "Sections of its own"),
    ),
    helped(
        "Khi không dùng I, 1, a) như thường lệ.",
        "Where they are not I, 1, a) as usual.",
        name("numbering", "Cách đánh số các cấp", "Labels of the depths"),
    ),
    name("contact", "Địa chỉ liên hệ ở chân trang", "Contact at the foot of the page"),
    helped(
        "Khi kế hoạch ban hành kèm theo một quyết định.",
        "Where a decision issues the plan.",
        name("decision", "Quyết định ban hành", "The decision that issues the plan"),
    ),
    name("metadata", "Thuộc tính của tệp", "Properties of the files"),
];

/// The issuing body.
pub(super) const ISSUER: &[Part] = &[
    part("parent", Text, "Cơ quan chủ quản", "Parent body"),
    part("name", Text, "Tên cơ quan ban hành", "Issuing body"),
    helped(
        "Dùng trong câu văn khi tên ở đầu trang viết gọn.",
        "For sentences, where the letterhead has a short name.",
        rare(part("full_name", Text, "Tên đầy đủ trong câu văn", "Whole name for sentences")),
    ),
    part("code", Text, "Ký hiệu cơ quan", "Symbol of the body"),
    part("place", Text, "Địa danh", "Place of issue"),
];

/// Number, day and title.
pub(super) const HEAD: &[Part] = &[
    unset("Kế hoạch", "plan (kế hoạch)", part("kind", Choice, "Loại văn bản", "Kind of document")),
    unset("dự thảo", "draft", part("status", Choice, "Tình trạng", "Draft or final")),
    part("number", Number, "Số", "Number"),
    helped(
        "Mới biết tháng hoặc năm thì chỉ ghi 01/2027 hoặc 2027: phần chưa biết để trống trên giấy.",
        "Where only month or year are known: 01/2027 or 2027. The rest is left blank on the page.",
        part("date", Date, "Ngày ban hành", "Day of issue"),
    ),
    part("title", Long, "Tên kế hoạch (trích yếu)", "Subject line (trích yếu)"),
];

/// The time of the plan, where it is written as one.
pub(super) const PERIOD: Part = helped(
    "Một năm hoặc nhiều năm: 2027, 2026-2030. Thời hạn không ghi năm thì hiểu theo đây.",
    "One year or several: 2027, 2026-2030. Deadlines without a year are of it.",
    part("period", Text, "Thời gian của kế hoạch", "Time of the plan"),
);

/// The time of the plan, where it has two ends.
pub(super) const ENDS: &[Part] = &[
    part("from", Date, "Từ", "From"),
    part("to", Date, "Đến", "To"),
    rare(part("vision", Text, "Tầm nhìn đến năm", "Vision to the year")),
    name("event", "Những ngày diễn ra sự kiện", "Days of the event"),
];

/// Purposes and requirements.
pub(super) const OBJECTIVES: &[Part] = &[
    helped(
        "Kế hoạch nhằm làm gì.",
        "What the plan is for.",
        lines(Points, part("purposes", Long, "Mục đích", "Purposes")),
    ),
    helped(
        "Khi thực hiện phải bảo đảm những gì.",
        "What carrying it out must observe.",
        lines(Points, part("requirements", Long, "Yêu cầu", "Requirements")),
    ),
    rare(part("numbering", Choice, "Nhãn của các ý", "Labels of the points")),
    name("indicators", "Chỉ tiêu", "Indicators"),
];

/// The part on money.
pub(super) const BUDGET: &[Part] = &[
    helped(
        "Lời văn về kinh phí, mỗi đoạn một dòng.",
        "The prose on money, one paragraph a line.",
        lines(Lines, part("text", Long, "Kinh phí thực hiện", "Where the money comes from")),
    ),
    part("total", Text, "Tổng kinh phí", "Total"),
    lines(Pairs, part("by_source", Long, "Chia theo nguồn", "By source")),
    lines(Pairs, part("by_year", Long, "Chia theo năm", "By year")),
];

/// The last sentence.
pub(super) const CLOSING: Part = unset(
    "chương trình tự viết câu kết",
    "the program writes it",
    part("closing", Long, "Câu kết", "Closing sentence"),
);

/// A signature.
pub(super) const SIGNATURE: &[Part] = &[
    helped(
        "Mỗi dòng một ý, như “TM. Ủy ban nhân dân”, “KT. Chủ tịch”, “Phó Chủ tịch”; chương trình tự in hoa.",
        "One a line, such as “TM. Ủy ban nhân dân”, “KT. Chủ tịch”, “Phó Chủ tịch”; printed in capitals.",
        lines(Lines, part("capacity", Long, "Quyền hạn, chức vụ", "Capacity and post")),
    ),
    rare(part("office", Text, "Chức danh khác của người ký", "The signer's other office")),
    part("name", Text, "Họ và tên người ký", "Name of the signer"),
    helped(
        "Chừa chỗ ký, đóng dấu; trong PDF là ô chờ ký số.",
        "Leaves room to sign and seal; in the PDF it is a field to be signed digitally.",
        part("field", Flag, "Chừa ô ký, ô ký số", "Room to sign, digitally too"),
    ),
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
    part("authority", Text, "Thẩm quyền ban hành", "Who decides"),
    part("proposal", Text, "Theo đề nghị của", "On whose proposal"),
    lines(Points, part("articles", Long, "Các điều", "Articles")),
    name("legal_bases", "Căn cứ của quyết định", "Legal bases of the decision"),
    name("signature", "Chữ ký", "Signature"),
    name("recipients", "Nơi nhận của quyết định", "Recipients of the decision"),
    name("archive", "Lưu của quyết định", "Archive of the decision"),
];

/// Marks on the paper, and how it is set.
pub(super) const MARKS: &[Part] = &[
    unset("theo ngày của kế hoạch", "by the plan's day", part("form", Choice, "Thể thức", "Form")),
    unset("không khẩn", "none", part("urgency", Choice, "Độ khẩn", "Urgency")),
    unset("không mật", "none", part("secrecy", Choice, "Độ mật", "Secrecy")),
    part("circulation", Text, "Phạm vi lưu hành", "Circulation"),
    unset(
        "một đoạn dưới mỗi nhiệm vụ",
        "a paragraph below each task",
        part("show_assignments", Choice, "Chỗ in phân công", "Where assignments are printed"),
    ),
    lines(Pairs, part("abbreviations", Long, "Chữ viết tắt", "Abbreviations")),
    helped(
        "Ví dụ “1: Các hoạt động do tổ chức nhân dân thực hiện.”; trong lời văn ghi [^1] ở chỗ cần chú thích.",
        "For instance “1: Các hoạt động …”; the text calls it by [^1].",
        lines(Pairs, part("footnotes", Long, "Chú thích cuối trang", "Footnotes")),
    ),
];

/// How the legal bases stand, and the sentence that leads into the plan.
pub(super) const PREAMBLE: &[Part] = &[
    unset("mỗi căn cứ một dòng", "one line each", part("layout", Choice, "Cách xếp căn cứ", "How the bases stand")),
    unset(
        "chương trình tự viết",
        "the program writes it",
        part("enacting", Long, "Câu dẫn vào nội dung", "Sentence that leads into the plan"),
    ),
];

/// The plan above.
pub(super) const PARENT: &[Part] = &[
    part("plan", Text, "Tệp kế hoạch cấp trên", "File of the plan above"),
    helped(
        "Khi không tìm ra theo tên.",
        "Where it is not found by its name.",
        rare(part("unit", Text, "Mã của cơ quan trong kế hoạch ấy", "The issuer's id there")),
    ),
];

/// Where the office is reached.
pub(super) const CONTACT: &[Part] = &[
    part("address", Text, "Địa chỉ", "Address"),
    part("email", Text, "Thư điện tử", "E-mail"),
    part("phone", Text, "Điện thoại", "Phone"),
    part("fax", Text, "Fax", "Fax"),
    part("website", Text, "Trang thông tin điện tử", "Website"),
];

/// Properties of the files.
pub(super) const METADATA: &[Part] = &[
    part("author", Text, "Tác giả", "Author"),
    helped("Mỗi dòng một từ khóa.", "One a line.", lines(Lines, part("keywords", Long, "Từ khóa", "Keywords"))),
];

/// What stands outermost.
const OUTERMOST: &[&[Part]] = &[PLAN, HEAD, from_ref(&PERIOD), from_ref(&CLOSING), MARKS];

/// The parts of a mapping of the language, by its name there.
pub(super) fn parts_of(mapping: &str) -> &'static [&'static [Part]] {
    match mapping {
        "plan" => OUTERMOST,
        "parent" => &[PARENT],
        "issuer" => &[ISSUER],
        "period" | "event" => &[ENDS],
        "legal_basis" => &[BASIS],
        "preamble" => &[PREAMBLE],
        "signature" => &[SIGNATURE],
        "recipient" => &[RECIPIENT],
        "archive" => &[ARCHIVE],
        "contact" => &[CONTACT],
        "decision" => &[DECISION],
        "metadata" => &[METADATA],
        "objectives" => &[OBJECTIVES],
        "indicator" => &[INDICATOR],
        "item" | "article" => &[POINT],
        "task" => &[TASK],
        "assignee" => &[ASSIGNEE],
        "milestone" => &[MILESTONE],
        "task_budget" => &[TASK_BUDGET],
        "unit" => &[UNIT],
        "budget" => &[BUDGET],
        "report" => &[REPORT],
        "section" => &[SECTION],
        "annex" => &[ANNEX],
        _ => &[],
    }
}

/// Whether something outermost is a field by itself.
pub(super) fn is_field(key: &str) -> bool {
    let fields = OUTERMOST.iter().copied().flatten();
    fields.into_iter().any(|part| part.key == key && part.shown != Shown::Never)
}
