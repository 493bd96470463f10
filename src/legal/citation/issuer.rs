//! What follows "của" to the name of the issuing body: up to the words that open the trích yếu.

use crate::invariant::slice;
use crate::language::letters::is_any;
use crate::language::tones;
use crate::language::words::begins;

/// What an issuer does with a document: these words open a trích yếu wherever they stand.
const ACTS: [&str; 46] = [
    "về",
    "Về",
    "V/v",
    "ban hành",
    "Ban hành",
    "ban bố",
    "phê duyệt",
    "Phê duyệt",
    "phê chuẩn",
    "quy định",
    "Quy định",
    "quy chế",
    "hướng dẫn",
    "Hướng dẫn",
    "sửa đổi",
    "Sửa đổi",
    "bổ sung",
    "bổ nhiệm",
    "bãi bỏ",
    "công bố",
    "công nhận",
    "công khai",
    "kết luận",
    "kết quả",
    "kết thúc",
    "hợp nhất",
    "chi tiết",
    "điều chỉnh",
    "điều động",
    "thành lập",
    "kiện toàn",
    "ủy quyền",
    "uỷ quyền",
    "thông qua",
    "đặt tên",
    "miễn nhiệm",
    "phân bổ",
    "phân cấp",
    "phân công",
    "giao nhiệm",
    "giao dự",
    "giao chỉ",
    "giao kế",
    "cho",
    "gửi",
    "tại",
];

/// What a document is for: these words open a trích yếu, or go on with a name that is not whole yet ("Ban Chỉ đạo thực
/// hiện …", "Sở Nông nghiệp và phát triển nông thôn").
const AIMS: [&str; 30] = [
    "trong",
    "tiếp tục",
    "tiếp nhận",
    "thực hiện",
    "triển khai",
    "đẩy mạnh",
    "tăng cường",
    "phối hợp",
    "công tác",
    "xây dựng",
    "giao",
    "đối với",
    "phát triển",
    "phát động",
    "phát huy",
    "phát hành",
    "nâng cao",
    "một số",
    "tổ chức",
    "truyền thông",
    "tuyên truyền",
    "tuyên dương",
    "quảng bá",
    "cung cấp",
    "đăng",
    "phát",
    "quy trình",
    "quy hoạch",
    "điều tra",
    "chi trả",
];

/// Words after which a name goes on: "Ban Chỉ đạo …", "Trung tâm …", "Ban Quản lý các …".
const GOES_ON: [&str; 13] = ["đạo", "và", "các", "tâm", "lý", "tư", "cứu", "trợ", "tổ", "đài", "khu", "viện", "-"];

/// What an aim never means: the rest of a name's word ("giao thông", "phát thanh", "đăng kiểm").
const NAMES: [&str; 4] = ["giao thông", "giao dịch", "phát thanh", "đăng kiểm"];

/// Issuers whose name is whole as it stands: whatever follows in small letters is the trích yếu.
const WHOLE: [&str; 11] = [
    "Thủ tướng Chính phủ",
    "Chính phủ",
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Uỷ ban Thường vụ Quốc hội",
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ban Bí thư Trung ương",
    "Ban Bí thư Trung ương Đảng",
    "Ban Chấp hành Trung ương",
    "Ban Chấp hành Trung ương Đảng",
];

/// Small words that go on even with such a name: "Quốc hội nước …", "Bộ Chính trị khóa XIII", "Chính phủ và …".
const WHOLE_GOES_ON: [&str; 9] = ["nước", "khóa", "khoá", "nhiệm", "kỳ", "lần", "và", "hoặc", "tại"];

/// Capitals that go on with such a name though a small word follows: "Chính phủ Cộng hòa Pháp".
const STATES: [&str; 5] = ["Cộng", "Liên", "Vương", "Hợp", "Nhà"];

/// `rest` without the term that may stand behind such a name: "khóa XIII quản lý …".
fn term(rest: &str) -> &str {
    let number = rest.strip_prefix("khóa ").or_else(|| rest.strip_prefix("khoá "));
    let behind = number.and_then(|number| number.split_once(' ')).map(|(_, behind)| behind);
    behind.filter(|behind| behind.starts_with(char::is_lowercase)).unwrap_or(rest)
}

