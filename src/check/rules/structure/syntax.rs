//! S001: the file cannot be read at all. Found while it is read.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair, Sentence};

pub(super) const RULE: Rule = Rule {
    code: Code::S001,
    explanation: Explanation {
        finds: Pair::new(
            "Tệp không phải YAML, không theo UTF-8, quá lớn hoặc lồng quá sâu.",
            "The file is not YAML, not UTF-8, too large or nested too deeply.",
        ),
        why: Pair::new(
            "Một chỗ sai dấu cách, dấu hai chấm hay ngoặc kép làm cả tệp không đọc được; ttdn chỉ ra đúng chỗ đó.",
            "One wrong space, colon or quotation mark makes a whole file unreadable; ttdn points at the place.",
        ),
        wrong: "title: Công tác: thông tin đối ngoại năm 2024\n",
        right: "title: \"Công tác: thông tin đối ngoại năm 2024\"\n",
        basis: Pair::new("YAML 1.2; ngôn ngữ kế hoạch của ttdn", "YAML 1.2; the plan language of ttdn"),
    },
    sentences: SENTENCES,
    labels: &[],
    check: None,
};

/// One sentence a kind of fault, under the name that reading gives it.
const SENTENCES: &[Sentence] = &[
    fault(
        "too-large",
        "tệp lớn hơn 2 MiB",
        "the file is larger than 2 MiB",
        "tách kế hoạch thành nhiều tệp; phần phụ lục dài nên để riêng",
        "split the plan; keep long annexes apart",
    ),
    fault(
        "too-deep",
        "các mục lồng nhau quá 64 tầng",
        "items are nested more than 64 levels deep",
        "kiểm tra dấu ngoặc `[` `{open}` chưa đóng, hoặc bớt tầng",
        "look for a `[` or `{open}` that is not closed, or use fewer levels",
    ),
    fault(
        "utf-16",
        "tệp được lưu theo bảng mã UTF-16",
        "the file is saved as UTF-16",
        "lưu lại tệp với bảng mã UTF-8",
        "save the file as UTF-8",
    ),
    fault(
        "not-utf-8",
        "tệp không theo bảng mã UTF-8",
        "the file is not UTF-8",
        "lưu lại tệp với bảng mã UTF-8; tệp cũ gõ bằng TCVN3 (ABC) hay VNI phải chuyển mã trước",
        "save the file as UTF-8; old TCVN3 (ABC) or VNI text must be converted first",
    ),
    fault(
        "control-character",
        "có ký tự điều khiển không in được",
        "there is a control character that cannot be printed",
        "xóa ký tự này rồi gõ lại chữ bên cạnh",
        "delete the character and type its neighbours again",
    ),
    fault(
        "empty",
        "tệp không có nội dung",
        "the file says nothing",
        "bắt đầu từ kế hoạch mẫu: `ttdn new TỆP.yaml`",
        "start from the starter: `ttdn new FILE.yaml`",
    ),
    fault(
        "anchor",
        "ngôn ngữ kế hoạch không dùng neo `&`",
        "the plan language has no anchors `&`",
        "viết đầy đủ nội dung; nếu là chữ bình thường thì đặt trong ngoặc kép",
        "write the content in full; if it is plain text, put it in quotation marks",
    ),
    fault(
        "alias",
        "ngôn ngữ kế hoạch không dùng bí danh `*`",
        "the plan language has no aliases `*`",
        "viết đầy đủ nội dung; nếu câu bắt đầu bằng `*` hay `**` thì đặt cả câu trong ngoặc kép",
        "write the content in full; put a sentence that starts with `*` or `**` in quotation marks",
    ),
    fault(
        "tag",
        "ngôn ngữ kế hoạch không dùng thẻ `!`",
        "the plan language has no tags `!`",
        "bỏ thẻ; nếu câu bắt đầu bằng `!` thì đặt trong ngoặc kép",
        "drop the tag; put a sentence that starts with `!` in quotation marks",
    ),
    fault(
        "merge-key",
        "ngôn ngữ kế hoạch không dùng khóa gộp `<<`",
        "the plan language has no merge keys `<<`",
        "viết đầy đủ các khóa",
        "write the keys in full",
    ),
    fault(
        "directive",
        "ngôn ngữ kế hoạch không dùng chỉ dẫn `%`",
        "the plan language has no directives `%`",
        "xóa dòng này; nếu câu bắt đầu bằng `%` thì đặt trong ngoặc kép",
        "delete the line; put a sentence that starts with `%` in quotation marks",
    ),
    fault(
        "several-documents",
        "một tệp chỉ chứa một kế hoạch",
        "a file holds one plan",
        "xóa dấu `---` hoặc tách thành hai tệp",
        "delete `---` or make two files",
    ),
    fault(
        "complex-key",
        "khóa phải là một từ",
        "a key must be a word",
        "viết `khóa: giá trị`; nếu là chữ bình thường thì đặt trong ngoặc kép",
        "write `key: value`; if it is plain text, put it in quotation marks",
    ),
    fault(
        "unclosed-quote",
        "ngoặc kép mở mà không đóng",
        "a quotation mark is never closed",
        "đóng ngoặc ở cuối câu; trong \"…\" viết ngoặc kép là \\\"",
        "close it at the end of the sentence; inside \"…\" a quotation mark is \\\"",
    ),
    fault(
        "after-quote",
        "có chữ đứng sau ngoặc kép đóng",
        "there are words behind the closing quotation mark",
        "đặt cả câu trong một cặp ngoặc, ngoặc bên trong viết \\\"; hoặc dùng ngoặc cong “…”",
        "put the whole sentence in one pair, \\\" inside it; or use curly “…”",
    ),
    fault(
        "escape",
        "dấu `\\` này không có nghĩa trong ngoặc kép",
        "this `\\` means nothing inside quotation marks",
        "viết `\\\\` cho một dấu `\\`, hoặc dùng ngoặc đơn '…'",
        "write `\\\\` for one `\\`, or use single quotes '…'",
    ),
    fault(
        "unclosed-bracket",
        "ngoặc `[` hoặc `{open}` mở mà không đóng đúng",
        "a `[` or `{open}` is not closed rightly",
        "đóng bằng `]` hoặc `{close}`; câu có dấu ngoặc thì đặt trong ngoặc kép",
        "close it with `]` or `{close}`; put a sentence with brackets in quotation marks",
    ),
    fault(
        "stray-bracket",
        "ngoặc đóng này không có ngoặc mở",
        "nothing opened this bracket",
        "xóa ngoặc; câu có dấu ngoặc thì đặt trong ngoặc kép",
        "delete it; put a sentence with brackets in quotation marks",
    ),
    fault(
        "missing-comma",
        "thiếu dấu phẩy giữa hai mục trong ngoặc",
        "a comma is missing between two items in brackets",
        "thêm dấu phẩy; câu có dấu phẩy hay ngoặc thì đặt trong ngoặc kép",
        "add the comma; put a sentence with commas or brackets in quotation marks",
    ),
    fault(
        "tab",
        "dòng được thụt bằng phím Tab",
        "the line is indented with a tab",
        "thay mỗi Tab bằng hai dấu cách",
        "use two spaces for each tab",
    ),
    fault(
        "indentation",
        "dòng này thụt vào chưa đúng",
        "the line is indented wrongly",
        "các khóa cùng cấp phải thẳng cột; mục con thụt thêm hai dấu cách",
        "keys of one level stand in one column; children are two spaces further in",
    ),
    fault(
        "colon-in-value",
        "dấu `: ` làm câu bị tách thành khóa và giá trị",
        "`: ` splits the sentence into a key and a value",
        "đặt cả câu trong ngoặc kép: \"…: …\"",
        "put the whole sentence in quotation marks: \"…: …\"",
    ),
    fault(
        "missing-colon",
        "thiếu dấu `:` sau khóa",
        "`:` is missing behind the key",
        "viết `khóa: giá trị`, có dấu cách sau dấu hai chấm",
        "write `key: value`, with a space behind the colon",
    ),
    fault(
        "reserved-character",
        "câu không được bắt đầu bằng ký tự này",
        "a sentence cannot start with this character",
        "đặt cả câu trong ngoặc kép",
        "put the whole sentence in quotation marks",
    ),
    fault(
        "syntax",
        "không đọc được chỗ này",
        "this cannot be read",
        "so với dòng trên: thụt đầu dòng, dấu hai chấm, ngoặc kép; `ttdn new` cho một kế hoạch mẫu",
        "compare with the line above: indentation, colon, quotation marks; `ttdn new` gives a sample",
    ),
];

const fn fault(
    variant: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason(
            "ttdn đọc tệp theo YAML; chỗ này làm cả tệp không đọc được",
            "ttdn reads the file as YAML; this place makes the whole file unreadable",
        )
        .hint(hint_vi, hint_en)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::findings;

    #[test]
    fn what_makes_a_file_unreadable_is_said_in_words() {
        insta::assert_snapshot!(
            ["title: a: b\n", "title: \"mở\n", "tasks: [a, b\n", "a:\n\t- b\n", "", "title: *x\n"]
                .map(findings)
                .concat()
        );
    }
}
