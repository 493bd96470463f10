//! How it starts, ends, and calls nobody.

use super::*;

#[test]
fn what_is_no_plan_is_not_served_and_the_user_is_told_why() {
    let folder = plan(&good());
    write(folder.path(), "ghi-chu.yaml", "services:\n  web: {image: nginx}\n");
    write(folder.path(), "a.docx", "PK");
    std::fs::write(folder.path().join("latin.yaml"), b"title: K\xe9 hoach\n").unwrap();
    std::fs::write(folder.path().join("lon.yaml"), "#".repeat((2 << 20) + 1)).unwrap();
    for (args, words) in [
        (&["edit", "--no-browser"][..], "thiếu <KẾ-HOẠCH>"),
        (&["edit", "--no-browser", "khong-co.yaml"], "chưa có tệp này; tạo bằng `ttdn new khong-co.yaml`"),
        (&["edit", "--no-browser", "."], "không phải tệp"),
        (&["edit", "--no-browser", "-"], "cần tên một tệp"),
        (&["edit", "--no-browser", "a.docx"], "chạy trước `ttdn import a.docx`"),
        (&["edit", "--no-browser", "ghi-chu.yaml"], "không phải kế hoạch"),
        (
            &["edit", "--no-browser", "latin.yaml"],
            "latin.yaml:1: tệp không theo bảng mã UTF-8: lưu lại tệp với bảng mã UTF-8; tệp cũ gõ bằng TCVN3",
        ),
        (&["edit", "--no-browser", "lon.yaml"], "lớn hơn 2 MiB"),
        (&["edit", "--no-browser", "--port", "0", "a.yaml"], "`--port <CỔNG>` không nhận `0`"),
        (&["edit", "--no-browser", "--port", "99999", "a.yaml"], "`--port <CỔNG>` không nhận `99999`"),
        (&["edit", "--no-browser", "a.yaml", "b.yaml"], "thừa `b.yaml`"),
        (&["--lang", "en", "edit", "--no-browser", "khong-co.yaml"], "make it with `ttdn new khong-co.yaml`"),
        (&["--lang", "en", "edit", "--no-browser", "ghi-chu.yaml"], "none of a plan's keys"),
    ] {
        let done = inside(folder.path(), args);
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
        assert!(said(&done).contains(words), "{args:?}: {}", said(&done));
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_and_the_browser_gets_an_address_that_is_good_once() {
    use std::os::unix::fs::PermissionsExt;
    let folder = plan(&good());
    // A browser that writes down what it was started with.
    let browser = folder.path().join("xdg-open");
    std::fs::write(&browser, "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > opened.tmp\nmv opened.tmp opened\n").unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let mut child = command(&["edit", "a.yaml"])
        .env("PATH", path)
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let opened = folder.path().join("opened");
    let until = Instant::now() + Duration::from_secs(20);
    while !opened.exists() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    let opened = std::fs::read_to_string(opened).unwrap();
    let (host, path) = opened.strip_prefix("1|http://").unwrap().split_once('/').unwrap();
    let token = line.trim().rsplit('/').nth(1).unwrap().to_owned();
    assert!(!opened.contains(&token), "what every user of the machine can read does not say the word");
    let served = Served { child, host: host.to_owned(), token };
    let first = served.get(&format!("/{path}"));
    assert!(status(&first) == 303 && first.contains(&format!("location: {}", served.path(""))), "{first}");
    assert_eq!(status(&served.get(&format!("/{path}"))), 404);
    // As Ctrl+C does, which whoever runs tests may have them ignore.
    let ended = std::process::Command::new("kill").args(["-TERM", &served.child.id().to_string()]).status().unwrap();
    assert!(ended.success());
    let mut served = served;
    use std::os::unix::process::ExitStatusExt;
    let done = served.child.wait().unwrap();
    assert!(done.signal() == Some(15) || done.code() == Some(143), "{done:?}");
}

#[test]
fn nobody_is_called() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                for call in ["TcpStream", "UdpSocket", "TcpSocket", "ToSocketAddrs", "UnixStream", "::connect("] {
                    assert!(!text.contains(call), "{}: {call}", path.display());
                }
            }
        }
    }
}
