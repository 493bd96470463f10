//! `word/numbering.xml`: the lists of the document as lists of Word.
//!
//! Two things are wanted that pull apart. A plan goes on living in Word: a clerk who puts in a task expects the numbers
//! behind it to move, and typed labels do not move. But the paper must say what the tree says, and Word counts in its own
//! way: after "d)" it knows no "đ)", after "Z." it goes on with "AA.", and it starts a level again only when a level above it
//! *in the same list* has spoken in between. So labels that Word can count (I., A., 1., 1.1.) and dashes become real lists,
//! points (a, b, c, d, đ) are always typed, and nothing is left to hope: [`Lists`] counts along as Word will, label by label
//! in the order of the paper, and [`Lists::place`] gives a label to Word only where Word, counting on from here, prints
//! exactly this label. Anywhere else it is typed.
//!
//! A label that Word may count gets a [`Slot`]: a level and the number of a list. One multi-level list holds the levels that
//! stand under each other, so that a new "1." starts again under the next "II." by itself; therefore a list of the tree first
//! tries the list of Word around it (`around`), and gets a new one only when its level there is taken by labels of another
//! kind. Where the count would not start again by itself (two lists of "1." under one "I.") a further number of the same list
//! starts at the value that the paper needs: an [`Instance`] with a `start`.
//!
//! [`Ties`] are the other half of what a clerk expects: choosing the style "Khoản" should give the next number. Word allows a
//! style one level of one list, and that level one style; so the first place that a role gets in a list without a start of its
//! own is tied to its style, and its paragraphs say nothing more. All others name their list themselves, and with it take the
//! level's indents over those of their style, which is why a level repeats the indents of a role and a paragraph of another
//! role says its own again.

use super::look;
use super::names;
use super::part::NAMESPACES;
use super::properties::{Paragraph, Run};
use super::xml::Xml;
use crate::document::{Numbering, Role, Scheme};
use crate::form::Form;
use crate::language::roman;
use std::collections::BTreeMap;

/// Levels of a list of Word.
const LEVELS: usize = 9;

/// A place in a list: level from 0, number of the list from 1.
pub(super) type Slot = (u8, u32);

/// The list that each role's style belongs to.
pub(super) type Ties = BTreeMap<Role, Slot>;

/// One level: its kind, its text (`%1.`), the role whose indents it has, and whether that role's style is tied to it.
#[derive(Debug, Clone, PartialEq)]
struct Level {
    scheme: Scheme,
    text: String,
    role: Role,
    tied: bool,
    /// Whether paragraphs of another role have labels of this level too.
    shared: bool,
}

/// A list of Word with its counters.
#[derive(Debug, Default)]
struct Multilevel {
    levels: [Option<Level>; LEVELS],
    counters: [u32; LEVELS],
}

/// A use of a multi-level list: which one, and at which level it starts with which value.
#[derive(Debug)]
struct Instance {
    list: usize,
    start: Option<(u8, u32)>,
}

/// All lists so far.
#[derive(Debug, Default)]
pub(super) struct Lists {
    multilevels: Vec<Multilevel>,
    instances: Vec<Instance>,
    /// The lists of the tree: multi-level list and number.
    known: BTreeMap<u32, (usize, u32)>,
    /// The numbered lists around the next paragraph, by depth.
    around: BTreeMap<u8, (usize, u32)>,
    ties: Ties,
}

impl Lists {
    /// Lists do not reach from one part of the file into the next.
    pub fn start_part(&mut self) {
        self.around.clear();
    }

    /// Where Word's list prints `label`; nothing when the label must be typed.
    pub fn place(&mut self, role: Role, numbering: &Numbering, label: &str) -> Option<Slot> {
        let place = match numbering.scheme {
            Scheme::Dash | Scheme::Plus | Scheme::Star => self.bullet(role, numbering.scheme, label)?,
            Scheme::Upper | Scheme::Roman | Scheme::Decimal | Scheme::Dotted | Scheme::Paren => {
                self.counted(role, numbering, label)?
            }
            Scheme::Letter | Scheme::None => return None,
        };
        // The labels that styles do not bring by themselves.
        if !matches!(numbering.scheme, Scheme::Star | Scheme::Paren) {
            self.tie(role, place);
        }
        Some(place)
    }

    /// The role whose indents the level at `place` has.
    pub fn indents(&self, (level, number): Slot) -> Option<Role> {
        let list = self.instances.get(usize::try_from(number).ok()?.checked_sub(1)?)?.list;
        Some(self.multilevels.get(list)?.levels.get(usize::from(level))?.as_ref()?.role)
    }

