//! S002: a key that the language does not have, found by decoding, or one that is not printed where it stands.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair};

pub(super) const RULE: Rule = Rule {
    code: Code::S002,
    explanation: Explanation {
        finds: Pair::new(
            "Khóa không có trong ngôn ngữ kế hoạch, kèm khóa gần giống nhất; khóa có trong ngôn ngữ nhưng ở chỗ này sẽ không \
             được in.",
            "A key that the plan language does not have, with the nearest one that it has; a key that it has, where it would not \
             be printed.",
        ),
        why: Pair::new(
            "Nếu bỏ qua khóa lạ, nội dung dưới khóa đó sẽ không được in ra mà không ai biết.",
            "If an unknown key were ignored, what stands under it would not be printed and nobody would notice.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ\n    leads: so-vhttdl\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    check: Some(super::misplaced::check),
};
