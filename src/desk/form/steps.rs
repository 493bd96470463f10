//! A value that became another one to the steps that change only what differs: remarks and layout of the rest stay.

use super::data::{Data, Step, Way};

/// The steps that make `new` of what is at the end of a way; nothing where the whole is best written anew.
pub(super) fn between(way: &Way, old: &Data, new: &Data) -> Vec<Step> {
    let mut steps = Vec::new();
    differing(way, old, new, &mut steps);
    steps
}

fn differing(way: &Way, old: &Data, new: &Data, steps: &mut Vec<Step>) {
    let below = |step: String| [way.clone(), vec![step]].concat();
    match (old, new) {
        _ if old == new => {}
        (Data::List(old), Data::List(new)) if !new.is_empty() => {
            let head = old.iter().zip(new).take_while(|(old, new)| old == new).count();
            let most = old.len().min(new.len()) - head;
            let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(old, new)| old == new).count();
            let (kept, made) = (old.len() - tail, new.len() - tail);
            let both = kept.min(made);
            let pairs = old.iter().zip(new).enumerate().take(both).skip(head);
            pairs.for_each(|(at, (old, new))| differing(&below(at.to_string()), old, new, steps));
            steps.extend((both..kept).rev().map(|at| Step::Cut(below(at.to_string()))));
            let added = new.iter().enumerate().take(made).skip(both);
            steps.extend(added.map(|(at, item)| Step::AddItem(way.clone(), at, item.clone())));
        }
        (Data::Map(old), Data::Map(new)) if old.iter().map(|(key, _)| key).eq(new.iter().map(|(key, _)| key)) => {
            let pairs = old.iter().zip(new);
            pairs.for_each(|((key, old), (_, new))| differing(&below(key.clone()), old, new, steps));
        }
        _ => steps.push(Step::Put(way.clone(), new.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[&str]) -> Data {
        Data::List(words.iter().map(|word| Data::words(word)).collect())
    }

    #[test]
    fn only_what_differs_is_touched() {
        let way = vec!["a".to_owned()];
        let at = |at: &str| vec!["a".to_owned(), at.to_owned()];
        let steps = |old: &[&str], new: &[&str]| between(&way, &list(old), &list(new));
        assert_eq!(steps(&["1", "2", "3"], &["1", "x", "3"]), [Step::Put(at("1"), Data::words("x"))]);
        assert_eq!(steps(&["1", "3"], &["1", "2", "3"]), [Step::AddItem(way.clone(), 1, Data::words("2"))]);
        assert_eq!(steps(&["1", "2", "3"], &["3"]), [Step::Cut(at("1")), Step::Cut(at("0"))]);
        assert_eq!(steps(&["1", "1"], &["1", "1"]), []);
        // Whatever is done, it ends as it was meant.
        let words = ["", "1", "2", "12", "21", "112", "211", "122"];
        for (old, new) in words.iter().flat_map(|old| words.iter().skip(1).map(move |new| (old, new))) {
            let of = |word: &str| Data::List(word.chars().map(|one| Data::words(&one.to_string())).collect());
            let mut now = Data::Map(vec![("a".to_owned(), of(old)), ("b".to_owned(), Data::Nothing)]);
            for step in between(&way, &of(old), &of(new)) {
                now = now.after(&step).unwrap();
            }
            assert_eq!(now.at(&way), Some(&of(new)), "{old} {new}");
        }
    }
}
