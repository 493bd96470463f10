//! S021: a line that its author began anew, and that YAML joins to the one above.

use super::lines_in_text::{Line, lines_of, split};
use crate::check::explain::{Explanation, Rule, Sink};
use crate::check::{Breaks, Context, PlacedText, TextKind};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::lines::{SHORTEST_WRAP, width};
use crate::language::{holds, lexicon, phrases};
use crate::source::Span;
use crate::yaml::Style;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S021,
    explanation: Explanation {
        finds: Pair::new(
            "Một dòng bắt đầu như một ý, một căn cứ, một nơi nhận riêng nhưng không mở bằng `- `, nên in liền vào dòng trên.",
            "A line that begins like a point, a legal basis or a recipient of its own, but has no `- ` before it, and is \
             printed behind the line above.",
        ),
        why: Pair::new(
            "YAML nối dòng không có gạch đầu dòng vào dòng trên: hai căn cứ in thành một, hai nơi nhận thành một cơ quan.",
            "YAML joins a line without a dash to the one above: two legal bases become one, two recipients one body.",
        ),
        wrong: "recipients:\n  - Sở Ngoại vụ\n    Báo An Bình\n",
        right: "recipients:\n  - Sở Ngoại vụ\n  - Báo An Bình\n",
        basis: Pair::new(
            "YAML 1.2, mục 7.3.3; ngôn ngữ kế hoạch của ttdn",
            "YAML 1.2, 7.3.3; the plan language of ttdn",
        ),
    },
    sentences: &[
        Sentence::new("", Pair::new("dòng này in liền vào dòng trên", "this line is printed behind the one above"))
            .label("không mở bằng `- `", "no `- ` before it")
            .reason(
                "không có gạch đầu dòng thì YAML nối hai dòng thành một câu",
                "without a dash YAML joins the two lines",
            )
            .hint(
                "nếu là một ý riêng, viết `- ` đầu dòng; nếu vẫn là ý trên, viết liền trên một dòng",
                "where it is a point of its own, begin it with `- `; where it is not, write both on one line",
            ),
        Sentence::new(
            "alone",
            Pair::new("dòng này in liền vào dòng trên", "this line is printed behind the one above"),
        )
        .reason("chỗ này chỉ in một dòng chữ", "this place prints one line of words")
        .hint(
            "viết liền trên một dòng; nếu là ý khác, đưa sang chỗ của ý đó",
            "write both on one line; what is something else goes to its own place",
        ),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let several = |placed: &&PlacedText<'_>| {
        placed.breaks == Breaks::None
            && matches!(placed.text.style, Style::Plain | Style::Literal)
            && context.source.slice(placed.text.span).contains('\n')
            // Several paragraphs are told as such.
            && placed.text.paragraphs().len() < 2
    };
    let placed: Vec<&PlacedText<'_>> = context.texts().iter().filter(several).collect();
    let wraps = context.texts().iter().any(|placed| wraps(context, placed));
    for placed in placed {
        let lines = lines_of(context.source, placed.text.span);
        // What bears a label is told as a list.
        if lines.iter().skip(1).any(|line| line.label > 0) {
            continue;
        }
        let joined: Vec<usize> = (1..lines.len()).filter(|at| begins(context, placed, &lines, *at, wraps)).collect();
        let Some(line) = joined.first().and_then(|at| lines.get(*at)) else { continue };
        let found = RULE.at(Span::new(line.at, line.at + line.words.len()));
        sink.push(match split(context.source, placed, &chunks(&lines, &joined)) {
            Some(fix) => found.fix(fix),
            None => found.variant("alone"),
        });
    }
}

/// Whether the author breaks his lines inside sentences: the end of a line then says nothing.
fn wraps(context: &Context<'_>, placed: &PlacedText<'_>) -> bool {
    let written = context.source.slice(placed.text.span);
    let lines = if written.contains('\n') { lines_of(context.source, placed.text.span) } else { Vec::new() };
    lines.windows(2).any(|pair| match pair {
        [above, line] => !ends(above.words) && line.words.starts_with(char::is_lowercase),
        _ => false,
    })
}

