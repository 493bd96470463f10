//! What must be known of the whole document before its first word is written.

use super::numbering::Lists;
use crate::document::{Document, Inline, Numbering, Paragraph, Role, Scheme};
use std::collections::{BTreeMap, BTreeSet};

/// Facts of the whole document.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Scan {
    /// The heading level of each role that is a heading: the one that its first heading has.
    pub levels: BTreeMap<Role, u8>,
    /// Ids that a reference points to and a paragraph has, each with its bookmark's number.
    pub targets: BTreeMap<String, usize>,
    /// The numbers that a reference to such an id may name and Word counts, its own first, then those around it.
    pub steps: BTreeMap<String, Vec<Step>>,
    /// Bookmarks of numbered paragraphs without such an id that references name.
    pub marks: BTreeMap<Mark, usize>,
    /// Whether there is a footnote.
    pub notes: bool,
    /// Footnotes that are mentioned again.
    pub repeated: BTreeSet<usize>,
}

impl Scan {
    /// Reads the document once.
    pub fn new(document: &Document) -> Scan {
        let mut scan = Scan::default();
        let (mut ids, mut wanted) = (Vec::new(), BTreeSet::new());
        for paragraph in document.paragraphs() {
            // Điểm with and without a title stand in one row: a navigation pane that shows some of them shows a wrong row.
            if let Some(level) = paragraph.outline.filter(|_| paragraph.role != Role::Point) {
                scan.levels.entry(paragraph.role).or_insert(level.clamp(1, 9));
            }
            ids.extend(paragraph.id.as_deref());
            for inline in paragraph.inlines() {
                match inline {
                    Inline::Reference { target, .. } => {
                        wanted.insert(target.as_str());
                    }
                    Inline::Footnote { content: Some(_), .. } => scan.notes = true,
                    Inline::Footnote { number, content: None } => {
                        scan.repeated.insert(*number);
                    }
                    _ => {}
                }
            }
        }
        for id in ids.into_iter().filter(|id| wanted.contains(id)) {
            let next = scan.targets.len() + 1;
            scan.targets.entry(id.to_owned()).or_insert(next);
        }
        scan.count(document);
        scan
    }

    /// The bookmark that a paragraph opens, if any.
    pub fn bookmark(&self, paragraph: &Paragraph) -> Option<usize> {
        let own = paragraph.id.as_ref().and_then(|id| self.targets.get(id));
        own.or_else(|| self.marks.get(&mark(paragraph.numbering.as_ref()?))).copied()
    }

    /// Counts along with Word what references may name, and gives a bookmark to each number that one does.
    fn count(&mut self, document: &Document) {
        let mut lists = Lists::default();
        let mut chains: BTreeMap<String, Vec<Counted>> = BTreeMap::new();
        for part in &document.parts {
            lists.start_part();
            let mut around: Vec<Counted> = Vec::new();
            for paragraph in part.paragraphs() {
                let (Some(numbering), Some(label)) = (&paragraph.numbering, &paragraph.label) else { continue };
                let place = lists.place(paragraph.role, numbering, label);
                if matches!(numbering.scheme, Scheme::Dash | Scheme::Plus | Scheme::Star | Scheme::None) {
                    continue;
                }
                let number = label.strip_suffix('.').filter(|_| place.is_some()).map(str::to_owned);
                around.retain(|outer| outer.depth < numbering.list.depth);
                around.push(Counted {
                    depth: numbering.list.depth,
                    mark: mark(numbering),
                    id: paragraph.id.clone(),
                    number,
                });
                if let Some(id) = paragraph.id.as_ref().filter(|id| self.targets.contains_key(*id)) {
                    chains.entry(id.clone()).or_insert_with(|| around.iter().rev().cloned().collect());
                }
            }
        }
        let references = document.paragraphs().flat_map(Paragraph::inlines);
        for inline in references {
            let Inline::Reference { text, target, .. } = inline else { continue };
            let named = chains.get(target).into_iter().flatten().filter_map(|step| Some((step, step.number.as_ref()?)));
            for (step, number) in named.filter(|(_, number)| find(text, number).is_some()) {
                let known = step.id.as_ref().and_then(|id| self.targets.get(id)).copied();
                let next = self.targets.len() + self.marks.len() + 1;
                let bookmark = known.unwrap_or_else(|| *self.marks.entry(step.mark).or_insert(next));
                let steps = self.steps.entry(target.clone()).or_default();
                let one = Step { number: number.clone(), bookmark };
                if !steps.contains(&one) {
                    steps.push(one);
                }
            }
        }
    }

