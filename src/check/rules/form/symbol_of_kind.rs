//! F002: an issuer's code that does not fit the kind of document or the issuer.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Level, Pair, Sentence};
use crate::language::bodies::normal;
use crate::plan::Issuer;
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F002,
    explanation: Explanation {
        finds: Pair::new(
            "Mã cơ quan (`code`) chứa cả ký hiệu (KH-UBND), có dấu cách, viết thường, hoặc là mã của loại cơ quan khác: Sở \
             mà ghi UBND, Ủy ban nhân dân mà ghi TU.",
            "An issuer's `code` that holds the whole symbol (KH-UBND), has a space, is in small letters, or belongs to \
             another kind of body: a department with UBND, a People's Committee with TU.",
        ),
        why: Pair::new(
            "Ký hiệu cho biết loại văn bản và cơ quan ban hành; ký hiệu sai thì văn thư vào sổ sai và nơi khác viện dẫn \
             sai.",
            "The symbol tells the kind of document and its issuer; a wrong one is registered and cited wrongly.",
        ),
        wrong: "issuer:\n  name: Ủy ban nhân dân tỉnh An Bình\n  code: KH-UBND\n  place: An Bình\n",
        right: "issuer:\n  name: Ủy ban nhân dân tỉnh An Bình\n  code: UBND\n  place: An Bình\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3.b và Phụ lục III, mục I; Hướng dẫn số 05-HD/VPTW",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.3.b and Annex III, section I; Guidance 05-HD/VPTW",
        ),
    },
    sentences: &[
        symbol(
            "",
            Pair::new(
                "mã cơ quan “{code}” chứa cả ký hiệu văn bản",
                "the issuer's code “{code}” holds the whole symbol",
            ),
        )
        .label("chỉ ghi mã cơ quan", "the issuer's code only")
        .hint("chỉ ghi mã cơ quan: {right}", "write the issuer's code only: {right}"),
        symbol("space", Pair::new("mã cơ quan “{code}” có dấu cách", "the issuer's code “{code}” has a space in it"))
            .label("có dấu cách", "a space")
            .hint("viết liền, không có dấu cách", "write it without spaces"),
        symbol(
            "case",
            Pair::new("mã cơ quan “{code}” phải viết hoa", "the issuer's code “{code}” is written in capitals"),
        )
        .label("viết thường", "small letters")
        .hint("viết {right}", "write {right}"),
        symbol("issuer", Pair::new("“{code}” không phải mã của {issuer}", "“{code}” is not a code of {issuer}"))
            .label("không hợp với cơ quan ban hành", "does not fit the issuer")
            .hint("mã thường dùng của cơ quan này: {right}", "the usual code of such a body: {right}"),
    ],
    labels: &[],
    check: Some(check),
};

const fn symbol(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "ký hiệu ghép từ mã tên loại ({kind}) và mã cơ quan ban hành; sai thì văn thư vào sổ sai, nơi khác viện dẫn sai",
        "the symbol joins the kind's code ({kind}) and the issuer's; a wrong one is registered and cited wrongly",
    )
}

/// Beginnings of issuers' names and the codes that fit them; the first is suggested. The rest of a code is the office's
/// own choice.
const FITTING: [(&str, &[&str]); 7] = [
    ("ủy ban nhân dân", &["UBND", "UB"]),
    ("hội đồng nhân dân", &["HĐND"]),
    ("tỉnh ủy", &["TU"]),
    ("thành ủy", &["TU"]),
    ("huyện ủy", &["HU"]),
    ("đảng ủy", &["ĐU", "DU"]),
    ("sở", &["S"]),
];

/// Codes that belong to one kind of body only.
const OWNED: [&str; 5] = ["UBND", "HĐND", "TU", "HU", "TW"];

