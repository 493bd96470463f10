//! What an office's settings may read: files of their own folder, of a size that a file of settings has, and nothing else.

use crate::command::{command, good, inside, said, text, write};
use std::path::Path;
use std::process::Output;

/// A folder with a secret beside it, the good plan and these settings in it.
fn office(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("kho/mau")).unwrap();
    std::fs::create_dir_all(folder.path().join("ngoai")).unwrap();
    write(folder.path(), "ngoai/bi-mat.yaml", "root: secret\n");
    write(folder.path(), "ngoai/body.xml", "secret");
    write(folder.path(), "kho/a.yaml", &good());
    write(folder.path(), "kho/ttdn.toml", settings);
    folder
}

fn check(folder: &Path) -> Output {
    inside(&folder.join("kho"), &["check", "a.yaml"])
}

#[cfg(unix)]
#[test]
fn no_path_of_the_settings_leads_out_of_their_folder() {
    use std::os::unix::fs::symlink;
    for (value, at) in [
        ("form = \"../ngoai/bi-mat.yaml\"", "1:8"),
        ("form = \"mau/../../ngoai/bi-mat.yaml\"", "1:8"),
        ("form = \"/etc/passwd\"", "1:8"),
        ("form = \"link.yaml\"", "1:8"),
        ("form = \"chung/bi-mat.yaml\"", "1:8"),
        ("registers = [\"a.yaml\", \"/etc/passwd\"]", "1:24"),
        ("registers = [\"chung/bi-mat.yaml\"]", "1:14"),
        ("template = \"../ngoai\"", "1:12"),
        ("template = \"chung\"", "1:12"),
    ] {
        let folder = office(value);
        symlink("../ngoai/bi-mat.yaml", folder.path().join("kho/link.yaml")).unwrap();
        symlink("../ngoai", folder.path().join("kho/chung")).unwrap();
        let done = check(folder.path());
        assert_eq!(done.status.code(), Some(2), "{value}: {}", said(&done));
        let wanted = format!("ttdn.toml:{at}: `");
        assert!(said(&done).contains(&wanted) && said(&done).contains("dẫn ra ngoài thư mục"), "{}", said(&done));
        assert!(!said(&done).contains("secret"), "{value}");
    }
    let folder = office("");
    std::fs::remove_file(folder.path().join("kho/ttdn.toml")).unwrap();
    symlink("../ngoai/bi-mat.yaml", folder.path().join("kho/ttdn.toml")).unwrap();
    let done = check(folder.path());
    assert_eq!((done.status.code(), said(&done).contains("dẫn ra ngoài")), (Some(2), true), "{}", said(&done));
    // A template behind a link, by the settings or by the command line.
    let folder = office("template = \"mau\"");
    symlink("../../ngoai/body.xml", folder.path().join("kho/mau/body.xml")).unwrap();
    for args in [&["check", "a.yaml"][..], &["check", "--template", "mau", "a.yaml"]] {
        let done = inside(&folder.path().join("kho"), args);
        assert_eq!((done.status.code(), said(&done).contains("mau/body.xml: liên kết")), (Some(2), true), "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn links_within_the_folder_and_names_on_the_command_line_are_fine() {
    use std::os::unix::fs::symlink;
    let folder = office("form = \"./the-thuc.yaml\"");
    write(folder.path(), "kho/chung.yaml", "extends: nd30\n");
    symlink("chung.yaml", folder.path().join("kho/the-thuc.yaml")).unwrap();
    let done = check(folder.path());
    assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()));
    write(folder.path(), "ngoai/chung.yaml", "extends: nd30\n");
    let done = inside(&folder.path().join("kho"), &["check", "--form", "../ngoai/chung.yaml", "a.yaml"]);
    assert_eq!((done.status.code(), said(&done)), (Some(0), String::new()));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_or_too_large_is_refused_before_it_is_read() {
    let pipe = |path: &Path| assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
    let no_file = "không phải tệp";
    for (settings, name, words) in [
        ("form = \"x.yaml\"", "x.yaml", no_file),
        ("registers = [\"x.yaml\"]", "x.yaml", no_file),
        ("template = \"mau\"", "mau/body.xml", no_file),
        ("", "ttdn.toml", no_file),
    ] {
        for kind in ["pipe", "folder", "large"] {
            let folder = office(settings);
            let path = folder.path().join("kho").join(name);
            let _ = std::fs::remove_file(&path);
            match kind {
                "pipe" => pipe(&path),
                // A folder of templates may hold folders, which are none.
                "folder" if name == "mau/body.xml" => continue,
                "folder" => std::fs::create_dir(&path).unwrap(),
                _ => std::fs::write(&path, vec![b'#'; (2 << 20) + 1]).unwrap(),
            }
            let done = check(folder.path());
            let words = if kind == "large" { "tệp lớn hơn 2 MiB" } else { words };
            assert_eq!(done.status.code(), Some(2), "{name} {kind}: {}", said(&done));
            assert!(said(&done).contains(&format!("{name}: {words}")), "{name} {kind}: {}", said(&done));
        }
    }
    let folder = office("");
    for args in [&["check", "--form", "/dev/zero", "a.yaml"][..], &["check", "--form", "mau", "a.yaml"]] {
        let done = inside(&folder.path().join("kho"), args);
        assert_eq!((done.status.code(), said(&done).contains(no_file)), (Some(2), true), "{args:?}: {}", said(&done));
    }
    // A pipe in a folder that is searched keeps no plan from being checked.
    pipe(&folder.path().join("kho/b.yaml"));
    let done = inside(&folder.path().join("kho"), &["check", "."]);
    assert_eq!(done.status.code(), Some(2), "{}", said(&done));
    assert!(text(&done.stderr).contains("b.yaml: không phải tệp"), "{}", said(&done));
    let heavy = office("template = \"mau\"");
    for name in ["a.xml", "b.xml"] {
        write(heavy.path(), &format!("kho/mau/{name}"), &" ".repeat(200 << 10));
    }
    let done = check(heavy.path());
    assert_eq!((done.status.code(), said(&done).contains("b.xml: cùng các tệp")), (Some(2), true), "{}", said(&done));
    for at in 0..=100 {
        write(folder.path(), &format!("kho/mau/{at}.xml"), "");
    }
    let done = command(&["check", "--template", "mau", "a.yaml"]).current_dir(folder.path().join("kho")).output();
    assert!(said(&done.unwrap()).contains("thư mục mẫu có hơn 100 tệp"));
}
