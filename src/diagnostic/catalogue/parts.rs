//! Family S: parts that are missing, empty or unplaced; ids and what refers to them.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(Code::S005, "", Pair::new("mã `{id}` được đặt hai lần", "the id `{id}` is given twice"))
        .label("lần thứ hai", "the second time")
        .reason(
            "dẫn chiếu tới mã này sẽ không biết phải chỉ vào đâu",
            "a reference to it would not know which one is meant",
        )
        .hint("đặt cho một trong hai mã khác", "give one of the two another id"),
    unknown("unit", "không có đơn vị nào mang mã `{id}`", "no unit has the id `{id}`").hint(
        "khai báo đơn vị ở `units`, hoặc dùng một mã đã có: {known}",
        "declare it in `units`, or use one of: {known}",
    ),
    unknown("unit-near", "không có đơn vị nào mang mã `{id}`", "no unit has the id `{id}`").hint(
        "có phải là `{near}`? Đơn vị mới thì khai báo ở `units`",
        "did you mean `{near}`? A new unit is declared in `units`",
    ),
    unknown(
        "reference",
        "không có nhiệm vụ, mục hay phụ lục nào mang mã `{id}`",
        "no task, section or annex has the id `{id}`",
    )
    .hint(
        "đặt `id: {id}` cho phần muốn dẫn chiếu, hoặc sửa mã",
        "give the part that is meant `id: {id}`, or correct the id",
    ),
    unknown(
        "reference-near",
        "không có nhiệm vụ, mục hay phụ lục nào mang mã `{id}`",
        "no task, section or annex has the id `{id}`",
    )
    .hint("có phải là `{near}`?", "did you mean `{near}`?"),
    Sentence::new(
        Code::S006,
        "footnote-inside",
        Pair::new(
            "chú thích `{inside}` lại dẫn chú thích `[^{id}]`",
            "the footnote `{inside}` calls a footnote `[^{id}]`",
        ),
    )
    .label("trong chú thích không dẫn chú thích", "no footnote can be called here")
    .reason(
        "chú thích nằm ở chân trang, chú thích dẫn trong đó không có chỗ để in",
        "a footnote stands at the foot of the page: one called from there has no place to be printed",
    )
    .hint("bỏ `[^{id}]` và viết luôn nội dung của nó vào đây", "delete `[^{id}]` and write its words here"),
    unknown("footnote", "chú thích `[^{id}]` chưa có nội dung", "nothing says what the footnote `[^{id}]` is").hint(
        "thêm vào cuối tệp: `footnotes: {open}{id}: Nội dung chú thích{close}`",
        "add to the file: `footnotes: {open}{id}: the words{close}`",
    ),
    unknown("footnote-near", "chú thích `[^{id}]` chưa có nội dung", "nothing says what the footnote `[^{id}]` is")
        .hint(
            "có phải là `[^{near}]`? Nếu không, thêm nội dung ở `footnotes`",
            "did you mean `[^{near}]`? Otherwise add it to `footnotes`",
        ),
    Sentence::new(Code::S009, "number", Pair::new("bản chính thức chưa có số", "the final plan has no number"))
        .label("đã ghi là bản chính thức", "declared final")
        .reason(
            "văn bản ban hành phải có đủ số, ngày tháng năm và họ tên người ký",
            "an issued document has its number, full date and signer's name",
        )
        .hint(
            "thêm `number: 36`; còn soạn thảo thì để `status: draft`",
            "add `number: 36`; while drafting, `status: draft`",
        ),
    Sentence::new(
        Code::S009,
        "date",
        Pair::new("bản chính thức chưa có đủ ngày, tháng, năm", "the final plan has no full date"),
    )
    .reason(
        "văn bản ban hành phải có đủ số, ngày tháng năm và họ tên người ký",
        "an issued document has its number, full date and signer's name",
    )
    .hint(
        "thêm `date: 24/01/2024` theo ngày ký; còn soạn thảo thì để `status: draft`",
        "add `date: 24/01/2024`, the day of signing; while drafting, `status: draft`",
    ),
    Sentence::new(
        Code::S009,
        "name",
        Pair::new("bản chính thức chưa có họ tên người ký", "the final plan has no signer's name"),
    )
    .reason(
        "văn bản ban hành phải có đủ số, ngày tháng năm và họ tên người ký",
        "an issued document has its number, full date and signer's name",
    )
    .hint(
        "thêm `name: Nguyễn Văn A` dưới chữ ký; còn soạn thảo thì để `status: draft`",
        "add `name: Nguyễn Văn A` to the signature; while drafting, `status: draft`",
    ),
    Sentence::new(
        Code::S011,
        "",
        Pair::new("chú thích `{id}` không được dùng ở đâu", "the footnote `{id}` is used nowhere"),
    )
    .reason(
        "chú thích không có dấu dẫn trong bài thì không được in",
        "a footnote that the text does not call is not printed",
    )
    .hint(
        "đặt `[^{id}]` vào chỗ cần chú thích, hoặc xóa dòng này",
        "put `[^{id}]` where it belongs, or delete the line",
    ),
    Sentence::new(
        Code::S012,
        "",
        Pair::new("phụ lục không được nhắc tới trong kế hoạch", "the plan never refers to this annex"),
    )
    .reason(
        "văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó",
        "a document with an annex must refer to it in its text",
    )
    .hint(
        "viết trong bài, ví dụ: (chi tiết tại [[{id}]] kèm theo)",
        "write in the text, for example: (chi tiết tại [[{id}]] kèm theo)",
    ),
    Sentence::new(
        Code::S012,
        "no-id",
        Pair::new("phụ lục không được nhắc tới trong kế hoạch", "the plan never refers to this annex"),
    )
    .reason(
        "văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó",
        "a document with an annex must refer to it in its text",
    )
    .hint(
        "đặt `id` cho phụ lục rồi viết trong bài: (chi tiết tại [[id]] kèm theo)",
        "give the annex an `id` and write in the text: (chi tiết tại [[id]] kèm theo)",
    ),
    Sentence::new(
        Code::S013,
        "",
        Pair::new("sâu hơn số cấp mà kiểu đánh số có ({known} cấp)", "deeper than the numbering goes ({known} levels)"),
    )
    .reason(
        "cấp này không có ký hiệu để in, người đọc không viện dẫn được",
        "there is no label to print, so nobody can cite it",
    )
    .hint("bớt một cấp, hoặc thêm cấp vào `numbering`", "use a level less, or add one to `numbering`"),
    Sentence::new(
        Code::S013,
        "items",
        Pair::new("gạch đầu dòng lồng quá hai cấp", "dash lines are nested more than two levels deep"),
    )
    .reason("dưới dấu `-` và `+` không còn ký hiệu nào để in", "below `-` and `+` there is no label left to print")
    .hint(
        "gộp các ý ở cấp này vào cấp trên, hoặc tách thành mục có đánh số",
        "merge these lines into the level above, or make numbered sections",
    ),
    usual("requirements", "kế hoạch không có phần yêu cầu", "the plan has no requirements")
        .hint("thêm `requirements` dưới `objectives`, nếu cần", "add `requirements` to `objectives`, where wanted"),
    usual("budget", "kế hoạch không nói về kinh phí", "the plan does not speak of money").hint(
        "thêm `budget: Kinh phí thực hiện từ nguồn …`, nếu cần",
        "add `budget: Kinh phí thực hiện từ nguồn …`, where wanted",
    ),
    usual("reporting", "kế hoạch không có chế độ báo cáo", "the plan has no reporting").hint(
        "thêm `reporting` với `by`, `to`, `when`, nếu cần",
        "add `reporting` with `by`, `to`, `when`, where wanted",
    ),
    Sentence::new(
        Code::S015,
        "",
        Pair::new("`{part}` không được đặt vào mục nào của `sections`", "no section of `sections` uses `{part}`"),
    )
    .label("phần này sẽ không được in", "this would not be printed")
    .reason(
        "khi có `sections`, ttdn chỉ in những phần mà `use` gọi tới",
        "with `sections`, only the parts that `use` places are printed",
    )
    .hint(
        "thêm vào `sections`: `- {open}heading: {heading}, use: {part}{close}`",
        "add to `sections`: `- {open}heading: {heading}, use: {part}{close}`",
    ),
    Sentence::new(
        Code::S015,
        "basis",
        Pair::new(
            "có căn cứ nhưng `preamble.layout: none` không in căn cứ nào",
            "there are legal bases, but `preamble.layout: none` prints none",
        ),
    )
    .label("phần này sẽ không được in", "this would not be printed")
    .reason("người soạn thảo viết căn cứ là để in", "legal bases are written to be printed")
    .hint("xóa `layout: none`, hoặc xóa `legal_bases`", "delete `layout: none`, or `legal_bases`"),
    Sentence::new(
        Code::S016,
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
    Sentence::new(Code::S016, "unknown", Pair::new("không có mã thông báo `{code}`", "there is no code `{code}`"))
        .reason("chú giải này không tắt được thông báo nào", "this comment silences nothing")
        .hint("xem danh sách mã: `ttdn explain --list`", "see the codes: `ttdn explain --list`"),
    Sentence::new(
        Code::S016,
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
    empty(
        "section",
        "mục này chưa có nội dung",
        "this section has nothing in it",
        "viết `blocks`, `sections` hoặc `use`, hay xóa mục",
        "write `blocks`, `sections` or `use`, or delete it",
    ),
    empty("heading", "mục này chưa có tiêu đề", "this section has no heading", "thêm `heading: …`", "add `heading: …`"),
    empty(
        "use",
        "mục này gọi `{part}`, nhưng kế hoạch không có `{part}`",
        "this section uses `{part}`, which the plan does not have",
        "viết phần `{part}`, hoặc xóa mục này",
        "write `{part}`, or delete this section",
    ),
    empty("task", "nhiệm vụ chưa có tên", "the task has no title", "thêm `title: …`", "add `title: …`"),
    empty(
        "indicator",
        "chỉ tiêu chưa có tên",
        "the indicator has no name",
        "thêm `name: …`: đếm cái gì",
        "add `name: …`: what is counted",
    ),
    empty(
        "annex",
        "phụ lục chưa có nội dung",
        "the annex has nothing in it",
        "viết `use: task_table`, `blocks` hoặc `sections`, hay xóa phụ lục",
        "write `use: task_table`, `blocks` or `sections`, or delete it",
    ),
    empty("annex-title", "phụ lục chưa có tên", "the annex has no title", "thêm `title: …`", "add `title: …`"),
    empty(
        "budget",
        "phần kinh phí chưa có nội dung",
        "the budget says nothing",
        "viết `text: Kinh phí thực hiện từ nguồn …`, hoặc xóa `budget`",
        "write `text: Kinh phí thực hiện từ nguồn …`, or delete `budget`",
    ),
    empty(
        "report",
        "chế độ báo cáo chưa ghi ai báo cáo",
        "nobody is named who reports",
        "viết `by`, `to`, `when`, hoặc một câu trọn vẹn",
        "write `by`, `to`, `when`, or a whole sentence",
    ),
];

const fn unknown(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(Code::S006, variant, Pair::new(vi, en))
        .reason("dẫn chiếu tới cái không có thì không in ra được", "what nothing defines cannot be printed")
}

const fn usual(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(Code::S014, variant, Pair::new(vi, en))
        .reason("hầu hết kế hoạch có phần này; không bắt buộc", "most plans have it; it is not required")
}

const fn empty(
    variant: &'static str,
    vi: &'static str,
    en: &'static str,
    hint_vi: &'static str,
    hint_en: &'static str,
) -> Sentence {
    Sentence::new(Code::S008, variant, Pair::new(vi, en))
        .reason(
            "phần trống in ra thành đề mục không có nội dung",
            "an empty part prints as a heading with nothing under it",
        )
        .hint(hint_vi, hint_en)
}

pub(super) const LABELS: &[Label] = &[(Code::S005, "first", Pair::new("lần thứ nhất", "the first time"))];
