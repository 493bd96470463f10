//! S017: text that YAML cuts off, glues or splits in silence. What the lines of the file show is found while it is read.

use super::{lines_in_text, split_cells, split_lists};
use crate::check::Context;
use crate::check::explain::{Explanation, Rule, Sink};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S017,
    explanation: Explanation {
        finds: Pair::new(
            "Chữ bị YAML cắt mất, dính vào câu khác hoặc tách làm đôi mà không báo: `#` đứng sát chữ sau một câu; gạch đầu dòng \
             thiếu dấu cách hoặc thụt sâu hơn các gạch khác; `\\` của một đường dẫn gõ trong ngoặc kép; nhiều đoạn, nhiều gạch đầu dòng gõ trong một ý; dấu phẩy trong \
             `[…]` cắt một câu, một tên cơ quan, một ô của bảng.",
            "Text that YAML cuts off, glues to other text or splits in silence: `#` directly before a word behind a sentence; \
             a dash without its space, or indented deeper than the dashes beside it; the backslashes of a path in quotation \
             marks; several paragraphs or a list typed \
             inside one text; a comma inside `[…]` that cuts a sentence, the name of a body or a cell of a table.",
        ),
        why: Pair::new(
            "Mất chữ trên văn bản đã ký là lỗi nặng nhất; ttdn không in khi còn chữ nào không biết chắc đi đâu.",
            "Text lost from a signed document is the gravest fault: ttdn prints nothing while it is not sure of a word.",
        ),
        wrong: "tasks:\n  - title: Phát động chiến dịch #QueHuongToi trên mạng xã hội\n    lead: so-tttt\n",
        right: "tasks:\n  - title: \"Phát động chiến dịch #QueHuongToi trên mạng xã hội\"\n    lead: so-tttt\n",
        basis: Pair::new("YAML 1.2, mục 6.6; ngôn ngữ kế hoạch của ttdn", "YAML 1.2, 6.6; the plan language of ttdn"),
    },
    sentences: SENTENCES,
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    lines_in_text::check(&RULE, context, sink);
    let told = split_lists::check(&RULE, context, sink);
    split_cells::check(&RULE, context, &told, sink);
}

