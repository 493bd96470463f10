//! What a folder or a list of names stands for: which files are plans, which are passed over, and that one which cannot be
//! read does not hide the others.

use crate::command::{command, good, inside, said, text, write, wrong};
use std::path::Path;

#[test]
fn the_files_of_an_office_are_no_plans_however_the_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let sub = folder.path().join("nam/sub");
    std::fs::create_dir_all(&sub).unwrap();
    let register = "schema: 1\ndocuments: []\n";
    write(folder.path(), "so.yaml", register);
    write(folder.path(), "the-thuc.yml", "extends: nd30\n");
    write(folder.path(), "ttdn.toml", "registers = [\"so.yaml\"]\nform = \"the-thuc.yml\"\n");
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "nam/so-rieng.yaml", register);
    write(folder.path(), "nam/ttdn.toml", "registers = [\"so-rieng.yaml\"]\n");
    write(&sub, "b.yaml", &good());
    let whole = folder.path().display().to_string();
    let cases: [(&Path, &str, usize); 8] = [
        (folder.path(), ".", 2),
        (folder.path(), "./", 2),
        (folder.path(), &whole, 2),
        (folder.path(), "nam/..", 2),
        (folder.path(), "nam", 1),
        (&sub, "../..", 2),
        (&sub, ".", 1),
        (&sub, "..", 1),
    ];
    for (from, name, plans) in cases {
        let done = inside(from, &["check", name, "--message-format", "json"]);
        assert_eq!(done.status.code(), Some(0), "{name}: {}", said(&done));
        let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!(json["files"].as_array().unwrap().len(), plans, "{name}: {}", json["files"]);
    }
    let done = inside(folder.path(), &["fmt", "--check", "."]);
    assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()));
}

#[test]
fn a_file_of_the_office_that_is_named_is_passed_over_with_a_line() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "so.yaml", "schema: 1\ndocuments: []\n");
    write(folder.path(), "ttdn.toml", "registers = [\"so.yaml\"]\n");
    write(folder.path(), "a.yaml", &good());
    let done = inside(folder.path(), &["check", "a.yaml", "so.yaml", "ttdn.toml"]);
    assert_eq!(done.status.code(), Some(0));
    assert!(text(&done.stderr).ends_with("không phải kế hoạch: so.yaml, ttdn.toml\n"), "{}", said(&done));
    assert_eq!(inside(folder.path(), &["check", "so.yaml"]).status.code(), Some(2), "nothing is left to check");
}

#[test]
fn a_form_named_on_the_command_line_is_no_plan_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &good());
    write(folder.path(), "rieng.yaml", "extends: nd30\ntitle: x\n");
    let done = inside(folder.path(), &["check", ".", "--form", "./rieng.yaml"]);
    assert!(!said(&done).contains(" rieng.yaml:1"), "{}", said(&done));
}

#[test]
fn yaml_that_is_no_plan_is_passed_over_in_a_folder_with_one_line() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "kh.yaml", &good());
    write(folder.path(), "docker-compose.yml", "services: {web: {image: nginx}}\n");
    write(folder.path(), "mkdocs.yml", "site_name: x\nnav:\n  - index.md\n");
    write(folder.path(), "rong.yaml", "");
    let done = inside(folder.path(), &["check", "."]);
    let line =
        "bỏ qua, không phải kế hoạch (không có mục nào của kế hoạch): docker-compose.yml, mkdocs.yml, rong.yaml\n";
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), line.to_owned()));
    assert_eq!(said(&inside(folder.path(), &["check", ".", "-q"])), "");
    let named = inside(folder.path(), &["check", "mkdocs.yml"]);
    assert_eq!(named.status.code(), Some(1), "who names a file means it");
    std::fs::remove_file(folder.path().join("kh.yaml")).unwrap();
    let done = inside(folder.path(), &["check", "."]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("thư mục không có kế hoạch nào"), "{}", said(&done));
}

#[test]
fn a_plan_with_slips_is_never_passed_over() {
    for plan in ["tieu_de: Kế hoạch\n", "titel: x\n", "title:Kế hoạch\n", "x: [\ntitle: a\n", "{title: a}\n"] {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "a.yaml", plan);
        assert_eq!(inside(folder.path(), &["check", "."]).status.code(), Some(1), "{plan}");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), b"title: K\xea ho\xe1ch\n").unwrap();
    let done = inside(folder.path(), &["check", "."]);
    assert!(done.status.code() == Some(1) && said(&done).contains("S001"), "{}", said(&done));
}