    /// The lists that belong to styles so far.
    pub fn ties(&self) -> &Ties {
        &self.ties
    }

    /// Ties the level to the role's style when both are still free and the list has no start of its own.
    fn tie(&mut self, role: Role, (level, number): Slot) {
        let Some(instance) = self.instances.get(number as usize - 1) else { return };
        let (list, own_start) = (instance.list, instance.start.is_some());
        let slot = self.multilevels.get_mut(list).and_then(|list| list.levels.get_mut(usize::from(level))?.as_mut());
        let Some(slot) = slot else { return };
        let own = names::LISTED.contains(&role) && slot.role == role;
        if own && !slot.tied && !own_start && !self.ties.contains_key(&role) {
            slot.tied = true;
            self.ties.insert(role, (level, number));
        }
    }

    fn bullet(&mut self, role: Role, scheme: Scheme, label: &str) -> Option<Slot> {
        let wanted = Level { scheme, text: label.to_owned(), role, tied: false, shared: false };
        let same =
            |list: &Multilevel| list.levels.first().and_then(Option::as_ref).is_some_and(|own| own.fits(&wanted));
        let list = self.multilevels.iter().position(same).unwrap_or_else(|| self.add(0, wanted));
        Some((0, self.main(list)?))
    }

    fn counted(&mut self, role: Role, numbering: &Numbering, label: &str) -> Option<Slot> {
        let depth = numbering.list.depth;
        let level = usize::from(depth);
        self.around.retain(|around, _| *around < depth);
        let outer = self.around.values().next_back().copied();
        let text = self.pattern(outer.map(|(list, _)| list), level, numbering, label)?;
        let wanted = Level { scheme: numbering.scheme, text, role, tied: false, shared: false };
        let (list, inherited) = match (self.known.get(&numbering.list.id), outer) {
            (Some(known), _) => *known,
            (None, Some((list, number)))
                if self.accepts(list, level, &wanted) && self.is_free_for(list, level, role) =>
            {
                (list, number)
            }
            // A style has one level of one list: another role that counts in its place gets a list of its own.
            (None, Some(_)) => match (0..self.multilevels.len()).find(|list| self.is_of(*list, level, &wanted)) {
                Some(list) => (list, self.main(list)?),
                None => self.fresh(level, &wanted)?,
            },
            (None, None) => match (0..self.multilevels.len()).find(|list| self.accepts(*list, level, &wanted)) {
                Some(list) => (list, self.main(list)?),
                None => self.fresh(level, &wanted)?,
            },
        };
        let slot = self.multilevels.get_mut(list)?.levels.get_mut(level)?.get_or_insert(wanted.clone());
        slot.shared |= slot.role != role;
        if !self.accepts(list, level, &wanted) {
            return None;
        }
        let counter = self.multilevels.get(list)?.counters.get(level)?;
        let number = if counter + 1 == numbering.value {
            inherited
        } else {
            self.instances.push(Instance { list, start: Some((depth, numbering.value)) });
            u32::try_from(self.instances.len()).ok()?
        };
        let counters = &mut self.multilevels.get_mut(list)?.counters;
        counters.iter_mut().skip(level).for_each(|counter| *counter = 0);
        *counters.get_mut(level)? = numbering.value;
        self.known.insert(numbering.list.id, (list, number));
        self.around.insert(depth, (list, number));
        Some((depth, number))
    }

    /// Word's text of a level (`%1.`, `%2.%3.`) that prints `label`, if there is one.
    fn pattern(&self, list: Option<usize>, level: usize, numbering: &Numbering, label: &str) -> Option<String> {
        let own = printed(numbering.scheme, numbering.value)?;
        if level >= LEVELS {
            return None;
        }
        if numbering.scheme != Scheme::Dotted {
            let (before, after) = label.split_once(&own)?;
            return Some(format!("{before}%{}{after}", level + 1));
        }
        let before = label.trim_end_matches('.').strip_suffix(&own)?.strip_suffix('.')?;
        let above = level.checked_sub(1)?;
        let outer = self.multilevels.get(list?)?;
        let parent = outer.levels.get(above)?.as_ref()?;
        let value = *outer.counters.get(above)?;
        let whole = match parent.scheme {
            Scheme::Decimal => before == value.to_string(),
            Scheme::Dotted => before.ends_with(&format!(".{value}")),
            _ => false,
        };
        let text = format!("{}.%{}", parent.text.trim_end_matches('.'), level + 1);
        whole.then(|| if label.ends_with('.') { format!("{text}.") } else { text })
    }

    fn accepts(&self, list: usize, level: usize, wanted: &Level) -> bool {
        let slot = self.multilevels.get(list).and_then(|list| list.levels.get(level));
        slot.is_some_and(|slot| slot.as_ref().is_none_or(|own| own.fits(wanted)))
    }

