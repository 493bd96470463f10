//! The starters of `ttdn new`: each builds at once as a draft, and is a sound plan once its blanks are filled.

use crate::command::{command, inside, said, text, write};
use ttdn::plan::STARTERS;

fn made(name: &str, folder: &std::path::Path) -> String {
    let done = inside(folder, &["new", "p.yaml", "--starter", name]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    std::fs::read_to_string(folder.join("p.yaml")).unwrap()
}

#[test]
fn each_starter_builds_at_once_and_asks_only_for_its_blanks() {
    for starter in STARTERS {
        let folder = tempfile::tempdir().unwrap();
        let plan = made(starter.name, folder.path());
        assert!(plan.starts_with("# ") && !plan.contains("{year}"), "{}", starter.name);
        let done = inside(folder.path(), &["build", "p.yaml", "--message-format", "json"]);
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
        assert!(folder.path().join("p.pdf").exists() && folder.path().join("p.docx").exists());
        let told = text(&done.stdout);
        let codes = told.match_indices("\"code\": \"").map(|(at, _)| &told[at + 9..at + 13]);
        assert!(codes.into_iter().all(|code| code == "S010"), "{}: {told}", starter.name);
        // Every sample that is left would be printed: each is told.
        let lines = plan.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#'));
        for (at, line) in lines.filter(|(_, line)| line.contains("\"[")) {
            let place = format!("\"line\": {},", at + 1);
            assert!(told.contains(&place), "{}:{}: {line}: {told}", starter.name, at + 1);
        }
        let done = inside(folder.path(), &["fmt", "--check", "p.yaml"]);
        assert_eq!(done.status.code(), Some(0), "{}: {}", starter.name, said(&done));
    }
}

/// What stands behind a value is read long after the value was filled in.
#[test]
fn no_remark_says_what_is_untrue_once_the_value_is_there() {
    for starter in STARTERS {
        for line in starter.text.lines() {
            let remark = line.split_once("# ").map(|(_, remark)| remark).unwrap_or_default();
            let untrue = ["còn ", "chưa có", "sẽ để trống", "sau khi ký", "hoặc 24", "hoặc 15"];
            assert!(!untrue.iter().any(|words| remark.contains(words)), "{}: {line}", starter.name);
            let examples = ["name: ", "number: ", "date: "];
            assert!(!examples.iter().any(|key| remark.starts_with(key)), "{}: {line}", starter.name);
        }
    }
}

#[test]
fn a_starter_whose_blanks_are_filled_is_ready_to_sign() {
    for starter in STARTERS {
        let folder = tempfile::tempdir().unwrap();
        let mut plan = made(starter.name, folder.path());
        for (blank, words) in [
            ("[tên tỉnh]", "An Bình"),
            ("[tên xã]", "Tân Hòa"),
            ("[tên sự kiện]", "Tuần Văn hóa biển"),
            ("[Mục đích của kế hoạch, mỗi ý một dòng.]", "Giới thiệu hình ảnh địa phương tới bạn bè quốc tế."),
            ("[Yêu cầu khi thực hiện, mỗi ý một dòng.]", "Bảo đảm thiết thực, tiết kiệm, đúng quy định."),
            ("[Tên nhiệm vụ]", "Giao lưu với học sinh các nước láng giềng"),
            ("[Sản phẩm, nếu có]", "01 báo cáo"),
            ("[Sản phẩm]", "01 báo cáo"),
            ("[Nhiệm vụ của đơn vị, mỗi ý một dòng.]", "Vận động người dân tham gia."),
            ("tại Tờ trình số … ngày …", "tại Tờ trình số 45/TTr-SVHTTDL ngày 04 tháng 01 năm 2027."),
        ] {
            plan = plan.replace(blank, words);
        }
        while let Some(at) = plan.find("[Sản phẩm, ví dụ: ") {
            let end = at + plan[at..].find(']').unwrap();
            let words = plan[at + "[Sản phẩm, ví dụ: ".len()..end].to_owned();
            plan.replace_range(at..=end, &words);
        }
        let name =
            plan.lines().find(|line| line.trim_start().starts_with("name:") && line.ends_with("# họ và tên người ký"));
        let name = name.expect("room for a name").to_owned();
        plan = plan.replace(&name, &name.replacen("name:", "name: Nguyễn Văn A", 1));
        write(folder.path(), "p.yaml", &plan);
        let year = plan.lines().find_map(|line| line.strip_prefix("period: ")).unwrap();
        let year: String =
            year.chars().filter(char::is_ascii_digit).rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        let day = format!("05/01/{year}");
        let done = inside(folder.path(), &["issue", "p.yaml", "--number", "15", "--date", &day]);
        assert_eq!(done.status.code(), Some(0), "{}: {}", starter.name, said(&done));
        let found = said(&done);
        let loud =
            found.lines().filter(|line| ["lỗi[", "cảnh báo[", "lưu ý["].iter().any(|level| line.starts_with(level)));
        assert_eq!(loud.collect::<Vec<_>>(), [""; 0], "{}", starter.name);
    }
}

#[test]
fn starters_are_listed_and_an_unknown_one_is_told() {
    let done = command(&["new", "--list"]).output().unwrap();
    let shown = text(&done.stdout);
    assert_eq!(done.status.code(), Some(0));
    assert!(STARTERS.iter().all(|starter| shown.contains(starter.name)) && shown.contains("Mặt trận"), "{shown}");
    let done = command(&["new", "-", "--starter", "huyen"]).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("không có mẫu này; có: tinh, so, xa"), "{}", said(&done));
    assert_eq!(command(&["new"]).output().unwrap().status.code(), Some(2));
}

#[test]
fn a_new_plan_names_the_schema_that_lies_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let plan = made("xa", folder.path());
    assert!(plan.starts_with("# yaml-language-server: $schema=./plan.schema.json\n# Kế hoạch"), "{plan}");
    let schema = || std::fs::read_to_string(folder.path().join("plan.schema.json")).unwrap();
    assert_eq!(schema(), ttdn::plan::schema(ttdn::Lang::Vi));
    // The next plan of the folder finds it; whoever changed it keeps it.
    write(folder.path(), "plan.schema.json", "{}");
    assert_eq!(inside(folder.path(), &["new", "q.yaml"]).status.code(), Some(0));
    assert_eq!(schema(), "{}");
    // Next year's plan, in another folder, has the line of the old one.
    let done = inside(folder.path(), &["new", "2028/p.yaml", "--from", "p.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(folder.path().join("2028/plan.schema.json").exists());
    assert!(!text(&inside(folder.path(), &["new", "-"]).stdout).contains("$schema"), "printed, it lies nowhere");
}

#[test]
fn another_line_for_editors_stays_alone() {
    let folder = tempfile::tempdir().unwrap();
    let plan = made("xa", folder.path());
    let (_, rest) = plan.split_once('\n').unwrap();
    write(folder.path(), "cu.yaml", &format!("# yaml-language-server: $schema=../chung/khac.json\n{rest}"));
    std::fs::create_dir(folder.path().join("moi")).unwrap();
    let done = inside(folder.path(), &["new", "moi/p.yaml", "--from", "cu.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(!folder.path().join("moi/plan.schema.json").exists());
}
