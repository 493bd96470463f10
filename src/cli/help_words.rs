//! The Vietnamese of the help, and the examples of both languages.

use crate::diagnostic::Lang;

/// Vietnamese words for a command (`build `), one of its arguments (`build output`) or an argument that means the same
/// everywhere (`strict`).
pub fn words(key: &str) -> Option<&'static str> {
    TABLE.iter().find(|(name, _)| *name == key).map(|(_, words)| *words)
}

/// Vietnamese words for a value of an argument, by the argument's name.
pub fn value(arg: &str, value: &str) -> Option<&'static str> {
    VALUES.iter().find(|(of, name, _)| *of == arg && *name == value).map(|(.., words)| *words)
}

/// What stands for a value in the usage.
pub fn value_name(english: &str) -> &'static str {
    VALUE_NAMES.iter().find(|(name, _)| *name == english).map_or("…", |(_, name)| *name)
}

/// Examples of a command, below its long help; of the whole program for the empty name.
pub fn examples(command: &str, lang: Lang) -> &'static str {
    let of = |(name, ..): &&(&str, &str, &str)| *name == command;
    EXAMPLES.iter().find(of).map_or("", |(_, vi, en)| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    })
}

const TABLE: &[(&str, &str)] = &[
    ("", "Trình biên dịch kế hoạch cho cơ quan Việt Nam: soạn bằng YAML, in đúng thể thức Nghị định 30"),
    ("lang", "Ngôn ngữ của thông báo: vi hoặc en (nếu không có: TTDN_LANG, rồi đến locale)"),
    ("color", "Khi nào tô màu thông báo"),
    ("quiet", "Chỉ nói những gì sai"),
    ("jobs", "Làm cùng lúc bao nhiêu kế hoạch (nếu không có: bằng số nhân của máy)"),
    ("tree", "Cùng -o: giữ các thư mục con của thư mục đã nêu"),
    ("overwrite", "Ghi đè cả văn bản đã được chương trình khác lưu lại, hoặc đã ký"),
    ("fail_fast", "Dừng ở kế hoạch đầu tiên chưa ổn"),
    ("build ", "Kiểm tra rồi in kế hoạch ra DOCX và PDF"),
    ("check ", "Tìm mọi lỗi trong kế hoạch; không ghi gì"),
    ("new ", "Ghi một kế hoạch mẫu có chú giải, in được ngay ở dạng dự thảo"),
    ("import ", "Chuyển một tệp Word thành kế hoạch"),
    ("import file", "Tệp Word (.docx)"),
    ("into", "Đưa những chỗ sửa tay trên bản in của kế hoạch này vào tệp kế hoạch"),
    ("import diff", "Cùng --into: không ghi, chỉ in những chỗ sẽ đổi"),
    ("import output", "Tệp kế hoạch cần ghi, chưa được có (nếu không có: cạnh tệp Word); `-` là in ra đầu ra chuẩn"),
    ("to_sections", "Chỉ lấy chữ, thành các mục tự do; không nhận dạng mục đích, nhiệm vụ, đơn vị"),
    ("issue ", "Ghi số, ngày ban hành vào kế hoạch đã ký, kiểm tra như bản chính thức rồi in"),
    ("issue plan", "Tệp kế hoạch đã ký"),
    ("issue number", "Số do văn thư cấp"),
    ("issue date", "Ngày ký: 05/01/2027"),
    ("issue signer", "Người ký, khi kế hoạch chưa ghi"),
    ("issue output", "Ghi văn bản vào thư mục này (tạo nếu chưa có) thay vì cạnh tệp kế hoạch"),
    ("issue to", "Các định dạng cần ghi"),
    ("fmt ", "Sắp lại kế hoạch theo thứ tự khóa và cách trình bày chuẩn, không đổi một chữ nào"),
    ("explain ", "Giải thích một mã trong thông báo"),
    ("legal ", "Tra cứu văn bản: cách viện dẫn chuẩn, hiệu lực, nguồn"),
    ("tasks ", "Liệt kê nhiệm vụ, báo cáo của kế hoạch: bảng, CSV, XLSX, ICS, JSON, ma trận đơn vị"),
    ("schema ", "In JSON Schema của kế hoạch, của sổ đăng ký hoặc của thông báo"),
    ("plans", "Tệp hoặc thư mục kế hoạch; `-` là đọc từ đầu vào chuẩn"),
    ("strict", "Coi cảnh báo như lỗi"),
    ("message_format", "Cách in những gì tìm thấy"),
    ("form", "Thể thức riêng của cơ quan, chọn trong khuôn khổ quy định"),
    ("template", "Thư mục mẫu thay cho mẫu có sẵn, theo từng tệp"),
    ("on", "Xét theo ngày này thay cho hôm nay, viết năm-tháng-ngày: 2024-01-24"),
    (
        "build output",
        "Ghi vào thư mục này (tạo nếu chưa có) thay vì cạnh tệp kế hoạch; `-` là in văn bản duy nhất ra đầu ra chuẩn",
    ),
    ("build to", "Các định dạng cần ghi"),
    (
        "build unit",
        "Ghi trích kế hoạch của một đơn vị (mã, tên hoặc tên viết tắt) thay cho toàn văn; viết được nhiều lần",
    ),
    ("each_unit", "Ghi trích kế hoạch của từng đơn vị"),
    ("attach_source", "Gắn tệp YAML của kế hoạch, cả chú thích, vào DOCX và PDF"),
    ("extract ", "Lấy tệp kế hoạch ra khỏi PDF hoặc DOCX mang theo nó"),
    ("paper", "Văn bản in bằng --attach-source: PDF, đã ký hay chưa, hoặc DOCX"),
    (
        "verify ",
        "Cho biết văn bản có đúng là bản in từ kế hoạch không; mã thoát 0: đúng, 1: chữ đã khác, 2: không xét được",
    ),
    ("source", "Kế hoạch để đối chiếu, thay cho kế hoạch mà văn bản mang theo"),
    ("diff ", "Cho biết hai kế hoạch khác nhau những gì; mã thoát 0: không khác, 1: có khác, 2: có tệp không đọc được"),
    ("old", "Kế hoạch cũ: tệp, `ke-hoach.yaml@PHIÊN-BẢN` mà git giữ, văn bản mang theo kế hoạch, hoặc `-`"),
    ("new", "Kế hoạch mới, cũng chỉ ra như thế"),
    ("diff to", "text, json, markdown cho pull request, hoặc docx: văn bản mới có đánh dấu sửa đổi (Track Changes)"),
    ("diff output", "Ghi vào tệp này thay cho đầu ra chuẩn (`-`); docx thì phải có"),
    ("extract output", "Ghi kế hoạch vào tệp hoặc thư mục này thay vì cạnh văn bản; `-` là in ra đầu ra chuẩn"),
    ("build check", "Không ghi; mã thoát 1 nếu tệp chưa có hoặc khác với tệp sẽ ghi ra"),
    ("fix", "Sửa ngay trong tệp những chỗ sửa được an toàn"),
    ("suggested", "Cùng --fix hoặc --diff: sửa cả những chỗ chỉ là đề xuất"),
    ("check diff", "In các chỗ sửa dưới dạng diff, không ghi"),
    ("new file", "Tệp cần ghi, chưa được có; `-` là in ra đầu ra chuẩn"),
    ("starter", "Mẫu nào: một tên trong `--list`"),
    ("from", "Lập từ kế hoạch này, cho kỳ kế tiếp: tệp kế hoạch, hoặc văn bản mang theo nó"),
    ("year", "Cùng --from: năm đầu của kế hoạch mới; không viết thì nối tiếp kỳ của kế hoạch cũ"),
    ("new list", "Liệt kê các mẫu"),
    ("fmt check", "Không ghi; mã thoát 1 nếu có tệp chưa theo chuẩn"),
    ("fmt diff", "Không ghi; in những gì sẽ đổi"),
    ("code", "Mã hoặc tên: S002, unknown-key; không viết thì in danh sách mã"),
    ("list", "Liệt kê mọi mã"),
    ("explain to", "Định dạng in ra"),
    ("legal to", "Định dạng in ra"),
    ("query", "Số hiệu, từ trong trích yếu, hoặc cả câu viện dẫn"),
    ("sources", "In mọi nguồn của dòng và ngày đọc nguồn, không chỉ nguồn tốt nhất"),
    ("stale", "Liệt kê các dòng có nguồn cũ hơn một năm"),
    ("plan", "Kế hoạch; `-` là đọc từ đầu vào chuẩn"),
    (
        "tasks unit",
        "Chỉ những nhiệm vụ đơn vị này (mã, tên hoặc tên viết tắt) chủ trì hoặc phối hợp, và báo cáo của đơn vị",
    ),
    (
        "tasks to",
        "Định dạng (nếu không có: theo đuôi tệp của --output, rồi đến table); matrix: đơn vị × nhiệm vụ, bảng hoặc theo đuôi tệp",
    ),
    ("tasks output", "Ghi vào tệp này thay cho đầu ra chuẩn (`-`); ma trận: .xlsx, .csv, .json hoặc .txt"),
    ("which", "Loại schema"),
    ("help ", "In trợ giúp của một lệnh"),
    ("command", "Tên lệnh; không viết thì in danh sách lệnh"),
];