    /// Whether a level of a list is nobody's, or belongs to this role.
    fn is_free_for(&self, list: usize, level: usize, role: Role) -> bool {
        let slot = self.multilevels.get(list).and_then(|list| list.levels.get(level));
        slot.is_some_and(|slot| slot.as_ref().is_none_or(|own| own.role == role))
    }

    /// Whether a level of a list belongs to the role of `wanted`, with nothing above it, and prints the same.
    fn is_of(&self, list: usize, level: usize, wanted: &Level) -> bool {
        let Some(levels) = self.multilevels.get(list).map(|list| &list.levels) else { return false };
        let own = levels.get(level).and_then(Option::as_ref);
        levels.iter().take(level).all(Option::is_none)
            && own.is_some_and(|own| own.role == wanted.role && own.fits(wanted))
    }

    /// A new multi-level list with `wanted` at `level`, and its number.
    fn fresh(&mut self, level: usize, wanted: &Level) -> Option<(usize, u32)> {
        let list = self.add(level, wanted.clone());
        Some((list, self.main(list)?))
    }

    fn add(&mut self, level: usize, wanted: Level) -> usize {
        let mut list = Multilevel::default();
        list.levels.iter_mut().skip(level).take(1).for_each(|slot| *slot = Some(wanted.clone()));
        self.multilevels.push(list);
        self.instances.push(Instance { list: self.multilevels.len() - 1, start: None });
        self.multilevels.len() - 1
    }

    /// The number of a multi-level list without a start of its own.
    fn main(&self, list: usize) -> Option<u32> {
        let at = self.instances.iter().position(|instance| instance.list == list && instance.start.is_none())?;
        u32::try_from(at + 1).ok()
    }

    /// The whole part.
    pub fn write(&self, form: &Form) -> String {
        Xml::document("w:numbering", NAMESPACES, |xml| {
            for (id, list) in self.multilevels.iter().enumerate() {
                xml.nest("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
                    xml.val("w:nsid", format!("{:08X}", 0x7EAD_0000 + id));
                    xml.val("w:multiLevelType", "multilevel");
                    xml.val("w:tmpl", format!("{:08X}", 0x7EAE_0000 + id));
                    list.levels.iter().enumerate().for_each(|(index, level)| {
                        write_level(xml, form, index, level.as_ref());
                    });
                });
            }
            for (index, instance) in self.instances.iter().enumerate() {
                xml.nest("w:num", &[("w:numId", &(index + 1))], |xml| {
                    xml.val("w:abstractNumId", instance.list);
                    if let Some((level, value)) = instance.start {
                        xml.nest("w:lvlOverride", &[("w:ilvl", &level)], |xml| xml.val("w:startOverride", value));
                    }
                });
            }
        })
    }
}

impl Level {
    fn fits(&self, other: &Level) -> bool {
        self.scheme == other.scheme && self.text == other.text
    }
}

/// One level, with the indents of its role: a direct list would otherwise take them away from the paragraph.
fn write_level(xml: &mut Xml, form: &Form, index: usize, level: Option<&Level>) {
    xml.nest("w:lvl", &[("w:ilvl", &index)], |xml| {
        xml.val("w:start", 1);
        xml.val("w:numFmt", level.map_or("none", |level| format_name(level.scheme)));
        if let Some(level) = level.filter(|level| level.tied) {
            xml.val("w:pStyle", names::id(level.role));
        }
        xml.val("w:suff", if level.is_some() { "space" } else { "nothing" });
        xml.val("w:lvlText", level.map_or("", |level| level.text.as_str()));
        xml.val("w:lvlJc", "left");
        if let Some(level) = level {
            let (all, all_run) = look::look(form.style(level.role));
            let (left, first_line) = (all.left, all.first_line);
            Paragraph { left, first_line, ..Paragraph::default() }.write(xml);
            if !level.shared {
                let (bold, italic) = (all_run.bold.filter(|bold| *bold), all_run.italic.filter(|italic| *italic));
                Run { bold, italic, ..Run::default() }.write(xml);
            }
        }
    });
}

fn format_name(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Upper => "upperLetter",
        Scheme::Roman => "upperRoman",
        Scheme::Decimal | Scheme::Dotted | Scheme::Paren => "decimal",
        Scheme::Dash | Scheme::Plus | Scheme::Star => "bullet",
        Scheme::Letter | Scheme::None => "none",
    }
}

