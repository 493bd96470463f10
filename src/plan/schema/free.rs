//! The keys of what an author lays out himself: sections, blocks, tables, annexes, blank forms.

use super::key::{Mapping, keys};

/// The mappings of free structure.
pub(super) const MAPPINGS: &[Mapping] = &[
    Mapping {
        name: "section",
        required: &[],
        keys: keys! {
            id: "id" = "danh-gia",
                "Mã của mục, để dẫn chiếu bằng `[[danh-gia]]`.",
                "The section's id; `[[danh-gia]]` refers to it.";
            heading: "text" = "Đánh giá tình hình",
                "Tiêu đề, không gõ số thứ tự. Có `text` bên cạnh thì tiêu đề in đậm ở đầu đoạn.",
                "The heading, without its number. With `text` beside it, it leads that paragraph in bold.";
            text: "[text]/text" = "Các cơ quan chủ động thực hiện.",
                "Lời văn của mục; mỗi mục của danh sách là một đoạn.",
                "The section's prose; each item of a list is a paragraph.";
            use: "@parts" = "tasks",
                "Phần của kế hoạch in ở mục này: nhiệm vụ, đơn vị, kinh phí, báo cáo.",
                "The part of the plan that is printed here: tasks, units, money, reports.";
            blocks: "[#block/text]" = "[Một đoạn văn., {items: [Ý thứ nhất., Ý thứ hai.]}]",
                "Nội dung theo thứ tự: đoạn văn, danh sách, bảng, ảnh, mục con.",
                "What stands in it, in order: paragraphs, lists, tables, pictures, sections.";
            sections: "[#section]" = "[{heading: Đối tượng, text: Các cơ quan báo chí.}]",
                "Các mục con.",
                "The sections below it.";
            numbering: "@labels" = "decimal",
                "Nhãn của các mục con.",
                "The labels of the sections below it.";
        },
    },
    Mapping {
        name: "block",
        required: &[],
        keys: keys! {
            text: "text" = "Số liệu đến hết quý I.",
                "Một đoạn văn.",
                "A paragraph.";
            items: "[#item/text]/text" = "[Ý thứ nhất., Ý thứ hai.]",
                "Một danh sách, mỗi ý một dòng.",
                "A list, one point a line.";
            table: "#table" = "{columns: [Nội dung, Số lượng], rows: [[Bài viết, 120]]}",
                "Một bảng tự lập.",
                "A table of the author's own.";
            image: "text" = "so-do.png",
                "Ảnh PNG hoặc JPEG trong thư mục của kế hoạch; phải có `alt`.",
                "A PNG or JPEG in the folder of the plan; it needs `alt`.";
            alt: "text" = "Sơ đồ tổ chức của ban chỉ đạo",
                "Ảnh vẽ gì, cho người không nhìn được; dùng cùng `image`.",
                "What the picture shows, for readers who cannot see it; stands with `image`.";
            width_mm: "measure" = "120",
                "Bề rộng của ảnh, tính bằng mm; dùng cùng `image`.",
                "The picture's width in millimetres; stands with `image`.";
            caption: "text" = "Hình 1. Sơ đồ tổ chức",
                "Lời dưới ảnh; dùng cùng `image`.",
                "The words below the picture; stands with `image`.";
            sections: "[#section]" = "[{heading: Đối tượng, text: Các cơ quan báo chí.}]",
                "Các mục con giữa nội dung; sau đó viết tiếp được.",
                "Sections among the blocks; text goes on behind them.";
            align: "@align" = "right",
                "Canh đoạn văn; dùng cùng `text`.",
                "How the paragraph is set; stands with `text`.";
            numbering: "@lines" = "letter",
                "Nhãn của danh sách; dùng cùng `items`.",
                "The labels of the list; stands with `items`.";
        },
    },
    Mapping {
        name: "table",
        required: &["columns"],
        keys: keys! {
            caption: "text" = "Bảng 1. Chỉ tiêu của năm",
                "Tên bảng, in ở trên.",
                "The words above the table.";
            columns: "[#column/text]" = "[Nội dung, {title: Số lượng, align: right}]",
                "Các cột: tên, hoặc tên kèm bề rộng và cách canh. Đây là dòng tiêu đề.",
                "The columns: a title, or title with width and setting. They are the header row.";
            rows: "[#group/[#cell/text]]" = "[[Bài viết, 120], [Phim, 2]]",
                "Các dòng: mỗi dòng là danh sách ô, đủ số cột; `{group: tên}` là dòng tên nhóm.",
                "The rows: each a list of as many cells as there are columns; `{group: name}` is the name of a group.";
            header_rows: "size" = "1",
                "Số dòng đầu của `rows` lặp lại cùng tiêu đề ở mỗi trang.",
                "How many of the first `rows` repeat with the header on each page.";
            total: "#total" = "{label: Tổng cộng, sum: [2]}",
                "Dòng tổng, cộng các cột đã nêu.",
                "The row that adds up the columns named in it.";
            note: "text" = "'Ghi chú: số liệu ước tính.'",
                "Lời dưới bảng.",
                "The words below the table.";
        },
    },
    Mapping {
        name: "column",
        required: &[],
        keys: keys! {
            title: "text" = "Số lượng",
                "Tên của cột.",
                "The column's title.";
            width: "measure" = "3",
                "Bề rộng so với các cột khác: 3 thì rộng gấp ba cột 1.",
                "Its width beside the others: 3 is three times as wide as 1.";
            align: "@cell_align" = "right",
                "Canh chữ trong cột.",
                "How the column is set.";
        },
    },
    Mapping {
        name: "group",
        required: &["group"],
        keys: keys! {
            group: "text" = "A. Nhóm thứ nhất",
                "Tên nhóm, in ngang cả bảng.",
                "The name of the group, across the whole table.";
            align: "@cell_align" = "center",
                "Canh tên nhóm.",
                "How the name is set.";
        },
    },
    Mapping {
        name: "cell",
        required: &[],
        keys: keys! {
            text: "text" = "Ô gộp",
                "Chữ trong ô.",
                "What the cell says.";
            lines: "[text]/text" = "[Giáo viên chủ nhiệm, Bí thư chi đoàn]",
                "Các dòng trong ô, dòng này dưới dòng kia; thay cho `text`.",
                "The lines of the cell, one below the other; instead of `text`.";
            items: "[#item/text]/text" = "[Ý thứ nhất, Ý thứ hai]",
                "Danh sách trong ô, dưới `text` nếu có.",
                "A list in the cell, below `text` where there is one.";
            span: "count" = "2",
                "Số cột mà ô này gộp.",
                "How many columns it covers.";
            rows: "count" = "2",
                "Số dòng mà ô này gộp; các dòng dưới bớt một ô.",
                "How many rows it covers; the rows below have a cell less.";
            align: "@cell_align" = "center",
                "Canh chữ trong ô.",
                "How the cell is set.";
            bold: "flag" = "true",
                "`true`: chữ đậm.",
                "`true` for bold.";
            numbering: "@lines" = "decimal",
                "Nhãn của danh sách; dùng cùng `items`.",
                "The labels of the list; stands with `items`.";
        },
    },
    Mapping {
        name: "total",
        required: &["label"],
        keys: keys! {
            label: "text" = "Tổng cộng",
                "Tên dòng tổng.",
                "What the row is called.";
            sum: "[count]" = "[2]",
                "Các cột được cộng, đếm từ 1.",
                "The columns that are added up, counted from 1.";
        },
    },
    Mapping {
        name: "annex",
        required: &[],
        keys: keys! {
            id: "id" = "phan-cong",
                "Mã của phụ lục, để dẫn chiếu bằng `[[phan-cong]]`.",
                "The annex's id; `[[phan-cong]]` refers to it.";
            title: "text" = "Danh mục nhiệm vụ năm 2024",
                "Tên phụ lục, không gõ “Phụ lục I”.",
                "The annex's title, without “Phụ lục I”.";
            orientation: "@orientation" = "landscape",
                "Trang dọc hay ngang.",
                "Whether the page stands or lies.";
            use: "@parts" = "task_table",
                "Bảng làm từ nhiệm vụ: bảng phân công, ma trận, biểu tiến độ; hoặc một phần của kế hoạch.",
                "A table made of the tasks, or a part of the plan.";
            by: "@steps" = "month",
                "Mỗi cột của biểu tiến độ là tuần, tháng hay quý; dùng cùng `use: timeline`.",
                "What a column of the timeline stands for; stands with `use: timeline`.";
            columns: "[@columns]" = "[no, task, lead, support, deadline, output]",
                "Các cột của bảng phân công, theo thứ tự. Không ghi thì là những cột mà nhiệm vụ có; dùng cùng `use: task_table`.",
                "The columns of the task table, in order; those that the tasks fill when left out. Stands with `use: task_table`.";
            row_numbering: "@row_numbering" = "restart",
                "Số thứ tự của các dòng; dùng cùng `use: task_table`.",
                "How the rows are numbered; stands with `use: task_table`.";
            totals: "@totals" = "groups",
                "Dòng tổng kinh phí; dùng cùng `use: task_table`.",
                "Which sums of money are printed; stands with `use: task_table`.";
            years: "[year]" = "[2024]",
                "Các năm có cột kinh phí riêng; dùng cùng `use: task_table`.",
                "The years that have a money column each; stands with `use: task_table`.";
            money_unit: "@money_unit" = "trieu_dong",
                "Đơn vị tiền trong bảng; dùng cùng `use: task_table`.",
                "The unit of money in the table; stands with `use: task_table`.";
            column_numbers: "flag" = "true",
                "`true`: in dòng (1), (2) … dưới tiêu đề cột; dùng cùng `use: task_table`.",
                "`true` prints a row (1), (2) … below the header; stands with `use: task_table`.";
            blocks: "[#block/text]" = "[Một đoạn văn.]",
                "Nội dung riêng của phụ lục.",
                "What stands in the annex.";
            numbering: "[@labels]" = "[roman, decimal]",
                "Nhãn của các cấp trong phụ lục này.",
                "The labels of the depths in this annex.";
            sections: "[#section]" = "[{heading: Tình hình, text: Nêu khái quát.}]",
                "Các mục của phụ lục.",
                "The annex's sections.";
            forms: "[#blank_form]" = "[{title: Biên bản, blocks: [Hôm nay có mặt ……]}]",
                "Các biểu mẫu để người khác điền, mỗi biểu mẫu mở đầu một trang.",
                "Blank forms for others to fill in, each on a page of its own.";
        },
    },
    Mapping {
        name: "blank_form",
        required: &[],
        keys: keys! {
            code: "text" = "Mẫu số 01",
                "Ký hiệu biểu mẫu, in ở góc trên bên phải.",
                "The form's code, at the upper right.";
            letterhead: "#form_head/flag" = "true",
                "`true`: phần đầu của kế hoạch, không số, không ngày; hoặc các dòng riêng của hai cột.",
                "`true` for the plan's letterhead without number and date, or the lines of both columns.";
            title: "text" = "Biên bản",
                "Tên biểu mẫu.",
                "The form's title.";
            subtitle: "text" = "Hội nghị hiệp thương lần thứ nhất",
                "Dòng dưới tên biểu mẫu.",
                "The line below the title.";
            blocks: "[#block/text]" = "[Hôm nay có mặt ……]",
                "Nội dung của biểu mẫu; dấu chấm là chỗ điền.",
                "What stands in the form; dots are blanks.";
            signatures: "[#form_signer]" = "[{capacity: [Thư ký]}, {capacity: [Chủ trì]}]",
                "Các chỗ ký, từ trái sang phải.",
                "The places to sign, from left to right.";
        },
    },
    Mapping {
        name: "form_head",
        required: &[],
        keys: keys! {
            left: "[text]/text" = "[Mặt trận Tổ quốc, Xã Tân Hòa]",
                "Các dòng của cột trái; dòng cuối in đậm, có gạch dưới.",
                "The lines of the left column; the last is bold with its rule.";
            right: "[text]/text" = "['Tân Hòa, ngày …… tháng …… năm ……']",
                "Các dòng của cột phải; dòng có chữ “ngày” in như địa danh, ngày tháng.",
                "The lines of the right column; one with “ngày” is set as place and date.";
        },
    },
    Mapping {
        name: "form_signer",
        required: &["capacity"],
        keys: keys! {
            capacity: "[text]/text" = "[Thư ký]",
                "Ai ký ở chỗ này, mỗi dòng một mục.",
                "Who signs here, one line an item.";
            note: "text" = "'Ký, ghi rõ họ tên'",
                "Lời nhắc dưới chức danh, in nghiêng trong ngoặc.",
                "What is asked of the signer, in italic and brackets.";
        },
    },
];
