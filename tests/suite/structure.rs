//! Free structure, numbering, references, tables, annexes, preambles: a plan in a few lines and what it prints.

use ttdn::compose::{Environment, Template, compose};
use ttdn::document::dump;
use ttdn::form::Form;
use ttdn::plan::load;

const HEAD: &str =
    "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\ntitle: Công tác thông tin đối ngoại\n";

/// The tree of HEAD and `yaml`, no-break spaces as `_`.
pub fn printed(yaml: &str) -> String {
    let loaded = load("t.yaml", format!("{HEAD}{yaml}").as_bytes()).unwrap();
    assert!(loaded.found.is_empty(), "{:?}", loaded.found);
    let cite =
        |symbol: &str| (symbol == "72/2015/NĐ-CP").then(|| "Nghị định số 72/2015/NĐ-CP của Chính phủ".to_owned());
    let env = Environment { cite: &cite, ..Environment::default() };
    dump(&compose(&loaded.plan, &Form::named("nd30").unwrap(), Template::embedded(), &env).unwrap())
        .replace('\u{a0}', "_")
}

/// The lines of the body: from the enacting sentence to the closing one, both left out.
pub fn body(yaml: &str) -> Vec<String> {
    let text = printed(yaml);
    let lines = text.lines().skip_while(|line| !line.ends_with("như sau:")).skip(1);
    lines.take_while(|line| !line.starts_with("than_bai: Trên đây là")).map(str::to_owned).collect()
}

#[test]
fn the_numbering_list_follows_the_depth() {
    let lines = body(
        "numbering: [upper, roman, decimal, dotted, letter, dash]
sections:
  - heading: Một
    sections:
      - heading: Hai
        sections:
          - heading: Ba
            sections:
              - {heading: Bốn, id: bon, sections: [{heading: Năm, blocks: [{items: [Ý]}]}, {heading: Sáu, id: sau, blocks: [x]}]}
              - {heading: Bảy, blocks: ['Xem [[bon]], [[sau]].']}
",
    );
    assert_eq!(
        lines,
        [
            "phan: A. MỘT",
            "muc: I. HAI",
            "khoan_tieu_de: 1. Ba",
            "khoan_tieu_de #bon: 1.1. Bốn",
            "diem: a) Năm",
            "gach_dau_dong: - Ý",
            "diem #sau: b) Sáu",
            "than_bai: x",
            "khoan_tieu_de: 1.2. Bảy",
            "than_bai: Xem [[bon|khoản_1.1 Mục_I Phần_A]], [[sau|điểm_b khoản_1.1 Mục_I Phần_A]].",
        ]
    );
}

#[test]
fn a_section_orders_the_labels_of_its_children() {
    let lines = body(
        "sections:
  - heading: Không số
    numbering: none
    sections:
      - {heading: Tiêu đề trần, id: tran, sections: [{heading: Khoản, blocks: [x]}]}
  - heading: Chữ
    numbering: letter
    sections:
      - {heading: Điểm, blocks: ['Xem [[tran]].'], sections: [{heading: Ý, blocks: [{items: [Con]}]}]}
",
    );
    assert_eq!(
        lines,
        [
            "muc: I. KHÔNG SỐ",
            "khoan_tieu_de #tran: Tiêu đề trần",
            "khoan_tieu_de: 1. Khoản",
            "than_bai: x",
            "muc: II. CHỮ",
            "diem: a) Điểm",
            "than_bai: Xem [[tran|“Tiêu đề trần” Mục_I]].",
            "gach_dau_dong: - Ý",
            "dau_cong: + Con",
        ]
    );
}

#[test]
fn blocks_mix_and_marks_are_read_while_everything_else_is_literal() {
    let lines = body(
        "footnotes: {1: Nội dung., 2: Khác.}
sections:
  - heading: Tình hình
    blocks:
      - 'Có **đậm**, *nghiêng*[^2], <b>x</b>, {{ title }}, {% if %}, _y_, a & b, 3 * 4.'
      - items: [Ý thứ nhất, {text: Ý thứ hai, items: [Ý con, {text: Ý con nữa, items: [Ý cháu]}]}]
      - 'Nhắc lại[^2] và thêm[^1].'
",
    );
    assert_eq!(
        lines,
        [
            "muc: I. TÌNH HÌNH",
            "than_bai: Có **đậm**, *nghiêng*[^1: Khác.], <b>x</b>, {{ title }}, {% if %}, _y_, a & b, 3 * 4.",
            "gach_dau_dong: - Ý thứ nhất",
            "gach_dau_dong: - Ý thứ hai",
            "dau_cong: + Ý con",
            "dau_cong: + Ý con nữa",
            "dau_cong: + Ý cháu",
            "than_bai: Nhắc lại[^1] và thêm[^2: Nội dung.].",
        ]
    );
}

