//! What the form calls the columns of its tables, and what stands in one of several lines.

use super::part::FieldKind::{Choice, Choices, Document, Flag, Long, Text};
use super::part::Shape::{Blocks, Lines, Points};
use super::part::{Part, helped, lines, name, part, rare, unset};

/// A task in a row.
pub(super) const TASK: &[Part] = &[
    part("title", Long, "Nhiệm vụ", "Task"),
    helped(
        "Các ý in dưới tên nhiệm vụ.",
        "The points that are printed below the title.",
        lines(Points, part("items", Long, "Nội dung cụ thể", "Points below it")),
    ),
    helped(
        "Lời văn dưới tên nhiệm vụ, mỗi dòng một đoạn.",
        "The prose below the title, one paragraph a line.",
        rare(lines(Lines, part("text", Long, "Lời văn", "Prose"))),
    ),
    helped(
        "Đơn vị chịu trách nhiệm chính. Tên lấy từ bảng Đơn vị.",
        "The unit that leads. Names come from the table of units.",
        part("lead", Choices, "Chủ trì", "Leads"),
    ),
    helped("Các đơn vị cùng làm.", "The units that help.", part("support", Choices, "Phối hợp", "Supports")),
    helped(
        "Viết như trong văn bản: ngày, tháng, quý, năm, thường xuyên, hằng tháng, từ … đến …",
        "As one writes it: a day, month, quarter or year, thường xuyên, hằng tháng, từ … đến …",
        part("deadline", Text, "Thời hạn", "Deadline"),
    ),
    part("output", Text, "Sản phẩm", "Output"),
    part("budget", Text, "Kinh phí", "Money"),
    rare(part("indicator", Text, "Chỉ tiêu", "Indicator")),
    rare(part("parent_task", Text, "Việc của kế hoạch cấp trên", "Task of the plan above")),
    name("id", "Mã nhiệm vụ", "Id of the task"),
    name("tasks", "Các nhiệm vụ trong nhóm", "Tasks of the group"),
];

/// The money of a task, where it is taken apart.
pub(super) const TASK_BUDGET: &[Part] = &[
    name("amount", "Số tiền", "Amount"),
    name("source", "Nguồn kinh phí", "Source of the money"),
    name("by_year", "Chia theo năm", "By year"),
    name("by_source", "Chia theo nguồn", "By source"),
];

/// An indicator in a row.
pub(super) const INDICATOR: &[Part] = &[
    part("name", Long, "Chỉ tiêu", "Indicator"),
    part("target", Text, "Số phải đạt", "Target"),
    part("measure", Text, "Đơn vị tính", "Counted in"),
    part("by", Text, "Năm phải đạt", "By"),
];

/// A section in a row.
pub(super) const SECTION: &[Part] = &[
    helped(
        "Không gõ số thứ tự. Có lời văn ngay dưới thì tiêu đề in đậm ở đầu đoạn.",
        "Without its number. With prose beside it the heading begins the paragraph in bold.",
        part("heading", Long, "Tiêu đề", "Heading"),
    ),
    helped(
        "Nhiệm vụ, đơn vị, kinh phí… đã điền ở trên, in tại mục này.",
        "Tasks, units, money … that are filled in above and printed here.",
        part("use", Choice, "Phần in ở mục này", "Part printed here"),
    ),
    helped(
        "Lời văn của mục, mỗi dòng một đoạn.",
        "The prose of the section, one paragraph a line.",
        lines(Lines, part("text", Long, "Lời văn", "Prose")),
    ),
    helped(
        "Khi trong mục có cả đoạn văn và các ý.",
        "Where a section has paragraphs and points.",
        rare(lines(Blocks, part("blocks", Long, "Đoạn văn và các ý", "Paragraphs and points"))),
    ),
    name("id", "Mã của mục", "Id of the section"),
    name("sections", "Các mục con", "Sections below it"),
    name("numbering", "Nhãn của các mục con", "Labels of the sections below"),
];

