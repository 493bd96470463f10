//! A plan in canonical form says the same, and its canonical form is itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ttdn::plan::{self, Loaded, load};
use ttdn::yaml::{Node, Value};

fuzz_target!(|bytes: &[u8]| {
    let Some(before) = load("plan.yaml", bytes).ok().filter(Loaded::is_as_typed) else { return };
    let text = plan::format(&before.source, &before.tree);
    let after =
        load("plan.yaml", text.as_bytes()).ok().filter(Loaded::is_as_typed).expect("what was formatted is read");
    assert_eq!(words(&before.tree.root), words(&after.tree.root), "{text}");
    assert_eq!(before.tree.comments.len(), after.tree.comments.len(), "{text}");
    assert_eq!(plan::format(&after.source, &after.tree), text);
});

/// Everything that is said, whatever the order of its keys.
fn words(node: &Node) -> String {
    match &node.value {
        Value::Scalar(text) => format!("{:?}", text.value),
        Value::Sequence { items, .. } => format!("[{}]", items.iter().map(words).collect::<Vec<_>>().join(", ")),
        Value::Mapping { entries, .. } => {
            let mut all: Vec<String> =
                entries.iter().map(|entry| format!("{:?}: {}", entry.key.value, words(&entry.value))).collect();
            all.sort();
            format!("{{{}}}", all.join(", "))
        }
    }
}