const VALUES: &[(&str, &str, &str)] = &[
    ("lang", "vi", "tiếng Việt"),
    ("lang", "en", "tiếng Anh"),
    ("color", "auto", "khi thông báo hiện trên màn hình và không đặt NO_COLOR"),
    ("color", "always", "luôn luôn"),
    ("color", "never", "không bao giờ"),
    ("message_format", "text", "cho người đọc"),
    ("message_format", "json", "JSON, schema 1"),
    ("message_format", "sarif", "SARIF 2.1.0"),
    ("message_format", "github", "GitHub Actions"),
    ("message_format", "gitlab", "GitLab Code Quality"),
    ("to", "docx", "Word"),
    ("to", "pdf", "PDF/A-3a, PDF/UA-1"),
    ("to", "html", "một trang web đủ mọi thứ trong một tệp"),
    ("to", "text", "văn bản thuần, cho người đọc"),
    ("to", "json", "JSON, cho chương trình khác"),
    ("to", "markdown", "Markdown, cho pull request"),
    ("to", "table", "bảng trên màn hình"),
    ("to", "csv", "CSV, Excel mở được"),
    ("to", "xlsx", "bảng tính Excel"),
    ("to", "ics", "lịch"),
    ("to", "matrix", "ma trận đơn vị và nhiệm vụ"),
    ("which", "plan", "tệp kế hoạch"),
    ("which", "diagnostics", "thông báo ở dạng JSON"),
    ("which", "register", "văn bản, cơ quan của riêng một cơ quan"),
    ("which", "diff", "những gì đã đổi, ở dạng JSON"),
];

