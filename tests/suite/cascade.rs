//! A plan below another one, as a specification: what it must hold of the plan above, what it need not, what is told and where.

use crate::command::{command, inside, said, text, write};
use std::path::Path;
use std::sync::Arc;
use ttdn::calendar::Date;
use ttdn::cascade::{Upper, Who};
use ttdn::check::message;
use ttdn::diagnostic::{Code, Lang};
use ttdn::press::{Checked, Office, check};

/// A province's plan of 2026 that gives two departments, the communes and all departments something to do.
const PROVINCE: &str = "\
issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}
title: Công tác thông tin đối ngoại năm 2026
period: 2026
tasks:
  - id: quang-ba
    title: Quảng bá hình ảnh của tỉnh
    lead: so-vh
    tasks:
      - {id: phim, title: Làm phim giới thiệu tỉnh, deadline: Quý III/2026, output: 01 phim}
      - {title: In tờ gấp song ngữ, support: [so-nv], deadline: trước ngày 15/6/2026}
  - {id: tap-huan, title: Tập huấn cho cán bộ cấp xã, lead: so-nv, support: [so-vh, cap-xa], deadline: Quý II/2026}
  - {id: bao-cao, title: Báo cáo tình hình dư luận, lead: so-nv, deadline: hằng tháng}
  - {id: bien, title: Dựng biển chỉ dẫn song ngữ, lead: cap-xa, deadline: Quý IV/2026}
  - {id: tuyen-truyen, title: Tuyên truyền trong cơ quan, lead: cac-so, deadline: thường xuyên}
  - {id: ky-niem, title: Chuẩn bị lễ kỷ niệm, lead: lien-quan, deadline: Quý IV/2026}
units:
  so-vh: {name: 'Sở Văn hóa, Thể thao và Du lịch', short: Sở VHTTDL}
  so-nv: {name: Sở Nội vụ}
  cap-xa: {name: 'Ủy ban nhân dân các xã, phường', collective: true}
  cac-so: {name: 'Các sở, ban, ngành tỉnh', collective: true}
  lien-quan: {name: 'Các cơ quan, đơn vị liên quan', collective: true}
";

/// A department's plan with this issuer and these tasks.
fn unit(issuer: &str, tasks: &[&str]) -> String {
    let tasks: String = tasks.iter().map(|task| format!("  - {task}\n")).collect();
    let tasks = if tasks.is_empty() { String::new() } else { format!("tasks:\n{tasks}") };
    format!(
        "parent: tinh.yaml\nissuer: {{name: '{issuer}', code: X, place: An Bình}}\ntitle: Công tác năm 2026\nperiod: 2026\nstatus: final\n{tasks}"
    )
}

fn below(upper: &str, plan: &str) -> Checked {
    let above = Some(Upper::read("tinh.yaml", upper.as_bytes()).map(Arc::new));
    check("so.yaml", plan.as_bytes(), &Office { above, ..Office::new(Date::new(2026, 3, 1).unwrap()) })
}

/// What is found of the family: `C001 warning 1: title`.
fn told_below(upper: &str, plan: &str) -> String {
    let checked = below(upper, plan);
    let own = checked.diagnostics.iter().filter(|found| found.code.id().starts_with('C'));
    own.map(|found| {
        let line = checked.source.position(found.span.start).line;
        format!("{} {} {line}: {}\n", found.code, found.level.word(), message(found, Lang::Vi).title)
    })
    .collect()
}

fn told(plan: &str) -> String {
    told_below(PROVINCE, plan)
}

const FILM: &str = "{parent_task: phim, title: Hai phim ngắn, deadline: 30/9/2026}";
const LEAFLET: &str = "{title: In tờ gấp song ngữ, deadline: tháng 5/2026}";
const OFFICE_NEWS: &str = "{parent_task: tuyen-truyen, title: Bản tin nội bộ, deadline: hằng tháng}";

// Wrong.