#[test]
fn a_table_has_header_rows_groups_spans_and_sums() {
    let lines = body(
        "sections:
  - heading: Số liệu
    blocks:
      - table:
          columns: [{title: TT, width: 1}, {title: Chỉ tiêu, width: 4}, {title: 2024, align: right}, {title: 2025, align: right}]
          header_rows: 1
          rows:
            - ['(1)', '(2)', '(3)', '(4)']
            - {group: A. Nhóm thứ nhất}
            - [1, Tin bài, '1.200', '1,5']
            - [2, {text: Gộp hai cột, span: 2}, 2]
            - [4, Ô trống, ~, '-']
          total: {label: Tổng cộng, sum: [3, 4]}
",
    );
    assert_eq!(
        lines,
        [
            "muc: I. SỐ LIỆU",
            "table of 4 columns, 2 header rows",
            "  Header | TT | Chỉ tiêu | 2024 | 2025",
            "  Header | (1) | (2) | (3) | (4)",
            "  Group | <4> A. Nhóm thứ nhất",
            "  Body | 1 | Tin bài | 1.200 | 1,5",
            "  Body | 2 | <2> Gộp hai cột | 2",
            "  Body | 4 | Ô trống |  | -",
            "  Total | <2> Tổng cộng | 1.200 | 3,5",
        ]
    );
}

#[test]
fn references_are_grouped_by_what_they_share() {
    let lines = body(
        "tasks:
  - {title: Nhóm một, tasks: [{title: A, support: u}, {title: B, support: u}, {title: C, lead: v}]}
  - {title: Nhóm hai, tasks: [{title: D, support: u, lead: v}]}
units: {u: {name: Đơn vị U}, v: {name: Đơn vị V, duties: [Việc.]}, w: {name: Không việc}}
show_assignments: none
",
    );
    assert!(lines.contains(
        &"gach_dau_dong: - Phối hợp thực hiện các nhiệm vụ tại [[viec.2|điểm_a]], [[viec.3|b]] khoản_1; [[viec.6|điểm_a khoản_2 Mục_I]].".to_owned()
    ));
    assert!(!lines.iter().any(|line| line.contains("Không việc")), "a unit with nothing to do is the checker's matter");
}

#[test]
fn the_preamble_stands_as_the_plan_chooses() {
    let bases = "legal_bases:\n  - Căn cứ Luật A ngày 01 tháng 01 năm 2020;\n  - {text: Kết luận B., verb: Thực hiện}\n  - {doc: 72/2015/NĐ-CP, verb: Thực hiện}\n";
    let list = printed(bases);
    assert!(list.contains("can_cu: Căn cứ Luật A ngày_01 tháng_01 năm_2020;\ncan_cu: Thực hiện Kết luận B;\ncan_cu: Thực hiện Nghị định số_72/2015/NĐ-CP của Chính phủ.\n"), "{list}");
    let merged = printed(&format!("{bases}preamble: {{layout: paragraph}}\n"));
    assert!(
        merged.contains("than_bai: Căn cứ Luật A ngày_01 tháng_01 năm_2020; thực hiện Kết luận B; Nghị định số_72/2015/NĐ-CP của Chính phủ, Ủy ban nhân dân tỉnh An Bình ban hành Kế hoạch công tác thông tin đối ngoại như sau:\n"),
        "{merged}"
    );
    let section = body(&format!("{bases}preamble: {{layout: section}}\n"));
    assert_eq!(section.first().unwrap(), "muc: I. CĂN CỨ");
    assert_eq!(section.get(2).unwrap(), "gach_dau_dong: - Thực hiện Kết luận B;");
    let none = printed(&format!("{bases}preamble: {{layout: none, enacting: 'Ủy ban ban hành như sau:'}}\n"));
    assert!(!none.contains("Luật A") && none.contains("than_bai: Ủy ban ban hành như sau:\n"), "{none}");
}

