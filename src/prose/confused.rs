//! The syllables for which one may have been taken: another tone, a letter that sounds alike, a mark that was not typed.

use super::data;
use super::placement::with_tone;
use super::syllable;
use crate::language::letters::is_vowel;
use crate::language::lexicon::{self, Syllable};
use crate::language::tones::Tone;
use crate::yaml::embedded;
use std::sync::OnceLock;

/// Pairs of letters, each both ways.
type Pairs = Vec<(String, String)>;

struct Lists {
    initials: Pairs,
    vowels: Pairs,
    codas: Pairs,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let root = embedded!("confusions").node();
        let both = |key| -> Pairs {
            let pairs = data::strings(&root, key).filter_map(|pair| pair.split_once(' '));
            pairs.flat_map(|(one, other)| [(one.into(), other.into()), (other.into(), one.into())]).collect()
        };
        Lists { initials: both("initials"), vowels: both("vowels"), codas: both("codas") }
    })
}

const TONES: [Option<Tone>; 6] =
    [None, Some(Tone::Huyen), Some(Tone::Sac), Some(Tone::Hoi), Some(Tone::Nga), Some(Tone::Nang)];

/// The syllables in print that differ from `word` by one usual confusion; `word` itself need not be a syllable.
pub(super) fn meant_by(word: &str) -> Vec<Syllable> {
    let Some((base, tone)) = syllable::toneless(word) else { return Vec::new() };
    // The i of gi and the u of qu are no vowels before another one.
    let double =
        ["gi", "qu"].iter().any(|initial| base.strip_prefix(initial).is_some_and(|rest| rest.starts_with(is_vowel)));
    let from = if double { 2 } else { base.find(is_vowel).unwrap_or(base.len()) };
    let (initial, body) = base.split_at_checked(from).unwrap_or_default();
    let to = body.find(|letter| !is_vowel(letter)).unwrap_or(body.len());
    let (vowels, coda) = body.split_at_checked(to).unwrap_or_default();
    let lists = lists();
    let mut shapes: Vec<(String, Option<Tone>)> = TONES.map(|tone| (base.clone(), tone)).to_vec();
    let swaps = |pairs: &'static Pairs, part: &str| -> Vec<&'static str> {
        pairs.iter().filter(|(one, _)| *one == part).map(|(_, other)| other.as_str()).collect()
    };
    shapes.extend(swaps(&lists.initials, initial).iter().map(|other| (format!("{other}{vowels}{coda}"), tone)));
    shapes.extend(swaps(&lists.codas, coda).iter().map(|other| (format!("{initial}{vowels}{other}"), tone)));
    for (one, other) in lists.vowels.iter().filter(|(one, _)| vowels.contains(one.as_str())) {
        shapes.push((format!("{initial}{}{coda}", vowels.replacen(one.as_str(), other, 1)), tone));
    }
    let mut found: Vec<Syllable> = Vec::new();
    for (base, tone) in shapes {
        let meant = with_tone(&base, tone).and_then(|right| lexicon::find(&right));
        found.extend(meant.filter(|meant| Some(*meant) != lexicon::find(word)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_confusion_leads_to_the_syllable_that_is_meant() {
        for (wrong, right) in [
            ("biễu", "biểu"),
            ("đuợc", "được"),
            ("quôc", "quốc"),
            ("nghành", "ngành"),
            ("triễn", "triển"),
            ("xữ", "xử"),
            ("chuơng", "chương"),
            ("nhiêm", "nhiệm"),
            ("ngiệp", "nghiệp"),
            ("phưong", "phương"),
        ] {
            assert!(meant_by(wrong).iter().any(|meant| meant.text() == right), "{wrong}: {:?}", meant_by(wrong));
        }
        assert_eq!(meant_by("wto"), []);
    }
}