    /// The words of a reference to `target`, cut at the numbers that Word counts: each number with its bookmark.
    pub fn cut<'t>(&self, text: &'t str, target: &str) -> Vec<(&'t str, Option<usize>)> {
        let (mut out, mut rest) = (Vec::new(), text);
        for step in self.steps.get(target).into_iter().flatten() {
            let Some((before, behind)) = find(rest, &step.number).and_then(|at| rest.split_at_checked(at)) else {
                continue;
            };
            let Some((number, behind)) = behind.split_at_checked(step.number.len()) else { continue };
            out.extend((!before.is_empty()).then_some((before, None)));
            out.push((number, Some(step.bookmark)));
            rest = behind;
        }
        out.extend((!rest.is_empty()).then_some((rest, None)));
        out
    }
}

/// A label as Word counts it: its list and its value.
pub(super) type Mark = (u32, u32);

fn mark(numbering: &Numbering) -> Mark {
    (numbering.list.id, numbering.value)
}

/// A number that a reference may name: as Word's field prints it, and the bookmark of its paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    /// `II`, `1`, `1.1`
    pub number: String,
    /// The bookmark's number.
    pub bookmark: usize,
}

/// A numbered paragraph around a target; no number where Word does not count it.
#[derive(Debug, Clone)]
struct Counted {
    depth: u8,
    mark: Mark,
    id: Option<String>,
    number: Option<String>,
}

/// Where a number stands in a text as a word of its own.
fn find(text: &str, number: &str) -> Option<usize> {
    let edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | ';'));
    let whole = |at: &usize| {
        let (before, behind) = text.split_at_checked(*at).unwrap_or_default();
        edge(before.chars().next_back()) && edge(behind.chars().nth(number.chars().count()))
    };
    text.match_indices(number).map(|(at, _)| at).find(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, List, Part};

    /// A numbered paragraph with an id.
    fn line(role: Role, scheme: Scheme, list: (u32, u8), label: &str, id: &str) -> Block {
        let numbering = Numbering { scheme, list: List { id: list.0, depth: list.1 }, value: 1 };
        let mut line = Paragraph::new(role, vec![Inline::text("Tập huấn")]);
        (line.label, line.numbering, line.id) = (Some(label.to_owned()), Some(numbering), Some(id.to_owned()));
        line.outline = Some(list.1 + 1);
        Block::Paragraph(line)
    }

    fn scanned(text: &str, target: &str) -> Scan {
        let reference =
            Inline::Reference { text: text.to_owned(), target: target.to_owned(), bold: false, italic: false };
        let blocks = vec![
            Block::Paragraph(Paragraph::new(Role::Body, vec![reference])),
            line(Role::SectionRoman, Scheme::Roman, (0, 0), "I.", "muc"),
            line(Role::ClauseTitle, Scheme::Decimal, (1, 1), "1.", "khoan"),
            line(Role::Point, Scheme::Letter, (2, 2), "a)", "diem"),
        ];
        Scan::new(&Document { parts: vec![Part { blocks, ..Part::default() }], ..Document::default() })
    }

    #[test]
    fn a_reference_prints_what_word_counts_and_types_what_it_does_not() {
        let scan = scanned("điểm a khoản\u{a0}1 Mục\u{a0}I", "diem");
        let cut = scan.cut("điểm a khoản\u{a0}1 Mục\u{a0}I", "diem");
        assert_eq!(cut, [("điểm a khoản\u{a0}", None), ("1", Some(2)), (" Mục\u{a0}", None), ("I", Some(3))]);
        // What a reference does not name needs no bookmark.
        let scan = scanned("khoản 1", "khoan");
        assert_eq!((scan.cut("khoản 1", "khoan").len(), scan.marks.len()), (2, 0));
        assert_eq!(find("khoản 11, 1", "1"), Some("khoản 11, ".len()));
    }

    #[test]
    fn no_point_stands_in_the_navigation_pane() {
        let levels = scanned("", "").levels;
        assert_eq!(levels.keys().copied().collect::<Vec<_>>(), [Role::SectionRoman, Role::ClauseTitle]);
    }
}
