//! `numbering.xml` → labels as Word prints them, counted on paragraph by paragraph.

use super::counting::Counts;
use super::fault::Fault;
use super::xml::{Element, Xml};
use crate::language::roman;
use std::collections::{BTreeMap, BTreeSet};

/// Levels of a list of Word.
const LEVELS: usize = 9;

/// How a level counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// 01, 02.
    DecimalZero,
    /// I, II.
    UpperRoman,
    /// i, ii.
    LowerRoman,
    /// A, B.
    UpperLetter,
    /// a, b.
    LowerLetter,
    /// A sign that does not count.
    Bullet,
    /// No number.
    None,
}

/// One level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: Format,
    /// `%1.%2.`
    text: String,
    /// The level behind which it starts again: 0 never, absent any above it.
    restart: Option<usize>,
    /// Whether all its numbers are printed as figures.
    legal: bool,
    /// The style whose paragraphs are of this level.
    style: Option<String>,
}

/// A use of a list.
#[derive(Debug, Clone, Default)]
struct Instance {
    list: u32,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct Lists {
    lists: BTreeMap<u32, BTreeMap<usize, Level>>,
    /// Lists that are said elsewhere, by the style that names them.
    linked: BTreeMap<u32, String>,
    named: BTreeMap<String, u32>,
    instances: BTreeMap<u32, Instance>,
    counters: BTreeMap<u32, [Option<u32>; LEVELS]>,
    used: BTreeSet<(u32, usize)>,
}

impl Lists {
    /// Reads the part.
    pub fn read(bytes: &[u8], counts: &mut Counts) -> Result<Lists, Fault> {
        let mut lists = Lists::default();
        let mut xml = Xml::new(bytes, "numbering");
        xml.children(|xml, _| {
            xml.children(|xml, element| {
                counts.piece()?;
                match element.name.as_str() {
                    "w:abstractNum" => lists.list(xml, number(&element, "w:abstractNumId")),
                    "w:num" => lists.instance(xml, number(&element, "w:numId")),
                    _ => xml.skip(),
                }
            })
        })?;
        Ok(lists)
    }

    fn list(&mut self, xml: &mut Xml<'_>, id: u32) -> Result<(), Fault> {
        let mut levels = BTreeMap::new();
        xml.children(|xml, element| match element.name.as_str() {
            "w:lvl" => level(xml, &element, &mut levels),
            "w:numStyleLink" => {
                self.linked.insert(id, element.val().unwrap_or_default().to_owned());
                xml.skip()
            }
            "w:styleLink" => {
                self.named.insert(element.val().unwrap_or_default().to_owned(), id);
                xml.skip()
            }
            _ => xml.skip(),
        })?;
        self.lists.insert(id, levels);
        Ok(())
    }

    fn instance(&mut self, xml: &mut Xml<'_>, id: u32) -> Result<(), Fault> {
        let mut instance = Instance::default();
        xml.children(|xml, element| match element.name.as_str() {
            "w:abstractNumId" => {
                instance.list = element.number().unwrap_or_default();
                xml.skip()
            }
            "w:lvlOverride" => {
                let at = number(&element, "w:ilvl") as usize;
                xml.children(|xml, inner| match inner.name.as_str() {
                    "w:startOverride" => {
                        instance.starts.insert(at, inner.number().unwrap_or(1));
                        xml.skip()
                    }
                    "w:lvl" => level(xml, &inner, &mut instance.levels),
                    _ => xml.skip(),
                })
            }
            _ => xml.skip(),
        })?;
        self.instances.insert(id, instance);
        Ok(())
    }

    /// The level that belongs to a style in a list that the style names.
    pub fn level_of(&self, list: u32, style: &str) -> Option<usize> {
        let (_, levels) = self.levels(list)?;
        levels.iter().find(|(_, level)| level.style.as_deref() == Some(style)).map(|(at, _)| *at)
    }

    /// The label of the next paragraph at a level of a list; nothing where the file does not know the list.
    pub fn label(&mut self, list: u32, at: usize) -> Option<(String, Format)> {
        let at = at.min(LEVELS - 1);
        let (id, mut levels) = self.levels(list)?;
        let instance = self.instances.get(&list)?.clone();
        levels.extend(instance.levels);
        let level = levels.get(&at)?.clone();
        let counters = self.counters.entry(id).or_default();
        let first = self.used.insert((list, at));
        let restarted = instance.starts.get(&at).copied().filter(|_| first);
        let counter = counters.get_mut(at)?;
        let value = restarted.unwrap_or_else(|| counter.map_or(level.start, |value| value.saturating_add(1)));
        *counter = Some(value);
        // Levels above that nobody used yet have spoken once.
        for (above, counter) in counters.iter_mut().enumerate().take(at) {
            counter.get_or_insert_with(|| levels.get(&above).map_or(1, |level| level.start));
        }
        for (below, counter) in counters.iter_mut().enumerate().skip(at + 1) {
            let restart = levels.get(&below).and_then(|level| level.restart);
            if restart.is_none_or(|restart| restart > at) {
                *counter = None;
            }
        }
        Some((printed(&level, &levels, counters), level.format))
    }

