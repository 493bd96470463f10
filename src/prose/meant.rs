//! What a syllable was meant to be, told by those beside it: the one slip of the ear or the fingers that makes them a word.

use super::placement::with_tone;
use super::{confused, keys, syllable};
use crate::language::letters::{bare, is_vietnamese};
use crate::language::lexicon::{self, Syllable};
use crate::language::tones::{Tone, split};
use crate::language::words::Word;

/// A syllable with this rank is frequent enough to be meant; those below may be slips that many made.
pub(super) const SEEN: u8 = 2;

/// The syllables on both sides of a word.
#[derive(Clone, Copy)]
pub(super) struct Beside {
    before: Option<Syllable>,
    behind: Option<Syllable>,
    /// Whether a small Vietnamese word follows.
    goes_on: bool,
}

fn is_word(first: Syllable, second: Syllable) -> bool {
    first.tie(second).is_some_and(|tie| tie.word)
}

impl Beside {
    /// Those around `word`, where only space stands between.
    pub(super) fn of(word: &Word<'_>, before: Option<&Word<'_>>, behind: Option<&Word<'_>>) -> Self {
        let side = |other: Option<&Word<'_>>| other.and_then(|other| other.syllable);
        let next = behind.filter(|next| next.follows());
        let goes_on = next.is_some_and(|next| !next.is_capital() && next.syllable.is_some());
        Self { before: side(before.filter(|_| word.follows())), behind: side(next), goes_on }
    }

    /// Whether the word has its capital because a line begins: a small Vietnamese word follows.
    fn begins_line(self, word: &Word<'_>) -> bool {
        word.first && word.is_capital() && !word.is_all_capitals() && self.goes_on
    }

    fn is_alone(self) -> bool {
        self.before.is_none() && self.behind.is_none()
    }

    /// Whether `syllable` makes a word with one of them.
    fn makes_word(self, syllable: Syllable) -> bool {
        self.before.is_some_and(|before| is_word(before, syllable))
            || self.behind.is_some_and(|behind| is_word(syllable, behind))
    }

    /// Whether `syllable` is ever seen beside one of them.
    fn knows(self, syllable: Syllable) -> bool {
        self.before.is_some_and(|before| before.tie(syllable).is_some())
            || self.behind.is_some_and(|behind| syllable.tie(behind).is_some())
    }
}

/// The one syllable that makes a word with a neighbour and for which `word` may have been taken. Where `word` is itself
/// `known`, though rare, it must be one that lives in such words only: "triễn khai", not "cào bằng".
pub(super) fn explained(word: &Word<'_>, known: Option<Syllable>, beside: Beside) -> Option<Syllable> {
    if let Some((right, sure)) =
        keys::telex(word.text).filter(|_| known.is_none() && (word.first || !word.is_capital()))
        && (right.rank() > SEEN && beside.makes_word(right) || sure && right.rank() > SEEN + 1)
    {
        return Some(right);
    }
    // A capital and letters that French has too make a foreign name: Viêt, VIÊT. At the start of a line it says nothing.
    let own = word.text.chars().any(is_vietnamese) || !word.is_capital() || beside.begins_line(word);
    if !own || word.is_capital() && !word.first && !word.is_all_capitals() {
        return None;
    }
    // "dấn thân", "bịt mồm": rare, and meant.
    if known.is_some_and(|known| beside.knows(known) || syllable::is_rare(known.text())) {
        return None;
    }
    let fits = |meant: &Syllable| {
        meant.rank() > SEEN
            && known.is_none_or(|known| meant.freedom() <= 1 && meant.rank() > known.rank() + 2)
            && !is_variant(word.text, meant.text())
    };
    let alike = confused::meant_by(word.text);
    let one = |all: &[Syllable], meets: fn(Beside, Syllable) -> bool| {
        let mut meant = all.iter().filter(|meant| fits(meant) && meets(beside, **meant));
        let right = meant.next()?;
        meant.next().is_none().then_some(*right)
    };
    let word_of = |all: &[Syllable]| one(all, Beside::makes_word);
    word_of(&alike).or_else(|| {
        // What has no mark may be a foreign word: gene, las.
        if known.is_some() || word.is_all_capitals() || word.text.is_ascii() || beside.is_alone() {
            return None;
        }
        // What is a syllable may be a rare word that no list has ("dè bỉu"): only a letter that sounds alike tells it.
        let is_slip = !syllable::is_syllable(word.text);
        let near: Vec<Syllable> =
            alike.into_iter().filter(|meant| is_slip || rhymes(word.text, meant.text())).collect();
        word_of(&keys::meant_by(word.text)).or_else(|| one(&near, Beside::knows))
    })
}

/// Ngã for a word with hỏi, hỏi for one with ngã; nothing for others.
pub(super) fn tone_said_alike(word: &str) -> Option<Tone> {
    match word.chars().find_map(|letter| split(letter).1)? {
        Tone::Hoi => Some(Tone::Nga),
        Tone::Nga => Some(Tone::Hoi),
        _ => None,
    }
}

/// The syllable with ngã where `word` has hỏi, or the other way, where half the country says both alike: "vẩn còn", "củng
/// như", "mạnh mẻ". The one that stands here must be a stranger to both its neighbours, the one that is meant no stranger:
/// a word with one of them, or far more frequent.
pub(super) fn toned(word: &Word<'_>, known: Option<Syllable>, beside: Beside) -> Option<Syllable> {
    let other = tone_said_alike(word.text)?;
    let is_meant = known.is_some_and(|known| beside.knows(known) || syllable::is_rare(known.text()));
    if is_meant || word.is_capital() && !word.first && !word.is_all_capitals() {
        return None;
    }
    let (base, _) = syllable::toneless(word.text)?;
    let meant = lexicon::find(&with_tone(&base, Some(other))?)?;
    let (rank, free) = known.map_or((0, 0), |known| (known.rank(), known.freedom()));
    // "Bão", "tỉnh" stand by themselves, whatever is beside them.
    let is_bound = rank < SEEN || free < 5;
    let is_sure = known.is_none() && meant.rank() > SEEN
        || is_bound && beside.makes_word(meant) && meant.rank() > rank
        || is_bound && beside.knows(meant) && meant.rank() > rank + 1;
    is_sure.then_some(meant)
}

/// Whether two syllables differ in their initial alone.
fn rhymes(one: &str, other: &str) -> bool {
    let rime = |word: &str| {
        syllable::toneless(word).and_then(|(base, tone)| Some((syllable::parts(&base)?.1.to_owned(), tone)))
    };
    rime(one).is_some() && rime(one) == rime(other)
}

/// Whether two syllables are two ways of saying one: tầu and tàu, xẩy and xảy.
fn is_variant(one: &str, other: &str) -> bool {
    let open = |word: &str| bare(&word.to_lowercase()).ends_with(['u', 'y']).then(|| bare(&word.to_lowercase()));
    let tone = |word: &str| word.chars().find_map(|letter| split(letter).1);
    open(one).is_some_and(|bare| Some(bare) == open(other)) && tone(one) == tone(other)
}
