//! The family over the base plan and the plan above it.

use crate::check::testing::{findings, with};

/// What is found of the family in the base plan below `bo.yaml`, with these tasks.
fn found(tasks: &str) -> String {
    let plan = with("title: Công tác", "parent: bo.yaml\ntitle: Công tác").replace("  - id: phim\n", tasks);
    findings(&plan).lines().filter(|line| line.starts_with('C')).map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn a_task_that_is_not_there_is_told_with_what_to_add() {
    let told = found("  - id: phim\n");
    assert_eq!(
        told,
        "C001 warning 8:9 \"bo.yaml\": chưa có nhiệm vụ cấp trên giao Ủy ban nhân dân tỉnh An Bình: “Sản xuất phim giới thiệu \
         các địa phương” | thêm vào `tasks` và ghi đơn vị chủ trì: - {parent_task: phim, title: Sản xuất phim giới thiệu các địa phương, deadline: Quý \
         III/2024, output: 01 phim}; nếu một nhiệm vụ đã có chính là việc này, ghi `parent_task: phim` cho nhiệm vụ ấy\n"
    );
}

#[test]
fn an_id_covers_and_so_does_the_same_title() {
    assert_eq!(found("  - id: phim\n    parent_task: phim\n"), "");
    assert_eq!(found("  - id: phim\n    parent_task: [phim, tap-huan]\n"), "");
    let same = "  - {title: \"Sản xuất phim  giới thiệu các **địa phương**.\", lead: so-tttt, deadline: 30/9/2024}\n  - id: x\n";
    assert_eq!(found(same), "");
}

#[test]
fn a_later_deadline_is_told_with_both() {
    let late =
        found("  - {parent_task: phim, title: Phim thứ hai, lead: so-tttt, deadline: tháng 10/2024}\n  - id: x\n");
    assert!(
        late.starts_with("C002 warning")
            && late.contains("“tháng 10/2024” muộn hơn thời hạn cấp trên giao: “Quý III/2024”"),
        "{late}"
    );
    assert_eq!(
        found("  - {parent_task: phim, title: Phim, lead: so-tttt}\n  - id: x\n"),
        "",
        "no deadline, nothing to compare"
    );
}

#[test]
fn a_wrong_id_has_its_nearest() {
    let told = found("  - id: phim\n    parent_task: phiim\n");
    assert!(told.contains("C003 error") && told.contains("có phải là `phim`?"), "{told}");
}
