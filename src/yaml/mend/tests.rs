use super::*;

const KEYS: &[&str] = &[
    "title",
    "tasks",
    "purposes",
    "requirements",
    "lead",
    "support",
    "deadline",
    "items",
    "text",
    "to",
    "note",
    "issuer",
    "name",
    "code",
    "place",
    "id",
    "output",
];

fn mended(text: &str) -> Mended {
    let keys = Keys {
        is_key: &|word| KEYS.contains(&word),
        is_outer: &|word| word == "issuer",
        leader: &crate::plan::leader,
        is_spoken: &|word| word == "phối hợp",
    };
    mend(&Source::new("t", text), keys, &|_| false)
}

/// The slips of `text`, each with its line and the bytes it points at, then the text that is read.
fn told(text: &str) -> (Vec<String>, String) {
    let source = Source::new("t", text);
    let mended = mended(text);
    let faults = mended.faults.iter().map(|fault| {
        format!("{} {} {:?}", source.position(fault.span.start).line, fault.kind.name(), source.slice(fault.span))
    });
    assert!(mended.tree.is_some(), "{text}\n{}", mended.source.text());
    (faults.collect(), mended.source.text().to_owned())
}

/// One slip, and what the file becomes.
#[track_caller]
fn slip(text: &str, fault: &str, becomes: &str) {
    assert_eq!(told(text), (vec![fault.to_owned()], becomes.to_owned()));
}

/// What YAML reads as it was meant is left alone, whatever the lines look like.
#[test]
fn nothing_is_told_of_a_file_that_says_what_was_meant() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["examples", "templates"].map(|name| std::fs::read_dir(folder.join(name)).unwrap());
    for entry in files.into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let text = std::fs::read_to_string(&path).unwrap();
            // An editor of Windows saves it with a mark and with its own line ends.
            let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
            for text in [text, windows] {
                let keys = Keys {
                    is_key: &crate::plan::is_key,
                    is_outer: &crate::plan::is_outer,
                    leader: &crate::plan::leader,
                    is_spoken: &|_| true,
                };
                let mended = mend(&Source::new("t", text), keys, &|_| false);
                assert_eq!(mended.faults, [], "{}", path.display());
            }
        }
    }
}

/// A comment on its line makes a key no sentence.
#[test]
fn a_spoken_key_heads_the_keys_below_it() {
    for text in [
        "tasks:\n  - phối hợp: Sở # ghi chú\n    lead: so\n",
        "tasks:\n  - phối hợp: Sở # ghi chú\n  # thêm\n    lead: so\n",
        "tasks:\n  - phối hợp: Sở\n    lead: so\n",
    ] {
        assert_eq!(told(text), (vec![], text.to_owned()), "{text}");
    }
}

#[test]
fn a_value_that_begins_with_a_hash_is_no_comment() {
    slip(
        "purposes:\n  - #Giảm tỷ lệ mắc\n  - Hai\n",
        "2 hashtag \"#Giảm tỷ lệ mắc\"",
        "purposes:\n  - \"#Giảm tỷ lệ mắc\"\n  - Hai\n",
    );
    slip("title: #Giảm tỷ lệ\nlead: so\n", "1 hashtag \"#Giảm tỷ lệ\"", "title: \"#Giảm tỷ lệ\"\nlead: so\n");
    slip("title: Theo Công văn # 12 ngày\n", "1 hashtag \"# 12 ngày\"", "title: \"Theo Công văn # 12 ngày\"\n");
    for text in [
        "tasks: #ghi chú\n  - title: Một\n",
        "tasks: #ghi chú\n- title: Một\n",
        "tasks:\n  - #ghi chú\n    title: Một\n",
        "title: Một # 12 phút\n",
        "title: # chờ tên\nlead: so\n",
    ] {
        assert_eq!(told(text), (vec![], text.to_owned()), "{text}");
    }
}

/// No sentence goes on with the head of a block, whatever a comment behind it says.
#[test]
fn a_block_stands_behind_a_key_in_any_language() {
    for key in ["tên", "nội dung", "title"] {
        let text = format!("tasks:\n  - {key}: >- # ghi chú: a\n        Sản xuất phim\n    lead: so\n");
        assert_eq!(told(&text), (vec![], text.clone()));
    }
}

#[test]
fn a_hashtag_does_not_cut_a_sentence() {
    slip(
        "output: 01 chiến dịch #QueHuong trên mạng\n",
        "1 hashtag \"#QueHuong trên mạng\"",
        "output: \"01 chiến dịch #QueHuong trên mạng\"\n",
    );
    assert_eq!(told("lead: so-a #chủ trì\ntitle: Phim # ghi chú\n").0, Vec::<String>::new(), "comments");
}

