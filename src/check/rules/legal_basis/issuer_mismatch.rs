//! L006: the issuing body does not fit the symbol.

use super::cited::{self, Cited};
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

/// What an issuer's name may hold, in lower case, and the name to write.
fn names(organ: &str) -> Option<(&'static [&'static str], &'static str)> {
    Some(match organ {
        "CP" => (&["chính phủ"], "Chính phủ"),
        "TTg" => (&["thủ tướng"], "Thủ tướng Chính phủ"),
        "CTN" => (&["chủ tịch nước"], "Chủ tịch nước"),
        "UBND" => (&["ủy ban nhân dân", "chủ tịch", "ubnd"], "Ủy ban nhân dân"),
        // Its standing body and its committees sign with its code.
        "HĐND" => (&["hội đồng nhân dân", "hđnd", "thường trực", "ban "], "Hội đồng nhân dân"),
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

/// Bodies with a code of their own: a document of theirs bears no other's. Whatever else stands behind "của" may be another
/// name of the issuer ("của tỉnh", "của Trung ương") or of those who carry the document out.
const OTHERS: [&str; 17] = [
    "chính phủ",
    "thủ tướng",
    "quốc hội",
    "ủy ban thường vụ quốc hội",
    "chủ tịch nước",
    "bộ ",
    "ban bí thư",
    "ban chấp hành",
    "ban thường vụ",
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "sở ",
    "ủy ban nhân dân",
    "ubnd",
    "hội đồng nhân dân",
    "hđnd",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for cited in cited::all(context) {
        let text = &cited.text.value;
        let (Some(symbol), Some(range)) = (&cited.citation.symbol, &cited.citation.issuer) else { continue };
        let written = cited.citation.issuer(text).unwrap_or_default();
        let issuer = key(written);
        if !written.starts_with(char::is_uppercase) || symbol.system == System::Letter || is_carried_out(&cited) {
            continue;
        }
        let right = match names(&symbol.organ) {
            Some((parts, right)) => {
                let other = OTHERS.iter().any(|other| issuer.starts_with(other));
                let local = matches!(symbol.organ.as_str(), "UBND" | "HĐND");
                // "Bộ Chính" is a name that a line has cut off.
                let own = |part: &&str| {
                    issuer.starts_with(*part) || part.starts_with(&*issuer) || local && issuer.contains(*part)
                };
                (other && !parts.iter().any(own)).then(|| right.to_owned())
            }
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
                .fact("issuer", written.split_whitespace().collect::<Vec<_>>().join(" "))
                .fact("right", right);
            sink.push(found);
        }
    }
}

/// Whether "của" may belong to who carries the document out: "kế hoạch thực hiện Nghị quyết số 57-NQ/TW của Chính phủ". A
/// verb that opens the clause has nobody else in it: "Thực hiện Chỉ thị số 25/CT-TTg của …".
fn is_carried_out(cited: &Cited<'_>) -> bool {
    const VERBS: [&str; 10] =
        ["thực hiện", "thi hành", "triển khai", "chấp hành", "quán triệt", "hóa", "hoá", "áp dụng", "hưởng ứng", "tập"];
    let before = cited.slice(&(0..cited.citation.range.start)).trim_end();
    let clause = before.rsplit([';', '.', ':', '-']).next().unwrap_or_default().trim();
    let verb = VERBS.iter().find_map(|verb| clause.strip_suffix(verb)).map(str::trim_end);
    verb.is_some_and(|head| !head.is_empty() && !matches!(head, "Tiếp tục" | "Tổ chức" | "Căn cứ"))
}
