//! The lists of words of which a key wants one, and what each word means.

use super::key::{Word, words};

/// Each list by the name that kinds call it by.
pub(super) const LISTS: &[(&str, &[Word])] = &[
    (
        "kind",
        words! {
            ke_hoach: "Kế hoạch, ký hiệu KH", "a plan (Kế hoạch), code KH";
            chuong_trinh: "Chương trình, ký hiệu CTr", "a programme (Chương trình), code CTr";
        },
    ),
    (
        "status",
        words! {
            draft: "dự thảo, được thiếu số, ngày, người ký", "a draft, in which number, date and signer may be missing";
            final: "bản trình ký, không được thiếu gì", "to be signed: nothing may be missing";
        },
    ),
    (
        "assignments",
        words! {
            inline: "một đoạn dưới mỗi nhiệm vụ", "a paragraph below each task";
            lines: "mỗi thứ một dòng dưới nhiệm vụ", "dash lines below each task";
            annex: "chỉ ở bảng trong phụ lục", "only in the table of an annex";
            both: "dưới nhiệm vụ và ở phụ lục", "below the task and in the annex";
            none: "không in", "not printed";
        },
    ),
    (
        "labels",
        words! {
            roman: "I, II, III", "I, II, III";
            upper: "A, B, C", "A, B, C";
            decimal: "1, 2, 3", "1, 2, 3";
            dotted: "1.1, 1.2", "1.1, 1.2";
            letter: "a), b), c), d), đ)", "a), b), c), d), đ)";
            dash: "dấu gạch -", "dashes";
            plus: "dấu cộng +", "pluses";
            none: "không có nhãn", "no label";
        },
    ),
    (
        "lines",
        words! {
            dash: "dấu gạch -", "dashes";
            letter: "a), b), c), d), đ)", "a), b), c), d), đ)";
            decimal: "1, 2, 3", "1, 2, 3";
            paren: "(1), (2), (3)", "(1), (2), (3)";
            plus: "dấu cộng +", "pluses";
            star: "dấu sao *", "asterisks";
            none: "đoạn văn không nhãn", "plain paragraphs";
        },
    ),
    (
        "parts",
        words! {
            objectives: "mục đích, yêu cầu, chỉ tiêu", "purposes, requirements, indicators";
            indicators: "chỉ tiêu", "the indicators alone";
            tasks: "nhiệm vụ", "the tasks";
            budget: "kinh phí", "the money";
            units: "trách nhiệm của các đơn vị", "the units and their duties";
            reporting: "chế độ báo cáo", "the reports";
            legal_bases: "căn cứ", "the legal bases";
            task_table: "bảng phân công; chỉ ở phụ lục", "the task table; in an annex only";
            matrix: "ma trận đơn vị và nhiệm vụ: C là chủ trì, P là phối hợp; chỉ ở phụ lục",
                "units by tasks: C leads, P supports; in an annex only";
            timeline: "biểu tiến độ; chỉ ở phụ lục", "the bar table of time; in an annex only";
        },
    ),
    (
        "urgency",
        words! {
            hoa_toc: "hỏa tốc", "hỏa tốc: the most urgent";
            thuong_khan: "thượng khẩn", "thượng khẩn: very urgent";
            khan: "khẩn", "khẩn: urgent";
        },
    ),
    (
        "secrecy",
        words! {
            mat: "mật", "mật: secret";
            toi_mat: "tối mật", "tối mật: highly secret";
            tuyet_mat: "tuyệt mật", "tuyệt mật: most secret";
        },
    ),
    (
        "layout",
        words! {
            list: "mỗi căn cứ một dòng", "one line a basis";
            paragraph: "các căn cứ thành một đoạn", "all in one paragraph";
            section: "các căn cứ thành một mục", "a numbered section of their own";
            none: "không in căn cứ", "not printed";
        },
    ),
    (
        "align",
        words! {
            left: "canh trái", "to the left";
            center: "canh giữa", "centred";
            right: "canh phải", "to the right";
        },
    ),
    (
        "cell_align",
        words! {
            left: "canh trái", "to the left";
            center: "canh giữa", "centred";
            right: "canh phải", "to the right";
            justify: "canh đều hai bên", "to both sides";
        },
    ),
    (
        "orientation",
        words! {
            portrait: "trang dọc", "standing";
            landscape: "trang ngang", "lying";
        },
    ),
    (
        "steps",
        words! {
            week: "mỗi tuần một cột", "a column a week";
            month: "mỗi tháng một cột", "a column a month";
            quarter: "mỗi quý một cột", "a column a quarter";
        },
    ),
    (
        "columns",
        words! {
            no: "số thứ tự", "the number of the row";
            task: "nhiệm vụ", "the task";
            lead: "đơn vị chủ trì", "who leads";
            support: "đơn vị phối hợp", "who supports";
            deadline: "thời hạn", "by when";
            output: "sản phẩm", "the output";
            indicator: "chỉ tiêu", "the indicator";
            budget: "kinh phí", "the money";
            source: "nguồn kinh phí", "where the money comes from";
            note: "ghi chú, để trống", "an empty column for notes";
        },
    ),
    (
        "row_numbering",
        words! {
            continuous: "đánh số liên tục cả bảng", "through the whole table";
            restart: "mỗi nhóm đánh số lại từ đầu", "anew in each group";
        },
    ),
    (
        "totals",
        words! {
            whole: "một dòng tổng của cả bảng", "one for the whole table";
            groups: "thêm tổng của từng nhóm", "of each group too";
            none: "không có dòng tổng", "none";
        },
    ),
    (
        "money_unit",
        words! {
            dong: "đồng", "đồng";
            nghin_dong: "nghìn đồng", "thousand đồng";
            trieu_dong: "triệu đồng", "million đồng";
            ty_dong: "tỷ đồng", "billion đồng";
        },
    ),
];
