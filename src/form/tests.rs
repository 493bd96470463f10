//! The forms against themselves, against the code that asks them, and against what an office may choose.

use super::built_in::{FILES, in_force, read};
use super::figures::FIGURES;
use super::file::Written;
use super::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Forms by name, for tests of every room.
impl Form {
    pub(crate) fn nd30() -> Form {
        Form::named("nd30").unwrap()
    }

    pub(crate) fn hd05() -> Form {
        Form::named("hd05").unwrap()
    }
}

fn day(text: &str) -> Date {
    crate::calendar::read::iso(text).unwrap()
}

fn built_in() -> Vec<Form> {
    names().map(|name| Form::named(name).unwrap()).collect()
}

/// What a form file with this text says.
fn file(text: &str) -> File {
    File::read(&crate::yaml::parse(&Source::new("form.yaml", text)).unwrap().root)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below `folder` with this ending, each with its text.
fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            let text = std::fs::read_to_string(&path).unwrap();
            out.push((path, text));
        }
    }
    out
}

/// The code of the other rooms, without tests.
fn code() -> String {
    let files = files(&root().join("src"), "rs").into_iter();
    let other = files.filter(|(path, _)| !path.starts_with(root().join("src/form")));
    let code = other.filter(|(path, _)| !path.to_string_lossy().contains("test"));
    code.map(|(_, text)| text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned()).collect()
}

/// Every path that the code knows, but those of styles.
fn known() -> BTreeSet<String> {
    let words = Word::ALL.iter().map(|word| format!("words.{}", word.key()));
    let kinds = KindName::ALL.iter().map(|kind| format!("kinds.{}", kind.key()));
    let codes = KindCode::ALL.iter().map(|kind| format!("codes.{}", kind.key()));
    let figures = FIGURES.iter().map(|(path, _)| (*path).to_owned());
    words.chain(kinds).chain(codes).chain(figures).chain(["font.family".to_owned()]).collect()
}

#[test]
fn a_form_has_the_keys_that_the_code_knows_and_no_other() {
    let roles: BTreeSet<&str> = Role::ALL.iter().map(|role| role.name()).chain(["default"]).collect();
    let looks: BTreeSet<&str> = Look::ALL.iter().map(|look| look.key()).collect();
    for form in built_in() {
        let (styles, others): (BTreeSet<_>, BTreeSet<_>) =
            form.entries.iter().map(|(path, _)| path.to_owned()).partition(|path| path.starts_with("styles."));
        assert_eq!(others, known(), "{}", form.name());
        for path in styles {
            let [_, role, look] = path.split('.').collect::<Vec<_>>()[..] else { panic!("{path}") };
            assert!(roles.contains(role) && looks.contains(look), "{}: {path}", form.name());
        }
        for look in Look::ALL {
            assert!(form.entries.get(&format!("styles.default.{}", look.key())).is_some(), "{look:?}");
        }
        for role in Role::ALL {
            assert!(form.entries.get(&format!("styles.{}.size", role.name())).is_some(), "{role:?}");
        }
    }
}

/// A figure or word that nothing asks for prints nowhere: whoever changes it is not obeyed.
#[test]
fn every_key_is_asked_for_and_every_key_asked_for_is_there() {
    let code = code();
    let templates: String = files(&root().join("templates"), "xml").into_iter().map(|(_, text)| text).collect();
    let asked: BTreeSet<&str> = templates
        .split("words.")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap())
        .collect();
    for key in &asked {
        assert!(Word::ALL.iter().any(|word| word.key() == *key), "templates ask for words.{key}");
    }
    let named = |name: &str, variant: &str| {
        let whole = format!("{name}::{variant}");
        code.match_indices(&whole)
            .any(|(at, _)| !code.get(at + whole.len()..).unwrap().starts_with(char::is_alphanumeric))
    };
    for word in Word::ALL {
        assert!(named("Word", &format!("{word:?}")) || asked.contains(word.key()), "nothing asks for {word:?}");
    }
    for kind in KindName::ALL {
        assert!(named("KindName", &format!("{kind:?}")), "nothing asks for {kind:?}");
    }
    for kind in KindCode::ALL {
        assert!(named("KindCode", &format!("{kind:?}")), "nothing asks for {kind:?}");
    }
    let own = include_str!("mod.rs");
    for (path, field) in FIGURES {
        let read = format!(".{field}");
        assert!(code.contains(&read) || own.contains(&read), "nothing reads {path}");
    }
}