const SENTENCES: &[Sentence] = &[
    Sentence::new("hashtag", Pair::new("`{words}` sẽ không được in", "`{words}` would not be printed"))
        .reason(
            "sau dấu cách, `#` mở phần ghi chú cho đến hết dòng",
            "behind a space `#` begins a comment that runs to the end of the line",
        )
        .hint(
            "đặt cả câu trong ngoặc kép; nếu là ghi chú thì viết `# ` có dấu cách",
            "put the whole sentence in quotation marks; a comment is written `# ` with a space",
        ),
    Sentence::new(
        "path-escape",
        Pair::new("`{words}` trong ngoặc kép in ra chữ khác", "`{words}` inside quotation marks is printed as something else"),
    )
    .reason(
        "trong ngoặc kép, `\\` và chữ sau nó là một ký tự khác: `\\n` là xuống dòng, `\\P` là ngắt đoạn",
        "inside quotation marks `\\` and the letter behind it are another character: `\\n` ends a line, `\\P` a paragraph",
    )
    .hint(
        "viết `\\\\` cho mỗi dấu `\\`, hoặc dùng ngoặc đơn '…'",
        "write `\\\\` for each `\\`, or use single quotes '…'",
    ),
    Sentence::new("glued-dash", Pair::new("thiếu dấu cách sau gạch đầu dòng", "a space is missing behind the dash"))
        .reason(
            "YAML không coi đây là một ý riêng, mà nối dòng này vào dòng trên",
            "YAML does not take it for an item of its own, but glues the line to the one above",
        )
        .hint("viết `- ` (gạch ngắn rồi một dấu cách)", "write `- `, a hyphen and a space"),
    Sentence::new(
        "fused-dash",
        Pair::new(
            "gạch đầu dòng này thụt sâu hơn, nên YAML nối nó vào dòng trên",
            "this dash stands deeper, so YAML glues it to the line above",
        ),
    )
    .reason("hai ý sẽ in dính thành một câu", "two points would be printed as one sentence")
    .hint(
        "cho gạch thẳng cột với gạch ở dòng trên; ý con thì viết `text:` và `items:`",
        "put the dash in the column of the one above; children are written with `text:` and `items:`",
    ),
    Sentence::new("missing-dash", Pair::new("dòng này thiếu gạch đầu dòng", "this line has no dash before it"))
        .reason(
            "không có gạch đầu dòng thì YAML nối các dòng sau vào dòng này, in dính thành một câu",
            "without a dash YAML glues the lines below to this one, and they are printed as one sentence",
        )
        .hint("viết `- ` (gạch ngắn rồi một dấu cách) đầu dòng", "begin the line with `- `, a hyphen and a space"),
    Sentence::new(
        "list",
        Pair::new(
            "gạch đầu dòng gõ bên trong một ý sẽ in dính thành một câu",
            "a list typed inside one text is printed as one sentence",
        ),
    )
    .label("mở bằng “{label}”", "begins with “{label}”")
    .reason("trong một ý, chỗ xuống dòng in thành dấu cách", "inside one text the end of a line is printed as a space")
    .hint(
        "viết mỗi ý một dòng, mở bằng gạch và dấu cách `- `; ý con viết dưới `items:`",
        "write each point on a line of its own behind `- `; points below a point go under `items:`",
    ),
    Sentence::new(
        "paragraphs",
        Pair::new("hai đoạn trong một ý sẽ in dính thành một đoạn", "two paragraphs in one text are printed as one"),
    )
    .label("đoạn thứ hai", "the second paragraph")
    .reason("chỗ này chỉ in được một đoạn", "this place prints one paragraph")
    .hint("viết mỗi đoạn thành một ý riêng, mở bằng `- `", "write each paragraph as an item of its own behind `- `"),
    Sentence::new(
        "comma-name",
        Pair::new(
            "dấu phẩy trong `[…]` cắt tên “{words}” làm nhiều mục",
            "the comma in `[…]` cuts “{words}” into several items",
        ),
    )
    .reason("trong `[…]` mỗi dấu phẩy mở một mục mới", "inside `[…]` each comma begins a new item")
    .hint("đặt tên trong ngoặc kép: \"{words}\"", "put the name in quotation marks: \"{words}\""),
    Sentence::new(
        "comma-sentence",
        Pair::new(
            "dấu phẩy trong `[…]` cắt câu này làm nhiều mục",
            "the comma in `[…]` cuts this sentence into several items",
        ),
    )
    .reason("trong `[…]` mỗi dấu phẩy mở một mục mới", "inside `[…]` each comma begins a new item")
    .hint(
        "đặt cả câu trong ngoặc kép, hoặc viết danh sách xuống dòng, mỗi dòng một `- `",
        "put the sentence in quotation marks, or write the list in lines, each behind `- `",
    ),
    cell("comma-figure", CUT_FIGURE).hint(
        "đặt số trong ngoặc kép: \"{right}\"; ô trống ở cuối dòng viết `~`",
        "put the figure in quotation marks: \"{right}\"; an empty cell at the end of the row is `~`",
    ),
    cell("comma-thousands", CUT_FIGURE).hint(
        "hàng nghìn ngăn bằng dấu chấm: viết {right}; phần lẻ thì đặt trong ngoặc kép; ô trống ở cuối dòng viết `~`",
        "a point parts thousands: write {right}; decimals stand in quotation marks; an empty cell at the end of the row \
         is `~`",
    ),
    cell(
        "comma-cell",
        Pair::new(
            "dấu phẩy trong `[…]` cắt ô “{words}” làm nhiều ô",
            "the comma in `[…]` cuts the cell “{words}” into several",
        ),
    )
    .hint(
        "đặt ô trong ngoặc kép: \"{right}\"; ô trống ở cuối dòng viết `~`",
        "put the cell in quotation marks: \"{right}\"; an empty cell at the end of the row is `~`",
    ),
];

const CUT_FIGURE: Pair = Pair::new(
    "dấu phẩy trong `[…]` cắt số “{words}” làm nhiều ô",
    "the comma in `[…]` cuts “{words}” into several cells",
);

