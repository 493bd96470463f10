//! One cause, one message: what only follows from another finding is held back.
//!
//! One table says which code follows from which, and how the two must stand to each other. The cause speaks for what it
//! holds back, so it is at least as grave. A cause that the office has switched off holds nothing back.

use super::Context;
use super::levels::Levels;
use crate::diagnostic::{Code, Diagnostic, Level};
use crate::source::Span;
use crate::yaml::{Node, Value};
use Code::*;

/// How a cause and its effect stand to each other.
#[derive(Clone, Copy)]
enum Tie {
    /// The effect stands on the cause's own words.
    Same,
    /// The effect stands in the cause's words, or beside them in the same text.
    Inside,
    /// The effect stands in the cause's own words.
    Within,
    /// Wherever they stand.
    Anywhere,
    /// Wherever they stand, as long as the author does not say that the cause is as he means it.
    Unless,
    /// The cause stands under one of these keys of the top level.
    Under(&'static [&'static str]),
    /// The cause means the unit, the annex or the footnote that the effect finds idle, and misspells it.
    Name,
    /// The effect stands at the key of the unit that the cause names.
    Unit,
    /// The effect stands at a key of the top level's `units`, the cause in what that key holds.
    Below,
}

/// An effect, its causes, and how they stand to each other.
type Line = (Code, &'static [Code], Tie);

/// Where amounts of money stand, and what they are counted for.
const MONEY: Tie = Tie::Under(&["tasks", "budget", "annexes"]);

const TABLE: &[Line] = &[
    // A sum with a part that cannot be read, or that is not what was meant, is no sum.
    (B001, &[B002], Tie::Anywhere),
    (B001, &[B005], Tie::Unless),
    (B001, &[S002, S003, S004, S008], MONEY),
    // A deadline that is over lies outside the period too.
    (D003, &[D002], Tie::Same),
    (D005, &[D002], Tie::Same),
    // What is no day is not written better.
    (D008, &[D001], Tie::Within),
    (F007, &[S003], Tie::Under(&["archive"])),
    // A recipient whose name is not quite the unit's, or a unit whose name is not quite its own, is no missing recipient.
    (A004, &[A006], Tie::Unit),
    (A004, &[A006, S018], Tie::Below),
    // What a misspelt name calls is not idle.
    (A003, &[S006], Tie::Name),
    (S011, &[S006], Tie::Name),
    (S012, &[S006], Tie::Name),
    // A name or a sentence that a comma cut is no unit, and its halves are no lines of a signature.
    (S006, &[S017], Tie::Inside),
    (F004, &[S017], Tie::Inside),
    (F005, &[S017], Tie::Inside),
    // What letters of another encoding or alphabet spell is no word.
    (T002, &[T012], Tie::Inside),
    (T003, &[T012], Tie::Inside),
    (T004, &[T012], Tie::Inside),
    (T005, &[T012], Tie::Inside),
    (T006, &[T012, T011], Tie::Inside),
    (T008, &[T012, T011], Tie::Inside),
    (T009, &[T012, T011], Tie::Inside),
    (T010, &[T012, T011], Tie::Inside),
    (T011, &[T012], Tie::Inside),
    (F009, &[T012, T011], Tie::Inside),
    // Recipients that cannot be read may be those that are looked for.
    (A004, &[S003], Tie::Under(&["recipients"])),
];

/// Takes out of `kept` what follows from any finding of `all`; `kept` is what no comment silences.
pub(super) fn hold_back(
    context: &Context<'_>,
    levels: &Levels,
    all: &[Diagnostic],
    kept: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let causes: Vec<&Diagnostic> = all.iter().filter(|one| !matches!(levels.get(&one.code), Some(None))).collect();
    let held =
        |effect: &Diagnostic| cause(context, &causes, &kept, effect).filter(|_| !effect.binding && effect.more == 0);
    let found: Vec<Option<&Diagnostic>> = kept.iter().map(held).collect();
    let levels: Vec<(Code, Span, Level)> = kept
        .iter()
        .zip(&found)
        .filter_map(|(effect, cause)| cause.map(|cause| (cause.code, cause.span, effect.level)))
        .collect();
    let left = kept.iter().zip(&found).filter(|(_, cause)| cause.is_none()).map(|(one, _)| one.clone());
    left.map(|one| grave(one, &levels)).collect()
}

/// What `effect` follows from.
fn cause<'a>(
    context: &Context<'_>,
    causes: &[&'a Diagnostic],
    kept: &[Diagnostic],
    effect: &Diagnostic,
) -> Option<&'a Diagnostic> {
    let spoken = |cause: &Diagnostic| kept.iter().any(|one| one.code == cause.code && one.span == cause.span);
    TABLE.iter().filter(|(code, ..)| *code == effect.code).find_map(|(_, of, tie)| {
        let fits = |cause: &&&Diagnostic| {
            of.contains(&cause.code)
                && **cause != effect
                && tied(context, *tie, cause, effect)
                && (!matches!(tie, Tie::Unless) || spoken(cause))
        };
        causes.iter().find(fits).copied()
    })
}

