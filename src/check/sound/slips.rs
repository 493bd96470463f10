//! Slips of which one cannot be mended without the others: of two dashes without their space the first, given one, opens a list
//! that the second stops.

use super::splice;
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Source;
use crate::yaml::parse;

/// How many slips of a file are tried alone: of one that has more, those of a kind are mended at once.
const ALONE: usize = 12;

/// The longest file, bytes, of which each is tried alone.
const SHORT: usize = 200_000;

/// Gives the first slip of a kind the edits of all of its kind, where one of them alone would leave a file that YAML cannot read;
/// the others of the kind are mended with it.
pub(super) fn join(source: &Source, found: &mut [Diagnostic], slips: &[usize]) {
    let mut kinds: Vec<&'static str> = slips.iter().filter_map(|at| Some(found.get(*at)?.variant)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        let of_kind: Vec<usize> =
            slips.iter().copied().filter(|at| found.get(*at).is_some_and(|one| one.variant == kind)).collect();
        let edits = |at: &usize| found.get(*at).and_then(|one| one.fix.as_ref()).map_or(&[][..], |fix| &fix.edits);
        let few = of_kind.len() <= ALONE && source.text().len() <= SHORT;
        if few && of_kind.iter().all(|at| is_read(source, edits(at))) {
            continue;
        }
        let mut all: Vec<Edit> = of_kind.iter().flat_map(edits).cloned().collect();
        all.sort();
        all.dedup();
        let whole = is_read(source, &all);
        for (count, at) in of_kind.into_iter().enumerate() {
            let Some(one) = found.get_mut(at) else { continue };
            one.fix = one.fix.take().filter(|_| whole && count == 0);
            if let Some(fix) = &mut one.fix {
                fix.edits = std::mem::take(&mut all);
            }
        }
    }
}

/// Whether YAML reads the file with these edits.
fn is_read(source: &Source, edits: &[Edit]) -> bool {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort();
    parse(&Source::new("", splice(source, &edits).0)).is_ok()
}
