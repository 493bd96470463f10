//! What stands inside a paragraph: runs, links, fields, drawings, what was put in and what was taken out.

use super::fault::Fault;
use super::look::{self, Look, Says};
use super::model::{Paragraph, Picture, Piece, Words};
use super::numbering::sign;
use super::shelf::{NoteKind, Shelf};
use super::xml::{Element, Xml};
use std::sync::Arc;

/// English Metric Units in a millimetre.
const EMU: u64 = 36_000;

/// A paragraph while it is read.
pub(super) struct Draft {
    pub paragraph: Paragraph,
    /// What its style says about its words.
    pub base: Says,
    /// Where its words lead now.
    link: Option<Arc<str>>,
}

impl Draft {
    pub fn new(paragraph: Paragraph, base: Says) -> Draft {
        Draft { paragraph, base, link: None }
    }

    /// Adds words, to those before them where they look the same.
    fn words(&mut self, text: &str, look: &Look) {
        if text.is_empty() {
            return;
        }
        if let Some(Piece::Words(last)) = self.paragraph.pieces.last_mut()
            && last.look == *look
            && last.link == self.link
        {
            last.text.push_str(text);
            return;
        }
        let words = Words { text: text.to_owned(), look: look.clone(), link: self.link.clone() };
        self.paragraph.pieces.push(Piece::Words(words));
    }

    /// How much there is, to tell whether something came in: words come in at the end.
    fn size(&self) -> [usize; 3] {
        let last = match self.paragraph.pieces.last() {
            Some(Piece::Words(words)) => words.text.len(),
            _ => 0,
        };
        [self.paragraph.pieces.len(), last, self.paragraph.boxes.len()]
    }
}

/// A picture while its drawing is read.
#[derive(Default)]
struct Sketch {
    alt: String,
    width: u32,
}

impl Shelf {
    /// An element among the runs of a paragraph.
    pub fn inline(&mut self, xml: &mut Xml<'_>, element: &Element, draft: &mut Draft) -> Result<(), Fault> {
        match element.name.as_str() {
            "w:r" | "m:r" => self.run(xml, draft),
            "w:hyperlink" => {
                let link = self.link(element);
                self.linked(xml, draft, link)
            }
            "w:fldSimple" => self.simple_field(xml, element, draft),
            "w:ins" | "w:moveTo" => {
                draft.paragraph.changes.inserted += 1;
                self.inside(xml, draft)
            }
            "w:del" | "w:moveFrom" => {
                draft.paragraph.changes.deleted += 1;
                xml.skip()
            }
            "w:bookmarkStart" => {
                draft.paragraph.bookmarks.extend(element.get("w:name").map(str::to_owned));
                xml.skip()
            }
            "mc:AlternateContent" => self.alternate(xml, draft, &mut Sketch::default(), true),
            "w:smartTag" | "w:customXml" | "w:dir" | "w:bdo" | "w:sdt" | "w:sdtContent" | "w:rubyBase" => {
                self.inside(xml, draft)
            }
            name if name.starts_with("m:") => self.inside(xml, draft),
            _ => xml.skip(),
        }
    }

    fn inside(&mut self, xml: &mut Xml<'_>, draft: &mut Draft) -> Result<(), Fault> {
        xml.children(|xml, element| self.inline(xml, &element, draft))
    }

    fn linked(&mut self, xml: &mut Xml<'_>, draft: &mut Draft, link: Option<Arc<str>>) -> Result<(), Fault> {
        let outer = draft.link.take();
        draft.link = link.or_else(|| outer.clone());
        let read = self.inside(xml, draft);
        draft.link = outer;
        read
    }

    fn link(&self, element: &Element) -> Option<Arc<str>> {
        let outside = element.get("r:id").and_then(|id| self.links.get(id)).filter(|link| link.outside);
        let anchor = element.get("w:anchor").map(|anchor| format!("#{anchor}"));
        outside.map(|link| link.target.clone()).or(anchor).map(Arc::from)
    }

    /// A field in one element. One that repeats the mark of a note is that mark.
    fn simple_field(&mut self, xml: &mut Xml<'_>, element: &Element, draft: &mut Draft) -> Result<(), Fault> {
        let instruction = element.get("w:instr").unwrap_or_default();
        if let Some(note) = self.fields.note(instruction) {
            draft.paragraph.pieces.push(Piece::Note(note));
            return xml.skip();
        }
        self.linked(xml, draft, super::fields::leads_to(instruction))
    }

    fn run(&mut self, xml: &mut Xml<'_>, draft: &mut Draft) -> Result<(), Fault> {
        self.counts.piece()?;
        let mut look = draft.base.look();
        xml.children(|xml, element| {
            if element.name == "w:rPr" {
                let mut own = Says::default();
                look::read(xml, &mut own)?;
                let styled = own.style.as_deref().map(|style| self.styles.words(style).toggled_over(&draft.base));
                look = own.over(&styled.unwrap_or_else(|| draft.base.clone())).look();
                return Ok(());
            }
            self.piece(xml, &element, draft, &look)
        })
    }