/// Codes of kinds of documents that an author may have written into the issuer's code.
const KINDS: [&str; 6] = ["KH", "CTR", "QĐ", "TTR", "BC", "CT"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let kind = context.form.code(context.plan.kind.value.code(false));
    for issuer in &context.plan.issuers {
        let Some(code) = &issuer.code else { continue };
        let diagnostic = RULE.at(code.span).fact("code", &code.value).fact("kind", kind);
        if let Some(variant) = written(code) {
            let rest = code.value.rsplit(['/', '-']).next().unwrap_or_default().trim();
            sink.push(diagnostic.variant(variant).fact("right", rest.to_uppercase()));
        } else if let Some((fitting, sure)) = mismatch(issuer, code) {
            let name = issuer.name.as_ref().map(|name| name.value.as_str()).unwrap_or_default();
            let diagnostic = diagnostic.variant("issuer").fact("issuer", name).fact("right", fitting);
            sink.push(if sure { diagnostic } else { diagnostic.at_most(Level::Warning) });
        }
    }
}

/// A code that is no code of one body, whatever the body.
fn written(code: &Text) -> Option<&'static str> {
    let value = code.value.trim();
    let first = value.split('-').next().unwrap_or_default().to_uppercase();
    let whole = value.contains('/') || (value.contains('-') && KINDS.contains(&first.as_str()));
    if whole {
        Some("")
    } else if value.contains(char::is_whitespace) {
        Some("space")
    } else if !value.chars().any(char::is_uppercase) && value.chars().any(char::is_alphabetic) {
        Some("case")
    } else {
        None
    }
}

/// The code that fits the issuer, and whether the one written is certainly another body's.
fn mismatch(issuer: &Issuer, code: &Text) -> Option<(&'static str, bool)> {
    let name = normal(&issuer.name.as_ref()?.value);
    let (start, codes) =
        FITTING.iter().find(|(start, _)| name.strip_prefix(start).is_some_and(|rest| rest.starts_with(' ')))?;
    let value = code.value.to_uppercase();
    if codes.iter().any(|fitting| value.starts_with(fitting)) {
        return None;
    }
    // How a department shortens its own name is for its head to decide.
    let sure = *start != "sở" && *start != "đảng ủy" || OWNED.contains(&value.as_str());
    Some((if *start == "sở" { "S…" } else { codes.first()? }, sure))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    fn code(code: &str) -> String {
        only(Code::F002, &with("code: UBND", &format!("code: {code}")))
    }

    #[test]
    fn a_code_is_not_a_symbol() {
        assert!(
            code("KH-UBND").contains("F002 error 4:9 \"KH-UBND\": mã cơ quan “KH-UBND” chứa cả ký hiệu"),
            "{}",
            code("KH-UBND")
        );
        assert!(code("36/KH-UBND").contains("chỉ ghi mã cơ quan: UBND"));
        assert!(code("UB ND").contains("dấu cách"));
        assert!(code("ubnd").contains("viết hoa"));
    }

    #[test]
    fn a_code_is_the_issuers_own() {
        assert!(code("TU").contains("không phải mã của Ủy ban nhân dân tỉnh An Bình"));
        let so = |code: &str| {
            let plan = with("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", &format!("Sở Nội vụ\n  code: {code}"));
            only(Code::F002, &plan)
        };
        assert!(so("UBND").starts_with("F002 error"));
        assert!(so("NV").starts_with("F002 warning"));
        assert_eq!(so("SNV"), "");
    }

    #[test]
    fn an_offices_own_code_is_its_own_business() {
        assert_eq!(code("UBND-NC"), "");
        let board = with("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", "Ban Chỉ đạo 389 tỉnh An Bình\n  code: BCĐ389");
        assert_eq!(only(Code::F002, &board), "");
    }

    #[test]
    fn the_front_and_the_unions_write_their_own_codes() {
        for (name, code) in [
            ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Bình", "MTTQ-BTT"),
            ("Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "MTTW-BTT"),
            ("Tổng Liên đoàn Lao động Việt Nam", "TLĐ"),
            ("Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh An Bình", "BTV"),
            ("Ban Bí thư Trung ương Đoàn", "TWĐTN-KHCN"),
        ] {
            let plan = with("Ủy ban nhân dân tỉnh An Bình\n  code: UBND", &format!("{name}\n  code: {code}"));
            assert_eq!(only(Code::F002, &plan) + &only(Code::F008, &plan), "", "{name}");
            let party = plan.replace("status: final", "form: hd05\nstatus: final");
            let found = only(Code::F008, &party);
            assert!(!found.contains("là cơ quan nhà nước"), "either form may be theirs: {found}");
        }
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(code("TU # ttdn: allow F002 -- mã theo quy chế văn thư"), "");
    }
}
