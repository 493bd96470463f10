//! A document by hand with everything that a document can hold.

use crate::document::*;

pub fn text(words: &str) -> Vec<Inline> {
    vec![Inline::text(words)]
}

pub fn line(role: Role, words: &str) -> Paragraph {
    Paragraph::new(role, text(words))
}

pub fn body(words: &str) -> Block {
    Block::Paragraph(line(Role::Body, words))
}

pub struct Labelled(Paragraph);

pub fn labelled(role: Role, label: &str, scheme: Scheme, list: (u32, u8), value: u32, words: &str) -> Labelled {
    let (id, depth) = list;
    let numbering = Some(Numbering { scheme, list: List { id, depth }, value });
    Labelled(Paragraph { label: Some(label.to_owned()), numbering, ..line(role, words) })
}

impl Labelled {
    pub fn heading(mut self, level: u8) -> Self {
        self.0.outline = Some(level);
        self.0.keep_next = true;
        self
    }

    pub fn id(mut self, id: &str) -> Self {
        self.0.id = Some(id.to_owned());
        self
    }

    pub fn end(self) -> Block {
        Block::Paragraph(self.0)
    }
}

pub fn letterhead(issuer: &[&str], number: &str) -> Letterhead {
    let mut left = vec![line(Role::ParentBody, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH")];
    left.extend(issuer.iter().map(|words| line(Role::Issuer, words)));
    let right = vec![
        line(Role::NationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        line(Role::Motto, "Độc lập - Tự do - Hạnh phúc"),
    ];
    let number = vec![line(Role::Number, number)];
    let date = vec![line(Role::PlaceDate, "An Bình, ngày 24 tháng 01 năm 2024")];
    let marks = vec![line(Role::Secrecy, "MẬT"), line(Role::Urgency, "HỎA TỐC"), line(Role::DraftMark, "DỰ THẢO")];
    Letterhead { rows: vec![[left, right], [number, date], [marks, Vec::new()]] }
}

pub fn signer(capacity: &[&str], name: Option<&str>, field: bool) -> Signature {
    let capacity = capacity.iter().enumerate();
    let role = |index| if index == 0 { Role::Authority } else { Role::Position };
    Signature {
        capacity: capacity.map(|(index, words)| line(role(index), words)).collect(),
        name: name.map(|name| line(Role::SignerName, name)),
        field,
        ..Signature::default()
    }
}

pub fn recipients() -> Recipients {
    let mut lines = vec![line(Role::RecipientsHead, "Nơi nhận:")];
    for words in [
        "- Bộ Thông tin và Truyền thông (để báo cáo);",
        "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
        "- Các sở, ban, ngành;",
        "- Lưu: VT, KGVX.",
    ] {
        lines.push(line(Role::Recipient, words));
    }
    Recipients { lines, drafter: Some(line(Role::Drafter, "NVM.(60)")) }
}

fn cell(role: Role, words: &str) -> Cell {
    let content = if words.is_empty() { Vec::new() } else { vec![line(role, words)] };
    Cell { content, ..Cell::empty(1) }
}

fn row(kind: RowKind, role: Role, words: &[&str]) -> Row {
    Row { kind, cells: words.iter().map(|words| cell(role, words)).collect() }
}

pub fn table(rows: usize) -> Table {
    let column = |weight, align| Column { weight: Some(weight), align };
    let group = |words: &str| Row {
        kind: RowKind::Group,
        cells: vec![cell(Role::TableGroup, "A"), Cell { span: 3, ..cell(Role::TableGroup, words) }],
    };
    let mut all = vec![
        row(RowKind::Header, Role::TableHead, &["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Kinh phí (triệu đồng)"]),
        row(RowKind::Header, Role::TableHead, &["(1)", "(2)", "(3)", "(4)"]),
        group("Nhóm nhiệm vụ thứ nhất"),
    ];
    for index in 1..=rows {
        let number = index.to_string();
        let words = "Sản xuất phim giới thiệu về tỉnh bằng hai thứ tiếng, phát trên kênh truyền hình đối ngoại";
        let money = if index == 2 { "" } else { "1.120" };
        all.push(row(RowKind::Body, Role::TableCell, &[&number, words, "Sở TT&TT", money]));
    }
    let total = |words: &str| cell(Role::TableTotal, words);
    let cells = vec![Cell { span: 3, align: Some(Align::Center), ..total("Tổng cộng") }, total("44.800")];
    all.push(Row { kind: RowKind::Total, cells });
    Table {
        columns: vec![
            column(0.6, Align::Center),
            column(4.0, Align::Left),
            column(2.0, Align::Left),
            column(1.4, Align::Right),
        ],
        header_rows: 2,
        rows: all,
        summary: "Nhiệm vụ, cơ quan chủ trì và kinh phí".to_owned(),
        ..Table::default()
    }
}

fn plain_part(kind: PartKind, name: &str, blocks: Vec<Block>) -> Part {
    Part {
        kind,
        orientation: Orientation::Portrait,
        name: name.to_owned(),
        blocks,
        circulation: None,
        contact: Vec::new(),
        agency_signature: false,
    }
}

fn headings() -> Vec<Block> {
    use Scheme::{Dash, Decimal, Dotted, Letter, Plus, Roman, Upper};
    let note = |content: Option<&str>| Inline::Footnote { number: 1, content: content.map(text) };
    let mut mixed = line(Role::Body, "Một đoạn văn có ");
    mixed.content.extend([
        Inline::Text { text: "chữ đậm".to_owned(), bold: true, italic: false },
        Inline::text(", "),
        Inline::Text { text: "chữ nghiêng".to_owned(), bold: false, italic: true },
        Inline::text(", chú thích"),
        note(Some("Theo Nghị định số 72/2015/NĐ-CP.")),
        Inline::text(" và dẫn chiếu "),
        Inline::Reference {
            text: "điểm đ khoản 2 Mục II".to_owned(),
            target: "diem-d".to_owned(),
            bold: false,
            italic: true,
        },
        Inline::text(", nhắc lại chú thích"),
        note(None),
        Inline::text("."),
    ]);
    vec![
        labelled(Role::SectionUpper, "A.", Upper, (0, 0), 1, "QUAN ĐIỂM").heading(1).end(),
        labelled(Role::SectionRoman, "I.", Roman, (1, 1), 1, "MỤC ĐÍCH, YÊU CẦU").heading(2).end(),
        labelled(Role::ClauseTitle, "1.", Decimal, (2, 2), 1, "Mục đích").heading(3).end(),
        labelled(Role::Dash, "-", Dash, (3, 3), 1, "Tăng cường hiệu lực, hiệu quả quản lý nhà nước.").end(),
        labelled(Role::Plus, "+", Plus, (4, 4), 1, "Ý con của ý thứ nhất.").end(),
        labelled(Role::ClauseTitle, "2.", Decimal, (2, 2), 2, "Yêu cầu").heading(3).end(),
        Block::Paragraph(mixed),
        labelled(Role::SectionRoman, "II.", Roman, (1, 1), 2, "NỘI DUNG, NHIỆM VỤ").heading(2).end(),
        labelled(Role::Clause, "1.", Decimal, (5, 2), 1, "Khoản không có tiêu đề.").end(),
        labelled(Role::Clause, "1.1.", Dotted, (6, 3), 1, "Tiết thứ nhất.").end(),
        labelled(Role::Clause, "1.2.", Dotted, (6, 3), 2, "Tiết thứ hai.").end(),
        labelled(Role::Clause, "2.", Decimal, (5, 2), 2, "Khoản thứ hai:").end(),
        labelled(Role::Point, "d)", Letter, (7, 3), 4, "Điểm d.").end(),
        labelled(Role::Point, "đ)", Letter, (7, 3), 5, "Điểm đ.").id("diem-d").end(),
        labelled(Role::SectionUpper, "B.", Upper, (0, 0), 2, "TỔ CHỨC THỰC HIỆN").heading(1).end(),
        labelled(Role::SectionRoman, "I.", Roman, (8, 1), 1, "SỞ THÔNG TIN VÀ TRUYỀN THÔNG").heading(2).end(),
        Block::Paragraph(line(Role::Assignment, "Chủ trì: Sở Thông tin và Truyền thông. Thời gian: Quý III/2024.")),
    ]
}

/// The Quyết định, the plan, a landscape annex: every role, every block, every kind of part.
pub fn rich() -> Document {
    let mut decision = vec![Block::Letterhead(letterhead(&["SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"], "Số: 36/QĐ-UBND"))];
    decision.extend([
        Block::Paragraph(line(Role::Kind, "QUYẾT ĐỊNH")),
        Block::Paragraph(line(Role::Title, "Về việc ban hành Kế hoạch công tác thông tin đối ngoại năm 2024")),
        Block::Paragraph(line(Role::Basis, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")),
        Block::Paragraph(line(
            Role::Basis,
            "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ.",
        )),
        Block::Paragraph(line(Role::DecisionWord, "QUYẾT ĐỊNH:")),
        Block::Paragraph(Paragraph {
            label: Some("Điều 1.".to_owned()),
            ..line(Role::Article, "Ban hành kèm theo Quyết định này Kế hoạch.")
        }),
        Block::Paragraph(Paragraph {
            label: Some("Điều 2.".to_owned()),
            ..line(Role::Article, "Quyết định này có hiệu lực từ ngày ký./.")
        }),
        Block::Signature(SignatureBlock {
            recipients: recipients(),
            signatures: vec![signer(
                &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
                Some("Nguyễn Văn Minh"),
                false,
            )],
            from_left: false,
        }),
    ]);
    let mut plan = vec![
        Block::Paragraph(line(Role::Kind, "KẾ HOẠCH")),
        Block::Paragraph(line(
            Role::Title,
            "Công tác thông tin đối ngoại và quảng bá hình ảnh của tỉnh năm 2024 trên địa bàn tỉnh An Bình",
        )),
        Block::Paragraph(line(
            Role::AttachmentNote,
            "(Ban hành kèm theo Quyết định số 36/QĐ-UBND ngày 24 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh An Bình)",
        )),
    ];
    plan.extend(headings());
    plan.push(Block::Table(table(2)));
    plan.push(body("Trên đây là Kế hoạch công tác thông tin đối ngoại năm 2024./."));
    plan.push(Block::Signature(SignatureBlock {
        recipients: recipients(),
        signatures: vec![
            signer(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], Some("Nguyễn Văn Minh"), true),
            signer(&["BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG", "CHỈ HUY TRƯỞNG"], None, false),
        ],
        from_left: false,
    }));
    let annex = vec![
        Block::Paragraph(Paragraph { keep_next: true, outline: Some(1), ..line(Role::AnnexLabel, "Phụ lục I") }),
        Block::Paragraph(line(Role::AnnexTitle, "DANH MỤC NHIỆM VỤ")),
        Block::Paragraph(line(Role::AttachmentNote, "(Kèm theo Kế hoạch số 36/KH-UBND)")),
        Block::Paragraph(line(Role::TableUnit, "Đơn vị tính: triệu đồng")),
        Block::Table(table(12)),
    ];
    let mut form = table(1);
    form.borderless = true;
    let blank = vec![
        Block::Table(table(1)),
        Block::Table(form),
        labelled(Role::SectionRoman, "I.", Scheme::Roman, (20, 0), 1, "MẪU BÁO CÁO").heading(1).end(),
        Block::Paragraph(line(Role::TableCaption, "Bảng 1. Kết quả thực hiện")),
    ];
    Document {
        metadata: Metadata {
            title: "Kế hoạch công tác thông tin đối ngoại & quảng bá".to_owned(),
            creator: "Ủy ban nhân dân tỉnh An Bình".to_owned(),
            subject: "Số: 36/KH-UBND ngày 24 tháng 01 năm 2024".to_owned(),
            keywords: vec!["thông tin đối ngoại".to_owned(), "An Bình".to_owned()],
            date: None,
            from: None,
        },
        fit: crate::document::Fit::default(),
        parts: vec![
            Part {
                circulation: Some(line(Role::Circulation, "LƯU HÀNH NỘI BỘ")),
                contact: vec![
                    line(Role::Contact, "Số 1 đường Trần Phú, phường An Bình, tỉnh An Bình"),
                    line(Role::Contact, "Điện thoại: 0200 000 000; thư điện tử: ubnd@anbinh.gov.vn"),
                ],
                ..plain_part(PartKind::Decision, "Quyết định", decision)
            },
            plain_part(PartKind::Attachment, "Kế hoạch", plan),
            Part { orientation: Orientation::Landscape, ..plain_part(PartKind::Annex, "Phụ lục I", annex) },
            Part { agency_signature: true, ..plain_part(PartKind::Annex, "Phụ lục II", blank) },
        ],
        ..Document::default()
    }
}