#[test]
fn the_form_files_say_who_they_are_and_stay_inside_their_own_ranges() {
    for (at, (name, data)) in FILES.iter().enumerate() {
        let file = read(at);
        assert_eq!(file.head("name"), *name);
        assert_eq!(file.below.is_empty(), file.head("extends").is_empty(), "{name} rests on a file above it");
        let mut seen = BTreeSet::new();
        file::walk(data, &mut |path, node| {
            assert!(seen.insert(path.to_owned()), "{name}: {path} twice");
            let said = file::Said::read(node);
            if let Some(range) = node.under("range") {
                let ordered = matches!(said.allowed, Some(Allowed::Range(low, high)) if low < high);
                assert!(ordered && range.items().count() == 2, "{name}: {path}");
            }
            let fields = node.entries().all(|(field, _)| file::FIELDS.contains(&field));
            assert!(fields, "{name}: {path}");
        });
    }
    for form in built_in() {
        let wrong: Vec<_> = form.entries.iter().filter(|(_, entry)| !entry.allows(&entry.value)).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", form.name());
        assert!(!form.file.head("basis").is_empty(), "{}", form.name());
    }
}

/// `page.margin_*`, `words.after_*` stand for several; "`words.behalf` …" goes on as the reader knows.
#[test]
fn the_ledgers_name_keys_that_there_are() {
    for (path, text) in files(&root().join("src/form"), "md") {
        for key in text.split('`').skip(1).step_by(2) {
            let form = Form::named(if path.ends_with("LEDGER-hd05.md") { "hd05" } else { "nd30" }).unwrap();
            let section = [
                "page.",
                "font.",
                "words.",
                "kinds.",
                "codes.",
                "styles.",
                "boxes.",
                "top_margin.",
                "signature.",
                "rule.",
            ];
            if section.iter().any(|section| key.starts_with(section)) {
                let start = key.trim_end_matches('*');
                let there = form.entries.iter().any(|(path, _)| {
                    path == key
                        || path.strip_prefix(start).is_some_and(|rest| key.ends_with('*') || rest.starts_with('.'))
                });
                assert!(there, "{}: {key}", path.display());
            }
        }
    }
}

#[test]
fn the_pages_about_the_language_name_every_form() {
    for page in ["plan-language.md", "ngon-ngu-ke-hoach.md"] {
        let text = std::fs::read_to_string(root().join("docs").join(page)).unwrap();
        let row = text.lines().find(|line| line.starts_with("| `form` |")).unwrap();
        for form in built_in() {
            let basis = form.file.head("basis").replace("số ", "");
            assert!(row.contains(&format!("`{}`", form.name())) && row.contains(&basis), "{page}: {}", form.name());
        }
    }
}

#[test]
fn a_new_decree_is_a_file_of_what_it_changes() {
    let text = "name: nd99\nbasis: Nghị định số 99/2028/NĐ-CP\nextends: nd30\nfrom: 2028-01-01\npage:\n  margin_left: \
                {value: 25, range: [25, 30], clause: Điều 3}\nstyles:\n  than_bai: {size: 13}\n  chuc_vu: {bold: false}\n";
    let at = FILES.iter().position(|(name, _)| *name == "nd30").unwrap();
    let form = Form::build(file(text).over(read(at)));
    assert_eq!((form.name(), form.system()), ("nd99", System::State));
    assert!(form.rests_on("nd30") && form.rests_on("common") && !form.rests_on("hd05"));
    assert_eq!((form.page.left, form.page.right), (25.0, 15.0));
    assert_eq!(form.entries.get("page.margin_left").unwrap().clause, "Điều 3");
    assert_eq!([Role::Body, Role::Point, Role::Basis].map(|role| form.style(role).size), [13.0; 3], "as than_bai");
    assert!(!form.style(Role::Position).bold && form.style(Role::Authority).bold);
    let forms = [built_in(), vec![form]].concat();
    let for_papers = |system, on: &str| in_force(forms.iter().map(|form| form.term), system, day(on)).unwrap();
    let of = |on: &str| forms[for_papers(System::State, on)].name();
    assert_eq!((of("2027-12-31"), of("2028-01-01")), ("nd30", "nd99"));
    assert_eq!(forms[for_papers(System::Party, "2030-01-01")].name(), "hd05");
}

#[test]
fn a_form_is_in_force_between_its_days() {
    let forms: Vec<Form> = [("a", "from: 2000-01-01\nuntil: 2009-12-31"), ("b", "from: 2020-01-01")]
        .map(|(name, days)| {
            let own = file(&format!("name: {name}\nsystem: party\n{days}\n"));
            let at = FILES.iter().position(|(name, _)| *name == "hd05").unwrap();
            Form::build(own.over(read(at)))
        })
        .into();
    let of = |on: &str| forms[in_force(forms.iter().map(|form| form.term), System::Party, day(on)).unwrap()].name();
    assert_eq!((of("2009-12-31"), of("2020-01-01")), ("a", "b"));
    assert_eq!(of("2015-01-01"), "a", "none is in force: the first");
}