/// A cause, at least as grave as what it holds back.
fn grave(cause: Diagnostic, held: &[(Code, Span, Level)]) -> Diagnostic {
    let own = held.iter().filter(|(code, span, _)| *code == cause.code && *span == cause.span);
    let level = own.map(|(.., level)| *level).chain([cause.level]).min().unwrap_or(cause.level);
    Diagnostic { level, ..cause }
}

fn tied(context: &Context<'_>, tie: Tie, cause: &Diagnostic, effect: &Diagnostic) -> bool {
    let root = &context.tree.root;
    match tie {
        Tie::Same => cause.span == effect.span,
        Tie::Inside => {
            let text = scalar(root, cause.span).unwrap_or(cause.span);
            holds(if cause.code == T012 { text } else { cause.span }, effect.span)
        }
        Tie::Within => cause.span.start <= effect.span.start && effect.span.end <= cause.span.end,
        Tie::Anywhere | Tie::Unless => true,
        Tie::Under(keys) => keys.iter().any(|key| {
            // A key that is given twice stands in the tree twice.
            let mut own = root.entries().iter().filter(|entry| entry.key.value == *key);
            own.any(|entry| holds(entry.key.span.join(entry.value.span), cause.span))
        }),
        Tie::Unit => cause.facts.get("unit").is_some_and(|unit| context.source.slice(effect.span) == unit),
        Tie::Below => {
            let units = root.get("units").map(Node::entries).unwrap_or_default();
            units.iter().any(|entry| entry.key.span == effect.span && holds(entry.value.span, cause.span))
        }
        Tie::Name => cause
            .facts
            .get("near")
            .is_some_and(|near| context.source.slice(effect.span) == near || effect.facts.get("id") == Some(near)),
    }
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The scalar that holds `span`.
fn scalar(node: &Node, span: Span) -> Option<Span> {
    let mut children = node.entries().iter().map(|entry| &entry.value).chain(node.items());
    match children.find(|child| holds(child.span, span)) {
        Some(child) => scalar(child, span),
        None => matches!(node.value, Value::Scalar(_)).then_some(node.span),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, findings, with};
    use crate::diagnostic::Code;

    /// The codes that are found in a plan.
    fn codes(plan: &str) -> Vec<String> {
        findings(plan).lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_sum_waits_for_its_parts() {
        let budget = "    output: 01 phim\n    budget: {amount}\n";
        let plan = |amount: &str| {
            with("    output: 01 phim\n", &budget.replace("{amount}", amount))
                .replace("nguồn ngân sách nhà nước.\n", "nguồn ngân sách nhà nước.\n  total: 90 triệu đồng\n")
        };
        assert_eq!(codes(&plan("80 triệu đồng")), ["B001"]);
        assert_eq!(codes(&plan("tám mươi triệu")), ["B002"]);
        assert_eq!(codes(&plan("[80]")), ["S003"]);
        assert_eq!(codes(&plan("80 triệu đồng\ntasks: []")), ["S004"]);
    }

    #[test]
    fn a_deadline_that_is_over_is_told_once() {
        assert_eq!(codes(&with("Quý III/2024", "15/01/2023")), ["D002"]);
        assert_eq!(codes(&with("Quý III/2024", "15/01/2025")), ["D003"]);
    }

    #[test]
    fn what_a_misspelt_key_holds_is_not_missing() {
        for (key, typed) in [
            ("title:", "titel:"),
            ("period:", "peroid:"),
            ("  name: Ủy ban", "  nmae: Ủy ban"),
            ("tasks:", "task:"),
            ("recipients:", "recipient:"),
            ("archive:", "archives:"),
            ("signature:", "signatur:"),
            ("  capacity:", "  capacty:"),
            ("  name: Nguyễn", "  nam: Nguyễn"),
            ("number:", "nunber:"),
            ("    lead:", "    leads:"),
            ("    title: Sản", "    titles: Sản"),
            ("    name: Sở Văn", "    names: Sở Văn"),
            ("  purposes:", "  purpose:"),
            ("  requirements:", "  requirement:"),
        ] {
            assert_eq!(codes(&with(key, typed)), ["S002"], "{typed}: {}", findings(&with(key, typed)));
        }
    }

    #[test]
    fn another_key_excuses_nothing() {
        let plan = with("title: Công", "titel: Công").replace("period: 2024\n", "");
        assert_eq!(codes(&plan), ["S002", "S007"]);
    }

    #[test]
    fn an_impossible_day_wants_no_zeros() {
        assert_eq!(codes(&with("Quý III/2024", "trước ngày 31/2/2024")), ["D001"]);
        assert_eq!(codes(&with("Quý III/2024", "trước ngày 5/9/2024")), ["D008"]);
        assert_eq!(codes(&with("nhà nước.", "nhà nước, từ ngày 5/9/2024 đến ngày 31/2/2024.")), ["D008", "D001"]);
    }

    #[test]
    fn what_a_misspelt_name_calls_is_not_idle() {
        let plan = with("[so-vhttdl]", "[so-vhtdl]").replace("by: [so-vhttdl]", "by: [so-tttt]");
        assert_eq!(codes(&plan), ["S006"]);
        let note = with("nhà nước.", "nhà nước[^solieu].") + "footnotes: {so-lieu: Số liệu năm 2023.}\n";
        assert_eq!(codes(&note), ["S006"]);
    }

    #[test]
    fn a_recipient_whose_name_is_nearly_right_is_there() {
        let name = "Trung tâm Xúc tiến Đầu tư, Thương mại";
        let plan = with("name: Sở Văn hóa, Thể thao và Du lịch", &format!("name: {name}"));
        let sent =
            |to: &str| plan.replace("- Các sở, ban, ngành tỉnh", &format!("- Các sở, ban, ngành tỉnh\n  - {to}"));
        assert_eq!(codes(&sent("Công an tỉnh")), ["A004"]);
        assert_eq!(codes(&sent("Trung tâm Xúc tiến Đầu tư Thương mại")), ["A006"]);
        assert_eq!(codes(&sent(name).replace(&format!("name: {name}"), &format!("name: 1. {name}"))), ["S018"]);
    }

    #[test]
    fn what_cannot_be_read_is_not_missing() {
        assert_eq!(codes(&with("archive: {codes: [VT, KGVX]}", "archive: VT, KGVX")), ["S003"]);
        assert_eq!(
            codes(&BASE.replace(
                "recipients:\n  - {to: Bộ Thông tin và Truyền thông, note: để báo cáo}\n  - ",
                "recipients: "
            )),
            ["S003"]
        );
    }

    #[test]
    fn a_comment_on_the_effect_is_not_idle() {
        let plan = with("Quý III/2024", "15/01/2023 # ttdn: allow D002, D003 -- đã làm, ghi nhận kết quả");
        assert_eq!(findings(&plan), "");
        assert!(!findings(&plan.replace("D002, D003", "D003")).contains(Code::S016.id()));
    }
}