#[test]
fn an_annex_ends_as_the_model_wants_and_is_named_alone_or_numbered() {
    let one = printed(
        "annexes:\n  - {id: x, title: Đề cương, blocks: [Câu cuối.]}\nsections: [{heading: A, blocks: ['Theo [[x]].']}]\n",
    );
    assert!(one.contains("than_bai: Theo [[x|Phụ_lục]].\n"), "{one}");
    assert!(one.contains("phu_luc #x: Phụ lục\nten_phu_luc: ĐỀ CƯƠNG\nkem_theo: (Kèm theo Kế hoạch số______/KH-UBND ngày______tháng______năm______ của Ủy ban nhân dân tỉnh An Bình)\nthan_bai: Câu cuối./.\n"), "{one}");
    let two = printed(
        "annexes:\n  - {id: x, title: A, sections: [{id: y, heading: B, blocks: [z]}]}\n  - {title: C, blocks: ['Điền: ……']}\nsections: [{heading: A, blocks: ['Theo [[y]].']}]\n",
    );
    assert!(two.contains("Theo [[y|Mục_I Phụ_lục_I]]."), "{two}");
    assert!(two.contains("phu_luc #phu-luc-2: Phụ lục II\n") && two.contains("than_bai: Điền: ……\n"), "{two}");
}

#[test]
fn the_matrix_says_who_leads_and_who_supports() {
    let text = printed(
        "tasks: [{title: Việc một, lead: a, support: [b]}, {title: Việc hai, lead: b}]
units: {a: {name: Sở A, short: A}, b: {name: Sở B}, c: {name: Sở C}}
annexes: [{title: Đầu việc, use: matrix}]
",
    );
    assert!(text.contains("  Header | TT | Nội dung nhiệm vụ | A | Sở B\n  Body | 1 | Việc một | C | P\n  Body | 2 | Việc hai |  | C\n"), "{text}");
}

#[test]
fn who_leads_a_group_leads_its_tasks_in_table_and_matrix() {
    let text = printed(
        "tasks:
  - title: Nhóm
    lead: a
    support: [b]
    deadline: Quý II/2026
    tasks: [{title: Việc một}, {title: Việc hai, lead: b}]
units: {a: {name: Sở A}, b: {name: Sở B}}
annexes: [{title: Bảng, use: task_table, columns: [no, task, lead, support, deadline]}, {title: Ma trận, use: matrix}]
",
    );
    // The group's own deadline stands in its row; a task with a lead of its own takes over nothing.
    let table = "  Group | I | <3> Nhóm | Quý_II/2026\n  Body | 1 | Việc một | Sở A | Sở B | \n  Body | 2 | Việc hai | Sở B |  | \n";
    assert!(text.contains(table), "{text}");
    assert!(text.contains("  Body | 1 | Việc một | C | P\n  Body | 2 | Việc hai |  | C\n"), "{text}");
    assert!(
        text.contains("Phân công thực hiện cụ thể tại [[phu-luc-1|Phụ_lục_I]]; [[phu-luc-2|Phụ_lục_II]] kèm theo"),
        "{text}"
    );
}

#[test]
fn tasks_end_as_a_clerk_ends_them() {
    let plain = body("tasks: [{title: Việc một}, {title: Việc hai;}, {title: Việc ba}]\n");
    assert!(plain.iter().any(|line| line.ends_with("1. Việc một;")), "{plain:?}");
    assert!(plain.iter().any(|line| line.ends_with("2. Việc hai;")), "{plain:?}");
    assert!(plain.iter().any(|line| line.ends_with("3. Việc ba.")), "{plain:?}");
    // A task with its assignment below is a sentence; one that has its own mark keeps it.
    let told = body("tasks: [{title: Việc một, lead: a}, {title: \"Việc hai:\", lead: a}]\nunits: {a: {name: Sở A}}\n");
    assert!(told.iter().any(|line| line.ends_with("1. Việc một.")), "{told:?}");
    assert!(told.iter().any(|line| line.ends_with("2. Việc hai:")), "{told:?}");
}

#[test]
fn a_depth_of_tasks_is_bold_in_every_group_or_in_none() {
    let groups = |numbering: &str| {
        let text = printed(&format!(
            "numbering: {numbering}
tasks:
  - {{title: Nhóm một, tasks: [{{title: Việc một, items: [Ý một]}}]}}
  - {{title: Nhóm hai, tasks: [{{title: Việc hai}}]}}
"
        ));
        let line = |words: &str| text.lines().find(|line| line.contains(words)).map(str::to_owned);
        (line("Việc một").unwrap(), line("Việc hai").unwrap())
    };
    let role = |line: &str| line.split(' ').next().unwrap().to_owned();
    // Letters make no title bold: points of a group without more under them end with their marks.
    let (one, two) = groups("[roman, decimal, letter]");
    assert!(role(&one) == role(&two) && one.ends_with("Việc một") && two.ends_with("Việc hai."), "{one}\n{two}");
    let (one, two) = groups("[roman, decimal, dotted]");
    assert!(role(&one) == role(&two) && one.ends_with("Việc một") && two.ends_with("Việc hai"), "{one}\n{two}");
}

