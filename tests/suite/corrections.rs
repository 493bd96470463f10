//! A paper that was corrected in Word comes home: what was changed on it stands in the plan, what cannot is told, and nothing else
//! of the plan's file moves.

use std::io::{Cursor, Read, Write};
use std::path::Path;
use ttdn::calendar::Date;
use ttdn::corrections::{Corrected, Line, MOST_STEPS, correct, is_too_much};
use ttdn::press::{self, Office, Output};

/// The Word file of a plan.
fn paper(plan: &str) -> Option<Vec<u8>> {
    let office = Office::new(Date::new(2026, 11, 24)?);
    let checked = press::compose_without_pdf("plan.yaml", plan.as_bytes(), &office);
    press::print(checked.document.as_ref()?, &checked.form, Output::Docx, None).ok()
}

fn lines(paper: &[u8]) -> Vec<Line> {
    Line::of(&ttdn::word::read(paper).expect("our own Word file"))
}

fn print(plan: &str) -> Option<Vec<Line>> {
    paper(plan).map(|paper| lines(&paper))
}

fn example(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)).expect(name)
}

/// The paper of a plan after somebody was at its text: `hand` gets the document part.
fn corrected(plan: &str, hand: impl Fn(String) -> String) -> Vec<Line> {
    lines(&rewritten(&paper(plan).expect("a plan that can be printed"), &hand))
}

/// A Word file with another document part.
fn rewritten(bytes: &[u8], hand: &dyn Fn(String) -> String) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut file = old.by_index(at).expect("a part");
        let mut part = Vec::new();
        file.read_to_end(&mut part).expect("bytes");
        let name = file.name().expect("a name").into_owned();
        if name == "word/document.xml" {
            part = hand(String::from_utf8(part).expect("UTF-8")).into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        new.write_all(&part).expect("bytes");
    }
    new.finish().expect("an archive").into_inner()
}

/// A Word file in which another packer kept every part and its time.
fn repacked(bytes: &[u8]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut file = old.by_index(at).expect("a part");
        let time = file.last_modified().expect("a time");
        let options = zip::write::SimpleFileOptions::default().last_modified_time(time);
        new.start_file(file.name().expect("a name").into_owned(), options).expect("a part");
        std::io::copy(&mut file, &mut new).expect("bytes");
    }
    new.finish().expect("an archive").into_inner()
}

/// Every paragraph of the document part.
fn paragraphs(part: &str) -> Vec<&str> {
    let starts = part.match_indices("<w:p>").map(|(at, _)| at);
    starts.map(|at| &part[at..at + part[at..].find("</w:p>").expect("its end") + "</w:p>".len()]).collect()
}

/// The words of a paragraph.
fn words(paragraph: &str) -> String {
    let paragraph = paragraph.replace("<w:noBreakHyphen/>", "<w:t>-").replace("&amp;", "&");
    let mut out = String::new();
    for piece in paragraph.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag");
        if tag == "w:t" || tag.starts_with("w:t ") {
            out.push_str(text);
        }
    }
    out.replace('\u{a0}', " ")
}

/// The paragraph with other words, in one run.
fn with(paragraph: &str, words: &str) -> String {
    let properties = paragraph.find("</w:pPr>").map_or("<w:p>".len(), |at| at + "</w:pPr>".len());
    format!("{}<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>", &paragraph[..properties])
}

/// The document part in which each of these words is another.
fn replaced(part: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(part.to_owned(), |part, (old, new)| {
        let found = paragraphs(&part).into_iter().find(|one| words(one).contains(old)).expect(old).to_owned();
        part.replacen(&found, &with(&found, &words(&found).replacen(old, new, 1)), 1)
    })
}

/// The paragraph of the document part that holds `words`.
fn paragraph<'t>(part: &'t str, said: &str) -> &'t str {
    paragraphs(part).into_iter().find(|one| words(one).contains(said)).expect(said)
}

fn come_home(plan: &str, hand: impl Fn(String) -> String) -> Corrected {
    correct(plan, &corrected(plan, hand), &print).expect("a plan that can be printed")
}

fn told(corrections: &[ttdn::corrections::Correction]) -> Vec<String> {
    let said = |words: &Option<String>| words.clone().unwrap_or_default();
    corrections.iter().map(|one| format!("{} → {}", said(&one.before), said(&one.after))).collect()
}

