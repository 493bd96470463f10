//! What a plan gets when it is signed, written into its file: number, day, signer, `status: final`. Every other byte stays.

use crate::calendar::Date;
use crate::invariant::slice;
use crate::source::Source;
use crate::yaml::{self, Node, Style, Tree, Value};
use std::ops::Range;

/// What is stamped.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The number of the paper; of the decision that issues the plan, where there is one.
    pub number: u32,
    /// The day on which it was signed.
    pub date: Date,
    /// Who signed, with the words of rank before the name; as the plan says when absent.
    pub signer: Option<String>,
}

/// Why a plan cannot be stamped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unstamped {
    /// Several sign: whose name it is cannot be told.
    Signatures,
    /// There is no `signature` to put the name into.
    NoSignature,
    /// A value that is replaced is no plain word or number, or the result would not read back as it was meant.
    Unclear,
}

/// The text of a plan with the stamp in it.
///
/// # Errors
/// See [`Unstamped`].
pub fn stamped(source: &Source, tree: &Tree, stamp: &Stamp) -> Result<String, Unstamped> {
    let root = &tree.root;
    let day = stamp.date.to_string();
    let number = stamp.number.to_string();
    let mut wanted: Vec<(Vec<&str>, String)> = vec![(vec!["status"], "final".to_owned())];
    let decision = root.get("decision").filter(|decision| !decision.is_null());
    match decision {
        Some(decision) => {
            wanted.push((vec!["decision", "number"], number));
            wanted.push((vec!["date"], day.clone()));
            if decision.get("date").is_some() {
                wanted.push((vec!["decision", "date"], day));
            }
        }
        None => wanted.extend([(vec!["number"], number), (vec!["date"], day)]),
    }
    if let Some(signer) = &stamp.signer {
        wanted.push((signature(root)?, signer.clone()));
    }
    let text = source.text();
    let mut edits = Vec::new();
    for (path, value) in &wanted {
        let (key, parents) = path.split_last().ok_or(Unstamped::Unclear)?;
        let parent = parents.iter().try_fold(root, |node, key| node.get(key)).ok_or(Unstamped::Unclear)?;
        edits.push(edit(text, parent, key, value).ok_or(Unstamped::Unclear)?);
    }
    let after = applied(text, edits);
    if is_meant(tree, &after, &wanted) { Ok(after) } else { Err(Unstamped::Unclear) }
}

/// Where the name of the only signer stands.
fn signature(root: &Node) -> Result<Vec<&'static str>, Unstamped> {
    if root.get("signatures").is_some() {
        return Err(Unstamped::Signatures);
    }
    let of_decision = root.get("decision").and_then(|decision| decision.get("signature")).is_some();
    match root.get("signature") {
        _ if of_decision => Ok(vec!["decision", "signature", "name"]),
        Some(Node { value: Value::Mapping { .. }, .. }) => Ok(vec!["signature", "name"]),
        _ => Err(Unstamped::NoSignature),
    }
}

/// Keys of the head, one line each, behind which the next of them is put.
const HEAD: [&str; 5] = ["form", "kind", "status", "number", "date"];

/// The bytes that are replaced, and what with, so that `parent` has `key` with `value`.
fn edit(text: &str, parent: &Node, key: &str, value: &str) -> Option<(Range<usize>, String)> {
    let Value::Mapping { entries, flow } = &parent.value else { return None };
    let value = yaml::written(value, *flow);
    if let Some(entry) = entries.iter().find(|entry| entry.key.value == key) {
        let Value::Scalar(old) = &entry.value.value else { return None };
        if matches!(old.style, Style::Literal | Style::Folded) {
            return None;
        }
        if !old.span.range().is_empty() {
            return Some((old.span.range(), value));
        }
        // "number:" with nothing behind it, a remark perhaps.
        let end = entry.key.span.end;
        let colon = end + slice(text, end..).find(':')? + 1;
        return Some((colon..colon, format!(" {value}")));
    }
    let first = entries.first()?.key.span.start;
    if *flow {
        return Some((first..first, format!("{key}: {value}, ")));
    }
    let indent = slice(text, slice(text, ..first).rfind('\n').map_or(0, |at| at + 1)..first);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let order = |key: &str| HEAD.iter().position(|known| *known == key);
    let before =
        entries.iter().filter(|entry| order(&entry.key.value) < order(key) && order(&entry.key.value).is_some());
    // "- name: A" has no line of its own for its first key: the new one comes behind it then too.
    match before.max_by_key(|entry| order(&entry.key.value)) {
        Some(entry) => {
            let end = entry.value.span.end.max(entry.key.span.end);
            let end = end + slice(text, end..).find(['\r', '\n']).unwrap_or(text.len() - end);
            Some((end..end, format!("{line_end}{indent}{key}: {value}")))
        }
        None if indent.chars().all(|c| c == ' ') => Some((first..first, format!("{key}: {value}{line_end}{indent}"))),
        None => None,
    }
}

