//! What real plans say besides headings and dashes: numbered paragraphs, headings that lead one, text behind sections.

use super::structure::{body, printed};
use ttdn::calendar::Date;
use ttdn::document::{Align, plain_text};
use ttdn::press::{Office, Output, compose, print};

#[test]
fn a_section_is_a_heading_a_paragraph_or_both() {
    let lines = body(
        "sections:
  - heading: Nội dung
    blocks:
      - Theo [[chu-tri]].
      - sections:
          - {heading: Đối tượng kiểm tra, text: Các Ban công tác.}
          - {id: chu-tri, text: Ủy ban chủ trì., sections: [{text: Điểm một.}, {heading: Điểm hai;, text: Cả hai.}]}
          - {heading: Thời gian., text: [Quý III., 'Đoạn hai.'], blocks: [items: [Ý]]}
      - Đoạn sau các khoản.
    sections: [{text: Khoản bốn.}]
  - {text: Một mục không có tiêu đề.}
",
    );
    assert_eq!(
        lines,
        [
            "muc: I. NỘI DUNG",
            "than_bai: Theo [[chu-tri|khoản_2 Mục_I]].",
            "khoan: 1. **Đối tượng kiểm tra:** Các Ban công tác.",
            "khoan #chu-tri: 2. Ủy ban chủ trì.",
            "diem: a) Điểm một.",
            "diem: b) **Điểm hai:** Cả hai.",
            "khoan: 3. **Thời gian.** Quý_III.",
            "than_bai: Đoạn hai.",
            "gach_dau_dong: - Ý",
            "than_bai: Đoạn sau các khoản.",
            "khoan: 4. Khoản bốn.",
            "than_bai: II. Một mục không có tiêu đề.",
        ]
    );
}

#[test]
fn a_list_orders_the_labels_of_its_lines() {
    let lines = body(
        "objectives: {numbering: letter, purposes: [Một, Hai], indicators: [{name: Tin, target: 5}, {name: Bài, target: 6}]}
tasks: [{title: Việc, lead: u, items: [{text: Ý, numbering: decimal, items: [Con, Con nữa]}]}]
units: {u: {name: Đơn vị U, numbering: none, duties: [Việc một., Việc hai.]}}
show_assignments: none
sections:
  - {heading: Mục đích, use: objectives}
  - {heading: Nhiệm vụ, use: tasks}
  - {heading: Tổ chức, use: units}
  - heading: Khác
    blocks:
      - {items: [Một, {text: Hai, items: [Con, {text: Con nữa, items: [Cháu]}]}], numbering: paren}
      - {items: [Lại một], numbering: paren}
      - {items: [{text: Sao, items: [Dưới sao]}], numbering: star}
      - {items: [Cộng], numbering: plus}
      - items: [{text: Gạch, numbering: letter, items: [A, B]}]
",
    );
    assert_eq!(
        lines,
        [
            "muc: I. MỤC ĐÍCH",
            "khoan_tieu_de: 1. Mục đích",
            "diem: a) Một",
            "diem: b) Hai",
            "khoan_tieu_de: 2. Chỉ tiêu",
            "diem: a) Tin: 5;",
            "diem: b) Bài: 6.",
            "muc: II. NHIỆM VỤ",
            "khoan_tieu_de #viec.1: 1. Việc",
            "gach_dau_dong: - Ý",
            "khoan: 1. Con",
            "khoan: 2. Con nữa",
            "muc: III. TỔ CHỨC",
            "khoan_tieu_de #u: 1. Đơn vị U",
            "than_bai: Việc một.",
            "than_bai: Việc hai.",
            "muc: IV. KHÁC",
            "khoan: (1) Một",
            "khoan: (2) Hai",
            "gach_dau_dong: - Con",
            "gach_dau_dong: - Con nữa",
            "dau_cong: + Cháu",
            "khoan: (1) Lại một",
            "gach_dau_dong: * Sao",
            "gach_dau_dong: - Dưới sao",
            "dau_cong: + Cộng",
            "gach_dau_dong: - Gạch",
            "diem: a) A",
            "diem: b) B",
        ]
    );
}