#[test]
fn every_cell_of_a_task_table_begins_alike() {
    let text = printed(
        "tasks: [{title: tập huấn, lead: a, output: báo cáo, budget: lồng ghép}]
units: {a: {name: các sở, collective: true}}
annexes: [{title: Bảng, use: task_table, columns: [task, lead, output, budget]}]
",
    );
    assert!(text.contains("Tập huấn") && text.contains("Các sở") && text.contains("Báo cáo"), "{text}");
    assert!(text.contains("Lồng ghép"), "{text}");
}

#[test]
fn a_matrix_says_which_columns_stand_in_every_piece_of_it() {
    let plan = "tasks: [{title: Việc, lead: a}]\nunits: {a: {name: Sở A}}\nannexes: [{title: Ma trận, use: matrix}]\n";
    let text = printed(plan);
    assert!(text.contains("table of 3 columns, 1 header rows, divided behind 2\n"), "{text}");
}

#[test]
fn nothing_that_a_task_or_report_says_is_left_out() {
    let text = printed(
        "tasks:
  - title: Việc
    lead: a
    output: Phim, sách, v.v.
    deadline: từ 2026-03-01 đến 2026-04-30
    budget: {by_year: {2026: 20 triệu đồng, 2027: 5 triệu đồng}}
    indicator: {name: Số cuộc, target: 3, measure: cuộc, by: 2027}
units: {a: {name: Sở A}}
reporting:
  - {by: a, to: Ủy ban nhân dân tỉnh, when: [{when: 30/6/2026, what: báo cáo sơ kết}, {when: trước ngày 10/12/2026, what: báo cáo năm}]}
legal_bases: [{text: Kết luận B, verb: Thực hiện}]
preamble: {layout: section}
",
    );
    for words in [
        "Thời gian: từ 01/3/2026 đến 30/4/2026. Sản phẩm: Phim, sách, v.v. ",
        "Chỉ tiêu: Số cuộc 3_cuộc (năm_2027). Kinh phí: 25.000.000_đồng (năm_2026: 20.000.000; năm_2027: 5.000.000).",
        "kết quả thực hiện Kế hoạch: báo cáo sơ kết chậm nhất ngày_30/6/2026; báo cáo năm trước ngày_10/12/2026.",
        "gach_dau_dong: - Thực hiện Kết luận B.",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn abbreviations_are_added_once_and_never_to_the_authors_own() {
    let plan = |words: &str| {
        body(&format!(
            "abbreviations: {{TTĐN: thông tin đối ngoại}}\nsections: [{{heading: A, blocks: ['{words}', Lại thông tin đối ngoại.]}}]\n"
        ))
    };
    assert_eq!(
        plan("Công tác thông tin đối ngoại; thông tin đối ngoại.").get(1).unwrap(),
        "than_bai: Công tác thông tin đối ngoại (TTĐN); thông tin đối ngoại."
    );
    assert_eq!(
        plan("Thông tin đối ngoại (sau đây viết tắt là TTĐN).").get(1).unwrap(),
        "than_bai: Thông tin đối ngoại (sau đây viết tắt là TTĐN)."
    );
    assert_eq!(plan("Không có gì.").get(2).unwrap(), "than_bai: Lại thông tin đối ngoại (TTĐN).");
}

#[test]
fn no_abbreviation_stands_inside_the_name_of_a_body() {
    let text = printed(
        "abbreviations: {CNTT: công nghệ thông tin}\nunits:\n  p: {name: 'Phòng Khảo thí và Công nghệ thông tin', duties: [Mua thiết bị công nghệ thông tin.]}\ntasks: [{title: Tập huấn, lead: p}]\n",
    );
    assert!(text.contains("Chủ trì: Phòng Khảo thí và Công nghệ thông tin."), "{text}");
    assert!(text.contains("Mua thiết bị công nghệ thông tin (CNTT)."), "{text}");
    assert_eq!(text.matches("(CNTT)").count(), 1, "{text}");
}

#[test]
fn what_nothing_has_stays_as_typed_for_the_checker_to_report() {
    assert_eq!(
        body("sections: [{heading: A, blocks: ['Xem [[khong-co]][^9].']}]\n").get(1).unwrap(),
        "than_bai: Xem [[khong-co]][^9]."
    );
}

#[test]
fn hostile_text_prints_and_never_breaks_the_markup() {
    let text = printed(
        "sections: [{heading: '</heading></section>', blocks: [\"a\\u0007b\\uFFFEc ]]> <!-- & &amp; \\\" \"]}]\nannexes: [{title: '**\"<x>**', blocks: [a]}]\n",
    );
    assert!(text.contains("muc: I. </HEADING></SECTION>\nthan_bai: abc ]]> <!-- & &amp; \"\n"), "{text}");
    assert!(text.contains("== Annex Portrait Phụ lục. \"<x>\n"), "{text}");
}

#[test]
fn a_programme_with_every_mark_prints_as_text() {
    let yaml = "kind: chuong_trinh
issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}
date: 2024
title: ASEAN và Việt Nam
urgency: hoa_toc
secrecy: mat
circulation: Lưu hành nội bộ
objectives: {requirements: [Một yêu cầu.], indicators: [{name: Tin bài, target: 12000, measure: tin, by: 2024}]}
tasks:
  - {title: Việc, items: [Một, Hai], lead: u, deadline: 2024-06-28}
  - title: Việc khác
    tasks: [{title: Con, tasks: [{title: Cháu, items: [Chắt]}]}]
units: {u: {name: 'Sở A, B'}, v: {name: V, duties: [Việc của V.]}}
budget: {text: Nguồn., by_year: {2024: '1,5 tỷ đồng', 2025: 20 triệu đồng}}
reporting: [{by: u, text: Báo cáo khi có yêu cầu.}]
closing: Đề nghị các cơ quan thực hiện;
signature: {capacity: [Giám đốc]}
recipients: [Như trên]
";
    let plan = load("t.yaml", yaml.as_bytes()).unwrap().plan;
    let document =
        compose(&plan, &Form::named("nd30").unwrap(), Template::embedded(), &Environment::default()).unwrap();
    insta::assert_snapshot!(ttdn::emit::text::write(&document));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]

    /// Whatever an author types is printed; nothing of it reaches the template or the markup as more than words.
    #[test]
    fn any_words_are_composed(words in "\\PC{0,40}|[*\\[\\]^<>&{}%#;,./ a-c\u{300}\u{a0}“”]{0,40}") {
        let quoted = words.replace('\\', "\\\\").replace('"', "\\\"");
        let yaml = format!("{HEAD}abbreviations: {{AB: \"{quoted}\"}}
objectives: {{purposes: [\"{quoted}\"]}}
tasks: [{{id: x, title: \"{quoted}\", text: \"{quoted}\", lead: u, output: \"{quoted}\", deadline: \"{quoted}\"}}]
units: {{u: {{name: \"{quoted}\"}}}}
closing: \"{quoted}\"
recipients: [\"{quoted}\"]
annexes: [{{title: \"{quoted}\", use: task_table}}]
");
        if let Ok(loaded) = load("t.yaml", yaml.as_bytes()) {
            let composed = compose(&loaded.plan, &Form::named("nd30").unwrap(), Template::embedded(), &Environment::default());
            proptest::prop_assert!(composed.is_ok(), "{:?}", composed.err());
        }
    }
}

/// What offices write in the column of money and among the figures is printed as they write it.
#[test]
fn money_in_words_and_a_figure_in_a_sentence_are_printed() {
    let text = printed(
        "objectives: {purposes: [Một], indicators: [Sản xuất 12 video giới thiệu tỉnh]}
tasks:
  - {title: Phim, budget: Lồng ghép trong kinh phí thường xuyên, indicator: Ít nhất 12 phim}
  - {title: Sách, budget: 120 triệu đồng}
units: {a: {name: Sở A}}
show_assignments: both
annexes: [{id: bang, title: Danh mục, use: task_table, columns: [no, task, indicator, budget]}]
",
    );
    assert!(text.contains("- Sản xuất 12_video giới thiệu tỉnh."), "{text}");
    assert!(text.contains("Chỉ tiêu: Ít nhất 12_phim. Kinh phí: Lồng ghép trong kinh phí thường xuyên."), "{text}");
    let row = text.lines().find(|line| line.contains("Body | 1 | Phim")).unwrap();
    assert!(row.ends_with("| Ít nhất 12_phim | Lồng ghép trong kinh phí thường xuyên"), "{row}");
    assert!(text.contains("Total | <3> Tổng cộng | 120.000.000"), "words are no amount: {text}");
}