#[test]
fn each_task_that_is_missing_is_told_once_at_the_parent_and_where_it_is_given() {
    let plan = unit("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", &[]);
    assert_eq!(
        told(&plan),
        "C001 warning 1: chưa có nhiệm vụ cấp trên giao Sở VHTTDL: “Làm phim giới thiệu tỉnh”\n\
         C001 warning 1: chưa có nhiệm vụ cấp trên giao Sở VHTTDL: “In tờ gấp song ngữ”\n\
         C001 note 1: chưa có nhiệm vụ cấp trên giao Các sở, ban, ngành tỉnh: “Tuyên truyền trong cơ quan”\n"
    );
    let checked = below(PROVINCE, &plan);
    let film = checked.diagnostics.iter().find(|found| found.code == Code::C001).unwrap();
    assert_eq!(checked.source.slice(film.span), "tinh.yaml");
    let there = &film.elsewhere[0];
    assert_eq!(there.source.slice(there.span), "Làm phim giới thiệu tỉnh");
    assert_eq!((there.name.as_str(), there.source.position(there.span.start).line), ("tinh.yaml", 9));
}

/// The lines that a hint gives make a plan in which nothing is missing.
#[test]
fn what_the_hint_says_can_be_pasted() {
    let plan = unit("Sở Văn hóa, Thể thao và Du lịch", &[]);
    let checked = below(PROVINCE, &plan);
    let missing = checked.diagnostics.iter().filter(|found| found.code == Code::C001);
    let stanzas: Vec<String> = missing.map(|found| found.facts["stanza"].trim_start_matches("- ").to_owned()).collect();
    assert_eq!(
        stanzas[0],
        "{parent_task: phim, title: Làm phim giới thiệu tỉnh, deadline: Quý III/2026, output: 01 phim}"
    );
    let stanzas: Vec<&str> = stanzas.iter().map(String::as_str).collect();
    assert_eq!(told(&unit("Sở Văn hóa, Thể thao và Du lịch", &stanzas)), "");
}

#[test]
fn a_later_deadline_is_told_with_both() {
    let late = |task: &str| told(&unit("Sở Nội vụ", &[task, OFFICE_NEWS]));
    let training = late("{parent_task: tap-huan, title: Hai lớp tập huấn, deadline: Quý III/2026}");
    assert!(
        training.contains("C002 warning 7: thời hạn “Quý III/2026” muộn hơn thời hạn cấp trên giao: “Quý II/2026”"),
        "{training}"
    );
    let reports = late("{parent_task: [tap-huan, bao-cao], title: Báo cáo, deadline: hằng quý}");
    assert!(reports.contains("thời hạn “hằng quý” muộn hơn thời hạn cấp trên giao: “hằng tháng”"), "{reports}");
    let year = late("{title: Tập huấn cho cán bộ cấp xã., deadline: năm 2026}");
    assert!(year.contains("“năm 2026” muộn hơn"), "{year}");
}

#[test]
fn a_wrong_id_has_its_nearest_and_a_lonely_one_is_told() {
    let plan = unit("Sở Văn hóa, Thể thao và Du lịch", &[&FILM.replace("phim,", "phin,"), LEAFLET, OFFICE_NEWS]);
    let checked = below(PROVINCE, &plan);
    let found = checked.diagnostics.iter().find(|found| found.code == Code::C003).unwrap();
    assert_eq!(found.fix.as_ref().unwrap().edits[0].text, "phim");
    let alone = plan.replace("parent: tinh.yaml\n", "");
    assert!(told(&alone).contains("C003 error 6: `parent_task` đi cùng `parent`"), "{}", told(&alone));
}

#[test]
fn an_issuer_that_the_plan_above_does_not_know_is_told_once() {
    let told = told(&unit("Sở Tài chính", &[]).replace("các sở", "x"));
    assert!(told.starts_with("C001 note"), "a department is one of all departments: {told}");
    let stranger = told_below(PROVINCE, &unit("Trường Đại học An Bình", &[]));
    assert_eq!(stranger, "C004 warning 1: kế hoạch cấp trên không nêu Trường Đại học An Bình\n");
}

