//! The Vietnamese of the values that arguments take, and the examples of both languages.

use crate::diagnostic::Lang;

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

const VALUES: &[(&str, &str, &str)] = &[
    ("lang", "vi", "tiếng Việt"),
    ("lang", "en", "tiếng Anh"),
    ("color", "auto", "khi thông báo hiện trên màn hình và không đặt NO_COLOR"),
    ("color", "always", "luôn luôn"),
    ("color", "never", "không bao giờ"),
    ("message_format", "text", "cho người đọc"),
    ("message_format", "concise", "mỗi chỗ một dòng: tệp:dòng:cột: MÃ nội dung"),
    ("message_format", "json", "JSON, schema 1"),
    ("message_format", "sarif", "SARIF 2.1.0"),
    ("message_format", "junit", "JUnit XML"),
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
    ("shell", "bash", "bash"),
    ("shell", "elvish", "elvish"),
    ("shell", "fish", "fish"),
    ("shell", "powershell", "PowerShell"),
    ("shell", "zsh", "zsh"),
    ("which", "plan", "tệp kế hoạch"),
    ("which", "diagnostics", "thông báo ở dạng JSON"),
    ("which", "register", "văn bản, cơ quan của riêng một cơ quan"),
    ("which", "diff", "những gì đã đổi, ở dạng JSON"),
    ("which", "config", "thiết lập của cơ quan, ttdn.toml"),
    ("which", "tasks", "`ttdn tasks` ở dạng JSON"),
    ("which", "coverage", "`ttdn coverage` ở dạng JSON"),
];

const VALUE_NAMES: &[(&str, &str)] = &[
    ("LANG", "NGÔN-NGỮ"),
    ("WHEN", "KHI"),
    ("PLAN", "KẾ-HOẠCH"),
    ("FORMAT", "DẠNG"),
    ("FORMATS", "DẠNG"),
    ("PART", "PHẦN"),
    ("SHELL", "SHELL"),
    ("REVISION", "PHIÊN-BẢN"),
    ("CODES", "MÃ"),
    ("REGISTER", "SỔ"),
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
    ("PORT", "CỔNG"),
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
        "coverage",
        "\
Ví dụ:
  ttdn coverage tinh.yaml don-vi/*.yaml            việc nào đơn vị nào đã có, muộn, chưa có
  ttdn coverage tinh.yaml don-vi -o doi-chieu.csv  cả thư mục, ghi ra bảng tính",
        "\
Examples:
  ttdn coverage tinh.yaml don-vi/*.yaml            which unit has which task, late or not at all
  ttdn coverage tinh.yaml don-vi -o doi-chieu.csv  a whole folder, as a spreadsheet",
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
        "lsp",
        "\
Ví dụ:
  ttdn lsp                                     trình soạn thảo tự chạy lệnh này; cách đặt: thư mục editors",
        "\
Examples:
  ttdn lsp                                     run by the editor itself; how to set it up: the folder editors",
    ),
    (
        "mcp",
        "\
Ví dụ:
  ttdn mcp ke-hoach                            trợ lý soạn thảo tự chạy lệnh này; cách đặt: docs/tro-ly.md",
        "\
Examples:
  ttdn mcp plans                               run by the assistant itself; how to set it up: docs/assistants.en.md",
    ),
    (
        "edit",
        "\
Ví dụ:
  ttdn edit ke-hoach.yaml                      soạn trong trình duyệt; Ctrl+C để dừng
  ttdn edit ke-hoach.yaml --view               chỉ xem
  ttdn edit ke-hoach.yaml --no-browser --port 8080   in địa chỉ, tự mở lấy

Trang chỉ mở được trên máy này, bằng địa chỉ có mã riêng của lần chạy; không gửi, không tải gì qua mạng.",
        "\
Examples:
  ttdn edit ke-hoach.yaml                      write in the browser; Ctrl+C ends it
  ttdn edit ke-hoach.yaml --view               only look
  ttdn edit ke-hoach.yaml --no-browser --port 8080   prints the address, for you to open

The page opens on this machine alone, by an address that only this run knows; nothing is sent or fetched.",
    ),
    (
        "watch",
        "\
Ví dụ:
  ttdn watch ke-hoach.yaml                     in lại mỗi khi lưu
  ttdn watch . -o ban-in --to pdf              mọi kế hoạch của thư mục này, PDF vào ban-in/",
        "\
Examples:
  ttdn watch ke-hoach.yaml                     builds it again each time it is saved
  ttdn watch . -o ban-in --to pdf              every plan of this folder, PDF into ban-in/",
    ),
    (
        "completions",
        "\
Ví dụ:
  ttdn completions bash > ~/.local/share/bash-completion/completions/ttdn
  ttdn completions powershell >> $PROFILE",
        "\
Examples:
  ttdn completions bash > ~/.local/share/bash-completion/completions/ttdn
  ttdn completions powershell >> $PROFILE",
    ),
    (
        "man",
        "\
Ví dụ:
  ttdn man ~/.local/share/man/man1             rồi: man ttdn-build",
        "\
Examples:
  ttdn man ~/.local/share/man/man1             then: man ttdn-build",
    ),
    (
        "guide",
        "\
Ví dụ:
  ttdn guide                                   cả ngôn ngữ viết kế hoạch
  ttdn guide --compact                         bản gọn, để đưa cho trợ lý viết",
        "\
Examples:
  ttdn guide                                   the whole language of plans
  ttdn guide --compact --lang en               in brief, to hand to a writing assistant",
    ),
    (
        "schema",
        "\
Ví dụ:
  ttdn schema plan -o plan.schema.json         để trình soạn thảo gợi ý và kiểm tra khi gõ
  ttdn schema config -o ttdn.schema.json       cho ttdn.toml
  ttdn schema register                         sổ văn bản, cơ quan của riêng mình",
        "\
Examples:
  ttdn schema plan -o plan.schema.json         for editors to complete and check what is typed
  ttdn schema config -o ttdn.schema.json       for ttdn.toml
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