/// Whether line `at` begins something of its own.
fn begins(context: &Context<'_>, placed: &PlacedText<'_>, lines: &[Line<'_>], at: usize, wraps: bool) -> bool {
    let (Some(above), Some(line)) = (at.checked_sub(1).and_then(|above| lines.get(above)), lines.get(at)) else {
        return false;
    };
    let first = line.words.split_whitespace().next().unwrap_or_default();
    let last = above.words.rsplit(char::is_whitespace).next().unwrap_or_default();
    let own = line.words.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    if !own || goes_on(above.words) || holds::is_its_number(last, first) {
        return false;
    }
    let capital = line.words.starts_with(char::is_uppercase);
    if capital && above.words.ends_with(';') || placed.kind == TextKind::Basis && cites_anew(context, placed, line) {
        return true;
    }
    let end = above.at - context.source.line_start(context.source.line_of(above.at));
    let column = width(context.source.slice(Span::new(above.at - end, above.at + above.words.len())));
    if column + 1 + width(first) <= SHORTEST_WRAP {
        return capital || !is_held(above.words, first);
    }
    capital && (column > LONGEST_WRAP || !wraps) && (ends(above.words) || !is_held(above.words, first))
}

/// The longest line, in columns, at whose end an author or his editor breaks a sentence.
const LONGEST_WRAP: usize = 125;

/// Whether a citation that stands in no other one's title begins with the line.
fn cites_anew(context: &Context<'_>, placed: &PlacedText<'_>, line: &Line<'_>) -> bool {
    let cited = placed.citations().iter().filter(|cited| !cited.nested && cited.kind.is_some());
    let dated = cited.filter(|cited| cited.date.is_some() || cited.symbol.is_some());
    dated.skip(1).any(|cited| context.locate(placed.text, cited.range.clone()).start == line.at)
}

/// Whether words are the end of a sentence or of a point.
fn ends(words: &str) -> bool {
    words.ends_with(['.', ';', ':', '!', '?'])
}

/// Whether the words want others behind them: "của", "giữa", a comma, a bracket that is open.
fn goes_on(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    let leads = lexicon::find(last).is_some_and(lexicon::Syllable::leads);
    let open = words.matches(['(', '“', '[']).count() > words.matches([')', '”', ']']).count();
    leads || open || words.ends_with([',', '-', '–', '/', '(', '“', ':'])
}

/// Whether no line should end between the words and `first`: a name, a date, a word of two syllables.
fn is_held(words: &str, first: &str) -> bool {
    phrases::held(words.rsplit(char::is_whitespace).next().unwrap_or_default(), first, false)
}

/// The texts that begin at the first line and at each of `joined`.
fn chunks(lines: &[Line<'_>], joined: &[usize]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match out.last_mut().filter(|_| !joined.contains(&at)) {
            Some(last) => *last = format!("{last} {}", line.words),
            None => out.push(line.words.to_owned()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::check::fix::apply;
    use crate::check::testing::{diagnostics, only, with};
    use crate::diagnostic::Code;

    const PURPOSE: &str = "    - Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh.\n";
    const BASIS: &str = "về quản lý hoạt động thông tin đối ngoại\n";

    fn joined(plan: &str) -> String {
        only(Code::S021, plan)
    }

    /// The lines that every fix of the plan leaves of `plan` from `from` on.
    fn mended(plan: &str, from: &str, lines: usize) -> String {
        let (source, mut found) = diagnostics(plan);
        found.retain(|one| one.code == Code::S021);
        let text = apply(&source, &found, true).map_or_else(|| plan.to_owned(), |(text, _)| text);
        text.lines()
            .skip_while(|line| !line.starts_with(from))
            .take(lines)
            .map(|line| line.trim_end().to_owned() + "\n")
            .collect()
    }

    #[test]
    fn a_line_without_a_dash_is_told_and_given_one() {
        let recipients = with("recipients:\n", "recipients:\n  - Sở Ngoại vụ\n    Báo An Bình\n");
        assert!(
            joined(&recipients).contains("\"Báo An Bình\": dòng này in liền vào dòng trên"),
            "{}",
            joined(&recipients)
        );
        assert_eq!(mended(&recipients, "recipients:", 3), "recipients:\n  - Sở Ngoại vụ\n  - Báo An Bình\n");
        let purposes =
            with(PURPOSE, "    - Quảng bá hình ảnh của tỉnh\n      Tăng cường hợp tác.\n      Mở rộng giao lưu.\n");
        let right = "    - Quảng bá hình ảnh của tỉnh\n    - Tăng cường hợp tác.\n    - Mở rộng giao lưu.\n";
        assert_eq!(joined(&purposes).lines().count(), 1, "{}", joined(&purposes));
        assert_eq!(mended(&purposes, "    - Quảng bá", 3), right);
        let literal = with(PURPOSE, "    - |\n      Quảng bá hình ảnh của tỉnh.\n      Mở rộng giao lưu.\n");
        assert_eq!(mended(&literal, "    - Quảng", 2), "    - Quảng bá hình ảnh của tỉnh.\n    - Mở rộng giao lưu.\n");
    }

    #[test]
    fn a_number_at_the_start_of_a_line_belongs_to_its_word_above() {
        let basis = |number: &str| format!("legal_bases:\n  - Nghị định số\n    {number}");
        let plan = with("legal_bases:\n  - Nghị định số 72/2015/NĐ-CP", &basis("72/2015/NĐ-CP"));
        assert!(plan.contains("số\n    72"), "{plan}");
        assert_eq!(joined(&plan), "");
        assert_eq!(joined(&with("recipients:\n", "recipients:\n  - Như Mục\n    III\n")), "");
        assert_eq!(joined(&with("recipients:\n", "recipients:\n  - Như Mục\n    Báo An Bình\n")).lines().count(), 1);
    }

    #[test]
    fn a_second_basis_is_seen_whatever_its_length() {
        for basis in [
            "Quyết định số 1191/QĐ-TTg ngày 28 tháng 8 năm 2023 của Thủ tướng Chính phủ phê duyệt Chiến lược",
            "Luật Báo chí ngày 05 tháng 4 năm 2016",
        ] {
            let plan = with(BASIS, &format!("{BASIS}    {basis}\n"));
            assert!(joined(&plan).contains(basis), "{}", joined(&plan));
        }
        // It belongs to the title of the first.
        let plan =
            with(BASIS, "về quản lý hoạt động thông tin đối ngoại theo\n    Luật Báo chí ngày 05 tháng 4 năm 2016\n");
        assert_eq!(joined(&plan), "");
    }

    #[test]
    fn words_that_are_no_item_have_one_line() {
        let title = with("phim giới thiệu về tỉnh\n", "phim giới thiệu về tỉnh\n      Tổ chức tuần phim\n");
        assert!(joined(&title).contains("viết liền trên một dòng; nếu là ý khác"), "{}", joined(&title));
        assert_eq!(mended(&title, "      Tổ chức", 1), "      Tổ chức tuần phim\n");
    }

    #[test]
    fn a_sentence_that_is_broken_where_the_line_was_full_is_one() {
        for purpose in [
            // A name, a date, a word that leads on, a comma stand where the line ends.
            "Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn tỉnh theo sự chỉ đạo của\n      Ban Thường vụ Tỉnh ủy.",
            "Góp phần xây dựng đường biên giới hòa bình, hữu nghị, hợp tác và phát triển giữa Việt\n      Nam và Campuchia.",
            "Phân công trách nhiệm cho các cơ quan Đảng, chính quyền, các sở, ban, ngành,\n      Mặt trận Tổ quốc.",
            // Small letters follow.
            "Nâng cao hiệu quả\n      công tác thông tin.",
            // He wraps his lines, and this sentence ended where one was full.
            "Nâng cao hiệu quả công tác thông tin đối ngoại trên địa bàn\n      tỉnh, phục vụ phát triển kinh tế - xã hội của địa phương.\n      Giữ vững ổn định.",
            "|\n      Quảng bá hình ảnh của tỉnh.\n\n      Mở rộng giao lưu.",
        ] {
            assert_eq!(joined(&with(PURPOSE, &format!("    - {purpose}\n"))), "", "{purpose}");
        }
        // Folded on purpose.
        let folded = "    - >-\n      Quảng bá hình ảnh của tỉnh.\n      Mở rộng giao lưu.\n";
        assert_eq!(joined(&with(PURPOSE, folded)), "");
        // A title's lines are printed as lines.
        assert_eq!(
            joined(&with("title: Công tác", "title: |\n  Công tác\n  Thông tin\nkind: ke_hoach\nclosing: a")),
            ""
        );
    }
}