// Right.

#[test]
fn a_plan_that_holds_all_in_time_is_silent() {
    assert_eq!(told(&unit("Sở Văn hóa, Thể thao và Du lịch", &[FILM, LEAFLET, OFFICE_NEWS])), "");
    let group =
        "{parent_task: quang-ba, title: Quảng bá, tasks: [{title: Phim, deadline: Quý I/2026}, {title: Tờ gấp}]}";
    assert_eq!(told(&unit("Sở Văn hóa, Thể thao và Du lịch", &[group, OFFICE_NEWS])), "", "a whole group by its id");
}

#[test]
fn an_issuer_is_known_however_its_name_is_written() {
    for name in ["SỞ NỘI VỤ", "Sở Nội vụ tỉnh An Bình", "Sở nội vụ tỉnh"] {
        assert!(told(&unit(name, &[])).contains("giao Sở Nội vụ: “Tập huấn cho cán bộ cấp xã”"), "{name}");
    }
    for name in ["UBND xã Tân Hòa", "ỦY BAN NHÂN DÂN PHƯỜNG HẢI AN"] {
        let told = told(&unit(name, &[]));
        assert_eq!(
            told,
            "C001 warning 1: chưa có nhiệm vụ cấp trên giao Ủy ban nhân dân các xã, phường: “Dựng biển chỉ dẫn song ngữ”\n",
            "{name}"
        );
    }
    let named =
        unit("Phòng Văn hóa", &[FILM, LEAFLET]).replace("parent: tinh.yaml", "parent: {plan: tinh.yaml, unit: so-vh}");
    assert_eq!(told(&named), "", "who it is may be said");
}

// Silenced.

#[test]
fn a_comment_silences_it_and_an_office_sets_its_level() {
    let plan = unit("Sở Nội vụ", &[OFFICE_NEWS]);
    assert!(!told(&plan).is_empty());
    assert_eq!(told(&format!("# ttdn: allow C001 -- giao lại cho Trường Chính trị\n{plan}")), "");
}

// What looks wrong and is not.

#[test]
fn what_another_years_plan_may_hold_is_not_missing() {
    let years = PROVINCE.replace("period: 2026", "period: 2026-2030").replace("Quý IV/2026", "Quý IV/2028");
    assert_eq!(told_below(&years, &unit("UBND xã Tân Hòa", &[])), "", "2028 is for the plan of 2028");
    let whenever = years.replace(", deadline: Quý IV/2028", "");
    assert_eq!(told_below(&whenever, &unit("UBND xã Tân Hòa", &[])), "", "five years' time, and nobody says which");
    let autumn = unit("UBND xã Tân Hòa", &[]).replace("period: 2026", "period: {from: 2026-07-01, to: 2026-12-31}");
    let yearly = PROVINCE.replace("Quý IV/2026", "Quý II hằng năm");
    assert_eq!(told_below(&yearly, &autumn), "", "the second quarter is over when the plan begins");
}

#[test]
fn a_group_covers_only_whom_it_names() {
    assert_eq!(
        told(&unit("UBND huyện Tân Sơn", &[])),
        "C004 warning 1: kế hoạch cấp trên không nêu UBND huyện Tân Sơn\n"
    );
    let border = PROVINCE.replace("các xã, phường'", "các xã biên giới'");
    let told = told_below(&border, &unit("UBND xã Tân Hòa", &[]));
    assert!(
        told.starts_with("C004") && told.lines().count() == 1,
        "which communes lie at the border nobody says: {told}"
    );
    let office = told_below(PROVINCE, &unit("Văn phòng Sở Nội vụ", &[]));
    assert!(!office.contains("Tập huấn"), "an office of the department is not the department: {office}");
}

