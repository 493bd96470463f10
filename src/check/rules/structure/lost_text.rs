//! S017: text that YAML cuts off or glues in silence. What the lines of the file show is found while it is read.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S017,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ bị YAML cắt mất hoặc dính vào câu khác mà không báo: `#` đứng sát chữ sau một câu; gạch đầu dòng thiếu dấu cách \
             hoặc thụt sâu hơn các gạch khác.",
            "Text that YAML cuts off or glues to other text in silence: `#` directly before a word behind a sentence; a dash \
             without its space, or indented deeper than the dashes beside it.",
        ),
        why: Pair::new(
            "Mất chữ trên văn bản đã ký là lỗi nặng nhất; ttdn không in khi còn chữ nào không biết chắc đi đâu.",
            "Text lost from a signed document is the gravest fault: ttdn prints nothing while it is not sure of a word.",
        ),
        wrong: "tasks:\n  - title: Phát động chiến dịch #QueHuongToi trên mạng xã hội\n    lead: so-tttt\n",
        right: "tasks:\n  - title: \"Phát động chiến dịch #QueHuongToi trên mạng xã hội\"\n    lead: so-tttt\n",
        basis: Pair::new("YAML 1.2, mục 6.6; ngôn ngữ kế hoạch của ttdn", "YAML 1.2, 6.6; the plan language of ttdn"),
    },
    sentences: SENTENCES,
    labels: &[],
    check: None,
};

const SENTENCES: &[Sentence] = &[
    Sentence::new("hashtag", Pair::new("`{words}` sẽ không được in", "`{words}` would not be printed"))
        .reason(
            "sau dấu cách, `#` mở phần ghi chú cho đến hết dòng",
            "behind a space `#` begins a comment that runs to the end of the line",
        )
        .hint(
            "đặt cả câu trong ngoặc kép; nếu là ghi chú thì viết `# ` có dấu cách",
            "put the whole sentence in quotation marks; a comment is written `# ` with a space",
        ),
    Sentence::new("glued-dash", Pair::new("thiếu dấu cách sau gạch đầu dòng", "a space is missing behind the dash"))
        .reason(
            "YAML không coi đây là một ý riêng, mà nối dòng này vào dòng trên",
            "YAML does not take it for an item of its own, but glues the line to the one above",
        )
        .hint("viết `- ` (gạch ngắn rồi một dấu cách)", "write `- `, a hyphen and a space"),
    Sentence::new(
        "fused-dash",
        Pair::new(
            "gạch đầu dòng này thụt sâu hơn, nên YAML nối nó vào dòng trên",
            "this dash stands deeper, so YAML glues it to the line above",
        ),
    )
    .reason("hai ý sẽ in dính thành một câu", "two points would be printed as one sentence")
    .hint(
        "cho gạch thẳng cột với gạch ở dòng trên; ý con thì viết `text:` và `items:`",
        "put the dash in the column of the one above; children are written with `text:` and `items:`",
    ),
];
