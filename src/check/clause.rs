//! The clause that a finding rests on in a paper of the Party, whose form is not the State's.

use super::{Rule, explanation};
use crate::diagnostic::{Clause, Diagnostic};
use crate::form::{Form, System, bases_beside, basis};

/// Gives each finding of a Party paper a clause of its own form.
pub(super) fn of_form(found: &mut [Diagnostic], form: &Form) {
    if form.system() != System::Party {
        return;
    }
    let own = basis(form.name());
    let others: Vec<&str> = bases_beside(form).map(number).collect();
    for one in found {
        let Some(words) = explanation(one.code).map(Rule::about).map(|about| about.basis) else { continue };
        let clause = Clause { vi: without(&others, words.vi, own), en: without(&others, words.en, own) };
        one.clause = Some(Box::new(clause));
    }
}

/// The number of a regulation, as it stands in every way of naming it: "30/2020".
fn number(basis: &'static str) -> &'static str {
    let symbol = basis.rsplit(' ').next().unwrap_or_default();
    symbol.rsplit_once('/').map_or(symbol, |(number, _)| number)
}

/// The words without what names one of these regulations; `own` where nothing else is left.
fn without(others: &[&str], words: &str, own: &str) -> String {
    let names = |part: &str| others.iter().any(|number| part.contains(number));
    let part = |part: &str| {
        let kept = if names(part) { part.split_once(" (")?.0 } else { part };
        (!names(kept)).then(|| kept.to_owned())
    };
    let kept: Vec<String> = words.split("; ").filter_map(part).collect();
    if kept.is_empty() { own.to_owned() } else { kept.join("; ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, diagnostics};
    use crate::diagnostic::Code;

    #[test]
    fn a_party_paper_rests_on_its_own_form() {
        let plan = format!("{BASE}closing: Nâng cao năng lực của BQLKKT.\n");
        let clause = |plan: &str| {
            let (_, found) = diagnostics(plan);
            found.into_iter().find(|found| found.code == Code::F009).map(|found| found.clause)
        };
        assert_eq!(clause(&plan), Some(None));
        let party = clause(&plan.replace("status: final", "form: hd05\nstatus: final")).unwrap().unwrap();
        assert_eq!(party.vi, "Hướng dẫn số 05-HD/VPTW");
    }

    #[test]
    fn what_else_a_rule_rests_on_stays() {
        for (words, left) in [
            ("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "X"),
            ("Nghị định 30/2020/NĐ-CP, Điều 8 (từ viết tắt)", "X"),
            ("TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I)", "TCVN 6909:2001"),
            ("Nghị định số 30/2020/NĐ-CP, Điều 13; Hướng dẫn số 05-HD/VPTW", "Hướng dẫn số 05-HD/VPTW"),
            ("Decree 30/2020, Annex I", "X"),
            ("Thời gian thực hiện do chính Kế hoạch nêu", "Thời gian thực hiện do chính Kế hoạch nêu"),
        ] {
            assert_eq!(without(&["30/2020"], words, "X"), left, "{words}");
        }
    }
}
