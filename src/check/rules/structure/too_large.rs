//! S020: a part of a plan beyond the bounds within which ttdn answers at once.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, printed};
use crate::diagnostic::{Code, Diagnostic, Pair, Sentence};
use crate::plan::{Block, Plan, RowSpec, TableSpec, Task};
use crate::source::Span;
use crate::yaml::Text;

/// Letters of a title, a word, a text; tasks of a plan; rows and columns of a table, rows of all tables that are made of the
/// tasks; texts of a plan: paragraphs, lines, cells.
const TITLE: usize = 2_000;
const WORD: usize = 5_000;
const TEXT: usize = 1_000_000;
const TASKS: usize = 10_000;
const ROWS: usize = 10_000;
const COLUMNS: usize = 40;
const TEXTS: usize = 100_000;
const MADE: usize = 30_000;
const FORMS: usize = 1_000;

/// A list of a plan: its key, how many entries it has, and how many it may have.
type List = (&'static str, fn(&Plan) -> usize, usize);

/// Entries of the lists that rules compare with one another.
const LISTS: [List; 9] = [
    ("units", |plan| plan.units.len(), 2_000),
    ("recipients", |plan| plan.recipients.len(), 2_000),
    ("issuers", |plan| plan.issuers.len(), 100),
    ("signatures", |plan| plan.signatures.len(), 100),
    ("annexes", |plan| plan.annexes.len(), 1_000),
    ("legal_bases", |plan| plan.legal_bases.len(), 2_000),
    ("reporting", |plan| plan.reporting.len(), 2_000),
    ("abbreviations", |plan| plan.abbreviations.len(), 500),
    ("footnotes", |plan| plan.footnotes.len(), 5_000),
];

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S020,
    explanation: Explanation {
        finds: Pair::new(
            "Phần lớn quá mức: tên dài quá 2.000 chữ cái, một chữ quá 5.000 chữ cái, một đoạn quá 1.000.000 chữ cái, quá 10.000 việc, bảng \
             quá 10.000 dòng hoặc 40 cột, các bảng lập từ nhiệm vụ quá 30.000 dòng, quá 2.000 đơn vị, nơi nhận, căn cứ, mục báo cáo, \
             1.000 phụ lục, 1.000 mẫu, 100 cơ quan ban hành, 100 chữ ký, 500 từ viết tắt, 5.000 chú thích, cả kế hoạch quá 100.000 đoạn, dòng và ô.",
            "A part that is too large: a title of over 2,000 letters, a word of over 5,000, a text of over 1,000,000, over 10,000 \
             tasks, a table of over 10,000 rows or 40 columns, tables made of tasks of over 30,000 rows in all, over 2,000 units, \
             recipients, legal bases or reports, 1,000 annexes, 1,000 forms, 100 issuers or signatures, 500 abbreviations, 5,000 footnotes, over 100,000 paragraphs, lines and \
             cells in the whole plan.",
        ),
        why: Pair::new(
            "Không văn bản nào cần đến vậy; gần như chắc là dán nhầm. Trong các mức ấy ttdn trả lời ngay và PDF/A in được.",
            "No paper needs that; something was pasted by mistake. Within these bounds ttdn answers at once and PDF/A can hold it.",
        ),
        wrong: WRONG,
        right: RIGHT,
        basis: Pair::new("Giới hạn của ttdn; ISO 32000-1, phụ lục C", "Bounds of ttdn; ISO 32000-1, annex C"),
    },
    sentences: &[
        said("", Pair::new("dài {count} chữ cái, tối đa {most}", "{count} letters long, at most {most}")),
        said("many", Pair::new("có {count} mục, tối đa {most}", "{count} entries, at most {most}")),
        Sentence::new("paper", Pair::new("văn bản in ra dài quá mức", "the paper would be too long"))
            .label("lớn quá mức", "too large")
            .reason(
                "tên đơn vị, nhiệm vụ in lại ở từng việc và từng bảng; cả văn bản dài hơn mức ttdn in được",
                "names of units and tasks are printed again with each task and in each table: the whole is longer than ttdn prints",
            )
            .hint("bớt đơn vị phối hợp, bớt bảng, hoặc chia kế hoạch", "name fewer units, make fewer tables, or divide the plan"),
    ],
    labels: &[],
    check: Some(check),
};