/// How many bytes of `tail` are an issuer that needs no words of a title to end, with the space behind it.
pub(super) fn whole_length(tail: &str) -> Option<usize> {
    let rests = WHOLE.iter().filter_map(|name| tail.strip_prefix(name));
    let longest = rests.filter(|rest| rest.starts_with(char::is_whitespace)).min_by_key(|rest| rest.len());
    longest.and_then(|rest| {
        let rest = rest.trim_start();
        let rest = term(rest);
        let mut words = rest.split(char::is_whitespace);
        let (word, next) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let small = word.starts_with(char::is_lowercase) && !WHOLE_GOES_ON.contains(&word);
        // "của Chính phủ Quản lý, cung cấp …": a title that begins with a capital.
        let large = word.starts_with(char::is_uppercase) && next.starts_with(char::is_lowercase);
        (small || large && !STATES.contains(&word)).then_some(tail.len() - rest.len())
    })
}

/// Whether `text` begins with the words that open a trích yếu.
pub(super) fn opens_title(text: &str) -> bool {
    starts_with(text, &ACTS) || is_aim(text)
}

fn is_aim(text: &str) -> bool {
    starts_with(text, &AIMS) && !starts_with(text, &NAMES)
}

fn starts_with(text: &str, words: &[&str]) -> bool {
    let text = text.trim_start();
    words.iter().any(|word| begins(text, word))
}

/// How many bytes of `tail` name the issuing body: up to the words that open a title, or a stop.
pub(super) fn issuer_length(tail: &str) -> usize {
    // A paragraph may cite a thousand documents: no name is looked for beyond where the longest ends.
    let tail = head(tail, LONGEST);
    let stop = tail.find(['(', ')', '[', ';', '“', '"']).unwrap_or(tail.len());
    let tail = slice(tail, ..stop);
    if let Some(length) = whole_length(tail) {
        return length;
    }
    let mut at = 0;
    let mut before = "";
    for word in tail.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        let rest = slice(tail, at..);
        // "Ủy ban hành chính" is a body, "Tỉnh ủy ban hành …" a body and its act.
        let committee = before.starts_with(char::is_uppercase) && tones::same(before, "ủy");
        let goes_on = committee || is_any(before, &GOES_ON);
        // "Bộ Ngoại giao", "Học viện Ngoại giao": one word in two syllables.
        let diplomacy = before == "Ngoại" && bare.starts_with("giao");
        if at > 0 && !diplomacy && (!committee && starts_with(rest, &ACTS) || !goes_on && is_aim(rest)) {
            return at;
        }
        at += word.len();
        if bare.ends_with('.') && bare.chars().count() > 3 {
            return at - (word.len() - word.trim_end().len()) - 1;
        }
        before = bare;
    }
    at
}

/// The most bytes that the name of an issuer, or of several, takes.
const LONGEST: usize = 1_200;

