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
    sentences: &[
        Sentence::new("", Pair::new("“{date}” không phải là một ngày có thật", "“{date}” is not a day that exists"))
            .label("không có trong lịch", "not in the calendar")
            .reason(LOST.vi, LOST.en)
            .hint(
                "ghi ngày, tháng có trong lịch và năm đủ bốn chữ số: 30/11/2024",
                "give a day and month of the calendar and a year of four digits: 30/11/2024",
            ),
        Sentence::new("part", Pair::new("“{date}” không có trong năm nào", "no year has “{date}”"))
            .label("không có trong lịch", "not in the calendar")
            .reason(LOST.vi, LOST.en)
            .hint(
                "một năm có tháng 1 đến tháng 12, Quý I đến Quý IV",
                "a year has the months 1 to 12 and the quarters I to IV",
            ),
    ],
    labels: &[],
    check: None,
};

const LOST: Pair = Pair::new(
    "ngày sai thì không ai biết phải làm xong khi nào, và các thời hạn khác không kiểm tra được theo nó",
    "with an impossible day nobody knows what is due when, and no other date can be checked against it",
);

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn what_no_calendar_has_is_an_error_at_its_place() {
        let due = |deadline: &str| only(Code::D001, &with("deadline: Quý III/2024", &format!("deadline: {deadline}")));
        for (deadline, said) in [
            ("31/9", "“31/9” không phải là một ngày có thật"),
            ("trước ngày 30/02", "“trước ngày 30/02” không phải là một ngày có thật"),
            ("tháng 13/2024", "“tháng 13/2024” không có trong năm nào | một năm có tháng 1 đến tháng 12"),
            ("Quý V", "“Quý V” không có trong năm nào"),
        ] {
            assert!(due(deadline).contains(said) && due(deadline).starts_with("D001 error"), "{}", due(deadline));
        }
        let plan = with("deadline: Quý III/2024", "deadline: Quý V/2024");
        assert_eq!(findings(&plan).lines().count(), 1, "{}", findings(&plan));
    }

    #[test]
    fn what_some_year_has_is_none() {
        for deadline in ["29/02", "30/9", "mỗi quý 5 cuộc", "khi có 40/50 xã đạt chuẩn"] {
            assert_eq!(
                only(Code::D001, &with("deadline: Quý III/2024", &format!("deadline: {deadline}"))),
                "",
                "{deadline}"
            );
        }
    }
}