#[test]
fn what_is_only_supported_is_not_missing() {
    let told = told(&unit("Sở Văn hóa, Thể thao và Du lịch", &[FILM, LEAFLET, OFFICE_NEWS]));
    assert_eq!(told, "", "the department supports the training");
}

#[test]
fn mistakes_of_the_plan_above_are_its_own() {
    let wrong =
        PROVINCE.replace("deadline: Quý III/2026", "deadline: 31/02/2026").replace("lead: cac-so", "lead: khong-co");
    assert_eq!(told_below(&wrong, &unit("Sở Văn hóa, Thể thao và Du lịch", &[FILM, LEAFLET])), "");
    let unread = PROVINCE.replace("lead: so-vh", "leads: so-vh");
    let told = told_below(&unread, &unit("Sở Văn hóa, Thể thao và Du lịch", &[]));
    assert_eq!(told, "C005 error 1: kế hoạch cấp trên `tinh.yaml` còn lỗi, không đọc được hết\n");
}

#[test]
fn a_body_above_the_issuer_is_no_file() {
    let slip = unit("Sở Nội vụ", &[]).replace("parent: tinh.yaml", "co_quan_chu_quan: UBND tỉnh An Bình");
    let checked = below(PROVINCE, &slip);
    assert!(checked.plan.unwrap().parent.is_none());
    let spoken = unit("Sở Nội vụ", &[]).replace("parent:", "ke_hoach_cap_tren:");
    let checked = below(PROVINCE, &spoken);
    assert!(checked.diagnostics.iter().any(|found| found.code == Code::S002 && found.facts["near"] == "parent"));
}

// The command.

/// A folder with a province's plan and two below it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("don-vi")).unwrap();
    write(folder.path(), "ttdn.toml", "");
    write(folder.path(), "tinh.yaml", PROVINCE);
    let at = |plan: String| plan.replace("parent: tinh.yaml", "parent: ../tinh.yaml");
    write(folder.path(), "don-vi/so-nv.yaml", &at(unit("Sở Nội vụ", &[OFFICE_NEWS])));
    write(
        folder.path(),
        "don-vi/so-vh.yaml",
        &at(unit("Sở Văn hóa, Thể thao và Du lịch", &[FILM, LEAFLET, OFFICE_NEWS])),
    );
    folder
}

#[test]
fn the_place_above_has_the_name_of_its_file_for_every_reader() {
    let folder = folder();
    let text = said(&inside(folder.path(), &["check", "don-vi/so-nv.yaml"]));
    assert!(text.contains("--> don-vi/so-nv.yaml:1:9") && text.contains("::: tinh.yaml:11:27"), "{text}");
    let deeper = said(&inside(&folder.path().join("don-vi"), &["check", "so-nv.yaml"]));
    assert!(deeper.contains("::: ../tinh.yaml:11:27"), "{deeper}");
    let json = said(&inside(folder.path(), &["check", "don-vi/so-nv.yaml", "--message-format", "json"]));
    assert!(json.contains("\"file\": \"tinh.yaml\""), "{json}");
    let sarif = said(&inside(&folder.path().join("don-vi"), &["check", "so-nv.yaml", "--message-format", "sarif"]));
    assert!(sarif.contains("tinh.yaml\"") && !sarif.contains("../tinh.yaml"), "{sarif}");
}

#[test]
fn a_plan_above_that_cannot_be_read_is_told_at_its_name() {
    let folder = folder();
    let so = |parent: &str| {
        let plan = unit("Sở Nội vụ", &[]).replace("parent: tinh.yaml", &format!("parent: {parent}"));
        write(folder.path(), "don-vi/so-nv.yaml", &plan);
        said(&inside(folder.path(), &["check", "don-vi/so-nv.yaml"]))
    };
    for (parent, words) in [
        ("khong-co.yaml", "không có tệp `khong-co.yaml`"),
        ("../../x.yaml", "nằm ngoài thư mục chung"),
        ("so-nv.yaml", "là chính kế hoạch này"),
        ("../ttdn.toml", "không phải là kế hoạch"),
        ("UBND tỉnh An Bình", "không phải là tên tệp"),
    ] {
        let told = so(parent);
        assert!(
            told.contains("lỗi[C005]") && told.contains("so-nv.yaml:1:9") && told.contains(words),
            "{parent}: {told}"
        );
    }
    let circle = PROVINCE.replace("period: 2026", "period: 2026\nparent: don-vi/so-nv.yaml");
    write(folder.path(), "tinh.yaml", &circle);
    assert!(so("../tinh.yaml").contains("lại lấy kế hoạch này làm cấp trên"));
}

