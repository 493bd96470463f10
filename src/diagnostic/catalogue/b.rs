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
        "years-tasks",
        Pair::new(
            "các năm cộng lại được {stated}, nhưng các nhiệm vụ cộng lại được {sum}",
            "the years add up to {stated}, but the tasks to {sum}",
        ),
    ),
    sum(
        "sources-tasks",
        Pair::new(
            "các nguồn cộng lại được {stated}, nhưng các nhiệm vụ cộng lại được {sum}",
            "the sources add up to {stated}, but the tasks to {sum}",
        ),
    ),
    Sentence::new(
        Code::B001,
        "years-left-out",
        Pair::new(
            "bảng có cột {known}, nhưng các nhiệm vụ còn có kinh phí năm {left}",
            "the table has the years {known}, but the tasks have money in {left} too",
        ),
    )
    .label("thiếu năm", "a year is missing")
    .reason(
        "các cột năm cộng lại sẽ không bằng cột kinh phí",
        "the years' columns would not add up to the column of money",
    )
    .hint("thêm {left} vào `years`, hoặc bỏ `years`", "add {left} to `years`, or drop `years`"),
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
    Sentence::new(Code::B002, "large", Pair::new("số tiền “{amount}” quá lớn", "the amount “{amount}” is too large"))
        .label("hơn một triệu tỷ đồng", "more than a million billion đồng")
        .reason(
            "không kế hoạch nào chi nhiều như vậy; thường là thừa số 0 hoặc nhầm đơn vị",
            "no plan spends as much; mostly there is a zero too many or the wrong unit",
        )
        .hint(
            "kiểm tra số chữ số 0 và đơn vị (nghìn, triệu, tỷ đồng)",
            "look at the zeros and the unit (nghìn, triệu, tỷ đồng)",
        ),
    Sentence::new(
        Code::B002,
        "cell",
        Pair::new(
            "“{amount}” không phải là số nên không cộng được cột {column}",
            "“{amount}” is no number, so column {column} cannot be added up",
        ),
    )
    .label("không phải là số", "no number")
    .reason(
        "dòng cộng (`total`) cộng cột này; có ô không đọc được thì tổng để trống",
        "the total row adds up this column; with a cell that cannot be read the sum stays empty",
    )
    .hint(
        "ghi số, như 1.200 hoặc 3,5; ô không có số liệu thì để trống (`~`)",
        "write a number, such as 1.200 or 3,5; a cell without one is `~`",
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
        "target",
        Pair::new(
            "chỉ tiêu “{indicator}” có đơn vị tính ({measure}) nhưng thiếu mức phải đạt",
            "the indicator “{indicator}” says what it counts ({measure}), but no figure",
        ),
    )
    .label("thiếu `target`", "no `target`"),
    incomplete(
        "year",
        Pair::new(
            "chỉ tiêu “{indicator}” ghi {target} nhưng thiếu năm phải đạt",
            "the indicator “{indicator}” says {target}, but not by when",
        ),
    ),
];

pub(super) const LABELS: &[Label] = &[
    (Code::B001, "parts", Pair::new("các phần bắt đầu từ đây", "the parts begin here")),
    (Code::B001, "share", Pair::new("kinh phí của năm không có cột", "money of a year without a column")),
];