    /// The list behind a use of it, and its levels.
    fn levels(&self, list: u32) -> Option<(u32, BTreeMap<usize, Level>)> {
        let own = self.instances.get(&list)?.list;
        let id = self.linked.get(&own).and_then(|style| self.named.get(style)).copied().unwrap_or(own);
        Some((id, self.lists.get(&id)?.clone()))
    }
}

fn number(element: &Element, name: &str) -> u32 {
    element.get(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

fn level(xml: &mut Xml<'_>, element: &Element, levels: &mut BTreeMap<usize, Level>) -> Result<(), Fault> {
    let mut level = Level { start: 1, ..Level::default() };
    xml.children(|xml, inner| {
        match inner.name.as_str() {
            "w:start" => level.start = inner.number().unwrap_or(1),
            "w:numFmt" => level.format = format(inner.val().unwrap_or_default()),
            "w:lvlText" => level.text = inner.val().unwrap_or_default().to_owned(),
            "w:lvlRestart" => level.restart = inner.number(),
            "w:isLgl" => level.legal = inner.is_on(),
            "w:pStyle" => level.style = inner.val().map(str::to_owned),
            _ => {}
        }
        xml.skip()
    })?;
    levels.insert(number(element, "w:ilvl") as usize, level);
    Ok(())
}

fn format(name: &str) -> Format {
    match name {
        "decimalZero" => Format::DecimalZero,
        "upperRoman" => Format::UpperRoman,
        "lowerRoman" => Format::LowerRoman,
        "upperLetter" => Format::UpperLetter,
        "lowerLetter" => Format::LowerLetter,
        "bullet" => Format::Bullet,
        "none" => Format::None,
        _ => Format::Decimal,
    }
}

fn printed(level: &Level, levels: &BTreeMap<usize, Level>, counters: &[Option<u32>; LEVELS]) -> String {
    if level.format == Format::Bullet {
        return level.text.trim().chars().map(sign).collect();
    }
    let mut out = String::new();
    let mut letters = level.text.chars().peekable();
    while let Some(letter) = letters.next() {
        let digit = letters.peek().and_then(|digit| digit.to_digit(10)).filter(|_| letter == '%');
        let Some(at) = digit.and_then(|digit| (digit as usize).checked_sub(1)) else {
            out.push(letter);
            continue;
        };
        letters.next();
        let value = counters.get(at).copied().flatten().unwrap_or(1);
        let own = levels.get(&at).map_or(Format::Decimal, |level| level.format);
        out.push_str(&figure(if level.legal { Format::Decimal } else { own }, value));
    }
    out.trim().to_owned()
}

fn figure(format: Format, value: u32) -> String {
    match format {
        Format::Decimal => value.to_string(),
        Format::DecimalZero => format!("{value:02}"),
        Format::UpperRoman => roman::write(value).unwrap_or_default(),
        Format::LowerRoman => roman::write(value).unwrap_or_default().to_lowercase(),
        Format::UpperLetter => letters(value, b'A'),
        Format::LowerLetter => letters(value, b'a'),
        Format::Bullet | Format::None => String::new(),
    }
}

/// a … z, aa … zz: Word doubles the letter.
fn letters(value: u32, first: u8) -> String {
    let at = value.saturating_sub(1);
    let letter = char::from(first + u8::try_from(at % 26).unwrap_or_default());
    std::iter::repeat_n(letter, (at / 26 + 1).min(9) as usize).collect()
}

/// A bullet as a reader sees it: fonts of symbols have their own letters for it.
pub(super) fn sign(letter: char) -> char {
    match letter {
        '\u{f02d}' => '-',
        '\u{f02b}' => '+',
        '\u{f02a}' => '*',
        '\u{f0a7}' => '▪',
        '\u{f0d8}' => '➢',
        '\u{f0fc}' => '✓',
        '\u{f0e0}' => '→',
        '\u{f0a8}' => '□',
        '\u{f020}' => ' ',
        '\u{f000}'..='\u{f0ff}' => '•',
        letter => letter,
    }
}
