//! Family S: keys that the language has, but not where they stand, and what is given twice.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

const UNPRINTED: (&str, &str) = (
    "ttdn không in phần này, nên bỏ qua trong im lặng là làm mất nội dung",
    "ttdn does not print this here: passing it over in silence would lose it",
);

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(Code::S002, "decision", Pair::new("`{key}` thuộc về Quyết định", "`{key}` belongs to the decision"))
        .label("không được in ở Kế hoạch kèm theo", "not printed in the plan that is attached")
        .reason(
            "Kế hoạch ban hành kèm Quyết định không có số, chữ ký, nơi nhận riêng",
            "a plan that a decision issues has no number, signature or recipients of its own",
        )
        .hint(
            "chuyển vào `decision`; nếu ở đó đã có thì xóa `{key}` ở đây",
            "move it into `decision`; if that has it already, delete `{key}` here",
        ),
    Sentence::new(
        Code::S002,
        "decision-date",
        Pair::new("ngày ghi ở đây khác ngày của Quyết định", "this is not the day of the decision"),
    )
    .label("không được in", "not printed")
    .reason(
        "Kế hoạch ban hành kèm Quyết định mang ngày của Quyết định",
        "a plan that a decision issues bears the decision's date",
    )
    .hint("ghi cùng một ngày, hoặc xóa `date` ở đây", "write the same day, or delete `date` here"),
    Sentence::new(
        Code::S002,
        "either",
        Pair::new("`{key}` và `{other}` chỉ được viết một", "only one of `{key}` and `{other}` can be given"),
    )
    .label("khóa thứ hai", "the second key")
    .reason(
        "hai khóa nói về một việc; ttdn không tự chọn thay người soạn thảo",
        "both say the same thing; ttdn does not choose for the author",
    )
    .hint("giữ một khóa, xóa khóa kia", "keep one, delete the other"),
    Sentence::new(
        Code::S002,
        "task-table",
        Pair::new("`{key}` chỉ dùng cho bảng nhiệm vụ", "`{key}` belongs to the table of tasks"),
    )
    .label("phụ lục này không có bảng nhiệm vụ", "this annex has no table of tasks")
    .reason(UNPRINTED.0, UNPRINTED.1)
    .hint(
        "ghi `use: task_table` cho phụ lục này, hoặc xóa `{key}`",
        "give this annex `use: task_table`, or delete `{key}`",
    ),
    Sentence::new(
        Code::S003,
        "section-use",
        Pair::new("`{part}` chỉ đặt được ở phụ lục", "`{part}` can stand in an annex only"),
    )
    .reason(
        "bảng nhiệm vụ và ma trận cần cả trang giấy, thường là trang ngang",
        "the table of tasks and the matrix want a whole sheet, mostly a landscape one",
    )
    .hint(
        "dùng `use: tasks` ở đây, và thêm phụ lục: `annexes: [{open}id: phan-cong, title: …, use: {part}{close}]`",
        "write `use: tasks` here and add an annex: `annexes: [{open}id: phan-cong, title: …, use: {part}{close}]`",
    ),
    Sentence::new(
        Code::S003,
        "extra-signature",
        Pair::new(
            "kế hoạch có {known} cơ quan ban hành nhưng {found} chữ ký",
            "the plan has {known} issuers but {found} signatures",
        ),
    )
    .label("không của cơ quan nào", "nobody's")
    .reason("mỗi cơ quan ban hành ký một lần", "each issuer signs once")
    .hint("xóa chữ ký thừa, hoặc khai thêm cơ quan ở `issuers`", "delete the signature, or add its body to `issuers`"),
    Sentence::new(Code::S003, "year-twice", Pair::new("năm này được ghi hai lần", "this year is named twice"))
        .label("lần thứ hai", "the second time")
        .reason("bảng sẽ có hai cột giống nhau, tổng sẽ sai", "the table would have two equal columns and wrong sums")
        .hint("xóa một lần", "delete one"),
    Sentence::new(Code::S003, "column-twice", Pair::new("cột này được ghi hai lần", "this column is named twice"))
        .label("lần thứ hai", "the second time")
        .reason("bảng sẽ có hai cột giống nhau", "the table would have two equal columns")
        .hint("xóa một lần", "delete one"),
    Sentence::new(
        Code::S003,
        "year-outside",
        Pair::new(
            "năm {year} nằm ngoài thời kỳ {from}-{to} của kế hoạch",
            "the year {year} lies outside the plan's period {from}-{to}",
        ),
    )
    .reason("cột của năm ngoài thời kỳ luôn trống", "the column of a year outside the period is always empty")
    .hint("ghi các năm trong thời kỳ {from}-{to}", "name years of the period {from}-{to}"),
    Sentence::new(
        Code::S003,
        "header-rows",
        Pair::new(
            "{found} dòng đầu bảng trong khi bảng chỉ có {known} dòng",
            "{found} header rows, but the table has only {known} rows",
        ),
    )
    .label("không còn dòng nội dung", "no row is left for the body")
    .reason(
        "dòng đầu bảng lặp lại ở mỗi trang; bảng phải còn dòng nội dung",
        "header rows repeat on every page; some row must be the body",
    )
    .hint(
        "ghi số dòng đầu bảng nhỏ hơn {known}, hoặc xóa `header_rows`",
        "write fewer than {known}, or delete `header_rows`",
    ),
    Sentence::new(
        Code::S003,
        "sum-first",
        Pair::new("cột thứ nhất không cộng được", "the first column cannot be added up"),
    )
    .reason("ô đầu của dòng cộng là chỗ ghi “Tổng cộng”", "the first cell of the total row holds its label")
    .hint("`sum` ghi các cột từ 2 trở đi", "`sum` names columns from 2 on"),
    Sentence::new(
        Code::S003,
        "budget-amount",
        Pair::new(
            "“{amount}” là số tiền, `budget` của kế hoạch là đoạn văn",
            "“{amount}” is an amount, the plan's `budget` is a paragraph",
        ),
    )
    .label("số tiền", "an amount")
    .reason(
        "in ra sẽ là một đoạn chỉ có con số, không được so với các nhiệm vụ",
        "it would print as a bare number and not be compared with the tasks",
    )
    .hint(
        "viết `budget: {open}text: Kinh phí từ …, total: {amount}{close}`",
        "write `budget: {open}text: Kinh phí từ …, total: {amount}{close}`",
    ),
    Sentence::new(
        Code::S008,
        "task-budget",
        Pair::new("kinh phí của nhiệm vụ chưa có nội dung", "the task's budget says nothing"),
    )
    .reason("phần trống thì không có gì để in", "there is nothing to print")
    .hint("viết `budget: 120 triệu đồng`, hoặc xóa khóa", "write `budget: 120 triệu đồng`, or delete the key"),
    Sentence::new(
        Code::S003,
        "proposal",
        Pair::new("“{words}” không mở đầu như một đề nghị", "“{words}” does not begin like a proposal"),
    )
    .label("in ra ngay dưới các căn cứ", "printed below the legal bases")
    .reason(
        "`proposal` in nguyên văn thành dòng căn cứ cuối của Quyết định",
        "`proposal` is printed as it is, the last of the decision's căn cứ",
    )
    .hint("viết, ví dụ: Theo đề nghị của Giám đốc Sở …", "write, for example: Theo đề nghị của Giám đốc Sở …"),
    Sentence::new(
        Code::S003,
        "article",
        Pair::new("“{label}” do chương trình tự ghi", "“{label}” is written by the compiler"),
    )
    .label("in ra sẽ bị lặp", "would be printed twice")
    .reason("các điều được đánh số theo thứ tự", "articles are numbered in their order")
    .hint("bỏ “{label}.”, bắt đầu bằng nội dung", "drop “{label}.” and begin with the words"),
    Sentence::new(
        Code::S005,
        "assignee",
        Pair::new("`{id}` được ghi hai lần trong `{key}`", "`{id}` is named twice in `{key}`"),
    )
    .label("lần thứ hai", "the second time")
    .reason(
        "tên sẽ in hai lần; thường là chép nhầm, cơ quan thật bị bỏ sót",
        "the name would be printed twice; mostly a name was copied and the true one is missing",
    )
    .hint("xóa một lần, hoặc ghi cơ quan đúng", "delete one, or name the right unit"),
    Sentence::new(Code::S003, "columns", Pair::new("bảng có {found} cột", "the table has {found} columns"))
        .label("nhiều nhất {known} cột", "at most {known} columns")
        .reason("Word không mở được bảng nhiều hơn {known} cột", "Word opens no table of more than {known} columns")
        .hint(
            "chia thành nhiều bảng, hoặc đổi hàng thành cột",
            "cut it into several tables, or turn rows into columns",
        ),
    Sentence::new(
        Code::S003,
        "vision",
        Pair::new("tầm nhìn {vision} không sau thời kỳ ({to})", "the outlook {vision} is not behind the period ({to})"),
    )
    .reason("tầm nhìn hướng tới sau khi kế hoạch kết thúc", "an outlook goes beyond the plan's end")
    .hint("ghi năm sau {to}, hoặc xóa `vision`", "write a year after {to}, or delete `vision`"),
    Sentence::new(
        Code::S005,
        "issuer",
        Pair::new("“{name}” được ghi hai lần trong các cơ quan ban hành", "“{name}” is named twice among the issuers"),
    )
    .label("lần thứ hai", "the second time")
    .reason("kế hoạch liên ngành do các cơ quan khác nhau cùng ban hành", "a joint plan is issued by different bodies")
    .hint("ghi tên cơ quan thứ hai, hoặc xóa", "write the other body's name, or delete it"),
    Sentence::new(
        Code::S015,
        "assignments",
        Pair::new("không phụ lục nào in phân công của các nhiệm vụ", "no annex shows who does the tasks"),
    )
    .label("chủ trì, thời hạn, sản phẩm chỉ in ở phụ lục", "leads, deadlines, outputs are shown in an annex only")
    .reason(UNPRINTED.0, UNPRINTED.1)
    .hint(
        "thêm phụ lục có `use: task_table`, hoặc bỏ `show_assignments` để in dưới từng nhiệm vụ",
        "add an annex with `use: task_table`, or drop `show_assignments` to print them under each task",
    ),
];

pub(super) const LABELS: &[Label] = &[
    (Code::S002, "decision", Pair::new("ngày của Quyết định", "the decision's date")),
    (Code::S002, "other", Pair::new("khóa thứ nhất", "the first key")),
    (Code::S003, "first", Pair::new("lần thứ nhất", "the first time")),
    (Code::S005, "first-issuer", Pair::new("lần thứ nhất", "the first time")),
];
