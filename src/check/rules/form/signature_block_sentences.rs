//! The sentences of F004.

use crate::diagnostic::{Pair, Sentence};

pub(super) const SENTENCES: &[Sentence] = &[
    capacity(
        "unknown",
        Pair::new(
            "“{line}” có chữ viết tắt quyền hạn không có trong quy định",
            "“{line}” has an abbreviation that the form does not know",
        ),
    )
    .label("không có trong quy định", "not in the form")
    .hint(
        "văn bản nhà nước chỉ dùng TM., KT., TL., TUQ., Q.; văn bản của Đảng chỉ dùng T/M, K/T, T/L, Q.",
        "State documents use TM., KT., TL., TUQ., Q. only; Party documents T/M, K/T, T/L, Q. only",
    ),
    capacity("mark", Pair::new("“{line}” ghi sai chữ viết tắt {mark}", "“{line}” misspells {mark}"))
        .label(
            "thiếu dấu, thiếu dấu cách, sai chữ hoa hoặc thừa ngoặc kép",
            "a dot, space, capital or quotation mark is wrong",
        )
        .hint("viết: {right}", "write: {right}"),
    capacity(
        "tm-person",
        Pair::new(
            "sau {mark} phải là tên tập thể, không phải chức vụ “{words}”",
            "{mark} is followed by a collective body, not by the post “{words}”",
        ),
    )
    .label("chức vụ, không phải tập thể", "a post, not a body")
    .hint(
        "ghi hai dòng, ví dụ: {mark} Ủy ban nhân dân, rồi đến chức vụ; nếu ký thay người đứng đầu \
         thì dùng KT.",
        "write two lines, for example {mark} Ủy ban nhân dân and then the post; to sign for the \
         head use KT.",
    ),
    capacity(
        "party-tm-person",
        Pair::new(
            "sau {mark} phải là tên tập thể, không phải chức vụ “{words}”",
            "{mark} is followed by a collective body, not by the post “{words}”",
        ),
    )
    .label("chức vụ, không phải tập thể", "a post, not a body")
    .hint(
        "ghi hai dòng: {mark} Ban Thường vụ, rồi Bí thư hoặc Phó Bí thư",
        "write two lines: {mark} Ban Thường vụ, then Bí thư or Phó Bí thư",
    ),
    capacity("one-line", Pair::new("“{line}” ghi hai dòng làm một", "“{line}” puts two lines into one"))
        .label("phải là hai dòng", "two lines")
        .hint("tách thành hai dòng: [{first}, {second}]", "write two lines: [{first}, {second}]"),
    capacity(
        "behalf-alone",
        Pair::new("sau dòng “{line}” thiếu chức vụ của người ký", "the signer's own post is missing below “{line}”"),
    )
    .label("thiếu dòng chức vụ", "a line is missing")
    .hint("thêm dòng chức vụ người ký, ví dụ: {post}", "add the signer's post, for example {post}"),
    capacity(
        "no-behalf",
        Pair::new(
            "{line} ký kế hoạch của Ủy ban nhân dân mà thiếu dòng “{body}”",
            "{line} signs a plan of the People's Committee, but the line “{body}” is missing",
        ),
    )
    .label("Ủy ban nhân dân làm việc theo chế độ tập thể", "a People's Committee is a collective body")
    .hint("thêm dòng “{body}” phía trên", "add the line “{body}” above"),
    capacity("short-body", Pair::new("sau {mark} phải viết đủ tên tập thể", "the body behind {mark} is spelled out"))
        .label("viết tắt, hoặc kèm cấp", "abbreviated, or with its level")
        .hint("viết đủ, không ghi cấp: “{right}”", "in full and without the level: “{right}”"),
    capacity("short", Pair::new("sau {mark} phải viết đủ tên tập thể", "the body behind {mark} is spelled out"))
        .label("viết tắt", "abbreviated")
        .hint("viết đủ tên, không viết tắt “{words}”", "in full, not “{words}”"),
    capacity(
        "tm-head",
        Pair::new(
            "sở làm việc theo chế độ thủ trưởng, không ký {mark}",
            "a department has a single head and does not sign {mark}",
        ),
    )
    .label("không phải cơ quan tập thể", "no collective body")
    .hint(
        "ghi: Giám đốc; cấp phó ký: KT. Giám đốc, Phó Giám đốc",
        "write Giám đốc; a deputy: KT. Giám đốc, Phó Giám đốc",
    ),
    capacity(
        "deputy-head",
        Pair::new(
            "sau {mark} là chức vụ người đứng đầu, không phải “{words}”",
            "{mark} is followed by the head's post, not by “{words}”",
        ),
    )
    .label("chức vụ cấp phó", "a deputy's post")
    .hint(
        "ghi chức vụ người đứng đầu sau {mark}; chức vụ người ký ở dòng dưới",
        "write the head's post after {mark}; the signer's own post stands below",
    ),
    capacity(
        "body-head",
        Pair::new(
            "sau {mark} là chức vụ người đứng đầu, không phải tên cơ quan “{words}”",
            "{mark} is followed by the head's post, not by the body “{words}”",
        ),
    )
    .label("tên cơ quan", "a body")
    .hint(
        "ghi chức vụ, ví dụ: {mark} Chủ tịch; thay mặt tập thể thì dùng TM.",
        "write the post, for example {mark} Chủ tịch; on behalf of a collective use TM.",
    ),
    capacity(
        "party-body-head",
        Pair::new(
            "sau {mark} là chức vụ người đứng đầu, không phải tên cơ quan “{words}”",
            "{mark} is followed by the head's post, not by the body “{words}”",
        ),
    )
    .label("tên cơ quan", "a body")
    .hint(
        "ghi chức vụ, ví dụ: {mark} Trưởng Ban; thay mặt tập thể thì dùng T/M",
        "write the post, for example {mark} Trưởng Ban; on behalf of a collective use T/M",
    ),
    capacity(
        "no-deputy",
        Pair::new(
            "sau dòng “{line}” phải có dòng chức vụ cấp phó",
            "the line “{line}” is followed by the deputy's post",
        ),
    )
    .label("ký thay ai cũng phải ghi chức vụ người ký", "the signer's own post is missing")
    .hint("thêm dòng: {deputy}", "add the line: {deputy}"),
    capacity("other-deputy", Pair::new("“{line}” nhưng người ký là {next}", "“{line}”, but the signer is {next}"))
        .label("không phải cấp phó của chức vụ này", "not a deputy of this post")
        .hint("dòng dưới thường là: {deputy}", "the line below is usually: {deputy}"),
    capacity(
        "alone",
        Pair::new("sau dòng “{line}” thiếu chức vụ của người ký", "the signer's own post is missing below “{line}”"),
    )
    .label("thiếu dòng chức vụ", "a line is missing")
    .hint("thêm dòng chức vụ người ký, ví dụ: Chánh Văn phòng", "add the signer's post, for example Chánh Văn phòng"),
    capacity(
        "deputy",
        Pair::new(
            "{line} ký thay người đứng đầu mà thiếu dòng “{head}”",
            "{line} signs for the head, but the line “{head}” is missing",
        ),
    )
    .label("cấp phó ký phải có KT.", "a deputy signs KT.")
    .hint("thêm dòng “{head}” phía trên", "add the line “{head}” above"),
    capacity(
        "party-kt",
        Pair::new("văn bản của Đảng đã ghi T/M thì không ghi K/T", "a Party document with T/M has no K/T"),
    )
    .label("bỏ dòng này", "drop this line")
    .hint(
        "ghi hai dòng: T/M Ban Thường vụ, rồi Bí thư hoặc Phó Bí thư",
        "write two lines: T/M Ban Thường vụ, then Bí thư or Phó Bí thư",
    ),
    capacity("party-kt-alone", Pair::new("cấp ủy ký T/M, không ký K/T", "a Party committee signs T/M, not K/T"))
        .label("cấp ủy làm việc theo chế độ tập thể", "a committee is a collective body")
        .hint(
            "ghi hai dòng: T/M Ban Thường vụ, rồi Bí thư hoặc Phó Bí thư",
            "write two lines: T/M Ban Thường vụ, then Bí thư or Phó Bí thư",
        ),
    capacity(
        "party-behalf",
        Pair::new(
            "{line} ký văn bản của cấp ủy mà thiếu dòng T/M",
            "{line} signs for a Party committee, but the T/M line is missing",
        ),
    )
    .label("cấp ủy làm việc theo chế độ tập thể", "a committee is a collective body")
    .hint(
        "thêm dòng phía trên: T/M Ban Thường vụ (hoặc T/M Ban Chấp hành)",
        "add above: T/M Ban Thường vụ (or T/M Ban Chấp hành)",
    ),
    capacity("party-post", Pair::new("cấp ủy không có chức vụ “{line}”", "a Party committee has no post “{line}”"))
        .label("chức vụ của cơ quan nhà nước", "a post of the State")
        .hint("ghi: Bí thư hoặc Phó Bí thư", "write Bí thư or Phó Bí thư"),
    capacity(
        "post",
        Pair::new("cơ quan ban hành không có chức vụ ở dòng “{line}”", "the issuer has no such post as in “{line}”"),
    )
    .label("không hợp cơ quan ban hành", "does not fit the issuer")
    .hint("người đứng đầu cơ quan này là {right}", "the head of this body is a {right}"),
    Sentence::new("name", Pair::new("họ tên người ký viết hoa cả: {line}", "the signer's name is in capitals: {line}"))
        .label("chữ in thường, đứng, đậm", "small letters, bold")
        .reason(
            "theo mẫu, họ và tên người ký trình bày bằng chữ in thường; chỉ chức vụ in hoa",
            "the form has the signer's name in small letters; only his post stands in capitals",
        )
        .hint("viết: {right}", "write: {right}"),
];

const fn capacity(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "quyền hạn ghi sai thì văn bản ký không đúng thẩm quyền",
        "a document signed in a wrong capacity lacks authority",
    )
}
