//! F008: marks of the Party's form in a State document, or the reverse.

use super::capacity::{read, starts_with_any};
use super::signatures::signatures;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::form::{System, form_of};
use crate::language::bodies::normal;
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F008,
    explanation: Explanation {
        finds: Pair::new(
            "Lẫn hai thể thức: T/M, K/T, T/L hoặc cơ quan Đảng (ban hành, chủ quản) trong văn bản nhà nước; TM., KT., TL., TUQ., cơ \
             quan nhà nước hoặc Lưu VT trong văn bản của Đảng.",
            "Two forms mixed: T/M, K/T, T/L or a Party body (the issuer or the one above it) in a State document; TM., KT., TL., TUQ., a State body \
             or Lưu VT in a Party document.",
        ),
        why: Pair::new(
            "Văn bản nhà nước theo Nghị định số 30/2020/NĐ-CP, văn bản của Đảng theo Hướng dẫn số 05-HD/VPTW; mỗi bên có \
             tiêu đề, ký hiệu, cách ghi quyền hạn riêng.",
            "State documents follow Decree 30/2020/NĐ-CP, Party documents Guidance 05-HD/VPTW; each has its own heading, \
             symbols and signature.",
        ),
        wrong: "signature:\n  capacity: [T/M Ủy ban nhân dân, Chủ tịch]\n  name: Nguyễn Văn Minh\n",
        right: "signature:\n  capacity: [TM. Ủy ban nhân dân, Chủ tịch]\n  name: Nguyễn Văn Minh\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục I, phần I, mục II.7; Hướng dẫn số 05-HD/VPTW, Quy định số \
             399-QĐ/TW",
            "Decree 30/2020/NĐ-CP, Article 13 and Annex I, part I, section II.7; Guidance 05-HD/VPTW, Regulation 399-QĐ/TW",
        ),
    },
    sentences: &[
        mixed("", Pair::new("“{mark}” là cách ghi của văn bản Đảng", "“{mark}” belongs to Party documents"))
            .label("văn bản nhà nước dùng dấu chấm", "State documents use a dot")
            .hint(
                "văn bản nhà nước ghi {right}; nếu là văn bản của Đảng thì đặt form: {party}",
                "in a State document write {right}; for a Party document set form: {party}",
            ),
        mixed("dot", Pair::new("“{mark}” là cách ghi của văn bản nhà nước", "“{mark}” belongs to State documents"))
            .label("văn bản của Đảng dùng dấu gạch chéo", "Party documents use a slash")
            .hint(
                "văn bản của Đảng ghi {right}; nếu là văn bản nhà nước thì đặt form: {state}",
                "in a Party document write {right}; for a State document set form: {state}",
            ),
        mixed("none", Pair::new("văn bản của Đảng không có cách ghi “{mark}”", "Party documents have no “{mark}”"))
            .label("của văn bản nhà nước", "of State documents")
            .hint("văn bản của Đảng chỉ dùng T/M, K/T, T/L, Q.", "Party documents use T/M, K/T, T/L, Q. only"),
        mixed(
            "party-issuer",
            Pair::new(
                "{name} là cơ quan Đảng nhưng văn bản theo thể thức nhà nước",
                "{name} is a Party body, but the form is the State's",
            ),
        )
        .label("cơ quan Đảng", "a Party body")
        .hint("đặt form: {party}", "set form: {party}"),
        mixed(
            "state-issuer",
            Pair::new(
                "{name} là cơ quan nhà nước nhưng văn bản theo thể thức của Đảng",
                "{name} is a State body, but the form is the Party's",
            ),
        )
        .label("cơ quan nhà nước", "a State body")
        .hint("đặt form: {state}, hoặc bỏ dòng form", "set form: {state}, or leave form out"),
        mixed(
            "party-parent",
            Pair::new(
                "cơ quan chủ quản {name} là cơ quan Đảng nhưng văn bản theo thể thức nhà nước",
                "{name} above the issuer is a Party body, but the form is the State's",
            ),
        )
        .label("cơ quan Đảng", "a Party body")
        .hint("đặt form: {party}, hoặc sửa `parent`", "set form: {party}, or correct `parent`"),
        mixed(
            "state-parent",
            Pair::new(
                "cơ quan chủ quản {name} là cơ quan nhà nước nhưng văn bản theo thể thức của Đảng",
                "{name} above the issuer is a State body, but the form is the Party's",
            ),
        )
        .label("cơ quan nhà nước", "a State body")
        .hint("ghi `parent` là Đảng bộ, hoặc bỏ dòng form", "let `parent` be the Đảng bộ, or leave form out"),
        mixed("archive", Pair::new("văn bản của Đảng không ghi Lưu VT", "a Party document has no Lưu VT"))
            .label("của văn bản nhà nước", "of State documents")
            .hint(
                "ghi nơi lưu, ví dụ: archive: {codes: [Văn phòng Tỉnh ủy]}",
                "name the office, for example: archive: {codes: [Văn phòng Tỉnh ủy]}",
            ),
    ],
    labels: &[],
    check: Some(check),
};

