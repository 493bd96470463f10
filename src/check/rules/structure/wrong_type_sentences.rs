//! The sentences of S003.

use crate::diagnostic::{Pair, Sentence};

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new("section-use", Pair::new("`{part}` chỉ đặt được ở phụ lục", "`{part}` can stand in an annex only"))
        .reason(
            "bảng nhiệm vụ, ma trận và biểu tiến độ cần cả trang giấy, thường là trang ngang",
            "the table of tasks, the matrix and the timeline want a whole sheet, mostly a landscape one",
        )
        .hint(
            "dùng `use: tasks` ở đây, và thêm phụ lục: `annexes: [{open}id: phan-cong, title: …, use: \
             {part}{close}]`",
            "write `use: tasks` here and add an annex: `annexes: [{open}id: phan-cong, title: …, use: \
             {part}{close}]`",
        ),
    Sentence::new(
        "extra-signature",
        Pair::new(
            "kế hoạch có {known} cơ quan ban hành nhưng {found} chữ ký",
            "the plan has {known} {known|issuer|issuers} but {found} {found|signature|signatures}",
        ),
    )
    .label("không của cơ quan nào", "nobody's")
    .reason("mỗi cơ quan ban hành ký một lần", "each issuer signs once")
    .hint("xóa chữ ký thừa, hoặc khai thêm cơ quan ở `issuers`", "delete the signature, or add its body to `issuers`"),
    Sentence::new("year-twice", Pair::new("năm này được ghi hai lần", "this year is named twice"))
        .label("lần thứ hai", "the second time")
        .reason("bảng sẽ có hai cột giống nhau, tổng sẽ sai", "the table would have two equal columns and wrong sums")
        .hint("xóa một lần", "delete one"),
    Sentence::new("column-twice", Pair::new("cột này được ghi hai lần", "this column is named twice"))
        .label("lần thứ hai", "the second time")
        .reason("bảng sẽ có hai cột giống nhau", "the table would have two equal columns")
        .hint("xóa một lần", "delete one"),
    Sentence::new(
        "year-outside",
        Pair::new(
            "năm {year} nằm ngoài thời kỳ {from}-{to} của kế hoạch",
            "the year {year} lies outside the plan's period {from}-{to}",
        ),
    )
    .reason("cột của năm ngoài thời kỳ luôn trống", "the column of a year outside the period is always empty")
    .hint("ghi các năm trong thời kỳ {from}-{to}", "name years of the period {from}-{to}"),
    Sentence::new(
        "timeline-period",
        Pair::new(
            "biểu tiến độ chưa biết vẽ từ khi nào đến khi nào",
            "the timeline does not know where it begins and ends",
        ),
    )
    .reason(
        "các cột của biểu là các tháng, quý, tuần của thời kỳ",
        "its columns are the months, quarters or weeks of the period",
    )
    .hint(
        "thêm thời kỳ của kế hoạch, ví dụ: `period: 2026` hoặc `period: {open}from: 2026-03-01, to: 2026-09-30{close}`",
        "add the plan's period, such as `period: 2026` or `period: {open}from: 2026-03-01, to: 2026-09-30{close}`",
    ),
    Sentence::new(
        "timeline-long",
        Pair::new("biểu tiến độ sẽ có {found} cột", "the timeline would have {found} {found|column|columns}"),
    )
    .label("nhiều nhất {known} cột", "at most {known} {known|column|columns}")
    .reason("biểu dài hơn thế không ai đọc được", "nobody reads a longer one")
    .hint("ghi `by: quarter` hoặc `by: month`", "write `by: quarter` or `by: month`"),
    Sentence::new(
        "header-rows",
        Pair::new(
            "{found} dòng đầu bảng trong khi bảng chỉ có {known} dòng",
            "{found} header {found|row|rows}, but the table has only {known} {known|row|rows}",
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
    Sentence::new("image-alt", Pair::new("ảnh chưa có lời mô tả (`alt`)", "the image has no words for it (`alt`)"))
        .reason(
            "người khiếm thị nghe đọc lời mô tả thay cho ảnh; PDF/UA bắt buộc có",
            "who cannot see the image hears them instead; PDF/UA requires them",
        )
        .hint("thêm, ví dụ: `alt: Sơ đồ tổ chức Ban Chỉ đạo`", "add, for example: `alt: Sơ đồ tổ chức Ban Chỉ đạo`"),
    Sentence::new(
        "cell-rows",
        Pair::new(
            "ô gộp {found} dòng, mà từ đây chỉ còn {known} dòng",
            "the cell covers {found} {found|row|rows}, but from here there {known|is|are} only {known}",
        ),
    )
    .reason(
        "ô gộp không vượt quá cuối bảng, cuối phần đầu bảng hay dòng tên nhóm",
        "a merged cell ends at the end of the table, of its header, or before the name of a group",
    )
    .hint("ghi `rows: {known}`, hoặc thêm dòng", "write `rows: {known}`, or add rows"),
    Sentence::new("sum-first", Pair::new("cột thứ nhất không cộng được", "the first column cannot be added up"))
        .reason("ô đầu của dòng cộng là chỗ ghi “Tổng cộng”", "the first cell of the total row holds its label")
        .hint("`sum` ghi các cột từ 2 trở đi", "`sum` names columns from 2 on"),
    Sentence::new(
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
        "proposal",
        Pair::new("“{words}” không mở đầu như một đề nghị", "“{words}” does not begin like a proposal"),
    )
    .label("in ra ngay dưới các căn cứ", "printed below the legal bases")
    .reason(
        "`proposal` in nguyên văn thành dòng căn cứ cuối của Quyết định",
        "`proposal` is printed as it is, the last of the decision's căn cứ",
    )
    .hint("viết, ví dụ: Theo đề nghị của Giám đốc Sở …", "write, for example: Theo đề nghị của Giám đốc Sở …"),
    Sentence::new("article", Pair::new("“{label}” do chương trình tự ghi", "“{label}” is written by the compiler"))
        .label("in ra sẽ bị lặp", "would be printed twice")
        .reason("các điều được đánh số theo thứ tự", "articles are numbered in their order")
        .hint("bỏ “{label}.”, bắt đầu bằng nội dung", "drop “{label}.” and begin with the words"),
    Sentence::new("columns", Pair::new("bảng có {found} cột", "the table has {found} {found|column|columns}"))
        .label("nhiều nhất {known} cột", "at most {known} {known|column|columns}")
        .reason(
            "Word không mở được bảng nhiều hơn {known} cột",
            "Word opens no table of more than {known} {known|column|columns}",
        )
        .hint(
            "chia thành nhiều bảng, hoặc đổi hàng thành cột",
            "cut it into several tables, or turn rows into columns",
        ),
    Sentence::new(
        "vision",
        Pair::new("tầm nhìn {vision} không sau thời kỳ ({to})", "the outlook {vision} is not behind the period ({to})"),
    )
    .reason("tầm nhìn hướng tới sau khi kế hoạch kết thúc", "an outlook goes beyond the plan's end")
    .hint("ghi năm sau {to}, hoặc xóa `vision`", "write a year after {to}, or delete `vision`"),
    wrong_type(
        "text",
        "cần một đoạn chữ",
        "a text is wanted here",
        "viết một đoạn chữ, đặt trong ngoặc kép nếu có dấu `: `",
        "write a text, in quotation marks when it holds `: `",
    ),
    wrong_type(
        "text-mapping",
        "cần một đoạn chữ, nhưng dấu `: ` đã tách câu thành khóa và giá trị",
        "a text is wanted here, but `: ` has split it into a key and a value",
        "đặt cả câu trong ngoặc kép: \"…: …\"",
        "put the whole sentence in quotation marks: \"…: …\"",
    ),
    wrong_type(
        "list",
        "cần một danh sách",
        "a list is wanted here",
        "viết mỗi mục một dòng, bắt đầu bằng `- `",
        "write one item a line, each starting with `- `",
    ),
    wrong_type(
        "mapping",
        "cần các khóa và giá trị",
        "keys and values are wanted here",
        "viết mỗi khóa một dòng, dạng `khóa: giá trị`; khóa có thể dùng: {known}",
        "write one `key: value` a line; keys that can stand here: {known}",
    ),
    wrong_type(
        "free-mapping",
        "cần các khóa và giá trị",
        "keys and values are wanted here",
        "viết mỗi khóa một dòng, dạng `khóa: giá trị`; khóa do người soạn thảo đặt",
        "write one `key: value` a line; the keys are your own",
    ),
    wrong_type(
        "number",
        "cần một số nguyên",
        "a whole number is wanted here",
        "viết chữ số, không kèm chữ hay dấu khác",
        "write digits only",
    ),
    wrong_type(
        "boolean",
        "cần `true` hoặc `false`",
        "`true` or `false` is wanted here",
        "viết `true` (có) hoặc `false` (không), không đặt trong ngoặc kép",
        "write `true` or `false`, without quotation marks",
    ),
    wrong_type(
        "choice",
        "giá trị không thuộc danh sách cho phép",
        "the value is not one of those that can stand here",
        "chọn một trong: {known}",
        "choose one of: {known}",
    ),
    wrong_type(
        "choice-near",
        "giá trị không thuộc danh sách cho phép",
        "the value is not one of those that can stand here",
        "có phải là `{near}`? Chọn một trong: {known}",
        "did you mean `{near}`? Choose one of: {known}",
    ),
    wrong_type(
        "date",
        "không đọc được ngày tháng này",
        "this date cannot be read",
        "viết `2024-01-24`, `24/01/2024` hoặc `ngày 24 tháng 01 năm 2024`; năm đủ bốn chữ số",
        "write `2024-01-24`, `24/01/2024` or `ngày 24 tháng 01 năm 2024`; four digits for the year",
    ),
    wrong_type(
        "period",
        "không đọc được thời kỳ này",
        "this period cannot be read",
        "viết `2024`, `2019-2020` hoặc `{open}from: 2026-01-01, to: 2030-12-31{close}`; đầu không \
         sau cuối",
        "write `2024`, `2019-2020` or `{open}from: 2026-01-01, to: 2030-12-31{close}`; the start \
         not behind the end",
    ),
    wrong_type(
        "date-marks",
        "ngày, tháng, năm ngăn nhau bằng dấu `/`",
        "day, month and year are parted by `/`",
        "viết `{right}`",
        "write `{right}`",
    ),
    wrong_type(
        "period-words",
        "thời kỳ chỉ ghi năm, không ghi lời",
        "a period is written in figures only",
        "viết `{right}`",
        "write `{right}`",
    ),
    wrong_type(
        "year",
        "chỗ này phải là một năm",
        "a year is wanted here",
        "viết năm đủ bốn chữ số, ví dụ 2024",
        "write four digits, such as 2024",
    ),
    wrong_type(
        "id",
        "tên ngắn chỉ gồm chữ thường không dấu, chữ số và dấu `-`",
        "an id is made of lower-case letters without marks, digits and `-`",
        "ví dụ: `so-vhttdl`, `tap-huan-1`",
        "for example: `so-vhttdl`, `tap-huan-1`",
    ),
    wrong_type(
        "id-near",
        "tên ngắn chỉ gồm chữ thường không dấu, chữ số và dấu `-`",
        "an id is made of lower-case letters without marks, digits and `-`",
        "viết `{near}`, ở đây và ở mọi chỗ gọi tên này",
        "write `{near}`, here and wherever it is called",
    ),
    wrong_type(
        "milestone",
        "mỗi mốc cần `when` (khi nào) và `what` (việc gì)",
        "a milestone wants `when` and `what`",
        "viết `- {open}when: tháng 3/2024, what: khởi động{close}`",
        "write `- {open}when: tháng 3/2024, what: khởi động{close}`",
    ),
    wrong_type(
        "basis",
        "căn cứ chưa có nội dung",
        "the legal basis says nothing",
        "viết `text: Nghị định số …` hoặc `doc: 72/2015/NĐ-CP`",
        "write `text: Nghị định số …` or `doc: 72/2015/NĐ-CP`",
    ),
    wrong_type(
        "recipient",
        "dòng nơi nhận chưa có `to` (gửi cho ai)",
        "the recipient's line has no `to`",
        "viết `- {open}to: Bộ Ngoại giao, note: để báo cáo{close}`",
        "write `- {open}to: Bộ Ngoại giao, note: để báo cáo{close}`",
    ),
    wrong_type(
        "item",
        "mục này chưa có `text` (nội dung)",
        "the item has no `text`",
        "viết `- {open}text: Ý chính, items: [Ý con]{close}`",
        "write `- {open}text: Ý chính, items: [Ý con]{close}`",
    ),
    wrong_type(
        "assignee",
        "chưa ghi `unit` (đơn vị nào)",
        "`unit` is missing",
        "viết `{open}unit: so-vhttdl, scope: phần nội dung{close}`",
        "write `{open}unit: so-vhttdl, scope: phần nội dung{close}`",
    ),
    wrong_type(
        "parent",
        "chưa ghi `plan` (tệp kế hoạch cấp trên)",
        "`plan` is missing: the file of the plan above",
        "viết `{open}plan: tinh.yaml, unit: so-vhttdl{close}`",
        "write `{open}plan: province.yaml, unit: so-vhttdl{close}`",
    ),
    wrong_type(
        "unit",
        "đơn vị chưa có `name` (tên đầy đủ)",
        "the unit has no `name`",
        "viết `name: Sở Văn hóa, Thể thao và Du lịch`",
        "write `name: Sở Văn hóa, Thể thao và Du lịch`",
    ),
    wrong_type(
        "table",
        "bảng chưa có `columns` (các cột)",
        "the table has no `columns`",
        "viết `columns: [{open}title: Nội dung, width: 3{close}, {open}title: Số lượng, align: \
         right{close}]`",
        "write `columns: [{open}title: Nội dung, width: 3{close}, {open}title: Số lượng, align: \
         right{close}]`",
    ),
    wrong_type(
        "blank-form",
        "biểu mẫu chưa có tên (`title`) hay nội dung (`blocks`)",
        "the form has neither a `title` nor `blocks`",
        "viết `- {open}code: Mẫu số 01, title: BIÊN BẢN, blocks: [Nội dung: ……]{close}`",
        "write `- {open}code: Mẫu số 01, title: BIÊN BẢN, blocks: [Nội dung: ……]{close}`",
    ),
    wrong_type(
        "form-head",
        "phần đầu của biểu mẫu chỉ có thể là `true`, `false` hoặc hai cột",
        "the head of a form is `true`, `false` or two columns",
        "viết `letterhead: true` để in phần đầu của kế hoạch, hoặc `letterhead: {open}left: [Tên cơ quan], right: \
         [Quốc hiệu, Tiêu ngữ]{close}`",
        "write `letterhead: true` for that of the plan, or `letterhead: {open}left: [Tên cơ quan], right: [Quốc hiệu, \
         Tiêu ngữ]{close}`",
    ),
    wrong_type(
        "form-signer",
        "chỗ ký của biểu mẫu chưa ghi ai ký (`capacity`)",
        "the signature of a form does not say whose it is (`capacity`)",
        "viết `- {open}capacity: [THƯ KÝ], note: (Ký, ghi rõ họ tên){close}`",
        "write `- {open}capacity: [THƯ KÝ], note: (Ký, ghi rõ họ tên){close}`",
    ),
    wrong_type(
        "total",
        "dòng cộng chưa có `label`",
        "the total row has no `label`",
        "viết `total: {open}label: Tổng cộng, sum: [2]{close}`",
        "write `total: {open}label: Tổng cộng, sum: [2]{close}`",
    ),
    Sentence::new(
        "row",
        Pair::new(
            "dòng này có {found} ô, bảng có {known} cột",
            "the row has {found} {found|cell|cells}, the table {known} {known|column|columns}",
        ),
    )
    .reason(
        "thiếu hay thừa ô thì số liệu sẽ đứng sai cột",
        "a cell too few or too many puts figures under the wrong head",
    )
    .hint(
        "ghi đủ ô; ô trống viết `~`; ô trải nhiều cột viết `{open}text: …, span: 2{close}`",
        "write every cell; an empty one is `~`; one that covers several columns is `{open}text: \
         …, span: 2{close}`",
    ),
    Sentence::new("sum", Pair::new("bảng chỉ có {known} cột", "the table has only {known} {known|column|columns}"))
        .hint("`sum` ghi số thứ tự của cột, đếm từ 1", "`sum` names columns by number, counted from 1"),
];

const fn wrong_type(
    variant: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason(
            "ttdn không đoán ý người soạn thảo: chỗ nào không đọc được thì không in",
            "ttdn does not guess: what it cannot read it does not print",
        )
        .hint(hint_vi, hint_en)
}