#[test]
fn exclude_and_gitignore_are_respected() {
    let folder = tempfile::tempdir().unwrap();
    for sub in ["vendor/x", "cu", "sub", ".an"] {
        std::fs::create_dir_all(folder.path().join(sub)).unwrap();
    }
    write(folder.path(), "a.yaml", &good());
    let out = ["vendor/x/a.yaml", "cu/a.yaml", "sub/nhap.yaml", "bo.yml", "sub/bo.yml", ".an/a.yaml", ".b.yaml"];
    for name in out {
        write(folder.path(), name, &wrong());
    }
    write(folder.path(), "ttdn.toml", "exclude = [\"vendor/**\", \"bo.yml\"]\n");
    write(folder.path(), ".gitignore", "/cu/\nnhap.yaml\n");
    for name in [".", "sub/.."] {
        let done = inside(folder.path(), &["check", name, "--message-format", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!((done.status.code(), json["files"].as_array().unwrap().len()), (Some(0), 1), "{json}");
    }
    let named = inside(folder.path(), &["check", "bo.yml"]);
    assert_eq!(named.status.code(), Some(1), "who names a file means it");
    assert_eq!(inside(folder.path(), &["fmt", "--check", "."]).status.code(), Some(0));
    assert_eq!(inside(&folder.path().join("sub"), &["check", "."]).status.code(), Some(2), "nothing is left");
}

#[test]
fn endings_may_be_in_capitals() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["A.YAML", "B.YML", "C.Yml"] {
        write(folder.path(), name, &wrong());
    }
    let done = inside(folder.path(), &["check", "."]);
    for name in ["A.YAML:", "B.YML:", "C.Yml:"] {
        assert!(text(&done.stderr).contains(name), "{name}: {}", said(&done));
    }
}

#[test]
fn what_is_missing_does_not_hide_the_others() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &wrong());
    let done = inside(folder.path(), &["check", "khong-co.yaml", "a.yaml", "cung-khong.yaml"]);
    assert_eq!(done.status.code(), Some(2));
    for words in ["S006", "không đọc được khong-co.yaml: không có tệp", "không đọc được cung-khong.yaml"]
    {
        assert!(text(&done.stderr).contains(words), "{words}: {}", said(&done));
    }
    write(folder.path(), "b.yaml", &good());
    let done = inside(folder.path(), &["build", "b.yaml", "khong-co.yaml"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(folder.path().join("b.docx").exists());
    let json = inside(folder.path(), &["check", "khong-co.yaml", "b.yaml", "--message-format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["files"], serde_json::json!(["b.yaml"]));
}

#[cfg(unix)]
#[test]
fn a_broken_link_is_reported_and_the_rest_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", &wrong());
    std::os::unix::fs::symlink("khong-co.yaml", folder.path().join("z.yaml")).unwrap();
    std::os::unix::fs::symlink("vong.yaml", folder.path().join("vong.yaml")).unwrap();
    let done = inside(folder.path(), &["check", "."]);
    assert_eq!(done.status.code(), Some(2));
    for words in ["S006", "không đọc được z.yaml: không có tệp", "không đọc được vong.yaml: "] {
        assert!(text(&done.stderr).contains(words), "{words}: {}", said(&done));
    }
    let english = command(&["check", "."]).env("TTDN_LANG", "en").current_dir(&folder).output().unwrap();
    assert!(text(&english.stderr).contains("cannot read z.yaml"), "{}", said(&english));
}

#[test]
fn a_plan_that_is_named_twice_is_judged_once() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    write(folder.path(), "a.yaml", &good());
    let done = inside(folder.path(), &["build", "a.yaml", "./a.yaml", "sub/../a.yaml", ".", "--to", "text,text"]);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), "a.txt\n".to_owned()), "{}", said(&done));
}

