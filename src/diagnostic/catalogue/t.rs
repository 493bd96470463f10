//! Family T: text; and the codes of other families that read prose: S010, F009, D008.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(Code::S010, "", Pair::new("“{word}” là chỗ chưa điền", "“{word}” waits to be filled in"))
        .label("chưa điền", "to be filled in")
        .reason("văn bản trình ký không được sót chỗ trống", "a paper to be signed may not hold blanks")
        .hint(
            "viết nội dung thật vào đây; còn soạn thảo thì để `status: draft`",
            "write the real words; while drafting keep `status: draft`",
        ),
    Sentence::new(
        Code::F009,
        "",
        Pair::new("từ viết tắt “{word}” chưa được giải thích", "the abbreviation “{word}” is not explained"),
    )
    .label("dùng lần đầu ở đây", "first used here")
    .reason(
        "người nhận ở ngành khác, địa phương khác có thể không hiểu",
        "a reader in another field may not understand it",
    )
    .hint(
        "viết đầy đủ ở đây, hoặc khai “{word}” cùng nghĩa đầy đủ ở `abbreviations`",
        "spell it out here, or declare “{word}” with its full words under `abbreviations`",
    ),
    Sentence::new(
        Code::F009,
        "early",
        Pair::new("“{word}” dùng trước khi viết đầy đủ “{full}”", "“{word}” is used before “{full}” is spelled out"),
    )
    .label("dùng lần đầu ở đây", "first used here")
    .reason(
        "ttdn chỉ ghi chú từ viết tắt ở chỗ viết đầy đủ đầu tiên, và chỗ đó phải đứng trước",
        "ttdn explains an abbreviation where its full words first stand, and that place must come first",
    )
    .hint("ở đây viết đầy đủ: {full}", "spell it out here: {full}"),
    Sentence::new(
        Code::D008,
        "",
        Pair::new("thiếu số 0: viết “{right}” thay cho “{word}”", "a zero is missing: “{right}” instead of “{word}”"),
    )
    .label("thiếu số 0", "a zero is missing")
    .reason(
        "Nghị định 30/2020/NĐ-CP thêm số 0 trước ngày 1 đến 9 và tháng 1, 2",
        "Decree 30/2020 puts a zero before days 1 to 9 and months 1 and 2",
    )
    .hint("viết “{right}”", "write “{right}”"),
    Sentence::new(
        Code::D008,
        "extra",
        Pair::new("thừa số 0: viết “{right}” thay cho “{word}”", "a zero too many: “{right}” instead of “{word}”"),
    )
    .label("thừa số 0", "a zero too many")
    .reason(
        "Nghị định 30/2020/NĐ-CP không thêm số 0 trước tháng 3 đến 9",
        "Decree 30/2020 puts no zero before months 3 to 9",
    )
    .hint("viết “{right}”", "write “{right}”"),
    Sentence::new(
        Code::T001,
        "",
        Pair::new("chữ và dấu đang là hai ký tự rời", "letters and their marks are separate characters"),
    )
    .label("Unicode tổ hợp", "decomposed letters")
    .reason(
        "nhìn giống nhau nhưng máy coi là chữ khác, nên tìm kiếm và so sánh đều sai",
        "they look alike, but a computer takes them for other words, so searching goes wrong",
    )
    .hint("đổi sang chữ dựng sẵn; `ttdn check --fix` làm giúp", "use whole letters; `ttdn check --fix` does it"),
    Sentence::new(Code::T002, "", Pair::new("ký tự không nhìn thấy {name}", "an invisible character {name}"))
        .label("ký tự ẩn ở đây", "hidden here")
        .reason(
            "thường đi theo khi chép từ trang mạng hoặc tệp PDF, làm hỏng việc tìm kiếm",
            "such characters come along with text copied from a site or a PDF, and break searching",
        )
        .hint("xóa ký tự này; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
    Sentence::new(
        Code::T002,
        "nbsp",
        Pair::new("dấu cách không ngắt {name} trong ký hiệu văn bản", "a no-break space {name} inside a symbol"),
    )
    .label("dấu cách trong ký hiệu", "a space in the symbol")
    .reason("ký hiệu văn bản viết liền, không có dấu cách", "a document's symbol has no spaces")
    .hint("xóa dấu cách; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
    Sentence::new(Code::T002, "control", Pair::new("ký tự điều khiển {name}", "a control character {name}"))
        .label("ký tự điều khiển", "a control character")
        .reason("tệp DOCX chứa ký tự này sẽ không mở được", "a DOCX file with this character cannot be opened")
        .hint("xóa ký tự này; `ttdn check --fix` làm giúp", "delete it; `ttdn check --fix` does it"),
    Sentence::new(Code::T003, "double", Pair::new("thừa dấu cách", "too many spaces"))
        .label("chỉ cần một dấu cách", "one space is enough")
        .reason("dòng chữ thưa, dày không đều", "lines become uneven")
        .hint("để một dấu cách", "leave one space"),
    Sentence::new(Code::T003, "before", Pair::new("thừa dấu cách trước dấu “{mark}”", "a space before “{mark}”"))
        .label("bỏ dấu cách", "no space here")
        .reason(
            "dấu câu viết liền chữ đứng trước; để cách thì dấu có thể rơi xuống đầu dòng sau",
            "a mark stands close to the word before it; with a space it may fall to the next line",
        )
        .hint("viết dấu “{mark}” liền chữ đứng trước", "put “{mark}” close to the word before"),
    Sentence::new(Code::T003, "after", Pair::new("thiếu dấu cách sau dấu “{mark}”", "no space after “{mark}”"))
        .label("thêm dấu cách sau dấu này", "a space is missing after this")
        .reason("hai chữ dính nhau, không ngắt dòng được", "two words stick together and the line cannot break")
        .hint("thêm một dấu cách sau dấu “{mark}”", "put a space after “{mark}”"),
    Sentence::new(Code::T004, "open", Pair::new("dấu “{mark}” mở mà không đóng", "“{mark}” is never closed"))
        .label("mở ở đây", "opened here")
        .reason("không biết phần trong ngoặc dừng ở đâu", "nobody knows where the inner part ends")
        .hint("thêm dấu đóng, hoặc bỏ dấu này", "close it, or delete it"),
    Sentence::new(Code::T004, "close", Pair::new("dấu “{mark}” đóng mà không mở", "“{mark}” closes nothing"))
        .label("không có dấu mở", "nothing is open")
        .reason("không biết phần trong ngoặc bắt đầu ở đâu", "nobody knows where the inner part begins")
        .hint("thêm dấu mở, hoặc bỏ dấu này", "open it, or delete it"),
    Sentence::new(
        Code::T004,
        "mixed",
        Pair::new("dấu ngoặc kép mở một kiểu, đóng một kiểu", "a quotation opens one way and closes another"),
    )
    .label("khác kiểu với dấu mở", "not the kind that opened")
    .reason("một cặp ngoặc kép dùng cùng một kiểu, cong “…” hoặc thẳng", "a pair is curly “…” or straight, not both")
    .hint("dùng “ và ” cho cả cặp", "use “ and ” for the pair"),
    Sentence::new(Code::T005, "", Pair::new("lặp từ: “{words}”", "a word is repeated: “{words}”"))
        .label("viết hai lần", "written twice")
        .reason("lỗi hay gặp khi sửa câu hoặc chép đoạn", "a common slip of editing and copying")
        .hint("bỏ một từ", "delete one"),
    Sentence::new(
        Code::T006,
        "",
        Pair::new(
            "bỏ dấu hai kiểu trong một kế hoạch: “{first}” và “{second}”",
            "tone marks are placed in two ways in one plan: “{first}” and “{second}”",
        ),
    )
    .label("kiểu thứ hai", "the second way")
    .reason(
        "kiểu nào cũng đúng, nhưng một văn bản chỉ nên dùng một kiểu",
        "both are right, but one document keeps to one",
    )
    .hint(
        "chọn một kiểu; `ttdn check --fix --suggested` đổi {count} chỗ theo kiểu có nhiều hơn",
        "choose one; `ttdn check --fix --suggested` turns {count} places to the more frequent way",
    ),
    Sentence::new(
        Code::T007,
        "",
        Pair::new(
            "gạch giữa hai năm viết nhiều kiểu: “{first}” và “{second}”",
            "ranges of years are written in several ways: “{first}” and “{second}”",
        ),
    )
    .label("kiểu thứ hai", "another way")
    .reason("một văn bản chỉ nên dùng một kiểu gạch", "one document keeps to one dash")
    .hint(
        "`ttdn check --fix` đổi {count} chỗ theo kiểu có nhiều nhất",
        "`ttdn check --fix` turns {count} places to the most frequent way",
    ),
    Sentence::new(
        Code::T008,
        "",
        Pair::new("viết hoa: “{right}”, không phải “{word}”", "capitals: “{right}”, not “{word}”"),
    )
    .label("viết hoa sai", "wrong capitals")
    .reason("Nghị định 30/2020/NĐ-CP, Phụ lục II, mục {clause}", "Decree 30/2020/NĐ-CP, Annex II, section {clause}")
    .hint("viết “{right}”", "write “{right}”"),
    Sentence::new(
        Code::T008,
        "practice",
        Pair::new("viết hoa: “{right}”, không phải “{word}”", "capitals: “{right}”, not “{word}”"),
    )
    .label("viết hoa khác cách viết chính thức", "not the official capitals")
    .reason("các cơ quan nhà nước viết như vậy trong văn bản của mình", "State bodies write it so in their own papers")
    .hint("viết “{right}”", "write “{right}”"),
    Sentence::new(Code::T009, "", Pair::new("sai chính tả: “{word}”", "misspelled: “{word}”"))
        .label("sai chính tả", "misspelled")
        .reason("lỗi gõ hay gặp; đọc lướt rất dễ bỏ qua", "a frequent slip that is easy to read over")
        .hint("có phải là “{right}”?", "did you mean “{right}”?"),
    Sentence::new(
        Code::T009,
        "impossible",
        Pair::new("“{word}” không phải là chữ tiếng Việt", "“{word}” is no Vietnamese syllable"),
    )
    .label("không đúng cách ghép chữ", "letters that do not go together")
    .reason("âm đầu, vần và dấu ở đây không đi với nhau", "its initial, rime and tone do not go together")
    .hint(
        "gõ lại chữ này; nếu cố ý thì ghi chú `# ttdn: allow T009 -- lý do`",
        "type it again; if meant, add `# ttdn: allow T009 -- reason`",
    ),
    Sentence::new(
        Code::T010,
        "",
        Pair::new(
            "phông chữ của văn bản không có chữ “{letter}” ({name})",
            "the font has no letter “{letter}” ({name})",
        ),
    )
    .label("không in được", "cannot be printed")
    .reason(
        "in ra sẽ là ô vuông trống hoặc một phông khác mà Nghị định không cho dùng",
        "it would print as an empty box, or in a font that the Decree does not allow",
    )
    .hint("thay bằng chữ khác hoặc bỏ đi", "replace it or delete it"),
];

pub(super) const LABELS: &[Label] = &[
    (Code::T006, "first", Pair::new("kiểu thứ nhất ở đây", "the first way is here")),
    (Code::T007, "first", Pair::new("kiểu thứ nhất ở đây", "the first way is here")),
];
