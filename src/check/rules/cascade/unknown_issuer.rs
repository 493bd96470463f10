//! C004: an issuer that the plan above does not know, so that nothing can be compared.

use super::BASIS;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::plan::nearest;

/// How many units a message names.
const MOST: usize = 12;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::C004,
    explanation: Explanation {
        finds: Pair::new(
            "Kế hoạch cấp trên không nêu cơ quan ban hành kế hoạch này, dưới tên riêng cũng như trong nhóm (“UBND các xã, phường”), \
             nên không đối chiếu được; hoặc `unit` ghi ở `parent` không phải là mã đơn vị nào của kế hoạch cấp trên.",
            "The plan above does not name who issues this one, neither alone nor in a group (“UBND các xã, phường”), so that nothing \
             is compared; or the `unit` of `parent` is no id of a unit there.",
        ),
        why: Pair::new(
            "Không biết đơn vị là ai trong kế hoạch cấp trên thì không biết đơn vị được giao việc gì.",
            "As long as it is not known who the issuer is there, it is not known what is given to it.",
        ),
        wrong: "parent: {plan: bo.yaml, unit: ubnd-an-bin}\n",
        right: "parent: {plan: bo.yaml, unit: ubnd-an-binh}\ntasks:\n  - {parent_task: phim, title: Làm phim giới thiệu tỉnh, lead: so-tttt}\n",
        basis: BASIS,
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new("kế hoạch cấp trên không nêu {issuer}", "the plan above does not name {issuer}"),
        )
        .label("không đối chiếu được với kế hoạch này", "nothing is compared with this plan")
        .reason(
            "không biết đơn vị là ai trong kế hoạch cấp trên thì không biết đơn vị được giao việc gì",
            "as long as it is not known who the issuer is there, it is not known what is given to it",
        )
        .hint(
            "ghi rõ mã của đơn vị trong kế hoạch ấy: `parent: {open}plan: {path}, unit: …{close}` (có: {known}); nếu không được \
             giao việc gì thì bỏ `parent`",
            "say which unit of that plan it is: `parent: {open}plan: {path}, unit: …{close}` (there are: {known}); if nothing is \
             given to it, leave `parent` out",
        ),
        unit("unit").hint("dùng một mã đã có: {known}", "use one of: {known}"),
        unit("unit-near").hint("có phải là `{near}`?", "did you mean `{near}`?"),
    ],
    labels: &[],
    check: Some(check),
};

const fn unit(variant: &'static str) -> Sentence {
    Sentence::new(
        variant,
        Pair::new(
            "kế hoạch cấp trên không có đơn vị nào mang mã `{id}`",
            "the plan above has no unit with the id `{id}`",
        ),
    )
    .reason(
        "không biết đơn vị là ai trong kế hoạch cấp trên thì không biết đơn vị được giao việc gì",
        "as long as it is not known who the issuer is there, it is not known what is given to it",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(cascade), Some(parent)) = (context.cascade(), &context.plan.parent) else { return };
    if cascade.who.is_known() {
        return;
    }
    let ids = || cascade.upper.units.iter().map(|unit| unit.id.as_str());
    let listed = ids().take(MOST).collect::<Vec<_>>().join(", ");
    let known = if ids().count() > MOST { format!("{listed}, …") } else { listed };
    if let Some(unit) = &parent.unit {
        let found = RULE.at(unit.span).fact("id", &unit.value);
        sink.push(match nearest(&unit.value, ids()) {
            Some(near) => found.variant("unit-near").fact("near", near).fix(Fix::suggested(unit.span, near)),
            None => found.variant("unit").fact("known", known),
        });
        return;
    }
    // A plan without a name for its issuer is told of that.
    let Some(issuer) = context.plan.issuers.iter().find_map(|issuer| issuer.name.as_ref()) else { return };
    let found = RULE.at(parent.plan.span).fact("issuer", issuer.value.trim());
    sink.push(found.fact("path", parent.plan.value.trim()).fact("known", known));
}
