//! Family A: assignment.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(
        Code::A001,
        "",
        Pair::new("nhiệm vụ “{task}” chưa có cơ quan chủ trì", "nobody leads the task “{task}”"),
    )
    .label("chưa có `lead`", "no `lead`")
    .reason(
        "việc không có ai chủ trì thì không ai làm và không ai báo cáo",
        "what nobody leads, nobody does and nobody reports",
    )
    .hint(
        "ghi `lead:` cho nhiệm vụ, hoặc cho cả nhóm nhiệm vụ chứa nó",
        "give `lead:` to the task, or to the whole group that holds it",
    ),
    Sentence::new(
        Code::A001,
        "support-only",
        Pair::new(
            "nhiệm vụ “{task}” có cơ quan phối hợp nhưng chưa có cơ quan chủ trì",
            "the task “{task}” has supporting units but nobody leads it",
        ),
    )
    .label("chưa có `lead`", "no `lead`")
    .reason(
        "việc không có ai chủ trì thì không ai làm và không ai báo cáo",
        "what nobody leads, nobody does and nobody reports",
    )
    .hint(
        "ghi `lead:` cho nhiệm vụ, hoặc chuyển một cơ quan phối hợp thành cơ quan chủ trì",
        "give `lead:` to the task, or make one of the supporting units the lead",
    ),
    Sentence::new(
        Code::A002,
        "",
        Pair::new(
            "{unit} vừa chủ trì vừa phối hợp nhiệm vụ “{task}”",
            "{unit} both leads and supports the task “{task}”",
        ),
    )
    .label("đã là cơ quan chủ trì", "already the lead")
    .reason(
        "không ai tự phối hợp với mình; thường là chép nhầm, cơ quan phối hợp thật bị bỏ sót",
        "nobody supports himself; mostly a name was copied and the true partner is missing",
    )
    .hint(
        "xóa khỏi `support`, hoặc thay bằng cơ quan phối hợp đúng; nếu chỉ chủ trì một phần việc, ghi \
         `lead: {unit: …, scope: …}`",
        "take it out of `support`, or put the true partner there; for a lead of one share only, write \
         `lead: {unit: …, scope: …}`",
    ),
    Sentence::new(
        Code::A003,
        "",
        Pair::new("{unit} không được giao việc gì trong Kế hoạch", "{unit} has nothing to do in this plan"),
    )
    .label("không chủ trì, không phối hợp, không có trách nhiệm", "no lead, no support, no duty")
    .reason(
        "đơn vị không được giao việc thì phần tổ chức thực hiện không có gì để in về đơn vị đó",
        "for a unit without work the plan has nothing to print",
    )
    .hint(
        "giao nhiệm vụ (`lead`, `support`), ghi trách nhiệm (`duties`), hoặc xóa đơn vị khỏi `units`",
        "give it a task (`lead`, `support`) or a duty (`duties`), or delete it from `units`",
    ),
    Sentence::new(
        Code::A004,
        "",
        Pair::new(
            "{unit} được giao nhiệm vụ nhưng không có ở Nơi nhận",
            "{unit} has a task but is not among the recipients",
        ),
    )
    .label("không dòng nơi nhận nào gồm đơn vị này", "no recipient line covers it")
    .reason(
        "đơn vị không nhận được văn bản thì không biết việc được giao",
        "a unit that does not receive the plan does not know its task",
    )
    .hint(
        "thêm dòng “{unit}” vào `recipients`, hoặc một dòng gộp như “Các sở, ban, ngành tỉnh”",
        "add “{unit}” to `recipients`, or a collective line such as “Các sở, ban, ngành tỉnh”",
    ),
    Sentence::new(
        Code::A005,
        "",
        Pair::new("{body} không còn từ ngày {since}", "{body} has not existed since {since}"),
    )
    .label("không còn vào ngày của kế hoạch", "gone on the plan's date")
    .reason(
        "việc giao cho cơ quan không còn tồn tại thì không ai làm",
        "work given to a body that is gone is done by nobody",
    )
    .hint("giao cho cơ quan kế nhiệm", "give it to the successor"),
    Sentence::new(
        Code::A005,
        "successor",
        Pair::new("{body} không còn từ ngày {since}", "{body} has not existed since {since}"),
    )
    .label("không còn vào ngày của kế hoạch", "gone on the plan's date")
    .reason(
        "việc giao cho cơ quan không còn tồn tại thì không ai làm",
        "work given to a body that is gone is done by nobody",
    )
    .hint("kế nhiệm: {next}", "followed by: {next}"),
];

pub(super) const LABELS: &[Label] = &[
    (Code::A001, "support", Pair::new("cơ quan phối hợp", "a supporting unit")),
    (Code::A002, "lead", Pair::new("chủ trì ở đây", "leads here")),
    (Code::A004, "task", Pair::new("nhiệm vụ được giao", "its task")),
    (Code::A004, "recipients", Pair::new("nơi nhận", "the recipients")),
];