#[test]
fn a_thousand_plans_read_the_plan_above_once() {
    let folder = folder();
    let many =
        (0..200).map(|at| format!("  - {{id: viec-{at}, title: Việc số {at}, lead: so-nv, deadline: Quý II/2026}}\n"));
    write(folder.path(), "tinh.yaml", &PROVINCE.replace("units:\n", &(many.collect::<String>() + "units:\n")));
    let plan = std::fs::read_to_string(folder.path().join("don-vi/so-vh.yaml")).unwrap();
    (0..100).for_each(|at| {
        write(folder.path(), &format!("don-vi/p{at:03}.yaml"), &plan);
    });
    let done = command(&["check", "don-vi", "--message-format", "json"]).current_dir(folder.path()).output().unwrap();
    let told = text(&done.stdout);
    assert_eq!(told.matches("\"C001\"").count(), 202, "{}", text(&done.stderr));
    assert!(Path::new(&folder.path().join("don-vi/p099.yaml")).exists());
}

// The coverage of a plan above.

fn coverage(folder: &Path, more: &[&str]) -> std::process::Output {
    inside(folder, &[&["coverage", "tinh.yaml"], more].concat())
}

#[test]
fn each_task_is_told_with_each_unit_that_leads_it() {
    let folder = folder();
    let done = coverage(folder.path(), &["don-vi/so-nv.yaml", "don-vi/so-vh.yaml", "--to", "csv"]);
    assert_eq!(done.status.code(), Some(1));
    let lines: Vec<String> =
        text(&done.stdout).trim_start_matches('\u{feff}').lines().skip(1).map(str::to_owned).collect();
    assert_eq!(
        lines,
        [
            "Làm phim giới thiệu tỉnh,Quý III/2026,\"Sở Văn hóa, Thể thao và Du lịch\",đã có,Hai phim ngắn,30/9/2026,don-vi/so-vh.yaml",
            "In tờ gấp song ngữ,trước ngày 15/6/2026,\"Sở Văn hóa, Thể thao và Du lịch\",đã có,In tờ gấp song ngữ,tháng 5/2026,don-vi/so-vh.yaml",
            "Tập huấn cho cán bộ cấp xã,Quý II/2026,Sở Nội vụ,chưa có,,,don-vi/so-nv.yaml",
            "Báo cáo tình hình dư luận,hằng tháng,Sở Nội vụ,chưa có,,,don-vi/so-nv.yaml",
            "Dựng biển chỉ dẫn song ngữ,Quý IV/2026,\"Ủy ban nhân dân các xã, phường\",chưa có kế hoạch,,,",
            "Tuyên truyền trong cơ quan,thường xuyên,Sở Nội vụ,đã có,Bản tin nội bộ,hằng tháng,don-vi/so-nv.yaml",
            "Tuyên truyền trong cơ quan,thường xuyên,\"Sở Văn hóa, Thể thao và Du lịch\",đã có,Bản tin nội bộ,hằng tháng,don-vi/so-vh.yaml",
            "Chuẩn bị lễ kỷ niệm,Quý IV/2026,\"Các cơ quan, đơn vị liên quan\",chưa có kế hoạch,,,",
        ]
    );
    assert!(
        text(&done.stderr).contains(
            "8 việc được giao: 4 đã có, 0 muộn hạn, 2 chưa có, 0 không bắt buộc, 2 ở đơn vị chưa có kế hoạch"
        )
    );
}

