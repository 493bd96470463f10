//! Family B: budget and indicators.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

const fn sum(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::B001, variant, title)
        .label("không bằng tổng các phần", "not the sum of its parts")
        .reason(
            "hai con số khác nhau trong một văn bản thì cơ quan tài chính không biết duyệt theo số nào",
            "with two different figures in one document the finance office cannot tell which one to approve",
        )
        .hint(
            "chênh lệch {difference}; sửa tổng, hoặc sửa kinh phí của nhiệm vụ ghi sai",
            "they differ by {difference}; mend the total, or the task whose money is wrong",
        )
}

const fn incomplete(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::B003, variant, title)
        .label("con số đứng một mình", "a figure on its own")
        .reason(
            "không rõ đếm cái gì, đến bao giờ thì cuối kỳ không đánh giá được",
            "without what it counts and by when, nobody can judge it at the end",
        )
        .hint(
            "ghi đủ, ví dụ: target: 120, measure: tin, by: 2024",
            "write all of it, for example: target: 120, measure: tin, by: 2024",
        )
}

pub(super) const SENTENCES: &[Sentence] = &[
    sum(
        "",
        Pair::new(
            "tổng kinh phí ghi {stated}, nhưng các nhiệm vụ cộng lại được {sum}",
            "the total says {stated}, but the tasks add up to {sum}",
        ),
    ),
    sum(
        "group",
        Pair::new(
            "nhóm ghi {stated}, nhưng các nhiệm vụ trong nhóm cộng lại được {sum}",
            "the group says {stated}, but its tasks add up to {sum}",
        ),
    ),
    sum(
        "years",
        Pair::new(
            "ghi {stated}, nhưng các năm cộng lại được {sum}",
            "{stated} is stated, but the years add up to {sum}",
        ),
    ),
    sum(
        "sources",
        Pair::new(
            "ghi {stated}, nhưng các nguồn cộng lại được {sum}",
            "{stated} is stated, but the sources add up to {sum}",
        ),
    ),
    sum(
        "years-sources",
        Pair::new(
            "các năm cộng lại được {stated}, nhưng các nguồn cộng lại được {sum}",
            "the years add up to {stated}, but the sources to {sum}",
        ),
    ),
    sum(
        "year",
        Pair::new(
            "kinh phí năm này ghi {stated}, nhưng các nhiệm vụ trong năm cộng lại được {sum}",
            "this year says {stated}, but the tasks' shares of it add up to {sum}",
        ),
    ),
    sum(
        "source",
        Pair::new(
            "nguồn này ghi {stated}, nhưng các nhiệm vụ từ nguồn này cộng lại được {sum}",
            "this source says {stated}, but the tasks' shares of it add up to {sum}",
        ),
    ),
    Sentence::new(
        Code::B002,
        "",
        Pair::new("không đọc được số tiền “{amount}”", "the amount “{amount}” cannot be read"),
    )
    .label("không rõ bao nhiêu đồng", "how many đồng?")
    .reason(
        "số tiền phải cộng được; ttdn không đoán thay người soạn thảo",
        "amounts are added up; ttdn does not guess for the author",
    )
    .hint(
        "viết: 120000000, 120.000.000 đồng, 120 triệu đồng hoặc 1,5 tỷ đồng",
        "write 120000000, 120.000.000 đồng, 120 triệu đồng or 1,5 tỷ đồng",
    ),
    incomplete(
        "",
        Pair::new(
            "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu đơn vị tính và năm phải đạt",
            "the indicator “{indicator}” says {target}, but neither what it counts nor by when",
        ),
    ),
    incomplete(
        "measure",
        Pair::new(
            "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu đơn vị tính",
            "the indicator “{indicator}” says {target}, but not what it counts",
        ),
    ),
    incomplete(
        "year",
        Pair::new(
            "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu năm phải đạt",
            "the indicator “{indicator}” says {target}, but not by when",
        ),
    ),
];

pub(super) const LABELS: &[Label] =
    &[(Code::B001, "parts", Pair::new("các phần bắt đầu từ đây", "the parts begin here"))];
