//! Family S: structure.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(
        Code::S002,
        "",
        Pair::new("không có khóa `{key}` trong {place}", "there is no key `{key}` in {place}"),
    )
    .label("ngôn ngữ kế hoạch không có khóa này", "the plan language has no such key")
    .reason(
        "khóa lạ bị bỏ qua thì nội dung dưới nó sẽ không được in mà không ai biết",
        "an unknown key would leave its content unprinted without anyone noticing",
    )
    .hint("ở đây có thể viết: {known}", "what can stand here: {known}"),
    Sentence::new(
        Code::S002,
        "near",
        Pair::new("không có khóa `{key}` trong {place}", "there is no key `{key}` in {place}"),
    )
    .label("ngôn ngữ kế hoạch không có khóa này", "the plan language has no such key")
    .reason(
        "khóa lạ bị bỏ qua thì nội dung dưới nó sẽ không được in mà không ai biết",
        "an unknown key would leave its content unprinted without anyone noticing",
    )
    .hint("có phải là `{near}`?", "did you mean `{near}`?"),
    Sentence::new(Code::S004, "", Pair::new("khóa `{key}` được viết hai lần", "the key `{key}` is given twice"))
        .label("lần thứ hai", "the second time")
        .reason(
            "chỉ một trong hai nội dung có thể được in; ttdn không tự chọn thay người soạn thảo",
            "only one of the two can be printed; ttdn does not choose for the author",
        )
        .hint("gộp hai nội dung làm một, hoặc xóa một chỗ", "merge the two, or delete one"),
];

pub(super) const LABELS: &[Label] = &[(Code::S004, "first", Pair::new("lần thứ nhất", "the first time"))];