const fn said(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title)
        .label("lớn quá mức", "too large")
        .reason("gần như chắc là dán nhầm; phần này không in", "probably pasted by mistake; it is not printed")
        .hint("kiểm tra lại chỗ dán; nếu đúng thì chia nhỏ", "look at what was pasted; if it is meant, divide it")
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let decided = plan.decision.iter().flat_map(|decision| &decision.title);
    let titles = plan.title.iter().chain(decided).chain(plan.annexes.iter().flat_map(|annex| &annex.title));
    for title in titles {
        let count = title.value.chars().count();
        if count > TITLE {
            // The PDF's own list of headings cannot hold it, whatever a comment says; so with words and texts.
            sink.push(found(title.span, count, TITLE, "").bind());
        }
    }
    for placed in context.texts() {
        if placed.text.value.len() > TEXT {
            let count = placed.text.value.chars().count();
            if count > TEXT {
                sink.push(found(placed.text.span, count, TEXT, "").bind());
            }
        }
        if placed.text.value.len() > WORD {
            word(context, placed.text, sink);
        }
    }
    if let Some(first) = context.texts().get(TEXTS) {
        over(first.text.span, context.texts().len(), TEXTS, "many", sink);
    }
    // Nothing else is looked at then: no comment may let that pass.
    for (span, count, most) in counts(plan).into_iter().filter(|(_, count, most)| count > most) {
        sink.push(found(span, count, most, "many").bind());
    }
    for block in plan.all_blocks() {
        let Block::Table(table) = block else { continue };
        over(table.span, table.rows.len(), ROWS, "many", sink);
        over(table.span, columns(table), COLUMNS, "many", sink);
    }
}

/// S020 for a plan whose paper came out longer than any paper can be.
pub fn too_long(plan: &Plan) -> Diagnostic {
    RULE.at(plan.title.as_ref().map_or(plan.span, |title| title.span)).variant("paper").bind()
}

/// Whether a plan has more of something than any rule or paper should have to look at.
pub fn is_too_large(plan: &Plan) -> bool {
    counts(plan).into_iter().any(|(_, count, most)| count > most)
}

/// Whether a text or a word of a plan is longer than any page is set for: S020 tells it, and no comment silences that.
pub fn is_endless(plan: &Plan) -> bool {
    let long =
        |text: &str| text.split(char::is_whitespace).any(|word| word.len() > WORD && word.chars().count() > WORD);
    printed(plan).iter().any(|placed| {
        let text = placed.text.value.as_str();
        text.len() > WORD && (long(text) || text.len() > TEXT && text.chars().count() > TEXT)
    })
}

/// What is counted in a plan: where, how many, how many at most.
fn counts(plan: &Plan) -> Vec<(Span, usize, usize)> {
    let mut tasks: usize = 0;
    plan.each_task(&mut |_, _: &Task| tasks += 1);
    let made = plan.annexes.iter().filter(|annex| annex.part.is_some_and(|part| part.value.is_made_of_tasks())).count();
    let lists = LISTS.iter().map(|(key, count, most)| (plan.key(key), count(plan), *most));
    let of_tasks = [(plan.key("tasks"), tasks, TASKS), (plan.key("annexes"), tasks.saturating_mul(made), MADE)];
    let forms = plan.annexes.iter().map(|annex| annex.forms.len()).sum();
    lists.chain(of_tasks).chain([(plan.key("annexes"), forms, FORMS)]).collect()
}

