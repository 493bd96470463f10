//! D001: a day that the calendar does not have. Found by decoding.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D001,
    explanation: Explanation {
        finds: Pair::new(
            "Ngày không có trong lịch, như 31/02 hoặc tháng 13; năm chỉ có hai chữ số.",
            "A day that the calendar does not have, such as 31/02 or month 13; a year of two digits.",
        ),
        why: Pair::new(
            "Ngày sai thì không ai biết phải làm xong khi nào, và không kiểm tra được thời hạn khác theo nó.",
            "With an impossible day nobody knows what is due when, and no other date can be checked against it.",
        ),
        wrong: "tasks:\n  - title: Tổng kết công tác thông tin đối ngoại\n    lead: so-vhttdl\n    deadline: \
                31/9/2024\n",
        right: "tasks:\n  - title: Tổng kết công tác thông tin đối ngoại\n    lead: so-vhttdl\n    deadline: \
                30/9/2024\n",
        basis: Pair::new(
            "Dương lịch; Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.b (ngày, tháng, năm ghi đầy đủ)",
            "The civil calendar; Decree 30/2020/NĐ-CP, Annex I, part I, section II.4.b (day, month and year in full)",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("“{date}” không phải là một ngày có thật", "“{date}” is not a day that exists"),
    )
    .label("không có trong lịch", "not in the calendar")
    .reason(
        "ngày sai thì không ai biết phải làm xong khi nào, và các thời hạn khác không kiểm tra \
         được theo nó",
        "with an impossible day nobody knows what is due when, and no other date can be checked \
         against it",
    )
    .hint(
        "ghi ngày, tháng có trong lịch và năm đủ bốn chữ số: 30/11/2024",
        "give a day and month of the calendar and a year of four digits: 30/11/2024",
    )],
    labels: &[],
    check: None,
};
