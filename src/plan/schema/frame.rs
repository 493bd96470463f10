//! The keys of a plan's frame: head, opening, foot, and the decision that it is issued with.

use super::key::{Mapping, keys};

/// The mappings of the frame, the plan first.
pub(super) const MAPPINGS: &[Mapping] = &[
    Mapping {
        name: "plan",
        required: &[],
        keys: keys! {
            form: "form" = "",
                "Thể thức của văn bản: của Nhà nước hay của Đảng. Không ghi thì theo thể thức văn bản nhà nước có hiệu lực vào ngày của kế hoạch.",
                "The form that the paper follows, the State's or the Party's. Without it: that of State papers in force on the plan's day.";
            kind: "@kind" = "ke_hoach",
                "Tên loại văn bản. Không ghi thì là kế hoạch.",
                "What kind of document it is; a plan (kế hoạch) when left out.";
            status: "@status" = "draft",
                "Dự thảo hay bản trình ký. Dự thảo được thiếu số, ngày, người ký; bản trình ký không được thiếu gì. Không ghi thì là dự thảo.",
                "Draft or final. A draft may lack number, date and signer, a final plan may lack nothing; a draft when left out.";
            parent: "#parent/text" = "ke-hoach-tinh.yaml",
                "Tệp kế hoạch cấp trên, để đối chiếu việc được giao và thời hạn. Không in ra.",
                "The file of the plan above: what it gives the issuer to do, and by when, is compared with this plan. Not printed.";
            issuer: "#issuer" = "{name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}",
                "Cơ quan ban hành: tên, ký hiệu, địa danh, cơ quan chủ quản. In ở đầu trang thứ nhất.",
                "The issuing body: its name, symbol, place and parent body, printed at the head of page 1.";
            issuers: "[#issuer]" = "[{name: Sở Nội vụ, code: SNV, place: An Bình}, {name: Công an tỉnh, code: CAT}]",
                "Các cơ quan cùng ban hành kế hoạch liên ngành, thay cho `issuer`. Ký hiệu ghép các mã.",
                "The issuers of a joint plan, instead of `issuer`. The symbol joins their codes.";
            number: "count" = "36",
                "Số của văn bản, chỉ ghi số. Chưa có số thì không ghi: trang in chừa chỗ trống.",
                "The number of the document, figures only. Leave it out while there is none: the page keeps a blank.";
            date: "text" = "24/01/2024",
                "Ngày ban hành. Mới biết tháng hoặc năm thì ghi `2024-01`, `2024`: phần chưa biết để trống trên giấy.",
                "The day of issue. `2024-01` and `2024` leave the rest blank on the page.";
            title: "text" = "Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình",
                "Trích yếu: kế hoạch về việc gì. Không ghi lại tên loại, không có dấu chấm cuối.",
                "The subject line (trích yếu): what the plan is about, without the kind of document and without a full stop.";
            period: "#period/text" = "2024",
                "Thời kỳ của kế hoạch: một năm, nhiều năm, hoặc một sự kiện. Dùng để hiểu thời hạn không ghi năm và kiểm tra thời hạn.",
                "The time that the plan is for: a year, several years, or an event. Deadlines without a year are of it, and all are checked against it.";
            abbreviations: "{text}" = "{TTĐN: thông tin đối ngoại}",
                "Chữ viết tắt và lời đầy đủ. Chỗ viết đầy đủ lần đầu tự có thêm chữ viết tắt trong ngoặc.",
                "Abbreviations and their full words. The first full words on the page get the abbreviation in brackets.";
            legal_bases: "[#legal_basis/text]" = "[Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]",
                "Căn cứ ban hành, mỗi văn bản một mục, không gõ chữ “Căn cứ” và dấu chấm phẩy: chương trình tự ghi.",
                "The legal bases, one document an item, without “Căn cứ” and semicolons: they are written for you.";
            preamble: "#preamble" = "{layout: paragraph}",
                "Cách xếp các căn cứ và câu dẫn vào nội dung.",
                "How the legal bases stand, and the sentence that leads into the plan.";
            objectives: "#objectives" = "{purposes: [Quảng bá hình ảnh của tỉnh tới bạn bè quốc tế.]}",
                "Mục đích, yêu cầu, chỉ tiêu.",
                "Purposes, requirements and indicators.";
            tasks: "[#task]" = "[{title: Sản xuất phim giới thiệu về tỉnh, lead: so-vhttdl, deadline: Quý III/2024}]",
                "Các nhiệm vụ: việc gì, ai chủ trì, ai phối hợp, thời hạn, sản phẩm, kinh phí. Nhiệm vụ có `tasks` bên trong là một nhóm.",
                "The tasks: what is done, who leads, who supports, by when, with which output and money. A task with `tasks` is a group.";
            show_assignments: "@assignments" = "inline",
                "Chỗ in chủ trì, phối hợp, thời hạn, sản phẩm, kinh phí của nhiệm vụ.",
                "Where it is printed who leads and supports a task, by when, with which output and money.";
            units: "{#unit}" = "{so-vhttdl: {name: 'Sở Văn hóa, Thể thao và Du lịch'}}",
                "Các đơn vị trong kế hoạch, mỗi đơn vị một mã ngắn không dấu để gọi ở `lead`, `support`, `by`.",
                "The units of the plan, each under a short id by which `lead`, `support` and `by` call it.";
            budget: "#budget/text/[text]" = "Kinh phí thực hiện từ nguồn ngân sách nhà nước theo phân cấp.",
                "Phần kinh phí thực hiện: lời văn, và nếu cần thì tổng số, chia theo năm, theo nguồn.",
                "The part on money: its prose, and where wanted the total, by year and by source.";
            reporting: "[#report/text]" = "[{by: so-vhttdl, to: Ủy ban nhân dân tỉnh, when: trước ngày 10/12/2024}]",
                "Chế độ báo cáo: ai báo cáo, gửi ai, khi nào.",
                "Reporting: who reports, to whom, when.";
            closing: "text" = "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.",
                "Câu cuối của kế hoạch. Không ghi thì mẫu tự viết câu cuối.",
                "The last sentence of the plan. The template writes one when it is left out.";
            signature: "#signature" = "{capacity: [TM. Ủy ban nhân dân, Chủ tịch], name: Nguyễn Văn Minh}",
                "Khối ký: quyền hạn, chức vụ, họ tên người ký.",
                "The signature block: capacity, post and name of the signer.";
            signatures: "[#signature]" = "[{capacity: [Giám đốc], name: Nguyễn Văn Minh}]",
                "Các khối ký của kế hoạch liên ngành, theo thứ tự của `issuers`; thay cho `signature`.",
                "The signature blocks of a joint plan, in the order of `issuers`, instead of `signature`.";
            recipients: "[#recipient/text]" = "['Sở Văn hóa, Thể thao và Du lịch', {to: Thường trực Tỉnh ủy, note: để báo cáo}]",
                "Nơi nhận, mỗi dòng một mục, không gõ gạch ở đầu và dấu chấm phẩy ở cuối.",
                "The recipients, one line an item, without dashes and semicolons.";
            archive: "#archive" = "{codes: [VT, KGVX], drafter: NTH}",
                "Dòng lưu ở cuối nơi nhận: lưu ở đâu, người soạn, số bản.",
                "The archive line below the recipients: where copies are kept, who drafted, how many copies.";
            annexes: "[#annex]" = "[{title: Danh mục nhiệm vụ, use: task_table, orientation: landscape}]",
                "Các phụ lục: bảng phân công, ma trận, biểu tiến độ làm từ nhiệm vụ, hoặc nội dung riêng, biểu mẫu.",
                "The annexes: tables made of the tasks, or text and blank forms of their own.";
            sections: "[#section]" = "[{heading: 'Mục đích, yêu cầu', use: objectives}, {heading: Nhiệm vụ, use: tasks}, {heading: Tổ chức thực hiện, use: units}, {heading: Chế độ báo cáo, use: reporting}]",
                "Cấu trúc riêng của kế hoạch, thay thứ tự mặc định của các phần. Mỗi phần đã khai phải được đặt vào một mục bằng `use`.",
                "An order of the plan's own, instead of the usual one. Every part that is there must be placed by a section's `use`.";
            numbering: "[@labels]" = "[roman, decimal, letter, dash, plus]",
                "Nhãn của các cấp, từ cấp ngoài cùng vào trong.",
                "The labels of the depths, the outermost first.";
            footnotes: "{text}" = "{1: Các hoạt động đối ngoại do tổ chức nhân dân thực hiện.}",
                "Chú thích cuối trang, mỗi chú thích một mã; dẫn trong lời văn bằng `[^1]`.",
                "Footnotes, each under a mark of its own; `[^1]` in the text calls one.";
            urgency: "@urgency" = "khan",
                "Dấu chỉ mức độ khẩn.",
                "The mark of urgency.";
            secrecy: "@secrecy" = "mat",
                "Dấu chỉ độ mật.",
                "The mark of secrecy.";
            circulation: "text" = "Lưu hành nội bộ",
                "Dấu chỉ dẫn phạm vi lưu hành, ở đầu trang.",
                "The mark of circulation at the head of the page.";
            contact: "#contact" = "{email: vanthu@anbinh.gov.vn, phone: 0200 3 811 234}",
                "Địa chỉ, thư điện tử, điện thoại của cơ quan, in ở chân trang thứ nhất.",
                "Address, e-mail and phone of the office, at the foot of page 1.";
            decision: "#decision" = "{number: 12, title: Ban hành Kế hoạch công tác thông tin đối ngoại năm 2024, articles: [Quyết định này có hiệu lực kể từ ngày ký.]}",
                "Quyết định ban hành kèm kế hoạch. Khi đó số và chữ ký nằm ở quyết định.",
                "The decision (Quyết định) that issues the plan. Number and signature then stand there.";
            metadata: "#metadata" = "{author: Ủy ban nhân dân tỉnh An Bình, keywords: [thông tin đối ngoại]}",
                "Thuộc tính của tệp Word, PDF: tác giả, từ khóa. Không in ra.",
                "Properties of the Word file and the PDF: author and keywords. Not printed.";
        },
    },
    Mapping {
        name: "parent",
        required: &["plan"],
        keys: keys! {
            plan: "text" = "ke-hoach-tinh.yaml",
                "Tệp kế hoạch cấp trên.",
                "The file of the plan above.";
            unit: "text" = "so-vhttdl",
                "Mã của cơ quan ban hành trong kế hoạch cấp trên, khi không tìm ra theo tên.",
                "The issuer's id in the plan above, where it is not found by its name.";
        },
    },
    Mapping {
        name: "issuer",
        required: &[],
        keys: keys! {
            name: "text" = "Ủy ban nhân dân tỉnh An Bình",
                "Tên cơ quan ban hành như in ở đầu trang; viết chữ thường, chương trình tự in hoa.",
                "The name of the issuing body as the letterhead has it, in small letters: it is printed in capitals.";
            full_name: "text" = "Ủy ban nhân dân tỉnh An Bình",
                "Tên đầy đủ dùng trong câu văn, khi `name` viết gọn.",
                "The whole name for sentences, where `name` is a short one.";
            parent: "text" = "Ủy ban nhân dân tỉnh An Bình",
                "Cơ quan chủ quản, in trên tên cơ quan ban hành; văn bản của Đảng thì là đảng bộ.",
                "The parent body, printed above the issuer; of a Party paper the đảng bộ.";
            code: "text" = "UBND",
                "Chữ viết tắt tên cơ quan trong ký hiệu: UBND cho 36/KH-UBND.",
                "The issuer's letters in the symbol: UBND for 36/KH-UBND.";
            place: "text" = "An Bình",
                "Địa danh trước ngày tháng.",
                "The place in front of the date.";
        },
    },
    Mapping {
        name: "period",
        required: &[],
        keys: keys! {
            from: "text" = "01/01/2026",
                "Ngày đầu của thời kỳ, đủ ngày, tháng, năm.",
                "The first day of the period, a whole date.";
            to: "text" = "31/12/2030",
                "Ngày cuối của thời kỳ, đủ ngày, tháng, năm.",
                "The last day of the period, a whole date.";
            vision: "year" = "2045",
                "Năm của tầm nhìn, sau thời kỳ.",
                "The year of the vision, behind the period.";
            event: "#event" = "{from: 20/11/2024, to: 22/11/2024}",
                "Những ngày diễn ra sự kiện, thay cho `from` và `to`: việc chuẩn bị được đến hạn trước đó.",
                "The days of an event, instead of `from` and `to`: what prepares it may fall due before.";
        },
    },
    Mapping {
        name: "event",
        required: &["from", "to"],
        keys: keys! {
            from: "text" = "20/11/2024",
                "Ngày khai mạc.",
                "The first day of the event.";
            to: "text" = "22/11/2024",
                "Ngày bế mạc; sự kiện một ngày thì ghi lại ngày ấy.",
                "The last day of the event; the same day again where it has only one.";
        },
    },
    Mapping {
        name: "legal_basis",
        required: &[],
        keys: keys! {
            text: "text" = "Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị",
                "Câu trích dẫn: tên loại, số, ngày, cơ quan, trích yếu.",
                "The citation: kind, number, date, issuer, subject.";
            doc: "text" = "72/2015/NĐ-CP",
                "Số, ký hiệu của văn bản có trong sổ văn bản, thay cho `text`: chương trình in cả câu trích dẫn.",
                "The number of a document of the register, instead of `text`: the whole citation is printed from it.";
            verb: "text" = "Thực hiện",
                "Chữ mở đầu căn cứ, khi không phải là “Căn cứ”.",
                "The word that begins it, where that is not “Căn cứ”.";
            alias: "text" = "Kết luận số 57-KL/TW",
                "Tên gọi tắt văn bản này trong kế hoạch.",
                "What the plan calls this document further on.";
        },
    },
    Mapping {
        name: "preamble",
        required: &[],
        keys: keys! {
            layout: "@layout" = "list",
                "Các căn cứ xếp thành dòng, thành một đoạn, thành một mục, hay không in.",
                "Whether the legal bases are lines, one paragraph, a section, or not printed.";
            enacting: "text" = "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau",
                "Câu dẫn vào nội dung, kết thúc bằng “như sau”. Không ghi thì mẫu tự viết.",
                "The sentence that leads into the plan and ends with “như sau”. The template writes one when it is left out.";
        },
    },
    Mapping {
        name: "signature",
        required: &[],
        keys: keys! {
            capacity: "[text]/text" = "[TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]",
                "Quyền hạn và chức vụ của người ký, mỗi dòng một mục; chương trình tự in hoa.",
                "Capacity and post of the signer, one line an item; printed in capitals.";
            office: "text" = "Phó Giám đốc Công an tỉnh",
                "Chức vụ khác của người ký, in trên họ tên, khi ban chỉ đạo dùng con dấu của cơ quan.",
                "The signer's other office, above the name, for a body that signs with an agency's seal.";
            name: "text" = "Nguyễn Văn Minh",
                "Họ và tên người ký, không ghi học hàm, học vị.",
                "The signer's name without titles.";
            field: "flag" = "true",
                "`true`: chừa ô để ký, đóng dấu; trong PDF là ô chờ ký số.",
                "`true` leaves a blank for seal and signature; in the PDF a signature field.";
        },
    },
    Mapping {
        name: "recipient",
        required: &["to"],
        keys: keys! {
            to: "text" = "Thường trực Tỉnh ủy",
                "Cơ quan, người nhận.",
                "Who receives it.";
            note: "text" = "để báo cáo",
                "Nhận để làm gì, in trong ngoặc.",
                "What for, printed in brackets.";
        },
    },
    Mapping {
        name: "archive",
        required: &[],
        keys: keys! {
            codes: "[text]/text" = "[VT, KGVX]",
                "Nơi lưu: văn thư, phòng soạn thảo.",
                "Where copies are kept: the registry, the drafting section.";
            drafter: "text" = "NTH",
                "Chữ viết tắt tên người soạn thảo.",
                "The drafter's initials.";
            copies: "count" = "60",
                "Số bản phát hành.",
                "How many copies are issued.";
        },
    },
    Mapping {
        name: "contact",
        required: &[],
        keys: keys! {
            address: "text" = "Số 01 đường Trần Phú - thành phố An Bình",
                "Địa chỉ cơ quan.",
                "The office's address.";
            email: "text" = "vanthu@anbinh.gov.vn",
                "Thư điện tử của cơ quan.",
                "The office's e-mail.";
            phone: "text" = "0200 3 811 234",
                "Số điện thoại của cơ quan.",
                "The office's phone.";
            fax: "text" = "0200 3 811 235",
                "Số fax của cơ quan.",
                "The office's fax.";
            website: "text" = "anbinh.gov.vn",
                "Trang thông tin điện tử.",
                "The office's website.";
        },
    },
    Mapping {
        name: "decision",
        required: &[],
        keys: keys! {
            number: "count" = "12",
                "Số của quyết định, chỉ ghi số.",
                "The decision's number, figures only.";
            date: "text" = "24/01/2024",
                "Ngày ban hành quyết định.",
                "The day of the decision.";
            title: "text" = "Ban hành Kế hoạch công tác thông tin đối ngoại năm 2024",
                "Trích yếu của quyết định.",
                "The decision's subject line.";
            authority: "text" = "Chủ tịch Ủy ban nhân dân tỉnh",
                "Thẩm quyền ban hành, dòng trên các căn cứ; chương trình tự in hoa.",
                "Who decides, the line above the legal bases; printed in capitals.";
            legal_bases: "[#legal_basis/text]" = "[Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]",
                "Căn cứ của quyết định.",
                "The decision's legal bases.";
            proposal: "text" = "Theo đề nghị của Giám đốc Sở Nội vụ",
                "Căn cứ cuối: theo đề nghị của ai.",
                "The last basis: at whose proposal.";
            articles: "[#article/text]" = "[Quyết định này có hiệu lực kể từ ngày ký.]",
                "Các điều, mỗi điều một mục; không gõ “Điều 1.”, chương trình tự đánh số.",
                "The articles, one an item, without “Điều 1.”: they are numbered for you.";
            signature: "#signature" = "{capacity: [Chủ tịch], name: Nguyễn Văn Minh}",
                "Khối ký của quyết định, thay cho khối ký của kế hoạch.",
                "The decision's signature block, instead of the plan's.";
            recipients: "[#recipient/text]" = "[Như Điều 2]",
                "Nơi nhận của quyết định.",
                "The decision's recipients.";
            archive: "#archive" = "{codes: [VT]}",
                "Dòng lưu của quyết định.",
                "The decision's archive line.";
        },
    },
    Mapping {
        name: "article",
        required: &["text"],
        keys: keys! {
            text: "text" = "Quyết định này có hiệu lực kể từ ngày ký.",
                "Lời của điều.",
                "What the article says.";
            items: "[#item/text]/text" = "[Điểm thứ nhất., Điểm thứ hai.]",
                "Các ý trong điều.",
                "The points of the article.";
        },
    },
    Mapping {
        name: "metadata",
        required: &[],
        keys: keys! {
            author: "text" = "Ủy ban nhân dân tỉnh An Bình",
                "Tác giả ghi trong thuộc tính của tệp.",
                "The author in the properties of the files.";
            keywords: "[text]/text" = "[thông tin đối ngoại, kế hoạch]",
                "Từ khóa ghi trong thuộc tính của tệp.",
                "The keywords in the properties of the files.";
        },
    },
];
