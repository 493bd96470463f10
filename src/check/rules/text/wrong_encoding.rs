//! T012: text in the letters of another encoding, or without the marks of Vietnamese.

use super::super::super::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Level, Pair, Sentence};
use crate::prose::encodings;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T012,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ của bảng mã cũ chép thẳng vào tệp (TCVN3: `kÕ ho¹ch`; VNI: `Coäng hoøa`), chữ bị giải mã hai lần \
             (`Káº¿ hoáº¡ch`), câu tiếng Việt không dấu, và chữ đã mất (U+FFFD, là lỗi).",
            "Text of an older encoding copied as it is (TCVN3: `kÕ ho¹ch`; VNI: `Coäng hoøa`), text decoded twice \
             (`Káº¿ hoáº¡ch`), a Vietnamese sentence without its marks, and a letter that is lost (U+FFFD, an error).",
        ),
        why: Pair::new(
            "Phông .VnTime, VNI-Times chỉ làm chữ trông đúng trên máy có phông ấy; văn bản theo Nghị định 30 dùng Unicode.",
            "Fonts such as .VnTime or VNI-Times only make it look right where they are installed; Decree 30 asks for Unicode.",
        ),
        wrong: "title: C«ng t¸c th«ng tin ®èi ngo¹i\n",
        right: "title: Công tác thông tin đối ngoại\n",
        basis: Pair::new(
            "TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I)",
            "TCVN 6909:2001 (Decree 30/2020, Annex I)",
        ),
    },
    sentences: &[
        encoded("tcvn3", "chữ của bảng mã TCVN3 (phông .Vn…)", "text in the encoding TCVN3 (fonts .Vn…)"),
        encoded("vni", "chữ của bảng mã VNI (phông VNI-…)", "text in the encoding VNI (fonts VNI-…)"),
        encoded("twice", "chữ bị giải mã hai lần", "text that was decoded twice"),
        Sentence::new("unmarked", Pair::new("câu tiếng Việt không dấu", "Vietnamese without its marks"))
            .label("không có dấu nào", "not one mark")
            .reason("văn bản hành chính viết tiếng Việt có dấu", "an official document is written with all marks")
            .hint("gõ lại có dấu; ttdn không đoán thay dấu", "write it with its marks; ttdn does not guess them"),
        Sentence::new("lost", Pair::new("chữ ở đây đã mất (U+FFFD)", "a letter is lost here (U+FFFD)"))
            .label("không còn là chữ gì", "no letter any more")
            .reason(
                "khi đổi bảng mã, chữ này không đọc được nên bị thay; bản in sẽ có dấu hỏi",
                "it could not be read when the file was converted; the paper would show a question mark",
            )
            .hint("gõ lại chữ đã mất", "write the letter again"),
    ],
    labels: &[],
    check: Some(check),
};

const fn encoded(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .label("đọc ra: {meant}", "reads: {meant}")
        .reason(
            "in ra đúng như đang viết ở đây; chỉ máy có phông cũ mới thấy chữ Việt",
            "it is printed as it stands here; only a computer with the old font shows Vietnamese",
        )
        .hint(
            "đổi sang Unicode rồi chép lại, hoặc gõ: {meant}",
            "convert it to Unicode and copy it again, or write: {meant}",
        )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        let words = !matches!(placed.kind, TextKind::Code | TextKind::Person);
        let Some(found) = encodings::wrong(&placed.text.value) else { continue };
        // Codes and names of persons may have no marks.
        if !words && found.kind == "unmarked" {
            continue;
        }
        let at = context.locate(placed.text, found.range);
        let meant: String = found.right.unwrap_or_default().chars().take(80).collect();
        let told = RULE.at(at).variant(found.kind).fact("meant", meant.trim());
        let lost = found.kind == "lost";
        sink.push(if lost { crate::diagnostic::Diagnostic { level: Level::Error, ..told } } else { told });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{findings, only, with};

    fn titled(title: &str) -> String {
        only(Code::T012, &with("Sản xuất phim giới thiệu về tỉnh", title))
    }

    #[test]
    fn text_of_another_encoding_is_read_for_its_author() {
        assert!(titled("S¶n xuÊt phim giíi thiÖu vÒ tØnh").contains("TCVN3"));
        assert!(titled("Saûn xuaát phim giôùi thieäu").contains("hoặc gõ: Sản xuất phim giới thiệu"));
        assert!(titled("Sáº£n xuáº¥t phim").contains("giải mã hai lần"));
        assert!(titled("San xuat phim gioi thieu ve tinh").starts_with("T012 warning"));
        assert!(titled("Sản xuất phi\u{fffd}").starts_with("T012 error"));
    }

    #[test]
    fn what_follows_from_it_is_not_told() {
        let found = findings(&with("Sản xuất phim giới thiệu về tỉnh", "T¨ng c\u{ad}êng th«ng tin ®èi ngo¹i ,v¨n hãa"));
        assert_eq!(found.lines().count(), 1, "{found}");
    }

    #[test]
    fn right_text_and_foreign_names_are_left_alone() {
        for title in
            ["Sản xuất phim", "Liên hoan phim Cannes, São Paulo, Müller", "Radio France Internationale", "Kon Tum"]
        {
            assert_eq!(titled(title), "", "{title}");
        }
        assert_eq!(only(Code::T012, &with("Nguyễn Văn Minh", "Ksor Phuoc Ro Cham")), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(titled("San xuat phim gioi thieu # ttdn: allow T012 -- tên tiếng nước ngoài"), "");
    }
}
