//! What changed from one plan to another, in the plan's own terms.

use crate::diagnostic::Pair;
use crate::source::Span;

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Of what.
    pub what: What,
    /// How.
    pub how: How,
    /// The id that the author gave it.
    pub id: Option<String>,
    /// How a reader calls it: a task's title, a body, the first words of a text.
    pub name: String,
    /// Which part of it changed; absent where it came in, went out or changed its place.
    pub field: Option<Field>,
    /// What stood there, and where in the old file.
    pub old: Option<Side>,
    /// What stands there, and where in the new file.
    pub new: Option<Side>,
}

/// One side of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// How something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It came in.
    Added,
    /// It went out.
    Removed,
    /// It stands elsewhere in its list.
    Moved,
    /// Another stands in its place.
    Replaced,
    /// A part of it is another.
    Changed,
}

impl How {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            How::Added => "added",
            How::Removed => "removed",
            How::Moved => "moved",
            How::Replaced => "replaced",
            How::Changed => "changed",
        }
    }
}

/// Makes an enum with a code for programs and words for people.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal, $vi:literal, $en:literal;)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// The word of the JSON form.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The word that people read.
            pub fn words(self) -> Pair {
                match self { $(Self::$variant => Pair::new($vi, $en),)* }
            }
        }
    };
}

named! {
    /// Of what something changed, in the order of the plan.
    What {
        /// The paper's head.
        Paper = "paper", "Văn bản", "The paper";
        /// The decision that issues it.
        Decision = "decision", "Quyết định ban hành", "The decision";
        /// One of the căn cứ.
        Basis = "basis", "Căn cứ", "Legal basis";
        /// One of the purposes.
        Purpose = "purpose", "Mục đích", "Purpose";
        /// One of the requirements.
        Requirement = "requirement", "Yêu cầu", "Requirement";
        /// One of the indicators.
        Indicator = "indicator", "Chỉ tiêu", "Indicator";
        /// A task or a group of tasks.
        Task = "task", "Nhiệm vụ", "Task";
        /// A unit.
        Unit = "unit", "Đơn vị", "Unit";
        /// The money of the whole plan.
        Budget = "budget", "Kinh phí", "Budget";
        /// One of the reports.
        Report = "report", "Chế độ báo cáo", "Report";
        /// One of the recipients.
        Recipient = "recipient", "Nơi nhận", "Recipient";
        /// Who signs.
        Signer = "signer", "Người ký", "Signer";
        /// A text of the author's own sections, annexes and footnotes.
        Text = "text", "Nội dung", "Text";
        /// Another key of the file.
        Key = "key", "Mục khác", "Other key";
    }
}

named! {
    /// A part of something.
    Field {
        /// Kế hoạch or Chương trình.
        Kind = "kind", "loại văn bản", "kind";
        /// Draft or final.
        Status = "status", "tình trạng", "status";
        /// Số.
        Number = "number", "số", "number";
        /// Ngày ban hành.
        Date = "date", "ngày", "date";
        /// Trích yếu, the title of a task.
        Title = "title", "tên", "title";
        /// Thời gian thực hiện.
        Period = "period", "thời gian thực hiện", "period";
        /// Cơ quan ban hành.
        Issuer = "issuer", "cơ quan ban hành", "issuer";
        /// Độ khẩn.
        Urgency = "urgency", "độ khẩn", "urgency";
        /// Độ mật.
        Secrecy = "secrecy", "độ mật", "secrecy";
        /// The words.
        Text = "text", "nội dung", "text";
        /// The verb before a căn cứ.
        Verb = "verb", "động từ", "verb";
        /// The sentence that ends "như sau:".
        Enacting = "enacting", "câu mở đầu", "enacting sentence";
        /// The last sentence.
        Closing = "closing", "câu kết", "closing";
        /// Dash lines.
        Items = "items", "các ý", "items";
        /// Chủ trì.
        Lead = "lead", "chủ trì", "lead";
        /// Phối hợp.
        Support = "support", "phối hợp", "support";
        /// Nhiệm vụ cấp trên giao.
        ParentTask = "parent_task", "nhiệm vụ cấp trên", "task of the plan above";
        /// Thời hạn.
        Deadline = "deadline", "thời hạn", "deadline";
        /// Sản phẩm.
        Output = "output", "sản phẩm", "output";
        /// Kinh phí.
        Money = "money", "kinh phí", "money";
        /// By year.
        ByYear = "by_year", "kinh phí theo năm", "money by year";
        /// By source.
        BySource = "by_source", "kinh phí theo nguồn", "money by source";
        /// A task's indicator.
        Indicator = "indicator", "chỉ tiêu", "indicator";
        /// The figure of an indicator.
        Target = "target", "mức", "target";
        /// By when an indicator is reached.
        By = "by", "năm đạt", "by when";
        /// The group that a task stands in.
        Group = "group", "nhóm", "group";
        /// The name of a body.
        Name = "name", "tên gọi", "name";
        /// The short name.
        Short = "short", "tên viết tắt", "short name";
        /// Trách nhiệm.
        Duties = "duties", "trách nhiệm", "duties";
        /// Who reports.
        Reporters = "reporters", "cơ quan báo cáo", "who reports";
        /// To whom.
        To = "to", "nơi nhận báo cáo", "to whom";
        /// Through whom.
        Via = "via", "đầu mối tổng hợp", "through whom";
        /// What a recipient is sent it for.
        Note = "note", "mục đích gửi", "note";
        /// Quyền hạn, chức vụ.
        Capacity = "capacity", "quyền hạn, chức vụ", "capacity";
        /// Điều.
        Articles = "articles", "các điều", "articles";
        /// Thẩm quyền.
        Authority = "authority", "thẩm quyền ban hành", "authority";
        /// Lưu.
        Archive = "archive", "lưu", "archive";
    }
}
