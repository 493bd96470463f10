//! One of several machines to its part of the plans.

use crate::archive;
use std::str::FromStr;

/// The part `index` of `count`, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which part, from 1 to `count`; from 0 to `count - 1` where machines are counted from 0.
    pub index: u32,
    /// How many parts there are, at least 1.
    pub count: u32,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(words: &str) -> Result<Shard, String> {
        let parts = words.split_once('/').map(|(index, count)| (whole(index), whole(count)));
        match parts {
            Some((Some(index), Some(count))) if index <= count && count > 0 => Ok(Shard { index, count }),
            _ => Err("write it as 2/8: the second of eight parts".to_owned()),
        }
    }
}

/// A number of digits alone: `+2` is none.
fn whole(words: &str) -> Option<u32> {
    words.parse().ok().filter(|_| words.bytes().all(|byte| byte.is_ascii_digit()))
}

impl Shard {
    /// The same part counted from 1, where the machines count from `zero` or 1; nothing when there is no such part.
    pub fn counted(self, zero: bool) -> Option<Shard> {
        let index = self.index + u32::from(zero);
        (1..=self.count).contains(&index).then_some(Shard { index, count: self.count })
    }

    /// Which of these plans are its own: names that are the same on every machine, and bytes.
    ///
    /// The plans stand in a row by the digest of their names, as if they were shuffled, and the row is cut into parts of
    /// about the same weight. So every plan is in one part, parts take about the same time, and a plan that comes or goes
    /// moves only the few that stand at the cuts.
    pub fn own(self, plans: &[(String, u64)]) -> Vec<bool> {
        // Reading and checking a small plan is no less work than this.
        const LEAST: u64 = 4096;
        let mut row: Vec<(String, usize)> =
            plans.iter().enumerate().map(|(at, (name, _))| (archive::digest(name.as_bytes()), at)).collect();
        row.sort();
        let weight = |at: usize| u128::from(plans.get(at).map_or(0, |(_, bytes)| *bytes).max(LEAST));
        let sum: u128 = row.iter().map(|(_, at)| weight(*at)).sum();
        let (mut own, mut before) = (vec![false; plans.len()], 0);
        for (_, at) in row {
            // Where the middle of the plan lies.
            let part = (2 * before + weight(at)) * u128::from(self.count) / (2 * sum);
            before += weight(at);
            if let Some(own) = own.get_mut(at) {
                *own = part + 1 == u128::from(self.index);
            }
        }
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plans(count: usize) -> Vec<(String, u64)> {
        (0..count).map(|at| (format!("tinh-{}/kh-{at}.yaml", at % 34), 3000 + (at as u64 * 7919) % 60_000)).collect()
    }

    fn part_of(plans: &[(String, u64)], count: u32) -> Vec<u32> {
        let mut parts = vec![0; plans.len()];
        for index in 1..=count {
            for (at, own) in (Shard { index, count }).own(plans).into_iter().enumerate() {
                if own {
                    assert_eq!(parts[at], 0, "{} is in two parts", plans[at].0);
                    parts[at] = index;
                }
            }
        }
        parts
    }

    #[test]
    fn every_plan_is_in_one_part_whatever_their_number() {
        for (many, count) in [(0, 3), (1, 8), (7, 8), (1000, 1), (1000, 7), (500, 64)] {
            assert!(part_of(&plans(many), count).iter().all(|part| *part > 0), "{many} in {count}");
        }
    }

    #[test]
    fn parts_weigh_about_the_same() {
        let plans = plans(4000);
        let parts = part_of(&plans, 8);
        let mut weights = [0u64; 8];
        for (part, (_, bytes)) in parts.iter().zip(&plans) {
            weights[*part as usize - 1] += bytes;
        }
        let (least, most) = (weights.iter().min().unwrap(), weights.iter().max().unwrap());
        assert!((most - least) * 100 < *most, "{weights:?}");
    }

    #[test]
    fn a_plan_that_comes_moves_only_those_at_the_cuts() {
        let before = plans(2000);
        let mut after = before.clone();
        after.push(("moi.yaml".to_owned(), 20_000));
        let moved = part_of(&before, 8).iter().zip(part_of(&after, 8)).filter(|(one, other)| **one != *other).count();
        assert!(moved <= 16, "{moved}");
    }

    #[test]
    fn parts_are_written_as_two_numbers() {
        assert_eq!("2/8".parse(), Ok(Shard { index: 2, count: 8 }));
        for wrong in
            ["", "2", "2/", "/8", "9/8", "1/0", "0/0", "-1/8", "+1/8", "1/8/2", "1 / 8", "a/b", "99999999999/9"]
        {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn machines_that_count_from_zero_have_the_same_parts() {
        let part = |words: &str, zero| words.parse::<Shard>().unwrap().counted(zero).map(|part| part.index);
        assert_eq!((part("1/8", false), part("8/8", false), part("0/8", false)), (Some(1), Some(8), None));
        assert_eq!((part("0/8", true), part("7/8", true), part("8/8", true)), (Some(1), Some(8), None));
    }
}