#[test]
fn a_dash_without_a_space_is_a_dash() {
    assert_eq!(
        told("purposes:\n  -Một việc\n  -Hai việc\n"),
        (
            vec!["2 glued-dash \"-\"".into(), "3 glued-dash \"-\"".into()],
            "purposes:\n  - Một việc\n  - Hai việc\n".into()
        )
    );
    assert_eq!(told("deadline: -5\n").0, Vec::<String>::new());
}

#[test]
fn a_dash_that_stands_deeper_is_no_more_of_the_line_above() {
    slip(
        "purposes:\n  - Một việc\n    - Hai việc\n  - Ba việc\n",
        "3 fused-dash \"-\"",
        "purposes:\n  - Một việc\n  - Hai việc\n  - Ba việc\n",
    );
    slip(
        "purposes:\n  - Các việc sau:\n    - Hai việc\n",
        "2 colon-in-item \":\"",
        "purposes:\n  - text: \"Các việc sau:\"\n    items:\n    - Hai việc\n",
    );
}

#[test]
fn a_group_without_its_tasks_key() {
    slip(
        "tasks:\n  - title: Nhóm\n    - title: Phim\n      lead: a\n",
        "3 missing-tasks \"-\"",
        "tasks:\n  - title: Nhóm\n    tasks:\n    - title: Phim\n      lead: a\n",
    );
}

#[test]
fn blanks_that_are_no_spaces() {
    slip(
        "tasks:\n  - title: Phim\n\u{a0}\u{a0}\u{a0}\u{a0}lead: a\n",
        "3 no-break-space \"\\u{a0}\\u{a0}\\u{a0}\\u{a0}\"",
        "tasks:\n  - title: Phim\n    lead: a\n",
    );
    slip("tasks:\n  - title: Phim\n\tlead: a\n", "3 tab \"\\t\"", "tasks:\n  - title: Phim\n    lead: a\n");
    slip("purposes:\n  -\u{a0}Một việc\n", "2 no-break-space \"\\u{a0}\"", "purposes:\n  - Một việc\n");
    slip("title:\u{a0}Một việc\n", "1 no-break-space \"\\u{a0}\"", "title: Một việc\n");
}

#[test]
fn a_colon_without_a_space() {
    slip("title:Phim\nlead: a\n", "1 no-space-after-colon \"title:\"", "title: Phim\nlead: a\n");
    slip("to: {to:Bộ X, note: y}\n", "1 no-space-after-colon \"to:\"", "to: {to: Bộ X, note: y}\n");
}

#[test]
fn bullets_are_dashes() {
    for bullet in ["–", "•", "+", "*", "\u{f0b7}"] {
        slip(
            &format!("purposes:\n  {bullet} Một việc\n  - Hai việc\n"),
            &format!("2 bullet {bullet:?}"),
            "purposes:\n  - Một việc\n  - Hai việc\n",
        );
    }
    slip("purposes:\n  - Một việc\n  + Hai việc\n", "3 bullet \"+\"", "purposes:\n  - Một việc\n  - Hai việc\n");
    assert_eq!(told("title: Giai đoạn 2021\n  – 2030\n").0, Vec::<String>::new(), "a sentence that goes on");
}

#[test]
fn a_colon_in_a_sentence() {
    slip("title: Mục tiêu: năm việc\n", "1 colon-in-value \":\"", "title: \"Mục tiêu: năm việc\"\n");
    slip("purposes:\n  - Mục tiêu: năm việc\n", "2 colon-in-item \":\"", "purposes:\n  - \"Mục tiêu: năm việc\"\n");
    slip(
        "title: Một câu dài\n  có hai phần: một và hai\nlead: a\n",
        "2 colon-in-value \":\"",
        "title: \"Một câu dài\n  có hai phần: một và hai\"\nlead: a\n",
    );
}

#[test]
fn a_sentence_broken_by_enter() {
    slip(
        "purposes:\n  - Một câu dài\nđi tiếp ở dòng sau\n  - Hai\n",
        "3 broken-line \"đi tiếp ở dòng sau\"",
        "purposes:\n  - Một câu dài\n    đi tiếp ở dòng sau\n  - Hai\n",
    );
    slip(
        "title:\nChữ dán vào đây\nlead: a\n",
        "2 under-key \"Chữ dán vào đây\"",
        "title:\n  Chữ dán vào đây\nlead: a\n",
    );
}

