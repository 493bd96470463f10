//! What real plans say besides headings and dashes: numbered paragraphs, headings that lead one, text behind sections.

use super::structure::body;

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
fn a_paragraph_without_a_label_is_called_by_its_first_words() {
    let lines = body(
        "sections:
  - heading: Chung
    numbering: none
    sections:
      - {id: dai, text: 'Ban Thường trực, các tổ chức thành viên, các Ban công tác phối hợp thực hiện.'}
      - {id: ngan, text: Xem trên.}
      - {text: 'Xem [[dai]], [[ngan]].'}
",
    );
    assert_eq!(
        lines.last().unwrap(),
        "than_bai: Xem [[dai|“Ban Thường trực, các tổ chức thành viên…” Mục_I]], [[ngan|“Xem trên.” Mục_I]]."
    );
}
