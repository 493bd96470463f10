//! A text that was changed a little, letter by letter beside what it was made from.

use super::letters::same_letter;

/// How many letters may be left out, or put in, at one place.
const FAR: usize = 120;
/// How many letters must be the same before it goes on behind a place that differs.
const SURE: usize = 4;
/// At how many places the texts may differ; beyond, nothing is told of the rest.
const PLACES: usize = 200;

/// For each letter of `printed` the place of the letter of `written` that it stands for; nothing for one that was put in.
///
/// Letters are the same whatever their capitals, white space is white space. Both are gone through once: where they part, the
/// nearest place is taken at which a few letters agree again.
pub fn follow(printed: &[char], written: &[char]) -> Vec<Option<usize>> {
    let mut out = vec![None; printed.len()];
    let (mut at, mut from, mut places) = (0, 0, 0);
    while let (Some(one), Some(other)) = (printed.get(at), written.get(from)) {
        if same(*one, *other) {
            out.get_mut(at).into_iter().for_each(|slot| *slot = Some(from));
            (at, from) = (at + 1, from + 1);
            continue;
        }
        places += 1;
        let (ahead, behind) = (printed.get(at..).unwrap_or_default(), written.get(from..).unwrap_or_default());
        let Some((in_printed, in_written)) = again(ahead, behind).filter(|_| places <= PLACES) else { break };
        (at, from) = (at + in_printed, from + in_written);
    }
    out
}

/// How many letters of each are passed over before both agree again: as few as possible, those of both only where they are half
/// as many.
fn again(printed: &[char], written: &[char]) -> Option<(usize, usize)> {
    let agree = |(own, other): &(usize, usize)| {
        let ahead = printed.get(*own..).unwrap_or_default();
        // So few letters at the end agree anywhere.
        agree(ahead, written.get(*other..).unwrap_or_default()) && (ahead.len() >= SURE || *other <= SURE)
    };
    let one = |all: usize| [(0, all), (all, 0)].into_iter();
    let half = |all: usize| if all.is_multiple_of(2) { all / 2 } else { 0 };
    let both = |all: usize| (1..half(all)).map(move |own| (own, half(all) - own));
    (1..=FAR.min(printed.len().max(written.len()) * 2)).find_map(|all| one(all).chain(both(all)).find(agree))
}

/// Whether the next letters are the same, as many as there are up to [`SURE`].
fn agree(printed: &[char], written: &[char]) -> bool {
    let wanted = SURE.min(printed.len());
    wanted > 0
        && wanted <= written.len()
        && printed.iter().zip(written).take(wanted).all(|(one, other)| same(*one, *other))
}

fn same(one: char, other: char) -> bool {
    one == other || (one.is_whitespace() && other.is_whitespace()) || same_letter(one, other)
}

#[cfg(test)]
mod tests {
    use super::follow;

    /// What each letter of the first text stands for in the second, `·` for none.
    fn beside(printed: &str, written: &str) -> String {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let written = letters(written);
        follow(&letters(printed), &written).into_iter().map(|at| at.map_or('·', |at| written[at])).collect()
    }

    #[test]
    fn letters_are_followed_over_what_was_left_out_and_put_in() {
        let text = "Để tăng cường kết quả, các sở phối hợp.";
        assert_eq!(beside(text, "Để **tăng cường** kết quả, các sở phối hợp;"), text.replace('.', "·"));
        assert_eq!(
            beside("thông tin đối ngoại (TTĐN) năm", "thông tin đối ngoại năm"),
            "thông tin đối ngoại ·······năm"
        );
        assert_eq!(beside("SỞ\u{a0}NỘI VỤ", "Sở Nội vụ"), "Sở Nội vụ");
        assert_eq!(beside("chậm nhất ngày 10/12/2027", "10/12/2027"), "···············10/12/2027");
        assert_eq!(beside("tỉnh An Bình", "Ủy ban nhân dân tỉnh An Bình"), "tỉnh An Bình");
    }

    #[test]
    fn what_has_nothing_in_common_is_told_nothing_of() {
        assert_eq!(beside("Năm trăm triệu", "500000000"), "·".repeat(14));
        assert_eq!(beside("", "x") + &beside("x", ""), "·");
    }
}
