//! Family L: legal basis.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(
        Code::L001,
        "",
        Pair::new("không nhận ra văn bản nào trong căn cứ này", "no document can be recognised in this legal basis"),
    )
    .label("không có tên loại hay số, ký hiệu", "neither a type nor a symbol")
    .reason("căn cứ phải dẫn được đến một văn bản cụ thể", "a basis must lead to one document")
    .hint(
        "viết tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
        "write type, symbol, date, issuer and title",
    ),
    Sentence::new(Code::L002, "", Pair::new("số, ký hiệu viết sai: {written}", "a malformed symbol: {written}"))
        .label("có dấu cách, gạch nối hoặc chữ hoa, chữ thường sai", "a space, a dash or a letter case is wrong")
        .reason("số, ký hiệu viết liền và đúng chữ hoa, chữ thường", "a symbol has no spaces and an exact letter case")
        .hint("viết {right}", "write {right}"),
    Sentence::new(
        Code::L003,
        "",
        Pair::new("dấu phân cách sai hệ thống: {written}", "the separators are those of the other system: {written}"),
    )
    .label("văn bản Nhà nước và văn bản Đảng viết khác nhau", "State and Party documents are written differently")
    .reason(
        "Nhà nước viết số/loại-cơ quan, Đảng viết số-loại/cơ quan",
        "the State writes number/type-body, the Party number-type/body",
    )
    .hint("viết {right}", "write {right}"),
    Sentence::new(Code::L004, "", Pair::new("thiếu năm trong {written}", "{written} lacks the year"))
        .label("sau số phải có năm", "the year belongs after the number")
        .reason(
            "số của văn bản quy phạm pháp luật luôn kèm năm ban hành",
            "normative documents always carry the year of issue",
        )
        .hint("bổ sung năm ban hành", "add the year of issue"),
    Sentence::new(Code::L004, "dated", Pair::new("thiếu năm trong {written}", "{written} lacks the year"))
        .label("sau số phải có năm", "the year belongs after the number")
        .reason(
            "số của văn bản quy phạm pháp luật luôn kèm năm ban hành",
            "normative documents always carry the year of issue",
        )
        .hint("theo ngày đã dẫn thì là {right}", "by the cited date it is {right}"),
    Sentence::new(
        Code::L005,
        "",
        Pair::new(
            "{symbol} mang năm {year} nhưng ghi ngày của năm {other}",
            "{symbol} bears the year {year} but is dated {other}",
        ),
    )
    .label("năm không khớp với số, ký hiệu", "the year does not fit the symbol")
    .reason("số được cấp trong năm ban hành", "a number is given in the year of issue")
    .hint("kiểm tra lại số hoặc ngày", "check the number or the date"),
    Sentence::new(
        Code::L005,
        "known",
        Pair::new(
            "{symbol} mang năm {year} nhưng ghi ngày của năm {other}",
            "{symbol} bears the year {year} but is dated {other}",
        ),
    )
    .label("năm không khớp với số, ký hiệu", "the year does not fit the symbol")
    .reason("số được cấp trong năm ban hành", "a number is given in the year of issue")
    .hint("theo sổ đăng ký, {symbol} ban hành ngày {right}", "the register dates {symbol} {right}"),
    Sentence::new(Code::L006, "", Pair::new("{symbol} không phải của {issuer}", "{symbol} is not of {issuer}"))
        .label("cơ quan ban hành không khớp với ký hiệu", "the issuer does not fit the symbol")
        .reason("ký hiệu cho biết cơ quan ban hành", "the symbol names the issuer")
        .hint("viết của {right}", "write của {right}"),
    Sentence::new(Code::L007, "", Pair::new("{symbol} không phải là {kind}", "{symbol} is no {kind}"))
        .label("tên loại không khớp với ký hiệu", "the type does not fit the symbol")
        .reason(
            "chữ viết tắt {code} trong ký hiệu là của loại văn bản khác",
            "the code {code} in the symbol is that of another type",
        )
        .hint("kiểm tra lại tên loại hoặc ký hiệu", "check the type or the symbol"),
    Sentence::new(
        Code::L008,
        "",
        Pair::new(
            "căn cứ có ngày {date}, sau ngày {plan} của kế hoạch",
            "a legal basis of {date}, after the plan of {plan}",
        ),
    )
    .label("văn bản này chưa có khi ban hành kế hoạch", "this document did not exist when the plan was issued")
    .reason("kế hoạch chỉ căn cứ vào văn bản đã có", "a plan can only rest on what exists")
    .hint("kiểm tra ngày của văn bản hoặc ngày của kế hoạch", "check the date of the document or of the plan"),
    Sentence::new(
        Code::L009,
        "",
        Pair::new("ngày của {symbol} khác với sổ đăng ký văn bản", "the date of {symbol} differs from the register"),
    )
    .label("ngày này không phải ngày ban hành", "this is not the day of issue")
    .reason("sai ngày là dẫn sang văn bản khác", "a wrong date cites another document")
    .hint("theo sổ đăng ký là ngày {right}", "the register has {right}"),
    Sentence::new(Code::L009, "number", Pair::new("số {symbol} có vẻ viết nhầm", "the number {symbol} looks mistyped"))
        .label("không có văn bản này trong ngày {date}", "no such document on {date}")
        .reason(
            "cùng ngày và cùng trích yếu, sổ đăng ký có {right}",
            "of the same date and title the register has {right}",
        )
        .hint("có phải là {right}?", "did you mean {right}?"),
    Sentence::new(
        Code::L009,
        "doc",
        Pair::new("sổ đăng ký không có văn bản {symbol}", "the register has no document {symbol}"),
    )
    .label("không in được viện dẫn", "the citation cannot be printed")
    .reason(
        "chỉ văn bản có trong sổ đăng ký mới viết được bằng `doc`",
        "only documents of the register can be written with `doc`",
    )
    .hint(
        "viết cả câu viện dẫn, hoặc thêm văn bản vào sổ đăng ký của cơ quan",
        "write the whole citation, or add the document to the office's register",
    ),
    Sentence::new(
        Code::L010,
        "",
        Pair::new("{document} đã hết hiệu lực từ ngày {since}", "{document} is no longer in force since {since}"),
    )
    .label("không còn hiệu lực vào ngày của kế hoạch", "not in force on the plan's date")
    .reason("văn bản hết hiệu lực không còn là căn cứ", "a document that has ended is no basis")
    .hint("tìm văn bản đang có hiệu lực", "find the document in force"),
    Sentence::new(
        Code::L010,
        "replaced",
        Pair::new("{document} đã hết hiệu lực từ ngày {since}", "{document} is no longer in force since {since}"),
    )
    .label("không còn hiệu lực vào ngày của kế hoạch", "not in force on the plan's date")
    .reason("văn bản hết hiệu lực không còn là căn cứ", "a document that has ended is no basis")
    .hint("được thay thế bằng {next}", "replaced by {next}"),
    Sentence::new(Code::L011, "", Pair::new("{document} đã được sửa đổi, bổ sung", "{document} has been amended"))
        .label("có văn bản sửa đổi chưa được dẫn", "an amendment is not cited")
        .reason(
            "người thực hiện cần biết nội dung đang áp dụng",
            "those who carry the plan out must know the wording that applies",
        )
        .hint("dẫn thêm {by}", "cite {by} as well"),
    Sentence::new(Code::L012, "", Pair::new("{document} được căn cứ hai lần", "{document} is cited twice"))
        .label("lần thứ hai", "the second time")
        .reason("căn cứ lặp lại không thêm cơ sở nào", "a repeated basis adds nothing")
        .hint("xóa một chỗ", "delete one"),
    Sentence::new(
        Code::L013,
        "",
        Pair::new(
            "{symbol} được dẫn với hai ngày: {date} và {other}",
            "{symbol} is cited with two dates: {date} and {other}",
        ),
    )
    .label("ngày khác với lần dẫn trước", "another date than before")
    .reason("một văn bản chỉ có một ngày ban hành", "a document has one date of issue")
    .hint("kiểm tra lại cả hai chỗ", "check both places"),
    Sentence::new(
        Code::L014,
        "",
        Pair::new("căn cứ là luật thì không ghi số {symbol}", "a law in căn cứ is cited without its number {symbol}"),
    )
    .label("không ghi số, ký hiệu của Luật, Pháp lệnh", "no number for a Luật or Pháp lệnh")
    .reason("Nghị định 30 chỉ yêu cầu tên loại, tên và ngày", "Nghị định 30 wants type, name and date only")
    .hint("bỏ số, ký hiệu", "leave the number out"),
    Sentence::new(
        Code::L014,
        "issuer",
        Pair::new(
            "căn cứ là luật thì không ghi cơ quan ban hành ({issuer})",
            "a law in căn cứ is cited without its issuer ({issuer})",
        ),
    )
    .label("không ghi cơ quan ban hành của Luật, Pháp lệnh", "no issuer for a Luật or Pháp lệnh")
    .reason("Nghị định 30 chỉ yêu cầu tên loại, tên và ngày", "Nghị định 30 wants type, name and date only")
    .hint("bỏ tên cơ quan", "leave the issuer out"),
    Sentence::new(
        Code::L015,
        "kind",
        Pair::new("viện dẫn thiếu tên loại: {citation}", "the citation lacks the type: {citation}"),
    )
    .label("thiếu tên loại", "the type is missing")
    .reason(
        "lần dẫn đầu phải đủ tên loại, số, ngày, cơ quan ban hành và trích yếu",
        "a first mention has type, symbol, date, issuer and title",
    )
    .hint("bổ sung tên loại", "add the type"),
    Sentence::new(
        Code::L015,
        "number",
        Pair::new("viện dẫn thiếu số, ký hiệu: {citation}", "the citation lacks the symbol: {citation}"),
    )
    .label("thiếu số, ký hiệu", "the symbol is missing")
    .reason(
        "lần dẫn đầu phải đủ tên loại, số, ngày, cơ quan ban hành và trích yếu",
        "a first mention has type, symbol, date, issuer and title",
    )
    .hint("bổ sung số, ký hiệu", "add the symbol"),
    Sentence::new(
        Code::L015,
        "date",
        Pair::new("viện dẫn thiếu ngày ban hành: {citation}", "the citation lacks the date: {citation}"),
    )
    .label("thiếu ngày ban hành", "the date is missing")
    .reason(
        "lần dẫn đầu phải đủ tên loại, số, ngày, cơ quan ban hành và trích yếu",
        "a first mention has type, symbol, date, issuer and title",
    )
    .hint("bổ sung ngày ban hành", "add the date"),
    Sentence::new(
        Code::L015,
        "issuer",
        Pair::new("viện dẫn thiếu cơ quan ban hành: {citation}", "the citation lacks the issuing body: {citation}"),
    )
    .label("thiếu cơ quan ban hành", "the issuing body is missing")
    .reason(
        "lần dẫn đầu phải đủ tên loại, số, ngày, cơ quan ban hành và trích yếu",
        "a first mention has type, symbol, date, issuer and title",
    )
    .hint("bổ sung cơ quan ban hành", "add the issuing body"),
    Sentence::new(
        Code::L015,
        "title",
        Pair::new("viện dẫn thiếu trích yếu: {citation}", "the citation lacks the title: {citation}"),
    )
    .label("thiếu trích yếu", "the title is missing")
    .reason(
        "lần dẫn đầu phải đủ tên loại, số, ngày, cơ quan ban hành và trích yếu",
        "a first mention has type, symbol, date, issuer and title",
    )
    .hint("bổ sung trích yếu", "add the title"),
    Sentence::new(
        Code::L016,
        "",
        Pair::new("căn cứ chưa xếp theo thứ bậc", "the legal bases are not in order of rank"),
    )
    .label("văn bản này có thứ bậc cao hơn văn bản đứng trước", "this document ranks above the one before it")
    .reason("thông lệ xếp văn bản có hiệu lực cao hơn trước", "practice puts the higher document first")
    .hint("đưa văn bản này lên trước", "move it up"),
    Sentence::new(
        Code::L017,
        "",
        Pair::new("trích yếu của {symbol} khác với sổ đăng ký", "the title of {symbol} differs from the register"),
    )
    .label("không đúng nguyên văn", "not word for word")
    .reason("trích yếu phải chép đúng nguyên văn", "a title is copied word for word")
    .hint("theo sổ đăng ký: {right}", "the register has: {right}"),
];

pub(super) const LABELS: &[Label] = &[
    (Code::L012, "first", Pair::new("lần thứ nhất", "the first time")),
    (Code::L013, "first", Pair::new("ngày đã dẫn trước", "the date cited before")),
    (Code::L016, "before", Pair::new("văn bản đứng trước", "the document before it")),
];