/// An annex in a row.
pub(super) const ANNEX: &[Part] = &[
    part("title", Long, "Tên phụ lục", "Title of the annex"),
    helped(
        "Bảng phân công, ma trận, biểu tiến độ chương trình tự làm từ các nhiệm vụ.",
        "A table that the program makes of the tasks.",
        part("use", Choice, "Bảng làm từ nhiệm vụ", "Made of the tasks"),
    ),
    unset("trang dọc", "portrait", part("orientation", Choice, "Trang", "Page")),
    helped(
        "Khi phụ lục không phải là bảng làm từ nhiệm vụ.",
        "Where the annex is not made of the tasks.",
        lines(Blocks, part("blocks", Long, "Nội dung riêng", "Text of its own")),
    ),
    rare(part("columns", Text, "Các cột", "Columns")),
    rare(part("sections", Text, "Các mục", "Sections")),
    rare(part("forms", Text, "Biểu mẫu", "Blank forms")),
    name("id", "Mã của phụ lục", "Id of the annex"),
];

/// A unit in a row.
pub(super) const UNIT: &[Part] = &[
    part("name", Long, "Tên đơn vị", "Name of the unit"),
    part("short", Text, "Tên viết tắt", "Short name"),
    lines(Points, part("duties", Long, "Trách nhiệm", "Duties")),
    helped(
        "Như “UBND các xã, phường”.",
        "Like “UBND các xã, phường”.",
        part("collective", Flag, "Tên chung của nhiều cơ quan", "Stands for many bodies"),
    ),
    helped(
        "Chỉ được nêu ở nhiệm vụ.",
        "Named at tasks only.",
        part("unlisted", Flag, "Không có mục riêng ở phần tổ chức thực hiện", "Not listed in the part on organisation"),
    ),
    rare(part("numbering", Text, "Nhãn của các ý", "Labels of the points")),
];

/// A report in a row.
pub(super) const REPORT: &[Part] = &[
    helped(
        "Tên lấy từ bảng Đơn vị.",
        "Names come from the table of units.",
        part("by", Choices, "Đơn vị báo cáo", "Who reports"),
    ),
    part("to", Text, "Báo cáo gửi", "To whom"),
    helped(
        "Báo cáo gửi qua đơn vị này.",
        "The report is sent through this unit.",
        part("via", Choice, "Đơn vị tổng hợp", "Through"),
    ),
    helped(
        "Viết như thời hạn của nhiệm vụ.",
        "As the deadline of a task.",
        part("when", Text, "Thời hạn báo cáo", "By when"),
    ),
    helped(
        "Khi không tách thành các ô bên cạnh.",
        "Where it is not taken apart into the other cells.",
        part("text", Long, "Hoặc viết thành câu", "Or a sentence"),
    ),
];

/// A recipient in a row.
pub(super) const RECIPIENT: &[Part] =
    &[part("to", Long, "Nơi nhận", "Recipient"), part("note", Text, "Để làm gì", "What for")];

/// A legal basis in a row.
pub(super) const BASIS: &[Part] = &[
    part("text", Document, "Văn bản", "Document"),
    helped(
        "Số, ký hiệu của văn bản có trong sổ: chương trình in cả câu trích dẫn.",
        "The symbol of a document of the register, whose whole citation is printed.",
        rare(part("doc", Document, "Chỉ ghi số, ký hiệu", "By its number alone")),
    ),
    part("verb", Text, "Từ mở đầu", "Opening word"),
    part("alias", Text, "Gọi tắt là", "Called"),
];

/// What stands in one of several lines, or below a point.
pub(super) const POINT: &[Part] = &[
    name("text", "Lời của ý", "Words of the point"),
    name("items", "Các ý con", "Points below it"),
    name("numbering", "Nhãn của các ý con", "Labels of the points below"),
];

/// Who does a part of a task.
pub(super) const ASSIGNEE: &[Part] = &[name("unit", "Đơn vị", "Unit"), name("scope", "Phần việc", "Part of the work")];

/// One deadline of several.
pub(super) const MILESTONE: &[Part] = &[name("when", "Thời hạn của mốc", "When"), name("what", "Việc của mốc", "What")];