/// The first `most` bytes of a text, or a few less where they would cut a letter.
fn head(text: &str, most: usize) -> &str {
    (0..=most.min(text.len())).rev().find_map(|end| text.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUERS: [&str; 47] = [
        "Bộ Ngoại giao",
        "Bộ trưởng Bộ Ngoại giao",
        "Học viện Ngoại giao Việt Nam",
        "Ủy ban nhân dân tỉnh Gia Lai",
        "Uỷ ban nhân dân tỉnh An Bình",
        "Ủy ban nhân dân thành phố Hồ Chí Minh",
        "UBND tỉnh Phú Yên",
        "Ủy ban Thường vụ Quốc hội",
        "Ủy ban Dân tộc",
        "Ủy ban Kiểm tra Trung ương",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai",
        "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
        "Chủ tịch UBND thành phố Đà Nẵng",
        "Hội đồng nhân dân tỉnh Sơn La",
        "Hội đồng nhân dân thành phố Hà Nội",
        "Quốc hội",
        "Chính phủ",
        "Thủ tướng Chính phủ",
        "Văn phòng Chính phủ",
        "Văn phòng Trung ương Đảng",
        "Văn phòng Ủy ban nhân dân thành phố Cần Thơ",
        "Bộ Chính trị",
        "Ban Bí thư",
        "Ban Chấp hành Trung ương",
        "Ban Tổ chức Trung ương",
        "Ban Tuyên giáo Trung ương",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình",
        "Tỉnh ủy An Bình",
        "Ban Thường vụ Thành ủy Hải Phòng",
        "Đảng ủy các cơ quan tỉnh",
        "Bộ Công Thương",
        "Bộ Công an",
        "Bộ Giao thông vận tải",
        "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
        "Bộ Thông tin và Truyền thông",
        "Bộ Lao động - Thương binh và Xã hội",
        "Bộ Nông nghiệp và phát triển nông thôn",
        "Sở Giao thông vận tải - Xây dựng",
        "Sở Thông tin và truyền thông tỉnh An Bình",
        "Công an tỉnh An Bình",
        "Ban Quản lý các khu công nghiệp tỉnh An Bình",
        "Ban Quản lý dự án đầu tư xây dựng tỉnh",
        "Ban Chỉ đạo công tác thông tin đối ngoại tỉnh",
        "Ban Chỉ đạo thực hiện Quy chế dân chủ",
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch",
        "Trung tâm phát triển quỹ đất thành phố",
        "Liên minh hợp tác xã tỉnh An Bình",
    ];
    const TITLES: [&str; 17] = [
        "thông qua chính sách hỗ trợ",
        "về quản lý hoạt động thông tin đối ngoại",
        "về việc ban hành Quy chế",
        "ban hành Quy chế phối hợp",
        "quy định chi tiết một số điều",
        "phê duyệt Chiến lược truyền thông",
        "hướng dẫn xây dựng Kế hoạch",
        "sửa đổi, bổ sung một số điều",
        "triển khai công tác thông tin đối ngoại",
        "thực hiện Nghị quyết",
        "công tác thông tin đối ngoại năm 2024",
        "tăng cường công tác bảo vệ",
        "thành lập Ban Chỉ đạo",
        "ủy quyền ký văn bản",
        "giao nhiệm vụ cho các sở",
        "trong công tác thông tin",
        "V/v tổ chức Hội nghị",
    ];

    #[test]
    fn every_issuer_ends_where_its_title_opens() {
        for issuer in ISSUERS {
            for title in TITLES {
                let tail = format!("{issuer} {title}");
                let (read, rest) = tail.split_at(issuer_length(&tail));
                assert_eq!((read.trim(), rest), (issuer, title));
                assert!(opens_title(rest), "{rest}");
            }
            assert_eq!(issuer_length(issuer), issuer.len(), "{issuer}");
        }
    }

    #[test]
    fn a_whole_name_ends_before_any_small_word_of_a_title() {
        for name in WHOLE {
            for title in ["quản lý", "hỗ trợ", "đầu tư", "xử lý", "nghiên cứu", "ứng dụng", "sửa đổi"]
            {
                let tail = format!("{name} {title} hoạt động");
                assert_eq!(issuer_length(&tail), name.len() + 1, "{tail}");
            }
        }
        assert_eq!(issuer_length("Chính phủ Quản lý, cung cấp dịch vụ"), "Chính phủ ".len());
        assert_eq!(
            issuer_length("Thủ tướng Chính phủ Phạm Minh Chính về x"),
            "Thủ tướng Chính phủ Phạm Minh Chính ".len()
        );
        assert_eq!(issuer_length("Chính phủ Cộng hòa Pháp về x"), "Chính phủ Cộng hòa Pháp ".len());
        assert_eq!(issuer_length("Bộ Chính trị khóa XIII quản lý x"), "Bộ Chính trị khóa XIII ".len());
        for (name, title) in [
            ("Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", "về x"),
            ("Bộ Chính trị khóa XIII", "về x"),
            ("Ban Bí thư Trung ương Đảng", "về x"),
            ("Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "quy định x"),
        ] {
            assert_eq!(issuer_length(&format!("{name} {title}")), name.len() + 1, "{name}");
        }
    }

    #[test]
    fn a_committee_that_issues_is_not_a_committee_of_issuing() {
        assert_eq!(issuer_length("Tỉnh ủy ban hành Chương trình hành động"), "Tỉnh ủy ".len());
        assert_eq!(issuer_length("Ủy ban hành chính tỉnh về việc"), "Ủy ban hành chính tỉnh ".len());
    }
}
