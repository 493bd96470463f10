//! Family F: form.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

const fn symbol(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::F002, variant, title).reason(
        "ký hiệu ghép từ mã tên loại ({kind}) và mã cơ quan ban hành; sai thì văn thư vào sổ sai, nơi khác viện dẫn sai",
        "the symbol joins the kind's code ({kind}) and the issuer's; a wrong one is registered and cited wrongly",
    )
}

const fn title(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::F003, variant, title).reason(
        "trích yếu in dưới dòng tên loại, nêu thẳng nội dung và không có dấu chấm cuối",
        "the title stands below the line with the kind, says the subject at once and has no full stop",
    )
}

const fn capacity(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::F004, variant, title).reason(
        "quyền hạn ghi sai thì văn bản ký không đúng thẩm quyền",
        "a document signed in a wrong capacity lacks authority",
    )
}

const fn mixed(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::F008, variant, title).reason(
        "văn bản nhà nước theo Nghị định số 30/2020/NĐ-CP, văn bản của Đảng theo Hướng dẫn số 05-HD/VPTW; không lẫn hai \
         thể thức",
        "State documents follow Decree 30/2020/NĐ-CP, Party documents Guidance 05-HD/VPTW; the two are not mixed",
    )
}

const fn number(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(Code::F001, variant, title)
        .label("chỉ ghi số", "the number only")
        .reason(
            "số do văn thư cấp, bắt đầu từ 01 mỗi năm; ký hiệu do chương trình ghép",
            "the records office gives numbers from 01 on; the symbol is put together by the compiler",
        )
        .hint(
            "ghi, ví dụ, number: 36; chưa có số thì bỏ trống",
            "write, for example, number: 36; leave it out while there is none",
        )
}

