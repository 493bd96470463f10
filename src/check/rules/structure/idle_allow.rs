//! S016: a silencing comment without effect. Reported while comments are applied.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S016,
    explanation: Explanation {
        finds: Pair::new(
            "Chú giải tắt thông báo mà không nêu lý do, viết không đúng cách, hoặc không tắt được thông báo nào.",
            "A silencing comment without a reason, not written as it is heard, or one that silences nothing.",
        ),
        why: Pair::new(
            "Chú giải cũ để lại sẽ che lỗi thật về sau.",
            "A comment left behind would hide a real mistake later.",
        ),
        wrong: "number: 36 # ttdn: allow L010\n",
        right: "number: 36\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "chú giải này không tắt được thông báo nào: ở đây không có {code}",
                "this comment silences nothing: there is no {code} here",
            ),
        )
        .reason("chú giải cũ để lại sẽ che lỗi thật về sau", "a comment left behind would hide a real mistake later")
        .hint(
            "xóa chú giải; nếu vẫn cần, đặt nó ở đúng dòng có thông báo hoặc dòng ngay trên",
            "delete it; if it is wanted, put it on the line of the message or the line above",
        ),
        Sentence::new("unknown", Pair::new("không có mã thông báo `{code}`", "there is no code `{code}`"))
            .reason("chú giải này không tắt được thông báo nào", "this comment silences nothing")
            .hint("xem danh sách mã: `ttdn explain --list`", "see the codes: `ttdn explain --list`"),
        Sentence::new("unknown-near", Pair::new("không có mã thông báo `{code}`", "there is no code `{code}`"))
            .reason("chú giải này không tắt được thông báo nào", "this comment silences nothing")
            .hint("có phải là `{near}`?", "did you mean `{near}`?"),
        Sentence::new(
            "unheard",
            Pair::new(
                "chú giải này không tắt được thông báo nào: cách viết không đúng",
                "this comment silences nothing: it is not written so that it is heard",
            ),
        )
        .reason(
            "ttdn chỉ nhận `# ttdn: allow MÃ -- lý do`, với hai dấu gạch trước lý do",
            "only `# ttdn: allow CODE -- reason` is heard, with two dashes before the reason",
        )
        .hint("viết `{right}`", "write `{right}`"),
        Sentence::new(
            "no-code",
            Pair::new(
                "chú giải này không nêu mã nào nên không tắt được gì",
                "this comment names no code and silences nothing",
            ),
        )
        .hint(
            "viết mã của thông báo: `# ttdn: allow MÃ -- lý do`",
            "write the code of the message: `# ttdn: allow CODE -- reason`",
        ),
        Sentence::new("unread", Pair::new("{code} không tắt được bằng chú giải", "no comment silences {code}"))
            .reason(
                "chỗ bị báo {code} không đọc được nên không in được, có chú giải hay không",
                "what {code} stands at cannot be read, so it cannot be printed, comment or not",
            )
            .hint("sửa chỗ bị báo rồi xóa chú giải", "mend the place and delete the comment"),
        Sentence::new(
            "no-reason",
            Pair::new("tắt {code} nhưng không nêu lý do", "{code} is silenced without a reason"),
        )
        .reason(
            "người đọc sau phải biết vì sao một thông báo bị tắt",
            "the next reader must know why a message was silenced",
        )
        .hint(
            "viết lý do sau hai dấu gạch: `# ttdn: allow {code} -- lý do`",
            "give the reason behind two dashes: `# ttdn: allow {code} -- lý do`",
        ),
    ],
    labels: &[],
    check: None,
};

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn idle_comments_are_reported_and_removed() {
        let plan = with("number: 36", "number: 36 # ttdn: allow L010 -- đã thống nhất");
        insta::assert_snapshot!(only(Code::S016, &plan));
        let (source, found) = crate::check::testing::diagnostics(&plan);
        let (fixed, _) = crate::check::fix::apply(&source, &found, false).unwrap();
        assert_eq!(fixed, BASE);
        let above = with("number: 36", "# ttdn: allow L010 -- đã thống nhất\nnumber: 36");
        let (source, found) = crate::check::testing::diagnostics(&above);
        assert_eq!(crate::check::fix::apply(&source, &found, false).unwrap().0, BASE);
        insta::assert_snapshot!(only(Code::S016, &with("number: 36", "number: 36 # ttdn: allow X999 -- lý do")));
    }

    #[test]
    fn a_comment_that_is_not_heard_says_so_and_is_mended() {
        let plan = with("place: An Bình", "place: Hà Nội # ttdn:alow F010 — ký tại kỳ họp");
        let said = only(Code::S016, &plan);
        assert!(said.contains("viết `# ttdn: allow F010 -- ký tại kỳ họp`"), "{said}");
        assert!(only(Code::F010, &plan).contains("F010"), "it silences nothing");
        let (source, found) = crate::check::testing::diagnostics(&plan);
        assert!(crate::check::fix::apply(&source, &found, false).is_none(), "no safe fix makes a message silent");
        let (fixed, _) = crate::check::fix::apply(&source, &found, true).unwrap();
        assert!(fixed.contains("Hà Nội # ttdn: allow F010 -- ký tại kỳ họp\n"), "{fixed}");
        assert_eq!(only(Code::S016, &fixed) + &only(Code::F010, &fixed), "");
        // No white space after the sign, and a small letter: both are heard.
        assert_eq!(only(Code::S016, &plan.replace("# ttdn:alow F010 —", "#ttdn: allow f010 --")), "");
    }

    #[test]
    fn one_comment_has_one_message() {
        for (comment, words) in [
            ("# ttdn: allow F10 -- lý do", "có phải là `F010`?"),
            ("# ttdn: allow place-not-isuer -- lý do", "có phải là `place-not-issuer`?"),
            ("# ttdn: allow -- lý do", "không nêu mã nào"),
            ("# ttdn: allow F010 vì ký tại kỳ họp", "viết `# ttdn: allow F010 -- vì ký tại kỳ họp`"),
            ("# ttdn: allow mọi thứ ở đây", "không có mã thông báo `mọi`"),
        ] {
            let said = only(Code::S016, &with("place: An Bình", &format!("place: Hà Nội {comment}")));
            assert!(said.contains(words) && said.matches("S016").count() == 1, "{comment}: {said}");
        }
        let said = only(Code::S016, &with("place: An Bình", "place: An Bình # ttdn báo F010 ở đây là do địa danh cũ"));
        assert_eq!(said, "");
    }

    #[test]
    fn a_reason_is_required() {
        let plan = with("place: An Bình", "place: Hà Nội # ttdn: allow F010");
        insta::assert_snapshot!(only(Code::S016, &plan));
        assert_eq!(only(Code::S016, &plan.replace("F010", "F010 -- ký tại kỳ họp")), "");
        // The words that keep its place are none.
        let kept = plan.replace("F010", "F010 -- lý do");
        assert!(only(Code::S016, &kept).contains("không nêu lý do"), "{}", only(Code::S016, &kept));
        assert!(only(Code::F010, &kept).contains("F010"), "it silences nothing");
    }

    #[test]
    fn a_comment_above_a_text_of_several_lines_is_heard() {
        let of = |written: &str| only(Code::T003, &format!("{BASE}{written}"));
        let block = "closing: >-\n  Trên đây là Kế hoạch\n  của  tỉnh.\n";
        assert!(of(block).contains("T003"), "{}", of(block));
        assert_eq!(of(&format!("# ttdn: allow T003 -- trích nguyên văn\n{block}")), "");
        assert_eq!(of(&block.replace(">-", ">- # ttdn: allow T003 -- trích nguyên văn")), "");
        let plain = "# ttdn: allow T003 -- trích nguyên văn\nclosing: Trên đây là Kế hoạch\n  của  tỉnh.\n";
        assert_eq!(of(plain) + &only(Code::S016, &format!("{BASE}{plain}")), "");
        let idle = "# ttdn: allow T003 -- trích nguyên văn\nclosing: Trên đây là Kế hoạch\n  của tỉnh.\n";
        assert!(only(Code::S016, &format!("{BASE}{idle}")).contains("S016"));
    }

    #[test]
    fn one_comment_excuses_one_missing_part() {
        let title = "title: Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình\n";
        let plan = with(title, "").replace("period: 2024\n", "");
        let missing = |plan: &str| only(Code::S007, plan);
        assert_eq!(missing(&plan).lines().count(), 2, "{}", missing(&plan));
        let line = "# ttdn: allow S007 -- sẽ viết sau\n";
        let excused = |lines: usize| plan.replace("legal_bases:", &format!("{}legal_bases:", line.repeat(lines)));
        assert!(missing(&excused(1)).contains("thời kỳ") && missing(&excused(1)).lines().count() == 1);
        assert_eq!(missing(&excused(2)) + &only(Code::S016, &excused(2)), "");
        assert!(only(Code::S016, &excused(3)).contains("S016"), "the third silences nothing");
    }

    #[test]
    fn what_cannot_be_read_is_not_silenced() {
        let plan = with("number: 36", "number: 36/KH # ttdn: allow F001 -- văn thư ghi sau");
        insta::assert_snapshot!(only(Code::S016, &plan));
        assert!(only(Code::F001, &plan).starts_with("F001 error"));
    }
}