#[test]
fn a_mistake_of_the_settings_is_told_once_and_the_plans_of_others_are_judged() {
    let folder = tempfile::tempdir().unwrap();
    for sub in ["x", "y"] {
        std::fs::create_dir(folder.path().join(sub)).unwrap();
    }
    write(folder.path(), "x/a.yaml", &good());
    write(folder.path(), "x/b.yaml", &good());
    write(folder.path(), "x/ttdn.toml", "[levels]\nS003 = \"off\"\nT001 = \"ofF\"\n");
    write(folder.path(), "y/c.yaml", &wrong());
    let done = inside(folder.path(), &["check", "."]);
    assert_eq!(done.status.code(), Some(2));
    let stderr = text(&done.stderr);
    assert!(stderr.contains("S006") && stderr.matches("S003 không hạ được").count() == 1, "{stderr}");
    assert!(stderr.contains("x/ttdn.toml:2:8: S003") && stderr.contains("x/ttdn.toml:3:8: T001: mức là"), "{stderr}");
    let done = inside(folder.path(), &["build", "x"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(!folder.path().join("x/a.docx").exists());
    for done in [done, inside(folder.path(), &["check", "x"])] {
        assert!(!said(&done).contains("thư mục không có kế hoạch"), "{}", said(&done));
    }
}

#[test]
fn names_for_code_hosts_lead_from_the_root_of_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    let sub = folder.path().join("nam 2024");
    std::fs::create_dir_all(&sub).unwrap();
    write(&sub, "p.yaml", &wrong());
    let whole = sub.join("p.yaml").display().to_string();
    let name = |from: &Path, typed: &str, format: &str| {
        let done = inside(from, &["check", typed, "--message-format", format]);
        assert_eq!(done.status.code(), Some(1), "{typed}: {}", said(&done));
        match format {
            "github" => text(&done.stdout).split("file=").nth(1).unwrap().split(',').next().unwrap().to_owned(),
            _ => {
                let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
                let result = &json["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
                result["uri"].as_str().or(json[0]["location"]["path"].as_str()).unwrap().to_owned()
            }
        }
    };
    for typed in [".", "./nam 2024", "nam 2024/../nam 2024/./p.yaml", &whole] {
        assert_eq!(name(folder.path(), typed, "github"), "nam 2024/p.yaml", "{typed}");
        assert_eq!(name(folder.path(), typed, "gitlab"), "nam 2024/p.yaml", "{typed}");
        assert_eq!(name(folder.path(), typed, "sarif"), "nam%202024/p.yaml", "{typed}");
    }
    assert_eq!(name(&sub, "../nam 2024", "github"), "p.yaml");
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    assert_eq!(name(&sub, ".", "github"), "nam 2024/p.yaml", "from the root of the repository");
}

/// The shells of Windows hand `*.yaml` over as it was typed.
#[test]
fn a_pattern_that_no_shell_expanded_names_the_plans() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["b.yaml", "a.yaml", "con/c.yaml"] {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, good()).unwrap();
    }
    let built = inside(folder.path(), &["build", "*.yaml", "--to", "text"]);
    assert_eq!(text(&built.stdout), "a.txt\nb.txt\n", "{}", text(&built.stderr));
    let none = inside(folder.path(), &["check", "*.yml"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("không có tệp nào khớp với *.yml"), "{}", text(&none.stderr));
}

/// Files dropped on the program, in which it is started with their names alone.
#[test]
fn dropped_files_are_built_beside_themselves() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), good()).unwrap();
    let plan = folder.path().join("a.yaml").display().to_string();
    let built = inside(Path::new("/"), &[plan.as_str()]);
    assert_eq!(built.status.code(), Some(0), "{}", text(&built.stderr));
    assert!(folder.path().join("a.docx").is_file() && folder.path().join("a.pdf").is_file());
    std::fs::copy("tests/word/01-danh-so-go-tay.docx", folder.path().join("w.docx")).unwrap();
    let imported = inside(folder.path(), &["w.docx"]);
    assert_eq!(imported.status.code(), Some(0), "{}", text(&imported.stderr));
    assert!(folder.path().join("w.yaml").is_file());
}

#[test]
fn a_file_where_a_command_belongs_is_told_as_one() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), good()).unwrap();
    for (typed, words) in [
        (&["khong-co.yaml"][..], "không có tệp `khong-co.yaml` ở đây"),
        (&["thu-muc/khong-co.docx"], "ttdn import TÊN-TỆP.docx"),
        (&["khong-co.yaml", "--lang", "en"], "there is no file `khong-co.yaml` here"),
        (&["chek", "a.yaml"], "không có lệnh `chek`"),
        (&["z*.yaml"], "không có tệp nào khớp với z*.yaml"),
        (&["check", "z*.yaml", "a.yaml"], "không có tệp nào khớp với z*.yaml"),
        (&["check", "/"], "cả ổ đĩa"),
        (&["/"], "cả ổ đĩa"),
    ] {
        let done = inside(folder.path(), typed);
        assert_eq!(done.status.code(), Some(2), "{typed:?}: {}", text(&done.stderr));
        assert!(text(&done.stderr).contains(words), "{typed:?}: {}", text(&done.stderr));
    }
    for typed in [&["a.yaml", "--lang", "vi", "-q"][..], &["--lang", "vi", "*.yaml", "--to", "text"]] {
        let done = inside(folder.path(), typed);
        assert_eq!(done.status.code(), Some(0), "{typed:?}: {}", text(&done.stderr));
    }
    assert!(folder.path().join("a.docx").is_file() && folder.path().join("a.txt").is_file());
}
