//! L006: the issuing body does not fit the symbol.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::names::key;
use crate::legal::System;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L006,
    explanation: Explanation {
        finds: Pair::new("Cơ quan ban hành không khớp với ký hiệu.", "The issuing body does not fit the symbol."),
        why: Pair::new(
            "Ký hiệu cho biết cơ quan ban hành: QĐ-TTg là của Thủ tướng Chính phủ, NĐ-CP là của Chính phủ.",
            "The symbol names the issuer: QĐ-TTg is the Prime Minister's, NĐ-CP the Government's.",
        ),
        wrong: "legal_bases:\n  - Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Chính phủ phê duyệt mục tiêu, \
                nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông tin đối \
                ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển\n",
        right: "legal_bases:\n  - Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ phê duyệt \
                mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực công tác thông tin tuyên truyền và thông \
                tin đối ngoại góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[Sentence::new("", Pair::new("{symbol} không phải của {issuer}", "{symbol} is not of {issuer}"))
        .label("cơ quan ban hành không khớp với ký hiệu", "the issuer does not fit the symbol")
        .reason("ký hiệu cho biết cơ quan ban hành", "the symbol names the issuer")
        .hint("viết của {right}", "write của {right}")],
    labels: &[],
    check: Some(check),
};

/// The beginnings that an issuer's name may have, in lower case, and the name to write.
fn names(organ: &str) -> Option<(&'static [&'static str], &'static str)> {
    Some(match organ {
        "CP" => (&["chính phủ"], "Chính phủ"),
        "TTg" => (&["thủ tướng"], "Thủ tướng Chính phủ"),
        "CTN" => (&["chủ tịch nước"], "Chủ tịch nước"),
        "UBND" => (&["ủy ban nhân dân", "chủ tịch", "ubnd"], "Ủy ban nhân dân"),
        "HĐND" => (&["hội đồng nhân dân", "hđnd"], "Hội đồng nhân dân"),
        "VPCP" => (&["văn phòng chính phủ", "bộ trưởng, chủ nhiệm", "chủ nhiệm"], "Văn phòng Chính phủ"),
        "TW" => (
            &["bộ chính trị", "ban bí thư", "ban chấp hành", "trung ương", "hội nghị", "đảng", "bch"],
            "Bộ Chính trị, Ban Bí thư, Ban Chấp hành Trung ương",
        ),
        organ if organ.starts_with("UBTVQH") => (&["ủy ban thường vụ"], "Ủy ban Thường vụ Quốc hội"),
        organ if organ.starts_with("QH") => (&["quốc hội"], "Quốc hội"),
        _ => return None,
    })
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let text = &cited.text.value;
        let (Some(symbol), Some(range)) = (&cited.citation.symbol, &cited.citation.issuer) else { continue };
        let issuer = key(cited.citation.issuer(text).unwrap_or_default());
        if issuer.is_empty() || symbol.system == System::Letter {
            continue;
        }
        let right = match names(&symbol.organ) {
            Some((begins, right)) => (!begins.iter().any(|begin| issuer.starts_with(begin))).then(|| right.to_owned()),
            // A ministry's circular or decision "of the Government" is wrong; other words may be another name of it.
            None if symbol.organ.starts_with('B')
                && matches!(&*issuer, "chính phủ" | "thủ tướng chính phủ" | "quốc hội") =>
            {
                context.register.names_of_code(&symbol.organ).first().map(|name| (*name).to_owned())
            }
            None => None,
        };
        if let Some(right) = right {
            let found = RULE
                .at(cited.locate(context, range))
                .fact("symbol", &symbol.text)
                .fact("issuer", cited.citation.issuer(text).unwrap_or_default())
                .fact("right", right);
            sink.push(found);
        }
    }
}