/// A number as Word prints it in a scheme; nothing where Word leaves the Vietnamese way.
fn printed(scheme: Scheme, value: u32) -> Option<String> {
    match scheme {
        Scheme::Decimal | Scheme::Dotted | Scheme::Paren => Some(value.to_string()),
        Scheme::Roman => roman::write(value),
        Scheme::Upper => (1..=26).contains(&value).then(|| char::from_u32(64 + value)).flatten().map(String::from),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::List;

    fn number(scheme: Scheme, id: u32, depth: u8, value: u32) -> Numbering {
        Numbering { scheme, list: List { id, depth }, value }
    }

    #[test]
    fn a_level_starts_again_under_the_next_numeral_in_the_same_list() {
        let mut lists = Lists::default();
        let mut place =
            |role, scheme, id, depth, value, label: &str| lists.place(role, &number(scheme, id, depth, value), label);
        assert_eq!(place(Role::SectionRoman, Scheme::Roman, 0, 0, 1, "I."), Some((0, 1)));
        assert_eq!(place(Role::ClauseTitle, Scheme::Decimal, 1, 1, 1, "1."), Some((1, 1)));
        assert_eq!(place(Role::ClauseTitle, Scheme::Decimal, 1, 1, 2, "2."), Some((1, 1)));
        assert_eq!(place(Role::SectionRoman, Scheme::Roman, 0, 0, 2, "II."), Some((0, 1)));
        assert_eq!(place(Role::ClauseTitle, Scheme::Decimal, 2, 1, 1, "1."), Some((1, 1)));
        // A list that does not start again by itself gets a start of its own.
        assert_eq!(place(Role::Clause, Scheme::Decimal, 3, 1, 1, "1."), Some((1, 2)));
        assert_eq!(place(Role::Clause, Scheme::Dotted, 4, 2, 1, "1.1."), Some((2, 2)));
        assert_eq!(place(Role::Point, Scheme::Letter, 5, 3, 5, "đ)"), None);
        assert_eq!(place(Role::Dash, Scheme::Dash, 6, 3, 1, "-"), Some((0, 3)));
        assert_eq!(place(Role::SectionRoman, Scheme::Roman, 0, 0, 3, "III."), Some((0, 1)));
    }

    #[test]
    fn a_role_that_counts_in_the_place_of_another_has_a_list_and_a_style_of_its_own() {
        let mut lists = Lists::default();
        let mut place =
            |role, scheme, id, depth, value, label: &str| lists.place(role, &number(scheme, id, depth, value), label);
        place(Role::SectionRoman, Scheme::Roman, 0, 0, 1, "I.");
        place(Role::ClauseTitle, Scheme::Decimal, 1, 1, 1, "1.");
        place(Role::SectionRoman, Scheme::Roman, 0, 0, 2, "II.");
        assert_eq!(place(Role::Clause, Scheme::Decimal, 2, 1, 1, "1."), Some((1, 2)));
        assert_eq!(place(Role::Clause, Scheme::Decimal, 2, 1, 2, "2."), Some((1, 2)));
        place(Role::SectionRoman, Scheme::Roman, 0, 0, 3, "III.");
        assert_eq!(place(Role::Clause, Scheme::Decimal, 3, 1, 1, "1."), Some((1, 3)));
        assert_eq!(lists.ties().get(&Role::Clause), Some(&(1, 2)));
        assert_eq!(lists.ties().get(&Role::ClauseTitle), Some(&(1, 1)));
    }

    #[test]
    fn a_label_that_word_would_print_otherwise_is_typed() {
        let mut lists = Lists::default();
        assert_eq!(lists.place(Role::Clause, &number(Scheme::Dotted, 0, 0, 1), "1.1."), None);
        assert_eq!(lists.place(Role::SectionUpper, &number(Scheme::Upper, 1, 0, 27), "AA."), None);
        assert_eq!(lists.place(Role::SectionRoman, &number(Scheme::Roman, 2, 0, 1), "1."), None);
        assert_eq!(lists.place(Role::Clause, &number(Scheme::Decimal, 3, 200, 1), "1."), None);
        assert_eq!(lists.place(Role::Clause, &number(Scheme::Paren, 4, 0, 1), "(1)"), Some((0, 1)));
        assert!(lists.write(&Form::nd30()).contains("<w:lvlText w:val=\"(%1)\"/>"));
    }

    #[test]
    fn the_party_writes_a_hyphen_behind_the_numeral() {
        let mut lists = Lists::default();
        assert_eq!(lists.place(Role::SectionRoman, &number(Scheme::Roman, 0, 0, 1), "I-"), Some((0, 1)));
        assert!(lists.write(&Form::nd30()).contains("<w:lvlText w:val=\"%1-\"/>"));
    }
}
