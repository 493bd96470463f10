//! Every sentence of every rule is said by a plan: none stands there unused, and none is asked for that is not there.

use super::rules;
use super::testing::{BASE, blocks, diagnostics, samples};
use crate::plan::load;
use std::collections::BTreeSet;

/// The plans of `variants.txt`: the sentence that each is for, and the base plan with its changes.
fn plans() -> Vec<(String, String)> {
    let parts = include_str!("variants.txt").split("\n== ").skip(1);
    parts.filter_map(|part| part.split_once('\n')).map(|(head, changes)| (head.to_owned(), changed(changes))).collect()
}

fn changed(changes: &str) -> String {
    let (gone, own): (Vec<&str>, Vec<&str>) = changes.lines().partition(|line| line.starts_with('!'));
    let own = own
        .join("\n")
        .replace("{64 times}", &["A"; 64].join(", "))
        .replace("{5001 letters}", &"a".repeat(5001))
        .replace("{apart}", "Ba\u{309}o")
        .replace("{lost}", "\u{fffd}");
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
        // Said of a paper that no plan here is long enough for.
        .filter(|name| name != "S020 paper")
        .collect();
    for (_, sample, _) in samples() {
        for found in diagnostics(&sample).1 {
            silent.remove(&name(found.code, found.variant));
        }
    }
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
    let files: [(&str, &[u8]); 39] = [
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
        ("directive", b"%YAML 1.2\n---\na: 1\n"),
        ("several-documents", b"a: 1\n---\nb: 1\n"),
        ("complex-key", b"? [a]\n: b\n"),
        ("unclosed-quote", b"a: \"x\n"),
        ("after-quote", b"a: \"x\" y\n"),
        ("escape", b"a: \"\\q\"\n"),
        ("unclosed-bracket", b"a: [x\n"),
        ("stray-bracket", b"a: 1\n]\n"),
        ("missing-comma", b"a: {to: x note: y}\n"),
        ("tab", b"a:\n\t- b\n"),
        ("indentation", b"issuer:\n  name: A\n code: B\n"),
        ("colon-in-value", b"a: x: y\n"),
        ("colon-in-item", "purposes:\n  - Mục tiêu: y\n".as_bytes()),
        ("missing-colon", b"title: x\ntasks\n"),
        ("leading-sign", b"a: @x\n"),
        ("leading-bracket", b"a: [x] y\n"),
        ("no-break-space", "a:\n\u{a0}\u{a0}b: 1\n".as_bytes()),
        ("no-space-after-colon", b"title:Phim\n"),
        ("bullet", "purposes:\n  • Một\n".as_bytes()),
        ("broken-line", "purposes:\n  - Một câu\ndài\n".as_bytes()),
        ("under-key", b"closing:\nHai\n"),
        ("stray-text", "title: \"Một\"\nHai ba\n".as_bytes()),
        ("curly-quote", "recipients:\n  - {to: “A, b”, note: c}\n".as_bytes()),
        ("ruled-line", b"title: Phim\n-----\n"),
        ("missing-tasks", b"tasks:\n  - title: A\n    - title: B\n"),
        ("missing-key", b"tasks:\n  - A\n    lead: a\n"),
        ("outer-key", b"tasks:\n  - title: A\n    lead: a\n  issuer:\n    name: A\n"),
        ("dash-after-key", b"purposes: - A\n"),
        ("syntax", b"a: |0\n  x\n"),
    ];
    let said = |bytes: &[u8]| match load("plan.yaml", bytes) {
        Ok(loaded) => loaded.told(Vec::new()),
        Err(unread) => unread.1,
    };
    let tells = |(name, bytes): &&(&str, &[u8])| said(bytes).iter().any(|one| one.variant == *name);
    let wrong: Vec<_> = files.iter().filter(|file| !tells(file)).collect();
    let told = |bytes| said(bytes).iter().map(|one| one.variant).collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{:?}", wrong.iter().map(|(name, bytes)| (name, told(bytes))).collect::<Vec<_>>());
    let rule = rules().find(|rule| rule.code.id() == "S001");
    let sentences = rule.into_iter().flat_map(|rule| rule.sentences).map(|said| said.variant);
    let (mut said, mut known) = (sentences.collect::<Vec<_>>(), files.map(|(name, _)| name));
    said.sort_unstable();
    known.sort_unstable();
    assert_eq!(said, known);
}