const fn cell(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "trong `[…]` mỗi dấu phẩy mở một ô mới, nên các ô sau đó đứng sai cột",
        "inside `[…]` each comma begins a new cell, so the cells behind it stand in the wrong columns",
    )
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{BASE, diagnostics, only, with};
    use crate::diagnostic::Code;

    const PURPOSES: &str = "  purposes:\n    - Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.\n";

    fn purposes(written: &str) -> String {
        assert!(BASE.contains(PURPOSES));
        with(PURPOSES, &format!("  purposes:{written}\n"))
    }

    fn lost(plan: &str) -> String {
        only(Code::S017, plan)
    }

    /// The plan with every fix applied, round by round, which must leave nothing lost.
    fn mended(plan: &str) -> String {
        let mut text = plan.to_owned();
        for _ in 0..3 {
            let (source, found) = diagnostics(&text);
            text = apply(&source, &found, true).map_or(text, |(text, _)| text);
        }
        assert_eq!(lost(&text), "", "{text}");
        text
    }

    #[test]
    fn a_list_inside_one_text_is_told_and_taken_apart() {
        let plan = purposes(
            "\n    - |\n      Nâng cao hiệu quả:\n      - Mở rộng hợp tác.\n      - Quảng bá\n      hình ảnh.",
        );
        assert!(lost(&plan).contains("S017 error") && lost(&plan).contains("Mở rộng hợp tác"), "{}", lost(&plan));
        assert!(mended(&plan).contains(
            "    - text: \"Nâng cao hiệu quả:\"\n      items:\n        - Mở rộng hợp tác.\n        - Quảng bá hình ảnh.\n"
        ));
        let plan = purposes("\n    - |\n      1. Nâng cao hiệu quả.\n      2. Mở rộng hợp tác.");
        assert!(mended(&plan).contains("    - Nâng cao hiệu quả.\n    - Mở rộng hợp tác.\n"));
        let plan = purposes("\n    - Nâng cao hiệu quả.\n      a) Mở rộng hợp tác.");
        assert!(mended(&plan).contains("    - Nâng cao hiệu quả.\n    - Mở rộng hợp tác.\n"));
    }

    #[test]
    fn a_dash_that_stands_deeper_is_put_in_its_column() {
        for (written, right) in [
            ("\n    - Nâng cao.\n      - Mở rộng.", "    - Nâng cao.\n    - Mở rộng.\n"),
            // What else is wrong in the same words waits for the next round.
            ("\n    - Nâng cao.\n      - Mo\u{31b}\u{309} rộng.", "    - Nâng cao.\n    - Mở rộng.\n"),
        ] {
            let plan = purposes(written);
            assert!(lost(&plan).contains("S017 error"), "{written}");
            assert!(mended(&plan).contains(right), "{}", mended(&plan));
        }
    }

    #[test]
    fn a_comment_at_the_head_of_a_block_stays_when_the_block_is_taken_apart() {
        let plan = purposes("\n    - |- # hỏi lại Sở\n      Nâng cao hiệu quả.\n\n      Mở rộng hợp tác.");
        assert!(mended(&plan).contains("    - Nâng cao hiệu quả. # hỏi lại Sở\n    - Mở rộng hợp tác.\n"));
        let plan = purposes("\n    - | # hỏi lại Sở\n      Gồm:\n      - Mở rộng hợp tác.");
        let right = "    - text: \"Gồm:\" # hỏi lại Sở\n      items:\n        - Mở rộng hợp tác.\n";
        assert!(mended(&plan).contains(right), "{}", mended(&plan));
    }

    #[test]
    fn a_wrapped_line_is_no_item() {
        for written in [
            "\n    - Góp phần thực hiện thắng lợi các mục tiêu, nhiệm vụ phát triển kinh tế\n      - xã hội của tỉnh.",
            "\n    - |\n      Thực hiện đúng khoản\n      2. của Kế hoạch.",
            "\n    - Nâng cao hiệu quả hoạt động\n      thông tin đối ngoại.",
        ] {
            assert_eq!(lost(&purposes(written)), "", "{written}");
        }
    }

    #[test]
    fn paragraphs_are_told_where_one_is_printed() {
        let plan = purposes("\n    - |\n      Nâng cao hiệu quả.\n\n      Mở rộng hợp tác.");
        assert!(lost(&plan).contains("Mở rộng hợp tác."), "{}", lost(&plan));
        assert!(mended(&plan).contains("    - Nâng cao hiệu quả.\n    - Mở rộng hợp tác.\n"));
        let closing = |words: &str| lost(&format!("{BASE}closing: {words}"));
        assert_eq!(closing("|\n  Đoạn một.\n\n  Trên đây là Kế hoạch.\n"), "");
    }

    #[test]
    fn a_comma_in_brackets_cuts_no_name_and_no_sentence() {
        let to = |list: &str| with("recipients:\n", &format!("recipients: {list}\nx_recipients:\n"));
        let cut = to("[Bộ Ngoại giao, Sở Văn hóa, Thể thao và Du lịch, Sở Ngoại vụ]");
        assert!(lost(&cut).contains("“Sở Văn hóa, Thể thao và Du lịch”"), "{}", lost(&cut));
        assert!(mended(&cut).contains("[Bộ Ngoại giao, \"Sở Văn hóa, Thể thao và Du lịch\", Sở Ngoại vụ]"));
        assert!(lost(&to("[Các sở, ban, ngành tỉnh, Sở Ngoại vụ]")).contains("cắt câu này"));
        assert!(lost(&purposes(" [Nâng cao nhận thức, trách nhiệm của cán bộ.]")).contains("cắt câu này"));
        for list in [
            "[Bộ Ngoại giao, Sở Ngoại vụ, Báo và Đài tỉnh]",
            "[Sở Tài chính, Đài Phát thanh và Truyền hình tỉnh]",
            "[Sở Tài chính, Công an và Bộ đội Biên phòng tỉnh]",
            "[Trung tâm Y tế, Liên đoàn Lao động và Hội Nông dân]",
            "[Thường trực Tỉnh ủy, các đồng chí Tỉnh ủy viên]",
            "[\"Sở Văn hóa, Thể thao và Du lịch\"]",
        ] {
            assert_eq!(lost(&to(list)), "", "{list}");
        }
        assert_eq!(lost(&purposes(" [nâng cao nhận thức, mở rộng hợp tác]")), "");
        assert_eq!(lost(&with("support: [so-vhttdl]", "support: [so-vhttdl, so-tttt]")), "");
    }
}