const VALUE_NAMES: &[(&str, &str)] = &[
    ("LANG", "NGÔN-NGỮ"),
    ("WHEN", "KHI"),
    ("PLAN", "KẾ-HOẠCH"),
    ("FORMAT", "DẠNG"),
    ("FORMATS", "DẠNG"),
    ("DATE", "NGÀY"),
    ("FILE", "TỆP"),
    ("DIR", "THƯ-MỤC"),
    ("UNIT", "ĐƠN-VỊ"),
    ("CODE", "MÃ"),
    ("QUERY", "TỪ-KHÓA"),
    ("WHICH", "LOẠI"),
    ("COMMAND", "LỆNH"),
    ("STARTER", "MẪU"),
    ("NUMBER", "SỐ"),
    ("YEAR", "NĂM"),
    ("PAPER", "VĂN-BẢN"),
    ("OLD", "CŨ"),
    ("NEW", "MỚI"),
    ("NAME", "HỌ-TÊN"),
];

/// A command, its examples in Vietnamese, in English.
const EXAMPLES: &[(&str, &str, &str)] = &[
    (
        "",
        "\
Ví dụ:
  ttdn new ke-hoach.yaml        ghi một kế hoạch mẫu để viết tiếp
  ttdn check ke-hoach.yaml      tìm mọi lỗi
  ttdn build ke-hoach.yaml      ghi ke-hoach.docx và ke-hoach.pdf
  ttdn help build               trợ giúp của một lệnh",
        "\
Examples:
  ttdn new ke-hoach.yaml        writes a starter to go on from
  ttdn check ke-hoach.yaml      finds every mistake
  ttdn build ke-hoach.yaml      writes ke-hoach.docx and ke-hoach.pdf
  ttdn help build               the help of one command",
    ),
    (
        "build",
        "\
Ví dụ:
  ttdn build ke-hoach.yaml                     ghi ke-hoach.docx và ke-hoach.pdf cạnh tệp
  ttdn build . -o ban-in --to pdf              mọi kế hoạch của thư mục này thành PDF, vào ban-in/
  ttdn build ke-hoach.yaml --unit 'Sở Tài chính'   chỉ phần việc của một đơn vị
  ttdn build - --to text -o - < ke-hoach.yaml  từ đầu vào chuẩn ra đầu ra chuẩn",
        "\
Examples:
  ttdn build ke-hoach.yaml                     writes ke-hoach.docx and ke-hoach.pdf beside it
  ttdn build . -o ban-in --to pdf              every plan of this folder as PDF, into ban-in/
  ttdn build ke-hoach.yaml --unit 'Sở Tài chính'   one unit's share only
  ttdn build - --to text -o - < ke-hoach.yaml  from standard input to standard output",
    ),
    (
        "check",
        "\
Ví dụ:
  ttdn check ke-hoach.yaml                     mọi lỗi, cảnh báo, lưu ý
  ttdn check . --strict                        mọi kế hoạch của thư mục; cảnh báo cũng là lỗi
  ttdn check --diff ke-hoach.yaml              xem trước những chỗ sửa được
  ttdn check --fix ke-hoach.yaml               sửa ngay trong tệp
  ttdn check . --message-format github         cho GitHub Actions",
        "\
Examples:
  ttdn check ke-hoach.yaml                     every error, warning and note
  ttdn check . --strict                        every plan of the folder; warnings count as errors
  ttdn check --diff ke-hoach.yaml              shows what could be mended
  ttdn check --fix ke-hoach.yaml               mends the file
  ttdn check . --message-format github         for GitHub Actions",
    ),
    (
        "new",
        "\
Ví dụ:
  ttdn new ke-hoach.yaml                       kế hoạch của Ủy ban nhân dân tỉnh
  ttdn new --list                              các mẫu: sở, xã, cấp ủy, Mặt trận, sự kiện …
  ttdn new ke-hoach.yaml --starter xa          kế hoạch của Ủy ban nhân dân xã
  ttdn new 2027.yaml --from 2026.yaml          kế hoạch năm sau, từ kế hoạch năm nay",
        "\
Examples:
  ttdn new ke-hoach.yaml                       the plan of a province
  ttdn new --list                              the starters: department, commune, Party, Front, event …
  ttdn new ke-hoach.yaml --starter xa          the plan of a commune
  ttdn new 2027.yaml --from 2026.yaml          next year's plan, of this year's",
    ),
    (
        "import",
        "\
Ví dụ:
  ttdn import ke-hoach-2026.docx                   ghi ke-hoach-2026.yaml bên cạnh; những gì không nhận ra được kể từng đoạn
  ttdn import da-sua.docx --into ke-hoach.yaml     đưa chỗ lãnh đạo sửa trên tệp Word vào kế hoạch (--diff để xem trước)
  ttdn import cu.docx -o ke-hoach.yaml --to-sections

Tệp .doc: mở bằng Word rồi lưu dạng .docx. Mã thoát: 0 đủ mọi chữ; 1 có chữ không có chỗ trong kế hoạch (đã nêu rõ);
2 không đọc được tệp.",
        "\
Examples:
  ttdn import ke-hoach-2026.docx                   writes ke-hoach-2026.yaml beside it; what was not recognised is listed
  ttdn import da-sua.docx --into ke-hoach.yaml     brings what was corrected in Word into the plan (--diff looks first)
  ttdn import cu.docx -o ke-hoach.yaml --to-sections

A .doc: open it in Word and save it as .docx. Exit code: 0 every word is there; 1 words have no place in the plan (they are
listed); 2 the file cannot be read.",
    ),
    (
        "issue",
        "\
Ví dụ:
  ttdn issue ke-hoach.yaml --number 15 --date 05/01/2027
  ttdn issue ke-hoach.yaml --number 15 --date 05/01/2027 --signer 'Trần Văn An'",
        "\
Examples:
  ttdn issue ke-hoach.yaml --number 15 --date 05/01/2027
  ttdn issue ke-hoach.yaml --number 15 --date 05/01/2027 --signer 'Trần Văn An'",
    ),
    (
        "extract",
        "\
Ví dụ:
  ttdn extract ke-hoach.pdf                    ghi ke-hoach.yaml cạnh văn bản
  ttdn extract ke-hoach.docx -o -              in kế hoạch ra màn hình",
        "\
Examples:
  ttdn extract ke-hoach.pdf                    writes ke-hoach.yaml beside it
  ttdn extract ke-hoach.docx -o -              prints the plan",
    ),
    (
        "verify",
        "\
Ví dụ:
  ttdn verify ke-hoach.docx                    so với kế hoạch mà văn bản mang theo
  ttdn verify ke-hoach.pdf --source ke-hoach.yaml   so với một tệp kế hoạch",
        "\
Examples:
  ttdn verify ke-hoach.docx                    against the plan that it carries
  ttdn verify ke-hoach.pdf --source ke-hoach.yaml   against a plan file",
    ),
    (
        "diff",
        "\
Ví dụ:
  ttdn diff cu.yaml moi.yaml                   những gì đã đổi
  ttdn diff ke-hoach.yaml@HEAD~1 ke-hoach.yaml --to markdown   so với phiên bản trước trong git
  ttdn diff cu.yaml moi.yaml --to docx -o doi-chieu.docx   bản Word có đánh dấu sửa đổi",
        "\
Examples:
  ttdn diff cu.yaml moi.yaml                   what changed
  ttdn diff ke-hoach.yaml@HEAD~1 ke-hoach.yaml --to markdown   against the revision before in git
  ttdn diff cu.yaml moi.yaml --to docx -o doi-chieu.docx   a Word file with tracked changes",
    ),
    (
        "fmt",
        "\
Ví dụ:
  ttdn fmt ke-hoach.yaml                       sắp lại tệp
  ttdn fmt --diff ke-hoach.yaml                xem trước, không ghi
  ttdn fmt --check .                           cho CI: mã thoát 1 nếu có tệp chưa theo chuẩn",
        "\
Examples:
  ttdn fmt ke-hoach.yaml                       rewrites the file
  ttdn fmt --diff ke-hoach.yaml                shows what would change
  ttdn fmt --check .                           for CI: exit 1 when a file is not in canonical form",
    ),
    (
        "explain",
        "\
Ví dụ:
  ttdn explain                                 danh sách mã
  ttdn explain S002                            một mã: phát hiện gì, vì sao, sai, đúng",
        "\
Examples:
  ttdn explain                                 the list of codes
  ttdn explain S002                            one code: what it finds, why, wrong, right",
    ),
    (
        "tasks",
        "\
Ví dụ:
  ttdn tasks ke-hoach.yaml                     bảng nhiệm vụ trên màn hình
  ttdn tasks ke-hoach.yaml -o theo-doi.xlsx    bảng tính để theo dõi
  ttdn tasks ke-hoach.yaml -o lich.ics         lịch các thời hạn
  ttdn tasks ke-hoach.yaml --unit 'Sở Tài chính'   việc của một đơn vị
  ttdn tasks ke-hoach.yaml --to matrix         ma trận đơn vị và nhiệm vụ",
        "\
Examples:
  ttdn tasks ke-hoach.yaml                     the tasks as a table
  ttdn tasks ke-hoach.yaml -o theo-doi.xlsx    a workbook to follow them up
  ttdn tasks ke-hoach.yaml -o lich.ics         a calendar of the deadlines
  ttdn tasks ke-hoach.yaml --unit 'Sở Tài chính'   what one unit does
  ttdn tasks ke-hoach.yaml --to matrix         the matrix of units and tasks",
    ),
    (
        "legal",
        "\
Ví dụ:
  ttdn legal 72/2015/NĐ-CP                     cách viện dẫn, hiệu lực, nguồn
  ttdn legal thông tin đối ngoại               tìm theo từ trong trích yếu
  ttdn legal 72/2015/NĐ-CP --on 2024-01-24     hiệu lực vào một ngày",
        "\
Examples:
  ttdn legal 72/2015/NĐ-CP                     its citation, status, source
  ttdn legal thông tin đối ngoại               by words of the title
  ttdn legal 72/2015/NĐ-CP --on 2024-01-24     its status on a day",
    ),
    (
        "schema",
        "\
Ví dụ:
  ttdn schema > ke-hoach.schema.json           để trình soạn thảo gợi ý và kiểm tra khi gõ
  ttdn schema register                         sổ văn bản, cơ quan của riêng mình",
        "\
Examples:
  ttdn schema > ke-hoach.schema.json           for editors to complete and check what is typed
  ttdn schema register                         an office's own documents and bodies",
    ),
    (
        "help",
        "\
Ví dụ:
  ttdn help build",
        "\
Examples:
  ttdn help build",
    ),
];
