//! F004: a signer's capacity against the grammar of the form.

use super::capacity::{Line, Power, read, starts_with_any};
use super::signatures::signatures;
use super::signer_honorific::honours_length;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Fix, Level, Pair};
use crate::form::{System, Word};
use crate::language::bodies::normal;
use crate::language::letters::{capitalized, is_shouted, same, upper_first};
use crate::language::words::begins;
use crate::source::{Source, Span};
use crate::yaml::Text;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F004,
    explanation: Explanation {
        finds: Pair::new(
            "Quyền hạn, chức vụ người ký sai thể thức: TM. không kèm tên tập thể hoặc chức vụ người ký; Ủy ban nhân dân ký thiếu \
             TM., cấp ủy ký thiếu T/M; hai dòng ghi làm một; KT. không kèm chức vụ người đứng đầu và \
             dòng cấp phó; TL., TUQ., Q. không kèm chức vụ người đứng đầu; cấp phó ký mà thiếu KT.; thiếu dấu chấm; chữ \
             viết tắt không có trong quy định; tên tập thể viết tắt; chức vụ không hợp cơ quan; họ tên người ký viết hoa cả.",
            "A signer's capacity against the form: TM. without a collective body or the signer's post; a People's Committee \
             without TM., a Party committee without T/M; two lines in one; KT. without the head's post and a \
             deputy's line; TL., TUQ., Q. without the head's post; a deputy without KT.; a missing dot; an abbreviation \
             that does not exist; a body that is not spelled out; a post that the issuer does not have; a signer's name in \
             capitals.",
        ),
        why: Pair::new(
            "Quyền hạn ghi sai thì văn bản ký không đúng thẩm quyền, bị trả lại hoặc phải ban hành lại.",
            "A document signed in a wrong capacity lacks authority and comes back.",
        ),
        wrong: "signature:\n  capacity: [TM. Ủy ban nhân dân, Phó Chủ tịch]\n  name: Nguyễn Văn Minh\n",
        right: "signature:\n  capacity: [TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch]\n  name: Nguyễn Văn Minh\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục I, phần I, mục II.7; Hướng dẫn số 05-HD/VPTW",
            "Decree 30/2020/NĐ-CP, Article 13 and Annex I, part I, section II.7; Guidance 05-HD/VPTW",
        ),
    },
    sentences: super::signature_block_sentences::SENTENCES,
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let party = context.form.system() == System::Party;
    let by_head = context.plan.decision.as_ref().is_some_and(|decision| decision.authority.is_some());
    for (signature, issuer) in signatures(context.plan) {
        let issuer = issuer.and_then(|issuer| issuer.name.as_ref()).map(|name| normal(&name.value));
        let block = Block {
            context,
            party,
            by_head,
            settled: signature.name.is_some() || !context.plan.is_draft(),
            issuer: issuer.unwrap_or_default(),
            texts: &signature.capacity,
            lines: signature.capacity.iter().map(|text| read(&text.value)).collect(),
        };
        block.unled().into_iter().for_each(|found| sink.push(found));
        for at in 0..block.lines.len() {
            if let Some(found) = block.line(at) {
                sink.push(found);
            }
        }
        signature.name.iter().filter_map(|name| shouted(context, name)).for_each(|found| sink.push(found));
    }
}

/// A signer's name in capitals: the form prints it in small letters. Words before it are F005's matter.
fn shouted(context: &Context<'_>, name: &Text) -> Option<Diagnostic> {
    let words = name.value.split_whitespace().count();
    if words < 2 || !is_shouted(&name.value) || honours_length(&name.value) > 0 {
        return None;
    }
    let right = capitalized(&name.value);
    let span = context.locate(name, 0..name.value.len());
    let found = RULE.at(span).variant("name").fact("line", &name.value).fact("right", &right);
    Some(found.at_most(Level::Warning).fix(Fix::suggested(span, right)))
}

/// Bodies that sign TM., as the form writes them: in full, without their level.
const SPELLED: [(&str, &str); 2] = [("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân")];

