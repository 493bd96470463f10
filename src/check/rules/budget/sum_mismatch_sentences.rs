//! The sentences of B001.

use crate::diagnostic::{Pair, Sentence};

/// The words of a sum in an author's table.
const ABOVE: Pair = Pair::new(
    "dòng cộng ghi {stated}, nhưng các dòng trên nó cộng lại được {sum}",
    "the subtotal says {stated}, but the rows above it add up to {sum}",
);

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new("subtotal", ABOVE)
        .label("không bằng tổng các dòng trên", "not the sum of the rows above")
        .reason(
            "dòng cộng của bảng bỏ qua dòng này và cộng các dòng chi tiết, nên hai con số sẽ không khớp nhau",
            "the table's total passes this row over and adds up the others, so that the two figures will not fit",
        )
        .hint("sửa số ở dòng cộng, hoặc số của dòng ghi sai", "mend the subtotal, or the row whose figure is wrong"),
    table("subtotal-by-hand", ABOVE).hint(
        "chênh lệch {difference}; sửa số ở dòng cộng, hoặc số của dòng ghi sai",
        "they differ by {difference}; mend the subtotal, or the row whose figure is wrong",
    ),
    table(
        "subtotal-below",
        Pair::new(
            "dòng tổng ghi {stated}, nhưng các dòng dưới nó cộng lại được {sum}",
            "the total says {stated}, but the rows below it add up to {sum}",
        ),
    )
    .hint(
        "chênh lệch {difference}; sửa số ở dòng tổng, hoặc số của dòng ghi sai; nếu chỉ kê một phần \
         thì thêm dòng “Trong đó:”",
        "they differ by {difference}; mend the total, or the row whose figure is wrong; where not all is \
         listed, add a row “Trong đó:”",
    ),
    table(
        "head",
        Pair::new(
            "dòng “{row}” ghi {stated}, nhưng các dòng dưới nó ({rows}) cộng lại được {sum}",
            "row “{row}” says {stated}, but the rows below it ({rows}) add up to {sum}",
        ),
    )
    .hint(
        "chênh lệch {difference}; sửa số ở dòng này, hoặc số của dòng ghi sai; nếu chỉ kê một phần \
         thì thêm dòng “Trong đó:”",
        "they differ by {difference}; mend this figure, or the row whose figure is wrong; where not all is \
         listed, add a row “Trong đó:”",
    ),
    Sentence::new(
        "twice",
        Pair::new(
            "bảng đã có dòng tổng {stated}, `total` lại in thêm dòng “{label}”",
            "the table has a row for the sum, {stated}, and `total` prints one more, “{label}”",
        ),
    )
    .label("tổng gõ tay", "a sum typed by hand")
    .reason("bảng in ra sẽ có hai dòng tổng", "the table would be printed with two rows for its sum")
    .hint("bỏ dòng này, hoặc bỏ `total`", "leave this row out, or `total`"),
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
];

const fn table(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).label("không bằng tổng các dòng", "not the sum of its rows").reason(
        "người đọc cộng lại các dòng của bảng sẽ ra số khác",
        "who adds up the rows of the table comes to another figure",
    )
}

const fn sum(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title)
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
