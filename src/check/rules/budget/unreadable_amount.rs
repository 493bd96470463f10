//! B002: an amount of money that cannot be read. Found by decoding; here in tables that add up a column.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::plan::{Block, Figure, RowSpec, TableSpec};
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::B002,
    explanation: Explanation {
        finds: Pair::new(
            "Số tiền không đọc được thành số đồng: viết bằng chữ, dấu chấm đặt sai chỗ, không rõ đơn vị, quá lớn; ô của bảng \
             không phải là số mà cột phải cộng (`total.sum`), hoặc có dấu chấm không ngăn hàng nghìn ở cột có số viết khác.",
            "An amount that cannot be read as đồng: in words, with dots in the wrong places, of an unknown unit, too large; a \
             cell that is no number in a column to be added up (`total.sum`), or one whose point parts no thousands where \
             others are written otherwise.",
        ),
        why: Pair::new(
            "Số tiền phải cộng được và in được thống nhất; đoán sai một chữ số là sai dự toán.",
            "Amounts are added up and printed in one way; one wrongly guessed digit is a wrong estimate.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-tttt\n    budget: mười lăm triệu\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-tttt\n    budget: 15 triệu đồng\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn, mục tiền", "The plan language of ttdn, money"),
    },
    sentences: &[
        Sentence::new("", Pair::new("không đọc được số tiền “{amount}”", "the amount “{amount}” cannot be read"))
            .label("không rõ bao nhiêu đồng", "how many đồng?")
            .reason(
                "số tiền phải cộng được; ttdn không đoán thay người soạn thảo",
                "amounts are added up; ttdn does not guess for the author",
            )
            .hint(
                "viết: 120000000, 120.000.000 đồng, 120 triệu đồng hoặc 1,5 tỷ đồng",
                "write 120000000, 120.000.000 đồng, 120 triệu đồng or 1,5 tỷ đồng",
            ),
        Sentence::new(
            "meant",
            Pair::new("số tiền “{amount}” viết chưa đúng", "the amount “{amount}” is not written so"),
        )
        .label("đọc được, nhưng không phải cách viết của văn bản", "readable, but not as documents write it")
        .reason(
            "số tiền in ra phải theo một cách viết; dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ",
            "amounts are written in one way: points part thousands, a comma parts decimals",
        )
        .hint("viết `{right}`", "write `{right}`"),
        Sentence::new("large", Pair::new("số tiền “{amount}” quá lớn", "the amount “{amount}” is too large"))
            .label("hơn một triệu tỷ đồng", "more than a million billion đồng")
            .reason(
                "không kế hoạch nào chi nhiều như vậy; thường là thừa số 0 hoặc nhầm đơn vị",
                "no plan spends as much; mostly there is a zero too many or the wrong unit",
            )
            .hint(
                "kiểm tra số chữ số 0 và đơn vị (nghìn, triệu, tỷ đồng)",
                "look at the zeros and the unit (nghìn, triệu, tỷ đồng)",
            ),
        Sentence::new(
            "cell",
            Pair::new(
                "“{amount}” không phải là số nên không cộng được cột {column}",
                "“{amount}” is no number, so column {column} cannot be added up",
            ),
        )
        .label("không phải là số", "no number")
        .reason(
            "dòng cộng (`total`) cộng cột này; có ô không đọc được thì tổng để trống",
            "the total row adds up this column; with a cell that cannot be read the sum stays empty",
        )
        .hint(
            "ghi số, như 1.200 hoặc 3,5; ô không có số liệu thì để trống (`~`)",
            "write a number, such as 1.200 or 3,5; a cell without one is `~`",
        ),
        Sentence::new(
            "dot",
            Pair::new(
                "không rõ “{amount}” là {decimals} hay {thousands}",
                "“{amount}” may be {decimals} or {thousands}",
            ),
        )
        .label("dấu chấm này không ngăn ba chữ số", "no three digits stand behind this point")
        .reason(
            "cột {column} có số như “{other}”: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ",
            "column {column} has figures such as “{other}”: points part thousands, a comma parts decimals",
        )
        .hint("viết \"{decimals}\" hoặc {thousands}", "write \"{decimals}\" or {thousands}"),
    ],
    labels: &[],
    check: Some(check),
};

/// Cells that keep a column of an author's own table from being added up.
fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for block in plan.all_blocks() {
        if let Block::Table(table) = block {
            unreadable(table, sink);
            doubtful(table, sink);
        }
    }
}

/// Figures of columns that are added up, by `total` or by hand, that can be read in two ways.
fn doubtful(table: &TableSpec, sink: &mut Sink) {
    let named = table.total.iter().flat_map(|total| &total.sum).filter_map(|column| usize::try_from(column.value).ok());
    let columns: BTreeSet<usize> = named.chain(table.summed_by_hand()).collect();
    for column in columns {
        for point in table.doubtful_points(column) {
            let found = RULE.at(point.text.span).variant("dot").fact("amount", point.text.value.trim());
            let found = found.fact("decimals", point.decimals).fact("thousands", point.thousands);
            sink.push(found.fact("column", column).fact("other", point.other.value.trim()));
        }
    }
}

fn unreadable(table: &TableSpec, sink: &mut Sink) {
    let Some(total) = &table.total else { return };
    for row in table.counted_rows() {
        let RowSpec::Cells(cells) = row else { continue };
        let mut at = 1;
        for cell in cells {
            let summed = total.sum.iter().any(|column| usize::try_from(column.value).is_ok_and(|column| column == at));
            if let Some(text) = cell
                .texts()
                .next()
                .or(cell.items.first().map(|item| &item.text))
                .filter(|_| summed && cell.figure() == Figure::Words)
            {
                let found = RULE.at(text.span).variant("cell");
                sink.push(found.fact("amount", text.value.trim()).fact("column", at));
            }
            at += cell.span.max(1);
        }
    }
}
