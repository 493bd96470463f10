//! B002: an amount of money that cannot be read. Found by decoding.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair};

pub(super) const RULE: Rule = Rule {
    code: Code::B002,
    explanation: Explanation {
        finds: Pair::new(
            "Số tiền không đọc được thành số đồng: viết bằng chữ, dấu chấm đặt sai chỗ, không rõ đơn vị, quá lớn; ô của bảng \
             không phải là số mà cột phải cộng (`total.sum`).",
            "An amount that cannot be read as đồng: in words, with dots in the wrong places, of an unknown unit, too large; a \
             cell that is no number in a column to be added up (`total.sum`).",
        ),
        why: Pair::new(
            "Số tiền phải cộng được và in được thống nhất; đoán sai một chữ số là sai dự toán.",
            "Amounts are added up and printed in one way; one wrongly guessed digit is a wrong estimate.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-tttt\n    budget: mười lăm triệu\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-tttt\n    budget: 15 triệu đồng\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn, mục tiền", "The plan language of ttdn, money"),
    },
    check: Some(super::tables::cells),
};