    fn piece(&mut self, xml: &mut Xml<'_>, element: &Element, draft: &mut Draft, look: &Look) -> Result<(), Fault> {
        let visible = self.fields.visible();
        let mut sign_of = |text: &str| draft.words(if visible { text } else { "" }, look);
        match element.name.as_str() {
            "w:t" | "m:t" => {
                let text = xml.text()?;
                let kept = element.get("space") == Some("preserve");
                let blanks = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t');
                sign_of(if kept { &text } else { text.trim_matches(blanks) });
                return Ok(());
            }
            "w:instrText" => {
                let text = xml.text()?;
                self.fields.instruct(&text);
                return Ok(());
            }
            "w:fldChar" => {
                let link = self.fields.turn(element.get("w:fldCharType").unwrap_or_default());
                draft.link = link.unwrap_or_else(|| draft.link.take());
            }
            "w:noBreakHyphen" => sign_of("-"),
            "w:sym" => {
                let code = element.get("w:char").and_then(|code| u32::from_str_radix(code, 16).ok());
                let letter = code.and_then(char::from_u32).map(sign).map(String::from);
                sign_of(letter.as_deref().unwrap_or_default());
            }
            "w:drawing" | "w:pict" | "w:object" => return self.drawing(xml, draft, &mut Sketch::default()),
            "mc:AlternateContent" => return self.alternate(xml, draft, &mut Sketch::default(), false),
            "w:ruby" | "w:rubyBase" => return self.inside(xml, draft),
            "w:footnoteReference" => self.mark(NoteKind::Foot, element, draft)?,
            "w:endnoteReference" => self.mark(NoteKind::End, element, draft)?,
            _ => draft.paragraph.pieces.extend(space(element).filter(|_| visible)),
        }
        xml.skip()
    }

    fn mark(&mut self, kind: NoteKind, element: &Element, draft: &mut Draft) -> Result<(), Fault> {
        self.counts.piece()?;
        let key = (kind, element.get("w:id").unwrap_or_default().to_owned());
        let next = self.notes.len();
        let at = *self.notes.entry(key).or_insert(next);
        if let Some(bookmark) = draft.paragraph.bookmarks.last() {
            self.fields.marked(bookmark, at);
        }
        draft.paragraph.pieces.push(Piece::Note(at));
        Ok(())
    }

    /// The first of several ways to say the same; the next where it says nothing.
    fn alternate(
        &mut self,
        xml: &mut Xml<'_>,
        draft: &mut Draft,
        sketch: &mut Sketch,
        inline: bool,
    ) -> Result<(), Fault> {
        let before = draft.size();
        xml.children(|xml, way| {
            if draft.size() != before || !way.name.starts_with("mc:") {
                return xml.skip();
            }
            if inline { self.inside(xml, draft) } else { self.drawing(xml, draft, sketch) }
        })
    }

    /// A drawing: the text of its boxes, its pictures. Lines and shapes are no content.
    fn drawing(&mut self, xml: &mut Xml<'_>, draft: &mut Draft, sketch: &mut Sketch) -> Result<(), Fault> {
        xml.children(|xml, element| {
            match element.name.as_str() {
                "w:txbxContent" => return self.blocks(xml, &mut draft.paragraph.boxes),
                "mc:AlternateContent" => return self.alternate(xml, draft, sketch, false),
                "wp:docPr" => sketch.alt = element.get("descr").unwrap_or_default().to_owned(),
                "wp:extent" => {
                    let wide = element.get("cx").and_then(|wide| wide.parse::<u64>().ok()).unwrap_or_default();
                    sketch.width = u32::try_from(wide / EMU).unwrap_or_default();
                }
                "a:blip" | "v:imagedata" => {
                    let id = element.get("r:embed").or(element.get("r:id")).or(element.get("r:link"));
                    self.picture(id, draft, sketch);
                }
                _ => {}
            }
            self.drawing(xml, draft, sketch)
        })
    }

    fn picture(&mut self, id: Option<&str>, draft: &mut Draft, sketch: &Sketch) {
        let link = id.and_then(|id| self.links.get(id)).filter(|link| !link.outside);
        let part = link.map(|link| link.target.clone()).unwrap_or_default();
        draft.paragraph.pieces.push(Piece::Picture(self.pictures.len()));
        self.pictures.push(Picture { part, alt: sketch.alt.clone(), width: sketch.width, bytes: Vec::new() });
    }
}

/// What stands for white space in a run.
fn space(element: &Element) -> Option<Piece> {
    match element.name.as_str() {
        "w:tab" | "w:ptab" => Some(Piece::Tab),
        "w:br" if matches!(element.get("w:type"), Some("page" | "column")) => Some(Piece::Page),
        "w:br" | "w:cr" => Some(Piece::Line),
        _ => None,
    }
}