#[test]
fn all_covered_is_0_a_late_one_is_1_and_an_unread_one_is_2() {
    let folder = folder();
    let province = "issuer: {name: Ủy ban nhân dân tỉnh An Bình, place: An Bình}\nperiod: 2026\ntasks:\n  - {id: phim, title: Phim, lead: so-vh, deadline: Quý III/2026}\nunits:\n  so-vh: {name: 'Sở Văn hóa, Thể thao và Du lịch'}\n";
    write(folder.path(), "tinh.yaml", province);
    let code = |more: &[&str]| coverage(folder.path(), more).status.code();
    assert_eq!(code(&["don-vi/so-vh.yaml"]), Some(0));
    let late = unit("Sở Văn hóa, Thể thao và Du lịch", &["{parent_task: phim, title: Phim, deadline: Quý IV/2026}"]);
    write(folder.path(), "muon.yaml", &late);
    let told = coverage(folder.path(), &["muon.yaml", "--to", "json"]);
    assert_eq!(told.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!((json["rows"][0]["state"].as_str(), json["counts"]["late"].as_u64()), (Some("late"), Some(1)));
    write(folder.path(), "hong.yaml", "tasks: [\n");
    assert_eq!(code(&["don-vi/so-vh.yaml", "hong.yaml"]), Some(2));
    assert_eq!(code(&["khong-co.yaml"]), Some(2));
    assert_eq!(inside(folder.path(), &["coverage", "hong.yaml", "muon.yaml"]).status.code(), Some(2));
    assert_eq!(inside(folder.path(), &["coverage", "ttdn.toml", "muon.yaml"]).status.code(), Some(2));
}

/// A folder holds other plans too: only those below this one count.
#[test]
fn of_a_folder_only_the_plans_below_count() {
    let folder = folder();
    write(folder.path(), "khac.yaml", &unit("Sở Nội vụ", &[]).replace("parent: tinh.yaml\n", ""));
    let told = text(&coverage(folder.path(), &[".", "--to", "markdown"]).stdout);
    assert!(
        !told.contains("khac&#46;yaml") && !told.contains("khac.yaml") && told.contains("don-vi/so-nv.yaml"),
        "{told}"
    );
    assert!(told.contains("| **chưa có** |"), "{told}");
    let narrow =
        command(&["coverage", "tinh.yaml", "."]).current_dir(folder.path()).env("COLUMNS", "50").output().unwrap();
    assert!(text(&narrow.stdout).lines().all(|line| line.chars().count() <= 50), "{}", text(&narrow.stdout));
    let stranger = write(folder.path(), "la.yaml", &unit("Trường Đại học An Bình", &[]));
    assert!(said(&coverage(folder.path(), &[&stranger])).contains("không nêu cơ quan ban hành kế hoạch này"));
}

/// Each unit of each example, as the issuer of a plan below it: the plan above knows it, and takes it for no other body.
#[test]
fn each_unit_of_the_examples_is_itself_and_nobody_else() {
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let upper = Upper::read("tren.yaml", &bytes).unwrap();
        let Ok(loaded) = ttdn::plan::load("tren.yaml", &bytes) else { panic!("{}", path.display()) };
        for one in &loaded.plan.units {
            let names = std::iter::once(&one.name).chain(&one.short);
            for name in names.map(|name| name.value.replace('\'', "").to_uppercase()) {
                let Ok(below) = ttdn::plan::load("duoi.yaml", unit(&name, &[]).as_bytes()) else { panic!("{name}") };
                let who = Who::find(&upper, &below.plan);
                let issues = loaded
                    .plan
                    .issuers
                    .iter()
                    .any(|issuer| issuer.name.as_ref().is_some_and(|own| own.value.to_uppercase() == name));
                if who.named != [one.id.value.as_str()] || !who.groups.is_empty() || who.same != issues {
                    wrong.push(format!("{}: {name}: {:?}", path.file_name().unwrap().display(), who));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
