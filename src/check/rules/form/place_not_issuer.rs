//! F010: a place in the date line that is another province's name.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::language::bodies::{contains_words, normal};
use crate::language::letters::upper_first;
use crate::legal::Body;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F010,
    explanation: Explanation {
        finds: Pair::new(
            "Địa danh là tên một tỉnh, thành phố khác với nơi ghi trong tên cơ quan ban hành hoặc cơ quan chủ quản. Tên nơi \
             đóng trụ sở và cơ quan không mang tên địa phương không bị báo.",
            "A place that is the name of another province than the one in the issuer's or its parent's name. Towns where an \
             office has its seat, and bodies without a place in their name, are not reported.",
        ),
        why: Pair::new(
            "Địa danh cho biết văn bản được ban hành ở đâu; địa danh sai thường là sót lại từ văn bản mẫu của tỉnh khác.",
            "The place tells where the document was issued; a wrong one is mostly left over from another province's paper.",
        ),
        wrong: "issuer:\n  name: Ủy ban nhân dân tỉnh Gia Lai\n  code: UBND\n  place: Cao Bằng\n",
        right: "issuer:\n  name: Ủy ban nhân dân tỉnh Gia Lai\n  code: UBND\n  place: Gia Lai\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.a",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.4.a",
        ),
    },
    sentences: &[
        Sentence::new("date", Pair::new("`place` chỉ ghi địa danh", "`place` is the place alone"))
            .label("thừa phần ngày tháng", "the date does not belong here")
            .reason("ttdn tự in ngày, tháng, năm sau địa danh", "ttdn prints the date behind the place")
            .hint("ghi {right}; ngày tháng ghi ở `date`", "write {right}; the date is written in `date`"),
        Sentence::new("level", Pair::new("địa danh không ghi cấp “{level}”", "the place is written without “{level}”"))
            .label("chỉ ghi tên", "the name alone")
            .reason(
                "địa danh là tên gọi của đơn vị hành chính; chỉ ghi cấp khi tên đặt theo số, tên người, sự kiện lịch sử, và viết hoa: \
                 “Quận 1”, “Phường Điện Biên Phủ”",
                "the place is the name of the unit; its level is written where it is named by a number, a person or an event, with a \
                 capital: “Quận 1”, “Phường Điện Biên Phủ”",
            )
            .hint("viết: {right}", "write: {right}"),
        Sentence::new(
            "",
            Pair::new("địa danh “{place}” không phải nơi của {issuer}", "“{place}” is not the place of {issuer}"),
        )
        .label("tên một tỉnh, thành phố khác", "another province's name")
        .reason(
            "địa danh là tên đơn vị hành chính nơi cơ quan ban hành đặt trụ sở; tên tỉnh khác thường \
         sót lại từ văn bản mẫu",
            "the place is the administrative unit where the issuer has its seat; another province's \
         name is mostly left over from another paper",
        )
        .hint("sửa `place` theo tên cơ quan ban hành", "change `place` to fit the issuer"),
    ],
    labels: &[("issuer", Pair::new("cơ quan ban hành", "the issuer"))],
    check: Some(check),
};

/// Words before the name of a place in a body's name.
const LEVELS: [&str; 8] = ["tỉnh ", "thành phố ", "huyện ", "thị xã ", "quận ", "xã ", "phường ", "đặc khu "];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for issuer in &context.plan.issuers {
        if let Some(place) = &issuer.place
            && let Some(at) = place.value.to_lowercase().find(", ngày")
        {
            let right = slice(&place.value, ..at);
            let found = RULE.at(place.span).variant("date").fact("right", right);
            sink.push(found.fix(Fix::suggested(context.locate(place, at..place.value.len()), "")));
            continue;
        }
        if let Some(place) = &issuer.place
            && let Some((level, own)) = leveled(&place.value)
        {
            let found = RULE.at(place.span).variant("level").fact("level", level.trim_end()).fact("right", &own);
            sink.push(found.fix(Fix::suggested(context.locate(place, 0..place.value.len()), own)));
            continue;
        }
        let (Some(place), Some(name)) = (&issuer.place, &issuer.name) else { continue };
        let own = normal(&name.value);
        let others = issuer.parent.iter().chain(&issuer.full_name);
        let own = others.fold(own, |own, other| format!("{own} {}", normal(&other.value)));
        let written = bare(&normal(&place.value)).to_owned();
        let named = LEVELS.iter().any(|level| own.contains(level))
            || provinces(context).any(|body| contains_words(&own, &name_of(body)));
        if written.is_empty() || !named || contains_words(&own, &written) {
            continue;
        }
        // Only another province's name is surely wrong; one that went into the issuer's own may be its seat.
        let others: Vec<&Body> = provinces(context).filter(|body| name_of(body) == written).collect();
        let into_own = |body: &&Body| body.successor.iter().any(|next| contains_words(&own, bare(&normal(next))));
        if others.is_empty() || others.iter().any(into_own) {
            continue;
        }
        sink.push(
            RULE.at(place.span).fact("place", &place.value).fact("issuer", &name.value).related(name.span, "issuer"),
        );
    }
}

