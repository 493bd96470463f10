//! Family S: structure.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

const UNKNOWN: Pair = Pair::new(
    "khóa lạ bị bỏ qua thì nội dung dưới nó sẽ không được in mà không ai biết",
    "an unknown key would leave its content unprinted without anyone noticing",
);
const NO_KEY: Pair = Pair::new("không có khóa `{key}` trong `{place}`", "there is no key `{key}` in `{place}`");

pub(super) const SENTENCES: &[Sentence] = &[
    unknown_key("").hint("ở đây có thể viết: {known}", "what can stand here: {known}"),
    unknown_key("near").hint("có phải là `{near}`?", "did you mean `{near}`?"),
    unknown_key("quote").hint(
        "nếu đây là phần sau dấu phẩy của một câu, đặt cả câu trong ngoặc kép \"…\"; còn khóa thì có thể viết: {known}",
        "if this is the part of a sentence behind a comma, put the sentence in quotation marks \"…\"; keys that can stand here: {known}",
    ),
    Sentence::new(Code::S004, "", Pair::new("khóa `{key}` được viết hai lần", "the key `{key}` is given twice"))
        .label("lần thứ hai", "the second time")
        .reason(
            "chỉ một trong hai nội dung có thể được in; ttdn không tự chọn thay người soạn thảo",
            "only one of the two can be printed; ttdn does not choose for the author",
        )
        .hint("gộp hai nội dung làm một, hoặc xóa một chỗ", "merge the two, or delete one"),
    wrong_type("text", "cần một đoạn chữ", "a text is wanted here", "viết một đoạn chữ, đặt trong ngoặc kép nếu có dấu `: `", "write a text, in quotation marks when it holds `: `"),
    wrong_type(
        "text-mapping",
        "cần một đoạn chữ, nhưng dấu `: ` đã tách câu thành khóa và giá trị",
        "a text is wanted here, but `: ` has split it into a key and a value",
        "đặt cả câu trong ngoặc kép: \"…: …\"",
        "put the whole sentence in quotation marks: \"…: …\"",
    ),
    wrong_type("list", "cần một danh sách", "a list is wanted here", "viết mỗi mục một dòng, bắt đầu bằng `- `", "write one item a line, each starting with `- `"),
    wrong_type("mapping", "cần các khóa và giá trị", "keys and values are wanted here", "viết mỗi khóa một dòng, dạng `khóa: giá trị`; khóa có thể dùng: {known}", "write one `key: value` a line; keys that can stand here: {known}"),
    wrong_type("free-mapping", "cần các khóa và giá trị", "keys and values are wanted here", "viết mỗi khóa một dòng, dạng `khóa: giá trị`; khóa do người soạn thảo đặt", "write one `key: value` a line; the keys are your own"),
    wrong_type("number", "cần một số nguyên", "a whole number is wanted here", "viết chữ số, không kèm chữ hay dấu khác", "write digits only"),
    wrong_type("boolean", "cần `true` hoặc `false`", "`true` or `false` is wanted here", "viết `true` (có) hoặc `false` (không), không đặt trong ngoặc kép", "write `true` or `false`, without quotation marks"),
    wrong_type("choice", "giá trị không thuộc danh sách cho phép", "the value is not one of those that can stand here", "chọn một trong: {known}", "choose one of: {known}"),
    wrong_type("choice-near", "giá trị không thuộc danh sách cho phép", "the value is not one of those that can stand here", "có phải là `{near}`? Chọn một trong: {known}", "did you mean `{near}`? Choose one of: {known}"),
    wrong_type("date", "không đọc được ngày tháng này", "this date cannot be read", "viết `2024-01-24`, `24/01/2024` hoặc `ngày 24 tháng 01 năm 2024`; năm đủ bốn chữ số", "write `2024-01-24`, `24/01/2024` or `ngày 24 tháng 01 năm 2024`; four digits for the year"),
    wrong_type("period", "không đọc được thời kỳ này", "this period cannot be read", "viết `2024`, `2019-2020` hoặc `{open}from: 2026-01-01, to: 2030-12-31{close}`; đầu không sau cuối", "write `2024`, `2019-2020` or `{open}from: 2026-01-01, to: 2030-12-31{close}`; the start not behind the end"),
    wrong_type("year", "khóa ở đây phải là một năm", "the key must be a year here", "viết năm đủ bốn chữ số, ví dụ `2024: 120 triệu đồng`", "write a year of four digits, such as `2024: 120 triệu đồng`"),
    wrong_type("id", "tên ngắn chỉ gồm chữ thường không dấu, chữ số và dấu `-`", "an id is made of lower-case letters without marks, digits and `-`", "ví dụ: `so-vhttdl`, `tap-huan-1`", "for example: `so-vhttdl`, `tap-huan-1`"),
    wrong_type("milestone", "mỗi mốc cần `when` (khi nào) và `what` (việc gì)", "a milestone wants `when` and `what`", "viết `- {open}when: tháng 3/2024, what: khởi động{close}`", "write `- {open}when: tháng 3/2024, what: khởi động{close}`"),
    wrong_type("basis", "căn cứ chưa có nội dung", "the legal basis says nothing", "viết `text: Nghị định số …` hoặc `doc: 72/2015/NĐ-CP`", "write `text: Nghị định số …` or `doc: 72/2015/NĐ-CP`"),
    wrong_type("recipient", "dòng nơi nhận chưa có `to` (gửi cho ai)", "the recipient's line has no `to`", "viết `- {open}to: Bộ Ngoại giao, note: để báo cáo{close}`", "write `- {open}to: Bộ Ngoại giao, note: để báo cáo{close}`"),
    wrong_type("item", "mục này chưa có `text` (nội dung)", "the item has no `text`", "viết `- {open}text: Ý chính, items: [Ý con]{close}`", "write `- {open}text: Ý chính, items: [Ý con]{close}`"),
    wrong_type("assignee", "chưa ghi `unit` (đơn vị nào)", "`unit` is missing", "viết `{open}unit: so-vhttdl, scope: phần nội dung{close}`", "write `{open}unit: so-vhttdl, scope: phần nội dung{close}`"),
    wrong_type("unit", "đơn vị chưa có `name` (tên đầy đủ)", "the unit has no `name`", "viết `name: Sở Văn hóa, Thể thao và Du lịch`", "write `name: Sở Văn hóa, Thể thao và Du lịch`"),
    wrong_type("table", "bảng chưa có `columns` (các cột)", "the table has no `columns`", "viết `columns: [{open}title: Nội dung, width: 3{close}, {open}title: Số lượng, align: right{close}]`", "write `columns: [{open}title: Nội dung, width: 3{close}, {open}title: Số lượng, align: right{close}]`"),
    wrong_type("total", "dòng cộng chưa có `label`", "the total row has no `label`", "viết `total: {open}label: Tổng cộng, sum: [2]{close}`", "write `total: {open}label: Tổng cộng, sum: [2]{close}`"),
    Sentence::new(
        Code::S003,
        "row",
        Pair::new("dòng này có {found} ô, bảng có {known} cột", "the row has {found} cells, the table {known} columns"),
    )
    .reason("thiếu hay thừa ô thì số liệu sẽ đứng sai cột", "a cell too few or too many puts figures under the wrong head")
    .hint("ghi đủ ô; ô trống viết `~`; ô trải nhiều cột viết `{open}text: …, span: 2{close}`", "write every cell; an empty one is `~`; one that covers several columns is `{open}text: …, span: 2{close}`"),
    Sentence::new(
        Code::S003,
        "sum",
        Pair::new("bảng chỉ có {known} cột", "the table has only {known} columns"),
    )
    .hint("`sum` ghi số thứ tự của cột, đếm từ 1", "`sum` names columns by number, counted from 1"),
    Sentence::new(Code::S008, "text", Pair::new("chỗ này chưa có nội dung", "there is nothing in this text"))
        .reason("phần trống in ra thành dòng trắng trên văn bản", "an empty text prints as an empty line")
        .hint("viết nội dung, hoặc xóa cả khóa", "write it, or delete the key"),
    Sentence::new(Code::S008, "list", Pair::new("danh sách trống", "the list is empty"))
        .reason("phần trống in ra thành đề mục không có nội dung", "an empty part prints as a heading with nothing under it")
        .hint("viết ít nhất một mục, hoặc xóa cả khóa", "write at least one item, or delete the key"),
    Sentence::new(Code::S008, "item", Pair::new("mục này chưa có nội dung", "this item is empty"))
        .reason("mục trống in ra thành dòng chỉ có dấu gạch", "an empty item prints as a lone dash")
        .hint("viết nội dung, hoặc xóa dòng", "write it, or delete the line"),
];

const fn unknown_key(variant: &'static str) -> Sentence {
    let mut sentence = Sentence::new(Code::S002, variant, NO_KEY)
        .label("ngôn ngữ kế hoạch không có khóa này", "the plan language has no such key");
    sentence.reason = UNKNOWN;
    sentence
}

const fn wrong_type(
    variant: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Sentence {
    Sentence::new(Code::S003, variant, Pair::new(vi, en))
        .reason(
            "ttdn không đoán ý người soạn thảo: chỗ nào không đọc được thì không in",
            "ttdn does not guess: what it cannot read it does not print",
        )
        .hint(hint_vi, hint_en)
}

pub(super) const LABELS: &[Label] = &[(Code::S004, "first", Pair::new("lần thứ nhất", "the first time"))];
