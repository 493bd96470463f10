//! How many real slips the prose room sees: `tests/corpus/misspellings.txt`, a sentence a line, `{as written|as meant}`.
//!
//! The list was written before the rules were asked. They saw 51 of a hundred then.

use crate::prose::findings_at;
use std::ops::Range;

/// How many of a hundred slips are seen, at least; it may only rise.
const SEEN: usize = 64;

/// A sentence with its slip.
struct Slip {
    kind: String,
    wrong: String,
    at: Range<usize>,
    right: String,
}

fn slips() -> Vec<Slip> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/misspellings.txt");
    let mut kind = String::new();
    let mut slips = Vec::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        if let Some(name) = line.strip_prefix("## ") {
            kind = name.to_owned();
        } else if let Some((head, rest)) = line.split_once('{') {
            let (pair, tail) = rest.split_once('}').unwrap();
            let (wrong, right) = pair.split_once('|').unwrap();
            assert_ne!(wrong, right, "{line}");
            slips.push(Slip {
                kind: kind.clone(),
                wrong: format!("{head}{wrong}{tail}"),
                at: head.len()..head.len() + wrong.len(),
                right: format!("{head}{right}{tail}"),
            });
        }
    }
    slips
}

impl Slip {
    /// Whether something is said of the words that are wrong.
    fn is_seen(&self) -> bool {
        findings_at(&self.wrong).iter().any(|(range, _)| range.start < self.at.end && self.at.start < range.end)
    }

    /// Whether what is offered makes the sentence that was meant.
    fn is_mended(&self) -> bool {
        let mut text = self.wrong.clone();
        for (range, right) in findings_at(&self.wrong).into_iter().rev() {
            let Some(right) = right else { return false };
            text.replace_range(range, &right);
        }
        text == self.right
    }
}

#[test]
fn real_slips_are_seen() {
    let slips = slips();
    let mut kinds: Vec<(&str, usize, usize, usize)> = Vec::new();
    for slip in &slips {
        if kinds.last().is_none_or(|(kind, ..)| *kind != slip.kind) {
            kinds.push((&slip.kind, 0, 0, 0));
        }
        let (_, all, seen, mended) = kinds.last_mut().unwrap();
        *all += 1;
        *seen += usize::from(slip.is_seen());
        *mended += usize::from(slip.is_mended());
        if !slip.is_seen() {
            println!("not seen: {}", slip.wrong);
        } else if !slip.is_mended() {
            println!("not mended: {} {:?}", slip.wrong, findings_at(&slip.wrong));
        }
    }
    for (kind, all, seen, mended) in &kinds {
        println!("{seen:3} of {all:3} seen, {mended:3} mended: {kind}");
    }
    let seen: usize = kinds.iter().map(|(_, _, seen, _)| seen).sum();
    println!("{seen} of {} slips are seen", slips.len());
    assert!(slips.len() >= 300);
    assert!(seen * 100 >= SEEN * slips.len(), "{seen} of {} slips are seen", slips.len());
}

#[test]
fn what_was_meant_is_silent() {
    for slip in slips() {
        assert_eq!(findings_at(&slip.right), [], "{}", slip.right);
    }
}