/// The level in small letters that a place begins with, and the place as it is written. A name that begins with its level ("Quận
/// 1", "Thành phố Hồ Chí Minh", "Phường Điện Biên Phủ") has a capital there.
fn leveled(place: &str) -> Option<(&'static str, String)> {
    let (level, rest) = LEVELS.iter().find_map(|level| Some((*level, place.strip_prefix(level)?)))?;
    let bears_it = rest == "Hồ Chí Minh" || rest.starts_with(|c: char| c.is_ascii_digit());
    Some((level, if bears_it { upper_first(place) } else { rest.to_owned() })).filter(|(_, own)| !own.is_empty())
}

fn provinces<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Body> {
    context.register.bodies().filter(|body| matches!(body.kind.as_ref(), "tỉnh" | "thành phố"))
}

fn name_of(body: &Body) -> String {
    bare(&normal(&body.name)).to_owned()
}

/// The name of a place without its level.
fn bare(name: &str) -> &str {
    LEVELS.iter().find_map(|level| name.strip_prefix(level)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    fn placed(issuer: &str, place: &str) -> String {
        let plan = with("name: Ủy ban nhân dân tỉnh An Bình", &format!("name: {issuer}"));
        only(Code::F010, &plan.replace("place: An Bình", &format!("place: {place}")))
    }

    #[test]
    fn another_province_is_reported() {
        let found = placed("Ủy ban nhân dân tỉnh Gia Lai", "Cao Bằng");
        assert!(found.starts_with("F010 warning 5:10 \"Cao Bằng\": địa danh “Cao Bằng” không phải nơi của"), "{found}");
        assert!(!placed("Ủy ban nhân dân tỉnh An Bình", "Hà Nội").is_empty());
        assert!(!placed("Ủy ban nhân dân xã Tân Hòa", "Cao Bằng").is_empty());
    }

    #[test]
    fn the_level_is_no_part_of_the_place() {
        let issuer = "Ủy ban nhân dân tỉnh Gia Lai";
        assert!(
            placed(issuer, "tỉnh Gia Lai").contains("không ghi cấp “tỉnh” | viết: Gia Lai"),
            "{}",
            placed(issuer, "tỉnh Gia Lai")
        );
        let city = placed("Ủy ban nhân dân Thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh");
        assert!(city.contains("viết: Thành phố Hồ Chí Minh"), "{city}");
        assert_eq!(placed("Ủy ban nhân dân phường Điện Biên Phủ", "Phường Điện Biên Phủ"), "");
    }

    #[test]
    fn the_date_is_no_part_of_the_place() {
        let found = placed("Ủy ban nhân dân tỉnh Gia Lai", "Gia Lai, ngày 05 tháng 01 năm 2027");
        assert!(found.contains("chỉ ghi địa danh | ghi Gia Lai;"), "{found}");
    }

    #[test]
    fn own_names_seats_and_bodies_without_a_place_are_silent() {
        assert_eq!(only(Code::F010, BASE), "");
        for (issuer, place) in [
            ("Ủy ban nhân dân tỉnh Gia Lai", "Gia Lai"),
            ("Ủy ban nhân dân tỉnh Gia Lai", "Pleiku"),
            ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            ("Ủy ban nhân dân tỉnh Lào Cai", "Yên Bái"),
            ("Sở Nội vụ", "Hà Nội"),
            ("Bộ Ngoại giao", "Hà Nội"),
        ] {
            assert_eq!(placed(issuer, place), "", "{issuer} / {place}");
        }
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(placed("Ủy ban nhân dân tỉnh Gia Lai", "Hà Nội # ttdn: allow F010 -- ký tại kỳ họp"), "");
    }
}