#[test]
fn the_plan_names_its_form_or_its_day_and_its_office_do() {
    let chosen = |named, office: &str| {
        let (form, problems) = chosen(named, day("2026-11-24"), Some(&Source::new("so.yaml", office)));
        (form.name().to_owned(), form.page.left, problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>())
    };
    let nd30 = "extends: nd30\npage: {margin_left: 32}\n";
    assert_eq!(chosen(None, "name: so\n"), ("nd30".into(), 30.0, vec![]));
    assert_eq!(chosen(Some("hd05"), "name: so\n"), ("hd05".into(), 30.0, vec![]));
    assert_eq!(chosen(None, "extends: hd05\n"), ("hd05".into(), 30.0, vec![]));
    assert_eq!(chosen(None, nd30), ("nd30".into(), 32.0, vec![]));
    assert_eq!(chosen(Some("nd30"), nd30), ("nd30".into(), 32.0, vec![]));
    assert_eq!(chosen(Some("hd05"), nd30), ("hd05".into(), 30.0, vec![ProblemKind::OtherForm("hd05".into())]));
    let unknown = vec![ProblemKind::NoSuchForm(names().collect())];
    assert_eq!(chosen(None, "extends: common\n"), ("nd30".into(), 30.0, unknown), "no form of its own");
}

#[test]
fn the_party_form_differs_where_the_guide_does() {
    let form = Form::hd05();
    assert_eq!(form.word(Word::NationalName), "ĐẢNG CỘNG SẢN VIỆT NAM");
    assert_eq!(form.style(Role::NationalName).rule, Line::Text);
    assert_eq!(form.style(Role::Body).line, LineSpacing::Exact(18.0));
    assert!(form.style(Role::RecipientsHead).underline);
    assert!(!form.style(Role::Position).bold);
    assert!(!form.style(Role::Basis).italic);
    assert_eq!(form.style(Role::Number).size, 14.0);
}