/// The text with its edits; two at one place stand in their order.
fn applied(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for (range, words) in edits {
        out.push_str(slice(text, from..range.start));
        out.push_str(&words);
        from = range.end;
    }
    out.push_str(slice(text, from..));
    out
}

/// Whether the new text reads as the old one but for what was stamped: every other value and every comment, in their order.
fn is_meant(before: &Tree, after: &str, wanted: &[(Vec<&str>, String)]) -> bool {
    let Ok(tree) = yaml::parse(&Source::new("", after.to_owned())) else { return false };
    let said = |path: &[&str]| {
        let node = path.iter().try_fold(&tree.root, |node, key| node.get(key));
        node.and_then(Node::text).map(|text| text.value.clone())
    };
    let comments = |tree: &Tree| tree.comments.iter().map(|comment| comment.text.clone()).collect::<Vec<_>>();
    wanted.iter().all(|(path, value)| said(path).as_deref() == Some(value.as_str()))
        && comments(before) == comments(&tree)
        && values(before, wanted) == values(&tree, wanted)
}

/// Every scalar with the keys that lead to it, those aside that are stamped.
fn values(tree: &Tree, wanted: &[(Vec<&str>, String)]) -> Vec<(Vec<String>, String)> {
    fn walk(node: &Node, path: &mut Vec<String>, out: &mut Vec<(Vec<String>, String)>) {
        match &node.value {
            Value::Scalar(text) => out.push((path.clone(), text.value.clone())),
            Value::Sequence { items, .. } => items.iter().for_each(|item| walk(item, path, out)),
            Value::Mapping { entries, .. } => {
                for entry in entries {
                    path.push(entry.key.value.clone());
                    walk(&entry.value, path, out);
                    path.pop();
                }
            }
        }
    }
    let mut out = Vec::new();
    walk(&tree.root, &mut Vec::new(), &mut out);
    out.retain(|(path, _)| wanted.iter().all(|(stamped, _)| path != stamped));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str, signer: Option<&str>) -> Result<String, Unstamped> {
        let source = Source::new("p.yaml", text.to_owned());
        let tree = yaml::parse(&source).unwrap();
        let date = Date::new(2027, 1, 5).unwrap();
        stamped(&source, &tree, &Stamp { number: 15, date, signer: signer.map(str::to_owned) })
    }

    #[test]
    fn the_stamp_goes_into_its_places_and_nothing_else_moves() {
        for (before, after) in [
            (
                "# đầu\nstatus: draft # còn sửa\nissuer: {name: A}\ntitle: B\n",
                "# đầu\nstatus: final # còn sửa\nnumber: 15\ndate: 2027-01-05\nissuer: {name: A}\ntitle: B\n",
            ),
            (
                "title: B\nnumber:   # văn thư ghi\ndate: 2026-12-01\nstatus: 'draft'\n",
                "title: B\nnumber: 15   # văn thư ghi\ndate: 2027-01-05\nstatus: final\n",
            ),
            ("title: B\r\nnumber: ~\r\n", "status: final\r\ntitle: B\r\nnumber: 15\r\ndate: 2027-01-05\r\n"),
            ("{title: B, number: 3}\n", "{status: final, date: 2027-01-05, title: B, number: 15}\n"),
            (
                "status: final\ndate: 2027-01-04\ndecision:\n  number:\n  title: Ban hành\n",
                "status: final\ndate: 2027-01-05\ndecision:\n  number: 15\n  title: Ban hành\n",
            ),
        ] {
            assert_eq!(stamp(before, None).as_deref(), Ok(after), "{before}");
        }
    }

    #[test]
    fn the_signer_goes_where_the_only_signature_is() {
        let plan = "status: draft\nsignature:\n  capacity: [TM., CHỦ TỊCH]\n  name: # ai ký?\n";
        let after = "status: final\nnumber: 15\ndate: 2027-01-05\nsignature:\n  capacity: [TM., CHỦ TỊCH]\n  name: Trần Văn A # ai ký?\n";
        assert_eq!(stamp(plan, Some("Trần Văn A")).as_deref(), Ok(after));
        let flow = stamp("status: draft\nsignature: {capacity: [A]}\n", Some("Đỗ Thị B")).unwrap();
        assert!(flow.contains("signature: {name: Đỗ Thị B, capacity: [A]}"), "{flow}");
        assert_eq!(stamp("status: draft\n", Some("A")), Err(Unstamped::NoSignature));
        assert_eq!(stamp("signatures: [{name: A}, {name: B}]\n", Some("A")), Err(Unstamped::Signatures));
    }

    #[test]
    fn what_cannot_be_told_is_refused() {
        for text in ["number: |-\n  mười\n", "number: [1]\n", "date: {a: b}\n"] {
            assert_eq!(stamp(text, None), Err(Unstamped::Unclear), "{text}");
        }
    }
}
