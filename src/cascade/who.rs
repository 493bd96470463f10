//! The issuer of a plan to the units that it is in the plan above: under its own name, or as one of many.

use super::upper::{Upper, UpperUnit};
use crate::language::bodies::{contains_words, normal};
use crate::language::collectives::{Line, is_collective};
use crate::plan::Plan;

/// Levels of local authorities, as their names begin behind "Ủy ban nhân dân"; longer ones first.
const LEVELS: [&str; 9] = ["thị xã", "thành phố", "huyện", "quận", "xã", "phường", "đặc khu", "thị trấn", "tỉnh"];

/// What may close a list of levels without choosing among them.
const WHOLE: [&str; 7] =
    ["", "thuộc tỉnh", "trên địa bàn", "trên địa bàn tỉnh", "trong tỉnh", "trực thuộc", "trực thuộc trung ương"];

/// Words that choose some bodies of a group: which ones, the plan above does not say.
const CHOOSING: [&str; 8] =
    ["liên quan", "khác", "trọng điểm", "biên giới", "ven biển", "được giao", "được phân công", "được chọn"];

/// Who the issuer of a plan is in the plan above.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    /// Ids of the units that are the issuer itself.
    pub named: Vec<String>,
    /// Ids of the units that stand for many bodies, the issuer among them.
    pub groups: Vec<String>,
    /// Ids of the groups among them that leave no body of their kind out: "UBND các xã, phường".
    pub whole: Vec<String>,
    /// Whether the issuer of the plan above is this plan's issuer too: what it gives to anybody is its own.
    pub same: bool,
}

impl Who {
    /// Finds the issuer of `plan` among the units of `upper`, by what `parent` says of it or by its names.
    pub fn find(upper: &Upper, plan: &Plan) -> Who {
        if let Some(unit) = plan.parent.as_ref().and_then(|parent| parent.unit.as_ref()) {
            let named = upper.unit(&unit.value).map(|unit| unit.id.clone()).into_iter().collect();
            return Who { named, ..Who::default() };
        }
        let names = plan.issuers.iter().flat_map(|issuer| [&issuer.name, &issuer.full_name]).flatten();
        let names: Vec<String> = names.map(|name| normal(&name.value)).collect();
        let mut who = Who { same: names.iter().any(|name| upper.issuers.contains(name)), ..Who::default() };
        for unit in &upper.units {
            if names.iter().any(|name| unit.is(name, upper)) {
                who.named.push(unit.id.clone());
            } else if names.iter().any(|name| unit.lists(name)) {
                who.groups.push(unit.id.clone());
                who.whole.push(unit.id.clone());
            } else if names.iter().any(|name| unit.covers(name, upper)) {
                who.groups.push(unit.id.clone());
            }
        }
        who
    }

    /// Whether the plan above knows the issuer at all.
    pub fn is_known(&self) -> bool {
        self.same || !self.named.is_empty() || !self.groups.is_empty()
    }

    /// Whether the unit of this id is the issuer, or stands for it.
    pub fn has(&self, id: &str) -> bool {
        self.same || self.named.iter().chain(&self.groups).any(|own| own == id)
    }

    /// Whether what is given to the unit of this id is the issuer's for sure.
    pub fn surely(&self, id: &str) -> bool {
        self.same || self.named.iter().chain(&self.whole).any(|own| own == id)
    }
}

impl UpperUnit {
    /// Whether it is the body of this normalised name.
    fn is(&self, name: &str, upper: &Upper) -> bool {
        let bare = upper.bare(name);
        self.names.iter().any(|own| own == name || upper.bare(own) == bare || names_it(own, name))
    }

    /// Whether it is every local authority of the level that the name has.
    fn lists(&self, name: &str) -> bool {
        level_of(name).is_some_and(|(level, _)| self.names.iter().any(|own| lists(own, level)))
    }

    /// Whether it stands for many bodies, the one of this name among them. A local authority is named by its level alone.
    fn covers(&self, name: &str, upper: &Upper) -> bool {
        let chosen = |own: &str| CHOOSING.iter().any(|word| contains_words(own, word));
        let bare = upper.bare(name);
        level_of(name).is_none()
            && self
                .names
                .iter()
                .filter(|own| is_collective(own) && !chosen(own))
                .any(|own| Line::new(own, &upper.place).covers(&bare))
    }
}

/// The level and the own name of a local authority: "ủy ban nhân dân xã tân hòa" → "xã", "tân hòa".
fn level_of(name: &str) -> Option<(&'static str, &str)> {
    let rest = name.strip_prefix("ủy ban nhân dân ")?;
    LEVELS.iter().find_map(|level| Some((*level, rest.strip_prefix(level)?.strip_prefix(' ')?)))
}

/// Whether a group writes the name of one of its bodies out: "ủy ban nhân dân các phường hải an, đông khê".
fn names_it(group: &str, name: &str) -> bool {
    let Some((level, own)) = level_of(name) else { return false };
    let many = group.starts_with("ủy ban nhân dân các ") || group.starts_with("các ");
    many && own.contains(' ') && contains_words(group, level) && contains_words(group, own)
}

/// Whether a group names a level as a whole: "ủy ban nhân dân các xã, phường", "chính quyền cấp xã", "các địa phương".
fn lists(group: &str, level: &str) -> bool {
    let collective = ["các ", "cấp ", "địa phương"].iter().any(|word| group.contains(word));
    let part = |part: &str| {
        let mut part = part.trim();
        for head in ["ủy ban nhân dân ", "chính quyền ", "các "] {
            part = part.strip_prefix(head).unwrap_or(part);
        }
        let tail = |word: &str| part.strip_prefix(word).is_some_and(|tail| WHOLE.contains(&tail.trim()));
        let communes = ["xã", "phường", "đặc khu", "thị trấn"].contains(&level);
        let districts = ["huyện", "quận", "thị xã", "thành phố"].contains(&level);
        tail(level) || tail("địa phương") || communes && tail("cấp xã") || districts && tail("cấp huyện")
    };
    collective && group.split([',', ';', '/']).flat_map(|list| list.split(" và ")).any(part)
}