#[test]
fn the_state_form_holds_the_figures_of_the_decree() {
    let form = Form::nd30();
    assert_eq!(form.style(Role::Recipient).size, 11.0);
    assert_eq!(form.style(Role::Motto).rule, Line::Text);
    assert_eq!(form.word(Word::Motto), "Độc lập - Tự do - Hạnh phúc");
    assert_eq!(form.page.left, 30.0);
    let sides = ["HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "MẬT", ""].map(|words| form.box_size(words));
    assert_eq!(sides, [Some((30.0, 8.0)), Some((40.0, 8.0)), Some((20.0, 8.0)), None, None]);
    assert_eq!(form.style(Role::Urgency).ink, Ink::Red);
    assert_eq!(form.style(Role::Body).ink, Ink::Black);
}

#[test]
fn the_roles_make_the_rows_of_the_letterhead() {
    for (form, gap) in [(Form::nd30(), 6.0), (Form::hd05(), 4.0)] {
        let first = |row: usize| form.letterhead_row(row).first;
        assert_eq!(form.letterhead_rows(), 3);
        assert_eq!(first(0), [Some(Role::ParentBody), Some(Role::NationalName)]);
        assert_eq!(first(1), [Some(Role::Number), Some(Role::PlaceDate)]);
        assert_eq!(first(2), [Some(Role::Secrecy), None]);
        assert_eq!([0, 1, 2, 3].map(|row| form.letterhead_row(row).gap), [0.0, gap, 0.0, 0.0]);
        assert_eq!(form.style(Role::Body).cell, None);
    }
}

#[test]
fn fixed_words_and_looks_of_the_regulation_are_not_an_offices_to_change() {
    let problems = |base: &Form, text: &str| base.with(&Source::new("so.yaml", text)).1;
    let (nd30, hd05) = (Form::nd30(), Form::hd05());
    for (base, text, path, allowed, clause) in [
        (&nd30, "words: {motto: Độc lập}", "words.motto", "Độc lập - Tự do - Hạnh phúc", "mục II.1"),
        (&nd30, "words: {end: .}", "words.end", "./.", "mẫu 1.4"),
        (&nd30, "words: {symbol_pattern: x}", "words.symbol_pattern", "{number}/{type}-{codes}", "mục II.3.b"),
        (&nd30, "kinds: {ke_hoach: Kế hoạch}", "kinds.ke_hoach", "KẾ HOẠCH", "Điều 7"),
        (&nd30, "codes: {ke_hoach: KHo}", "codes.ke_hoach", "KH", "Phụ lục III, mục I"),
        (&nd30, "styles: {quoc_hieu: {bold: false}}", "styles.quoc_hieu.bold", "true", "mục II.1"),
        (&nd30, "styles: {can_cu: {italic: false}}", "styles.can_cu.italic", "true", "mục II.6"),
        (&nd30, "styles: {do_khan: {boxed: false}}", "styles.do_khan.boxed", "true", "mục III.2"),
        (&nd30, "styles: {do_khan: {cell: right 3}}", "styles.do_khan.cell", "left 3", "ô số 10b"),
        (&nd30, "styles: {default: {cell: left 1}}", "styles.default.cell", "none", "practice"),
        (&nd30, "styles: {than_bai: {align: left}}", "styles.than_bai.align", "justify", "mục II.6"),
        (&nd30, "styles: {default: {bold: true}}", "styles.default.bold", "false", "30/2020"),
        (&hd05, "words: {motto: Tự do}", "words.motto", "", "không có tiêu ngữ"),
        (&hd05, "styles: {ho_ten: {bold: false}}", "styles.ho_ten.bold", "true", "họ tên"),
    ] {
        let found = problems(base, text);
        let [Problem { path: at, kind: ProblemKind::NotAllowed(entry), .. }] = found.as_slice() else {
            panic!("{text}: {found:?}")
        };
        assert_eq!((at.as_str(), &entry.allowed), (path, &Allowed::OneOf(vec![allowed.into()])));
        assert!(entry.clause.contains(clause), "{text}: {}", entry.clause);
    }
}

#[test]
fn what_no_clause_orders_stays_an_offices_own() {
    let text = "name: so-x\nwords: {draft: BẢN NHÁP, end: ./.}\ncodes: {ke_hoach_joint: KH}\nstyles:\n  \
                ten_loai: {before: 6, keep_next: false, bold: true}\n  phan_cong: {italic: false}\n  bang_nhom: {bold: \
                false}\n";
    assert_eq!(Form::nd30().with(&Source::new("so.yaml", text)).1, []);
    let (form, problems) = Form::nd30().with(&Source::new("so.yaml", "styles: {bang_nhom: {bold: đậm}}"));
    assert!(matches!(problems.as_slice(), [Problem { kind: ProblemKind::NotAllowed(_), .. }]), "{problems:?}");
    assert!(form.style(Role::TableGroup).bold);
}

#[test]
fn an_office_chooses_within_what_the_decree_allows() {
    let office =
        Source::new("so.yaml", "page: {margin_left: 32, margin_top: 26}\nstyles:\n  muc: {size: 15}\nblah: 1\n");
    let (form, problems) = Form::nd30().with(&office);
    assert_eq!(form.page.left, 32.0);
    assert_eq!(form.page.top, 20.0);
    let found: Vec<_> = problems.iter().map(|p| (p.path.as_str(), &p.kind)).collect();
    assert!(matches!(
        found[..],
        [
            ("page.margin_top", ProblemKind::NotAllowed(_)),
            ("styles.muc.size", ProblemKind::NotAllowed(_)),
            ("blah", ProblemKind::Unknown),
        ]
    ));
}

#[test]
fn a_style_goes_with_the_one_that_it_is_like_until_it_is_set_itself() {
    let (form, problems) =
        Form::nd30().with(&Source::new("so.yaml", "styles: {than_bai: {size: 13}, khoan: {size: 14}}"));
    assert_eq!(problems, []);
    let size = |role| form.style(role).size;
    assert_eq!([Role::Body, Role::Point, Role::Dash, Role::Clause].map(size), [13.0, 13.0, 13.0, 14.0]);
    assert_eq!(size(Role::SectionUpper), 14.0);
}

#[test]
fn a_figure_is_a_number_and_a_colour_is_one_of_the_papers() {
    for (text, number) in [("styles: {du_thao: {before: nan}}", true), ("styles: {default: {color: blue}}", false)] {
        let (_, problems) = Form::nd30().with(&Source::new("so.yaml", text));
        let [problem] = problems.as_slice() else { panic!("{text}: {problems:?}") };
        assert_eq!(problem.kind == ProblemKind::NotANumber, number, "{problem:?}");
    }
    let problems = Form::nd30().with(&Source::new("so.yaml", "system: party\nfrom: 2020-01-01\n")).1;
    assert!(problems.iter().all(|problem| problem.kind == ProblemKind::Unknown) && problems.len() == 2);
}