/// One signature's lines of capacity.
struct Block<'c, 'a> {
    context: &'c Context<'a>,
    party: bool,
    /// Whether it signs a decision of the head alone (`decision.authority`).
    by_head: bool,
    /// Whether the signer is known: a draft may leave his post open.
    settled: bool,
    issuer: String,
    texts: &'a [Text],
    lines: Vec<Line>,
}

impl Block<'_, '_> {
    /// The first thing wrong with line `at`. What belongs to the other form is F008.
    fn line(&self, at: usize) -> Option<Diagnostic> {
        let (line, text) = (self.lines.get(at)?, self.texts.get(at)?);
        let wrong = |variant: &'static str| {
            RULE.at(text.span).variant(variant).fact("line", &text.value).fact("words", &line.words)
        };
        if line.mark.is_empty() {
            return self.bare(at, line, text);
        }
        let Some(power) = line.power else { return Some(wrong("unknown")) };
        let Some(mark) = power.mark(self.context.form) else {
            return (!line.mark.ends_with('.')).then(|| wrong("unknown"));
        };
        if self.party != line.slash && (line.slash || line.mark.ends_with('.')) && power != Power::Acting {
            return None;
        }
        if !self.is_spaced(text, line, mark) {
            let right = format!("{mark} {}", line.words);
            return Some(
                wrong("mark")
                    .fact("mark", mark)
                    .fact("right", &right)
                    .fix(Fix::suggested(text.span, quoted(text, &right))),
            );
        }
        match power {
            Power::Behalf => self.behalf(at, line, text, mark),
            Power::For if self.party && self.after_behalf(at) => Some(wrong("party-kt")),
            Power::For if self.party && self.is_committee() && line.plain.starts_with("bí thư") => {
                Some(wrong("party-kt-alone"))
            }
            Power::For => self.for_head(at, line, text, mark),
            Power::Order | Power::Authorization | Power::Acting if line.is_deputy() => {
                Some(wrong("deputy-head").fact("mark", mark))
            }
            Power::Order if self.party => None,
            Power::Order | Power::Authorization | Power::Acting if is_body(line) => {
                Some(wrong(self.of_form("body-head", "party-body-head")).fact("mark", mark))
            }
            Power::Order | Power::Authorization if self.lines.get(at + 1).is_none() => {
                Some(wrong("alone").fact("mark", mark))
            }
            Power::Acting => self.post(at, line, text),
            _ => None,
        }
    }

    /// TM.: a collective body, and the signer's post on the next line.
    fn behalf(&self, at: usize, line: &Line, text: &Text, mark: &str) -> Option<Diagnostic> {
        let wrong = |variant: &'static str| {
            let found = RULE.at(text.span).variant(variant).fact("line", &text.value);
            found.fact("words", &line.words).fact("mark", mark)
        };
        if line.is_person() {
            return Some(wrong(self.of_form("tm-person", "party-tm-person")));
        }
        if !self.party && line.plain.starts_with("sở") {
            return Some(wrong("tm-head"));
        }
        if !self.party && line.is_abbreviated() {
            let body =
                SPELLED.iter().find(|(short, _)| line.words.split(' ').next().is_some_and(|own| same(own, short)));
            return Some(match body.map(|(_, body)| format!("{mark} {body}")) {
                Some(right) => {
                    let fix = Fix::suggested(text.span, quoted(text, &right));
                    wrong("short-body").fact("right", right).fix(fix)
                }
                None => wrong("short"),
            });
        }
        if let Some((body, post)) = line.post_behind_body() {
            return Some(wrong("one-line").fact("first", format!("{mark} {body}")).fact("second", post));
        }
        let post = match self.party {
            true => "Bí thư",
            false if starts_with_any(&line.plain, &["ủy ban", "hội đồng"]) => "Chủ tịch",
            false => "Trưởng Ban",
        };
        let alone = self.settled && self.lines.get(at + 1).is_none();
        alone.then(|| wrong("behalf-alone").fact("post", post))
    }

    /// KT.: the head's post, then the deputy's line.
    fn for_head(&self, at: usize, line: &Line, text: &Text, mark: &str) -> Option<Diagnostic> {
        let wrong =
            |variant: &'static str| RULE.at(text.span).variant(variant).fact("line", &text.value).fact("mark", mark);
        if line.is_deputy() {
            let right = format!("{mark} {}", upper_first(&line.head()));
            return Some(
                wrong("deputy-head").fact("words", &line.words).fix(Fix::suggested(text.span, quoted(text, &right))),
            );
        }
        if is_body(line) {
            return Some(wrong(self.of_form("body-head", "party-body-head")).fact("words", &line.words));
        }
        if let Some((head, deputy)) = line.deputy_behind_head() {
            return Some(wrong("one-line").fact("first", format!("{mark} {head}")).fact("second", deputy));
        }
        let deputy = format!("Phó {}", line.words);
        let Some(next) = self.lines.get(at + 1) else {
            let diagnostic = wrong("no-deputy").fact("deputy", &deputy);
            return Some(match insertion(self.context.source, self.texts, at + 1, &deputy) {
                Some(fix) => diagnostic.fix(fix),
                None => diagnostic,
            });
        };
        // A chief of staff is a deputy commander by law.
        if !next.is_deputy() && !next.plain.starts_with("tham mưu trưởng") {
            return Some(wrong("no-deputy").fact("deputy", &deputy));
        }
        let own = next.plain.strip_prefix("phó ").unwrap_or(&line.plain);
        // Of a head with two posts ("Bộ trưởng, Chủ nhiệm") a deputy of either may sign.
        let heads = || line.plain.split(", ");
        if !heads().any(|head| own.starts_with(head) || head.starts_with(own)) {
            return Some(wrong("other-deputy").fact("deputy", &deputy).fact("next", &next.words));
        }
        self.post(at, line, text)
    }

    /// A line without abbreviation: a deputy needs KT. above him, and the post must be one that the issuer has.
    fn bare(&self, at: usize, line: &Line, text: &Text) -> Option<Diagnostic> {
        let above = at.checked_sub(1).and_then(|at| self.lines.get(at));
        let first = above.is_none_or(|above| above.power == Some(Power::Behalf));
        if let Some(found) = self.committee(at, line, text) {
            return Some(found);
        }
        // The three lines are the State's; whoever signs for another collective is its own rules' matter.
        let state = ["ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd"];
        let other = above.is_some_and(|above| !starts_with_any(&above.plain, &state));
        if first && line.is_deputy() && !self.party && !other {
            let mark = self.context.form.word(Word::For);
            let head = format!("{mark} {}", upper_first(&line.head()));
            let diagnostic = RULE.at(text.span).variant("deputy").fact("line", &text.value).fact("head", &head);
            return Some(match insertion(self.context.source, self.texts, at, &head) {
                Some(fix) => diagnostic.fix(fix),
                None => diagnostic,
            });
        }
        if first { self.post(at, line, text) } else { None }
    }

    /// A Party committee signs T/M and by its secretaries.
    fn committee(&self, at: usize, line: &Line, text: &Text) -> Option<Diagnostic> {
        if !self.party || !self.is_committee() {
            return None;
        }
        let wrong = |variant| RULE.at(text.span).variant(variant).fact("line", &text.value);
        let post = line.plain.strip_prefix("phó ").unwrap_or(&line.plain);
        let state = starts_with_any(post, &["chủ tịch", "giám đốc"]) && self.after_behalf(at);
        let secretary = at == 0 && starts_with_any(post, &["bí thư"]);
        state.then(|| wrong("party-post")).or_else(|| secretary.then(|| wrong("party-behalf")))
    }

    /// A People's Committee decides as one body: its chairman and his deputies sign below its TM. line. What a head decides
    /// alone he signs alone.
    fn unled(&self) -> Option<Diagnostic> {
        let (line, text) = (self.lines.first()?, self.texts.first()?);
        let collective = !self.party && !self.by_head && self.issuer.starts_with("ủy ban nhân dân");
        let signs = line.mark.is_empty() || line.power == Some(Power::For) && !line.slash;
        let post = line.plain.strip_prefix("phó ").unwrap_or(&line.plain);
        if !collective || !signs || !starts_with_any(post, &["chủ tịch"]) {
            return None;
        }
        let body = format!("{} Ủy ban nhân dân", self.context.form.word(Word::Behalf));
        let found = RULE.at(text.span).variant("no-behalf").fact("line", &text.value).fact("body", &body);
        Some(match insertion(self.context.source, self.texts, 0, &body) {
            Some(fix) => found.fix(fix),
            None => found,
        })
    }

    /// Whether a Party committee issues the document. Its own offices and boards are led by one head.
    fn is_committee(&self) -> bool {
        let names =
            ["tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "ban thường vụ", "ban chấp hành"];
        starts_with_any(&self.issuer, &names)
    }

    fn of_form(&self, state: &'static str, party: &'static str) -> &'static str {
        if self.party { party } else { state }
    }

    /// A department is headed by a director, a People's Committee by a chairman.
    fn post(&self, at: usize, line: &Line, text: &Text) -> Option<Diagnostic> {
        let post = line.plain.strip_prefix("phó ").unwrap_or(&line.plain);
        // Whoever signs by order or authorization has a post of his own body.
        let delegated =
            self.lines.iter().take(at).any(|line| matches!(line.power, Some(Power::Order | Power::Authorization)));
        let right = if self.issuer.starts_with("sở ") && post.starts_with("chủ tịch") {
            "Giám đốc"
        } else if self.issuer.starts_with("ủy ban nhân dân") && post.starts_with("giám đốc") {
            "Chủ tịch"
        } else {
            return None;
        };
        // A State body with a Party form is F008.
        (!delegated && !self.party)
            .then(|| RULE.at(text.span).variant("post").fact("line", &text.value).fact("right", right))
    }

    fn after_behalf(&self, at: usize) -> bool {
        self.lines.iter().take(at).any(|line| line.power == Some(Power::Behalf))
    }

    /// Whether the abbreviation has its dot or slash, its capitals and the space after it.
    fn is_spaced(&self, text: &Text, line: &Line, mark: &str) -> bool {
        line.mark == mark
            && text.value.trim().strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// Bodies, which have no place after KT., TL., TUQ., Q.
fn is_body(line: &Line) -> bool {
    ["ủy ban", "hội đồng", "sở", "tỉnh ủy", "thành ủy", "ban chỉ đạo", "ban thường vụ", "ban chấp hành"]
        .iter()
        .any(|body| begins(&line.plain, body))
}

/// The words with the quotation marks that the author used.
fn quoted(text: &Text, words: &str) -> String {
    use crate::yaml::Style;
    match text.style {
        Style::Double => format!("\"{words}\""),
        Style::Single => format!("'{words}'"),
        Style::Plain | Style::Literal | Style::Folded => words.to_owned(),
    }
}

/// The edit that makes `words` the line `at` of the list, in the list's own style.
fn insertion(source: &Source, texts: &[Text], at: usize, words: &str) -> Option<Fix> {
    let between = match texts {
        [first, second, ..] => source.slice(Span::new(first.span.end, second.span.start)).to_owned(),
        [only] => {
            let position = source.position(only.span.start);
            let line = source.text().get(source.line_start(position.line)..only.span.start)?;
            if line.trim_end().ends_with('[') {
                ", ".to_owned()
            } else {
                line.trim().strip_prefix('-')?;
                format!("\n{line}")
            }
        }
        [] => return None,
    };
    if between.contains('#') {
        return None;
    }
    match texts.get(at) {
        Some(next) => Some(Fix::suggested(Span::new(next.span.start, next.span.start), format!("{words}{between}"))),
        None => {
            let end = texts.last()?.span.end;
            Some(Fix::suggested(Span::new(end, end), format!("{between}{words}")))
        }
    }
}