#[test]
fn an_untouched_paper_changes_nothing() {
    let plan = example("toi-thieu.yaml");
    let home = come_home(&plan, |part| part);
    assert_eq!((home.text, home.done, home.along, home.left), (plan, vec![], vec![], vec![]));
}

#[test]
fn ten_things_that_a_leader_changed_stand_in_the_plan_and_nothing_else_does() {
    let plan = example("mau-day-du.yaml");
    let home = come_home(&plan, |part| {
        let part = replaced(
            &part,
            &[
                ("Số: 36/KH-UBND", "Số: 40/KH-UBND"),
                ("ngày 24 tháng 01 năm 2024", "ngày 26 tháng 01 năm 2024"),
                ("tiềm năng, thế mạnh, chính sách", "tiềm năng, chính sách"),
                ("Thực hiện tiết kiệm, đúng quy định", "Thực hiện tiết kiệm, hiệu quả, đúng quy định"),
                ("bằng tiếng Việt và tiếng Anh", "bằng tiếng Việt, tiếng Anh và tiếng Lào"),
            ],
        );
        let dash = paragraph(&part, "Phân công rõ cơ quan chủ trì").to_owned();
        part.replace(&dash, &format!("{dash}{}", with(&dash, "Bảo đảm *an toàn*: không để lộ lọt thông tin.")))
    });
    assert_eq!(told(&home.left), [""; 0]);
    insta::assert_snapshot!(
        similar::TextDiff::from_lines(&plan, &home.text).unified_diff().context_radius(0).to_string()
    );
}

#[test]
fn a_paper_with_more_other_lines_than_anybody_corrects_is_told_as_that() {
    let plan = example("toi-thieu.yaml");
    let more = |lines: usize| {
        corrected(&plan, |part| {
            let at = part.rfind("<w:sectPr").unwrap();
            let line = |at: usize| format!("<w:p><w:r><w:t>Dòng lạ thứ {at}</w:t></w:r></w:p>");
            format!("{}{}{}", &part[..at], (0..lines).map(line).collect::<String>(), &part[at..])
        })
    };
    assert!(!is_too_much(&plan, &more(MOST_STEPS - 20), &print));
    assert!(is_too_much(&plan, &more(MOST_STEPS + 1), &print));
}

#[test]
fn a_line_that_was_struck_out_goes_and_a_title_changes_wherever_it_is_printed() {
    let plan = example("gia-lai-2023.yaml");
    let title = "Hoạt động thông tin đối ngoại năm 2023";
    let home = come_home(&plan, |part| {
        let head = replaced(&part, &[(title, "Hoạt động thông tin đối ngoại và hội nhập quốc tế năm 2023")]);
        let gone = paragraph(&head, "Tranh thủ sự đồng tình, ủng hộ của Nhân dân").to_owned();
        head.replacen(&gone, "", 1)
    });
    insta::assert_snapshot!(format!(
        "{}\ndone\n{}\nalong\n{}\nleft\n{}",
        similar::TextDiff::from_lines(&plan, &home.text).unified_diff().context_radius(0),
        told(&home.done).join("\n"),
        told(&home.along).join("\n"),
        told(&home.left).join("\n"),
    ));
}

#[test]
fn what_the_template_says_is_told_and_never_guessed() {
    let plan = example("toi-thieu.yaml");
    let home = come_home(&plan, |part| replaced(&part, &[("Trên đây là Kế hoạch", "Trên đây là toàn bộ Kế hoạch")]));
    assert_eq!((home.text, home.done), (plan, vec![]));
    assert_eq!(home.left.len(), 1);
}

