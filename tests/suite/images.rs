//! Pictures of a plan: read from its folder alone, told where they cannot be, whole in every output, the same bytes each time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Ended};
use ttdn::calendar::Date;
use ttdn::document::{Picture, Pictures};
use ttdn::press::{Office, Output, compose, print};

/// The pictures that stand beside the examples, under the names by which these call them.
pub fn of_examples() -> Pictures {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let images = files.filter(|path| path.extension().is_some_and(|ending| ending == "png"));
    let one = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, Picture::read(&fs::read(&path).unwrap()))
    };
    images.map(one).collect()
}

const PLAN: &str = "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}
title: Công tác đối ngoại
period: 2026
preamble: {layout: none}
sections: [{heading: Tổ chức, blocks: [Sơ đồ như sau., {image: hinh/so-do.png, alt: Sơ đồ tổ chức, width_mm: 100, caption: Hình 1}, Hết.]}]
signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch]}
recipients: [Các sở]
archive: {codes: [VT]}
";

fn output(kind: Output) -> Vec<u8> {
    let mut office = Office::new(Date::new(2026, 1, 2).unwrap());
    office.pictures.insert("hinh/so-do.png".to_owned(), Picture::read(include_bytes!("picture.png")));
    let checked = compose("plan.yaml", PLAN.as_bytes(), &office);
    print(&checked.document.unwrap(), &checked.form, kind, None).unwrap()
}

#[test]
fn a_picture_stands_in_every_output_with_its_words() {
    let text = String::from_utf8(output(Output::Text)).unwrap();
    assert!(text.contains("Sơ đồ như sau.\n[Ảnh: Sơ đồ tổ chức]\nHình 1\nHết."), "{text}");
    let html = String::from_utf8(output(Output::Html)).unwrap();
    assert!(
        html.contains("src=\"data:image/png;base64,iVBORw0KGgo") && html.contains("alt=\"Sơ đồ tổ chức\""),
        "{html}"
    );
    let pdf = output(Output::Pdf);
    let find = |words: &[u8]| pdf.windows(words.len()).any(|window| window == words);
    assert!(find(b"/Figure") && find(b"/Image"));
    let docx = output(Output::Docx);
    assert!(docx.windows(21).any(|window| window == b"word/media/image1.png"));
    for kind in [Output::Pdf, Output::Docx, Output::Html] {
        assert_eq!(output(kind), output(kind));
    }
}

/// The command in a folder with the plan, whose picture is called `image`.
fn checked(folder: &Path, image: &str) -> Ended {
    let plan: PathBuf = folder.join("ke-hoach.yaml");
    fs::write(&plan, PLAN.replace("hinh/so-do.png", image)).unwrap();
    Command::new(env!("CARGO_BIN_EXE_ttdn")).arg("check").arg(&plan).output().unwrap()
}

#[test]
fn a_picture_is_read_from_the_folder_of_the_plan_alone() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("ho-so");
    fs::create_dir_all(own.join("hinh")).unwrap();
    fs::write(own.join("hinh/so-do.png"), include_bytes!("picture.png")).unwrap();
    fs::write(own.join("nua.png"), &include_bytes!("picture.png")[..40]).unwrap();
    fs::write(folder.path().join("ngoai.png"), include_bytes!("picture.png")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("ngoai.png"), own.join("lien-ket.png")).unwrap();
    assert_eq!(checked(&own, "hinh/so-do.png").status.code(), Some(0));
    for (image, words) in [
        ("khong-co.png", "không có tệp ảnh"),
        ("hinh", "không có tệp ảnh"),
        ("../ngoai.png", "nằm ngoài thư mục"),
        ("/etc/hostname", "nằm ngoài thư mục"),
        ("ke-hoach.yaml", "không phải ảnh PNG hay JPEG"),
        ("nua.png", "bị hỏng"),
        #[cfg(unix)]
        ("lien-ket.png", "nằm ngoài thư mục"),
    ] {
        let ended = checked(&own, image);
        let told = String::from_utf8_lossy(&ended.stdout).into_owned() + &String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(1), "{image}: {told}");
        assert!(told.contains("S019") && told.contains(words), "{image}: {told}");
    }
}