const fn mixed(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "văn bản nhà nước theo Nghị định số 30/2020/NĐ-CP, văn bản của Đảng theo Hướng dẫn số 05-HD/VPTW; không lẫn hai \
         thể thức",
        "State documents follow Decree 30/2020/NĐ-CP, Party documents Guidance 05-HD/VPTW; the two are not mixed",
    )
}

/// Beginnings of the names of Party bodies.
const PARTY: [&str; 13] = [
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "đảng ủy",
    "đảng bộ",
    "chi bộ",
    "chi ủy",
    "ban thường vụ",
    "ban tuyên giáo",
    "ban dân vận",
    "văn phòng tỉnh ủy",
];

/// Those of them that mass organisations use too.
const SHARED: [&str; 3] = ["ban thường vụ", "ban tuyên giáo", "ban dân vận"];

/// What names a mass organisation.
const MASS: [&str; 5] = ["đoàn", "hội ", "mặt trận", "mttq", "liên hiệp"];

/// Beginnings of the names of State bodies.
const STATE: [&str; 5] = ["ủy ban nhân dân", "hội đồng nhân dân", "sở", "văn phòng ủy ban nhân dân", "chi cục"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let party = context.form.system() == System::Party;
    let of = |system| form_of(system, context.plan.day(context.today)).name();
    let mixed = |span| RULE.at(span).fact("state", of(System::State)).fact("party", of(System::Party));
    for issuer in &context.plan.issuers {
        let Some(name) = &issuer.name else { continue };
        let around = issuer.parent.as_ref().map(|parent| normal(&parent.value)).unwrap_or_default();
        let foreign = |name: &Text| {
            let name = normal(&name.value);
            let mass =
                starts_with_any(&name, &SHARED) && MASS.iter().any(|word| format!("{name} {around}").contains(word));
            starts_with_any(&name, if party { &STATE } else { &PARTY }) && !mass
        };
        let found = |name: &Text, variant: &'static str| mixed(name.span).variant(variant).fact("name", &name.value);
        if foreign(name) {
            sink.push(found(name, if party { "state-issuer" } else { "party-issuer" }));
        } else if let Some(parent) = issuer.parent.as_ref().filter(|parent| foreign(parent)) {
            sink.push(found(parent, if party { "state-parent" } else { "party-parent" }));
        }
    }
    for (signature, _) in signatures(context.plan) {
        for text in &signature.capacity {
            let line = read(&text.value);
            let Some(power) = line.power else { continue };
            let own = power.mark(context.form);
            let dotted = line.mark.ends_with('.') && !own.is_some_and(|own| own.ends_with('.'));
            let foreign = if party { dotted && !line.slash } else { line.slash };
            if !foreign {
                continue;
            }
            let diagnostic = mixed(context.locate(text, 0..line.mark.len())).fact("mark", &line.mark);
            sink.push(match own {
                Some(right) => diagnostic.variant(if party { "dot" } else { "" }).fact("right", right),
                None => diagnostic.variant("none"),
            });
        }
    }
    let office = context.plan.archive.iter().flat_map(|archive| &archive.codes).find(|code| code.value.trim() == "VT");
    if let Some(code) = office.filter(|_| party) {
        sink.push(RULE.at(code.span).variant("archive"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    #[test]
    fn a_mass_organisation_has_a_standing_committee_too() {
        let issuer = |name: &str| only(Code::F008, &with("Ủy ban nhân dân tỉnh An Bình", name));
        assert_eq!(issuer("Ban Thường vụ Tỉnh đoàn An Bình"), "");
        assert_eq!(issuer("Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh An Bình"), "");
        assert!(issuer("Ban Thường vụ Tỉnh ủy An Bình").contains("Ban Thường vụ Tỉnh ủy"));
    }

    const CAPACITY: &str = "[TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]";

    #[test]
    fn a_state_plan_has_no_slashes() {
        let found = only(Code::F008, &with(CAPACITY, "[T/M Ủy ban nhân dân, Chủ tịch]"));
        assert!(found.contains("\"T/M\": “T/M” là cách ghi của văn bản Đảng") && found.contains("TM."), "{found}");
    }

    #[test]
    fn a_party_plan_has_no_dots_and_no_registry() {
        let plan = BASE
            .replace("status: final", "form: hd05\nstatus: final")
            .replace("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", "Tỉnh ủy An Bình\n  code: TU")
            .replace(CAPACITY, "[TM. Ban Thường vụ, Bí thư]");
        let found = only(Code::F008, &plan);
        assert!(found.contains("\"TM.\"") && found.contains("\"VT\"") && found.lines().count() == 2, "{found}");
        let right = plan.replace("TM. Ban", "T/M Ban").replace("[VT, KGVX]", "[Văn phòng Tỉnh ủy]");
        assert_eq!(only(Code::F008, &right), "");
        let acting = right.replace("T/M Ban Thường vụ, Bí thư", "Q. Bí thư");
        assert_eq!(only(Code::F008, &acting), "");
    }

    #[test]
    fn the_issuer_decides_the_form() {
        let found = only(Code::F008, &with("Ủy ban nhân dân tỉnh An Bình\n", "Tỉnh ủy An Bình\n"));
        assert!(found.contains("form: hd05"), "{found}");
        let found = only(Code::F008, &with("status: final", "form: hd05\nstatus: final"));
        assert!(found.contains("form: nd30"), "{found}");
    }

    #[test]
    fn the_body_above_the_issuer_decides_too() {
        let parent = |parent: &str| with("  code: UBND\n", &format!("  code: UBND\n  parent: {parent}\n"));
        let state =
            parent("Tỉnh ủy An Bình").replace("name: Ủy ban nhân dân tỉnh An Bình", "name: Trung tâm Chính trị");
        let found = only(Code::F008, &state);
        assert!(found.contains("\"Tỉnh ủy An Bình\": cơ quan chủ quản Tỉnh ủy An Bình là cơ quan Đảng"), "{found}");
        assert_eq!(only(Code::F008, &state.replace("parent: Tỉnh ủy", "parent: UBND tỉnh")), "");
        let party = parent("UBND tỉnh An Bình")
            .replace("status: final", "form: hd05\nstatus: final")
            .replace("name: Ủy ban nhân dân tỉnh An Bình", "name: Đảng ủy Ủy ban nhân dân tỉnh")
            .replace(CAPACITY, "[T/M Ban Thường vụ, Bí thư]")
            .replace("[VT, KGVX]", "[Văn phòng Đảng ủy]");
        assert!(only(Code::F008, &party).contains("cơ quan chủ quản UBND tỉnh An Bình là cơ quan nhà nước"));
        assert_eq!(only(Code::F008, &party.replace("parent: UBND", "parent: Đảng bộ")), "");
    }

    #[test]
    fn a_comment_silences_it() {
        let plan = with(CAPACITY, "[T/M Ủy ban nhân dân, Chủ tịch] # ttdn: allow F008 -- theo bản lưu");
        assert_eq!(only(Code::F008, &plan), "");
    }
}