#[test]
fn the_command_writes_the_plan_tells_what_is_left_and_refuses_a_paper_of_another_version() {
    use crate::command::{inside, said, text, write};
    let folder = tempfile::tempdir().unwrap();
    let plan = example("toi-thieu.yaml");
    write(folder.path(), "kh.yaml", &plan);
    let docx = |name: &str, hand: &dyn Fn(String) -> String| {
        let built = inside(folder.path(), &["build", "kh.yaml", "--to", "docx", "-o", "in"]);
        assert_eq!(built.status.code(), Some(0), "{}", said(&built));
        let bytes = std::fs::read(folder.path().join("in/kh.docx")).unwrap();
        std::fs::write(folder.path().join(name), rewritten(&bytes, hand)).unwrap();
    };
    docx("a.docx", &|part| {
        replaced(
            &part,
            &[("bạn bè quốc tế", "bạn bè năm châu"), ("Trên đây là Kế hoạch", "Trên đây là toàn bộ Kế hoạch")],
        )
    });
    let looked = inside(folder.path(), &["import", "a.docx", "--into", "kh.yaml", "--diff"]);
    assert!(
        text(&looked.stdout).contains("+    - Quảng bá hình ảnh, tiềm năng, thế mạnh của tỉnh tới bạn bè năm châu")
    );
    assert_eq!(std::fs::read_to_string(folder.path().join("kh.yaml")).unwrap(), plan, "--diff writes nothing");
    let done = inside(folder.path(), &["import", "a.docx", "--into", "kh.yaml"]);
    assert_eq!(done.status.code(), Some(1), "a line of the template is left");
    insta::assert_snapshot!(text(&done.stderr));
    let after = std::fs::read_to_string(folder.path().join("kh.yaml")).unwrap();
    assert_eq!(after, plan.replace("bạn bè quốc tế", "bạn bè năm châu"));
    // The plan is another now than the one that the paper was printed from.
    let again = inside(folder.path(), &["import", "a.docx", "--into", "kh.yaml"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("bản khác của kế hoạch"), "{}", said(&again));
    assert_eq!(std::fs::read_to_string(folder.path().join("kh.yaml")).unwrap(), after);
    docx("b.docx", &|part| part);
    let same = inside(folder.path(), &["import", "b.docx", "--into", "kh.yaml"]);
    assert_eq!((same.status.code(), text(&same.stderr).contains("giống bản in")), (Some(0), true), "{}", said(&same));
    // A Word file of somebody else's, and a paper of another plan.
    let foreign = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word/01-danh-so-go-tay.docx");
    std::fs::copy(foreign, folder.path().join("la.docx")).unwrap();
    write(folder.path(), "khac.yaml", &example("ban-chi-dao.yaml"));
    let built = inside(folder.path(), &["build", "khac.yaml", "--to", "docx", "--attach-source", "-q"]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    for name in ["la.docx", "khac.docx"] {
        let refused = inside(folder.path(), &["import", name, "--into", "kh.yaml"]);
        assert_eq!(refused.status.code(), Some(1), "{name}: {}", said(&refused));
        assert!(said(&refused).contains("không phải văn bản in từ kế hoạch này"), "{name}: {}", said(&refused));
        assert_eq!(std::fs::read_to_string(folder.path().join("kh.yaml")).unwrap(), after);
    }
    for (paper, plan, code) in [("khong.docx", "kh.yaml", 2), ("kh.yaml", "kh.yaml", 2), ("b.docx", "khong.yaml", 2)] {
        let wrong = inside(folder.path(), &["import", paper, "--into", plan]);
        assert_eq!(wrong.status.code(), Some(code), "{paper} {plan}: {}", said(&wrong));
    }
}

#[test]
fn what_somebody_typed_corrected_or_signed_is_not_written_over() {
    use crate::command::{inside, said, write};
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    write(folder.path(), "kh.yaml", &example("toi-thieu.yaml"));
    let build = |more: &[&str]| inside(folder.path(), &[&["build", "kh.yaml", "-q"], more].concat());
    assert_eq!(build(&[]).status.code(), Some(0));
    assert_eq!(build(&[]).status.code(), Some(0), "its own papers are written anew");
    let own = std::fs::read(path("kh.docx")).unwrap();
    let typed = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word/01-danh-so-go-tay.docx")).unwrap();
    for (name, bytes) in [("kh.docx", typed.as_slice()), ("kh.pdf", b"%PDF-1.4 a scanned paper")] {
        let before = std::fs::read(path(name)).unwrap();
        std::fs::write(path(name), bytes).unwrap();
        let refused = build(&[]);
        assert_eq!(refused.status.code(), Some(2), "{name}: {}", said(&refused));
        assert!(said(&refused).contains("không ghi đè"), "{}", said(&refused));
        assert_eq!(std::fs::read(path(name)).unwrap(), bytes, "{name} is as it was");
        std::fs::write(path(name), before).unwrap();
    }
    std::fs::write(path("kh.docx"), &typed).unwrap();
    assert_eq!(build(&["--overwrite"]).status.code(), Some(0));
    assert_eq!(std::fs::read(path("kh.docx")).unwrap(), own);
    let mut signed = std::fs::read(path("kh.pdf")).unwrap();
    signed.extend(b"\n9 0 obj << /ByteRange [0 1 2 3] >> endobj\n");
    std::fs::write(path("kh.pdf"), &signed).unwrap();
    assert!(said(&build(&[])).contains("chữ ký số"));
    // What is too large to be read back is nobody else's for that.
    std::fs::File::options().write(true).open(path("kh.pdf")).unwrap().set_len((64 << 20) + 1).unwrap();
    let refused = said(&build(&[]));
    assert!(refused.contains("lớn hơn 64 MiB") && !refused.contains("không do ttdn in ra"), "{refused}");
    // A comment that a viewer put behind the end; a PDF that another program wrote anew; a Word file packed anew with its times.
    let comment = b"\n95 0 obj\n<</Type/Annot/Subtype/Text/Contents(x)>>\nendobj\nxref\n95 1\n0000000000 00000 n\r\n";
    assert_eq!(build(&["--overwrite"]).status.code(), Some(0));
    let printed = std::fs::read(path("kh.pdf")).unwrap();
    let offset = printed.windows(9).rposition(|part| part == b"startxref").unwrap();
    let commented = [&printed[..], comment, &printed[offset..]].concat();
    let anew = String::from_utf8_lossy(&printed).replacen("/Producer(ttdn", "/Producer (ttdn", 1).into_bytes();
    for (name, bytes) in [("kh.pdf", commented), ("kh.pdf", anew), ("kh.docx", repacked(&own))] {
        let before = std::fs::read(path(name)).unwrap();
        std::fs::write(path(name), &bytes).unwrap();
        let refused = build(&[]);
        assert_eq!(refused.status.code(), Some(2), "{name}: {}", said(&refused));
        assert!(said(&refused).contains("không ghi đè"), "{}", said(&refused));
        assert_eq!(std::fs::read(path(name)).unwrap(), bytes, "{name} is as it was");
        std::fs::write(path(name), before).unwrap();
    }
    assert_eq!(build(&[]).status.code(), Some(0));
    // A broken file, or one of no kind, is nobody's work.
    std::fs::write(path("kh.pdf"), b"").unwrap();
    assert_eq!(build(&[]).status.code(), Some(0));
}

/// Every line that the plan prints otherwise now is told, with what it said before.
fn all_is_told(plan: &str, home: &Corrected) {
    let (before, after) = (print(plan).unwrap(), print(&home.text).unwrap());
    let all = home.done.iter().chain(&home.along);
    let told: Vec<(Option<&str>, Option<&str>)> =
        all.map(|one| (one.before.as_deref(), one.after.as_deref())).collect();
    let words = |lines: &[Line]| lines.iter().map(|line| line.words.clone()).collect::<Vec<_>>();
    let (before, after) = (words(&before), words(&after));
    for line in before.iter().filter(|line| !after.contains(line)) {
        assert!(told.iter().any(|(old, _)| *old == Some(line)), "{line}: gone unseen");
    }
    for line in after.iter().filter(|line| !before.contains(line)) {
        assert!(told.iter().any(|(_, new)| *new == Some(line)), "{line}: came unseen");
    }
}

#[test]
fn several_corrections_of_one_paragraph_come_home_together_and_each_is_told() {
    let plan = example("ban-chi-dao.yaml");
    for (old, new, wanted) in [
        // A sum, a sum and a word, a day and a word, all three.
        ("60.000.000 đồng", "65.000.000 đồng", "budget: 65 triệu đồng"),
        ("04 bảng. Kinh phí: 60.000.000", "05 bảng. Kinh phí: 65.500.000", "output: 05 bảng|budget: 65,5 triệu đồng"),
        ("30/6/2026. Sản phẩm: 04 bảng", "15/7/2026. Sản phẩm: 05 bảng", "deadline: 15/7/2026|output: 05 bảng"),
        (
            "Thời gian: 30/6/2026. Sản phẩm: 04 bảng. Kinh phí: 60.000.000",
            "Thời gian: 15/7/2026. Sản phẩm: 05 bảng. Kinh phí: 61.000.000",
            "deadline: 15/7/2026|output: 05 bảng|budget: 61 triệu đồng",
        ),
        (
            "130.000.000 đồng (Bằng chữ: Một trăm ba mươi triệu đồng)",
            "135.000.000 đồng (Bằng chữ: Một trăm ba mươi lăm triệu đồng)",
            "total: 135 triệu đồng",
        ),
        ("130.000.000 đồng", "135.000.000 đồng", "total: 135 triệu đồng"),
        // Who no longer helps is told of no work either.
        (
            ", Ban Chỉ huy Bộ đội Biên phòng. Thời gian: 30/6/2026. Sản phẩm: 04 bảng",
            ". Thời gian: 30/6/2026. Sản phẩm: 05 bảng",
            "support: [hai-quan]\n|output: 05 bảng",
        ),
    ] {
        let home = come_home(&plan, |part| replaced(&part, &[(old, new)]));
        let all = wanted.split('|').all(|line| home.text.contains(line));
        assert!(all && home.left.is_empty(), "{new}: {:?}\n{}", told(&home.left), home.text);
        assert!(!home.done.is_empty(), "{new}");
        all_is_told(&plan, &home);
    }
}

#[test]
fn a_paragraph_of_which_a_part_comes_home_is_told_as_what_came_and_what_is_left() {
    let plan = example("ban-chi-dao.yaml");
    let home = come_home(&plan, |part| replaced(&part, &[("Sản phẩm: 04 bảng", "Kết quả: 05 bảng")]));
    assert!(home.text.contains("output: 05 bảng"));
    all_is_told(&plan, &home);
    let (done, left) = (told(&home.done), told(&home.left));
    assert!(done[0].contains("Sản phẩm: 04 bảng") && done[0].contains("Sản phẩm: 05 bảng"), "{done:?}");
    assert!(left[0].contains("Sản phẩm: 05 bảng") && left[0].contains("Kết quả: 05 bảng"), "{left:?}");
}

#[test]
fn a_dash_that_a_hand_typed_before_a_line_with_a_dash_is_no_word_of_it() {
    let plan = example("mau-day-du.yaml");
    let home = come_home(&plan, |part| {
        let dash = paragraph(&part, "Phân công rõ cơ quan chủ trì").to_owned();
        part.replace(&dash, &format!("{dash}{}", with(&dash, "- Bảo đảm an toàn thông tin.")))
    });
    assert!(home.text.contains("- Bảo đảm an toàn thông tin.\n") && !home.text.contains("- -"), "{}", home.text);
    assert_eq!(told(&home.done), [" → Bảo đảm an toàn thông tin."]);
}

#[test]
fn a_paper_of_an_older_state_changes_what_the_plan_has_not_changed_since() {
    let base = example("ban-chi-dao.yaml");
    let wanted = corrected(&base, |part| {
        replaced(
            &part,
            &[
                ("04 bảng", "06 bảng"),
                ("5.000 tờ", "7.000 tờ"),
                ("song ngữ tại nhà", "ba thứ tiếng tại nhà"),
                ("Tọa đàm với cộng đồng", "Gặp mặt cộng đồng"),
            ],
        )
    });
    let added = "tasks:\n  - {title: Lập trang thông tin, lead: so-cong-thuong, deadline: Quý I/2026}\n";
    let now = base
        .replacen("deadline: 30/6/2026", "deadline: 31/7/2026", 1)
        .replacen("output: 5.000 tờ", "output: 9.000 tờ", 1)
        .replacen("Tọa đàm với cộng đồng", "Tọa đàm cùng cộng đồng", 1)
        .replacen("tasks:\n", added, 1);
    let (home, met) = ttdn::corrections::correct_later(&base, &now, &wanted, &print).unwrap();
    let expected = now.replacen("04 bảng", "06 bảng", 1).replacen("song ngữ tại nhà", "ba thứ tiếng tại nhà", 1);
    assert_eq!(home.text, expected);
    assert_eq!(told(&home.left), [""; 0]);
    all_is_told(&now, &home);
    let versions: Vec<[String; 3]> = met
        .iter()
        .map(|one| [&one.printed, &one.corrected, &one.now].map(|words| words.clone().unwrap_or_default()))
        .collect();
    assert_eq!(versions.len(), 2, "{versions:?}");
    let said = [["5.000 tờ", "7.000 tờ", "9.000 tờ"], ["Tọa đàm với", "Gặp mặt", "Tọa đàm cùng"]];
    for (version, words) in versions.iter().flatten().zip(said.iter().flatten()) {
        assert!(version.contains(words), "{version}");
    }
}

#[test]
fn what_stands_in_the_place_of_something_unlike_is_its_new_value() {
    let plan = example("ban-chi-dao.yaml");
    let home = come_home(&plan, |part| {
        replaced(&part, &[("Số: 05/KH-BCĐ389", "Số: 07/KH-BCĐ389"), ("Đỗ Minh Tuấn", "Nguyễn Thị Hoa")])
    });
    let expected = plan.replacen("number: 5\n", "number: 7\n", 1).replacen("Đỗ Minh Tuấn", "Nguyễn Thị Hoa", 1);
    assert_eq!((home.text, home.left), (expected, vec![]));
    let plan = example("thanh-pho-2026-2028.yaml");
    let home = come_home(&plan, |part| replaced(&part, &[("650", "700")]));
    let expected = plan.replacen("{2026: 650 triệu đồng}", "{2026: 700 triệu đồng}", 1);
    assert_eq!((home.text.as_str(), home.left.len()), (expected.as_str(), 0));
    all_is_told(&plan, &home);
    let sums = told(&home.along).join("|");
    assert!(sums.contains("1.050 → 1.100") && sums.contains("9.930 → 9.980"), "{sums}");
}

#[test]
fn of_a_paragraph_that_the_plan_changed_too_comes_what_it_left_alone() {
    let base = example("ban-chi-dao.yaml");
    let hand = ("04 bảng. Kinh phí: 60.000.000", "05 bảng. Kinh phí: 65.000.000");
    let wanted = corrected(&base, |part| replaced(&part, &[hand]));
    let now = base.replacen("budget: 60 triệu", "budget: 62 triệu", 1);
    let (home, met) = ttdn::corrections::correct_later(&base, &now, &wanted, &print).unwrap();
    assert_eq!(home.text, now.replacen("output: 04 bảng", "output: 05 bảng", 1));
    assert_eq!((home.done.len(), home.left.len(), met.len()), (1, 0, 1));
    all_is_told(&now, &home);
}

#[test]
fn words_of_one_value_that_plan_and_hand_both_changed_stay_as_the_plan_says() {
    let base = example("toi-thieu.yaml");
    let wanted = corrected(&base, |part| replaced(&part, &[("bạn bè quốc tế", "bạn bè năm châu")]));
    let now = base.replacen("Quảng bá hình ảnh", "Giới thiệu hình ảnh", 1);
    let (home, met) = ttdn::corrections::correct_later(&base, &now, &wanted, &print).unwrap();
    assert_eq!((home.text, home.done.len(), home.left.len(), met.len()), (now, 0, 0, 1));
}

#[test]
fn the_command_takes_the_state_that_a_paper_carries_or_the_one_that_is_named() {
    use crate::command::{inside, said, write};
    let folder = tempfile::tempdir().unwrap();
    let plan = example("toi-thieu.yaml");
    write(folder.path(), "kh.yaml", &plan);
    write(folder.path(), "cu.yaml", &plan);
    let hand = |part: String| replaced(&part, &[("bạn bè quốc tế", "bạn bè năm châu")]);
    for (name, more) in [("mang.docx", &["--attach-source"][..]), ("khong.docx", &[])] {
        let build = [&["build", "kh.yaml", "--to", "docx", "-o", "in"], more].concat();
        assert_eq!(inside(folder.path(), &build).status.code(), Some(0));
        let bytes = std::fs::read(folder.path().join("in/kh.docx")).unwrap();
        std::fs::write(folder.path().join(name), rewritten(&bytes, &hand)).unwrap();
    }
    let later = plan.replacen("Quý III/2024", "Quý IV/2024", 1);
    let expected = later.replacen("bạn bè quốc tế", "bạn bè năm châu", 1);
    let other = plan.replacen("period: 2024", "period: 2025", 1);
    write(folder.path(), "khac.yaml", &other);
    for (import, code, words, after) in [
        (&["import", "mang.docx", "--into", "kh.yaml"][..], 0, "in từ một bản trước của kế hoạch", &expected),
        (&["import", "khong.docx", "--into", "kh.yaml"], 1, "không mang theo bản ấy", &later),
        (&["import", "khong.docx", "--into", "kh.yaml", "--base", "cu.yaml"], 0, "1 chỗ sửa đã đưa vào", &expected),
        (
            &["import", "khong.docx", "--into", "kh.yaml", "--base", "khac.yaml"],
            2,
            "không phải là bản kế hoạch",
            &later,
        ),
    ] {
        write(folder.path(), "kh.yaml", &later);
        let done = inside(folder.path(), import);
        assert_eq!(done.status.code(), Some(code), "{import:?}: {}", said(&done));
        assert!(said(&done).contains(words), "{import:?}: {}", said(&done));
        assert_eq!(&std::fs::read_to_string(folder.path().join("kh.yaml")).unwrap(), after, "{import:?}");
    }
}

#[test]
fn a_paper_that_came_from_elsewhere_and_what_no_print_of_the_plan_is_stay() {
    use crate::command::{inside, said, write};
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let plan = example("toi-thieu.yaml");
    std::fs::create_dir(path("noi-khac")).unwrap();
    write(folder.path(), "kh.yaml", &plan);
    write(&path("noi-khac"), "kh.yaml", &plan.replacen("bạn bè quốc tế", "bạn bè năm châu", 1));
    let build = |plan: &str, to: &str| inside(folder.path(), &["build", plan, "-q", "--to", to]);
    assert_eq!(build("noi-khac/kh.yaml", "docx,pdf").status.code(), Some(0));
    let later = |name: &str, seconds: u64| {
        let file = std::fs::File::options().write(true).open(path(name)).unwrap();
        file.set_modified(std::time::SystemTime::now() + std::time::Duration::from_secs(seconds)).unwrap();
    };
    for ending in ["docx", "pdf"] {
        let name = format!("kh.{ending}");
        std::fs::copy(path("noi-khac").join(&name), path(&name)).unwrap();
        later(&name, 60);
        let sent = std::fs::read(path(&name)).unwrap();
        let refused = build("kh.yaml", ending);
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
        assert!(said(&refused).contains("từ một bản khác của kế hoạch"), "{}", said(&refused));
        assert_eq!(std::fs::read(path(&name)).unwrap(), sent);
        if ending == "docx" {
            let imported = inside(folder.path(), &["import", "kh.docx", "-o", "nhap.yaml"]);
            assert!(!said(&imported).contains("in đè"), "another name: {}", said(&imported));
            std::fs::copy(path(&name), path("gui.docx")).unwrap();
            let imported = inside(folder.path(), &["import", "gui.docx"]);
            assert!(said(&imported).contains("gui.docx: `ttdn build` sẽ in đè"), "{}", said(&imported));
            std::fs::remove_file(path("nhap.yaml")).unwrap();
            std::fs::remove_file(path("gui.yaml")).unwrap();
        }
        // Its own older print goes when the plan was changed since.
        later("kh.yaml", 120);
        assert_eq!(build("kh.yaml", ending).status.code(), Some(0));
        later("kh.yaml", 0);
    }
    for (name, words) in [
        ("kh.txt", "Việc cần làm: gọi điện cho Sở, hỏi về kinh phí.\n"),
        ("kh.html", "<html><p>Trang của tôi</p></html>"),
    ] {
        write(folder.path(), name, words);
        let refused = build("kh.yaml", &name[3..].replace("txt", "text"));
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
        assert_eq!(std::fs::read_to_string(path(name)).unwrap(), words);
        std::fs::remove_file(path(name)).unwrap();
        for _ in 0..2 {
            assert_eq!(build("kh.yaml", &name[3..].replace("txt", "text")).status.code(), Some(0));
            write(folder.path(), "kh.yaml", &plan.replacen("bạn bè quốc tế", "bạn bè bốn phương", 1));
        }
        write(folder.path(), "kh.yaml", &plan);
    }
}
