//! Recipient lines to the units that they cover, collective lines included.

use super::parts::Part;
use crate::language::bodies::{normal, without_place};
use crate::language::collectives::{Line, body_of, groups, kinds};
use crate::plan::{Plan, Unit};

/// What the recipient lines of a plan say.
pub(super) struct Recipients {
    /// A line refers to the units of the plan: "Như trên", "Như Điều 3".
    all: bool,
    /// The parts of the plan that lines refer to: "Như Mục IV".
    parts: Vec<Part>,
    /// Each line, normalised, places dropped.
    lines: Vec<Line>,
    /// The bodies that issue the plan: they need no copy.
    issuers: Vec<String>,
    place: String,
}

impl Recipients {
    pub(super) fn new(plan: &Plan) -> Recipients {
        let decision = plan.decision.as_deref();
        let own = plan.recipients.iter().chain(decision.into_iter().flat_map(|decision| &decision.recipients));
        let kept = plan.archive.iter().chain(decision.and_then(|decision| decision.archive.as_ref()));
        let place = plan.issuers.first().and_then(|issuer| issuer.place.as_ref());
        let place = place.map(|place| normal(&place.value)).unwrap_or_default();
        let texts = own.map(|recipient| &recipient.to).chain(kept.flat_map(|archive| &archive.codes));
        let lines: Vec<Line> = texts.map(|text| Line::new(&normal(&text.value), &place)).collect();
        let issuers = plan.issuers.iter().flat_map(|issuer| [&issuer.name, &issuer.full_name]).flatten();
        let issuers = issuers.map(|name| without_place(&normal(&name.value), &place)).collect();
        let as_in = |words: &'static str| lines.iter().filter_map(move |line| line.words().strip_prefix(words));
        let parts: Vec<Part> =
            as_in("như mục ").chain(as_in("như phần ")).map(|numbers| Part::new(plan, numbers)).collect();
        let all = ["như điều", "như trên", "như phụ lục"].into_iter().any(|words| as_in(words).next().is_some());
        Recipients { all, parts, lines, issuers, place }
    }

    /// Whether some line reaches `unit`.
    pub(super) fn cover(&self, unit: &Unit) -> bool {
        let names = [Some(&unit.name), unit.short.as_ref()].into_iter().flatten();
        self.all
            || names.map(|name| normal(&name.value)).any(|name| {
                let groups = groups(&name);
                self.parts.iter().any(|part| part.has(&name))
                    || self.reach(&name)
                    || body_of(&name).is_some_and(|body| self.reach(&body))
                    || (groups.len() > 1 && groups.iter().all(|group| self.reach(group)))
            })
    }

    /// Whether lines reach the body or the bodies of this name; "các sở, ngành, địa phương" may need several.
    fn reach(&self, name: &str) -> bool {
        let name = without_place(name, &self.place);
        let some = |name: &str| self.lines.iter().any(|line| line.covers(name));
        // A line "Thành viên Ban Chỉ đạo" is sent to "các thành viên Ban Chỉ đạo".
        let named = |name: &str| self.lines.iter().any(|line| line.names(name));
        let each = |list: &str| kinds(list).iter().all(|part| some(part));
        self.issuers.contains(&name)
            || named(&name)
            || name.strip_prefix("các ").is_some_and(named)
            || some(&name)
            || name.strip_prefix("các ").is_some_and(each)
    }
}