#[test]
fn a_depth_without_labels_is_passed_over_in_an_annex_or_the_whole_plan() {
    let text = printed(
        "numbering: [none, roman]
sections: [{heading: Phần chung, sections: [{heading: Một, id: mot, blocks: ['Theo [[bieu]], [[mot]].']}]}]
annexes:
  - {id: bieu, title: Mẫu biểu, numbering: [none, decimal], sections: [{heading: Hội nghị, sections: [{text: Khai mạc.}, {text: Bế mạc.}]}]}
",
    );
    for line in [
        "khoan_tieu_de: Phần chung",
        "muc #mot: I. MỘT",
        "khoan_tieu_de: Hội nghị",
        "khoan: 1. Khai mạc.",
        "khoan: 2. Bế mạc./.",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}\n{text}");
    }
}

#[test]
fn a_full_name_stands_in_sentences_and_an_office_above_the_name() {
    let text = printed(
        "signature: {capacity: [KT. Trưởng Ban, Phó Trưởng Ban], office: Phó Giám đốc Sở Nội vụ, name: Đỗ Minh Tuấn}\n",
    );
    let signature =
        "quyen_han: KT._TRƯỞNG BAN\n  chuc_vu: PHÓ TRƯỞNG BAN\n  chuc_vu_khac: PHÓ GIÁM ĐỐC SỞ NỘI VỤ\n  ho_ten: ";
    assert!(text.replace('_', " ").contains(&signature.replace('_', " ")), "{text}");
    let full = "preamble: {layout: none}\nissuer: {name: UBND xã, full_name: Ban Thường trực Ủy ban Mặt trận xã Tân Hòa, code: MTTQ, place: Tân Hòa}\ntitle: Kiểm tra\n";
    let checked = compose("t.yaml", full.as_bytes(), &Office::new(Date::new(2026, 1, 2).unwrap()));
    let document = checked.document.unwrap();
    let words: Vec<String> = document.paragraphs().map(|one| plain_text(&one.content).replace('\u{a0}', " ")).collect();
    assert!(
        words.iter().any(|line| line.starts_with("Ban Thường trực Ủy ban Mặt trận xã Tân Hòa ban hành")),
        "{words:?}"
    );
    assert!(words.iter().any(|line| line == "UBND XÃ"), "{words:?}");
}

#[test]
fn a_paragraph_is_set_as_its_author_says() {
    let text = "sections: [{heading: A, blocks: [{text: (Ảnh minh họa), align: center}, {text: Phải, align: right}, {text: Trái, align: left}, Hai bên]}]\n";
    let head = "preamble: {layout: none}\nissuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\ntitle: Công tác đối ngoại\n";
    let checked = compose("t.yaml", format!("{head}{text}").as_bytes(), &Office::new(Date::new(2026, 1, 2).unwrap()));
    let document = checked.document.unwrap();
    let aligns: Vec<_> =
        document.paragraphs().filter_map(|one| one.align.map(|align| (plain_text(&one.content), align))).collect();
    let right = [("(Ảnh minh họa)", Align::Center), ("Phải", Align::Right), ("Trái", Align::Left)];
    assert_eq!(aligns, right.map(|(text, align)| (text.to_owned(), align)));
    let html = String::from_utf8(print(&document, &checked.form, Output::Html, None).unwrap()).unwrap();
    assert!(html.contains("<p class=\"than_bai to-center\">(Ảnh minh họa)"), "{html}");
}

#[test]
fn a_paragraph_without_a_label_is_called_by_its_first_words() {
    let lines = body(
        "sections:
  - heading: Chung
    numbering: none
    sections:
      - {id: dai, text: 'Ban Thường trực, các tổ chức thành viên, các Ban công tác phối hợp thực hiện.'}
      - {id: ngan, text: Xem trên}
      - {text: 'Xem [[dai]], [[ngan]].'}
",
    );
    assert_eq!(
        lines.last().unwrap(),
        "than_bai: Xem [[dai|“Ban Thường trực, các tổ chức thành viên…” Mục_I]], [[ngan|“Xem trên” Mục_I]]."
    );
}
