//! Violations planted in a copy of the house: each is seen, and by the rule that is meant to see it.

use super::index::{House, Index};
use super::{HOUSE, INDEX, circles, rules};

/// A rule and what it says about the house as it is.
struct Watch {
    rule: fn(&Index<'_>) -> Vec<String>,
    known: Vec<String>,
}

impl Watch {
    fn over(rule: fn(&Index<'_>) -> Vec<String>) -> Watch {
        Watch { rule, known: rule(&INDEX) }
    }

    /// What the rule says about another house and not about this one.
    fn news(&self, after: &House) -> Vec<String> {
        (self.rule)(&INDEX.changed(after)).into_iter().filter(|line| !self.known.contains(line)).collect()
    }

    /// What it says when code stands at the end of files, which may be new.
    fn seen(&self, planted: &[(&str, &str)]) -> Vec<String> {
        let mut after = HOUSE.clone();
        for (path, code) in planted {
            let text = after.texts.entry((*path).to_owned()).or_insert_with(|| "//! A new file.\n".to_owned());
            text.push_str(&format!("\n{code}\n"));
        }
        self.news(&after)
    }

    /// Asserts that it sees the planted code, in that file and in words that hold `about`.
    fn sees(&self, path: &str, code: &str, about: &str) {
        let found = self.seen(&[(path, code)]);
        assert!(found.iter().any(|line| line.contains(path) && line.contains(about)), "{path}: {code}\n{found:?}");
    }

    /// Asserts that it says nothing about the planted code.
    fn passes(&self, path: &str, code: &str) {
        assert_eq!(self.seen(&[(path, code)]), [""; 0], "{path}: {code}");
    }
}

#[test]
fn a_room_that_looks_the_wrong_way_is_seen() {
    let watch = Watch::over(rules::imports);
    watch.sees("emit/pdf/mod.rs", "use crate::plan::Plan;", "`emit` may not look into `plan`");
    watch.sees("compose/mod.rs", "use crate::cli;", "`compose` may not look into `cli`");
    watch.sees("press.rs", "fn f() { crate::cli::run(); }", "`press` may not look into `cli`");
    watch.sees("plan/mod.rs", "use super::compose;", "`plan` may not look into `compose`");
    watch.sees("calendar/date.rs", "use super::super::cli;", "`calendar` may not look into `cli`");
    watch.sees("calendar/date.rs", "use super::super::{money, cli as door};", "may not look into `money`");
    watch.sees("emit/latest.rs", "use crate::cli;", "`emit` may not look into `cli`");
    watch.sees("attic/mod.rs", "", "no room `attic`");
    watch.sees("language/words.rs", "use crate::source::Span;", "`language` may not look into `source`");
    // Behind the tests of a file stands code again.
    let code = "#[cfg(test)]\nmod tests;\nuse crate::plan::Plan;";
    watch.sees("money/mod.rs", code, "`money` may not look into `plan`");
}

#[test]
fn a_signpost_hides_nothing() {
    let found = Watch::over(rules::imports)
        .seen(&[("form/mod.rs", "pub use crate::plan::Plan as Sheet;"), ("layout/mod.rs", "use crate::form::Sheet;")]);
    assert!(found.iter().any(|line| line.contains("`layout` may not look into `plan`")), "{found:?}");
}

#[test]
fn tests_may_look_anywhere() {
    for rule in [rules::imports, rules::doors, circles::circles] {
        let watch = Watch::over(rule);
        let code =
            "#[cfg(test)]\nmod more { use crate::plan::Plan; fn f() { println!(\"{}\", std::env::var(\"X\")) } }";
        watch.passes("emit/pdf/mod.rs", code);
        watch.passes("emit/pdf/more_tests.rs", "use crate::cli; use std::fs;");
        watch.passes("emit/tests/mod.rs", "use crate::cli; use std::fs;");
    }
}

#[test]
fn an_idle_permission_is_seen() {
    let mut after = HOUSE.clone();
    after.texts.retain(|path, _| !path.starts_with("yaml/"));
    let found = Watch::over(rules::imports).news(&after);
    assert!(found.contains(&"`yaml` is allowed to look into `source` and does not".to_owned()), "{found:?}");
}

#[test]
fn an_open_door_is_seen() {
    let watch = Watch::over(rules::doors);
    watch.sees("plan/mod.rs", "use std::{env, fs};", "std::fs");
    watch.sees("plan/mod.rs", "use std::{env, fs};", "std::env");
    watch.sees("layout/mod.rs", "fn f() { std::time::Instant::now(); }", "std::time::Instant");
    watch.sees("layout/mod.rs", "use std::time;\nfn f() { time::SystemTime::now(); }", "std::time::SystemTime");
    watch.sees("legal/mod.rs", "use std::net::TcpStream;", "std::net");
    watch.sees("check/mod.rs", "fn f() { print!(\"x\") }", "print!");
    watch.sees("check/mod.rs", "fn f() { std::eprintln!(\"x\") }", "eprintln!");
    watch.sees("calendar/date.rs", "fn f() { jiff::Timestamp::now(); }", "jiff::Timestamp::now");
    watch.sees("calendar/date.rs", "use jiff::Zoned as Z;\nfn f() { Z::now(); }", "jiff::Zoned::now");
    watch.sees("press.rs", "use std::process::Command;", "std::process::Command");
    watch.passes("layout/mod.rs", "use std::time::Duration;\n// println!()\nconst X: &str = \"std::fs\";");
}

#[test]
fn a_crate_outside_its_room_is_seen() {
    let watch = Watch::over(rules::crates);
    watch.sees("document/mod.rs", "fn f() { serde_json::json!({}); }", "`serde_json`");
    watch.sees("emit/mod.rs", "use ::jiff::civil::{self, Date};", "`jiff`");
    // The tracker has a file of that name, and calls the crate in it.
    watch.sees("press.rs", "use csv::Writer;", "`csv`");
    let mut after = HOUSE.clone();
    after.manifest = after.manifest.replace("[dependencies]\n", "[dependencies]\nrand-core = \"1\"\n");
    after.manifest = after.manifest.replace("zip = ", "tar = ");
    let found = watch.news(&after);
    for line in ["`rand_core` belongs to no room", "`tar` belongs to no room", "`zip` is not in Cargo.toml"] {
        assert!(found.iter().any(|found| found == line), "{line}: {found:?}");
    }
}

#[test]
fn a_hash_map_is_seen() {
    let watch = Watch::over(rules::hash_maps);
    let code = "fn f(all: &std::collections::HashMap<u8, u8>) { for one in all {} }";
    watch.sees("emit/docx/mod.rs", code, "HashMap");
    watch.sees("tracker/mod.rs", "use std::collections::{BTreeMap, HashSet as Set};", "HashSet");
}

#[test]
fn a_fixed_word_is_seen() {
    let watch = Watch::over(rules::fixed_words);
    watch.sees("emit/text.rs", "const MOTTO: &str = \"Độc lập - Tự do - Hạnh phúc\";", "Độc lập");
    watch.sees("compose/mod.rs", "const TO: &str = \"Nơi nhận: \";", "Nơi nhận:");
    watch.sees("layout/mod.rs", "const KIND: &str = r#\"KẾ HOẠCH\"#;", "KẾ HOẠCH");
    watch.passes("emit/text.rs", "// Nơi nhận: …\nconst X: &str = \"nơi nhận\";");
}

#[test]
fn a_form_known_by_name_is_seen() {
    let watch = Watch::over(rules::form_names);
    watch.sees("layout/mod.rs", "fn f(form: &str) -> bool { form == \"hd05\" }", "hd05");
    watch.passes("layout/mod.rs", "/// As `nd30` wants it.\nfn nd30() {}");
}

#[test]
fn a_finding_of_another_rule_is_seen() {
    let watch = Watch::over(rules::own_codes);
    let path = "check/rules/text/spacing.rs";
    watch.sees(path, "fn f() { super::capitals::RULE.at(span) }", "super::capitals::RULE");
    watch.sees(path, "use super::capitals::RULE as OTHER;", "super::capitals::RULE");
    watch.sees(path, "fn f() { Diagnostic::new(Code::T001, span) }", "Diagnostic::new");
    watch.passes(path, "fn f() { RULE.at(span) }");
}

#[test]
fn a_circle_of_files_is_seen() {
    let watch = Watch::over(circles::circles);
    let two = watch.seen(&[
        ("money/mod.rs", "mod left; mod right;"),
        ("money/left.rs", "use super::right::Right; pub struct Left;"),
        ("money/right.rs", "pub struct Right(super::left::Left);"),
    ]);
    let two = two.join("\n");
    assert!(two.contains("money/left.rs uses money/right.rs") && two.contains("right.rs uses money/left.rs"), "{two}");
    // A child that uses what stands in its parent, which calls the child.
    let child = watch.seen(&[
        ("money/mod.rs", "mod child; pub struct Parent; pub fn f() { child::g(); }"),
        ("money/child.rs", "use super::Parent; pub fn g() -> Parent { Parent }"),
    ]);
    assert!(child.join("\n").contains("money/child.rs uses money/mod.rs: super::Parent"), "{child:?}");
    // A parent that only passes on, and a sibling that goes by its signpost, are none.
    let signpost = watch.seen(&[
        ("money/mod.rs", "mod one; mod two; pub use one::One; pub use two::f;"),
        ("money/one.rs", "pub struct One;"),
        ("money/two.rs", "use super::One; pub fn f(_: One) {}"),
    ]);
    assert_eq!(signpost, [""; 0]);
}

#[test]
fn a_shapeless_file_is_seen() {
    let watch = Watch::over(rules::shape);
    watch.sees("emit/docx/more/deep/er.rs", "", "deeper than three folders");
    watch.sees("emit/text.rs", &"\n".repeat(600), "lines");
}
