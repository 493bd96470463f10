//! The keys of what a plan says: objectives, tasks, units, money, reports.

use super::key::{Mapping, keys};

/// The mappings of the body.
pub(super) const MAPPINGS: &[Mapping] = &[
    Mapping {
        name: "objectives",
        required: &[],
        keys: keys! {
            numbering: "@lines" = "dash",
                "Nhãn của các ý trong mục đích, yêu cầu.",
                "The labels of the points.";
            purposes: "[#item/text]/text" = "[Quảng bá hình ảnh của tỉnh tới bạn bè quốc tế.]",
                "Mục đích, mỗi ý một mục.",
                "The purposes, one point an item.";
            requirements: "[#item/text]/text" = "[Phân công rõ trách nhiệm của từng cơ quan.]",
                "Yêu cầu khi thực hiện, mỗi ý một mục.",
                "The requirements, one point an item.";
            indicators: "[#indicator/text]" = "[{name: Bài viết bằng tiếng nước ngoài, target: 120, measure: bài, by: 2024}]",
                "Chỉ tiêu, mỗi chỉ tiêu một mục; ghi thành câu, hoặc tách tên, số, đơn vị tính, năm.",
                "The indicators, one an item: a sentence, or name, target, measure and year apart.";
        },
    },
    Mapping {
        name: "indicator",
        required: &[],
        keys: keys! {
            name: "text" = "Bài viết bằng tiếng nước ngoài",
                "Chỉ tiêu nói về gì. Ở nhiệm vụ, không ghi thì là tên nhiệm vụ.",
                "What is counted. In a task it is the task's title when left out.";
            target: "text" = "120",
                "Số phải đạt.",
                "The figure to reach.";
            measure: "text" = "bài",
                "Đơn vị tính.",
                "What the figure counts.";
            by: "text" = "2024",
                "Năm hoặc thời điểm phải đạt. Ở nhiệm vụ, không ghi thì là năm của kế hoạch.",
                "The year or the day by which. In a task it is the plan's year when left out.";
        },
    },
    Mapping {
        name: "item",
        required: &["text"],
        keys: keys! {
            text: "text" = "'Quảng bá hình ảnh của tỉnh, trong đó:'",
                "Lời của ý này.",
                "What the point says.";
            items: "[#item/text]/text" = "[Sản xuất phim bằng tiếng Anh., Đưa tin trên báo chí nước ngoài.]",
                "Các ý con.",
                "The points below it.";
            numbering: "@lines" = "plus",
                "Nhãn của các ý con; dùng cùng `items`.",
                "The labels of the points below; stands with `items`.";
        },
    },
    Mapping {
        name: "task",
        required: &[],
        keys: keys! {
            id: "id" = "phim-gioi-thieu",
                "Mã của nhiệm vụ, chữ thường không dấu, số và `-`; để dẫn chiếu bằng `[[phim-gioi-thieu]]`.",
                "The task's id, small letters without marks, figures and `-`; `[[phim-gioi-thieu]]` refers to it.";
            parent_task: "[text]/text" = "phim",
                "Mã của nhiệm vụ trong kế hoạch cấp trên mà việc này thực hiện.",
                "The id of the task of the plan above that this one carries out.";
            title: "text" = "Sản xuất phim giới thiệu về tỉnh",
                "Tên nhiệm vụ, hoặc tên nhóm nhiệm vụ.",
                "The name of the task or of the group.";
            text: "[text]/text" = "Thực hiện theo kịch bản đã được phê duyệt.",
                "Lời văn dưới tên nhiệm vụ; mỗi mục của danh sách là một đoạn.",
                "Prose below the title; each item of a list is a paragraph.";
            items: "[#item/text]/text" = "[Viết kịch bản., Quay và dựng phim.]",
                "Các ý dưới nhiệm vụ, mỗi ý một dòng có gạch ở đầu.",
                "Points below the task, one dash line an item.";
            lead: "#assignee/id/[#assignee/id]" = "so-vhttdl",
                "Đơn vị chủ trì: mã đã khai ở `units`. Nhiều đơn vị thì là danh sách; chủ trì một phần thì ghi `{unit: mã, scope: phần việc}`.",
                "Who leads: an id of `units`, a list of them, or `{unit: id, scope: part}` for who leads a part.";
            support: "#assignee/id/[#assignee/id]" = "[so-vhttdl]",
                "Đơn vị phối hợp: mã đã khai ở `units`, viết như ở `lead`.",
                "Who supports: ids of `units`, written as in `lead`.";
            deadline: "[#milestone]/text" = "Quý III/2024",
                "Thời hạn: ngày, tháng, quý, năm, `thường xuyên`, `hằng tháng`, `từ … đến …`, hoặc danh sách các mốc. In đúng như đã viết.",
                "The deadline: a day, month, quarter or year, `thường xuyên`, `hằng tháng`, `từ … đến …`, or a list of milestones. Printed as written.";
            output: "text" = "01 phim",
                "Sản phẩm, kết quả phải có.",
                "What must be there in the end.";
            budget: "#task_budget/text" = "120 triệu đồng",
                "Kinh phí của nhiệm vụ: số tiền, hoặc lời như “Lồng ghép trong kinh phí thường xuyên”.",
                "The task's money: an amount, or words that are counted as none.";
            indicator: "#indicator/text" = "{target: 2, measure: phim}",
                "Chỉ tiêu của nhiệm vụ.",
                "The task's indicator.";
            tasks: "[#task]" = "[{title: Viết kịch bản, lead: so-vhttdl, deadline: Quý II/2024}]",
                "Các nhiệm vụ trong nhóm này. Có `tasks` thì mục này là một nhóm.",
                "The tasks of this group. What has `tasks` is a group.";
        },
    },
    Mapping {
        name: "assignee",
        required: &["unit"],
        keys: keys! {
            unit: "id" = "so-vhttdl",
                "Mã của đơn vị, đã khai ở `units`.",
                "The unit's id, from `units`.";
            scope: "text" = "phần nội dung tiếng Anh",
                "Phần việc của đơn vị này.",
                "This unit's part of the work.";
        },
    },
    Mapping {
        name: "milestone",
        required: &["when", "what"],
        keys: keys! {
            when: "text" = "28/6/2024",
                "Thời hạn của mốc.",
                "By when it is done.";
            what: "text" = "Phát hành số 1",
                "Việc phải xong ở mốc ấy.",
                "What is done by then.";
        },
    },
    Mapping {
        name: "task_budget",
        required: &[],
        keys: keys! {
            amount: "text" = "350 triệu đồng",
                "Số tiền của nhiệm vụ.",
                "The amount of money.";
            source: "text" = "Ngân sách tỉnh",
                "Nguồn kinh phí, khi chỉ có một nguồn.",
                "Where it comes from, of a single source.";
            by_year: "{text}" = "{2024: 350 triệu đồng}",
                "Số tiền của từng năm.",
                "The amount of each year.";
            by_source: "{text}" = "{Ngân sách tỉnh: 200 triệu đồng, Xã hội hóa: 150 triệu đồng}",
                "Số tiền của từng nguồn, thay cho `source`.",
                "The amount of each source, instead of `source`.";
        },
    },
    Mapping {
        name: "unit",
        required: &["name"],
        keys: keys! {
            name: "text" = "'Sở Văn hóa, Thể thao và Du lịch'",
                "Tên đầy đủ của đơn vị.",
                "The unit's whole name.";
            short: "text" = "Sở VHTTDL",
                "Tên gọi tắt, dùng trong bảng và ở dòng chủ trì, phối hợp.",
                "A short name, for tables and for the line of who leads and supports.";
            numbering: "@lines" = "letter",
                "Nhãn của các ý trong `duties`.",
                "The labels of its `duties`.";
            duties: "[#item/text]/text" = "[Là cơ quan đầu mối theo dõi và đôn đốc việc thực hiện.]",
                "Trách nhiệm của đơn vị, in ở phần tổ chức thực hiện.",
                "What it must do, printed in the part on organisation.";
            collective: "flag" = "true",
                "`true`: mã này thay cho nhiều cơ quan, như “UBND các xã, phường”.",
                "`true` where the id stands for many bodies, like “UBND các xã, phường”.";
            unlisted: "flag" = "true",
                "`true`: đơn vị chỉ được nêu ở nhiệm vụ, không có mục riêng ở phần tổ chức thực hiện.",
                "`true` for a body that tasks name and the part on organisation does not list.";
        },
    },
    Mapping {
        name: "budget",
        required: &[],
        keys: keys! {
            text: "[text]/text" = "Kinh phí thực hiện từ nguồn ngân sách nhà nước theo phân cấp.",
                "Lời văn về kinh phí; mỗi mục của danh sách là một đoạn.",
                "The prose on money; each item of a list is a paragraph.";
            total: "text" = "350 triệu đồng",
                "Tổng kinh phí; phải bằng tổng của các nhiệm vụ.",
                "The total; it must equal the sum of the tasks.";
            by_year: "{text}" = "{2024: 350 triệu đồng}",
                "Kinh phí của từng năm.",
                "The money of each year.";
            by_source: "{text}" = "{Ngân sách tỉnh: 350 triệu đồng}",
                "Kinh phí của từng nguồn.",
                "The money of each source.";
        },
    },
    Mapping {
        name: "report",
        required: &[],
        keys: keys! {
            by: "[id]/id" = "[so-vhttdl]",
                "Đơn vị báo cáo: mã đã khai ở `units`, một hay nhiều.",
                "Who reports: one or more ids of `units`.";
            to: "text" = "Ủy ban nhân dân tỉnh",
                "Nơi nhận báo cáo.",
                "Who receives the report.";
            via: "id" = "so-vhttdl",
                "Đơn vị tổng hợp, báo cáo gửi qua đó.",
                "The unit through which it is sent.";
            when: "[#milestone]/text" = "trước ngày 10/12/2024",
                "Thời hạn báo cáo, viết như `deadline`.",
                "By when, written as a `deadline`.";
            text: "text" = "Các cơ quan báo cáo kết quả theo quy định.",
                "Lời văn, khi không tách thành các khóa trên.",
                "Prose, where it is not taken apart into the keys above.";
        },
    },
];