/// The first word of a text that is too long.
fn word(context: &Context<'_>, text: &Text, sink: &mut Sink) {
    let mut at = 0;
    for word in text.value.split(char::is_whitespace) {
        let count = if word.len() > WORD { word.chars().count() } else { 0 };
        if count > WORD {
            sink.push(found(context.locate(text, at..at + word.len()), count, WORD, "").bind());
            return;
        }
        at += word.len()
            + text.value.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
}

fn columns(table: &TableSpec) -> usize {
    let row = |row: &RowSpec| match row {
        RowSpec::Cells(cells) => cells.iter().map(|cell| cell.span.max(1)).sum(),
        RowSpec::Group(..) => 1,
    };
    table.rows.iter().map(row).max().unwrap_or_default().max(table.columns.len())
}

fn over(span: Span, count: usize, most: usize, variant: &'static str, sink: &mut Sink) {
    if count > most {
        sink.push(found(span, count, most, variant));
    }
}

fn found(span: Span, count: usize, most: usize, variant: &'static str) -> Diagnostic {
    RULE.at(span).variant(variant).fact("count", count).fact("most", most)
}

const WRONG: &str = "closing: Số liệu tại [[so-lieu]].\nannexes:\n  - id: so-lieu\n    title: Số liệu\n    blocks:\n      - table:\
    \x20{rows: [[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, a,\
    b, c, d, e, f, g, h, i, j, k, l, m, n, o]]}\n";
const RIGHT: &str = "closing: Số liệu tại [[so-lieu]].\nannexes:\n  - id: so-lieu\n    title: Số liệu\n    blocks:\n      - table:\
    \x20{columns: [{title: Nội dung}, {title: Số lượng}], rows: [[Băng rôn, '40']]}\n";

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, diagnostics, only, with};
    use crate::diagnostic::Code;
    use std::collections::BTreeSet;

    #[test]
    fn each_bound_holds_at_its_border() {
        let title =
            |letters: usize| only(Code::S020, &with("title: ", &format!("title: {}\n# ", "ạ ".repeat(letters / 2))));
        assert_eq!(title(2_000), "");
        assert!(title(2_004).contains("dài 2003 chữ cái, tối đa 2000 | kiểm tra lại chỗ dán"), "{}", title(2_004));
        let word = |letters: usize| only(Code::S020, &format!("{BASE}closing: một {} hai\n", "ạ".repeat(letters)));
        assert_eq!(word(5_000), "");
        assert!(word(5_001).contains("dài 5001 chữ cái, tối đa 5000"), "{}", word(5_001));
        let row = |cells: usize| {
            let table = format!("    blocks:\n      - table: {{rows: [[{}]]}}\n", vec!["x"; cells].join(", "));
            only(Code::S020, &format!("{BASE}annexes:\n  - title: Số liệu\n{table}"))
        };
        assert_eq!(row(40), "");
        assert!(row(41).contains("có 41 mục, tối đa 40"));
    }

    #[test]
    fn a_plan_has_so_many_texts_and_no_more() {
        let plan = |lines: usize| {
            let lines = "        - Một.\n".repeat(lines);
            format!("{BASE}annexes:\n  - title: Số liệu\n    blocks:\n      - items:\n{lines}")
        };
        let said = |count: usize| only(Code::S020, &plan(count));
        assert_eq!(said(99_900), "");
        let over = said(100_000);
        assert!(over.contains("mục, tối đa 100000"), "{over}");
    }
    /// What the rules say of a plan, each code once.
    fn codes(plan: &str) -> BTreeSet<Code> {
        diagnostics(plan).1.iter().map(|one| one.code).collect()
    }

    #[test]
    fn lists_hold_so_much_and_of_what_is_far_too_large_nothing_else_is_told() {
        let slip = with("trên địa bàn tỉnh.", "trên các các địa bàn tỉnh.");
        let abbreviations = |count: usize| {
            let all: String = (0..count).map(|at| format!("  A{at}B: chữ thứ {at}\n")).collect();
            format!("{slip}abbreviations:\n{all}")
        };
        assert!(codes(&abbreviations(500)).contains(&Code::T005) && !codes(&abbreviations(500)).contains(&Code::S020));
        assert_eq!(codes(&abbreviations(501)), BTreeSet::from([Code::S020]));
        let tables = |count: usize| {
            let task = "  - {title: Sản xuất phim, lead: so-tttt}\n".repeat(300);
            let annexes = "  - {title: Việc, use: task_table}\n".repeat(count);
            with("tasks:\n", &format!("tasks:\n{task}")) + "annexes:\n" + &annexes
        };
        assert!(!codes(&tables(99)).contains(&Code::S020));
        let over = only(Code::S020, &tables(101));
        assert!(over.contains("tối đa 30000"), "{over}");
        assert_eq!(codes(&tables(101)), BTreeSet::from([Code::S020]));
        let silenced = tables(101).replace("annexes:\n", "# ttdn: allow S020 -- thử\nannexes:\n");
        assert!(codes(&silenced).contains(&Code::S020), "no comment lets it pass");
    }
}