pub(super) const SENTENCES: &[Sentence] = &[
    number(
        "",
        Pair::new(
            "số văn bản phải là số nguyên lớn hơn 0, không phải “{number}”",
            "a document number is a whole number above 0, not “{number}”",
        ),
    ),
    number(
        "symbol",
        Pair::new("“{number}” là cả số và ký hiệu; ở đây chỉ ghi số", "“{number}” is a whole symbol; only the number goes here"),
    ),
    symbol("", Pair::new("mã cơ quan “{code}” chứa cả ký hiệu văn bản", "the issuer's code “{code}” holds the whole symbol"))
        .label("chỉ ghi mã cơ quan", "the issuer's code only")
        .hint("chỉ ghi mã cơ quan: {right}", "write the issuer's code only: {right}"),
    symbol("space", Pair::new("mã cơ quan “{code}” có dấu cách", "the issuer's code “{code}” has a space in it"))
        .label("có dấu cách", "a space")
        .hint("viết liền, không có dấu cách", "write it without spaces"),
    symbol("case", Pair::new("mã cơ quan “{code}” phải viết hoa", "the issuer's code “{code}” is written in capitals"))
        .label("viết thường", "small letters")
        .hint("viết {right}", "write {right}"),
    symbol(
        "issuer",
        Pair::new("“{code}” không phải mã của {issuer}", "“{code}” is not a code of {issuer}"),
    )
    .label("không hợp với cơ quan ban hành", "does not fit the issuer")
    .hint("mã thường dùng của cơ quan này: {right}", "the usual code of such a body: {right}"),
    title("", Pair::new("trích yếu kết thúc bằng dấu chấm", "the title ends with a full stop"))
        .label("bỏ dấu này", "drop this")
        .hint("xóa dấu chấm cuối trích yếu", "delete the full stop"),
    title(
        "kind",
        Pair::new("trích yếu nhắc lại tên loại “{kind}”", "the title repeats the kind of document, “{kind}”"),
    )
    .label("đã in ở dòng trên", "already printed on the line above")
    .hint("bỏ “{kind}”, bắt đầu bằng nội dung", "drop “{kind}” and begin with the subject"),
    title("letter", Pair::new("“V/v” chỉ dùng cho công văn", "“V/v” belongs to official letters only"))
        .label("bỏ cụm này", "drop this")
        .hint("bỏ “V/v”, nêu thẳng nội dung", "drop “V/v” and say the subject at once"),
    Sentence::new(
        Code::F003,
        "small",
        Pair::new("trích yếu văn bản của Đảng viết thường chữ “về”", "the title of a Party document begins with a small “về”"),
    )
    .label("viết thường", "a small letter")
    .reason(
        "theo Hướng dẫn số 05-HD/VPTW, trích yếu nối tiếp dòng tên loại: “KẾ HOẠCH về …”",
        "by Guidance 05-HD/VPTW the title goes on from the line with the kind: “KẾ HOẠCH về …”",
    )
    .hint("viết “về”", "write “về”"),
    capacity(
        "unknown",
        Pair::new("“{line}” có chữ viết tắt quyền hạn không có trong quy định", "“{line}” has an abbreviation that the form does not know"),
    )
    .label("không có trong quy định", "not in the form")
    .hint(
        "văn bản nhà nước chỉ dùng TM., KT., TL., TUQ., Q.; văn bản của Đảng chỉ dùng T/M, K/T, T/L, Q.",
        "State documents use TM., KT., TL., TUQ., Q. only; Party documents T/M, K/T, T/L, Q. only",
    ),
    capacity("mark", Pair::new("“{line}” ghi sai chữ viết tắt {mark}", "“{line}” misspells {mark}"))
        .label("thiếu dấu, thiếu dấu cách hoặc sai chữ hoa", "a dot, space or capital is wrong")
        .hint("viết: {right}", "write: {right}"),
    capacity(
        "tm-person",
        Pair::new("sau {mark} phải là tên tập thể, không phải chức vụ “{words}”", "{mark} is followed by a collective body, not by the post “{words}”"),
    )
    .label("chức vụ, không phải tập thể", "a post, not a body")
    .hint(
        "ghi hai dòng, ví dụ: {mark} Ủy ban nhân dân, rồi đến chức vụ; nếu ký thay người đứng đầu thì dùng KT.",
        "write two lines, for example {mark} Ủy ban nhân dân and then the post; to sign for the head use KT.",
    ),
    capacity(
        "party-tm-person",
        Pair::new("sau {mark} phải là tên tập thể, không phải chức vụ “{words}”", "{mark} is followed by a collective body, not by the post “{words}”"),
    )
    .label("chức vụ, không phải tập thể", "a post, not a body")
    .hint(
        "ghi hai dòng: {mark} Ban Thường vụ, rồi Bí thư hoặc Phó Bí thư",
        "write two lines: {mark} Ban Thường vụ, then Bí thư or Phó Bí thư",
    ),
    capacity(
        "one-line",
        Pair::new("“{line}” ghi hai dòng làm một", "“{line}” puts two lines into one"),
    )
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
        Pair::new("{line} ký kế hoạch của Ủy ban nhân dân mà thiếu dòng “{body}”", "{line} signs a plan of the People's Committee, but the line “{body}” is missing"),
    )
    .label("Ủy ban nhân dân làm việc theo chế độ tập thể", "a People's Committee is a collective body")
    .hint("thêm dòng “{body}” phía trên", "add the line “{body}” above"),
    capacity(
        "tm-head",
        Pair::new("sở làm việc theo chế độ thủ trưởng, không ký {mark}", "a department has a single head and does not sign {mark}"),
    )
    .label("không phải cơ quan tập thể", "no collective body")
    .hint("ghi: Giám đốc; cấp phó ký: KT. Giám đốc, Phó Giám đốc", "write Giám đốc; a deputy: KT. Giám đốc, Phó Giám đốc"),
    capacity(
        "deputy-head",
        Pair::new("sau {mark} là chức vụ người đứng đầu, không phải “{words}”", "{mark} is followed by the head's post, not by “{words}”"),
    )
    .label("chức vụ cấp phó", "a deputy's post")
    .hint("ghi chức vụ người đứng đầu sau {mark}; chức vụ người ký ở dòng dưới", "write the head's post after {mark}; the signer's own post stands below"),
    capacity(
        "body-head",
        Pair::new("sau {mark} là chức vụ người đứng đầu, không phải tên cơ quan “{words}”", "{mark} is followed by the head's post, not by the body “{words}”"),
    )
    .label("tên cơ quan", "a body")
    .hint("ghi chức vụ, ví dụ: {mark} Chủ tịch; thay mặt tập thể thì dùng TM.", "write the post, for example {mark} Chủ tịch; on behalf of a collective use TM."),
    capacity(
        "party-body-head",
        Pair::new("sau {mark} là chức vụ người đứng đầu, không phải tên cơ quan “{words}”", "{mark} is followed by the head's post, not by the body “{words}”"),
    )
    .label("tên cơ quan", "a body")
    .hint("ghi chức vụ, ví dụ: {mark} Trưởng Ban; thay mặt tập thể thì dùng T/M", "write the post, for example {mark} Trưởng Ban; on behalf of a collective use T/M"),
    capacity(
        "no-deputy",
        Pair::new("sau dòng “{line}” phải có dòng chức vụ cấp phó", "the line “{line}” is followed by the deputy's post"),
    )
    .label("ký thay ai cũng phải ghi chức vụ người ký", "the signer's own post is missing")
    .hint("thêm dòng: {deputy}", "add the line: {deputy}"),
    capacity(
        "other-deputy",
        Pair::new("“{line}” nhưng người ký là {next}", "“{line}”, but the signer is {next}"),
    )
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
        Pair::new("{line} ký thay người đứng đầu mà thiếu dòng “{head}”", "{line} signs for the head, but the line “{head}” is missing"),
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
    capacity(
        "party-kt-alone",
        Pair::new("cấp ủy ký T/M, không ký K/T", "a Party committee signs T/M, not K/T"),
    )
    .label("cấp ủy làm việc theo chế độ tập thể", "a committee is a collective body")
    .hint(
        "ghi hai dòng: T/M Ban Thường vụ, rồi Bí thư hoặc Phó Bí thư",
        "write two lines: T/M Ban Thường vụ, then Bí thư or Phó Bí thư",
    ),
    capacity(
        "party-behalf",
        Pair::new("{line} ký văn bản của cấp ủy mà thiếu dòng T/M", "{line} signs for a Party committee, but the T/M line is missing"),
    )
    .label("cấp ủy làm việc theo chế độ tập thể", "a committee is a collective body")
    .hint(
        "thêm dòng phía trên: T/M Ban Thường vụ (hoặc T/M Ban Chấp hành)",
        "add above: T/M Ban Thường vụ (or T/M Ban Chấp hành)",
    ),
    capacity(
        "party-post",
        Pair::new("cấp ủy không có chức vụ “{line}”", "a Party committee has no post “{line}”"),
    )
    .label("chức vụ của cơ quan nhà nước", "a post of the State")
    .hint("ghi: Bí thư hoặc Phó Bí thư", "write Bí thư or Phó Bí thư"),
    capacity(
        "post",
        Pair::new("cơ quan ban hành không có chức vụ ở dòng “{line}”", "the issuer has no such post as in “{line}”"),
    )
    .label("không hợp cơ quan ban hành", "does not fit the issuer")
    .hint("người đứng đầu cơ quan này là {right}", "the head of this body is a {right}"),
    Sentence::new(
        Code::F005,
        "",
        Pair::new("không ghi “{honour}” trước họ tên người ký", "no “{honour}” before the signer's name"),
    )
    .label("bỏ phần này", "drop this")
    .reason(
        "văn bản hành chính chỉ ghi họ và tên; riêng lực lượng vũ trang, đơn vị giáo dục, y tế, khoa học được ghi theo quy \
         định của bộ quản lý",
        "an administrative document carries the name only; the armed forces and units of education, health and science may \
         follow their ministry's own rules",
    )
    .hint("chỉ ghi: {name}", "write only: {name}"),
    Sentence::new(
        Code::F006,
        "",
        Pair::new("“{written}” đã có dấu câu mà chương trình sẽ tự đặt", "“{written}” has marks that the compiler sets by itself"),
    )
    .label("thừa dấu câu", "marks too many")
    .reason(
        "gạch đầu dòng, dấu chấm phẩy, dấu chấm và ngoặc đơn ở Nơi nhận được đặt tự động theo quy định",
        "the dashes, semicolons, full stop and brackets of the recipients are set as the form wants them",
    )
    .hint("chỉ ghi: {right}", "write only: {right}"),
    Sentence::new(
        Code::F006,
        "archive",
        Pair::new("“{written}” đã có chữ “Lưu” mà chương trình sẽ tự đặt", "“{written}” has the word “Lưu” that the compiler sets by itself"),
    )
    .label("in ra sẽ bị lặp", "would be printed twice")
    .reason(
        "chương trình tự in “- Lưu: …” ở cuối Nơi nhận theo đúng thể thức",
        "the compiler prints “- Lưu: …” as the last recipient in the right form",
    )
    .hint("chỉ ghi: {right}", "write only: {right}"),
    Sentence::new(
        Code::F006,
        "archive-line",
        Pair::new("dòng Lưu đã in từ `archive`", "the Lưu line is printed from `archive` already"),
    )
    .label("in ra sẽ có hai dòng Lưu", "two Lưu lines would be printed")
    .reason(
        "chương trình tự in “- Lưu: …” ở cuối Nơi nhận theo đúng thể thức",
        "the compiler prints “- Lưu: …” as the last recipient in the right form",
    )
    .hint("xóa dòng này; nơi lưu ghi ở `archive`", "delete this line; `archive` says where the original is kept"),
    Sentence::new(Code::F007, "", Pair::new("thiếu nơi lưu văn bản (`archive`)", "the archive line is missing (`archive`)"))
        .label("chưa có dòng “- Lưu: VT, …”", "no line “- Lưu: VT, …”")
        .reason(
            "bản gốc phải lưu tại văn thư; dòng Lưu là dòng cuối bắt buộc của Nơi nhận",
            "the original is kept by the records office; the Lưu line is the required last recipient",
        )
        .hint(
            "thêm, ví dụ: archive: {codes: [VT, KGVX]}; văn bản của Đảng: archive: {codes: [Văn phòng Tỉnh ủy]}",
            "add, for example: archive: {codes: [VT, KGVX]}; in a Party document: archive: {codes: [Văn phòng Tỉnh ủy]}",
        ),
    Sentence::new(
        Code::F007,
        "recipient",
        Pair::new("dòng Lưu phải ghi ở `archive`, không ghi ở `recipients`", "the Lưu line belongs in `archive`, not in `recipients`"),
    )
    .label("dòng Lưu", "the Lưu line")
    .reason(
        "chương trình tự in “- Lưu: …” ở cuối Nơi nhận theo đúng thể thức",
        "the compiler prints “- Lưu: …” as the last recipient in the right form",
    )
    .hint("xóa dòng này và thêm, ví dụ: archive: {codes: [VT, KGVX]}", "delete this line and add, for example: archive: {codes: [VT, KGVX]}"),
    mixed("", Pair::new("“{mark}” là cách ghi của văn bản Đảng", "“{mark}” belongs to Party documents"))
        .label("văn bản nhà nước dùng dấu chấm", "State documents use a dot")
        .hint("văn bản nhà nước ghi {right}; nếu là văn bản của Đảng thì đặt form: hd05", "in a State document write {right}; for a Party document set form: hd05"),
    mixed("dot", Pair::new("“{mark}” là cách ghi của văn bản nhà nước", "“{mark}” belongs to State documents"))
        .label("văn bản của Đảng dùng dấu gạch chéo", "Party documents use a slash")
        .hint("văn bản của Đảng ghi {right}; nếu là văn bản nhà nước thì đặt form: nd30", "in a Party document write {right}; for a State document set form: nd30"),
    mixed("none", Pair::new("văn bản của Đảng không có cách ghi “{mark}”", "Party documents have no “{mark}”"))
        .label("của văn bản nhà nước", "of State documents")
        .hint("văn bản của Đảng chỉ dùng T/M, K/T, T/L, Q.", "Party documents use T/M, K/T, T/L, Q. only"),
    mixed("party-issuer", Pair::new("{name} là cơ quan Đảng nhưng văn bản theo thể thức nhà nước", "{name} is a Party body, but the form is the State's"))
        .label("cơ quan Đảng", "a Party body")
        .hint("đặt form: hd05", "set form: hd05"),
    mixed("state-issuer", Pair::new("{name} là cơ quan nhà nước nhưng văn bản theo thể thức của Đảng", "{name} is a State body, but the form is the Party's"))
        .label("cơ quan nhà nước", "a State body")
        .hint("đặt form: nd30, hoặc bỏ dòng form", "set form: nd30, or leave form out"),
    mixed("party-parent", Pair::new("cơ quan chủ quản {name} là cơ quan Đảng nhưng văn bản theo thể thức nhà nước", "{name} above the issuer is a Party body, but the form is the State's"))
        .label("cơ quan Đảng", "a Party body")
        .hint("đặt form: hd05, hoặc sửa `parent`", "set form: hd05, or correct `parent`"),
    mixed("state-parent", Pair::new("cơ quan chủ quản {name} là cơ quan nhà nước nhưng văn bản theo thể thức của Đảng", "{name} above the issuer is a State body, but the form is the Party's"))
        .label("cơ quan nhà nước", "a State body")
        .hint("ghi `parent` là Đảng bộ, hoặc bỏ dòng form", "let `parent` be the Đảng bộ, or leave form out"),
    mixed("archive", Pair::new("văn bản của Đảng không ghi Lưu VT", "a Party document has no Lưu VT"))
        .label("của văn bản nhà nước", "of State documents")
        .hint("ghi nơi lưu, ví dụ: archive: {codes: [Văn phòng Tỉnh ủy]}", "name the office, for example: archive: {codes: [Văn phòng Tỉnh ủy]}"),
    Sentence::new(
        Code::F010,
        "",
        Pair::new("địa danh “{place}” không phải nơi của {issuer}", "“{place}” is not the place of {issuer}"),
    )
    .label("tên một tỉnh, thành phố khác", "another province's name")
    .reason(
        "địa danh là tên đơn vị hành chính nơi cơ quan ban hành đặt trụ sở; tên tỉnh khác thường sót lại từ văn bản mẫu",
        "the place is the administrative unit where the issuer has its seat; another province's name is mostly left over \
         from another paper",
    )
    .hint("sửa `place` theo tên cơ quan ban hành", "change `place` to fit the issuer"),
];

pub(super) const LABELS: &[Label] = &[(Code::F010, "issuer", Pair::new("cơ quan ban hành", "the issuer"))];
