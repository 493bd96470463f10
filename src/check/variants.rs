//! Every sentence of every rule is said by a plan: none stands there unused, and none is asked for that is not there.

use super::rules;
use super::testing::{BASE, blocks, diagnostics};
use crate::plan::load;
use std::collections::BTreeSet;

/// The plans of `variants.txt`: the sentence that each is for, and the base plan with its changes.
fn plans() -> Vec<(String, String)> {
    let parts = include_str!("variants.txt").split("\n== ").skip(1);
    parts.filter_map(|part| part.split_once('\n')).map(|(head, changes)| (head.to_owned(), changed(changes))).collect()
}

fn changed(changes: &str) -> String {
    let (gone, own): (Vec<&str>, Vec<&str>) = changes.lines().partition(|line| line.starts_with('!'));
    let own = own.join("\n").replace("{64 times}", &["A"; 64].join(", ")).replace("{apart}", "Ba\u{309}o");
    let named = |key: &str| gone.contains(&&*format!("!{key}")) || blocks(&own).iter().any(|(own, _)| own == key);
    let kept = blocks(BASE).into_iter().filter(|(key, _)| !named(key)).map(|(_, block)| block);
    own.trim().to_owned() + "\n" + &kept.collect::<String>()
}

/// A code and a variant, as `variants.txt` heads them.
fn name(code: impl std::fmt::Display, variant: &str) -> String {
    format!("{code} {variant}").trim().to_owned()
}

#[test]
fn every_sentence_is_said() {
    let mut silent: BTreeSet<String> = rules()
        // One file a fault: below.
        .filter(|rule| rule.code.id() != "S001")
        .flat_map(|rule| rule.sentences.iter().map(|said| name(rule.code, said.variant)))
        .collect();
    let mut wrong = Vec::new();
    for (head, plan) in plans() {
        let (_, found) = diagnostics(&plan);
        let said: Vec<String> = found.iter().map(|found| name(found.code, found.variant)).collect();
        if said.contains(&head) {
            silent.remove(&head);
        } else {
            wrong.push(format!("{head}: {said:?}"));
        }
    }
    assert!(silent.is_empty() && wrong.is_empty(), "{silent:#?}\n{}", wrong.join("\n"));
}

#[test]
fn every_fault_of_a_file_is_said() {
    let large = vec![b'a'; crate::yaml::MAX_BYTES + 1];
    let deep = "[".repeat(100);
    let files: [(&str, &[u8]); 25] = [
        ("too-large", &large),
        ("too-deep", deep.as_bytes()),
        ("utf-16", b"\xff\xfea\0"),
        ("not-utf-8", b"a: \xff"),
        ("control-character", b"a: some longer words \0 here"),
        ("empty", b"# nothing\n"),
        ("anchor", b"a: &x 1\n"),
        ("alias", b"a: *x\n"),
        ("tag", b"a: !!str x\n"),
        ("merge-key", b"<<: {a: 1}\n"),
        ("directive", b"a: 1\n%x\n"),
        ("several-documents", b"a: 1\n---\nb: 1\n"),
        ("complex-key", b"? [a]\n: b\n"),
        ("unclosed-quote", b"a: \"x\n"),
        ("after-quote", b"a: \"x\" y\n"),
        ("escape", b"a: \"\\q\"\n"),
        ("unclosed-bracket", b"a: [x\n"),
        ("stray-bracket", b"a: ]\n"),
        ("missing-comma", b"a: {b: 1 c: 2}\n"),
        ("tab", b"a:\n\t- b\n"),
        ("indentation", b"a:\n  b: 1\n c: 2\n"),
        ("colon-in-value", b"a: x: y\n"),
        ("missing-colon", b"a: 1\nb\n"),
        ("reserved-character", b"a: @x\n"),
        ("syntax", b"a: |x\n"),
    ];
    let said = |bytes: &[u8]| load("plan.yaml", bytes).err().map(|unread| unread.1.variant);
    let wrong: Vec<_> = files.iter().filter(|(name, bytes)| said(bytes) != Some(*name)).collect();
    assert!(wrong.is_empty(), "{:?}", wrong.iter().map(|(name, bytes)| (name, said(bytes))).collect::<Vec<_>>());
    let rule = rules().find(|rule| rule.code.id() == "S001");
    let sentences = rule.into_iter().flat_map(|rule| rule.sentences).map(|said| said.variant);
    assert_eq!(sentences.collect::<Vec<_>>(), files.map(|(name, _)| name));
}