#[test]
fn signs_at_the_start_of_a_sentence() {
    slip("output: %GRDP tăng\n", "1 leading-sign \"%\"", "output: \"%GRDP tăng\"\n");
    slip("output: **Phim** hay\n", "1 leading-sign \"*\"", "output: \"**Phim** hay\"\n");
    slip("title: [Khẩn] Họp báo\n", "1 leading-bracket \"[Khẩn]\"", "title: \"[Khẩn] Họp báo\"\n");
    slip("title: \"Phim\" hay\n", "1 after-quote \" hay\"", "title: '\"Phim\" hay'\n");
}

#[test]
fn an_escape_that_does_not_exist() {
    slip("title: \"ổ \\d và \\\\\"\n", "1 escape \"\\\\d\"", "title: \"ổ \\\\d và \\\\\"\n");
}

#[test]
fn what_is_opened_is_closed_where_it_was_opened() {
    slip(
        "title: \"Phim hay\nlead: a\noutput: \"x\"\n",
        "1 unclosed-quote \"\\\"\"",
        "title: \"Phim hay\"\nlead: a\noutput: \"x\"\n",
    );
    slip("support: [a, b\nlead: a\n", "1 unclosed-bracket \"[\"", "support: [a, b]\nlead: a\n");
    assert_eq!(
        told("title: \"Phim\n  hay\"\nsupport: [a,\n  b]\nitems: [\n  a,\n]\n").0,
        Vec::<String>::new(),
        "several lines"
    );
}

#[test]
fn curly_quotes_are_no_quotes() {
    slip("to: {name: “Xã, phường”, note: x}\n", "1 curly-quote \"“\"", "to: {name: \"Xã, phường\", note: x}\n");
    assert_eq!(told("to: {name: “Xã”, note: x}\ntitle: “Một, hai”\n").0, Vec::<String>::new());
}

#[test]
fn a_ruled_line_is_no_text() {
    slip("title: Phim\n----------\nlead: a\n", "2 ruled-line \"----------\"", "title: Phim\nlead: a\n");
}

#[test]
fn a_line_in_no_column_moves_to_the_nearest() {
    slip(
        "issuer:\n  name: A\n   code: B\n  place: C\n",
        "3 indentation \"   \"",
        "issuer:\n  name: A\n  code: B\n  place: C\n",
    );
}

#[test]
fn a_key_without_its_colon() {
    slip("title: Phim\ntasks\n  - title: A\n", "2 missing-colon \"tasks\"", "title: Phim\ntasks:\n  - title: A\n");
}

#[test]
fn many_slips_are_told_in_one_run() {
    let (faults, _) = told("title:Phim\npurposes:\n  –Một\n  - Hai: ba\nsupport: [a, b\noutput: %x\n");
    let kinds: Vec<_> = faults.iter().map(|fault| fault.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(kinds, ["no-space-after-colon", "bullet", "colon-in-item", "unclosed-bracket", "leading-sign"]);
}

#[test]
fn what_cannot_be_mended_does_not_hide_the_rest() {
    let mended = mended("title: Phim\n---\noutput: %x\n");
    assert!(mended.tree.is_some() && mended.passed_over, "{}", mended.source.text());
    assert!(mended.faults.iter().any(|fault| fault.kind == FaultKind::LeadingSign));
}

#[test]
fn a_key_of_the_outermost_level_stands_in_the_first_column() {
    slip(
        "tasks:\n  - title: Một\n    lead: a\n  issuer:\n  name: B\n",
        "4 outer-key \"issuer\"",
        "tasks:\n  - title: Một\n    lead: a\nissuer:\n  name: B\n",
    );
    slip("  issuer:\n  name: B\ntitle: x\n", "1 outer-key \"issuer\"", "issuer:\n  name: B\ntitle: x\n");
}

#[test]
fn a_sentence_with_keys_below_it_wants_its_own_key() {
    slip(
        "tasks:\n  - Sản xuất phim\n    lead: a\n    output: 01 phim\n  - title: Hai\n",
        "2 missing-key \"Sản xuất phim\"",
        "tasks:\n  - title: Sản xuất phim\n    lead: a\n    output: 01 phim\n  - title: Hai\n",
    );
    slip(
        "purposes:\n  - Việc sau, một\n    items: [a]\n",
        "2 missing-key \"Việc sau, một\"",
        "purposes:\n  - text: Việc sau, một\n    items: [a]\n",
    );
}

#[test]
fn a_key_in_the_authors_language_is_no_broken_sentence() {
    slip(
        "tasks:\n  - title: Một\n    lead: a\n    phối hợp: [b]\n    output:hai\n",
        "5 no-space-after-colon \"output:\"",
        "tasks:\n  - title: Một\n    lead: a\n    phối hợp: [b]\n    output: hai\n",
    );
}
